//! Every sentence of the content under a name that never changes, for translation.
//!
//! A name is made of ids that stand in the content, and of places in a list where there is no id:
//! `movement-cat-cow-cue-1`, `item-face-text`, `follow_up-fever-choice-yes`. Names use only letters,
//! digits, hyphens and low lines, so that a file of Fluent messages can hold them.
//!
//! The English is the content itself. Another language is a lookup by name:
//!
//! ```
//! # use library::{Content, Course, Ergonomics, Risks, RiskLine, Certainty, Screening};
//! # let line = RiskLine {
//! #     id: "once".into(), heading: "Is a crack now and then bad for me?".into(), text: "It is common.".into(),
//! #     certainty: Certainty::Known, sources: vec![],
//! # };
//! # let content = Content {
//! #     movements: vec![], routines: vec![], occasions: vec![], screening: Screening::default(), sources: vec![],
//! #     risks: Risks { lines: vec![line] }, ergonomics: Ergonomics::default(), course: Course::default(),
//! # };
//! let german = content.translated(&|id| (id.as_str() == "risk-once-text").then(|| "Das ist häufig.".into()));
//! assert_eq!(german.risks.lines[0].text, "Das ist häufig.");
//! assert_eq!(german.risks.lines[0].heading, "Is a crack now and then bad for me?");
//! ```

use std::fmt;

use crate::content::Content;
use crate::course::CourseStep;
use crate::movement::Movement;
use crate::risks::RiskLine;
use crate::routine::Routine;

/// The name of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(String);

impl TextId {
    /// The name as a translation writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TextId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// One sentence of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its name.
    pub id: TextId,
    /// What it says.
    pub words: String,
    /// It belongs to the safety check, an emergency page or the safety net: a translation that no
    /// clinician has reviewed is shown with the English beneath.
    pub is_safety: bool,
}

impl Content {
    /// Every sentence that a person may read, in the order of the content.
    #[must_use]
    pub fn texts(&self) -> Vec<Text> {
        let mut texts = Vec::new();
        // One walk serves reading and translating, so that neither can miss a field; it needs
        // content that it may change.
        walk(&mut self.clone(), &mut |id, words, is_safety| {
            texts.push(Text { id, words: words.clone(), is_safety });
        });
        texts
    }

    /// The same content in another language. A sentence that `lookup` does not know stays English.
    #[must_use]
    pub fn translated(&self, lookup: &dyn Fn(&TextId) -> Option<String>) -> Content {
        let mut content = self.clone();
        walk(&mut content, &mut |id, words, _| {
            if let Some(found) = lookup(&id) {
                *words = found;
            }
        });
        content
    }
}

/// Is told each sentence: its name, its words, and whether it is about safety.
type Visit<'a> = dyn FnMut(TextId, &mut String, bool) + 'a;

fn walk(content: &mut Content, visit: &mut Visit) {
    content.screening.each_text(&mut |key, words| {
        if !words.is_empty() {
            // The dots of the screen's keys mean attributes in Fluent.
            visit(TextId(key.replace('.', "-")), words, !key.starts_with("country."));
        }
    });
    let mut plain = |id, words: &mut String| visit(id, words, false);
    for movement in &mut content.movements {
        walk_movement(movement, &mut plain);
    }
    for routine in content.routines.iter_mut().chain(&mut content.occasions) {
        walk_routine(routine, &mut plain);
    }
    for line in &mut content.risks.lines {
        walk_risk(line, &mut plain);
    }
    content.ergonomics.each_text(&mut |key, words| plain(TextId(key), words));
    for step in &mut content.course.steps {
        walk_step(step, &mut plain);
    }
}

/// Names the sentences of one thing after it.
struct Named<'a> {
    thing: String,
    visit: &'a mut dyn FnMut(TextId, &mut String),
}

impl<'a> Named<'a> {
    fn new(thing: String, visit: &'a mut dyn FnMut(TextId, &mut String)) -> Self {
        Self { thing, visit }
    }

    /// A field that is empty says nothing and needs no translation.
    fn text(&mut self, field: &str, words: &mut String) {
        if !words.is_empty() {
            (self.visit)(TextId(format!("{}-{field}", self.thing)), words);
        }
    }

    fn list(&mut self, field: &str, sentences: &mut [String]) {
        for (index, words) in sentences.iter_mut().enumerate() {
            self.text(&format!("{field}-{}", index + 1), words);
        }
    }
}

fn walk_movement(movement: &mut Movement, visit: &mut dyn FnMut(TextId, &mut String)) {
    let mut named = Named::new(format!("movement-{}", movement.id), visit);
    named.text("name", &mut movement.name);
    named.text("summary", &mut movement.summary);
    if let Some(note) = &mut movement.cap_note {
        named.text("cap-note", note);
    }
    named.text("start", &mut movement.start);
    named.text("why", &mut movement.why);
    named.list("cue", &mut movement.cues);
    named.list("mistake", &mut movement.mistakes);
    named.text("often", &mut movement.dose.often);
    for (index, key) in movement.motion.keys.iter_mut().enumerate() {
        named.text(&format!("key-{}-say", index + 1), &mut key.say);
        if let Some(say) = &mut key.hold_say {
            named.text(&format!("key-{}-hold-say", index + 1), say);
        }
    }
    named.text("return-say", &mut movement.motion.return_say);
}

fn walk_routine(routine: &mut Routine, visit: &mut dyn FnMut(TextId, &mut String)) {
    let mut named = Named::new(format!("routine-{}", routine.id), visit);
    named.text("name", &mut routine.name);
    named.text("summary", &mut routine.summary);
    named.list("reason", &mut routine.reasons);
}

fn walk_risk(line: &mut RiskLine, visit: &mut dyn FnMut(TextId, &mut String)) {
    let mut named = Named::new(format!("risk-{}", line.id), visit);
    named.text("heading", &mut line.heading);
    named.text("text", &mut line.text);
}

fn walk_step(step: &mut CourseStep, visit: &mut dyn FnMut(TextId, &mut String)) {
    let mut named = Named::new(format!("course-{}", step.id), visit);
    named.text("name", &mut step.name);
    named.text("summary", &mut step.summary);
    named.text("why", &mut step.why);
    named.list("task", &mut step.tasks);
}
