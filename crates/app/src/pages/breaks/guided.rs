//! A break from its beginning to the one tap back.

use care::breaks::{Beginning, Guide, Known, guide, routine_of};
use care::history::PastSession;
use care::relief::FittedRoutine;
use journal::{Body, Ended, EventId};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::standing::StandWalkBreathe;
use super::{begin_then, break_days};
use crate::content::content;
use crate::exchange::Neighbour;
use crate::navigate::{Link, navigator};
use crate::offer::{ChosenRoutine, beside_support_words};
use crate::pages::for_you::{Steps, pictured};
use crate::player::{break_goes_on, finished_unmarked};
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Nudge, Signpost, TextButton};

/// Where a break stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    /// To be done.
    Due,
    /// Its movements were begun and not ended.
    Open,
    /// They were ended before their end.
    EndedEarly,
    /// It counts.
    Taken,
}

/// The page. It follows the record: what another page or the companion tells of this break shows here at once.
#[component]
pub(super) fn Guided(begun: Option<String>) -> impl IntoView {
    let begun: Option<EventId> = begun.and_then(|text| text.parse().ok());
    let again = RwSignal::new(false);
    let (keeper, days) = (keeper(), break_days());
    let course = Memo::new(move |_| {
        let Some(begun) = begun else { return Course::Due };
        if days.with(|days| days.is_taken(begun)) {
            return Course::Taken;
        }
        let routine = routine_of(begun).0;
        keeper.with_facts(|facts| {
            let is_this = |session: &&PastSession| session.routine == routine;
            let is_open = facts.open_session.as_ref().is_some_and(|open| open.started.routine == routine);
            match facts.history.sessions().rev().find(is_this) {
                Some(_) if is_open => Course::Open,
                Some(past) if past.stopped || past.ended == Some(Ended::EndedEarly) => Course::EndedEarly,
                _ => Course::Due,
            }
        })
    });
    // The companion's page may be open before the exchange has brought what the companion wrote down. One that could write nothing
    // down opens a page without a beginning.
    let beside = expect_context::<Neighbour>();
    let beginning = Memo::new(move |_| match begun {
        Some(begun) => keeper.with_journal(|journal| Beginning::of(journal.events(), begun)),
        None => Beginning { may_move_neck: beside.has_no_companion(), ..Beginning::default() },
    });
    move || match course.get() {
        Course::Taken => view! { <Taken /> }.into_any(),
        Course::Open if break_goes_on() => view! { <GoOn /> }.into_any(),
        Course::Open => view! { <Anew begun beginning again /> }.into_any(),
        Course::EndedEarly if !again.get() => view! { <EndedEarly again /> }.into_any(),
        Course::EndedEarly | Course::Due => view! { <Due begun beginning /> }.into_any(),
    }
}

/// What the break consists of now, by the day's safety check.
#[component]
fn Due(begun: Option<EventId>, beginning: Memo<Beginning>) -> impl IntoView {
    // The time goes on from here, should the exchange bring the beginning only now.
    let opened_ms = clock::glance().instant_ms;
    move || due(begun, beginning.get(), opened_ms)
}

fn due(begun: Option<EventId>, beginning: Beginning, opened_ms: i64) -> AnyView {
    let guided = keeper().with_facts_untracked(|facts| {
        let asked = facts.asked.as_ref().map(|(_, asked)| asked);
        let known = Known { standing: &facts.standing, history: &facts.history, asked };
        guide(content(), known, beginning, &clock::glance())
    });
    match guided {
        Guide::Movements(fitted) => view! { <Movements begun fitted /> }.into_any(),
        Guide::StandWalkBreathe { can_check } => {
            let length = beginning.length;
            view! { <StandWalkBreathe begun length opened_ms can_check /> }.into_any()
        }
        // The app has gone to the page of what stands before it comes to this.
        Guide::Nothing => ().into_any(),
    }
}

/// The movements, and one tap to begin: sound needs it, and so does whoever clicked by mistake.
#[component]
fn Movements(begun: Option<EventId>, fitted: FittedRoutine) -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let beside = expect_context::<Neighbour>();
    let chosen: ChosenRoutine = expect_context();
    let steps = pictured(&fitted);
    let support = beside_support_words(&fitted);
    let seconds = (fitted.duration_secs / 10.0).ceil() * 10.0;
    // What is begun takes a moment to be kept; a second tap until then would begin it twice.
    let pressed = StoredValue::new(false);
    let start = move || {
        if pressed.get_value() {
            return;
        }
        pressed.set_value(true);
        let fitted = fitted.clone();
        begin_then(keeper, beside, begun, move |begun| {
            chosen.0.set(Some(FittedRoutine { id: routine_of(begun), ..fitted }));
            navigator.replace(Route::Session);
        });
    };
    view! {
        <div class="break-page stack-wide">
            <div>
                <h1 tabindex="-1">{t!("title-break")}</h1>
                <p class="reading">{t!("break-movements-words")}</p>
            </div>
            <Steps steps />
            {support.map(|words| view! { <Nudge>{words}</Nudge> })}
            <Signpost verb=t!("start") fact=t!("break-seconds", seconds = seconds) on_press=start />
            <TextButton on_press=move || navigator.replace(Route::Relief)>{t!("break-not-now")}</TextButton>
        </div>
    }
}

/// A break whose movements may not all be done any more is over, so that what it consists of now can be begun.
#[component]
fn Anew(begun: Option<EventId>, beginning: Memo<Beginning>, again: RwSignal<bool>) -> impl IntoView {
    let keeper = keeper();
    let open = keeper.with_facts_untracked(|facts| facts.open_session.as_ref().map(|open| open.id));
    // The page that is being made cannot change before it is there.
    request_animation_frame(move || {
        again.try_set(true);
        let ended = open.map(|session| Body::SessionFinished(finished_unmarked(session, Ended::EndedEarly)));
        keeper.record_then(ended.into_iter().collect(), |_| {});
    });
    view! { <Due begun beginning /> }
}

#[component]
fn GoOn() -> impl IntoView {
    let navigator = navigator();
    view! {
        <div class="break-page stack-wide">
            <h1 tabindex="-1">{t!("title-break")}</h1>
            <p class="reading">{t!("break-open")}</p>
            <Signpost verb=t!("player-go-on") on_press=move || navigator.replace(Route::Session) />
            <TextButton on_press=move || navigator.replace(Route::Relief)>{t!("break-not-now")}</TextButton>
        </div>
    }
}

#[component]
fn EndedEarly(again: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="break-page stack-wide">
            <h1 tabindex="-1">{t!("break-early")}</h1>
            <p class="reading">{t!("break-early-words")}</p>
            <Back />
            <TextButton on_press=move || again.set(true)>{t!("break-again")}</TextButton>
        </div>
    }
}

#[component]
fn Taken() -> impl IntoView {
    view! {
        <div class="break-page stack-wide">
            <h1 tabindex="-1">{t!("break-taken")}</h1>
            <p class="reading">{t!("break-taken-words")}</p>
            <ToMend />
            <Back />
            <p>
                <Link to=Route::Breaks>{t!("break-to-days")}</Link>
            </p>
        </div>
    }
}

/// What there is to mend first at the desk, before one sits down at it again. Breaks come no sooner for it: that is not studied.
#[component]
fn ToMend() -> impl IntoView {
    let change = content().ergonomics.check(CheckId::Workstation).and_then(|check| {
        keeper()
            .with_facts_untracked(|facts| facts.setup.first_change(check).map(|change| change.text.clone()))
    });
    change.map(|change| {
        view! {
            <Nudge>
                {t!("break-desk")} " " {change} " " <Link to=Route::SetUpDesk>{t!("title-set-up-desk")}</Link>
            </Nudge>
        }
    })
}

/// One tap back.
#[component]
fn Back() -> impl IntoView {
    let navigator = navigator();
    view! {
        <Signpost verb=t!("back") fact=t!("title-relief") on_press=move || navigator.replace(Route::Relief) />
    }
}
