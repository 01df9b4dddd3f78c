//! What was typed and answered before it is kept: it stays while other pages are open.

use std::collections::BTreeMap;

use care::ergonomics::measure::{Measure, Problem, Units, read, typed};
use care::ergonomics::rosa::{Answers, DailyUse, RosaChoice};
use care::ergonomics::setup::{Part, Screen, Workplace};
use care::ergonomics::{Body, PastCheck};
use journal::{EventId, SetupMeasure};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use crate::state::keeper;

/// Where the workstation check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Lengths of body and furniture.
    Measures,
    /// One question, by its place.
    Item(usize),
    /// How long it is used.
    Usage,
    /// What came of it.
    Result,
}

/// The open checks of this tab.
#[derive(Clone, Copy)]
pub struct SetupDraft {
    /// In which units lengths are typed and said.
    pub(super) units: RwSignal<Units>,
    /// Lengths as they were typed.
    pub(super) typed: RwSignal<BTreeMap<&'static str, String>>,
    /// The workstation's answers.
    pub(super) answers: RwSignal<Answers>,
    /// Where the workstation check stands; `None` before it was opened.
    pub(super) step: RwSignal<Option<Step>>,
    /// The check that is repeated.
    pub(super) repeats: RwSignal<Option<EventId>>,
    /// Hours of sitting on a usual day.
    pub(super) sitting_hours: RwSignal<f32>,
    /// Stiffness now.
    pub(super) stiffness: RwSignal<Option<u8>>,
    /// Answers of the short checks, by the check's name.
    pub(super) short: RwSignal<BTreeMap<&'static str, Vec<String>>>,
}

impl SetupDraft {
    /// Nothing typed yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            units: RwSignal::new(Units::Metric),
            typed: RwSignal::default(),
            answers: RwSignal::new(Answers::new(DailyUse::Long)),
            step: RwSignal::new(None),
            repeats: RwSignal::new(None),
            sitting_hours: RwSignal::new(8.0),
            stiffness: RwSignal::new(None),
            short: RwSignal::default(),
        }
    }

    /// What was typed for a length; what is kept of it from before, otherwise.
    pub(super) fn text(self, measure: Measure) -> String {
        let text = self.typed.with(|typed| typed.get(measure.name()).cloned());
        text.unwrap_or_else(|| {
            let units = self.units.get();
            let kept = keeper().with_facts(|facts| facts.setup.measured_cm(measure));
            kept.map(|cm| typed(cm, units)).unwrap_or_default()
        })
    }

    /// Takes what is typed.
    pub(super) fn set_text(self, measure: Measure, text: String) {
        self.typed.update(|typed| drop(typed.insert(measure.name(), text)));
    }

    /// The length, or what is wrong with it.
    pub(super) fn length(self, measure: Measure) -> Result<f32, Problem> {
        read(measure, &self.text(measure), self.units.get())
    }

    /// What is wrong with a length that was typed. Nothing typed is nothing wrong: it can be left out.
    pub(super) fn problem(self, measure: Measure) -> Option<Problem> {
        self.length(measure).err().filter(|problem| *problem != Problem::Missing)
    }

    /// The body as far as it was measured.
    pub(super) fn body(self) -> Body {
        BODY.into_iter().fold(Body::new(None), |body, measure| match self.length(measure) {
            Ok(cm) => body.with(measure, cm),
            Err(_) => body,
        })
    }

    /// The furniture as far as it was measured and answered.
    pub(super) fn workplace(self) -> Workplace {
        let answers = self.answers.get();
        let holds = |choice: RosaChoice| {
            answers.get(choice.item()).is_some_and(|answer| answer.choices().any(|other| other == choice))
        };
        let part = |measure: Measure, is_fixed: bool, range: (f32, f32)| {
            let now_cm = self.length(measure).ok()?;
            Some(Part { now_cm, range_cm: (!is_fixed).then_some(range) })
        };
        Workplace {
            seat: part(Measure::SeatHeight, holds(RosaChoice::SeatFixed), SEAT_RANGE),
            seat_depth_cm: self.length(Measure::SeatDepth).ok(),
            desk: part(Measure::DeskHeight, holds(RosaChoice::KeyboardFixed), DESK_RANGE),
            screen: self
                .length(Measure::ScreenTop)
                .ok()
                .map(|top_cm| Screen::Monitor { top_cm, height_cm: Screen::MONITOR_CM }),
            screen_distance_cm: self.length(Measure::ScreenDistance).ok(),
            ..Workplace::default()
        }
    }

    /// The lengths as the journal keeps them.
    pub(super) fn measures(self) -> Vec<SetupMeasure> {
        let all = BODY.into_iter().chain(FURNITURE);
        let kept = all.filter_map(|measure| {
            let cm = self.length(measure).ok()?;
            Some(SetupMeasure { measure: measure.name().to_owned(), mm: (cm * 10.0).round() as u16 })
        });
        kept.collect()
    }

    /// Begins the workstation check, over again if there was one.
    pub(super) fn begin_desk(self, past: Option<&PastCheck>) {
        self.repeats.set(past.map(|past| past.id));
        if let Some(answers) = past.and_then(PastCheck::answers_now) {
            self.answers.set(answers);
        }
        self.stiffness.set(None);
        self.step.set(Some(Step::Measures));
    }

    /// The answers of a short check.
    pub(super) fn short_answers(self, check: CheckId) -> Vec<String> {
        self.short.with(|short| short.get(check.name()).cloned().unwrap_or_default())
    }
}

impl Default for SetupDraft {
    fn default() -> Self {
        Self::new()
    }
}

/// What is asked of the body.
pub(super) const BODY: [Measure; 6] = [
    Measure::Stature,
    Measure::PoplitealHeight,
    Measure::ElbowRest,
    Measure::EyeSitting,
    Measure::ElbowStanding,
    Measure::ShoulderBreadth,
];
/// What is asked of the furniture.
pub(super) const FURNITURE: [Measure; 5] = [
    Measure::SeatHeight,
    Measure::SeatDepth,
    Measure::DeskHeight,
    Measure::ScreenTop,
    Measure::ScreenDistance,
];
/// Where seats that can be set usually go.
const SEAT_RANGE: (f32, f32) = (38.0, 54.0);
/// And desks.
const DESK_RANGE: (f32, f32) = (62.0, 125.0);
