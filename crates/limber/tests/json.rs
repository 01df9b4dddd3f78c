//! `--json` on every command, however it ends: one line that is one JSON value, on the output or on the errors and never on both.

mod running;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Output, Stdio};

use running::{Desk, Serving};
use serde_json::Value;

/// Words after `limber`, and the end where the machine has no say in it.
type Row = (&'static [&'static str], Option<i32>);

const ROWS: &[Row] = &[
    (&["log", "crack", "neck"], Some(0)),
    (&["log", "crack", "nose"], Some(2)),
    (&["log", "urge", "--at", "yesterday"], Some(2)),
    (&["log"], Some(2)),
    (&["log", "crack", "--help"], Some(0)),
    (&["today"], Some(0)),
    (&["progress"], Some(0)),
    (&["report"], Some(0)),
    (&["report", "--html", "report.html"], Some(0)),
    (&["report", "--html", "report.html"], Some(1)),
    (&["export", "journal.jsonl"], Some(0)),
    (&["export", "journal.jsonl"], Some(1)),
    (&["import", "journal.jsonl"], Some(0)),
    (&["import", "missing.jsonl"], Some(1)),
    (&["check"], Some(0)),
    (&["check", "journal.jsonl"], Some(0)),
    (&["vision", "missing.png"], None),
    (&["vision"], Some(2)),
    (&["completions", "bash"], Some(0)),
    (&["completions", "sh"], Some(2)),
    (&["man"], Some(0)),
    (&["serve", "--app", "nowhere", "--port", "0"], Some(1)),
    (&["serve", "--port", "0"], Some(2)),
    (&["--help"], Some(0)),
    (&["--version"], Some(0)),
    (&["dance"], Some(2)),
    (&[], Some(2)),
];

/// The companion's, of which there is none here.
#[cfg(target_os = "linux")]
const COMPANION_ROWS: &[Row] =
    &[(&["desk", "status"], Some(0)), (&["desk", "dance"], Some(2)), (&["break", "status"], None)];
#[cfg(not(target_os = "linux"))]
const COMPANION_ROWS: &[Row] = &[];

/// Runs a command that finds no companion and no settings but in its own folder.
fn run(desk: &Desk, words: &[&str]) -> Output {
    let mut command = desk.command(&[["--json"].as_slice(), words].concat());
    command.env("HOME", desk.path()).env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    command.output().expect("limber starts")
}

#[test]
fn every_command_answers_in_one_json_value_however_it_ends() {
    let desk = Desk::new();
    for (words, end) in ROWS.iter().chain(COMPANION_ROWS) {
        let output = run(&desk, words);
        let told = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
        let value: Value =
            serde_json::from_str(&told).unwrap_or_else(|error| panic!("{words:?}: {error}: {told}"));
        assert!(value.is_object() || value.is_array(), "{words:?}: {told}");
        assert_eq!(told.lines().count(), 1, "{words:?}: {told}");
        if let Some(end) = end {
            assert_eq!(output.status.code(), Some(*end), "{words:?}: {told}");
        }
        let is_wrong = output.status.code() == Some(2);
        assert!(!is_wrong || value["error"].is_string(), "{words:?}: {told}");
    }
}

#[test]
fn no_command_is_left_out_of_that() {
    let help = Desk::new().see(&["--help"]);
    let commands =
        help.split("Commands:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("a list");
    let commands: BTreeSet<&str> =
        commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let tried: BTreeSet<&str> =
        ROWS.iter().chain(COMPANION_ROWS).filter_map(|(words, _)| words.first().copied()).collect();
    let left_out: Vec<_> = commands.difference(&tried).filter(|command| **command != "help").collect();
    assert!(commands.len() > 8 && left_out.is_empty(), "{left_out:?}");
}

#[test]
fn what_is_served_and_where_the_record_is_comes_as_one_line() {
    let desk = Desk::new();
    desk.write("index.html", "the app");
    let mut command = desk.command(&["serve", "--json", "--app", ".", "--port", "0"]);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("limber starts");
    let stdout = child.stdout.take().expect("piped");
    let serving = Serving(child);
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line).expect("it says where it is");
    drop(serving);
    let told: Value = serde_json::from_str(&line).expect("JSON");
    assert!(told["origin"].as_str().is_some_and(|origin| origin.starts_with("http://127.0.0.1:")), "{line}");
    assert_eq!((&told["record"], &told["told"]), (&Value::from("record"), &Value::from(Vec::<Value>::new())));
}
