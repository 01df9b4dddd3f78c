//! Everything the player says, in the person's language.

use care::session::stop::Advice;
use care::session::{Line, Message, Part, Step};
use kinematics::{Breath, Side};
use library::words_for_side;

use crate::key;
use crate::t;
use crate::words::Key;

/// A side in words, the person's own.
pub(super) fn side_words(side: Side) -> String {
    match side {
        Side::Left => t!("side-left"),
        Side::Right => t!("side-right"),
    }
}

/// A sentence of the content with its side filled in.
pub(super) fn with_side(sentence: &str, side: Option<Side>) -> String {
    let side = side.unwrap_or(Side::Left);
    words_for_side(sentence, &side_words(side), &side_words(side.other()))
}

/// A line of the session as one sentence.
pub(super) fn line_words(line: &Line) -> String {
    match line {
        Line::Words { text, side } => with_side(text, *side),
        Line::Message { message, count, name, side } => {
            let name = name.clone().unwrap_or_default();
            let count = count.unwrap_or_default();
            let side = side.map(side_words).unwrap_or_default();
            match message {
                Message::GetReady => t!("player-get-ready", name = name),
                Message::NextMovement => t!("player-next-movement", name = name),
                Message::BesideSupport => t!("player-beside-support"),
                Message::SwitchSides => t!("player-switch-sides", side = side),
                Message::Rest => t!("player-rest", seconds = count),
                Message::SecondsLeft => t!("player-seconds-left", seconds = count),
                Message::MayGoOn => t!("player-may-go-on"),
                Message::Done => t!("player-done"),
            }
        }
    }
}

/// What stands beside the ring: one short sentence a line.
pub(super) fn headline(step: &Step, part: Part, side: Option<Side>) -> Vec<String> {
    let key = |index: usize| step.key_words.get(index);
    let content = |text: &str| with_side(text, side);
    let into_position = |first: String| {
        let support = step.beside_support.then(|| t!("player-beside-support"));
        std::iter::once(first).chain(support).chain([content(&step.start_words)]).collect()
    };
    let lines: Vec<String> = match part {
        Part::GetReady => into_position(t!("player-get-ready-short")),
        Part::NextMovement => into_position(step.name.clone()),
        Part::SwitchSides => {
            vec![t!("player-switch-sides", side = side.map(side_words).unwrap_or_default())]
        }
        Part::SetRest => vec![t!("player-rest-short")],
        Part::Travel(index) => vec![key(index).map(|key| content(&key.say)).unwrap_or_default()],
        Part::Hold(index) => {
            let words = key(index).and_then(|key| key.hold_say.as_deref()).map(content);
            vec![t!("player-hold"), words.unwrap_or_default()]
        }
        Part::Return => vec![content(&step.return_say)],
        Part::Pause => vec![t!("player-between")],
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// What to attend to in a repetition, counted from 1: one of the movement's cues from the second on.
pub(super) fn cue(step: &Step, repetition: u16, side: Option<Side>) -> Option<String> {
    let cue = step.cues.get(usize::from(repetition.checked_sub(2)?))?;
    Some(with_side(cue, side))
}

/// The breath in words.
pub(super) fn breath_words(breath: Breath) -> String {
    match breath {
        Breath::In => t!("player-breathe-in"),
        Breath::Out => t!("player-breathe-out"),
        Breath::Free => t!("player-breathe-free"),
    }
}

/// Seconds as minutes and seconds.
pub(super) fn minutes_and_seconds(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What a stop advises: a heading, and what to do.
pub(super) fn advice_words(advice: Advice) -> (Key, Key) {
    match advice {
        Advice::Rest => (key!("stop-rest"), key!("stop-rest-words")),
        Advice::WatchLimb => (key!("stop-watch-limb"), key!("stop-watch-limb-words")),
        Advice::LimbWithinTwoWeeks => (key!("stop-limb-two-weeks"), key!("stop-limb-two-weeks-words")),
        Advice::WeakLimbToday => (key!("stop-weak-limb-today"), key!("stop-weak-limb-today-words")),
        Advice::SitAndWait => (key!("stop-sit-and-wait"), key!("stop-sit-and-wait-words")),
        Advice::DizzyWithinTwoWeeks => (key!("stop-dizzy-two-weeks"), key!("stop-dizzy-two-weeks-words")),
        Advice::NeckToday => (key!("stop-neck-today"), key!("stop-neck-today-words")),
        Advice::NotAllowedNow => (key!("stop-not-allowed-now"), key!("stop-not-allowed-now-words")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step() -> Step {
        Step {
            movement: "neck-rotation-seated".into(),
            name: "Slow head turns".into(),
            start_words: "Sit tall.".into(),
            key_words: vec![care::session::KeyWords {
                say: "Turn to the {side}".into(),
                hold_say: Some("Stay.".into()),
            }],
            return_say: "Slowly back".into(),
            cues: vec!["The eyes lead.".into()],
            contraindications: Vec::new(),
            regions: Vec::new(),
            level: 1,
            is_gentle: false,
            beside_support: false,
            sets: 1,
            repetitions: 3,
            rest_secs: 0.0,
            takes: Vec::new(),
        }
    }

    #[test]
    fn a_support_is_named_before_the_start() {
        let step = Step { beside_support: true, ..step() };
        let support = t!("player-beside-support");
        assert_eq!(headline(&step, Part::GetReady, None), ["Get ready.", &support, "Sit tall."]);
        assert_eq!(headline(&step, Part::NextMovement, None), ["Slow head turns", &support, "Sit tall."]);
    }

    #[track_caller]
    fn check(part: Part, side: Option<Side>, expected: &[&str]) {
        assert_eq!(headline(&step(), part, side), expected, "{part:?}");
    }

    #[test]
    fn every_part_has_its_words() {
        check(Part::GetReady, None, &["Get ready.", "Sit tall."]);
        check(Part::NextMovement, None, &["Slow head turns", "Sit tall."]);
        check(Part::Travel(0), Some(Side::Right), &["Turn to the right"]);
        check(Part::Hold(0), Some(Side::Right), &["Hold.", "Stay."]);
        check(Part::Return, None, &["Slowly back"]);
        check(Part::Travel(7), None, &[]);
    }

    #[test]
    fn a_cue_comes_with_each_repetition_after_the_first() {
        let cues: Vec<_> = (1..=3).map(|repetition| cue(&step(), repetition, None)).collect();
        assert_eq!(cues, [None, Some("The eyes lead.".to_owned()), None]);
    }

    #[test]
    fn time_left_reads_like_a_clock() {
        assert_eq!([0, 34, 60, 305].map(minutes_and_seconds), ["0:00", "0:34", "1:00", "5:05"]);
    }
}
