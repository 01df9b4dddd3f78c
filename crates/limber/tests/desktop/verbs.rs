//! The command line, for people and for programs.

use desk::bus::{CompanionError, CompanionProxy};
use serde_json::Value;
use std::time::Duration;
use tokio::time::timeout;
use zbus::export::ordered_stream::OrderedStreamExt;

use crate::desk::Desk;
use crate::service::Service;

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn without_a_companion_every_verb_says_so() {
    let desk = Desk::bare();
    for verb in ["now", "skip", "postpone", "pause", "resume", "status", "log"] {
        let output = desk.limber(&["break", verb]);
        assert_eq!(output.status.code(), Some(4), "{verb}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("does not run"), "{verb}");
        let output = desk.limber(&["break", verb, "--json"]);
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(told["refused"], "not-running", "{verb}");
    }
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_second_companion_is_told_of_the_first() {
    let mut desk = Desk::bare();
    desk.companion();
    let output = desk.limber(&["desk"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("runs already"), "{output:?}");
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_pause_is_kept_over_a_restart_and_taken_back() {
    let mut desk = Desk::bare();
    desk.companion();
    for length in ["45", "today", "good", "23:59"] {
        assert!(desk.limber(&["break", "pause", length]).status.success(), "{length}");
        assert!(desk.status().paused, "{length}");
    }
    desk.end_companion();
    desk.companion();
    assert!(desk.status().paused);
    let output = desk.limber(&["break", "resume", "--json"]);
    assert_eq!(output.stdout, b"{\"done\":true}\n");
    assert!(!desk.status().paused);
    let output = desk.limber(&["break", "pause", "a while"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_pause_is_kept_the_moment_it_is_asked_for() {
    let mut desk = Desk::bare();
    desk.companion();
    for paused in [true, false] {
        let verb: &[&str] = if paused { &["break", "pause", "good"] } else { &["break", "resume"] };
        assert!(desk.limber(verb).status.success());
        desk.kill_companion();
        desk.companion();
        assert_eq!(desk.status().paused, paused);
    }
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn what_makes_no_sense_is_refused_with_its_reason() {
    let mut desk = Desk::bare();
    desk.companion();
    let table =
        [("skip", "nothing-to-answer"), ("postpone", "nothing-to-answer"), ("start", "nothing-to-answer")];
    for (verb, reason) in table {
        let output = desk.limber(&["break", verb, "--json"]);
        assert_eq!(output.status.code(), Some(3), "{verb}");
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(told["refused"], reason, "{verb}");
    }
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_break_now_opens_its_own_page_and_can_be_ended() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.limber(&["break", "now"]).status.success());
    assert_eq!(desk.status().doing, "in-break");
    desk.wait_for_break_page();
    assert_eq!(desk.limber(&["break", "now"]).status.code(), Some(3));
    assert!(desk.limber(&["break", "skip"]).status.success());
    let mut events = desk.events();
    events.retain(|event| event != "spent");
    assert_eq!(events, ["started", "cut-short"]);
    let output = desk.limber(&["break", "log"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("cut short  break"), "{output:?}");
}

/// To sit differently for some seconds needs no page.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_change_of_position_opens_nothing() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.limber(&["break", "now", "shift"]).status.success());
    assert_eq!(desk.status().doing, "in-break");
    assert_eq!(desk.opened(), "");
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn where_nothing_is_known_nothing_is_assumed() {
    let mut desk = Desk::bare();
    desk.companion();
    let status = desk.status();
    assert_eq!((status.source.as_str(), status.activity.as_str()), ("unknown", "unknown"));
    assert_eq!(status.quiet_ms, None);
    let output = desk.limber(&["break", "status"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("does not tell whether somebody is there"));
}

/// A program needs no command line: the same verbs are methods, and a signal tells what happens.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_program_on_the_bus_asks_by_the_same_verbs_and_hears_what_happens() {
    const PATIENCE: Duration = Duration::from_secs(20);
    let mut desk = Desk::bare();
    desk.companion();
    let program = Service::on(&desk.bus);
    let heard = program.runtime.block_on(async {
        let companion = CompanionProxy::builder(&program.bus).build().await.expect("names");
        let mut happened = companion.receive_happened().await.expect("the bus is there");
        companion.now("break").await.expect("nothing is in the way");
        companion.skip().await.expect("it can be ended");
        let refused = companion.skip().await.expect_err("nothing is left to skip");
        let is_named = |told: &str| told.starts_with("nothing-to-answer: ");
        assert!(matches!(&refused, CompanionError::Refused(told) if is_named(told)), "{refused:?}");
        let wrong = companion.now("walk").await.expect_err("there is no such thing");
        assert!(matches!(&wrong, CompanionError::BadRequest(told) if told.contains("walk")), "{wrong:?}");

        let mut heard: Vec<[String; 3]> = Vec::new();
        while heard.last().is_none_or(|[event, ..]| event != "cut-short") {
            let told =
                timeout(PATIENCE, happened.next()).await.expect("it is told").expect("the bus is there");
            let words = told.args().expect("three words");
            heard.push([words.event, words.kind, words.why].map(str::to_owned));
        }
        heard
    });
    // Time goes by meanwhile.
    let about_breaks: Vec<&[String; 3]> = heard.iter().filter(|[event, ..]| event != "spent").collect();
    assert_eq!(about_breaks, [&["started", "break", ""], &["cut-short", "break", ""]]);
}
