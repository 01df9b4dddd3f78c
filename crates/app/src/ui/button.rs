//! Framed buttons, and underlined ones for leaving.

use leptos::prelude::*;

use super::Icon;

/// How a button looks, and so what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// A frame.
    #[default]
    Plain,
    /// Filled with ink: pause and confirm.
    Solid,
    /// A red frame: this hurts.
    Stop,
    /// Filled with red: on stop screens only.
    FillStop,
}

impl Style {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Solid => "button solid",
            Self::Stop => "button stop",
            Self::FillStop => "button fill-stop",
        }
    }
}

/// A framed button.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    style: Style,
    /// Drawn before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What to do.
    on_press: impl Fn() + 'static,
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class=style.class() disabled=disabled on:click=move |_| on_press()>
            {icon.map(Icon::view)}
            {children()}
        </button>
    }
}

/// An underlined button, for leaving and for what is second.
#[component]
pub fn TextButton(
    /// Drawn before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// What to do.
    on_press: impl Fn() + 'static,
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class="text-button" on:click=move |_| on_press()>
            {icon.map(Icon::view)}
            {children()}
        </button>
    }
}
