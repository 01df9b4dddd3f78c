use std::collections::BTreeSet;
use std::sync::LazyLock;

use content_bundle::{answers, content, phrasings};
use proptest::prelude::*;

use super::*;

fn asker() -> &'static Asker {
    static ASKER: LazyLock<Asker> =
        LazyLock::new(|| Asker::new(answers(), &content().screening).expect("trained for these cards"));
    &ASKER
}

/// What a question leads to: a card's name, `!` and the lines of the check, or a word.
fn lead(asker: &Asker, question: &str) -> String {
    match asker.ask(question) {
        Reply::CheckFirst(check) if check.low_mood => "!low-mood".to_owned(),
        Reply::CheckFirst(check) => {
            check.items.iter().map(|item| format!("!{item}")).collect::<Vec<_>>().join(" ")
        }
        Reply::Answered { card, .. } => card.0,
        Reply::NotCovered { .. } => "nothing".to_owned(),
        other => format!("{other:?}"),
    }
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let asker = asker();
    let wrong: Vec<String> = table
        .iter()
        .map(|(question, wanted)| (question, wanted, lead(asker, question)))
        .filter(|(_, wanted, got)| !got.split(' ').any(|got| got == **wanted))
        .map(|(question, wanted, got)| format!("{question:?}: wanted {wanted}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn questions_of_the_issue_find_their_card() {
    check(&[
        ("is it bad to crack my neck?", "is-it-bad"),
        ("why does it feel good", "why-it-feels-good"),
        ("what is the best pilow for neck pain", "which-pillow"),
        ("does craking your nuckles give you arthritus", "arthritis-from-cracking"),
    ]);
}

#[test]
fn every_card_answers_its_own_question() {
    let asker = asker();
    let wrong: Vec<String> = asker
        .cards()
        .iter()
        .filter(|card| match asker.ask(&card.question) {
            Reply::Answered { card: found, .. } => found != card.id,
            Reply::CheckFirst(_) => false,
            _ => true,
        })
        .map(|card| format!("{}: {}", card.id, lead(asker, &card.question)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_red_flag_comes_before_any_answer() {
    check(&[
        ("numb between my legs", "!saddle-numb"),
        ("I peed myself", "!bladder"),
        ("can't feel when I wipe", "!saddle-numb"),
        ("worst headache of my life", "!worst-headache"),
        ("face drooping", "!face"),
        ("someone choked me", "!strangled"),
        ("want to die", "!low-mood"),
        ("My dad's speech is slurred since this morning, and which pillow is best?", "!speech"),
        ("no pain but i cant feel my legs", "!both-legs"),
        ("I'm not sure but my face is numb on one side", "!face"),
    ]);
}

#[test]
fn what_is_taken_back_or_only_possible_does_not_count() {
    check(&[
        ("no numbness, which neck stretch is safe?", "neck-stretch-safely"),
        ("can cracking cause a stroke", "stroke-risk"),
    ]);
    let asker = asker();
    for question in ["it caused numbness in my face", "Since then I have numbness down both legs"] {
        assert!(matches!(asker.ask(question), Reply::CheckFirst(_)), "{question}");
    }
}

/// Ordinary questions with words that look like a sign by their stem, or by a word that is passed over.
#[test]
fn what_only_looks_like_a_listed_phrase_leads_to_no_check() {
    let asker = asker();
    let needless: Vec<_> = [
        "How do I hold my phone so my neck doesnt hurt",
        "ran a half marathon and cant go down stairs",
        "cant go an hour without popping my spine",
        "i cant carry my shopping without a stiff neck",
        "is there any point going to a physio",
        "i dont want to go to the gym, what else",
        "army fitness test sit ups back",
        "is a bike fitting worth the money for back pain",
        "my head is tilted and will not go straight",
        "fell asleep on the sofa, neck stiff as a board",
        "I can only fall asleep on my tummy, is that why my neck hurts",
        "does jogging shake your spine loose",
        "line cook, back is toast after a double shift on my feet",
        "run over my meeting times and sit too long",
        "whiplash exercises",
        "need a crack it wont come",
        "first aid course tomorrow, how do you move someone with a neck injury",
        "my back cracked on its own when i rolled over in bed",
        "the knee to chest one is hard for my back, what does it do",
        "get a buddy to pull my head to pop the neck",
        "does a bubble collapse when i crack my knuckles",
        "electric blanket for back stiffness any help",
        "how many people in a hundred thousand get a torn neck artery",
        "rugby players neck strengthening",
        "chest opener for tight upper back",
    ]
    .iter()
    .filter_map(|question| Some((question, asker.flags.find(&read(question))?.items)))
    .collect();
    assert!(needless.is_empty(), "{needless:#?}");
}

/// The same words where they are the sign.
#[test]
fn what_stands_beside_a_needless_phrase_is_still_found() {
    let asker = asker();
    let table = [
        ("i cant go on like this", None),
        ("i cannot carry on", None),
        ("whats the point going on", None),
        ("he is fitting on the floor", Some("collapse")),
        ("pulled my neck doing deadlifts", Some("smaller-injury")),
        ("fell and now my neck hurts", Some("smaller-injury")),
        ("i fell down the stairs", Some("serious-accident")),
        ("got run over", Some("serious-accident")),
        ("i got whiplash last week", Some("serious-accident")),
        ("back pain and i cant stop shaking", Some("fever-spine-pain")),
        ("everything is moving", Some("balance-lost")),
        ("cant go when i sit on the toilet", Some("bladder")),
    ];
    for (question, wanted) in table {
        let found = asker.flags.find(&read(question));
        let is_found = found.as_ref().is_some_and(|found| match wanted {
            Some(item) => found.items.iter().any(|found| found.as_str() == item),
            None => found.low_mood,
        });
        assert!(is_found, "{question:?}: wanted {wanted:?}, got {found:?}");
    }
}

/// Of the questions that only stand near a sign few are taken for one by a listed phrase, and of the signs no fewer than
/// before are found by a phrase of their own line.
#[test]
fn listed_phrases_find_signs_and_leave_the_ordinary() {
    let asker = asker();
    let find = |text: &str| asker.flags.find(&read(text));
    let asked = phrasings();
    let needless = asked.ordinary.iter().filter(|text| find(text).is_some()).count();
    assert!(10 * needless <= asked.ordinary.len(), "{needless} of {} ordinary", asked.ordinary.len());
    let (mut own, mut all) = (0, 0);
    for (target, texts) in &asked.flags {
        let is_own = |check: &CheckFirst| {
            (check.low_mood && target == "low-mood") || check.items.iter().any(|item| item.as_str() == target)
        };
        own += texts.iter().filter(|text| find(text).as_ref().is_some_and(is_own)).count();
        all += texts.len();
    }
    assert!(100 * own >= 19 * all, "{own} of {all} signs");
}

/// Each alternative of every pattern, written as somebody may type it, leads to its line: no list takes back another.
#[test]
fn every_listed_phrase_leads_to_its_line() {
    let asker = asker();
    let flags = &answers().red_flags;
    let mut missed = Vec::new();
    for flag in &flags.flags {
        for phrase in flag.patterns.iter().flat_map(|pattern| phrases(pattern, flags)) {
            let found = asker.flags.find(&read(&phrase));
            let is_found = found.is_some_and(|found| match &flag.item {
                Some(item) => found.items.contains(item),
                None => found.low_mood,
            });
            if !is_found {
                missed.push(format!("{phrase:?} -> {:?}", flag.item));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Phrases that use each alternative of a pattern once, with the first alternative everywhere else.
fn phrases(pattern: &str, flags: &library::ask::RedFlags) -> BTreeSet<String> {
    let alternatives = |word: &str| -> Vec<String> {
        let words = word.split('|').flat_map(|word| match word.strip_prefix('@') {
            Some(group) => flags.groups[group].clone(),
            None => vec![word.replace(['_', '='], " ").trim().to_owned()],
        });
        // What must not come next is no word of the phrase.
        words
            .map(|word| word.trim_start_matches('=').split('!').next().unwrap_or_default().to_owned())
            .collect()
    };
    let places: Vec<Vec<String>> =
        pattern.split_whitespace().filter(|word| *word != "+").map(alternatives).collect();
    let most = places.iter().map(Vec::len).max().unwrap_or(0);
    (0..most)
        .map(|turn| {
            let words = places.iter().map(|place| place[turn.min(place.len() - 1)].as_str());
            words.collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// One in twenty ways of asking, of each card: what was learnt from is found by it.
#[test]
fn what_a_card_is_asked_by_finds_it_among_the_first_three() {
    let asker = asker();
    let asked = phrasings().asked.iter();
    let asked = asked.flat_map(|(id, texts)| texts.iter().step_by(20).map(move |text| (id, text)));
    let missed: Vec<String> = asked
        .filter(|(id, text)| !asker.ranked(text).iter().take(3).any(|(found, _)| found == *id))
        .map(|(id, text)| format!("{id}: {text:?}"))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// What nobody knows counts in the length of a question and speaks for nothing.
#[test]
fn a_story_of_unknown_words_around_a_question_makes_it_less_sure() {
    let asker = asker();
    let surer = asker.cards().iter().filter(|card| {
        let story = format!("{} qzx vbq xqj zqv jxq", card.question);
        asker.weigh(&card.question).probability > asker.weigh(&story).probability
    });
    assert_eq!(surer.count(), asker.cards().len());
}

#[test]
fn what_was_trained_for_other_cards_answers_nothing() {
    let mut fewer = answers().clone();
    fewer.cards.pop();
    assert_eq!(Asker::new(&fewer, &content().screening).err(), Some(Damaged));
    let mut cut = answers().clone();
    cut.trained.weights.pop();
    assert_eq!(Asker::new(&cut, &content().screening).err(), Some(Damaged));
}

/// What one in four phrasings of each sign leads to: nearly always some line of the check, and mostly their own.
#[test]
fn a_sign_that_no_listed_phrase_says_leads_to_the_check() {
    let asker = asker();
    let (mut checked, mut all) = (0, 0);
    for (target, texts) in &phrasings().flags {
        let texts: Vec<&String> = texts.iter().step_by(4).collect();
        let checks = texts.iter().filter_map(|text| match asker.ask(text) {
            Reply::CheckFirst(check) => Some(check),
            Reply::Answered { check, .. } => check,
            _ => None,
        });
        let checks: Vec<CheckFirst> = checks.collect();
        let is_own = |check: &&CheckFirst| {
            (check.low_mood && target == "low-mood") || check.items.iter().any(|item| item.as_str() == target)
        };
        let own = checks.iter().filter(is_own).count();
        assert!(2 * own >= texts.len(), "{target}: {own} of {}", texts.len());
        checked += checks.len();
        all += texts.len();
    }
    assert!(20 * checked >= 17 * all, "{checked} of {all}");
}

#[test]
fn bad_input_gets_a_clear_word() {
    let asker = asker();
    let long = "how do I loosen my neck ".repeat(900);
    let long_with_sign = format!("{}I can't feel anything when I wipe.", "I sit all day. ".repeat(1_200));
    let table = [
        ("", Reply::NoWords),
        ("?!… 👍", Reply::NoWords),
        ("<img src=x onerror=alert(1)>", Reply::NoWords),
        ("Warum knackt mein Nacken, und ist das schlimm?", Reply::NotEnglish),
        ("¿Es malo crujir el cuello cuando me duele?", Reply::NotEnglish),
        ("pourquoi mon cou fait mal quand je le craque", Reply::NotEnglish),
        ("首が痛いのですが", Reply::NotEnglish),
        ("почему хрустит шея", Reply::NotEnglish),
        (&long, Reply::TooLong),
    ];
    for (question, wanted) in table {
        assert_eq!(asker.ask(question), wanted, "{:.60}", question);
    }
    assert!(matches!(asker.ask(&long_with_sign), Reply::CheckFirst(_)), "a sign in an endless text is found");
    assert_eq!(lead(asker, "<b>is it bad</b> to crack my <i>neck</i>?"), "is-it-bad");
}

#[test]
fn an_emergency_shows_the_call_band_and_low_mood_does_not() {
    let asker = asker();
    let first = |question: &str| match asker.ask(question) {
        Reply::CheckFirst(check) => check,
        other => panic!("{question}: {other:?}"),
    };
    assert!(first("my face is drooping").call_band);
    assert!(!first("painful band of skin with blisters").call_band);
    let mood = first("I want to die");
    assert!(mood.low_mood && !mood.call_band && mood.cards.is_empty());
    assert!(first("I want to die and took 30 paracetamol").call_band);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_typed_makes_it_fall(question in "\\PC{0,300}") {
        let _ = asker().ask(&question);
    }

    #[test]
    fn the_same_question_has_the_same_answer(words in proptest::collection::vec("neck|back|crack|bad|pillow|why|stiff|numb|hot", 1..8)) {
        let question = words.join(" ");
        prop_assert_eq!(asker().ask(&question), asker().ask(&question));
    }
}
