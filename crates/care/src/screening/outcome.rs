//! What the answers lead to.

use std::collections::BTreeSet;
use std::fmt;

use library::Filter;
use library::screening::{AdviceId, BranchId, CardId, Closes, ItemId, PageId, Part, Urgency};

use super::limits::Limits;

/// The branch of a line that gave a finding; written `item/branch`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId {
    /// The line.
    pub item: ItemId,
    /// Its branch.
    pub branch: BranchId,
}

impl fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.item, self.branch)
    }
}

/// Why, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule that gave it.
    pub rule: RuleId,
    /// How urgent it is by itself.
    pub urgency: Urgency,
    /// The words to the person.
    pub text: String,
    /// The person was still not sure, and it is counted on the safe side.
    pub not_sure: bool,
}

/// What one ticked line leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule and its words.
    pub reason: Reason,
    /// The card that the line stands on.
    pub card: CardId,
    /// What the person says on the telephone.
    pub say: String,
    /// The emergency page.
    pub page: Option<PageId>,
    /// Who to see.
    pub see: Option<AdviceId>,
    /// Movements that it closes by kind.
    pub filters: Vec<Filter>,
    /// Parts that it closes.
    pub excludes: Vec<Part>,
    /// Whether it closes every exercise without being an emergency.
    pub closes: Option<Closes>,
    /// A lasting fact, not a symptom.
    pub lasting: bool,
    /// Only the outcome may be written down.
    pub unrecorded: bool,
}

/// An emergency, and what the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmergencyAdvice {
    /// E1 or E2.
    pub urgency: Urgency,
    /// The pages by cause, that of the most urgent reason first; at least one.
    pub pages: Vec<PageId>,
    /// What the person says on the telephone, a sentence each.
    pub say: Vec<String>,
    /// Every reason, the most urgent first.
    pub reasons: Vec<Reason>,
    /// Show the words about telling the hospital in private, and a quick way out.
    pub in_private: bool,
}

/// Someone has to be seen today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// Who to see, that of the most urgent reason first.
    pub see: Vec<AdviceId>,
    /// Every reason, the most urgent first.
    pub reasons: Vec<Reason>,
}

/// No exercises, although nobody has to be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Why.
    pub why: BTreeSet<Closes>,
    /// Who to see, if anyone.
    pub see: Vec<AdviceId>,
    /// Every reason.
    pub reasons: Vec<Reason>,
}

/// What follows. Only the last leads on to exercises, and it is still no [`Clearance`](super::Clearance).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Ambulance or emergency department.
    Emergency(EmergencyAdvice),
    /// A doctor today.
    SameDay(Advised),
    /// No exercises for another reason.
    Closed(Closed),
    /// Not every line was answered, and what was answered is no emergency.
    Unfinished,
    /// Exercises within limits.
    Passed(Limits),
}

/// The screen's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screened {
    /// The highest urgency of all.
    pub urgency: Urgency,
    /// What each ticked line led to, the most urgent first.
    pub findings: Vec<Finding>,
    /// Every filter.
    pub filters: BTreeSet<Filter>,
    /// Lines that should have been asked and were not.
    pub unanswered: Vec<ItemId>,
    /// What follows.
    pub outcome: Outcome,
}

impl Screened {
    /// Every reason with words, the most urgent first.
    pub fn reasons(&self) -> impl Iterator<Item = &Reason> {
        self.findings.iter().map(|finding| &finding.reason).filter(|reason| !reason.text.is_empty())
    }

    /// Who to see, that of the most urgent reason first, each once.
    #[must_use]
    pub fn see(&self) -> Vec<AdviceId> {
        each_once(self.findings.iter().filter_map(|finding| finding.see.clone()))
    }

    /// Cards whose lines made it an emergency or same-day: asked again in a correction.
    #[must_use]
    pub fn closing_cards(&self) -> BTreeSet<CardId> {
        let closing = |finding: &&Finding| finding.reason.urgency >= Urgency::SameDay;
        self.findings.iter().filter(closing).map(|finding| finding.card.clone()).collect()
    }
}

pub(super) fn each_once<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for value in values {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once
}
