//! Routines of the person's own: the list, making and changing one, and files of them.
//!
//! What may be in a routine, how much of it, and what it comes to at a moment is decided by [`care::own`]; here it is
//! asked and shown.

mod adding;
mod dose;
mod draft;
mod editor;
mod import;
mod list;
mod picker;
mod words;

use care::own::{OwnRoutines, Rules};
use care::programme::{Ground, Programme};
use care::screening::Needs;
use journal::{EventId, Fold as _, Scale};
use leptos::prelude::*;
use library::plan_file::PlanFile;
use wasm_split_helpers::wasm_split;

use self::adding::Adding;
use self::editor::Editor;
use self::import::Import;
use self::list::List;
use crate::content::content;
use crate::navigate::{Link, focus_heading, navigator};
use crate::offer::{now_at, person_of};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::part::Part;
use crate::route::Route;
use crate::safety::screening;
use crate::state::{Facts, Keeper, clock, keeper};
use crate::t;
use crate::ui::{Button, Icon, Signpost};

/// The part of the app that holds this page, with a movement that is to go into a routine, if there is one.
#[wasm_split(own, fallible)]
pub fn own_routines() -> Part<fn(Option<String>) -> AnyView> {
    // What files and differences say is said as for a plan.
    crate::bring!("programme");
    crate::bring!("own");
    Ok(|added| view! { <OwnPage added /> }.into_any())
}

/// What stands between the person and a routine, if anything does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Open,
    Due,
    Closed,
}

fn way(facts: &Facts) -> Way {
    match facts.standing.outlook(screening(), &clock::glance()).map_err(|needs| *needs) {
        Ok(_) => Way::Open,
        Err(Needs::WholeScreen { .. } | Needs::DailyCard) => Way::Due,
        Err(_) => Way::Closed,
    }
}

/// What is shown.
#[derive(Clone)]
enum Shown {
    List,
    /// Which routine a movement goes into.
    Adding(String),
    /// A routine that is made or changed.
    Editor(Beginning),
}

/// A routine as the editor takes it up.
#[derive(Clone)]
struct Beginning {
    /// Which one is changed; none where it is new.
    routine: Option<EventId>,
    file: PlanFile,
    /// A movement that goes into it.
    added: Option<String>,
}

/// What the page is about at the moment.
#[derive(Clone, Copy)]
struct Desk {
    keeper: Keeper,
    routines: Memo<OwnRoutines>,
    programme: Memo<Programme>,
    shown: RwSignal<Shown>,
    /// What was done last, said aloud.
    said: RwSignal<String>,
    /// Whether the address names a movement that was to be added.
    is_adding: bool,
}

impl Desk {
    /// Asks the rules as they are at this moment; nothing where the screen allows no look at them.
    fn with_rules_now<T>(self, read: impl FnOnce(&Rules<'_>) -> T) -> Option<T> {
        self.with_ground(|ground, programme| read(&Rules::at(*ground, programme, now_at(&clock::glance()))))
    }

    /// Asks them for the day, whatever holds for this half hour.
    fn with_rules_ahead<T>(self, read: impl FnOnce(&Rules<'_>) -> T) -> Option<T> {
        self.with_ground(|ground, programme| {
            read(&Rules::ahead(*ground, programme, now_at(&clock::glance()).day))
        })
    }

    fn with_ground<T>(self, read: impl FnOnce(&Ground<'_>, &Programme) -> T) -> Option<T> {
        let moment = clock::glance();
        self.keeper.with_facts_untracked(|facts| {
            let limits = facts.standing.outlook(screening(), &moment).ok()?;
            let person = person_of(facts, &limits, 0, now_at(&moment).day);
            self.programme.with_untracked(|programme| {
                let ground = Ground {
                    content: content(),
                    limits: &limits,
                    history: &facts.history,
                    person: &person,
                    pain: facts.standing.pain_now(screening(), &moment).map(Scale::get),
                    begun_day: programme.begun_day(),
                };
                Some(read(&ground, programme))
            })
        })
    }

    /// Opens the editor, and the focus goes to its heading.
    fn edit(self, beginning: Beginning) {
        self.said.set(String::new());
        self.shown.set(Shown::Editor(beginning));
        request_animation_frame(focus_heading);
    }

    /// Back to the list.
    fn leave(self, said: String) {
        self.said.set(said);
        self.shown.set(Shown::List);
        request_animation_frame(focus_heading);
    }
}

/// The page.
#[component]
fn OwnPage(added: Option<String>) -> impl IntoView {
    let keeper = keeper();
    let is_adding = added.is_some();
    let desk = Desk {
        keeper,
        routines: Memo::new(move |_| keeper.with_journal(OwnRoutines::of)),
        programme: Memo::new(move |_| keeper.with_journal(Programme::of)),
        shown: RwSignal::new(added.map_or(Shown::List, Shown::Adding)),
        said: RwSignal::new(String::new()),
        is_adding,
    };
    let way = Memo::new(move |_| keeper.with_facts(way));
    let body = move || match (way.get(), desk.shown.get()) {
        (Way::Open, Shown::Adding(movement)) => view! { <Adding desk movement /> }.into_any(),
        (Way::Open, Shown::Editor(beginning)) => view! { <Editor desk beginning /> }.into_any(),
        (way, _) => view! { <Home desk way /> }.into_any(),
    };
    view! {
        {body}
        <p role="status" class="small muted">{desk.said}</p>
    }
}

/// The list, and ways to make one. Where nothing may be done now it can still be saved and removed.
#[component]
fn Home(desk: Desk, way: Way) -> impl IntoView {
    let make = move || desk.edit(Beginning { routine: None, file: empty(), added: None });
    let top = match way {
        Way::Open => view! {
            <p class="reading">{t!("own-lead")}</p>
            <div class="line">
                <Button icon=Icon::Note on_press=make>{t!("own-make")}</Button>
            </div>
        }
        .into_any(),
        Way::Due => view! { <Due desk /> }.into_any(),
        Way::Closed => view! {
            <p class="reading">{t!("own-closed")}</p>
            <p><Link to=Route::TodayNot>{t!("title-today-not")}</Link></p>
        }
        .into_any(),
    };
    view! {
        <h1 tabindex="-1">{t!("title-own-routines")}</h1>
        {top}
        <List desk is_open=way == Way::Open />
        {(way == Way::Open).then(|| view! { <Import desk /> })}
    }
}

/// As everything that moves somebody, after the safety check.
#[component]
fn Due(desk: Desk) -> impl IntoView {
    let (navigator, purpose) = (navigator(), expect_context::<CheckPurpose>());
    let go = move || {
        let added = match desk.shown.get_untracked() {
            Shown::Adding(movement) => Some(movement),
            _ => None,
        };
        purpose.0.set(Purpose::For(Route::OwnRoutines(added)));
        navigator.go(Route::Check);
    };
    view! {
        <p class="reading">{t!("own-due")}</p>
        <div class="history-onward">
            <Signpost verb=t!("go-on") fact=t!("title-check") on_press=go />
        </div>
    }
}

/// A routine without anything in it yet.
fn empty() -> PlanFile {
    care::own::routine_file("", Vec::new(), Vec::new())
}
