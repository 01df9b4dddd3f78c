//! Somebody with a journal, for the tests of what commands say. It names nothing of this program, so tests of the whole
//! program use it too.
#![allow(dead_code, clippy::allow_attributes, reason = "each user of this takes their own part of it")]

use care::ergonomics::RiskContext;
use care::history::History;
use care::programme::{Ground, Programme, ThisWeek, accepted, this_week};
use care::screening::{AboutYou, Asking, Flow, Input, Marks, Standing, events_of};
use content_bundle::content;
use journal::{
    AdviceRaised, Body, CheckedIn, DeviceId, Ended, EventId, Fold, GoalSet, HabitMoment, Journal, LocalDate,
    Moment, MovementDone, ProgrammeInterviewed, Scale, ScreenAnswered, ScreenScope, SessionFinished,
    SessionStarted, StrengthPattern, Writer,
};
use library::{Prop, Region};

pub(crate) const HOUR_MS: i64 = 3_600_000;
pub(crate) const DAY_MS: i64 = 24 * HOUR_MS;
/// Monday, 30 March 2026, 13:00 in Berlin.
pub(crate) const MONDAY_MS: i64 = 1_774_868_400_000;

pub(crate) struct Somebody {
    pub(crate) journal: Journal,
    writer: Writer,
    pub(crate) now_ms: i64,
}

impl Somebody {
    pub(crate) fn at(now_ms: i64) -> Self {
        Self { journal: Journal::new(), writer: Writer::new(DeviceId(1)), now_ms }
    }

    /// On that Monday, with the safety check answered: nothing applies.
    pub(crate) fn checked() -> Self {
        let mut somebody = Self::at(MONDAY_MS);
        somebody.answers_check(46);
        somebody
    }

    /// And with a plan for every day of the week.
    pub(crate) fn planned() -> Self {
        let mut somebody = Self::checked();
        somebody.takes_plan(&[0, 1, 2, 3, 4, 5, 6]);
        somebody
    }

    pub(crate) fn now(&self) -> Moment {
        Moment::at_offset(self.now_ms, "Europe/Berlin", 120)
    }

    pub(crate) fn waits_days(&mut self, days: i64) {
        self.now_ms += days * DAY_MS;
    }

    pub(crate) fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(self.now(), body);
        let id = event.id();
        self.journal.append(event);
        id
    }

    /// Answers the whole safety check, "none of these" on every card.
    pub(crate) fn answers_check(&mut self, age_years: u8) {
        let screening = &content().screening;
        let mut flow = Flow::whole(screening, Marks::default(), AboutYou::default(), true, &[]);
        let step = |flow: &mut Flow, input| flow.step(screening, input).expect("it fits what is shown");
        loop {
            match flow.shown(screening).asking {
                Asking::Lines { lines, age_missing, .. } => {
                    lines.into_iter().for_each(|line| step(&mut flow, Input::Seen(line.item)));
                    if age_missing {
                        step(&mut flow, Input::Age(age_years));
                    }
                    step(&mut flow, Input::NoneOfThese);
                }
                Asking::Finished(_) => break,
                other => panic!("nothing is ticked: {other:?}"),
            }
        }
        for body in events_of(screening, &flow) {
            self.write(body);
        }
    }

    /// A later check that ended so.
    pub(crate) fn check_ended(&mut self, urgency: &str, rules: &[&str], page: Option<&str>) {
        self.write(Body::ScreenAnswered(ScreenAnswered {
            scope: ScreenScope::Whole,
            rules_version: content().screening.version.clone(),
            pain: false,
            pain_now: None,
            answers: vec![],
            urgency: urgency.to_owned(),
            rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
            blocks: vec![],
            emergency_page: page.map(str::to_owned),
        }));
    }

    pub(crate) fn interviewed(&mut self, weekdays: &[u8]) -> EventId {
        self.interviewed_about(weekdays, &[])
    }

    pub(crate) fn interviewed_about(&mut self, weekdays: &[u8], goals: &[&str]) -> EventId {
        let props = [Prop::Chair, Prop::Desk, Prop::Wall, Prop::Cushion];
        self.write(Body::ProgrammeInterviewed(ProgrammeInterviewed {
            places: vec![Region::NeckLeft.name().into(), Region::UpperBack.name().into()],
            goals: goals.iter().map(|goal| (*goal).to_owned()).collect(),
            minutes_a_day: 10,
            weekdays: weekdays.to_vec(),
            props: props.map(|prop| prop.name().to_owned()).to_vec(),
            has_floor: true,
            strength: StrengthPattern::ThreeDays,
            ..ProgrammeInterviewed::default()
        }))
    }

    pub(crate) fn takes_plan(&mut self, weekdays: &[u8]) {
        let interview = self.interviewed(weekdays);
        let week = self.week().week;
        let taken = accepted(&week, interview, &self.now());
        self.write(Body::ProgrammeAccepted(taken));
    }

    /// The week, as the page plans it.
    pub(crate) fn week(&self) -> ThisWeek {
        let standing = Standing::of(&self.journal);
        let programme = Programme::of(&self.journal);
        let mut history = History::default();
        self.journal.effective().for_each(|event| history.apply(&event));
        let limits = standing.outlook(&content().screening, &self.now()).expect("the check is in date");
        let day = self.day();
        let person = standing.person(&limits, 0, day);
        let ground = Ground {
            content: content(),
            limits: &limits,
            history: &history,
            person: &person,
            pain: None,
            begun_day: programme.begun_day(),
            set_up: &RiskContext::default(),
        };
        this_week(&ground, &programme, day).expect("the interview was answered")
    }

    pub(crate) fn day(&self) -> i64 {
        self.now().local.date.days_since_epoch()
    }

    /// Does today's session to its end.
    pub(crate) fn does_session(&mut self) {
        let day = self.week().week.on(self.day()).expect("a day of the week").clone();
        let movements = day.steps().iter().map(|planned| planned.step.planned()).collect();
        let routine = if day.has_strength() { "programme.strength" } else { "programme.ease" };
        let started = SessionStarted { asked: None, routine: routine.to_owned(), movements };
        let session = self.write(Body::SessionStarted(started));
        for planned in day.steps() {
            for _ in &planned.step.takes {
                self.write(Body::MovementDone(MovementDone {
                    session,
                    movement: planned.step.movement.clone(),
                    side: None,
                    sets: planned.step.sets,
                    repetitions: planned.step.repetitions * u16::from(planned.step.sets),
                    felt: None,
                }));
            }
        }
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: None,
            urge_after: None,
            movements: vec![],
            popped: None,
        }));
    }

    pub(crate) fn cracks(&mut self, times: usize) {
        for _ in 0..times {
            self.write(Body::HabitCracked(HabitMoment::default()));
        }
    }

    pub(crate) fn lets_pass(&mut self) {
        self.write(Body::UrgeResisted(HabitMoment::default()));
    }

    pub(crate) fn wants_at_most(&mut self, most: u16) {
        self.write(Body::GoalSet(GoalSet { at_most_a_day: Some(most) }));
    }

    pub(crate) fn marks(&mut self, stiffness: Option<u8>, pain: Option<u8>) {
        let scale = |mark: Option<u8>| mark.and_then(Scale::new);
        let marks = CheckedIn { stiffness: scale(stiffness), pain: scale(pain), ..CheckedIn::default() };
        self.write(Body::CheckedIn(marks));
    }

    pub(crate) fn is_advised(&mut self, rule: &str, urgency: &str) {
        let day = LocalDate::from_days_since_epoch(self.day());
        let raised =
            AdviceRaised { rule: rule.to_owned(), day, urgency: urgency.to_owned(), screen_rules: vec![] };
        self.write(Body::AdviceRaised(raised));
    }
}
