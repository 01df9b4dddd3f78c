use ask::weights::Margins;
use library::Certainty;
use library::card::{CardId, Heading};

use super::*;

fn card(id: &str, question: &str) -> Card {
    Card {
        id: CardId::from(id),
        heading: Heading::Risks,
        question: question.to_owned(),
        also_asked: Vec::new(),
        answer: "It depends on your neck.".to_owned(),
        certainty: Certainty::Unknown,
        sources: Vec::new(),
        terms: Vec::new(),
        try_movement: None,
        try_page: None,
        related: Vec::new(),
    }
}

fn cards() -> [Card; 2] {
    [card("neck", "Is it bad to crack my neck?"), card("pillow", "Which pillow is best?")]
}

fn phrasings() -> Phrasings {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<String>>();
    let necks = texts(&["crack my neck", "my neck cracks", "why does my neck crack"]);
    let pillows = texts(&["best pillow", "a pillow for sleep", "which pillow for sleep"]);
    let faces = texts(&["my face droops", "face drooping on one side", "one side of my face is numb"]);
    Phrasings {
        asked: [(CardId::from("neck"), necks), (CardId::from("pillow"), pillows)].into(),
        nothing: texts(&[
            "who won the match",
            "weather tomorrow",
            "when is the match",
            "is the weather fine",
        ]),
        flags: [("face".to_owned(), faces)].into(),
        ordinary: texts(&["the floor is numb cold", "numb jokes", "cold feet"]),
    }
}

/// The place of "there is a sign": after two cards, nothing and one sign.
const ALARM: usize = 4;

fn margins(weights: &Weights, text: &str) -> Margins {
    weights.margins(&Features::of_text(text))
}

#[test]
fn every_phrasing_lies_on_its_own_side() {
    let (cards, phrasings) = (cards(), phrasings());
    let trained = train(&cards, &phrasings);
    let weights = Weights::read(&trained.weights).expect("it was just written");
    assert_eq!((weights.classes(), trained.signs.as_slice()), (5, ["face".to_owned()].as_slice()));
    for (about, text) in told(&cards, &phrasings) {
        let margins = margins(&weights, text).margins;
        let class = match about {
            About::Card(at) => at,
            About::Nothing => 2,
            About::Sign(_) | About::Ordinary => continue,
        };
        for other in (0..3).filter(|other| *other != class) {
            assert!(margins[class] > 0.0 && margins[other] < 0.0, "{text}: {margins:?}");
        }
    }
}

#[test]
fn what_tells_of_a_sign_lies_further_on_its_side_than_anything_else() {
    let (cards, phrasings) = (cards(), phrasings());
    let weights = Weights::read(&train(&cards, &phrasings).weights).expect("it was just written");
    let alarm = |is_sign: bool| {
        let some = told(&cards, &phrasings).into_iter();
        let some = some.filter(move |(about, _)| matches!(about, About::Sign(_)) == is_sign);
        some.map(|(_, text)| margins(&weights, text).margins[ALARM]).collect::<Vec<f32>>()
    };
    let least = alarm(true).into_iter().fold(f32::INFINITY, f32::min);
    let most = alarm(false).into_iter().fold(f32::NEG_INFINITY, f32::max);
    assert!(least > 0.0 && least > most, "{least} and {most}");
}

#[test]
fn the_same_phrasings_train_the_same_bytes_and_others_do_not() {
    let first = train(&cards(), &phrasings());
    assert_eq!(first, train(&cards(), &phrasings()));
    let mut other = phrasings();
    other.nothing.pop();
    assert_ne!(first.weights, train(&cards(), &other).weights);
}

#[test]
fn a_word_that_few_phrasings_say_is_in_no_table() {
    let trained = train(&cards(), &phrasings());
    let holds = |name: &str| trained.weights.windows(name.len()).any(|bytes| bytes == name.as_bytes());
    assert!(holds("\npillow\n") && holds("\nneck\n"));
    assert!(!holds("\njokes\n") && !holds("\nweather\n"), "one and two phrasings say them");
}

#[test]
fn words_of_cards_are_known_and_those_of_few_phrasings_are_not() {
    let known = train(&cards(), &phrasings()).known_words;
    let is_known = |word: &str| known.iter().any(|known| known == word);
    assert!(is_known("depends") && is_known("neck") && is_known("pillow"));
    assert!(!is_known("sleep"), "two phrasings say it");
    assert!(!is_known("match") && !is_known("numb"), "only what is about cards counts");
}
