//! What may be offered, by what was answered before.

mod again;

use breaks::{CareSays, Hold, Kind, NeckAllowance, Settings};
use content_bundle::content;
use journal::{
    Answer, Body, BreakHeldBack, BreakKind, BreakLength, BreakPrompted, BreakTaken, DeviceId, EventId, Fold,
    Intent, ItemAnswer, Journal, Moment, MovementDone, PromptStep, ReliefAsked, Scale, ScreenAbout,
    ScreenAnswered, ScreenScope, SessionStarted, SessionStopped, SpentOn, TakenHow, TimeSpent, Writer,
};
use library::screening::Asked;
use library::{Filter, MovementId};
use std::num::NonZeroU8;

use super::beginning::CAN_BE_SET_SECS;
use super::{
    Advice, Beginning, BreakDays, BreakFacts, Guide, Known, Length, Moved, Question, at_each_hour, beside,
    guide, holds, in_all,
};
use crate::history::History;
use crate::progress::Progress;
use crate::screening::Standing;
use crate::session::Step;

mod timer;

const START_MS: i64 = 1_800_000_000_000;
const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 1_440 * MINUTE_MS;
const SETS_LEFT: NeckAllowance = NeckAllowance::SetsLeft(NonZeroU8::MIN);

struct Life {
    journal: Journal,
    writer: Writer,
    now_ms: i64,
}

impl Life {
    fn new() -> Self {
        Self { journal: Journal::new(), writer: Writer::new(DeviceId(7)), now_ms: START_MS }
    }

    fn write(&mut self, body: Body) {
        self.journal.append(self.writer.write(self.now(), body));
    }

    fn now(&self) -> Moment {
        Moment::at_offset(self.now_ms, "Europe/Berlin", 60)
    }

    /// Answers the whole check: no to all but `ticked`, ending in `urgency`.
    fn checked(&mut self, ticked: &[&str], urgency: &str) {
        self.write(Body::ScreenAbout(ScreenAbout {
            rules_version: content().screening.version.clone(),
            age_years: Some(40),
            answers: answers(&[Asked::Once], ticked),
        }));
        self.write(answered(ScreenScope::Whole, answers(&[Asked::Always, Asked::WithPain], ticked), urgency));
    }

    fn card(&mut self) {
        self.write(answered(ScreenScope::Daily, answers(&[Asked::BeforeSession], &[]), "C"));
    }

    fn stiff_neck(&mut self) {
        self.stiff(&["neck-left"]);
    }

    fn stiff(&mut self, places: &[&str]) {
        let mark = |mark| Scale::new(mark).expect("on the scale");
        self.write(Body::ReliefAsked(ReliefAsked {
            intent: Intent::Stiff,
            places: places.iter().map(|place| (*place).to_owned()).collect(),
            stiffness: mark(4),
            urge: mark(2),
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        }));
    }

    /// A session of one movement that takes so long.
    fn moved_for(&mut self, secs: i64, movement: String) {
        let started = SessionStarted { asked: None, routine: "relief".into(), movements: Vec::new() };
        let session = self.named(Body::SessionStarted(started));
        self.now_ms += secs * 1_000;
        self.write(Body::MovementDone(MovementDone {
            session,
            movement,
            side: None,
            sets: 1,
            repetitions: 1,
            felt: None,
        }));
    }

    /// Writes something down and says what it is called.
    fn named(&mut self, body: Body) -> EventId {
        self.write(body);
        self.journal.entries().last().map(|entry| entry.stamp().id).expect("an entry")
    }

    fn advice(&self, kind: Kind, neck: NeckAllowance) -> Advice {
        BreakFacts::of(&self.journal).advise(content(), Question { kind, neck }, &self.now())
    }
}

fn answered(scope: ScreenScope, answers: Vec<ItemAnswer>, urgency: &str) -> Body {
    Body::ScreenAnswered(ScreenAnswered {
        scope,
        rules_version: content().screening.version.clone(),
        pain: false,
        pain_now: None,
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

fn works_neck(id: &MovementId) -> bool {
    let movement = content().movement(id).expect("an offered movement is in the content");
    movement.contraindications.contains(&Filter::BlockNeck) || movement.moves_neck()
}

#[test]
fn two_movements_for_the_place_that_was_stiff_once_the_card_is_answered() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    let advice = life.advice(Kind::Break, SETS_LEFT);
    assert_eq!(advice.movements.len(), 2, "{advice:?}");
    assert!(advice.movements.iter().any(works_neck), "the neck was stiff, and may move: {advice:?}");
    assert_eq!(advice.says, CareSays::Movements { neck: true });
}

#[test]
fn the_neck_stays_still_where_its_budget_is_used_up() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    for neck in [NeckAllowance::SpentToday, NeckAllowance::TooSoon] {
        let advice = life.advice(Kind::Break, neck);
        assert_ne!(advice.says, CareSays::Movements { neck: true }, "{neck:?}");
        assert!(!advice.movements.iter().any(works_neck), "{neck:?}: {advice:?}");
    }
}

/// The rule of the safety review: otherwise breaks offer only stand, walk, breathe.
#[test]
fn without_a_check_or_its_card_only_standing_walking_breathing() {
    type Lived = fn(&mut Life);
    let lives: [(&str, Lived); 6] = [
        ("nothing was answered", |_| {}),
        ("the card is missing", |life| {
            life.checked(&[], "C");
            life.now_ms += 31 * MINUTE_MS;
        }),
        ("the card is old", |life| {
            life.checked(&[], "C");
            life.card();
            life.now_ms += 31 * MINUTE_MS;
        }),
        ("the check is 14 days old", |life| {
            life.checked(&[], "C");
            for _ in 0..14 {
                life.now_ms += DAY_MS;
                life.stiff_neck();
            }
            life.card();
        }),
        ("the clock was set back", |life| {
            life.checked(&[], "C");
            life.card();
            life.now_ms -= DAY_MS;
        }),
        ("a session was stopped", |life| {
            life.checked(&[], "C");
            life.card();
            let session = life.journal.entries().last().map(|entry| entry.stamp().id).expect("an entry");
            life.write(Body::SessionStopped(SessionStopped {
                session,
                movement: "neck-rotation-seated".into(),
                stop: "dizzy".into(),
                severity: None,
                starting_pain: None,
            }));
        }),
    ];
    for (what, live) in lives {
        let mut life = Life::new();
        live(&mut life);
        assert_eq!(life.advice(Kind::Break, SETS_LEFT), Advice::STAND_WALK_BREATHE, "{what}");
    }
}

#[test]
fn nothing_at_all_while_an_emergency_or_a_same_day_visit_stands() {
    for urgency in ["E1", "E2", "S", "a code of a newer Limber"] {
        let mut life = Life::new();
        life.checked(&[], urgency);
        life.card();
        for kind in [Kind::Shift, Kind::Break] {
            assert_eq!(life.advice(kind, SETS_LEFT), Advice::NOTHING, "{urgency}");
        }
    }
}

#[test]
fn a_change_of_position_names_no_movement() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.card();
    assert_eq!(life.advice(Kind::Shift, SETS_LEFT), Advice::STAND_WALK_BREATHE);
}

#[test]
fn a_blocked_neck_is_never_moved() {
    let screen = &content().screening;
    let blocks = screen.items.iter().filter(|item| {
        item.branches.iter().any(|branch| branch.filters.contains(&Filter::BlockNeck))
            && screen.card(&item.card).is_some_and(|card| card.asked == Asked::Once)
    });
    for item in blocks {
        let mut life = Life::new();
        life.checked(&[item.id.as_str()], "C");
        life.stiff_neck();
        life.card();
        let advice = life.advice(Kind::Break, SETS_LEFT);
        assert!(!advice.movements.iter().any(works_neck), "{}: {advice:?}", item.id);
    }
}

impl Life {
    fn facts(&self) -> (Standing, History, Option<ReliefAsked>) {
        let mut facts = (Standing::default(), History::default(), None);
        for event in self.journal.events() {
            facts.0.apply(event);
            facts.1.apply(event);
            if let Body::ReliefAsked(asked) = &event.body {
                facts.2 = Some(asked.clone());
            }
        }
        facts
    }

    fn guide(&self) -> Guide {
        self.guide_with(Beginning { may_move_neck: true, ..Beginning::default() })
    }

    fn guide_with(&self, beginning: Beginning) -> Guide {
        let facts = self.facts();
        let known = Known { standing: &facts.0, history: &facts.1, asked: facts.2.as_ref() };
        guide(content(), known, beginning, &self.now())
    }
}

#[test]
fn a_guided_break_is_what_its_prompt_said() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    let said = life.advice(Kind::Break, SETS_LEFT).movements;
    life.now_ms += 5 * MINUTE_MS;
    let Guide::Movements(fitted) = life.guide() else { panic!("movements: {:?}", life.guide()) };
    let played: Vec<MovementId> = fitted.steps.iter().map(|step| MovementId(step.movement.clone())).collect();
    assert_eq!(played, said);
    assert!(fitted.duration_secs <= 126.0, "one to two minutes, not {}", fitted.duration_secs);
}

/// The rule of the safety review, for what the page would play.
#[test]
fn no_movement_is_guided_without_the_day_s_card() {
    let mut life = Life::new();
    assert_eq!(life.guide(), Guide::StandWalkBreathe { can_check: true }, "nothing was answered");
    life.checked(&[], "C");
    life.stiff_neck();
    life.now_ms += 31 * MINUTE_MS;
    assert_eq!(life.guide(), Guide::StandWalkBreathe { can_check: true }, "the card is missing");
    life.card();
    assert!(matches!(life.guide(), Guide::Movements(_)));
    for urgency in ["E1", "E2", "S"] {
        let mut life = Life::new();
        life.checked(&[], urgency);
        life.card();
        assert_eq!(life.guide(), Guide::Nothing, "{urgency}");
    }
}

/// The companion's settings allow from none to four sets a day, and ours are four.
#[test]
fn a_guided_break_keeps_to_the_person_s_own_limit_for_the_neck() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    for (may_move_neck, expected) in [(true, true), (false, false)] {
        let guided = life.guide_with(Beginning { may_move_neck, ..Beginning::default() });
        let Guide::Movements(fitted) = guided else { panic!("{may_move_neck}") };
        assert_eq!(fitted.steps.iter().any(Step::works_neck), expected);
    }
}

/// Whoever set shorter breaks than ours gets shorter movements, as far as each is done once. Longer ones keep theirs.
#[test]
fn the_movements_of_a_break_are_no_longer_than_the_person_s_break() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    let fitted = |secs| {
        let length = Length { secs, counts_from_secs: secs / 2 };
        let guided = life.guide_with(Beginning { may_move_neck: true, length });
        let Guide::Movements(fitted) = guided else { panic!("{secs} seconds") };
        fitted
    };
    let names = |secs| fitted(secs).steps.into_iter().map(|step| step.movement).collect::<Vec<String>>();
    let usual = Length::default().secs;
    for secs in [30, 45, 60, usual - 1] {
        let short = fitted(secs);
        let is_once = short.steps.iter().all(|step| step.repetitions == 1 && step.sets == 1);
        assert!(short.duration_secs <= secs as f32 || is_once, "{secs}: {} seconds", short.duration_secs);
        assert_eq!(names(secs), names(usual), "{secs}: the prompt has named them");
    }
    assert_eq!(fitted(900).duration_secs, fitted(usual).duration_secs);
}

#[test]
fn the_neck_moves_only_where_the_beginning_of_the_break_is_known_and_leaves_it_in() {
    let prompted = |step, neck_rests| {
        Body::BreakPrompted(BreakPrompted { neck_rests, ..BreakPrompted::new(BreakKind::Break, step) })
    };
    let cases = [
        (prompted(PromptStep::Started, false), true),
        (prompted(PromptStep::Started, true), false),
        (
            Body::MovementRestored(journal::MovementRestored { movement: "neck-rotation-seated".into() }),
            false,
        ),
    ];
    for (body, expected) in cases {
        let mut life = Life::new();
        let begun = life.named(body.clone());
        life.card();
        assert_eq!(Beginning::of(life.journal.events(), begun).may_move_neck, expected, "{body:?}");
    }
    let elsewhere = "c0ffee00c0ffee00-7".parse().expect("a name");
    let unknown = Beginning::of(Life::new().journal.events(), elsewhere);
    assert_eq!(unknown, Beginning::default(), "not in the record yet");
    assert!(!unknown.may_move_neck);
}

/// How long a break was told to be and from when on to count, and what the page makes of it.
#[test]
fn a_break_is_as_long_as_its_beginning_says_where_that_can_be_somebody_s_setting() {
    let usual = Length::default();
    let table = [
        (None, usual),
        (Some((300, 150)), Length { secs: 300, counts_from_secs: 150 }),
        (Some((30, 3)), Length { secs: 30, counts_from_secs: 3 }),
        (Some((900, 900)), Length { secs: 900, counts_from_secs: 900 }),
        (Some((29, 10)), usual),
        (Some((901, 10)), usual),
        (Some((300, 301)), usual),
        (Some((u32::MAX, 0)), usual),
    ];
    for (told, expected) in table {
        let length = told.map(|(secs, counts_from_secs)| BreakLength { secs, counts_from_secs });
        let started = BreakPrompted::new(BreakKind::Break, PromptStep::Started);
        let mut life = Life::new();
        let begun = life.named(Body::BreakPrompted(BreakPrompted { length, ..started }));
        assert_eq!(Beginning::of(life.journal.events(), begun).length, expected, "{told:?}");
    }
    let setting = Settings::NUMBERS.iter().find(|number| number.name == "break_secs").expect("a setting");
    assert_eq!(setting.range, CAN_BE_SET_SECS);
}

#[test]
fn a_guided_break_leaves_the_neck_alone_after_a_set_of_it() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    for set in 0..6 {
        let Guide::Movements(fitted) = life.guide() else { panic!("set {set}: {:?}", life.guide()) };
        let works = |step: &Step| step.works_neck();
        assert_eq!(fitted.steps.iter().any(works), set == 0, "set {set}: {:?}", fitted.steps.len());
        let started = SessionStarted {
            asked: None,
            routine: "break.00c0ffee00c0ffee-1".into(),
            movements: fitted.steps.iter().map(Step::planned).collect(),
        };
        life.write(Body::SessionStarted(started));
        let session = life.journal.entries().last().map(|entry| entry.stamp().id).expect("an entry");
        for step in &fitted.steps {
            life.write(Body::MovementDone(MovementDone {
                session,
                movement: step.movement.clone(),
                side: None,
                sets: 1,
                repetitions: 1,
                felt: None,
            }));
        }
        life.now_ms += 3 * MINUTE_MS;
        life.card();
    }
}

/// How long was moved, of what, and from when on a break counts: how long ago that was, and the sets of the neck with the last of
/// them, which count however short they were.
#[test]
fn what_was_moved_before_counts_if_it_took_as_long_as_the_person_s_break() {
    let one = |neck: bool| {
        let found = content().movements.iter().find(|movement| works_neck(&movement.id) == neck);
        found.expect("both kinds are there").id.0.clone()
    };
    let ago_ms = Some(5 * 60_000);
    let usual = Length::default().counts_from_secs;
    let table = [
        (90, true, usual, Moved { ago_ms, neck_sets: 1, neck_ago_ms: ago_ms }),
        (90, false, usual, Moved { ago_ms, ..Moved::default() }),
        (20, true, usual, Moved { ago_ms: None, neck_sets: 1, neck_ago_ms: ago_ms }),
        // Who set short breaks has had one, and who set long ones has not.
        (20, false, 15, Moved { ago_ms, ..Moved::default() }),
        (90, false, 150, Moved::default()),
        (90, true, 150, Moved { ago_ms: None, neck_sets: 1, neck_ago_ms: ago_ms }),
    ];
    for (secs, neck, counts_from_secs, expected) in table {
        let mut life = Life::new();
        let moved =
            |life: &Life| BreakFacts::of(&life.journal).moved(content(), counts_from_secs, &life.now());
        assert_eq!(moved(&life), Moved::default());
        life.moved_for(secs, one(neck));
        life.now_ms += 5 * MINUTE_MS;
        assert_eq!(moved(&life), expected, "{secs} s, of the neck: {neck}, from {counts_from_secs} s");
    }
}

/// Minutes until the clock is looked at: sets of today, and how many minutes ago the last one was.
#[test]
fn the_last_set_of_the_neck_is_told_across_midnight_and_with_a_clock_that_was_set_back() {
    let neck = content().movements.iter().find(|movement| works_neck(&movement.id)).expect("one is there");
    for (mins, sets_today, ago_mins) in
        [(10, 1, Some(10)), (1_440, 0, Some(1_440)), (-60, 1, Some(0)), (-2 * 1_440, 0, None)]
    {
        let mut life = Life::new();
        life.moved_for(60, neck.id.0.clone());
        life.now_ms += mins * MINUTE_MS;
        let moved = BreakFacts::of(&life.journal).moved(content(), 45, &life.now());
        let ago_ms = ago_mins.map(|mins: u64| mins * 60_000);
        assert_eq!((moved.neck_sets, moved.neck_ago_ms), (sets_today, ago_ms), "{mins} minutes later");
    }
}

/// Who tells of one break, in what order, and what it comes to: breaks taken and breaks cut short.
#[test]
fn a_break_counts_once_whoever_tells_of_it() {
    let (companion, page, other_page) = (DeviceId(7), DeviceId(8), DeviceId(9));
    type Tells = &'static [(usize, &'static str)];
    let table: [(Tells, (u32, u32)); 9] = [
        (&[(0, "seen")], (1, 0)),
        (&[(1, "told")], (1, 0)),
        (&[(0, "seen"), (1, "told")], (1, 0)),
        (&[(1, "told"), (0, "seen")], (1, 0)),
        (&[(1, "told"), (2, "told")], (1, 0)),
        (&[(0, "cut"), (1, "told")], (1, 0)),
        (&[(1, "told"), (0, "cut")], (1, 0)),
        (&[(0, "cut")], (0, 1)),
        (&[], (0, 0)),
    ];
    for (tells, expected) in table {
        let mut journal = Journal::new();
        let mut writers = [Writer::new(companion), Writer::new(page), Writer::new(other_page)];
        let now = Moment::at_offset(START_MS, "Europe/Berlin", 60);
        let prompted = |step| Body::BreakPrompted(BreakPrompted::new(BreakKind::Break, step));
        let started = writers[0].write(now.clone(), prompted(PromptStep::Started));
        let begun = Some(started.id());
        journal.append(started);
        for (number, (who, what)) in tells.iter().enumerate() {
            let now = Moment::at_offset(START_MS + 1_000 * number as i64, "Europe/Berlin", 60);
            let taken = |how| Body::BreakTaken(BreakTaken { what: BreakKind::Break, how, begun });
            let body = match *what {
                "seen" => taken(TakenHow::Seen),
                "told" => taken(TakenHow::Told),
                _ => prompted(PromptStep::CutShort),
            };
            journal.append(writers[*who].write(now, body));
        }
        let total = BreakDays::of(&journal).statistics().total();
        assert_eq!((total.breaks_taken, total.cut_short), expected, "{tells:?}");
        let week = Progress::of(&journal).on(begun.map_or(0, |_| now.local.date.days_since_epoch()));
        assert_eq!(week.breaks, expected.0, "the week: {tells:?}");
    }
}

/// Two breaks are two, also where neither names what began it.
#[test]
fn breaks_that_name_nothing_each_count() {
    let mut life = Life::new();
    let taken = BreakTaken { what: BreakKind::Break, how: TakenHow::ByItself, begun: None };
    life.write(Body::BreakTaken(taken.clone()));
    life.write(Body::BreakTaken(taken));
    assert_eq!(BreakDays::of(&life.journal).statistics().total().breaks_taken, 2);
}

#[test]
fn prompts_of_several_days_are_counted_by_the_hour_of_the_day() {
    let mut life = Life::new();
    let first = life.now().local.date.days_since_epoch();
    let hour = life.now().local.hour();
    for day in 0..3 {
        life.now_ms = START_MS + day * DAY_MS;
        for what in [BreakKind::Shift, BreakKind::Break] {
            life.write(Body::BreakPrompted(BreakPrompted::new(what, PromptStep::Offered)));
            life.write(Body::BreakHeldBack(BreakHeldBack { what, why: "call".to_owned() }));
        }
        life.write(Body::BreakTaken(BreakTaken { what: BreakKind::Shift, how: TakenHow::Seen, begun: None }));
    }
    let days = BreakDays::of(&life.journal);
    let [(at, counts)] = at_each_hour(&days, first, first + 1)[..] else { panic!("one hour") };
    assert_eq!(at, hour);
    let offered = (counts.shifts_offered, counts.breaks_offered);
    assert_eq!((offered, counts.shifts_taken, counts.breaks_taken), ((2, 2), 2, 0), "two of the three days");
    assert_eq!(holds(&counts), [(Hold::Call, 4)]);
    let all = in_all(&beside(&days, &Progress::of(&life.journal), first, first + 2));
    assert_eq!((all.breaks_offered, holds(&all)), (3, vec![(Hold::Call, 6)]));
}

/// Minutes that each device told of one hour, and what they come to.
#[test]
fn two_browsers_that_count_side_by_side_fill_an_hour_and_no_more() {
    let table: [(&[(u64, u64)], u64); 5] = [
        (&[(1, 40)], 40),
        (&[(1, 20), (2, 30)], 50),
        (&[(1, 40), (2, 50)], 60),
        (&[(1, 60), (2, 60), (3, 60)], 60),
        // The hour that comes twice in autumn, and a second browser beside it.
        (&[(1, 60), (1, 60), (2, 30)], 120),
    ];
    for (told, expected) in table {
        let mut journal = Journal::new();
        let mut writers: Vec<Writer> = (1..4).map(|device| Writer::new(DeviceId(device))).collect();
        for (number, (device, minutes)) in (0_i64..).zip(told) {
            // On the full hour, so that all of it lies in the hour before.
            let full_hour = START_MS - START_MS.rem_euclid(60 * MINUTE_MS);
            let now = Moment::at_offset(full_hour + number, "Europe/Berlin", 60);
            let spent = TimeSpent { on: SpentOn::Work, ms: minutes * 60_000, ended_ago_ms: 0 };
            let writer = &mut writers[usize::try_from(*device).expect("a device") - 1];
            journal.append(writer.write(now, Body::TimeSpent(spent)));
        }
        let worked_ms = BreakDays::of(&journal).statistics().total().work_ms;
        assert_eq!(worked_ms, expected * 60_000, "{told:?}");
    }
}
