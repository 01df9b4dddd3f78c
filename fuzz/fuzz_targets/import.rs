//! No file, whatever is in it, makes the import panic, hang, or lose what is already there.
//!
//! The bytes are read three ways: as a whole file; as lines after a header that promises them, so that the fuzzer need not
//! find one; and as entries with sound checksums, so that it gets past those too.
#![no_main]

use journal::file::{self, ImportError};
use journal::{Journal, Writer};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    let header = br#"{"limber":"journal","format":1,"app":"","lines":99,"checksum":"cbf29ce484222325"}"#;
    check(&[header, b"\n".as_slice(), bytes].concat());
    check(signed(bytes).as_bytes());
});

/// Whatever was read merges with a journal that is there, and is exported and read as the same again.
fn check(bytes: &[u8]) {
    let imported = file::import(bytes).or_else(|error: ImportError| error.kept().map(|kept| kept.journal).ok_or(()));
    let Ok(imported) = imported else { return };
    let mut there = Journal::new();
    let mut writer = Writer::new(journal::DeviceId(1));
    let now = journal::Moment::at_offset(0, journal::Moment::UNKNOWN_ZONE, 0);
    there.append(writer.write(now, journal::Body::HabitCracked(journal::HabitMoment::default())));

    let mut other_way = imported.clone();
    other_way.merge(there.clone());
    there.merge(imported);
    assert_eq!(there, other_way);
    let again = file::import(file::export(&there, "").as_bytes()).expect("what was exported can be read");
    assert_eq!(again, there);
    there.effective().for_each(drop);
}

/// The bytes as the lines of a file whose checksums are right.
fn signed(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    let mut lines = String::new();
    for payload in text.lines() {
        let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        sum = payload.bytes().chain([b'\n']).fold(sum, step);
        lines += &format!("{{\"sum\":\"{sum:016x}\",\"entry\":{payload}}}\n");
    }
    let count = text.lines().count();
    format!("{{\"limber\":\"journal\",\"format\":1,\"app\":\"\",\"lines\":{count},\"checksum\":\"{sum:016x}\"}}\n{lines}")
}
