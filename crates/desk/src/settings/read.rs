//! From the text of a settings file to settings, or to everything that is wrong with it.

use breaks::{Limits, Number, Problem, Settings, Span, Strictness, WorkHours};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::hook::{HOOK_EVENTS, Hook};
use super::mistake::Mistake;
use super::told::{self, DAYS, day_name, quoted};
use super::{CompanionSettings, hours};
use crate::words::{say, say_with};

type Value<'a, 'i> = &'a Spanned<DeValue<'i>>;

/// Settings that are no number, with the parts of the file that are tables.
const OTHERS: [&str; 10] = [
    "strictness",
    "sit_stand",
    "full_screen_holds",
    "do_not_disturb_holds",
    "presentation_holds",
    "postpone_choices_mins",
    "tray",
    "work_hours",
    "limits",
    "hooks",
];

/// Reads the text of a settings file. What it does not mention has its default.
///
/// # Errors
/// Every [`Mistake`], in the order of their places.
pub fn read(text: &str) -> Result<CompanionSettings, Vec<Mistake>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors.iter().map(|error| syntax(error, text)).collect());
    }
    let mut reader = Reader::default();
    reader.take_all(table.get_ref());
    reader.finish()
}

fn syntax(error: &toml::de::Error, text: &str) -> Mistake {
    let span = error.span().unwrap_or(text.len()..text.len());
    Mistake::new(say_with("mistake-toml", [("what", error.message().into())]), span)
}

#[derive(Default)]
struct Reader {
    settings: Settings,
    own_limits: Option<(Limits, Range<usize>)>,
    wants_own: Option<Range<usize>>,
    tray: Option<bool>,
    hooks: Vec<Hook>,
    /// Where each setting has its value.
    places: BTreeMap<String, Range<usize>>,
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn take_all(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            self.places.insert(name.to_owned(), value.span());
            match Settings::NUMBERS.iter().find(|number| number.name == name) {
                Some(number) => self.number(number, value),
                None => self.other(name, key.span(), value),
            }
        }
    }

    fn number(&mut self, number: &Number, value: Value<'_, '_>) {
        match whole(value) {
            Some(count) => (number.set)(&mut self.settings, count),
            None => self.wrong(value, told::a_number(number)),
        }
    }

    fn other(&mut self, name: &str, key: Range<usize>, value: Value<'_, '_>) {
        match name {
            "strictness" => self.strictness(value),
            "sit_stand" => self.settings.sit_stand = self.yes_or_no(value),
            "full_screen_holds" => self.settings.full_screen_holds = self.yes_or_no(value),
            "do_not_disturb_holds" => self.settings.do_not_disturb_holds = self.yes_or_no(value),
            "presentation_holds" => self.settings.presentation_holds = self.yes_or_no(value),
            "postpone_choices_mins" => self.postpones(value),
            "tray" => self.tray = Some(self.yes_or_no(value)),
            "work_hours" => self.work_hours(value),
            "limits" => self.limits(value),
            "hooks" => self.hooks(value),
            _ => {
                let known = Settings::NUMBERS.iter().map(|number| number.name).chain(OTHERS);
                self.unknown(name, key, known);
            }
        }
    }

    fn strictness(&mut self, value: Value<'_, '_>) {
        match value.get_ref().as_str() {
            Some("gentle") => self.settings.strictness = Strictness::Gentle,
            Some("steady") => self.settings.strictness = Strictness::Steady,
            Some("firm") => self.settings.strictness = Strictness::Firm,
            Some("own") => self.wants_own = Some(value.span()),
            _ => self.wrong(value, say("right-strictness")),
        }
    }

    fn yes_or_no(&mut self, value: Value<'_, '_>) -> bool {
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(value, say("right-yes-or-no"));
            false
        })
    }

    fn postpones(&mut self, value: Value<'_, '_>) {
        let choices = value.get_ref().as_array().and_then(|array| {
            let minutes: Option<Vec<u32>> = array.iter().map(whole).collect();
            <[u32; 3]>::try_from(minutes?).ok()
        });
        match choices {
            Some(choices) => self.settings.postpone_choices_mins = choices,
            None => self.wrong(value, say("right-postpones")),
        }
    }

    fn work_hours(&mut self, value: Value<'_, '_>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong(value, say("right-work-hours"));
        };
        let mut found = WorkHours { days: Default::default() };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match DAYS.iter().position(|day| *day == name) {
                Some(day) => {
                    self.places.insert(name.to_owned(), value.span());
                    found.days[day] = self.spans(value);
                }
                None => self.unknown(name, key.span(), DAYS.into_iter()),
            }
        }
        self.settings.work_hours = found;
    }

    fn spans(&mut self, value: Value<'_, '_>) -> Vec<Span> {
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(value, say("right-stretches"));
            return Vec::new();
        };
        let mut spans = Vec::new();
        for element in array.iter() {
            match element.get_ref().as_str().and_then(hours::span) {
                Some(span) => spans.push(span),
                None => self.wrong(element, say("right-stretch")),
            }
        }
        spans
    }

    fn limits(&mut self, value: Value<'_, '_>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong(value, say("right-limits"));
        };
        let mut limits = Limits { becomes_clearer: true, postpones_in_a_row: None, skips_in_a_row: None };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "becomes_clearer" => limits.becomes_clearer = self.yes_or_no(value),
                "postpones_in_a_row" => limits.postpones_in_a_row = self.few(value),
                "skips_in_a_row" => limits.skips_in_a_row = self.few(value),
                name => {
                    let known = ["becomes_clearer", "postpones_in_a_row", "skips_in_a_row"];
                    self.unknown(name, key.span(), known.into_iter());
                }
            }
        }
        self.own_limits = Some((limits, value.span()));
    }

    fn few(&mut self, value: Value<'_, '_>) -> Option<u8> {
        let found = whole(value).and_then(|count| u8::try_from(count).ok());
        if found.is_none() {
            self.wrong(value, say("right-few"));
        }
        found
    }

    fn hooks(&mut self, value: Value<'_, '_>) {
        let Some(array) = value.get_ref().as_array() else {
            return self.wrong(value, say("right-hooks"));
        };
        for element in array.iter() {
            match element.get_ref().as_table() {
                Some(table) => self.hook(table, element.span()),
                None => self.wrong(element, say("right-hook")),
            }
        }
    }

    fn hook(&mut self, table: &DeTable<'_>, span: Range<usize>) {
        let (mut on, mut run) = (None, None);
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "on" => on = Some(self.event(value)),
                "run" => run = Some(self.command(value)),
                name => self.unknown(name, key.span(), ["on", "run"].into_iter()),
            }
        }
        match (on, run) {
            (Some(on), Some(run)) => self.hooks.push(Hook { on, run }),
            (None, _) => self.mistakes.push(Mistake::new(say("mistake-hook-without-on"), span)),
            (_, None) => self.mistakes.push(Mistake::new(say("mistake-hook-without-run"), span)),
        }
    }

    fn event(&mut self, value: Value<'_, '_>) -> String {
        let name = value.get_ref().as_str().unwrap_or_default();
        if !HOOK_EVENTS.contains(&name) {
            let close = nearest(name, HOOK_EVENTS.into_iter());
            let right = close.map_or_else(|| say("right-event"), quoted);
            self.wrong(value, right);
        }
        name.to_owned()
    }

    fn command(&mut self, value: Value<'_, '_>) -> Vec<String> {
        let words = value.get_ref().as_array().and_then(|array| {
            let word = |word: Value<'_, '_>| word.get_ref().as_str().map(str::to_owned);
            array.iter().map(word).collect::<Option<Vec<String>>>()
        });
        let sound = |words: &Vec<String>| {
            words.first().is_some_and(|program| !program.is_empty())
                && words.iter().all(|word| !word.contains('\0'))
        };
        words.filter(sound).unwrap_or_else(|| {
            self.wrong(value, say("right-command"));
            Vec::new()
        })
    }

    fn wrong(&mut self, value: Value<'_, '_>, right: impl AsRef<str>) {
        self.mistakes.push(Mistake::new(told::wrong(value.get_ref(), right.as_ref()), value.span()));
    }

    fn unknown<'k>(&mut self, name: &str, key: Range<usize>, known: impl Iterator<Item = &'k str>) {
        let mistake = Mistake::new(say_with("mistake-unknown", [("name", name.into())]), key);
        self.mistakes.push(match nearest(name, known) {
            Some(close) => mistake.helped(say_with("mistake-perhaps", [("name", close.into())])),
            None => mistake,
        });
    }

    fn finish(mut self) -> Result<CompanionSettings, Vec<Mistake>> {
        self.own();
        let checked = self.settings.clone().check();
        for problem in checked.as_ref().err().into_iter().flatten() {
            let span = self.place(problem);
            self.mistakes.push(Mistake::new(told::problem(problem), span));
        }
        self.mistakes.sort_by_key(|mistake| mistake.span.start);
        match checked {
            Ok(rules) if self.mistakes.is_empty() => {
                Ok(CompanionSettings { rules, tray: self.tray.unwrap_or(true), hooks: self.hooks })
            }
            _ => Err(self.mistakes),
        }
    }

    fn own(&mut self) {
        match (self.wants_own.take(), self.own_limits.take()) {
            (Some(_), Some((limits, _))) => self.settings.strictness = Strictness::Own(limits),
            (Some(span), None) => {
                self.mistakes.push(Mistake::new(say("mistake-own-without-limits"), span));
            }
            (None, Some((_, span))) => {
                self.mistakes.push(Mistake::new(say("mistake-limits-without-own"), span));
            }
            (None, None) => {}
        }
    }

    /// Where a problem is to be mended. Of two numbers that contradict each other one may be a default.
    fn place(&self, problem: &Problem) -> Range<usize> {
        let names = match problem {
            Problem::NotMoreThan { field, other, .. } => vec![*field, *other],
            Problem::WorkHours { weekday, .. } => vec![day_name(*weekday), "work_hours"],
            Problem::OutOfRange { .. } | Problem::Postpone(_) => vec![problem.field()],
        };
        names.into_iter().find_map(|name| self.places.get(name).cloned()).unwrap_or_default()
    }
}

fn whole(value: Value<'_, '_>) -> Option<u32> {
    let DeValue::Integer(integer) = value.get_ref() else { return None };
    number_of(integer)
}

fn number_of(integer: &DeInteger<'_>) -> Option<u32> {
    u32::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// The known name that is only a few letters away.
fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let close = known.map(|other| (letters_apart(name, other), other));
    let (apart, other) = close.min_by_key(|(apart, _)| *apart)?;
    (apart <= 3 && apart < other.len() / 2).then_some(other)
}

/// Levenshtein's distance: letters to add, drop or change.
fn letters_apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    // Long names are nobody's slip, and the time for them grows with their square.
    for (index, letter) in one.chars().take(64).enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (place, there) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *there);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
