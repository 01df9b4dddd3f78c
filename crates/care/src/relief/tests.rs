use journal::{
    Body, DeviceId, Ended, Event, EventId, Felt, Intent as JournalIntent, Moment, MovementDone, MovementFelt,
    PlannedMovement, ReliefAsked, Scale, SessionFinished, SessionStarted, SessionStopped, SymptomNextDay,
    Writer,
};
use kinematics::skeleton::{BoneId, Skeleton};
use kinematics::{MotionKind, Person, Side, Support, fit};
use library::screening::{Part, Urgency};
use library::{Content, Filter, Intent, MINUTES, MovementKind, Region, Setting};

use super::{
    Ask, FittedRoutine, NothingFits, Now, Reason, Recommendation, WhyLeftOut, fit_chosen, put_first,
    recommend,
};
use crate::history::History;
use crate::screening::Clearance;
use crate::session::{Plan, PlanError, Step, Take};

mod occasion;
mod set_up;
mod turn;

/// Ten in the morning, so that a few hours stay within one day.
const START_MS: i64 = 1_699_956_000_000;
const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

fn content() -> &'static Content {
    content_bundle::content()
}

/// One person with a screen, a past and a clock.
struct Someone {
    filters: Vec<Filter>,
    person: Person,
    writer: Writer,
    now_ms: i64,
    history: History,
}

impl Someone {
    fn new(filters: &[Filter]) -> Self {
        Self {
            filters: filters.to_vec(),
            person: Person::of_age(40),
            writer: Writer::new(DeviceId(1)),
            now_ms: START_MS,
            history: History::default(),
        }
    }

    fn clearance(&self) -> Clearance {
        Clearance::for_tests(&self.filters, self.now_ms + HOUR_MS)
    }

    fn recommend(&self, ask: &Ask) -> Result<Recommendation, NothingFits> {
        self.recommend_by(ask, 1)
    }

    fn recommend_by(&self, ask: &Ask, seed: u64) -> Result<Recommendation, NothingFits> {
        let now = self.moment_of_asking();
        recommend(content(), &self.clearance(), &self.history, &self.person, ask, now, seed)
    }

    fn plan(&self, routine: &FittedRoutine, clearance: &Clearance) -> Result<Plan, PlanError> {
        routine.plan(content(), clearance, &self.history, self.moment_of_asking())
    }

    fn moment_of_asking(&self) -> Now {
        let local = Moment::at_offset(self.now_ms, "UTC", 0).local;
        Now { instant_ms: self.now_ms, day: local.date.days_since_epoch(), hour: local.hour() }
    }

    /// The same person so many days on.
    fn history_at(&self, days: i64) -> Self {
        Self {
            filters: self.filters.clone(),
            person: self.person.clone(),
            writer: self.writer.clone(),
            now_ms: self.now_ms + days * DAY_MS,
            history: self.history.clone(),
        }
    }

    fn write(&mut self, body: Body) -> EventId {
        let event: Event = self.writer.write(Moment::at_offset(self.now_ms, "UTC", 0), body);
        self.history.apply(&event);
        event.id()
    }

    /// Does a routine as offered, and marks it.
    fn does(
        &mut self,
        routine: &str,
        movements: &[String],
        before: u8,
        after: u8,
        felt: Option<Felt>,
    ) -> EventId {
        let mark = |value| Scale::new(value).expect("on the scale");
        let asked = self.write(Body::ReliefAsked(ReliefAsked {
            intent: JournalIntent::Stiff,
            places: vec!["neck-left".into()],
            stiffness: mark(before),
            urge: mark(0),
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        }));
        let planned = |movement: &String| PlannedMovement {
            movement: movement.clone(),
            sides: vec![],
            sets: 1,
            repetitions: 1,
            hold_secs: 0,
            range_percent: 100,
        };
        let session = self.write(Body::SessionStarted(SessionStarted {
            asked: Some(asked),
            routine: routine.into(),
            movements: movements.iter().map(planned).collect(),
        }));
        for movement in movements {
            self.write(Body::MovementDone(MovementDone {
                session,
                movement: movement.clone(),
                side: None,
                sets: 1,
                repetitions: 1,
                felt: None,
            }));
        }
        let felt =
            felt.map(|felt| movements.iter().map(|id| MovementFelt { movement: id.clone(), felt }).collect());
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: Some(mark(after)),
            urge_after: None,
            movements: felt.unwrap_or_default(),
            popped: None,
        }));
        session
    }
}

fn ask(region: Region, setting: Setting, minutes: u8) -> Ask {
    Ask {
        intent: Intent::Stiffness,
        regions: vec![region],
        stiffness: 5,
        urge: 3,
        pain: None,
        setting,
        minutes,
    }
}

fn every_ask() -> impl Iterator<Item = Ask> {
    Region::ALL.iter().flat_map(|&region| {
        Setting::ALL
            .iter()
            .flat_map(move |&setting| MINUTES.iter().map(move |&minutes| ask(region, setting, minutes)))
    })
}

fn movements_of(recommendation: &Recommendation) -> Vec<String> {
    let offers = std::iter::once(&recommendation.best).chain(&recommendation.alternatives);
    offers.flat_map(|offer| &offer.routine.steps).map(|step| step.movement.clone()).collect()
}

fn best_movements(recommendation: &Recommendation) -> Vec<String> {
    recommendation.best.routine.steps.iter().map(|step| step.movement.clone()).collect()
}

#[test]
fn every_cell_has_a_choice_and_one_at_the_lowest_level() {
    let someone = Someone::new(&[]);
    for ask in every_ask() {
        let offered = someone.recommend(&ask).unwrap_or_else(|error| panic!("{ask:?}: {error}"));
        assert!(!offered.alternatives.is_empty(), "{ask:?} has one choice only");
        let level = |id: &library::RoutineId| content().routine(id).map(|routine| routine.level);
        let mut offers = std::iter::once(&offered.best).chain(&offered.alternatives);
        assert!(offers.any(|offer| level(offer.id()) == Some(1)), "{ask:?} starts above the lowest level");
    }
}

#[test]
fn what_was_fitted_before_the_card_does_not_run_after_it() {
    let mut someone = Someone::new(&[]);
    let question = ask(Region::LowBack, Setting::Floor, 3);
    let routine = someone.recommend(&question).expect("an offer").best.routine;
    let works = |step: &Step| step.regions.contains(&Region::LowBack) && !step.is_gentle;
    let worked =
        routine.steps.iter().find(|step| works(step)).expect("it works the low back").movement.clone();
    assert!(someone.plan(&routine, &someone.clearance()).is_ok(), "as it was fitted");

    let closed = someone.clearance().closing(&[Part::LowBack], Urgency::SelfCare);
    assert!(matches!(someone.plan(&routine, &closed), Err(PlanError::PlaceClosed { .. })));
    let painful = someone.clearance().with_pain(8);
    assert!(matches!(someone.plan(&routine, &painful), Err(PlanError::TooPainful { .. })));
    // As in another tab.
    let session = someone.does(&routine.id.0, &[], 5, 5, None);
    someone.write(Body::SessionStopped(SessionStopped {
        session,
        movement: worked.clone(),
        stop: "pain".into(),
        severity: None,
        starting_pain: None,
    }));
    let set_aside = PlanError::SetAside { movement: worked };
    assert_eq!(someone.plan(&routine, &someone.clearance()), Err(set_aside));
}

#[test]
fn a_routine_that_was_shown_before_another_set_for_the_neck_waits() {
    let mut someone = Someone::new(&[]);
    let turns = "neck-turns-and-rolls";
    let question = ask(Region::NeckMiddle, Setting::Desk, 3);
    let (clearance, now) = (someone.clearance(), someone.moment_of_asking());
    let (history, person) = (&someone.history, &someone.person);
    let shown =
        fit_chosen(content(), &clearance, history, person, &question, now, &turns.into()).expect("fits");
    assert!(someone.plan(&shown, &someone.clearance()).is_ok(), "as it was fitted");
    // As in another tab.
    let movements: Vec<String> = shown.steps.iter().map(|step| step.movement.clone()).collect();
    someone.does(turns, &movements, 5, 4, None);
    someone.now_ms += 20 * MINUTE_MS;
    assert!(matches!(someone.plan(&shown, &someone.clearance()), Err(PlanError::NeckRests { .. })));
    someone.now_ms += 20 * MINUTE_MS;
    assert!(someone.plan(&shown, &someone.clearance()).is_ok(), "half an hour on");
}

#[test]
fn a_routine_on_trial_comes_first_only_where_it_is_for() {
    let someone = Someone::new(&[]);
    let at = |place| ask(place, Setting::Desk, 3);
    let neck = someone.recommend(&at(Region::NeckLeft)).expect("an offer").best.routine.id;
    let low_back = content().routines.iter().find(|routine| {
        routine.settings.contains(&Setting::Desk) && !routine.regions.contains(&Region::NeckLeft)
    });
    let low_back = low_back.expect("a routine for another place");
    for (chosen, expected) in [(&neck, true), (&low_back.id, false)] {
        let question = at(Region::NeckLeft);
        let offered = someone.recommend(&question).expect("an offer");
        let now = someone.moment_of_asking();
        let clearance = someone.clearance();
        let first = put_first(
            offered,
            content(),
            &clearance,
            &someone.history,
            &someone.person,
            &question,
            now,
            chosen,
        );
        let is_on_trial = first.best.id() == chosen && first.best.reasons.contains(&Reason::OnTrial);
        assert_eq!(is_on_trial, expected, "{chosen:?}");
    }
}

#[test]
fn whatever_is_offered_makes_a_plan_that_the_screen_allows() {
    let alone = Filter::ALL.iter().map(|&filter| vec![filter]);
    let together = [
        vec![],
        vec![Filter::BlockNeck, Filter::Osteo],
        vec![Filter::Age65, Filter::FloorHard, Filter::BloodPressure],
    ];
    for filters in alone.chain(together) {
        let someone = Someone::new(&filters);
        for ask in every_ask() {
            let Ok(offered) = someone.recommend(&ask) else { continue };
            for offer in std::iter::once(&offered.best).chain(&offered.alternatives) {
                let plan = someone.plan(&offer.routine, &someone.clearance());
                assert!(plan.is_ok(), "{filters:?} {ask:?} {}: {:?}", offer.id(), plan.err());
                let most_secs = f32::from(ask.minutes) * 60.0 * 1.06;
                assert!(offer.routine.duration_secs <= most_secs, "{} is too long for {ask:?}", offer.id());
            }
        }
    }
}

/// Height of the pelvis above which nobody sits, kneels or lies, metres: a seat is 0.44 high.
const ON_FEET_M: f32 = 0.65;

/// Whether a motion takes the body up onto its feet, read from the solved body and not from the support's name.
fn gets_on_feet(motion: &kinematics::Motion) -> bool {
    let skeleton = Skeleton::reference();
    let height = |stance: &kinematics::Stance| {
        skeleton.solve_stance(motion.support, stance, motion.mirrored)[BoneId::ROOT].joint.y
    };
    motion.stances().any(|stance| height(stance) > ON_FEET_M)
}

#[test]
fn from_65_on_every_movement_on_the_feet_is_done_beside_a_support() {
    let clearance = Clearance::for_tests(&[Filter::Age65], START_MS);
    for movement in &content().movements {
        for &setting in &movement.settings {
            let authored = movement.motion_in(setting, Side::Left, None);
            let walks = authored.kind == MotionKind::Walking;
            let due = gets_on_feet(&authored) && !walks;
            let goes_alone =
                movement.kind == MovementKind::Walking || movement.contraindications.contains(&Filter::Age65);
            assert!(goes_alone || !walks, "{} leaves its support and is offered", movement.id);
            let motion = fit(&authored, &Person::of_age(70), &[]).expect("no useful minimum was asked for");
            let step = Step::of(movement, vec![Take { side: None, motion }]);
            let step = step.for_limits(clearance.limits());
            assert_eq!(step.beside_support, due, "{} {setting:?}", movement.id);
        }
    }
}

#[test]
fn what_is_offered_from_65_on_names_its_support_and_no_floor_for_whom_it_is_hard() {
    let someone = Someone::new(&[Filter::Age65, Filter::FloorHard]);
    let mut supported = 0;
    for ask in every_ask() {
        let Ok(offered) = someone.recommend(&ask) else { continue };
        for offer in std::iter::once(&offered.best).chain(&offered.alternatives) {
            for step in &offer.routine.steps {
                let motion = step.takes[0].motion.motion();
                let seated = motion.support == Support::Seated;
                assert!(seated || gets_on_feet(motion), "{} is floor work", step.movement);
                let walks = motion.kind == MotionKind::Walking;
                assert_eq!(step.beside_support, !seated && !walks, "{}", step.movement);
                supported += usize::from(step.beside_support);
            }
        }
    }
    assert!(supported > 0, "no standing work was offered at all");
}

#[test]
fn floor_work_is_ruled_out_for_whoever_cannot_get_up() {
    for movement in &content().movements {
        let motion = movement.authored_motion();
        let off_floor = motion.support == Support::Seated || gets_on_feet(&motion);
        let ruled_out = movement.contraindications.contains(&Filter::FloorHard);
        assert!(off_floor || ruled_out, "{} goes to the floor", movement.id);
    }
}

#[test]
fn someone_whose_neck_stays_still_still_has_something_for_every_cell() {
    let someone = Someone::new(&[Filter::BlockNeck]);
    for ask in every_ask() {
        let offered = someone.recommend(&ask);
        assert!(offered.is_ok(), "nothing under BLOCK-NECK for {ask:?}");
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    let someone = Someone::new(&[]);
    let question = ask(Region::NeckLeft, Setting::Desk, 3);
    let answer = || someone.recommend(&question).map(|offered| movements_of(&offered)).ok();
    assert_eq!(answer(), answer());
}

#[test]
fn what_felt_worse_does_not_come_back_unasked() {
    let mut someone = Someone::new(&[]);
    let question = ask(Region::NeckLeft, Setting::Desk, 3);
    let first = someone.recommend(&question).expect("an offer");
    let done = best_movements(&first);
    someone.does(&first.best.id().0, &done, 5, 6, Some(Felt::Worse));
    someone.now_ms += 2 * HOUR_MS;
    let Ok(next) = someone.recommend(&question) else { panic!("nothing left for {question:?}") };
    for movement in &done {
        assert!(!movements_of(&next).contains(movement), "{movement} came back");
        let left_out = next.left_out.iter().find(|left_out| left_out.movement.0 == *movement);
        assert_eq!(left_out.map(|left_out| left_out.why), Some(WhyLeftOut::Felt(Felt::Worse)));
    }
}

#[test]
fn a_worse_next_day_halves_the_dose_and_says_so() {
    let mut someone = Someone::new(&[]);
    let question = ask(Region::LowBack, Setting::Floor, 8);
    let session = someone.does("elsewhere", &[], 5, 5, None);
    someone.write(Body::SymptomNextDay(SymptomNextDay {
        session: Some(session),
        felt: Felt::Worse,
        points_up: None,
    }));
    let fresh = Someone::new(&[]).recommend(&question).expect("an offer");
    let next = someone.recommend(&question).expect("an offer");
    assert!(next.best.reasons.contains(&Reason::Halved));
    let same =
        std::iter::once(&next.best).chain(&next.alternatives).find(|offer| offer.id() == fresh.best.id());
    if let Some(halved) = same {
        assert!(halved.routine.duration_secs < fresh.best.routine.duration_secs);
    }
}

#[test]
fn a_worse_day_that_nothing_is_told_after_halves_for_two_weeks() {
    let mut someone = Someone::new(&[]);
    let question = ask(Region::LowBack, Setting::Floor, 8);
    let session = someone.does("elsewhere", &[], 5, 5, None);
    someone.write(Body::SymptomNextDay(SymptomNextDay {
        session: Some(session),
        felt: Felt::Worse,
        points_up: Scale::new(2),
    }));
    for (days, halved) in [(1, true), (13, true), (14, false), (300, false)] {
        let offered = someone.history_at(days).recommend(&question).expect("an offer");
        assert_eq!(offered.best.reasons.contains(&Reason::Halved), halved, "{days} days later");
    }
}

#[test]
fn the_neck_rests_between_sets_and_after_four_a_day() {
    let question = ask(Region::NeckMiddle, Setting::Desk, 3);
    let neck = vec!["neck-rotation-seated".to_owned()];
    for (sets, wait_ms, open) in
        [(1, 10 * MINUTE_MS, false), (1, 40 * MINUTE_MS, true), (4, 40 * MINUTE_MS, false)]
    {
        let mut someone = Someone::new(&[]);
        for _ in 0..sets {
            someone.does("neck", &neck, 5, 4, None);
            someone.now_ms += wait_ms;
        }
        let offered = someone.recommend(&question).expect("something that leaves the neck alone");
        let closed =
            offered.left_out.iter().filter(|left_out| left_out.why == WhyLeftOut::NeckHadEnough).count();
        assert_eq!(closed == 0, open, "{sets} sets, {} minutes ago", wait_ms / MINUTE_MS);
        if !open {
            let moves =
                |id: &String| content().movement(&id.as_str().into()).is_some_and(|known| known.moves_neck());
            assert!(!movements_of(&offered).iter().any(moves));
        }
    }
}

#[test]
fn the_neck_rests_over_midnight_and_when_the_clock_is_set_back() {
    let question = ask(Region::NeckMiddle, Setting::Desk, 3);
    let neck = vec!["neck-rotation-seated".to_owned()];
    // The day begins at 8.
    for (set_at, wait_ms, open) in [
        ("15:50", 20 * MINUTE_MS, false),
        ("15:50", 30 * MINUTE_MS, true),
        ("0:00", -HOUR_MS, false),
        ("0:00", -10 * HOUR_MS, false),
        ("0:00", -24 * HOUR_MS, false),
        // Noted by a clock that was wrong.
        ("0:00", -25 * HOUR_MS, true),
    ] {
        let (hours, minutes) = set_at.split_once(':').expect("hours after 8, and minutes");
        let [hours, minutes] = [hours, minutes].map(|number| number.parse::<i64>().expect("a number"));
        let mut someone = Someone::new(&[]);
        someone.now_ms += hours * HOUR_MS + minutes * MINUTE_MS;
        someone.does("neck", &neck, 5, 4, None);
        someone.now_ms += wait_ms;
        let offered = someone.recommend(&question).expect("something that leaves the neck alone");
        let is_closed = offered.left_out.iter().any(|left_out| left_out.why == WhyLeftOut::NeckHadEnough);
        assert_eq!(!is_closed, open, "at 8 and {set_at}, {} minutes later", wait_ms / MINUTE_MS);
    }
}

#[test]
fn a_clock_that_is_set_back_in_a_session_does_not_make_it_longer_ago() {
    let neck = vec!["neck-rotation-seated".to_owned()];
    let mut someone = Someone::new(&[]);
    let session = someone.does("neck", &neck, 5, 4, None);
    let last_ms = someone.now_ms;
    someone.now_ms -= 3 * HOUR_MS;
    someone.write(Body::SessionFinished(SessionFinished {
        session,
        ended: Ended::Finished,
        stiffness_after: None,
        urge_after: None,
        movements: Vec::new(),
        popped: None,
    }));
    assert_eq!(someone.history.sessions().next_back().map(|past| past.last_ms), Some(last_ms));
}

#[test]
fn strong_pain_closes_its_place_for_the_day() {
    let someone = Someone::new(&[]);
    let question = Ask { pain: Some(7), ..ask(Region::LowBack, Setting::Floor, 5) };
    let Ok(offered) = someone.recommend(&question) else { return };
    for id in movements_of(&offered) {
        let movement = content().movement(&id.as_str().into()).expect("known");
        let there = movement.regions.contains(&Region::LowBack);
        assert!(!there || super::permit::is_gentle(movement), "{id} works on a place with pain of 7");
    }
}
