//! What holds now, as far as pages ask for it: a fold over the journal.

use std::collections::BTreeMap;

use care::ergonomics::SetupHistory;
use care::habit::Habit;
use care::history::History;
use care::persistence::Advice;
use care::screening::Standing;
use journal::{Body, Event, EventId, Fold, ProfileSet, ReliefAsked, SessionPosition, SessionStarted};

/// What holds now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What first run asked, once it is done.
    pub profile: Option<ProfileSet>,
    /// Settings by name.
    pub settings: BTreeMap<String, String>,
    /// What the safety check leads to.
    pub standing: Standing,
    /// What past sessions did.
    pub history: History,
    /// What was checked of desk, car, bed and the rest, and what was changed.
    pub setup: SetupHistory,
    /// Cracks, urges let pass, goal and course.
    pub habit: Habit,
    /// Advice to see someone.
    pub advice: Advice,
    /// How many events there are that the rules over weeks look at.
    pub marks: usize,
    /// The last asking for relief.
    pub asked: Option<(EventId, ReliefAsked)>,
    /// A session that was begun and not brought to an end.
    pub open_session: Option<OpenSession>,
}

/// A session that was begun.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenSession {
    /// Its name.
    pub id: EventId,
    /// What was begun.
    pub started: SessionStarted,
    /// Where it stands, if it came that far.
    pub position: Option<SessionPosition>,
}

impl Fold for Facts {
    const VERSION: u32 = 8;

    fn apply(&mut self, event: &Event) {
        self.standing.apply(event);
        self.history.apply(event);
        self.setup.apply(event);
        self.habit.apply(event);
        self.advice.apply(event);
        self.marks += usize::from(is_watched(&event.body));
        match &event.body {
            Body::ProfileSet(profile) => self.profile = Some(profile.clone()),
            Body::SettingsChanged(setting) => {
                self.settings.insert(setting.key.clone(), setting.value.clone());
            }
            Body::ReliefAsked(asked) => self.asked = Some((event.id(), asked.clone())),
            Body::SessionStarted(started) => {
                self.open_session =
                    Some(OpenSession { id: event.id(), started: started.clone(), position: None });
            }
            Body::SessionCheckpoint(checkpoint) => self.move_to(checkpoint.session, checkpoint.position),
            Body::SessionStopped(stopped) => self.close(stopped.session),
            Body::SessionFinished(finished) => self.close(finished.session),
            _ => {}
        }
    }
}

/// Whether the rules over weeks look at it.
fn is_watched(body: &Body) -> bool {
    matches!(
        body,
        Body::CheckedIn(_)
            | Body::ReliefAsked(_)
            | Body::SymptomNextDay(_)
            | Body::SessionStopped(_)
            | Body::ScreenAnswered(_)
    )
}

impl Facts {
    fn move_to(&mut self, session: EventId, position: SessionPosition) {
        if let Some(open) = self.open_session.as_mut().filter(|open| open.id == session) {
            open.position = Some(position);
        }
    }

    fn close(&mut self, session: EventId) {
        self.open_session.take_if(|open| open.id == session);
    }

    /// The value of a setting.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).map(String::as_str)
    }
}
