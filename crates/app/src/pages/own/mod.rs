//! Routines of the person's own: the list, making and changing one, and files of them.
//!
//! What may be in a routine, how much of it, and what it comes to at a moment is decided by [`care::own`]; here it is
//! asked and shown.

mod adding;
mod booking;
mod dose;
mod draft;
mod editor;
mod import;
mod list;
mod picker;
mod way;
mod words;

use std::sync::Arc;

use care::ergonomics::RiskContext;
use care::own::{OwnRoutines, Rules};
use care::programme::file::{read_json, to_json};
use care::programme::{Ground, Programme};
use care::screening::Needs;
use journal::{EventId, RoutineOwnMade, Scale};
use leptos::prelude::*;
use library::plan_file::PlanFile;
use wasm_split_helpers::wasm_split;

use self::adding::Adding;
use self::booking::BOOKER;
use self::editor::Editor;
use self::import::Import;
use self::list::List;
use crate::content::content;
use crate::draft::OwnDraft;
use crate::navigate::{Link, focus_heading, navigator};
use crate::offer::{now_at, person_of};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::pages::morning::Morning;
use crate::part::Part;
use crate::player::OwnBooker;
use crate::route::Route;
use crate::safety::screening;
use crate::state::{Facts, Keeper, clock, keeper};
use crate::t;
use crate::ui::{Button, Icon, Nudge, Signpost};

/// The part of the app that holds this page, with a movement that is to go into a routine, if there is one.
#[wasm_split(own, fallible)]
pub fn own_routines() -> Part<fn(Option<String>) -> AnyView> {
    // What files and differences say is said as for a plan.
    crate::bring!("programme");
    crate::bring!("own");
    crate::bring!("morning");
    Ok(|added| view! { <OwnPage added /> }.into_any())
}

/// What fits an own routine when it is begun or gone on with, in the same part.
#[wasm_split(own, fallible)]
pub(crate) fn booker() -> Part<OwnBooker> {
    Ok(BOOKER)
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
    routines: Memo<Arc<OwnRoutines>>,
    programme: Memo<Arc<Programme>>,
    shown: RwSignal<Shown>,
    /// How far a routine has come, over the safety check and other pages.
    draft: OwnDraft,
    /// Told where a routine comes to something else than what is shown.
    changed: RwSignal<()>,
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
            // The person may have left while a file was read, and the page is gone.
            self.programme.try_with_untracked(|programme| {
                let ground = Ground {
                    content: content(),
                    limits: &limits,
                    history: &facts.history,
                    person: &person,
                    pain: facts.standing.pain_now(screening(), &moment).map(Scale::get),
                    begun_day: programme.begun_day(),
                    // The person puts it together: nothing orders it.
                    set_up: &RiskContext::default(),
                };
                read(&ground, programme)
            })
        })
    }

    /// Opens the editor, and the focus goes to its heading.
    fn edit(self, beginning: Beginning) {
        self.draft.made.set(None);
        self.said.set(String::new());
        self.shown.set(Shown::Editor(beginning));
        request_animation_frame(focus_heading);
    }

    /// Back to the list, unless the person has gone on to another page meanwhile; says whether they are here.
    fn leave(self, said: String) -> bool {
        self.draft.made.set(None);
        let is_here = self.shown.try_set(Shown::List).is_none();
        if is_here {
            self.said.set(said);
            request_animation_frame(focus_heading);
        }
        is_here
    }

    /// Takes down how far a routine has come.
    fn take_down(self, routine: Option<EventId>, file: &PlanFile) {
        self.draft.made.set(to_json(file).map(|file| RoutineOwnMade { routine, file }));
    }
}

/// The routine that was taken down, as the editor takes it up again.
fn taken_down(draft: OwnDraft) -> Option<Beginning> {
    let RoutineOwnMade { routine, file } = draft.made.get_untracked()?;
    Some(Beginning { routine, file: read_json(&file).ok()?, added: None })
}

/// The way to the safety check and back to this page, with a movement that is to go into a routine.
fn to_check() -> impl Fn(Option<String>) + Copy + 'static {
    let (navigator, purpose) = (navigator(), expect_context::<CheckPurpose>());
    move |added| {
        purpose.0.set(Purpose::For(Route::OwnRoutines(added)));
        navigator.go(Route::Check);
    }
}

/// The page.
#[component]
fn OwnPage(added: Option<String>) -> impl IntoView {
    let keeper = keeper();
    let is_adding = added.is_some();
    let draft: OwnDraft = expect_context();
    let shown = match (taken_down(draft), added) {
        (Some(begun), added) => Shown::Editor(Beginning { added, ..begun }),
        (None, Some(movement)) => Shown::Adding(movement),
        (None, None) => Shown::List,
    };
    let desk = Desk {
        keeper,
        routines: Memo::new(move |_| keeper.folded::<OwnRoutines>()),
        programme: Memo::new(move |_| keeper.folded::<Programme>()),
        shown: RwSignal::new(shown),
        draft,
        changed: RwSignal::new(()),
        said: RwSignal::new(String::new()),
        is_adding,
    };
    let way = Memo::new(move |_| keeper.with_facts(way));
    Effect::new(move |earlier: Option<Way>| {
        let way = way.get();
        // All that was here has made room for something else, and the focus went with it.
        if earlier.is_some_and(|earlier| earlier != way) {
            request_animation_frame(focus_heading);
        }
        way
    });
    on_cleanup(move || draft.is_over.set(false));
    let body = move || match (way.get(), desk.shown.get()) {
        (Way::Open, Shown::Adding(movement)) => view! { <Adding desk movement /> }.into_any(),
        (Way::Open, Shown::Editor(beginning)) => {
            // Where the safety check came in between, it goes on where it was.
            let beginning = match taken_down(draft) {
                Some(begun) => Beginning { added: beginning.added, ..begun },
                None => beginning,
            };
            view! { <Editor desk beginning /> }.into_any()
        }
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
        <Morning />
        {desk.draft.is_over.get_untracked().then(|| view! { <Nudge>{t!("own-over")}</Nudge> })}
        {top}
        <List desk is_open=way == Way::Open />
        {(way == Way::Open).then(|| view! { <Import desk /> })}
    }
}

/// As everything that moves somebody, after the safety check.
#[component]
fn Due(desk: Desk) -> impl IntoView {
    let to_check = to_check();
    let go = move || {
        to_check(match desk.shown.get_untracked() {
            Shown::Adding(movement) => Some(movement),
            Shown::Editor(beginning) => beginning.added,
            Shown::List => None,
        });
    };
    let waits = desk.draft.made.with_untracked(Option::is_some);
    view! {
        <p class="reading">{t!("own-due")}</p>
        {waits.then(|| view! { <p>{t!("own-waits")}</p> })}
        <div class="history-onward">
            <Signpost verb=t!("go-on") fact=t!("title-check") on_press=go />
        </div>
    }
}

/// A routine without anything in it yet.
fn empty() -> PlanFile {
    care::own::routine_file("", Vec::new(), Vec::new())
}
