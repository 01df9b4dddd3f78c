//! Every word that the companion says to a person: in their language, from the files of `words/`.
//!
//! The companion and `limber break` each run on one thread and speak one language, which is set with [`speak`].

use breaks::{Kind, Posture, Prompt, Refusal, Stage, Status};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use journal::{Body, Event, Journal};
use std::cell::{Cell, RefCell};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../words/en.ftl");
const GERMAN: &str = include_str!("../words/de.ftl");

/// The name above every notification.
pub const NAME: &str = "Limber";

/// A language that the companion speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, as written in Britain.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// The language of a tag such as `de-AT`, or of a locale such as `de_AT.UTF-8`; English for those that are not spoken here.
    ///
    /// ```
    /// use desk::words::Language;
    ///
    /// assert_eq!(Language::of_tag("de_DE.UTF-8"), Language::German);
    /// assert_eq!(Language::of_tag("C"), Language::English);
    /// ```
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        match tag.split(['-', '_', '.']).next() {
            Some("de") => Self::German,
            _ => Self::English,
        }
    }

    fn bundle(self) -> FluentBundle<FluentResource> {
        let (tag, source) = match self {
            Self::English => ("en", ENGLISH),
            Self::German => ("de", GERMAN),
        };
        let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        // A message that does not parse is left out; the tests let none through.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
        bundle
    }
}

thread_local! {
    static WORDS: RefCell<FluentBundle<FluentResource>> = RefCell::new(Language::English.bundle());
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// Speaks a language on this thread from now on.
pub fn speak(language: Language) {
    if SPOKEN.replace(language) != language {
        WORDS.set(language.bundle());
    }
}

/// What is spoken on this thread.
#[must_use]
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// The language that the person chose in the page last, if the record says so.
#[must_use]
pub fn chosen(record: &Journal) -> Option<Language> {
    record.events().rev().find_map(chosen_by)
}

/// The language that an event chooses, if it is about that.
#[must_use]
pub fn chosen_by(event: &Event) -> Option<Language> {
    match &event.body {
        Body::ProfileSet(profile) => Some(Language::of_tag(&profile.language)),
        _ => None,
    }
}

/// The words of a key; the key itself where there are none.
#[must_use]
pub fn say(key: &str) -> String {
    say_with(key, [])
}

/// The words of a key with what they are about.
#[must_use]
pub fn say_with<const N: usize>(key: &str, about: [(&'static str, FluentValue<'_>); N]) -> String {
    let mut arguments = FluentArgs::with_capacity(N);
    for (name, value) in about {
        arguments.set(name, value);
    }
    WORDS.with_borrow(|words| {
        let Some(pattern) = words.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        words.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    })
}

/// A notification in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The line on top.
    pub title: String,
    /// What stands below.
    pub body: String,
}

impl Notice {
    /// Two lines.
    pub fn new(title: impl Into<String>, body: impl Into<String>) -> Self {
        Self { title: title.into(), body: body.into() }
    }
}

/// What a prompt says.
#[must_use]
pub fn prompt(prompt: &Prompt, movements: &[String]) -> Notice {
    let length = length(prompt.length_secs);
    match prompt.kind {
        Kind::Shift => {
            Notice::new(say(shift_title(prompt)), say_with(shift_body(prompt), [("length", length.into())]))
        }
        Kind::Break => Notice::new(say(break_title(prompt.stage)), break_body(length, movements)),
    }
}

fn shift_title(prompt: &Prompt) -> &'static str {
    match (prompt.towards, prompt.stage) {
        (Some(Posture::Standing), _) => "shift-stand-title",
        (Some(Posture::Sitting), _) => "shift-sit-title",
        (None, Stage::Small) => "shift-title",
        (None, Stage::Clear) => "shift-clear-title",
    }
}

fn shift_body(prompt: &Prompt) -> &'static str {
    match prompt.towards {
        Some(Posture::Standing) => "shift-stand",
        Some(Posture::Sitting) => "shift-sit",
        None => "shift",
    }
}

fn break_title(stage: Stage) -> &'static str {
    match stage {
        Stage::Small => "break-title",
        Stage::Clear => "break-clear-title",
    }
}

fn break_body(length: String, movements: &[String]) -> String {
    let length = ("length", length.into());
    match movements {
        [] => say_with("break-stand", [length]),
        [one] => say_with("break-one", [("movement", one.as_str().into()), length]),
        [one, other, ..] => say_with(
            "break-two",
            [("movement", one.as_str().into()), ("other", other.as_str().into()), length],
        ),
    }
}

/// A length as people say it.
///
/// ```
/// assert_eq!(desk::words::length(20), "20 seconds");
/// assert_eq!(desk::words::length(90), "a minute and a half");
/// assert_eq!(desk::words::length(300), "5 minutes");
/// ```
#[must_use]
pub fn length(secs: u32) -> String {
    match secs {
        0..=59 => say_with("length-seconds", [("seconds", secs.into())]),
        60..=75 => say("length-minute"),
        76..=104 => say("length-minute-and-a-half"),
        _ => say_with("length-minutes", [("minutes", ((secs + 30) / 60).into())]),
    }
}

/// "Were you resting?"
#[must_use]
pub fn resting(away_ms: u64) -> Notice {
    let minutes = away_ms / 60_000;
    Notice::new(say("resting-title"), say_with("resting", [("minutes", minutes.into())]))
}

/// After several skips in a row.
#[must_use]
pub fn rarer(skips: u32) -> Notice {
    Notice::new(say_with("rarer-title", [("skips", skips.into())]), say("rarer"))
}

/// The settings cannot be read.
#[must_use]
pub fn broken_settings(lines: &[String]) -> Notice {
    let body = format!("{}\n{}", lines.join("\n"), say("broken-settings"));
    Notice::new(say("broken-settings-title"), body)
}

/// The settings can be read again.
#[must_use]
pub fn mended_settings() -> Notice {
    Notice::new(say("mended-settings-title"), say("mended-settings"))
}

/// What happened could not be kept.
#[must_use]
pub fn not_kept(trouble: &str) -> Notice {
    Notice::new(say("not-kept-title"), trouble)
}

/// The page could not be opened.
#[must_use]
pub fn no_page(page: &str) -> Notice {
    Notice::new(say("no-page-title"), say_with("no-page", [("page", page.into())]))
}

/// The label of "later".
#[must_use]
pub fn label_later(minutes: u32) -> String {
    say_with("label-later", [("minutes", minutes.into())])
}

/// Why something was not done.
#[must_use]
pub fn refusal(refusal: Refusal) -> String {
    say(match refusal {
        Refusal::TooSoonToCount => "refused-too-soon",
        Refusal::NothingToAnswer => "refused-nothing",
        Refusal::AlreadyInBreak => "refused-in-break",
        Refusal::NoMorePostpones => "refused-postpones",
        Refusal::NoMoreSkips => "refused-skips",
        Refusal::NotAChoice => "refused-choice",
        Refusal::TimeHasPassed => "refused-time",
        Refusal::CareSaysNo => "refused-care",
    })
}

/// The same as a name for programs.
#[must_use]
pub fn refusal_name(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooSoonToCount => "too-soon-to-count",
        Refusal::NothingToAnswer => "nothing-to-answer",
        Refusal::AlreadyInBreak => "already-in-break",
        Refusal::NoMorePostpones => "no-more-postpones",
        Refusal::NoMoreSkips => "no-more-skips",
        Refusal::NotAChoice => "not-a-choice",
        Refusal::TimeHasPassed => "time-has-passed",
        Refusal::CareSaysNo => "care-says-no",
    }
}

/// A name of [`StatusTold`](crate::StatusTold) or [`RecordTold`](crate::RecordTold) in words: why a prompt waits. Names of a newer companion stay
/// as they are.
///
/// ```
/// assert_eq!(desk::words::hold("full-screen"), "something fills the screen");
/// ```
#[must_use]
pub fn hold(name: &str) -> String {
    say_or_name(
        name,
        match name {
            "paused" => "hold-paused",
            "outside-hours" => "hold-outside-hours",
            "daily-limit" => "hold-daily-limit",
            "nobody-there" => "hold-nobody-there",
            "stillness" => "hold-stillness",
            "call" => "hold-call",
            "camera" => "hold-camera",
            "screen-shared" => "hold-screen-shared",
            "presenting" => "hold-presenting",
            "full-screen" => "hold-full-screen",
            "do-not-disturb" => "hold-do-not-disturb",
            "typing" => "hold-typing",
            "care" => "hold-care",
            _ => "",
        },
    )
}

/// The same for what happened.
#[must_use]
pub fn happened(name: &str) -> String {
    say_or_name(
        name,
        match name {
            "spent" => "event-spent",
            "sat" => "event-sat",
            "offered" => "event-offered",
            "became-clearer" => "event-became-clearer",
            "withdrawn" => "event-withdrawn",
            "held-back" => "event-held-back",
            "started" => "event-started",
            "taken" => "event-taken",
            "cut-short" => "event-cut-short",
            "skipped" => "event-skipped",
            "postponed" => "event-postponed",
            "missed" => "event-missed",
            "asked-resting" => "event-asked-resting",
            "answered-resting" => "event-answered-resting",
            "paused" => "event-paused",
            "resumed" => "event-resumed",
            _ => "",
        },
    )
}

/// The same for what it was about.
#[must_use]
pub fn kind(name: &str) -> String {
    say_or_name(
        name,
        match name {
            "break" => "kind-break",
            "shift" => "kind-shift",
            _ => "",
        },
    )
}

/// The same for why it waited, or how it is known.
#[must_use]
pub fn why(name: &str) -> String {
    match name {
        "seen" => say("how-seen"),
        "told" => say("how-told"),
        "by-itself" => say("how-by-itself"),
        _ => hold(name),
    }
}

fn say_or_name(name: &str, key: &str) -> String {
    if key.is_empty() { name.replace('-', " ") } else { say(key) }
}

/// The time to the next break, for the tray.
///
/// ```
/// # use breaks::{Local, Now, Settings, State};
/// let rules = Settings::default().check().expect("the defaults hold");
/// let local = Local::new(20_417, 36_000);
/// let status = State::new(local).status(&rules, Now { mono_ms: 0, local });
/// assert_eq!(desk::words::next(&status), "Break in 50 min of sitting");
/// ```
#[must_use]
pub fn next(status: &Status) -> String {
    if status.paused {
        return say("next-paused");
    }
    match status.break_due_in_ms.div_ceil(60_000) {
        0 => say("next-due"),
        minutes => say_with("next", [("minutes", minutes.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use breaks::{Offer, Taken};
    use journal::{DeviceId, Moment, ProfileSet};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// The keys of a file, with the names of what they are about.
    fn keys(source: &str) -> BTreeSet<(String, Vec<String>)> {
        let messages = source.lines().filter_map(|line| line.split_once(" = "));
        let about = |words: &str| {
            let names = words.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
            let mut names: Vec<String> = names.map(str::to_owned).collect();
            names.sort();
            names
        };
        messages.map(|(key, words)| (key.to_owned(), about(words))).collect()
    }

    #[test]
    fn every_language_has_every_message_with_what_it_is_about() {
        assert_eq!(keys(GERMAN), keys(ENGLISH));
        for language in [Language::English, Language::German] {
            let bundle = language.bundle();
            for (key, _) in keys(ENGLISH) {
                assert!(bundle.has_message(&key), "{key} in {language:?}");
            }
        }
    }

    #[test]
    fn every_message_is_said() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        let shown =
            ["src/words.rs", "src/show/tray.rs", "src/show/notification.rs", "../limber/src/desk/talk.rs"];
        let wrong = ["src/settings/read.rs", "src/settings/told.rs", "src/settings/mistake.rs"];
        let files = shown.into_iter().chain(wrong).chain(["src/settings_file.rs", "src/hooks.rs"]);
        let said: String =
            files.map(|file| fs::read_to_string(source.join(file)).expect("a source")).collect();
        for (key, _) in keys(ENGLISH) {
            assert!(said.contains(&format!("\"{key}\"")), "nothing says {key}");
        }
    }

    /// Every name that the companion tells is said in words, and no English in the German.
    #[test]
    fn what_happened_and_why_a_prompt_waits_is_said_in_both_languages() {
        let events =
            ["spent", "sat", "offered", "became-clearer", "withdrawn", "held-back", "started", "taken"];
        let more = ["cut-short", "skipped", "postponed", "missed", "asked-resting", "answered-resting"];
        let events = events.into_iter().chain(more).chain(["paused", "resumed"]);
        let mut said = Vec::new();
        for language in [Language::English, Language::German] {
            speak(language);
            let holds = breaks::Hold::ALL.map(|reason| hold(reason.name()));
            let taken =
                [Taken::Seen, Taken::Told, Taken::ByItself].map(|how| why(crate::engine::how_name(how)));
            let kinds = [Kind::Break, Kind::Shift].map(|about| kind(crate::engine::kind_name(about)));
            let all = holds.into_iter().chain(taken).chain(kinds).chain(events.clone().map(happened));
            said.push(all.collect::<Vec<String>>());
        }
        speak(Language::English);
        for (english, german) in said[0].iter().zip(&said[1]) {
            assert!(
                english != german && !english.contains("event-") && !english.contains("hold-"),
                "{english}"
            );
        }
        assert_eq!(happened("something-newer"), "something newer");
    }

    #[test]
    fn the_language_is_the_one_chosen_last_in_the_page() {
        let mut record = Journal::new();
        let mut writer = record.writer(DeviceId(7));
        for (tag, expected) in
            [(None, None), (Some("de-AT"), Some(Language::German)), (Some("en"), Some(Language::English))]
        {
            if let Some(tag) = tag {
                let profile = ProfileSet {
                    country: "AT".to_owned(),
                    language: tag.to_owned(),
                    age_band: None,
                    age_years: None,
                    data_choice: "this-device".to_owned(),
                };
                let now = Moment::at_offset(1_774_868_400_000, "Europe/Vienna", 120);
                record.append(writer.write(now, Body::ProfileSet(profile)));
            }
            assert_eq!(chosen(&record), expected, "{tag:?}");
        }
    }

    #[test]
    fn a_prompt_in_german() {
        speak(Language::German);
        let (stage, offer) = (Stage::Small, Offer::Movements { neck: false });
        let asked = Prompt {
            kind: Kind::Break,
            stage,
            offer,
            length_secs: 90,
            towards: None,
            may_postpone: true,
            may_skip: true,
        };
        let notice = prompt(&asked, &["Schulterrollen".to_owned(), "Kinn zurück".to_owned()]);
        assert_eq!(notice.title, "Eine kurze Pause?");
        let body = "Schulterrollen, dann Kinn zurück: etwa anderthalb Minuten. Eine kurze Sicherheitsfrage kommt zuerst.";
        assert_eq!(notice.body, body);
        assert_eq!(label_later(5), "In 5 Minuten");
        assert_eq!(label_later(1), "In einer Minute");
        assert_eq!(resting(60_000).body, "Eine Minute lang wurde nichts berührt. Hast du dich ausgeruht?");
        speak(Language::English);
    }
}
