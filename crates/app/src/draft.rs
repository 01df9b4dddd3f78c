//! What the person has said on the way to a recommendation, before it is kept.

use journal::{Intent, ReliefAsked, RoutineOwnMade, Scale};
use leptos::prelude::*;
use library::{Region, Setting};

use crate::t;

/// What a setting is called to the person.
#[must_use]
pub fn setting_words(setting: Setting) -> String {
    match setting {
        Setting::Desk => t!("setting-desk"),
        Setting::Standing => t!("setting-standing"),
        Setting::Floor => t!("setting-floor"),
    }
}

/// The answers of the front page.
#[derive(Clone, Copy)]
pub struct Draft {
    /// Stiff, or wanting to crack it.
    pub intent: RwSignal<Option<Intent>>,
    /// The places that are marked.
    pub places: RwSignal<Vec<Region>>,
    /// Stiffness now, 0 to 10.
    pub stiffness: RwSignal<Option<u8>>,
    /// Urge to crack now, 0 to 10.
    pub urge: RwSignal<Option<u8>>,
    /// Pain now, 0 to 10; asked on the way into the safety check.
    pub pain: RwSignal<Option<u8>>,
    /// Where the person is.
    pub setting: RwSignal<Option<Setting>>,
    /// How long they have.
    pub minutes: RwSignal<Option<u8>>,
    /// Whether the line about cracking was read or skipped.
    pub cracking_line_done: RwSignal<bool>,
}

impl Draft {
    /// Nothing said yet. Place and time have everyday defaults; what is measured has none.
    #[must_use]
    pub fn new() -> Self {
        Self {
            intent: RwSignal::new(Some(Intent::Stiff)),
            places: RwSignal::new(Vec::new()),
            stiffness: RwSignal::new(None),
            urge: RwSignal::new(None),
            pain: RwSignal::new(None),
            setting: RwSignal::new(Some(Setting::Desk)),
            minutes: RwSignal::new(Some(3)),
            cracking_line_done: RwSignal::new(false),
        }
    }

    /// What is still to be said before there is a way on, as a sentence.
    #[must_use]
    pub fn missing(&self) -> Option<String> {
        if self.places.with(Vec::is_empty) {
            return Some(t!("relief-missing-place"));
        }
        let unmarked = self.stiffness.get().is_none() || self.urge.get().is_none();
        unmarked.then(|| t!("relief-missing-mark"))
    }

    /// What to keep of it, once all is said.
    #[must_use]
    pub fn asked(&self) -> Option<ReliefAsked> {
        let mark = |signal: RwSignal<Option<u8>>| signal.get_untracked().and_then(Scale::new);
        Some(ReliefAsked {
            intent: self.intent.get_untracked()?,
            places: self.places.get_untracked().iter().map(|place| place.name().to_owned()).collect(),
            stiffness: mark(self.stiffness)?,
            urge: mark(self.urge)?,
            pain: mark(self.pain),
            setting: self.setting.get_untracked()?.name().to_owned(),
            minutes: self.minutes.get_untracked()?,
        })
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self::new()
    }
}

/// What the page of own routines comes back to.
#[derive(Clone, Copy, Default)]
pub struct OwnDraft {
    /// The routine that is being made or changed, as it would be kept: the safety check may come in between.
    pub made: RwSignal<Option<RoutineOwnMade>>,
    /// Whether a session of such a routine could not go on, and was ended. The page says so.
    pub is_over: RwSignal<bool>,
}
