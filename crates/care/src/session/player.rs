//! The player: a clock's time and the person's taps in, effects out.

use journal::{Scale, SessionPosition};
use library::screening::Asked;

use super::cue;
use super::effect::{Effect, Line, Message, Tone};
use super::plan::Plan;
use super::stop::{Advice, DROPPED_DAYS, EmergencyPage, Ruling, StopReport};
use super::timeline::{Part, Segment, Timeline};
use crate::screening::Clearance;

/// A clock that moves further than this between two inputs jumped, or the tab slept.
const CLOCK_JUMP_MS: u64 = 2_000;
/// Time to find the start again after a pause within a repetition.
const LEAD_IN_MS: u64 = 3_000;
/// The same when the page was closed in between.
const LEAD_IN_RESUMED_MS: u64 = 6_000;
/// So long a hold waits, in all, for somebody whom the camera sees not to be in it. A judgement: the shortest way of the neck takes
/// three seconds, so twice that is time to come late. Whoever does not come then does it their own way, or the camera is
/// wrong; neither is a reason to stand still.
pub const MOST_WAIT_MS: u64 = 6_000;
/// Going back this soon after a movement began means the movement before.
const BACK_TO_PREVIOUS_MS: u64 = 3_000;

/// What the person or the page does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Start.
    Begin,
    /// Time has passed.
    Tick,
    /// Pause.
    Pause,
    /// Go on.
    Resume,
    /// On to the next movement.
    Skip,
    /// Back to the start of the movement, or to the one before.
    Back,
    /// The page is no longer seen.
    Hidden,
    /// "This hurts".
    ThisHurts,
    /// "Something new".
    SomethingNew,
    /// Neither after all.
    NeverMind,
    /// What hurts or what is new.
    Report(StopReport),
    /// None of the lines fits: ask the safety card.
    AskCard,
    /// The safety card does not allow exercises now.
    NotCleared,
    /// The person ends the session.
    EndEarly,
    /// What a camera sees of whether the person is in the hold. It holds until the next word, a pause or a jump.
    Place(InPlace),
}

/// Whether the person is where a hold is, as a camera sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InPlace {
    /// Nobody says, or can tell: time runs as it does without a camera.
    #[default]
    Unknown,
    /// In it.
    There,
    /// Seen well, and not in it.
    Away,
}

/// Why it stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// The person paused.
    Person,
    /// The page was not seen.
    Hidden,
    /// The clock jumped.
    ClockJump,
    /// The page was closed and opened again.
    Reopened,
    /// After "this hurts" or "something new", when it may go on.
    AfterReport,
}

/// What is being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How strong and of what kind the pain is.
    Pain,
    /// What is new.
    New,
    /// The safety card.
    Card,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At its end.
    Finished,
    /// By the person, before that.
    EndedEarly,
    /// By a rule.
    Stopped(Advice),
    /// By an emergency.
    Emergency(EmergencyPage),
}

/// What the player is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Not begun.
    Waiting,
    /// Guiding.
    Running,
    /// Standing still.
    Paused(PauseReason),
    /// Waiting for an answer.
    Asking(Question),
    /// Over.
    Ended(End),
}

/// One run of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    pub(super) plan: Plan,
    pub(super) timeline: Timeline,
    pub(super) mode: Mode,
    pub(super) position_ms: u64,
    pub(super) lead_in_ms: u64,
    elapsed_ms: u64,
    clock_ms: i64,
    starting_pain: Option<Scale>,
    /// The last word of the camera.
    place: InPlace,
    /// How long the present hold has waited.
    waited_ms: u64,
    /// Repetitions done of the present take.
    repetitions_done: u16,
}

impl Player {
    /// A player at the start of a plan. `starting_pain` is the pain before the session, if it was
    /// asked: a rise is counted from there.
    #[must_use]
    pub fn new(plan: Plan, starting_pain: Option<Scale>) -> Self {
        let timeline = Timeline::of(&plan).unwrap_or_default();
        Self {
            plan,
            timeline,
            mode: Mode::Waiting,
            position_ms: 0,
            lead_in_ms: 0,
            elapsed_ms: 0,
            clock_ms: 0,
            starting_pain,
            place: InPlace::Unknown,
            waited_ms: 0,
            repetitions_done: 0,
        }
    }

    /// A player that goes on where a checkpoint was kept, at the start of the repetition that was
    /// broken off. A place that the plan does not have becomes the nearest one before it.
    #[must_use]
    pub fn reopened(plan: Plan, starting_pain: Option<Scale>, kept: &SessionPosition) -> Self {
        let mut player = Self::new(plan, starting_pain);
        player.position_ms = player.place_of(kept);
        player.elapsed_ms = kept.elapsed_ms;
        player.mode = Mode::Paused(PauseReason::Reopened);
        player.repetitions_done = player.segment().map_or(0, |segment| player.repetitions_before(segment));
        player
    }

    /// The plan that is played.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan's parts in time.
    #[must_use]
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// What the player is doing.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Milliseconds that the session ran, pauses left out.
    #[must_use]
    pub fn elapsed_ms(&self) -> u64 {
        self.elapsed_ms
    }

    /// Where it stands, to be kept.
    #[must_use]
    pub fn position(&self) -> SessionPosition {
        let nowhere = SessionPosition { elapsed_ms: self.elapsed_ms, ..SessionPosition::default() };
        self.segment().map_or(nowhere, |segment| self.position_in(segment))
    }

    /// Takes an input at a time of the clock in milliseconds and gives what is to be done.
    ///
    /// Time only moves the session while it runs, by the time that passed since the input before.
    /// Where the clock jumped it pauses. After the end only an emergency is still heard.
    pub fn step(&mut self, input: Input, now_ms: i64) -> Vec<Effect> {
        let mut effects = self.pass_time(now_ms);
        let answer = match (self.mode, input) {
            (Mode::Ended(end), Input::Report(report)) => self.report_after(end, &report),
            (Mode::Ended(_), _) | (_, Input::Tick) => Vec::new(),
            (mode, Input::Place(place)) => {
                self.place = if mode == Mode::Running { place } else { InPlace::Unknown };
                Vec::new()
            }
            (_, Input::Report(report)) => self.report(&report),
            (_, Input::ThisHurts) => self.ask(Question::Pain, Effect::AskPain),
            (_, Input::SomethingNew) => self.ask(Question::New, Effect::AskNew),
            (_, Input::AskCard) => {
                self.ask(Question::Card, Effect::OpenScreen { asked: Asked::BeforeSession })
            }
            (_, Input::EndEarly) => self.end(End::EndedEarly),
            (Mode::Asking(Question::Card), Input::NotCleared) => self.stop(Advice::NotAllowedNow, None),
            (Mode::Asking(Question::Pain | Question::New), Input::NeverMind) => {
                self.pause(PauseReason::AfterReport)
            }
            (Mode::Waiting, Input::Begin) | (Mode::Paused(_), Input::Resume) => self.run(now_ms),
            (Mode::Running, Input::Pause) => self.pause(PauseReason::Person),
            (Mode::Running, Input::Hidden) => self.pause(PauseReason::Hidden),
            (Mode::Running | Mode::Paused(_), Input::Skip) => self.skip(),
            (Mode::Running | Mode::Paused(_), Input::Back) => self.back(),
            _ => Vec::new(),
        };
        effects.extend(answer);
        effects
    }

    /// The safety card was answered again and ended well: the session may go on if what it allows
    /// now still covers the plan.
    pub fn cleared(&mut self, clearance: &Clearance, now_ms: i64) -> Vec<Effect> {
        if self.mode != Mode::Asking(Question::Card) {
            return Vec::new();
        }
        let allowed = clearance.is_valid_at(now_ms) && self.plan.check_allowed(clearance).is_ok();
        if allowed { self.pause(PauseReason::AfterReport) } else { self.stop(Advice::NotAllowedNow, None) }
    }

    /// The part that it stands in.
    pub(super) fn segment(&self) -> Option<&Segment> {
        self.timeline.at(self.position_ms)
    }

    fn pass_time(&mut self, now_ms: i64) -> Vec<Effect> {
        if self.mode != Mode::Running {
            return Vec::new();
        }
        let passed_ms = now_ms.saturating_sub(self.clock_ms);
        self.clock_ms = now_ms;
        if passed_ms.unsigned_abs() > CLOCK_JUMP_MS {
            return self.pause(PauseReason::ClockJump);
        }
        // A clock set back a little gives no time, and takes none.
        let passed_ms = u64::try_from(passed_ms).unwrap_or(0);
        let lead_in_ms = passed_ms.min(self.lead_in_ms);
        self.lead_in_ms -= lead_in_ms;
        self.play_or_wait(passed_ms - lead_in_ms)
    }

    /// Walks along the timeline, and stands still in a hold that waits for the person. The same time comes to the same place in
    /// one step or in many.
    fn play_or_wait(&mut self, mut by_ms: u64) -> Vec<Effect> {
        let mut effects = Vec::new();
        while by_ms > 0 && self.mode == Mode::Running {
            let wait_ms = by_ms.min(self.wait_left_ms());
            self.waited_ms += wait_ms;
            by_ms -= wait_ms;
            // Up to the next part at most, which may be a hold that waits anew.
            let part_ms = self.segment().map_or(by_ms, |segment| segment.end_ms() - self.position_ms);
            let play_ms = if self.place == InPlace::Away { by_ms.min(part_ms) } else { by_ms };
            effects.extend(self.play(play_ms));
            by_ms -= play_ms;
        }
        effects
    }

    /// How long the present moment may still wait.
    fn wait_left_ms(&self) -> u64 {
        let is_held = self.segment().is_some_and(|segment| matches!(segment.part, Part::Hold(_)));
        let waits = is_held && self.lead_in_ms == 0 && self.place == InPlace::Away;
        if waits { MOST_WAIT_MS.saturating_sub(self.waited_ms) } else { 0 }
    }

    /// Whether it stands still in a hold, until the person is in it or it has waited long enough.
    pub(super) fn is_waiting(&self) -> bool {
        self.mode == Mode::Running && self.wait_left_ms() > 0
    }

    /// Walks along the timeline and gathers what its parts say on the way.
    fn play(&mut self, by_ms: u64) -> Vec<Effect> {
        let from_ms = self.position_ms;
        let to_ms = (from_ms + by_ms).min(self.timeline.length_ms());
        self.position_ms = to_ms;
        self.elapsed_ms += to_ms - from_ms;
        let mut effects = Vec::new();
        let (first, last) = (self.timeline.index_at(from_ms), self.timeline.index_at(to_ms));
        for index in first..=last {
            let Some(&segment) = self.timeline.segments().get(index) else { break };
            if index > first {
                effects.extend(self.enter(&segment));
                self.waited_ms = 0;
            }
            let within =
                |moment_ms: u64| moment_ms.clamp(segment.start_ms, segment.end_ms()) - segment.start_ms;
            effects.extend(cue::within(&segment, within(from_ms), within(to_ms)));
            if to_ms >= segment.end_ms() {
                effects.extend(self.leave(index, &segment));
            }
        }
        if to_ms == self.timeline.length_ms() {
            effects.extend([
                Effect::Tone(Tone::Done),
                Effect::Say(Line::message(Message::Done)),
                Effect::Finished,
            ]);
            self.mode = Mode::Ended(End::Finished);
        }
        effects
    }

    fn enter(&self, segment: &Segment) -> Vec<Effect> {
        let mut effects = cue::on_entry(&self.plan, segment);
        if !segment.part.is_work() || segment.motion_start_secs == 0.0 {
            effects.push(Effect::Checkpoint(self.position_in(segment)));
        }
        effects
    }

    fn leave(&mut self, index: usize, segment: &Segment) -> Vec<Effect> {
        let mut effects: Vec<_> = cue::on_exit(segment).into_iter().collect();
        if segment.ends_repetition {
            self.repetitions_done += 1;
            let next = self.timeline.segments().get(index + 1);
            if next.is_none_or(|next| (next.step, next.take) != (segment.step, segment.take)) {
                effects.extend(self.close_take(segment));
            }
        }
        effects
    }

    /// What was done of a take, if anything, when it is left in whatever way.
    fn close_take(&mut self, segment: &Segment) -> Option<Effect> {
        let repetitions = std::mem::take(&mut self.repetitions_done);
        let step = self.plan.steps().get(segment.step).filter(|_| repetitions > 0)?;
        Some(Effect::MovementDone {
            movement: step.movement.clone(),
            side: step.takes.get(segment.take).and_then(|take| take.side),
            sets: u8::try_from(repetitions.div_ceil(step.repetitions.max(1))).unwrap_or(u8::MAX),
            repetitions,
        })
    }

    fn close_present_take(&mut self) -> Option<Effect> {
        let segment = *self.segment()?;
        self.close_take(&segment)
    }

    fn run(&mut self, now_ms: i64) -> Vec<Effect> {
        let reopened = self.mode == Mode::Paused(PauseReason::Reopened);
        let waited = self.mode != Mode::Waiting;
        self.mode = Mode::Running;
        self.clock_ms = now_ms;
        self.forget_place();
        let Some(&segment) = self.segment() else { return self.end(End::Finished) };
        // Nobody holds still through a pause: the repetition begins again, from its start.
        if waited && segment.part.is_work() {
            self.position_ms = self.repetition_start_ms(&segment);
            self.lead_in_ms = if reopened { LEAD_IN_RESUMED_MS } else { LEAD_IN_MS };
        }
        self.segment().copied().map_or(Vec::new(), |segment| self.enter(&segment))
    }

    fn pause(&mut self, reason: PauseReason) -> Vec<Effect> {
        self.mode = Mode::Paused(reason);
        vec![Effect::Silence, Effect::Checkpoint(self.position())]
    }

    fn ask(&mut self, question: Question, effect: Effect) -> Vec<Effect> {
        self.mode = Mode::Asking(question);
        vec![Effect::Silence, Effect::Checkpoint(self.position()), effect]
    }

    fn skip(&mut self) -> Vec<Effect> {
        let Some(&here) = self.segment() else { return Vec::new() };
        let mut effects: Vec<_> = self.close_take(&here).into_iter().collect();
        match self.timeline.start_of(|segment| segment.step > here.step) {
            Some(start_ms) => effects.extend(self.jump_to(start_ms)),
            None => {
                effects.extend(self.end(End::Finished));
                effects.push(Effect::Finished);
            }
        }
        effects
    }

    fn back(&mut self) -> Vec<Effect> {
        let Some(&here) = self.segment() else { return Vec::new() };
        let own_start_ms = self.timeline.start_of(|segment| segment.step == here.step).unwrap_or(0);
        let just_begun = self.position_ms - own_start_ms < BACK_TO_PREVIOUS_MS;
        let before = self.timeline.segments().iter().rev().find(|segment| segment.step < here.step);
        let step = before.filter(|_| just_begun).map_or(here.step, |segment| segment.step);
        let start_ms = self.timeline.start_of(|segment| segment.step == step).unwrap_or(0);
        let mut effects: Vec<_> = self.close_take(&here).into_iter().collect();
        effects.extend(self.jump_to(start_ms));
        effects
    }

    /// What was seen before a pause or a jump says nothing of now.
    fn forget_place(&mut self) {
        self.place = InPlace::Unknown;
        self.waited_ms = 0;
    }

    fn jump_to(&mut self, start_ms: u64) -> Vec<Effect> {
        self.position_ms = start_ms;
        self.lead_in_ms = 0;
        self.forget_place();
        let mut effects = vec![Effect::Silence];
        if let Some(segment) = self.segment().copied().filter(|_| self.mode == Mode::Running) {
            effects.extend(self.enter(&segment));
        } else {
            effects.push(Effect::Checkpoint(self.position()));
        }
        effects
    }

    fn report(&mut self, report: &StopReport) -> Vec<Effect> {
        let ruling = Ruling::of(report, self.starting_pain);
        let mut effects: Vec<_> = ruling.record(report).map(Effect::Keep).into_iter().collect();
        effects.extend(self.carry_out(ruling));
        effects
    }

    fn carry_out(&mut self, ruling: Ruling) -> Vec<Effect> {
        match ruling {
            Ruling::GoOn => {
                let mut effects = self.pause(PauseReason::AfterReport);
                effects.push(Effect::Caption(Line::message(Message::MayGoOn)));
                effects
            }
            Ruling::Stop { advice, screen } => self.stop(advice, screen),
            Ruling::Emergency { page } => {
                let mut effects = self.end(End::Emergency(page));
                effects.push(Effect::Emergency { page });
                effects
            }
        }
    }

    /// After the end an emergency is still heard, once.
    fn report_after(&mut self, end: End, report: &StopReport) -> Vec<Effect> {
        let ruling = Ruling::of(report, self.starting_pain);
        let Ruling::Emergency { page } = ruling else { return Vec::new() };
        if matches!(end, End::Emergency(_)) {
            return Vec::new();
        }
        self.mode = Mode::Ended(End::Emergency(page));
        let kept = ruling.record(report).map(Effect::Keep);
        kept.into_iter().chain([Effect::Silence, Effect::Emergency { page }]).collect()
    }

    fn stop(&mut self, advice: Advice, screen: Option<Asked>) -> Vec<Effect> {
        let movement = self.segment().and_then(|segment| self.plan.steps().get(segment.step));
        let dropped = movement.map(|step| step.movement.clone()).filter(|_| advice.drops_movement());
        let mut effects = self.end(End::Stopped(advice));
        effects.extend(dropped.map(|movement| Effect::DropExercise { movement, days: DROPPED_DAYS }));
        effects.push(Effect::StopSession { advice });
        effects.extend(screen.map(|asked| Effect::OpenScreen { asked }));
        effects
    }

    fn end(&mut self, end: End) -> Vec<Effect> {
        self.mode = Mode::Ended(end);
        let mut effects = vec![Effect::Silence];
        effects.extend(self.close_present_take());
        effects
    }

    fn position_in(&self, segment: &Segment) -> SessionPosition {
        SessionPosition {
            movement: u16::try_from(segment.step).unwrap_or(u16::MAX),
            side: u8::try_from(segment.take).unwrap_or(u8::MAX),
            set: segment.set,
            repetition: segment.repetition,
            elapsed_ms: self.elapsed_ms,
        }
    }

    fn repetition_start_ms(&self, here: &Segment) -> u64 {
        let same = |segment: &Segment| segment.part.is_work() && place(segment) == place(here);
        self.timeline.start_of(same).unwrap_or(here.start_ms)
    }

    fn repetitions_before(&self, segment: &Segment) -> u16 {
        let in_a_set = self.plan.steps().get(segment.step).map_or(0, |step| step.repetitions);
        (u16::from(segment.set) * in_a_set).saturating_add(segment.repetition)
    }

    /// Where the part of a kept position begins; the last part that begins before it, if it is gone.
    fn place_of(&self, kept: &SessionPosition) -> u64 {
        let wanted = (usize::from(kept.movement), usize::from(kept.side), kept.set, kept.repetition);
        let before = self.timeline.segments().iter().take_while(|segment| place(segment) <= wanted).last();
        before.map_or(0, |found| {
            let first = |segment: &Segment| place(segment) == place(found);
            self.timeline.start_of(first).unwrap_or(0)
        })
    }
}

/// The order of a session: step, take, set, repetition.
fn place(segment: &Segment) -> (usize, usize, u8, u16) {
    (segment.step, segment.take, segment.set, segment.repetition)
}
