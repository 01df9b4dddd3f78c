//! The ways of asking by which a question is understood, and the phrases that lead to the safety check.
//!
//! They are data under `content/ask/`: a clinician can read and mend them without reading code.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::card::CardId;
use crate::screening;

/// `content/ask/other-languages.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherLanguages {
    /// Frequent short words of other languages. A question with more of these than of known words is not English.
    pub words: Vec<String>,
}

/// What one file under `content/ask/asked/` holds, and all of them together: questions as strangers put them, each with
/// what it is about. A question is answered by its likeness to these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Phrasings {
    /// Ways of asking each card, beside those that stand with the card itself.
    #[serde(default)]
    pub asked: BTreeMap<CardId, Vec<String>>,
    /// Questions that nothing in the sources answers.
    #[serde(default)]
    pub nothing: Vec<String>,
    /// Ways in which a warning sign slips into a question: by the id of its line of the screen, or of its card where a
    /// flag leads to a card ([`RedFlag`]).
    #[serde(default)]
    pub flags: BTreeMap<String, Vec<String>>,
    /// Ordinary questions with words that stand near to a warning sign.
    #[serde(default)]
    pub ordinary: Vec<String>,
}

/// What a question is understood by. It is trained from [`Phrasings`] when the program is built, and only the crate `ask`
/// reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trained {
    /// Words that are spelt right, whatever they look like.
    pub known_words: Vec<String>,
    /// Where the signs lead, as [`Phrasings::flags`] names it, in the order in which they were trained.
    pub signs: Vec<String>,
    /// What each word and row of letters speaks for, in the form that `ask` reads.
    pub weights: Vec<u8>,
}

/// Phrases that lead to one line, or one card, of the safety check.
///
/// A pattern is made of parts with `+` between them. Every part has to stand somewhere in the question, in any order
/// and not far from each other. A part is a row of words; `|` separates words of which one will do, `@name` stands for
/// a group of [`RedFlags::groups`], `=word` for a word that has to stand exactly so, `word!next` for one that
/// another must not follow, `_` holds the words of one alternative together, and up to two words between two of the row
/// do not matter.
///
/// ```text
/// @numb + @saddle          numb and between the legs
/// worst headache + life    the worst ... headache ... life
/// @cannot feel + wipe      cannot ... feel and wipe
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// The line of the screen.
    #[serde(default)]
    pub item: Option<screening::ItemId>,
    /// A card without lines of its own: low mood, which has its own calm page.
    #[serde(default)]
    pub card: Option<screening::CardId>,
    /// Any of these leads there.
    pub patterns: Vec<String>,
}

impl RedFlag {
    /// Where it leads, as [`Phrasings::flags`] names it.
    #[must_use]
    pub fn target(&self) -> &str {
        let card = || self.card.as_ref().map_or("", |card| card.as_str());
        self.item.as_ref().map_or_else(card, |item| item.as_str())
    }
}

/// `content/ask/red-flags.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RedFlags {
    /// Words that are passed over in patterns and questions alike: articles and the like.
    pub passed_over: Vec<String>,
    /// Phrases within which no word is passed over: "go on" is not "go".
    #[serde(default)]
    pub held_together: Vec<String>,
    /// Words that take back what follows them closely: no, without, never.
    pub negations: Vec<String>,
    /// Phrases that begin like a negation and are none: not sure, not only.
    pub not_negations: Vec<String>,
    /// Words that ask about a possibility, not about what has happened: cause, lead to, risk of.
    pub possibilities: Vec<String>,
    /// Words that tell of what has happened, so that a possibility before them counts no longer: I, my, since.
    pub told: Vec<String>,
    /// Words at which a clause ends, and with it what a negation reaches.
    pub clause_ends: Vec<String>,
    /// Groups of words and phrases by name.
    pub groups: BTreeMap<String, Vec<String>>,
    /// What leads where, most urgent first.
    #[serde(rename = "flag")]
    pub flags: Vec<RedFlag>,
}
