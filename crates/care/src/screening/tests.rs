use content_bundle::content;
use library::screening::{ItemId, Urgency};

use super::*;

fn everything_no() -> Answers {
    let content = &content().screening;
    let mut answers = Answers::default();
    for item in content.items.iter().filter(|item| !item.always) {
        answers.set(&item.id, Answer::No);
    }
    answers
}

#[test]
fn a_stroke_sign_is_an_ambulance_and_no_sign_passes() {
    let content = &content().screening;
    let about = AboutYou { age_years: Some(34), answers: everything_no() };
    let mut answers = everything_no();
    let passed = evaluate(content, &answers, &about, Marks::default());
    assert!(matches!(passed.outcome, Outcome::Passed(_)), "{passed:?}");
    answers.set(&ItemId::from("face"), Answer::Yes);
    let stroke = evaluate(content, &answers, &about, Marks::default());
    assert_eq!(stroke.urgency, Urgency::Ambulance);
    assert!(matches!(stroke.outcome, Outcome::Emergency(_)));
}
