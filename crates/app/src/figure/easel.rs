//! The canvas on which a page shows the person moving.

use std::rc::Rc;
use std::time::Duration;

use figure::{Theme, plate};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlCanvasElement;

use super::act::{Act, Moment, Pace};
use super::body::{Body, body};
use super::paper;
use super::quality::Quality;
use super::webgl::Painter;
use crate::frames::{is_dark, wants_less_motion};
use crate::t;
use crate::ui::Loading;

/// Longest side of a picture that the processor draws, in pixels.
const PAPER_SIDE: f32 = 360.0;
/// How long a lost graphics card may take to come back.
const PATIENCE: Duration = Duration::from_secs(3);

/// What draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Means {
    /// The graphics card.
    Card,
    /// The processor.
    Paper,
}

/// How far the figure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Loading,
    Ready,
    Missing,
}

/// A handle to one canvas; copies mean the same.
#[derive(Clone, Copy)]
pub struct Easel {
    canvas: NodeRef<html::Canvas>,
    means: RwSignal<Means>,
    stage: RwSignal<Stage>,
    tools: StoredValue<Tools, LocalStorage>,
}

#[derive(Default)]
struct Tools {
    body: Option<Rc<Body>>,
    painter: Option<Painter>,
    quality: Quality,
    drawn: Option<Drawn>,
    /// Width and height of the canvas in CSS pixels, as last told by the browser.
    css_size: (f32, f32),
    watching: Option<(web_sys::ResizeObserver, OnResize)>,
}

type OnResize = Closure<dyn Fn(js_sys::Array)>;

/// What stands on the canvas.
#[derive(Clone, Debug)]
struct Drawn {
    act: Rc<Act>,
    moment: Moment,
    dark: bool,
    size: (u32, u32),
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.act, &other.act)
            && (self.moment, self.dark, self.size) == (other.moment, other.dark, other.size)
    }
}

impl Easel {
    /// An empty canvas that begins to load the body.
    #[must_use]
    pub fn new() -> Self {
        let easel = Self {
            canvas: NodeRef::new(),
            means: RwSignal::new(Means::Card),
            stage: RwSignal::new(Stage::Loading),
            tools: StoredValue::new_local(Tools::default()),
        };
        spawn_local(async move {
            let loaded = body().await;
            let stage = if loaded.is_ok() { Stage::Ready } else { Stage::Missing };
            // The page may have been left meanwhile.
            if easel.tools.try_update_value(|tools| tools.body = loaded.ok()).is_some() {
                easel.stage.set(stage);
            }
        });
        Effect::new(move || easel.watch_size());
        on_cleanup(move || {
            let watching = easel.tools.try_update_value(|tools| tools.watching.take()).flatten();
            if let Some((observer, _)) = watching {
                observer.disconnect();
            }
        });
        easel
    }

    /// The body, once it is there.
    #[must_use]
    pub fn body(self) -> Option<Rc<Body>> {
        self.tools.with_value(|tools| tools.body.clone())
    }

    /// Whether the body is there; follows it.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.stage.get() == Stage::Ready
    }

    /// Shows a moment of an act, `now_ms` being the time of this frame. What stands there already is left alone.
    pub fn show(self, act: &Rc<Act>, time_secs: f32, now_ms: f64) {
        let Some(canvas) = self.canvas.get_untracked() else { return };
        let less_motion = wants_less_motion().get_untracked();
        let means = self.means.get_untracked();
        let pace = if less_motion || means == Means::Paper { Pace::Stepped } else { Pace::Smooth };
        let dark = is_dark().get_untracked();
        let failed = self.tools.try_update_value(|tools| {
            let size = tools.size(means);
            let wanted = Drawn { act: Rc::clone(act), moment: act.at(time_secs, pace), dark, size };
            if tools.drawn.as_ref() == Some(&wanted) || size.0 == 0 || size.1 == 0 {
                tools.quality.rest();
                return false;
            }
            tools.quality.frame(now_ms);
            tools.paint(&canvas, means, wanted).is_none()
        });
        if failed == Some(true) && means == Means::Card {
            self.means.set(Means::Paper);
        }
    }

    /// The canvas, and what is said of it. `label` says from where the person is seen and what they do.
    pub fn view(self, label: Signal<String>) -> impl IntoView {
        let canvas = move || {
            // Another canvas for other means: one canvas keeps to what it was first used for.
            self.means.track();
            let (lost, restored) =
                (move |event: web_sys::Event| self.lose(&event), move |_: web_sys::Event| self.forget());
            view! {
                <canvas
                    node_ref=self.canvas
                    on:webglcontextlost=lost
                    on:webglcontextrestored=restored
                ></canvas>
            }
        };
        let remark = move || match (self.stage.get(), self.means.get()) {
            (Stage::Loading, _) => Some(view! { <Loading what=t!("figure-loading") /> }.into_any()),
            (Stage::Missing, _) => {
                Some(view! { <p class="figure-note small">{t!("figure-missing")}</p> }.into_any())
            }
            (Stage::Ready, Means::Paper) => {
                Some(view! { <p class="figure-note small">{t!("figure-without-webgl")}</p> }.into_any())
            }
            (Stage::Ready, Means::Card) => None,
        };
        view! {
            <div class="figure-canvas">
                <div class="figure-picture" role="img" aria-label=label>
                    {canvas}
                </div>
                {remark}
            </div>
        }
    }

    /// The graphics card was taken away. The browser may give it back; if not, the processor draws.
    fn lose(self, event: &web_sys::Event) {
        event.prevent_default();
        self.forget();
        self.tools.try_update_value(|tools| tools.drawn = None);
        let still_lost = move || {
            let lost = self.canvas.try_get_untracked().flatten().and_then(|canvas| {
                let context = canvas.get_context("webgl2").ok()??;
                Some(context.dyn_into::<web_sys::WebGl2RenderingContext>().ok()?.is_context_lost())
            });
            if lost == Some(true) {
                self.means.set(Means::Paper);
            }
        };
        set_timeout(still_lost, PATIENCE);
    }

    fn forget(self) {
        self.tools.try_update_value(|tools| (tools.painter, tools.drawn) = (None, None));
    }

    fn watch_size(self) {
        let Some(canvas) = self.canvas.get() else { return };
        let on_resize = OnResize::new(move |entries: js_sys::Array| {
            let entry = entries.at(-1).unchecked_into::<web_sys::ResizeObserverEntry>();
            let frame = entry.content_rect();
            let css_size = (frame.width() as f32, frame.height() as f32);
            self.tools.try_update_value(|tools| tools.css_size = css_size);
        });
        let Ok(observer) = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()) else { return };
        observer.observe(&canvas);
        self.tools.update_value(|tools| {
            (tools.painter, tools.drawn) = (None, None);
            tools.css_size = (canvas.client_width() as f32, canvas.client_height() as f32);
            if let Some((earlier, _)) = tools.watching.replace((observer, on_resize)) {
                earlier.disconnect();
            }
        });
    }
}

impl Default for Easel {
    fn default() -> Self {
        Self::new()
    }
}

impl Tools {
    /// Size of the canvas in its own pixels.
    fn size(&self, means: Means) -> (u32, u32) {
        let (width, height) = self.css_size;
        let scale = match means {
            Means::Card => self.quality.scale(window().device_pixel_ratio() as f32),
            Means::Paper => (PAPER_SIDE / width.max(height).max(1.0)).min(1.0),
        };
        ((width * scale).round() as u32, (height * scale).round() as u32)
    }

    /// Draws; nothing when these means cannot.
    fn paint(&mut self, canvas: &HtmlCanvasElement, means: Means, wanted: Drawn) -> Option<()> {
        let Some(body) = self.body.clone() else { return Some(()) };
        let theme = theme(wanted.dark);
        let shot = wanted.act.shot(&body.skeleton, wanted.moment);
        match means {
            Means::Paper => {
                // What cannot be drawn on paper either is not tried again each frame.
                let _ = paper::paint(canvas, &body, &wanted.act, &shot, theme, wanted.size);
            }
            Means::Card => {
                if (canvas.width(), canvas.height()) != wanted.size {
                    canvas.set_width(wanted.size.0);
                    canvas.set_height(wanted.size.1);
                }
                if self.painter.is_none() {
                    self.painter = Painter::new(canvas, &body);
                }
                self.painter.as_mut()?.paint(&body, &wanted.act, &shot, theme, wanted.size);
            }
        }
        self.drawn = Some(wanted);
        Some(())
    }
}

/// The colours of the figure on light or dark paper.
pub(super) fn theme(dark: bool) -> &'static Theme {
    if dark { &plate::DARK } else { &plate::LIGHT }
}
