//! Clocks that jump, calendars, and the texts of ids and times.

use journal::{DeviceId, EventId, Hlc, LocalDate, LocalDateTime, Moment, Scale, Stamp, Writer};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_writer_only_goes_forward_whatever_the_clock_does(instants in vec(any::<i64>(), 1..50)) {
        let mut writer = Writer::new(DeviceId(1));
        let stamps: Vec<Stamp> =
            instants.iter().map(|instant| writer.next(&Moment::at_offset(*instant, "unknown", 0))).collect();
        prop_assert!(stamps.is_sorted_by(|earlier, later| earlier < later));
        prop_assert!(stamps.is_sorted_by(|earlier, later| earlier.id.counter + 1 == later.id.counter));
        prop_assert!(stamps.iter().all(|stamp| stamp.hlc.wall_ms <= Hlc::MAX_WALL_MS));
    }

    #[test]
    fn what_is_written_follows_what_was_seen(wall_ms in 0..=Hlc::MAX_WALL_MS, logical: u32, now in any::<i64>()) {
        let seen = Stamp { hlc: Hlc { wall_ms, logical }, id: EventId { device: DeviceId(9), counter: 1 } };
        let mut writer = Writer::new(DeviceId(1));
        writer.observe(seen);
        prop_assert!(writer.next(&Moment::at_offset(now, "unknown", 0)) > seen);
    }

    #[test]
    fn a_sort_key_sorts_as_the_stamp_does(one: (u32, u32, u64, u32), other: (u32, u32, u64, u32)) {
        let stamp = |(wall, logical, device, counter): (u32, u32, u64, u32)| Stamp {
            hlc: Hlc { wall_ms: u64::from(wall % 4) << 40, logical: logical % 4 },
            id: EventId { device: DeviceId(device % 4), counter: u64::from(counter) },
        };
        let (one, other) = (stamp(one), stamp(other));
        prop_assert_eq!(one.cmp(&other), one.sort_key().cmp(&other.sort_key()));
    }

    #[test]
    fn days_count_there_and_back(days in -719_528..=2_932_896i64) {
        let date = LocalDate::from_days_since_epoch(days);
        prop_assert_eq!(date.days_since_epoch(), days);
        prop_assert_eq!(LocalDate::new(date.year(), date.month(), date.day()), Some(date));
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert_eq!(LocalDate::from_days_since_epoch(days + 1).days_since(date), i64::from(days < 2_932_896));
    }
}

#[test]
fn clocks_at_the_end_of_time_still_count() {
    let last = Hlc { wall_ms: Hlc::MAX_WALL_MS, logical: 7 };
    assert_eq!(last.tick(u64::MAX), Hlc { logical: 8, ..last });
    let full = Hlc { wall_ms: 5, logical: u32::MAX };
    assert_eq!(full.tick(3), Hlc { wall_ms: 6, logical: 0 });
}

#[test]
fn calendar_days_are_those_of_the_wall() {
    let table = [
        (0, 0, "1970-01-01T00:00:00", 3),
        (-1, 0, "1969-12-31T23:59:59", 2),
        (951_782_400_000, 0, "2000-02-29T00:00:00", 1),
        // The night on which Berlin's clocks go forward, before and after.
        (1_774_745_999_000, 60, "2026-03-29T01:59:59", 6),
        (1_774_746_000_000, 120, "2026-03-29T03:00:00", 6),
        // The same instant is another day in Auckland and Honolulu.
        (1_774_868_400_000, 780, "2026-03-31T00:00:00", 1),
        (1_774_868_400_000, -600, "2026-03-30T01:00:00", 0),
    ];
    for (instant_ms, offset, local, weekday) in table {
        let moment = Moment::at_offset(instant_ms, "unknown", offset);
        assert_eq!(moment.local.to_string(), local);
        assert_eq!(moment.local.date.weekday(), weekday, "{local}");
        assert_eq!(local.parse(), Ok(moment.local));
    }
    assert_eq!(Moment::at_offset(i64::MIN, "unknown", 0).local.date.year(), 0);
    assert_eq!(Moment::at_offset(i64::MAX, "unknown", 0).local.date.year(), 9999);
}

#[test]
fn times_that_are_none_are_refused() {
    let refused = [
        "",
        "2026-02-29T00:00:00",
        "2026-13-01T00:00:00",
        "2026-00-01T00:00:00",
        "2026-01-32T00:00:00",
        "2026-01-01T24:00:00",
        "2026-01-01T00:60:00",
        "2026-01-01 00:00:00",
        "2026-01-01T00:00:60",
        "2026-01-01T00:00:00Z",
        "+026-01-01T00:00:00",
        "２026-01-01T00:00:0",
    ];
    for text in refused {
        assert!(text.parse::<LocalDateTime>().is_err(), "{text}");
    }
}

#[test]
fn ids_have_one_text_each() {
    let id = EventId { device: DeviceId(0xc0ffee), counter: 41 };
    assert_eq!(id.to_string(), "0000000000c0ffee-41");
    assert_eq!("0000000000c0ffee-41".parse(), Ok(id));
    let refused = [
        "c0ffee-41",
        "0000000000C0FFEE-41",
        "0000000000c0ffee-041",
        "0000000000c0ffee-0",
        "0000000000c0ffee-+1",
        "0000000000c0ffee-",
        "0000000000c0ffee",
        "0000000000c0ffee-9007199254740992",
    ];
    for text in refused {
        assert!(text.parse::<EventId>().is_err(), "{text}");
    }
}

#[test]
fn marks_end_at_ten() {
    assert_eq!(serde_json::from_str::<Scale>("10").ok(), Scale::new(10));
    assert!(serde_json::from_str::<Scale>("11").is_err());
    assert_eq!(Scale::new(11), None);
}
