//! GNOME's idle monitor and logind, with their real interfaces, on the test's bus.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use zbus::interface;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{ObjectPath, OwnedObjectPath};

use crate::desk::Desk;
use crate::notifications::Server;
use crate::service::Service;
use crate::x11::{full_screen_window, window_in_front};

/// Due a second after the start, if somebody sits there.
const NEARLY_BREAK_MS: u64 = 50 * 60_000 - 1_000;
const MONITOR: &str = "/org/gnome/Mutter/IdleMonitor/Core";
const MANAGER: &str = "/org/freedesktop/login1";
const USER: &str = "/org/freedesktop/login1/user/self";
const SESSION: &str = "/org/freedesktop/login1/session/_32";

#[derive(Clone, Default)]
struct Watches {
    idle_ms: u64,
    next: u32,
    idle: Vec<(u32, u64)>,
    active: Vec<u32>,
}

struct Mutter(Arc<Mutex<Watches>>);

#[interface(name = "org.gnome.Mutter.IdleMonitor")]
impl Mutter {
    fn get_idletime(&self) -> u64 {
        self.0.lock().expect("nobody panicked").idle_ms
    }

    fn add_idle_watch(&self, interval: u64) -> u32 {
        let mut watches = self.0.lock().expect("nobody panicked");
        watches.next += 1;
        let id = watches.next;
        watches.idle.push((id, interval));
        id
    }

    fn add_user_active_watch(&self) -> u32 {
        let mut watches = self.0.lock().expect("nobody panicked");
        watches.next += 1;
        let id = watches.next;
        watches.active.push(id);
        id
    }

    #[zbus(signal)]
    async fn watch_fired(emitter: &SignalEmitter<'_>, id: u32) -> zbus::Result<()>;
}

fn fire(service: &Service, id: u32) {
    let emitter = SignalEmitter::new(&service.bus, MONITOR).expect("a path");
    service.runtime.block_on(Mutter::watch_fired(&emitter, id)).expect("the bus is there");
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn mutter_tells_the_idle_time_and_who_is_back() {
    let mut desk = Desk::bare();
    let watches = Arc::new(Mutex::new(Watches::default()));
    let service = Service::on(&desk.bus);
    service.serve(MONITOR, Mutter(watches.clone()));
    service.own("org.gnome.Mutter.IdleMonitor");
    desk.companion();
    assert_eq!(desk.status().source, "gnome");
    let [(quiet_watch, interval_ms)] = watches.lock().expect("nobody panicked").idle[..] else {
        panic!("one watch")
    };
    assert_eq!(interval_ms, 20_000);
    watches.lock().expect("nobody panicked").idle_ms = 90_000;
    desk.wait_for_status("quiet", |status| status.quiet_ms == Some(90_000));
    assert!(watches.lock().expect("nobody panicked").active.is_empty(), "nobody was quiet for so long yet");
    fire(&service, quiet_watch);
    desk.wait_for("a watch for who comes back", |_| {
        !watches.lock().expect("nobody panicked").active.is_empty()
    });
    // The next look by itself would be a minute away.
    watches.lock().expect("nobody panicked").idle_ms = 3;
    let active = watches.lock().expect("nobody panicked").active[0];
    fire(&service, active);
    desk.wait_for_status("back", |status| status.quiet_ms == Some(3));
}

/// gnome-shell ends and is started again: nobody knows any more of the watches that were set, and none of them goes off.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_mutter_that_is_gone_is_noticed_and_one_that_comes_is_found() {
    let mut desk = Desk::bare();
    let service = Service::on(&desk.bus);
    service.serve(MONITOR, Mutter(Arc::default()));
    service.own("org.gnome.Mutter.IdleMonitor");
    desk.companion();
    assert_eq!(desk.status().source, "gnome");
    service.disown("org.gnome.Mutter.IdleMonitor");
    desk.wait_for_status("nobody tells", |status| status.source == "unknown");
    service.own("org.gnome.Mutter.IdleMonitor");
    // It is looked for once a minute.
    desk.wait_at_most(Duration::from_secs(150), "Mutter", |desk| desk.status().source == "gnome");
}

struct Manager;

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct User;

#[interface(name = "org.freedesktop.login1.User")]
impl User {
    #[zbus(property)]
    fn display(&self) -> (String, OwnedObjectPath) {
        ("2".to_owned(), ObjectPath::try_from(SESSION).expect("a path").into())
    }
}

struct Session {
    locked: bool,
}

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.locked
    }
}

fn lock(service: &Service, locked: bool) {
    service.runtime.block_on(async {
        let session = service.bus.object_server().interface::<_, Session>(SESSION).await.expect("served");
        session.get_mut().await.locked = locked;
        session.get().await.locked_hint_changed(session.signal_emitter()).await.expect("the bus is there");
    });
}

fn logind(desk: &Desk) -> Service {
    let service = Service::on(&desk.bus);
    service.serve(MANAGER, Manager);
    service.serve(USER, User);
    service.serve(SESSION, Session { locked: false });
    service.own("org.freedesktop.login1");
    service
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn logind_tells_when_the_screen_is_locked() {
    let mut desk = Desk::bare();
    let service = logind(&desk);
    desk.companion();
    lock(&service, true);
    desk.wait_for_status("locked", |status| status.activity == "locked");
    lock(&service, false);
    desk.wait_for_status("unlocked", |status| status.activity != "locked");
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn sleep_withdraws_what_is_shown_and_is_no_sitting() {
    let mut desk = Desk::x11();
    let service = logind(&desk);
    desk.sat(25 * 60_000 - 1_000, 0);
    desk.key();
    desk.companion();
    desk.key();
    desk.wait_for_status("the prompt", |status| status.doing == "shown");
    let sleep = |start: bool| {
        let emitter = SignalEmitter::new(&service.bus, MANAGER).expect("a path");
        service.runtime.block_on(Manager::prepare_for_sleep(&emitter, start)).expect("the bus is there");
    };
    sleep(true);
    desk.wait_for_status("it is withdrawn", |status| status.doing == "due" && status.activity == "suspended");
    desk.wait_for("nothing on the screen", |desk| desk.on_screen() == 0);
    let before = desk.status();
    // The machine sleeps.
    std::thread::sleep(Duration::from_secs(3));
    let woken = Instant::now();
    sleep(false);
    desk.wait_for_status("it looks again", |status| status.activity != "suspended");
    desk.wait_for("somebody is back", |desk| {
        desk.key();
        desk.status().quiet_ms.is_some_and(|quiet_ms| quiet_ms < 1_000)
    });
    let sat_ms = desk.status().sitting_ms.saturating_sub(before.sitting_ms);
    assert!(u128::from(sat_ms) <= woken.elapsed().as_millis(), "{sat_ms} ms: sleep was taken for sitting");
}

struct ScreenSaver;

#[interface(name = "org.freedesktop.ScreenSaver")]
impl ScreenSaver {
    #[zbus(signal)]
    async fn active_changed(emitter: &SignalEmitter<'_>, active: bool) -> zbus::Result<()>;
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_screen_saver_of_kde_or_gnome_locks_too() {
    let mut desk = Desk::bare();
    let service = Service::on(&desk.bus);
    service.serve("/ScreenSaver", ScreenSaver);
    desk.companion();
    for (active, activity) in [(true, "locked"), (false, "unknown")] {
        let emitter = SignalEmitter::new(&service.bus, "/ScreenSaver").expect("a path");
        service.runtime.block_on(ScreenSaver::active_changed(&emitter, active)).expect("the bus is there");
        desk.wait_for_status(activity, |status| status.activity == activity);
    }
}

struct Player {
    status: &'static str,
}

#[interface(name = "org.mpris.MediaPlayer2.Player")]
impl Player {
    #[zbus(property)]
    fn playback_status(&self) -> String {
        self.status.to_owned()
    }
}

/// GNOME's, with something that keeps the screen on or not.
struct SessionManager {
    screen_is_kept_on: bool,
}

#[interface(name = "org.gnome.SessionManager")]
impl SessionManager {
    fn is_inhibited(&self, flags: u32) -> bool {
        const IDLE: u32 = 8;
        self.screen_is_kept_on && flags & IDLE != 0
    }
}

/// Nothing is touched for a minute, and a film plays: that is no work, and no absence either. A browser that plays is known to show a film
/// by the screen, which stays on for it.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_film_is_neither_work_nor_absence() {
    let browser = "org.mpris.MediaPlayer2.firefox.instance_1_2";
    for (player, screen_is_kept_on, activity) in [
        ("org.mpris.MediaPlayer2.vlc", false, "video"),
        (browser, true, "video"),
        (browser, false, "reading"),
    ] {
        let mut desk = Desk::bare();
        let watches = Arc::new(Mutex::new(Watches { idle_ms: 61_000, ..Watches::default() }));
        let service = Service::on(&desk.bus);
        service.serve(MONITOR, Mutter(watches));
        service.own("org.gnome.Mutter.IdleMonitor");
        service.serve("/org/gnome/SessionManager", SessionManager { screen_is_kept_on });
        service.own("org.gnome.SessionManager");
        service.serve("/org/mpris/MediaPlayer2", Player { status: "Playing" });
        service.own(player);
        desk.companion();
        desk.wait_for_status(player, |status| status.activity == activity);
    }
}

/// A session of Mutter's in which the screen is shared or recorded.
struct ScreenCast;

#[interface(name = "org.gnome.Mutter.ScreenCast.Session")]
impl ScreenCast {
    fn stop(&self) {}
}

const SCREEN_CAST: &str = "/org/gnome/Mutter/ScreenCast/Session/u1";

/// Somebody who types while a break falls due.
struct Typist {
    service: Service,
    watches: Arc<Mutex<Watches>>,
}

impl Typist {
    fn at(desk: &Desk) -> Self {
        let service = Service::on(&desk.bus);
        let watches = Arc::new(Mutex::new(Watches { idle_ms: 100, ..Watches::default() }));
        service.serve(MONITOR, Mutter(watches.clone()));
        service.own("org.gnome.Mutter.IdleMonitor");
        desk.sat(0, NEARLY_BREAK_MS);
        Self { service, watches }
    }

    /// A pause in typing, in which a prompt may come.
    fn pauses(&self) {
        self.watches.lock().expect("nobody panicked").idle_ms = 6_000;
    }
}

/// What became of a prompt in a pause: it was offered, or why not.
fn wait_for_what_becomes_of_it(desk: &Desk, typist: &Typist, expected: &str) {
    desk.wait_for_status("it is due", |status| status.doing == "due");
    typist.pauses();
    desk.wait_for(expected, |desk| {
        desk.log().iter().any(|record| record["why"] == expected || record["event"] == expected)
    });
    let offered = desk.events().contains(&"offered".to_owned());
    assert_eq!(offered, expected == "offered", "{expected}: {:?}", desk.log());
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn nothing_is_shown_on_a_screen_that_mutter_shares() {
    let mut desk = Desk::bare();
    let typist = Typist::at(&desk);
    typist.service.serve(SCREEN_CAST, ScreenCast);
    typist.service.own("org.gnome.Mutter.ScreenCast");
    desk.companion();
    wait_for_what_becomes_of_it(&desk, &typist, "screen-shared");
    typist.service.withdraw::<ScreenCast>(SCREEN_CAST);
    // Nothing else was in the way.
    desk.wait_at_most(Duration::from_secs(40), "the prompt", |desk| {
        desk.events().contains(&"offered".to_owned())
    });
}

/// On other desktops PipeWire's own tool lists what is shared.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn nothing_is_shown_on_a_screen_that_goes_through_pipewire() {
    let shared = r#"[{"type":"PipeWire:Interface:Node","info":{"props":{"media.class":"Video/Source","node.name":"xdpw-stream-1"}}}]"#;
    for (listed, expected) in [(shared, "screen-shared"), ("[]", "offered")] {
        let mut desk = Desk::bare();
        let typist = Typist::at(&desk);
        desk.script("bin/pw-dump", &format!("echo '{listed}'"));
        let path = format!("{}:{}", desk.path("bin").display(), desk.variable("PATH"));
        desk.set("PATH", &path);
        // A compositor that does not tell the idle time: Mutter's monitor stands in.
        desk.set("WAYLAND_DISPLAY", "nowhere");
        desk.companion();
        wait_for_what_becomes_of_it(&desk, &typist, expected);
    }
}

/// A program keeps the screen on and no film plays, unless the person has one that always does.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn nothing_is_shown_in_a_presentation() {
    for (settings, screen_is_kept_on, expected) in
        [("", true, "presenting"), ("", false, "offered"), ("presentation_holds = false", true, "offered")]
    {
        let mut desk = Desk::bare();
        let typist = Typist::at(&desk);
        typist.service.serve("/org/gnome/SessionManager", SessionManager { screen_is_kept_on });
        typist.service.own("org.gnome.SessionManager");
        desk.settings(settings);
        desk.companion();
        wait_for_what_becomes_of_it(&desk, &typist, expected);
    }
}

/// Nothing was touched for longer than anybody is trusted to be there, but for one who reads.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn one_who_reads_is_not_gone() {
    for (program, activity) in [("Evince", "reading"), ("Navigator", "idle")] {
        let mut desk = Desk::x11();
        let window = window_in_front(&desk.variable("DISPLAY"), program, false);
        let service = Service::on(&desk.bus);
        let watches = Watches { idle_ms: 70_000, ..Watches::default() };
        service.serve(MONITOR, Mutter(Arc::new(Mutex::new(watches))));
        service.own("org.gnome.Mutter.IdleMonitor");
        desk.settings("quiet_trust_secs = 60");
        desk.companion();
        desk.wait_for_status(program, |status| status.activity == activity);
        drop(window);
    }
}

/// A film, and nothing was touched for a minute: nothing is shown over a window that fills the screen, nor where quiet was asked for.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn a_film_is_not_talked_over() {
    for expected in ["full-screen", "do-not-disturb", "offered"] {
        let mut desk = Desk::x11();
        let window = (expected == "full-screen").then(|| full_screen_window(&desk.variable("DISPLAY")));
        let paused = if expected == "do-not-disturb" { "true" } else { "false" };
        assert!(desk.run("dunstctl", &["set-paused", paused]).status.success());
        let service = Service::on(&desk.bus);
        let watches = Watches { idle_ms: 61_000, ..Watches::default() };
        service.serve(MONITOR, Mutter(Arc::new(Mutex::new(watches))));
        service.own("org.gnome.Mutter.IdleMonitor");
        service.serve("/org/mpris/MediaPlayer2", Player { status: "Playing" });
        service.own("org.mpris.MediaPlayer2.vlc");
        service.serve("/ScreenSaver", ScreenSaver);
        desk.sat(0, NEARLY_BREAK_MS);
        desk.companion();
        desk.wait_for(expected, |desk| {
            // The next look by itself would be a minute away: a word that nothing is locked leads to one.
            let emitter = SignalEmitter::new(&service.bus, "/ScreenSaver").expect("a path");
            service.runtime.block_on(ScreenSaver::active_changed(&emitter, false)).expect("the bus is there");
            desk.log().iter().any(|record| record["why"] == expected || record["event"] == expected)
        });
        let offered = desk.events().iter().any(|event| event == "offered");
        assert_eq!(offered, expected == "offered", "{expected}: {:?}", desk.log());
        drop(window);
    }
}

/// GNOME shows nothing of the lowest level, and three buttons besides the click on the whole.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn the_small_prompt_is_seen_on_gnome_and_can_be_skipped_there() {
    for (name, urgency) in [("gnome-shell", 1), ("dunst", 0)] {
        let mut desk = Desk::bare();
        let typist = Typist::at(&desk);
        let server = Server::named(name, &typist.service);
        desk.companion();
        desk.wait_for_status("it is due", |status| status.doing == "due");
        typist.pauses();
        desk.wait_for_status("the prompt", |status| status.doing == "shown");
        desk.wait_for("the notification", |_| server.was_asked());
        let asked = server.take();
        assert_eq!(asked.urgency, urgency, "{name}");
        assert_eq!(asked.keys[..4], ["default", "start", "later-5", "skip"], "{name}");
    }
}
