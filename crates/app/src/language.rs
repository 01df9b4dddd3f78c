//! Which language the app speaks, and the files of those that are not built in.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::content;
use crate::device::{remember, remembered};
use crate::words;

/// Languages by tag, each called as it calls itself. A test holds them against `locales/`.
pub const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("de", "Deutsch")];

thread_local! {
    /// Files of words that parts have brought, each kept when it is spoken.
    static COMING: RefCell<BTreeMap<&'static str, js_sys::Promise>> = const { RefCell::new(BTreeMap::new()) };
}

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

/// Loads the words of the present language for the first page. Without them, or without the network at first, the app
/// speaks English.
pub async fn load() {
    let tag = current();
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", &tag);
    }
    if tag == "en" {
        return;
    }
    let files = files_of(&tag).filter(|(name, _)| words::comes_first(name));
    // Asked for all at once, then read one after the other.
    let asked: Vec<_> = files.map(|(_, address)| window().fetch_with_str(&address)).collect();
    let mut source = String::new();
    for file in asked {
        source += &text(file).await.unwrap_or_default();
        source.push('\n');
    }
    words::choose(&tag, source);
}

/// What [`bring!`](crate::bring) does: the English at once, another language as soon as it can be had.
#[doc(hidden)]
pub fn bring(file: &'static str, english: &'static str) {
    words::add_english(english);
    bring_chosen(file, words::add_chosen);
}

/// What [`bring_content!`](crate::bring_content) does.
#[doc(hidden)]
pub fn bring_content(file: &'static str) {
    bring_chosen(file, |source| {
        words::add_chosen(source);
        content::more_words_came();
    });
}

fn bring_chosen(file: &'static str, add: fn(&str)) {
    let tag = current();
    if tag == "en" || COMING.with_borrow(|coming| coming.contains_key(file)) {
        return;
    }
    let Some((_, address)) = files_of(&tag).find(|(name, _)| name == file) else { return };
    let asked = window().fetch_with_str(&address);
    let spoken = wasm_bindgen_futures::future_to_promise(async move {
        match text(asked).await {
            Some(source) => add(&source),
            // The next call of the part asks again; until then it speaks English.
            None => COMING.with_borrow_mut(|coming| drop(coming.remove(file))),
        }
        Ok(JsValue::UNDEFINED)
    });
    COMING.with_borrow_mut(|coming| coming.insert(file, spoken));
}

/// Waits for the words that parts have [brought](crate::bring).
pub async fn arrived() {
    let coming: Vec<_> = COMING.with_borrow(|coming| coming.values().cloned().collect());
    for spoken in coming {
        // It never fails: without its file a part speaks English.
        let _ = JsFuture::from(spoken).await;
    }
}

/// The files of words of a language: name without ending, and address.
fn files_of(tag: &str) -> impl Iterator<Item = (String, String)> {
    let folder = format!("locales/{tag}/");
    assets().into_iter().filter_map(move |(name, address)| {
        let file = name.strip_prefix(&folder)?.strip_suffix(".ftl")?;
        Some((file.to_owned(), address))
    })
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
