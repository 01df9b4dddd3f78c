//! What was done, day by day.

use std::collections::BTreeMap;

use care::own::{made_by, name_of, routine_of};
use journal::{BREAK_ROUTINE, Body, Event, EventId, Fold, LocalDateTime, Scale, SessionStarted};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

use super::after::Seen;
use crate::content::content;
use crate::language;
use crate::navigate::{Link, focus_first, navigator};
use crate::part::Part;
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Button, Dialog, Signpost, Style, TextButton};

/// Days with sessions that are shown at first, and that one more tap adds: ten years at once would take the page seconds.
const DAYS: usize = 28;

/// The part of the app that holds this page.
#[wasm_split(history, fallible)]
pub fn history() -> Part<fn() -> AnyView> {
    crate::bring!("history");
    Ok(|| view! { <History /> }.into_any())
}

/// A session in the list.
#[derive(Clone, Debug, PartialEq)]
struct Session {
    id: EventId,
    begun: LocalDateTime,
    routine: String,
    /// What the person calls it, where it is a routine of their own.
    own_name: Option<String>,
    /// Stiffness before, of the asking that it answers.
    before: Option<u8>,
    marks: Option<[u8; 2]>,
    finished: bool,
    /// What a camera saw, where one did.
    seen: Option<Seen>,
}

/// The sessions of a journal, the earliest first.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sessions {
    sessions: Vec<Session>,
    /// Stiffness by the asking in which it was marked.
    before: BTreeMap<EventId, u8>,
    /// The person's names of their routines, by routine.
    own: BTreeMap<String, String>,
}

impl Fold for Sessions {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        match &event.body {
            Body::ReliefAsked(asked) => drop(self.before.insert(event.id(), asked.stiffness.get())),
            Body::RoutineOwnMade(made) => {
                let name = name_of(&made.file).unwrap_or_default();
                self.own.insert(routine_of(made.routine.unwrap_or(event.id())).0, name);
            }
            Body::SessionStarted(started) => self.begin(event, started),
            Body::MovementSeen(seen) => {
                self.session(seen.session).into_iter().for_each(|session| Seen::add(&mut session.seen, seen));
            }
            Body::SessionFinished(finished) => {
                if let Some(session) = self.session(finished.session) {
                    session.finished = true;
                    let after = finished.stiffness_after.map(Scale::get);
                    session.marks = session.before.zip(after).map(<[u8; 2]>::from);
                }
            }
            _ => {}
        }
    }
}

impl Sessions {
    fn begin(&mut self, event: &Event, started: &SessionStarted) {
        let own_name = self.own.get(&started.routine).filter(|name| !name.is_empty()).cloned();
        self.sessions.push(Session {
            id: event.id(),
            begun: event.recorded.local,
            routine: started.routine.clone(),
            own_name,
            before: started.asked.and_then(|asked| self.before.get(&asked).copied()),
            marks: None,
            finished: false,
            seen: None,
        });
    }

    /// What belongs to a session mostly follows it at once.
    fn session(&mut self, id: EventId) -> Option<&mut Session> {
        self.sessions.iter_mut().rev().find(|session| session.id == id)
    }

    /// The last so many days with sessions, the latest first, and whether there are days before those.
    fn latest(&self, days: usize) -> (Vec<Vec<Session>>, bool) {
        let by_day = || self.sessions.chunk_by(|one, other| one.begun.date == other.begun.date).rev();
        let shown = by_day().take(days).map(|day| day.iter().rev().cloned().collect::<Vec<_>>());
        (shown.collect(), by_day().nth(days).is_some())
    }
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
fn History() -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let asked = Asked { session: RwSignal::new(None), open: RwSignal::new(false) };
    let shown = RwSignal::new(DAYS);
    let list = Memo::new(move |_| keeper.folded::<Sessions>().latest(shown.get()));
    let is_empty = Memo::new(move |_| list.with(|(days, _)| days.is_empty()));
    let has_earlier = Memo::new(move |_| list.with(|(_, has_earlier)| *has_earlier));
    let days = move || {
        let (days, _) = list.get();
        days.into_iter().map(|sessions| view! { <Day sessions asked /> }).collect_view()
    };
    let earlier = move || {
        let before = shown.get_untracked();
        shown.set(before + DAYS);
        // After the last of them the button is gone: the focus goes on to the first day that came.
        request_animation_frame(move || {
            focus_first(&format!(".history-days > section:nth-child({}) h2", before + 1));
        });
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
        <Show when=move || is_empty.get()>
            <p class="reading">{t!("history-empty")}</p>
            <div class="history-onward">
                <Signpost verb=t!("history-start") fact=t!("title-relief") on_press=move || navigator.go(Route::Relief) />
            </div>
        </Show>
        <div class="stack-wide history-days">{days}</div>
        <Show when=move || has_earlier.get()>
            <TextButton on_press=earlier>{t!("history-earlier")}</TextButton>
        </Show>
        <p>
            <Link to=Route::Helps>{t!("title-helps")}</Link>
        </p>
        <EraseOne asked />
    }
}

#[component]
fn Day(sessions: Vec<Session>, asked: Asked) -> impl IntoView {
    let heading =
        sessions.first().map(|session| clock::day_in_words(session.begun.date, &language::for_dates()));
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
    let time = format!("{:02}:{:02}", session.begun.hour(), session.begun.minute());
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
            <span class="fact">{time}</span>
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

#[cfg(test)]
mod tests {
    use journal::{DeviceId, Ended, Intent, Journal, Moment, ReliefAsked, SessionFinished, Writer};

    use super::*;

    const DAY_MS: i64 = 86_400_000;

    /// Two sessions on each of so many days: the first is for stiffness of 6 and leaves 2, the second is left open.
    fn lived(days: i64) -> Sessions {
        let (mut journal, mut writer) = (Journal::new(), Writer::new(DeviceId(1)));
        let mut write = |day: i64, minute: i64, body: Body| {
            let at_ms = 1_774_868_400_000 + day * DAY_MS + minute * 60_000;
            let event = writer.write(Moment::at_offset(at_ms, "UTC", 0), body);
            journal.append(event.clone());
            event.id()
        };
        for day in 0..days {
            let asked = Body::ReliefAsked(ReliefAsked {
                intent: Intent::Stiff,
                places: Vec::new(),
                stiffness: Scale::new(6).expect("a mark"),
                urge: Scale::new(0).expect("a mark"),
                pain: None,
                setting: "desk".into(),
                minutes: 3,
            });
            let asked = write(day, 0, asked);
            let started = |asked| {
                let routine = "neck-turns".to_owned();
                Body::SessionStarted(SessionStarted { asked, routine, movements: Vec::new() })
            };
            let session = write(day, 1, started(Some(asked)));
            let finished = SessionFinished {
                session,
                ended: Ended::Finished,
                stiffness_after: Scale::new(2),
                urge_after: None,
                movements: Vec::new(),
                popped: None,
            };
            write(day, 5, Body::SessionFinished(finished));
            write(day, 60, started(None));
        }
        Sessions::of(&journal)
    }

    #[test]
    fn the_latest_days_come_first_and_only_so_many_of_them() {
        for (lived_days, asked, shown, has_earlier) in [
            (0, DAYS, 0, false),
            (3, DAYS, 3, false),
            (28, DAYS, 28, false),
            (29, DAYS, 28, true),
            (29, 2 * DAYS, 29, false),
        ] {
            let (days, earlier) = lived(lived_days).latest(asked);
            assert_eq!((days.len(), earlier), (shown, has_earlier), "{lived_days} days, {asked} of them");
            for day in &days {
                let marks: Vec<_> = day.iter().map(|session| (session.finished, session.marks)).collect();
                assert_eq!(marks, [(false, None), (true, Some([6, 2]))], "the later session first");
            }
            let is_later = |pair: &[Vec<Session>]| pair[0][0].begun.date > pair[1][0].begun.date;
            assert!(days.windows(2).all(is_later));
        }
    }
}
