//! The screen as a whole, on the real content.

mod flows;
mod people;
mod rows;
mod rules;
mod standing;

use content_bundle::content;
use library::screening::{Asked, ChoiceId, FollowUpId, Item, ItemId, Screening, Urgency};

use super::*;

fn screen() -> &'static Screening {
    &content().screening
}

fn item(id: &str) -> &'static Item {
    screen().item(&ItemId::from(id)).unwrap_or_else(|| panic!("no line {id}"))
}

/// Someone who has answered every line: no, but for what is ticked.
#[derive(Clone, Debug)]
struct Somebody {
    age_years: u8,
    pain: bool,
    answers: Answers,
    facts: Answers,
}

fn somebody(age_years: u8) -> Somebody {
    let mut somebody =
        Somebody { age_years, pain: false, answers: Answers::default(), facts: Answers::default() };
    for item in screen().items.iter().filter(|item| !item.always) {
        let card = screen().card(&item.card).expect("every line stands on a card");
        match card.asked {
            Asked::Once => somebody.facts.set(&item.id, Answer::No),
            Asked::Always | Asked::WithPain => somebody.answers.set(&item.id, Answer::No),
            Asked::BeforeSession | Asked::OnStop | Asked::LowMood => {}
        }
    }
    somebody
}

impl Somebody {
    fn with_pain(mut self) -> Self {
        self.pain = true;
        self
    }

    fn answering(mut self, id: &str, answer: Answer) -> Self {
        let id = &item(id).id;
        if self.facts.get(id).is_some() {
            self.facts.set(id, answer);
        } else {
            self.answers.set(id, answer);
        }
        self
    }

    /// Ticks a line and answers its follow-ups, given as `question=choice`.
    fn ticking(self, id: &str, follow_ups: &[&str]) -> Self {
        let mut ticked = self.answering(id, Answer::Yes);
        for follow_up in follow_ups {
            let (question, choice) = follow_up.split_once('=').expect("question=choice");
            let line = item(id);
            let question = FollowUpId::from(question);
            assert!(line.follow_ups.contains(&question), "{id} does not ask {question}");
            let known = &screen().follow_up(&question).expect("a known question").choices;
            let choice = ChoiceId::from(choice);
            assert!(known.iter().any(|one| one.id == choice), "{question} has no {choice}");
            ticked.answers.choose(&line.id, &question, &choice);
            ticked.facts.choose(&line.id, &question, &choice);
        }
        ticked
    }

    fn about(&self) -> AboutYou {
        AboutYou { age_years: Some(self.age_years), answers: self.facts.clone() }
    }

    fn screened(&self) -> Screened {
        evaluate(screen(), &self.answers, &self.about(), Marks { pain: self.pain })
    }
}

#[test]
fn nothing_answered_is_unfinished_and_never_passes() {
    let nothing = evaluate(screen(), &Answers::default(), &AboutYou::default(), Marks::default());
    assert!(!matches!(nothing.outcome, Outcome::Passed(_)));
    let asked = evaluate_asked(screen(), &Answers::default(), &AboutYou::default(), Marks::default());
    assert_eq!(asked.outcome, Outcome::Unfinished);
}

#[test]
fn one_line_missing_is_unfinished() {
    for item in screen().items.iter().filter(|item| !item.always) {
        let asked = screen().card(&item.card).expect("a card").asked;
        if asked != Asked::Always {
            continue;
        }
        let mut whole = somebody(34);
        whole.answers.remove(&item.id);
        assert_eq!(whole.screened().outcome, Outcome::Unfinished, "{}", item.id);
    }
}

#[test]
fn a_fact_without_an_answer_counts_as_present() {
    for fact in screen().items.iter().filter(|item| item.card.as_str() == "about-you" && !item.always) {
        let mut whole = somebody(34);
        whole.facts.remove(&fact.id);
        let present = somebody(34).ticking(fact.id.as_str(), &[]).screened();
        let missing = whole.screened();
        assert_eq!(missing.filters, present.filters, "{}", fact.id);
        assert_eq!(missing.urgency, present.urgency, "{}", fact.id);
    }
}

#[test]
fn all_reasons_are_listed_the_most_urgent_first() {
    let many = somebody(70)
        .ticking("weight-loss", &[])
        .ticking("blisters", &[])
        .ticking("face", &[])
        .ticking("saddle-numb", &["saddle-start=within-2-weeks"]);
    let Outcome::Emergency(advice) = many.screened().outcome else { panic!("an emergency") };
    let urgencies: Vec<&str> = advice.reasons.iter().map(|reason| reason.urgency.code()).collect();
    assert_eq!(urgencies, ["E1", "E2", "S", "W"]);
    let pages: Vec<&str> = advice.pages.iter().map(|page| page.as_str()).collect();
    assert_eq!(pages, ["stroke", "saddle"]);
    assert_eq!(advice.say.len(), 2);
}

#[test]
fn what_was_said_in_private_asks_for_a_quick_way_out() {
    let strangled =
        somebody(30).ticking("strangled", &["strangled-signs=no", "strangled-when=within-2-weeks"]);
    let Outcome::Emergency(advice) = strangled.screened().outcome else { panic!("an emergency") };
    assert!(advice.in_private);
    assert_eq!(advice.urgency, Urgency::EmergencyDepartment);
}

#[test]
fn pain_questions_are_asked_only_of_pain() {
    let stiff = somebody(62).ticking("over-six-weeks", &[]).screened();
    assert_eq!(stiff.urgency, Urgency::SelfCare);
    let sore = somebody(62).with_pain().ticking("over-six-weeks", &[]).screened();
    assert_eq!(sore.urgency, Urgency::Routine);
}

#[test]
fn unknown_countries_get_the_four_commonest_numbers() {
    let numbers = |code| screen().ambulance_numbers(code);
    assert_eq!(numbers(None), ["112", "999", "911", "000"]);
    assert_eq!(numbers(Some("ZZ")), ["112", "999", "911", "000"]);
    for (code, number) in [
        ("GB", "999"),
        ("US", "911"),
        ("AU", "000"),
        ("DE", "112"),
        ("NZ", "111"),
        ("JP", "119"),
        ("BR", "192"),
    ] {
        assert!(numbers(Some(code)).contains(&number), "{code}");
    }
    assert_eq!(
        screen().country_of_zone("Europe/Berlin").map(|country| country.name.as_str()),
        Some("Germany")
    );
    assert_eq!(screen().country_of_zone("Mars/Olympus"), None);
}

#[test]
fn another_language_stands_in_by_id_and_says_what_it_lacks() {
    let english = screen().texts();
    assert!(english.len() > 500 && english.contains_key("item.face.text"));
    let mut translated = screen().clone();
    let shouted: std::collections::BTreeMap<String, String> = english
        .iter()
        .filter(|(key, _)| *key != "page.stroke.step.1")
        .map(|(key, text)| (key.clone(), text.to_uppercase()))
        .collect();
    assert_eq!(translated.translate(&shouted), ["page.stroke.step.1"]);
    let texts = translated.texts();
    assert_eq!(texts["item.face.text"], english["item.face.text"].to_uppercase());
    assert_eq!(texts["page.stroke.step.1"], english["page.stroke.step.1"]);
    assert_eq!(texts.len(), english.len());
}
