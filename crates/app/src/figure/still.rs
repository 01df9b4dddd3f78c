//! Still pictures of movements, drawn when they come near the screen, one a frame.

use std::cell::RefCell;
use std::rc::Rc;

use figure::View;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use library::{Movement, MovementId};
use web_sys::{HtmlCanvasElement, IntersectionObserverInit};

use super::act::{Act, Moment};
use super::body::{Body, body};
use super::easel::theme;
use super::paper;
use crate::frames::is_dark;
use crate::t;
use crate::ui::once_on_screen;

/// How far from the screen a picture is drawn already.
const NEAR: &str = "200px";
/// Longest side of a picture in pixels.
const MOST_SIDE: f32 = 640.0;

/// One movement as a still picture: at the pose that says most, or at a key of its motion (0 is the start).
#[component]
pub fn StillFigure(
    /// Which movement.
    movement: MovementId,
    /// Which key pose.
    #[prop(optional, into)]
    key: Option<usize>,
) -> impl IntoView {
    let movement = content_bundle::content().movement(&movement);
    movement.map(|movement| view! { <Still movement key /> })
}

#[component]
fn Still(movement: &'static Movement, key: Option<usize>) -> impl IntoView {
    let canvas: NodeRef<html::Canvas> = NodeRef::new();
    let is_near = RwSignal::new(false);
    Effect::new(move || {
        if let Some(canvas) = canvas.get() {
            // A page that shows another movement in the same place keeps the element: without its picture, until the new
            // one is drawn, since that would stand above the new words.
            canvas.set_width(canvas.width());
            let options = IntersectionObserverInit::new();
            options.set_root_margin(NEAR);
            once_on_screen(&canvas, &options, move || is_near.set(true));
        }
    });
    let missing = RwSignal::new(false);
    Effect::new(move || {
        let dark = is_dark().get();
        if !is_near.get() {
            return;
        }
        spawn_local(async move {
            match body().await {
                Ok(body) => {
                    // The view may be gone by now, or before its turn comes.
                    let Some(place) = canvas.try_get_untracked().flatten() else { return };
                    in_turn(place, move || {
                        if let Some(canvas) = canvas.try_get_untracked().flatten() {
                            paint(&canvas, &body, movement, key, dark);
                        }
                    });
                }
                Err(_) => drop(missing.try_set(true)),
            }
        });
    });
    let label = still_words(movement);
    view! {
        <div class="still-figure" role="img" aria-label=label class:missing=missing>
            <canvas node_ref=canvas></canvas>
        </div>
    }
}

fn paint(canvas: &HtmlCanvasElement, body: &Body, movement: &Movement, key: Option<usize>, dark: bool) {
    let act = Act::new(&body.skeleton, movement, &movement.authored_motion());
    let moment = key.map_or_else(|| act.telling(), Moment::Key);
    let shot = act.shot(&body.skeleton, moment);
    let (width, height) = (canvas.client_width() as f32, canvas.client_height() as f32);
    let density = (window().device_pixel_ratio() as f32).clamp(1.0, 2.0);
    let scale = density.min(MOST_SIDE / width.max(height).max(1.0));
    let size = ((width * scale).round() as u32, (height * scale).round() as u32);
    // A browser that cannot draw this leaves the plate empty; its words are there.
    let _ = paper::paint(canvas, body, &act, &shot, theme(dark), size);
}

/// What the picture shows, from where: for those who hear it.
fn still_words(movement: &Movement) -> String {
    t!("figure-still", view = view_words_of(movement), name = movement.name.clone())
}

fn view_words_of(movement: &Movement) -> String {
    match movement.motion.view {
        library::View::Front => t!("figure-view-front"),
        library::View::Back => t!("figure-view-back"),
        library::View::Left => t!("figure-view-left"),
        library::View::Right => t!("figure-view-right"),
        library::View::ThreeQuarter => t!("figure-view-three-quarter"),
    }
}

/// From where the person is seen, in words.
#[must_use]
pub fn view_words(view: View) -> String {
    match view {
        View::Front => t!("figure-view-front"),
        View::Back => t!("figure-view-back"),
        View::LeftSide => t!("figure-view-left"),
        View::RightSide => t!("figure-view-right"),
        View::FrontLeft | View::FrontRight | View::BackLeft | View::BackRight => {
            t!("figure-view-three-quarter")
        }
    }
}

/// A picture to draw, and where.
struct Job {
    canvas: HtmlCanvasElement,
    paint: Box<dyn FnOnce()>,
}

impl Job {
    /// How far the picture is from the top of the screen, in CSS pixels: the nearest is looked at first.
    fn distance(&self) -> f64 {
        self.canvas.get_bounding_client_rect().top().abs()
    }
}

/// Does one picture a frame, so that a page of many stays quick.
fn in_turn(canvas: HtmlCanvasElement, paint: impl FnOnce() + 'static) {
    type Waiting = Rc<RefCell<Vec<Job>>>;
    thread_local! {
        static WAITING: Waiting = Rc::default();
    }
    fn next(waiting: Waiting) {
        request_animation_frame(move || {
            let nearest = (0..waiting.borrow().len())
                .min_by(|a, b| waiting.borrow()[*a].distance().total_cmp(&waiting.borrow()[*b].distance()));
            let Some(nearest) = nearest else { return };
            let job = waiting.borrow_mut().remove(nearest);
            (job.paint)();
            if !waiting.borrow().is_empty() {
                next(waiting);
            }
        });
    }
    let waiting = WAITING.with(Rc::clone);
    let is_idle = waiting.borrow().is_empty();
    waiting.borrow_mut().push(Job { canvas, paint: Box::new(paint) });
    if is_idle {
        next(waiting);
    }
}
