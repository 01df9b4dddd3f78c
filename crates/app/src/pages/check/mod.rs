//! The safety check: asks what `care` wants asked, keeps the answers, and goes where they lead.

mod follow_up;
mod lines;
mod pain;

use care::screening::{Asking, Flow, Input, Marks, Needs, Outcome, Scope, events_of};
use journal::{Body, EventId, PROGRAMME_ROUTINE, Scale, ScreenCorrected};
use leptos::prelude::*;
use library::screening::CardId;

use self::follow_up::{AskedAgain, FollowUpPage};
use self::lines::LinesPage;
use self::pain::PainPage;
use crate::draft::Draft;
use crate::navigate::{Link, focus_heading, navigator};
use crate::offer::ChosenRoutine;
use crate::route::Route;
use crate::safety::{CallBand, LastScreen, Unreviewed, screening};
use crate::shell::Folio;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Icon, Progress, TextButton};

/// What the check was opened for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Purpose {
    /// On the way to exercises.
    #[default]
    Ordinary,
    /// A closing result was answered by mistake: these cards are asked again.
    Correction(EventId, Vec<CardId>),
    /// A plan waits: back to it when the answers allow one.
    ForProgramme,
    /// A neck check waits: back to it when the answers allow one.
    ForNeckCheck,
    /// A session waits: back to it when the answers let it go on.
    DuringSession,
    /// A stop asked for its card.
    AfterStop,
    /// A question to Ask brought these cards to mind. Nothing is ticked.
    FromQuestion {
        /// What to ask.
        cards: Vec<CardId>,
        /// One of the lines can be an emergency.
        call_band: bool,
        /// The question also spoke of ending one's life.
        low_mood: bool,
    },
}

/// The purpose of the next check; set before its page is opened.
#[derive(Clone, Copy)]
pub struct CheckPurpose(pub RwSignal<Purpose>);

/// Which screen of the check is open. While it stays the same the screen is not made anew, so that focus stays.
#[derive(Clone, Debug, PartialEq)]
enum Screen {
    Pain,
    Lines(CardId),
    Again(library::screening::ItemId),
    FollowUp(library::screening::ItemId, library::screening::FollowUpId),
    Leaving,
}

/// The asking under way: nothing until it is known whether there is pain.
#[derive(Clone, Copy)]
struct Asked {
    flow: RwSignal<Option<Flow>>,
}

impl Asked {
    /// Takes one input. One that does not fit the screen changes nothing.
    fn step(self, input: Input) {
        self.flow.update(|flow| {
            if let Some(flow) = flow {
                let _ = flow.step(screening(), input);
            }
        });
    }

    fn with<T>(self, read: impl FnOnce(&Flow) -> T) -> Option<T> {
        self.flow.with(|flow| flow.as_ref().map(read))
    }

    fn asking(self) -> Option<Asking> {
        self.with(|flow| flow.shown(screening()).asking)
    }

    fn screen(self) -> Screen {
        match self.asking() {
            None => Screen::Pain,
            Some(Asking::Lines { card, .. }) => Screen::Lines(card),
            Some(Asking::Again { items, .. }) => {
                items.into_iter().next().map_or(Screen::Leaving, Screen::Again)
            }
            Some(Asking::FollowUp { item, question, .. }) => Screen::FollowUp(item, question),
            Some(Asking::Finished(_)) => Screen::Leaving,
        }
    }
}

/// The check.
#[component]
pub fn Check() -> impl IntoView {
    let purpose = expect_context::<CheckPurpose>().0.get_untracked();
    let asked = Asked { flow: RwSignal::new(None) };
    let is_correction = matches!(purpose, Purpose::Correction(..));
    if let Purpose::Correction(_, cards) = &purpose {
        let about =
            keeper().with_facts_untracked(|facts| facts.standing.about().cloned().unwrap_or_default());
        asked.flow.set(Some(Flow::again(cards.clone(), about)));
    }
    if purpose == Purpose::AfterStop {
        let about =
            keeper().with_facts_untracked(|facts| facts.standing.about().cloned().unwrap_or_default());
        asked.flow.set(Some(Flow::stopped(screening(), about)));
    }
    if let Purpose::FromQuestion { cards, .. } = &purpose {
        let about =
            keeper().with_facts_untracked(|facts| facts.standing.about().cloned().unwrap_or_default());
        asked.flow.set(Some(Flow::again(cards.clone(), about)));
    }
    let band_from_start = is_correction || matches!(purpose, Purpose::FromQuestion { call_band: true, .. });
    let from_question = from_question(&purpose);
    let leave = leaving(asked, purpose);
    Effect::new(move || {
        if matches!(asked.asking(), Some(Asking::Finished(_))) {
            leave();
        }
    });
    let screen = Memo::new(move |_| asked.screen());
    Effect::new(move |earlier: Option<()>| {
        screen.track();
        if earlier.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(focus_heading);
        }
    });
    Folio::show(|| t!("title-check"));
    let call_band =
        move || band_from_start || asked.with(|flow| flow.shown(screening()).call_band) == Some(true);
    view! {
        <Show when=call_band>
            <CallBand />
        </Show>
        {from_question}
        <Above asked />
        {move || match screen.get() {
            Screen::Pain => view! { <PainPage on_done=move || keep_asking(asked) /> }.into_any(),
            Screen::Lines(card) => view! { <LinesPage asked card /> }.into_any(),
            Screen::Again(item) => view! { <AskedAgain asked item /> }.into_any(),
            Screen::FollowUp(item, question) => view! { <FollowUpPage asked item question /> }.into_any(),
            Screen::Leaving => ().into_any(),
        }}
        <div class="check-foot">
            <Unreviewed />
            <p class="small muted">{t!("check-foot")}</p>
        </div>
    }
}

/// Why the check is open, when a question opened it.
fn from_question(purpose: &Purpose) -> Option<impl IntoView + use<>> {
    let Purpose::FromQuestion { low_mood, call_band, .. } = purpose else { return None };
    let talk = low_mood.then(|| {
        view! {
            <p>
                <Link to=Route::Talk>{t!("check-from-question-talk")}</Link>
            </p>
        }
    });
    // Urgent is said only where the call band stands beside it.
    let words = if *call_band { t!("check-from-question") } else { t!("check-from-question-to-see") };
    Some(view! {
        <div class="nudge" role="note">
            <p>{words}</p>
            {talk}
        </div>
    })
}

/// Back, and how far along it is.
#[component]
fn Above(asked: Asked) -> impl IntoView {
    let navigator = navigator();
    let purpose: CheckPurpose = expect_context();
    let back_to = match purpose.0.get_untracked() {
        Purpose::FromQuestion { .. } => Route::Ask,
        Purpose::ForProgramme => Route::Programme,
        Purpose::ForNeckCheck => Route::NeckCheck,
        _ => Route::Relief,
    };
    let place = move || asked.with(|flow| flow.shown(screening()).place).unwrap_or(0);
    let cards = move || asked.with(|flow| flow.shown(screening()).cards).unwrap_or(0);
    let has_many = move || cards() > 1;
    let back = move || {
        let before = asked.screen();
        asked.step(Input::Back);
        if asked.screen() == before {
            // What it was opened for is given up with it: the next check is an ordinary one.
            purpose.0.set(Purpose::Ordinary);
            navigator.go(back_to.clone());
        }
    };
    view! {
        <div class="check-top">
            <TextButton icon=Icon::Back on_press=back>
                {t!("back")}
            </TextButton>
            <Show when=has_many>
                <span class="folio">{move || t!("progress-of", now = place(), all = cards())}</span>
            </Show>
        </div>
        <Show when=has_many>
            <Progress now=Signal::derive(place) all=Signal::derive(cards) />
        </Show>
    }
}

/// Keeps what was asked for, now that it is complete, and opens the cards.
fn keep_asking(asked: Asked) {
    let draft: Draft = expect_context();
    let owner = Owner::current();
    // What the front page was told may be hours old, and is for relief alone.
    match draft.asked().filter(|_| asks_relief()) {
        Some(relief) => keeper().record_then(vec![Body::ReliefAsked(relief)], move |_| {
            owner.map_or_else(|| (), |owner| owner.with(|| open(asked)));
        }),
        // The page was opened by its address, without the front page before it.
        None => open(asked),
    }
}

/// Whether the check is on the way to relief, and not to a session of the programme.
fn asks_relief() -> bool {
    let purpose: CheckPurpose = expect_context();
    match purpose.0.get_untracked() {
        Purpose::ForProgramme | Purpose::ForNeckCheck => false,
        Purpose::DuringSession => {
            let chosen = expect_context::<ChosenRoutine>().0.get_untracked();
            let waiting = chosen.map(|routine| routine.id.0).or_else(|| {
                keeper()
                    .with_facts_untracked(|facts| Some(facts.open_session.as_ref()?.started.routine.clone()))
            });
            !waiting.is_some_and(|routine| routine.starts_with(PROGRAMME_ROUTINE))
        }
        _ => true,
    }
}

/// Opens the cards that are due, now that pain is marked.
fn open(asked: Asked) {
    let draft: Draft = expect_context();
    let pain = draft.pain.get_untracked();
    let marks = Marks { pain: pain.is_some_and(|pain| pain > 0) };
    // After a stop nobody was asked for the pain anew: what the draft holds is from before the session.
    let is_after_stop =
        expect_context::<CheckPurpose>().0.with_untracked(|purpose| *purpose == Purpose::AfterStop);
    let pain_now = pain.and_then(Scale::new).filter(|_| !is_after_stop);
    let flow = keeper().with_facts_untracked(|facts| {
        let about = facts.standing.about().cloned().unwrap_or_default();
        match facts.standing.clearance(screening(), &clock::glance()).map_err(|needs| *needs) {
            Err(Needs::WholeScreen { first, ask_about, .. }) => {
                Some(Flow::whole(screening(), marks, about, ask_about, &first))
            }
            Err(Needs::DailyCard) => Some(Flow::daily(screening(), about)),
            Ok(_) | Err(Needs::Emergency(_) | Needs::SameDay(_) | Needs::Closed { .. }) => None,
        }
    });
    match flow {
        Some(flow) => asked.flow.set(Some(flow.with_pain(pain_now))),
        None => go_on(),
    }
}

/// What to do when the asking is finished: keep it first, then go where it leads.
fn leaving(asked: Asked, purpose: Purpose) -> impl Fn() {
    let keeper = keeper();
    let (navigator, purpose_now) = (navigator(), expect_context::<CheckPurpose>());
    let last: LastScreen = expect_context();
    let owner = Owner::current();
    move || {
        let Some(flow) = asked.flow.get_untracked() else { return };
        let purpose = purpose.clone();
        last.0.set(flow.screened().cloned());
        let owner = owner.clone();
        keeper.record_then(events_of(screening(), &flow), move |ids| {
            let onward = move || owner.map_or_else(|| (), |owner| owner.with(move || arrive(asked, &flow)));
            match (purpose, ids.last()) {
                (Purpose::Correction(screen, _), Some(&again)) => {
                    let corrected = Body::ScreenCorrected(ScreenCorrected { screen, again });
                    keeper.record_then(vec![corrected], move |_| {
                        purpose_now.0.set(Purpose::Ordinary);
                        navigator.replace(Route::Relief);
                    });
                }
                _ => onward(),
            }
        });
    }
}

/// After the answers are kept: to the next asking if there is one, otherwise to what follows.
fn arrive(asked: Asked, finished: &Flow) {
    let needs_more = keeper().with_facts_untracked(|facts| {
        let clearance = facts.standing.clearance(screening(), &clock::glance());
        matches!(clearance.map_err(|needs| *needs), Err(Needs::WholeScreen { .. } | Needs::DailyCard))
    });
    let is_question = expect_context::<CheckPurpose>()
        .0
        .with_untracked(|purpose| matches!(purpose, Purpose::FromQuestion { .. }));
    if is_question {
        return after_question();
    }
    if needs_more && finished.scope() != Scope::Whole {
        open(asked);
    } else {
        go_on();
    }
}

/// After a check that a question opened: to help where the answers call for it, and otherwise back to the question.
/// No exercise is offered on this way.
fn after_question() {
    let purpose: CheckPurpose = expect_context();
    purpose.0.set(Purpose::Ordinary);
    let needs =
        keeper().with_facts_untracked(|facts| facts.standing.clearance(screening(), &clock::glance()).err());
    let advises = last_advises();
    navigator().replace(match needs.map(|needs| *needs) {
        Some(Needs::Emergency(_)) => Route::HelpNow,
        Some(Needs::SameDay(_) | Needs::Closed { .. }) => Route::TodayNot,
        _ if advises => Route::TodayNot,
        _ => Route::Ask,
    });
}

/// Whether the last check advised to see somebody although it closed nothing.
fn last_advises() -> bool {
    let last: LastScreen = expect_context();
    last.0.with_untracked(|screened| {
        screened.as_ref().is_some_and(|screened| match &screened.outcome {
            Outcome::Passed(limits) => limits.lowest_level_only(),
            _ => false,
        })
    })
}

/// To the page that the journal now leads to.
fn go_on() {
    let purpose: CheckPurpose = expect_context();
    let onward = match purpose.0.get_untracked() {
        Purpose::DuringSession => Route::Session,
        Purpose::ForProgramme => Route::Programme,
        Purpose::ForNeckCheck => Route::NeckCheck,
        _ => Route::ForYou,
    };
    purpose.0.set(Purpose::Ordinary);
    navigator().replace(if last_advises() { Route::TodayNot } else { onward });
}
