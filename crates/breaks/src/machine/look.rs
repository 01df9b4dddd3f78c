//! A look at the machine: what was the time since the last one?

use super::Turn;
use super::state::Course;
use crate::activity::Activity;
use crate::effect::{Effect, Event, Kind, Spent, Taken};
use crate::hold::{Hold, Scene, company};
use crate::seat::{Found, Place, Seat};
use crate::settings::Sensing;
use crate::signals::Signals;
use crate::time::secs;

impl Turn<'_> {
    pub(super) fn look(&mut self, signals: Signals) {
        let passed_ms = self.since_look_ms();
        let slept = passed_ms >= secs(self.rules.gap_secs);
        self.state.looked = Some(self.now);
        self.state.signals = signals;
        self.state.activity = Activity::of(&signals, self.rules);
        if let Some(hold) = company(&signals, self.rules) {
            self.state.company = Some((hold, self.now.mono_ms + secs(self.rules.settle_secs)));
        }
        if let Course::Taking { .. } = self.state.course {
            self.during_break(passed_ms, slept);
            return;
        }
        if slept {
            self.state.seat.place = self.place_after_gap(passed_ms);
        }
        let found = self.state.seat.look(self.state.activity, &signals, passed_ms, self.rules);
        match found {
            None => {}
            Some(Found::Sat { ms }) => self.sat(ms),
            Some(Found::Rested { ms }) => self.rested(ms, self.state.seat.unseen_ms),
            Some(Found::Doubtful { ms, probably_rested }) => self.wonder(ms, probably_rested),
        }
        // A prompt that was up when the machine fell asleep was not looked at meanwhile.
        self.go_on(if slept { 0 } else { passed_ms });
    }

    /// A machine that did not look slept. A page that did not look may have been set aside by the browser while the person
    /// worked elsewhere, which is worth a question, unless the machine slept as well for longer than anybody works.
    fn place_after_gap(&self, gap_ms: u64) -> Place {
        let unseen_ms = self.state.seat.unseen_ms.saturating_add(gap_ms);
        let set_aside =
            self.rules.sensing == Sensing::PlainTimer && unseen_ms < secs(self.rules.call_trust_secs);
        if set_aside { Place::Quiet { document: false } } else { Place::Away }
    }

    pub(super) fn since_look_ms(&self) -> u64 {
        self.state.looked.map_or(0, |before| self.now.mono_ms.saturating_sub(before.mono_ms))
    }

    pub(super) fn suspend(&mut self) {
        self.state.seat.place = Place::Away;
        self.state.activity = Activity::Suspended;
        self.stand_back();
    }

    /// Where the forward clock stood still during sleep, the wall says how long it was.
    pub(super) fn wake(&mut self) {
        let Some(before) = self.state.looked else { return };
        let wall_ms =
            u64::try_from(before.local.secs_until(self.now.local)).unwrap_or(0).saturating_mul(1_000);
        let unseen_by_clock_ms = wall_ms.saturating_sub(self.since_look_ms());
        if self.state.seat.place == Place::Away && unseen_by_clock_ms >= secs(self.rules.gap_secs) {
            self.state.seat.slept(unseen_by_clock_ms);
        }
    }

    /// Time at the desk.
    pub(super) fn sat(&mut self, ms: u64) {
        let (here, there) = (self.now.local, self.state.ledger.at);
        if (here.day(), here.hour()) != (there.day(), there.hour()) {
            self.close_ledger();
        }
        let is_video = self.state.activity == Activity::Video;
        let ledger = &mut self.state.ledger;
        ledger.at = here;
        *if is_video { &mut ledger.video_ms } else { &mut ledger.work_ms } += ms;
        self.state.clocks.sat(ms, self.state.posture);
    }

    /// Time away that ended some time ago: a break by itself, if it was long enough.
    pub(super) fn rested(&mut self, ms: u64, ended_ago_ms: u64) {
        self.close_ledger();
        self.record(Event::Spent { what: Spent::Rest, ms, ended_ago_ms });
        let sat_since_ms = ended_ago_ms.saturating_sub(self.state.seat.unseen_ms);
        if ms >= self.length_ms(Kind::Break) {
            self.moved(Kind::Break, sat_since_ms);
        } else if ms >= self.length_ms(Kind::Shift) {
            self.moved(Kind::Shift, sat_since_ms);
        }
        let satisfied = self.state.course.matter().filter(|matter| ms >= self.length_ms(matter.kind));
        if let Some(matter) = satisfied {
            self.leave_course();
            self.taken(matter.kind, Taken::ByItself);
        }
    }

    /// Away or reading? Ask, if it is a moment for that, or take the likelier answer.
    fn wonder(&mut self, away_ms: u64, probably_rested: bool) {
        let free = matches!(self.state.course, Course::Calm | Course::Due(_));
        let back_ms = self.now.mono_ms - self.state.seat.unseen_ms;
        let may_ask = free && self.state.tally.questions < self.rules.questions_a_day;
        if may_ask && self.withdrawing_hold().is_none() {
            self.state.tally.questions += 1;
            self.state.course = Course::AskingRest { away_ms, back_ms, probably_rested };
            self.effect(Effect::AskResting { away_ms });
            self.record(Event::AskedResting);
        } else {
            self.settle_absence(away_ms, back_ms, probably_rested);
        }
    }

    pub(super) fn settle_absence(&mut self, away_ms: u64, back_ms: u64, rested: bool) {
        if rested {
            self.rested(away_ms, self.now.mono_ms.saturating_sub(back_ms));
        } else {
            self.sat(away_ms);
        }
    }

    /// A stretch in one position ended with a movement, some sitting ago.
    pub(super) fn moved(&mut self, kind: Kind, sat_since_ms: u64) {
        let next_ms = self.state.clocks.spell_ms.min(sat_since_ms);
        let spell_ms = std::mem::replace(&mut self.state.clocks.spell_ms, next_ms) - next_ms;
        if spell_ms > 0 {
            self.record(Event::Sat { ms: spell_ms });
        }
        self.state.clocks.restart(kind, sat_since_ms);
    }

    /// Tells what was gathered at the desk.
    pub(super) fn close_ledger(&mut self) {
        let at = self.state.ledger.at;
        let work_ms = std::mem::take(&mut self.state.ledger.work_ms);
        let video_ms = std::mem::take(&mut self.state.ledger.video_ms);
        for (what, ms) in [(Spent::Work, work_ms), (Spent::Video, video_ms)] {
            if ms > 0 {
                self.record_at(at, Event::Spent { what, ms, ended_ago_ms: 0 });
            }
        }
    }

    /// Assigns all time up to now, before a break begins: who starts one is there.
    pub(super) fn close_seat(&mut self) {
        let since_look_ms = self.since_look_ms();
        let slept = since_look_ms >= secs(self.rules.gap_secs);
        let seat = std::mem::replace(&mut self.state.seat, Seat::AT_DESK);
        let ms = seat.unseen_ms + since_look_ms;
        if seat.place == Place::Away || slept {
            self.close_ledger();
            self.record(Event::Spent { what: Spent::Rest, ms, ended_ago_ms: 0 });
        } else {
            self.sat(ms);
            self.close_ledger();
        }
        self.state.looked = Some(self.now);
    }

    pub(super) fn length_ms(&self, kind: Kind) -> u64 {
        secs(self.length_secs(kind))
    }

    pub(super) fn length_secs(&self, kind: Kind) -> u32 {
        match kind {
            Kind::Shift => self.rules.shift_secs,
            Kind::Break => self.rules.break_secs,
        }
    }

    /// The first hold on a new prompt for what is due.
    pub(super) fn hold_on(&self, kind: Kind, since_ms: u64) -> Option<Hold> {
        self.scene(kind, since_ms).holds(self.rules).next()
    }

    /// The first hold that takes away what is shown.
    pub(super) fn withdrawing_hold(&self) -> Option<Hold> {
        self.scene(Kind::Shift, self.now.mono_ms).holds(self.rules).find(|hold| hold.withdraws())
    }

    fn scene(&self, kind: Kind, since_ms: u64) -> Scene<'_> {
        self.state.scene(kind, since_ms, self.now, self.rules)
    }
}
