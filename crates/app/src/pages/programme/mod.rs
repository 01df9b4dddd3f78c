//! The programme: a short interview, a plan for the week with its reasons, today's session in one tap, and how hard it was.

mod export;
pub(super) mod files;
pub(super) mod import;
mod interview;
mod marks;
mod own_way;
mod taste;
mod today;
mod week;
pub(super) mod words;

use std::sync::Arc;

use care::own::{OwnRoutines, OwnWay, Rules};
use care::programme::file::{Difference, NotFollowed, WeeklyDay, weekly};
use care::programme::{Ground, Programme as Fold, Taste, ThisWeek, WeekPlan, this_week};
use care::relief::PAIN_CLOSES_REGION;
use care::screening::{Limits, Needs};
use journal::{Body, LocalDate, Scale};
use leptos::prelude::*;
use library::Movement;
use library::plan_file::OwnMovement;
use wasm_split_helpers::wasm_split;

use self::export::Export;
use self::import::Import;
use self::interview::InterviewForm;
use self::marks::Marks;
use self::today::Today;
use self::week::Week;
use crate::content::content;
use crate::device::mark;
use crate::navigate::{Link, focus_first, navigator};
use crate::offer::{person_of, set_up};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::pages::morning::Morning;
use crate::part::Part;
use crate::route::Route;
use crate::safety::screening;
use crate::state::{Facts, Keeper, clock, keeper};
use crate::t;
use crate::ui::{Signpost, TextButton};

/// What the page is about at the moment.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    keeper: Keeper,
    programme: Memo<Arc<Fold>>,
    /// Movements of the person's own, out of their routines.
    own: Memo<Vec<OwnMovement>>,
    state: Memo<State>,
    /// The local day, as days since 1970.
    today: RwSignal<i64>,
    /// Pain of 7 or more was marked for the session that comes next.
    is_too_painful: Memo<bool>,
    /// The answers are being changed.
    is_asking: RwSignal<bool>,
    /// What was just done, said aloud.
    said: RwSignal<String>,
}

/// What there is to show.
#[derive(Clone, PartialEq)]
enum State {
    /// The interview was not answered, or not in a way that can be planned.
    Unasked,
    /// The safety check does not allow a plan now: it is due, or something closes.
    Due,
    Closed,
    /// The plan of this week.
    Planned {
        week: Box<WeekPlan>,
        minutes: u8,
        is_taken: bool,
        /// The plan that came as a file, where one is followed.
        file: Option<ByFile>,
        /// Why one that was taken is not followed any more.
        not_followed: Option<NotFollowed>,
    },
}

/// What is told of a plan that came as a file.
#[derive(Clone, PartialEq)]
struct ByFile {
    name: String,
    /// What is done otherwise than it says, as of today.
    differences: Vec<Difference>,
    /// What comes every week, from the day on which it was taken.
    every_week: Weekly,
}

/// The days of a plan that repeats.
#[derive(Clone, PartialEq)]
struct Weekly {
    from: LocalDate,
    days: Vec<WeeklyDay>,
}

impl Desk {
    fn here() -> Self {
        let keeper = keeper();
        let programme = Memo::new(move |_| keeper.folded::<Fold>());
        let routines = Memo::new(move |_| keeper.folded::<OwnRoutines>());
        let own = Memo::new(move |_| own_way::own_movements(&routines.get()));
        let today = clock::today();
        let state = Memo::new(move |_| {
            let day = today.get();
            keeper.with_facts(|facts| programme.with(|programme| state(facts, programme, day)))
        });
        let is_too_painful =
            Memo::new(move |_| keeper.with_facts(pain_now).is_some_and(|pain| pain >= PAIN_CLOSES_REGION));
        let (is_asking, said) = (RwSignal::new(false), RwSignal::new(String::new()));
        Self { keeper, programme, own, state, today, is_too_painful, is_asking, said }
    }

    /// What the person says of a movement.
    fn prefer(self, movement: &str, taste: Taste, said: String, then_focus: Vec<String>) {
        let told =
            self.programme.with_untracked(|programme| Some(taste.told(&programme.interview()?.1, movement)));
        if let Some(told) = told {
            self.says(Body::ProgrammeInterviewed(told), said, then_focus);
        }
    }

    /// Keeps what the week is planned anew by. The focus goes to the first that is there of some places, as what was pressed
    /// goes.
    fn says(self, body: Body, said: String, then_focus: Vec<String>) {
        self.keeper.record_then(vec![body], move |_| {
            // The person may have left the page meanwhile.
            if self.said.try_set(said).is_none() {
                request_animation_frame(move || _ = then_focus.iter().any(|place| focus_first(place)));
            }
        });
    }

    /// What a plan stands on, where the screen allows one.
    fn with_ground<T>(self, read: impl FnOnce(&Ground<'_>) -> T) -> Option<T> {
        self.keeper.with_facts_untracked(|facts| {
            let limits = facts.standing.outlook(screening(), &clock::glance()).ok()?;
            let begun_day = self.programme.with_untracked(|programme| programme.begun_day());
            Some(with_ground(facts, &limits, begun_day, self.today.get_untracked(), read))
        })
    }

    /// How far and how fast a movement of the person's own may go that is like one of Limber's.
    fn ways(self, base: &Movement) -> Vec<OwnWay> {
        let (programme, today) = (self.programme.get_untracked(), self.today.get_untracked());
        let ways = self.with_ground(|ground| Rules::ahead(*ground, &programme, today).ways(base));
        ways.unwrap_or_default()
    }
}

/// The pain that was marked with the card, as long as that card would let a session start.
fn pain_now(facts: &Facts) -> Option<u8> {
    facts.standing.pain_now(screening(), &clock::glance()).map(Scale::get)
}

fn with_ground<T>(
    facts: &Facts,
    limits: &Limits,
    begun_day: Option<i64>,
    today: i64,
    read: impl FnOnce(&Ground<'_>) -> T,
) -> T {
    let (person, set_up) = (person_of(facts, limits, 0, today), set_up(facts));
    read(&Ground {
        content: content(),
        limits,
        history: &facts.history,
        person: &person,
        // The week is planned whatever hurts today; today's session asks when it is begun.
        pain: None,
        begun_day,
        set_up: &set_up,
    })
}

fn state(facts: &Facts, programme: &Fold, today: i64) -> State {
    let limits = match facts.standing.outlook(screening(), &clock::glance()).map_err(|needs| *needs) {
        Ok(limits) => limits,
        Err(Needs::WholeScreen { .. } | Needs::DailyCard) => return State::Due,
        Err(_) => return State::Closed,
    };
    with_ground(facts, &limits, programme.begun_day(), today, |ground| planned(ground, programme, today))
}

fn planned(ground: &Ground<'_>, programme: &Fold, today: i64) -> State {
    mark("limber-week-asked");
    let week = this_week(ground, programme, today);
    mark("limber-week-planned");
    match week {
        Some(ThisWeek { week, minutes, is_taken, file, not_followed }) => {
            let file = file.map(|file| {
                let from = programme.accepted().map(|accepted| accepted.from);
                let from = from.unwrap_or(LocalDate::from_days_since_epoch(today));
                let every_week = Weekly { from, days: weekly(&file) };
                ByFile { name: file.name, differences: file.differences, every_week }
            });
            State::Planned { week: Box::new(week), minutes, is_taken, file, not_followed }
        }
        None => State::Unasked,
    }
}

/// The part of the app that holds this page.
#[wasm_split(programme, fallible)]
pub fn programme() -> Part<fn() -> AnyView> {
    crate::bring!("programme");
    crate::bring!("morning");
    Ok(|| view! { <Programme /> }.into_any())
}

/// The page.
#[component]
fn Programme() -> impl IntoView {
    let desk = Desk::here();
    let kind = Memo::new(move |_| {
        let kind = desk.state.with(|state| match state {
            State::Unasked => Shown::Interview,
            State::Due => Shown::Due,
            State::Closed => Shown::Closed,
            State::Planned { .. } => Shown::Plan,
        });
        if kind == Shown::Plan && desk.is_asking.get() { Shown::Interview } else { kind }
    });
    view! {
        <h1 tabindex="-1">{t!("title-programme")}</h1>
        <Morning has_word_of_its_own=true />
        {move || match kind.get() {
            Shown::Interview => view! { <InterviewForm desk /> }.into_any(),
            Shown::Due => view! { <Due /> }.into_any(),
            Shown::Closed => view! { <Closed /> }.into_any(),
            Shown::Plan => view! { <Plan desk /> }.into_any(),
        }}
        <p role="status" class="small muted">{desk.said}</p>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Interview,
    Due,
    Closed,
    Plan,
}

/// A plan waits for the safety check, as everything does.
#[component]
fn Due() -> impl IntoView {
    let (navigator, purpose) = (navigator(), expect_context::<CheckPurpose>());
    let go = move || {
        purpose.0.set(Purpose::For(Route::Programme));
        navigator.go(Route::Check);
    };
    view! {
        <p class="reading">{t!("programme-due")}</p>
        <Signpost verb=t!("go-on") fact=t!("title-check") on_press=go />
    }
}

#[component]
fn Closed() -> impl IntoView {
    view! {
        <p class="reading">{t!("programme-closed")}</p>
        <p>
            <Link to=Route::TodayNot>{t!("title-today-not")}</Link>
        </p>
    }
}

#[component]
fn Plan(desk: Desk) -> impl IntoView {
    view! {
        <Marks desk />
        <Today desk />
        <Week desk />
        <section class="stack programme-more">
            <h2>{t!("programme-more")}</h2>
            <div class="line">
                <TextButton on_press=move || desk.is_asking.set(true)>{t!("programme-change")}</TextButton>
            </div>
            <Import desk />
            <Export desk />
        </section>
    }
}
