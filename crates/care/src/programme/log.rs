//! The programme, folded from the journal: what was asked, what was taken, and every session of it.

use std::collections::{BTreeMap, VecDeque};

use journal::{
    Body, Event, EventId, Fold, MovementDone, PROGRAMME_ROUTINE, PlannedMovement, ProgrammeAccepted,
    ProgrammeInterviewed, SessionStarted, SymptomNextDay,
};
use serde::{Deserialize, Serialize};

use super::ladder::{DONE_SHARE, Ladder};
use super::light::Light;
use crate::history::MOST_DAYS_TO_A_FLARE;

/// Sessions whose marks may still come in. Older ones are folded into the ladder for good.
const RUNS_KEPT: usize = 120;

/// The routine id of a session that holds strength, and of one that does not.
pub const STRENGTH_ROUTINE: &str = "programme.strength";
/// See [`STRENGTH_ROUTINE`].
pub const EASE_ROUTINE: &str = "programme.ease";

/// One movement of a session of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastMovement {
    /// Movement id.
    pub movement: String,
    /// Repetitions as planned, all sets and sides together.
    pub planned: u32,
    /// Repetitions as done.
    pub done: u32,
}

impl PastMovement {
    fn of(planned: &PlannedMovement) -> Self {
        let sides = planned.sides.len().max(1) as u32;
        let repetitions = u32::from(planned.sets) * u32::from(planned.repetitions) * sides;
        Self { movement: planned.movement.clone(), planned: repetitions, done: 0 }
    }

    /// Whether enough of it was done to count.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done as f32 >= DONE_SHARE * self.planned as f32
    }

    /// Whether any of it was done.
    #[must_use]
    pub fn was_begun(&self) -> bool {
        self.done > 0
    }
}

/// One session of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRun {
    /// The session.
    pub session: EventId,
    /// The local day on which it began.
    pub day: i64,
    /// Whether it held strength.
    pub has_strength: bool,
    /// Its movements.
    pub planned: Vec<PastMovement>,
    /// Whether it came to an end, of whatever kind.
    pub is_over: bool,
    /// The day on which a symptom stopped it, if one did.
    pub stopped_day: Option<i64>,
    /// How hard it was, 0 to 10, if told.
    pub effort: Option<u8>,
    /// How the day after was, if told.
    pub next_day: Option<Light>,
    /// The day on which the day after was told to be a flare.
    pub told_flare_day: Option<i64>,
}

impl PastRun {
    /// The traffic light of the session; nothing while nobody said how the day after was.
    #[must_use]
    pub fn light(&self) -> Option<Light> {
        if self.was_stopped() { Some(Light::Red) } else { self.next_day }
    }

    /// Whether a symptom stopped it.
    #[must_use]
    pub fn was_stopped(&self) -> bool {
        self.stopped_day.is_some()
    }

    /// The day of its flare, be it a stop or what was told of the day after.
    #[must_use]
    pub fn flare_day(&self) -> Option<i64> {
        self.stopped_day.max(self.told_flare_day)
    }

    /// The share of its movements that was done, 0 to 1.
    #[must_use]
    pub fn done_share(&self) -> f32 {
        let done = self.planned.iter().filter(|planned| planned.is_done()).count();
        done as f32 / self.planned.len().max(1) as f32
    }

    /// Whether anything of it was done.
    #[must_use]
    pub fn was_begun(&self) -> bool {
        self.planned.iter().any(PastMovement::was_begun)
    }

    /// The day for what was told of it on one. A clock that was set wrong does not move it far from the session.
    fn near(&self, day: i64) -> i64 {
        day.clamp(self.day, self.day + MOST_DAYS_TO_A_FLARE)
    }
}

/// The fold of the programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    interview: Option<(EventId, ProgrammeInterviewed)>,
    accepted: Option<ProgrammeAccepted>,
    /// What stands in the place of known movements, as plan files, by the ids of these.
    own_ways: BTreeMap<String, String>,
    begun_day: Option<i64>,
    settled: Ladder,
    runs: VecDeque<PastRun>,
    /// The sessions outside the programme after which a flare was told, each with the day on which it was: strength rests after
    /// those as well. All are kept, so that one that is taken back uncovers the one before it.
    flares_elsewhere: BTreeMap<EventId, i64>,
}

impl Programme {
    /// Takes in the next event in the journal's order, as its latest correction has it.
    pub fn apply(&mut self, event: &Event) {
        let day = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::ProgrammeInterviewed(interview) => {
                self.interview = Some((event.id(), interview.clone()));
                // New answers ask for a plan of their own: this is how a plan that came as a file is left.
                self.accepted = self.accepted.take().filter(|accepted| accepted.file.is_none());
            }
            Body::ProgrammeAccepted(accepted) => {
                self.begun_day.get_or_insert(accepted.from.days_since_epoch());
                self.accepted = Some(accepted.clone());
            }
            Body::ProgrammeOwnWay(way) => match &way.file {
                Some(file) => {
                    self.own_ways.insert(way.movement.clone(), file.clone());
                }
                None => {
                    self.own_ways.remove(&way.movement);
                }
            },
            Body::SessionStarted(started) if started.routine.starts_with(PROGRAMME_ROUTINE) => {
                self.start(event.id(), started, day);
            }
            Body::MovementDone(done) => self.movement_done(done),
            Body::SessionFinished(finished) => self.change(finished.session, |run| run.is_over = true),
            Body::SessionStopped(stopped) => self.change(stopped.session, |run| {
                run.is_over = true;
                run.stopped_day = Some(run.near(day));
            }),
            Body::SessionEffort(told) => {
                self.change(told.session, |run| run.effort = Some(told.effort.get()));
            }
            Body::SymptomNextDay(told) => self.next_day(told, day),
            _ => {}
        }
    }

    /// What was asked for, and its name in the journal.
    #[must_use]
    pub fn interview(&self) -> Option<&(EventId, ProgrammeInterviewed)> {
        self.interview.as_ref()
    }

    /// The plan that was taken last.
    #[must_use]
    pub fn accepted(&self) -> Option<&ProgrammeAccepted> {
        self.accepted.as_ref()
    }

    /// Movements that the person does their own way, each with the plan file of it.
    pub fn own_ways(&self) -> impl Iterator<Item = (&str, &str)> {
        self.own_ways.iter().map(|(movement, file)| (movement.as_str(), file.as_str()))
    }

    /// The first day of the first plan that was taken.
    #[must_use]
    pub fn begun_day(&self) -> Option<i64> {
        self.begun_day
    }

    /// The sessions that are remembered one by one, oldest first.
    pub fn runs(&self) -> impl DoubleEndedIterator<Item = &PastRun> {
        self.runs.iter()
    }

    /// The last session of a day that is over and whose effort was not told.
    #[must_use]
    pub fn asks_effort(&self, today: i64) -> Option<&PastRun> {
        let last = self.runs.back().filter(|run| run.is_over && run.was_begun() && run.day == today)?;
        (last.effort.is_none() && !last.was_stopped()).then_some(last)
    }

    /// Where every movement stands on a day.
    #[must_use]
    pub fn ladder(&self, today: i64) -> Ladder {
        let mut ladder = self.settled.clone();
        self.runs.iter().filter(|run| run.day <= today).for_each(|run| ladder.take(run));
        let elsewhere = self.flares_elsewhere.values().copied().filter(|day| *day <= today);
        elsewhere.for_each(|day| ladder.rest_from(day));
        ladder.pass_to(today);
        ladder
    }

    fn start(&mut self, session: EventId, started: &SessionStarted, day: i64) {
        if self.runs.len() == RUNS_KEPT
            && let Some(oldest) = self.runs.pop_front()
        {
            self.settled.take(&oldest);
        }
        self.runs.push_back(PastRun {
            session,
            day,
            has_strength: started.routine == STRENGTH_ROUTINE,
            planned: started.movements.iter().map(PastMovement::of).collect(),
            is_over: false,
            stopped_day: None,
            effort: None,
            next_day: None,
            told_flare_day: None,
        });
    }

    fn movement_done(&mut self, done: &MovementDone) {
        self.change(done.session, |run| {
            if let Some(planned) = run.planned.iter_mut().find(|planned| planned.movement == done.movement) {
                planned.done += u32::from(done.repetitions);
            }
        });
    }

    fn next_day(&mut self, told: &SymptomNextDay, day: i64) {
        let last = self.runs.iter().rev().find(|run| run.day < day).or(self.runs.back());
        let Some(session) = told.session.or(last.map(|run| run.session)) else { return };
        let light = Light::of(told);
        if !self.runs.iter().any(|run| run.session == session) {
            self.next_day_elsewhere(session, light, day);
        }
        self.change(session, |run| {
            run.next_day = Some(light);
            run.told_flare_day = (light == Light::Red).then(|| run.near(day));
        });
    }

    /// What was told of relief, of a routine of one's own or for an occasion. What is told last of a session holds, for that session
    /// alone.
    fn next_day_elsewhere(&mut self, session: EventId, light: Light, day: i64) {
        if light == Light::Red {
            self.flares_elsewhere.insert(session, day);
        } else {
            self.flares_elsewhere.remove(&session);
        }
    }

    fn change(&mut self, session: EventId, change: impl FnOnce(&mut PastRun)) {
        if let Some(run) = self.runs.iter_mut().rev().find(|run| run.session == session) {
            change(run);
        }
    }
}

impl Fold for Programme {
    const VERSION: u32 = 5;

    fn apply(&mut self, event: &Event) {
        Programme::apply(self, event);
    }
}
