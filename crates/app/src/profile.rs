//! What first run asks and settings can change: country, language and age.

use journal::ProfileSet;
use leptos::prelude::*;

use crate::frames::after_picture;
use crate::language::{self, LANGUAGES};
use crate::safety::screening;
use crate::state::clock;
use crate::t;
use crate::ui::{Choice, Select, SelectOption};

/// Where the country is not in the list.
pub const ELSEWHERE: &str = "elsewhere";

/// An age band. The safety check asks for the age itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeBand {
    /// Not an adult.
    Under18,
    /// 18 to 39.
    To39,
    /// 40 to 59.
    To59,
    /// 60 to 64.
    To64,
    /// 65 or older.
    From65,
}

impl AgeBand {
    /// Every band, youngest first.
    pub const ALL: [Self; 5] = [Self::Under18, Self::To39, Self::To59, Self::To64, Self::From65];

    /// Its name in the journal.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Under18 => "under-18",
            Self::To39 => "18-39",
            Self::To59 => "40-59",
            Self::To64 => "60-64",
            Self::From65 => "65-up",
        }
    }

    fn words(self) -> String {
        match self {
            Self::Under18 => t!("age-under-18"),
            Self::To39 => t!("age-to-39"),
            Self::To59 => t!("age-to-59"),
            Self::To64 => t!("age-to-64"),
            Self::From65 => t!("age-from-65"),
        }
    }
}

/// The fields, while they are filled in.
#[derive(Clone, Copy)]
pub struct ProfileFields {
    /// Country code, or [`ELSEWHERE`]; empty while nothing is chosen.
    pub country: RwSignal<String>,
    /// Language tag.
    pub language: RwSignal<String>,
    /// Age band.
    pub age: RwSignal<Option<AgeBand>>,
}

impl From<Option<&ProfileSet>> for ProfileFields {
    /// What was said before, or what the device suggests.
    fn from(profile: Option<&ProfileSet>) -> Self {
        let country = RwSignal::new(profile.map_or_else(String::new, |profile| profile.country.clone()));
        if profile.is_none() {
            suggest(country);
        }
        let band = profile.and_then(|profile| profile.age_band.as_deref());
        Self {
            country,
            language: RwSignal::new(language::current()),
            age: RwSignal::new(AgeBand::ALL.into_iter().find(|age| Some(age.name()) == band)),
        }
    }
}

/// Fills in the country of the device's time zone, whose name takes the browser a tenth of a second to find on a slow phone.
fn suggest(country: RwSignal<String>) {
    after_picture(move || {
        if country.try_with_untracked(String::is_empty) == Some(true)
            && let Some(suggested) = country_of_zone(&clock::zone())
        {
            country.set(suggested);
        }
    });
}

impl ProfileFields {
    /// The fields as a form.
    pub fn view(self) -> impl IntoView {
        let ages = AgeBand::ALL.map(|age| (age, age.words())).to_vec();
        view! {
            <Select
                label=t!("profile-country")
                options=countries()
                chosen=self.country
                placeholder=t!("profile-country-choose")
            />
            <Select label=t!("profile-language") options=languages() chosen=self.language />
            <Choice question=t!("profile-age") small=true many=true options=ages chosen=self.age />
        }
    }

    /// What is still to be said, as a sentence.
    #[must_use]
    pub fn missing(self) -> Option<String> {
        if self.country.with(String::is_empty) {
            return Some(t!("profile-missing-country"));
        }
        self.age.get().is_none().then(|| t!("profile-missing-age"))
    }

    /// The profile, once all is said.
    #[must_use]
    pub fn profile(self) -> Option<ProfileSet> {
        let country = self.country.get_untracked();
        let age = self.age.get_untracked()?;
        (!country.is_empty()).then(|| ProfileSet {
            country,
            language: self.language.get_untracked(),
            age_band: Some(age.name().to_owned()),
            age_years: None,
            data_choice: "this-device".to_owned(),
        })
    }

    /// Speaks the chosen language, if it is another one.
    pub fn speak(self) {
        language::change(&self.language.get_untracked());
    }
}

fn languages() -> Vec<SelectOption> {
    let option = |(tag, name): (&str, &str)| SelectOption { value: tag.to_owned(), words: name.to_owned() };
    LANGUAGES.into_iter().map(option).collect()
}

/// Every country whose number is known, by name, and the way out for all others.
fn countries() -> Vec<SelectOption> {
    let known = screening().countries.iter();
    let mut options: Vec<SelectOption> = known
        .map(|country| SelectOption { value: country.code.as_str().to_owned(), words: country.name.clone() })
        .collect();
    options.sort_by(|one, other| one.words.cmp(&other.words));
    options.push(SelectOption { value: ELSEWHERE.to_owned(), words: t!("profile-elsewhere") });
    options
}

fn country_of_zone(zone: &str) -> Option<String> {
    screening().country_of_zone(zone).map(|country| country.code.as_str().to_owned())
}
