//! Why something is offered, and why something is not. Plain data: the words are the app's.

use journal::Felt;
use kinematics::NotOffered;
use library::{Filter, MovementId, Region};

/// Why a routine is offered.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Less stiffness was marked after it, this often. Describes, does not credit.
    MarkedEasier {
        /// Sessions after which stiffness was marked at least one point lower.
        easier: u32,
        /// Sessions with marks before and after.
        of: u32,
        /// Mean change in points; below 0 is less stiff.
        mean_change: f32,
    },
    /// The first two weeks: everything that fits takes turns, so that there is something to compare.
    EvenTurn {
        /// How many take turns.
        among: u8,
    },
    /// It was drawn by the person's own marks and chance. Describes, does not credit.
    Drawn {
        /// How often in a hundred askings like this one it comes first.
        percent: u8,
        /// Which part of what is expected of it is the person's own past, in percent; the rest is what is assumed of
        /// anyone.
        own_percent: u8,
        /// Sessions with it that count for that.
        sessions: u32,
        /// Whether the marks so far speak most for it. If not, it is here to be tried.
        is_leading: bool,
    },
    /// It is the one that is due in a comparison of two.
    OnTrial,
    /// It moves the places that were marked.
    ForPlace(Region),
    /// It goes the other way than what the check of the desk, or the hours of sitting, show.
    AgainstSetUp {
        /// Position in the content's counters.
        counter: usize,
    },
    /// It was made for moments when the urge is strong.
    ForUrge {
        /// The urge now.
        urge: u8,
    },
    /// It has not been tried yet.
    New,
    /// Something else came last time.
    Change,
    /// At least half of its time rests on a trial or review that was read.
    Studied,
    /// It stays at the lowest level, and why.
    LowestLevel,
    /// Doses are halved, because the day after the last session was worse.
    Halved,
    /// Smaller than usual, to stay within the comfortable range of this person.
    Smaller,
    /// What the content says for it.
    Stated {
        /// Position in the routine's own reasons.
        index: usize,
    },
}

impl Reason {
    /// The id kept in the journal.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Reason::MarkedEasier { .. } => "marked-easier",
            Reason::EvenTurn { .. } => "even-turn",
            Reason::Drawn { is_leading: true, .. } => "own-past",
            Reason::Drawn { is_leading: false, .. } => "to-try",
            Reason::OnTrial => "on-trial",
            Reason::ForPlace(_) => "for-place",
            Reason::AgainstSetUp { .. } => "against-set-up",
            Reason::ForUrge { .. } => "for-urge",
            Reason::New => "new",
            Reason::Change => "change",
            Reason::Studied => "studied",
            Reason::LowestLevel => "lowest-level",
            Reason::Halved => "halved",
            Reason::Smaller => "smaller",
            Reason::Stated { .. } => "stated",
        }
    }
}

/// A movement that is left out today.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Which movement.
    pub movement: MovementId,
    /// Why.
    pub why: WhyLeftOut,
}

impl Eq for LeftOut {}

/// Why a movement is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WhyLeftOut {
    /// Something in the person's answers rules it out.
    RuledOut(Filter),
    /// The neck stays still today, by the screen.
    NeckClosed,
    /// The place is closed, by the screen.
    PlaceClosed,
    /// Only walking, breathing and shoulder rolls until a midwife or doctor agrees.
    GentleOnly,
    /// The lowest level only, by the screen.
    LevelTooHigh,
    /// It, or an easier form of it, was stopped or followed by a worse day.
    SetAside {
        /// Whether it comes back only when asked for.
        until_asked: bool,
    },
    /// It was marked as making it worse last time.
    Felt(Felt),
    /// Pain of 7 or more there: nothing is moved there today.
    TooPainful,
    /// The neck has had its sets for the day, or had one within the half hour.
    NeckHadEnough,
    /// Fitted to this person it would be too small to be worth doing.
    TooSmall(NotOffered),
}
