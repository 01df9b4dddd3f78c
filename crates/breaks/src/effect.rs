//! What the edge carries out, and what the statistics are made of.

use std::num::NonZeroU8;

use crate::hold::Hold;
use crate::time::Local;

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Change position, for some seconds.
    Shift,
    /// A break of a minute or two, with movements.
    Break,
}

/// Sitting or standing at the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Posture {
    /// Sitting.
    #[default]
    Sitting,
    /// Standing.
    Standing,
}

impl Posture {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Sitting => Self::Standing,
            Self::Standing => Self::Sitting,
        }
    }
}

/// How loud a prompt is. Neither takes the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// A small notification.
    Small,
    /// A clearer one, after the small one was not answered.
    Clear,
}

/// Whether neck movement may be asked for at all. `care` has the last word, and can only take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NeckAllowance {
    /// So many sets are left today.
    SetsLeft(NonZeroU8),
    /// The day's sets are done.
    SpentToday,
    /// The last set was too short a time ago.
    TooSoon,
}

/// One question to `care`. An answer names it, so that a late one is known as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RequestId(pub(crate) u64);

/// What `care` says to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CareSays {
    /// Movements can be chosen, with the neck or without.
    Movements {
        /// Whether one of them moves the neck.
        neck: bool,
    },
    /// Only standing, walking and breathing.
    StandWalkBreathe,
    /// Nothing now.
    Nothing,
}

/// What a prompt offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    /// The movements that `care` chose.
    Movements {
        /// Whether one of them moves the neck.
        neck: bool,
    },
    /// Standing, walking and breathing, which need no choice.
    StandWalkBreathe,
}

impl Offer {
    /// Whether it moves the neck.
    #[must_use]
    pub fn moves_neck(self) -> bool {
        self == Self::Movements { neck: true }
    }
}

/// A prompt, as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Prompt {
    /// What for.
    pub kind: Kind,
    /// How loud.
    pub stage: Stage,
    /// What is offered.
    pub offer: Offer,
    /// How long it would take.
    pub length_secs: u32,
    /// For a change of position at a desk for both: up or down.
    pub towards: Option<Posture>,
    /// Whether "later" is to be among the answers.
    pub may_postpone: bool,
    /// Whether "skip" is to be among the answers.
    pub may_skip: bool,
}

/// Why something that the person asked for was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// "Did it" came sooner than it can have been done.
    TooSoonToCount,
    /// Nothing is shown or due that this could be about.
    NothingToAnswer,
    /// A break is under way already.
    AlreadyInBreak,
    /// The limit of postponements that they chose.
    NoMorePostpones,
    /// The limit of skips that they chose.
    NoMoreSkips,
    /// Not one of the minutes that they chose.
    NotAChoice,
    /// The time to pause until has passed.
    TimeHasPassed,
    /// The safety rules allow nothing now.
    CareSaysNo,
}

/// Something to be done outside, in the order given.
///
/// None of them starts a movement: [`Effect::Open`] opens the page of the break, which asks its safety card before one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask `care` what may be offered now, for the region that was stiff.
    AskCare {
        /// Names the question.
        request: RequestId,
        /// What for.
        kind: Kind,
        /// How long it would take.
        length_secs: u32,
        /// Whether the neck may be part of it.
        neck: NeckAllowance,
    },
    /// Show a prompt, in place of the one before if there is one. Never take the focus.
    Show(Prompt),
    /// Take away the prompt or the question that is shown.
    Withdraw,
    /// Ask "are you back? were you resting?".
    AskResting {
        /// How long they were quiet.
        away_ms: u64,
    },
    /// The person wants it: open the page that guides it.
    Open {
        /// What for.
        kind: Kind,
        /// What was offered.
        offer: Offer,
        /// How long it takes.
        length_secs: u32,
    },
    /// Say why something was not done.
    Refuse(Refusal),
    /// Ask whether prompts should be rarer. No blame.
    SuggestRarer,
    /// Keep this, and run the person's hooks for it.
    Record(Record),
}

/// Something that happened, and when it was for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Record {
    /// When.
    pub at: Local,
    /// What.
    pub event: Event,
}

/// What time was spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spent {
    /// Work at the desk: typing, reading, calls.
    Work,
    /// A video.
    Video,
    /// Away, or resting.
    Rest,
    /// A change of position or a break that was started.
    Break,
}

/// How it is known that a break was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taken {
    /// It was started, and keys and pointer were quiet for long enough.
    Seen,
    /// The person says so.
    Told,
    /// They were away for at least as long while it was due, or had moved elsewhere before.
    ByItself,
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// Time was spent so.
    Spent {
        /// On what.
        what: Spent,
        /// How long.
        ms: u64,
        /// How long ago it ended.
        ended_ago_ms: u64,
    },
    /// A stretch in one position ended.
    Sat {
        /// How long it was.
        ms: u64,
    },
    /// A prompt was shown.
    Offered(Kind),
    /// It became clearer.
    BecameClearer(Kind),
    /// It was withdrawn, and is still due.
    Withdrawn(Kind),
    /// It is held back; told once for each reason.
    HeldBack(Kind, Hold),
    /// The person started it.
    Started(Kind),
    /// It was taken.
    Taken(Kind, Taken),
    /// It was started and ended too soon to count.
    CutShort(Kind),
    /// The person skipped it.
    Skipped(Kind),
    /// The person put it off by so many minutes.
    Postponed(Kind, u32),
    /// Nobody answered.
    Missed(Kind),
    /// "Were you resting?" was asked.
    AskedResting,
    /// It was answered.
    AnsweredResting(bool),
    /// The person paused.
    Paused,
    /// The pause ended.
    Resumed,
}

impl Event {
    /// The name that hooks and logs use.
    ///
    /// ```
    /// use breaks::{Event, Kind};
    ///
    /// assert_eq!(Event::Offered(Kind::Break).name(), "offered");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Spent { .. } => "spent",
            Self::Sat { .. } => "sat",
            Self::Offered(_) => "offered",
            Self::BecameClearer(_) => "became-clearer",
            Self::Withdrawn(_) => "withdrawn",
            Self::HeldBack(..) => "held-back",
            Self::Started(_) => "started",
            Self::Taken(..) => "taken",
            Self::CutShort(_) => "cut-short",
            Self::Skipped(_) => "skipped",
            Self::Postponed(..) => "postponed",
            Self::Missed(_) => "missed",
            Self::AskedResting => "asked-resting",
            Self::AnsweredResting(_) => "answered-resting",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
        }
    }
}
