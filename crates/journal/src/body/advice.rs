//! Advice to see someone, kept open until the person has answered it.
//!
//! What raised it is recorded, so that it stays even if a later Limber would count otherwise. No general
//! [`Correction`](crate::Correction) reaches these events.

use serde::{Deserialize, Serialize};

use crate::{EventId, LocalDate};

/// `advice.raised`: the course of things says that someone should be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceRaised {
    /// Id of the rule, such as `no-better` or `worse`.
    pub rule: String,
    /// The person's day on which the rule was met, which may be before the one on which it was noticed.
    pub day: LocalDate,
    /// Urgency code of how soon, `R` or `W`.
    pub urgency: String,
    /// Ids of the rules of the safety check behind it, where it was the check.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub screen_rules: Vec<String>,
}

/// `advice.answered`: what the person says about it. The latest answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceAnswered {
    /// The `advice.raised` that is answered.
    pub advice: EventId,
    /// The answer.
    pub answer: AdviceAnswer,
}

/// An answer to the advice to see someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdviceAnswer {
    /// "I saw someone about it."
    Seen,
    /// "I have an appointment." It is asked again later.
    Booked,
    /// "I have read it and decide otherwise."
    Declined,
}
