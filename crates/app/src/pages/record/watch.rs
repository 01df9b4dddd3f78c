//! Looks over the weeks whenever something was marked, and puts on record what asks for somebody to be seen.

use care::persistence::Watch;
use journal::Body;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

use crate::part::Part;
use crate::state::{Keeper, Keeping, keeper};

/// The rules, loaded once the app is there: the first visit does not wait for them.
#[wasm_split(watch, fallible)]
fn watch() -> Part<fn(Keeper) -> Vec<Body>> {
    Ok(|keeper: Keeper| {
        let watch = keeper.folded_untracked::<Watch>();
        keeper.with_facts_untracked(|facts| watch.due(&facts.advice))
    })
}

/// Keeps watch from now on. What cannot be loaded now is looked at with the next mark or start: the journal forgets
/// nothing, and the rules count back from the latest mark.
pub fn keep_watch() {
    let keeper = keeper();
    let marks = Memo::new(move |_| keeper.with_facts(|facts| facts.marks));
    Effect::new(move || {
        if keeper.keeping() == Keeping::Opening || marks.get() == 0 {
            return;
        }
        spawn_local(async move {
            let Ok(watch) = watch().await else { return };
            let due = watch(keeper);
            if !due.is_empty() {
                keeper.record(due).await;
            }
        });
    });
}
