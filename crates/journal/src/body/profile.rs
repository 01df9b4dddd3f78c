//! Who the person is and how they want the app.

use serde::{Deserialize, Serialize};

/// `profile.set`: what first run asks. The latest one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileSet {
    /// Two-letter country code of ISO 3166 that decides the emergency number, or `elsewhere`.
    pub country: String,
    /// Language tag of BCP 47, such as `en` or `de`.
    pub language: String,
    /// Age band by its id in the content, where the person gave only that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_band: Option<String>,
    /// Age in whole years on the day it was told, never a date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_years: Option<u8>,
    /// How the data is kept, by the id of the choice on screen.
    pub data_choice: String,
}

/// `settings.changed`: one setting has a new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsChanged {
    /// The setting's name, such as `voice.rate`.
    pub key: String,
    /// The value as text.
    pub value: String,
}
