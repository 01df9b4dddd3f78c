//! A made-up journal of any size, to measure with: what one person leaves behind in years of daily use.
//!
//! The same count gives the same journal. The events are of the kinds and sizes of real use; what they say means
//! nothing.

use crate::{
    Answer, Body, DeviceId, Ended, Entry, Event, EventId, Felt, Fold, HabitMoment, Intent, ItemAnswer,
    Journal, Moment, MovementDone, MovementFelt, OfferedRoutine, PlannedMovement, Popped, ReliefAsked,
    RoutineOffered, Scale, ScreenAnswered, ScreenScope, SessionCheckpoint, SessionFinished, SessionPosition,
    SessionStarted, Side, SymptomNextDay, Writer,
};

/// 1 January 2026, 8 in the morning in Berlin.
const START_MS: i64 = 1_767_250_800_000;
const DAY_MS: i64 = 86_400_000;
const MOVEMENTS: [&str; 4] =
    ["neck_rotation_seated", "shoulder_blade_press", "chest_lift_seated", "breathing_slow"];

/// A journal of `count` events.
pub fn journal(count: usize) -> Journal {
    journal_from(count, START_MS)
}

/// The same journal so many whole days earlier or later that it ends less than a day before a moment, which is given as
/// milliseconds since 1970: for a page whose today is today.
///
/// ```
/// use journal::synthetic::{journal, journal_until};
///
/// let (end_ms, count) = (1_700_000_000_000, 100);
/// let last_ms = journal_until(count, end_ms).events().next_back().map(|event| event.recorded.instant_ms);
/// assert!(last_ms.is_some_and(|last_ms| (end_ms - 86_400_000..=end_ms).contains(&last_ms)));
/// ```
pub fn journal_until(count: usize, end_ms: i64) -> Journal {
    let last_ms = journal(count).events().next_back().map_or(START_MS, |last| last.recorded.instant_ms);
    let days = (end_ms - last_ms).div_euclid(DAY_MS);
    journal_from(count, START_MS + days * DAY_MS)
}

fn journal_from(count: usize, start_ms: i64) -> Journal {
    let mut day = Days { writer: Writer::new(DeviceId(0x5eed)), now_ms: start_ms, entries: Vec::new() };
    while day.entries.len() < count {
        day.live();
    }
    day.entries.truncate(count);
    Journal::from_entries(day.entries, None)
}

/// A fold of the size of a real one: what the pages show of sessions, marks, habit and screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Sessions that were finished.
    pub sessions: u32,
    /// Events on each day since 1970, only days with events.
    pub events_by_day: std::collections::BTreeMap<i64, u32>,
    /// How often each movement felt better, the same and worse.
    pub felt_by_movement: std::collections::BTreeMap<String, [u32; 3]>,
    /// Cracks and urges let pass.
    pub habit: [u32; 2],
    /// Urgency of the last screen.
    pub urgency: String,
}

impl Fold for Summary {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        *self.events_by_day.entry(event.recorded.local.date.days_since_epoch()).or_default() += 1;
        match &event.body {
            Body::SessionFinished(finished) => {
                self.sessions += 1;
                finished.movements.iter().for_each(|movement| self.rate(movement));
            }
            Body::HabitCracked(_) => self.habit[0] += 1,
            Body::UrgeResisted(_) => self.habit[1] += 1,
            Body::ScreenAnswered(screen) => self.urgency.clone_from(&screen.urgency),
            _ => {}
        }
    }
}

impl Summary {
    fn rate(&mut self, movement: &MovementFelt) {
        if let Some(felt) = self.felt_by_movement.get_mut(&movement.movement) {
            felt[movement.felt as usize] += 1;
        } else {
            let mut felt = [0; 3];
            felt[movement.felt as usize] = 1;
            self.felt_by_movement.insert(movement.movement.clone(), felt);
        }
    }
}

/// Lives one day after the other and writes it down.
struct Days {
    writer: Writer,
    now_ms: i64,
    entries: Vec<Entry>,
}

impl Days {
    fn live(&mut self) {
        let morning_ms = self.now_ms;
        self.write(60, screen());
        for hour in 0..2 {
            self.now_ms = morning_ms + (hour * 4 + 1) * 3_600_000;
            self.session(hour);
            self.write(600, Body::HabitCracked(habit()));
            self.write(2400, Body::UrgeResisted(habit()));
        }
        self.now_ms = morning_ms + DAY_MS;
    }

    fn session(&mut self, hour: i64) {
        let mark = |offset: usize| Scale::new(((self.entries.len() + offset) % 11) as u8).unwrap_or_default();
        let (stiffness, urge) = (mark(0), mark(3));
        let asked = self.write(20, asked(stiffness, urge));
        self.write(1, offered(asked));
        let session = self.write(5, started(asked));
        for (index, movement) in MOVEMENTS.iter().enumerate() {
            self.write(40, done(session, movement));
            self.write(1, checkpoint(session, index));
        }
        self.write(15, finished(session));
        if hour == 0 {
            let next_day = SymptomNextDay { session: Some(session), felt: Felt::Same, points_up: None };
            self.write(10, Body::SymptomNextDay(next_day));
        }
    }

    fn write(&mut self, secs_later: i64, body: Body) -> EventId {
        self.now_ms += secs_later * 1000;
        let event = self.writer.write(Moment::at_offset(self.now_ms, "Europe/Berlin", 60), body);
        let id = event.id();
        self.entries.push(Entry::Kept(event));
        id
    }
}

fn habit() -> HabitMoment {
    HabitMoment { region: Some("neck".to_owned()), ..HabitMoment::default() }
}

fn screen() -> Body {
    let none = |item: &str| ItemAnswer {
        item: item.to_owned(),
        answer: Answer::No,
        private: false,
        follow_ups: Vec::new(),
    };
    Body::ScreenAnswered(ScreenAnswered {
        scope: ScreenScope::Daily,
        rules_version: "2026-01".to_owned(),
        pain: false,
        pain_now: None,
        answers: vec![none("daily.injury"), none("daily.new_pain"), none("daily.dizzy")],
        urgency: "C".to_owned(),
        rules: Vec::new(),
        blocks: Vec::new(),
        emergency_page: None,
    })
}

fn asked(stiffness: Scale, urge: Scale) -> Body {
    let places = vec!["neck.left".to_owned(), "upper_back.middle".to_owned()];
    let setting = "desk".to_owned();
    Body::ReliefAsked(ReliefAsked {
        intent: Intent::Stiff,
        places,
        stiffness,
        urge,
        pain: None,
        setting,
        minutes: 3,
    })
}

fn offered(asked: EventId) -> Body {
    let offer = |routine: &str| OfferedRoutine {
        routine: routine.to_owned(),
        reasons: vec!["fits_place".to_owned(), "felt_better_before".to_owned()],
    };
    let routines = vec![offer("neck_ease_3"), offer("shoulders_3"), offer("breathing_3")];
    Body::RoutineOffered(RoutineOffered { asked: Some(asked), routines, seed: 7, drawn: None })
}

fn started(asked: EventId) -> Body {
    let planned = |movement: &&str| PlannedMovement {
        movement: (*movement).to_owned(),
        sides: vec![Side::Left, Side::Right],
        sets: 1,
        repetitions: 5,
        hold_secs: 3,
        range_percent: 80,
    };
    let movements = MOVEMENTS.iter().map(planned).collect();
    Body::SessionStarted(SessionStarted { asked: Some(asked), routine: "neck_ease_3".to_owned(), movements })
}

fn done(session: EventId, movement: &str) -> Body {
    let movement = movement.to_owned();
    Body::MovementDone(MovementDone { session, movement, side: None, sets: 1, repetitions: 10, felt: None })
}

fn checkpoint(session: EventId, index: usize) -> Body {
    let position = SessionPosition { movement: index as u16, ..SessionPosition::default() };
    Body::SessionCheckpoint(SessionCheckpoint { session, position })
}

fn finished(session: EventId) -> Body {
    let felt = |movement: &&str| MovementFelt { movement: (*movement).to_owned(), felt: Felt::Better };
    Body::SessionFinished(SessionFinished {
        session,
        ended: Ended::Finished,
        stiffness_after: Scale::new(3),
        urge_after: Scale::new(2),
        movements: MOVEMENTS.iter().map(felt).collect(),
        popped: Some(Popped::No),
    })
}
