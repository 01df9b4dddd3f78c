//! A hand at the surfaces: they are dragged apart by pointer or by keys, slowly or fast.
//!
//! The hand's mean pace becomes the speed of opening, and how far it has come the moment that is drawn. In between the model opens by a
//! curve of its own. Nothing moves without the hand, and nothing sounds.

use leptos::html;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

use super::{mark, place, time_of};
use crate::device::stopwatch_ms;
use crate::joint::{Course, Setting};
use crate::t;

/// The hand's way from together to apart; pixels. Longer than that of the drawing, so that slow and fast can be told apart.
const WHOLE_WAY_PX: f64 = 120.0;
/// What a key adds, as a share of the way, and a larger one.
const KEY_STEP: f64 = 0.05;
const PAGE_STEP: f64 = 0.2;
/// Up to this share the surfaces count as together, and a pull begins anew.
const TOGETHER: f64 = 0.01;
/// The shortest way, as a share, that has a pace.
const LEAST_WAY: f64 = 0.04;

/// How the hand has pulled so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Pull {
    /// How far the surfaces are apart, 0 to 1.
    share: f64,
    /// The farthest that they were.
    farthest: f64,
    /// Where and when the hand began to move: a share, and milliseconds of the stopwatch.
    began: Option<(f64, f64)>,
    /// What the whole way would take at its mean pace, once it has one.
    whole_way_secs: Option<f64>,
}

impl Pull {
    /// On to a share, at a time of the stopwatch in milliseconds. The way back has no pace, and the time before the hand moves counts for
    /// nothing.
    fn to(self, share: f64, now_ms: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        if share <= TOGETHER {
            return Self { share, ..Self::default() };
        }
        let (from, from_ms) = self.began.unwrap_or((share, now_ms));
        let (way, secs) = (share - from, (now_ms - from_ms) / 1000.0);
        let has_pace = share > self.farthest && way >= LEAST_WAY && secs > 0.0;
        Self {
            share,
            farthest: self.farthest.max(share),
            began: Some((from, from_ms)),
            whole_way_secs: if has_pace { Some(secs / way) } else { self.whole_way_secs },
        }
    }
}

/// A pointer that holds a surface.
#[derive(Clone, Copy)]
struct Hold {
    pointer: i32,
    from_px: f64,
    /// Which way leads apart: up is -1 for the upper surface, down is 1 for the lower one.
    apart: f64,
}

/// What lies over the drawing and can be dragged. `told` says what is drawn.
#[component]
pub(super) fn Grip(
    course: Memo<Option<Course>>,
    speed: RwSignal<f32>,
    time: RwSignal<f32>,
    told: Memo<String>,
) -> impl IntoView {
    let grip: NodeRef<html::Div> = NodeRef::new();
    let pull = StoredValue::new(Pull::default());
    let hold = StoredValue::new(None::<Hold>);
    let share = Memo::new(move |_| {
        let now = mark(time.get());
        course.with(|course| course.as_ref().map_or(0.0, |course| course.share_at(place(course, now))))
    });
    let go = move |share: f64| {
        let pulled = pull.get_value().to(share, stopwatch_ms());
        pull.set_value(pulled);
        if let Some(secs) = pulled.whole_way_secs {
            let wanted = f32::from(Setting::speed_of_pull(secs));
            if speed.get_untracked() != wanted {
                speed.set(wanted);
            }
        }
        let at = |course: &Course| time_of(course, course.at_share(pulled.share));
        // Where the model has no answer there is nothing to draw.
        if let Some(at) = course.with_untracked(|course| course.as_ref().map(at)) {
            time.set(at);
        }
    };
    let down = move |event: PointerEvent| {
        let Some(surface) = grip.get_untracked().filter(|_| event.button() == 0) else { return };
        let (bounds, from_px) = (surface.get_bounding_client_rect(), f64::from(event.client_y()));
        let is_upper = from_px < bounds.top() + bounds.height() / 2.0;
        // Refused for a pointer that is gone already; then nothing moves.
        let _ = surface.set_pointer_capture(event.pointer_id());
        let apart = if is_upper { -1.0 } else { 1.0 };
        hold.set_value(Some(Hold { pointer: event.pointer_id(), from_px, apart }));
        go(0.0);
    };
    let drag = move |event: PointerEvent| {
        if let Some(hold) = hold.get_value().filter(|hold| hold.pointer == event.pointer_id()) {
            go(hold.apart * (f64::from(event.client_y()) - hold.from_px) / WHOLE_WAY_PX);
        }
    };
    let let_go = move |_: PointerEvent| hold.set_value(None);
    let press = move |event: KeyboardEvent| {
        let now = share.get_untracked();
        let to = match event.key().as_str() {
            "ArrowUp" | "ArrowRight" => now + KEY_STEP,
            "ArrowDown" | "ArrowLeft" => now - KEY_STEP,
            "PageUp" => now + PAGE_STEP,
            "PageDown" => now - PAGE_STEP,
            "Home" => 0.0,
            "End" => 1.0,
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    view! {
        <div
            class="joint-grip"
            node_ref=grip
            role="slider"
            tabindex="0"
            aria-label=t!("joint-drag")
            aria-orientation="vertical"
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || (100.0 * share.get()).round()
            aria-valuetext=move || told.get()
            on:pointerdown=down
            on:pointermove=drag
            on:pointerup=let_go
            on:pointercancel=let_go
            on:keydown=press
        ></div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the whole way would take after a hand has been at these shares at these milliseconds.
    fn paced(hand: &[(f64, f64)]) -> Option<f64> {
        hand.iter().fold(Pull::default(), |pull, (share, at_ms)| pull.to(*share, *at_ms)).whole_way_secs
    }

    #[test]
    fn the_mean_pace_counts_from_where_the_hand_began_to_move() {
        for (what, hand, expected) in [
            ("nothing", vec![], None),
            ("a single jump", vec![(0.0, 0.0), (1.0, 10.0)], None),
            ("evenly", vec![(0.1, 0.0), (0.35, 500.0), (0.6, 1000.0)], Some(2.0)),
            ("held before it moved", vec![(0.0, 0.0), (0.1, 9000.0), (0.6, 10_000.0)], Some(2.0)),
            ("fast, then slowly", vec![(0.1, 0.0), (0.5, 100.0), (0.6, 1000.0)], Some(2.0)),
            ("back and forth", vec![(0.1, 0.0), (0.6, 1000.0), (0.2, 3000.0), (0.5, 9000.0)], Some(2.0)),
            ("trembling", vec![(0.1, 0.0), (0.12, 1.0)], None),
            ("beyond the end", vec![(0.5, 0.0), (7.0, 1000.0)], Some(2.0)),
            ("together again", vec![(0.1, 0.0), (0.6, 1000.0), (0.0, 1500.0)], None),
            (
                "anew",
                vec![(0.1, 0.0), (0.6, 9000.0), (0.0, 9500.0), (0.1, 9600.0), (0.6, 10_600.0)],
                Some(2.0),
            ),
        ] {
            let found = paced(&hand);
            let is_so = match (found, expected) {
                (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
                (found, expected) => found.is_none() && expected.is_none(),
            };
            assert!(is_so, "{what}: {found:?}");
        }
    }
}
