//! Files of the app that load when a page needs them, and files that a page makes to be saved.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

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

/// Hands bytes of a media type to the browser as a file to save. Nothing where it refuses.
pub fn save(bytes: &[u8], kind: &str, name: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
