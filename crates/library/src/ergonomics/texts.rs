//! The words of the checks under names that never change, for translation.

use super::types::{Check, Ergonomics, Question};

impl Ergonomics {
    /// Visits every sentence with its name: `ergonomics-workstation-seat-height-text` and so on.
    pub(crate) fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for check in &mut self.checks {
            check.each_text(visit);
        }
        for measure in &mut self.measures {
            let name = format!("ergonomics-measure-{}", measure.id.name());
            visit(format!("{name}-name"), &mut measure.name);
            visit(format!("{name}-how"), &mut measure.how);
        }
        for input in &mut self.inputs {
            visit(format!("ergonomics-input-{}", input.id.name()), &mut input.text);
        }
        for fact in &mut self.facts {
            visit(format!("ergonomics-fact-{}-heading", fact.id), &mut fact.heading);
            visit(format!("ergonomics-fact-{}-text", fact.id), &mut fact.text);
        }
        for counter in &mut self.counters {
            visit(format!("ergonomics-counter-{}", counter.id), &mut counter.reason);
        }
    }
}

impl Check {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        let name = format!("ergonomics-{}", self.id.name());
        visit(format!("{name}-title"), &mut self.title);
        visit(format!("{name}-lead"), &mut self.lead);
        for question in &mut self.questions {
            question.each_text(&name, visit);
        }
    }
}

impl Question {
    fn each_text(&mut self, check: &str, visit: &mut dyn FnMut(String, &mut String)) {
        let name = format!("{check}-question-{}", self.id);
        visit(format!("{name}-text"), &mut self.text);
        visit(format!("{name}-hint"), &mut self.hint);
        visit(format!("{name}-why"), &mut self.why);
        for choice in &mut self.choices {
            let name = format!("{check}-choice-{}", choice.id);
            visit(format!("{name}-text"), &mut choice.text);
            let Some(change) = &mut choice.change else { continue };
            visit(format!("{name}-change"), &mut change.text);
            if let Some(measured) = &mut change.measured {
                visit(format!("{name}-change-measured"), measured);
            }
        }
    }
}
