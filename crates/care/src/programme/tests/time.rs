//! Days are those of the person's wall, whatever the clock does.

use journal::{Body, LocalDate, LocalDateTime, Moment, SessionEffort};

use super::{DAY_MS, MONDAY_MS, Someone, interview, strength_days};
use crate::programme::{DayState, monday_of};

const HOUR_MS: i64 = 3_600_000;
const HALF_HOUR_MS: i64 = HOUR_MS / 2;

#[test]
fn a_day_in_another_zone_is_the_day_on_its_wall() {
    // From UTC to the far east, the far west, and back: instant, minutes ahead, days since the first Monday.
    for (hours, offset_minutes, days) in
        [(0, 0, 0), (15, 0, 1), (2, 660, 0), (14, 600, 1), (9, -660, 0), (38, -840, 1)]
    {
        let mut someone = Someone::new();
        let first = someone.today();
        someone.begins(interview());
        (someone.now_ms, someone.offset_minutes) = (MONDAY_MS + hours * HOUR_MS, offset_minutes);
        assert_eq!(someone.today() - first, days, "{hours} h, {offset_minutes} min");
        let week = someone.week();
        let today = week.on(someone.today()).expect("today is in its week");
        assert!(matches!(today.state, DayState::Planned(_)));
        assert_eq!(week.days.iter().filter(|day| day.state == DayState::Missed).count() as i64, days);
    }
}

#[test]
fn a_session_before_a_flight_is_done_on_its_own_day_after_it() {
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.does(1.0).expect("a session");
    // Eleven hours back: the wall shows Sunday again, then Monday for a second time.
    (someone.now_ms, someone.offset_minutes) = (MONDAY_MS + HALF_HOUR_MS, -660);
    assert_eq!(LocalDate::from_days_since_epoch(someone.today()).weekday(), 6, "Sunday on the wall");
    (someone.now_ms, someone.offset_minutes) = (MONDAY_MS + 12 * HOUR_MS, -660);
    let week = someone.week();
    assert!(matches!(week.on(someone.today()).map(|day| &day.state), Some(DayState::Done { .. })));
    assert_eq!(strength_days(&week).len(), 3, "the second Monday asks for nothing more");
}

#[test]
fn days_of_23_and_25_hours_are_days() {
    // Berlin, spring and autumn of 2026: noon before, noon of the day, noon after, with the offsets of each.
    for (date, offsets) in [((2026, 3, 29), [60, 120, 120]), ((2026, 10, 25), [120, 60, 60])] {
        let (year, month, day) = date;
        let changes = LocalDate::new(year, month, day).expect("a day");
        let mut someone = Someone::new();
        let noon = |days: i64, offset: i16| {
            let date = LocalDate::from_days_since_epoch(changes.days_since_epoch() + days);
            let noon = LocalDateTime::new(date, 12, 0, 0).expect("a time");
            let instant_ms = (date.days_since_epoch() * DAY_MS) + 12 * HOUR_MS - i64::from(offset) * 60_000;
            assert_eq!(Moment::at_offset(instant_ms, "Europe/Berlin", offset).local, noon);
            instant_ms
        };
        let told = journal::ProgrammeInterviewed { weekdays: (0..7).collect(), ..interview() };
        (someone.now_ms, someone.offset_minutes) = (noon(-1, offsets[0]), offsets[0]);
        someone.begins(told);
        for (days, offset) in [(-1, offsets[0]), (0, offsets[1]), (1, offsets[2])] {
            (someone.now_ms, someone.offset_minutes) = (noon(days, offset), offset);
            assert!(someone.does(1.0).is_some(), "{date:?} {days}: a session a day");
            assert!(someone.does(1.0).is_none(), "{date:?} {days}: and no second one");
        }
        let days: Vec<i64> = someone.programme.runs().map(|run| run.day).collect();
        let first = changes.days_since_epoch() - 1;
        assert_eq!(days, [first, first + 1, first + 2]);
        let strength: Vec<i64> =
            someone.programme.runs().filter(|run| run.has_strength).map(|run| run.day).collect();
        assert!(strength.windows(2).all(|pair| pair[1] - pair[0] >= 2), "{strength:?}");
    }
}

#[test]
fn a_fortnight_offline_owes_nothing() {
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.lives_well(14);
    someone.waits(14);
    let week = someone.week();
    assert_eq!(week.days.iter().filter(|day| matches!(day.state, DayState::Planned(_))).count(), 5);
    assert_eq!(strength_days(&week).len(), 3);
    assert!(week.days.iter().all(|day| day.secs <= 600.0));
}

#[test]
fn what_comes_late_from_another_device_counts_for_its_own_session() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let session = someone.does(1.0).expect("a session");
    someone.waits(3);
    let later = someone.does(1.0).expect("another");
    let effort = journal::Scale::new(9).expect("on the scale");
    someone.write(Body::SessionEffort(SessionEffort { session, effort }));
    let told: Vec<_> = someone.programme.runs().map(|run| (run.session, run.effort)).collect();
    assert_eq!(told, [(session, Some(9)), (later, None)]);
}

#[test]
fn a_clock_set_back_plans_its_own_week() {
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.lives_well(7);
    someone.now_ms = MONDAY_MS - 30 * DAY_MS;
    let week = someone.week();
    assert_eq!(week.days[0].day, monday_of(someone.today()));
    assert!(week.days.iter().all(|day| day.secs <= 600.0));
}

#[test]
fn a_flare_told_on_a_wrong_date_keeps_everything_small_for_days_and_not_for_a_year() {
    for days_wrong in [365, -365] {
        let mut someone = Someone::new();
        someone.begins(interview());
        let monday = someone.today();
        let session = someone.does(1.0).expect("a session");
        someone.waits(days_wrong);
        someone.next_day(session, journal::Felt::Worse, Some(5));
        someone.waits(-days_wrong);
        let ladder = someone.programme.ladder(someone.today());
        assert!(ladder.is_deloading(monday), "{days_wrong}: the flare counts");
        assert!(!ladder.is_deloading(monday + 14), "{days_wrong}: and passes");
    }
}
