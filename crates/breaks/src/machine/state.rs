//! The state. Each part is small, and each knows one thing.

use std::num::NonZeroU8;

use crate::activity::Activity;
use crate::effect::{Kind, NeckAllowance, Offer, Posture, RequestId, Stage};
use crate::hold::Hold;
use crate::seat::Seat;
use crate::settings::Rules;
use crate::signals::Signals;
use crate::time::{Local, Now, mins};

/// All that the machine knows. Handed in and out of [`step`](crate::step).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    pub(super) seat: Seat,
    pub(super) clocks: Clocks,
    pub(super) ledger: Ledger,
    pub(super) tally: Tally,
    pub(super) pause: Pause,
    pub(super) course: Course,
    pub(super) posture: Posture,
    pub(super) signals: Signals,
    pub(super) activity: Activity,
    /// The company that was seen last, and until when it counts as there.
    pub(super) company: Option<(Hold, u64)>,
    /// The last look. None before the first.
    pub(super) looked: Option<Now>,
    pub(super) requests: u64,
}

impl State {
    /// A person who sits down now.
    #[must_use]
    pub fn new(local: Local) -> Self {
        Self {
            seat: Seat::AT_DESK,
            clocks: Clocks::default(),
            ledger: Ledger { at: local, work_ms: 0, video_ms: 0 },
            tally: Tally::on(local.day()),
            pause: Pause::Off,
            course: Course::Calm,
            posture: Posture::Sitting,
            signals: Signals::default(),
            activity: Activity::Unknown,
            company: None,
            looked: None,
            requests: 0,
        }
    }

    /// Whether the neck may be part of what is offered now, by all the sets of it that the machine has heard of. A change of
    /// position never moves the neck: the day's few sets are for breaks.
    #[must_use]
    pub fn neck_allowance(&self, kind: Kind, rules: &Rules, now: Now) -> NeckAllowance {
        match kind {
            Kind::Shift => NeckAllowance::TooSoon,
            Kind::Break => self.tally.neck_allowance(now.mono_ms, rules),
        }
    }
}

/// The one thing that is going on. Only `Shown` and `AskingRest` are visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// Nothing is due.
    Calm,
    /// Something is due and waits for its moment.
    Due(Matter),
    /// `care` was asked.
    Consulting { matter: Matter, request: RequestId, since_ms: u64, who: Who },
    /// A prompt is shown.
    Shown { matter: Matter, stage: Stage, offer: Offer, shown_ms: u64 },
    /// Later.
    Postponed { matter: Matter, until_ms: u64 },
    /// A break is under way.
    Taking { kind: Kind, since_ms: u64, quiet_ms: u64 },
    /// "Were you resting?" is shown.
    AskingRest { away_ms: u64, back_ms: u64, probably_rested: bool },
}

impl Course {
    /// What is due, shown or put off.
    pub(super) fn matter(self) -> Option<Matter> {
        match self {
            Self::Due(matter)
            | Self::Consulting { matter, .. }
            | Self::Shown { matter, .. }
            | Self::Postponed { matter, .. } => Some(matter),
            Self::Calm | Self::Taking { .. } | Self::AskingRest { .. } => None,
        }
    }

    pub(super) fn is_visible(self) -> bool {
        matches!(self, Self::Shown { .. } | Self::AskingRest { .. })
    }
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Matter {
    pub(super) kind: Kind,
    /// Since when, on the forward clock.
    pub(super) since_ms: u64,
    /// How often it was put off.
    pub(super) postponed: u8,
    /// The holds that were told already.
    pub(super) told: HoldSet,
}

impl Matter {
    pub(super) fn new(kind: Kind, since_ms: u64) -> Self {
        Self { kind, since_ms, postponed: 0, told: HoldSet::default() }
    }
}

/// Who wanted to know from `care`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// It fell due.
    Clock,
    /// The person asked for it.
    Person,
}

/// A set of holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct HoldSet(u16);

impl HoldSet {
    /// Whether the hold is new to the set.
    pub(super) fn insert(&mut self, hold: Hold) -> bool {
        let bit = 1 << hold as u16;
        let is_new = self.0 & bit == 0;
        self.0 |= bit;
        is_new
    }
}

/// Sitting time that counts towards what is due, and the length of the present stretch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clocks {
    /// Since the last change of position, taken or let go.
    pub(super) shift_ms: u64,
    /// Since the last break, taken or let go.
    pub(super) break_ms: u64,
    /// Sitting in one position, whatever was let go meanwhile.
    pub(super) spell_ms: u64,
}

impl Clocks {
    pub(super) fn sat(&mut self, ms: u64, posture: Posture) {
        self.shift_ms += ms;
        self.break_ms += ms;
        if posture == Posture::Sitting {
            self.spell_ms += ms;
        }
    }

    /// Starts a wait anew, some sitting ago. A break is also a change of position.
    pub(super) fn restart(&mut self, kind: Kind, sat_since_ms: u64) {
        self.shift_ms = self.shift_ms.min(sat_since_ms);
        if kind == Kind::Break {
            self.break_ms = self.break_ms.min(sat_since_ms);
        }
    }
}

/// Time at the desk that was not told in an event yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ledger {
    /// The last entry.
    pub(super) at: Local,
    pub(super) work_ms: u64,
    pub(super) video_ms: u64,
}

/// What was used up of a day's limits, and counts that run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) day: i32,
    pub(super) shifts_offered: u32,
    pub(super) breaks_offered: u32,
    pub(super) questions: u32,
    pub(super) neck_sets: u32,
    pub(super) last_neck_ms: Option<u64>,
    pub(super) skips_in_a_row: u8,
}

impl Tally {
    pub(super) fn on(day: i32) -> Self {
        Self {
            day,
            shifts_offered: 0,
            breaks_offered: 0,
            questions: 0,
            neck_sets: 0,
            last_neck_ms: None,
            skips_in_a_row: 0,
        }
    }

    /// A new day has new limits. A clock set back over midnight, or a flight west, does not give the same day twice; one
    /// that was years ahead and is put right does not stop the counting.
    pub(super) fn enter(&mut self, day: i32) {
        let yesterday_again = day == self.day.saturating_sub(1);
        if day != self.day && !yesterday_again {
            let Self { last_neck_ms, skips_in_a_row, .. } = *self;
            *self = Self { last_neck_ms, skips_in_a_row, ..Self::on(day) };
        }
    }

    pub(super) fn offered(&mut self, kind: Kind) {
        match kind {
            Kind::Shift => self.shifts_offered += 1,
            Kind::Break => self.breaks_offered += 1,
        }
    }

    pub(super) fn has_room_for(&self, kind: Kind, rules: &Rules) -> bool {
        match kind {
            Kind::Shift => self.shifts_offered < rules.shifts_a_day,
            Kind::Break => self.breaks_offered < rules.breaks_a_day,
        }
    }

    pub(super) fn neck_set(&mut self, mono_ms: u64) {
        self.neck_sets = self.neck_sets.saturating_add(1);
        self.last_neck_ms = Some(mono_ms);
    }

    /// The larger count holds, as the same set may be counted here and elsewhere, and the longer wait: a set that was counted here
    /// from its beginning ended later.
    pub(super) fn neck_sets_elsewhere(&mut self, sets: u32, last_ms: Option<u64>) {
        self.neck_sets = self.neck_sets.max(sets);
        self.last_neck_ms = self.last_neck_ms.max(last_ms);
    }

    pub(super) fn neck_allowance(&self, mono_ms: u64, rules: &Rules) -> NeckAllowance {
        let left = rules.neck_sets_a_day.saturating_sub(self.neck_sets);
        let gap_ms = mins(rules.neck_gap_mins);
        let too_soon = self.last_neck_ms.is_some_and(|last_ms| mono_ms.saturating_sub(last_ms) < gap_ms);
        match u8::try_from(left).ok().and_then(NonZeroU8::new) {
            None => NeckAllowance::SpentToday,
            Some(_) if too_soon => NeckAllowance::TooSoon,
            Some(sets) => NeckAllowance::SetsLeft(sets),
        }
    }
}

/// Whether the person wants no prompts for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pause {
    Off,
    /// Until the forward clock shows this, or the clock on the wall that, whichever is first.
    Till {
        mono_ms: u64,
        local: Option<Local>,
    },
    ForGood,
}

impl Pause {
    pub(super) fn is_over(self, now: Now) -> bool {
        match self {
            Self::Off | Self::ForGood => false,
            Self::Till { mono_ms, local } => {
                now.mono_ms >= mono_ms || local.is_some_and(|local| now.local >= local)
            }
        }
    }
}
