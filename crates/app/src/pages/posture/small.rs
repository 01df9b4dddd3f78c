//! The small window that stays above all others, where the browser has one (Document Picture-in-Picture): the page may be behind
//! other windows then, and the watch goes on. It shows a piece of this page, which moves there and comes back.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, HtmlLinkElement};

/// The browser's name for it. `web-sys` counts it as unstable, so it is reached by name.
const OFFERED_AS: &str = "documentPictureInPicture";
const WIDTH_PX: f64 = 340.0;
const HEIGHT_PX: f64 = 300.0;
/// Timers of a page that is not seen are slowed down; those of the small window are not.
const TICK_MS: f64 = 200.0;

/// The window, while it is open, and what has to live as long.
struct Open {
    window: JsValue,
    ticking: JsValue,
    piece: HtmlElement,
    home: HtmlElement,
    back: Closure<dyn Fn()>,
    _tick: Closure<dyn Fn()>,
}

impl Open {
    /// From now on it calls nothing of this page, and what it showed is back.
    fn let_go(&self) {
        call(&self.window, "clearInterval", &[&self.ticking]);
        call(&self.window, "removeEventListener", &[&"pagehide".into(), self.back.as_ref()]);
        // Refused only where the page is gone too.
        let _ = self.home.append_child(&self.piece);
        play_again(&self.piece);
    }
}

/// One small window at most; copies mean the same one.
#[derive(Clone, Copy)]
pub(super) struct Small {
    open: StoredValue<Option<Open>, LocalStorage>,
    is_open: RwSignal<bool>,
    closed: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

/// Whether this browser has such a window.
pub(super) fn is_offered() -> bool {
    Reflect::has(&window(), &OFFERED_AS.into()).unwrap_or(false)
}

impl Small {
    pub(super) fn closed() -> Self {
        Self {
            open: StoredValue::new_local(None),
            is_open: RwSignal::new(false),
            closed: StoredValue::new_local(None),
        }
    }

    /// Whether it is open.
    pub(super) fn is_open(self) -> bool {
        self.is_open.try_get_untracked().unwrap_or(false)
    }

    /// The same, followed.
    pub(super) fn shown(self) -> bool {
        self.is_open.get()
    }

    /// What to do once it is closed, by whomever.
    pub(super) fn when_closed(self, act: impl Fn() + 'static) {
        self.closed.set_value(Some(Rc::new(act)));
    }

    /// Opens it, after a tap as the browser asks, with a piece of the page in it, which comes back to its home when it closes.
    /// `tick` is called several times a second meanwhile. A refusal leaves all as it is, and so does a page that was left, or a
    /// watch that was ended, before it came.
    pub(super) fn open(
        self,
        piece: HtmlElement,
        home: HtmlElement,
        title: String,
        is_wanted: impl Fn() -> bool + 'static,
        tick: impl Fn() + 'static,
    ) {
        spawn_local(async move {
            let Some(small) = request().await else { return };
            if self.is_open.try_get_untracked() != Some(false) || !is_wanted() {
                call(&small, "close", &[]);
                return;
            }
            let document: Document = field(&small, "document").unchecked_into();
            dress(&document, &title);
            let moved = document.body().map(|body| body.append_child(&piece).is_ok());
            if moved != Some(true) {
                call(&small, "close", &[]);
                return;
            }
            play_again(&piece);
            let back = Closure::<dyn Fn()>::new(move || self.closed_by_itself());
            let tick = Closure::<dyn Fn()>::new(tick);
            call(&small, "addEventListener", &[&"pagehide".into(), back.as_ref()]);
            let ticking = call(&small, "setInterval", &[tick.as_ref(), &TICK_MS.into()]);
            let open = Open { window: small, ticking, piece, home, back, _tick: tick };
            self.open.try_set_value(Some(open));
            self.is_open.try_set(true);
        });
    }

    /// Closes it. What it showed comes back at once.
    pub(super) fn close(self) {
        let Some(open) = self.open.try_update_value(Option::take).flatten() else { return };
        open.let_go();
        call(&open.window, "close", &[]);
        self.is_open.try_set(false);
    }

    fn closed_by_itself(self) {
        let Some(open) = self.open.try_update_value(Option::take).flatten() else { return };
        open.let_go();
        self.is_open.try_set(false);
        if let Some(closed) = self.closed.try_get_value().flatten() {
            closed();
        }
        // This is called from a closure that it holds, which must outlive the call.
        let open = send_wrapper::SendWrapper::new(open);
        set_timeout(move || drop(open), Duration::ZERO);
    }
}

async fn request() -> Option<JsValue> {
    let offered = Reflect::get(&window(), &OFFERED_AS.into()).ok()?;
    let wanted = Object::new();
    for (name, size) in [("width", WIDTH_PX), ("height", HEIGHT_PX)] {
        Reflect::set(&wanted, &name.into(), &size.into()).ok()?;
    }
    let request: Function = Reflect::get(&offered, &"requestWindow".into()).ok()?.dyn_into().ok()?;
    let coming: Promise = request.call1(&offered, &wanted).ok()?.dyn_into().ok()?;
    JsFuture::from(coming).await.ok()
}

/// Gives it the page's look and language.
fn dress(small: &Document, title: &str) {
    small.set_title(title);
    let page = document();
    if let (Some(from), Some(to)) = (page.document_element(), small.document_element()) {
        for name in ["lang", "data-theme", "class"] {
            if let Some(value) = from.get_attribute(name) {
                let _ = to.set_attribute(name, &value);
            }
        }
    }
    let Ok(links) = page.query_selector_all("link[rel=stylesheet]") else { return };
    let Some(head) = small.head() else { return };
    for index in 0..links.length() {
        let Some(link) = links.item(index).and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()) else {
            continue;
        };
        let Ok(copy) = link.clone_node() else { continue };
        let copy: HtmlLinkElement = copy.unchecked_into();
        copy.set_href(&link.href());
        let _ = head.append_child(&copy);
    }
}

/// A video that moves to another document stands still.
fn play_again(piece: &HtmlElement) {
    let Ok(Some(video)) = piece.query_selector("video") else { return };
    let video: web_sys::HtmlVideoElement = video.unchecked_into();
    if let Ok(playing) = video.play() {
        spawn_local(async move { drop(JsFuture::from(playing).await) });
    }
}

fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a method of another window, whose classes are not those of this one.
fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> JsValue {
    let Ok(method) = field(of, name).dyn_into::<Function>() else { return JsValue::UNDEFINED };
    let arguments: js_sys::Array = arguments.iter().copied().collect();
    method.apply(of, &arguments).unwrap_or(JsValue::UNDEFINED)
}
