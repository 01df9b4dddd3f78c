//! When a check may be done, what it does to the envelope, and how readings compare.

use content_bundle::content;
use journal::{
    Answer, Body, DeviceId, Ended, EventId, Fold, ItemAnswer, Journal, Moment, NeckCheckBegun, NeckChecked,
    NeckMotion, NeckReading, Scale, ScreenAbout, ScreenAnswered, ScreenScope, SessionFinished,
    SessionStarted, SessionStopped, Writer,
};
use kinematics::{Limits, Person, Quantity, Side};
use library::screening::Asked;

use super::*;
use crate::progress::{Progress, RangeChange};

const START_MS: i64 = 1_800_000_000_000;
const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 1_440 * MINUTE_MS;

struct Life {
    journal: Journal,
    writer: Writer,
    now_ms: i64,
    history: History,
}

impl Life {
    fn new() -> Self {
        Self {
            journal: Journal::new(),
            writer: Writer::new(DeviceId(7)),
            now_ms: START_MS,
            history: History::default(),
        }
    }

    /// Somebody of 40 who answered the whole check with nothing ticked.
    fn checked() -> Self {
        Self::checked_at(40, &[], "C")
    }

    fn checked_at(age_years: u8, ticked: &[&str], urgency: &str) -> Self {
        let mut life = Self::new();
        life.check(age_years, ticked, urgency);
        life
    }

    fn check(&mut self, age_years: u8, ticked: &[&str], urgency: &str) {
        self.write(Body::ScreenAbout(ScreenAbout {
            rules_version: content().screening.version.clone(),
            age_years: Some(age_years),
            answers: answers(&[Asked::Once], ticked),
        }));
        self.write(answered(
            ScreenScope::Whole,
            answers(&[Asked::Always, Asked::WithPain], ticked),
            urgency,
            None,
        ));
    }

    fn card(&mut self, pain: Option<u8>) {
        self.write(answered(ScreenScope::Daily, answers(&[Asked::BeforeSession], &[]), "C", pain));
    }

    fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(self.now(), body);
        self.history.apply(&event);
        let id = event.id();
        self.journal.append(event);
        id
    }

    fn now(&self) -> Moment {
        Moment::at_offset(self.now_ms, "Europe/Berlin", 60)
    }

    fn standing(&self) -> Standing {
        Standing::of(&self.journal)
    }

    fn offer(&self) -> Result<Vec<NeckMotion>, NotNow> {
        let offer = offer(content(), &self.standing(), &self.history, &self.now())?;
        assert!(offer.clearance.is_valid_at(self.now_ms));
        Ok(offer.motions)
    }

    fn offer_again(&self, check: EventId) -> Result<Vec<NeckMotion>, NotNow> {
        let offer = offer_again(content(), &self.standing(), &self.history, &self.now(), check)?;
        Ok(offer.motions)
    }

    fn begin(&mut self) -> EventId {
        let motions = NeckMotion::ALL.to_vec();
        self.write(Body::NeckCheckBegun(NeckCheckBegun { source: "camera".into(), motions }))
    }

    fn measure(&mut self, readings: &[NeckReading]) {
        let check = self.begin();
        self.write(Body::NeckChecked(NeckChecked {
            check,
            ended: Ended::Finished,
            readings: readings.to_vec(),
        }));
    }

    fn stop(&mut self, motion: NeckMotion, stop: &str, now: u8) {
        let session = self.begin();
        self.write(Body::SessionStopped(SessionStopped {
            session,
            movement: movement_id(motion).into(),
            stop: stop.into(),
            severity: Scale::new(now),
            starting_pain: None,
        }));
    }

    /// The limits of somebody who passed the check, on the present day.
    fn limits(&self) -> Limits {
        let outlook = self.standing().outlook(&content().screening, &self.now()).expect("nothing closes");
        let day = self.now().local.date.days_since_epoch();
        Limits::of(&self.standing().person(&outlook, 4, day))
    }
}

fn answered(scope: ScreenScope, answers: Vec<ItemAnswer>, urgency: &str, pain: Option<u8>) -> Body {
    Body::ScreenAnswered(ScreenAnswered {
        scope,
        rules_version: content().screening.version.clone(),
        pain: pain.is_some(),
        pain_now: pain.and_then(Scale::new),
        answers,
        urgency: urgency.into(),
        rules: Vec::new(),
        blocks: Vec::new(),
        emergency_page: None,
    })
}

fn answers(asked: &[Asked], ticked: &[&str]) -> Vec<ItemAnswer> {
    let screen = &content().screening;
    let cards = screen.cards.iter().filter(|card| asked.contains(&card.asked));
    let items = cards.flat_map(|card| screen.items_on(&card.id)).filter(|item| !item.always);
    let answer = |id: &str| if ticked.contains(&id) { Answer::Yes } else { Answer::No };
    items
        .map(|item| ItemAnswer {
            item: item.id.as_str().into(),
            answer: answer(item.id.as_str()),
            private: item.private,
            follow_ups: Vec::new(),
        })
        .collect()
}

fn reading(motion: NeckMotion, degrees: u16) -> NeckReading {
    NeckReading { motion, degrees, error_deg: 6, at_least: false }
}

fn at_least(motion: NeckMotion, degrees: u16) -> NeckReading {
    NeckReading { at_least: true, ..reading(motion, degrees) }
}

#[test]
fn the_safety_check_comes_first_and_an_emergency_leaves_no_way() {
    let life = Life::new();
    assert!(matches!(life.offer(), Err(NotNow::Needs(needs)) if matches!(*needs, Needs::WholeScreen { .. })));
    let life = Life::checked_at(40, &[], "E1");
    assert!(matches!(life.offer(), Err(NotNow::Needs(needs)) if matches!(*needs, Needs::Emergency(_))));
    let life = Life::checked_at(40, &[], "S");
    assert!(matches!(life.offer(), Err(NotNow::Needs(needs)) if matches!(*needs, Needs::SameDay(_))));
}

#[test]
fn a_check_may_be_done_after_the_days_card_and_uses_it_up() {
    let mut life = Life::checked();
    assert_eq!(life.offer(), Ok(NeckMotion::ALL.to_vec()));
    life.measure(&[]);
    assert!(matches!(life.offer(), Err(NotNow::Needs(needs)) if *needs == Needs::DailyCard));
}

#[test]
fn a_check_goes_on_by_its_own_safety_check_while_that_is_fresh() {
    let mut life = Life::checked();
    let check = life.begin();
    assert!(life.offer().is_err(), "it is no second check");
    for (minutes, goes_on) in [(0, true), (29, true), (30, false), (600, false)] {
        life.now_ms = START_MS + minutes * MINUTE_MS;
        assert_eq!(life.offer_again(check).is_ok(), goes_on, "after {minutes} minutes");
    }
}

#[test]
fn a_check_does_not_go_on_after_its_end_a_stop_or_another_check() {
    let end =
        |check| Body::NeckChecked(NeckChecked { check, ended: Ended::EndedEarly, readings: Vec::new() });
    let mut life = Life::checked();
    let check = life.begin();
    life.write(end(check));
    assert!(life.offer_again(check).is_err(), "it is over");

    let mut life = Life::checked();
    let check = life.begin();
    life.write(Body::SessionStopped(SessionStopped {
        session: check,
        movement: movement_id(NeckMotion::TurnLeft).into(),
        stop: "pain".into(),
        severity: Scale::new(3),
        starting_pain: None,
    }));
    assert!(life.offer_again(check).is_err(), "it was stopped");

    let mut life = Life::checked();
    let check = life.begin();
    life.card(None);
    life.begin();
    assert!(life.offer_again(check).is_err(), "another one runs");
}

#[test]
fn a_closed_neck_is_not_checked() {
    // Seen within two weeks: no neck movement, whatever else is open.
    let mut life = Life::checked_at(40, &[], "W");
    life.card(None);
    assert_eq!(life.offer(), Err(NotNow::NeckClosed));
}

#[test]
fn much_pain_leaves_the_neck_alone_today() {
    for (pain, expected) in [(6, true), (7, false)] {
        let mut life = Life::checked();
        life.card(Some(pain));
        assert_eq!(life.offer().is_ok(), expected, "pain {pain}");
    }
}

#[test]
fn a_check_is_one_of_the_days_sets_of_the_neck() {
    let mut life = Life::checked();
    for set in 0..4 {
        life.card(None);
        assert!(life.offer().is_ok(), "set {set}");
        life.measure(&[]);
        life.now_ms += 20 * MINUTE_MS;
        life.card(None);
        assert_eq!(life.offer(), Err(NotNow::HadEnough), "20 minutes after set {set}");
        life.now_ms += 10 * MINUTE_MS;
    }
    life.card(None);
    assert_eq!(life.offer(), Err(NotNow::HadEnough), "four sets are a day's");
    life.now_ms += DAY_MS;
    life.card(None);
    assert!(life.offer().is_ok());
}

#[test]
fn half_an_hour_between_checks_holds_over_midnight_and_when_the_clock_is_set_back() {
    // The day begins at 9, where they are.
    for (begun_min, ended_min, now_min, open) in [
        (0, 2, 20, false),
        (0, 2, 30, true),
        (14 * 60 + 50, 14 * 60 + 52, 15 * 60 + 10, false),
        (14 * 60 + 50, 14 * 60 + 52, 15 * 60 + 20, true),
        (0, 2, -60, false),
        (0, 2, -12 * 60, false),
        (0, 2, -25 * 60, true),
        // Set back in the check itself: it was no longer ago for that.
        (0, -180, 20, false),
        (0, -180, 26, true),
    ] {
        let mut life = Life::checked();
        life.now_ms = START_MS + begun_min * MINUTE_MS;
        let check = life.begin();
        life.now_ms = START_MS + ended_min * MINUTE_MS;
        life.write(Body::NeckChecked(NeckChecked { check, ended: Ended::Finished, readings: Vec::new() }));
        life.now_ms = START_MS + now_min * MINUTE_MS;
        let day = life.now().local.date.days_since_epoch();
        let now = Now { instant_ms: life.now_ms, day, hour: life.now().local.hour() };
        let had_enough = neck_had_enough(content(), &life.history, now);
        assert_eq!(!had_enough, open, "{begun_min} to {ended_min}, then {now_min}");
    }
}

#[test]
fn looking_up_is_not_asked_of_older_people_nor_by_what_rules_its_movement_out() {
    let mut life = Life::checked_at(66, &[], "C");
    life.card(None);
    let motions = life.offer().expect("the rest may be done");
    assert!(!motions.contains(&NeckMotion::LookUp), "{motions:?}");
    assert!(motions.contains(&NeckMotion::TurnLeft), "{motions:?}");
}

#[test]
fn a_check_follows_no_further_than_anybody_of_the_age_is_asked_to_go() {
    for (age_years, most) in [
        (Some(18), [55.0, 55.0, 30.0, 30.0, 45.0, 15.0]),
        (Some(59), [55.0, 55.0, 30.0, 30.0, 45.0, 15.0]),
        (Some(60), [45.0, 45.0, 25.0, 25.0, 40.0, 15.0]),
        (Some(65), [45.0, 45.0, 25.0, 25.0, 40.0, 0.0]),
        (None, [45.0, 45.0, 25.0, 25.0, 40.0, 0.0]),
    ] {
        assert_eq!(NeckMotion::ALL.map(|motion| most_deg(motion, age_years)), most, "{age_years:?}");
    }
}

#[test]
fn a_stop_sets_its_direction_aside_and_the_movement_like_it() {
    let mut life = Life::checked();
    life.stop(NeckMotion::TurnLeft, "pain", 5);
    life.now_ms += DAY_MS;
    life.card(None);
    let motions = life.offer().expect("the rest may be done");
    assert_eq!(motions[..2], [NeckMotion::TiltLeft, NeckMotion::TiltRight], "{motions:?}");
    assert!(
        life.history.set_aside_on("neck-rotation-seated", life.now().local.date.days_since_epoch()).is_some()
    );
    // A new sign asks everything again first.
    life.stop(NeckMotion::Bow, "dizzy", 3);
    life.card(None);
    assert!(matches!(life.offer(), Err(NotNow::Needs(needs)) if matches!(*needs, Needs::WholeScreen { .. })));
}

#[test]
fn the_own_range_lowers_limits_for_a_week_and_never_raises_one() {
    let unknown = Life::checked().limits();
    let get = |limits: &Limits, quantity, side| limits.get(quantity, side).degrees;
    let mut life = Life::checked();
    life.measure(&[
        reading(NeckMotion::TurnLeft, 25),
        reading(NeckMotion::TurnRight, 80),
        at_least(NeckMotion::TiltLeft, 60),
        reading(NeckMotion::Bow, 20),
        reading(NeckMotion::LookUp, 60),
    ]);
    for (days, is_lowered) in [(0, true), (7, true), (8, false)] {
        life.now_ms = START_MS + days * DAY_MS;
        life.check(40, &[], "C");
        let limits = life.limits();
        // 0.80 of 25, less the camera's error of 6.
        let expected = if is_lowered { 14.0 } else { get(&unknown, Quantity::NeckRotation, Side::Left) };
        assert!(
            (get(&limits, Quantity::NeckRotation, Side::Left) - expected).abs() < 1e-4,
            "after {days} days"
        );
        let bow = if is_lowered { 10.0 } else { get(&unknown, Quantity::NeckFlexion, Side::Left) };
        assert!((get(&limits, Quantity::NeckFlexion, Side::Left) - bow).abs() < 1e-4, "after {days} days");
        for &quantity in Quantity::ALL {
            for side in Side::BOTH {
                let (now, before) = (get(&limits, quantity, side), get(&unknown, quantity, side));
                assert!(now <= before, "{quantity} {side:?}: {now} of {before} after {days} days");
            }
        }
    }
}

#[test]
fn whatever_was_measured_no_limit_rises() {
    for age_years in [18, 40, 62, 70, 99] {
        let person = Person { today: 100, ..Person::of_age(age_years) };
        let plain = Limits::of(&person);
        for degrees in [0, 5, 20, 45, 90, 180, u16::MAX] {
            let mut own = OwnNeck::default();
            let readings = NeckMotion::ALL.map(|motion| reading(motion, degrees)).to_vec();
            let check = EventId { device: DeviceId(1), counter: 1 };
            own.take(100, &NeckChecked { check, ended: Ended::Finished, readings });
            let limits = Limits::of(&lowered(person.clone(), &own));
            for &quantity in Quantity::ALL {
                for side in Side::BOTH {
                    let (now, before) =
                        (limits.get(quantity, side).degrees, plain.get(quantity, side).degrees);
                    assert!(
                        now <= before,
                        "{quantity} at {age_years}, measured {degrees}: {now} of {before}"
                    );
                }
            }
        }
    }
}

#[test]
fn readings_compare_only_where_both_are_known_and_beyond_what_measuring_differs_by() {
    let mut life = Life::checked();
    life.measure(&[
        reading(NeckMotion::TurnLeft, 40),
        at_least(NeckMotion::TurnRight, 58),
        reading(NeckMotion::Bow, 40),
    ]);
    life.measure(&[
        reading(NeckMotion::TurnLeft, 52),
        reading(NeckMotion::TurnRight, 50),
        reading(NeckMotion::Bow, 36),
        reading(NeckMotion::TiltLeft, 30),
        reading(NeckMotion::TiltRight, 18),
    ]);
    // What was not finished with a reading is no check to compare with.
    life.measure(&[]);
    let checks = NeckChecks::of(&life.journal);
    let latest = checks.latest().expect("there are checks");
    for (motion, expected) in [
        (NeckMotion::TurnLeft, Some(RangeChange::More(12))),
        (NeckMotion::TurnRight, None),
        (NeckMotion::Bow, Some(RangeChange::NotClear)),
        (NeckMotion::TiltLeft, None),
        (NeckMotion::LookUp, None),
    ] {
        assert_eq!(checks.change(motion), expected, "{motion:?}");
    }
    let between = latest.between_sides(NeckMotion::TurnLeft, NeckMotion::TurnRight);
    assert_eq!(between, Some(RangeChange::NotClear));
    let between = latest.between_sides(NeckMotion::TiltLeft, NeckMotion::TiltRight);
    assert_eq!(between, Some(RangeChange::NotClear));
    // The timeline shows turning to both sides together, where both are known.
    let day = life.now().local.date.days_since_epoch();
    assert_eq!(Progress::of(&life.journal).on(day).rotation_deg, Some(102));
}

#[test]
fn sides_and_times_differ_only_beyond_the_errors_of_both() {
    let with = |motion, degrees, error_deg| NeckReading { error_deg, ..reading(motion, degrees) };
    for (left, right, error_deg, expected) in [
        (40, 59, 6, RangeChange::NotClear),
        (40, 60, 6, RangeChange::More(20)),
        (60, 40, 9, RangeChange::Less(20)),
        (40, 60, 15, RangeChange::NotClear),
        (40, 62, 15, RangeChange::More(22)),
    ] {
        let mut life = Life::checked();
        life.measure(&[
            with(NeckMotion::TurnLeft, left, error_deg),
            with(NeckMotion::TurnRight, right, error_deg),
        ]);
        let checks = NeckChecks::of(&life.journal);
        let latest = checks.latest().expect("there is one");
        let between = latest.between_sides(NeckMotion::TurnLeft, NeckMotion::TurnRight);
        assert_eq!(between, Some(expected), "{left} and {right} within {error_deg}");
    }
    for (before, after, error_deg, expected) in [
        (40, 50, 6, RangeChange::More(10)),
        (40, 52, 9, RangeChange::NotClear),
        (40, 53, 9, RangeChange::More(13)),
    ] {
        let mut life = Life::checked();
        life.measure(&[with(NeckMotion::Bow, before, error_deg)]);
        life.measure(&[with(NeckMotion::Bow, after, error_deg)]);
        let change = NeckChecks::of(&life.journal).change(NeckMotion::Bow);
        assert_eq!(change, Some(expected), "{before} to {after} within {error_deg}");
    }
}

#[test]
fn the_end_of_a_check_counts_once_as_it_was_kept_last() {
    let mut life = Life::checked();
    life.measure(&[reading(NeckMotion::TurnLeft, 30), reading(NeckMotion::TurnRight, 30)]);
    let check = life.begin();
    for degrees in [40, 45] {
        let readings = vec![reading(NeckMotion::TurnLeft, degrees), reading(NeckMotion::TurnRight, degrees)];
        life.write(Body::NeckChecked(NeckChecked { check, ended: Ended::EndedEarly, readings }));
    }
    let checks = NeckChecks::of(&life.journal);
    let degrees = |reading: Option<&NeckReading>| reading.map(|reading| reading.degrees);
    assert_eq!(degrees(checks.latest().and_then(|latest| latest.reading(NeckMotion::TurnLeft))), Some(45));
    assert_eq!(degrees(checks.before(NeckMotion::TurnLeft).map(|(_, before)| before)), Some(30));
    let progress = Progress::of(&life.journal);
    assert_eq!(progress.ranges().map(|range| range.rotation_deg()).collect::<Vec<_>>(), [Some(60), Some(90)]);
    // And where nothing of it is left, it is no check to compare with.
    life.write(Body::NeckChecked(NeckChecked { check, ended: Ended::EndedEarly, readings: Vec::new() }));
    let checks = NeckChecks::of(&life.journal);
    assert_eq!(degrees(checks.latest().and_then(|latest| latest.reading(NeckMotion::TurnLeft))), Some(30));
    assert_eq!(Progress::of(&life.journal).ranges().count(), 1);
}

/// What may lie between two checks.
#[derive(Clone, Copy, Debug)]
enum Between {
    /// A run of a routine, from its beginning to its end.
    Session(&'static str),
    /// One that was begun and never brought to an end.
    Begun,
    /// One that a symptom stopped.
    Stopped,
    /// One whose beginning was erased.
    EndOnly,
    Day,
    Check,
}

impl Life {
    fn starts(&mut self, routine: &str) -> EventId {
        let routine = routine.to_owned();
        self.write(Body::SessionStarted(SessionStarted { asked: None, routine, movements: Vec::new() }))
    }

    fn ends(&mut self, session: EventId) {
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: None,
            urge_after: None,
            movements: Vec::new(),
            popped: None,
        }));
    }

    fn passes(&mut self, between: Between) {
        match between {
            Between::Session(routine) => {
                let session = self.starts(routine);
                self.ends(session);
            }
            Between::Begun => {
                self.starts("neck-turns");
            }
            Between::Stopped => {
                let session = self.starts("neck-turns");
                self.write(Body::SessionStopped(SessionStopped {
                    session,
                    movement: "neck-rotation-seated".into(),
                    stop: "dizzy".into(),
                    severity: None,
                    starting_pain: None,
                }));
            }
            Between::EndOnly => self.ends(EventId { device: DeviceId(8), counter: 1 }),
            Between::Day => self.now_ms += DAY_MS,
            Between::Check => self.measure(&[reading(NeckMotion::TurnLeft, 40)]),
        }
    }
}

#[test]
fn checks_lie_around_a_session_that_ended_between_them_on_one_day() {
    use Between::{Begun, Check, Day, EndOnly, Session, Stopped};
    let relief = Session("neck-turns");
    let guided_break = Session("break.00c0ffee00c0ffee-1");
    let table: [(&[Between], bool); 17] = [
        (&[relief, Check], false),
        (&[Check, relief, Check], true),
        (&[Check, Session("programme.ease"), Check], true),
        (&[Check, Session("own.made"), Check], true),
        (&[Check, Check], false),
        (&[Check, relief, Check, Check], false),
        (&[Check, relief, Day, Check], false),
        (&[Check, Day, relief, Check], false),
        (&[Check, guided_break, Check], false),
        (&[Check, relief, guided_break, Check], true),
        (&[Check, guided_break, relief, Check], true),
        (&[Check, Begun, Check], false),
        (&[Check, Begun, relief, Check], true),
        (&[Check, Stopped, Check], false),
        (&[Check, Stopped, relief, Check], true),
        (&[Check, EndOnly, Check], false),
        (&[Check, relief, guided_break, Day, Check], false),
    ];
    for (lived, expected) in table {
        let mut life = Life::checked();
        lived.iter().for_each(|between| life.passes(*between));
        let checks = NeckChecks::of(&life.journal);
        assert_eq!(checks.latest().map(|latest| latest.after_session), Some(expected), "{lived:?}");
    }
}

#[test]
fn of_sessions_that_were_given_up_nothing_is_kept_for_long() {
    let mut life = Life::checked();
    let size = |life: &Life| serde_json::to_string(&NeckChecks::of(&life.journal)).expect("JSON").len();
    let none = size(&life);
    (0..50).for_each(|_| life.passes(Between::Begun));
    let one = size(&life);
    (0..50).for_each(|_| life.passes(Between::Begun));
    assert!(one > none && size(&life) < one + 10, "{none}, {one}, {}", size(&life));
    life.passes(Between::Stopped);
    assert_eq!(size(&life), none);
}

#[test]
fn the_day_of_a_check_is_known() {
    let mut life = Life::checked();
    let day = life.now().local.date.days_since_epoch();
    assert!(!life.history.has_checked_neck_on(day));
    life.passes(Between::Check);
    assert!(life.history.has_checked_neck_on(day) && !life.history.has_checked_neck_on(day + 1));
}

#[test]
fn what_is_usual_is_a_band_that_falls_with_age() {
    for motion in NeckMotion::ALL {
        let (young, old) = (usual_deg(motion, 20).expect("a norm"), usual_deg(motion, 80).expect("a norm"));
        assert!(young.0 < young.1 && old.0 >= 0.0 && old.1 < young.1, "{motion:?}: {young:?} {old:?}");
    }
    assert_eq!(usual_deg(NeckMotion::TurnLeft, 45), Some((53.0, 73.0)));
}
