//! The number that belongs to a fault, and the answers that follow from numbers.

use library::ergonomics::{Change, Measure, RosaChoice, filled};

use super::{Plan, Position, ROSA_DISTANCE_CM, SCREEN_DISTANCE_CM, Target, View, Workplace};
use crate::ergonomics::body::Body;
use crate::ergonomics::measure::{Units, shown};

/// One number to set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// What is set.
    pub measure: Measure,
    /// To where.
    pub to_cm: f32,
    /// By how much that differs from now, where now is known: up or farther is positive.
    pub by_cm: Option<f32>,
    /// It rests on measurements alone. If not, say "about".
    pub is_measured: bool,
}

impl Setting {
    /// The change in words with its numbers, in a person's own units. Nothing where it has no such words, or where they
    /// tell how far it is from now and that is not known.
    #[must_use]
    pub fn say(&self, change: &Change, units: Units) -> Option<String> {
        let words = change.measured.as_ref()?;
        let by = self.by_cm.map(|by_cm| shown(by_cm.abs(), units));
        if by.is_none() && words.contains("{by}") {
            return None;
        }
        let to = shown(self.to_cm, units);
        Some(filled(words, &[("to", &to), ("by", by.as_deref().unwrap_or_default())]))
    }
}

/// The number that mends a fault, where there is one and the measurements are enough. Where they say the opposite of
/// what was answered there is none: the words of the change then stand without a number.
#[must_use]
pub fn number(fault: RosaChoice, plan: &Plan, place: &Workplace) -> Option<Setting> {
    let goes_up =
        matches!(fault, RosaChoice::SeatTooLow | RosaChoice::PanTooShort | RosaChoice::MonitorTooLow);
    any_number(fault, plan, place)
        .filter(|setting| setting.by_cm.is_none_or(|by_cm| (by_cm > 0.0) == goes_up))
}

fn any_number(fault: RosaChoice, plan: &Plan, place: &Workplace) -> Option<Setting> {
    use RosaChoice::*;
    let seat_now = place.seat.map(|seat| seat.now_cm);
    let desk_now = place.desk.map(|desk| desk.now_cm);
    match fault {
        SeatTooLow | SeatTooHigh | SeatNoFootContact => setting(Measure::SeatHeight, plan.seat?, seat_now),
        PanTooLong | PanTooShort => setting(Measure::SeatDepth, plan.seat_depth?, place.seat_depth_cm),
        // Where armrests are now is not asked: above a soft seat nobody can tell.
        ArmsTooHighOrLow => setting(Measure::ElbowRest, plan.armrest?, None),
        BackDeskTooHigh | KeyboardTooHigh => setting(Measure::DeskHeight, plan.desk?, desk_now),
        MonitorTooLow | MonitorTooHigh => {
            let now = place.screen.and_then(|screen| match screen {
                super::Screen::Monitor { top_cm, .. } => Some(top_cm),
                super::Screen::Laptop { height_cm } => desk_now.map(|desk| desk + height_cm),
            });
            setting(Measure::ScreenTop, plan.screen_top?, now)
        }
        MonitorTooFar => setting(Measure::ScreenDistance, SCREEN_DISTANCE_CM, place.screen_distance_cm),
        _ => None,
    }
}

/// Nothing where the number is right already: then the fault is something else.
fn setting(measure: Measure, target: Target, now_cm: Option<f32>) -> Option<Setting> {
    let by_cm = now_cm.map(|now| target.move_from(now));
    (by_cm != Some(0.0)).then_some(Setting {
        measure,
        to_cm: target.best_cm,
        by_cm,
        is_measured: target.is_measured,
    })
}

/// ROSA calls a screen too low when it is looked at by more than this below the horizontal.
const TOO_LOW_DEG: f32 = 30.0;
/// Looking up at the screen's upper edge by more than this bends the neck back.
const TOO_HIGH_DEG: f32 = 3.0;
/// ROSA's 7.5 cm behind the knee, and what still counts as about that.
const PAN_GAP_CM: (f32, f32) = (5.0, 10.0);
/// A seat within this much of the legs' length leaves the knee at a right angle.
const SEAT_TOLERANCE_CM: f32 = 2.0;

/// Answers to ROSA that follow from measurements, to be shown as suggestions. Nothing is suggested from a length that
/// was drawn as an average person's.
#[must_use]
pub fn suggested(body: &Body, place: &Workplace, view: &View) -> Vec<RosaChoice> {
    let is_known = |measure| !view.averages.contains(&measure);
    let mut choices = Vec::new();
    if place.position == Position::Sitting && place.seat.is_some() && is_known(Measure::PoplitealHeight) {
        choices.push(seat_choice(view));
    }
    let legs = body.get(Measure::ButtockPopliteal);
    choices.extend(legs.zip(place.seat_depth_cm).map(|(legs, depth)| match legs.cm - depth {
        gap if gap < PAN_GAP_CM.0 => RosaChoice::PanTooLong,
        gap if gap > PAN_GAP_CM.1 => RosaChoice::PanTooShort,
        _ => RosaChoice::PanRight,
    }));
    let eye_is_known = match place.position {
        Position::Sitting => place.seat.is_some() && is_known(Measure::EyeSitting),
        Position::Standing => is_known(Measure::Stature),
    };
    if let Some(gaze) = view.gaze.filter(|_| eye_is_known && place.screen_distance_cm.is_some()) {
        choices.push(match gaze {
            gaze if gaze.top_deg < -TOO_HIGH_DEG => RosaChoice::MonitorTooHigh,
            gaze if gaze.centre_deg > TOO_LOW_DEG => RosaChoice::MonitorTooLow,
            _ => RosaChoice::MonitorRight,
        });
    }
    if place.screen_distance_cm.is_some_and(|distance| distance > ROSA_DISTANCE_CM.1) {
        choices.push(RosaChoice::MonitorTooFar);
    }
    choices
}

fn seat_choice(view: &View) -> RosaChoice {
    const RIGHT_ANGLE_DEG: f32 = 90.0;
    const LIFTED_OFF_CM: f32 = 5.0;
    match view.feet_gap_cm {
        gap if gap > LIFTED_OFF_CM => RosaChoice::SeatNoFootContact,
        gap if gap > SEAT_TOLERANCE_CM => RosaChoice::SeatTooHigh,
        _ if view.knee_deg < RIGHT_ANGLE_DEG - 2.5 => RosaChoice::SeatTooLow,
        _ => RosaChoice::SeatRight,
    }
}
