//! Everything the watch says, in the person's language.

use journal::SatHow;
use sight::{Blind, Posture, SittingReading, Word};

use super::run::At;
use crate::t;

/// How somebody sits now.
pub(super) fn reading_words(reading: SittingReading) -> String {
    match reading {
        SittingReading::Seen(Posture::AsChosen) => t!("posture-now-as-chosen"),
        SittingReading::Seen(Posture::Closer) => t!("posture-now-closer"),
        SittingReading::Seen(Posture::Back) => t!("posture-now-back"),
        SittingReading::Seen(Posture::Sunk) => t!("posture-now-sunk"),
        SittingReading::Seen(Posture::Bowed) => t!("posture-now-bowed"),
        SittingReading::Seen(Posture::Aside) => t!("posture-now-aside"),
        SittingReading::Seen(Posture::Turned) => t!("posture-now-turned"),
        SittingReading::Nobody => t!("posture-now-nobody"),
        SittingReading::Several => t!("posture-now-several"),
        SittingReading::Unclear(Blind::Dark) => t!("posture-now-dark"),
        SittingReading::Unclear(Blind::Far) => t!("posture-now-far"),
        SittingReading::Unclear(Blind::Aside) => t!("posture-now-sideways"),
        SittingReading::Unclear(Blind::Shoulders) => t!("posture-now-shoulders"),
        SittingReading::Unclear(_) => t!("posture-now-unclear"),
    }
}

/// Why it stands still; nothing while it does not.
pub(super) fn pause_words(at: At) -> String {
    match at {
        At::Paused => t!("posture-paused"),
        At::Hidden => t!("posture-hidden"),
        At::Locked => t!("posture-locked"),
        At::Elsewhere => t!("posture-elsewhere"),
        At::Off | At::Opening | At::Reopening | At::Choosing | At::Watching => String::new(),
    }
}

/// A word that is due: what is seen, and one thing to do.
pub(super) fn word_words(word: Word) -> String {
    match word {
        Word::Still => t!("posture-word-still"),
        Word::Posture(Posture::Closer) => t!("posture-word-closer"),
        Word::Posture(Posture::Sunk) => t!("posture-word-sunk"),
        Word::Posture(Posture::Bowed) => t!("posture-word-bowed"),
        Word::Posture(Posture::Aside | Posture::AsChosen | Posture::Back | Posture::Turned) => {
            t!("posture-word-aside")
        }
    }
}

/// A row of the day.
pub(super) fn how_words(how: SatHow) -> String {
    match how {
        SatHow::AsChosen => t!("posture-as-chosen"),
        SatHow::Closer => t!("posture-closer"),
        SatHow::Back => t!("posture-back"),
        SatHow::Sunk => t!("posture-sunk"),
        SatHow::Bowed => t!("posture-bowed"),
        SatHow::Aside => t!("posture-aside"),
        SatHow::Turned => t!("posture-turned"),
        SatHow::Nobody => t!("posture-nobody"),
        SatHow::Unclear => t!("posture-unclear"),
    }
}
