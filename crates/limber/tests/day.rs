//! The day, the week, the report and the check of a plan as a person sees them at the command line: what there is without
//! a record, files that are in the way, records that are broken or cannot be written to. What each says about a record in order
//! is tested beside it, at a moment of its own.

mod running;
#[path = "../src/commands/somebody.rs"]
mod somebody;

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use journal::Journal;
use journal::file::export;
use running::Desk;
use serde_json::Value;
use somebody::{HOUR_MS, Somebody};

const EXAMPLE: &str = include_str!("../../care/src/programme/file/example.toml");

/// Somebody who answered the safety check an hour ago and took a plan for every day.
fn somebody_now() -> Somebody {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    let mut somebody = Somebody::at(i64::try_from(since.as_millis()).expect("in range") - HOUR_MS);
    somebody.answers_check(46);
    somebody.takes_plan(&[0, 1, 2, 3, 4, 5, 6]);
    somebody.marks(Some(5), None);
    somebody
}

fn desk_with(journal: &Journal) -> Desk {
    let desk = Desk::new();
    desk.write("journal.jsonl", &export(journal, "a test"));
    assert!(desk.output(&["import", "journal.jsonl"]).status.success());
    desk
}

fn json(desk: &Desk, words: &[&str]) -> Value {
    let output = desk.output(&[words, &["--json"]].concat());
    let text = if output.stdout.is_empty() { &output.stderr } else { &output.stdout };
    serde_json::from_slice(text).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(text)))
}

/// With this in place of every day of the calendar.
fn still(text: &str) -> String {
    let is_day = |at: usize| {
        let day = text.as_bytes().get(at..at + 10);
        day.is_some_and(|day| {
            day.iter().enumerate().all(|(place, sign)| match place {
                4 | 7 => *sign == b'-',
                _ => sign.is_ascii_digit(),
            })
        })
    };
    let mut out = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        if is_day(at) {
            out.push_str("[DAY]");
            letters.nth(8);
        } else {
            out.push(letter);
        }
    }
    out
}

#[test]
fn without_a_record_each_says_so_and_makes_none() {
    let desk = Desk::new();
    insta::assert_snapshot!("today_no_record", still(&desk.see(&["today"])));
    insta::assert_snapshot!("today_no_record_json", still(&desk.see(&["today", "--json"])));
    insta::assert_snapshot!("progress_no_record", still(&desk.see(&["progress"])));
    insta::assert_snapshot!("report_no_record", desk.see(&["report"]));
    insta::assert_snapshot!(
        "report_no_record_json",
        desk.see(&["report", "--html", "report.html", "--json"])
    );
    assert!(!desk.path().join("record").exists(), "looking makes nothing");
    assert!(!desk.path().join("report.html").exists());
}

#[test]
fn an_empty_record_is_looked_at_like_any_other() {
    let desk = desk_with(&Journal::new());
    let today = json(&desk, &["today"]);
    assert_eq!(today["state"], "check-due");
    assert_eq!(today["told"].as_array().map(Vec::len), Some(0));
    assert_eq!(json(&desk, &["progress"])["sessions"], 0);
    assert!(desk.see(&["report"]).starts_with("$ limber report\nends with 0\n--- output\nLimber report, "));
}

#[test]
fn a_day_with_a_plan_is_shown_from_the_record() {
    let desk = desk_with(&somebody_now().journal);
    let today = json(&desk, &["today"]);
    let state = today["state"].as_str().expect("a state");
    // Within an hour of midnight the check and the plan are of the day before; the plan still has a session today.
    assert_eq!(state, "session", "{today}");
    let seen = desk.see(&["today"]);
    for movement in today["session"]["movements"].as_array().expect("movements") {
        assert!(seen.contains(movement["name"].as_str().expect("a name")), "{seen}");
    }
    assert!(desk.see(&["progress"]).contains("You marked stiffness on one day"));
}

#[test]
fn while_the_page_is_served_the_record_is_looked_at_all_the_same() {
    let desk = desk_with(&somebody_now().journal);
    let serving = desk.serve();
    assert_eq!(json(&desk, &["today"])["state"], "session");
    desk.output(&["log", "crack", "neck"]);
    assert_eq!(json(&desk, &["today"])["noted"]["cracks"], 1);
    drop(serving);
}

#[test]
fn report_files_are_written_once_and_over_others_only_if_that_is_wished() {
    let desk = desk_with(&somebody_now().journal);
    let both = ["report", "--html", "report.html", "--fhir", "report.json"];
    insta::assert_snapshot!("report_files", desk.see(&both));
    let page = desk.read("report.html");
    insta::assert_snapshot!("report_there_already", desk.see(&["report", "--html", "report.html"]));
    insta::assert_snapshot!(
        "report_there_already_json",
        desk.see(&["report", "--fhir", "report.json", "--json"])
    );
    assert_eq!(desk.read("report.html"), page);
    assert!(desk.output(&[&both[..], &["--force"]].concat()).status.success());
    insta::assert_snapshot!("report_twice", desk.see(&["report", "--html", "one", "--fhir", "one"]));
    insta::assert_snapshot!("report_no_folder", desk.see(&["report", "--html", "nowhere/report.html"]));
    insta::assert_snapshot!("report_no_app", desk.see(&["report", "--pdf", "report.pdf"]));
    insta::assert_snapshot!(
        "report_no_fonts",
        desk.see(&["report", "--pdf", "report.pdf", "--html", "new.html", "--app", "."])
    );
    assert!(!desk.path().join("report.pdf").exists() && !desk.path().join("new.html").exists());
    insta::assert_snapshot!("report_language", desk.see(&["report", "--language", "fi"]));
}

#[cfg(unix)]
#[test]
fn report_files_are_for_this_person_alone() {
    use std::os::unix::fs::PermissionsExt;
    let desk = desk_with(&somebody_now().journal);
    desk.output(&["report", "--html", "report.html"]);
    let mode = fs::metadata(desk.path().join("report.html")).expect("written").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_broken_record_is_restored_and_a_newer_or_foreign_one_left() {
    let desk = desk_with(&somebody_now().journal);
    let record = desk.path().join("record/journal.db");
    let whole = fs::read(&record).expect("readable");
    let mut newer = whole.clone();
    // The version of the tables stands at 60 of the file's header.
    newer[60..64].copy_from_slice(&99u32.to_be_bytes());
    fs::write(&record, &newer).expect("writable");
    for command in ["today", "progress", "report"] {
        insta::assert_snapshot!(format!("{command}_newer"), desk.see(&[command]));
    }
    assert!(fs::read(&record).expect("readable") == newer, "it is left as it was");
    let mut broken = whole;
    broken[..64].fill(0xff);
    fs::write(&record, &broken).expect("writable");
    let today = json(&desk, &["today"]);
    assert!(
        today["told"][0].as_str().is_some_and(|told| told.contains("It was restored from the backup")),
        "{today}"
    );
    // The day's backup is from before the import: what it lacks is asked for again, and no movement is named meanwhile.
    assert_eq!((&today["state"], &today["session"]), (&Value::from("check-due"), &Value::Null));
    assert_eq!(json(&desk, &["today"])["told"].as_array().map(Vec::len), Some(0), "told once");
}

/// Lets everybody read what is in a folder, and nobody write there.
#[cfg(unix)]
fn close(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("our folder");
    };
    for entry in fs::read_dir(folder).expect("our folder") {
        let path = entry.expect("an entry").path();
        set(&path, if path.is_dir() { 0o555 } else { 0o444 });
    }
    set(folder, 0o555);
}

#[cfg(unix)]
#[test]
fn a_record_in_a_read_only_folder_is_looked_at_and_no_report_is_written_there() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let desk = desk_with(&somebody_now().journal);
    let program = desk.path().join("limber");
    fs::copy(env!("CARGO_BIN_EXE_limber"), &program).expect("room for a copy");
    let modes =
        |mode| fs::set_permissions(desk.path(), fs::Permissions::from_mode(mode)).expect("our folder");
    close(&desk.path().join("record"));
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("our file");
    modes(0o555);
    // Whoever runs everything may write everywhere, so then the program is run as nobody.
    let writes_all_the_same = fs::write(desk.path().join("probe"), "").is_ok();
    let seen = |words: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command.current_dir(desk.path()).args(words).args(["--data", "record"]);
        if writes_all_the_same {
            command.uid(65_534).gid(65_534);
        }
        let output = command.output().expect("limber starts");
        let text = if output.stdout.is_empty() { output.stderr } else { output.stdout };
        (output.status.code(), String::from_utf8(text).expect("text"))
    };
    let (code, today) = seen(&["today", "--json"]);
    assert!(code == Some(0) && today.contains("\"state\":\"session\""), "{today}");
    assert_eq!(seen(&["progress"]).0, Some(0));
    let (code, report) = seen(&["report", "--html", "report.html"]);
    assert_eq!(code, Some(1));
    assert!(
        report.contains("report.html cannot be written: ") && report.contains("Nothing was written."),
        "{report}"
    );
    modes(0o755);
    fs::set_permissions(desk.path().join("record"), fs::Permissions::from_mode(0o755)).expect("our folder");
}

#[test]
fn a_plan_file_is_checked_beside_journal_files() {
    let desk = desk_with(&somebody_now().journal);
    desk.write("plan.toml", EXAMPLE);
    desk.write("wrong.toml", &EXAMPLE.replace("shoulder-rolls", "shoulder-roll"));
    let sound = json(&desk, &["check", "plan.toml"]);
    assert_eq!((&sound["for_person"], &sound["plan"]["sessions"]), (&Value::from(true), &Value::from(2)));
    insta::assert_snapshot!("check_plan_wrong", desk.see(&["check", "wrong.toml"]));
    insta::assert_snapshot!("check_plan_wrong_json", desk.see(&["check", "wrong.toml", "--json"]));
    assert!(desk.see(&["check", "journal.jsonl"]).contains("is sound: "));
    let nobody = Desk::new();
    nobody.write("plan.toml", EXAMPLE);
    insta::assert_snapshot!("check_plan_no_record", nobody.see(&["check", "plan.toml"]));
    insta::assert_snapshot!("check_plan_input", nobody.see_with(&["check", "-"], EXAMPLE));
    assert!(!nobody.path().join("record").exists(), "looking makes nothing");
}

#[test]
fn the_manual_and_completions_know_these_commands_too() {
    let desk = Desk::new();
    let manual = desk.see(&["man"]);
    for word in ["LIMBER TODAY", "LIMBER PROGRESS", "LIMBER REPORT", "\\-\\-fhir", "plan file"] {
        assert!(manual.contains(word), "{word} in {manual}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let completions = desk.see(&["completions", shell]);
        for word in ["today", "progress", "fhir"] {
            assert!(completions.contains(word), "{word} for {shell}");
        }
    }
    insta::assert_snapshot!("help_report", desk.see(&["report", "--help"]));
}
