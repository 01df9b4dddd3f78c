//! Asks `care` what a break may offer. No rule is here.

use breaks::CareSays;
use care::breaks::{BreakFacts, Question};
use desk::words::{Language, spoken};
use desk::{Advice, Adviser};
use fluent_bundle::{FluentBundle, FluentResource};
use journal::{Fold, Journal, Moment};

const GERMAN: &str = include_str!("../../../../locales/de/content-movements.ftl");

/// Somebody who names movements in the language that the companion speaks at the time.
pub(super) fn speaking() -> impl Adviser {
    let mut named = (Language::English, None);
    move |question: desk::Question, journal: &Journal, now: &Moment| {
        let language = spoken();
        if named.0 != language {
            named = (language, names(language));
        }
        advise(question, journal, now, named.1.as_ref())
    }
}

/// The names of movements in another language than that of the content.
fn names(language: Language) -> Option<FluentBundle<FluentResource>> {
    let Language::German = language else { return None };
    let mut bundle = FluentBundle::default();
    let resource = FluentResource::try_new(GERMAN.to_owned()).unwrap_or_else(|(rest, _)| rest);
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

/// What may be offered now, going by all that was recorded.
fn advise(
    question: desk::Question,
    journal: &Journal,
    now: &Moment,
    names: Option<&FluentBundle<FluentResource>>,
) -> Advice {
    let content = content_bundle::content();
    let question = Question { kind: question.kind, neck: question.neck };
    let facts = BreakFacts::of(journal);
    let (advice, moved) = (facts.advise(content, question, now), facts.moved(content, now));
    let name = |movement: &library::Movement| {
        let pattern = names?.get_message(&format!("movement-{}-name", movement.id))?.value()?;
        Some(names?.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    };
    let offered = advice.movements.iter().filter_map(|id| content.movement(id));
    let movements: Vec<String> =
        offered.map(|movement| name(movement).unwrap_or_else(|| movement.name.clone())).collect();
    let says = match advice.says {
        CareSays::Movements { .. } if movements.is_empty() => CareSays::StandWalkBreathe,
        says => says,
    };
    Advice { says, movements, moved_ago_ms: moved.ago_ms, neck_sets_today: moved.neck_sets }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_movement_has_a_name_in_german() {
        let names = names(Language::German).expect("German is spoken");
        for movement in &content_bundle::content().movements {
            let key = format!("movement-{}-name", movement.id);
            assert!(names.has_message(&key), "{key}");
        }
    }
}
