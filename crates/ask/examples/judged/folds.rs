//! Judges the answerer on its own phrasings: each fifth is asked of an asker that was trained on the other four.
//!
//! When the best card is an answer was fitted on these alone. It is fitted again here, so that one sees whether what is in
//! use still fits, and the curve is printed: what each threshold would do.

use std::error::Error;

use ask::{Asker, LEAST_PROBABILITY, ODDS, Reply, Weighed};
use library::ask::Phrasings;
use library::card::Answers;
use library::screening::Screening;

use super::check;
use super::logistic::{Point, fitted};

const FOLDS: usize = 5;

/// Cards that speak of a warning sign themselves: the check is no false alarm where they are asked.
const ABOUT_SIGNS: [&str; 22] = [
    "after-accident",
    "all-too-much",
    "arm-weakness",
    "cancer-and-back-pain",
    "chest-pain",
    "clumsy-hands",
    "dizzy-turning-head",
    "fever-and-spine",
    "headache-from-neck",
    "inflammatory-back-pain",
    "leg-falls-asleep",
    "leg-getting-weaker",
    "new-headache",
    "numb-between-legs",
    "pain-after-crack",
    "pain-at-night",
    "pinched-nerve",
    "pressure-on-the-neck",
    "sciatica",
    "stroke-signs",
    "tingling-fingers",
    "when-to-see-doctor",
];

/// The most phrasings without a sign, of the other folds, that may be answered wrongly: it is what sets the threshold.
const MOST_WRONG_SHARE: f64 = 0.03;

/// How far that share may rise with the content before the threshold has to be chosen anew.
const PLAY: f64 = 0.003;

/// Thresholds of the curves.
pub(crate) const PROBABILITIES: [f32; 7] = [0.5, 0.6, 0.7, 0.76, 0.8, 0.85, 0.9];
const MARGINS: [f32; 7] = [-0.3, -0.1, 0.0, 0.1, 0.3, 0.5, 0.7];

/// What a phrasing is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Card,
    CardOfSign,
    Nothing,
    Sign,
    Ordinary,
}

/// One phrasing, asked of an asker that does not have it.
struct Outcome {
    about: About,
    what: String,
    weighed: Weighed,
    is_first: bool,
    in_three: bool,
    by_pattern: bool,
    is_checked: bool,
    is_offered: bool,
}

pub(crate) fn judge(
    answers: &Answers,
    phrasings: &Phrasings,
    screening: &Screening,
) -> Result<(), Box<dyn Error>> {
    let mut outcomes = Vec::new();
    for fold in 0..FOLDS {
        outcomes.extend(of_fold(answers, phrasings, screening, fold)?);
    }
    judge_cards(&outcomes);
    judge_threshold(&outcomes);
    judge_signs(&outcomes);
    let signs = of(&outcomes, &[About::Sign]);
    for kind in phrasings.flags.keys() {
        let of_kind: Vec<&Outcome> = signs.iter().filter(|one| one.what == *kind).copied().collect();
        print(
            &format!("sign \"{kind}\" leads to the check"),
            count(&of_kind, |one| one.is_checked),
            of_kind.len(),
        );
    }
    Ok(())
}

fn judge_cards(outcomes: &[Outcome]) {
    let (cards, nothing) = (of(outcomes, &[About::Card, About::CardOfSign]), of(outcomes, &[About::Nothing]));
    print("right card ranked first", count(&cards, |one| one.is_first), cards.len());
    print("right card in the first three", count(&cards, |one| one.in_three), cards.len());
    for least in PROBABILITIES {
        let answered = |some: &[&Outcome], is_first: bool| {
            count(some, |one| one.weighed.probability >= least && one.is_first == is_first)
        };
        print(&format!("from {least}: right card first"), answered(&cards, true), cards.len());
        print(&format!("from {least}: another card first"), answered(&cards, false), cards.len());
        print(
            &format!("from {least}: answered where nothing fits"),
            answered(&nothing, false),
            nothing.len(),
        );
    }
}

/// The curve and the threshold in use, beside those that these phrasings would lead to.
fn judge_threshold(outcomes: &[Outcome]) {
    let plain = of(outcomes, &[About::Card, About::CardOfSign, About::Nothing]);
    let points: Vec<Point> =
        plain.iter().map(|one| (one.weighed.standing.figures().map(f64::from), one.is_first)).collect();
    let weights = fitted(&points);
    for ((what, used), fitted) in
        ["fit", "lead", "lead over nothing", "without them"].into_iter().zip(ODDS).zip(weights)
    {
        println!("ask, phrasings of the other folds, odds of {what}, {used} in use, fitted; {fitted:.2};");
    }
    let sums = points.iter().map(|(figures, is_right)| {
        (figures.iter().zip(weights).map(|(figure, weight)| figure * weight).sum::<f64>(), *is_right)
    });
    let mut sums: Vec<(f64, bool)> = sums.collect();
    sums.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut wrong = 0.0;
    let shares = sums.iter().map(|(sum, is_right)| {
        wrong += f64::from(u8::from(!is_right));
        (sum, wrong / plain.len().max(1) as f64)
    });
    let least = shares.filter(|(_, share)| *share <= MOST_WRONG_SHARE).last();
    let least = least.map_or(1.0, |(sum, _)| 1.0 / (1.0 + (-sum).exp()));
    println!(
        "ask, phrasings of the other folds, least probability, {LEAST_PROBABILITY} in use, fitted; {least:.3};"
    );
    let answered = count(&plain, |one| one.weighed.probability >= LEAST_PROBABILITY);
    let wrong = count(&plain, |one| one.weighed.probability >= LEAST_PROBABILITY && !one.is_first);
    print("right answers, of those given", answered - wrong, answered);
    let percent = 100.0 * wrong as f64 / plain.len().max(1) as f64;
    println!(
        "ask, phrasings of the other folds, wrong answers, of all without a sign: {wrong} of {}; {percent:.2}; %; {:.1}",
        plain.len(),
        100.0 * (MOST_WRONG_SHARE + PLAY)
    );
}

fn judge_signs(outcomes: &[Outcome]) {
    let signs = of(outcomes, &[About::Sign]);
    print("sign found by a listed phrase", count(&signs, |one| one.by_pattern), signs.len());
    print("sign leads to the check or an offer of it", count(&signs, |one| one.is_offered), signs.len());
    let kinds = [
        ("sign", About::Sign),
        ("card not about a sign", About::Card),
        ("nothing", About::Nothing),
        ("ordinary, near to a sign", About::Ordinary),
    ];
    for (what, about) in kinds {
        let some = of(outcomes, &[about]);
        let by_likeness = count(&some, |one| one.is_checked && !one.by_pattern);
        print(&format!("{what}: leads to the check"), count(&some, |one| one.is_checked), some.len());
        print(&format!("{what}: leads to the check by likeness alone"), by_likeness, some.len());
        for least in MARGINS {
            let beyond = count(&some, |one| one.by_pattern || one.weighed.sign_margin >= least);
            print(&format!("{what}: a listed phrase, or margin from {least}"), beyond, some.len());
        }
    }
}

fn of<'a>(outcomes: &'a [Outcome], about: &[About]) -> Vec<&'a Outcome> {
    outcomes.iter().filter(|one| about.contains(&one.about)).collect()
}

fn count(some: &[&Outcome], is: impl Fn(&Outcome) -> bool) -> usize {
    some.iter().filter(|one| is(one)).count()
}

fn print(what: &str, count: usize, of: usize) {
    let percent = 100.0 * count as f64 / of.max(1) as f64;
    println!("ask, phrasings of the other folds, {what}: {count} of {of}; {percent:.2}; %");
}

fn of_fold(
    answers: &Answers,
    phrasings: &Phrasings,
    screening: &Screening,
    fold: usize,
) -> Result<Vec<Outcome>, Box<dyn Error>> {
    let (kept, asked) = split(phrasings, fold);
    let trained = ask_train::train(&answers.cards, &kept);
    let asker = Asker::new(&Answers { trained, ..answers.clone() }, screening)?;
    Ok(asked.into_iter().map(|(about, what, text)| outcome(&asker, about, what, &text)).collect())
}

fn outcome(asker: &Asker, about: About, what: String, text: &str) -> Outcome {
    let reply = asker.ask(text);
    let ranked = asker.ranked(text);
    let weighed = asker.weigh(text);
    Outcome {
        about,
        is_first: ranked.first().is_some_and(|(id, _)| id.0 == what),
        in_three: ranked.iter().take(3).any(|(id, _)| id.0 == what),
        by_pattern: weighed.by_pattern,
        is_checked: matches!(reply, Reply::CheckFirst(_)),
        is_offered: check(&reply).is_some(),
        weighed,
        what,
    }
}

/// What an asker keeps, and what it is asked: every fifth phrasing of each kind.
fn split(all: &Phrasings, fold: usize) -> (Phrasings, Vec<(About, String, String)>) {
    let mut asked = Vec::new();
    let mut keep = |about: About, what: &str, texts: &[String]| -> Vec<String> {
        let mut kept = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            match place % FOLDS == fold {
                true => asked.push((about, what.to_owned(), text.clone())),
                false => kept.push(text.clone()),
            }
        }
        kept
    };
    let about = |id: &str| if ABOUT_SIGNS.contains(&id) { About::CardOfSign } else { About::Card };
    let kept = Phrasings {
        asked: all.asked.iter().map(|(id, texts)| (id.clone(), keep(about(&id.0), &id.0, texts))).collect(),
        flags: all.flags.iter().map(|(id, texts)| (id.clone(), keep(About::Sign, id, texts))).collect(),
        nothing: keep(About::Nothing, "", &all.nothing),
        ordinary: keep(About::Ordinary, "", &all.ordinary),
    };
    (kept, asked)
}
