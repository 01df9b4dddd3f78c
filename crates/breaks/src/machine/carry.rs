//! What outlives the process: a restart of the companion is not a new day.

use super::state::{Clocks, Ledger, Pause, State, Tally};
use crate::effect::Posture;
use crate::seat::{Place, Seat};
use crate::time::{Local, Now};

/// A [`State`] to be kept, in plain numbers and without the forward clock, which may begin anew.
///
/// What was shown is not kept: it falls due again. The time until it is carried on counts like sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// When it was kept.
    pub at: Local,
    /// Sitting since the last change of position.
    pub shift_ms: u64,
    /// Sitting since the last break.
    pub break_ms: u64,
    /// Sitting in one position.
    pub sitting_ms: u64,
    /// Sitting or standing.
    pub posture: Posture,
    /// The day that the counts belong to, from 1970-01-01.
    pub day: i32,
    /// Changes of position offered that day.
    pub shifts_offered: u32,
    /// Breaks offered that day.
    pub breaks_offered: u32,
    /// Questions asked that day.
    pub questions: u32,
    /// Sets of neck movement that day.
    pub neck_sets: u32,
    /// How long ago the last set of neck movement was.
    pub last_neck_ago_ms: Option<u64>,
    /// Skips in a row.
    pub skips_in_a_row: u8,
    /// The pause, if there is one.
    pub pause: Option<CarriedPause>,
    /// When time at the desk was noted last that no event has told yet.
    pub untold_at: Local,
    /// Work that no event has told yet.
    pub untold_work_ms: u64,
    /// Films that no event has told yet.
    pub untold_video_ms: u64,
}

/// A pause to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedPause {
    /// Until the person resumes.
    ForGood,
    /// For a time.
    Till {
        /// At most so much longer.
        left_ms: u64,
        /// And not beyond this on the wall.
        local: Option<Local>,
    },
}

impl State {
    /// What to keep, at a moment. Call it after a look.
    #[must_use]
    pub fn carried(&self, now: Now) -> Carried {
        let Tally { day, shifts_offered, breaks_offered, questions, neck_sets, skips_in_a_row, .. } =
            self.tally;
        let last_neck_ago_ms = self.tally.last_neck_ms.map(|last_ms| now.mono_ms.saturating_sub(last_ms));
        let pause = match self.pause {
            Pause::Off => None,
            Pause::ForGood => Some(CarriedPause::ForGood),
            Pause::Till { mono_ms, local } => {
                Some(CarriedPause::Till { left_ms: mono_ms.saturating_sub(now.mono_ms), local })
            }
        };
        Carried {
            at: now.local,
            shift_ms: self.clocks.shift_ms,
            break_ms: self.clocks.break_ms,
            sitting_ms: self.clocks.spell_ms,
            posture: self.posture,
            day,
            shifts_offered,
            breaks_offered,
            questions,
            neck_sets,
            last_neck_ago_ms,
            skips_in_a_row,
            pause,
            untold_at: self.ledger.at,
            untold_work_ms: self.ledger.work_ms,
            untold_video_ms: self.ledger.video_ms,
        }
    }

    /// Goes on from what was kept. Where the forward clock began anew a short time ago, the wait between two sets of neck
    /// movement can come out longer than it should, never shorter.
    #[must_use]
    pub fn carried_on(kept: &Carried, now: Now) -> Self {
        let gone_ms = u64::try_from(kept.at.secs_until(now.local)).unwrap_or(0).saturating_mul(1_000);
        let last_neck_ms =
            kept.last_neck_ago_ms.map(|ago_ms| now.mono_ms.saturating_sub(ago_ms.saturating_add(gone_ms)));
        let pause = match kept.pause {
            None => Pause::Off,
            Some(CarriedPause::ForGood) => Pause::ForGood,
            Some(CarriedPause::Till { left_ms, local }) => {
                Pause::Till { mono_ms: now.mono_ms.saturating_add(left_ms.saturating_sub(gone_ms)), local }
            }
        };
        let Carried { day, shifts_offered, breaks_offered, questions, neck_sets, skips_in_a_row, .. } = *kept;
        Self {
            seat: Seat { place: Place::Away, unseen_ms: gone_ms },
            ledger: Ledger {
                at: kept.untold_at,
                work_ms: kept.untold_work_ms,
                video_ms: kept.untold_video_ms,
            },
            clocks: Clocks { shift_ms: kept.shift_ms, break_ms: kept.break_ms, spell_ms: kept.sitting_ms },
            tally: Tally {
                day,
                shifts_offered,
                breaks_offered,
                questions,
                neck_sets,
                last_neck_ms,
                skips_in_a_row,
            },
            pause,
            posture: kept.posture,
            looked: Some(now),
            ..Self::new(now.local)
        }
    }
}
