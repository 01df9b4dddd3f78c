//! The app: one page at a time, inside the shell.

use care::screening::Needs;
use leptos::prelude::*;

use crate::device::mark;
use crate::draft::{Draft, OwnDraft};
use crate::exchange::Neighbour;
use crate::navigate::{Link, Navigator, navigator};
use crate::offer::{ChosenRoutine, DueRoutine};
use crate::pages;
use crate::pages::after::LastSession;
use crate::pages::breaks::{Page as BreakPage, TimerState};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::pages::record::Page;
use crate::pages::setup::SetupDraft;
use crate::part::{ViewToCome, bring_later, late, late_about};
use crate::player::PlayerPage;
use crate::release;
use crate::route::Route;
use crate::safety::{LastScreen, screening};
use crate::shell::Shell;
use crate::state::clock;
use crate::state::{Facts, Keeper, Keeping, Trouble, keeper};
use crate::t;
use crate::ui::{Loading, Nudge, Warning};

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    Navigator::start();
    Neighbour::start(Keeper::start());
    provide_context(Draft::new());
    provide_context(CheckPurpose(RwSignal::default()));
    provide_context(LastScreen(RwSignal::new(None)));
    provide_context(LastSession(RwSignal::new(None)));
    provide_context(ChosenRoutine(RwSignal::new(None)));
    provide_context(DueRoutine(RwSignal::new(None)));
    provide_context(OwnDraft::default());
    provide_context(SetupDraft::new());
    provide_context(TimerState::start());
    view! {
        <Shell>
            <Outlet />
        </Shell>
    }
}

/// The page of the present route, or the one that has to come first.
#[component]
fn Outlet() -> impl IntoView {
    let (navigator, keeper) = (navigator(), keeper());
    let is_open = Memo::new(move |_| keeper.keeping() != Keeping::Opening);
    let purpose: CheckPurpose = expect_context();
    let first = Memo::new(move |_| {
        let (route, purpose) = (navigator.route(), purpose.0.get());
        keeper.with_facts(|facts| comes_first(facts, &purpose, &route))
    });
    Effect::new(move || {
        if let Some(route) = first.get().filter(|_| is_open.get()) {
            navigator.replace(route);
        }
    });
    Effect::new(move || {
        if is_open.get() && first.get().is_none() {
            request_animation_frame(|| mark("limber-ready"));
        }
    });
    let chosen: ChosenRoutine = expect_context();
    Effect::new(move || {
        // What was chosen is given up with the check or the session that it was chosen for: it may be old tomorrow.
        if !matches!(navigator.route(), Route::Check | Route::Session) {
            chosen.0.set(None);
        }
    });
    pages::record::keep_watch();
    let is_newer = Memo::new(move |_| keeper.keeping() == Keeping::Troubled(Trouble::Newer));
    let shown = move || match (is_open.get(), first.get()) {
        (false, _) => view! { <Loading what=t!("opening") /> }.into_any(),
        (true, Some(_)) => ().into_any(),
        (true, None) if is_newer.get() => view! { <pages::NewerJournal /> }.into_any(),
        (true, None) => page(navigator.route()),
    };
    view! {
        <TroubleLine />
        <AdviceLine />
        <BreakTimer />
        <NewRelease />
        {shown}
    }
}

/// Says what is not kept, and why, above every page but that of an emergency.
#[component]
fn TroubleLine() -> impl IntoView {
    let (navigator, keeper) = (navigator(), keeper());
    move || match keeper.keeping() {
        Keeping::Troubled(trouble) if trouble != Trouble::Newer && navigator.route() != Route::HelpNow => {
            Some(view! { <Warning>{trouble.words().text()}</Warning> })
        }
        _ => None,
    }
}

/// Says that there is advice to see someone, on every page with tabs, until it is answered.
#[component]
fn AdviceLine() -> impl IntoView {
    let (navigator, keeper) = (navigator(), keeper());
    let is_open = Memo::new(move |_| {
        let today = clock::glance().local.date.days_since_epoch();
        keeper.with_facts(|facts| !facts.advice.open_on(today).is_empty())
    });
    move || {
        let route = navigator.route();
        let is_shown = is_open.get() && !route.is_alone() && route != Route::SeeSomeone;
        is_shown.then(|| {
            view! {
                <Nudge>
                    <Link to=Route::SeeSomeone>{t!("advice-line")}</Link>
                </Nudge>
            }
        })
    }
}

/// The page's own break timer, where the person wants it: a part, which shows a line above the page when it is time.
#[component]
fn BreakTimer() -> impl IntoView {
    let (timer, keeper) = (expect_context::<TimerState>(), keeper());
    // It asks what may be offered, which the journal alone can say.
    let is_wanted = Memo::new(move |_| timer.is_wanted() && keeper.keeping() != Keeping::Opening);
    // Without its file there is no timer, and its page says so.
    above(is_wanted, || -> ViewToCome { Box::pin(pages::breaks::timer()) })
}

/// A release that waits behind this one, of which `boot.js` tells: a part, which takes it or shows a line above the page.
#[component]
fn NewRelease() -> impl IntoView {
    let (waits, keeper) = (RwSignal::new(false), keeper());
    window_event_listener_untyped("limber-release", move |_| waits.set(true));
    let is_wanted = Memo::new(move |_| waits.get() && keeper.keeping() != Keeping::Opening);
    above(is_wanted, || -> ViewToCome { Box::pin(release::new_release()) })
}

/// A part that stands above the page while it is wanted. Without its file nothing stands there.
fn above(is_wanted: Memo<bool>, load: fn() -> ViewToCome) -> impl IntoView {
    let came = RwSignal::new(None::<fn() -> AnyView>);
    Effect::new(move || {
        if is_wanted.get() && came.with_untracked(Option::is_none) {
            bring_later(load, came);
        }
    });
    move || came.get().filter(|_| is_wanted.get()).map(|part| part())
}

/// The page that has to come before `route`, if there is one. Pages that only inform are always open.
///
/// This is for the way through the app. What keeps an emergency from an exercise is not here: a session takes a
/// clearance, which the journal does not give while anything closes.
fn comes_first(facts: &Facts, purpose: &Purpose, route: &Route) -> Option<Route> {
    let informs = matches!(
        route,
        Route::Welcome
            | Route::About
            | Route::Risks
            | Route::Joint
            | Route::Talk
            | Route::SeeSomeone
            | Route::Gallery
            | Route::NotFound
    );
    // A question may be asked before the first run, and what it opens does not wait for that either.
    let asks = matches!(route, Route::Ask | Route::Card(_));
    let is_checked = *route == Route::Check && *purpose != Purpose::Ordinary;
    let needs = facts.standing.clearance(screening(), &clock::glance()).err().map(|needs| *needs);
    if matches!(needs, Some(Needs::Emergency(_))) {
        // Also before the first run, where a question can lead to one. A correction is made in the check.
        let corrects = is_checked && matches!(purpose, Purpose::Correction(..));
        let stays = informs || corrects || matches!(route, Route::Settings | Route::HelpNow);
        return (!stays).then_some(Route::HelpNow);
    }
    if facts.profile.is_none() {
        let leads_to_help = matches!(route, Route::HelpNow | Route::TodayNot);
        return (!(informs || asks || is_checked || leads_to_help)).then_some(Route::Welcome);
    }
    if informs || is_checked || *route == Route::Settings {
        return None;
    }
    let closed_to = match needs {
        Some(Needs::SameDay(_) | Needs::Closed { .. }) if leads_to_exercise(route) => Route::TodayNot,
        // A break may still be standing and walking where exercises are closed for another reason.
        Some(Needs::SameDay(_)) if matches!(route, Route::Break(_)) => Route::TodayNot,
        Some(Needs::WholeScreen { .. } | Needs::DailyCard) if takes_clearance(route) => Route::Check,
        _ => return None,
    };
    (closed_to != *route).then_some(closed_to)
}

fn leads_to_exercise(route: &Route) -> bool {
    matches!(route, Route::Relief | Route::Check | Route::ForYou | Route::Occasions)
}

/// A session sees to its own clearance: it is used up when the session starts, and what a stop advises is shown there.
fn takes_clearance(route: &Route) -> bool {
    matches!(route, Route::ForYou)
}

/// The page of a route. Each is erased to one type, so that the outlet stays small.
fn page(route: Route) -> AnyView {
    match route {
        Route::Relief => view! { <pages::Relief /> }.into_any(),
        Route::Welcome => view! { <pages::Welcome /> }.into_any(),
        Route::Check => view! { <pages::Check /> }.into_any(),
        Route::HelpNow => view! { <pages::HelpNow /> }.into_any(),
        Route::TodayNot => view! { <pages::TodayNot /> }.into_any(),
        Route::ForYou => view! { <pages::ForYou /> }.into_any(),
        Route::Session => view! { <PlayerPage /> }.into_any(),
        Route::Occasions => late(pages::occasions),
        Route::OwnRoutines(added) => late_about(pages::own_routines, added),
        Route::Break(begun) => late_about(pages::breaks::breaks, BreakPage::Guided(begun)),
        Route::Breaks => late_about(pages::breaks::breaks, BreakPage::Days),
        Route::After => view! { <pages::After /> }.into_any(),
        Route::History => late(pages::history),
        Route::Programme => late(pages::programme),
        Route::Progress => late_about(pages::record::record, Page::Progress),
        Route::NeckCheck => late(pages::neck_check),
        Route::Posture => late(pages::posture),
        Route::SeeSomeone => late_about(pages::record::record, Page::SeeSomeone),
        Route::Report => late_about(pages::record::record, Page::Report),
        Route::Habit => late(pages::habit),
        Route::Helps => late(pages::helps),
        Route::Library => late(pages::learn::library),
        Route::Movement(id) => late_about(pages::learn::movement, id),
        Route::Risks => late(pages::learn::risks),
        Route::Joint => late(pages::learn::joint),
        Route::SetUp => late(pages::setup::overview),
        Route::SetUpDesk => late(pages::setup::desk),
        Route::SetUpPicture => late(pages::setup::picture),
        Route::SetUpCar => late(pages::setup::car),
        Route::SetUpPhone => late(pages::setup::phone),
        Route::SetUpPillow => late(pages::setup::pillow),
        Route::SetUpLifting => late(pages::setup::lifting),
        Route::SetUpTask => late(pages::setup::task),
        Route::Ask => late_about(pages::ask::ask, None),
        Route::Card(id) => late_about(pages::ask::ask, Some(id)),
        Route::Talk => view! { <pages::ask::Talk /> }.into_any(),
        Route::Settings => late(pages::settings),
        Route::About => view! { <pages::About /> }.into_any(),
        Route::Gallery => late(pages::gallery),
        Route::NotFound => view! { <pages::NotFound /> }.into_any(),
    }
}
