//! The web app: Leptos views over care, the WebGL figure, IndexedDB.

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in the page that loaded it.
#[wasm_bindgen(start)]
pub fn start() {}
