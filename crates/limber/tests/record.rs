//! What the companion writes is what the fold reads.
#![cfg(target_os = "linux")]

use breaks::{Event, Hold, Kind, Local, Record, Spent, Statistics, Taken};
use care::breaks::{BreakDays, body_of, record_of};
use desk::clock::local_of;
use desk::record::{Memory, Recorder};
use journal::{DeviceId, Fold, Moment};
use proptest::prelude::*;

const NOON_MS: i64 = 1_774_868_400_000;

fn moment(instant_ms: i64) -> Moment {
    Moment::at_offset(instant_ms, "Europe/Berlin", 120)
}

fn event() -> impl Strategy<Value = Event> {
    let kind = || prop_oneof![Just(Kind::Shift), Just(Kind::Break)];
    let spent = prop_oneof![Just(Spent::Work), Just(Spent::Video), Just(Spent::Rest), Just(Spent::Break)];
    let taken = prop_oneof![Just(Taken::Seen), Just(Taken::Told), Just(Taken::ByItself)];
    prop_oneof![
        (spent, 0..10_000_000_u64, 0..3_600_000_u64).prop_map(|(what, ms, ended_ago_ms)| Event::Spent {
            what,
            ms,
            ended_ago_ms
        }),
        (0..10_000_000_u64).prop_map(|ms| Event::Sat { ms }),
        kind().prop_map(Event::Offered),
        kind().prop_map(Event::BecameClearer),
        kind().prop_map(Event::Withdrawn),
        (kind(), proptest::sample::select(Hold::ALL.to_vec()))
            .prop_map(|(kind, why)| Event::HeldBack(kind, why)),
        kind().prop_map(Event::Started),
        (kind(), taken).prop_map(|(kind, how)| Event::Taken(kind, how)),
        kind().prop_map(Event::CutShort),
        kind().prop_map(Event::Skipped),
        (kind(), 1..120_u32).prop_map(|(kind, minutes)| Event::Postponed(kind, minutes)),
        kind().prop_map(Event::Missed),
        Just(Event::AskedResting),
        any::<bool>().prop_map(Event::AnsweredResting),
        Just(Event::Paused),
        Just(Event::Resumed),
    ]
}

proptest! {
    #[test]
    fn what_was_written_is_read_again(events in proptest::collection::vec((event(), 0..3_600_000_i64), 0..20)) {
        let mut memory = Memory::new(DeviceId(3));
        let mut expected = Statistics::default();
        let mut is_cut_short = None;
        let mut now_ms = NOON_MS;
        for (event, step_ms) in events {
            now_ms += step_ms;
            let now = moment(now_ms);
            let record = Record { at: local_of(&now), event };
            // A second word that something was cut short tells of the same break.
            let is_told_again = match event {
                Event::Started(_) => {
                    is_cut_short = Some(false);
                    false
                }
                Event::CutShort(_) => is_cut_short.as_mut().is_some_and(|is| std::mem::replace(is, true)),
                _ => false,
            };
            if !is_told_again {
                expected.record(record);
            }
            memory.record(&now, body_of(record, record.at, None)).expect("memory takes anything");
            let read = memory.journal().events().last().and_then(record_of);
            prop_assert_eq!(read, Some(record));
        }
        let days = BreakDays::of(memory.journal());
        prop_assert_eq!(days.statistics(), expected);
    }
}

/// Time at the desk may be told only when somebody comes back: it still belongs to the hour in which it was.
#[test]
fn time_that_is_told_later_belongs_to_its_hour() {
    let told = moment(NOON_MS + 3_600_000);
    let at = local_of(&moment(NOON_MS));
    let work = Record { at, event: Event::Spent { what: Spent::Work, ms: 600_000, ended_ago_ms: 0 } };
    let mut memory = Memory::new(DeviceId(3));
    memory.record(&told, body_of(work, local_of(&told), None)).expect("memory takes anything");
    let days = BreakDays::of(memory.journal());
    let before = Local::new(at.day(), 0).secs_until(at) / 3_600 - 1;
    let hour = u8::try_from(before).expect("within the day");
    assert_eq!(days.statistics().hour(at.day(), hour).work_ms, 600_000);
}
