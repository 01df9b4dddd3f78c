//! The picture half of the player: the figure, which movement it is, and the way out.

use leptos::prelude::*;

use super::camera::Mirror;
use super::run::Run;
use super::words::{cue, headline, side_words};
use crate::figure::{Easel, view_words};
use crate::t;
use crate::ui::{Button, Dialog, Icon, Style};

/// The figure in its plate.
#[component]
pub(super) fn Stage(run: Run, easel: Easel) -> impl IntoView {
    let leaving = RwSignal::new(false);
    let ask_to_leave = move |_| {
        if run.now.get_untracked().mode == care::session::Mode::Running {
            run.input(care::session::Input::Pause);
        }
        leaving.set(true);
    };
    let place = move || {
        let now = run.now.get();
        let name = run.with_step(now.step, |step| step.name.clone()).unwrap_or_default();
        t!("player-folio", name = name, now = now.step + 1, all = run.steps())
    };
    let cue = Memo::new(move |_| {
        let now = run.now.get();
        let works = now.part.is_work() && !now.leading_in;
        works.then(|| run.with_step(now.step, |step| cue(step, now.repetition, now.side)).flatten()).flatten()
    });
    view! {
        <section class="stage plate" aria-label=t!("player-figure")>
            <div class="stage-top">
                <button type="button" class="icon-button" aria-label=t!("player-end") on:click=ask_to_leave>
                    {Icon::Close.view()}
                </button>
                <p class="folio">{place}</p>
            </div>
            {easel.view(Signal::derive(move || picture_words(run, easel)))}
            <Mirror run />
            {move || cue.get().map(|cue| view! { <p class="cue-band">{cue}</p> })}
            <Dialog question=t!("player-end-question") open=leaving>
                <p>{move || t!("player-end-words", count = run.done_count())}</p>
                <div class="line">
                    <Button style=Style::Solid on_press=move || leaving.set(false)>
                        {t!("player-end-no")}
                    </Button>
                    <Button on_press=move || {
                        leaving.set(false);
                        run.input(care::session::Input::EndEarly);
                    }>{t!("player-end-yes")}</Button>
                </div>
            </Dialog>
        </section>
    }
}

/// What the picture shows, for those who hear it: from where, which movement, which side, what happens.
fn picture_words(run: Run, easel: Easel) -> String {
    let now = run.now.get();
    // The view is known once the figure is there.
    let view = easel.is_ready().then(|| run.act_now()).flatten().map(|act| view_words(act.view()));
    let name = run.with_step(now.step, |step| step.name.clone()).unwrap_or_default();
    let name = match now.side {
        Some(side) => t!("player-name-side", name = name, side = side_words(side)),
        None => name,
    };
    let what = run.with_step(now.step, |step| headline(step, now.part, now.side).join(" "));
    t!("figure-moving", view = view.unwrap_or_default(), name = name, what = what.unwrap_or_default())
}
