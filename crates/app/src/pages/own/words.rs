//! Why something is not possible now, and what is done otherwise, in words.

use care::own::{Fitted, NotNow};
use care::programme::file::{Difference, Otherwise};

use crate::pages::programme::words::{message_words, why_left_out_words};
use crate::t;

/// Why a movement may not be done now.
pub(super) fn reason_words(not: NotNow) -> String {
    match not {
        NotNow::TooEarly => t!("own-not-early"),
        NotNow::LeftOut(why) => why_left_out_words(why),
    }
}

/// What of a routine is not done, or less of it, and what Limber does not know any more. How far and how fast a movement
/// goes is fitted to everybody, and is told where a file is taken in.
pub(super) fn told(fitted: &Fitted) -> Vec<String> {
    let is_told = |difference: &&Difference| {
        !matches!(difference.what, Otherwise::Amplitude { .. } | Otherwise::Pace { .. })
    };
    let gone = fitted.gone.iter().map(|movement| t!("own-gone", movement = movement.clone()));
    fitted.differences.iter().filter(is_told).map(words).chain(gone).collect()
}

fn words(difference: &Difference) -> String {
    match (&difference.what, &difference.movement) {
        (Otherwise::LeftOut { why }, Some(name)) => {
            t!("differs-left-out", name = name.clone(), reason = why_left_out_words(*why))
        }
        (Otherwise::TooEarly, Some(name)) => {
            t!("differs-left-out", name = name.clone(), reason = reason_words(NotNow::TooEarly))
        }
        (Otherwise::Twice, Some(name)) => t!("own-twice", name = name.clone()),
        _ => message_words(difference.message()),
    }
}
