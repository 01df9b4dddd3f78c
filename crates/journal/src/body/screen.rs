//! Safety questions, what was answered and what followed from it.
//!
//! These events are what keeps exercises closed. No general [`Correction`](crate::Correction) reaches them: an
//! emergency ends only by [`DoctorChecked`] or by the guarded [`ScreenCorrected`].

use serde::{Deserialize, Serialize};

use crate::{EventId, Scale};

/// An answer to a safety question. Not sure is never counted as no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It applies.
    Yes,
    /// It was shown and does not apply.
    No,
    /// The person could not tell.
    NotSure,
}

/// `screen.about`: the card about lasting conditions, confirmed again from time to time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenAbout {
    /// Version of the screening rules that asked.
    pub rules_version: String,
    /// Age in whole years, if given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_years: Option<u8>,
    /// Conditions, item by item. One with no answer counts as present.
    pub answers: Vec<ItemAnswer>,
}

/// How much of the screen was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScreenScope {
    /// Every card.
    Whole,
    /// The one card before a session.
    Daily,
    /// One card again, because something changed or was answered by mistake.
    Card,
}

/// `screen.answered`: a safety check and its outcome.
///
/// The outcome is kept beside the answers so that it stands, whatever a later version of the rules would say.
/// Answers about being strangled are never put here: they leave only the outcome, with no item and no rule id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenAnswered {
    /// How much was asked.
    pub scope: ScreenScope,
    /// Version of the screening rules that decided.
    pub rules_version: String,
    /// Pain was marked, and not stiffness or an urge alone: the questions about pain were asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pain: bool,
    /// How strong the pain is now, where it was marked: a session is started from it. Since version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_now: Option<Scale>,
    /// What was answered, item by item.
    pub answers: Vec<ItemAnswer>,
    /// Urgency code of the outcome, such as `E1`, `E2`, `S`, `W`, `R` or `C`.
    pub urgency: String,
    /// Ids of the rules that led there, all of them.
    pub rules: Vec<String>,
    /// Flags that close a group of movements and that no timer lifts, such as `BLOCK-NECK`.
    pub blocks: Vec<String>,
    /// Id of the emergency page that was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency_page: Option<String>,
}

impl ScreenAnswered {
    /// The outcome without the answers, the reasons and the page: what takes its place when a person erases
    /// the answers while exercises are still closed by them.
    pub fn outcome_only(&self) -> Self {
        Self {
            scope: self.scope,
            rules_version: self.rules_version.clone(),
            pain: self.pain,
            pain_now: None,
            answers: Vec::new(),
            urgency: self.urgency.clone(),
            rules: Vec::new(),
            blocks: self.blocks.clone(),
            emergency_page: None,
        }
    }
}

/// One line of a safety check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemAnswer {
    /// Item id in the screening content.
    pub item: String,
    /// What was answered.
    pub answer: Answer,
    /// Never shown in a report.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// The questions that followed a tick.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
}

/// A question asked because an item was ticked, such as when it started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Question id.
    pub question: String,
    /// Id of the choice.
    pub choice: String,
}

/// `screen.doctor_checked`: the person says that a doctor has checked what an earlier screen found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoctorChecked {
    /// The `screen.answered` or `session.stopped` that was checked.
    pub screen: EventId,
    /// The person's own words, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// `screen.corrected`: the person answered by mistake and the whole group was asked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenCorrected {
    /// The `screen.answered` that was answered by mistake.
    pub screen: EventId,
    /// The later `screen.answered` in which the whole group was asked again.
    pub again: EventId,
}

/// `screen.neck_agreed`: a doctor or physiotherapist who knows the condition said that neck exercise is fine.
///
/// It opens what was closed when it was recorded; what closes the neck later closes it anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeckAgreed {}
