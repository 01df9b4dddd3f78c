//! Why the plan is as it is. Plain data, read off the model; the words are the app's.

use library::{MovementId, Prop};

use super::ladder::Turn;
use crate::relief::WhyLeftOut;

/// How many terms are told, the strongest first.
const MOST_TOLD: usize = 2;

/// A part of the back, as needs are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// The neck.
    Neck,
    /// The upper back.
    UpperBack,
    /// The low back.
    LowBack,
}

impl Area {
    /// Every area.
    pub const ALL: [Area; 3] = [Area::Neck, Area::UpperBack, Area::LowBack];
}

/// Something that a day should hold some of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// Movement or strength for an area.
    Area(Part, Area),
    /// The neck itself, and not only what hangs on it.
    NeckItself(Part),
    /// Strength of the trunk.
    Trunk,
}

impl Need {
    /// Every need.
    pub const ALL: [Need; 9] = [
        Need::Area(Part::Ease, Area::Neck),
        Need::Area(Part::Ease, Area::UpperBack),
        Need::Area(Part::Ease, Area::LowBack),
        Need::Area(Part::Strength, Area::Neck),
        Need::Area(Part::Strength, Area::UpperBack),
        Need::Area(Part::Strength, Area::LowBack),
        Need::NeckItself(Part::Ease),
        Need::NeckItself(Part::Strength),
        Need::Trunk,
    ];
}

/// What a movement is planned as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Stretching and easy movement, on every day.
    Ease,
    /// Strength, with rest days between.
    Strength,
}

/// What spoke for a movement: a term of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// It serves a need that would have less on that day without it.
    Need(Need),
    /// It rests on studies that were read.
    Studied,
    /// The person likes it, or marked it as easier.
    Liked,
    /// It is the harder form of what has become easy.
    NextStep,
    /// It was in the plan that the person took.
    Kept,
    /// It goes the other way than what the desk and the hours of sitting show.
    SetUp {
        /// Its place among the content's counters, which give the reason in words.
        counter: usize,
    },
}

/// A movement in the plan of a day, with what spoke for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spoke {
    /// The term.
    pub term: Term,
    /// Its points in the objective.
    pub points: f64,
}

/// What is told of what spoke for a movement, most first: the two strongest terms, and what the set-up shows whatever its weight,
/// since what is not told must not decide.
pub fn told(spoke: &[Spoke]) -> impl Iterator<Item = &Spoke> {
    let numbered = spoke.iter().enumerate();
    numbered
        .filter(|(place, spoke)| *place < MOST_TOLD || matches!(spoke.term, Term::SetUp { .. }))
        .map(|(_, spoke)| spoke)
}

/// A limit that holds a day where it is: with one more of it the plan would have been larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// The minutes are full.
    Time {
        /// Seconds that the day was allowed.
        secs: u32,
    },
    /// As many movements as a day has at this stage.
    Movements {
        /// So many.
        most: u8,
    },
    /// As many neck movements as a day has.
    Neck {
        /// So many.
        most: u8,
    },
    /// No strength on this day, because strength on a day beside it needs this one to recover.
    RestAfterStrength,
    /// No strength on this day, because the week has its days of it.
    StrengthDaysFull {
        /// So many a week.
        most: u8,
    },
    /// No strength on this day, because of a flare.
    Flare,
}

/// Why a movement is in no plan at present.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WhyNot {
    /// It is outside the safe set, and why.
    Unsafe(WhyLeftOut),
    /// It needs floor to lie on.
    NoFloor,
    /// It needs something that is not at hand.
    NoProp(Prop),
    /// The person does not want it.
    Unwanted,
    /// An easier form comes first, or some days without a flare.
    TooEarly,
    /// The person does it their own way, which can no longer be done as it was kept.
    OwnWay,
}

/// A movement that is not in the plan, and what stands in for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    /// What is not done.
    pub instead_of: MovementId,
    /// What is.
    pub by: MovementId,
    /// Why.
    pub why: WhyNot,
}

/// How a movement's dose has changed, for the line beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The step that it is on, from 0.
    pub step: u8,
    /// Why it last went up or down.
    pub last: Option<Turn>,
    /// The day of that.
    pub since_day: i64,
}
