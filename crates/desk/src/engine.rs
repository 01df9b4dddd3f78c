//! The companion without a desktop: inputs in, things to show out. It asks the adviser and keeps the records itself.

use break_events::body_of;
use breaks::{
    CareSays, Effect, Event, Hold, Input, Kind, NeckAllowance, Now, Offer, Prompt, Record, Refusal,
    RequestId, Rules, State, Status, Taken, step,
};
use journal::{Body, BreakLength, EventId};
use std::collections::VecDeque;
use std::io;

use crate::advice::{Advice, Adviser, Moved, Question};
use crate::clock::Reading;
use crate::record::Recorder;
use crate::words;

/// Records that are kept for [`Engine::log`].
const LOG_LENGTH: usize = 200;
/// How often the record is asked, during a break and for a while after it, whether the page told that it was taken.
const HEAR_EVERY_MS: u64 = 5_000;
/// For how long after a break was begun: the safety check, and then the movements.
const HEAR_FOR_MS: u64 = 15 * 60_000;

/// Something to be done on the desktop, in the order given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Show a prompt in place of what is shown.
    Show {
        /// The prompt.
        prompt: Prompt,
        /// The names of the movements that it offers.
        movements: Vec<String>,
    },
    /// Take away what is shown.
    Withdraw,
    /// Ask "are you back? were you resting?".
    AskResting {
        /// How long they were quiet, in milliseconds.
        away_ms: u64,
    },
    /// Open the page that guides it.
    Open {
        /// What for.
        kind: Kind,
        /// What says in the record that it was begun.
        begun: Option<EventId>,
    },
    /// Say why something was not done.
    Refuse(Refusal),
    /// Ask whether prompts should be rarer.
    SuggestRarer,
    /// Tell everybody who wants to know.
    Tell(Record),
}

/// Decides, asks and keeps.
pub struct Engine {
    state: State,
    rules: Rules,
    adviser: Box<dyn Adviser>,
    recorder: Box<dyn Recorder>,
    /// The names that the last advice gave.
    movements: Vec<String>,
    /// Whether the person's own limit leaves the neck out of the break that was asked about last.
    neck_rests: bool,
    /// The break that is under way, or was until a short time ago.
    begun: Option<Begun>,
    log: VecDeque<Record>,
    trouble: Option<String>,
    /// What was told of last, until something is kept again.
    told_trouble: Option<String>,
}

impl Engine {
    /// Begins with a state: a new one, or one that was [carried on](State::carried_on).
    #[must_use]
    pub fn new(state: State, rules: Rules, adviser: Box<dyn Adviser>, recorder: Box<dyn Recorder>) -> Self {
        Self {
            state,
            rules,
            adviser,
            recorder,
            movements: Vec::new(),
            neck_rests: false,
            begun: None,
            log: VecDeque::new(),
            trouble: None,
            told_trouble: None,
        }
    }

    /// Takes an input.
    pub fn take(&mut self, input: Input, reading: &Reading) -> Vec<Act> {
        let mut turn = Turn { reading, acts: Vec::new(), next: VecDeque::new() };
        if self.is_done_elsewhere(reading) {
            // It may have moved the neck, where the prompt offered no more than to stand and walk.
            turn.next.extend([Next::Input(Input::DoneElsewhere(Kind::Break)), Next::Hear]);
        }
        turn.next.push_back(Next::Input(input));
        while let Some(next) = turn.next.pop_front() {
            match next {
                Next::Input(input) => self.step(input, &mut turn),
                Next::Hear => drop(self.hear(&mut turn)),
                Next::Ask(asked) => {
                    // First, as sets of the neck that were done elsewhere count towards what may be asked for.
                    let says = match self.hear(&mut turn) {
                        Ok(()) => self.ask(asked, reading),
                        Err(_) => self.ask_nobody(),
                    };
                    // An answer about what is due no more is one to a question that nobody asks.
                    self.step(Input::CareSays { request: asked.request, says }, &mut turn);
                }
            }
        }
        turn.acts
    }

    fn step(&mut self, input: Input, turn: &mut Turn<'_>) {
        let (state, effects) = step(self.state, &self.rules, input, turn.reading.now);
        self.state = state;
        for effect in effects {
            match self.carry_out(effect, turn.reading) {
                Outcome::Act(act) => turn.acts.push(act),
                Outcome::Ask(asked) => turn.next.push_back(Next::Ask(asked)),
            }
        }
    }

    fn carry_out(&mut self, effect: Effect, reading: &Reading) -> Outcome {
        Outcome::Act(match effect {
            Effect::AskCare { request, kind, length_secs, .. } => {
                return Outcome::Ask(Asked { request, kind, length_secs });
            }
            Effect::Show(prompt) => Act::Show { prompt, movements: self.offered_movements(prompt.offer) },
            Effect::Withdraw => Act::Withdraw,
            Effect::AskResting { away_ms } => Act::AskResting { away_ms },
            Effect::Open { kind, .. } => Act::Open { kind, begun: self.begun.map(|begun| begun.id) },
            Effect::Refuse(refusal) => Act::Refuse(refusal),
            Effect::SuggestRarer => Act::SuggestRarer,
            Effect::Record(record) => {
                self.keep(record, reading);
                Act::Tell(record)
            }
        })
    }

    /// Learns from the record what was moved elsewhere. One that cannot be read tells nothing.
    fn hear(&mut self, turn: &mut Turn<'_>) -> io::Result<()> {
        if let Err(error) = self.adviser.catch_up() {
            self.note_trouble(&error);
            return Err(error);
        }
        // It may have been chosen anew since the start.
        self.speak_as_learnt();
        let moved = self.adviser.moved(self.rules.break_counts_from_secs(), &turn.reading.moment);
        for input in inputs_of(moved) {
            self.step(input, turn);
        }
        Ok(())
    }

    /// Asks by all that is known by now, which may be more than when it fell due.
    fn ask(&mut self, asked: Asked, reading: &Reading) -> CareSays {
        let Asked { kind, length_secs, .. } = asked;
        let neck = self.state.neck_allowance(kind, &self.rules, reading.now);
        if kind == Kind::Break {
            self.neck_rests = !matches!(neck, NeckAllowance::SetsLeft(_));
        }
        let advice = self.adviser.advise(Question { kind, length_secs, neck }, &reading.moment);
        self.note_advice(advice)
    }

    /// Without a record nobody knows what is safe, so nothing but standing, walking and breathing is offered.
    fn ask_nobody(&mut self) -> CareSays {
        self.neck_rests = true;
        self.note_advice(Advice::STAND_WALK_BREATHE)
    }

    fn note_advice(&mut self, advice: Advice) -> CareSays {
        self.movements = advice.movements;
        advice.says
    }

    /// What `breaks` narrowed has lost its names.
    fn offered_movements(&self, offer: Offer) -> Vec<String> {
        match offer {
            Offer::Movements { .. } => self.movements.clone(),
            Offer::StandWalkBreathe => Vec::new(),
        }
    }

    fn keep(&mut self, record: Record, reading: &Reading) {
        if self.log.len() == LOG_LENGTH {
            self.log.pop_front();
        }
        self.log.push_back(record);
        let begun = match record.event {
            // What came by itself was begun by nobody.
            Event::Taken(Kind::Break, Taken::Seen | Taken::Told) => self.begun.take().map(|begun| begun.id),
            _ => None,
        };
        let mut body = body_of(record, reading.now.local, begun);
        if let (Event::Started(Kind::Break), Body::BreakPrompted(prompted)) = (record.event, &mut body) {
            prompted.neck_rests = self.neck_rests;
            prompted.length = Some(BreakLength {
                secs: self.rules.break_secs,
                counts_from_secs: self.rules.break_counts_from_secs(),
            });
        }
        let kept = self.record(body, reading);
        if let Event::Started(kind) = record.event {
            let id = kept.as_ref().ok().filter(|_| kind == Kind::Break);
            self.begun = id.map(|id| Begun::now(*id, reading.now.mono_ms));
        }
    }

    fn record(&mut self, body: Body, reading: &Reading) -> io::Result<EventId> {
        let kept = self.recorder.record(&reading.moment, body);
        match &kept {
            Ok(_) => self.told_trouble = None,
            Err(error) => self.note_trouble(error),
        }
        kept
    }

    /// Whether the page has told meanwhile that the break was taken which it guides. That may take longer than the break
    /// itself: its safety check comes first.
    fn is_done_elsewhere(&mut self, reading: &Reading) -> bool {
        let now_ms = reading.now.mono_ms;
        if self.begun.is_some_and(|begun| now_ms >= begun.until_ms) {
            self.begun = None;
        }
        let Some(begun) = self.begun.as_mut().filter(|begun| now_ms >= begun.ask_ms) else { return false };
        begun.ask_ms = now_ms + HEAR_EVERY_MS;
        let id = begun.id;
        // A record that cannot be read now is read the next time; the break goes on as it would without a page.
        let Ok(since) = self.recorder.since(id) else { return false };
        let told = |event: &journal::Event| matches!(&event.body, Body::BreakTaken(taken) if taken.begun == Some(id));
        since.iter().any(told)
    }

    /// Reads the record for the first time, which takes longest, and speaks the language that the person chose in the page.
    pub(crate) fn read_record(&mut self) {
        // One that cannot be read leaves the language of the session, and is told of when something is asked of it.
        if self.adviser.catch_up().is_ok() {
            self.speak_as_learnt();
        }
    }

    fn speak_as_learnt(&self) {
        if let Some(language) = self.adviser.language() {
            words::speak(language);
        }
    }

    /// Keeps something that happened apart from breaks.
    pub fn keep_other(&mut self, body: journal::Body, reading: &Reading) {
        // What went wrong is noted.
        drop(self.record(body, reading));
    }

    /// Keeps what could not be kept when it happened.
    pub(crate) fn catch_up(&mut self) {
        if let Err(error) = self.recorder.catch_up() {
            self.note_trouble(&error);
        }
    }

    /// The same at the end.
    pub(crate) fn catch_up_at_last(&mut self) {
        if let Err(error) = self.recorder.catch_up_at_last() {
            self.note_trouble(&error);
        }
    }

    fn note_trouble(&mut self, error: &io::Error) {
        let trouble = format!("what happened could not be kept: {error}");
        if self.told_trouble.as_ref() != Some(&trouble) {
            self.told_trouble = Some(trouble.clone());
            self.trouble = Some(trouble);
        }
    }

    /// New rules count from the next look on.
    pub fn set_rules(&mut self, rules: Rules) {
        self.rules = rules;
    }

    /// The rules in force.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The state.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What is going on.
    #[must_use]
    pub fn status(&self, now: Now) -> Status {
        self.state.status(&self.rules, now)
    }

    /// What happened since the companion was started, the oldest first; at most the last two hundred.
    pub fn log(&self) -> impl Iterator<Item = &Record> {
        self.log.iter()
    }

    /// What went wrong with keeping, told once: the same again only after something was kept.
    pub fn take_trouble(&mut self) -> Option<String> {
        self.trouble.take()
    }
}

/// A break that was begun and of which the page may tell how it went.
#[derive(Clone, Copy, Debug)]
struct Begun {
    id: EventId,
    /// When to look next, on the forward clock.
    ask_ms: u64,
    /// When to give it up.
    until_ms: u64,
}

impl Begun {
    fn now(id: EventId, now_ms: u64) -> Self {
        Self { id, ask_ms: now_ms + HEAR_EVERY_MS, until_ms: now_ms + HEAR_FOR_MS }
    }
}

/// An input and all that follows from it.
struct Turn<'a> {
    reading: &'a Reading,
    acts: Vec<Act>,
    next: VecDeque<Next>,
}

enum Next {
    Input(Input),
    /// Hear what was moved elsewhere.
    Hear,
    /// Ask what may be offered.
    Ask(Asked),
}

/// What the machine wants to know.
#[derive(Clone, Copy, Debug)]
struct Asked {
    request: RequestId,
    kind: Kind,
    length_secs: u32,
}

enum Outcome {
    Act(Act),
    Ask(Asked),
}

fn inputs_of(moved: Moved) -> impl Iterator<Item = Input> {
    let Moved { ago_ms, neck_sets_today: sets, neck_ago_ms } = moved;
    let has_moved_neck = sets > 0 || neck_ago_ms.is_some();
    // Where it is not known how long ago they were, nobody waits for it.
    let last_ago_ms = neck_ago_ms.unwrap_or(u64::MAX);
    let neck = has_moved_neck.then_some(Input::NeckSetsElsewhere { sets, last_ago_ms });
    neck.into_iter().chain(ago_ms.map(|ago_ms| Input::MovedElsewhere { ago_ms }))
}

/// What a hook or a log says about an event besides its name: what it was for, and why.
#[must_use]
pub fn details(event: Event) -> (Option<Kind>, Option<&'static str>) {
    match event {
        Event::HeldBack(kind, why) => (Some(kind), Some(Hold::name(why))),
        Event::Taken(kind, how) => (Some(kind), Some(how_name(how))),
        Event::Offered(kind)
        | Event::BecameClearer(kind)
        | Event::Withdrawn(kind)
        | Event::Started(kind)
        | Event::CutShort(kind)
        | Event::Skipped(kind)
        | Event::Postponed(kind, _)
        | Event::Missed(kind) => (Some(kind), None),
        Event::Spent { .. }
        | Event::Sat { .. }
        | Event::AskedResting
        | Event::AnsweredResting(_)
        | Event::Paused
        | Event::Resumed => (None, None),
    }
}

pub(crate) fn how_name(how: breaks::Taken) -> &'static str {
    match how {
        breaks::Taken::Seen => "seen",
        breaks::Taken::Told => "told",
        breaks::Taken::ByItself => "by-itself",
    }
}

/// What a prompt is for, in logs and on the bus.
#[must_use]
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Shift => "shift",
        Kind::Break => "break",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::Fixed;
    use crate::record::Memory;
    use breaks::{Local, Settings, Signals};
    use journal::{DeviceId, HabitMoment, Moment, PromptStep};
    use std::cell::Cell;
    use std::rc::Rc;

    /// All that an engine has kept in memory.
    fn kept(engine: &Engine) -> Vec<Body> {
        let first = EventId { device: DeviceId(7), counter: 1 };
        let events = engine.recorder.since(first).expect("it is kept in memory");
        events.into_iter().map(|event| event.body).collect()
    }

    /// What was kept of breaks that were started.
    fn started(engine: &Engine) -> Vec<journal::BreakPrompted> {
        let is_start = |body| match body {
            Body::BreakPrompted(prompted) if prompted.step == PromptStep::Started => Some(prompted),
            _ => None,
        };
        kept(engine).into_iter().filter_map(is_start).collect()
    }

    fn at_noon() -> Reading {
        let moment = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
        Reading { now: Now { mono_ms: 0, local: Local::new(20_542, 46_800) }, moment }
    }

    fn engine(settings: Settings, adviser: Fixed) -> Engine {
        let state = State::new(at_noon().now.local);
        let recorder = Box::new(Memory::new(DeviceId(7)));
        Engine::new(state, settings.check().expect("allowed"), Box::new(adviser), recorder)
    }

    /// The page that guides the break knows nothing of the settings, so their limit goes along with its beginning.
    #[test]
    fn a_break_says_from_its_beginning_whether_the_neck_is_left_out() {
        for (neck_sets_a_day, expected) in [(0, true), (1, false), (4, false)] {
            let settings = Settings { neck_sets_a_day, ..Settings::default() };
            let mut engine = engine(settings, Fixed::default());
            engine.take(Input::BreakNow(Kind::Break), &at_noon());
            let rests: Vec<bool> = started(&engine).iter().map(|prompted| prompted.neck_rests).collect();
            assert_eq!(rests, [expected], "{neck_sets_a_day} sets a day");
        }
    }

    /// So does how long a break is, and from when on it counts.
    #[test]
    fn a_break_says_from_its_beginning_how_long_it_is() {
        let settings = Settings { break_secs: 300, taken_share_percent: 40, ..Settings::default() };
        let mut engine = engine(settings, Fixed::default());
        engine.take(Input::BreakNow(Kind::Break), &at_noon());
        let told: Vec<Option<BreakLength>> =
            started(&engine).iter().map(|prompted| prompted.length).collect();
        assert_eq!(told, [Some(BreakLength { secs: 300, counts_from_secs: 120 })]);
    }

    /// What the record tells of the neck, and what may be asked for then by somebody who set one set a day: it counts before the
    /// question, whether or not a session of the page was as long as a break.
    #[test]
    fn sets_of_the_neck_done_in_the_page_count_before_anything_is_offered() {
        let hour_ms = 3_600_000;
        let left = NeckAllowance::SetsLeft(std::num::NonZeroU8::MIN);
        let table = [
            (Moved::default(), left, 0),
            (Moved { neck_ago_ms: Some(20 * hour_ms), ..Moved::default() }, left, 0),
            (
                Moved { neck_sets_today: 1, neck_ago_ms: Some(hour_ms), ..Moved::default() },
                NeckAllowance::SpentToday,
                1,
            ),
            (
                Moved { ago_ms: Some(hour_ms), neck_sets_today: 1, neck_ago_ms: Some(hour_ms) },
                NeckAllowance::SpentToday,
                1,
            ),
        ];
        for (moved, neck, sets_before) in table {
            let adviser = Fixed { moved, ..Fixed::default() };
            let asked = adviser.asked.clone();
            let mut engine = engine(Settings { neck_sets_a_day: 1, ..Settings::default() }, adviser);
            engine.take(Input::BreakNow(Kind::Break), &at_noon());
            let question = Question { kind: Kind::Break, length_secs: engine.rules().break_secs, neck };
            assert_eq!(*asked.borrow(), [question], "{moved:?}");
            let may_move = neck == left;
            let rests: Vec<bool> = started(&engine).iter().map(|prompted| prompted.neck_rests).collect();
            assert_eq!(rests, [!may_move], "{moved:?}");
            let sets = engine.status(at_noon().now).neck_sets_today;
            assert_eq!(sets, sets_before + u32::from(may_move), "{moved:?}");
        }
    }

    #[test]
    fn nobody_is_asked_who_cannot_read_the_record() {
        let adviser = Fixed { trouble: Some("the disk is gone"), ..Fixed::default() };
        let asked = adviser.asked.clone();
        let mut engine = engine(Settings::default(), adviser);
        let acts = engine.take(Input::BreakNow(Kind::Break), &at_noon());
        assert!(acts.iter().any(|act| matches!(act, Act::Open { kind: Kind::Break, .. })), "{acts:?}");
        assert!(asked.borrow().is_empty());
        assert_eq!(engine.status(at_noon().now).neck_sets_today, 0, "standing, walking and breathing");
        assert!(engine.take_trouble().is_some());
    }

    /// Relief in the page five minutes ago, as the record tells whenever something falls due.
    #[test]
    fn relief_done_in_the_page_starts_the_wait_anew() {
        for (moved_ago_ms, is_shown) in [(None, true), (Some(5 * 60_000), false)] {
            let moved = Moved { ago_ms: moved_ago_ms, ..Moved::default() };
            let mut engine = engine(Settings::default(), Fixed { moved, ..Fixed::default() });
            let mut acts = Vec::new();
            let Reading { mut now, moment } = at_noon();
            // A change of position falls due after 25 minutes.
            for _ in 0..26 * 12 + 6 {
                now = Now { mono_ms: now.mono_ms + 5_000, local: now.local.plus_secs(5) };
                let reading = Reading { now, moment: moment.clone() };
                acts.extend(engine.take(Input::Look(Signals::quiet_for(4_500)), &reading));
            }
            let shown = acts.iter().any(|act| matches!(act, Act::Show { .. }));
            let status = engine.status(now);
            assert_eq!(shown, is_shown, "{moved_ago_ms:?}");
            // Five minutes of sitting and what came since, or all of it.
            let due_in_mins = status.break_due_in_ms.div_ceil(60_000);
            assert_eq!(due_in_mins, if is_shown { 24 } else { 44 }, "{moved_ago_ms:?}");
        }
    }

    /// Keeps nothing while it has a reason.
    struct Troubled(Rc<Cell<Option<&'static str>>>);

    impl Recorder for Troubled {
        fn record(&mut self, _: &Moment, _: Body) -> io::Result<EventId> {
            let id = EventId { device: DeviceId(7), counter: 1 };
            self.0.get().map_or(Ok(id), |why| Err(io::Error::other(why)))
        }

        fn since(&self, _: EventId) -> io::Result<Vec<journal::Event>> {
            Ok(Vec::new())
        }
    }

    #[test]
    fn a_trouble_is_told_once_until_something_is_kept() {
        let why = Rc::new(Cell::new(None));
        let (reading, rules) = (at_noon(), Settings::default().check().expect("allowed"));
        let state = State::new(reading.now.local);
        let recorder = Box::new(Troubled(why.clone()));
        let mut engine = Engine::new(state, rules, Box::new(Fixed::default()), recorder);
        let table = [
            (Some("the disk is full"), true),
            (Some("the disk is full"), false),
            (Some("it may only be read"), true),
            (None, false),
            (Some("it may only be read"), true),
        ];
        for (reason, is_told) in table {
            why.set(reason);
            engine.keep_other(Body::HabitCracked(HabitMoment::default()), &reading);
            assert_eq!(engine.take_trouble().is_some(), is_told, "{reason:?}");
        }
    }
}
