//! The web app: Leptos views over care, the WebGL figure, IndexedDB.
//!
//! Read in this order: [`route`] names every page, [`app`] sets them into the [`shell`], [`ui`] holds the parts that
//! `pages` are set from, [`chart`] shows what was counted, [`words`] gives every sentence in the person's language, `state` keeps what happened.
//! The app has no rules of its own: what may be offered is decided in `care`.

#![expect(unreachable_pub, reason = "Leptos makes a hidden public function beside each view")]
#![expect(clippy::needless_pass_by_value, reason = "views and their callbacks take what they show by value")]

pub mod app;
pub mod asking;
mod camera;
pub mod chart;
pub mod content;
pub mod device;
pub mod draft;
pub mod exchange;
pub mod figure;
pub mod files;
pub mod frames;
pub mod joint;
pub mod language;
pub mod navigate;
pub mod offer;
pub mod pages;
pub mod part;
pub mod player;
pub mod profile;
pub mod release;
pub mod route;
pub mod safety;
pub mod shell;
pub mod sound;
pub mod state;
pub mod styles;
pub mod ui;
pub mod voice;
pub mod words;

use wasm_bindgen::prelude::*;

/// Starts the app in the page. Called by the browser once the module is loaded.
#[wasm_bindgen(start)]
pub async fn start() {
    console_error_panic_hook::set_once();
    language::load().await;
    let root = leptos::prelude::document().get_element_by_id("app");
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    // What the page showed while the app was loading makes way for the app itself.
    root.set_inner_html("");
    leptos::mount::mount_to(root, app::App).forget();
}
