//! Every word that the companion says to a person, in one place.

use breaks::{Kind, Posture, Prompt, Refusal, Stage, Status};

/// The name above every notification.
pub const NAME: &str = "Limber";

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
            Notice::new(shift_title(prompt), format!("{}, for about {length}.", shift_body(prompt)))
        }
        Kind::Break => Notice::new(break_title(prompt.stage), break_body(&length, movements)),
    }
}

fn shift_title(prompt: &Prompt) -> &'static str {
    match (prompt.towards, prompt.stage) {
        (Some(Posture::Standing), _) => "Stand for a while?",
        (Some(Posture::Sitting), _) => "Sit for a while?",
        (None, Stage::Small) => "Time to change position",
        (None, Stage::Clear) => "Still in one position",
    }
}

fn shift_body(prompt: &Prompt) -> &'static str {
    match prompt.towards {
        Some(Posture::Standing) => "Raise the desk and let your weight wander",
        Some(Posture::Sitting) => "Lower the desk and lean back",
        None => "Stand up, lean back, or shift",
    }
}

fn break_title(stage: Stage) -> &'static str {
    match stage {
        Stage::Small => "A short break?",
        Stage::Clear => "You have sat for a long while",
    }
}

fn break_body(length: &str, movements: &[String]) -> String {
    match movements {
        [] => format!("Stand up, walk a few steps, breathe out slowly: about {length}."),
        [one] => format!("{one}: about {length}. A short safety question comes first."),
        [one, other, ..] => {
            format!("{one}, then {other}: about {length}. A short safety question comes first.")
        }
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
        0..=59 => format!("{secs} seconds"),
        60..=75 => "a minute".to_owned(),
        76..=104 => "a minute and a half".to_owned(),
        _ => format!("{} minutes", (secs + 30) / 60),
    }
}

/// "Were you resting?"
#[must_use]
pub fn resting(away_ms: u64) -> Notice {
    let minutes = away_ms / 60_000;
    Notice::new("Are you back?", format!("Nothing was touched for {minutes} minutes. Were you resting?"))
}

/// After several skips in a row.
#[must_use]
pub fn rarer(skips: u32) -> Notice {
    let body = "Would rarer ones suit you better? The numbers are in the settings file: `limber desk status` says where.";
    Notice::new(format!("{skips} prompts skipped in a row"), body)
}

/// The settings cannot be read.
#[must_use]
pub fn broken_settings(lines: &[String]) -> Notice {
    let body = format!("{}\nWhat held before stays in force.", lines.join("\n"));
    Notice::new("There is a mistake in the settings", body)
}

/// The settings can be read again.
#[must_use]
pub fn mended_settings() -> Notice {
    Notice::new("The settings count again", "Every line of the file could be read.")
}

/// What happened could not be kept.
#[must_use]
pub fn not_kept(trouble: &str) -> Notice {
    Notice::new("Something could not be written down", trouble)
}

/// The page could not be opened.
#[must_use]
pub fn no_page(page: &str) -> Notice {
    Notice::new("The page did not open", format!("Open {page} in your browser."))
}

/// Labels of what can be clicked.
pub mod label {
    /// Begin.
    pub const START: &str = "Begin";
    /// It was done already.
    pub const DONE: &str = "Did it";
    /// Not this one.
    pub const SKIP: &str = "Skip";
    /// They were resting.
    pub const RESTED: &str = "I was resting";
    /// They were there.
    pub const WAS_HERE: &str = "I was here";

    /// Later.
    #[must_use]
    pub fn later(minutes: u32) -> String {
        format!("In {minutes} minutes")
    }
}

/// Why something was not done.
#[must_use]
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooSoonToCount => "That was too soon to count.",
        Refusal::NothingToAnswer => "Nothing is due right now.",
        Refusal::AlreadyInBreak => "A break is under way already.",
        Refusal::NoMorePostpones => "It was put off as often as you allowed.",
        Refusal::NoMoreSkips => "As many were skipped in a row as you allowed.",
        Refusal::NotAChoice => "That is not one of the minutes in your settings.",
        Refusal::TimeHasPassed => "That time has passed already.",
        Refusal::CareSaysNo => "The safety check allows no movement now. Open Limber's page for what to do.",
    }
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
        return "Paused".to_owned();
    }
    match status.break_due_in_ms.div_ceil(60_000) {
        0 => "A break is due".to_owned(),
        minutes => format!("Break in {minutes} min of sitting"),
    }
}
