//! The interview: where, what for, how long, on which days, with what.

use journal::{Body, ProgrammeInterviewed, StrengthPattern};
use leptos::prelude::*;
use library::{Prop, Region};

use super::Desk;
use super::import::Import;
use super::words::{prop_words, weekday_words};
use crate::navigate::focus_heading;
use crate::t;
use crate::ui::{BodyPlate, Choice, Mark, Signpost, TextButton, TextLine, Tickable};

/// What is asked about; the rest is never needed or the floor itself.
const PROPS: [Prop; 10] = [
    Prop::Chair,
    Prop::Desk,
    Prop::Wall,
    Prop::Corner,
    Prop::DoorFrame,
    Prop::Cushion,
    Prop::Towel,
    Prop::Band,
    Prop::Weight,
    Prop::Step,
];
/// What nearly everybody has, ticked from the start.
const USUAL: [Prop; 6] = [Prop::Chair, Prop::Desk, Prop::Wall, Prop::DoorFrame, Prop::Cushion, Prop::Towel];
const MINUTES: [u8; 4] = [5, 10, 15, 20];
const WORKDAYS: [u8; 5] = [0, 1, 2, 3, 4];
const MOST_SIGNS: usize = 200;
/// Goals that are asked for. What another device has told beside them stays.
const GOALS: usize = 3;

/// The answers so far.
#[derive(Clone, Copy)]
struct Draft {
    places: RwSignal<Vec<Region>>,
    goals: [RwSignal<String>; GOALS],
    minutes: RwSignal<Option<u8>>,
    weekdays: RwSignal<Vec<u8>>,
    has_floor: RwSignal<Option<bool>>,
    strength: RwSignal<Option<StrengthPattern>>,
    props: RwSignal<Vec<Prop>>,
}

impl Draft {
    /// As it was told last, or everyday answers. Places and the floor have none.
    fn of(told: Option<&ProgrammeInterviewed>) -> Self {
        let places = |told: &ProgrammeInterviewed| {
            Region::ALL
                .iter()
                .copied()
                .filter(|place| told.places.iter().any(|id| id == place.name()))
                .collect()
        };
        let props = |told: &ProgrammeInterviewed| {
            Prop::ALL.iter().copied().filter(|prop| told.props.iter().any(|id| id == prop.name())).collect()
        };
        Self {
            places: RwSignal::new(told.map(places).unwrap_or_default()),
            goals: std::array::from_fn(|place| {
                RwSignal::new(told.and_then(|told| told.goals.get(place).cloned()).unwrap_or_default())
            }),
            minutes: RwSignal::new(Some(told.map_or(10, |told| told.minutes_a_day))),
            weekdays: RwSignal::new(told.map_or(WORKDAYS.to_vec(), |told| told.weekdays.clone())),
            has_floor: RwSignal::new(told.map(|told| told.has_floor)),
            strength: RwSignal::new(Some(told.map(|told| told.strength).unwrap_or_default())),
            props: RwSignal::new(told.map_or(USUAL.to_vec(), props)),
        }
    }

    fn missing(self) -> Option<String> {
        if self.places.with(Vec::is_empty) {
            return Some(t!("relief-missing-place"));
        }
        if self.weekdays.with(Vec::is_empty) {
            return Some(t!("programme-missing-day"));
        }
        self.has_floor.get().is_none().then(|| t!("programme-missing-floor"))
    }

    /// The goals that stand in their lines, and those beyond them as they were.
    fn goals(self, before: Option<&ProgrammeInterviewed>) -> Vec<String> {
        let written = self.goals.map(|goal| goal.get_untracked().trim().to_owned());
        let beyond = before.map(|before| before.goals.as_slice()).unwrap_or_default().iter().skip(GOALS);
        written.into_iter().filter(|goal| !goal.is_empty()).chain(beyond.cloned()).collect()
    }

    fn told(self, before: Option<&ProgrammeInterviewed>) -> Option<ProgrammeInterviewed> {
        let mut weekdays = self.weekdays.get_untracked();
        weekdays.sort_unstable();
        Some(ProgrammeInterviewed {
            places: self.places.get_untracked().iter().map(|place| place.name().to_owned()).collect(),
            goals: self.goals(before),
            minutes_a_day: self.minutes.get_untracked()?,
            weekdays,
            props: self.props.get_untracked().iter().map(|prop| prop.name().to_owned()).collect(),
            has_floor: self.has_floor.get_untracked()?,
            strength: self.strength.get_untracked()?,
            liked: before.map(|before| before.liked.clone()).unwrap_or_default(),
            unwanted: before.map(|before| before.unwanted.clone()).unwrap_or_default(),
        })
    }
}

/// Turns one entry of a list on or off.
fn toggle<T: PartialEq + Send + Sync + 'static>(list: RwSignal<Vec<T>>, entry: T) {
    list.update(|list| match list.iter().position(|other| *other == entry) {
        Some(place) => drop(list.remove(place)),
        None => list.push(entry),
    });
}

/// The form.
#[component]
pub(super) fn InterviewForm(desk: Desk) -> impl IntoView {
    let told = desk.programme.with_untracked(|programme| programme.interview().map(|(_, told)| told.clone()));
    let is_new = told.is_none();
    let draft = Draft::of(told.as_ref());
    let go = move || {
        let Some(answers) = draft.told(told.as_ref()) else { return };
        desk.keeper.record_then(vec![Body::ProgrammeInterviewed(answers)], move |_| {
            desk.is_asking.set(false);
            request_animation_frame(focus_heading);
        });
    };
    let strength = vec![
        (StrengthPattern::ThreeDays, t!("programme-strength-three")),
        (StrengthPattern::TwoMinutes, t!("programme-strength-two")),
    ];
    let floor = vec![(true, t!("answer-yes")), (false, t!("answer-no"))];
    let minutes = MINUTES.map(|minutes| (minutes, minutes.to_string())).to_vec();
    view! {
        <p class="reading">{t!("programme-lead")}</p>
        <div class="columns programme-interview">
            <div class="stack-wide">
                <h2>{t!("programme-where")}</h2>
                <BodyPlate marked=draft.places />
                <Goals goals=draft.goals />
            </div>
            <div class="stack-wide">
                <Choice question=t!("programme-minutes") small=true options=minutes chosen=draft.minutes />
                <Days chosen=draft.weekdays />
                <Choice question=t!("programme-strength") options=strength chosen=draft.strength />
                <Choice question=t!("programme-floor") small=true options=floor chosen=draft.has_floor />
                <Props chosen=draft.props />
                <p class="small muted">{t!("programme-from-check")}</p>
                <Signpost
                    verb=t!("programme-make")
                    fact=t!("programme-make-fact")
                    missing=Signal::derive(move || draft.missing())
                    on_press=go
                />
                {(!is_new).then(|| {
                    view! {
                        <TextButton on_press=move || desk.is_asking.set(false)>{t!("programme-keep")}</TextButton>
                    }
                })}
                {is_new.then(|| view! { <Import desk /> })}
            </div>
        </div>
    }
}

#[component]
fn Goals(goals: [RwSignal<String>; GOALS]) -> impl IntoView {
    let lines = goals.into_iter().enumerate().map(|(place, words)| {
        view! { <TextLine label=t!("programme-goal-line", number = place + 1) words most=MOST_SIGNS /> }
    });
    view! {
        <fieldset class="tick-set">
            <legend>{t!("programme-goal")}</legend>
            <div class="stack">{lines.collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn Days(chosen: RwSignal<Vec<u8>>) -> impl IntoView {
    let boxes = (0..7_u8).map(|day| {
        let mark = Signal::derive(move || chosen.with(|chosen| chosen.contains(&day)).then_some(Mark::Yes));
        view! { <Tickable text=weekday_words(day) mark on_toggle=move || toggle(chosen, day) /> }
    });
    view! {
        <fieldset class="tick-set">
            <legend>{t!("programme-days")}</legend>
            <div class="tick-grid">{boxes.collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn Props(chosen: RwSignal<Vec<Prop>>) -> impl IntoView {
    let boxes = PROPS.map(|prop| {
        let mark = Signal::derive(move || chosen.with(|chosen| chosen.contains(&prop)).then_some(Mark::Yes));
        view! { <Tickable text=prop_words(prop) mark on_toggle=move || toggle(chosen, prop) /> }
    });
    view! {
        <fieldset class="tick-set">
            <legend>{t!("programme-props")}</legend>
            <div class="tick-grid">{boxes.into_iter().collect_view()}</div>
        </fieldset>
    }
}
