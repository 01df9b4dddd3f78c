//! Whether something keeps the screen on: a film, a presentation, or a person's own wish.

use breaks::Fact;
use zbus::Connection;

use super::service::{Object, text};

/// The session is not to become idle, as GNOME's session manager numbers it; those of MATE and Cinnamon bear its name.
const IDLE: u32 = 8;
/// The screen is to stay as it is, as KDE numbers it. Another number is for downloads, which say nothing about the screen.
const SCREEN: u32 = 4;

const LOGIND: Object<'static> = Object { service: "org.freedesktop.login1", path: "/org/freedesktop/login1" };

/// Yes if the session or logind says so, no if one denies it, unknown where neither says anything.
pub(super) async fn screen_is_kept_on(bus: Option<&Connection>, system: Option<&Connection>) -> Fact {
    let session = match bus {
        Some(bus) => session_says(bus).await,
        None => None,
    };
    let told = match (session, system) {
        (Some(true), _) | (_, None) => session,
        (_, Some(system)) => logind_says(system).await.or(session),
    };
    told.map_or(Fact::Unknown, Fact::from)
}

/// Browsers and players ask the service of their desktop. The first that is there knows.
async fn session_says(bus: &Connection) -> Option<bool> {
    let gnome = Object { service: "org.gnome.SessionManager", path: "/org/gnome/SessionManager" };
    let told = gnome.ask(bus, "org.gnome.SessionManager", "IsInhibited", &IDLE).await;
    if told.is_some() {
        return told;
    }
    let name = "org.kde.Solid.PowerManagement.PolicyAgent";
    let kde = Object { service: name, path: "/org/kde/Solid/PowerManagement/PolicyAgent" };
    let told = kde.ask(bus, name, "HasInhibition", &SCREEN).await;
    if told.is_some() {
        return told;
    }
    let name = "org.freedesktop.PowerManagement";
    let xfce = Object { service: name, path: "/org/freedesktop/PowerManagement/Inhibit" };
    xfce.ask(bus, "org.freedesktop.PowerManagement.Inhibit", "HasInhibit", &()).await
}

async fn logind_says(system: &Connection) -> Option<bool> {
    let what = text(LOGIND.property(system, "org.freedesktop.login1.Manager", "BlockInhibited").await)?;
    Some(what.split(':').any(|what| what == "idle"))
}
