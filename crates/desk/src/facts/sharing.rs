//! Whether others see the screen, or it is recorded.
//!
//! Mutter has an object for each such session. Elsewhere on Wayland the picture goes through PipeWire, whose own tool lists what
//! there is; its library would have to be linked for this one fact. X11 tells nobody.

use breaks::Fact;
use serde::Deserialize;
use serde_json::Value;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::timeout;
use zbus::Connection;

use super::service::Object;
use crate::clock::forward_ms;

/// Below it, an object for each session.
const MUTTER: Object<'static> =
    Object { service: "org.gnome.Mutter.ScreenCast", path: "/org/gnome/Mutter/ScreenCast/Session" };

/// To start a program takes longer and costs more than a question: its answer holds for this long, in milliseconds.
const HOLDS_MS: u64 = 15_000;
const PATIENCE: Duration = Duration::from_secs(1);

const NODE: &str = "PipeWire:Interface:Node";
/// A picture that a program gives.
const PICTURES: [&str; 2] = ["Video/Source", "Stream/Output/Video"];
/// How the names of compositors and of their portals begin. A camera is a source of pictures too.
const SCREENS: [&str; 8] = [
    "cosmic-screencast",
    "gnome-shell",
    "kwin",
    "meta-screen-cast",
    "niri",
    "xdg-desktop-portal",
    "xdph",
    "xdpw",
];

/// What PipeWire's tool said last, and when.
#[derive(Debug, Default)]
pub(super) struct Sharing {
    asked_ms: Option<u64>,
    said: Fact,
}

impl Sharing {
    /// Whether the screen is shared now.
    pub(super) async fn look(&mut self, bus: Option<&Connection>, on_wayland: bool) -> Fact {
        if let Some(bus) = bus
            && let Some(shared) = mutter_says(bus).await
        {
            return Fact::from(shared);
        }
        if !on_wayland {
            return Fact::Unknown;
        }
        let now_ms = forward_ms();
        if self.asked_ms.is_none_or(|asked_ms| now_ms.saturating_sub(asked_ms) >= HOLDS_MS) {
            (self.asked_ms, self.said) = (Some(now_ms), pipewire_says().await);
        }
        self.said
    }
}

async fn mutter_says(bus: &Connection) -> Option<bool> {
    let sessions: String = MUTTER.ask(bus, "org.freedesktop.DBus.Introspectable", "Introspect", &()).await?;
    Some(sessions.contains("<node name="))
}

async fn pipewire_says() -> Fact {
    let mut dump = Command::new("pw-dump");
    dump.arg("--no-colors").stdin(Stdio::null()).kill_on_drop(true);
    match timeout(PATIENCE, dump.output()).await {
        Ok(Ok(output)) if output.status.success() => in_dump(&output.stdout),
        _ => Fact::Unknown,
    }
}

fn in_dump(dump: &[u8]) -> Fact {
    let listed: Result<Vec<Listed>, serde_json::Error> = serde_json::from_slice(dump);
    listed.map_or(Fact::Unknown, |listed| Fact::from(listed.iter().any(Listed::is_screen)))
}

/// The little that is read of each thing that PipeWire lists. It writes a text that looks like a number as one.
#[derive(Debug, Deserialize)]
struct Listed {
    #[serde(rename = "type", default)]
    kind: String,
    info: Option<Info>,
}

#[derive(Debug, Deserialize)]
struct Info {
    props: Option<Properties>,
}

#[derive(Debug, Deserialize)]
struct Properties {
    #[serde(rename = "media.class", default)]
    class: Value,
    #[serde(rename = "node.name", default)]
    name: Value,
    #[serde(rename = "application.name", default)]
    application: Value,
}

impl Listed {
    fn is_screen(&self) -> bool {
        let properties = self.info.as_ref().and_then(|info| info.props.as_ref());
        self.kind == NODE && properties.is_some_and(Properties::is_screen)
    }
}

impl Properties {
    fn is_screen(&self) -> bool {
        let is_picture = self.class.as_str().is_some_and(|class| PICTURES.contains(&class));
        let mut names = [&self.name, &self.application].into_iter().filter_map(|name| name.as_str());
        is_picture && names.any(|name| SCREENS.iter().any(|screen| name.starts_with(screen)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(class: &str, name: &str, application: &str) -> String {
        format!(
            r#"{{"id":40,"type":"{NODE}","info":{{"state":"running","props":{{"media.class":"{class}","node.name":{name},"application.name":"{application}","object.serial":40}}}}}}"#
        )
    }

    #[test]
    fn a_screen_is_told_from_a_camera_and_from_music() {
        let table = [
            (node("Video/Source", r#""xdpw-stream-abcdef""#, ""), Fact::Yes),
            (node("Stream/Output/Video", r#""kwin-screencast-eDP-1""#, ""), Fact::Yes),
            (node("Video/Source", "7", "xdg-desktop-portal-hyprland"), Fact::Yes),
            (node("Video/Source", r#""v4l2_input.pci-0000_00""#, ""), Fact::No),
            (node("Stream/Output/Audio", r#""kwin""#, ""), Fact::No),
            (r#"{"id":0,"type":"PipeWire:Interface:Core","info":null}"#.to_owned(), Fact::No),
            (r#"{"id":9,"type":"PipeWire:Interface:Metadata","metadata":[]}"#.to_owned(), Fact::No),
            ("nonsense".to_owned(), Fact::Unknown),
        ];
        for (listed, expected) in table {
            assert_eq!(in_dump(format!("[{listed}]").as_bytes()), expected, "{listed}");
        }
        assert_eq!(in_dump(b"[]"), Fact::No);
    }
}
