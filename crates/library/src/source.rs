//! Where facts come from.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of a source in content files.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct SourceId(pub String);

impl fmt::Display for SourceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How far a fact has been confirmed, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Read in the named source.
    Verified,
    /// Known from the literature, not yet read again: shown to a person as expert practice.
    Recall,
    /// Expert practice only.
    Practice,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in content files.
    pub id: SourceId,
    /// Authors, year, place of publication.
    pub citation: String,
    /// What Limber takes from it.
    pub finding: String,
    /// How far that is confirmed.
    pub grade: Grade,
    /// Where it was read or can be read.
    #[serde(default)]
    pub found_at: Option<String>,
}

impl Source {
    /// The address of the source itself, where `found_at` gives one: a page, a PubMed number or a PMC number. A bare
    /// domain is none, for the source does not stand there.
    ///
    /// ```
    /// # use library::{Grade, Source, SourceId};
    /// # let at = |found_at: &str| Source {
    /// #     id: SourceId(String::new()), citation: String::new(), finding: String::new(),
    /// #     grade: Grade::Verified, found_at: Some(found_at.to_owned()),
    /// # }.address();
    /// assert_eq!(at("abstract, pubmed 22246308").as_deref(), Some("https://pubmed.ncbi.nlm.nih.gov/22246308/"));
    /// assert_eq!(at("PMC7559831").as_deref(), Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC7559831/"));
    /// assert_eq!(at("nhs.uk/conditions/back-pain").as_deref(), Some("https://nhs.uk/conditions/back-pain"));
    /// assert_eq!(at("abstract, jrheum.org"), None);
    /// ```
    #[must_use]
    pub fn address(&self) -> Option<String> {
        self.found_at.as_deref()?.split([',', ';']).map(str::trim).find_map(address)
    }
}

fn address(place: &str) -> Option<String> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(number) = place.strip_prefix("pubmed ").filter(|number| is_number(number)) {
        return Some(format!("https://pubmed.ncbi.nlm.nih.gov/{number}/"));
    }
    if place.strip_prefix("PMC").is_some_and(is_number) {
        return Some(format!("https://pmc.ncbi.nlm.nih.gov/articles/{place}/"));
    }
    let (domain, path) = place.split_once('/')?;
    let is_page = domain.contains('.') && !path.is_empty() && !place.contains(' ');
    is_page.then(|| format!("https://{place}"))
}
