//! Whether the person asked the system for quiet.

use breaks::Fact;
use std::fs;
use zbus::Connection;
use zbus::zvariant::OwnedValue;

use super::Roots;
use super::dconf;
use super::service::Object;

/// What each desktop calls it, where it is told on the bus: name, path, interface, property.
const ON_THE_BUS: [[&str; 4]; 2] = [
    // KDE's notification server.
    [
        "org.freedesktop.Notifications",
        "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications",
        "Inhibited",
    ],
    ["org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.dunstproject.cmd0", "paused"],
];

/// GNOME keeps it among the person's settings; a missing entry is the default, which shows notifications.
const GNOME_KEY: &str = "/org/gnome/desktop/notifications/show-banners";

/// Yes if any desktop says so, no if one denies it, unknown where none says anything.
pub(super) async fn do_not_disturb(bus: Option<&Connection>, roots: &Roots) -> Fact {
    let mut found = gnome(roots);
    for [service, path, interface, name] in ON_THE_BUS {
        let Some(bus) = bus else { break };
        let told = Object { service, path }.property(bus, interface, name).await.and_then(is_true);
        found = match (found, told) {
            (Fact::Yes, _) | (_, Some(true)) => Fact::Yes,
            (_, Some(false)) => Fact::No,
            (found, None) => found,
        };
    }
    found
}

fn is_true(value: OwnedValue) -> Option<bool> {
    bool::try_from(value).ok()
}

fn gnome(roots: &Roots) -> Fact {
    let Ok(database) = fs::read(roots.config.join("dconf/user")) else { return Fact::Unknown };
    match dconf::boolean(&database, GNOME_KEY) {
        Some(shows_banners) => Fact::from(!shows_banners),
        None => Fact::Unknown,
    }
}
