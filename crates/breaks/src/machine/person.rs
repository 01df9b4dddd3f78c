//! What the person asks for.

use super::state::{Course, Matter, Pause, Who};
use super::{PauseFor, Turn};
use crate::effect::{Effect, Event, Kind, Posture, Refusal, Taken};
use crate::time::{HOUR_MS, Local, mins};

impl Turn<'_> {
    pub(super) fn start(&mut self) {
        match self.state.course {
            Course::Shown { matter, offer, .. } => self.open(matter.kind, offer),
            Course::Taking { .. } => self.refuse(Refusal::AlreadyInBreak),
            _ => self.refuse(Refusal::NothingToAnswer),
        }
    }

    pub(super) fn break_now(&mut self, kind: Kind) {
        match self.state.course {
            Course::Taking { .. } => self.refuse(Refusal::AlreadyInBreak),
            Course::Shown { matter, offer, .. } if matter.kind == kind => self.open(kind, offer),
            _ => {
                self.stand_back();
                self.consult(Matter::new(kind, self.now.mono_ms), Who::Person);
            }
        }
    }

    pub(super) fn done(&mut self) {
        match self.state.course {
            Course::Taking { kind, since_ms, .. } => self.done_in_break(kind, since_ms),
            Course::Shown { matter, shown_ms, .. } => self.done_while_shown(matter.kind, shown_ms),
            Course::AskingRest { .. } => self.was_resting(true),
            course => {
                let kind = course.matter().map_or(Kind::Shift, |matter| matter.kind);
                self.taken(kind, Taken::Told);
            }
        }
    }

    /// Told by who guided it to its end. It may have taken so long that it was given up here, and something else is due
    /// already: a break is also a change of position, and nothing more is asked for now.
    pub(super) fn done_elsewhere(&mut self, kind: Kind) {
        match self.state.course {
            Course::Taking { kind: begun, since_ms, .. } if begun == kind => {
                self.end_break(begun, since_ms, Some(Taken::Told));
            }
            Course::Taking { .. } | Course::AskingRest { .. } => {
                self.record(Event::Taken(kind, Taken::Told));
                self.moved(kind, 0);
            }
            _ => self.taken(kind, Taken::Told),
        }
    }

    fn done_in_break(&mut self, kind: Kind, since_ms: u64) {
        let elapsed_ms = self.now.mono_ms.saturating_sub(since_ms);
        let counts = elapsed_ms >= self.counts_from_ms(kind);
        self.end_break(kind, since_ms, counts.then_some(Taken::Told));
    }

    /// A word is taken for it, unless there was no time to do it.
    fn done_while_shown(&mut self, kind: Kind, shown_ms: u64) {
        if shown_ms + self.since_look_ms() >= self.counts_from_ms(kind) {
            self.taken(kind, Taken::Told);
        } else {
            self.refuse(Refusal::TooSoonToCount);
        }
    }

    pub(super) fn postpone(&mut self, minutes: u32) {
        let Some(mut matter) = self.state.course.matter() else {
            return self.refuse(Refusal::NothingToAnswer);
        };
        if !self.rules.postpone_choices_mins.contains(&minutes) {
            return self.refuse(Refusal::NotAChoice);
        }
        if !self.rules.strictness.limits().may_postpone(matter.postponed) {
            return self.refuse(Refusal::NoMorePostpones);
        }
        self.leave_course();
        self.record(Event::Postponed(matter.kind, minutes));
        matter.postponed = matter.postponed.saturating_add(1);
        self.state.course = Course::Postponed { matter, until_ms: self.now.mono_ms + mins(minutes) };
    }

    pub(super) fn skip(&mut self) {
        match self.state.course {
            Course::Taking { kind, since_ms, .. } => self.end_break(kind, since_ms, None),
            Course::AskingRest { .. } => self.stand_back(),
            course => match course.matter() {
                Some(matter) => self.skip_matter(matter),
                None => self.refuse(Refusal::NothingToAnswer),
            },
        }
    }

    fn skip_matter(&mut self, matter: Matter) {
        let skipped = self.state.tally.skips_in_a_row;
        if !self.rules.strictness.limits().may_skip(skipped) {
            return self.refuse(Refusal::NoMoreSkips);
        }
        self.let_go(matter.kind, Event::Skipped(matter.kind));
        let in_a_row = skipped.saturating_add(1);
        self.state.tally.skips_in_a_row = in_a_row;
        if u32::from(in_a_row).is_multiple_of(self.rules.skips_before_asking) {
            self.effect(Effect::SuggestRarer);
        }
    }

    pub(super) fn pause(&mut self, length: PauseFor) {
        let pause = match length {
            PauseFor::Minutes(minutes) => {
                let mono_ms = self.now.mono_ms.saturating_add(mins(minutes));
                Some(Pause::Till { mono_ms, local: None })
            }
            PauseFor::Until(local) => self.pause_until(local),
            PauseFor::RestOfDay => self.pause_until(self.now.local.tomorrow()),
            PauseFor::Good => Some(Pause::ForGood),
        };
        let Some(pause) = pause else { return self.refuse(Refusal::TimeHasPassed) };
        self.stand_back();
        self.state.pause = pause;
        self.record(Event::Paused);
    }

    /// Should the clock on the wall be put back by years meanwhile, the forward clock ends the pause. Two hours are more
    /// than any change to summer time and back.
    fn pause_until(&self, local: Local) -> Option<Pause> {
        let wall_secs = u64::try_from(self.now.local.secs_until(local)).ok().filter(|secs| *secs > 0)?;
        let latest_ms = wall_secs.saturating_mul(1_000).saturating_add(2 * HOUR_MS);
        Some(Pause::Till { mono_ms: self.now.mono_ms.saturating_add(latest_ms), local: Some(local) })
    }

    pub(super) fn resume(&mut self) {
        if std::mem::replace(&mut self.state.pause, Pause::Off) != Pause::Off {
            self.record(Event::Resumed);
        }
    }

    pub(super) fn was_resting(&mut self, resting: bool) {
        let Course::AskingRest { away_ms, back_ms, .. } = self.state.course else {
            return self.refuse(Refusal::NothingToAnswer);
        };
        self.leave_course();
        self.record(Event::AnsweredResting(resting));
        self.settle_absence(away_ms, back_ms, resting);
    }

    pub(super) fn posture_is(&mut self, posture: Posture) {
        if self.state.posture == posture {
            return;
        }
        self.state.posture = posture;
        self.moved(Kind::Shift, 0);
        let about_position = |matter: &Matter| matter.kind == Kind::Shift;
        if self.state.course.matter().filter(about_position).is_some() {
            self.leave_course();
            self.record(Event::Taken(Kind::Shift, Taken::Told));
            self.state.tally.skips_in_a_row = 0;
        }
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.effect(Effect::Refuse(refusal));
    }
}
