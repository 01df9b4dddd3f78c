use journal::{
    Body, DeviceId, Ended, EventId, HabitMoment, Intent, Moment, MovementDone, ReliefAsked, Scale,
    SessionFinished, SessionStarted, Writer,
};
use library::{Content, Region};

use super::change::Change;
use super::{Done, Tried, Unmarked, wait, what_else_was_done, what_was_tried};
use crate::history::History;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

fn content() -> &'static Content {
    content_bundle::content()
}

/// A movement that works one place and not another.
fn movement_for(place: Region, not_for: Region) -> &'static str {
    let is_it = |regions: &[Region]| regions.contains(&place) && !regions.contains(&not_for);
    let movement = content().movements.iter().find(|movement| is_it(&movement.regions));
    &movement.expect("a movement of that place").id.0
}

/// A person who writes a journal, and its fold.
struct Diary {
    writer: Writer,
    now_ms: i64,
    history: History,
}

impl Diary {
    /// Ten in the morning.
    fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), now_ms: 1_700_301_600_000, history: History::default() }
    }

    fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(Moment::at_offset(self.now_ms, "UTC", 0), body);
        self.history.apply(&event);
        event.id()
    }

    fn day(&self) -> i64 {
        Moment::at_offset(self.now_ms, "UTC", 0).local.date.days_since_epoch()
    }

    /// A session of two minutes, marked before and after where it was asked for.
    fn session(&mut self, routine: &str, asked: Option<(&[&str], [u8; 2])>, movement: Option<&str>) {
        let mark = |value: u8| Scale::new(value).expect("on the scale");
        let ask = |places: &[&str], stiffness: u8| ReliefAsked {
            intent: Intent::Stiff,
            places: places.iter().map(|place| (*place).to_owned()).collect(),
            stiffness: mark(stiffness),
            urge: mark(3),
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        };
        let marks = asked.map(|(_, marks)| marks);
        let asked = asked.map(|(places, [before, _])| self.write(Body::ReliefAsked(ask(places, before))));
        let routine = routine.to_owned();
        let started = SessionStarted { asked, routine, movements: Vec::new() };
        let session = self.write(Body::SessionStarted(started));
        self.now_ms += 2 * MINUTE_MS;
        if let Some(movement) = movement.map(str::to_owned) {
            let done = MovementDone { session, movement, side: None, sets: 1, repetitions: 5, felt: None };
            self.write(Body::MovementDone(done));
        }
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: marks.map(|[_, after]| mark(after)),
            urge_after: marks.map(|_| mark(1)),
            movements: Vec::new(),
            popped: None,
        }));
    }

    fn urge_after(&mut self, hours: i64) {
        self.now_ms += hours * HOUR_MS;
        self.write(Body::UrgeResisted(HabitMoment::default()));
        self.now_ms -= hours * HOUR_MS;
    }

    fn tried(&self, place: Region) -> Vec<Tried> {
        what_was_tried(&self.history, place.name(), self.now_ms, self.day())
    }

    fn done(&self, place: Region) -> Vec<Done> {
        what_else_was_done(content(), &self.history, place, self.now_ms, self.day())
    }
}

#[test]
fn what_was_tried_is_told_by_place_with_what_was_marked() {
    let neck = movement_for(Region::NeckLeft, Region::LowBack);
    let places = ["neck-left", "upper-back"];
    let mut diary = Diary::new();
    for day in 0..4 {
        diary.session("slow-turns", Some((&places[..], [6, 4])), Some(neck));
        if day > 0 {
            diary.urge_after(3);
        }
        diary.now_ms += DAY_MS;
    }
    // What a crack did is not what the session did.
    diary.session("rolls", Some((&["neck-left"][..], [8, 1])), Some(neck));
    diary.now_ms += 5 * MINUTE_MS;
    diary.write(Body::HabitCracked(HabitMoment::default()));
    diary.now_ms += DAY_MS;
    for unmarked in ["break.0000000000000001-1", "programme.ease"] {
        diary.session(unmarked, None, Some(neck));
        diary.now_ms += DAY_MS;
    }

    let tried = diary.tried(Region::NeckLeft);
    let [often, once] = &tried[..] else { panic!("{tried:?}") };
    assert_eq!((often.routine.as_str(), often.sessions, often.marked), ("slow-turns", 4, 4));
    let (stiffness, urge) = (often.stiffness.expect("four marks"), often.urge.expect("four marks"));
    assert!((stiffness.mean + 2.0).abs() < 1e-12 && (urge.mean + 2.0).abs() < 1e-12, "{often:?}");
    assert_eq!((stiffness.lower, stiffness.of), (4, 4));
    let wait = often.next_urge.as_ref().expect("four times");
    assert_eq!((wait.median_hours, wait.urges, wait.of), (Some(3.0), 3, 4));
    assert_eq!((once.routine.as_str(), once.sessions, once.marked), ("rolls", 1, 0));
    assert!(once.stiffness.is_none() && once.urge.is_none() && once.next_urge.is_none(), "{once:?}");

    let elsewhere: Vec<(String, usize)> =
        diary.tried(Region::UpperBack).into_iter().map(|tried| (tried.routine, tried.sessions)).collect();
    assert_eq!(elsewhere, [("slow-turns".to_owned(), 4)]);
    assert_eq!(diary.tried(Region::LowBack), []);
}

#[test]
fn what_else_was_done_for_a_place_is_told_without_changes() {
    let neck = movement_for(Region::NeckLeft, Region::LowBack);
    let back = movement_for(Region::LowBack, Region::NeckLeft);
    let mut diary = Diary::new();
    let sessions = [
        ("programme.strength", Some(neck)),
        ("programme.ease", Some(neck)),
        ("programme.ease", Some(neck)),
        ("programme.ease", Some(back)),
        ("programme.ease", None),
        ("own.0000000000000001-1", Some(neck)),
        ("own.0000000000000001-2", Some(neck)),
        ("occasion-morning", Some(back)),
        ("break.0000000000000001-1", Some(neck)),
        ("own.0000000000000001-1", Some("gone-with-an-update")),
    ];
    for (routine, movement) in sessions {
        diary.session(routine, None, movement);
        if routine == "programme.ease" {
            diary.urge_after(2);
        }
        diary.now_ms += DAY_MS;
    }
    diary.session("slow-turns", Some((&["neck-left"][..], [6, 4])), Some(neck));

    let told = |place: Region| -> Vec<(Unmarked, usize)> {
        diary.done(place).into_iter().map(|done| (done.what, done.sessions)).collect()
    };
    assert_eq!(told(Region::NeckLeft), [(Unmarked::Programme, 3), (Unmarked::Own, 2)]);
    let occasion = Unmarked::Routine("occasion-morning".to_owned());
    assert_eq!(told(Region::LowBack), [(Unmarked::Programme, 1), (occasion, 1)]);
    let waits: Vec<Option<(usize, usize)>> = diary
        .done(Region::NeckLeft)
        .iter()
        .map(|done| done.next_urge.as_ref().map(|wait| (wait.urges, wait.of)))
        .collect();
    assert_eq!(waits, [Some((2, 3)), None], "two times are too few");
}

#[test]
fn three_marks_are_the_fewest_and_never_a_certainty() {
    assert_eq!(Change::of(&[-1.0, -2.0]), None);
    let same = Change::of(&[-1.0; 3]).expect("three marks");
    assert!((same.mean + 1.0).abs() < 1e-12 && same.low < -2.0 && same.high > -0.01, "{same:?}");
    let many = Change::of(&[-1.0; 60]).expect("many");
    assert!(many.high < -0.8 && many.high - many.low < 0.3 * (same.high - same.low) && many.lower == 60);
}

/// Freireich's times of remission with 6-MP, as printed in Kalbfleisch and Prentice, "The statistical analysis of failure time
/// data", 2nd edition, table 1.1, and their product-limit estimates.
#[test]
fn the_curve_is_that_of_the_textbook() {
    let ended = [6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0];
    let cut = [6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0];
    let times: Vec<(f64, bool)> =
        ended.iter().map(|&time| (time, true)).chain(cut.iter().map(|&time| (time, false))).collect();
    let known = wait(&times).expect("enough");
    let expected = [
        (6.0, 0.857),
        (7.0, 0.807),
        (10.0, 0.753),
        (13.0, 0.690),
        (16.0, 0.627),
        (22.0, 0.538),
        (23.0, 0.448),
    ];
    assert_eq!(known.steps.len(), expected.len());
    for (step, (hours, share)) in known.steps.iter().zip(expected) {
        assert!((step.hours - hours).abs() < 1e-12 && (step.share - share).abs() < 6e-4, "{step:?} {share}");
        assert!(step.low < step.share && step.share < step.high);
    }
    assert_eq!(known.median_hours, Some(23.0));
    assert_eq!(known.high_hours, None, "the interval is open");
    assert_eq!((known.urges, known.of), (9, 21));
}

#[test]
fn times_that_were_all_cut_off_have_no_median() {
    let known = wait(&[(12.0, false); 5]).expect("five");
    assert_eq!((known.median_hours, known.urges, known.of), (None, 0, 5));
    assert!(known.steps.is_empty());
    assert_eq!(wait(&[(1.0, true), (2.0, true)]), None);
}
