//! The machine of `breaks` on a plain timer: for those without the companion. It works only while the page is open, asks
//! only where it is seen, and sees neither calls nor an empty chair.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use breaks::{
    Effect as Wanted, Event, Input, Kind, Local, Now, Prompt, Record, Rules, Sensing, Settings, State, step,
};
use care::breaks::{BreakDays, BreakFacts, Clocks, Page, Question, body_of, timer_inputs, timer_may_tell};
use journal::EventId;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{TimerState, Timing, begun_here};
use crate::content::content;
use crate::device::{remember, remembered, stopwatch_ms};
use crate::exchange::Neighbour;
use crate::navigate::{Navigator, navigator};
use crate::route::Route;
use crate::state::{Keeper, clock, keeper};
use crate::t;
use crate::ui::{Button, Style};

/// Between two looks.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// The name under which one tab of this browser holds the timer.
const LOCK: &str = "limber-break-timer";
/// What this browser remembers of the tab that held it last.
const LAST_TURN: &str = "limber-break-timer-turn";

/// The line above the page, when it is time or something is asked. Elsewhere it is nothing.
#[component]
pub(super) fn Timer() -> impl IntoView {
    let Some(timer) = Turning::new() else { return ().into_any() };
    let beside = expect_context::<Neighbour>();
    let turn = Turn::wait();
    let looks = set_interval_with_handle(move || timer.look(), LOOK_EVERY).ok();
    let timing = expect_context::<TimerState>().timing;
    Effect::new(move |before: Option<Timing>| {
        let now = match (beside.has_companion(), turn.is_here.get()) {
            (true, _) => Timing::Companion,
            (false, true) => Timing::Here,
            (false, false) => Timing::OtherTab,
        };
        timing.set(now);
        timer.runs.set_value(now == Timing::Here);
        match (now, before) {
            (Timing::Here, Some(Timing::Here)) | (Timing::OtherTab | Timing::Off, _) => {}
            (Timing::Here, _) => untrack(|| timer.go_on()),
            // It counts itself, so what was counted here is of no more use.
            (Timing::Companion, _) => timer.begin_anew(),
        }
        now
    });
    timer.hear_of_breaks();
    on_cleanup(move || {
        if let Some(looks) = looks {
            looks.clear();
        }
        turn.end();
        timing.try_set(Timing::Off);
    });
    let line = move || {
        let shown = timer.shown.get().filter(|_| timing.get() == Timing::Here);
        // One thing at a time: a page that stands alone is not interrupted.
        let shown = shown.filter(|_| !timer.navigator.route().is_alone());
        shown.map(|shown| view! { <Line timer shown /> })
    };
    view! { <div role="status">{line}</div> }.into_any()
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    Prompt(Prompt),
    Resting { minutes: u64 },
}

#[component]
fn Line(timer: Turning, shown: Shown) -> impl IntoView {
    let send = move |input: Input| move || timer.take(input);
    let (words, buttons) = match shown {
        Shown::Resting { minutes } => (
            t!("timer-resting", minutes = minutes as f64),
            view! {
                <Button on_press=send(Input::WasResting(true))>{t!("timer-rested")}</Button>
                <Button on_press=send(Input::WasResting(false))>{t!("timer-was-here")}</Button>
            }
            .into_any(),
        ),
        Shown::Prompt(prompt) => {
            let later = timer.rules.with_value(|rules| rules.postpone_choices_mins[0]);
            let (words, label, input) = match prompt.kind {
                Kind::Shift => (t!("timer-shift"), t!("timer-did"), Input::Done),
                Kind::Break => (t!("timer-break"), t!("timer-begin"), Input::Start),
            };
            let buttons = view! {
                <Button style=Style::Solid on_press=send(input)>{label}</Button>
                {prompt.may_postpone.then(|| view! {
                    <Button on_press=send(Input::Postpone { minutes: later })>{t!("timer-later", minutes = later)}</Button>
                })}
                {prompt.may_skip.then(|| view! { <Button on_press=send(Input::Skip)>{t!("skip")}</Button> })}
            };
            (words, buttons.into_any())
        }
    };
    view! {
        <div class="nudge break-line">
            <p>{words}</p>
            <div class="line">{buttons}</div>
            {move || timer.too_soon.get().then(|| view! { <p class="small muted">{t!("timer-too-soon")}</p> })}
        </div>
    }
}

/// The machine while it runs in this page; copies mean the same one.
#[derive(Clone, Copy)]
struct Turning {
    state: StoredValue<State>,
    rules: StoredValue<Rules>,
    /// Whether this page is the one that counts.
    runs: StoredValue<bool>,
    /// The clocks at the last look.
    looked: StoredValue<Option<Clocks>>,
    /// The name of this tab among those that take turns.
    tab: StoredValue<String>,
    shown: RwSignal<Option<Shown>>,
    /// "Did it" came sooner than it can have been done.
    too_soon: RwSignal<bool>,
    /// The break that is under way, by what began it.
    begun: RwSignal<Option<EventId>>,
    keeper: Keeper,
    navigator: Navigator,
    beside: Neighbour,
}

impl Turning {
    /// From now on; nothing where the numbers contradict each other, which a test excludes.
    fn new() -> Option<Self> {
        let rules = Settings { sensing: Sensing::PlainTimer, ..Settings::default() }.check().ok()?;
        Some(Self {
            state: StoredValue::new(State::new(now().local)),
            rules: StoredValue::new(rules),
            runs: StoredValue::new(false),
            looked: StoredValue::new(None),
            tab: StoredValue::new(format!("{:016x}", clock::random())),
            shown: RwSignal::new(None),
            too_soon: RwSignal::new(false),
            begun: RwSignal::new(None),
            keeper: keeper(),
            navigator: navigator(),
            beside: expect_context(),
        })
    }

    /// This tab has its turn. It goes on where it was, unless another counted meanwhile.
    fn go_on(self) {
        let tab = self.tab.get_value();
        if remembered(LAST_TURN).as_deref() != Some(tab.as_str()) {
            self.begin_anew();
            remember(LAST_TURN, &tab);
        }
        self.look();
    }

    fn begin_anew(self) {
        self.state.set_value(State::new(now().local));
        self.looked.set_value(None);
        self.shown.set(None);
        self.begun.set(None);
    }

    fn look(self) {
        if self.runs.try_get_value() != Some(true) {
            return;
        }
        let is_alone = untrack(|| self.navigator.route().is_alone());
        let page = match (document().hidden(), is_alone) {
            (true, _) => Page::Hidden,
            (false, true) => Page::Alone,
            (false, false) => Page::Open,
        };
        let clocks = Clocks { stopwatch_ms: whole_stopwatch_ms(), wall_ms: clock::glance().instant_ms };
        let before = self.looked.get_value();
        let inputs = self.rules.with_value(|rules| timer_inputs(page, before, clocks, rules));
        if !inputs.is_empty() {
            self.looked.set_value(Some(clocks));
        }
        inputs.into_iter().for_each(|input| self.take(input));
    }

    fn take(self, input: Input) {
        let mut inputs = std::collections::VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            let Some(state) = self.state.try_get_value() else { return };
            let stepped = self.rules.try_with_value(|rules| step(state, rules, input, now()));
            let Some((state, wanted)) = stepped else { return };
            self.state.set_value(state);
            inputs.extend(wanted.into_iter().filter_map(|wanted| self.carry_out(wanted)));
        }
    }

    /// Does what the machine wants; an answer goes back to it.
    fn carry_out(self, wanted: Wanted) -> Option<Input> {
        match wanted {
            Wanted::AskCare { request, kind, neck, .. } => {
                let facts = self.keeper.folded_untracked::<BreakFacts>();
                let advice = facts.advise(content(), Question { kind, neck }, &clock::glance());
                return Some(Input::CareSays { request, says: advice.says });
            }
            Wanted::Show(prompt) => {
                self.too_soon.set(false);
                self.shown.set(Some(Shown::Prompt(prompt)));
            }
            Wanted::AskResting { away_ms } => {
                self.shown.set(Some(Shown::Resting { minutes: away_ms / 60_000 }));
            }
            Wanted::Withdraw => self.shown.set(None),
            Wanted::Record(record) => self.keep(record),
            // The page of a break is opened once its beginning is kept: see `keep`.
            Wanted::Open { .. } | Wanted::SuggestRarer => {}
            // Only "did it" can be refused of what is offered here.
            Wanted::Refuse(_) => self.too_soon.set(true),
        }
        None
    }

    fn keep(self, record: Record) {
        if !timer_may_tell(record.event) {
            return;
        }
        if record.event != Event::Started(Kind::Break) {
            return self.keeper.record_then(vec![body_of(record, now().local, None)], |_| {});
        }
        self.keeper.record_then(vec![begun_here(self.beside)], move |ids| {
            let begun = ids.first().copied();
            self.begun.try_set(begun);
            self.navigator.go(Route::Break(begun.map(|begun| begun.to_string())));
        });
    }

    /// Hears of it when a break is told to have been taken.
    fn hear_of_breaks(self) {
        let told = Memo::new(move |_| {
            let begun = self.begun.get()?;
            self.keeper.folded::<BreakDays>().is_taken(begun).then_some(begun)
        });
        Effect::new(move || {
            if told.get().is_some() {
                self.begun.set(None);
                self.take(Input::DoneElsewhere(Kind::Break));
            }
        });
    }
}

/// The stopwatch in whole milliseconds.
fn whole_stopwatch_ms() -> u64 {
    stopwatch_ms().max(0.0) as u64
}

/// The two clocks of this moment.
fn now() -> Now {
    let local = clock::glance().local;
    let second = u32::from(local.hour()) * 3600 + u32::from(local.minute()) * 60 + u32::from(local.second());
    let day = i32::try_from(local.date.days_since_epoch()).unwrap_or(i32::MAX);
    Now { mono_ms: whole_stopwatch_ms(), local: Local::new(day, second) }
}

/// Whose turn it is among the tabs of this browser. A tab that nobody sees leaves it to one that is seen.
struct Turn {
    is_here: RwSignal<bool>,
    lock: StoredValue<Option<Lock>>,
    /// Hears of the page being hidden or shown.
    seen: WindowListenerHandle,
}

impl Turn {
    /// Waits for it, as often as the page is seen.
    fn wait() -> Self {
        let (is_here, lock) = (RwSignal::new(false), StoredValue::new(None::<Lock>));
        let follow = move || {
            let is_hidden = document().hidden();
            match lock.get_value() {
                None if !is_hidden => {
                    let held = hold_lock(move || is_here.try_set(true));
                    lock.set_value(Some(held));
                }
                Some(held) if is_hidden => {
                    held.let_go();
                    lock.set_value(None);
                    is_here.set(false);
                }
                _ => {}
            }
        };
        follow();
        Self { is_here, lock, seen: window_event_listener_untyped("visibilitychange", move |_| follow()) }
    }

    fn end(self) {
        self.seen.remove();
        if let Some(Some(lock)) = self.lock.try_get_value() {
            lock.let_go();
        }
    }
}

/// A lock that this tab holds, or waits for until it is let go.
#[derive(Clone)]
struct Lock(send_wrapper::SendWrapper<Rc<RefCell<Held>>>);

#[derive(Default)]
struct Held {
    /// Ends the promise for which the browser holds the lock.
    release: Option<js_sys::Function>,
    /// It is not wanted any more.
    is_over: bool,
}

impl Lock {
    fn let_go(&self) {
        let mut held = self.0.borrow_mut();
        held.is_over = true;
        if let Some(release) = held.release.take() {
            // It takes no argument that matters and cannot fail.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits until no other tab holds the lock, holds it and calls back. Where the browser knows no locks every tab holds its own.
fn hold_lock<T>(got: impl Fn() -> T + 'static) -> Lock {
    let held = Rc::new(RefCell::new(Held::default()));
    let lock = Lock(send_wrapper::SendWrapper::new(Rc::clone(&held)));
    let locks = js_sys::Reflect::get(&window().navigator(), &"locks".into()).ok();
    let request = locks.as_ref().and_then(|locks| {
        js_sys::Reflect::get(locks, &"request".into()).ok()?.dyn_into::<js_sys::Function>().ok()
    });
    let (Some(locks), Some(request)) = (locks, request) else {
        got();
        return lock;
    };
    let granted = Closure::once_into_js(move |_: JsValue| -> js_sys::Promise {
        if held.borrow().is_over {
            return js_sys::Promise::resolve(&JsValue::UNDEFINED);
        }
        got();
        js_sys::Promise::new(&mut |release, _| held.borrow_mut().release = Some(release))
    });
    // A page that may use no locks, as one in a frame of another origin, has no timer.
    let _ = request.call2(&locks, &LOCK.into(), &granted);
    lock
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_timer_hold() {
        assert!(Settings { sensing: Sensing::PlainTimer, ..Settings::default() }.check().is_ok());
    }
}
