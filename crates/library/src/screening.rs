//! The safety screen as data: cards of lines to tick, the questions that follow a tick, and what each
//! answer leads to.
//!
//! Read in this order: a [`Card`] groups [`Item`]s, each a line that a person can tick. A ticked line may ask
//! at most two [`FollowUp`]s. Its [`Branch`]es are tried in order and the first one that holds gives one
//! [`Urgency`], the [`Filter`](crate::Filter)s that go with it and the reason in plain words. Branches are ordered from the
//! most urgent down and the last one has no condition, so every answer leads somewhere, and an answer that is
//! missing can only lead to something more urgent.
//!
//! The files under `content/screening/` are read and checked with the rest of the content. Nothing in here
//! decides about a person: that is `care::screening`.

mod country;
mod ids;
mod texts;
mod types;

pub use country::{Country, CountryCode, UNKNOWN_COUNTRY_NUMBERS};
pub use ids::{AdviceId, BranchId, CardId, ChoiceId, FollowUpId, ItemId, PageId};
pub use types::{
    Advice, Asked, Branch, Card, Choice, Clause, Closes, FollowUp, Item, NotSure, Page, Part, SafetyNet,
    Screening, ScreeningFile, UnknownUrgency, Urgency, Wordings,
};

/// Shown at first run, in About and in every report until `docs/clinical-review.md` is signed.
pub const PREVIEW_NOTICE: &str = "Preview: safety rules not yet reviewed by a clinician";
