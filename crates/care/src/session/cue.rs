//! What is said and sounded in each part.

use super::effect::{Effect, Line, Message, Tone};
use super::plan::{KeyWords, Plan, Step};
use super::timeline::{Part, Segment};

/// A hold shorter than this has no words of its own and no count.
const COUNTED_HOLD_MS: u64 = 10_000;
/// Seconds left at which the count is said last.
const LAST_COUNT_SECS: u64 = 3;

/// What is said and sounded when a part begins.
pub(super) fn on_entry(plan: &Plan, segment: &Segment) -> Vec<Effect> {
    let Some(step) = plan.steps().get(segment.step) else { return Vec::new() };
    let side = step.takes.get(segment.take).and_then(|take| take.side);
    let words = |text: &str| Line::Words { text: text.to_owned(), side };
    let named = |message| Line::Message { message, count: None, name: Some(step.name.clone()), side };
    match segment.part {
        Part::GetReady => {
            let mut effects = vec![Effect::Say(named(Message::GetReady))];
            effects.extend(into_position(step, words(&step.start_words)));
            effects
        }
        Part::NextMovement => {
            let mut effects = vec![Effect::Tone(Tone::Change), Effect::Say(named(Message::NextMovement))];
            effects.extend(into_position(step, words(&step.start_words)));
            effects
        }
        Part::SwitchSides => vec![Effect::Tone(Tone::Change), Effect::Say(named(Message::SwitchSides))],
        Part::SetRest => {
            let rest = Line::counted(Message::Rest, secs(segment.length_ms));
            vec![Effect::Tone(Tone::Change), Effect::Say(rest)]
        }
        Part::Travel(key) => {
            let mut effects = vec![Effect::Tone(Tone::Move)];
            effects.extend(spoken_once(segment, key_words(step, key).map(|key| words(&key.say))));
            effects.extend(reminder(step, segment, key).map(|cue| Effect::Say(words(cue))));
            effects
        }
        Part::Hold(key) => {
            let mut effects = vec![Effect::Tone(Tone::HoldBegins)];
            let hold_say = key_words(step, key).and_then(|key| key.hold_say.as_deref());
            effects.extend(spoken_once(segment, hold_say.map(words)));
            effects
        }
        Part::Return => spoken_once(segment, Some(words(&step.return_say))),
        Part::Pause => Vec::new(),
    }
}

/// Where to be, first of all something to hold for whom that is due, and how to begin.
fn into_position(step: &Step, start: Line) -> impl Iterator<Item = Effect> {
    let support = step.beside_support.then(|| Line::message(Message::BesideSupport));
    support.into_iter().chain([start]).map(Effect::Say)
}

/// What is sounded when a part ends.
pub(super) fn on_exit(segment: &Segment) -> Option<Effect> {
    matches!(segment.part, Part::Hold(_)).then_some(Effect::Tone(Tone::HoldEnds))
}

/// What is said on the way through a part, from one moment within it (left out) to another.
pub(super) fn within(segment: &Segment, from_ms: u64, to_ms: u64) -> impl Iterator<Item = Effect> {
    let counted = matches!(segment.part, Part::Hold(_)) && segment.length_ms >= COUNTED_HOLD_MS;
    let length_ms = segment.length_ms;
    let marks = [length_ms / 2, length_ms.saturating_sub(LAST_COUNT_SECS * 1_000)];
    let reached = marks.into_iter().filter(move |&mark| counted && from_ms < mark && mark <= to_ms);
    reached.map(move |mark| Effect::Say(Line::counted(Message::SecondsLeft, secs(length_ms - mark))))
}

/// Whole seconds, rounded up.
pub(super) fn secs(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds.div_ceil(1_000)).unwrap_or(u32::MAX)
}

/// Words are said in the first repetition of a set and only shown after that.
fn spoken_once(segment: &Segment, line: Option<Line>) -> Vec<Effect> {
    let line = line.filter(|line| !matches!(line, Line::Words { text, .. } if text.is_empty()));
    let effect = if segment.repetition == 0 { Effect::Say } else { Effect::Caption };
    line.map(effect).into_iter().collect()
}

/// What to attend to, one a repetition from the second on.
fn reminder<'a>(step: &'a Step, segment: &Segment, key: usize) -> Option<&'a str> {
    let turn = usize::from(segment.repetition).checked_sub(1)?;
    step.cues.get(turn).filter(|_| key == 0).map(String::as_str)
}

fn key_words(step: &Step, key: usize) -> Option<&KeyWords> {
    step.key_words.get(key)
}
