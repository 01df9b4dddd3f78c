//! How the page looks and sounds on this device.

use leptos::prelude::*;

use crate::device::{remember, remembered};
use crate::player::{CAMERA_BY_ITSELF, NOTE_CRACKS};
use crate::t;
use crate::ui::Choice;

/// Light, dark or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn words(self) -> String {
        match self {
            Self::System => t!("theme-system"),
            Self::Light => t!("theme-light"),
            Self::Dark => t!("theme-dark"),
        }
    }

    fn of(name: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|theme| Some(theme.name()) == name).unwrap_or(Self::System)
    }

    /// Shows it at once; the page's own script does the same at the next start.
    fn show(self) {
        remember("theme", self.name());
        let root = document().document_element();
        if let Some(root) = root {
            let _ = match self {
                Self::System => root.remove_attribute("data-theme"),
                Self::Light | Self::Dark => root.set_attribute("data-theme", self.name()),
            };
        }
    }
}

/// Theme, voice and camera.
#[component]
pub(super) fn Look() -> impl IntoView {
    let theme = RwSignal::new(Some(Theme::of(remembered("theme").as_deref())));
    let voice = RwSignal::new(Some(remembered("voice").as_deref() != Some("off")));
    Effect::new(move |earlier: Option<()>| {
        let (theme, voice) = (theme.get(), voice.get());
        if earlier.is_some() {
            theme.into_iter().for_each(Theme::show);
            remember("voice", if voice == Some(false) { "off" } else { "on" });
        }
    });
    let themes = Theme::ALL.map(|theme| (theme, theme.words())).to_vec();
    view! {
        <section class="stack">
            <h2>{t!("settings-look")}</h2>
            <Choice question=t!("settings-theme") small=true options=themes chosen=theme />
            <Choice
                question=t!("settings-voice")
                small=true
                options=vec![(true, t!("voice-on")), (false, t!("voice-off"))]
                chosen=voice
            />
            <p class="small muted">{t!("voice-note")}</p>
            <OnOrOff
                name=CAMERA_BY_ITSELF
                question=t!("settings-camera")
                words=[t!("settings-camera-off"), t!("settings-camera-on")]
            />
            <OnOrOff
                name=NOTE_CRACKS
                question=t!("settings-camera-note")
                words=[t!("settings-camera-note-off"), t!("settings-camera-note-on")]
            />
        </section>
    }
}

/// A choice of this device that is off until it is chosen.
#[component]
fn OnOrOff(name: &'static str, question: String, words: [String; 2]) -> impl IntoView {
    let chosen = RwSignal::new(Some(remembered(name).as_deref() == Some("on")));
    Effect::new(move |earlier: Option<()>| {
        let is_on = chosen.get() == Some(true);
        if earlier.is_some() {
            remember(name, if is_on { "on" } else { "off" });
        }
    });
    let [off, on] = words;
    view! { <Choice question small=true options=vec![(false, off), (true, on)] chosen /> }
}
