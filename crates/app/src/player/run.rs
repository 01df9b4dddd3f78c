//! One session in the page: time and taps go into the player, and what it wants done is done here.

use std::rc::Rc;

use care::breaks::Beginning;
use care::session::stop::{Advice, StopReport};
use care::session::{
    BreathView, Effect as Wanted, End, Input, Line, Mode, Part, Player, Step, View, journal_side,
};
use journal::{
    Body, BreakKind, BreakTaken, Ended, EventId, Journal, MovementDone, Scale, SessionCheckpoint,
    SessionFinished, SessionPosition, SessionStopped, TakenHow,
};
use kinematics::{Breath, Person, Side};
use leptos::prelude::*;
use library::screening::Asked;

use super::booking::{Booking, Start};
use super::camera::Onlooker;
use super::clock::Clock;
use super::wake::Wake;
use super::words::line_words;
use super::{Card, Ways};
use crate::device::stopwatch_ms;
use crate::figure::{Act, Body as Figure};
use crate::pages::after::LookBack;
use crate::route::Route;
use crate::sound::Sound;
use crate::state::{Keeper, keeper};
use crate::voice::Voice;

/// What the page shows, as far as it changes no more often than once a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Now {
    pub(super) mode: Mode,
    pub(super) part: Part,
    pub(super) step: usize,
    pub(super) side: Option<Side>,
    pub(super) set: u8,
    pub(super) repetition: u16,
    pub(super) leading_in: bool,
    /// The hold waits for the person.
    pub(super) waits: bool,
    pub(super) seconds_left: u32,
    pub(super) breath: Breath,
    /// The step that comes, its side and the seconds until then.
    pub(super) coming_in: Option<u32>,
}

/// How it ended, once that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Over {
    pub(crate) advice: Advice,
    /// A card to answer now.
    pub(crate) card: Option<Asked>,
}

/// A session that is being played; copies mean the same one.
#[derive(Clone, Copy)]
pub(super) struct Run {
    player: StoredValue<Player, LocalStorage>,
    clock: StoredValue<Clock, LocalStorage>,
    acts: StoredValue<Acts, LocalStorage>,
    session: RwSignal<Option<EventId>>,
    done: StoredValue<Vec<String>, LocalStorage>,
    before: Option<[u8; 2]>,
    starting_pain: Option<Scale>,
    break_of: Option<EventId>,
    /// What is shown.
    pub(super) now: RwSignal<Now>,
    /// Seconds left on the ring and seconds of the whole ring.
    pub(super) ring: RwSignal<(f32, f32)>,
    /// The breath from moment to moment.
    pub(super) breath: RwSignal<BreathView>,
    /// What was said or shown last.
    pub(super) caption: RwSignal<String>,
    /// Set when a stop is kept: the page then says what to do.
    pub(super) over: RwSignal<Option<Over>>,
    pub(super) voice: Voice,
    /// Whether a camera looks on.
    pub(super) onlooker: Onlooker,
    /// Whose ranges a camera judges by.
    person: StoredValue<Person>,
    sound: Sound,
    wake: Wake,
    keeper: Keeper,
    ways: Ways,
}

/// The act on show, and which step and side it belongs to.
type Acts = Option<((usize, Option<Side>), Rc<Act>)>;

impl Run {
    /// Opens a booking. Nothing moves before [`Run::begin`].
    pub(super) fn open(booking: &Booking) -> Option<Self> {
        let plan = booking.plan.clone();
        let (player, session, done) = match &booking.start {
            Start::New(_) => (Player::new(plan, booking.starting_pain), None, Vec::new()),
            Start::Again { session, position, done } => {
                (Player::reopened(plan, booking.starting_pain, position), Some(*session), done.clone())
            }
        };
        let now = now_of(&player)?;
        let breath = player.view()?.breath;
        Some(Self {
            player: StoredValue::new_local(player),
            clock: StoredValue::new_local(Clock::default()),
            acts: StoredValue::new_local(None),
            session: RwSignal::new(session),
            done: StoredValue::new_local(done),
            before: booking.before,
            starting_pain: booking.starting_pain,
            break_of: booking.break_of,
            now: RwSignal::new(now),
            ring: RwSignal::new((1.0, 1.0)),
            breath: RwSignal::new(breath),
            caption: RwSignal::new(String::new()),
            over: RwSignal::new(None),
            voice: Voice::start(),
            onlooker: Onlooker::new(),
            person: StoredValue::new(booking.person.clone()),
            sound: Sound::start(),
            wake: Wake::start(),
            keeper: keeper(),
            ways: Ways::here(),
        })
    }

    /// Keeps that the session has begun, then begins; or goes on with one that had begun.
    pub(super) fn begin(self, start: &Start) {
        match start {
            Start::New(started) => {
                self.keeper.record_then(vec![Body::SessionStarted(started.clone())], move |ids| {
                    if self.session.try_set(ids.first().copied()).is_none() {
                        self.input(Input::Begin);
                    }
                });
            }
            Start::Again { .. } => self.input(Input::Resume),
        }
    }

    /// Lets time pass up to this frame, and gives what the figure shows.
    pub(super) fn frame(self, figure: Option<&Figure>) -> Option<(Rc<Act>, f32)> {
        self.input(Input::Tick);
        self.player.with_value(|player| {
            let view = player.view()?;
            let act = self.act((view.step, view.side), view.movement, view.shown.motion.motion(), figure?)?;
            Some((act, view.shown.time_secs))
        })
    }

    /// Takes what the person or the page did.
    pub(super) fn input(self, input: Input) {
        let now_ms = self.read_clock();
        let wanted = self.player.try_update_value(|player| {
            let was_over = matches!(player.mode(), Mode::Ended(_));
            let wanted = player.step(input, now_ms);
            let ends_early = !was_over && player.mode() == Mode::Ended(End::EndedEarly);
            (wanted, ends_early)
        });
        let Some((wanted, ends_early)) = wanted else { return };
        self.carry_out(wanted, input, ends_early);
        self.show();
    }

    /// Pauses, or goes on.
    pub(super) fn pause_or_go_on(self) {
        match self.now.get_untracked().mode {
            Mode::Running => self.input(Input::Pause),
            Mode::Paused(_) => self.input(Input::Resume),
            _ => {}
        }
    }

    /// Reads a step of the plan.
    pub(super) fn with_step<T>(self, index: usize, read: impl FnOnce(&Step) -> T) -> Option<T> {
        self.player.with_value(|player| player.plan().steps().get(index).map(read))
    }

    /// Reads what is shown now; nothing once the session is over.
    pub(super) fn with_view<T>(self, read: impl FnOnce(&View<'_>) -> T) -> Option<T> {
        self.player.try_with_value(|player| player.view().map(|view| read(&view))).flatten()
    }

    /// Whose ranges a camera judges by.
    pub(super) fn person(self) -> Person {
        self.person.get_value()
    }

    /// How many movements there are.
    pub(super) fn steps(self) -> usize {
        self.player.with_value(|player| player.plan().steps().len())
    }

    /// What comes after the present movement or side: its name, unless it is the same movement, and its side.
    pub(super) fn coming(self) -> Option<(Option<String>, Option<Side>)> {
        self.player.with_value(|player| {
            player.view()?.coming.map(|coming| (coming.name.map(str::to_owned), coming.side))
        })
    }

    /// How many movements are done, each side counted.
    pub(super) fn done_count(self) -> usize {
        self.done.with_value(Vec::len)
    }

    /// From where the person is seen now; nothing until the figure is there.
    pub(super) fn act_now(self) -> Option<Rc<Act>> {
        self.acts.with_value(|acts| acts.as_ref().map(|(_, act)| Rc::clone(act)))
    }

    fn act(
        self,
        place: (usize, Option<Side>),
        movement: &str,
        motion: &kinematics::Motion,
        figure: &Figure,
    ) -> Option<Rc<Act>> {
        let known = self.acts.with_value(|acts| {
            acts.as_ref().filter(|(shown, _)| *shown == place).map(|(_, act)| Rc::clone(act))
        });
        known.or_else(|| {
            let movement = content_bundle::content().movement(&movement.into())?;
            let act = Rc::new(Act::new(&figure.skeleton, movement, motion));
            self.acts.set_value(Some((place, Rc::clone(&act))));
            Some(act)
        })
    }

    fn read_clock(self) -> i64 {
        let read = self.clock.try_update_value(|clock| clock.read(stopwatch_ms(), js_sys::Date::now()));
        read.unwrap_or_default()
    }

    /// Brings what is shown up to date. Signals are set only where something changed.
    fn show(self) {
        let shown = self.player.try_with_value(|player| {
            let now = now_of(player)?;
            let view = player.view()?;
            let ring = if view.leading_in {
                (view.seconds_left as f32, view.seconds_left.max(1) as f32)
            } else {
                ((1.0 - view.ring) * view.part_secs, view.part_secs)
            };
            Some((now, ring, view.breath))
        });
        let Some((now, ring, breath)) = shown.flatten() else { return };
        if self.now.get_untracked() != now {
            self.now.set(now);
        }
        if crate::frames::wants_less_motion().get_untracked() {
            let stepped = (ring.0.ceil(), ring.1);
            set_changed(self.ring, stepped);
            set_changed(self.breath, BreathView { share: 0.0, ..breath });
        } else {
            set_changed(self.ring, ring);
            set_changed(self.breath, breath);
        }
        if now.mode == Mode::Running {
            self.wake.keep_lit();
        } else {
            self.wake.let_go();
        }
    }

    /// Does what the player wants, in its order. What has to be kept is in the journal before the page changes.
    fn carry_out(self, wanted: Vec<Wanted>, input: Input, ends_early: bool) {
        let report = if let Input::Report(report) = input { Some(report) } else { None };
        let mut kept = Vec::new();
        let mut next = Next { ended: ends_early.then_some(Ended::EndedEarly), ..Next::default() };
        for effect in wanted {
            match effect {
                Wanted::Say(line) => self.say(&line),
                Wanted::Caption(line) => self.caption.set(line_words(&line)),
                Wanted::Tone(tone) => self.sound.play(tone),
                Wanted::Silence => self.voice.silence(),
                Wanted::Checkpoint(position) => kept.extend(self.checkpoint(position)),
                Wanted::MovementDone { movement, side, sets, repetitions } => {
                    self.done.update_value(|done| done.push(movement.clone()));
                    let session = self.session.get_untracked();
                    let seen = session.and_then(|session| self.onlooker.saw(session, &movement, side));
                    let side = side.map(journal_side);
                    kept.extend(self.of_session(|session| {
                        let felt = None;
                        Body::MovementDone(MovementDone { session, movement, side, sets, repetitions, felt })
                    }));
                    kept.extend(seen);
                }
                Wanted::Keep(answered) => kept.push(Body::ScreenAnswered(answered)),
                Wanted::StopSession { advice } => {
                    kept.extend(self.stopped(report.as_ref()));
                    next.advice = Some(advice);
                }
                Wanted::Emergency { .. } => {
                    kept.extend(self.stopped(report.as_ref()));
                    next.emergency = true;
                }
                Wanted::OpenScreen { asked } => next.card = Some(asked),
                Wanted::Finished => next.ended = Some(Ended::Finished),
                // The questions are shown by the mode; the rest follows from the stop that is kept.
                Wanted::AskPain | Wanted::AskNew | Wanted::DropExercise { .. } | Wanted::HalveDose => {}
            }
        }
        match (next.ended, self.break_of) {
            (Some(ended), Some(begun)) => kept.extend(self.break_over(begun, ended)),
            (Some(_), None) => kept.extend(self.checkpoint_at_end()),
            (None, _) => {}
        }
        self.keep_then(kept, next);
    }

    fn keep_then(self, kept: Vec<Body>, next: Next) {
        if kept.is_empty() {
            self.go(next);
        } else {
            self.keeper.record_then(kept, move |_| self.go(next));
        }
    }

    fn go(self, next: Next) {
        if next.emergency {
            self.ways.go(Route::HelpNow);
        } else if let Some(advice) = next.advice {
            self.over.try_set(Some(Over { advice, card: next.card }));
        } else if let (Some(_), Some(begun)) = (next.ended, self.break_of) {
            self.ways.go(Route::Break(Some(begun.to_string())));
        } else if let Some(ended) = next.ended {
            self.look_back(ended);
        } else if next.card.is_some() {
            self.ways.open_card(Card::DuringSession);
        }
    }

    /// To the page that asks how it is now.
    fn look_back(self, ended: Ended) {
        let Some(session) = self.session.try_get_untracked().flatten() else {
            return self.ways.go(Route::Relief);
        };
        let done = self.done.get_value();
        let movements = self.player.with_value(|player| {
            let steps = player.plan().steps().iter().filter(|step| done.contains(&step.movement));
            steps.map(|step| (step.movement.clone(), step.name.clone())).collect()
        });
        self.ways.look_back(LookBack { session, ended, movements, before: self.before });
    }

    fn say(self, line: &Line) {
        let words = line_words(line);
        self.voice.say(&words);
        self.caption.set(words);
    }

    fn of_session(self, body: impl FnOnce(EventId) -> Body) -> Option<Body> {
        self.session.get_untracked().map(body)
    }

    fn checkpoint(self, position: SessionPosition) -> Option<Body> {
        self.of_session(|session| Body::SessionCheckpoint(SessionCheckpoint { session, position }))
    }

    /// A place after the last movement: who comes back is asked how it is now.
    fn checkpoint_at_end(self) -> Option<Body> {
        let (steps, elapsed_ms) =
            self.player.with_value(|player| (player.plan().steps().len(), player.elapsed_ms()));
        let movement = u16::try_from(steps).unwrap_or(u16::MAX);
        self.checkpoint(SessionPosition { movement, elapsed_ms, ..SessionPosition::default() })
    }

    /// The safety record of a stop. A session that its card closed was stopped by no report, and ends as if early.
    fn stopped(self, report: Option<&StopReport>) -> Option<Body> {
        let step = self.now.get_untracked().step;
        let movement = self.with_step(step, |step| step.movement.clone()).unwrap_or_default();
        let starting_pain = self.starting_pain;
        self.of_session(|session| match report {
            Some(report) => Body::SessionStopped(SessionStopped {
                session,
                movement,
                stop: report.id().to_owned(),
                severity: report.severity(),
                starting_pain,
            }),
            None => Body::SessionFinished(finished_unmarked(session, Ended::EndedEarly)),
        })
    }

    /// A break asks for no marks. It is taken when it was done to its end and not skipped through; the companion, where one
    /// watches, may see it so too. One that was skipped through was ended early.
    fn break_over(self, begun: EventId, ended: Ended) -> Vec<Body> {
        let of = |journal: &Journal| Beginning::of(journal.events(), begun);
        let Beginning { length, .. } = self.keeper.with_journal_untracked(of);
        let is_done = ended == Ended::Finished
            && self.player.with_value(|player| {
                let (plan, plan_ms) = (player.plan(), player.timeline().length_ms());
                let elapsed_ms = player.elapsed_ms();
                self.done.with_value(|done| length.counts_as_done(plan, plan_ms, done, elapsed_ms))
            });
        let ended = if is_done { Ended::Finished } else { Ended::EndedEarly };
        let finished = self.of_session(|session| Body::SessionFinished(finished_unmarked(session, ended)));
        let taken = BreakTaken { what: BreakKind::Break, how: TakenHow::Told, begun: Some(begun) };
        let taken = is_done.then_some(Body::BreakTaken(taken));
        finished.into_iter().chain(taken).collect()
    }
}

/// The end of a session after which nobody is asked how it was.
pub(crate) fn finished_unmarked(session: EventId, ended: Ended) -> SessionFinished {
    SessionFinished {
        session,
        ended,
        stiffness_after: None,
        urge_after: None,
        movements: Vec::new(),
        popped: None,
    }
}

/// Where it goes from here, once everything is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Next {
    emergency: bool,
    advice: Option<Advice>,
    card: Option<Asked>,
    ended: Option<Ended>,
}

fn set_changed<T: Copy + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.get_untracked() != value {
        signal.set(value);
    }
}

fn now_of(player: &Player) -> Option<Now> {
    let view = player.view()?;
    Some(Now {
        mode: view.mode,
        part: view.part,
        step: view.step,
        side: view.side,
        set: view.set,
        repetition: view.repetition,
        leading_in: view.leading_in,
        waits: view.waits,
        seconds_left: view.seconds_left,
        breath: view.breath.breath,
        coming_in: view.coming.map(|coming| coming.in_seconds),
    })
}
