//! What is written down is what happened.

use break_events::{body_of, local_of, record_of};
use breaks::{Event as Happened, Hold, Kind, Local, Record, Spent, Taken};
use journal::{Body, BreakKind, BreakTaken, DeviceId, EventId, Moment, TakenHow, Writer};

#[test]
fn what_is_written_down_is_read_as_it_was() {
    let happened = [
        Happened::Spent { what: Spent::Work, ms: 60_000, ended_ago_ms: 5_000 },
        Happened::Spent { what: Spent::Break, ms: 90_000, ended_ago_ms: 0 },
        Happened::Sat { ms: 1 },
        Happened::Offered(Kind::Break),
        Happened::BecameClearer(Kind::Shift),
        Happened::Withdrawn(Kind::Break),
        Happened::HeldBack(Kind::Break, Hold::Call),
        Happened::Started(Kind::Break),
        Happened::Taken(Kind::Shift, Taken::Seen),
        Happened::Taken(Kind::Break, Taken::ByItself),
        Happened::CutShort(Kind::Break),
        Happened::Skipped(Kind::Shift),
        Happened::Postponed(Kind::Break, 10),
        Happened::Missed(Kind::Break),
        Happened::AskedResting,
        Happened::AnsweredResting(true),
        Happened::Paused,
        Happened::Resumed,
    ];
    for event in happened {
        let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
        let record = Record { at: local_of(now.local), event };
        let written = Writer::new(DeviceId(7)).write(now, body_of(record, record.at, None));
        assert_eq!(record_of(&written), Some(record));
    }
}

/// What is told later than it happened lies in the hour in which it did.
#[test]
fn an_hour_of_work_is_told_after_it_and_lies_in_it() {
    let ended = Local::new(20_832, 10 * 3_600 - 600);
    let work = Happened::Spent { what: Spent::Work, ms: 30 * 60_000, ended_ago_ms: 0 };
    let body = body_of(Record { at: ended, event: work }, ended.plus_secs(1_200), None);
    let Body::TimeSpent(spent) = body else { panic!("time: {body:?}") };
    assert_eq!((spent.ms, spent.ended_ago_ms), (30 * 60_000, 1_200_000));
    let earlier = body_of(Record { at: ended, event: work }, ended.plus_secs(-5), None);
    assert!(
        matches!(earlier, Body::TimeSpent(spent) if spent.ended_ago_ms == 0),
        "a clock that was put back"
    );
}

#[test]
fn what_was_taken_names_what_began_it() {
    let begun: Option<EventId> = "00c0ffee00c0ffee-7".parse().ok();
    assert!(begun.is_some());
    let record = Record { at: Local::new(20_832, 0), event: Happened::Taken(Kind::Break, Taken::Seen) };
    let expected = BreakTaken { what: BreakKind::Break, how: TakenHow::Seen, begun };
    assert_eq!(body_of(record, record.at, begun), Body::BreakTaken(expected));
}
