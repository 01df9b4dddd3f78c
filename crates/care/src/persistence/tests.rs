use journal::{
    ActivityMark, AdviceAnswer, AdviceAnswered, Answer, Felt, GlobalChange, HabitMoment, Intent, ItemAnswer,
    LocalDate, Moment, Scale, SessionStopped, SymptomNextDay, Writer,
};
use journal::{DeviceId, EventId, Journal};
use proptest::prelude::*;

use super::*;
use crate::session::stop::{DizzyCourse, Sign, StopReport};

const DAY_MS: i64 = 86_400_000;
/// Monday, 2 March 2026, 12:00 in UTC.
const NOON_MS: i64 = 1_772_452_800_000;

/// A person who marks how it is.
struct Diary {
    writer: Writer,
    watch: Watch,
    advice: Advice,
    offset_minutes: i16,
}

impl Diary {
    fn new() -> Self {
        Self {
            writer: Writer::new(DeviceId(1)),
            watch: Watch::default(),
            advice: Advice::default(),
            offset_minutes: 0,
        }
    }

    fn write_at(&mut self, at_ms: i64, body: Body) -> EventId {
        let event = self.writer.write(Moment::at_offset(at_ms, "UTC", self.offset_minutes), body);
        self.watch.apply(&event);
        self.advice.apply(&event);
        event.id()
    }

    fn write(&mut self, day: i64, body: Body) -> EventId {
        self.write_at(NOON_MS + day * DAY_MS, body)
    }

    fn pain(&mut self, day: i64, pain: u8) {
        self.write(day, pain_mark(pain));
    }

    /// What is met, without putting it on record.
    fn met(&self) -> Vec<Rule> {
        self.watch.findings(&self.advice).iter().map(|found| found.rule).collect()
    }

    /// Puts on record what is met, as the app does after every event.
    fn look(&mut self, day: i64) -> Vec<EventId> {
        self.watch.due(&self.advice).into_iter().map(|body| self.write(day, body)).collect()
    }

    fn answer(&mut self, day: i64, advice: EventId, answer: AdviceAnswer) {
        self.write(day, Body::AdviceAnswered(AdviceAnswered { advice, answer }));
    }

    fn open(&self, day: i64) -> usize {
        self.advice.open_on(today(day)).len()
    }
}

fn today(day: i64) -> i64 {
    LocalDate::new(2026, 3, 2).expect("a day").days_since_epoch() + day
}

fn scale(mark: u8) -> Option<Scale> {
    Scale::new(mark)
}

fn pain_mark(pain: u8) -> Body {
    Body::CheckedIn(CheckedIn { pain: scale(pain), ..CheckedIn::default() })
}

fn worse_next_day() -> Body {
    Body::SymptomNextDay(SymptomNextDay { session: None, felt: Felt::Worse, points_up: None })
}

fn stopped(report: &StopReport) -> Body {
    Body::SessionStopped(SessionStopped {
        session: EventId { device: DeviceId(1), counter: 1 },
        movement: "neck-rotation-seated".into(),
        stop: report.id().into(),
        severity: report.severity(),
        starting_pain: None,
    })
}

fn screen(urgency: &str, rules: &[&str]) -> Body {
    Body::ScreenAnswered(ScreenAnswered {
        scope: ScreenScope::Whole,
        rules_version: "1".into(),
        pain: true,
        pain_now: None,
        answers: vec![ItemAnswer {
            item: "night-pain".into(),
            answer: Answer::No,
            private: false,
            follow_ups: vec![],
        }],
        urgency: urgency.into(),
        rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
        blocks: vec![],
        emergency_page: None,
    })
}

/// Pain marked at check-ins on every `every`th day, `course` giving the mark.
fn lived(days: i64, every: i64, course: impl Fn(i64) -> Option<u8>) -> Diary {
    let mut diary = Diary::new();
    for day in (0..days).step_by(every as usize) {
        if let Some(pain) = course(day) {
            diary.pain(day, pain);
        }
    }
    diary
}

fn check(name: &str, diary: &Diary, expected: &[Rule]) {
    assert_eq!(diary.met(), expected, "{name}");
}

#[test]
fn six_weeks_without_improvement_by_row() {
    let no_better = &[Rule::NoBetter][..];
    type Course = fn(i64) -> Option<u8>;
    let rows: &[(&str, i64, i64, Course, &[Rule])] = &[
        ("every day the same, eight weeks", 57, 1, |_| Some(5), no_better),
        ("six weeks less a day", 42, 1, |_| Some(5), &[]),
        ("marked once a week", 57, 7, |_| Some(4), no_better),
        ("no pain to speak of", 80, 1, |_| Some(2), &[]),
        ("fallen by two points", 57, 1, |day| Some(if day < 40 { 6 } else { 3 }), &[]),
        ("fallen by a third", 57, 1, |day| Some(if day < 40 { 4 } else { 2 }), &[]),
        (
            "better in between, and back",
            60,
            1,
            |day| Some(if (14..46).contains(&day) { 1 } else { 5 }),
            &[Rule::Worse],
        ),
        ("a fortnight offline", 60, 1, |day| (!(20..34).contains(&day)).then_some(5), no_better),
        ("four weeks unknown", 60, 1, |day| (!(14..46).contains(&day)).then_some(5), &[]),
        ("marked twice, eight weeks apart", 57, 56, |_| Some(8), &[]),
    ];
    for (name, days, every, course, expected) in rows {
        check(name, &lived(*days, *every, course), expected);
    }
}

#[test]
fn stiffness_counts_where_an_activity_is_held_back() {
    for (able, expected) in [(4, &[Rule::NoBetter][..]), (8, &[])] {
        let mut diary = Diary::new();
        for day in 0..60 {
            let activities =
                vec![ActivityMark { activity: "Driving".into(), able: scale(able).expect("a mark") }];
            let marks = CheckedIn { stiffness: scale(6), activities, ..CheckedIn::default() };
            diary.write(day, Body::CheckedIn(marks));
        }
        check(&format!("able {able}"), &diary, expected);
    }
}

#[test]
fn marks_of_those_who_only_ask_for_relief_count_among_themselves() {
    let mut diary = Diary::new();
    for day in 0..60 {
        let mark = scale(6).expect("a mark");
        diary.write(
            day,
            Body::ReliefAsked(ReliefAsked {
                intent: Intent::Stiff,
                places: vec![],
                stiffness: mark,
                urge: mark,
                pain: Some(mark),
                setting: "desk".into(),
                minutes: 3,
            }),
        );
    }
    check("asked for relief every day", &diary, &[Rule::NoBetter]);
    // A check-in is not compared with them.
    diary.pain(60, 1);
    check("and checked in once", &diary, &[Rule::NoBetter]);
}

#[test]
fn worse_after_two_weeks_by_row() {
    let worse = &[Rule::Worse][..];
    type Course = fn(i64) -> Option<u8>;
    let rows: &[(&str, i64, i64, Course, &[Rule])] = &[
        ("three points up", 28, 1, |day| Some(if day < 14 { 3 } else { 6 }), worse),
        ("one point up", 28, 1, |day| Some(if day < 14 { 3 } else { 4 }), &[]),
        ("two up, from few marks", 28, 7, |day| Some(if day < 14 { 3 } else { 5 }), &[]),
        ("three up, from few marks", 28, 7, |day| Some(if day < 14 { 3 } else { 6 }), worse),
        ("up within the first two weeks", 14, 1, |day| Some(if day < 7 { 1 } else { 6 }), &[]),
        ("up, but still next to nothing", 28, 1, |day| Some(if day < 14 { 0 } else { 2 }), &[]),
        ("one bad day", 28, 1, |day| Some(if day == 27 { 9 } else { 3 }), &[]),
    ];
    for (name, days, every, course, expected) in rows {
        check(name, &lived(*days, *every, course), expected);
    }
}

#[test]
fn the_persons_own_word_counts_after_two_weeks() {
    for (days, mark, expected) in [(14, -2, &[Rule::Worse][..]), (13, -5, &[]), (20, -1, &[]), (20, 3, &[])] {
        let mut diary = Diary::new();
        let said = |change| CheckedIn { change: GlobalChange::new(change), ..CheckedIn::default() };
        diary.write(0, Body::CheckedIn(said(0)));
        diary.write(days, Body::CheckedIn(said(mark)));
        check(&format!("{mark} after {days} days"), &diary, expected);
    }
}

#[test]
fn the_third_flare_counts_by_row() {
    let rows: &[(&str, &[i64], &[Rule])] = &[
        ("three", &[0, 20, 40], &[Rule::ThirdFlare]),
        ("two", &[0, 20], &[]),
        ("three bad days of one flare", &[0, 3, 6], &[]),
        ("three in more than twelve weeks", &[0, 50, 100], &[]),
        ("bad days on and on are one flare", &[0, 6, 12, 18, 24, 30], &[]),
        ("the clock went back between", &[40, 0, 20], &[]),
        ("and came right again", &[40, 0, 20, 41], &[Rule::ThirdFlare]),
    ];
    for (name, days, expected) in rows {
        let mut diary = Diary::new();
        for day in *days {
            diary.write(*day, worse_next_day());
        }
        check(name, &diary, expected);
    }
}

#[test]
fn a_worse_day_is_a_flare_from_three_points_on() {
    for (felt, points_up, expected) in [
        (Felt::Worse, Some(2), &[][..]),
        (Felt::Worse, Some(3), &[Rule::ThirdFlare]),
        (Felt::Worse, None, &[Rule::ThirdFlare]),
        (Felt::Same, None, &[]),
    ] {
        let mut diary = Diary::new();
        for day in [0, 20, 40] {
            let points_up = points_up.and_then(scale);
            diary.write(day, Body::SymptomNextDay(SymptomNextDay { session: None, felt, points_up }));
        }
        check(&format!("{felt:?} by {points_up:?}"), &diary, expected);
    }
}

/// A name, what was written on which day, and what is said then.
type Row<'a> = (&'a str, &'a [(i64, Body)], &'a [Rule]);

#[test]
fn a_stop_for_pain_is_a_flare_by_row() {
    let now = scale(6).expect("on the scale");
    let (pain, sharp) = (StopReport::Discomfort { now }, StopReport::Sharp { now });
    let dizzy = StopReport::Dizzy { with_another_sign: false, course: DizzyCourse::Cleared };
    let tingling = StopReport::Spreading { weak: false, over_a_day: false };
    let sign = StopReport::Sign(Sign::ChestPain);
    let third = &[Rule::ThirdFlare][..];
    let rows: &[Row<'_>] = &[
        ("three stops", &[(0, stopped(&pain)), (20, stopped(&sharp)), (40, stopped(&pain))], third),
        ("two", &[(0, stopped(&pain)), (20, stopped(&pain))], &[]),
        ("three within a week", &[(0, stopped(&pain)), (3, stopped(&pain)), (6, stopped(&pain))], &[]),
        ("with a worse day", &[(0, stopped(&pain)), (20, worse_next_day()), (40, stopped(&pain))], third),
        (
            "a stop and the worse day after it are one",
            &[(0, stopped(&pain)), (1, worse_next_day()), (20, stopped(&pain)), (21, worse_next_day())],
            &[],
        ),
        ("dizziness", &[(0, stopped(&dizzy)), (20, stopped(&dizzy)), (40, stopped(&dizzy))], &[]),
        ("down a limb", &[(0, stopped(&tingling)), (20, stopped(&tingling)), (40, stopped(&tingling))], &[]),
        ("a new sign", &[(0, stopped(&sign)), (20, stopped(&sign)), (40, stopped(&sign))], &[]),
        (
            "a click",
            &[
                (0, stopped(&StopReport::PainlessClick)),
                (20, stopped(&StopReport::PainlessClick)),
                (40, stopped(&StopReport::PainlessClick)),
            ],
            &[],
        ),
    ];
    for (name, events, expected) in rows {
        let mut diary = Diary::new();
        for (day, body) in *events {
            diary.write(*day, body.clone());
        }
        check(name, &diary, expected);
    }
}

#[test]
fn pain_well_above_the_usual_begins_a_flare() {
    let diary = lived(70, 1, |day| Some(if [20, 40, 60].contains(&day) { 6 } else { 2 }));
    check("three peaks", &diary, &[Rule::ThirdFlare]);
}

#[test]
fn new_signs_at_a_later_check_by_row() {
    let signs = &[Rule::NewSigns][..];
    type Screens<'a> = &'a [(i64, &'a str, &'a [&'a str])];
    let rows: &[(&str, Screens, &[Rule])] = &[
        ("the first check", &[(0, "W", &["night-pain/constant"])], &[]),
        ("new after 14 days", &[(0, "C", &[]), (14, "W", &["night-pain/constant"])], signs),
        ("there already", &[(0, "W", &["weight/yes"]), (14, "W", &["weight/yes"])], &[]),
        ("one more", &[(0, "W", &["weight/yes"]), (14, "W", &["weight/yes", "lump/yes"])], signs),
        ("same-day has its own page", &[(0, "C", &[]), (14, "S", &["fever/yes"])], &[]),
        ("self-care is none", &[(0, "C", &[]), (14, "C", &["age/from-65"])], &[]),
    ];
    for (name, screens, expected) in rows {
        let mut diary = Diary::new();
        for (day, urgency, rules) in *screens {
            diary.write(*day, screen(urgency, rules));
        }
        check(name, &diary, expected);
    }
}

#[test]
fn advice_takes_how_soon_from_the_check() {
    let mut diary = Diary::new();
    diary.write(0, screen("C", &[]));
    diary.write(14, screen("W", &["lump/yes"]));
    diary.look(14);
    let notice = *diary.advice.open_on(today(14)).first().expect("advice");
    assert_eq!((notice.urgency, notice.day), (Urgency::Soon, today(14)));
    assert_eq!(notice.screen_rules, ["lump/yes"]);
}

#[test]
fn advice_stays_open_until_it_is_answered_whatever_is_marked_later() {
    let mut diary = lived(57, 1, |_| Some(5));
    let raised = diary.look(56);
    assert_eq!(raised.len(), 1);
    for day in 57..300 {
        diary.pain(day, 0);
        assert!(diary.look(day).is_empty(), "nothing is raised twice");
        assert_eq!(diary.open(day), 1, "day {day}");
    }
    diary.answer(300, raised[0], AdviceAnswer::Seen);
    assert_eq!(diary.open(300), 0);
}

#[test]
fn an_answer_holds_back_what_it_answered_and_not_what_comes_later() {
    let mut diary = lived(57, 1, |_| Some(5));
    let raised = diary.look(56);
    diary.answer(57, raised[0], AdviceAnswer::Declined);
    for day in 57..60 {
        diary.pain(day, 5);
        assert!(diary.look(day).is_empty(), "the same weeks do not count again, day {day}");
    }
    for day in 60..115 {
        diary.pain(day, 5);
    }
    assert_eq!(diary.look(115).len(), 1, "another six weeks do");
}

#[test]
fn an_appointment_is_asked_about_again() {
    let mut diary = lived(57, 1, |_| Some(5));
    let raised = diary.look(56);
    diary.answer(60, raised[0], AdviceAnswer::Booked);
    for (day, open) in [(58, 1), (59, 0), (60, 0), (101, 0), (102, 1), (400, 1)] {
        assert_eq!(diary.open(day), open, "day {day}");
    }
}

#[test]
fn no_general_correction_takes_advice_back() {
    let mut journal = Journal::new();
    let mut writer = Writer::new(DeviceId(1));
    let moment = || Moment::at_offset(NOON_MS, "UTC", 0);
    let raised = AdviceRaised {
        rule: "worse".into(),
        day: LocalDate::new(2026, 3, 2).expect("a day"),
        urgency: "W".into(),
        screen_rules: vec![],
    };
    let event = writer.write(moment(), Body::AdviceRaised(raised));
    let change = journal::Correction { target: event.id(), change: journal::Change::Withdrawn };
    journal.append(event);
    journal.append(writer.write(moment(), Body::Correction(change)));
    let mut advice = Advice::default();
    journal.effective().for_each(|event| advice.apply(&event));
    assert_eq!(advice.open_on(today(0)).len(), 1);
}

#[test]
fn two_devices_that_raise_the_same_are_answered_once() {
    let mut diary = lived(57, 1, |_| Some(5));
    let due = diary.watch.due(&diary.advice);
    let first = diary.write(56, due[0].clone());
    let second = diary.write(56, due[0].clone());
    assert_eq!(diary.open(56), 1);
    diary.answer(57, second, AdviceAnswer::Seen);
    assert_eq!(diary.open(57), 0);
    let late = diary.write(58, due[0].clone());
    assert_eq!(diary.open(58), 0, "it was raised before the answer and came late");
    let _ = (first, late);
}

#[test]
fn advice_of_a_newer_limber_is_shown_all_the_same() {
    let mut diary = Diary::new();
    let raised = AdviceRaised {
        rule: "something-newer".into(),
        day: LocalDate::new(2026, 3, 2).expect("a day"),
        urgency: "Q".into(),
        screen_rules: vec![],
    };
    diary.write(0, Body::AdviceRaised(raised));
    let open = diary.advice.open_on(today(0));
    assert_eq!((open.len(), open[0].rule(), open[0].urgency), (1, None, Urgency::Soon));
}

#[test]
fn days_of_23_and_25_hours_are_one_day() {
    // Berlin: 29 March 2026 has 23 hours, 25 October 25. Eight weeks of marks at 00:30 and 23:30 local time.
    for (first, before, after) in [("2026-03-01", 60, 120), ("2026-10-01", 120, 60)] {
        let first: LocalDate = first.parse().expect("a day");
        let switch = if before == 60 { "2026-03-29" } else { "2026-10-25" };
        let switch: LocalDate = switch.parse().expect("a day");
        let mut diary = Diary::new();
        for day in first.days_since_epoch()..first.days_since_epoch() + 57 {
            for minute in [30, 23 * 60 + 30] {
                let summer =
                    day > switch.days_since_epoch() || (day == switch.days_since_epoch() && minute > 3 * 60);
                diary.offset_minutes = if summer { after } else { before };
                let at_ms = (day * 1440 + minute - i64::from(diary.offset_minutes)) * 60_000;
                diary.write_at(at_ms, pain_mark(5));
            }
        }
        check(&format!("from {first}"), &diary, &[Rule::NoBetter]);
    }
}

#[test]
fn a_clock_that_ran_ahead_for_a_day_hides_nothing_once_it_is_right() {
    let mut diary = lived(50, 1, |_| Some(5));
    diary.pain(4000, 5);
    for day in 50..57 {
        diary.pain(day, 5);
    }
    check("a mark eleven years ahead", &diary, &[Rule::NoBetter]);
    diary.pain(-20_000, 5);
    diary.pain(57, 5);
    check("and one in 1971", &diary, &[Rule::NoBetter]);
}

#[test]
fn cracking_is_no_reason_to_see_someone() {
    let mut diary = Diary::new();
    for day in 0..100 {
        for _ in 0..40 {
            diary.write(day, Body::HabitCracked(HabitMoment::default()));
        }
    }
    check("forty a day", &diary, &[]);
}

/// Something that happens on a day: a mark, a bad day, a check, an answer to whatever is open.
#[derive(Clone, Debug)]
enum Deed {
    Pain(u8),
    Change(i8),
    Worse,
    Screen(&'static str, Vec<&'static str>),
    Answer(AdviceAnswer),
}

fn deed() -> impl Strategy<Value = Deed> {
    let rules = prop::sample::subsequence(vec!["a/b", "c/d", "e/f"], 0..=3);
    prop_oneof![
        8 => (0..=10_u8).prop_map(Deed::Pain),
        2 => (-5..=5_i8).prop_map(Deed::Change),
        2 => Just(Deed::Worse),
        2 => (prop::sample::select(vec!["C", "R", "W", "S", "E1", "?"]), rules)
            .prop_map(|(urgency, rules)| Deed::Screen(urgency, rules)),
        1 => prop::sample::select(vec![AdviceAnswer::Seen, AdviceAnswer::Booked, AdviceAnswer::Declined])
            .prop_map(Deed::Answer),
    ]
}

impl Diary {
    fn live(&mut self, day: i64, deed: &Deed) {
        match deed {
            Deed::Pain(pain) => self.pain(day, *pain),
            Deed::Change(change) => {
                let marks = CheckedIn { change: GlobalChange::new(*change), ..CheckedIn::default() };
                self.write(day, Body::CheckedIn(marks));
            }
            Deed::Worse => {
                self.write(day, worse_next_day());
            }
            Deed::Screen(urgency, rules) => {
                self.write(day, screen(urgency, rules));
            }
            Deed::Answer(answer) => {
                let open: Vec<EventId> =
                    self.advice.open_on(today(day)).iter().map(|notice| notice.id).collect();
                for id in open {
                    self.answer(day, id, *answer);
                }
            }
        }
    }
}

proptest! {
    /// Whatever happens, on clocks that jump: what is open stays open until it is answered, and nothing is raised twice.
    #[test]
    fn nothing_but_an_answer_closes_advice(deeds in prop::collection::vec((-400..400_i64, deed()), 0..150)) {
        let mut diary = Diary::new();
        for (day, deed) in deeds {
            let open_before: Vec<String> =
                diary.advice.open_on(today(day)).iter().map(|notice| notice.rule.clone()).collect();
            diary.live(day, &deed);
            diary.look(day);
            prop_assert!(diary.watch.due(&diary.advice).is_empty(), "what was raised is on record");
            if !matches!(deed, Deed::Answer(_)) {
                let open = diary.advice.open_on(today(day));
                for rule in open_before {
                    prop_assert!(open.iter().any(|notice| notice.rule == rule), "{rule} was lost by {deed:?}");
                }
            }
        }
    }

    /// Zones change nothing: only the days on the person's own calendar count.
    #[test]
    fn a_journey_changes_nothing(
        marks in prop::collection::vec((0..3_i64, 0..=10_u8, -720..=840_i16), 0..120)
    ) {
        let (mut home, mut away) = (Diary::new(), Diary::new());
        let mut day = 0;
        for (step, pain, offset) in marks {
            day += step;
            home.pain(day, pain);
            away.offset_minutes = offset;
            away.write_at(NOON_MS + day * DAY_MS - i64::from(offset) * 60_000, pain_mark(pain));
        }
        prop_assert_eq!(home.met(), away.met());
    }

    /// Advice never leads to anything more urgent than what the rules name.
    #[test]
    fn findings_are_routine_or_soon(deeds in prop::collection::vec((0..300_i64, deed()), 0..100)) {
        let mut diary = Diary::new();
        for (day, deed) in deeds {
            diary.live(day, &deed);
            for found in diary.watch.findings(&diary.advice) {
                prop_assert!(matches!(found.urgency, Urgency::Routine | Urgency::Soon));
            }
        }
    }
}

#[test]
fn who_only_looks_sees_what_is_due_and_puts_nothing_on_record() {
    let mut diary = lived(57, 1, |_| Some(5));
    let now = Moment::at_offset(NOON_MS + 57 * DAY_MS, "UTC", 0);
    let looked = |diary: &Diary| {
        let open = diary.watch.open_on(&diary.advice, &now);
        open.iter().map(|notice| notice.rule.clone()).collect::<Vec<_>>()
    };
    assert_eq!(looked(&diary), [Rule::NoBetter.name()]);
    assert_eq!(diary.open(57), 0, "nothing is on record");
    let raised = diary.look(57);
    assert_eq!(looked(&diary), [Rule::NoBetter.name()], "on record it is the same one notice");
    diary.answer(57, raised[0], AdviceAnswer::Seen);
    assert!(looked(&diary).is_empty(), "answered is answered");
}

#[test]
fn a_notice_names_whom_its_sign_asks_for_and_nobody_where_there_is_none() {
    let content = &content_bundle::content().screening;
    let named = content.items.iter().flat_map(|item| item.branches.iter().map(move |branch| (item, branch)));
    let (item, branch) = named
        .clone()
        .find(|(_, branch)| branch.urgency == Urgency::Soon && branch.see.is_some())
        .expect("a line that asks for somebody soon");
    let mut diary = Diary::new();
    diary.write(0, screen("C", &[]));
    diary.write(14, screen("W", &[&format!("{}/{}", item.id, branch.id), "no-such-line/a", "odd"]));
    diary.look(14);
    let open = diary.advice.open_on(today(14));
    let see = open[0].see(content).map(|advice| &advice.id);
    assert_eq!(see, branch.see.as_ref());
    let plain = lived(57, 1, |_| Some(5)).watch.open_on(&Advice::default(), &Moment::at_offset(0, "UTC", 0));
    assert_eq!(plain[0].see(content), None);
}
