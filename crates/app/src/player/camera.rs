//! The way to the camera in a session. All that sees, counts and says is a [part](super::coaching) that is loaded when the person
//! asks for it; here is only the wish, and what the session asks it.

use std::rc::Rc;

use care::session::{InPlace, Input};
use journal::{Body, EventId};
use kinematics::Side;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::coaching::coaching;
use super::run::Run;
use crate::device::remembered;
use crate::part::arrived;
use crate::t;
use crate::ui::TextButton;

/// The name by which the device remembers that the camera turns on by itself.
pub(crate) const BY_ITSELF: &str = "camera";

/// What the part gives: the mirror in the picture half, and what may be chosen in the other.
#[derive(Clone, Copy)]
pub(super) struct Coaching {
    pub(super) mirror: fn(Run) -> AnyView,
    pub(super) choices: fn() -> AnyView,
}

/// What is to be kept of a movement, on a side, beside that it was done.
type Witness = Rc<dyn Fn(EventId, &str, Option<Side>) -> Option<Body>>;

/// Whether a camera looks on; copies mean the same.
#[derive(Clone, Copy)]
pub(super) struct Onlooker {
    wanted: RwSignal<bool>,
    part: RwSignal<Option<Coaching>>,
    /// Why it does not, if there is anything to say.
    words: RwSignal<String>,
    witness: StoredValue<Option<Witness>, LocalStorage>,
}

impl Onlooker {
    /// Nobody looks on.
    pub(super) fn new() -> Self {
        Self {
            wanted: RwSignal::new(false),
            part: RwSignal::new(None),
            words: RwSignal::new(String::new()),
            witness: StoredValue::new_local(None),
        }
    }

    /// Turns it on where the person chose that it does so by itself.
    pub(super) fn begin(self) {
        if remembered(BY_ITSELF).as_deref() == Some("on") {
            self.turn_on();
        }
    }

    fn turn_on(self) {
        self.words.set(String::new());
        self.wanted.set(true);
        if self.part.with_untracked(Option::is_some) {
            return;
        }
        spawn_local(async move {
            let coming = coaching().await;
            arrived().await;
            match coming {
                // It may have been asked for twice.
                Ok(part) if self.part.try_with_untracked(Option::is_none) == Some(true) => {
                    self.part.try_set(Some(part));
                }
                Ok(_) => {}
                Err(_) => self.leave(t!("part-missing")),
            }
        });
    }

    /// Nobody looks on any more, and why.
    pub(super) fn leave(self, words: String) {
        self.words.try_set(words);
        self.wanted.try_set(false);
    }

    /// Who is asked what was seen of a movement that is behind the person.
    pub(super) fn let_witness(self, witness: Option<Witness>) {
        self.witness.try_set_value(witness);
    }

    /// What is to be kept of a movement that is behind the person.
    pub(super) fn saw(self, session: EventId, movement: &str, side: Option<Side>) -> Option<Body> {
        let witness = self.witness.try_get_value().flatten()?;
        witness(session, movement, side)
    }
}

/// The mirror, where a camera looks on.
#[component]
pub(super) fn Mirror(run: Run) -> impl IntoView {
    let Onlooker { wanted, part, .. } = run.onlooker;
    move || wanted.get().then(|| part.get().map(|part| (part.mirror)(run)))
}

/// To turn the camera on and off, with what may be chosen while it is on.
#[component]
pub(super) fn CameraWay(run: Run) -> impl IntoView {
    let Onlooker { wanted, part, words, .. } = run.onlooker;
    let press = move || {
        if wanted.get_untracked() {
            run.input(Input::Place(InPlace::Unknown));
            run.onlooker.leave(String::new());
        } else {
            run.onlooker.turn_on();
        }
    };
    view! {
        <div class="camera-way small">
            <TextButton on_press=press>
                {move || if wanted.get() { t!("player-camera-off") } else { t!("player-camera-on") }}
            </TextButton>
            <p role="status">{words}</p>
            {move || wanted.get().then(|| part.get().map(|part| (part.choices)()))}
        </div>
    }
}
