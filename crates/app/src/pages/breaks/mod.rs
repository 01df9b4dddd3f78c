//! Breaks: one that is guided, what the days between them were like, and the page's own timer.
//!
//! When a break is due and what it may consist of is decided in `breaks` and `care`. A click on the companion's notification opens
//! [`Page::Guided`] with the event that began the break, by which it is counted once, whoever tells of it.

mod days;
mod guided;
mod standing;
mod timer;

use std::sync::Arc;

use care::breaks::BreakDays;
use journal::{Body, BreakKind, BreakPrompted, BreakTaken, EventId, PromptStep, TakenHow};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::days::Days;
use self::guided::Guided;
use self::timer::Timer;
use crate::device::{remember, remembered};
use crate::exchange::Neighbour;
use crate::part::Part;
use crate::state::{Keeper, keeper};

/// A page of this part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// A break, by the event that began it; one of its own without.
    Guided(Option<String>),
    /// What breaks and the time between them were like.
    Days,
}

/// The part of the app that holds these pages.
#[wasm_split(breaks, fallible)]
pub fn breaks() -> Part<fn(Page) -> AnyView> {
    crate::bring!("breaks");
    // What can be mended at the desk.
    crate::bring_content!("content-ergonomics");
    Ok(|page| match page {
        Page::Guided(begun) => view! { <Guided begun /> }.into_any(),
        Page::Days => view! { <Days /> }.into_any(),
    })
}

/// The page's own timer, in the same part.
#[wasm_split(breaks, fallible)]
pub fn timer() -> Part<fn() -> AnyView> {
    crate::bring!("breaks");
    Ok(|| view! { <Timer /> }.into_any())
}

/// What this browser remembers of its timer, and the value for one that runs.
const TIMER: &str = "limber-break-timer";
const ON: &str = "on";

/// How it stands with the timer of this page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timing {
    /// It does not run.
    #[default]
    Off,
    /// It runs here.
    Here,
    /// It runs in another tab of this browser.
    OtherTab,
    /// The companion runs, and this steps aside.
    Companion,
}

/// The timer of this browser, for every page. It is no part of the record: turned on in one browser, it would run in every
/// other of the same person, and each would ask and count for itself.
#[derive(Clone, Copy)]
pub struct TimerState {
    wanted: RwSignal<bool>,
    timing: RwSignal<Timing>,
}

impl TimerState {
    /// As this browser remembers it. Another tab may turn it on or off.
    #[must_use]
    pub fn start() -> Self {
        let is_on = || remembered(TIMER).as_deref() == Some(ON);
        let timer = Self { wanted: RwSignal::new(is_on()), timing: RwSignal::default() };
        let changed = window_event_listener_untyped("storage", move |_| {
            if timer.wanted.get_untracked() != is_on() {
                timer.wanted.set(is_on());
            }
        });
        on_cleanup(move || changed.remove());
        timer
    }

    /// Whether the person wants it.
    pub fn is_wanted(self) -> bool {
        self.wanted.get()
    }

    /// The person wants it, or not.
    fn want(self, wanted: bool) {
        if self.wanted.get_untracked() != wanted {
            remember(TIMER, if wanted { ON } else { "off" });
            self.wanted.set(wanted);
        }
    }
}

/// What is known of breaks, and follows the journal.
fn break_days() -> Memo<Arc<BreakDays>> {
    let keeper = keeper();
    Memo::new(move |_| keeper.folded::<BreakDays>())
}

/// The beginning of a break that the page begins. It leaves the neck alone unless it is known that no companion runs here, whose limit
/// for the neck this page does not know.
fn begun_here(beside: Neighbour) -> Body {
    let neck_rests = !untrack(|| beside.has_no_companion());
    let started = BreakPrompted::new(BreakKind::Break, PromptStep::Started);
    Body::BreakPrompted(BreakPrompted { neck_rests, ..started })
}

/// Goes on with the name of a break: it was begun by the companion, or is now.
fn begin_then(
    keeper: Keeper,
    beside: Neighbour,
    begun: Option<EventId>,
    then: impl FnOnce(EventId) + 'static,
) {
    let Some(begun) = begun else {
        return keeper.record_then(vec![begun_here(beside)], move |ids| {
            if let Some(begun) = ids.first() {
                then(*begun);
            }
        });
    };
    then(begun);
}

/// The person says that a break was taken.
fn told(begun: EventId) -> Body {
    Body::BreakTaken(BreakTaken { what: BreakKind::Break, how: TakenHow::Told, begun: Some(begun) })
}
