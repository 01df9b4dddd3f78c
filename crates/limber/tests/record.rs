//! What the companion writes is what the fold reads.
#![cfg(target_os = "linux")]

use breaks::{Event, Hold, Kind, Local, Record, Spent, Statistics, Taken};
use care::breaks::{BreakDays, record_of};
use desk::clock::local_of;
use desk::record::{JournalFile, Memory, Recorder, body_of};
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
            memory.record(&now, body_of(record, 0, None)).expect("memory takes anything");
            let journal = memory.journal().expect("memory has it");
            let read = journal.events().last().and_then(record_of);
            prop_assert_eq!(read, Some(record));
        }
        let days = BreakDays::of(&memory.journal().expect("memory has it"));
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
    memory.record(&told, body_of(work, 3_600_000, None)).expect("memory takes anything");
    let days = BreakDays::of(&memory.journal().expect("memory has it"));
    let before = Local::new(at.day(), 0).secs_until(at) / 3_600 - 1;
    let hour = u8::try_from(before).expect("within the day");
    assert_eq!(days.statistics().hour(at.day(), hour).work_ms, 600_000);
}

#[test]
fn a_file_keeps_what_was_written_and_no_half_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deep/limber-journal.jsonl");
    let mut file = JournalFile::new(path.clone(), DeviceId(3), "0.1.0");
    for second in 0..3 {
        let now = moment(NOON_MS + second * 1_000);
        let record = Record { at: local_of(&now), event: Event::Paused };
        file.record(&now, body_of(record, 0, None)).expect("the folder is ours");
    }
    let other = JournalFile::new(path.clone(), DeviceId(4), "0.1.0");
    assert_eq!(other.journal().expect("it can be read").events().count(), 3);
    std::fs::write(&path, "not a journal").expect("the folder is ours");
    assert!(
        file.record(
            &moment(NOON_MS),
            body_of(Record { at: Local::new(0, 0), event: Event::Paused }, 0, None)
        )
        .is_err()
    );
    assert_eq!(
        std::fs::read_to_string(&path).expect("it is there"),
        "not a journal",
        "a file that cannot be read stays as it is"
    );
}
