//! A person who lives with the programme: a journal, its folds, and a clock.

mod adapts;
mod flares;
mod own_ways;
mod properties;
mod set_up;
mod start;
mod time;
mod week;
mod year;

use std::collections::BTreeSet;

use journal::{
    Body, DeviceId, Ended, EventId, Felt, Moment, MovementDone, PROGRAMME_ROUTINE, ProgrammeInterviewed,
    Scale, SessionEffort, SessionFinished, SessionStarted, SessionStopped, StrengthPattern, SymptomNextDay,
    Writer,
};
use kinematics::Person;
use library::{Content, Filter, Prop, Region};

use super::{Ground, Interview, Programme, STRENGTH_ROUTINE, WeekPlan, accepted, plan_week};
use crate::ergonomics::RiskContext;
use crate::history::History;
use crate::screening::Clearance;

/// Monday, 5 January 2026, ten in the morning.
pub(crate) const MONDAY_MS: i64 = 1_767_607_200_000;
pub(crate) const DAY_MS: i64 = 86_400_000;

pub(crate) fn content() -> &'static Content {
    content_bundle::content()
}

/// What somebody with a chair, a wall and a floor would answer.
pub(crate) fn interview() -> ProgrammeInterviewed {
    let names = |props: &[Prop]| props.iter().map(|prop| prop.name().to_owned()).collect();
    ProgrammeInterviewed {
        places: vec![Region::NeckLeft.name().into(), Region::UpperBack.name().into()],
        goals: vec!["Look over my shoulder when I park".into()],
        minutes_a_day: 10,
        weekdays: vec![0, 1, 2, 3, 4],
        props: names(&[Prop::Chair, Prop::Desk, Prop::Wall, Prop::DoorFrame, Prop::Cushion, Prop::Towel]),
        has_floor: true,
        strength: StrengthPattern::ThreeDays,
        liked: vec![],
        unwanted: vec![],
    }
}

pub(crate) struct Someone {
    pub(crate) filters: Vec<Filter>,
    pub(crate) person: Person,
    pub(crate) pain: Option<u8>,
    pub(crate) writer: Writer,
    pub(crate) now_ms: i64,
    pub(crate) offset_minutes: i16,
    pub(crate) history: History,
    pub(crate) programme: Programme,
    pub(crate) set_up: RiskContext,
}

impl Someone {
    pub(crate) fn new() -> Self {
        Self {
            filters: Vec::new(),
            person: Person::of_age(40),
            pain: None,
            writer: Writer::new(DeviceId(1)),
            now_ms: MONDAY_MS,
            offset_minutes: 0,
            history: History::default(),
            programme: Programme::default(),
            set_up: RiskContext::default(),
        }
    }

    pub(crate) fn moment(&self) -> Moment {
        Moment::at_offset(self.now_ms, "UTC", self.offset_minutes)
    }

    pub(crate) fn today(&self) -> i64 {
        self.moment().local.date.days_since_epoch()
    }

    pub(crate) fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(self.moment(), body);
        self.history.apply(&event);
        self.programme.apply(&event);
        event.id()
    }

    pub(crate) fn clearance(&self) -> Clearance {
        Clearance::for_tests(&self.filters, self.now_ms + DAY_MS)
    }

    pub(crate) fn with_ground<T>(&self, read: impl FnOnce(&Ground<'_>) -> T) -> T {
        let clearance = self.clearance();
        read(&Ground {
            content: content(),
            limits: clearance.limits(),
            history: &self.history,
            person: &self.person,
            pain: self.pain,
            begun_day: self.programme.begun_day(),
            set_up: &self.set_up,
        })
    }

    pub(crate) fn interviewed(&self) -> Interview {
        let told = self.programme.interview().map_or_else(interview, |(_, told)| told.clone());
        Interview::of(&told).expect("the answers are in range")
    }

    pub(crate) fn week(&self) -> WeekPlan {
        let interview = self.interviewed();
        self.with_ground(|ground| plan_week(ground, &interview, &self.programme, self.today(), 7))
    }

    /// Answers the interview and takes the plan.
    pub(crate) fn begins(&mut self, told: ProgrammeInterviewed) -> WeekPlan {
        let id = self.write(Body::ProgrammeInterviewed(told));
        let week = self.week();
        let taken = accepted(&week, id, &self.moment());
        self.write(Body::ProgrammeAccepted(taken));
        week
    }

    /// Does today's session, a share of it, if there is one.
    pub(crate) fn does(&mut self, share: f32) -> Option<EventId> {
        let week = self.week();
        let day = week.on(self.today())?;
        let has_strength = day.has_strength();
        let steps = day.steps().to_vec();
        if steps.is_empty() {
            return None;
        }
        let routine =
            if has_strength { STRENGTH_ROUTINE.to_owned() } else { format!("{PROGRAMME_ROUTINE}ease") };
        let movements = steps.iter().map(|planned| planned.step.planned()).collect();
        let session = self.write(Body::SessionStarted(SessionStarted { asked: None, routine, movements }));
        let done = (share * steps.len() as f32).ceil() as usize;
        for planned in steps.iter().take(done) {
            for take in &planned.step.takes {
                self.now_ms += 30_000;
                self.write(Body::MovementDone(MovementDone {
                    session,
                    movement: planned.step.movement.clone(),
                    side: take.side.map(crate::session::journal_side),
                    sets: planned.step.sets,
                    repetitions: planned.step.repetitions * u16::from(planned.step.sets),
                    felt: None,
                }));
            }
        }
        let ended = if share < 1.0 { Ended::EndedEarly } else { Ended::Finished };
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended,
            stiffness_after: None,
            urge_after: None,
            movements: vec![],
            popped: None,
        }));
        Some(session)
    }

    pub(crate) fn effort(&mut self, session: EventId, effort: u8) {
        let effort = Scale::new(effort).expect("on the scale");
        self.write(Body::SessionEffort(SessionEffort { session, effort }));
    }

    pub(crate) fn next_day(&mut self, session: EventId, felt: Felt, points: Option<u8>) {
        let points_up = points.and_then(Scale::new);
        self.write(Body::SymptomNextDay(SymptomNextDay { session: Some(session), felt, points_up }));
    }

    pub(crate) fn stops(&mut self, session: EventId, movement: &str, stop: &str) {
        self.write(Body::SessionStopped(SessionStopped {
            session,
            movement: movement.into(),
            stop: stop.into(),
            severity: None,
            starting_pain: None,
        }));
    }

    pub(crate) fn waits(&mut self, days: i64) {
        self.now_ms += days * DAY_MS;
    }

    /// Whole days with every session done, moderate effort and good mornings.
    pub(crate) fn lives_well(&mut self, days: i64) {
        for _ in 0..days {
            let morning = self.today();
            for session in self.history.asks_next_day(morning) {
                self.next_day(session, Felt::Same, None);
            }
            if let Some(session) = self.does(1.0) {
                self.effort(session, 4);
            }
            // The clock of the session's own minutes stays within the day.
            let next = (self.now_ms - MONDAY_MS).div_euclid(DAY_MS) + 1;
            self.now_ms = MONDAY_MS + next * DAY_MS;
        }
    }
}

/// The movements of a plan, by id.
pub(crate) fn movements_of(week: &WeekPlan) -> BTreeSet<String> {
    week.days.iter().flat_map(|day| day.steps()).map(|planned| planned.step.movement.clone()).collect()
}

pub(crate) fn strength_days(week: &WeekPlan) -> Vec<i64> {
    week.days.iter().filter(|day| day.has_strength()).map(|day| day.day).collect()
}
