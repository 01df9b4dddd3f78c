//! The types of `content/ergonomics/`.

use serde::{Deserialize, Serialize};

use super::names::{Cost, Measure, RosaChoice};
use crate::movement::MovementId;
use crate::risks::RiskLine;
use crate::source::SourceId;

/// Which check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CheckId {
    /// Desk, chair and screen, scored by ROSA.
    Workstation,
    /// The driver's seat.
    Car,
    /// Phone and tablet.
    Device,
    /// Pillow and sleep.
    Sleep,
    /// Bags and lifting.
    Lifting,
    /// One task of a job, scored by RULA and REBA.
    Task,
}

impl CheckId {
    /// Every check, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Workstation, Self::Car, Self::Device, Self::Sleep, Self::Lifting, Self::Task];

    /// The name in content and in the journal.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workstation => "workstation",
            Self::Car => "car",
            Self::Device => "device",
            Self::Sleep => "sleep",
            Self::Lifting => "lifting",
            Self::Task => "task",
        }
    }

    /// The check of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.name() == name)
    }
}

/// What to do about an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What to do, for when no number is known.
    pub text: String,
    /// The same with a number in it: `{to}` is where it should be, `{by}` how far away that is. Used where the
    /// person's own measurements give the number.
    #[serde(default)]
    pub measured: Option<String>,
    /// What it asks of the purse.
    pub cost: Cost,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name, unique in the whole of its check.
    pub id: String,
    /// What a person reads.
    pub text: String,
    /// It may be ticked beside another answer.
    #[serde(default)]
    pub is_extra: bool,
    /// What to change; nothing where the answer is fine.
    #[serde(default)]
    pub change: Option<Change>,
}

/// One question, with one picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name, unique in the whole of its check, and that of its picture.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// How to look, in a sentence or two.
    pub hint: String,
    /// What it has to do with comfort.
    pub why: String,
    /// The answers, the right one first.
    #[serde(rename = "choice")]
    pub choices: Vec<Choice>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Which one.
    pub id: CheckId,
    /// Its title.
    pub title: String,
    /// What it is for and how long it takes.
    pub lead: String,
    /// What its questions rest on.
    pub sources: Vec<SourceId>,
    /// The questions in order. For a short check also the order in which changes are offered, one at a time.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// How to take one measurement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureHelp {
    /// What is measured.
    pub id: Measure,
    /// Its name to a person.
    pub name: String,
    /// How to measure it alone.
    pub how: String,
}

/// What can be wrong with a number that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum InputProblem {
    /// Nothing was typed.
    Missing,
    /// It holds no number, or more than that.
    NotANumber,
    /// It fits only if it is in another unit: places `{typed}`, `{meant}`.
    OtherUnit,
    /// Smaller than it can be: place `{least}`.
    TooSmall,
    /// Larger than it can be: place `{most}`.
    TooLarge,
}

impl InputProblem {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Missing, Self::NotANumber, Self::OtherUnit, Self::TooSmall, Self::TooLarge];

    /// The name in content.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotANumber => "not-a-number",
            Self::OtherUnit => "other-unit",
            Self::TooSmall => "too-small",
            Self::TooLarge => "too-large",
        }
    }
}

/// What is said to a person about such a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InputHelp {
    /// What is wrong.
    pub id: InputProblem,
    /// The words.
    pub text: String,
}

/// Movements that go the other way than what the workstation check shows, and the words for it. It orders what may be
/// offered anyway; it never opens anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CounterMove {
    /// Its name.
    pub id: String,
    /// Answers of the workstation check: any one of them calls for it.
    #[serde(default)]
    pub faults: Vec<RosaChoice>,
    /// More minutes of sitting on a usual day than these call for it as well.
    #[serde(default)]
    pub sitting_over_minutes: Option<u32>,
    /// The movements.
    pub movements: Vec<MovementId>,
    /// Why a routine that holds them is put forward, in words to a person.
    pub reason: String,
    /// What backs it.
    pub sources: Vec<SourceId>,
}

/// One file under `content/ergonomics/`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErgonomicsFile {
    /// A check.
    #[serde(default)]
    pub check: Option<Check>,
    /// How to measure.
    #[serde(default, rename = "measure")]
    pub measures: Vec<MeasureHelp>,
    /// What is said about a number that does not fit.
    #[serde(default, rename = "input")]
    pub inputs: Vec<InputHelp>,
    /// What is known.
    #[serde(default, rename = "fact")]
    pub facts: Vec<RiskLine>,
    /// Movements against what is found.
    #[serde(default, rename = "counter")]
    pub counters: Vec<CounterMove>,
}

/// Everything under `content/ergonomics/`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ergonomics {
    /// The checks, in the order of [`CheckId::ALL`].
    pub checks: Vec<Check>,
    /// How to take each measurement.
    pub measures: Vec<MeasureHelp>,
    /// What is said about a number that does not fit.
    pub inputs: Vec<InputHelp>,
    /// What is known.
    pub facts: Vec<RiskLine>,
    /// Movements against what is found, in the order of the content.
    pub counters: Vec<CounterMove>,
}

impl Ergonomics {
    /// A check.
    #[must_use]
    pub fn check(&self, id: CheckId) -> Option<&Check> {
        self.checks.iter().find(|check| check.id == id)
    }

    /// How to take a measurement.
    #[must_use]
    pub fn measure(&self, id: Measure) -> Option<&MeasureHelp> {
        self.measures.iter().find(|help| help.id == id)
    }

    /// What is said about a number that does not fit.
    #[must_use]
    pub fn input(&self, id: InputProblem) -> Option<&InputHelp> {
        self.inputs.iter().find(|help| help.id == id)
    }

    /// A fact.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&RiskLine> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}

impl Check {
    /// A question.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// An answer, wherever in the check it stands.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.questions.iter().flat_map(|question| &question.choices).find(|choice| choice.id == id)
    }
}
