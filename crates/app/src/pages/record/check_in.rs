//! How it is now: stiffness, pain, own activities, and on the whole.

use care::progress::CheckIn;
use journal::{ActivityMark, Body, Change, CheckedIn, Correction, GlobalChange, Scale as Mark};
use leptos::prelude::*;

use super::scale::Marks;
use crate::language;
use crate::state::clock::day_in_words;
use crate::state::keeper;
use crate::t;
use crate::ui::{Button, Ruler, Scale, Style, TextButton};

/// Check-ins that can be taken back here.
const SHOWN: usize = 5;

/// A mark for each activity, by its name.
type Abilities = Vec<(String, ArcRwSignal<Option<i8>>)>;

/// The marks of a check-in. What is left empty is not kept.
#[component]
pub(super) fn Now() -> impl IntoView {
    let weeks = super::weeks();
    let (stiffness, pain) = (RwSignal::new(None), RwSignal::new(None));
    let change = RwSignal::new(None::<i8>);
    // Marks stay when an activity is named meanwhile.
    let able = Memo::new(move |earlier: Option<&Abilities>| {
        let marked = |name: &String| earlier?.iter().find(|(known, _)| known == name).cloned();
        let mark = |name: &String| marked(name).unwrap_or_else(|| (name.clone(), ArcRwSignal::new(None)));
        weeks.with(|weeks| weeks.activities().iter().map(mark).collect::<Abilities>())
    });
    let said = RwSignal::new(String::new());
    let read = move || {
        let scale = |mark: Option<u8>| mark.and_then(Mark::new);
        let activity = |(name, mark): &(String, ArcRwSignal<Option<i8>>)| {
            let able = mark.get().and_then(|mark| u8::try_from(mark).ok()).and_then(Mark::new)?;
            Some(ActivityMark { activity: name.clone(), able })
        };
        CheckedIn {
            stiffness: scale(stiffness.get()),
            pain: scale(pain.get()),
            activities: able.with(|able| able.iter().filter_map(activity).collect()),
            change: change.get().and_then(GlobalChange::new),
        }
    };
    let keep = move || {
        let marks = untrack(read);
        keeper().record_then(vec![Body::CheckedIn(marks)], move |_| {
            said.set(t!("record-kept"));
            stiffness.set(None);
            pain.set(None);
            change.set(None);
            able.with_untracked(|able| able.iter().for_each(|(_, mark)| mark.set(None)));
        });
    };
    let is_empty = Signal::derive(move || read() == CheckedIn::default());
    let activities = move || {
        let ruler = |(name, mark): (String, ArcRwSignal<Option<i8>>)| {
            let ends = [t!("record-able-least"), t!("record-able-most")];
            view! { <Marks label=name ends range=[0, 10] mark=mark.into() /> }
        };
        able.get().into_iter().map(ruler).collect_view()
    };
    view! {
        <section class="stack-wide check-in">
            <h2>{t!("record-check-in")}</h2>
            <Ruler scale=Scale::Stiffness mark=stiffness label=t!("record-stiffness") />
            <Ruler scale=Scale::Pain mark=pain label=t!("record-pain") />
            {activities}
            <Marks
                label=t!("record-change")
                ends=[t!("record-change-least"), t!("record-change-most")]
                range=[-5, 5]
                mark=change
            />
            <div class="line">
                <Button style=Style::Solid disabled=is_empty on_press=keep>
                    {t!("record-keep")}
                </Button>
            </div>
            <p role="status" class="small muted">{said}</p>
            <Recent said />
        </section>
    }
}

/// The latest check-ins, each of which can be taken back. The record keeps that it was there.
#[component]
fn Recent(said: RwSignal<String>) -> impl IntoView {
    let (keeper, weeks) = (keeper(), super::weeks());
    let recent = Memo::new(move |_| {
        weeks.with(|weeks| weeks.check_ins().rev().take(SHOWN).cloned().collect::<Vec<CheckIn>>())
    });
    let row = move |check_in: CheckIn| {
        let id = check_in.id;
        let day = journal::LocalDate::from_days_since_epoch(check_in.day);
        let day = day_in_words(day, &language::for_dates());
        let withdraw = move || {
            let change = Correction { target: id, change: Change::Withdrawn };
            keeper.record_then(vec![Body::Correction(change)], move |_| said.set(t!("record-withdrawn")));
        };
        let label = t!("record-withdraw", day = day.clone());
        view! {
            <li>
                <span>
                    <b>{day}</b>
                    " "
                    {words(&check_in.marks)}
                </span>
                <TextButton on_press=withdraw>{label}</TextButton>
            </li>
        }
    };
    move || {
        let recent = recent.get();
        (!recent.is_empty()).then(|| {
            view! {
                <details class="as-table">
                    <summary>{t!("record-recent")}</summary>
                    <ul class="plain-rows">{recent.into_iter().map(row).collect_view()}</ul>
                </details>
            }
        })
    }
}

fn words(marks: &CheckedIn) -> String {
    let stiffness = marks.stiffness.map(|mark| t!("record-row-stiffness", mark = mark.get()));
    let pain = marks.pain.map(|mark| t!("record-row-pain", mark = mark.get()));
    let able = marks.activities.iter().map(|mark| format!("{} {}", mark.activity, mark.able.get()));
    let change = marks.change.map(|mark| t!("record-row-change", mark = mark.get()));
    stiffness.into_iter().chain(pain).chain(able).chain(change).collect::<Vec<_>>().join(", ")
}
