//! Movements of the week that the person does their own way: put in where the known one stands, and taken back.

use care::own::{OwnRoutines, in_week, name_of, yours};
use journal::{Body, ProgrammeOwnWay};
use leptos::prelude::*;
use library::plan_file::{OwnMovement, PlanFile};

use super::Desk;
use super::week::HEADING;
use super::words::movement_name;
use crate::content::content;
use crate::t;
use crate::ui::TextButton;

/// The person's own movements of all routines that are kept.
pub(super) fn own_movements(routines: &OwnRoutines) -> Vec<OwnMovement> {
    let files: Vec<PlanFile> = routines.iter().filter_map(|own| own.file().ok()).collect();
    yours(content(), &files)
}

/// The own ways of a movement where it stands; nothing where there are none.
#[component]
pub(super) fn Ways(desk: Desk, movement: String, then_focus: Vec<String>) -> impl IntoView {
    let Some(known) = movement_name(&movement.as_str().into()) else { return ().into_any() };
    let (movement, known) = (StoredValue::new(movement), StoredValue::new(known));
    let then_focus = StoredValue::new(then_focus);
    let is_own = Memo::new(move |_| {
        desk.programme.with(|programme| {
            movement.with_value(|movement| programme.own_ways().any(|(id, _)| id == movement.as_str()))
        })
    });
    let like_it = Memo::new(move |_| {
        let is_like = |own: &&OwnMovement| movement.with_value(|movement| own.like.0 == *movement);
        desk.own.with(|own| own.iter().filter(is_like).cloned().collect::<Vec<_>>())
    });
    let put_in = move |own: &OwnMovement| {
        let Some(way) = in_week(content(), own) else { return };
        let said = t!("week-now-own", name = own.name.clone(), known = known.get_value());
        desk.says(Body::ProgrammeOwnWay(way), said, then_focus.get_value());
    };
    let shown = move || {
        if is_own.get() {
            let back =
                move || take_back(desk, &movement.get_value(), &known.get_value(), then_focus.get_value());
            return view! {
                <span class="small">{t!("week-own-way")}</span>
                <TextButton on_press=back>
                    {t!("week-own-back")} <span class="unseen">" " {known.get_value()}</span>
                </TextButton>
            }
            .into_any();
        }
        let button = |own: OwnMovement| {
            let words = t!("week-own-put-in", name = own.name.clone());
            view! { <TextButton on_press=move || put_in(&own)>{words}</TextButton> }
        };
        like_it.get().into_iter().map(button).collect_view().into_any()
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
    let (words, of_it) = (t!("week-own-row", name = name, known = known.clone()), known.clone());
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
