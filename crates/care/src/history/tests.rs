use journal::{
    Body, DeviceId, Ended, Event, EventId, Felt, HabitMoment, Intent, LocalDate, Moment, MovementDone,
    MovementFelt, MovementRestored, PlannedMovement, ReliefAsked, Scale, SessionFinished, SessionStarted,
    SessionStopped, SymptomNextDay, Writer,
};

use super::{History, SESSIONS_KEPT, SET_ASIDE_DAYS};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// A person who writes a journal, and its fold.
struct Diary {
    writer: Writer,
    now_ms: i64,
    history: History,
}

impl Diary {
    fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), now_ms: 1_700_000_000_000, history: History::default() }
    }

    fn write(&mut self, body: Body) -> EventId {
        let moment = Moment::at_offset(self.now_ms, "UTC", 0);
        let event: Event = self.writer.write(moment, body);
        self.history.apply(&event);
        event.id()
    }

    fn wait(&mut self, ms: i64) {
        self.now_ms += ms;
    }

    fn day(&self) -> i64 {
        Moment::at_offset(self.now_ms, "UTC", 0).local.date.days_since_epoch()
    }

    /// One session of one movement with marks before and after.
    fn session(
        &mut self,
        routine: &str,
        movement: &str,
        before: u8,
        after: u8,
        felt: Option<Felt>,
    ) -> EventId {
        let mark = |value| Scale::new(value).expect("on the scale");
        let asked = self.write(Body::ReliefAsked(ReliefAsked {
            intent: Intent::Stiff,
            places: vec!["neck-left".into()],
            stiffness: mark(before),
            urge: mark(3),
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        }));
        let planned = PlannedMovement {
            movement: movement.into(),
            sides: vec![],
            sets: 1,
            repetitions: 5,
            hold_secs: 0,
            range_percent: 100,
        };
        let session = self.write(Body::SessionStarted(SessionStarted {
            asked: Some(asked),
            routine: routine.into(),
            movements: vec![planned],
        }));
        self.wait(2 * MINUTE_MS);
        self.write(Body::MovementDone(MovementDone {
            session,
            movement: movement.into(),
            side: None,
            sets: 1,
            repetitions: 5,
            felt: None,
        }));
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: Some(mark(after)),
            urge_after: Some(mark(1)),
            movements: felt
                .map(|felt| MovementFelt { movement: movement.into(), felt })
                .into_iter()
                .collect(),
            popped: None,
        }));
        session
    }

    fn stop(&mut self, session: EventId, movement: &str) {
        self.write(Body::SessionStopped(SessionStopped {
            session,
            movement: movement.into(),
            stop: "pain".into(),
            severity: None,
            starting_pain: None,
        }));
    }

    /// How the day after is.
    fn tells(&mut self, session: Option<EventId>, felt: Felt) {
        self.write(Body::SymptomNextDay(SymptomNextDay { session, felt, points_up: None }));
    }
}

#[test]
fn marks_before_and_after_make_a_change() {
    let mut diary = Diary::new();
    diary.session("slow-turns", "neck-rotation", 6, 3, Some(Felt::Better));
    let changes: Vec<_> =
        diary.history.marked_sessions("slow-turns").map(|session| session.stiffness_change()).collect();
    assert_eq!(changes, [Some(-3)]);
    assert_eq!(diary.history.last_felt("neck-rotation"), Some(Felt::Better));
    assert_eq!(diary.history.open_session(), None);
}

#[test]
fn a_crack_within_twenty_minutes_leaves_the_session_out() {
    for (minutes_after, counted) in [(5, 0), (19, 0), (21, 1)] {
        let mut diary = Diary::new();
        diary.session("slow-turns", "neck-rotation", 6, 3, None);
        diary.wait(minutes_after * MINUTE_MS);
        diary.write(Body::HabitCracked(HabitMoment::default()));
        assert_eq!(
            diary.history.marked_sessions("slow-turns").count(),
            counted,
            "crack {minutes_after} minutes later"
        );
    }
}

#[test]
fn a_crack_that_only_a_camera_saw_leaves_no_session_out() {
    let mut diary = Diary::new();
    diary.session("slow-turns", "neck-rotation", 6, 3, None);
    diary.wait(MINUTE_MS);
    diary.write(Body::HabitCracked(HabitMoment { seen_by: Some("camera".into()), ..HabitMoment::default() }));
    assert_eq!(diary.history.marked_sessions("slow-turns").count(), 1);
}

#[test]
fn many_cracks_later_a_session_is_still_left_out() {
    let mut diary = Diary::new();
    diary.session("slow-turns", "neck-rotation", 6, 3, None);
    // Ten a day for a month, the first a minute after the session.
    for _ in 0..300 {
        diary.wait(MINUTE_MS);
        diary.write(Body::HabitCracked(HabitMoment::default()));
        diary.wait(143 * MINUTE_MS);
    }
    let first = diary.history.sessions().next().expect("kept");
    assert_eq!(diary.history.first_urge_after(first.last_ms), Some(first.last_ms + MINUTE_MS));
    assert_eq!(diary.history.marked_sessions("slow-turns").count(), 0);
}

#[test]
fn cracks_before_every_session_that_is_kept_are_forgotten() {
    let mut diary = Diary::new();
    for _ in 0..SESSIONS_KEPT + 50 {
        diary.write(Body::HabitCracked(HabitMoment::default()));
        diary.wait(10 * MINUTE_MS);
        diary.session("slow-turns", "neck-rotation", 6, 3, None);
        diary.wait(60 * MINUTE_MS);
    }
    assert_eq!(diary.history.cracks_ms.len(), SESSIONS_KEPT);
    assert_eq!(diary.history.marked_sessions("slow-turns").count(), 0);
}

#[test]
fn a_stop_sets_aside_for_two_weeks_and_a_second_until_asked() {
    let mut diary = Diary::new();
    let session = diary.session("slow-turns", "neck-rotation", 6, 3, None);
    diary.stop(session, "neck-rotation");
    let first_day = diary.day();
    for (days, held) in [(0, true), (13, true), (14, false)] {
        let removal = diary.history.set_aside_on("neck-rotation", first_day + days);
        assert_eq!(removal.is_some(), held, "{days} days later");
    }

    diary.wait(20 * DAY_MS);
    let session = diary.session("slow-turns", "neck-rotation", 6, 3, None);
    diary.stop(session, "neck-rotation");
    let later = diary.day() + 400;
    assert!(diary.history.set_aside_on("neck-rotation", later).is_some_and(|removal| removal.until_asked()));

    diary.write(Body::MovementRestored(MovementRestored { movement: "neck-rotation".into() }));
    assert!(diary.history.set_aside_on("neck-rotation", diary.day()).is_none());
}

#[test]
fn two_reports_of_one_day_are_one_removal() {
    let mut diary = Diary::new();
    let session = diary.session("slow-turns", "neck-rotation", 6, 3, None);
    diary.stop(session, "neck-rotation");
    diary.stop(session, "neck-rotation");
    let removal = diary.history.set_aside_on("neck-rotation", diary.day()).copied();
    assert_eq!(removal.map(|removal| removal.times), Some(1));
}

#[test]
fn a_worse_next_day_sets_all_that_was_done_aside_and_halves_until_a_better_one() {
    let mut diary = Diary::new();
    let session = diary.session("slow-turns", "neck-rotation", 6, 3, None);
    diary.wait(DAY_MS);
    diary.write(Body::SymptomNextDay(SymptomNextDay {
        session: Some(session),
        felt: Felt::Worse,
        points_up: None,
    }));
    assert!(diary.history.set_aside_on("neck-rotation", diary.day()).is_some());
    assert!(diary.history.is_flared(diary.day()));

    let session = diary.session("rolls", "shoulder-rolls", 5, 4, None);
    diary.write(Body::SymptomNextDay(SymptomNextDay {
        session: Some(session),
        felt: Felt::Same,
        points_up: None,
    }));
    assert!(!diary.history.is_flared(diary.day()));
}

#[test]
fn a_worse_day_that_nothing_is_told_after_is_forgotten_in_two_weeks() {
    for (days_until_told, days_wrong) in [(1, 0), (3, 0), (1, 4000), (1, -4000)] {
        let mut diary = Diary::new();
        let session = diary.session("slow-turns", "neck-rotation", 6, 3, None);
        let day = diary.day();
        diary.wait((days_until_told + days_wrong) * DAY_MS);
        diary.tells(Some(session), Felt::Worse);
        let flared: Vec<bool> = (0..40).map(|days| diary.history.is_flared(day + days)).collect();
        let last = flared.iter().rposition(|flared| *flared).expect("flared at first") as i64;
        assert!(flared[..=last as usize].iter().all(|flared| *flared), "without a gap");
        match days_wrong {
            0 => assert_eq!(last, days_until_told + SET_ASIDE_DAYS - 1),
            // A clock that was wrong makes it neither endless nor nothing.
            _ => assert!((SET_ASIDE_DAYS - 1..SET_ASIDE_DAYS + 7).contains(&last), "{days_wrong}: {last}"),
        }
    }
}

#[test]
fn the_day_after_is_asked_about_by_row() {
    let rows: &[(&str, &str, i64, bool)] = &[
        ("relief", "slow-turns", 1, true),
        ("one of their own", "own.0000000000000001-1", 1, true),
        ("for an occasion", "occasion-morning", 1, true),
        ("the programme", "programme.ease", 1, true),
        ("a guided break", "break.0000000000000001-1", 1, false),
        ("today", "slow-turns", 0, false),
        ("three days ago", "slow-turns", 3, true),
        ("nobody remembers that", "slow-turns", 4, false),
        ("a clock that was set back", "slow-turns", -1, false),
    ];
    for (name, routine, days, expected) in rows {
        let mut diary = Diary::new();
        let session = diary.session(routine, "neck-rotation", 6, 3, None);
        diary.wait(days * DAY_MS);
        let asked = diary.history.asks_next_day(diary.day());
        assert_eq!(asked, if *expected { vec![session] } else { Vec::new() }, "{name}");
        diary.tells(Some(session), Felt::Same);
        assert_eq!(diary.history.asks_next_day(diary.day()), [], "{name}, told");
    }
}

#[test]
fn the_day_after_is_asked_about_once_and_of_what_was_done() {
    // Relief on two days: only the last is asked about, also once it was told.
    let mut diary = Diary::new();
    diary.session("slow-turns", "neck-rotation", 6, 3, None);
    diary.wait(DAY_MS);
    let last = diary.session("rolls", "shoulder-rolls", 6, 3, None);
    diary.wait(DAY_MS);
    assert_eq!(diary.history.asks_next_day(diary.day()), [last]);
    diary.tells(None, Felt::Same);
    assert_eq!(diary.history.asks_next_day(diary.day()), []);

    // What a symptom stopped was told of then.
    let stopped = diary.session("rolls", "shoulder-rolls", 6, 3, None);
    diary.stop(stopped, "shoulder-rolls");
    diary.wait(DAY_MS);
    assert_eq!(diary.history.asks_next_day(diary.day()), []);

    // Nor is a session before it asked about by a question that says "your last session".
    diary.session("programme.strength", "glute-bridge", 6, 3, None);
    let stopped = diary.session("rolls", "shoulder-rolls", 6, 3, None);
    diary.stop(stopped, "shoulder-rolls");
    diary.wait(DAY_MS);
    assert_eq!(diary.history.asks_next_day(diary.day()), []);

    // The programme adapts by the answer, so relief after it does not hide it.
    let planned = diary.session("programme.strength", "glute-bridge", 6, 3, None);
    let eased = diary.session("rolls", "shoulder-rolls", 6, 3, None);
    diary.session("break.0000000000000001-1", "shoulder-rolls", 6, 3, None);
    diary.wait(DAY_MS);
    assert_eq!(diary.history.asks_next_day(diary.day()), [eased, planned]);
    diary.tells(Some(eased), Felt::Same);
    assert_eq!(diary.history.asks_next_day(diary.day()), [planned]);

    // Nothing was done in one, and another was left before its end.
    let mut diary = Diary::new();
    let begin = |diary: &mut Diary| {
        let routine = "slow-turns".to_owned();
        diary.write(Body::SessionStarted(SessionStarted { asked: None, routine, movements: Vec::new() }))
    };
    begin(&mut diary);
    diary.wait(DAY_MS);
    assert_eq!(diary.history.asks_next_day(diary.day()), []);
    let session = begin(&mut diary);
    let movement = "neck-rotation".to_owned();
    diary.write(Body::MovementDone(MovementDone {
        session,
        movement,
        side: None,
        sets: 1,
        repetitions: 5,
        felt: None,
    }));
    diary.wait(DAY_MS);
    assert_eq!(diary.history.asks_next_day(diary.day()), [session]);
}

#[test]
fn asking_for_a_movement_forgets_that_it_felt_worse() {
    let mut diary = Diary::new();
    diary.session("slow-turns", "neck-rotation", 6, 7, Some(Felt::Worse));
    assert_eq!(diary.history.last_felt("neck-rotation"), Some(Felt::Worse));
    diary.write(Body::MovementRestored(MovementRestored { movement: "neck-rotation".into() }));
    assert_eq!(diary.history.last_felt("neck-rotation"), None);
}

#[test]
fn a_killed_session_is_open_and_an_answer_to_a_foreign_session_changes_nothing() {
    let mut diary = Diary::new();
    let session = diary.write(Body::SessionStarted(SessionStarted {
        asked: None,
        routine: "slow-turns".into(),
        movements: vec![],
    }));
    assert_eq!(diary.history.open_session().map(|open| open.id), Some(session));
    let foreign = EventId { device: DeviceId(9), counter: 7 };
    diary.stop(foreign, "neck-rotation");
    assert_eq!(diary.history.open_session().map(|open| open.id), Some(session));
}

#[test]
fn local_days_are_those_recorded() {
    assert_eq!(LocalDate::new(1970, 1, 2).map(LocalDate::days_since_epoch), Some(1));
}

/// Eight breaks a day would otherwise push out what helped within a month.
#[test]
fn breaks_do_not_push_out_what_helped() {
    let mut diary = Diary::new();
    for _ in 0..150 {
        diary.session("neck-ease", "chin-nod", 6, 4, None);
        diary.wait(60 * MINUTE_MS);
    }
    for number in 1..=300 {
        let routine = format!("break.0000000000000001-{number}");
        let id =
            diary.write(Body::SessionStarted(SessionStarted { asked: None, routine, movements: Vec::new() }));
        if number == 1 {
            diary.stop(id, "chin-nod");
        }
        diary.wait(DAY_MS / 8);
    }
    assert_eq!(diary.history.sessions().filter(|session| session.went_badly()).count(), 1);
    assert_eq!(diary.history.sessions().filter(|session| !session.is_break()).count(), 150);
    assert_eq!(diary.history.sessions().count(), SESSIONS_KEPT);
}

#[test]
fn the_first_day_to_learn_from_is_that_of_the_first_session_with_marks() {
    let mut diary = Diary::new();
    for routine in ["break.0000000000000001-1", "programme.strength", "own.0000000000000001-1"] {
        let routine = routine.to_owned();
        let id =
            diary.write(Body::SessionStarted(SessionStarted { asked: None, routine, movements: Vec::new() }));
        diary.stop(id, "chin-nod");
        assert_eq!(diary.history.first_asked_day(), None);
        assert!(diary.history.set_aside_on("chin-nod", diary.day()).is_some(), "what hurt in a break hurt");
    }
    diary.wait(20 * DAY_MS);
    diary.session("neck-ease", "shoulder-rolls", 6, 4, None);
    assert_eq!(diary.history.first_asked_day(), Some(diary.day()));
    diary.wait(DAY_MS);
    diary.session("neck-ease", "shoulder-rolls", 6, 4, None);
    assert_eq!(diary.history.first_asked_day(), Some(diary.day() - 1));
    assert_eq!(diary.history.own_sessions().count(), 4, "a break is none");
}
