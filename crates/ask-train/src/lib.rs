//! Trains what `ask` understands questions by, from their phrasings, when the program is built.
//!
//! Three questions are put to a text, each with lines of its own over one vocabulary: which card it asks for, or whether
//! it asks for nothing that the cards answer; which of the warning signs it is most like; and whether there is a sign in it
//! at all. Nothing here depends on chance, time or the order of threads: the same content gives the same bytes on the same
//! machine. The result is small enough to be fetched (few weights a class, in whole steps), and [`ask::weights`] looks
//! things up in it as it is. This crate is no part of the app.
//!
//! ```
//! let trained = ask_train::train(&[], &library::ask::Phrasings::default());
//! assert!(ask::weights::Weights::read(&trained.weights).is_ok());
//! ```

mod descent;
mod vocabulary;

use std::collections::BTreeMap;

use ask::features::Features;
use ask::weights::{Class, Entry, Weights};
use library::ask::{Phrasings, Trained};
use library::card::Card;

use self::descent::{Example, Line, lines};
use self::vocabulary::Vocabulary;

/// One over twice the cost of a phrasing on the wrong side, where all count the same: a cost of 1.
const SOFTNESS: f32 = 0.5;

/// How dear a phrasing on the wrong side of "there is a sign" is, for a side with half of the phrasings.
const ALARM_COST: f32 = 0.3;

/// The weights that are kept of each card.
const MOST_OF_CARD: usize = 1_500;

/// The weights that are kept of each sign.
const MOST_OF_SIGN: usize = 600;

/// The weights that are kept of "there is a sign".
const MOST_OF_ALARM: usize = 5_000;

/// The largest weight of a card or a sign in steps of its scale: more tell them no better apart.
const STEPS: f32 = 15.0;

/// That of "there is a sign", whose thousands of weights differ more.
const STEPS_OF_ALARM: f32 = 127.0;

/// What stands in fewer phrasings than this takes up in training what only those say, and is left out after it.
const LEAST_STANDING_IN: u32 = 3;

/// A word that only phrasings say is known when this many of them do: they hold misspellings too.
const LEAST_SAID: usize = 3;

/// What a phrasing asks for.
#[derive(Clone, Copy)]
enum About {
    /// The card at this place.
    Card(usize),
    /// Nothing that the cards answer.
    Nothing,
    /// It tells of the sign at this place.
    Sign(usize),
    /// An ordinary question with words near to a sign.
    Ordinary,
}

/// Trains for some cards. It takes some seconds.
#[must_use]
pub fn train(cards: &[Card], phrasings: &Phrasings) -> Trained {
    let told = told(cards, phrasings);
    let features: Vec<Features> = told.iter().map(|(_, text)| Features::of_text(text)).collect();
    let vocabulary = Vocabulary::of(&features);
    let vectors: Vec<Vec<(u32, f32)>> = features.iter().map(|text| vocabulary.vector(text)).collect();
    let worth = worth(&vocabulary);
    let nothing = cards.len();
    let of_cards = examples(&told, &vectors, |about| match about {
        About::Card(at) => Some((Some(at), SOFTNESS)),
        About::Nothing => Some((Some(nothing), SOFTNESS)),
        About::Sign(_) | About::Ordinary => None,
    });
    let of_signs = examples(&told, &vectors, |about| match about {
        About::Sign(at) => Some((Some(at), SOFTNESS)),
        About::Card(_) | About::Nothing | About::Ordinary => None,
    });
    let [sign, other] = alarm_softness(&told);
    let of_alarm = examples(&told, &vectors, |about| match about {
        About::Sign(_) => Some((Some(0), sign)),
        About::Card(_) | About::Nothing | About::Ordinary => Some((None, other)),
    });
    let mut found = lines(&of_cards, cards.len() + 1, &worth, MOST_OF_CARD);
    found.extend(lines(&of_signs, phrasings.flags.len(), &worth, MOST_OF_SIGN));
    let mut steps = vec![STEPS; found.len()];
    found.extend(lines(&of_alarm, 1, &worth, MOST_OF_ALARM));
    steps.push(STEPS_OF_ALARM);
    Trained {
        known_words: known_words(cards, phrasings),
        signs: phrasings.flags.keys().cloned().collect(),
        weights: in_steps(&vocabulary, &found, &steps).to_bytes(),
    }
}

/// Every phrasing with what it asks for, class by class.
fn told<'a>(cards: &'a [Card], phrasings: &'a Phrasings) -> Vec<(About, &'a str)> {
    let of_card = |(at, card): (usize, &'a Card)| {
        let more = phrasings.asked.get(&card.id).into_iter().flatten();
        let own = std::iter::once(&card.question).chain(&card.also_asked);
        own.chain(more).map(move |text| (About::Card(at), text.as_str()))
    };
    let of_sign = |(at, texts): (usize, &'a Vec<String>)| {
        texts.iter().map(move |text| (About::Sign(at), text.as_str()))
    };
    let all = |about: About, texts: &'a [String]| texts.iter().map(move |text| (about, text.as_str()));
    (0..)
        .zip(cards)
        .flat_map(of_card)
        .chain(all(About::Nothing, &phrasings.nothing))
        .chain((0..).zip(phrasings.flags.values()).flat_map(of_sign))
        .chain(all(About::Ordinary, &phrasings.ordinary))
        .collect()
}

/// Those phrasings that an example is made of, with their class, if they have one, and their softness.
fn examples<'a>(
    told: &[(About, &str)],
    vectors: &'a [Vec<(u32, f32)>],
    example: impl Fn(About) -> Option<(Option<usize>, f32)>,
) -> Vec<Example<'a>> {
    let all = told.iter().zip(vectors);
    all.filter_map(|((about, _), features)| {
        example(*about).map(|(class, softness)| Example { features, class, softness })
    })
    .collect()
}

/// One over twice the cost of a phrasing with a sign, and of one without: each side counts as much as the other.
fn alarm_softness(told: &[(About, &str)]) -> [f32; 2] {
    let all = told.len().max(1) as f32;
    let signs = told.iter().filter(|(about, _)| matches!(about, About::Sign(_))).count();
    [signs, told.len() - signs].map(|side| side as f32 / (ALARM_COST * all))
}

/// How much each feature tells, and nothing where it is left out.
fn worth(vocabulary: &Vocabulary) -> Vec<f32> {
    let is_kept = |at: usize| vocabulary.standing_in(at) >= LEAST_STANDING_IN;
    (0..vocabulary.len()).map(|at| if is_kept(at) { vocabulary.telling(at) } else { 0.0 }).collect()
}

/// The lines with their weights in whole steps, the largest of each line as many as `most` says; what speaks for nothing any
/// more is left out.
fn in_steps(vocabulary: &Vocabulary, lines: &[Line], most: &[f32]) -> Weights {
    let mut steps: Vec<Vec<(u16, i8)>> = vec![Vec::new(); vocabulary.len()];
    let mut classes = Vec::with_capacity(lines.len());
    for ((class, line), most) in (0_u16..).zip(lines).zip(most) {
        // What a feature tells belongs to its weight, so that a look at the table is enough.
        let weights = line.weights.iter().map(|(at, weight)| (*at as usize, *weight));
        let speaks: Vec<(usize, f32)> =
            weights.map(|(at, weight)| (at, weight * vocabulary.telling(at))).collect();
        let scale = speaks.iter().map(|(_, speaks)| speaks.abs()).fold(0.0, f32::max) / most;
        for (at, speaks) in speaks {
            let rounded = (speaks / scale).round() as i8;
            if rounded != 0 {
                steps[at].push((class, rounded));
            }
        }
        classes.push(Class { scale, bias: line.bias });
    }
    let entries = steps.into_iter().enumerate().filter(|(_, steps)| !steps.is_empty()).map(|(at, steps)| {
        let name = vocabulary.name(at).to_owned();
        (at, Entry { name, standing_in: vocabulary.standing_in(at), steps })
    });
    let (words, rows): (Vec<_>, Vec<_>) = entries.partition(|(at, _)| *at < vocabulary.words());
    let [words, rows] = [words, rows]
        .map(|half: Vec<(usize, Entry)>| half.into_iter().map(|(_, entry)| entry).collect::<Vec<Entry>>());
    Weights::new(vocabulary.phrasings, &words, &rows, classes)
}

/// Words that are spelt right: those of the cards, and those that several phrasings of cards say.
fn known_words(cards: &[Card], phrasings: &Phrasings) -> Vec<String> {
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    let mut say = |text: &str, times: usize| {
        for word in ask::words(text) {
            *said.entry(word).or_default() += times;
        }
    };
    cards.iter().flat_map(texts).for_each(|text| say(text, LEAST_SAID));
    phrasings.asked.values().flatten().for_each(|text| say(text, 1));
    said.into_iter().filter(|(_, times)| *times >= LEAST_SAID).map(|(word, _)| word).collect()
}

/// Every sentence of a card.
fn texts(card: &Card) -> impl Iterator<Item = &str> {
    let asked = card.also_asked.iter().chain(&card.terms).map(String::as_str);
    [card.question.as_str(), card.answer.as_str()].into_iter().chain(asked)
}

#[cfg(test)]
mod tests;
