//! One photo, looked at for the whole of a person by a worker that ends with it. No camera is asked for.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Float64Array, Reflect};
use leptos::prelude::*;
use sight::Sighting;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ImageBitmap, MessageEvent, Worker};

use super::{OnEvent, OnMessage, eyes, object, open};

/// Told once what a photo shows; nothing where it could not be looked at.
type Tell = Rc<dyn Fn(Option<Sighting>)>;

/// Looks at one photo at a time; copies mean the same. What is under way ends with the page.
#[derive(Clone, Copy)]
pub(crate) struct PhotoEyes {
    looking: StoredValue<Option<Looking>, LocalStorage>,
}

/// A worker with a photo.
struct Looking {
    worker: Worker,
    /// Held by the page until the worker takes it.
    photo: ImageBitmap,
    _on_message: OnMessage,
    _on_error: OnEvent,
}

impl PhotoEyes {
    /// Without a photo.
    pub(crate) fn closed() -> Self {
        let eyes = Self { looking: StoredValue::new_local(None) };
        on_cleanup(move || eyes.close());
        eyes
    }

    /// Hands a photo to a worker of its own, which takes it from the page.
    pub(crate) fn look(self, photo: ImageBitmap, tell: impl Fn(Option<Sighting>) + 'static) {
        self.close();
        let tell: Tell = Rc::new(tell);
        match Looking::start(photo, Rc::clone(&tell)) {
            Some(looking) => drop(self.looking.try_set_value(Some(looking))),
            None => tell(None),
        }
    }

    /// Ends the worker with all that it holds; what it still has to say is not heard.
    pub(crate) fn close(self) {
        let Some(looking) = self.looking.try_update_value(Option::take).flatten() else { return };
        looking.end();
        // This may be called from one of its own callbacks, which must outlive the call.
        let looking = send_wrapper::SendWrapper::new(looking);
        set_timeout(move || drop(looking), Duration::ZERO);
    }
}

impl Looking {
    fn start(photo: ImageBitmap, tell: Tell) -> Option<Self> {
        let Some(worker) = eyes() else {
            photo.close();
            return None;
        };
        let on_message = on_message(Clone::clone(&worker), photo.clone(), Rc::clone(&tell));
        let on_error = OnEvent::new(move |_| tell(None));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let looking = Self { worker, photo, _on_message: on_message, _on_error: on_error };
        open(&looking.worker)?;
        Some(looking)
    }

    fn end(&self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
        // One that was handed over is empty here, and closing that does nothing.
        self.photo.close();
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        self.end();
    }
}

fn on_message(worker: Worker, photo: ImageBitmap, tell: Tell) -> OnMessage {
    OnMessage::new(move |event: MessageEvent| {
        let data = event.data();
        let field = |name: &str| Reflect::get(&data, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if field("ready").is_truthy() {
            if hand_over(&worker, &photo).is_none() {
                tell(None);
            }
            return;
        }
        // Where there are no numbers, there are words of what failed.
        let numbers = field("numbers").dyn_into::<Float64Array>().ok();
        tell(numbers.and_then(|numbers| Sighting::from_numbers(&numbers.to_vec())));
    })
}

fn hand_over(worker: &Worker, photo: &ImageBitmap) -> Option<()> {
    let frame: JsValue = photo.clone().into();
    let message = object(&[
        ("frame", frame.clone()),
        ("seconds", JsValue::from_f64(0.0)),
        ("whole", true.into()),
        ("photo", true.into()),
    ]);
    worker.post_message_with_transfer(&message, &Array::of1(&frame)).ok()
}
