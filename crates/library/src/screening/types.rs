//! The shapes of the screening content.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::filter::Filter;
use crate::source::SourceId;

use super::country::Country;
use super::ids::{AdviceId, BranchId, CardId, ChoiceId, FollowUpId, ItemId, PageId};

/// How soon a person needs someone, from self-care up to an ambulance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
pub enum Urgency {
    /// C: self-care suits.
    #[default]
    #[serde(rename = "C")]
    SelfCare,
    /// R: a routine appointment, in 2 to 6 weeks.
    #[serde(rename = "R")]
    Routine,
    /// W: see someone within 2 weeks.
    #[serde(rename = "W")]
    Soon,
    /// S: see someone today.
    #[serde(rename = "S")]
    SameDay,
    /// E2: go to an emergency department now.
    #[serde(rename = "E2")]
    EmergencyDepartment,
    /// E1: call an ambulance now.
    #[serde(rename = "E1")]
    Ambulance,
}

impl Urgency {
    /// Every urgency, least first.
    pub const ALL: [Self; 6] = [
        Self::SelfCare,
        Self::Routine,
        Self::Soon,
        Self::SameDay,
        Self::EmergencyDepartment,
        Self::Ambulance,
    ];

    /// The code in content and journal: `C`, `R`, `W`, `S`, `E2` or `E1`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SelfCare => "C",
            Self::Routine => "R",
            Self::Soon => "W",
            Self::SameDay => "S",
            Self::EmergencyDepartment => "E2",
            Self::Ambulance => "E1",
        }
    }

    /// Whether it is an ambulance or an emergency department.
    #[must_use]
    pub const fn is_emergency(self) -> bool {
        matches!(self, Self::Ambulance | Self::EmergencyDepartment)
    }

    /// What "still not sure" counts as where yes would be `self`: one step less, never below a visit within
    /// 2 weeks unless yes itself is.
    ///
    /// ```
    /// use library::screening::Urgency;
    /// assert_eq!(Urgency::EmergencyDepartment.one_below(), Urgency::SameDay);
    /// assert_eq!(Urgency::Soon.one_below(), Urgency::Soon);
    /// assert_eq!(Urgency::Routine.one_below(), Urgency::Routine);
    /// ```
    #[must_use]
    pub const fn one_below(self) -> Self {
        match self {
            Self::Ambulance => Self::EmergencyDepartment,
            Self::EmergencyDepartment => Self::SameDay,
            Self::SameDay | Self::Soon => Self::Soon,
            Self::Routine => Self::Routine,
            Self::SelfCare => Self::SelfCare,
        }
    }
}

impl fmt::Display for Urgency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A text that is no urgency code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no urgency code; they are C, R, W, S, E2 and E1")]
pub struct UnknownUrgency(pub String);

impl FromStr for Urgency {
    type Err = UnknownUrgency;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|urgency| urgency.code() == code);
        found.ok_or_else(|| UnknownUrgency(code.to_owned()))
    }
}

/// A part of the body whose movements an outcome can close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The neck, left, middle and right.
    Neck,
    /// Shoulder blades and ribs.
    UpperBack,
    /// Low back and hips.
    LowBack,
}

impl Part {
    /// Every part, top down.
    pub const ALL: [Self; 3] = [Self::Neck, Self::UpperBack, Self::LowBack];
}

/// When a card is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// With every whole screen.
    Always,
    /// With the whole screen, and only if pain was marked, not stiffness or an urge alone.
    WithPain,
    /// Once, and confirmed every 90 days: lasting facts.
    Once,
    /// Before every session. A tick opens whole cards and decides nothing by itself.
    BeforeSession,
    /// When a session is stopped.
    OnStop,
    /// Only after low mood was marked. Kept nowhere.
    LowMood,
}

/// What "still not sure" counts as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NotSure {
    /// One urgency below yes, never below W: see [`Urgency::one_below`].
    #[default]
    OneBelow,
    /// The same as yes.
    AsYes,
}

/// A group of lines that are shown together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its name.
    pub id: CardId,
    /// Place in the order, 1 to 7 for the seven cards.
    pub number: u8,
    /// When it is asked.
    pub asked: Asked,
    /// Short heading.
    pub title: String,
    /// The question above the lines.
    pub lead: String,
    /// Why it is asked.
    #[serde(default)]
    pub why: String,
    /// A tick shows the emergency call at once, before any follow-up.
    #[serde(default)]
    pub call_band: bool,
    /// Its answers stay out of reports.
    #[serde(default)]
    pub private: bool,
}

/// A line that a person can tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its name; never used for another meaning once released.
    pub id: ItemId,
    /// The card it stands on.
    pub card: CardId,
    /// Rows of the triage table that it asks.
    #[serde(default)]
    pub triage: Vec<String>,
    /// The line itself.
    #[serde(default)]
    pub text: String,
    /// The same in plainer words, for a second asking after "not sure".
    #[serde(default)]
    pub plainer: String,
    /// A remark below the line.
    #[serde(default)]
    pub hint: String,
    /// What the person says on the telephone, as a whole sentence.
    #[serde(default)]
    pub say: String,
    /// What "still not sure" counts as.
    #[serde(default)]
    pub not_sure: NotSure,
    /// Left out of reports.
    #[serde(default)]
    pub private: bool,
    /// Never written down: only the outcome is kept, and the page has a quick way out.
    #[serde(default)]
    pub unrecorded: bool,
    /// Holds for everyone without being asked: rules about age.
    #[serde(default)]
    pub always: bool,
    /// Questions asked once it is ticked; at most two.
    #[serde(default)]
    pub follow_ups: Vec<FollowUpId>,
    /// Cards that a tick opens (the card before a session).
    #[serde(default)]
    pub opens: Vec<CardId>,
    /// What it leads to, most urgent first; the last holds always.
    #[serde(default, rename = "branch")]
    pub branches: Vec<Branch>,
}

/// One outcome of a ticked line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// Its name, unique within the line.
    pub id: BranchId,
    /// It holds if any of these holds; with none it holds always.
    #[serde(default)]
    pub when: Vec<Clause>,
    /// How soon.
    pub urgency: Urgency,
    /// Why, in plain words to the person. Empty only for C.
    #[serde(default)]
    pub reason: String,
    /// The emergency page; required for E1 and E2.
    #[serde(default)]
    pub page: Option<PageId>,
    /// Who to see; required for S, W and R.
    #[serde(default)]
    pub see: Option<AdviceId>,
    /// Movements that it closes by kind.
    #[serde(default)]
    pub filters: Vec<Filter>,
    /// Parts whose movements it closes.
    #[serde(default)]
    pub excludes: Vec<Part>,
    /// It closes every exercise, although it is not an emergency.
    #[serde(default)]
    pub closes: Option<Closes>,
    /// Where it comes from.
    #[serde(default)]
    pub sources: Vec<SourceId>,
}

/// Why every exercise is closed although nobody has to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Closes {
    /// Limber is for adults.
    #[serde(rename = "under-18")]
    Under18,
    /// The 48 hours after an injury.
    #[serde(rename = "for-48-hours")]
    For48Hours,
    /// Until someone has looked at it: injury, cancer, infection or the spinal cord are possible.
    UntilSeen,
    /// Only what the surgical team gave.
    SurgicalTeam,
}

/// What must all hold for a branch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Follow-up answers: for each question named, one of these was chosen.
    #[serde(default)]
    pub said: BTreeMap<FollowUpId, Vec<ChoiceId>>,
    /// Lines of which [`Clause::at_least`] are ticked.
    #[serde(default)]
    pub ticked: Vec<ItemId>,
    /// How many of `ticked`; one where it is not given.
    #[serde(default)]
    pub at_least: Option<u8>,
    /// The person is this old or older, in years.
    #[serde(default)]
    pub age_from: Option<u8>,
    /// The person is younger than this, in years.
    #[serde(default)]
    pub age_below: Option<u8>,
    /// Pain was marked, and not stiffness or an urge alone.
    #[serde(default)]
    pub pain: bool,
}

/// A question asked after a tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Its name.
    pub id: FollowUpId,
    /// The question.
    pub text: String,
    /// The answers; "not sure" is always offered beside them and counts as the most urgent.
    #[serde(rename = "choice")]
    pub choices: Vec<Choice>,
}

/// One answer to a follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name, unique within the question.
    pub id: ChoiceId,
    /// What the person taps.
    pub text: String,
}

/// What an emergency page says, by cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its name.
    pub id: PageId,
    /// What to do, in order, until help is there.
    pub steps: Vec<String>,
    /// What to say after the signs; `[__:__]` is left empty for the person.
    pub call: String,
    /// Where it comes from.
    #[serde(default)]
    pub sources: Vec<SourceId>,
}

/// Who to see and how soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Its name.
    pub id: AdviceId,
    /// The least urgency that it serves.
    pub urgency: Urgency,
    /// Who, such as "a doctor or an urgent care line".
    pub who: String,
    /// How soon, such as "today".
    pub how_soon: String,
}

/// The safety net that is shown with every plan. `{number}` stands for the emergency number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SafetyNet {
    /// One line, for the player.
    pub line: String,
    /// The whole, a sentence or a list each.
    pub full: Vec<String>,
}

/// Words that belong to the screen as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wordings {
    /// Heading for an ambulance.
    pub ambulance_title: String,
    /// Heading for an emergency department.
    pub emergency_department_title: String,
    /// Below either heading.
    pub do_not: String,
    /// Why it is said so plainly.
    pub serious: String,
    /// How it ends.
    pub closed_until: String,
    /// Where the country may be wrong.
    pub elsewhere: String,
    /// Limber's own limit.
    pub cannot_examine: String,
    /// On the strangulation line's page.
    pub in_private: String,
    /// For someone under 18.
    pub under_18: String,
    /// In the 48 hours after an injury.
    pub for_48_hours: String,
    /// Until someone has looked at it.
    pub until_seen: String,
    /// After surgery on the spine.
    pub surgical_team: String,
    /// While neck movement is closed.
    pub neck_closed: String,
    /// What the person confirms to open neck movement.
    pub neck_agreed: String,
    /// For low mood: read alone, on its own calm page.
    pub low_mood: Vec<String>,
}

impl Wordings {
    /// Every single text with its name.
    pub(super) fn each_mut(&mut self) -> [(&'static str, &mut String); 14] {
        [
            ("ambulance_title", &mut self.ambulance_title),
            ("emergency_department_title", &mut self.emergency_department_title),
            ("do_not", &mut self.do_not),
            ("serious", &mut self.serious),
            ("closed_until", &mut self.closed_until),
            ("elsewhere", &mut self.elsewhere),
            ("cannot_examine", &mut self.cannot_examine),
            ("in_private", &mut self.in_private),
            ("under_18", &mut self.under_18),
            ("for_48_hours", &mut self.for_48_hours),
            ("until_seen", &mut self.until_seen),
            ("surgical_team", &mut self.surgical_team),
            ("neck_closed", &mut self.neck_closed),
            ("neck_agreed", &mut self.neck_agreed),
        ]
    }
}

/// The whole screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
pub struct Screening {
    /// Version of the rules, kept with every answer in the journal.
    pub version: String,
    /// The cards, by [`Card::number`].
    pub cards: Vec<Card>,
    /// The lines, in the order of their card.
    pub items: Vec<Item>,
    /// The questions after a tick.
    pub follow_ups: Vec<FollowUp>,
    /// The emergency pages.
    pub pages: Vec<Page>,
    /// Who to see.
    pub advice: Vec<Advice>,
    /// Shown with every plan.
    pub safety_net: SafetyNet,
    /// Words that belong to the whole.
    pub wordings: Wordings,
    /// Emergency numbers, and the time zones that suggest a country.
    pub countries: Vec<Country>,
}

/// What one content file may hold; the checks join them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ScreeningFile {
    /// Version of the rules; in one file only.
    pub version: Option<String>,
    /// Cards.
    #[serde(rename = "card")]
    pub cards: Vec<Card>,
    /// Lines.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
    /// Questions after a tick.
    #[serde(rename = "follow_up")]
    pub follow_ups: Vec<FollowUp>,
    /// Emergency pages.
    #[serde(rename = "page")]
    pub pages: Vec<Page>,
    /// Who to see.
    pub advice: Vec<Advice>,
    /// Shown with every plan; in one file only.
    pub safety_net: Option<SafetyNet>,
    /// Words that belong to the whole; in one file only.
    pub wordings: Option<Wordings>,
    /// Emergency numbers.
    #[serde(rename = "country")]
    pub countries: Vec<Country>,
}

impl Screening {
    /// The card of a name.
    #[must_use]
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == *id)
    }

    /// The line of a name.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The question of a name.
    #[must_use]
    pub fn follow_up(&self, id: &FollowUpId) -> Option<&FollowUp> {
        self.follow_ups.iter().find(|question| question.id == *id)
    }

    /// The emergency page of a name.
    #[must_use]
    pub fn page(&self, id: &PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == *id)
    }

    /// The advice of a name.
    #[must_use]
    pub fn advice(&self, id: &AdviceId) -> Option<&Advice> {
        self.advice.iter().find(|advice| advice.id == *id)
    }

    /// The cards asked at one occasion, in order.
    pub fn cards_asked(&self, asked: Asked) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(move |card| card.asked == asked)
    }

    /// The lines of a card that are asked, in order.
    pub fn items_on<'a>(&'a self, card: &'a CardId) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| item.card == *card && !item.always)
    }
}
