//! What the edge carries out for the player.

use journal::{ScreenAnswered, SessionPosition};
use kinematics::Side;
use library::screening::Asked;

use super::stop::{Advice, EmergencyPage};

/// A short sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A movement begins.
    Move,
    /// A hold begins.
    HoldBegins,
    /// A hold ends.
    HoldEnds,
    /// Something else comes: the other side, a rest, the next movement.
    Change,
    /// All is done.
    Done,
}

/// A message of the app; its words are in the message files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Message {
    /// Into the position of the first movement; takes its name.
    GetReady,
    /// The next movement; takes its name.
    NextMovement,
    /// Stay within reach of something fixed to hold.
    BesideSupport,
    /// The other side; takes it.
    SwitchSides,
    /// Rest; takes its seconds.
    Rest,
    /// Seconds left of a hold; takes them.
    SecondsLeft,
    /// After a report: it is within what is fine, go on if you like.
    MayGoOn,
    /// All was done.
    Done,
}

impl Message {
    /// Every message.
    pub const ALL: [Message; 8] = [
        Message::GetReady,
        Message::NextMovement,
        Message::BesideSupport,
        Message::SwitchSides,
        Message::Rest,
        Message::SecondsLeft,
        Message::MayGoOn,
        Message::Done,
    ];

    /// Key in the message files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::GetReady => "player-get-ready",
            Self::NextMovement => "player-next-movement",
            Self::BesideSupport => "player-beside-support",
            Self::SwitchSides => "player-switch-sides",
            Self::Rest => "player-rest",
            Self::SecondsLeft => "player-seconds-left",
            Self::MayGoOn => "player-may-go-on",
            Self::Done => "player-done",
        }
    }
}

/// Words for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A message of the app.
    Message {
        /// Which.
        message: Message,
        /// A number that it takes: seconds, most often.
        count: Option<u32>,
        /// The movement's name, where it takes one.
        name: Option<String>,
        /// The side, where it takes one.
        side: Option<Side>,
    },
    /// A sentence of the content, with `{side}` and `{other}` still to fill.
    Words {
        /// The sentence.
        text: String,
        /// The side that `{side}` stands for.
        side: Option<Side>,
    },
}

impl Line {
    /// A message that takes nothing.
    #[must_use]
    pub fn message(message: Message) -> Self {
        Self::Message { message, count: None, name: None, side: None }
    }

    /// A message with a number.
    #[must_use]
    pub fn counted(message: Message, count: u32) -> Self {
        Self::Message { message, count: Some(count), name: None, side: None }
    }
}

/// Something to be done outside the player, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Say it and show it.
    Say(Line),
    /// Only show it.
    Caption(Line),
    /// Sound it.
    Tone(Tone),
    /// Stop speaking.
    Silence,
    /// Keep where the session stands.
    Checkpoint(SessionPosition),
    /// A movement, on one side where it has sides, is behind the person.
    MovementDone {
        /// Movement id.
        movement: String,
        /// The side, where it has sides.
        side: Option<Side>,
        /// Sets done.
        sets: u8,
        /// Repetitions done, all sets together.
        repetitions: u16,
    },
    /// Ask how strong the pain is and of what kind.
    AskPain,
    /// Ask what is new.
    AskNew,
    /// Open a card of the safety screen.
    OpenScreen {
        /// The card that is asked then.
        asked: Asked,
    },
    /// Keep this in the journal before anything else is shown: it is what keeps exercises closed.
    Keep(ScreenAnswered),
    /// The session is over, with this advice.
    StopSession {
        /// What the person is told.
        advice: Advice,
    },
    /// Leave a movement and its harder forms out for some days.
    DropExercise {
        /// Movement id.
        movement: String,
        /// Days.
        days: u16,
    },
    /// Half the dose from now on.
    HalveDose,
    /// Show an emergency page; nothing else follows.
    Emergency {
        /// Which page.
        page: EmergencyPage,
    },
    /// All was done.
    Finished,
}

impl Effect {
    /// Whether it guides a movement.
    #[must_use]
    pub fn guides(&self) -> bool {
        matches!(self, Self::Say(_) | Self::Caption(_) | Self::Tone(_))
    }
}
