//! Asks `care` what a break may offer. No rule is here.

use breaks::CareSays;
use care::breaks::{BreakFacts, Question};
use desk::Advice;
use journal::{Fold, Journal, Moment};

/// What may be offered now, going by all that was recorded.
pub(crate) fn advise(question: desk::Question, journal: &Journal, now: &Moment) -> Advice {
    let content = content_bundle::content();
    let question = Question { kind: question.kind, neck: question.neck };
    let advice = BreakFacts::of(journal).advise(content, question, now);
    let names = advice.movements.iter().filter_map(|id| content.movement(id));
    let movements: Vec<String> = names.map(|movement| movement.name.clone()).collect();
    match advice.says {
        CareSays::Movements { .. } if movements.is_empty() => Advice::STAND_WALK_BREATHE,
        says => Advice { says, movements },
    }
}
