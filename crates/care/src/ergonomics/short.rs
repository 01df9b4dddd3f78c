//! A short check: a picture and a question at a time, and one change at a time.

use library::ergonomics::{Change, Check, Choice, Question};

/// What is not right, in the order of the questions: the first is the one to change now.
///
/// `answers` are ids of choices; an id that the check does not have is passed over.
pub fn to_change<'c>(check: &'c Check, answers: &[String]) -> Vec<(&'c Question, &'c Choice, &'c Change)> {
    let chosen = |choice: &&Choice| answers.contains(&choice.id);
    let faults = |question: &'c Question| {
        let changes = question.choices.iter().filter(chosen);
        changes.filter_map(move |choice| Some((question, choice, choice.change.as_ref()?)))
    };
    check.questions.iter().flat_map(faults).collect()
}

/// The first question without an answer.
#[must_use]
pub fn next_question<'c>(check: &'c Check, answers: &[String]) -> Option<&'c Question> {
    let is_answered = |question: &&Question| {
        question.choices.iter().any(|choice| !choice.is_extra && answers.contains(&choice.id))
    };
    check.questions.iter().find(|question| !is_answered(question))
}

#[cfg(test)]
mod tests {
    use super::*;
    use library::ergonomics::CheckId;

    #[test]
    fn every_short_check_runs_from_its_first_question_to_nothing_to_change() {
        for id in [CheckId::Car, CheckId::Device, CheckId::Sleep, CheckId::Lifting, CheckId::Task] {
            let check = content_bundle::content().ergonomics.check(id).expect("it is there");
            let mut answers = Vec::new();
            while let Some(question) = next_question(check, &answers) {
                answers.push(question.choices[0].id.clone());
            }
            assert_eq!(answers.len(), check.questions.len(), "{id:?}");
            assert!(to_change(check, &answers).is_empty(), "{id:?}");
        }
    }

    #[test]
    fn changes_come_in_the_order_of_the_questions() {
        let check = content_bundle::content().ergonomics.check(CheckId::Car).expect("it is there");
        let worst = |question: &Question| question.choices.last().expect("choices").id.clone();
        let mut answers: Vec<String> = check.questions.iter().map(worst).collect();
        answers.reverse();
        answers.push("nobody-knows".to_owned());
        let order: Vec<&str> =
            to_change(check, &answers).iter().map(|(question, ..)| question.id.as_str()).collect();
        let asked: Vec<&str> = check.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(order, asked);
    }
}
