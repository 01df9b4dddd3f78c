//! When to say something.

use crate::effect::Cue;

/// Seconds between one cue and the next. A judgement: a sentence and time to act on it.
pub(crate) const APART_SECS: f64 = 4.0;
/// To ease off is said sooner after another cue, seconds. A judgement.
pub(crate) const URGENT_APART_SECS: f64 = 2.0;
/// The same cue is not said again within this time, seconds; to ease off is. A judgement.
pub(crate) const SAME_APART_SECS: f64 = 10.0;

/// What was said last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cues {
    last: Option<(f64, Cue)>,
    by_cue: [Option<f64>; 6],
}

impl Cues {
    /// Of what could be said now, what is said: the most important, if enough time went by. What is not said is forgotten; a
    /// cue that comes late is about something else.
    pub(crate) fn choose(&mut self, wanted: &[Cue], now: f64) -> Option<Cue> {
        let cue = wanted.iter().copied().filter(|cue| self.is_due(*cue, now)).min()?;
        self.last = Some((now, cue));
        self.by_cue[cue as usize] = Some(now);
        Some(cue)
    }

    /// The last one was not said after all, so that nothing waits for it.
    pub(crate) fn withdraw(&mut self) {
        if let Some((_, cue)) = self.last.take() {
            self.by_cue[cue as usize] = None;
        }
    }

    fn is_due(&self, cue: Cue, now: f64) -> bool {
        let is_new_and_urgent =
            cue == Cue::EaseOff && self.last.is_some_and(|(_, last)| last != Cue::EaseOff);
        let apart_secs = if is_new_and_urgent { URGENT_APART_SECS } else { APART_SECS };
        let same_secs = if cue == Cue::EaseOff { APART_SECS } else { SAME_APART_SECS };
        self.last.is_none_or(|(at, _)| now - at >= apart_secs)
            && self.by_cue[cue as usize].is_none_or(|at| now - at >= same_secs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_important_is_said_and_not_too_often() {
        use Cue::{EaseOff, FurtherIfEasy, ShouldersDown, Slower};
        let mut cues = Cues::default();
        for (now, wanted, expected) in [
            (0.0, &[ShouldersDown, Slower][..], Some(Slower)),
            (1.0, &[EaseOff], None),
            (2.0, &[EaseOff], Some(EaseOff)),
            (5.0, &[EaseOff], None),
            (6.0, &[EaseOff], Some(EaseOff)),
            (8.0, &[Slower], None),
            (10.0, &[Slower, FurtherIfEasy], Some(Slower)),
            (14.0, &[Slower, FurtherIfEasy], Some(FurtherIfEasy)),
            (18.0, &[], None),
        ] {
            assert_eq!(cues.choose(wanted, now), expected, "at {now}");
        }
    }

    #[test]
    fn what_was_withdrawn_keeps_nothing_waiting() {
        let mut cues = Cues::default();
        assert_eq!(cues.choose(&[Cue::OtherSide], 0.0), Some(Cue::OtherSide));
        cues.withdraw();
        assert_eq!(cues.choose(&[Cue::OtherSide], 0.1), Some(Cue::OtherSide));
        assert_eq!(cues.choose(&[Cue::OtherSide], 0.2), None);
    }
}
