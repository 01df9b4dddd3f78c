use journal::{
    AdviceRaised, Body, BreakHeldBack, BreakKind, BreakPostponed, BreakPrompted, BreakTaken, BreaksPaused,
    Change, Correction, CourseStep as StepTaken, DeviceId, Event, EventId, Fold, GoalSet, HabitMoment,
    IfThen, Journal, LocalDate, Moment, MovementSeen, PostureWatched, PromptStep, QuietDay, RestQuestion,
    SatStill, SettingsChanged, SpentOn, TakenHow, TimeSpent, TrialEnded, TrialOver, Writer,
};
use library::{Course, CourseStep};
use proptest::prelude::*;

use super::*;

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Monday, 2 March 2026, 00:00 in UTC.
const MONDAY_MS: i64 = 1_772_409_600_000;

/// A person who taps, in a zone.
struct Diary {
    writer: Writer,
    journal: Journal,
    offset_minutes: i16,
}

impl Diary {
    fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), journal: Journal::new(), offset_minutes: 0 }
    }

    fn write(&mut self, at_ms: i64, body: Body) -> EventId {
        let event = self.writer.write(Moment::at_offset(at_ms, "UTC", self.offset_minutes), body);
        let id = event.id();
        self.journal.append(event);
        id
    }

    fn crack(&mut self, at_ms: i64) -> EventId {
        self.write(at_ms, Body::HabitCracked(HabitMoment::default()))
    }

    fn habit(&self) -> Habit {
        Folded::of(&self.journal).0
    }
}

#[derive(Default)]
struct Folded(Habit);

impl Fold for Folded {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        self.0.apply(event);
    }
}

fn monday() -> i64 {
    LocalDate::new(2026, 3, 2).expect("a day").days_since_epoch()
}

/// A habit whose days, from the first Monday on, had so many cracks; nothing where nobody counted.
fn lived(days: &[Option<u32>]) -> Habit {
    let held = |cracks: u32| Day { cracks, let_pass: 0 };
    let noted = days.iter().zip(monday()..).filter_map(|(cracks, day)| Some((day, held((*cracks)?))));
    Habit { days: noted.collect(), ..Habit::default() }
}

/// The rate on the day after the last.
fn rate_after(days: &[Option<u32>]) -> Option<Estimate> {
    lived(days).rate(monday() + days.len() as i64)
}

#[track_caller]
fn check_rate(days: &[Option<u32>], expected: Option<(f64, f64, f64)>) {
    let found = rate_after(days).map(|rate| (rate.mean, rate.low, rate.high));
    match (found, expected) {
        (None, None) => {}
        (Some(found), Some(expected)) => {
            for (found, expected) in [(found.0, expected.0), (found.1, expected.1), (found.2, expected.2)] {
                assert!((found - expected).abs() < 0.06, "{days:?}: {found:.2}, not {expected}");
            }
        }
        _ => panic!("{days:?}: {found:?}, not {expected:?}"),
    }
}

#[test]
fn fewer_than_three_whole_days_give_no_number() {
    check_rate(&[], None);
    check_rate(&[Some(9)], None);
    // The first day began in the middle.
    check_rate(&[Some(9), Some(11), Some(11)], None);
    assert!(rate_after(&[Some(9), Some(11), Some(11), Some(11)]).is_some());
    assert!(rate_after(&[Some(9), Some(11), None, Some(11), None]).is_none());
}

#[test]
fn five_days_of_eleven_are_about_eleven_likely_nine_to_fourteen() {
    let rate = rate_after(&[Some(4), Some(11), Some(12), Some(10), Some(11), Some(11)]).expect("enough days");
    assert_eq!((rate.mean.round(), rate.low.round(), rate.high.round(), rate.days), (11.0, 9.0, 14.0, 5));
}

#[test]
fn days_that_differ_much_make_the_band_wider() {
    let even = rate_after(&[Some(1), Some(10), Some(10), Some(10), Some(10), Some(10), Some(10)]);
    let uneven = rate_after(&[Some(1), Some(2), Some(18), Some(1), Some(19), Some(2), Some(18)]);
    let width = |rate: Option<Estimate>| rate.map(|rate| rate.high - rate.low).expect("enough days");
    assert!(width(uneven) > 1.5 * width(even));
}

/// Random numbers of a seed (SplitMix64), for people who never lived.
struct Chance(u64);

impl Chance {
    /// Evenly from 0 to 1.
    fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// By Poisson, as the events before the waits add up to more than `mean`.
    fn count(&mut self, mean: f64) -> u32 {
        let mut waited = 0.0;
        (0..)
            .find(|_| {
                waited -= self.draw().max(f64::MIN_POSITIVE).ln();
                waited > mean
            })
            .unwrap_or(0)
    }
}

/// The share of made-up people whose true rate lies in the band. Each day's rate is `spread` above or below the true
/// one, and seven days of ten are noted.
fn covered(rate: f64, days: usize, spread: f64) -> f64 {
    let mut chance = Chance(0x5eed);
    let mut day = |_| {
        let of_day = if chance.draw() < 0.5 { rate * (1.0 - spread) } else { rate * (1.0 + spread) };
        let cracks = chance.count(of_day);
        (chance.draw() < 0.7).then_some(cracks)
    };
    let bands: Vec<Estimate> = (0..1000)
        .filter_map(|_| {
            rate_after(&std::iter::once(Some(1)).chain((0..days).map(&mut day)).collect::<Vec<_>>())
        })
        .collect();
    bands.iter().filter(|band| (band.low..=band.high).contains(&rate)).count() as f64 / bands.len() as f64
}

#[test]
fn the_band_holds_the_true_rate_about_nine_times_in_ten() {
    let mut wrong = Vec::new();
    for rate in [1.0, 4.0, 11.0, 30.0] {
        for (days, spread) in [(7, 0.0), (7, 0.4), (28, 0.0), (28, 0.4), (80, 0.4)] {
            let share = covered(rate, days, spread);
            if !(0.85..=0.995).contains(&share) {
                wrong.push(format!("{rate} a day, {days} days, spread {spread}: {share:.3}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn today_is_not_whole_and_the_future_is_not_yet() {
    let mut habit = lived(&[Some(9), Some(8), Some(8), Some(8)]);
    let today = monday() + 4;
    let before = habit.rate(today);
    habit.days.insert(today, Day { cracks: 40, let_pass: 0 });
    habit.days.insert(today + 400, Day { cracks: 40, let_pass: 0 });
    assert_eq!(habit.rate(today), before);
}

#[test]
fn other_use_of_the_app_makes_a_day_one_without_cracks() {
    let mut diary = Diary::new();
    diary.crack(MONDAY_MS);
    for day in 1..=3 {
        let setting = SettingsChanged { key: "voice".into(), value: "on".into() };
        diary.write(MONDAY_MS + day * DAY_MS, Body::SettingsChanged(setting));
    }
    let rate = diary.habit().rate(monday() + 4).expect("three whole days");
    assert!(rate.mean < 1.0 && rate.days == 3, "{rate:?}");
}

/// Things that are put on record without the person, and their neighbours that are deeds of theirs.
fn things_on_record() -> Vec<(Body, bool)> {
    let some = EventId { device: DeviceId(1), counter: 1 };
    let what = BreakKind::Break;
    let prompted = |step| Body::BreakPrompted(BreakPrompted::new(what, step));
    let taken = |how| Body::BreakTaken(BreakTaken { what, how, begun: None });
    let over = |over| Body::TrialEnded(TrialEnded { trial: some, over, rule: None });
    let day = LocalDate::from_days_since_epoch(monday());
    let seen = MovementSeen {
        session: some,
        movement: "shoulder-rolls".into(),
        side: None,
        counted: 1,
        planned: 1,
        held_secs: 0,
        reached: None,
    };
    let raised = AdviceRaised { rule: "worse".into(), day, urgency: "W".into(), screen_rules: Vec::new() };
    let by_camera = HabitMoment { seen_by: Some("camera".into()), ..HabitMoment::default() };
    vec![
        (Body::TimeSpent(TimeSpent { on: SpentOn::Work, ms: 60_000, ended_ago_ms: 0 }), false),
        (Body::SatStill(SatStill { ms: 60_000 }), false),
        (prompted(PromptStep::Offered), false),
        (prompted(PromptStep::BecameClearer), false),
        (prompted(PromptStep::Withdrawn), false),
        (prompted(PromptStep::CutShort), false),
        (prompted(PromptStep::Missed), false),
        (prompted(PromptStep::Started), true),
        (prompted(PromptStep::Skipped), true),
        (Body::BreakHeldBack(BreakHeldBack { what, why: "call".into() }), false),
        (taken(TakenHow::Seen), false),
        (taken(TakenHow::ByItself), false),
        (taken(TakenHow::Told), true),
        (Body::BreakPostponed(BreakPostponed { what, minutes: 10 }), true),
        (Body::BreaksPaused(BreaksPaused { paused: false }), false),
        (Body::BreaksPaused(BreaksPaused { paused: true }), true),
        (Body::RestQuestion(RestQuestion { resting: None }), false),
        (Body::RestQuestion(RestQuestion { resting: Some(true) }), true),
        (Body::PostureWatched(PostureWatched { date: day, hour: 9, spent: Vec::new(), words: 0 }), false),
        (Body::MovementSeen(seen), false),
        (Body::HabitCracked(by_camera), false),
        (Body::AdviceRaised(raised), false),
        (over(TrialOver::Complete), false),
        (over(TrialOver::Stopped), false),
        (over(TrialOver::Left), true),
        (Body::UrgeResisted(HabitMoment::default()), true),
    ]
}

#[test]
fn what_is_put_on_record_without_the_person_makes_no_day_one_without_cracks() {
    for (body, is_noted) in things_on_record() {
        let mut diary = Diary::new();
        diary.crack(MONDAY_MS);
        for day in 1..=3 {
            diary.write(MONDAY_MS + day * DAY_MS, body.clone());
        }
        let (habit, today) = (diary.habit(), monday() + 4);
        assert_eq!(habit.rate(today).is_some(), is_noted, "{body:?}");
        assert_eq!(habit.is_yesterday_unknown(today), !is_noted, "{body:?}");
        assert_eq!(habit.days_noted(today), if is_noted { 3 } else { 0 }, "{body:?}");
    }
}

#[test]
fn use_before_the_first_tap_counts_for_nothing() {
    let mut days = vec![Some(0); 20];
    days.extend([Some(6), Some(9), Some(9), Some(9)]);
    let rate = rate_after(&days).expect("three whole days");
    assert_eq!((rate.mean.round(), rate.days), (9.0, 3));
}

#[test]
fn a_quiet_day_counts_as_one_without_a_crack() {
    let mut diary = Diary::new();
    diary.crack(MONDAY_MS);
    let today = monday() + 5;
    assert!(diary.habit().is_yesterday_unknown(today));
    let yesterday = LocalDate::from_days_since_epoch(today - 1);
    diary.write(MONDAY_MS + 5 * DAY_MS, Body::QuietDay(QuietDay { day: yesterday }));
    assert!(!diary.habit().is_yesterday_unknown(today));
    assert_eq!(diary.habit().days_noted(today), 1);
    assert!(!Habit::default().is_yesterday_unknown(today), "nobody is asked before the first tap");
}

proptest! {
    #[test]
    fn the_number_lies_in_its_band(days in prop::collection::vec(prop::option::of(0..60_u32), 0..90)) {
        if let Some(rate) = rate_after(&days) {
            prop_assert!(0.0 <= rate.low && rate.low < rate.mean && rate.mean < rate.high, "{rate:?}");
        }
    }

    #[test]
    fn forgotten_days_widen_the_band_and_leave_the_number(
        cracks in prop::collection::vec(0..60_u32, 5..20), forgotten in 1..20_usize
    ) {
        let mut days: Vec<Option<u32>> = cracks.into_iter().map(Some).collect();
        days[0] = Some(1);
        let before = rate_after(&days).expect("enough days");
        days.extend(vec![None; forgotten]);
        let after = rate_after(&days).expect("the days are still there");
        prop_assert!(after.high - after.low > before.high - before.low, "{before:?} {after:?}");
        // All that moves the number is the prior, ten a day, which weighs a tenth of a day.
        let pull = 0.08 * (10.0 - before.mean).abs() + 1e-9;
        prop_assert!((after.mean - before.mean).abs() < pull, "{before:?} {after:?}");
    }

    #[test]
    fn more_cracks_never_make_the_number_smaller(
        cracks in prop::collection::vec(0..40_u32, 5..30), more in 1..20_u32
    ) {
        let days: Vec<Option<u32>> = cracks.iter().copied().map(Some).collect();
        let raised: Vec<Option<u32>> = cracks.iter().map(|cracks| Some(cracks + more)).collect();
        // The first day decides only when counting began.
        if cracks[0] > 0 {
            let (less, more) = (rate_after(&days), rate_after(&raised));
            prop_assert!(more.map(|rate| rate.mean) > less.map(|rate| rate.mean));
        }
    }

    #[test]
    fn practice_stays_on_its_scale_and_no_tap_lowers_it(
        urges in prop::collection::vec(0..30_u32, 1..60), at in 0..60_usize
    ) {
        let days = |urges: &[u32]| urges.iter().copied().zip(0..).map(|(urges, day)| (day, urges)).collect::<Vec<_>>();
        let before = practice(days(&urges), 60);
        let mut more = urges.clone();
        let at = at % more.len();
        more[at] += 1;
        let after = practice(days(&more), 60);
        prop_assert!(0.0 <= before && before <= after && after <= 1.0, "{before} {after}");
    }

    #[test]
    fn an_unknown_detail_or_a_broken_clock_breaks_nothing(
        instant_ms in any::<i64>(), offset_minutes in any::<i16>(), place in ".{0,8}", today in any::<i32>()
    ) {
        let mut diary = Diary::new();
        diary.offset_minutes = offset_minutes;
        let moment = HabitMoment { place: Some(place), ..HabitMoment::default() };
        diary.write(instant_ms / 4, Body::HabitCracked(moment));
        let (habit, today) = (diary.habit(), i64::from(today));
        prop_assert!(habit.rate(today).is_none());
        prop_assert!(habit.triggers(today).is_empty());
        prop_assert!(habit.week(today).peak().is_none());
        prop_assert_eq!(habit.practice(today), 0.0);
    }
}

#[test]
fn a_lapse_takes_nothing_away() {
    let week: Vec<(i64, u32)> = (0..7).map(|day| (day, 2)).collect();
    let held = practice(week.clone(), 6);
    // A day with forty cracks is, to the score, a day.
    let mut habit = Habit {
        days: week.iter().map(|(day, let_pass)| (*day, Day { cracks: 0, let_pass: *let_pass })).collect(),
        ..Habit::default()
    };
    habit.days.insert(6, Day { cracks: 40, let_pass: 2 });
    assert_eq!(habit.practice(6), held);
    assert!((practice(week, 36) - 0.5 * held).abs() < 1e-12, "half fades in thirty days");
}

#[track_caller]
fn check_day(offset_minutes: i16, at_ms: i64, date: &str, weekday: usize, hour: usize) {
    let mut diary = Diary::new();
    diary.offset_minutes = offset_minutes;
    diary.crack(at_ms);
    let day = date.parse::<LocalDate>().expect("a date").days_since_epoch();
    let habit = diary.habit();
    assert_eq!(habit.on(day).cracks, 1, "{date}");
    assert_eq!(habit.week(day).cracks[weekday][hour], 1, "{date}");
}

#[test]
fn a_tap_belongs_to_the_day_and_hour_on_the_persons_clock() {
    let half_past_eleven = MONDAY_MS + 23 * HOUR_MS + HOUR_MS / 2;
    check_day(0, half_past_eleven, "2026-03-02", 0, 23);
    check_day(60, half_past_eleven, "2026-03-03", 1, 0);
    check_day(-600, half_past_eleven, "2026-03-02", 0, 13);
    check_day(840, half_past_eleven, "2026-03-03", 1, 13);
    check_day(345, MONDAY_MS, "2026-03-02", 0, 5);
}

/// A day of taps on every hour of UTC, in a zone whose offset changes at one instant.
fn day_of_change(first_ms: i64, hours: i64, change_ms: i64, before: i16, after: i16) -> Habit {
    let mut diary = Diary::new();
    for hour in 0..hours {
        let at_ms = first_ms + hour * HOUR_MS;
        diary.offset_minutes = if at_ms < change_ms { before } else { after };
        diary.crack(at_ms);
    }
    diary.habit()
}

#[test]
fn the_day_that_clocks_go_forward_is_one_day_of_23_hours() {
    // Sunday, 29 March 2026 in Berlin begins at 23:00 UTC of the day before; at 01:00 UTC, 02:00 becomes 03:00.
    let first_ms = MONDAY_MS + 26 * DAY_MS + 23 * HOUR_MS;
    let habit = day_of_change(first_ms, 23, first_ms + 2 * HOUR_MS, 60, 120);
    let sunday = LocalDate::new(2026, 3, 29).expect("a day").days_since_epoch();
    assert_eq!((habit.on(sunday).cracks, habit.on(sunday + 1).cracks), (23, 0));
    let hours = habit.week(sunday).cracks[6];
    assert_eq!((hours[1], hours[2], hours[3]), (1, 0, 1));
}

#[test]
fn the_day_that_clocks_go_back_is_one_day_of_25_hours() {
    // Sunday, 25 October 2026 in Berlin begins at 22:00 UTC of the day before; at 01:00 UTC, 03:00 becomes 02:00.
    let sunday = LocalDate::new(2026, 10, 25).expect("a day").days_since_epoch();
    let first_ms = sunday * DAY_MS - 2 * HOUR_MS;
    let habit = day_of_change(first_ms, 25, first_ms + 3 * HOUR_MS, 120, 60);
    assert_eq!((habit.on(sunday).cracks, habit.on(sunday + 1).cracks), (25, 0));
    assert_eq!(habit.week(sunday).cracks[6][2], 2);
}

#[test]
fn a_fortnight_offline_on_two_devices_comes_to_the_same_as_on_one() {
    let mut one = Journal::new();
    let mut two = Journal::new();
    let mut all = Journal::new();
    let mut writers = [Writer::new(DeviceId(1)), Writer::new(DeviceId(2))];
    for day in 0..14 {
        for (device, writer) in writers.iter_mut().enumerate() {
            // The second device lives two hours further east and shows it.
            let offset = 120 * device as i16;
            let at = Moment::at_offset(MONDAY_MS + day * DAY_MS + 9 * HOUR_MS, "UTC", offset);
            let event = writer.write(at, Body::HabitCracked(HabitMoment::default()));
            all.append(event.clone());
            if device == 0 { one.append(event) } else { two.append(event) }
        }
    }
    one.merge(two.clone());
    two.merge(one.clone());
    let today = monday() + 14;
    let habits = [&one, &two, &all].map(|journal| Folded::of(journal).0);
    assert_eq!(habits[0], habits[2]);
    assert_eq!(habits[1], habits[2]);
    assert_eq!(habits[0].rate(today).map(|rate| (rate.mean.round(), rate.days)), Some((2.0, 13)));
    assert_eq!(habits[0].week(today).cracks[0], {
        let mut hours = [0; 24];
        (hours[9], hours[11]) = (2, 2);
        hours
    });
}

#[test]
fn a_correction_changes_what_is_counted_and_keeps_the_day() {
    let mut diary = Diary::new();
    let [gone, other] = [diary.crack(MONDAY_MS), diary.crack(MONDAY_MS)];
    let instead = Body::UrgeResisted(HabitMoment { place: Some("desk".into()), ..HabitMoment::default() });
    let later_ms = MONDAY_MS + 3 * DAY_MS;
    diary.write(later_ms, Body::Correction(Correction { target: gone, change: Change::Withdrawn }));
    diary.write(
        later_ms,
        Body::Correction(Correction { target: other, change: Change::Replaced(Box::new(instead)) }),
    );
    let habit = diary.habit();
    assert_eq!(habit.on(monday()), Day { cracks: 0, let_pass: 1 });
    assert_eq!(habit.on(monday() + 3), Day::default());
    assert!(habit.moment(gone).is_none());
    assert_eq!(habit.moment(other).and_then(|moment| moment.details.place.as_deref()), Some("desk"));
    assert_eq!(diary.journal.events().count(), 4, "what was written stays in the journal");
}

#[test]
fn what_a_camera_saw_is_listed_and_counts_only_once_the_person_says_so() {
    let seen = || HabitMoment { seen_by: Some("camera".into()), ..HabitMoment::default() };
    let mut diary = Diary::new();
    let tap = diary.write(MONDAY_MS, Body::HabitCracked(seen()));
    let habit = diary.habit();
    assert_eq!(habit.on(monday()), Day::default());
    assert_eq!(habit.moments_on(monday()).count(), 1);
    assert_eq!(habit.week(monday()).hours().count(), 0);
    let said = Body::HabitCracked(HabitMoment { seen_by: None, ..seen() });
    let change = Change::Replaced(Box::new(said));
    diary.write(MONDAY_MS + DAY_MS, Body::Correction(Correction { target: tap, change }));
    assert_eq!(diary.habit().on(monday()).cracks, 1);
    assert_eq!(diary.habit().week(monday()).hours().count(), 1);
}

#[test]
fn taps_of_earlier_days_are_found_latest_first_and_so_many_days_back() {
    let mut diary = Diary::new();
    let taps: Vec<EventId> = [0, 1, 1, 13, 14, 15].map(|day| diary.crack(MONDAY_MS + day * DAY_MS)).to_vec();
    let habit = diary.habit();
    let found =
        |today: i64| -> Vec<EventId> { habit.moments_before(monday() + today, 14).map(|it| it.id).collect() };
    assert_eq!(found(0), []);
    assert_eq!(found(1), [taps[0]]);
    assert_eq!(found(14), [taps[3], taps[2], taps[1], taps[0]]);
    assert_eq!(found(15), [taps[4], taps[3], taps[2], taps[1]]);
    diary.write(
        MONDAY_MS + 15 * DAY_MS,
        Body::Correction(Correction { target: taps[4], change: Change::Withdrawn }),
    );
    let left: Vec<EventId> = diary.habit().moments_before(monday() + 15, 14).map(|it| it.id).collect();
    assert_eq!(left, [taps[3], taps[2], taps[1]]);
}

/// Taps as (place, cracks, urges let pass).
fn with_places(taps: &[(&str, u32, u32)]) -> Vec<Trigger> {
    let mut diary = Diary::new();
    for (place, cracks, let_pass) in taps {
        let moment = || HabitMoment { place: Some((*place).to_owned()), ..HabitMoment::default() };
        for _ in 0..*cracks {
            diary.write(MONDAY_MS, Body::HabitCracked(moment()));
        }
        for _ in 0..*let_pass {
            diary.write(MONDAY_MS, Body::UrgeResisted(moment()));
        }
    }
    diary.habit().triggers(monday())
}

#[track_caller]
fn check_triggers(taps: &[(&str, u32, u32)], expected: &[(Place, f64, Difference)]) {
    let found = with_places(taps);
    assert_eq!(found.len(), expected.len(), "{taps:?}: {found:?}");
    for (found, (place, lift, difference)) in found.iter().zip(expected) {
        assert_eq!((found.detail, found.difference), (Detail::At(*place), *difference), "{taps:?}");
        assert!((found.lift - lift).abs() < 0.005, "{taps:?}: {found:?}, not {lift}");
    }
}

#[test]
fn triggers_are_drawn_towards_no_difference_until_there_is_enough() {
    use Difference::{Less, More, Unclear};
    let (desk, sofa) = (Place::Desk, Place::Sofa);
    check_triggers(&[("desk", 4, 0)], &[]);
    check_triggers(&[("desk", 0, 9)], &[]);
    check_triggers(&[("desk", 9, 0)], &[(desk, 1.0, Unclear)]);
    check_triggers(&[("desk", 5, 0), ("sofa", 0, 5)], &[(desk, 1.385, Unclear), (sofa, 0.615, Unclear)]);
    check_triggers(&[("desk", 40, 0), ("sofa", 0, 40)], &[(desk, 1.833, More), (sofa, 0.167, Less)]);
    check_triggers(&[("desk", 30, 30), ("sofa", 10, 10)], &[(desk, 1.0, Unclear), (sofa, 1.0, Unclear)]);
    check_triggers(&[("a place of a newer Limber", 40, 2)], &[]);
}

#[test]
fn an_hour_stands_out_when_it_is_alone_at_the_top() {
    let peak = |hours: &[u8]| Week::of(hours.iter().map(|hour| (monday(), *hour))).peak();
    assert_eq!(peak(&[]), None);
    assert_eq!(peak(&[16, 16]), None);
    assert_eq!(peak(&[16, 16, 16]), Some(Peak { weekday: 0, hour: 16, cracks: 3 }));
    assert_eq!(peak(&[16, 16, 16, 9, 9, 9]), None);
}

#[test]
fn a_goal_is_held_against_noted_days_alone() {
    let mut habit = lived(&[Some(9), Some(8), None, Some(4), Some(0), None]);
    let today = monday() + 6;
    assert_eq!(habit.against_goal(today), None);
    habit.goal = Some(5);
    habit.days.insert(today, Day { cracks: 7, let_pass: 0 });
    assert_eq!(habit.against_goal(today), Some(AgainstGoal { at_most: 5, today: 7, within: 2, of: 3 }));
}

#[test]
fn the_latest_goal_holds_and_can_be_taken_back() {
    let mut diary = Diary::new();
    for (goal, expected) in [(Some(8), Some(8)), (Some(5), Some(5)), (None, None)] {
        diary.write(MONDAY_MS, Body::GoalSet(GoalSet { at_most_a_day: goal }));
        assert_eq!(diary.habit().goal(), expected);
    }
}

fn course() -> Course {
    let step = |id: &str, days| CourseStep {
        id: id.into(),
        name: String::new(),
        summary: String::new(),
        why: String::new(),
        tasks: Vec::new(),
        days,
        asks_plan: false,
        sources: Vec::new(),
    };
    Course { steps: vec![step("one", 7), step("two", 14)] }
}

#[test]
fn the_course_goes_on_when_the_person_does() {
    let (course, mut diary) = (course(), Diary::new());
    let stage = |diary: &Diary, day: i64| match diary.habit().stage(&course, monday() + day) {
        Some(Stage::NotBegun { first }) => format!("before {}", first.id),
        Some(Stage::At { step, days, is_ripe, .. }) => format!("{} {days} {is_ripe}", step.id),
        Some(Stage::Finished) => "finished".to_owned(),
        None => "no course".to_owned(),
    };
    let step = |step: &str, done| Body::CourseStep(StepTaken { step: step.into(), done, plan: None });
    assert_eq!(stage(&diary, 0), "before one");
    diary.write(MONDAY_MS, step("one", false));
    assert_eq!(stage(&diary, 3), "one 3 false");
    assert_eq!(stage(&diary, 90), "one 90 true");
    assert_eq!(stage(&diary, -5), "one 0 false");
    diary.write(MONDAY_MS + 8 * DAY_MS, step("one", true));
    diary.write(MONDAY_MS + 8 * DAY_MS, step("two", false));
    assert_eq!(stage(&diary, 9), "two 1 false");
    diary.write(MONDAY_MS + 9 * DAY_MS, step("two", true));
    assert_eq!(stage(&diary, 9), "finished");
    assert!(Habit::default().stage(&Course::default(), 0).is_none());
}

#[test]
fn a_plan_is_the_latest_one_written() {
    let mut diary = Diary::new();
    let plan = |then: &str| IfThen { when: "I sit down".into(), then: then.into() };
    for plan in [Some(plan("I breathe out")), Some(plan("I stand up")), None] {
        diary.write(MONDAY_MS, Body::CourseStep(StepTaken { step: "if-then".into(), done: false, plan }));
    }
    assert_eq!(diary.habit().plan("if-then"), Some(&plan("I stand up")));
}
