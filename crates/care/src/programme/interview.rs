//! What a person wants of a programme.

use std::collections::BTreeSet;

use journal::{ProgrammeInterviewed, StrengthPattern};
use kinematics::Support;
use library::{Movement, MovementId, Prop, Region, Setting};
use serde::{Deserialize, Serialize};

/// Fewest and most minutes a day that a plan is made for.
pub const MINUTES_A_DAY: std::ops::RangeInclusive<u8> = 3..=30;
/// Goals that are kept, and the letters of one.
const MOST_GOALS: usize = 5;
const MOST_LETTERS: usize = 200;

/// The answers of an interview that can be planned with. Names of the content that are no longer there are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// The places that it is for; at least one.
    pub places: Vec<Region>,
    /// What they want to be able to do, in their own words.
    pub goals: Vec<String>,
    /// Minutes on a day, within [`MINUTES_A_DAY`].
    pub minutes_a_day: u8,
    /// Days of the week, Monday 0 to Sunday 6; at least one.
    pub weekdays: BTreeSet<u8>,
    /// What is at hand.
    pub props: BTreeSet<Prop>,
    /// Whether there is floor to lie on.
    pub has_floor: bool,
    /// How strength is spread over the week.
    pub strength: StrengthPattern,
    /// Movements that they like.
    pub liked: BTreeSet<MovementId>,
    /// Movements that they do not want.
    pub unwanted: BTreeSet<MovementId>,
}

/// An answer that no plan can be made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InterviewError {
    /// No place was marked.
    #[error("mark at least one place")]
    NoPlace,
    /// No day was chosen, or one that is none.
    #[error("choose at least one day of the week")]
    NoDay,
    /// Too few or too many minutes.
    #[error("choose 3 to 30 minutes a day")]
    Minutes,
    /// Too many goals, or one too long.
    #[error("at most five goals of 200 letters each")]
    Goals,
}

impl Interview {
    /// Reads what the journal holds.
    ///
    /// # Errors
    /// [`InterviewError`] for answers that are out of range; a page never sends such, a file may.
    pub fn of(told: &ProgrammeInterviewed) -> Result<Self, InterviewError> {
        let places: Vec<Region> = Region::ALL
            .iter()
            .copied()
            .filter(|place| told.places.iter().any(|id| id == place.name()))
            .collect();
        let props = Prop::ALL.iter().copied().filter(|prop| told.props.iter().any(|id| id == prop.name()));
        let ids = |ids: &[String]| ids.iter().cloned().map(MovementId).collect();
        if places.is_empty() {
            return Err(InterviewError::NoPlace);
        }
        if told.weekdays.is_empty() || told.weekdays.iter().any(|day| *day > 6) {
            return Err(InterviewError::NoDay);
        }
        if !MINUTES_A_DAY.contains(&told.minutes_a_day) {
            return Err(InterviewError::Minutes);
        }
        let is_long = |goal: &String| goal.chars().count() > MOST_LETTERS;
        if told.goals.len() > MOST_GOALS || told.goals.iter().any(is_long) {
            return Err(InterviewError::Goals);
        }
        Ok(Self {
            places,
            goals: told.goals.clone(),
            minutes_a_day: told.minutes_a_day,
            weekdays: told.weekdays.iter().copied().collect(),
            props: props.collect(),
            has_floor: told.has_floor,
            strength: told.strength,
            liked: ids(&told.liked),
            unwanted: ids(&told.unwanted),
        })
    }

    /// Where this person would do a movement, or what is missing for it.
    pub(super) fn place_for(&self, movement: &Movement) -> Result<Setting, Missing> {
        let has = |prop: Prop| self.props.contains(&prop);
        let sits = movement.motion.support.0 == Support::Seated;
        let offers = |setting: Setting| movement.settings.contains(&setting);
        // The floor itself is the mat. A chair that only carried the body is not needed standing up.
        let needed = |setting: Setting| {
            movement.props.iter().copied().filter(move |prop| match prop {
                Prop::Mat => false,
                Prop::Chair => setting == Setting::Desk || !sits,
                _ => true,
            })
        };
        let mut missing = Missing::Floor;
        for setting in [Setting::Desk, Setting::Standing, Setting::Floor] {
            if !offers(setting) || (setting == Setting::Floor && !self.has_floor) {
                continue;
            }
            match needed(setting).find(|prop| !has(*prop)) {
                None => return Ok(setting),
                Some(prop) => missing = Missing::Prop(prop),
            }
        }
        Err(missing)
    }
}

/// What a person says of a movement. It moves the plan within what may be done, and never beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taste {
    /// They like it.
    Liked,
    /// They do not want it.
    Unwanted,
    /// Neither was said, or it was taken back.
    Neither,
}

impl Taste {
    /// What the answers say of a movement.
    #[must_use]
    pub fn of(told: &ProgrammeInterviewed, movement: &str) -> Self {
        let holds = |list: &[String]| list.iter().any(|id| id == movement);
        if holds(&told.unwanted) {
            Self::Unwanted
        } else if holds(&told.liked) {
            Self::Liked
        } else {
            Self::Neither
        }
    }

    /// The same answers, but for this movement.
    ///
    /// ```
    /// use care::programme::Taste;
    /// use journal::ProgrammeInterviewed;
    /// let told = Taste::Unwanted.told(&ProgrammeInterviewed::default(), "cat-cow");
    /// assert_eq!(told.unwanted, ["cat-cow"]);
    /// assert_eq!(Taste::Neither.told(&told, "cat-cow"), ProgrammeInterviewed::default());
    /// ```
    #[must_use]
    pub fn told(self, before: &ProgrammeInterviewed, movement: &str) -> ProgrammeInterviewed {
        let mut told = before.clone();
        told.liked.retain(|id| id != movement);
        told.unwanted.retain(|id| id != movement);
        match self {
            Self::Liked => told.liked.push(movement.to_owned()),
            Self::Unwanted => told.unwanted.push(movement.to_owned()),
            Self::Neither => {}
        }
        told
    }
}

/// What a movement would need and the person does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    Floor,
    Prop(Prop),
}
