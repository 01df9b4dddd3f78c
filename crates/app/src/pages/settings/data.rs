//! The person's own data: take it along, bring it back, erase it.

use journal::file::{ImportError, ImportErrorKind};
use journal::{Journal, file};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::exchange::{Neighbour, bring_words};
use crate::state::{Keeper, keeper};
use crate::t;
use crate::ui::{Button, Dialog, Icon, Style};

/// Export, import and erase.
#[component]
pub(super) fn OwnData() -> impl IntoView {
    bring_words();
    let neighbour: Neighbour = expect_context();
    let keeper = keeper();
    let told = RwSignal::new(String::new());
    let export = move || {
        told.set(offer_download(keeper).map_or_else(|| t!("export-failed"), |()| t!("export-done")));
    };
    view! {
        <section class="stack">
            <h2>{t!("settings-data")}</h2>
            <p>{t!("settings-data-words")}</p>
            <p>
                {move || t!("settings-data-count", count = keeper.with_journal(|journal| journal.events().count()))}
            </p>
            <p>{move || neighbour.words()}</p>
            <div class="line">
                <Button icon=Icon::Download on_press=export>{t!("export")}</Button>
                <Import told />
                <EraseAll told />
            </div>
            <p role="status">{told}</p>
        </section>
    }
}

/// Hands the whole journal to the browser as a file to save.
fn offer_download(keeper: Keeper) -> Option<()> {
    let text = keeper.with_journal(|journal| file::export(journal, env!("CARGO_PKG_VERSION")));
    let name = format!("limber-{}.jsonl", crate::state::clock::now().local.date);
    crate::files::save(text.as_bytes(), "", &name)
}

/// A journal that was read and needs a yes before it is taken in, and why.
#[derive(Clone)]
struct Doubt {
    journal: Journal,
    words: String,
}

#[component]
fn Import(told: RwSignal<String>) -> impl IntoView {
    let keeper = keeper();
    let picker: NodeRef<html::Input> = NodeRef::new();
    let doubt = RwSignal::new(None::<Doubt>);
    let asked = RwSignal::new(false);
    let read = move |_| {
        let Some(picker) = picker.get_untracked() else { return };
        let Some(chosen) = picker.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            match read_file(keeper, &chosen).await {
                Ok(journal) => told.set(take_in(keeper, journal).await),
                Err(Refusal::Words(words)) => told.set(words),
                Err(Refusal::Doubt(found)) => {
                    doubt.set(Some(*found));
                    asked.set(true);
                }
            }
            // The same file can then be chosen again.
            picker.set_value("");
        });
    };
    let accept = move || {
        asked.set(false);
        let Some(Doubt { journal, .. }) = doubt.get_untracked() else { return };
        spawn_local(async move { told.set(take_in(keeper, journal).await) });
    };
    view! {
        <Button icon=Icon::Upload on_press=move || picker.get_untracked().into_iter().for_each(|picker| picker.click())>
            {t!("import")}
        </Button>
        <input
            type="file"
            class="unseen"
            tabindex="-1"
            aria-label=t!("import")
            accept=".jsonl,application/x-ndjson,text/plain"
            node_ref=picker
            on:change=read
        />
        <Dialog question=t!("import-question") open=asked>
            <p>{move || doubt.get().map(|doubt| doubt.words)}</p>
            <div class="line">
                <Button style=Style::Solid on_press=accept>{t!("import-accept")}</Button>
                <Button on_press=move || asked.set(false)>{t!("import-decline")}</Button>
            </div>
        </Dialog>
    }
}

/// Why a file is not simply taken in.
enum Refusal {
    /// It cannot be.
    Words(String),
    /// It can, if the person says so.
    Doubt(Box<Doubt>),
}

async fn read_file(keeper: Keeper, chosen: &web_sys::File) -> Result<Journal, Refusal> {
    if chosen.size() > file::MAX_FILE_BYTES as f64 {
        return Err(unchanged(t!("import-too-large")));
    }
    let buffer = JsFuture::from(chosen.array_buffer()).await;
    let buffer = buffer.map_err(|_| unchanged(t!("import-unreadable")))?;
    let journal = file::import(&js_sys::Uint8Array::new(&buffer).to_vec()).map_err(refusal)?;
    let erased = keeper.with_journal(|ours| ours.merge_preview(&journal).erased);
    if erased == 0 {
        return Ok(journal);
    }
    let words = t!("import-erases", count = erased);
    Err(Refusal::Doubt(Box::new(Doubt { journal, words })))
}

/// The problem, and that nothing came of it.
fn unchanged(problem: String) -> Refusal {
    Refusal::Words(t!("import-nothing", problem = problem))
}

fn refusal(error: ImportError) -> Refusal {
    let words = match error.kind() {
        ImportErrorKind::NotLimber => t!("import-foreign"),
        ImportErrorKind::NewerVersion => t!("import-newer"),
        ImportErrorKind::TooLarge => t!("import-too-large"),
        ImportErrorKind::Truncated => t!("import-truncated"),
        ImportErrorKind::BadLine | ImportErrorKind::WrongChecksum => t!("import-damaged"),
    };
    match error.kept().filter(|kept| kept.lines > 0) {
        None => unchanged(words),
        Some(kept) => {
            let words = t!("import-part", problem = words, lines = kept.lines);
            Refusal::Doubt(Box::new(Doubt { journal: kept.journal, words }))
        }
    }
}

async fn take_in(keeper: Keeper, journal: Journal) -> String {
    match keeper.import(journal).await {
        Ok(merged) => t!("import-done", added = merged.added, erased = merged.erased),
        Err(trouble) => trouble.words().text(),
    }
}

#[component]
fn EraseAll(told: RwSignal<String>) -> impl IntoView {
    let keeper = keeper();
    let asked = RwSignal::new(false);
    let erase = move || {
        asked.set(false);
        spawn_local(async move {
            told.set(match keeper.wipe().await {
                Ok(()) => t!("erase-done"),
                Err(trouble) => trouble.words().text(),
            });
        });
    };
    view! {
        <Button icon=Icon::Erase style=Style::Stop on_press=move || asked.set(true)>
            {t!("erase-all")}
        </Button>
        <Dialog question=t!("erase-all-question") open=asked>
            <p>{t!("erase-all-words")}</p>
            <div class="line">
                <Button style=Style::FillStop on_press=erase>{t!("erase-all")}</Button>
                <Button on_press=move || asked.set(false)>{t!("erase-keep")}</Button>
            </div>
        </Dialog>
    }
}
