//! The machine: an input and a time in, the next state and what is to be done out.

mod carry;
mod course;
mod look;
mod person;
mod state;
mod status;

pub use carry::{Carried, CarriedPause};
pub use state::State;
pub use status::{Doing, Status};

use crate::effect::{CareSays, Effect, Event, Kind, Posture, Record, RequestId};
use crate::settings::Rules;
use crate::signals::Signals;
use crate::time::{Local, Now};

/// What comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A look at the machine. Between two of them time stands still.
    Look(Signals),
    /// The machine is about to sleep.
    Suspend,
    /// It woke up. Needed where the forward clock stands still meanwhile; does no harm elsewhere.
    Wake,
    /// The person starts what is shown.
    Start,
    /// "Did it", or moved of their own accord.
    Done,
    /// The page that guided one says that it is done, whether or not that was seen here.
    DoneElsewhere(Kind),
    /// Later, by one of the minutes that they chose.
    Postpone {
        /// Minutes.
        minutes: u32,
    },
    /// Not this one. Within a break: stop here.
    Skip,
    /// A change of position or a break now, whatever holds prompts back.
    BreakNow(Kind),
    /// No prompts for some time.
    Pause(PauseFor),
    /// Prompts again.
    Resume,
    /// The answer to "were you resting?".
    WasResting(bool),
    /// The person says whether they sit or stand.
    PostureIs(Posture),
    /// The answer to [`Effect::AskCare`].
    CareSays {
        /// Which question.
        request: RequestId,
        /// The answer.
        says: CareSays,
    },
    /// A set of neck movement was done outside a break.
    NeckSetDone,
    /// Movements were done elsewhere, for as long as a break takes. Heard more than once it changes nothing more.
    MovedElsewhere {
        /// How long ago they ended.
        ago_ms: u64,
    },
    /// Sets of neck movement were done elsewhere, in however little time. Heard more than once it changes nothing more.
    NeckSetsElsewhere {
        /// All of today, wherever they were counted.
        sets: u32,
        /// How long ago the last one ended, which may have been before midnight.
        last_ago_ms: u64,
    },
}

/// For how long to pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseFor {
    /// So many minutes, whatever becomes of the clock on the wall.
    Minutes(u32),
    /// Until the clock on the wall shows this.
    Until(Local),
    /// "Not today".
    RestOfDay,
    /// Until [`Input::Resume`].
    Good,
}

/// Takes an input at a moment and gives the state after it and what is to be done.
///
/// The rules may differ from call to call: new settings count from the next look on.
#[must_use]
pub fn step(state: State, rules: &Rules, input: Input, now: Now) -> (State, Vec<Effect>) {
    let mut turn = Turn { state, rules, now, effects: Vec::new() };
    turn.begin();
    turn.take(input);
    (turn.state, turn.effects)
}

/// One step while it is being taken.
struct Turn<'a> {
    state: State,
    rules: &'a Rules,
    now: Now,
    effects: Vec<Effect>,
}

impl Turn<'_> {
    fn begin(&mut self) {
        self.state.tally.enter(self.now.local.day());
        if self.state.pause.is_over(self.now) {
            self.resume();
        }
    }

    fn take(&mut self, input: Input) {
        match input {
            Input::Look(signals) => self.look(signals),
            Input::Suspend => self.suspend(),
            Input::Wake => self.wake(),
            Input::Start => self.start(),
            Input::Done => self.done(),
            Input::DoneElsewhere(kind) => self.done_elsewhere(kind),
            Input::Postpone { minutes } => self.postpone(minutes),
            Input::Skip => self.skip(),
            Input::BreakNow(kind) => self.break_now(kind),
            Input::Pause(length) => self.pause(length),
            Input::Resume => self.resume(),
            Input::WasResting(resting) => self.was_resting(resting),
            Input::PostureIs(posture) => self.posture_is(posture),
            Input::CareSays { request, says } => self.care_says(request, says),
            Input::NeckSetDone => self.state.tally.neck_set(self.now.mono_ms),
            Input::MovedElsewhere { ago_ms } => self.moved_elsewhere(ago_ms),
            Input::NeckSetsElsewhere { sets, last_ago_ms } => self.neck_sets_elsewhere(sets, last_ago_ms),
        }
    }

    fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    fn record(&mut self, event: Event) {
        self.record_at(self.now.local, event);
    }

    fn record_at(&mut self, at: Local, event: Event) {
        self.effects.push(Effect::Record(Record { at, event }));
    }
}
