//! The course of a prompt: due, asked about, shown, clearer, gone.

use super::Turn;
use super::state::{Course, Matter, Pause, State, Who};
use crate::activity::Activity;
use crate::effect::{
    CareSays, Effect, Event, Kind, NeckAllowance, Offer, Posture, Prompt, Refusal, RequestId, Spent, Stage,
    Taken,
};
use crate::hold::{Hold, Scene};
use crate::seat::Place;
use crate::settings::Rules;
use crate::time::{Now, mins, secs};

impl Turn<'_> {
    /// What time alone does.
    pub(super) fn go_on(&mut self, passed_ms: u64) {
        match self.state.course {
            Course::Calm => self.come_due(),
            Course::Due(matter) => self.wait(matter),
            Course::Consulting { since_ms, .. } => self.consult_further(since_ms),
            Course::Shown { matter, stage, offer, shown_ms } => {
                let seen_ms = if self.is_lively() { passed_ms } else { 0 };
                self.show_further(matter, stage, offer, shown_ms + seen_ms);
            }
            Course::Postponed { matter, until_ms } => self.wait_longer(matter, until_ms),
            Course::AskingRest { away_ms, back_ms, probably_rested } => {
                self.ask_further(away_ms, back_ms, probably_rested);
            }
            Course::Taking { .. } => {}
        }
    }

    fn come_due(&mut self) {
        if let Some(kind) = self.state.due(self.rules) {
            self.wait(Matter::new(kind, self.now.mono_ms));
        }
    }

    fn wait(&mut self, matter: Matter) {
        let matter = self.promote(matter);
        match self.hold_on(matter.kind, matter.since_ms) {
            Some(hold) => self.hold_back(matter, hold),
            None => self.consult(matter, Who::Clock),
        }
    }

    /// Missed ones do not pile up: a break that falls due takes the place of a change of position.
    fn promote(&self, matter: Matter) -> Matter {
        let overtaken = matter.kind == Kind::Shift && self.state.due(self.rules) == Some(Kind::Break);
        if overtaken { Matter::new(Kind::Break, self.now.mono_ms) } else { matter }
    }

    fn hold_back(&mut self, mut matter: Matter, hold: Hold) {
        if matter.told.insert(hold) {
            self.record(Event::HeldBack(matter.kind, hold));
        }
        self.state.course = Course::Due(matter);
    }

    pub(super) fn consult(&mut self, matter: Matter, who: Who) {
        self.state.requests += 1;
        let request = RequestId(self.state.requests);
        self.state.course = Course::Consulting { matter, request, since_ms: self.now.mono_ms, who };
        self.effect(Effect::AskCare {
            request,
            kind: matter.kind,
            length_secs: self.length_secs(matter.kind),
            neck: self.neck_allowance(matter.kind),
        });
    }

    fn neck_allowance(&self, kind: Kind) -> NeckAllowance {
        self.state.neck_allowance(kind, self.rules, self.now)
    }

    fn consult_further(&mut self, since_ms: u64) {
        if self.now.mono_ms.saturating_sub(since_ms) >= secs(self.rules.care_answer_secs) {
            self.answered(CareSays::StandWalkBreathe);
        }
    }

    pub(super) fn care_says(&mut self, request: RequestId, says: CareSays) {
        if matches!(self.state.course, Course::Consulting { request: asked, .. } if asked == request) {
            self.answered(says);
        }
    }

    fn answered(&mut self, says: CareSays) {
        let Course::Consulting { matter, who, .. } = self.state.course else { return };
        match (self.offer(says, matter.kind), who) {
            (Some(offer), Who::Person) => self.open(matter.kind, offer),
            (Some(offer), Who::Clock) => self.offer_if_free(matter, offer),
            (None, Who::Person) => {
                self.leave_course();
                self.effect(Effect::Refuse(Refusal::CareSaysNo));
            }
            (None, Who::Clock) => {
                self.let_go(matter.kind, Event::HeldBack(matter.kind, Hold::Care));
            }
        }
    }

    /// What an answer allows. More neck than was asked for is not taken.
    fn offer(&self, says: CareSays, kind: Kind) -> Option<Offer> {
        let neck_allowed = matches!(self.neck_allowance(kind), NeckAllowance::SetsLeft(_));
        match says {
            CareSays::Nothing => None,
            CareSays::Movements { neck } if neck_allowed || !neck => Some(Offer::Movements { neck }),
            CareSays::Movements { .. } | CareSays::StandWalkBreathe => Some(Offer::StandWalkBreathe),
        }
    }

    /// A call may have begun while `care` was asked.
    fn offer_if_free(&mut self, matter: Matter, offer: Offer) {
        match self.hold_on(matter.kind, matter.since_ms) {
            Some(hold) => self.hold_back(matter, hold),
            None => {
                self.state.tally.offered(matter.kind);
                self.record(Event::Offered(matter.kind));
                self.show(matter, Stage::Small, offer, 0);
            }
        }
    }

    fn show(&mut self, matter: Matter, stage: Stage, offer: Offer, shown_ms: u64) {
        let limits = self.rules.strictness.limits();
        let goes_up_and_down = self.rules.sit_stand && matter.kind == Kind::Shift;
        self.effect(Effect::Show(Prompt {
            kind: matter.kind,
            stage,
            offer,
            length_secs: self.length_secs(matter.kind),
            towards: goes_up_and_down.then(|| self.state.posture.other()),
            may_postpone: limits.may_postpone(matter.postponed),
            may_skip: limits.may_skip(self.state.tally.skips_in_a_row),
        }));
        self.state.course = Course::Shown { matter, stage, offer, shown_ms };
    }

    fn show_further(&mut self, matter: Matter, stage: Stage, offer: Offer, shown_ms: u64) {
        let becomes_clearer = self.rules.strictness.limits().becomes_clearer && stage == Stage::Small;
        if let Some(hold) = self.withdrawing_hold() {
            self.stand_back();
            self.hold_back(matter, hold);
        } else if shown_ms >= secs(self.rules.give_up_after_secs) {
            self.let_go(matter.kind, Event::Missed(matter.kind));
        } else if becomes_clearer && shown_ms >= secs(self.rules.clearer_after_secs) {
            self.record(Event::BecameClearer(matter.kind));
            self.show(matter, Stage::Clear, offer, shown_ms);
        } else {
            self.state.course = Course::Shown { matter, stage, offer, shown_ms };
        }
    }

    /// A prompt is not ignored by somebody who reads, or has just left.
    fn is_lively(&self) -> bool {
        self.state.seat.unseen_ms <= secs(self.rules.prompt_within_secs)
    }

    fn wait_longer(&mut self, matter: Matter, until_ms: u64) {
        let promoted = self.promote(matter);
        if promoted.kind != matter.kind || self.now.mono_ms >= until_ms {
            self.wait(promoted);
        }
    }

    fn ask_further(&mut self, away_ms: u64, back_ms: u64, probably_rested: bool) {
        let waited_ms = self.now.mono_ms.saturating_sub(back_ms);
        if waited_ms >= secs(self.rules.answer_within_secs) || self.withdrawing_hold().is_some() {
            self.leave_course();
            self.settle_absence(away_ms, back_ms, probably_rested);
        }
    }

    /// The person wants it: the page opens at the safety card, and the break runs.
    pub(super) fn open(&mut self, kind: Kind, offer: Offer) {
        self.leave_course();
        self.close_seat();
        if offer.moves_neck() {
            self.state.tally.neck_set(self.now.mono_ms);
        }
        self.record(Event::Started(kind));
        self.effect(Effect::Open { kind, offer, length_secs: self.length_secs(kind) });
        self.state.course = Course::Taking { kind, since_ms: self.now.mono_ms, quiet_ms: 0 };
    }

    /// A break counts when keys and pointer were quiet for long enough. It gets twice its length for that.
    pub(super) fn during_break(&mut self, passed_ms: u64, slept: bool) {
        let Course::Taking { kind, since_ms, quiet_ms } = self.state.course else { return };
        let quiet_ms = if slept || self.is_quiet(passed_ms) { quiet_ms + passed_ms } else { quiet_ms };
        self.state.course = Course::Taking { kind, since_ms, quiet_ms };
        let elapsed_ms = self.now.mono_ms.saturating_sub(since_ms);
        let length_ms = self.length_ms(kind);
        if elapsed_ms >= length_ms && quiet_ms >= self.counts_from_ms(kind) {
            self.end_break(kind, since_ms, Some(Taken::Seen));
        } else if elapsed_ms >= 2 * length_ms {
            self.end_break(kind, since_ms, None);
        }
    }

    fn is_quiet(&self, passed_ms: u64) -> bool {
        match (self.state.activity, self.state.signals.quiet_ms) {
            (Activity::Locked | Activity::Assumed, _) => true,
            (_, Some(quiet_ms)) => quiet_ms >= passed_ms,
            (_, None) => false,
        }
    }

    pub(super) fn counts_from_ms(&self, kind: Kind) -> u64 {
        self.length_ms(kind) * u64::from(self.rules.taken_share_percent) / 100
    }

    pub(super) fn end_break(&mut self, kind: Kind, since_ms: u64, taken: Option<Taken>) {
        let ms = self.now.mono_ms.saturating_sub(since_ms);
        self.record(Event::Spent { what: Spent::Break, ms, ended_ago_ms: 0 });
        self.state.looked = Some(self.now);
        match taken {
            Some(how) => self.taken(kind, how),
            None => self.let_go(kind, Event::CutShort(kind)),
        }
    }

    pub(super) fn taken(&mut self, kind: Kind, how: Taken) {
        self.leave_course();
        self.record(Event::Taken(kind, how));
        self.state.tally.skips_in_a_row = 0;
        if self.rules.sit_stand && kind == Kind::Shift && how != Taken::ByItself {
            self.state.posture = self.state.posture.other();
        }
        self.moved(kind, 0);
    }

    /// The wait starts anew from when the movements ended. What fell due by the sitting before them is due no more: it was done, by
    /// itself. What the person asked for stays.
    pub(super) fn moved_elsewhere(&mut self, ago_ms: u64) {
        let sat_ms = self.state.clocks.break_ms.max(self.state.clocks.shift_ms);
        // Known already: two clocks may differ a little, and nothing is taken twice for that.
        if sat_ms < ago_ms.saturating_add(self.length_ms(Kind::Break)) {
            return;
        }
        self.moved(Kind::Break, ago_ms);
        let course = self.state.course;
        let is_asked_for = matches!(course, Course::Consulting { who: Who::Person, .. });
        let Some(matter) = course.matter().filter(|_| !is_asked_for) else { return };
        if self.state.left_ms(matter.kind, self.rules) > 0 {
            self.leave_course();
            self.record(Event::Taken(matter.kind, Taken::ByItself));
            self.state.tally.skips_in_a_row = 0;
        }
    }

    /// One so long ago that nobody waits for it any more changes nothing: the forward clock may have begun later.
    pub(super) fn neck_sets_elsewhere(&mut self, sets: u32, last_ago_ms: u64) {
        let is_waited_for = last_ago_ms < mins(self.rules.neck_gap_mins);
        let last_ms = is_waited_for.then(|| self.now.mono_ms.saturating_sub(last_ago_ms));
        self.state.tally.neck_sets_elsewhere(sets, last_ms);
    }

    /// Gone without being taken: the wait starts anew, the stretch of sitting goes on.
    pub(super) fn let_go(&mut self, kind: Kind, why: Event) {
        self.leave_course();
        self.record(why);
        self.state.clocks.restart(kind, 0);
    }

    /// Back to calm, with nothing left on the screen.
    pub(super) fn leave_course(&mut self) {
        if self.state.course.is_visible() {
            self.effect(Effect::Withdraw);
        }
        self.state.course = Course::Calm;
    }

    /// Takes away what is visible without forgetting what is due.
    pub(super) fn stand_back(&mut self) {
        match self.state.course {
            Course::Shown { matter, .. } => {
                self.leave_course();
                self.record(Event::Withdrawn(matter.kind));
                self.state.course = Course::Due(matter);
            }
            Course::AskingRest { away_ms, back_ms, probably_rested } => {
                self.leave_course();
                self.settle_absence(away_ms, back_ms, probably_rested);
            }
            _ => {}
        }
    }
}

impl State {
    /// What is due by the clocks: a break before a change of position, and what the day still allows before what it does not.
    pub(super) fn due(&self, rules: &Rules) -> Option<Kind> {
        let due = |kind: Kind| self.left_ms(kind, rules) == 0;
        let break_is_near = self.left_ms(Kind::Break, rules) <= mins(rules.merge_mins);
        let has_room = |kind: Kind| self.tally.has_room_for(kind, rules);
        let shift_due = due(Kind::Shift) && !(break_is_near && has_room(Kind::Break));
        let candidates = [(Kind::Break, due(Kind::Break)), (Kind::Shift, shift_due)];
        let due_kinds = || candidates.into_iter().filter(|(_, is_due)| *is_due).map(|(kind, _)| kind);
        due_kinds().find(|kind| has_room(*kind)).or_else(|| due_kinds().next())
    }

    /// Sitting that is left until something is due, if nothing happens.
    pub(super) fn left_ms(&self, kind: Kind, rules: &Rules) -> u64 {
        let reading_ms = if self.seat.place == Place::Desk { self.seat.unseen_ms } else { 0 };
        let (sat_ms, every_mins) = match (kind, self.posture) {
            (Kind::Break, _) => (self.clocks.break_ms, rules.break_every_mins),
            (Kind::Shift, Posture::Standing) if rules.sit_stand => {
                (self.clocks.shift_ms, rules.stand_for_mins)
            }
            (Kind::Shift, _) => (self.clocks.shift_ms, rules.shift_every_mins),
        };
        mins(every_mins).saturating_sub(sat_ms + reading_ms)
    }

    pub(super) fn scene(&self, kind: Kind, since_ms: u64, now: Now, rules: &Rules) -> Scene<'_> {
        Scene {
            paused: self.pause != Pause::Off,
            limit_reached: !self.tally.has_room_for(kind, rules),
            at_desk: self.seat.place == Place::Desk,
            unseen_ms: self.seat.unseen_ms,
            signals: &self.signals,
            company: self.company.filter(|(_, until_ms)| now.mono_ms < *until_ms).map(|(hold, _)| hold),
            activity: self.activity,
            due_for_ms: now.mono_ms.saturating_sub(since_ms),
            local: now.local,
        }
    }
}
