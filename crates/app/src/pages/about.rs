//! Version, licences, privacy and intended use.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::t;
use crate::ui::{Fact, Facts, Keyed, Nudge};

/// What `version.json` says of this build.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
struct Version {
    version: String,
    commit: String,
}

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let version = RwSignal::new(Version::default());
    spawn_local(async move {
        if let Some(read) = read_version().await {
            version.set(read);
        }
    });
    let facts = move || {
        let Version { version, commit } = version.get();
        vec![
            Fact { name: t!("about-version"), value: version },
            Fact { name: t!("about-commit"), value: commit.chars().take(12).collect() },
            Fact { name: t!("about-licence"), value: "MIT OR Apache-2.0".to_owned() },
        ]
    };
    view! {
        <h1 tabindex="-1">{t!("title-about")}</h1>
        <Nudge>
            <b>{t!("preview-line")}</b>
        </Nudge>
        <div class="columns">
            <div class="stack-wide">
                <section class="stack">
                    <h2>{t!("about-use")}</h2>
                    <p class="reading">{t!("about-use-is")}</p>
                    <Keyed items=vec![t!("about-not-1"), t!("about-not-2"), t!("about-not-3")] />
                </section>
                <section class="stack">
                    <h2>{t!("about-privacy")}</h2>
                    <p class="reading">{t!("about-privacy-words")}</p>
                </section>
            </div>
            <div class="stack-wide">
                {move || view! { <Facts facts=facts() /> }}
                <section class="stack">
                    <h2>{t!("about-licences")}</h2>
                    <p>{t!("about-licences-words")}</p>
                    <p>
                        <a href="/third-party-notices.html">{t!("about-third-party")}</a>
                    </p>
                </section>
            </div>
        </div>
    }
}

async fn read_version() -> Option<Version> {
    let response = JsFuture::from(window().fetch_with_str("/version.json")).await.ok()?;
    let text = response.dyn_into::<web_sys::Response>().ok()?.text().ok()?;
    let text = JsFuture::from(text).await.ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}
