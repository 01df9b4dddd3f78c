//! Files of the app that load when a page needs them.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The bytes of one of the app's own files by the name that it has in the sources; none when it cannot be had.
pub async fn fetch(name: &str) -> Option<Vec<u8>> {
    let files = crate::language::assets();
    let address = files.get(name)?;
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    let bytes = response.ok().then(|| response.array_buffer().ok()).flatten()?;
    let bytes = JsFuture::from(bytes).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
