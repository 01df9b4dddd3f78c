//! Advice to see someone: who, how soon and why, until it is answered.

use care::persistence::{Notice, Rule};
use journal::{AdviceAnswer, AdviceAnswered, Body, LocalDate};
use leptos::prelude::*;
use library::screening::{Screening, Urgency};

use super::today;
use crate::language;
use crate::navigate::Link;
use crate::pages::safety_net::SafetyNet;
use crate::route::Route;
use crate::safety::screening;
use crate::state::clock::day_in_words;
use crate::state::keeper;
use crate::t;
use crate::ui::{Button, Style};

/// The page.
#[component]
pub(super) fn SeeSomeone() -> impl IntoView {
    let keeper = keeper();
    let said = RwSignal::new(String::new());
    let open = Memo::new(move |_| {
        keeper.with_facts(|facts| facts.advice.open_on(today()).into_iter().cloned().collect::<Vec<Notice>>())
    });
    let notices = move || {
        let open = open.get();
        if open.is_empty() {
            return view! { <p class="reading">{t!("advice-nothing-open")}</p> }.into_any();
        }
        open.into_iter().map(|notice| view! { <One notice said /> }).collect_view().into_any()
    };
    view! {
        <h1 tabindex="-1">{t!("title-see-someone")}</h1>
        <div class="columns">
            <div class="stack-wide">
                {notices}
                <p role="status" class="small muted">{said}</p>
            </div>
            <div class="stack-wide">
                <p>{t!("advice-what-helps")}</p>
                <p>
                    <Link to=Route::Report>{t!("record-to-report")}</Link>
                </p>
                <SafetyNet />
            </div>
        </div>
    }
}

#[component]
fn One(notice: Notice, said: RwSignal<String>) -> impl IntoView {
    let keeper = keeper();
    let id = notice.id;
    let answer = move |answer: AdviceAnswer| {
        let answered = AdviceAnswered { advice: id, answer };
        keeper.record_then(vec![Body::AdviceAnswered(answered)], move |_| {
            said.set(match answer {
                AdviceAnswer::Booked => t!("advice-booked-kept"),
                AdviceAnswer::Seen | AdviceAnswer::Declined => t!("advice-answer-kept"),
            });
            crate::navigate::focus_heading();
        });
    };
    let day = day_in_words(LocalDate::from_days_since_epoch(notice.day), &language::for_dates());
    let reasons = reasons(&notice, screening());
    let [who, soon] = who_and_when(&notice, screening());
    view! {
        <section class="stack advice">
            <h2>{who}</h2>
            <p class="reading">{soon}</p>
            <p>{why(&notice)}</p>
            {(!reasons.is_empty())
                .then(|| {
                    let lines = reasons.into_iter().map(|line| view! { <li><span>{line}</span></li> });
                    view! { <ol class="keyed">{lines.collect_view()}</ol> }
                })}
            <p class="small muted">{t!("advice-since", day = day)}</p>
            <div class="line">
                <Button style=Style::Solid on_press=move || answer(AdviceAnswer::Seen)>{t!("advice-seen")}</Button>
                <Button on_press=move || answer(AdviceAnswer::Booked)>{t!("advice-booked")}</Button>
                <Button on_press=move || answer(AdviceAnswer::Declined)>{t!("advice-declined")}</Button>
            </div>
        </section>
    }
}

fn why(notice: &Notice) -> String {
    match notice.rule() {
        Some(Rule::NoBetter) => t!("advice-why-no-better"),
        Some(Rule::Worse) => t!("advice-why-worse"),
        Some(Rule::ThirdFlare) => t!("advice-why-third-flare"),
        Some(Rule::NewSigns) => t!("advice-why-new-signs"),
        None => t!("advice-why-newer"),
    }
}

fn reasons(notice: &Notice, screening: &Screening) -> Vec<String> {
    let reasons = notice.branches(screening).map(|branch| branch.reason.clone());
    reasons.filter(|reason| !reason.is_empty()).collect()
}

/// What the safety check names for its sign, the most urgent first; a doctor or physiotherapist otherwise.
fn who_and_when(notice: &Notice, screening: &Screening) -> [String; 2] {
    match notice.see(screening) {
        Some(advice) => [advice.who.clone(), advice.how_soon.clone()],
        None if notice.urgency >= Urgency::Soon => [t!("advice-who"), t!("advice-soon-w")],
        None => [t!("advice-who"), t!("advice-soon-r")],
    }
}
