//! Emergency numbers by country, and the country that a time zone suggests.

use serde::{Deserialize, Serialize};

use super::types::Screening;
use crate::source::SourceId;

/// A country by its two letters, ISO 3166-1 alpha-2.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct CountryCode(String);

impl CountryCode {
    /// The code, if it is two ASCII capitals.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let two_capitals = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        two_capitals.then(|| Self(code.to_owned()))
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Numbers listed where the country is not known.
pub const UNKNOWN_COUNTRY_NUMBERS: [&str; 4] = ["112", "999", "911", "000"];

/// The emergency numbers of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
    /// Its English name.
    pub name: String,
    /// What to dial for an ambulance, best first.
    pub ambulance: Vec<String>,
    /// A crisis line for someone who thinks of ending their life, where one is known.
    #[serde(default)]
    pub crisis_line: Option<String>,
    /// IANA time zones that suggest it; the person confirms.
    #[serde(default)]
    pub zones: Vec<String>,
    /// Where the numbers come from.
    pub sources: Vec<SourceId>,
}

impl Screening {
    /// The country of a code.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code.as_str() == code)
    }

    /// What to dial for an ambulance; for a country that is not listed, the four commonest.
    #[must_use]
    pub fn ambulance_numbers(&self, code: Option<&str>) -> Vec<&str> {
        match code.and_then(|code| self.country(code)) {
            Some(country) => country.ambulance.iter().map(String::as_str).collect(),
            None => UNKNOWN_COUNTRY_NUMBERS.to_vec(),
        }
    }

    /// The country that a time zone suggests, to be confirmed by the person.
    #[must_use]
    pub fn country_of_zone(&self, zone: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.zones.iter().any(|known| known == zone))
    }
}
