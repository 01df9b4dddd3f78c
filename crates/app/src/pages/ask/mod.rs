//! Ask: a question in one's own words, answered from sourced cards, after the safety check where it carries a sign.

mod answer;
mod field;
mod nothing;
mod talk;

use std::rc::Rc;

use ask::{Asker, CheckFirst, Reply};
use leptos::prelude::*;
use library::card::CardId;
use library::screening::Asked;
use send_wrapper::SendWrapper;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::wasm_split;

use self::answer::Answer;
use self::field::Field;
use self::nothing::{NotCovered, Word};
use super::check::{CheckPurpose, Purpose};
use super::learn::LearnParts;
use crate::asking::asker;
use crate::navigate::navigator;
use crate::pages::NotFound;
use crate::part::Part;
use crate::route::Route;
use crate::safety::screening;
use crate::t;
use crate::ui::{Loading, TextButton};
use crate::words;

pub use self::talk::Talk;

/// The one who answers, as far as it has come.
#[derive(Clone)]
enum Loaded {
    Loading,
    Ready(SendWrapper<Rc<Asker>>),
    Failed,
}

/// The page, with a card that is open from the start or none, in a part of the app of its own.
#[wasm_split(ask, fallible)]
pub fn ask() -> Part<fn(Option<String>) -> AnyView> {
    crate::bring!("ask");
    Ok(|card| view! { <Ask card /> }.into_any())
}

/// The page, with a card that is open from the start or none.
#[component]
fn Ask(
    /// The card of the address.
    #[prop(optional_no_strip)]
    card: Option<String>,
) -> impl IntoView {
    let loaded = RwSignal::new(Loaded::Loading);
    let reply = RwSignal::new(card.map(open_card));
    load(loaded);
    let waiting = StoredValue::new(None::<String>);
    let answer = move |question: String| match loaded.get_untracked() {
        Loaded::Ready(asker) => lead_on(reply, asker.ask(&question)),
        Loaded::Loading => waiting.set_value(Some(question)),
        Loaded::Failed => {
            waiting.set_value(Some(question));
            load(loaded);
        }
    };
    Effect::new(move || {
        if let Loaded::Ready(asker) = loaded.get()
            && let Some(question) = waiting.try_update_value(Option::take).flatten()
        {
            lead_on(reply, asker.ask(&question));
        }
    });
    view! {
        <LearnParts />
        <Field on_ask=answer />
        {words::is_translated().then(|| view! { <p class="note">{t!("ask-english-only")}</p> })}
        <p class="unseen" role="status">
            {move || reply.with(|reply| reply.as_ref().map(said))}
        </p>
        {move || match loaded.get() {
            Loaded::Loading => view! { <Loading what=t!("ask-loading") /> }.into_any(),
            Loaded::Failed => view! { <NotLoaded on_again=move || load(loaded) /> }.into_any(),
            Loaded::Ready(asker) => shown(&asker, reply.get()),
        }}
    }
}

/// A link to a card is an answer without a question.
fn open_card(id: String) -> Reply {
    Reply::Answered { card: CardId(id), fit: 1.0, next: Vec::new(), check: None }
}

fn load(loaded: RwSignal<Loaded>) {
    loaded.set(Loaded::Loading);
    spawn_local(async move {
        let found = match asker().await {
            Ok(asker) => Loaded::Ready(SendWrapper::new(asker)),
            Err(_) => Loaded::Failed,
        };
        // The page may have been left meanwhile.
        let _ = loaded.try_set(found);
    });
}

/// To the safety check where the question calls for it, and otherwise to the answer.
fn lead_on(reply: RwSignal<Option<Reply>>, found: Reply) {
    match &found {
        Reply::CheckFirst(check) => open_check(check),
        _ => reply.set(Some(found)),
    }
}

/// Opens the check at the cards that a question brought to mind. Nothing is ticked and nothing is kept.
fn open_check(check: &CheckFirst) {
    if check.low_mood && !check.call_band {
        return navigator().go(Route::Talk);
    }
    open_cards(Purpose::FromQuestion {
        cards: check.cards.clone(),
        call_band: check.call_band,
        low_mood: check.low_mood,
    });
}

fn open_cards(purpose: Purpose) {
    expect_context::<CheckPurpose>().0.set(purpose);
    navigator().go(Route::Check);
}

/// Opens the check at every card about signs, for whoever finds their question not understood.
fn open_whole_check() {
    let signs = screening().cards.iter().filter(|card| card.asked == Asked::Always);
    let cards = signs.map(|card| card.id.clone()).collect();
    open_cards(Purpose::FromQuestion { cards, call_band: false, low_mood: false });
}

/// What a screen reader hears when the answer is there.
fn said(reply: &Reply) -> String {
    match reply {
        Reply::Answered { .. } => t!("ask-said-answered"),
        Reply::NotCovered { .. } => t!("ask-nothing"),
        Reply::TooLong => t!("ask-too-long"),
        Reply::NotEnglish => t!("ask-not-english"),
        Reply::NoWords => t!("ask-no-words"),
        Reply::CheckFirst(_) => t!("title-check"),
    }
}

fn shown(asker: &Asker, reply: Option<Reply>) -> AnyView {
    match reply {
        None => view! { <Start /> }.into_any(),
        Some(Reply::Answered { card, next, check, .. }) => match asker.card(&card) {
            Some(card) => {
                let related = if next.is_empty() { &card.related } else { &next };
                let related = related.iter().chain(&card.related).filter_map(|id| asker.card(id));
                view! { <Answer card=card.clone() related=each_once(related) check /> }.into_any()
            }
            None => view! { <NotFound /> }.into_any(),
        },
        Some(Reply::NotCovered { nearest }) => {
            let nearest = nearest.iter().filter_map(|id| asker.card(id)).map(pair).collect();
            view! { <NotCovered nearest /> }.into_any()
        }
        Some(Reply::TooLong) => {
            view! { <Word heading=t!("ask-too-long") line=t!("ask-too-long-line") /> }.into_any()
        }
        Some(Reply::NotEnglish) => {
            view! { <Word heading=t!("ask-not-english") line=t!("ask-not-english-line") /> }.into_any()
        }
        Some(Reply::NoWords) => {
            view! { <Word heading=t!("ask-no-words") line=t!("ask-no-words-line") /> }.into_any()
        }
        Some(Reply::CheckFirst(_)) => ().into_any(),
    }
}

/// A card's name and its question.
type Question = (CardId, String);

/// Questions that lie near: enough to go on, few enough to read.
const MOST_RELATED: usize = 5;

fn pair(card: &library::card::Card) -> Question {
    (card.id.clone(), card.question.clone())
}

fn each_once<'a>(cards: impl Iterator<Item = &'a library::card::Card>) -> Vec<Question> {
    let mut once: Vec<Question> = Vec::new();
    for card in cards {
        if once.len() < MOST_RELATED && !once.iter().any(|(id, _)| *id == card.id) {
            once.push(pair(card));
        }
    }
    once
}

/// Before anything was asked: what can be asked, by example.
#[component]
fn Start() -> impl IntoView {
    let examples = ["is-it-bad", "why-it-feels-good", "tingling-fingers", "which-pillow"];
    let words = [t!("ask-example-1"), t!("ask-example-2"), t!("ask-example-3"), t!("ask-example-4")];
    let examples = examples.map(CardId::from).into_iter().zip(words).collect();
    view! {
        <h1 tabindex="-1">{t!("ask-heading")}</h1>
        <p class="reading">{t!("ask-what")}</p>
        <Questions heading=t!("ask-examples") questions=examples />
    }
}

/// Questions as rows; each opens its card.
#[component]
fn Questions(heading: String, questions: Vec<Question>) -> impl IntoView {
    let rows = questions.into_iter().map(|(id, question)| {
        view! {
            <crate::navigate::Link to=Route::Card(id.0)>
                <b lang="en">{question}</b>
            </crate::navigate::Link>
        }
    });
    view! {
        <section class="stack">
            <h2>{heading}</h2>
            <div class="rows">{rows.collect_view()}</div>
        </section>
    }
}

#[component]
fn NotLoaded(on_again: impl Fn() + 'static) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("ask-not-loaded")}</h1>
        <p>{t!("ask-not-loaded-line")}</p>
        <TextButton on_press=on_again>{t!("ask-again")}</TextButton>
    }
}
