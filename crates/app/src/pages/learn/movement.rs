//! One movement: its figure, its words, what to avoid, whether a camera can follow it, and where it comes from.

use ::library::{Grade, Movement, MovementId, words_for_side};
use coach::{Camera, NotSeen, Rules};
use kinematics::{Person, Side, fit};
use leptos::prelude::*;

use super::{Sources, grade_words};
use crate::content::content;
use crate::figure::StillFigure;
use crate::navigate::Link;
use crate::pages::NotFound;
use crate::route::Route;
use crate::t;
use crate::ui::{Certainty, Evidence, Fact, Facts, Keyed, Plate};

/// A movement is drawn before a camera here as somebody of this age does it. Whoever does less of it may be seen less well.
const AGE_YEARS: u8 = 40;

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
                <p class="small muted">{camera_words(movement)}</p>
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

/// From where a camera can follow it, or why none can: what a session finds out by itself.
fn camera_words(movement: &Movement) -> Option<String> {
    let person = Person::of_age(AGE_YEARS);
    let fitted = fit(&movement.motion_for(Side::Left, None), &person, &[]).ok()?;
    Some(match Rules::best(fitted.motion(), &person).map(|rules| rules.pattern().camera()) {
        Ok(Camera::Front) => t!("library-camera-front"),
        Ok(Camera::Left | Camera::Right) => t!("library-camera-side"),
        Err(NotSeen::Breath) => t!("library-camera-not-breath"),
        Err(NotSeen::Walks) => t!("library-camera-not-walk"),
        // From ahead: from the side it may be seen, and be too little.
        Err(NotSeen::Hidden) => t!("library-camera-not-hidden"),
        Err(NotSeen::TooSmall { .. }) => t!("library-camera-not-small"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(id: &str, expected: &str) {
        crate::words::add_english(include_str!("../../../../../locales/en/library.ftl"));
        let movement = content_bundle::content().movement(&id.into()).expect(id);
        assert_eq!(camera_words(movement).as_deref(), Some(expected), "{id}");
    }

    #[test]
    fn a_movement_says_whether_a_camera_can_follow_it() {
        check("neck-rotation-seated", "A camera can follow this one from ahead.");
        check("forward-fold", "A camera can follow this one from the side.");
        check("hands-in-lap", "No camera can follow this one: only the breath moves.");
        check("brisk-walk", "No camera can follow this one: it leaves the picture.");
        check("cat-cow", "No camera can follow this one: what moves is hidden, or moves too little.");
        check("heel-raise", "No camera can follow this one: it moves too little.");
    }
}
