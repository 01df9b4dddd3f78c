//! The words by which a question is understood, and the phrases that lead to the safety check.
//!
//! Both are data under `content/ask/`: a clinician can read and mend them without reading code.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::screening;

/// Words and phrases that mean the same to someone who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordGroup {
    /// What it is called in errors, such as `pop`.
    pub name: String,
    /// The words and phrases. Each is compared by its stem, and stands in one group only.
    pub words: Vec<String>,
    /// Words that each of them speaks of too: "lower back" speaks of the back.
    #[serde(default)]
    pub implies: Vec<String>,
    /// They say what kind of question it is, not what it is about: why, how long, is it safe. They count for less, and
    /// a question of nothing else has no answer.
    #[serde(default)]
    pub only_asks: bool,
}

/// `content/ask/synonyms.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskWords {
    /// Words that say nothing about what is asked: they are left out on both sides.
    pub ignored: Vec<String>,
    /// Frequent short words of other languages. A question with more of these than of known words is not English.
    pub other_languages: Vec<String>,
    /// Words that mean the same.
    #[serde(rename = "group")]
    pub groups: Vec<WordGroup>,
}

/// Phrases that lead to one line, or one card, of the safety check.
///
/// A pattern is made of parts with `+` between them. Every part has to stand somewhere in the question, in any order
/// and not far from each other. A part is a row of words; `|` separates words of which one will do, `@name` stands for
/// a group of [`RedFlags::groups`], `=word` for a word that has to stand exactly so, `_` holds the words of one
/// alternative together, and up to two words between two
/// of the row do not matter.
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

/// `content/ask/red-flags.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RedFlags {
    /// Words that are passed over in patterns and questions alike: articles and the like.
    pub passed_over: Vec<String>,
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
