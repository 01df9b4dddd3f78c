use journal::{
    BreakTaken, DeviceId, Ended, GlobalChange, HabitMoment, LocalDate, Moment, OwnRangeMeasured, Scale,
    SessionFinished, SessionStarted, SpentOn, SymptomNextDay, TakenHow, TimeSpent, Writer,
};
use proptest::prelude::*;

use super::*;

const DAY_MS: i64 = 86_400_000;
/// Monday, 2 March 2026, 12:00 in UTC.
const NOON_MS: i64 = 1_772_452_800_000;

struct Diary {
    writer: Writer,
    progress: Progress,
}

impl Diary {
    fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), progress: Progress::default() }
    }

    fn write(&mut self, day: i64, body: Body) -> EventId {
        let event = self.writer.write(Moment::at_offset(NOON_MS + day * DAY_MS, "UTC", 0), body);
        self.progress.apply(&event);
        event.id()
    }

    fn marks(&mut self, day: i64, stiffness: u8, pain: u8) {
        let marks =
            CheckedIn { stiffness: Scale::new(stiffness), pain: Scale::new(pain), ..CheckedIn::default() };
        self.write(day, Body::CheckedIn(marks));
    }

    fn session(&mut self, day: i64) {
        let session = self.start(day, "neck-turns");
        self.finish(day, session);
    }

    fn start(&mut self, day: i64, routine: &str) -> EventId {
        let started = SessionStarted { asked: None, routine: routine.into(), movements: vec![] };
        self.write(day, Body::SessionStarted(started))
    }

    fn finish(&mut self, day: i64, session: EventId) {
        self.write(
            day,
            Body::SessionFinished(SessionFinished {
                session,
                ended: Ended::Finished,
                stiffness_after: None,
                urge_after: None,
                movements: vec![],
                popped: None,
            }),
        );
    }

    fn crack(&mut self, day: i64) {
        self.write(day, Body::HabitCracked(HabitMoment::default()));
    }
}

fn today(day: i64) -> i64 {
    LocalDate::new(2026, 3, 2).expect("a day").days_since_epoch() + day
}

#[test]
fn a_day_holds_all_that_was_noted_on_it() {
    let mut diary = Diary::new();
    diary.marks(0, 4, 2);
    diary.marks(0, 6, 3);
    diary.session(0);
    diary.crack(0);
    diary.crack(0);
    diary.write(0, Body::UrgeResisted(HabitMoment::default()));
    for (what, how) in [
        (BreakKind::Break, TakenHow::Seen),
        (BreakKind::Break, TakenHow::ByItself),
        (BreakKind::Shift, TakenHow::Told),
    ] {
        diary.write(0, Body::BreakTaken(BreakTaken { what, how, begun: None }));
    }
    diary.write(0, Body::TimeSpent(TimeSpent { on: SpentOn::Break, ms: 90_000, ended_ago_ms: 0 }));
    diary.write(
        0,
        Body::SymptomNextDay(SymptomNextDay { session: None, felt: journal::Felt::Worse, points_up: None }),
    );
    let degrees = [("neck.rotation.left".to_owned(), 50), ("neck.rotation.right".to_owned(), 55)].into();
    diary.write(0, Body::OwnRangeMeasured(OwnRangeMeasured { degrees, source: "camera".into() }));
    let expected = Day {
        day: today(0),
        stiffness: Some(5.0),
        pain: Some(2.5),
        sessions: 1,
        breaks: 2,
        cracks: 2,
        let_pass: 1,
        is_worse: true,
        rotation_deg: Some(105),
    };
    assert_eq!(diary.progress.on(today(0)), expected);
    assert_eq!(diary.progress.timeline(today(-1), today(1)).len(), 3);
    assert_eq!(diary.progress.timeline(today(-1), today(1))[1], expected);
    assert_eq!(diary.progress.first_day(), Some(today(0)));
}

#[test]
fn only_three_activities_are_kept_and_marks_go_by_their_words() {
    let mut diary = Diary::new();
    let names = ["Driving", "Lifting", "Sleeping", "Flying"].map(str::to_owned).to_vec();
    diary.write(0, Body::ActivitiesSet(journal::ActivitiesSet { activities: names }));
    assert_eq!(diary.progress.activities().len(), MOST_ACTIVITIES);
    for (day, able) in [(0, 3), (7, 5)] {
        let mark = ActivityMark { activity: "Driving".into(), able: Scale::new(able).expect("a mark") };
        let marks =
            CheckedIn { activities: vec![mark], change: GlobalChange::new(2), ..CheckedIn::default() };
        diary.write(day, Body::CheckedIn(marks));
    }
    let marks: Vec<_> = diary.progress.marks_of("Driving").collect();
    assert_eq!(marks, [(today(0), 3), (today(7), 5)]);
    assert_eq!(diary.progress.marks_of("Flying").count(), 0);
    assert_eq!(diary.progress.last_change(), Some((today(7), 2)));
}

#[test]
fn a_trend_needs_two_points_and_a_clear_slope() {
    type Course = fn(i64) -> Option<u8>;
    let rows: &[(&str, Course, Verdict)] = &[
        ("nothing", |_| None, Verdict::TooFew),
        ("two days in the second half", |day| (!(14..=25).contains(&day)).then_some(5), Verdict::TooFew),
        ("the same", |_| Some(5), Verdict::NotClear),
        ("a point lower", |day| Some(if day < 14 { 5 } else { 4 }), Verdict::NotClear),
        ("three points lower", |day| Some(if day < 14 { 7 } else { 4 }), Verdict::Lower),
        ("three points higher", |day| Some(if day < 14 { 3 } else { 6 }), Verdict::Higher),
        // The mean is two lower, and the marks jump about so much that the slope could be none.
        (
            "all over the place",
            |day| {
                ([0, 1, 8, 14, 15, 20].contains(&day)).then(|| {
                    [10, 0, 9, 0, 10, 3]
                        [[0, 1, 8, 14, 15, 20].iter().position(|at| *at == day).expect("one of them")]
                })
            },
            Verdict::NotClear,
        ),
    ];
    for (name, course, expected) in rows {
        let mut diary = Diary::new();
        for day in 0..28 {
            if let Some(mark) = course(day) {
                diary.marks(day, mark, 0);
            }
        }
        assert_eq!(diary.progress.trend(Measure::Stiffness, today(27)).verdict, *expected, "{name}");
    }
}

#[test]
fn a_week_is_reviewed_by_row() {
    let mut diary = Diary::new();
    let empty = Review { did: Did::default(), felt: None, habit: None };
    assert_eq!(diary.progress.review(today(6)), empty);
    for day in 0..14 {
        let stiffness = if day < 7 { 7 } else { 4 };
        diary.marks(day, stiffness, 0);
    }
    for day in [7, 9, 9] {
        diary.session(day);
    }
    diary.crack(8);
    let review = diary.progress.review(today(13));
    assert_eq!(review.did, Did { sessions: 3, session_days: 2, breaks: 0 });
    let felt = Felt::Beside { mean: 4.0, before: 7.0, days: 7, is_clear: true };
    assert_eq!(review.felt, Some((Measure::Stiffness, felt)));
    assert_eq!(review.habit, Some(Habit { cracks: 1, let_pass: 0, days: 1 }));
    assert_eq!(
        diary.progress.review(today(6)).felt,
        Some((Measure::Stiffness, Felt::Alone { mean: 7.0, days: 7 }))
    );
    assert_eq!(diary.progress.review(today(18)).felt, Some((Measure::Stiffness, Felt::TooFew { days: 2 })));
    assert_eq!(diary.progress.review(today(20)), empty, "a week offline");
}

#[test]
fn degrees_below_the_error_are_no_clear_change() {
    for (before, after, expected) in [
        (40, 40, RangeChange::NotClear),
        (40, 49, RangeChange::NotClear),
        (40, 50, RangeChange::More(10)),
        (50, 40, RangeChange::Less(10)),
    ] {
        assert_eq!(RangeChange::between(before, after), expected, "{before} to {after}");
    }
}

#[test]
fn a_clock_a_thousand_years_off_makes_no_endless_timeline() {
    let mut diary = Diary::new();
    diary.marks(-700_000, 5, 5);
    diary.marks(0, 5, 5);
    let first = diary.progress.first_day().expect("a day");
    let days = diary.progress.timeline(first, today(0));
    assert_eq!(days.len() as i64, MOST_DAYS);
    assert_eq!(days.last().map(|day| day.day), Some(today(0)));
}

proptest! {
    /// Every mark and tap stands on exactly one day, whatever the order in which they came.
    #[test]
    fn the_timeline_counts_everything_once(deeds in prop::collection::vec((0..60_i64, 0..3_u8), 0..200)) {
        let mut diary = Diary::new();
        let mut counts = [0_u32; 2];
        for (day, kind) in deeds {
            match kind {
                0 => diary.marks(day, 5, 5),
                1 => { diary.session(day); counts[0] += 1; }
                _ => { diary.crack(day); counts[1] += 1; }
            }
        }
        let days = diary.progress.timeline(today(0), today(59));
        prop_assert_eq!(days.iter().map(|day| day.sessions).sum::<u32>(), counts[0]);
        prop_assert_eq!(days.iter().map(|day| day.cracks).sum::<u32>(), counts[1]);
        prop_assert!(days.windows(2).all(|pair| pair[1].day == pair[0].day + 1));
    }
}

/// Which sessions are known to have begun, and how many the day counts.
#[test]
fn a_session_counts_once_and_a_break_is_none() {
    type Lives = fn(&mut Diary);
    let table: [(&str, Lives, u32); 5] = [
        ("a session", |diary| diary.session(0), 1),
        (
            "two pages end it",
            |diary| {
                let session = diary.start(0, "neck-turns");
                diary.finish(0, session);
                diary.finish(0, session);
            },
            1,
        ),
        (
            "a break",
            |diary| {
                let session = diary.start(0, "break.00c0ffee00c0ffee-1");
                diary.finish(0, session);
            },
            0,
        ),
        (
            "a break whose beginning was erased",
            |diary| {
                diary.finish(0, EventId { device: DeviceId(9), counter: 1 });
            },
            0,
        ),
        (
            "begun and never ended",
            |diary| {
                diary.start(0, "neck-turns");
            },
            0,
        ),
    ];
    for (what, live, expected) in table {
        let mut diary = Diary::new();
        live(&mut diary);
        assert_eq!(diary.progress.on(today(0)).sessions, expected, "{what}");
    }
}
