//! Commands that a person wants to be run when something happens.

/// A command for one kind of event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hook {
    /// The event's name: one of [`HOOK_EVENTS`].
    pub on: String,
    /// The program and its arguments. No shell reads them.
    pub run: Vec<String>,
}

/// The events that a hook can wait for, by the names of [`breaks::Event::name`], and `any`.
pub const HOOK_EVENTS: [&str; 17] = [
    "any",
    "spent",
    "sat",
    "offered",
    "became-clearer",
    "withdrawn",
    "held-back",
    "started",
    "taken",
    "cut-short",
    "skipped",
    "postponed",
    "missed",
    "asked-resting",
    "answered-resting",
    "paused",
    "resumed",
];

impl Hook {
    /// Whether an event of that name is to run it.
    #[must_use]
    pub fn waits_for(&self, event: &str) -> bool {
        self.on == event || self.on == "any"
    }
}
