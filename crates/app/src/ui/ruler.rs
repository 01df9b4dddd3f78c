//! A graduated scale from 0 to 10 over a native range input.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::fresh_id;
use super::graduated::graduated;
use crate::key;
use crate::t;
use crate::words::Key;

/// What a ruler measures: its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Stiffness.
    Stiffness,
    /// The urge to crack.
    Urge,
    /// Pain.
    Pain,
}

const STIFFNESS: [Key; 5] =
    [key!("stiffness-0"), key!("stiffness-1"), key!("stiffness-4"), key!("stiffness-6"), key!("stiffness-9")];
const URGE: [Key; 5] = [key!("urge-0"), key!("urge-1"), key!("urge-4"), key!("urge-6"), key!("urge-9")];
const PAIN: [Key; 5] = [key!("pain-0"), key!("pain-1"), key!("pain-4"), key!("pain-6"), key!("pain-9")];

impl Scale {
    /// What is measured.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Stiffness => t!("ruler-stiffness"),
            Self::Urge => t!("ruler-urge"),
            Self::Pain => t!("ruler-pain"),
        }
    }

    /// The word for a mark.
    #[must_use]
    pub fn word(self, mark: u8) -> String {
        let words = match self {
            Self::Stiffness => STIFFNESS,
            Self::Urge => URGE,
            Self::Pain => PAIN,
        };
        let step = match mark {
            0 => 0,
            1..=3 => 1,
            4..=5 => 2,
            6..=8 => 3,
            _ => 4,
        };
        words[step].text()
    }

    fn ends(self) -> [String; 2] {
        match self {
            Self::Stiffness => [t!("stiffness-0"), t!("ruler-stiffness-most")],
            Self::Urge => [t!("urge-0"), t!("ruler-urge-most")],
            Self::Pain => [t!("pain-0"), t!("ruler-pain-most")],
        }
    }
}

const MOST: u8 = 10;

/// The scale. It starts empty, without a thumb, so that no default steers the answer.
#[component]
pub fn Ruler(
    /// What is measured.
    scale: Scale,
    /// The mark, 0 to 10.
    mark: RwSignal<Option<u8>>,
    /// Words above in place of the scale's own.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let id = fresh_id("ruler");
    let label = label.unwrap_or_else(|| scale.label());
    let spoken = move || match mark.get() {
        Some(mark) => t!("ruler-value", mark = mark, word = scale.word(mark)),
        None => t!("ruler-empty"),
    };
    let read = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        mark.set(input.and_then(|input| input.value().parse().ok()));
    };
    // A tap on the very left, or a key towards it, moves nothing and so fires no input event: it is an answer.
    let read_key = move |event: web_sys::KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowLeft" | "ArrowDown" | "Home" | "PageDown" | " " | "Enter") {
            read(event.into());
        }
    };
    let [least, most] = scale.ends();
    let value = move || mark.get().map(|mark| view! { {mark} <i>{scale.word(mark)}</i> });
    let amount = move || f32::from(10 * mark.get().unwrap_or(0));
    let input = view! {
        <input
            type="range"
            id=id.clone()
            min="0"
            max=MOST
            step="1"
            prop:value=move || mark.get().unwrap_or(0)
            aria-valuetext=spoken
            on:input=read
            on:pointerup=move |event| read(event.into())
            on:keyup=read_key
        />
    };
    view! {
        <div class="ruler" class:unset=move || mark.get().is_none()>
            {graduated(&id, label, value, amount, input)}
            <div class="ruler-ends" aria-hidden="true">
                <span>{least}</span>
                <span>{most}</span>
            </div>
        </div>
    }
}
