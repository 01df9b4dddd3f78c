//! Whether a film plays. A player that plays may play music; it is a film if the player shows nothing else, if the
//! address is that of a film, or if something keeps the screen on meanwhile.

use breaks::Fact;
use futures_util::StreamExt;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::time::timeout;
use zbus::fdo::DBusProxy;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, MessageStream, message};

use super::awake::screen_is_kept_on;
use super::service::{Object, PATIENCE, text};

const PLAYER: &str = "org.mpris.MediaPlayer2.";
const PLAYER_PATH: &str = "/org/mpris/MediaPlayer2";
const PLAYER_INTERFACE: &str = "org.mpris.MediaPlayer2.Player";

/// Players for films.
const FILM_PLAYERS: [&str; 9] =
    ["celluloid", "clapper", "dragonplayer", "haruna", "kaffeine", "mpv", "smplayer", "totem", "vlc"];

/// How the address of a film ends.
const FILM_ENDS: [&str; 8] = [".avi", ".m4v", ".mkv", ".mov", ".mp4", ".ogv", ".ts", ".webm"];

/// The players that are there. They are asked for again only when one came or went, so that nobody is woken up for a list that
/// is nearly always empty.
#[derive(Debug)]
pub(super) struct Players {
    is_old: Arc<AtomicBool>,
    names: Vec<String>,
}

impl Players {
    /// Listens for players for as long as the companion runs.
    pub(super) fn on(bus: Option<&Connection>) -> Self {
        let is_old = Arc::new(AtomicBool::new(true));
        if let Some(bus) = bus {
            tokio::spawn(hear(bus.clone(), is_old.clone()));
        }
        Self { is_old, names: Vec::new() }
    }

    async fn names(&mut self, bus: &Connection) -> Option<&[String]> {
        if self.is_old.swap(false, Ordering::Relaxed) {
            let Some(names) = players(bus).await else {
                self.is_old.store(true, Ordering::Relaxed);
                return None;
            };
            self.names = names;
        }
        Some(&self.names)
    }
}

async fn hear(bus: Connection, is_old: Arc<AtomicBool>) -> zbus::Result<()> {
    let rule = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .sender("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .arg0ns("org.mpris.MediaPlayer2")?
        .build();
    let mut changes = MessageStream::for_match_rule(rule, &bus, None).await?;
    while changes.next().await.is_some() {
        is_old.store(true, Ordering::Relaxed);
    }
    Ok(())
}

/// Whether a film plays.
pub(super) async fn video_plays(
    bus: Option<&Connection>,
    system: Option<&Connection>,
    players: &mut Players,
) -> Fact {
    let Some(bus) = bus else { return Fact::Unknown };
    let Some(players) = players.names(bus).await else { return Fact::Unknown };
    let mut found = Fact::No;
    for player in players {
        let plays = get(bus, player, "PlaybackStatus").await.is_some_and(|status| status == "Playing");
        if !plays {
            continue;
        }
        if is_film_player(player) || is_film(bus, player).await {
            return Fact::Yes;
        }
        // A browser that shows a film keeps the screen on, one that plays music does not.
        if screen_is_kept_on(Some(bus), system).await == Fact::Yes {
            return Fact::Yes;
        }
        found = Fact::Unknown;
    }
    found
}

async fn players(bus: &Connection) -> Option<Vec<String>> {
    let names =
        timeout(PATIENCE, async { DBusProxy::new(bus).await?.list_names().await }).await.ok()?.ok()?;
    let names = names.iter().map(|name| name.as_str());
    Some(names.filter(|name| name.starts_with(PLAYER)).map(str::to_owned).collect())
}

/// `org.mpris.MediaPlayer2.vlc.instance7` is VLC.
fn is_film_player(name: &str) -> bool {
    let name = name.strip_prefix(PLAYER).unwrap_or(name).to_lowercase();
    FILM_PLAYERS.iter().any(|player| name.split('.').any(|part| part == *player))
}

async fn is_film(bus: &Connection, player: &str) -> bool {
    let Some(data) = player_of(player).property(bus, PLAYER_INTERFACE, "Metadata").await else {
        return false;
    };
    let Ok(data) = HashMap::<String, OwnedValue>::try_from(data) else { return false };
    let address = data.get("xesam:url").and_then(|url| <&str>::try_from(url).ok()).unwrap_or_default();
    let address = address.to_lowercase();
    FILM_ENDS.iter().any(|end| address.ends_with(end))
}

fn player_of(name: &str) -> Object<'_> {
    Object { service: name, path: PLAYER_PATH }
}

async fn get(bus: &Connection, player: &str, name: &str) -> Option<String> {
    text(player_of(player).property(bus, PLAYER_INTERFACE, name).await)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn players_of_films_are_known_by_their_names() {
        let table = [
            ("org.mpris.MediaPlayer2.vlc", true),
            ("org.mpris.MediaPlayer2.vlc.instance7", true),
            ("org.mpris.MediaPlayer2.mpv", true),
            ("org.mpris.MediaPlayer2.firefox.instance_1_2", false),
            ("org.mpris.MediaPlayer2.spotify", false),
            ("org.mpris.MediaPlayer2.mpvqueue", false),
        ];
        for (name, expected) in table {
            assert_eq!(is_film_player(name), expected, "{name}");
        }
    }
}
