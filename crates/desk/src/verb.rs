//! What a person can ask of the companion, by command, on the bus or in the tray: the same verbs everywhere.

use breaks::{Input, Kind, Local, PauseFor, Posture};
use std::str::FromStr;

use crate::clock::next_at;

/// A request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A change of position or a break now.
    Now(Kind),
    /// Begin what is shown.
    Start,
    /// It was done.
    Done,
    /// Not this one.
    Skip,
    /// Later, by so many minutes; nothing is the first choice of the settings.
    Postpone(Option<u32>),
    /// No prompts for some time.
    Pause(For),
    /// Prompts again.
    Resume,
    /// The answer to "were you resting?".
    Rested(bool),
    /// Sitting or standing.
    Posture(Posture),
}

/// For how long to pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// So many minutes.
    Minutes(u32),
    /// Until the clock on the wall shows this minute of a day.
    Until(u32),
    /// The rest of the day.
    Today,
    /// Until it is taken back.
    Good,
}

/// The text is no length of a pause.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a length: say minutes (45), a time (14:30), `today` or `good`")]
pub struct NoLength(String);

impl FromStr for For {
    type Err = NoLength;

    /// ```
    /// use desk::verb::For;
    ///
    /// assert_eq!("45".parse(), Ok(For::Minutes(45)));
    /// assert_eq!("14:30".parse(), Ok(For::Until(870)));
    /// assert_eq!("today".parse(), Ok(For::Today));
    /// assert!("a while".parse::<For>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, NoLength> {
        let wrong = || NoLength(text.to_owned());
        match text {
            "today" => Ok(Self::Today),
            "good" => Ok(Self::Good),
            _ if text.contains(':') => {
                let minute = crate::settings::minute_of_day(text).filter(|minute| *minute < 1440);
                minute.map(Self::Until).ok_or_else(wrong)
            }
            _ => text.parse().ok().filter(|minutes| *minutes > 0).map(Self::Minutes).ok_or_else(wrong),
        }
    }
}

impl std::fmt::Display for For {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Minutes(minutes) => write!(f, "{minutes}"),
            Self::Until(minute) => write!(f, "{:02}:{:02}", minute / 60, minute % 60),
            Self::Today => f.write_str("today"),
            Self::Good => f.write_str("good"),
        }
    }
}

impl Verb {
    /// What `breaks` is told, at a time on the wall; `first_postpone` is the first of the minutes in the settings.
    #[must_use]
    pub fn input(self, now: Local, first_postpone: u32) -> Input {
        match self {
            Self::Now(kind) => Input::BreakNow(kind),
            Self::Start => Input::Start,
            Self::Done => Input::Done,
            Self::Skip => Input::Skip,
            Self::Postpone(minutes) => Input::Postpone { minutes: minutes.unwrap_or(first_postpone) },
            Self::Pause(For::Minutes(minutes)) => Input::Pause(PauseFor::Minutes(minutes)),
            Self::Pause(For::Until(minute)) => Input::Pause(PauseFor::Until(next_at(now, minute))),
            Self::Pause(For::Today) => Input::Pause(PauseFor::RestOfDay),
            Self::Pause(For::Good) => Input::Pause(PauseFor::Good),
            Self::Resume => Input::Resume,
            Self::Rested(rested) => Input::WasResting(rested),
            Self::Posture(posture) => Input::PostureIs(posture),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_written_as_it_is_read() {
        for text in ["45", "14:30", "00:05", "today", "good"] {
            let length: For = text.parse().expect("a length");
            assert_eq!(length.to_string(), text);
        }
        for text in ["", "0", "-5", "24:00", "later", "4294967296"] {
            assert!(text.parse::<For>().is_err(), "{text:?}");
        }
    }
}
