//! The habit: two taps, what they show, and the course.
//!
//! Both taps are equally welcome, nothing is a streak, and no number is given before there are enough days for one.

mod course;
mod details;
mod goal;
mod practice;
mod rate;
mod taps;
mod today;
mod triggers;
mod week;

use care::habit::{Habit as Fold, Noted};
use journal::{Body, Change, Correction, EventId, HabitMoment};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::course::CourseSection;
use self::details::Details;
use self::goal::Goal;
use self::practice::Practice;
use self::rate::Rate;
use self::taps::Taps;
use self::today::{Earlier, Today};
use self::triggers::Triggers;
use self::week::When;
use crate::navigate::{focus_first, take_query};
use crate::part::Part;
use crate::state::{Keeper, clock, keeper};
use crate::t;

/// Where the focus goes when the control that had it is gone.
const TAPS: &str = ".taps button";

/// What the page is about at the moment.
#[derive(Clone, Copy)]
struct Desk {
    keeper: Keeper,
    /// The tap that was just made or is to be changed.
    open: RwSignal<Option<EventId>>,
    /// What was just done, said aloud.
    said: RwSignal<String>,
    /// The person's day, which goes on at midnight also while the page is open.
    today: RwSignal<i64>,
}

impl Desk {
    /// Reads the habit as it is on this day, and follows both.
    fn read<T>(self, read: impl FnOnce(&Fold, i64) -> T) -> T {
        let today = self.today.get();
        self.keeper.with_facts(|facts| read(&facts.habit, today))
    }

    /// Keeps a tap and opens it for details.
    fn note(self, noted: Noted) {
        clock::follow(self.today);
        let body = body_of(noted, HabitMoment::default());
        self.keeper.record_then(vec![body], move |ids| {
            self.open.set(ids.first().copied());
            self.said.set(match noted {
                Noted::Cracked => t!("habit-noted-crack"),
                Noted::LetPass => t!("habit-noted-urge"),
            });
        });
    }

    /// Takes a tap back and moves the focus on, as its button goes. The record keeps that it was there.
    fn withdraw(self, tap: EventId, then_focus: &'static str) {
        let change = Correction { target: tap, change: Change::Withdrawn };
        self.keeper.record_then(vec![Body::Correction(change)], move |_| {
            if self.open.get_untracked() == Some(tap) {
                self.open.set(None);
            }
            self.said.set(t!("habit-withdrawn"));
            request_animation_frame(move || {
                let _ = focus_first(then_focus) || focus_first(TAPS);
            });
        });
    }

    /// Gives a tap other details.
    fn amend(self, tap: EventId, noted: Noted, details: HabitMoment) {
        let change = Change::Replaced(Box::new(body_of(noted, details)));
        let correction = Body::Correction(Correction { target: tap, change });
        self.keeper.record_then(vec![correction], move |_| {
            self.open.set(None);
            self.said.set(t!("habit-amended"));
            focus_first(TAPS);
        });
    }
}

fn body_of(noted: Noted, details: HabitMoment) -> Body {
    match noted {
        Noted::Cracked => Body::HabitCracked(details),
        Noted::LetPass => Body::UrgeResisted(details),
    }
}

/// The part of the app that holds this page.
#[wasm_split(habit, fallible)]
pub fn habit() -> Part<fn() -> AnyView> {
    crate::bring!("habit");
    crate::bring_content!("content-habit");
    Ok(|| view! { <Habit /> }.into_any())
}

/// The page. `/habit?log=crack` and `/habit?log=urge`, the shortcuts of the installed app, note at once.
#[component]
fn Habit() -> impl IntoView {
    let desk = Desk {
        keeper: keeper(),
        open: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        today: clock::today(),
    };
    match take_query("log").as_deref() {
        Some("crack") => desk.note(Noted::Cracked),
        Some("urge") => desk.note(Noted::LetPass),
        _ => {}
    }
    view! {
        <h1 class="habit-heading" tabindex="-1">
            {t!("title-habit")}
        </h1>
        <Taps desk />
        <Details desk />
        <div class="columns habit">
            <Rate desk />
            <When desk />
            <Triggers desk />
            <div class="stack-wide">
                <Practice desk />
                <Goal desk />
            </div>
        </div>
        <CourseSection desk />
        <Today desk />
        <Earlier desk />
    }
}
