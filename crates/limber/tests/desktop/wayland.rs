//! Wayland, with a compositor that speaks `ext-idle-notify-v1`: Debian 12 has none (sway 1.7, weston 10, wayfire 0.7), so the
//! tests bring a small one.

use std::time::Duration;

use crate::compositor::{Compositor, WindowsAsked};
use crate::desk::Desk;

const ALWAYS_MS: u32 = 20_000;
const PAUSE_MS: u32 = 4_000;
const MINUTE_MS: u64 = 60_000;

fn desk(version: u32) -> (Desk, Compositor) {
    let mut desk = Desk::bare();
    let socket = desk.path("runtime/wayland-7");
    let compositor = Compositor::on(socket.clone(), version);
    desk.set("WAYLAND_DISPLAY", &socket.to_string_lossy());
    (desk, compositor)
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn idle_and_back_are_told_by_the_compositor() {
    let (mut desk, compositor) = desk(1);
    desk.companion();
    assert_eq!(desk.status().source, "wayland");
    assert_eq!(compositor.listening(), [(ALWAYS_MS, false)]);
    assert_eq!(desk.status().quiet_ms, Some(0));
    compositor.idled(ALWAYS_MS);
    desk.wait_for_status("quiet", |status| status.quiet_ms >= Some(u64::from(ALWAYS_MS)));
    compositor.resumed(ALWAYS_MS);
    desk.wait_for_status("back", |status| status.quiet_ms == Some(0));
    assert_eq!(compositor.windows_asked(), WindowsAsked::default(), "nothing is due");
}

/// A film keeps the screen on; that is no sign of life.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn input_alone_is_asked_for_where_that_can_be_told() {
    let (mut desk, compositor) = desk(2);
    desk.companion();
    assert_eq!(compositor.listening(), [(ALWAYS_MS, true)]);
    assert_eq!(desk.status().source, "wayland");
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn short_pauses_are_listened_for_only_while_something_is_due() {
    let (mut desk, compositor) = desk(2);
    desk.sat(25 * MINUTE_MS - 1_000, 0);
    desk.companion();
    let due = |status: &desk::StatusTold| status.doing == "due" && status.hold.as_deref() == Some("typing");
    desk.wait_for_status("due", due);
    desk.wait_for("short pauses", |_| compositor.listening().contains(&(PAUSE_MS, true)));
    compositor.idled(1_000);
    compositor.idled(PAUSE_MS);
    desk.wait_for_status("the prompt", |status| status.doing == "shown");
    assert!(desk.limber(&["break", "skip"]).status.success());
    desk.wait_for("calm", |_| compositor.listening() == [(ALWAYS_MS, true)]);
}

/// It is asked for the windows when something is due, and lets them go with each answer: their titles change all the time.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_window_over_the_whole_screen_holds_back() {
    let (mut desk, compositor) = desk(2);
    compositor.fills_screen(true);
    desk.sat(25 * MINUTE_MS - 1_000, 0);
    desk.companion();
    desk.wait_for("the record", |desk| desk.log().iter().any(|record| record["why"] == "full-screen"));
    desk.wait_for("short pauses", |_| compositor.listening().contains(&(PAUSE_MS, true)));
    compositor.idled(1_000);
    compositor.idled(PAUSE_MS);
    desk.wait_for_status("a pause", |status| status.quiet_ms >= Some(u64::from(PAUSE_MS) + 5_000));
    assert_eq!(desk.status().hold.as_deref(), Some("full-screen"));
    assert!(!desk.events().contains(&"offered".to_owned()));
    compositor.fills_screen(false);
    // Nothing else was in the way.
    desk.wait_at_most(Duration::from_secs(40), "the prompt", |desk| {
        desk.events().contains(&"offered".to_owned())
    });
    desk.wait_for("the windows to be let go", |_| {
        let WindowsAsked { times, listeners } = compositor.windows_asked();
        times > 1 && listeners == 0
    });
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_compositor_that_goes_leaves_the_unknown_behind() {
    let (mut desk, compositor) = desk(2);
    desk.companion();
    assert_eq!(desk.status().source, "wayland");
    drop(compositor);
    let status = desk.wait_for_status("nothing is known", |status| status.source == "unknown");
    assert_eq!(status.quiet_ms, None);
}
