//! What a report can say, folded from the journal.

use std::collections::BTreeMap;

use care::ergonomics::SetupHistory;
use care::habit::Habit;
use care::history::History;
use care::persistence::Advice;
use care::programme::Programme;
use care::progress::Progress;
use journal::{Body, Event, Fold, Intent, ItemAnswer, ProfileSet, ScreenAnswered, ScreenScope};
use serde::{Deserialize, Serialize};

/// The setting that holds what the person wrote about their complaint.
pub const COMPLAINT: &str = "report.complaint";
/// The setting that holds what they take, in their words.
pub const MEDICATION: &str = "report.medication";
/// The setting that holds what they want to ask, a line each.
pub const QUESTIONS: &str = "report.questions";

/// The most characters of each that a report takes.
pub const MOST_CHARACTERS: usize = 480;

/// The fold of everything that a report looks at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub(crate) profile: Option<ProfileSet>,
    pub(crate) own_words: BTreeMap<String, String>,
    pub(crate) asked: Vec<Asked>,
    pub(crate) about: Option<Given>,
    pub(crate) age_years: Option<u8>,
    pub(crate) screen: Option<Given>,
    pub(crate) history: History,
    pub(crate) habit: Habit,
    pub(crate) progress: Progress,
    pub(crate) programme: Programme,
    pub(crate) advice: Advice,
    pub(crate) setup: SetupHistory,
}

/// One asking for relief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Asked {
    pub(crate) day: i64,
    pub(crate) places: Vec<String>,
    pub(crate) to_crack: bool,
}

/// Answers, and the day on which they were given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Given {
    pub(crate) day: i64,
    pub(crate) answers: Vec<ItemAnswer>,
}

impl Fold for Record {
    const VERSION: u32 = 5;

    fn apply(&mut self, event: &Event) {
        self.history.apply(event);
        self.habit.apply(event);
        self.progress.apply(event);
        self.programme.apply(event);
        self.advice.apply(event);
        self.setup.apply(event);
        let day = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::ProfileSet(profile) => self.profile = Some(profile.clone()),
            Body::SettingsChanged(setting)
                if [COMPLAINT, MEDICATION, QUESTIONS].contains(&setting.key.as_str()) =>
            {
                self.own_words.insert(setting.key.clone(), setting.value.clone());
            }
            Body::ReliefAsked(asked) => self.asked.push(Asked {
                day,
                places: asked.places.clone(),
                to_crack: asked.intent == Intent::Crack,
            }),
            Body::ScreenAbout(about) => {
                self.age_years = about.age_years;
                self.about = Some(Given { day, answers: about.answers.clone() });
            }
            Body::ScreenAnswered(answered) => self.screen(answered, day),
            _ => {}
        }
    }
}

impl Record {
    fn screen(&mut self, answered: &ScreenAnswered, day: i64) {
        if answered.scope == ScreenScope::Whole {
            self.screen = Some(Given { day, answers: answered.answers.clone() });
        }
    }

    /// What the person wrote for a report, by one of the settings' names; empty where they wrote nothing.
    #[must_use]
    pub fn own_words(&self, setting: &str) -> &str {
        self.own_words.get(setting).map_or("", |text| text.trim())
    }

    /// What came of weeks: check-ins, range, sessions and the habit by day.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }
}
