//! What waits to be written down: what was written comes back, damage costs a line, and nothing is written twice.

mod common;

use common::{NOON_MS, any_body, crack, moment};
use journal::file::waiting::{
    FORMAT, HEADER, MAX_FILE_BYTES, WaitingError, WaitingEvent, WaitingFile, read, still_missing,
};
use journal::{Body, DeviceId, Journal, Stamp, Writer};
use proptest::collection::vec;
use proptest::prelude::*;

const PAGE: &str = include_str!("../../../docs/formats/waiting.md");

fn event(minute: i64, body: Body) -> WaitingEvent {
    WaitingEvent::new(moment(NOON_MS + minute * 60_000), body)
}

fn text(events: &[WaitingEvent]) -> String {
    HEADER.to_owned() + &events.iter().map(WaitingEvent::to_line).collect::<String>()
}

fn some() -> impl Strategy<Value = Vec<WaitingEvent>> {
    vec((0..3_i64, any_body()).prop_map(|(minute, body)| event(minute, body)), 0..6)
}

/// The page has the file as it was first written: it must be read for ever.
#[test]
fn the_lines_on_the_page_are_a_file() {
    let lines: String =
        PAGE.lines().filter(|line| line.starts_with("{\"")).map(|line| format!("{line}\n")).collect();
    let waiting = read(lines.as_bytes()).expect("the page's example is sound");
    assert!(waiting.is_whole);
    assert!(
        matches!(&waiting.events[..], [sat, started, later] if matches!(sat.body, Body::SatStill(_)) && matches!(started.body, Body::BreakPrompted(_)) && later.wiped.is_some())
    );
    assert_eq!(text(&waiting.events), lines);
    assert!(PAGE.contains(&format!("larger than {} MiB", MAX_FILE_BYTES >> 20)));
    assert!(PAGE.contains(&format!("`format` is larger than {FORMAT}")));
}

#[test]
fn a_file_that_is_not_to_be_read_is_told_apart_from_a_damaged_one() {
    let (first, second) = (event(0, crack("neck")), event(1, crack("jaw")));
    let whole = text(&[first.clone(), second.clone()]);
    let of = |events: &[WaitingEvent], is_whole| Ok(WaitingFile { events: events.to_vec(), is_whole });
    let table: [(&str, Vec<u8>, Result<WaitingFile, WaitingError>); 11] = [
        ("whole", whole.clone().into(), of(&[first.clone(), second.clone()], true)),
        ("nothing", Vec::new(), of(&[], false)),
        ("half of the first line", HEADER[..9].into(), of(&[], false)),
        ("the first line", HEADER.into(), of(&[], true)),
        ("half of the last line", whole[..whole.len() - 20].into(), of(std::slice::from_ref(&first), false)),
        (
            "without its last line feed",
            whole[..whole.len() - 1].into(),
            of(&[first.clone(), second.clone()], false),
        ),
        ("a word was changed", whole.replace("neck", "back").into(), of(&[second], false)),
        ("another file", b"neck, jaw\n".to_vec(), Err(WaitingError::NotLimber)),
        ("a journal", journal::file::export(&Journal::new(), "").into(), Err(WaitingError::NotLimber)),
        (
            "a newer one",
            whole.replace("\"format\":1", "\"format\":2,\"more\":[]").into(),
            Err(WaitingError::Newer { found: 2 }),
        ),
        ("a large one", vec![b'\n'; MAX_FILE_BYTES + 1], Err(WaitingError::TooLarge)),
    ];
    for (what, file, expected) in table {
        assert_eq!(read(&file), expected, "{what}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_comes_back(events in some()) {
        let text = text(&events);
        prop_assert_eq!(text.lines().count(), events.len() + 1);
        prop_assert_eq!(read(text.as_bytes()), Ok(WaitingFile { events, is_whole: true }));
    }

    #[test]
    fn what_was_cut_off_or_changed_costs_no_other_line(
        events in some(), cut in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), byte: u8
    ) {
        let whole = text(&events).into_bytes();
        let cut = cut.index(whole.len() + 1);
        let lines = whole[..cut].iter().filter(|byte| **byte == b'\n').count();
        let waiting = read(&whole[..cut]).expect("ours");
        prop_assert!(waiting.events.len() + 1 >= lines);
        prop_assert_eq!(&waiting.events[..], &events[..waiting.events.len()]);

        let mut changed = whole;
        let place = place.index(changed.len());
        changed[place] = byte;
        if let Ok(waiting) = read(&changed) {
            prop_assert!(waiting.events.iter().all(|event| events.contains(event)));
            // A changed line feed may join two lines.
            prop_assert!(waiting.events.len() + 2 >= events.len() || place < HEADER.len());
        }
    }

    #[test]
    fn any_bytes_at_all_do_no_harm(bytes in vec(any::<u8>(), 0..300), after_header: bool) {
        let start = if after_header { HEADER } else { "" };
        if let Ok(waiting) = read(&[start.as_bytes(), &bytes].concat()) {
            prop_assert!(waiting.events.is_empty());
        }
    }

    /// Some of what waits is written already, and some of that twice.
    #[test]
    fn what_is_written_then_is_written_once(events in some(), written in vec(any::<prop::sample::Index>(), 0..4)) {
        let mut journal = Journal::new();
        let mut writer = Writer::new(DeviceId(7));
        let mut write = |journal: &mut Journal, event: &WaitingEvent| {
            journal.append(writer.write(event.at.clone(), event.body.clone()));
        };
        let mut there: Vec<usize> = Vec::new();
        for index in written.iter().filter(|_| !events.is_empty()) {
            let place = index.index(events.len());
            if !there.contains(&place) {
                there.push(place);
                write(&mut journal, &events[place]);
            }
        }
        let missing = still_missing(events.clone(), &journal);
        prop_assert_eq!(missing.len(), events.len() - there.len());
        missing.iter().for_each(|event| write(&mut journal, event));
        prop_assert_eq!(still_missing(events.clone(), &journal), []);
        prop_assert_eq!(journal.events().count(), events.len());
    }
}

/// A journal in which everything was erased by a clock that showed so many minutes after noon, and the place of that.
fn erased(minute: i64) -> (Journal, Option<Stamp>) {
    let mut journal = Journal::new();
    journal.wipe(&mut Writer::new(DeviceId(7)), &moment(NOON_MS + minute * 60_000));
    let up_to = journal.wiped().map(|wipe| wipe.up_to);
    (journal, up_to)
}

/// Everything was erased at noon: what had happened by then is gone, and what came later is not.
#[test]
fn what_was_erased_is_not_brought_back() {
    let (at_noon, noon) = erased(0);
    let (ahead, hours_ahead) = erased(300);
    let (_, earlier) = erased(-60);
    let table = [
        ("before it", &at_noon, -1, None, false),
        ("in that moment", &at_noon, 0, None, false),
        ("after it", &at_noon, 1, None, true),
        ("before it, and after an earlier one", &at_noon, -1, earlier, false),
        ("after it, and it is not heard of yet", &at_noon, 1, earlier, true),
        ("after it, by a clock that was set back", &at_noon, -1, noon, true),
        ("after it, which was by a clock that was ahead", &ahead, 1, hours_ahead, true),
        ("after that, with an older one in the record", &at_noon, -1, hours_ahead, true),
    ];
    for (what, journal, minute, wiped, is_left) in table {
        let waiting = WaitingEvent { wiped, ..event(minute, crack("neck")) };
        let expected = if is_left { vec![waiting.clone()] } else { Vec::new() };
        assert_eq!(still_missing(vec![waiting], journal), expected, "{what}");
    }
}
