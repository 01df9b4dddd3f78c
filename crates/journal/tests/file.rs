//! The file: what was exported comes back, and damage is always noticed.

mod common;

use common::{NOON_MS, corrected, crack, moment, screen, world};
use journal::file::{self, ImportError, ImportErrorKind, Importer, MAX_FILE_BYTES, MAX_LINE_BYTES};
use journal::{Change, DeviceId, Entry, Journal, Writer};
use proptest::collection::vec;
use proptest::prelude::*;

/// Five events of one device, an emergency the second of them.
fn sample() -> Journal {
    let mut writer = Writer::new(DeviceId(0xc0ffee));
    let mut bodies = vec![crack("neck"), screen("E1"), crack("low_back"), crack("ä\n\u{2028}")];
    let target = journal::EventId { device: DeviceId(0xc0ffee), counter: 3 };
    bodies.push(corrected(target, Change::Replaced(Box::new(crack("upper_back")))));
    let event = |body| Entry::Kept(writer.write(moment(NOON_MS), body));
    Journal::from_entries(bodies.into_iter().map(event).collect(), None)
}

fn exported() -> String {
    file::export(&sample(), "0.1.0")
}

/// Whether every entry of `part` is in `whole` as it is.
fn is_part(part: &Journal, whole: &Journal) -> bool {
    part.entries().iter().all(|entry| whole.entries().contains(entry))
}

/// The one promise about damage: either the same journal comes out, or an error whose kept part is unaltered.
fn never_altered(file: &[u8], original: &Journal) -> Result<(), TestCaseError> {
    match file::import(file) {
        Ok(journal) => prop_assert_eq!(&journal, original),
        Err(error) => {
            let what = error.to_string();
            let kept = error.kept().is_none_or(|kept| is_part(&kept.journal, original));
            prop_assert!(kept, "{}", what);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_exported_comes_back(journals in world()) {
        for journal in journals {
            let text = file::export(&journal, "0.1.0 \"test\"\n");
            prop_assert_eq!(&file::import(text.as_bytes()).expect("just written"), &journal);
            let with_other_line_ends = format!("\u{feff}{}", text.replace('\n', "\r\n"));
            prop_assert_eq!(&file::import(with_other_line_ends.as_bytes()).expect("whole"), &journal);
        }
    }

    #[test]
    fn a_cut_file_says_so_and_offers_what_came_before(journals in world(), cut in any::<prop::sample::Index>()) {
        let text = file::export(&journals[0], "0.1.0");
        let cut = cut.index(text.len());
        let whole_lines = text.as_bytes()[..cut].iter().filter(|byte| **byte == b'\n').count();
        never_altered(&text.as_bytes()[..cut], &journals[0])?;
        match file::import(&text.as_bytes()[..cut]) {
            Ok(_) => prop_assert_eq!(cut, text.len() - 1, "only the last line feed may be missing"),
            Err(ImportError::NotLimber) => prop_assert_eq!(whole_lines, 0),
            Err(ImportError::Truncated { kept, .. }) => prop_assert!(kept.lines + 1 >= whole_lines),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn a_changed_file_is_never_read_as_another_journal(
        journals in world(),
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = file::export(&journals[0], "0.1.0").into_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        never_altered(&bytes, &journals[0])?;
    }

    #[test]
    fn lines_taken_out_or_moved_are_noticed(journals in world(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let text = file::export(&journals[0], "0.1.0");
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let line = lines.remove(from.index(lines.len()));
        never_altered(lines.concat().as_bytes(), &journals[0])?;
        lines.insert(to.index(lines.len() + 1), line);
        never_altered(lines.concat().as_bytes(), &journals[0])?;
    }

    #[test]
    fn any_bytes_at_all_do_no_harm(bytes in vec(any::<u8>(), 0..300), after_header in any::<bool>()) {
        let header = exported().lines().next().map(|line| format!("{line}\n")).expect("there is a header");
        let start = if after_header { header.as_bytes() } else { &[] };
        prop_assert!(file::import(&[start, &bytes].concat()).is_err());
    }
}

fn check(name: &str, file: &[u8], kind: ImportErrorKind, kept: Option<usize>) {
    let error = file::import(file).expect_err(name);
    assert_eq!(error.kind(), kind, "{name}: {error}");
    assert_eq!(error.kept().map(|kept| kept.journal.entries().len()), kept, "{name}");
}

/// The file with another text in place of `from`, and the checksums as they then should be.
fn forged(from: &str, to: &str) -> String {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    let mut lines = String::new();
    for line in exported().lines().skip(1) {
        let payload = line[34..line.len() - 1].replace(from, to);
        sum = payload
            .bytes()
            .chain([b'\n'])
            .fold(sum, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        lines += &format!("{{\"sum\":\"{sum:016x}\",\"entry\":{payload}}}\n");
    }
    format!(
        "{{\"limber\":\"journal\",\"format\":1,\"app\":\"\",\"lines\":5,\"checksum\":\"{sum:016x}\"}}\n{lines}"
    )
}

#[test]
fn every_way_to_be_wrong_has_its_kind() {
    use ImportErrorKind::*;
    let text = exported();
    let newer = text.replacen("\"format\":1", "\"format\":2", 1);
    let newer_with_more = text.replacen("\"format\":1", "\"format\":2,\"key\":[1]", 1);
    let long = format!("{text}{}\n", " ".repeat(MAX_LINE_BYTES + 1));
    check("empty", b"", NotLimber, None);
    check("a photo", b"\xff\xd8\xff\xe0", NotLimber, None);
    check("other JSON", b"{\"resourceType\":\"Bundle\"}", NotLimber, None);
    check("newer", newer.as_bytes(), NewerVersion, None);
    check("newer with a header of another shape", newer_with_more.as_bytes(), NewerVersion, None);
    check("too large", &vec![b' '; MAX_FILE_BYTES + 1], TooLarge, None);
    check("cut in the header", &text.as_bytes()[..40], Truncated, Some(0));
    check("cut in a line", &text.as_bytes()[..text.len() - 9], Truncated, Some(4));
    check(
        "a line is missing at the end",
        text[..text.len() - 1].rsplit_once('\n').expect("lines").0.as_bytes(),
        Truncated,
        Some(4),
    );
    check("a word changed", text.replace("low_back", "lowxback").as_bytes(), WrongChecksum, Some(2));
    check("the header changed", text.replacen("\"app\"", "\"apq\"", 1).as_bytes(), WrongChecksum, Some(0));
    let sum = text.lines().last().expect("a line")[8..24].to_owned();
    check(
        "another file's end",
        text.replacen(&sum, "0123456789abcdef", 1).as_bytes(),
        WrongChecksum,
        Some(5),
    );
    check(
        "another file's header",
        text.replacen("\"checksum\":\"", "\"checksum\":\"0", 1).as_bytes(),
        WrongChecksum,
        Some(0),
    );
    check("more lines", format!("{text}{text}").as_bytes(), BadLine, Some(5));
    check("a very long line", long.as_bytes(), BadLine, Some(5));
    check(
        "an urgency that is no text",
        forged("\"E1\",\"rules\"", "7,\"rules\"").as_bytes(),
        BadLine,
        Some(1),
    );
    check(
        "a field too many",
        forged("\"region\":\"low_back\"", "\"region\":\"low_back\",\"x\":1").as_bytes(),
        BadLine,
        Some(2),
    );
    check(
        "a clock beyond the year 9999",
        forged("\"hlc\":[1774868400000,2]", "\"hlc\":[253402300800000,2]").as_bytes(),
        BadLine,
        Some(2),
    );
    check("counts from 0", forged("ee-3\"", "ee-0\"").as_bytes(), BadLine, Some(2));
    assert_eq!(file::import(forged("", "").as_bytes()).expect("the forger knows the format"), sample());
}

#[test]
fn a_blank_end_does_no_harm() {
    let text = exported();
    assert_eq!(file::import(format!("{text}\n\r\n").as_bytes()).expect("whole"), sample());
    assert_eq!(file::import(text.trim_end().as_bytes()).expect("whole"), sample());
}

#[test]
fn an_import_loses_nothing_and_an_emergency_stays_one() {
    let mut writer = Writer::new(DeviceId(2));
    let mut journal = Journal::new();
    journal.append(writer.write(moment(NOON_MS), screen("C")));
    let here = journal.clone();
    let imported = file::import(exported().as_bytes()).expect("whole");
    let change = journal.merge(imported.clone());
    assert_eq!((change.added, change.erased), (5, 0));
    assert!(is_part(&here, &journal) && is_part(&imported, &journal));
    assert!(journal.effective().any(|event| event.body == screen("E1")));
}

#[test]
fn a_file_is_read_in_pieces_as_it_is_as_a_whole() {
    let mut importer = Importer::default();
    let text = exported();
    text.as_bytes()
        .split_inclusive(|byte| *byte == b'\n')
        .for_each(|line| importer.line(line).expect("sound"));
    assert_eq!(importer.finish().expect("whole"), sample());
}

#[test]
fn a_journal_in_a_newer_format_is_refused() {
    assert!(file::check_format(file::FORMAT).is_ok());
    let refused = file::check_format(file::FORMAT + 1).expect_err("newer");
    assert_eq!(refused.found, file::FORMAT + 1);
}
