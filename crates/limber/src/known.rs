//! What holds now, folded from the journal as the page does: `care` decides, here it is only looked up.

use care::ergonomics::SetupHistory;
use care::habit::Habit;
use care::history::History;
use care::persistence::{Advice, Notice, Watch};
use care::programme::{Ground, Programme};
use care::progress::Progress;
use care::screening::{Limits, Needs, Standing};
use content_bundle::content;
use journal::{Body, Event, Fold, Moment, ProfileSet, Scale};
use library::ergonomics::CheckId;

/// What holds now.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) profile: Option<ProfileSet>,
    pub(crate) standing: Standing,
    pub(crate) history: History,
    pub(crate) habit: Habit,
    pub(crate) programme: Programme,
    pub(crate) progress: Progress,
    setup: SetupHistory,
    advice: Advice,
    watch: Watch,
}

impl Fold for Known {
    const VERSION: u32 = 4;

    fn apply(&mut self, event: &Event) {
        self.standing.apply(event);
        self.history.apply(event);
        self.habit.apply(event);
        self.programme.apply(event);
        self.progress.apply(event);
        self.setup.apply(event);
        self.advice.apply(event);
        self.watch.apply(event);
        if let Body::ProfileSet(profile) = &event.body {
            self.profile = Some(profile.clone());
        }
    }
}

impl Known {
    /// Advice to see someone that waits for an answer, the most urgent first.
    pub(crate) fn advice(&self, now: &Moment) -> Vec<Notice> {
        self.watch.open_on(&self.advice, now)
    }

    /// What may be shown of movements, or what stands before that.
    pub(crate) fn outlook(&self, now: &Moment) -> Result<Limits, Needs> {
        self.standing.outlook(&content().screening, now).map_err(|needs| *needs)
    }

    /// What a plan stands on, within limits that the safety check gave.
    pub(crate) fn with_ground<T>(
        &self,
        limits: &Limits,
        now: &Moment,
        read: impl FnOnce(&Ground<'_>) -> T,
    ) -> T {
        let person = self.standing.person(limits, 0, now.local.date.days_since_epoch());
        let workstation = content().ergonomics.check(CheckId::Workstation);
        let set_up = workstation.map(|check| self.setup.risk_context(check)).unwrap_or_default();
        read(&Ground {
            content: content(),
            limits,
            history: &self.history,
            person: &person,
            pain: None,
            begun_day: self.programme.begun_day(),
            set_up: &set_up,
        })
    }

    /// The pain that was marked on the way into the last card, 0 to 10, as long as that card would let a session start.
    pub(crate) fn pain_now(&self, now: &Moment) -> Option<u8> {
        self.standing.pain_now(&content().screening, now).map(Scale::get)
    }

    /// Language tag of the record, if one was chosen.
    pub(crate) fn language(&self) -> Option<&str> {
        self.profile.as_ref().map(|profile| profile.language.as_str())
    }

    /// Country code, if one was chosen.
    pub(crate) fn country(&self) -> Option<&str> {
        let country = self.profile.as_ref().map(|profile| profile.country.as_str());
        // So the page keeps a country that is not in its list.
        country.filter(|country| *country != "elsewhere")
    }
}
