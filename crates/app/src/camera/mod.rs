//! The camera and the worker that looks at its frames. Only numbers come back; no frame is kept or sent anywhere.
//!
//! The neck check looks at a head, a session at a whole person; which of the two, a [`Camera`] is told when it is made. Both are
//! parts of the app, and so is this, which they share. [`picture`] tells which pictures are new, [`words`] why there are none. A
//! [`photo`] needs no camera: the same worker looks at it once. [`lines`] draws what was found over a picture.

mod lines;
mod photo;
mod picture;
mod words;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Float64Array, JSON, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sight::{Look, Sighting};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, Event, HtmlVideoElement, ImageBitmap, MediaDevices, MediaStream, MediaStreamConstraints,
    MediaStreamTrack, MessageEvent, Worker, WorkerOptions, WorkerType,
};

pub(crate) use self::lines::{Marks, path};
pub(crate) use self::photo::PhotoEyes;
use self::picture::{Pictures, Still};
pub(crate) use self::words::no_camera_words;
use crate::language::assets;

/// The worker and its networks, by the names that they have in the sources.
const WORKER: &str = "camera-worker.js";
const BODY: &str = "camera-body.bin";
const FACE: &str = "camera-face.bin";

/// What is asked of the browser: the camera that faces the person, small, without sound.
const WANTED: &str =
    r#"{"audio":false,"video":{"facingMode":"user","width":{"ideal":640},"height":{"ideal":480}}}"#;

/// From frame to frame at least, in milliseconds: some 15 a second are enough for slow movements.
const BETWEEN_MS: f64 = 60.0;

/// Why there is no camera, or no longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoCamera {
    /// There is none, or the browser does not hand it out here.
    None,
    /// The person, or a setting, said no.
    Refused,
    /// Another program has it.
    InUse,
    /// It was pulled out or taken away.
    Ended,
    /// What looks at its frames could not be loaded, or does not run here.
    Eyes,
}

/// What the camera tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Told {
    /// Frames can be looked at from now on.
    Ready,
    /// What a frame shows of a head.
    Look(Look),
    /// What a frame shows of a whole person.
    Sighting(Sighting),
    /// No more.
    Over(NoCamera),
}

/// What frames are looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    /// A head.
    Head,
    /// A whole person.
    Whole,
}

impl Subject {
    /// What the numbers of a frame stand for.
    fn told(self, numbers: &[f64]) -> Option<Told> {
        match self {
            Self::Head => Look::from_numbers(numbers).map(Told::Look),
            Self::Whole => Sighting::from_numbers(numbers).map(Told::Sighting),
        }
    }
}

type OnMessage = Closure<dyn Fn(MessageEvent)>;
type OnEvent = Closure<dyn Fn(Event)>;

/// A camera that is on.
struct On {
    stream: MediaStream,
    worker: Worker,
    /// A frame is under way: the next one waits, and the latest is then taken.
    is_busy: Rc<Cell<bool>>,
    is_ready: Rc<Cell<bool>>,
    last_ms: Cell<f64>,
    subject: Subject,
    pictures: Pictures,
    still: Cell<Still>,
    told: Rc<dyn Fn(Told)>,
    _on_message: OnMessage,
    _on_event: [OnEvent; 2],
}

/// The camera of this page, off at first; copies mean the same one. It goes off with the page.
#[derive(Clone, Copy)]
pub(crate) struct Camera {
    on: StoredValue<Option<Rc<On>>, LocalStorage>,
    /// How often it was turned on or off: a browser that answers late answers somebody who has left.
    turns: StoredValue<u32>,
    subject: Subject,
}

impl Camera {
    /// Off, to look at a head.
    pub(crate) fn off() -> Self {
        Self::of(Subject::Head)
    }

    /// Off, to look at a whole person.
    pub(crate) fn off_for_whole() -> Self {
        Self::of(Subject::Whole)
    }

    fn of(subject: Subject) -> Self {
        let camera = Self { on: StoredValue::new_local(None), turns: StoredValue::new(0), subject };
        on_cleanup(move || camera.turn_off());
        camera
    }

    /// Whether it is on, seeing or not.
    pub(crate) fn is_on(self) -> bool {
        self.with(|_| ()).is_some()
    }

    /// Asks for the camera and loads what looks at its frames. Where it was turned off before the browser had answered, nothing
    /// comes of it, and nothing is wrong.
    pub(crate) async fn turn_on(self, told: impl Fn(Told) + 'static) -> Result<(), NoCamera> {
        let turn = self.turn();
        let asked = stream().await;
        let is_wanted = turn.is_some() && self.turns.try_get_value() == turn;
        let stream = match asked {
            Ok(stream) if is_wanted => stream,
            Ok(stream) => {
                stop(&stream);
                return Ok(());
            }
            Err(why) => return if is_wanted { Err(why) } else { Ok(()) },
        };
        // Not `stream.clone()`: that is the browser's own, which opens the camera a second time, and this one's light would stay on.
        let same = Clone::clone(&stream);
        let Some(on) = On::start(same, self.subject, Rc::new(told)) else {
            stop(&stream);
            return Err(NoCamera::Eyes);
        };
        drop(self.on.try_set_value(Some(Rc::new(on))));
        Ok(())
    }

    /// Turns it off: its light goes out, and the worker ends with all that it holds. A frame that is being handed over holds on to
    /// both a moment longer, so they are told now.
    pub(crate) fn turn_off(self) {
        self.turn();
        let Some(on) = self.on.try_update_value(Option::take).flatten() else { return };
        on.end();
        // This may be called from one of its own callbacks, which must outlive the call.
        let on = send_wrapper::SendWrapper::new(on);
        set_timeout(move || drop(on), Duration::ZERO);
    }

    /// Which turn this is; nothing once the page is left.
    fn turn(self) -> Option<u32> {
        self.turns.try_update_value(|turns| {
            *turns = turns.wrapping_add(1);
            *turns
        })
    }

    /// Blinds it or lets it see again, without asking anew. Whom it sees then may be somebody else.
    pub(crate) fn see(self, sees: bool) {
        self.with(|on| {
            tracks(&on.stream).for_each(|track| track.set_enabled(sees));
            on.forget();
        });
    }

    /// Forgets whom it followed: the next picture comes long after, or shows somebody else.
    pub(crate) fn forget(self) {
        self.with(|on| on.forget());
    }

    /// Shows its picture.
    pub(crate) fn show_in(self, video: &HtmlVideoElement) {
        if self.with(|on| video.set_src_object(Some(&on.stream))).is_none() {
            return;
        }
        // A refusal to play shows as a picture that stands still, which is told.
        if let Ok(playing) = video.play() {
            spawn_local(async move { drop(JsFuture::from(playing).await) });
        }
    }

    /// Hands the present frame of a video to the worker, unless the one before is still looked at, or it is that same one.
    pub(crate) fn look(self, video: &HtmlVideoElement, now_ms: f64) {
        let Some(on) = self.with(Rc::clone) else { return };
        on.pictures.ask(video);
        let has_new = video.ready_state() >= HAS_A_FRAME && on.pictures.has_new(video);
        if on.stands_still(now_ms, has_new) {
            return (on.told)(Told::Over(NoCamera::Ended));
        }
        let waits = !on.is_ready.get() || on.is_busy.get() || now_ms - on.last_ms.get() < BETWEEN_MS;
        if waits || !has_new {
            return;
        }
        let Ok(taking) = window().create_image_bitmap_with_html_video_element(video) else { return };
        on.pictures.take(video);
        on.is_busy.set(true);
        on.last_ms.set(now_ms);
        spawn_local(async move {
            if !on.hand_over(taking, now_ms / 1_000.0).await {
                on.is_busy.set(false);
            }
        });
    }

    fn with<T>(self, read: impl FnOnce(&Rc<On>) -> T) -> Option<T> {
        self.on.try_with_value(|on| on.as_ref().map(read)).flatten()
    }
}

/// A video from this state on has a frame to look at.
const HAS_A_FRAME: u16 = 2;

impl Drop for On {
    fn drop(&mut self) {
        self.end();
    }
}

impl On {
    fn start(stream: MediaStream, subject: Subject, told: Rc<dyn Fn(Told)>) -> Option<Self> {
        let worker = eyes()?;
        let (is_busy, is_ready) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
        let on_message = on_message(subject, Rc::clone(&told), Rc::clone(&is_busy), Rc::clone(&is_ready));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let over = |why: NoCamera| {
            let told = Rc::clone(&told);
            OnEvent::new(move |_| told(Told::Over(why)))
        };
        let (on_error, on_ended) = (over(NoCamera::Eyes), over(NoCamera::Ended));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        for track in tracks(&stream) {
            track.set_onended(Some(on_ended.as_ref().unchecked_ref()));
        }
        open(&worker)?;
        let last_ms = Cell::new(f64::NEG_INFINITY);
        Some(Self {
            stream,
            worker,
            is_busy,
            is_ready,
            last_ms,
            subject,
            pictures: Pictures::default(),
            still: Cell::new(Still::default()),
            told,
            _on_message: on_message,
            _on_event: [on_error, on_ended],
        })
    }

    /// The light goes out, and what the worker still has to say is not heard.
    fn end(&self) {
        stop(&self.stream);
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }

    fn stands_still(&self, now_ms: f64, has_new: bool) -> bool {
        let mut still = self.still.get();
        let is_over = still.is_over(now_ms, has_new);
        self.still.set(still);
        is_over
    }

    fn forget(&self) {
        // A worker that takes no message is told by its error.
        let _ = self.worker.post_message(&object(&[("forget", true.into())]));
    }

    async fn hand_over(&self, taking: Promise, seconds: f64) -> bool {
        let Ok(frame) = JsFuture::from(taking).await else { return false };
        let frame: ImageBitmap = frame.unchecked_into();
        let whole = self.subject == Subject::Whole;
        let message =
            object(&[("frame", frame.clone().into()), ("seconds", seconds.into()), ("whole", whole.into())]);
        self.worker.post_message_with_transfer(&message, &Array::of1(&frame)).is_ok()
    }
}

/// A worker that looks at pictures, once it is told to [`open`] its eyes and has said that it is ready.
fn eyes() -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(assets().get(WORKER)?, &options).ok()
}

/// Tells a worker, which somebody listens to, what to see with.
fn open(eyes: &Worker) -> Option<()> {
    let files = assets();
    let open = object(&[("body", files.get(BODY)?.into()), ("face", files.get(FACE)?.into())]);
    eyes.post_message(&object(&[("open", open)])).ok()
}

fn on_message(
    subject: Subject,
    told: Rc<dyn Fn(Told)>,
    is_busy: Rc<Cell<bool>>,
    is_ready: Rc<Cell<bool>>,
) -> OnMessage {
    // What a message leads to may ask for the next frame.
    let numbers = RefCell::new(Vec::new());
    OnMessage::new(move |event: MessageEvent| {
        let data = event.data();
        let field = |name: &str| Reflect::get(&data, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if field("ready").is_truthy() {
            is_ready.set(true);
            told(Told::Ready);
        } else if field("failed").is_truthy() {
            told(Told::Over(NoCamera::Eyes));
        } else {
            is_busy.set(false);
            if let Ok(seen) = field("numbers").dyn_into::<Float64Array>() {
                let seen = {
                    let mut numbers = numbers.borrow_mut();
                    *numbers = seen.to_vec();
                    subject.told(&numbers)
                };
                if let Some(seen) = seen {
                    told(seen);
                }
            }
        }
    })
}

async fn stream() -> Result<MediaStream, NoCamera> {
    // Absent where the page is not safe, which web-sys does not say.
    let devices = Reflect::get(&window().navigator(), &"mediaDevices".into()).ok();
    let devices =
        devices.and_then(|devices| devices.dyn_into::<MediaDevices>().ok()).ok_or(NoCamera::None)?;
    let wanted = JSON::parse(WANTED).map_err(|_| NoCamera::None)?;
    let asked = devices.get_user_media_with_constraints(wanted.unchecked_ref::<MediaStreamConstraints>());
    let asked = asked.map_err(|error| why(&error))?;
    let stream = JsFuture::from(asked).await.map_err(|error| why(&error))?;
    stream.dyn_into().map_err(|_| NoCamera::None)
}

/// What the browser's error means for the person.
fn why(error: &JsValue) -> NoCamera {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => NoCamera::Refused,
        "NotReadableError" | "AbortError" => NoCamera::InUse,
        _ => NoCamera::None,
    }
}

fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
    stream.get_tracks().into_iter().map(JsCast::unchecked_into)
}

fn stop(stream: &MediaStream) {
    tracks(stream).for_each(|track| {
        track.set_onended(None);
        track.stop();
    });
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
