//! What the machine is doing, for a tray mark, a status line and the next look.

use super::state::{Course, Pause, State};
use crate::activity::Activity;
use crate::effect::{Kind, Posture, Stage};
use crate::hold::Hold;
use crate::seat::Place;
use crate::settings::Rules;
use crate::signals::Power;
use crate::time::{Now, SECOND_MS, secs};

/// What is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Nothing is due.
    Calm,
    /// Something is due and waits.
    Due(Kind),
    /// It is being found out what may be offered.
    Consulting(Kind),
    /// A prompt is shown.
    Shown(Kind, Stage),
    /// Put off.
    Postponed(Kind),
    /// A break is under way.
    InBreak(Kind),
    /// "Were you resting?" is shown.
    AskingResting,
}

/// A summary of a [`State`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// What is going on.
    pub doing: Doing,
    /// What the person was doing at the last look.
    pub activity: Activity,
    /// Why a prompt would not be shown now.
    pub hold: Option<Hold>,
    /// Whether prompts are paused.
    pub paused: bool,
    /// As told, or as it goes up and down.
    pub posture: Posture,
    /// Sitting in one position so far.
    pub sitting_ms: u64,
    /// Sitting until the next change of position is due.
    pub shift_due_in_ms: u64,
    /// Sitting until the next break is due.
    pub break_due_in_ms: u64,
    /// Breaks and changes of position offered today.
    pub offered_today: u32,
    /// Sets of neck movement today.
    pub neck_sets_today: u32,
}

impl State {
    /// What the machine is doing.
    #[must_use]
    pub fn status(&self, rules: &Rules, now: Now) -> Status {
        let matter = self.course.matter();
        let kind = matter.map_or(Kind::Break, |matter| matter.kind);
        let since_ms = matter.map_or(now.mono_ms, |matter| matter.since_ms);
        Status {
            doing: self.doing(),
            activity: self.activity,
            hold: self.scene(kind, since_ms, now, rules).holds(rules).next(),
            paused: self.pause != Pause::Off,
            posture: self.posture,
            sitting_ms: self.clocks.spell_ms,
            shift_due_in_ms: self.left_ms(Kind::Shift, rules),
            break_due_in_ms: self.left_ms(Kind::Break, rules),
            offered_today: self.tally.shifts_offered + self.tally.breaks_offered,
            neck_sets_today: self.tally.neck_sets,
        }
    }

    fn doing(&self) -> Doing {
        match self.course {
            Course::Calm => Doing::Calm,
            Course::Due(matter) => Doing::Due(matter.kind),
            Course::Consulting { matter, .. } => Doing::Consulting(matter.kind),
            Course::Shown { matter, stage, .. } => Doing::Shown(matter.kind, stage),
            Course::Postponed { matter, .. } => Doing::Postponed(matter.kind),
            Course::Taking { kind, .. } => Doing::InBreak(kind),
            Course::AskingRest { .. } => Doing::AskingResting,
        }
    }

    /// How long the edge may sleep before the next look: short while something is afoot, longer when nobody is there, and
    /// two or three times as long on a battery.
    #[must_use]
    pub fn look_again_ms(&self, rules: &Rules) -> u64 {
        let ordinary_ms = secs(rules.look_every_secs);
        let base_ms = match self.course {
            Course::Taking { .. } | Course::Consulting { .. } => SECOND_MS,
            _ if self.course.is_visible() => ordinary_ms.min(2 * SECOND_MS),
            _ => ordinary_ms,
        };
        let factor = match self.signals.power {
            Power::Mains => 1,
            Power::Battery => 2,
            Power::LowBattery => 3,
        };
        base_ms * factor
    }

    /// Time since the first look that no [`Event::Spent`](crate::Event::Spent) has told yet. With those, it is all the time
    /// that passed between looks.
    #[must_use]
    pub fn untold_ms(&self) -> u64 {
        let elapsed_ms = |since_ms: u64| self.looked.map_or(0, |now| now.mono_ms.saturating_sub(since_ms));
        let in_course_ms = match self.course {
            Course::Taking { since_ms, .. } => elapsed_ms(since_ms),
            Course::AskingRest { away_ms, .. } => away_ms,
            _ => 0,
        };
        self.seat.unseen_ms + self.ledger.work_ms + self.ledger.video_ms + in_course_ms
    }

    /// Whether somebody is taken to be at the desk.
    #[must_use]
    pub fn at_desk(&self) -> bool {
        self.seat.place == Place::Desk
    }
}
