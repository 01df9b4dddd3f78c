//! No file beside the record, whatever is in it, makes the reading of what waits panic or hang, and what was read is written and read as the
//! same again.
//!
//! The bytes are read three ways: as a whole file; as lines after the first one, so that the fuzzer need not find that; and as events
//! with sound checksums.
#![no_main]

use journal::Journal;
use journal::file::waiting::{HEADER, WaitingEvent, WaitingFile, read, still_missing};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    check(&[HEADER.as_bytes(), bytes].concat());
    check(signed(bytes).as_bytes());
});

fn check(bytes: &[u8]) {
    let Ok(WaitingFile { events, .. }) = read(bytes) else { return };
    let lines: String = events.iter().map(WaitingEvent::to_line).collect();
    let again = read(format!("{HEADER}{lines}").as_bytes()).expect("what was read can be written");
    assert_eq!(again, WaitingFile { events: events.clone(), is_whole: true });
    assert_eq!(still_missing(events.clone(), &Journal::new()), events);
}

/// The bytes as the lines of a file whose checksums are right.
fn signed(bytes: &[u8]) -> String {
    let mut file = HEADER.to_owned();
    for event in String::from_utf8_lossy(bytes).lines() {
        let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        let sum = event.bytes().chain([b'\n']).fold(0xcbf2_9ce4_8422_2325, step);
        file += &format!("{{\"sum\":\"{sum:016x}\",\"event\":{event}}}\n");
    }
    file
}
