//! Cards: one question each, with its short sourced answer.
//!
//! They are written under `content/cards/` and load on demand, together with the words by which a question is
//! understood ([`crate::ask`]), as one [`Answers`].

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ask::{RedFlags, Trained};
use crate::movement::MovementId;
use crate::risks::Certainty;
use crate::source::SourceId;

/// The name of a card, such as `arthritis-from-cracking`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct CardId(pub String);

impl fmt::Display for CardId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<&str> for CardId {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

/// What a card is about: the headings of the surgeon's article, the habit, and Limber itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// Why people crack their neck or back.
    WhyPeopleCrack,
    /// What the sound is.
    WhatAPopIs,
    /// What can go wrong, and how often.
    Risks,
    /// Stretching in its place.
    InsteadStretching,
    /// Strength in its place.
    InsteadStrength,
    /// Moving more in its place.
    InsteadMotion,
    /// Sitting and standing at a desk.
    ErgonomicsDesk,
    /// Sitting in a car.
    ErgonomicsCar,
    /// Telephones, tablets and laptops.
    ErgonomicsDevice,
    /// Pillows, mattresses, ways of lying.
    Sleep,
    /// Lifting, standing, driving and other work.
    JobTasks,
    /// What the body says, and when to stop.
    ListenToYourBody,
    /// Whom to see, and when.
    SeeASpecialist,
    /// Doing it less.
    Habit,
    /// Limber itself.
    UsingLimber,
}

impl Heading {
    /// Every heading, in the order of the article.
    pub const ALL: [Self; 15] = [
        Self::WhyPeopleCrack,
        Self::WhatAPopIs,
        Self::Risks,
        Self::InsteadStretching,
        Self::InsteadStrength,
        Self::InsteadMotion,
        Self::ErgonomicsDesk,
        Self::ErgonomicsCar,
        Self::ErgonomicsDevice,
        Self::Sleep,
        Self::JobTasks,
        Self::ListenToYourBody,
        Self::SeeASpecialist,
        Self::Habit,
        Self::UsingLimber,
    ];
}

/// A page of the app on which to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TryPage {
    /// Relief now.
    Relief,
    /// What was done.
    History,
    /// The list of movements.
    Library,
    /// What is and is not known about cracking.
    Risks,
    /// Why a joint pops, as a picture.
    Joint,
    /// All that was checked of desk, car, bed and the rest.
    SetUp,
    /// Settings and own data.
    Settings,
    /// Version, privacy, intended use.
    About,
    /// The workstation check.
    SetUpDesk,
    /// The desk drawn to scale.
    SetUpPicture,
    /// The driver's seat.
    SetUpCar,
    /// Telephone and tablet.
    SetUpPhone,
    /// Pillow and sleep.
    SetUpPillow,
    /// Bags and lifting.
    SetUpLifting,
    /// A job task.
    SetUpTask,
    /// Cracks, urges let pass, and the course.
    Habit,
    /// The plan over weeks.
    Programme,
    /// Check-ins and the weeks.
    Progress,
    /// Breaks at work.
    Breaks,
    /// Getting up, a journey, after sport.
    Occasions,
    /// What to take along to someone who knows.
    Report,
    /// The safety check.
    Check,
    /// Somebody to talk to.
    Talk,
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its name in links.
    pub id: CardId,
    /// What it is about.
    pub heading: Heading,
    /// The question as it is shown.
    pub question: String,
    /// Other ways in which people ask it, 3 to 8.
    pub also_asked: Vec<String>,
    /// The answer, 2 to 6 short sentences.
    pub answer: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// What backs it.
    pub sources: Vec<SourceId>,
    /// Further words that belong to it.
    #[serde(default)]
    pub terms: Vec<String>,
    /// A movement to try.
    #[serde(default)]
    pub try_movement: Option<MovementId>,
    /// A page to try: each card has a movement or a page.
    #[serde(default)]
    pub try_page: Option<TryPage>,
    /// Questions that lie near, 2 to 4.
    pub related: Vec<CardId>,
}

/// What one file under `content/cards/` holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CardFile {
    /// The cards.
    #[serde(rename = "card")]
    pub cards: Vec<Card>,
}

/// All that is needed to answer a question. It is kept apart from [`crate::Content`] so that it may load later.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// The cards, in the order of their files.
    pub cards: Vec<Card>,
    /// What a question is understood by; empty until it was trained.
    pub trained: Trained,
    /// Frequent short words of other languages.
    pub other_languages: Vec<String>,
    /// What leads to the safety check before any answer.
    pub red_flags: RedFlags,
}

impl Answers {
    /// The card of a name.
    #[must_use]
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == *id)
    }
}
