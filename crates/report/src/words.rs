//! The words of a report, by language. They come with this crate, since a report is also made without the app.

use std::collections::BTreeSet;
use std::fmt;

use care::progress::{RangeChange, in_tenths};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use journal::LocalDate;
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../words/en.ftl");
const GERMAN: &str = include_str!("../words/de.ftl");

/// A language that reports are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, as written in Britain.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its tag of BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a tag such as `de-AT`; English for those that reports are not written in.
    ///
    /// ```
    /// use report::Language;
    /// assert_eq!(Language::of_tag("de-AT"), Language::German);
    /// assert_eq!(Language::of_tag("fi"), Language::English);
    /// ```
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag() == primary).unwrap_or_default()
    }

    fn source(self) -> &'static str {
        match self {
            Self::English => ENGLISH,
            Self::German => GERMAN,
        }
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        // A message that does not parse is left out; the tests let none through.
        let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of a key; the key itself where there are none.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, [])
    }

    /// The words of a key with what they are about.
    #[must_use]
    pub fn say_with<const N: usize>(&self, key: &str, about: [(&'static str, Value); N]) -> String {
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, value) in about {
            arguments.set(name, value.0);
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// A number with one decimal where it is not whole, with the sign that the language puts before it.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        let text = format!("{:.1}", in_tenths(value));
        let text = text.strip_suffix(".0").unwrap_or(&text);
        if self.language == Language::German { text.replace('.', ",") } else { text.to_owned() }
    }

    /// How a range compares with an earlier one.
    pub(crate) fn range_change(&self, change: RangeChange) -> String {
        match change {
            RangeChange::NotClear => self.say("range-not-clear"),
            RangeChange::More(by) => self.say_with("range-more", [("by", by.into())]),
            RangeChange::Less(by) => self.say_with("range-less", [("by", by.into())]),
        }
    }

    /// What a motion is called; its id in words where a newer Limber has one more.
    pub(crate) fn motion(&self, motion: &str) -> String {
        let key = format!("motion-{}", motion.replace('.', "-"));
        let said = self.say(&key);
        if said == key { motion.replace('.', " ") } else { said }
    }

    /// How something was measured.
    pub(crate) fn source(&self, source: &str) -> String {
        self.say(if source == "camera" { "how-camera" } else { "how-self" })
    }

    /// Days of the week in short, Monday 0 to Sunday 6, such as "Mon, Wed, Fri".
    pub(crate) fn weekdays(&self, days: &BTreeSet<u8>) -> String {
        let names = days.iter().map(|day| self.say(&format!("weekday-short-{day}")));
        names.collect::<Vec<_>>().join(", ")
    }

    /// A day in full, such as "30 March 2026".
    #[must_use]
    pub fn day(&self, day: LocalDate) -> String {
        let month = self.say(&format!("month-{}", day.month()));
        self.say_with(
            "day",
            [("day", day.day().into()), ("month", month.into()), ("year", day.year().to_string().into())],
        )
    }

    /// A day in short, such as "30 Mar".
    #[must_use]
    pub fn short_day(&self, day: LocalDate) -> String {
        let month = self.say(&format!("month-short-{}", day.month()));
        self.say_with("day-short", [("day", day.day().into()), ("month", month.into())])
    }
}

/// What words are about: a number, by which they may choose their form, or text.
#[derive(Clone, Debug)]
pub struct Value(FluentValue<'static>);

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

macro_rules! from_numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self(number.into())
            }
        }
    )*};
}

from_numbers!(u8, u16, u32, usize, i8);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_decimal_only_where_they_need_one() {
        let (english, german) = (Words::new(Language::English), Words::new(Language::German));
        for (value, in_english, in_german) in
            [(4.0, "4", "4"), (4.04, "4", "4"), (4.25, "4.3", "4,3"), (-1.5, "-1.5", "-1,5")]
        {
            assert_eq!(english.number(value), in_english);
            assert_eq!(german.number(value), in_german);
        }
    }

    #[test]
    fn days_are_written_as_the_language_does() {
        let day = LocalDate::new(2026, 3, 30).expect("a day");
        let (english, german) = (Words::new(Language::English), Words::new(Language::German));
        assert_eq!([english.day(day), german.day(day)], ["30 March 2026", "30. März 2026"]);
        assert_eq!([english.short_day(day), german.short_day(day)], ["30 Mar", "30. März"]);
    }
}
