//! What was done, day by day.

use std::collections::BTreeMap;

use care::own::{made_by, name_of, routine_of};
use journal::{BREAK_ROUTINE, Body, Event, EventId, Journal, LocalDate, SessionFinished, SessionStarted};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::after::Seen;
use crate::content::content;
use crate::language;
use crate::navigate::{Link, navigator};
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Button, Dialog, Signpost, Style, TextButton};

/// A session in the list.
#[derive(Clone, Debug, PartialEq)]
struct Session {
    id: EventId,
    date: LocalDate,
    time: String,
    routine: String,
    /// What the person calls it, where it is a routine of their own.
    own_name: Option<String>,
    marks: Option<[u8; 2]>,
    finished: bool,
    /// What a camera saw, where one did.
    seen: Option<Seen>,
}

/// The sessions of a journal, the latest first. Stiffness before is that of the asking it answers.
fn sessions(journal: &Journal) -> Vec<Session> {
    let mut before: BTreeMap<EventId, u8> = BTreeMap::new();
    let mut found: Vec<Session> = Vec::new();
    let mut own: BTreeMap<String, String> = BTreeMap::new();
    for event in journal.effective() {
        match &event.body {
            Body::ReliefAsked(asked) => drop(before.insert(event.id(), asked.stiffness.get())),
            Body::RoutineOwnMade(made) => {
                let name = name_of(&made.file).unwrap_or_default();
                own.insert(routine_of(made.routine.unwrap_or(event.id())).0, name);
            }
            Body::SessionStarted(started) => found.push(begun(&event, started, &own)),
            Body::MovementSeen(seen) => {
                let of = found.iter_mut().rev().find(|session| session.id == seen.session);
                of.into_iter().for_each(|session| Seen::add(&mut session.seen, seen));
            }
            Body::SessionFinished(finished) => {
                if let Some(session) = found.iter_mut().find(|session| session.id == finished.session) {
                    session.finished = true;
                    session.marks = marks(journal, &before, finished);
                }
            }
            _ => {}
        }
    }
    found.reverse();
    found
}

fn begun(event: &Event, started: &SessionStarted, own: &BTreeMap<String, String>) -> Session {
    let local = event.recorded.local;
    Session {
        id: event.id(),
        date: local.date,
        time: format!("{:02}:{:02}", local.hour(), local.minute()),
        routine: started.routine.clone(),
        own_name: own.get(&started.routine).filter(|name| !name.is_empty()).cloned(),
        marks: None,
        finished: false,
        seen: None,
    }
}

fn marks(journal: &Journal, before: &BTreeMap<EventId, u8>, finished: &SessionFinished) -> Option<[u8; 2]> {
    let Body::SessionStarted(started) = &journal.event(finished.session)?.body else { return None };
    Some([*before.get(&started.asked?)?, finished.stiffness_after?.get()])
}

/// The question whether to erase a session.
#[derive(Clone, Copy)]
struct Asked {
    session: RwSignal<Option<EventId>>,
    open: RwSignal<bool>,
}

impl Asked {
    fn about(self, session: EventId) {
        self.session.set(Some(session));
        self.open.set(true);
    }
}

/// The page.
#[component]
pub fn History() -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let asked = Asked { session: RwSignal::new(None), open: RwSignal::new(false) };
    let list = Memo::new(move |_| keeper.with_journal(sessions));
    let days = move || {
        let sessions = list.get();
        let days = sessions.chunk_by(|one, other| one.date == other.date);
        days.map(|day| view! { <Day sessions=day.to_vec() asked /> }).collect_view()
    };
    let today = clock::day_in_words(clock::glance().local.date, &language::for_dates());
    view! {
        <h1 tabindex="-1">{today}</h1>
        <p class="line">
            <Link to=Route::Programme>{t!("title-programme")}</Link>
            <Link to=Route::Progress>{t!("title-progress")}</Link>
            <Link to=Route::Breaks>{t!("title-breaks")}</Link>
            <Link to=Route::Report>{t!("title-report")}</Link>
        </p>
        <Show when=move || list.with(Vec::is_empty)>
            <p class="reading">{t!("history-empty")}</p>
            <div class="history-onward">
                <Signpost verb=t!("history-start") fact=t!("title-relief") on_press=move || navigator.go(Route::Relief) />
            </div>
        </Show>
        <div class="stack-wide">{days}</div>
        <p>
            <Link to=Route::Helps>{t!("title-helps")}</Link>
        </p>
        <EraseOne asked />
    }
}

#[component]
fn Day(sessions: Vec<Session>, asked: Asked) -> impl IntoView {
    let heading = sessions.first().map(|session| clock::day_in_words(session.date, &language::for_dates()));
    let rows = sessions.into_iter().map(|session| view! { <Row session asked /> }).collect_view();
    view! {
        <section class="stack">
            <h2>{heading}</h2>
            <div class="rows">{rows}</div>
        </section>
    }
}

#[component]
fn Row(session: Session, asked: Asked) -> impl IntoView {
    let routine = content().routine(&session.routine.as_str().into());
    let is_break = session.routine.starts_with(BREAK_ROUTINE);
    let is_own = made_by(&session.routine).is_some();
    let other = move || match (is_break, is_own) {
        (true, _) => t!("title-break"),
        (_, true) => t!("title-own-routines"),
        // What else is no routine of the content is a session of the programme.
        _ => t!("title-programme"),
    };
    let name = routine.map(|routine| routine.name.clone()).or(session.own_name);
    let name = name.unwrap_or_else(other);
    let words = match session.marks {
        Some([before, after]) => t!("history-marks", before = before, after = after),
        None if session.finished => t!("history-no-marks"),
        None => t!("history-open"),
    };
    let words = match session.seen {
        Some(seen) => format!("{words} {}", seen.words()),
        None => words,
    };
    view! {
        <div>
            <b>{name}</b>
            <span class="fact">{session.time}</span>
            <span class="second between">
                <span>{words}</span>
                <TextButton on_press=move || asked.about(session.id)>{t!("erase-one")}</TextButton>
            </span>
        </div>
    }
}

#[component]
fn EraseOne(asked: Asked) -> impl IntoView {
    let keeper = keeper();
    let open = asked.open;
    let erase = move || {
        if let Some(id) = asked.session.get_untracked() {
            spawn_local(async move {
                // A failure shows as the entry that is still there, and as trouble in the settings.
                let _ = keeper.erase(id).await;
            });
        }
        open.set(false);
    };
    view! {
        <Dialog question=t!("erase-one-question") open>
            <p>{t!("erase-one-words")}</p>
            <div class="line">
                <Button style=Style::Solid on_press=erase>{t!("erase-one")}</Button>
                <Button on_press=move || open.set(false)>{t!("erase-keep")}</Button>
            </div>
        </Dialog>
    }
}
