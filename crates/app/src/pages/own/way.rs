//! A movement done one's own way: a name, how to begin, what to attend to, how far and how fast. It is written down with
//! every change, like the rest of the routine.

use care::own::{Mine, OwnWay as Offered, Told};
use leptos::prelude::*;
use library::{MotionPlan, Movement};

use super::Desk;
use super::draft::Draft;
use super::editor::row_id;
use crate::navigate::focus_first;
use crate::pages::programme::words::way_words;
use crate::t;
use crate::ui::{Button, Select, SelectOption, TextButton, TextLine};

/// The most signs of a name, of how to begin, and of one thing to attend to.
const MOST_NAME_SIGNS: usize = 60;
const MOST_START_SIGNS: usize = 200;
const MOST_CUE_SIGNS: usize = 120;
/// How many things to attend to are asked for.
const CUES: usize = 3;

/// One quiet button, and in its place the panel while that is open.
#[component]
pub(super) fn OwnWay(
    desk: Desk,
    draft: Draft,
    key: u32,
    /// The movement of Limber's that it is, or is like.
    base: &'static Movement,
    name: Signal<String>,
    is_own: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let show = move |is_open: bool| {
        open.set(is_open);
        // What was pressed is gone: the focus goes to what the panel says first, and back to its button.
        focus_in(key, if is_open { "p" } else { "button" });
    };
    let words = move || if is_own.get() { t!("own-way-change") } else { t!("own-way") };
    let body = move || {
        if open.get() {
            view! { <Panel desk draft key base is_own on_close=move || show(false) /> }.into_any()
        } else {
            view! {
                <TextButton on_press=move || show(true)>
                    {words} <span class="unseen">" " {move || name.get()}</span>
                </TextButton>
            }
            .into_any()
        }
    };
    view! { <div class="own-way">{body}</div> }
}

/// A way in words, and the motion that it is.
type Choice = (String, Option<MotionPlan>);

fn focus_in(key: u32, what: &'static str) {
    request_animation_frame(move || {
        focus_first(&format!("#{} .own-way {what}", row_id(key)));
    });
}

#[component]
fn Panel(
    desk: Desk,
    draft: Draft,
    key: u32,
    base: &'static Movement,
    is_own: Signal<bool>,
    on_close: impl Fn() + Copy + Send + 'static,
) -> impl IntoView {
    let mine = untrack(|| draft.asked(key)).and_then(|asked| asked.mine());
    let (told, motion) = mine.map(|Mine { told, motion, .. }| (told, motion)).unwrap_or_default();
    let ways = desk.with_rules_ahead(|rules| rules.ways(base)).unwrap_or_default();
    let (choices, chosen) = choices(ways, motion, base);
    let options = options(&choices);
    let motions = StoredValue::new(choices.into_iter().map(|(_, motion)| motion).collect::<Vec<_>>());

    let name = RwSignal::new(told.name);
    let start = RwSignal::new(told.start);
    let way = RwSignal::new(chosen.to_string());
    let mut cues = told.cues;
    cues.resize(cues.len().max(CUES), String::new());
    let cues: Vec<RwSignal<String>> = cues.into_iter().map(RwSignal::new).collect();
    let cue_lines = cue_lines(&cues);
    Effect::new(move |earlier: Option<(Told, String)>| {
        let cues = cues.iter().map(|cue| cue.get()).collect();
        let now = (Told { name: name.get(), start: start.get(), cues }, way.get());
        if earlier.is_some_and(|earlier| earlier != now) {
            let chosen = now.1.parse::<usize>().unwrap_or_default();
            let motion = motions.with_value(|motions| motions.get(chosen).cloned().flatten());
            draft.tell(key, base, &now.0, motion);
        }
        now
    });
    let back = move || {
        draft.known_again(key, base);
        on_close();
    };
    view! {
        <div class="own-way-panel stack" role="group" aria-label=t!("own-way")>
            <p class="small" tabindex="-1">{t!("own-way-lead", name = base.name.clone())}</p>
            <TextLine label=t!("own-way-name") words=name most=MOST_NAME_SIGNS />
            <TextLine label=t!("own-way-start") words=start most=MOST_START_SIGNS />
            {cue_lines}
            {(options.len() > 1).then(|| view! { <Select label=t!("own-way-how") options chosen=way /> })}
            <div class="line">
                <Button on_press=on_close>{t!("own-way-done")}</Button>
                {move || is_own.get().then(|| {
                    let words = t!("own-way-back", name = base.name.clone());
                    view! { <TextButton on_press=back>{words}</TextButton> }
                })}
            </div>
        </div>
    }
}

/// The ways, and the place of the one that it has now. A way that came in a file may be another than those that are
/// offered.
fn choices(ways: Vec<Offered>, now: Option<MotionPlan>, base: &Movement) -> (Vec<Choice>, usize) {
    let chosen = ways.iter().position(|way| way.is_as(now.as_ref()));
    let mut choices: Vec<Choice> =
        ways.into_iter().map(|offered| (way_words(offered.way, base), offered.motion)).collect();
    let chosen = chosen.unwrap_or_else(|| {
        choices.push((t!("own-way-now"), now));
        choices.len() - 1
    });
    (choices, chosen)
}

fn options(choices: &[Choice]) -> Vec<SelectOption> {
    let option = |(place, (words, _)): (usize, &Choice)| SelectOption {
        value: place.to_string(),
        words: words.clone(),
    };
    choices.iter().enumerate().map(option).collect()
}

/// One line to begin with; another comes once that before it is written.
fn cue_lines(cues: &[RwSignal<String>]) -> Vec<AnyView> {
    let line = |(place, &cue): (usize, &RwSignal<String>)| {
        let before = place.checked_sub(1).map(|before| cues[before]);
        let is_written = |cue: RwSignal<String>| cue.with(|words| !words.is_empty());
        let is_due = Memo::new(move |_| before.is_none_or(is_written) || is_written(cue));
        let shown = move || {
            let label = t!("own-way-cue", number = place + 1);
            is_due.get().then(|| view! { <TextLine label words=cue most=MOST_CUE_SIGNS /> })
        };
        shown.into_any()
    };
    cues.iter().enumerate().map(line).collect()
}
