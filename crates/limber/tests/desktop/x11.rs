//! X11, with keys that the server takes for real ones, and a notification server whose words are read back.

use journal::{Body, MovementDone, ProfileSet, SessionStarted};
use std::time::Duration;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, CreateWindowAux, InputFocus, Window, WindowClass};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::desk::Desk;
use crate::notifications::Server;
use crate::service::Service;

const MINUTE_MS: u64 = 60_000;
/// Due a second after the start, if somebody sits there.
const NEARLY_BREAK_MS: u64 = 50 * MINUTE_MS - 1_000;
const NEARLY_SHIFT_MS: u64 = 25 * MINUTE_MS - 1_000;

#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn a_break_is_offered_after_a_pause_in_typing_and_a_click_opens_its_own_page() {
    let mut desk = Desk::x11();
    desk.sat(0, NEARLY_BREAK_MS);
    desk.key();
    desk.companion();
    assert_eq!(desk.status().source, "x11");
    desk.key();
    let status = desk.wait_for_status("the prompt", |status| status.doing == "shown");
    assert_eq!(status.kind.as_deref(), Some("break"));
    assert!(!status.clear);
    desk.wait_for("the notification", |desk| desk.on_screen() == 1);

    assert!(desk.run("dunstctl", &["action", "0"]).status.success());
    desk.wait_for_status("the break", |status| status.doing == "in-break");
    desk.wait_for_break_page();
    desk.wait_for("nothing on the screen", |desk| desk.on_screen() == 0);

    let shown = desk.shown_and_closed();
    let (title, body) = shown.first().expect("one was shown");
    assert_eq!(title, "A short break?");
    // Nobody answered the safety check here: no movement is named, of the neck least of all.
    assert_eq!(body, "Stand up, walk a few steps, breathe out slowly: about a minute and a half.");
    let mut events = desk.events();
    // Time is told when its hour ends, and why a prompt waited for the pause in typing.
    events.retain(|event| !["spent", "sat", "held-back"].contains(&event.as_str()));
    assert_eq!(events, ["offered", "started"]);
}

/// Somebody did something for their neck in the page, five minutes before the companion would have offered a break.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn relief_done_in_the_page_starts_the_wait_anew() {
    let mut desk = Desk::x11();
    let started = SessionStarted { asked: None, routine: "turns".to_owned(), movements: Vec::new() };
    let done = MovementDone {
        session: Desk::FIRST,
        movement: "neck-rotation-seated".to_owned(),
        side: None,
        sets: 1,
        repetitions: 5,
        felt: None,
    };
    desk.page_told([(480, Body::SessionStarted(started)), (300, Body::MovementDone(done))]);
    desk.sat(0, NEARLY_BREAK_MS);
    desk.key();
    desk.companion();
    desk.key();
    let status = desk.wait_for_status("a new wait", |status| status.break_due_in_ms > 40 * MINUTE_MS);
    assert!(status.break_due_in_ms < 46 * MINUTE_MS, "{status:?}");
    assert_eq!(status.neck_sets_today, 1);
    assert!(!desk.events().contains(&"offered".to_owned()));
}

#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn while_somebody_types_the_prompt_waits() {
    let mut desk = Desk::x11();
    desk.sat(NEARLY_SHIFT_MS, 0);
    desk.key();
    desk.companion();
    for _ in 0..16 {
        desk.key();
        std::thread::sleep(Duration::from_millis(250));
        assert_ne!(desk.status().doing, "shown");
    }
    desk.wait_for_status("the hold", |status| {
        status.doing == "due" && status.hold.as_deref() == Some("typing")
    });
    let status = desk.wait_for_status("the prompt", |status| status.doing == "shown");
    assert_eq!(status.kind.as_deref(), Some("shift"));
    assert!(desk.events().iter().any(|event| event == "held-back"));
}

#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn quiet_grows_and_a_key_ends_it() {
    let mut desk = Desk::x11();
    desk.key();
    desk.companion();
    // Looks are five seconds apart.
    desk.wait_for_status("quiet", |status| status.quiet_ms.is_some_and(|quiet_ms| quiet_ms >= 8_000));
    desk.key();
    desk.wait_for_status("a key", |status| status.quiet_ms.is_some_and(|quiet_ms| quiet_ms < 6_000));
}

/// After a minute of quiet the companion looks once a minute; a key must bring it back at once, by the alarm.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn somebody_who_comes_back_is_seen_at_once() {
    let mut desk = Desk::x11();
    desk.key();
    desk.companion();
    desk.wait_at_most(Duration::from_secs(90), "a minute of quiet", |desk| {
        desk.status().quiet_ms.is_some_and(|quiet_ms| quiet_ms > 60_000)
    });
    desk.key();
    desk.wait_at_most(Duration::from_secs(3), "somebody is back", |desk| {
        desk.status().quiet_ms.is_some_and(|quiet_ms| quiet_ms < 3_000)
    });
}

#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn quiet_that_was_asked_for_is_kept() {
    let mut desk = Desk::x11();
    assert!(desk.run("dunstctl", &["set-paused", "true"]).status.success());
    desk.sat(NEARLY_SHIFT_MS, 0);
    desk.key();
    desk.companion();
    desk.key();
    desk.wait_for_status("the hold", |status| status.hold.as_deref() == Some("do-not-disturb"));
    // The status says what holds before anything is due; the record is made when it is.
    desk.wait_for("the record", |desk| desk.log().iter().any(|record| record["why"] == "do-not-disturb"));
    assert!(!desk.events().contains(&"offered".to_owned()));
}

#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn a_window_over_the_whole_screen_holds_back() {
    let mut desk = Desk::x11();
    let display = desk.variable("DISPLAY");
    let window = full_screen_window(&display);
    desk.sat(NEARLY_SHIFT_MS, 0);
    desk.key();
    desk.companion();
    desk.key();
    // The status says what holds before anything is due; the record is made when it is.
    desk.wait_for("the record", |desk| desk.log().iter().any(|record| record["why"] == "full-screen"));
    assert_eq!(desk.status().hold.as_deref(), Some("full-screen"));
    assert!(!desk.events().contains(&"offered".to_owned()));
    drop(window);
    // Nothing else was in the way.
    desk.wait_at_most(Duration::from_secs(40), "the prompt", |desk| {
        desk.events().contains(&"offered".to_owned())
    });
}

#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn closing_the_prompt_by_hand_puts_it_off() {
    let mut desk = Desk::x11();
    desk.sat(NEARLY_SHIFT_MS, 0);
    desk.key();
    desk.companion();
    desk.key();
    desk.wait_for_status("the prompt", |status| status.doing == "shown");
    desk.wait_for("the notification", |desk| desk.on_screen() == 1);
    assert!(desk.run("dunstctl", &["close"]).status.success());
    desk.wait_for_status("put off", |status| status.doing == "postponed");
}

/// A window in which somebody works: the keys go there.
struct Workplace {
    connection: RustConnection,
    window: Window,
}

impl Workplace {
    fn on(display: &str) -> Self {
        let (connection, screen) = x11rb::connect(Some(display)).expect("the server is there");
        let root = connection.setup().roots[screen].root;
        let window = connection.generate_id().expect("a name");
        let (kind, aux) = (WindowClass::INPUT_OUTPUT, CreateWindowAux::new());
        connection.create_window(0, window, root, 0, 0, 400, 300, 0, kind, 0, &aux).expect("a window");
        connection.map_window(window).expect("sent");
        connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).expect("sent");
        connection.sync().expect("the server is there");
        Self { connection, window }
    }

    fn has_the_keys(&self) -> bool {
        let focus = self.connection.get_input_focus().expect("sent").reply().expect("the server answers");
        focus.focus == self.window
    }
}

/// Small first, clearer when it was not answered, and gone in the end. Whoever types goes on typing where they were.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn a_prompt_that_is_not_answered_becomes_clearer_and_goes_and_never_takes_the_keys() {
    let mut desk = Desk::x11();
    let workplace = Workplace::on(&desk.variable("DISPLAY"));
    assert!(workplace.has_the_keys());
    desk.settings("clearer_after_secs = 30\ngive_up_after_secs = 60\n");
    desk.sat(0, NEARLY_BREAK_MS);
    desk.key();
    desk.companion();
    desk.key();
    desk.wait_for_status("the prompt", |status| status.doing == "shown" && !status.clear);
    desk.wait_for("the notification", |desk| desk.on_screen() == 1);
    assert!(workplace.has_the_keys());
    desk.wait_at_most(Duration::from_secs(60), "the clearer one", |desk| desk.status().clear);
    assert_eq!(desk.on_screen(), 1, "it takes the place of the small one");
    assert!(workplace.has_the_keys());
    // Nobody ignores a prompt who has left.
    desk.key();
    desk.wait_at_most(Duration::from_secs(60), "the end of it", |desk| desk.status().doing != "shown");
    desk.wait_for("nothing on the screen", |desk| desk.on_screen() == 0);
    assert!(workplace.has_the_keys());
    assert_eq!(desk.shown_and_closed()[0].0, "You have sat for a long while");
    let mut events = desk.events();
    events.retain(|event| !["spent", "sat", "held-back"].contains(&event.as_str()));
    assert_eq!(events, ["offered", "became-clearer", "missed"]);
}

/// Longer quiet than anybody reads, and then a key: somebody clicks on what it was. What came of the time before.
fn was_asked_and_answered(key: &str) -> u64 {
    let mut desk = Desk::with_screen();
    let service = Service::on(&desk.bus);
    let server = Server::named("test", &service);
    desk.settings("quiet_trust_secs = 60\n");
    desk.key();
    desk.companion();
    desk.wait_at_most(Duration::from_secs(100), "a minute of quiet", |desk| desk.status().activity == "idle");
    assert!(!server.was_asked(), "nobody is there to be asked");
    desk.key();
    desk.wait_for_status("the question", |status| status.doing == "asking-resting");
    desk.wait_for("it on the screen", |_| server.was_asked());
    let asked = server.take();
    assert_eq!(
        (asked.title.as_str(), asked.keys),
        ("Are you back?", vec!["rested".into(), "was-here".into()])
    );
    server.click(key);
    let status = desk.wait_for_status("the answer", |status| status.doing != "asking-resting");
    assert!(desk.events().contains(&"answered-resting".to_owned()), "{:?}", desk.events());
    status.sitting_ms
}

#[test]
#[ignore = "needs Xvfb and xdotool: cargo xtask test desktop"]
fn whoever_was_resting_has_not_sat() {
    let sat_ms = was_asked_and_answered("rested");
    assert!(sat_ms < 60_000, "{sat_ms} ms");
}

#[test]
#[ignore = "needs Xvfb and xdotool: cargo xtask test desktop"]
fn whoever_was_here_has_sat() {
    let sat_ms = was_asked_and_answered("was-here");
    assert!(sat_ms >= 60_000, "{sat_ms} ms");
}

/// What a window manager would set: which window is in front, and that it fills the screen.
pub(crate) fn full_screen_window(display: &str) -> impl Drop + use<> {
    window_in_front(display, "player", true)
}

/// The same with the name of its program.
pub(crate) fn window_in_front(display: &str, program: &str, fills_screen: bool) -> impl Drop + use<> {
    use x11rb::protocol::xproto::{AtomEnum, PropMode};

    struct Shown<C: Connection>(C);
    impl<C: Connection> Drop for Shown<C> {
        fn drop(&mut self) {
            drop(self.0.flush());
        }
    }

    let (connection, screen) = x11rb::connect(Some(display)).expect("the server is there");
    let root = connection.setup().roots[screen].root;
    let window = connection.generate_id().expect("a name");
    let aux = CreateWindowAux::new();
    let kind = WindowClass::INPUT_OUTPUT;
    connection.create_window(0, window, root, 0, 0, 1024, 768, 0, kind, 0, &aux).expect("a window");
    let atom = |name: &str| {
        connection.intern_atom(false, name.as_bytes()).expect("sent").reply().expect("an atom").atom
    };
    let (active, state, full) =
        (atom("_NET_ACTIVE_WINDOW"), atom("_NET_WM_STATE"), atom("_NET_WM_STATE_FULLSCREEN"));
    let replace = PropMode::REPLACE;
    connection.change_property32(replace, root, active, AtomEnum::WINDOW, &[window]).expect("sent");
    let names = format!("window\0{program}\0");
    let class = (AtomEnum::WM_CLASS, AtomEnum::STRING);
    connection.change_property8(replace, window, class.0, class.1, names.as_bytes()).expect("sent");
    let states = if fills_screen { vec![full] } else { Vec::new() };
    connection.change_property32(replace, window, state, AtomEnum::ATOM, &states).expect("sent");
    connection.sync().expect("the server is there");
    Shown(connection)
}

/// The record says it, and is read once the companion is there.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn a_break_is_offered_in_the_language_that_was_chosen_in_the_page() {
    let mut desk = Desk::x11();
    desk.set("LANG", "en_GB.UTF-8");
    desk.page_tells(Body::ProfileSet(ProfileSet {
        country: "DE".to_owned(),
        language: "de".to_owned(),
        age_band: None,
        age_years: None,
        data_choice: "this-device".to_owned(),
    }));
    desk.sat(NEARLY_SHIFT_MS, 0);
    desk.key();
    desk.companion();
    desk.key();
    desk.wait_for_status("the prompt", |status| status.doing == "shown");
    assert!(desk.limber(&["break", "skip"]).status.success());
    desk.wait_for("it is taken away", |desk| !desk.shown_and_closed().is_empty());
    assert_eq!(desk.shown_and_closed()[0].0, "Zeit für eine andere Haltung");
}

/// By the language of the session, where nobody has chosen one in the page.
#[test]
#[ignore = "needs Xvfb, xdotool and dunst: cargo xtask test desktop"]
fn a_break_is_offered_in_german_where_german_is_spoken() {
    let mut desk = Desk::x11();
    desk.set("LANG", "de_DE.UTF-8");
    desk.sat(0, NEARLY_BREAK_MS);
    desk.key();
    desk.companion();
    desk.key();
    desk.wait_for_status("the prompt", |status| status.doing == "shown");
    desk.wait_for("the notification", |desk| desk.on_screen() == 1);
    let output = desk.limber(&["break", "status"]);
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("Ein Hinweis wird gezeigt."), "{output:?}");
    assert!(desk.limber(&["break", "skip"]).status.success());
    desk.wait_for("nothing on the screen", |desk| desk.on_screen() == 0);
    let shown = desk.shown_and_closed();
    let (title, body) = shown.first().expect("one was shown");
    assert_eq!(title, "Eine kurze Pause?");
    assert_eq!(body, "Steh auf, geh ein paar Schritte, atme langsam aus: etwa anderthalb Minuten.");
}
