//! Settings that change while the companion runs, hooks, and the service.

use journal::{Body, ProfileSet};
use serde_json::Value;
use std::fs;

use crate::desk::Desk;
use crate::x11::full_screen_window;

const MINUTE_MS: u64 = 60_000;

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_saved_change_counts_at_once_and_a_mistake_keeps_what_was() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.settings_file().exists(), "the commented file is there from the start");
    assert_eq!(desk.status().break_due_in_ms, 50 * MINUTE_MS);

    desk.settings("break_every_mins = 60");
    desk.wait_for_status("the change", |status| status.break_due_in_ms == 60 * MINUTE_MS);

    desk.settings("break_every_mins = 70\nshift_secs = \"long\"\n");
    let status = desk.wait_for_status("the mistake", |status| !status.settings_mistakes.is_empty());
    assert_eq!(status.break_due_in_ms, 60 * MINUTE_MS);
    assert_eq!(
        status.settings_mistakes,
        ["line 2, column 14: this is \"long\", and should be a whole number of seconds, such as 20"]
    );

    // As many editors save: a new file in the place of the old one.
    let beside = desk.path("config/limber/desk.toml~");
    fs::write(&beside, "break_every_mins = 70").expect("the folder is ours");
    fs::rename(&beside, desk.settings_file()).expect("the folder is ours");
    let status = desk.wait_for_status("mended", |status| status.settings_mistakes.is_empty());
    assert_eq!(status.break_due_in_ms, 70 * MINUTE_MS);

    fs::remove_file(desk.settings_file()).expect("the file is ours");
    desk.wait_for_status("the defaults", |status| status.break_due_in_ms == 50 * MINUTE_MS);
}

#[test]
#[ignore = "needs Xvfb and dunst: cargo xtask test desktop"]
fn a_mistake_is_shown_with_its_line() {
    let mut desk = Desk::x11();
    desk.settings("tray = false\nbreak_secs = 1\n");
    desk.companion();
    desk.wait_for("the notification", |desk| desk.on_screen() == 1);
    assert!(desk.run("dunstctl", &["close-all"]).status.success());
    desk.wait_for("it is closed", |desk| !desk.shown_and_closed().is_empty());
    let (title, body) = desk.shown_and_closed().remove(0);
    assert_eq!(title, "There is a mistake in the settings");
    assert!(body.contains("line 2, column 14: break_secs: 1 is not within 30 to 900 seconds"), "{body}");
}

/// In the language that was chosen in the page, which is read after the file.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_mistake_is_told_in_the_language_of_the_page() {
    let mut desk = Desk::bare();
    desk.set("LANG", "en_GB.UTF-8");
    desk.page_tells(Body::ProfileSet(ProfileSet {
        country: "DE".to_owned(),
        language: "de".to_owned(),
        age_band: None,
        age_years: None,
        data_choice: "this-device".to_owned(),
    }));
    desk.settings("tray = false\nbreak_secs = 1\n");
    desk.companion();
    let told = "Zeile 2, Spalte 14: break_secs: 1 liegt nicht zwischen 30 und 900 Sekunden";
    desk.wait_for_status("German", |status| {
        status.settings_mistakes.first().is_some_and(|line| line == told)
    });
}

/// Nobody asked for it, so that it comes when the film is over.
#[test]
#[ignore = "needs Xvfb and dunst: cargo xtask test desktop"]
fn a_mistake_is_not_shown_over_a_window_that_fills_the_screen() {
    let mut desk = Desk::x11();
    let window = full_screen_window(&desk.variable("DISPLAY"));
    desk.settings("tray = false\nbreak_secs = 1\n");
    desk.companion();
    assert!(!desk.status().settings_mistakes.is_empty());
    assert_eq!((desk.on_screen(), desk.shown_and_closed().len()), (0, 0));
    drop(window);
    desk.wait_for("the notification", |desk| desk.on_screen() == 1);
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_hook_is_told_what_happened() {
    let mut desk = Desk::bare();
    let told = desk.path("told");
    let line = format!("echo \"$LIMBER_EVENT,$LIMBER_KIND,$1\" >> '{}'", told.display());
    let script = desk.script("hook", &line);
    let hook = |on: &str| format!("[[hooks]]\non = \"{on}\"\nrun = ['{}', 'a word']\n", script.display());
    desk.settings(&[hook("started"), hook("taken")].concat());
    desk.companion();
    assert!(desk.limber(&["break", "now", "shift"]).status.success());
    desk.wait_for("the hook", |_| {
        fs::read_to_string(&told).is_ok_and(|text| text == "started,shift,a word\n")
    });
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn the_service_is_set_up_and_leaves_nothing_behind() {
    let mut desk = Desk::bare();
    let (settings, data) = (desk.path("my settings.toml"), desk.path("my data"));
    let given = [settings.to_string_lossy(), data.to_string_lossy()];
    let output = desk.limber(&["desk", "install", "--settings", &given[0], "--data", &given[1]]);
    assert!(output.status.success(), "{output:?}");
    let unit = desk.path("config/systemd/user/limber-desk.service");
    let text = fs::read_to_string(&unit).expect("it was written");
    let options = format!(r#" desk "--settings" "{}" "--data" "{}""#, given[0], given[1]);
    assert!(text.lines().any(|line| line.starts_with("ExecStart=") && line.ends_with(&options)), "{text}");
    let output = desk.limber(&["desk", "install"]);
    assert!(output.status.success(), "{output:?}");
    if desk.run("sh", &["-c", "command -v systemd-analyze"]).status.success() {
        let verified = desk.run("systemd-analyze", &["--user", "verify", &unit.to_string_lossy()]);
        let words = String::from_utf8_lossy(&verified.stderr).into_owned();
        assert!(verified.status.success() && !words.contains("limber-desk"), "{words}");
    }
    let told: Value =
        serde_json::from_slice(&desk.limber(&["desk", "status", "--json"]).stdout).expect("JSON");
    assert_eq!((&told["installed"], &told["running"]), (&Value::Bool(true), &Value::Null));
    // One that was started by hand goes too, and what it keeps with it.
    desk.companion();
    assert!(desk.limber(&["break", "pause", "good"]).status.success());
    assert!(desk.limber(&["desk", "uninstall"]).status.success());
    desk.wait_for("its end", |desk| desk.limber(&["break", "status"]).status.code() == Some(4));
    for folder in ["config", "state"] {
        let left = desk.run("find", &[&desk.path(folder).to_string_lossy(), "!", "-type", "d"]);
        assert_eq!(String::from_utf8_lossy(&left.stdout), "");
    }
    assert!(!desk.path("config/limber").exists());
}
