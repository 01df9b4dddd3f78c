//! Set-up: desk, car, telephone, pillow, lifting and tasks, each as a check with pictures.
//!
//! The checks inform; they are no exercises. What is right, what it scores and what to change comes from
//! `care::ergonomics` and `content/ergonomics`; the pictures from `figure::plan`.

mod asking;
mod car;
mod desk;
mod desk_picture;
mod draft;
mod fixes;
mod length;
mod lifting;
mod live;
mod measures;
mod overview;
mod phone;
mod photo;
mod picture;
mod pillow;
mod result;
mod short;
mod task;
mod usage;

pub(crate) use self::overview::known;
pub use draft::SetupDraft;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::car::CarCheck;
use self::desk::DeskCheck;
use self::desk_picture::DeskPicture;
use self::lifting::LiftingCheck;
use self::overview::SetUp;
use self::phone::PhoneCheck;
use self::pillow::PillowCheck;
use self::task::TaskCheck;
use crate::part::Part;

/// What was checked, and what is to be done, in the part of the app that holds the desk.
#[wasm_split(setup, fallible)]
pub fn overview() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <SetUp /> }.into_any())
}

/// The workstation check, in the part of the app that holds the desk.
#[wasm_split(setup, fallible)]
pub fn desk() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <DeskCheck /> }.into_any())
}

/// The desk drawn to scale, in the part of the app that holds the desk.
#[wasm_split(setup, fallible)]
pub fn picture() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <DeskPicture /> }.into_any())
}

/// The car seat, in a part with the other short checks.
#[wasm_split(setup_short, fallible)]
pub fn car() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <CarCheck /> }.into_any())
}

/// Telephone and tablet, in a part with the other short checks.
#[wasm_split(setup_short, fallible)]
pub fn phone() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <PhoneCheck /> }.into_any())
}

/// Pillow and sleep, in a part with the other short checks.
#[wasm_split(setup_short, fallible)]
pub fn pillow() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <PillowCheck /> }.into_any())
}

/// Bags and lifting, in a part with the other short checks.
#[wasm_split(setup_short, fallible)]
pub fn lifting() -> Part<fn() -> AnyView> {
    bring_words();
    Ok(|| view! { <LiftingCheck /> }.into_any())
}

/// A job task, in a part with the other short checks.
#[wasm_split(setup_short, fallible)]
pub fn task() -> Part<fn() -> AnyView> {
    bring_words();
    // A photo is looked at as the camera's pictures are, and what looks may be missing.
    crate::bring!("no-camera");
    Ok(|| view! { <TaskCheck /> }.into_any())
}

/// The English of these pages comes with them.
fn bring_words() {
    crate::bring!("setup");
    crate::bring!("setup-tools");
    crate::bring_content!("content-ergonomics");
}
