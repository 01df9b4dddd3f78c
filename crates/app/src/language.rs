//! Which language the app speaks, and the files of those that are not built in.

use std::collections::BTreeMap;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::device::{remember, remembered};
use crate::words;

/// Languages by tag, each called as it calls itself. A test holds them against `locales/`.
pub const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("de", "Deutsch")];

/// The language that is spoken now.
#[must_use]
pub fn current() -> String {
    let chosen = remembered("language").or_else(|| window().navigator().language());
    let tag = chosen.unwrap_or_default();
    let primary = tag.split('-').next().unwrap_or_default();
    LANGUAGES.iter().find(|(tag, _)| *tag == primary).map_or("en", |(tag, _)| tag).to_owned()
}

/// The tag for dates and numbers: the browser's own variety of the language, British English where it has none.
#[must_use]
pub fn for_dates() -> String {
    let current = current();
    let browser = window().navigator().language().unwrap_or_default();
    match browser.strip_prefix(&current) {
        Some(variety) if variety.starts_with('-') => browser,
        _ if current == "en" => "en-GB".to_owned(),
        _ => current,
    }
}

/// Speaks another language from the next start of the page, which follows at once.
pub fn change(tag: &str) {
    if current() != tag {
        remember("language", tag);
        // Words are set when a view is made, so every view is made again.
        let _ = window().location().reload();
    }
}

/// Loads the words of the present language. Without them, or without the network at first, the app speaks English.
pub async fn load() {
    let tag = current();
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", &tag);
    }
    if tag == "en" {
        return;
    }
    let folder = format!("locales/{tag}/");
    let files = assets().into_iter().filter(|(name, _)| name.starts_with(&folder));
    // Asked for all at once, then read one after the other.
    let asked: Vec<_> = files.map(|(_, address)| window().fetch_with_str(&address)).collect();
    let mut source = String::new();
    for file in asked {
        source += &text(file).await.unwrap_or_default();
        source.push('\n');
    }
    words::choose(&tag, source);
}

/// The addresses of files that the app asks for by name. The build writes them into the page.
#[must_use]
pub fn assets() -> BTreeMap<String, String> {
    let slot = document().query_selector("meta[name=limber-assets]").ok().flatten();
    let list = slot.and_then(|slot| slot.get_attribute("content")).unwrap_or_default();
    serde_json::from_str(&list).unwrap_or_default()
}

async fn text(file: js_sys::Promise) -> Option<String> {
    let response = JsFuture::from(file).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    let text = response.ok().then(|| response.text().ok()).flatten()?;
    JsFuture::from(text).await.ok()?.as_string()
}
