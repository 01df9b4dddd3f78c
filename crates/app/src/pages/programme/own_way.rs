//! Movements of the week that the person does their own way: put in where the known one stands, and taken back.

use care::own::{OwnRoutines, OwnWay, in_week, name_of, yours};
use journal::{Body, ProgrammeOwnWay};
use leptos::prelude::*;
use library::Movement;
use library::plan_file::{OwnMovement, PlanFile};

use super::Desk;
use super::week::HEADING;
use super::words::{movement_name, way_words};
use crate::content::content;
use crate::t;
use crate::ui::TextButton;

/// The person's own movements of all routines that are kept.
pub(super) fn own_movements(routines: &OwnRoutines) -> Vec<OwnMovement> {
    let files: Vec<PlanFile> = routines.iter().filter_map(|own| own.file().ok()).collect();
    yours(content(), &files)
}

/// A way that may be put in.
#[derive(Clone, PartialEq)]
struct Offered {
    way: ProgrammeOwnWay,
    /// What its button says.
    words: String,
    /// The known movement, where that is not plain from the name.
    of_it: Option<String>,
    /// What is said once it stands in the week.
    said: String,
}

/// The person's own movements that are like one of Limber's.
fn offered(desk: Desk, base: &Movement) -> Vec<Offered> {
    let own: Vec<OwnMovement> =
        desk.own.with(|own| own.iter().filter(|own| own.like == base.id).cloned().collect());
    let is_unnamed = |own: &OwnMovement| own.name == base.name;
    let ways = if own.iter().any(is_unnamed) { desk.ways(base) } else { Vec::new() };
    let name = |own: &OwnMovement| if is_unnamed(own) { unnamed(own, base, &ways) } else { own.name.clone() };
    let names = told_apart(&own.iter().map(name).collect::<Vec<_>>());
    let offered = |(own, name): (&OwnMovement, String)| {
        let known = base.name.clone();
        Some(Offered {
            way: in_week(content(), own)?,
            words: t!("week-own-put-in", name = name),
            of_it: is_unnamed(own).then(|| known.clone()),
            said: if is_unnamed(own) {
                t!("week-now-own-unnamed", known = known)
            } else {
                t!("week-now-own", name = own.name.clone(), known = known)
            },
        })
    };
    own.iter().zip(names).filter_map(offered).collect()
}

/// What one without a name of its own is called by: how it goes, among the ways that may be chosen today.
fn unnamed(own: &OwnMovement, base: &Movement, ways: &[OwnWay]) -> String {
    let way = ways.iter().find(|way| way.is_as(own.motion.as_ref()));
    way.map_or_else(|| t!("week-own-as-made"), |found| way_words(found.way, base))
}

/// Names, with a number where several are the same.
fn told_apart(names: &[String]) -> Vec<String> {
    let count = |names: &[String], name: &String| names.iter().filter(|other| *other == name).count();
    let named = |(place, name): (usize, &String)| {
        if count(names, name) == 1 {
            return name.clone();
        }
        t!("week-own-numbered", name = name.clone(), number = count(&names[..=place], name))
    };
    names.iter().enumerate().map(named).collect()
}

/// Those that differ from what stands in the week: the week has a copy, which a change of the movement in its routine does not reach.
fn but_for(mut offered: Vec<Offered>, kept: Option<&str>) -> Vec<Offered> {
    offered.retain(|offered| offered.way.file.as_deref() != kept);
    offered
}

/// The own ways of a movement where it stands, but for the one that is in the week; nothing where there are none.
#[component]
pub(super) fn Ways(desk: Desk, movement: String, then_focus: Vec<String>) -> impl IntoView {
    let Some(base) = content().movement(&movement.as_str().into()) else { return ().into_any() };
    let (movement, known) = (StoredValue::new(movement), StoredValue::new(base.name.clone()));
    let then_focus = StoredValue::new(then_focus);
    let kept = Memo::new(move |_| {
        desk.programme.with(|programme| {
            let mut ways = programme.own_ways();
            let way = movement.with_value(|movement| ways.find(|(id, _)| *id == movement.as_str()));
            way.map(|(_, file)| file.to_owned())
        })
    });
    let like_it = Memo::new(move |_| offered(desk, base));
    let put_in = move |offered: &Offered| {
        let (way, said) = (offered.way.clone(), offered.said.clone());
        desk.says(Body::ProgrammeOwnWay(way), said, then_focus.get_value());
    };
    let back = move || take_back(desk, &movement.get_value(), &known.get_value(), then_focus.get_value());
    let shown = move || {
        let kept = kept.get();
        let stands = kept.is_some().then(|| {
            view! {
                <span class="small">{t!("week-own-way")}</span>
                <TextButton on_press=back>
                    {t!("week-own-back")} <span class="unseen">" " {known.get_value()}</span>
                </TextButton>
            }
        });
        let button = |offered: Offered| {
            let words = offered.words.clone();
            let of_it = offered.of_it.clone();
            let of_it = of_it.map(|known| view! { <span class="unseen">" " {known}</span> });
            view! { <TextButton on_press=move || put_in(&offered)>{words} {of_it}</TextButton> }
        };
        let others = but_for(like_it.get(), kept.as_deref()).into_iter().map(button).collect_view();
        view! { {stands} {others} }
    };
    shown.into_any()
}

fn take_back(desk: Desk, movement: &str, known: &str, then_focus: Vec<String>) {
    let way = ProgrammeOwnWay { movement: movement.to_owned(), file: None };
    desk.says(Body::ProgrammeOwnWay(way), t!("week-now-known", name = known.to_owned()), then_focus);
}

/// Everything that is done the person's own way, be it in this week or not, each with the way back.
#[component]
pub(super) fn OwnWays(desk: Desk) -> impl IntoView {
    let ways = Memo::new(move |_| {
        let named = |(id, file): (&str, &str)| {
            let known = movement_name(&id.into())?;
            Some((id.to_owned(), name_of(file).unwrap_or_else(|| known.clone()), known))
        };
        desk.programme.with(|programme| programme.own_ways().filter_map(named).collect::<Vec<_>>())
    });
    move || {
        let ways = ways.get();
        (!ways.is_empty()).then(|| {
            let row = |(id, name, known): (String, String, String)| view! { <Back desk id name known /> };
            let rows = ways.into_iter().map(row).collect_view();
            view! {
                <section class="stack">
                    <h3>{t!("week-own-ways")}</h3>
                    <div class="rows">{rows}</div>
                </section>
            }
        })
    }
}

#[component]
fn Back(desk: Desk, id: String, name: String, known: String) -> impl IntoView {
    let of_it = known.clone();
    let words = if name == known { name } else { t!("week-own-row", name = name, known = known.clone()) };
    let back = move || take_back(desk, &id, &known, vec![HEADING.to_owned()]);
    view! {
        <div>
            <span>{words}</span>
            <TextButton on_press=back>
                {t!("week-own-back")} <span class="unseen">" " {of_it}</span>
            </TextButton>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use care::own::{Reach, Way};
    use library::MotionPlan;

    use super::*;

    fn bring_words() {
        crate::words::add_english(include_str!("../../../../../locales/en/programme.ftl"));
    }

    #[test]
    fn names_that_are_the_same_are_numbered() {
        bring_words();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(told_apart(&names(&["Small", "Wide"])), names(&["Small", "Wide"]));
        let apart = told_apart(&names(&["Small", "Wide", "Small"]));
        let unlike: std::collections::BTreeSet<_> = apart.iter().collect();
        assert_eq!((apart[1].as_str(), unlike.len()), ("Wide", 3), "{apart:?}");
    }

    #[test]
    fn a_movement_that_was_changed_can_take_the_place_of_its_copy_in_the_week() {
        let offered = |file: &str| Offered {
            way: ProgrammeOwnWay { movement: "heel-raise".into(), file: Some(file.into()) },
            words: file.into(),
            of_it: None,
            said: String::new(),
        };
        let words = |kept: Option<&str>| {
            let left = but_for(vec![offered("changed"), offered("other")], kept);
            left.into_iter().map(|offered| offered.words).collect::<Vec<_>>()
        };
        assert_eq!(words(None), ["changed", "other"]);
        assert_eq!(words(Some("as it was")), ["changed", "other"]);
        assert_eq!(words(Some("changed")), ["other"]);
    }

    #[test]
    fn what_has_no_name_of_its_own_is_called_by_how_it_goes() {
        bring_words();
        let base = content().movement(&"heel-raise".into()).expect("known");
        let half = MotionPlan { return_secs: base.motion.return_secs + 1.0, ..base.motion.clone() };
        let other = MotionPlan { return_secs: base.motion.return_secs + 2.0, ..base.motion.clone() };
        let ways = [
            OwnWay { way: Way::KNOWN, motion: None },
            OwnWay { way: Way { reach: Reach::Half, is_slower: false }, motion: Some(half.clone()) },
        ];
        let words = [None, Some(half), Some(other)].map(|motion| {
            let (like, name) = (base.id.clone(), base.name.clone());
            let own = OwnMovement { id: String::new(), like, name, start: None, cues: Vec::new(), motion };
            unnamed(&own, base, &ways)
        });
        let known = way_words(Way::KNOWN, base);
        assert_eq!(words, [known, t!("own-way-half"), t!("week-own-as-made")]);
    }
}
