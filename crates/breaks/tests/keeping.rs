//! What outlives the process, and what the days add up to.

mod support;

use breaks::{
    Carried, Effect, Event, Input, Kind, Local, Now, PauseFor, Record, Signals, Spent, State, Statistics,
    Taken, step,
};
use proptest::prelude::*;
use support::Act::*;
use support::{HOUR, MIN, TUESDAY, desk, tick};

/// The process ends, and another begins some time later with a forward clock from zero.
fn restarted(kept: &Carried, after_secs: u32) -> (State, Now) {
    let now = Now { mono_ms: 0, local: kept.at.plus_secs(i64::from(after_secs)) };
    (State::carried_on(kept, now), now)
}

#[test]
fn a_restart_keeps_limits_and_pause_and_counts_the_gap_as_rest() {
    let mut desk = desk(|_| {});
    tick(&mut desk, Work, 40 * MIN);
    desk.send(Input::NeckSetDone);
    desk.send(Input::Pause(PauseFor::Minutes(30)));
    let kept = desk.state.carried(desk.now);
    assert_eq!((kept.shifts_offered, kept.neck_sets, kept.last_neck_ago_ms), (1, 1, Some(0)));

    let (state, now) = restarted(&kept, 10 * MIN);
    assert!(state.status(&desk.rules, now).paused);
    assert_eq!(state.status(&desk.rules, now).neck_sets_today, 1);
    let later = Now { mono_ms: 5_000, local: now.local.plus_secs(5) };
    let (state, _) = step(state, &desk.rules, Input::Look(Signals::quiet_for(0)), later);
    assert_eq!(state.status(&desk.rules, later).break_due_in_ms, 50 * 60_000);

    let after_pause = Now { mono_ms: 21 * 60_000, local: now.local.plus_secs(21 * 60) };
    let (state, _) = step(state, &desk.rules, Input::Look(Signals::quiet_for(0)), after_pause);
    assert!(!state.status(&desk.rules, after_pause).paused);
}

#[test]
fn a_short_restart_is_no_break() {
    let mut desk = desk(|_| {});
    tick(&mut desk, Work, 20 * MIN);
    let (state, now) = restarted(&desk.state.carried(desk.now), 3);
    let later = Now { mono_ms: 2_000, local: now.local.plus_secs(2) };
    let (state, _) = step(state, &desk.rules, Input::Look(Signals::quiet_for(0)), later);
    let left_mins = state.status(&desk.rules, later).break_due_in_ms / 60_000;
    assert_eq!(left_mins, 30);
}

/// Whoever switches the machine off in the evening worked until then.
#[test]
fn work_that_was_not_told_before_a_stop_is_told_after_it_in_its_own_hour() {
    let mut desk = desk(|settings| settings.shift_every_mins = 49);
    tick(&mut desk, Work, 40 * MIN);
    let (state, now) = restarted(&desk.state.carried(desk.now), 10 * HOUR);
    let later = Now { mono_ms: 5_000, local: now.local.plus_secs(5) };
    let (_, effects) = step(state, &desk.rules, Input::Look(Signals::quiet_for(0)), later);
    let told: Vec<(u32, u64)> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Record(Record { at, event: Event::Spent { what: Spent::Work, ms, .. } }) => {
                Some((at.minute_of_day() / 60, ms / 60_000))
            }
            _ => None,
        })
        .collect();
    // Less the seconds since the last key.
    assert_eq!(told, [(9, 39)]);
}

#[test]
fn a_day_is_told_by_the_hour() {
    let mut desk = desk(|settings| settings.shift_every_mins = 49);
    let mut statistics = Statistics::default();
    for (act, secs) in [
        (Work, 50 * MIN),
        (Do(Input::Start), 0),
        (Still, 90),
        (Work, 40 * MIN),
        (Locked, 30 * MIN),
        (Work, HOUR),
    ] {
        tick(&mut desk, act, secs);
        statistics.extend(desk.records());
    }
    // Rest is counted from the last key, which was 4.5 seconds before the lock.
    let [nine, ten, eleven] = [9, 10, 11].map(|hour| statistics.hour(TUESDAY, hour));
    assert_eq!((nine.breaks_offered, nine.breaks_taken, nine.break_ms), (1, 1, 90_000));
    assert_eq!(nine.sat_longest_ms / 60_000, 50);
    assert!((57..=60).contains(&((nine.work_ms + nine.break_ms) / 60_000)), "{nine:?}");
    assert!(
        (27..=29).contains(&(ten.rest_ms / 60_000)) && ten.rest_ms + eleven.rest_ms == 1_805_000,
        "{ten:?}"
    );
    assert_eq!(statistics.days().collect::<Vec<_>>(), [TUESDAY]);
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let event = prop_oneof![
        (0_u64..50_000_000, 0_u64..300_000).prop_map(|(ms, ended_ago_ms)| Event::Spent {
            what: Spent::Rest,
            ms,
            ended_ago_ms
        }),
        (0_u64..9_000_000).prop_map(|ms| Event::Sat { ms }),
        Just(Event::Offered(Kind::Break)),
        Just(Event::Taken(Kind::Shift, Taken::ByItself)),
        Just(Event::Skipped(Kind::Break)),
    ];
    let record = (TUESDAY..TUESDAY + 3, 0_u32..86_400, event)
        .prop_map(|(day, second, event)| Record { at: Local::new(day, second), event });
    proptest::collection::vec(record, 0..60)
}

proptest! {
    #[test]
    fn the_order_of_records_does_not_matter(records in records(), shuffled in Just(()).prop_perturb(|(), mut rng| rng.next_u64())) {
        let forward: Statistics = records.iter().copied().collect();
        let at = usize::try_from(shuffled).unwrap_or(0) % records.len().max(1);
        let turned: Statistics = records[at..].iter().chain(&records[..at]).rev().copied().collect();
        prop_assert_eq!(forward, turned);
    }

    #[test]
    fn time_is_spread_over_hours_without_loss_or_overflow(records in records()) {
        let statistics: Statistics = records.iter().copied().collect();
        let spent = |record: &Record| if let Event::Spent { ms, .. } = record.event { ms } else { 0 };
        prop_assert_eq!(statistics.total().rest_ms, records.iter().map(spent).sum::<u64>());
        let by_day: u64 = statistics.days().map(|day| statistics.day(day).rest_ms).sum();
        prop_assert_eq!(by_day, statistics.total().rest_ms);
        if let [record] = records[..] {
            let hours = statistics.days().flat_map(|day| (0..24).map(move |hour| (day, hour)));
            for (day, hour) in hours {
                prop_assert!(statistics.hour(day, hour).rest_ms <= 3_600_999, "{:?}", record);
            }
        }
    }
}
