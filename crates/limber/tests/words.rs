//! What a person sees: the end, the output and the errors of each command.

mod running;

use running::Desk;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

const AT: &str = "2025-03-30T09:20";

/// A desk on which two things were noted.
fn with_two() -> Desk {
    let desk = Desk::new();
    desk.output(&["log", "crack", "neck", "--at", AT]);
    desk.output(&["log", "urge", "low-back", "--at", AT, "--urge", "7"]);
    desk
}

/// Without the device's random name, the clock and the sums over them, which differ from run to run.
fn still(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_hexdigit()) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        let is_random = word.len() == 16 || (word.len() == 13 && word != "1743319200000");
        out.push_str(before);
        out.push_str(if is_random { "[..]" } else { word });
        rest = after;
    }
    out + rest
}

#[test]
fn a_crack_and_an_urge_are_noted() {
    let desk = Desk::new();
    insta::assert_snapshot!("log_crack", desk.see(&["log", "crack", "neck", "--at", AT]));
    insta::assert_snapshot!("log_urge", desk.see(&["log", "urge", "--at", AT, "--urge", "7"]));
    insta::assert_snapshot!(
        "log_json",
        still(&desk.see(&["log", "crack", "upper-back", "--at", AT, "--json"]))
    );
    insta::assert_snapshot!("check_record", desk.see(&["check"]));
    insta::assert_snapshot!("check_record_json", desk.see(&["check", "--json"]));
    let details = ["--place", "desk", "--doing", "getting-up", "--feeling", "at-ease"];
    insta::assert_snapshot!(
        "log_details",
        desk.see(&[&["log", "urge", "neck-left", "--at", AT][..], &details].concat())
    );
}

#[test]
fn what_is_asked_wrongly_is_told_in_words() {
    let desk = Desk::new();
    insta::assert_snapshot!("log_no_region", desk.see(&["log", "crack", "nose"]));
    insta::assert_snapshot!("log_no_time", desk.see(&["log", "crack", "--at", "yesterday"]));
    insta::assert_snapshot!("log_to_come", desk.see(&["log", "crack", "--at", "9999-01-01T00:00"]));
    insta::assert_snapshot!(
        "log_to_come_json",
        desk.see(&["log", "crack", "--at", "9999-01-01T00:00", "--json"])
    );
    insta::assert_snapshot!("log_too_strong", desk.see(&["log", "urge", "--urge", "11"]));
    insta::assert_snapshot!("log_no_place", desk.see(&["log", "crack", "--place", "moon"]));
    insta::assert_snapshot!("no_command", desk.see(&["dance"]));
    insta::assert_snapshot!("check_nothing", desk.see(&["check"]));
}

#[test]
fn an_export_is_taken_in_elsewhere_and_twice_changes_nothing() {
    let desk = with_two();
    insta::assert_snapshot!("export", desk.see(&["export", "journal.jsonl"]));
    insta::assert_snapshot!("export_there_already", desk.see(&["export", "journal.jsonl"]));
    insta::assert_snapshot!("export_no_folder", desk.see(&["export", "nowhere/journal.jsonl"]));
    insta::assert_snapshot!("check_file", desk.see(&["check", "journal.jsonl"]));
    assert_eq!(desk.output(&["export", "-"]).stdout, desk.read("journal.jsonl").as_bytes());
    assert!(desk.output(&["export", "journal.jsonl", "--replace"]).status.success());

    let other = Desk::new();
    insta::assert_snapshot!("import", other.see_with(&["import", "-"], &desk.read("journal.jsonl")));
    insta::assert_snapshot!("import_again", other.see_with(&["import", "-"], &desk.read("journal.jsonl")));
    insta::assert_snapshot!(
        "import_json",
        other.see_with(&["import", "-", "--json"], &desk.read("journal.jsonl"))
    );
    assert_eq!(other.output(&["export", "-"]).stdout, desk.output(&["export", "-"]).stdout);
}

#[test]
fn each_file_that_cannot_be_taken_in_is_told_apart() {
    let desk = with_two();
    desk.output(&["export", "whole.jsonl"]);
    let whole = desk.read("whole.jsonl");
    desk.write("letter.txt", "a letter to a friend\n");
    desk.write("newer.jsonl", &whole.replace("\"format\":1", "\"format\":99"));
    desk.write("short.jsonl", &whole[..whole.len() - 40]);
    desk.write("changed.jsonl", &whole.replace("low-back", "low-neck"));
    let other = Desk::new();
    for name in ["letter.txt", "newer.jsonl", "short.jsonl", "changed.jsonl"] {
        other.write(name, &desk.read(name));
        insta::assert_snapshot!(format!("import_{name}"), other.see(&["import", name]));
        insta::assert_snapshot!(format!("check_{name}"), other.see(&["check", name, "--json"]));
    }
    insta::assert_snapshot!("import_missing", other.see(&["import", "missing.jsonl"]));
    insta::assert_snapshot!("import_folder", other.see(&["import", "."]));
    insta::assert_snapshot!("import_part", other.see(&["import", "short.jsonl", "--part"]));
}

#[test]
fn a_file_that_erases_is_taken_in_only_if_that_is_wished() {
    let desk = with_two();
    let text = desk.output(&["export", "-"]).stdout;
    let mut journal = journal::file::import(&text).expect("just written");
    let id = journal.events().next().expect("two").id();
    journal.erase(id);
    desk.write("erases.jsonl", &journal::file::export(&journal, "a test"));
    insta::assert_snapshot!("import_erases", desk.see(&["import", "erases.jsonl"]));
    insta::assert_snapshot!("import_erases_json", desk.see(&["import", "erases.jsonl", "--json"]));
    insta::assert_snapshot!("import_erasing", desk.see(&["import", "erases.jsonl", "--allow-erasing"]));
}

#[test]
fn a_record_that_is_damaged_newer_or_of_another_program_has_its_word() {
    let desk = with_two();
    let record = desk.path().join("record/journal.db");
    let mut bytes = std::fs::read(&record).expect("readable");
    let mut other_version = bytes.clone();
    // The version of the tables stands at 60 of the file's header.
    other_version[60..64].copy_from_slice(&99u32.to_be_bytes());
    std::fs::write(&record, &other_version).expect("writable");
    insta::assert_snapshot!("log_newer", desk.see(&["log", "crack"]));
    bytes[..64].fill(0xff);
    std::fs::write(&record, &bytes).expect("writable");
    insta::assert_snapshot!("check_damaged", desk.see(&["check"]));
    let restored = desk.see(&["log", "crack", "--at", AT]);
    let today =
        restored.split("damaged/journal-").nth(1).and_then(|rest| rest.get(..10)).expect("a day").to_owned();
    insta::assert_snapshot!("log_restored", restored.replace(&today, "[TODAY]"));
}

#[test]
fn content_is_checked_as_its_makers_check_it() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path().join("mine/movements")).expect("a folder");
    desk.write("mine/movements/nod.toml", "name = 1\n");
    let seen = desk.see(&["check", "mine"]);
    assert!(seen.starts_with("$ limber check mine\nends with 4\n"), "{seen}");
    assert!(seen.contains("content/movements/nod.toml:1: "), "{seen}");
    let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let sound = desk.see(&["check", &content.display().to_string()]);
    assert!(sound.contains("ends with 0") && sound.contains("is sound: "), "{sound}");
}

#[test]
fn the_manual_and_completions_know_every_command() {
    let desk = Desk::new();
    let manual = desk.see(&["man"]);
    for word in ["serve", "log", "export", "import", "check", "completions"] {
        assert!(manual.contains(&format!("limber {word}").to_uppercase()), "{word} in {manual}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let completions = desk.see(&["completions", shell]);
        assert!(completions.contains("ends with 0") && completions.contains("crack"), "{shell}");
    }
    insta::assert_snapshot!("help", desk.see(&["--help"]));
    insta::assert_snapshot!("help_log_crack", desk.see(&["log", "crack", "--help"]));
}

#[test]
fn while_the_page_is_served_the_command_line_writes_through_it() {
    let desk = Desk::new();
    let serving = desk.serve();
    insta::assert_snapshot!("served_log", desk.see(&["log", "crack", "neck", "--at", AT]));
    insta::assert_snapshot!("served_check", desk.see(&["check"]));
    let other = with_two();
    let file = String::from_utf8(other.output(&["export", "-"]).stdout).expect("text");
    insta::assert_snapshot!("served_import", desk.see_with(&["import", "-"], &file));
    let exported = desk.output(&["export", "-"]).stdout;
    assert_eq!(journal::file::import(&exported).expect("sound").events().count(), 3);

    // A second one serves the app all the same, and says why it keeps no record.
    let mut second = desk.serve_more();
    drop(serving);
    second.0.kill().expect("it runs");
    insta::assert_snapshot!("after_serving", desk.see(&["check"]));
}

#[test]
fn a_holder_that_is_gone_or_silent_is_named() {
    let desk = with_two();
    let opening = store::Opening::new(
        desk.path().join("record"),
        "limber desk",
        journal::Moment::at_offset(0, "UTC", 0),
        journal::DeviceId(1),
    );
    let mut disk = store::Disk::open(&opening).expect("a record");
    let process = std::process::id().to_string();
    let see = |words: &[&str]| desk.see(words).replace(&process, "[PROCESS]");
    insta::assert_snapshot!("held", see(&["log", "crack"]));
    insta::assert_snapshot!("held_json", see(&["log", "crack", "--json"]));
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = silent.local_addr().expect("bound").to_string();
    drop(silent);
    disk.answers_at(&address, "a word").expect("written down");
    let seen = see(&["log", "crack"]);
    assert!(seen.contains("ends with 3\n--- errors\nThe record is in use by limber desk (process [PROCESS]), which does not answer ("), "{seen}");
}

/// The companion opens the record for each event, and so does every command: who comes at that moment waits a little.
#[test]
fn a_record_that_is_open_for_a_moment_is_waited_for() {
    let desk = with_two();
    desk.write("index.html", "the app");
    let open = || {
        let opening = store::Opening::new(
            desk.path().join("record"),
            "limber desk",
            journal::Moment::at_offset(0, "UTC", 0),
            journal::DeviceId(1),
        );
        store::Disk::open(&opening).expect("a record")
    };
    let for_a_moment = |disk: store::Disk| {
        std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(700));
            drop(disk);
        })
    };
    let held = for_a_moment(open());
    let noted = desk.output(&["log", "crack", "neck"]);
    assert!(noted.status.success(), "{noted:?}");
    held.join().expect("it ends");

    // Who only reads waits for nobody.
    let held = open();
    let exported = desk.output(&["export", "-"]).stdout;
    drop(held);
    assert_eq!(journal::file::import(&exported).expect("sound").events().count(), 3);

    let held = for_a_moment(open());
    let mut serving = desk
        .command(&["serve", "--app", ".", "--port", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("limber starts");
    let lines = BufReader::new(serving.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let said: Vec<String> = lines.take_while(|line| !line.starts_with("Limber is at ")).collect();
    serving.kill().expect("it runs");
    serving.wait().expect("it ends");
    held.join().expect("it ends");
    assert!(said.iter().any(|line| line.starts_with("What you record is also kept in ")), "{said:?}");
}
