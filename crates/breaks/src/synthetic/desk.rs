//! A desk on simulated time: it looks, answers for `care`, and watches what is visible.

use crate::effect::{CareSays, Effect, Prompt, Record};
use crate::machine::{Input, State, step};
use crate::settings::Rules;
use crate::signals::Signals;
use crate::time::{Local, Now};

/// What is on the screen, as a person would see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Nothing of ours.
    #[default]
    Empty,
    /// A prompt.
    Prompt(Prompt),
    /// "Were you resting?", and after how long.
    Question {
        /// How long they were quiet.
        away_ms: u64,
    },
}

/// A machine with its edge.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The rules.
    pub rules: Rules,
    /// The machine.
    pub state: State,
    /// The clocks.
    pub now: Now,
    /// What the next look sees.
    pub signals: Signals,
    /// What `care` answers. None: it does not answer.
    pub care: Option<CareSays>,
    /// What is visible.
    pub screen: Screen,
    /// Every effect, in order, since it was last taken.
    pub log: Vec<Effect>,
}

impl Desk {
    /// A person who sits down at a moment on the wall; the forward clock begins at zero.
    #[must_use]
    pub fn new(rules: Rules, local: Local) -> Self {
        Self {
            rules,
            state: State::new(local),
            now: Now { mono_ms: 0, local },
            signals: Signals::default(),
            care: Some(CareSays::Movements { neck: false }),
            screen: Screen::Empty,
            log: Vec::new(),
        }
    }

    /// Both clocks go on.
    pub fn pass_secs(&mut self, secs: u32) {
        self.now.mono_ms += u64::from(secs) * 1_000;
        self.now.local = self.now.local.plus_secs(i64::from(secs));
    }

    /// The machine slept until a moment on the wall, and the forward clock counted it.
    pub fn wake_at(&mut self, local: Local) {
        let slept_secs = u64::try_from(self.now.local.secs_until(local)).unwrap_or(0);
        self.now = Now { mono_ms: self.now.mono_ms + slept_secs * 1_000, local };
    }

    /// Looks at the machine.
    pub fn look(&mut self) {
        self.send(Input::Look(self.signals));
    }

    /// An input now. `care` answers at once if it answers.
    pub fn send(&mut self, input: Input) {
        let (state, effects) = step(self.state, &self.rules, input, self.now);
        self.state = state;
        for effect in effects {
            self.carry_out(effect);
        }
    }

    /// The records of the log.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        self.log.iter().filter_map(|effect| match effect {
            Effect::Record(record) => Some(*record),
            _ => None,
        })
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Show(prompt) => self.screen = Screen::Prompt(prompt),
            Effect::AskResting { away_ms } => self.screen = Screen::Question { away_ms },
            Effect::Withdraw => self.screen = Screen::Empty,
            Effect::AskCare { .. }
            | Effect::Open { .. }
            | Effect::Refuse(_)
            | Effect::SuggestRarer
            | Effect::Record(_) => {}
        }
        self.log.push(effect);
        if let (Effect::AskCare { request, .. }, Some(says)) = (effect, self.care) {
            self.send(Input::CareSays { request, says });
        }
    }
}
