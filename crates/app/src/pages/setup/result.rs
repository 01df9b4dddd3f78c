//! The score of the desk, explained, and what to change.

use care::ergonomics::rosa::{self, Advice, RosaItem, Score, Section};
use care::ergonomics::{BeforeAfter, PastCheck};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::desk::workstation;
use super::draft::{SetupDraft, Step};
use super::fixes::Fixes;
use crate::key;
use crate::navigate::Link;
use crate::route::Route;
use crate::state::keeper;
use crate::t;
use crate::ui::{Grade, Signpost};
use crate::words::Key;

/// The last screen of the workstation check.
#[component]
pub(super) fn DeskResult() -> impl IntoView {
    let (draft, keeper): (SetupDraft, _) = (expect_context(), keeper());
    let past =
        Memo::new(move |_| keeper.with_facts(|facts| facts.setup.latest(CheckId::Workstation).cloned()));
    move || match past.get() {
        Some(past) => view! { <Shown past /> }.into_any(),
        None => {
            draft.step.set(Some(Step::Measures));
            ().into_any()
        }
    }
}

#[component]
fn Shown(past: PastCheck) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let (then, now) = (past.answers(), past.answers_now());
    let Some((answers, score)) = now.and_then(|now| Some((now.clone(), rosa::score(&now).ok()?))) else {
        return ().into_any();
    };
    let before = then.and_then(|then| rosa::score(&then).ok()).map(|score| score.total);
    let compared = compared(&past);
    let again = past.clone();
    view! {
        <h1 tabindex="-1">{t!("setup-result", score = score.total)}</h1>
        <div class="columns">
            <div class="stack-wide">
                <Grade score=score.total range=(1, 10) levels=vec![rosa::ACT, rosa::ACT_FIRST] before=before />
                <p class="reading">{advice(score.advice())}</p>
                <Explained score=score.clone() />
                {compared.map(|compared| view! { <Compared compared /> })}
                <p class="note">{t!("setup-honest")}</p>
                <p>
                    <Link to=Route::SetUpPicture>{t!("setup-to-picture")}</Link>
                </p>
            </div>
            <div class="stack-wide">
                <Fixes past answers />
                <Signpost
                    verb=t!("setup-again")
                    fact=t!("setup-again-fact")
                    on_press=move || draft.begin_desk(Some(&again))
                />
            </div>
        </div>
    }
    .into_any()
}

fn advice(advice: Advice) -> String {
    match advice {
        Advice::Keep => t!("setup-advice-keep"),
        Advice::Act => t!("setup-advice-act"),
        Advice::ActFirst => t!("setup-advice-first"),
    }
}

const SECTIONS: [(Section, Key); 3] = [
    (Section::Chair, key!("setup-section-chair")),
    (Section::MonitorAndPhone, key!("setup-section-screen")),
    (Section::MouseAndKeyboard, key!("setup-section-hands")),
];

/// How the number came about: three parts, of which the largest is the result.
#[component]
fn Explained(score: Score) -> impl IntoView {
    let sections = SECTIONS.map(|(section, name)| {
        let number = score.section(section);
        view! {
            <div>
                <b>{name.text()}</b>
                <span class="fact">{number}</span>
            </div>
        }
    });
    let items = RosaItem::ALL.iter().map(|item| {
        let name =
            workstation().and_then(|check| check.question(item.name())).map(|asked| asked.text.clone());
        let counted = score.item(*item).counted;
        view! {
            <tr>
                <th scope="row">{name.unwrap_or_else(|| item.name().to_owned())}</th>
                <td>{counted}</td>
            </tr>
        }
    });
    view! {
        <section class="stack">
            <h2>{t!("setup-explained")}</h2>
            <div class="rows">{sections.into_iter().collect_view()}</div>
            <p class="note">{t!("setup-decides")}</p>
            <details class="why">
                <summary>{t!("setup-points")}</summary>
                <table class="points">
                    <tbody>{items.collect_view()}</tbody>
                </table>
                <p class="small muted">{t!("setup-points-source")}</p>
            </details>
        </section>
    }
}

/// Before and after the changes, if this check repeats one.
fn compared(past: &PastCheck) -> Option<BeforeAfter> {
    keeper().with_facts_untracked(|facts| {
        let mut all = facts.setup.comparisons();
        all.find(|(again, _)| again.id == past.id).map(|(_, compared)| compared)
    })
}

#[component]
fn Compared(compared: BeforeAfter) -> impl IntoView {
    let row = |name: String, before: Option<u8>, after: Option<u8>| {
        before.zip(after).map(|(before, after)| {
            view! {
                <div>
                    <b>{name}</b>
                    <span class="fact">{t!("setup-from-to", before = before, after = after)}</span>
                </div>
            }
        })
    };
    view! {
        <section class="stack">
            <h2>{t!("setup-compared")}</h2>
            <div class="rows">
                {row(t!("setup-compared-score"), compared.score_before, compared.score_after)}
                {row(t!("ruler-stiffness"), compared.stiffness_before, compared.stiffness_after)}
            </div>
            <p class="note">{t!("setup-compared-note")}</p>
        </section>
    }
}
