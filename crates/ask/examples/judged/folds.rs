//! Judges the answerer on its own phrasings: each fifth is asked of an asker that has only the other four.
//!
//! Thresholds are chosen on these and on the first held-out questions, so the curves of both are printed: what each
//! threshold would do.

use ask::{Asker, Reply, Weighed};
use library::ask::Phrasings;
use library::card::Answers;
use library::screening::Screening;

use super::check;

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

/// Thresholds of the curves.
pub(crate) const PROBABILITIES: [f32; 7] = [0.4, 0.5, 0.6, 0.68, 0.75, 0.8, 0.9];
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

pub(crate) fn judge(answers: &Answers, screening: &Screening) {
    let outcomes: Vec<Outcome> = (0..FOLDS).flat_map(|fold| outcomes(answers, screening, fold)).collect();
    judge_cards(&outcomes);
    judge_signs(&outcomes);
    let signs = of(&outcomes, &[About::Sign]);
    for kind in answers.asked.flags.keys() {
        let of_kind: Vec<&Outcome> = signs.iter().filter(|one| one.what == *kind).copied().collect();
        print(
            &format!("sign \"{kind}\" leads to the check"),
            count(&of_kind, |one| one.is_checked),
            of_kind.len(),
        );
    }
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

fn outcomes(answers: &Answers, screening: &Screening, fold: usize) -> Vec<Outcome> {
    let (kept, asked) = split(&answers.asked, fold);
    let asker = Asker::new(&Answers { asked: kept, ..answers.clone() }, screening);
    asked.into_iter().map(|(about, what, text)| outcome(&asker, about, what, &text)).collect()
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
