//! How it goes: check-ins and the timeline, advice to see someone, and the report to take along.
//!
//! One part for the three pages, since they show the same weeks; the PDF writer and the rules that watch over weeks are
//! parts of their own.

mod activities;
mod check_in;
mod pdf;
mod progress;
mod report;
mod scale;
mod see_someone;
mod watch;

use std::sync::Arc;

use care::progress::Progress as Weeks;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::progress::Progress;
use self::report::ReportPage;
use self::see_someone::SeeSomeone;
use crate::part::Part;
use crate::state::{clock, keeper};

pub use self::watch::keep_watch;

/// A page of this part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Check-in, timeline and the week.
    Progress,
    /// Advice that is open.
    SeeSomeone,
    /// The report to take along.
    Report,
}

/// The part of the app that holds these pages.
#[wasm_split(record, fallible)]
pub fn record() -> Part<fn(Page) -> AnyView> {
    crate::bring!("record");
    crate::bring!("morning");
    // What was mended at a desk, in the report.
    crate::bring_content!("content-ergonomics");
    Ok(|page| match page {
        Page::Progress => view! { <Progress /> }.into_any(),
        Page::SeeSomeone => view! { <SeeSomeone /> }.into_any(),
        Page::Report => view! { <ReportPage /> }.into_any(),
    })
}

/// What came of weeks, and follows the journal.
fn weeks() -> Memo<Arc<Weeks>> {
    let keeper = keeper();
    Memo::new(move |_| keeper.folded::<Weeks>())
}

fn today() -> i64 {
    clock::glance().local.date.days_since_epoch()
}

/// The report's words in the language that is spoken.
fn report_words() -> ::report::Words {
    ::report::Words::new(::report::Language::of_tag(&crate::language::current()))
}
