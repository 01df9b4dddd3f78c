//! What is said about a plan, as messages: a key, and what it is about. The words are those of whoever looks the key up.

use kinematics::Quantity;
use library::plan_file::Weekday;

use super::read::FileError;
use super::told::{CheckedSession, Difference, Fault, FilePart, MotionFault, Otherwise};
use crate::relief::WhyLeftOut;

/// A hold shorter than this is none, in seconds.
const NO_HOLD_SECS: f32 = 0.5;

/// The name of a message in the files of words. There are no others than [`KEYS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(&'static str);

impl Key {
    /// As the files of words have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }

    fn alone(self) -> Message {
        self.about([])
    }

    fn about<const N: usize>(self, about: [Named; N]) -> Message {
        Message { key: self, about: about.into() }
    }
}

/// Something to be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Which message.
    pub key: Key,
    /// What it is about: the names of its arguments, and what they are.
    pub about: Vec<(&'static str, Argument)>,
}

/// What a message is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// What somebody wrote, or a name.
    Text(String),
    /// A number that is written as it is.
    Number(f64),
    /// Another message.
    Message(Message),
    /// Several, one after the other.
    List(Vec<Message>),
}

macro_rules! keys {
    ($($name:ident $key:literal;)+) => {
        $(const $name: Key = Key($key);)+

        /// Every key that a [`Message`] has.
        pub const KEYS: &[Key] = &[$($name),+];
    };
}

keys! {
    PLAN_TOO_LARGE "plan-too-large";
    PLAN_UNREADABLE "plan-unreadable";
    PLAN_NEWER "plan-newer";
    PLAN_LINE "plan-line";
    PLAN_SESSION "plan-session";
    PLAN_ROUTINE "plan-routine";
    MONDAY "plan-day-0";
    TUESDAY "plan-day-1";
    WEDNESDAY "plan-day-2";
    THURSDAY "plan-day-3";
    FRIDAY "plan-day-4";
    SATURDAY "plan-day-5";
    SUNDAY "plan-day-6";
    FAULT_EMPTY "fault-empty";
    FAULT_NO_DAYS "fault-no-days";
    FAULT_TOO_MANY "fault-too-many";
    FAULT_TEXT "fault-text";
    FAULT_UNKNOWN "fault-unknown";
    FAULT_UNKNOWN_NEAR "fault-unknown-near";
    FAULT_LOOP "fault-loop";
    FAULT_TWICE "fault-twice";
    FAULT_MOTION "fault-motion";
    FAULT_DOSE "fault-dose";
    FAULT_PLACED "fault-placed";
    IN_SESSION "fault-in-session";
    IN_MOVEMENT "fault-in-movement";
    OF_SESSIONS "fault-of-sessions";
    OF_MOVEMENTS "fault-of-movements";
    OF_SESSION_MOVEMENTS "fault-of-session-movements";
    OF_FIELD "fault-of-field";
    OF_SESSION_NAME "fault-of-session-name";
    OF_MOVEMENT_WORDS "fault-of-movement-words";
    MOTION_KEYS "fault-motion-keys";
    MOTION_NUMBERS "fault-motion-numbers";
    MOTION_START "fault-motion-start";
    MOTION_DIRECTION "fault-motion-direction";
    DIFFERS_AMPLITUDE "differs-amplitude";
    DIFFERS_SLOWER "differs-slower";
    DIFFERS_SETS "differs-sets";
    DIFFERS_REPETITIONS "differs-repetitions";
    DIFFERS_HOLD "differs-hold";
    DIFFERS_NOT_HELD "differs-not-held";
    DIFFERS_NECK "differs-neck";
    DIFFERS_EARLY "differs-early";
    DIFFERS_TWICE "differs-twice";
    DIFFERS_LEFT_OUT "differs-left-out";
    DIFFERS_REST "differs-rest";
    DIFFERS_SHORTENED "differs-shortened";
    NOT_NECK "why-not-neck";
    NOT_PLACE "why-not-place";
    NOT_GENTLE "why-not-gentle";
    NOT_LEVEL "why-not-level";
    NOT_HURT "why-not-hurt";
    NOT_WORSE "why-not-worse";
    NOT_PAIN "why-not-pain";
    NOT_ENOUGH "why-not-enough";
    NOT_ANSWERS "why-not-answers";
    NOT_SMALL "why-not-small";
    DIRECTION_TURN "direction-turn";
    DIRECTION_FORWARD "direction-forward";
    DIRECTION_BACK "direction-back";
    DIRECTION_SIDE "direction-side";
    DIRECTION_RANGE "direction-range";
}

/// An argument with its name.
type Named = (&'static str, Argument);

const WEEKDAYS: [Key; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

fn text(name: &'static str, text: &str) -> Named {
    (name, Argument::Text(text.to_owned()))
}

fn number(name: &'static str, number: impl Into<f64>) -> Named {
    (name, Argument::Number(number.into()))
}

fn message(name: &'static str, message: Message) -> Named {
    (name, Argument::Message(message))
}

/// Counts of a file, which is never so long that one would be rounded.
fn count(name: &'static str, count: usize) -> Named {
    number(name, count as f64)
}

fn weekday(day: Weekday) -> Message {
    WEEKDAYS[usize::from(day.number()) % WEEKDAYS.len()].alone()
}

impl FileError {
    /// Why a file holds no plan.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge => PLAN_TOO_LARGE.alone(),
            Self::TooDeep => PLAN_UNREADABLE.alone(),
            Self::Newer(_) => PLAN_NEWER.alone(),
            Self::Unreadable { line, message } => {
                PLAN_LINE.about([count("line", *line), text("message", message.trim_end())])
            }
        }
    }
}

impl CheckedSession {
    /// The session in one line. A routine has no days.
    #[must_use]
    pub fn message(&self) -> Message {
        let names: Vec<&str> = self.steps.iter().map(|step| step.step.name.as_str()).collect();
        let (name, movements) = (text("name", &self.name), text("movements", &names.join(", ")));
        if self.days.is_empty() {
            return PLAN_ROUTINE.about([name, movements]);
        }
        let days = self.days.iter().map(|(day, _)| weekday(*day)).collect();
        PLAN_SESSION.about([name, ("days", Argument::List(days)), movements])
    }
}

impl Fault {
    /// What makes a plan impossible, with the place where that has one: for whoever mends the file.
    #[must_use]
    pub fn message(&self) -> Message {
        let fault = self.without_place();
        match self.place() {
            Some(place) => FAULT_PLACED.about([message("fault", fault), message("place", place)]),
            None => fault,
        }
    }

    fn without_place(&self) -> Message {
        match self {
            Self::Empty { .. } => FAULT_EMPTY.alone(),
            Self::NoDays { .. } => FAULT_NO_DAYS.alone(),
            Self::TooMany { most, .. } => FAULT_TOO_MANY.about([count("most", *most)]),
            Self::Text { .. } => FAULT_TEXT.alone(),
            Self::UnknownMovement { movement, near: Some(near), .. } => {
                FAULT_UNKNOWN_NEAR.about([text("movement", movement), text("near", near)])
            }
            Self::UnknownMovement { movement, near: None, .. } | Self::UnknownLike { like: movement, .. } => {
                FAULT_UNKNOWN.about([text("movement", movement)])
            }
            Self::Loop { movement } => FAULT_LOOP.about([text("movement", movement)]),
            Self::Twice { movement } => FAULT_TWICE.about([text("movement", movement)]),
            Self::Motion { movement, .. } | Self::OtherDirection { movement, .. } => {
                FAULT_MOTION.about([text("movement", movement)])
            }
            Self::Dose { movement, .. } => FAULT_DOSE.about([text("movement", movement)]),
        }
    }

    fn place(&self) -> Option<Message> {
        match self {
            Self::Empty { session: Some(session) }
            | Self::NoDays { session }
            | Self::UnknownMovement { session, .. }
            | Self::Dose { session, .. } => Some(IN_SESSION.about([count("number", session + 1)])),
            Self::TooMany { what, .. } | Self::Text { what } => Some(what.message()),
            Self::UnknownLike { movement, .. } => Some(IN_MOVEMENT.about([text("movement", movement)])),
            Self::Motion { what, .. } => Some(what.message()),
            Self::OtherDirection { quantity, .. } => {
                let direction = match direction(*quantity) {
                    // Without an everyday word the file's own name of it says more than "moved".
                    DIRECTION_RANGE => text("direction", quantity.name()),
                    key => message("direction", key.alone()),
                };
                Some(MOTION_DIRECTION.about([direction]))
            }
            Self::Empty { session: None } | Self::Loop { .. } | Self::Twice { .. } => None,
        }
    }
}

impl FilePart {
    fn message(self) -> Message {
        // Names of the file's own are not translated.
        let field = |name: &str| OF_FIELD.about([text("field", name)]);
        match self {
            Self::Sessions => OF_SESSIONS.alone(),
            Self::Movements => OF_MOVEMENTS.alone(),
            Self::SessionMovements => OF_SESSION_MOVEMENTS.alone(),
            Self::Name => field("name"),
            Self::From => field("from"),
            Self::Note => field("note"),
            Self::SessionName => OF_SESSION_NAME.alone(),
            Self::MovementWords => OF_MOVEMENT_WORDS.alone(),
        }
    }
}

impl MotionFault {
    fn message(self) -> Message {
        match self {
            Self::Keys => MOTION_KEYS.alone(),
            Self::Numbers => MOTION_NUMBERS.alone(),
            Self::Start => MOTION_START.alone(),
        }
    }
}

impl WhyLeftOut {
    /// Why a movement is outside the safe set.
    #[must_use]
    pub fn message(self) -> Message {
        let key = match self {
            Self::NeckClosed => NOT_NECK,
            Self::PlaceClosed => NOT_PLACE,
            Self::GentleOnly => NOT_GENTLE,
            Self::LevelTooHigh => NOT_LEVEL,
            Self::SetAside { .. } => NOT_HURT,
            Self::Felt(_) => NOT_WORSE,
            Self::TooPainful => NOT_PAIN,
            Self::NeckHadEnough => NOT_ENOUGH,
            Self::RuledOut(_) => NOT_ANSWERS,
            Self::TooSmall(_) => NOT_SMALL,
        };
        key.alone()
    }
}

impl Difference {
    /// What would be done otherwise.
    #[must_use]
    pub fn message(&self) -> Message {
        let name = text("name", self.movement.as_deref().unwrap_or_default());
        let held = |secs: f32| secs >= NO_HOLD_SECS;
        match &self.what {
            Otherwise::Amplitude { quantity, planned_deg, fitted_deg, .. } => DIFFERS_AMPLITUDE.about([
                name,
                message("direction", direction(*quantity).alone()),
                number("planned", planned_deg.round()),
                number("fitted", fitted_deg.round()),
            ]),
            Otherwise::Pace { planned_secs, fitted_secs } => {
                DIFFERS_SLOWER.about(in_place_of(name, planned_secs.round(), fitted_secs.round()))
            }
            Otherwise::Sets { planned, fitted } => DIFFERS_SETS.about(in_place_of(name, *planned, *fitted)),
            Otherwise::Repetitions { planned, fitted } => {
                DIFFERS_REPETITIONS.about(in_place_of(name, *planned, *fitted))
            }
            Otherwise::Hold { planned_secs, fitted_secs } if held(*fitted_secs) => {
                DIFFERS_HOLD.about(in_place_of(name, planned_secs.round(), fitted_secs.round()))
            }
            Otherwise::Hold { .. } => DIFFERS_NOT_HELD.about([name]),
            Otherwise::LeftOut { why: WhyLeftOut::NeckHadEnough } => DIFFERS_NECK.about([name]),
            Otherwise::LeftOut { why } => DIFFERS_LEFT_OUT.about([name, message("reason", why.message())]),
            Otherwise::TooEarly => DIFFERS_EARLY.about([name]),
            Otherwise::Twice => DIFFERS_TWICE.about([name]),
            Otherwise::RestDay { day } => DIFFERS_REST.about([message("day", weekday(*day))]),
            Otherwise::Shortened { fitted_secs, .. } => {
                DIFFERS_SHORTENED.about([number("minutes", (fitted_secs / 60.0).round())])
            }
        }
    }
}

fn in_place_of(name: Named, planned: impl Into<f64>, fitted: impl Into<f64>) -> [Named; 3] {
    [name, number("planned", planned), number("fitted", fitted)]
}

/// The direction of a difference, where it has an everyday word.
fn direction(quantity: Quantity) -> Key {
    match quantity {
        Quantity::NeckRotation | Quantity::ThoracicRotation | Quantity::LumbarRotation => DIRECTION_TURN,
        Quantity::NeckFlexion | Quantity::ThoracicFlexion | Quantity::LumbarFlexion => DIRECTION_FORWARD,
        Quantity::NeckExtension | Quantity::ThoracicExtension | Quantity::LumbarExtension => DIRECTION_BACK,
        Quantity::NeckLateralFlexion | Quantity::ThoracicLateralFlexion | Quantity::LumbarLateralFlexion => {
            DIRECTION_SIDE
        }
        _ => DIRECTION_RANGE,
    }
}
