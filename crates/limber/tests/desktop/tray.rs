//! The sign in the tray, as a tray sees it: a watcher of the test's own.

use journal::Body;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use zbus::interface;
use zbus::zvariant::{OwnedValue, Structure, Value};

use crate::desk::Desk;
use crate::service::Service;

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const SIGN: &str = "/StatusNotifierItem";
const MENU: &str = "/MenuBar";

/// What keeps the list of signs.
struct Watcher(Arc<Mutex<Vec<String>>>);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: &str) {
        self.0.lock().expect("nobody panicked").push(service.to_owned());
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

/// A line of a menu: its number, what is told of it, and the lines below it.
type Line = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// A tray with the companion's sign in it.
struct Tray {
    service: Service,
    sign: String,
}

impl Tray {
    /// Waits for the companion that was started to put its sign up.
    fn with_sign(desk: &Desk, service: Service, registered: &Mutex<Vec<String>>) -> Self {
        let first = || registered.lock().expect("nobody panicked").first().cloned();
        desk.wait_for("the sign", |_| first().is_some());
        Self { service, sign: first().expect("it is there") }
    }

    fn tip(&self) -> String {
        let (interface, properties) = ("org.kde.StatusNotifierItem", "org.freedesktop.DBus.Properties");
        let tip: OwnedValue = self.service.runtime.block_on(async {
            let asked = &(interface, "ToolTip");
            let bus = &self.service.bus;
            let reply = bus.call_method(Some(self.sign.as_str()), SIGN, Some(properties), "Get", asked).await;
            reply.expect("it answers").body().deserialize().expect("a value")
        });
        // An icon's name, its picture, a title, a text.
        let tip = Structure::try_from(tip).expect("a tip has parts");
        match &tip.fields()[2] {
            Value::Str(title) => title.to_string(),
            other => panic!("a title: {other:?}"),
        }
    }

    /// The lines with words, by their numbers.
    fn menu(&self) -> Vec<(i32, String)> {
        let (_, (_, _, lines)): (u32, Line) = self.service.runtime.block_on(async {
            let everything = &(0_i32, -1_i32, Vec::<String>::new());
            let menu = self.proxy(MENU, "com.canonical.dbusmenu").await;
            menu.call("GetLayout", everything).await.expect("a menu")
        });
        let labelled = |line: OwnedValue| {
            let (number, mut told, _) = Line::try_from(line).expect("a line");
            Some((number, String::try_from(told.remove("label")?).expect("words")))
        };
        lines.into_iter().filter_map(labelled).collect()
    }

    fn labels(&self) -> Vec<String> {
        self.menu().into_iter().map(|(_, label)| label).collect()
    }

    fn click(&self, label: &str) {
        let menu = self.menu();
        let (number, _) = menu.iter().find(|(_, other)| other == label).expect("it is in the menu");
        self.service.runtime.block_on(async {
            let clicked = &(*number, "clicked", Value::from(0_i32), 0_u32);
            let menu = self.proxy(MENU, "com.canonical.dbusmenu").await;
            menu.call_method("Event", clicked).await.expect("it takes a click");
        });
    }

    async fn proxy(&self, path: &'static str, interface: &'static str) -> zbus::Proxy<'_> {
        zbus::Proxy::new(&self.service.bus, self.sign.as_str(), path, interface).await.expect("names")
    }

    /// Whether the sign is still on the bus.
    fn is_up(&self) -> bool {
        let name = zbus::names::BusName::try_from(self.sign.as_str()).expect("a name");
        self.service.runtime.block_on(async {
            let bus = zbus::fdo::DBusProxy::new(&self.service.bus).await.expect("the bus is there");
            bus.name_has_owner(name).await.expect("the bus answers")
        })
    }
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn the_tray_says_when_the_next_break_is_and_takes_clicks() {
    let mut desk = Desk::bare();
    let registered = Arc::new(Mutex::new(Vec::new()));
    let service = Service::on(&desk.bus);
    service.serve("/StatusNotifierWatcher", Watcher(registered.clone()));
    service.own(WATCHER);
    desk.companion();
    let tray = Tray::with_sign(&desk, service, &registered);
    let next = "Break in 50 min of sitting";
    desk.wait_for("the time to the next break", |_| tray.labels()[0] == next);
    let rest = ["Relief now", "I cracked", "Break now", "Pause for an hour", "Not today"];
    assert_eq!(tray.labels()[1..], rest);
    assert_eq!(tray.tip(), next);

    tray.click("I cracked");
    desk.wait_for("the crack in the record", |desk| {
        desk.record().events().any(|event| matches!(event.body, Body::HabitCracked(_)))
    });
    tray.click("Relief now");
    desk.wait_for("the page", |desk| desk.opened() == "http://127.0.0.1:7420/\n");
    tray.click("Pause for an hour");
    desk.wait_for_status("the pause", |status| status.paused);
    desk.wait_for("the menu to say so", |_| tray.labels().iter().any(|label| label == "Go on"));
    assert_eq!(tray.tip(), "Paused");
    tray.click("Go on");
    desk.wait_for_status("prompts again", |status| !status.paused);
    tray.click("Break now");
    desk.wait_for_status("the break", |status| status.doing == "in-break");

    desk.settings("tray = false");
    desk.wait_for("the sign to be gone", |_| !tray.is_up());
}

/// A panel may be started after the companion, or anew.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn the_sign_comes_into_a_tray_that_comes_later() {
    let mut desk = Desk::bare();
    desk.companion();
    let registered = Arc::new(Mutex::new(Vec::new()));
    let service = Service::on(&desk.bus);
    service.serve("/StatusNotifierWatcher", Watcher(registered.clone()));
    // The companion answers once it has settled in, with its sign or without.
    assert!(!desk.status().paused);
    service.own(WATCHER);
    let tray = Tray::with_sign(&desk, service, &registered);
    assert!(tray.is_up());
}
