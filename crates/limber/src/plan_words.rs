//! What the programme's model and the check of a plan say, in the words of the page.

use care::programme::file::{Difference, Fault, FileError, Otherwise};
use care::programme::{Area, Need, Spoke, Term};
use care::relief::WhyLeftOut;
use kinematics::Quantity;

use crate::words::t;

/// Monday is 0.
pub(crate) fn weekday(day: u8) -> String {
    match day {
        0 => t!("plan-day-0"),
        1 => t!("plan-day-1"),
        2 => t!("plan-day-2"),
        3 => t!("plan-day-3"),
        4 => t!("plan-day-4"),
        5 => t!("plan-day-5"),
        _ => t!("plan-day-6"),
    }
}

fn area(area: Area) -> String {
    match area {
        Area::Neck => t!("area-neck"),
        Area::UpperBack => t!("area-upper-back"),
        Area::LowBack => t!("area-low-back"),
    }
}

/// The two strongest reasons of a movement.
pub(crate) fn why(spoke: &[Spoke]) -> Vec<String> {
    let words = |spoke: &Spoke| match spoke.term {
        Term::Need(Need::Area(_, place)) => t!("why-need", area = area(place)),
        Term::Need(Need::NeckItself(_)) => t!("why-neck-itself"),
        Term::Need(Need::Trunk) => t!("why-trunk"),
        Term::Studied => t!("why-studied"),
        Term::Liked => t!("why-liked"),
        Term::NextStep => t!("why-next-step"),
        Term::Kept => t!("why-kept"),
    };
    spoke.iter().take(2).map(words).collect()
}

/// Why a file holds no plan.
pub(crate) fn error(error: &FileError) -> String {
    match error {
        FileError::TooLarge => t!("plan-too-large"),
        FileError::TooDeep => t!("plan-unreadable"),
        FileError::Newer(_) => t!("plan-newer"),
        FileError::Unreadable { line, message } => {
            t!("plan-line", line = *line, message = message.trim_end().to_owned())
        }
    }
}

/// What makes a plan impossible, and in which session, counted from 1.
pub(crate) fn fault(fault: &Fault) -> String {
    let words = match fault {
        Fault::Empty { .. } => t!("fault-empty"),
        Fault::NoDays { .. } => t!("fault-no-days"),
        Fault::TooMany { most, .. } => t!("fault-too-many", most = *most),
        Fault::Text { .. } => t!("fault-text"),
        Fault::UnknownMovement { movement, near: Some(near), .. } => {
            t!("fault-unknown-near", movement = movement.clone(), near = near.clone())
        }
        Fault::UnknownMovement { movement, near: None, .. } | Fault::UnknownLike { like: movement, .. } => {
            t!("fault-unknown", movement = movement.clone())
        }
        Fault::Loop { movement } => t!("fault-loop", movement = movement.clone()),
        Fault::Twice { movement } => t!("fault-twice", movement = movement.clone()),
        Fault::Motion { movement, .. } | Fault::OtherDirection { movement, .. } => {
            t!("fault-motion", movement = movement.clone())
        }
        Fault::Dose { movement, .. } => t!("fault-dose", movement = movement.clone()),
    };
    match place(fault) {
        Some(place) => format!("{words} ({place})"),
        None => words,
    }
}

/// Where it is, for whoever mends the file.
fn place(fault: &Fault) -> Option<String> {
    match fault {
        Fault::Empty { session: Some(session) }
        | Fault::NoDays { session }
        | Fault::UnknownMovement { session, .. }
        | Fault::Dose { session, .. } => Some(format!("session {}", session + 1)),
        Fault::TooMany { what, .. } | Fault::Text { what } => Some((*what).to_owned()),
        Fault::UnknownLike { movement, .. } => Some(format!("movement {movement}")),
        Fault::Motion { what, .. } => Some(what.clone()),
        Fault::OtherDirection { quantity, .. } => Some(format!("{quantity:?}")),
        Fault::Empty { session: None } | Fault::Loop { .. } | Fault::Twice { .. } => None,
    }
}

/// What would be done otherwise.
pub(crate) fn difference(difference: &Difference) -> String {
    let name = difference.movement.clone().unwrap_or_default();
    match &difference.what {
        Otherwise::Amplitude { quantity, planned_deg, fitted_deg, .. } => t!(
            "differs-amplitude",
            name = name,
            direction = direction(*quantity),
            planned = planned_deg.round(),
            fitted = fitted_deg.round()
        ),
        Otherwise::Pace { planned_secs, fitted_secs } => {
            t!("differs-slower", name = name, planned = planned_secs.round(), fitted = fitted_secs.round())
        }
        Otherwise::Sets { planned, fitted } => {
            t!("differs-sets", name = name, planned = *planned, fitted = *fitted)
        }
        Otherwise::Repetitions { planned, fitted } => {
            t!("differs-repetitions", name = name, planned = *planned, fitted = *fitted)
        }
        Otherwise::Hold { fitted_secs, .. } if *fitted_secs < 0.5 => t!("differs-not-held", name = name),
        Otherwise::Hold { planned_secs, fitted_secs } => {
            t!("differs-hold", name = name, planned = planned_secs.round(), fitted = fitted_secs.round())
        }
        Otherwise::LeftOut { why: WhyLeftOut::NeckHadEnough } => t!("differs-neck", name = name),
        Otherwise::TooEarly => t!("differs-early", name = name),
        Otherwise::Twice => t!("differs-twice", name = name),
        Otherwise::LeftOut { why } => t!("differs-left-out", name = name, reason = why_left_out(*why)),
        Otherwise::RestDay { day } => t!("differs-rest", day = weekday(day.number())),
        Otherwise::Shortened { fitted_secs, .. } => {
            t!("differs-shortened", minutes = (fitted_secs / 60.0).round())
        }
    }
}

/// Why a movement is outside the safe set.
fn why_left_out(why: WhyLeftOut) -> String {
    match why {
        WhyLeftOut::NeckClosed => t!("why-not-neck"),
        WhyLeftOut::PlaceClosed => t!("why-not-place"),
        WhyLeftOut::GentleOnly => t!("why-not-gentle"),
        WhyLeftOut::LevelTooHigh => t!("why-not-level"),
        WhyLeftOut::SetAside { .. } => t!("why-not-hurt"),
        WhyLeftOut::Felt(_) => t!("why-not-worse"),
        WhyLeftOut::TooPainful => t!("why-not-pain"),
        WhyLeftOut::NeckHadEnough => t!("why-not-enough"),
        WhyLeftOut::RuledOut(_) => t!("why-not-answers"),
        WhyLeftOut::TooSmall(_) => t!("why-not-small"),
    }
}

/// The kind of a difference, for a program.
pub(crate) fn kind(otherwise: &Otherwise) -> &'static str {
    match otherwise {
        Otherwise::Amplitude { .. } => "amplitude",
        Otherwise::Pace { .. } => "pace",
        Otherwise::Sets { .. } => "sets",
        Otherwise::Repetitions { .. } => "repetitions",
        Otherwise::Hold { .. } => "hold",
        Otherwise::LeftOut { .. } => "left-out",
        Otherwise::TooEarly => "too-early",
        Otherwise::Twice => "twice",
        Otherwise::RestDay { .. } => "rest-day",
        Otherwise::Shortened { .. } => "shortened",
    }
}

/// The direction of a difference, where it has an everyday word.
fn direction(quantity: Quantity) -> String {
    match quantity {
        Quantity::NeckRotation | Quantity::ThoracicRotation | Quantity::LumbarRotation => {
            t!("direction-turn")
        }
        Quantity::NeckFlexion | Quantity::ThoracicFlexion | Quantity::LumbarFlexion => {
            t!("direction-forward")
        }
        Quantity::NeckExtension | Quantity::ThoracicExtension | Quantity::LumbarExtension => {
            t!("direction-back")
        }
        Quantity::NeckLateralFlexion | Quantity::ThoracicLateralFlexion | Quantity::LumbarLateralFlexion => {
            t!("direction-side")
        }
        _ => t!("direction-range"),
    }
}
