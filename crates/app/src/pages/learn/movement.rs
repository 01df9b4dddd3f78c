//! One movement: its figure, its words, what to avoid, and where it comes from.

use ::library::{Grade, Movement, MovementId, words_for_side};
use leptos::prelude::*;

use super::{Sources, grade_words};
use crate::content::content;
use crate::figure::StillFigure;
use crate::navigate::Link;
use crate::pages::NotFound;
use crate::route::Route;
use crate::t;
use crate::ui::{Certainty, Evidence, Fact, Facts, Keyed, Plate};

/// The page of a movement.
#[component]
pub fn MovementPage(
    /// Its id in content.
    id: String,
) -> impl IntoView {
    match content().movement(&MovementId(id)) {
        Some(movement) => view! { <Known movement /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Known(movement: &'static Movement) -> impl IntoView {
    let said = |sentence: &String| words_for_side(sentence, &t!("side-left"), &t!("side-right"));
    let cues: Vec<String> = movement.cues.iter().map(said).collect();
    let mistakes: Vec<String> = movement.mistakes.iter().map(said).collect();
    view! {
        <div>
            <p class="note">
                <Link to=Route::Library>{t!("title-library")}</Link>
            </p>
            <h1 tabindex="-1">{movement.name.clone()}</h1>
        </div>
        <div class="columns picture-first">
            <div class="stack-wide">
                <Plate caption=movement.summary.clone()>
                    <StillFigure movement=movement.id.clone() />
                </Plate>
                <Facts facts=facts(movement) />
                <p>
                    <Link to=Route::OwnRoutines(Some(movement.id.0.clone()))>{t!("own-add")}</Link>
                </p>
            </div>
            <div class="stack-wide">
                <p class="reading">{said(&movement.why)}</p>
                <section>
                    <h2>{t!("movement-start")}</h2>
                    <p>{said(&movement.start)}</p>
                </section>
                <section>
                    <h2>{t!("movement-cues")}</h2>
                    <Keyed items=cues />
                </section>
                <section>
                    <h2>{t!("movement-mistakes")}</h2>
                    <Keyed items=mistakes letters=true />
                </section>
                <p>
                    <Evidence certainty=certainty(movement.grade) />
                    " "
                    <span class="small muted">{grade_words(movement.grade)}</span>
                </p>
                <Sources sources=movement.sources.clone() />
            </div>
        </div>
    }
}

fn facts(movement: &Movement) -> Vec<Fact> {
    let dose = &movement.dose;
    vec![
        Fact { name: t!("movement-dose"), value: t!("movement-sets", sets = dose.sets, reps = dose.reps) },
        Fact { name: t!("movement-often"), value: dose.often.clone() },
        Fact { name: t!("movement-effort"), value: t!("movement-effort-gentle") },
    ]
}

fn certainty(grade: Grade) -> Certainty {
    match grade {
        Grade::Verified => Certainty::Known,
        Grade::Recall => Certainty::Argued,
        Grade::Practice => Certainty::Unknown,
    }
}
