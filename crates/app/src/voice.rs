//! Speech, from voices that the browser runs on this device. Without one nothing is spoken: words that go to a server
//! to be read aloud would leave the device.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::device::remembered;
use crate::language;

/// A little slower than usual: the words go with slow movement.
const RATE: f32 = 0.95;

/// Whether there is a voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// It speaks.
    On,
    /// The person switched it off.
    Off,
    /// The browser has no voice of its own for this language.
    NoLocalVoice,
}

/// The voice, for as long as the calling view is shown.
#[derive(Clone, Copy)]
pub struct Voice {
    synthesis: StoredValue<Option<SpeechSynthesis>, LocalStorage>,
    chosen: StoredValue<Option<SpeechSynthesisVoice>, LocalStorage>,
    speech: RwSignal<Speech>,
    /// What is being said, if anything, may be broken off.
    is_aside: StoredValue<bool>,
}

impl Voice {
    /// Looks for a voice, now and whenever the browser finds more.
    #[must_use]
    pub fn start() -> Self {
        let synthesis = synthesis();
        let voice = Self {
            synthesis: StoredValue::new_local(synthesis.clone()),
            chosen: StoredValue::new_local(None),
            speech: RwSignal::new(Speech::NoLocalVoice),
            is_aside: StoredValue::new(false),
        };
        voice.choose();
        let on_voices = SendWrapper::new(Closure::<dyn Fn()>::new(move || voice.choose()));
        if let Some(synthesis) = &synthesis {
            synthesis.set_onvoiceschanged(Some(on_voices.as_ref().unchecked_ref()));
        }
        on_cleanup(move || {
            voice.silence();
            if let Some(synthesis) = voice.synthesis.try_get_value().flatten() {
                synthesis.set_onvoiceschanged(None);
            }
            drop(on_voices);
        });
        voice
    }

    /// Whether it speaks, or why not; follows it.
    #[must_use]
    pub fn speech(self) -> Speech {
        self.speech.get()
    }

    /// Says a sentence after those that were said before, in place of what was said aside.
    pub fn say(self, words: &str) {
        if self.is_aside.try_update_value(std::mem::take) == Some(true) {
            self.silence();
        }
        self.speak(words);
    }

    /// Says a sentence where nothing else is being said.
    pub fn say_aside(self, words: &str) {
        if !self.is_speaking() {
            self.is_aside.set_value(true);
            self.speak(words);
        }
    }

    fn speak(self, words: &str) {
        if self.speech.get_untracked() != Speech::On {
            return;
        }
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(words) else { return };
        self.chosen.with_value(|chosen| utterance.set_voice(chosen.as_ref()));
        utterance.set_lang(&language::current());
        utterance.set_rate(RATE);
        self.synthesis.with_value(|synthesis| {
            if let Some(synthesis) = synthesis {
                synthesis.speak(&utterance);
            }
        });
    }

    /// Whether something is being said, or is about to be.
    fn is_speaking(self) -> bool {
        let asked = self.synthesis.try_with_value(|synthesis| {
            synthesis.as_ref().is_some_and(|synthesis| synthesis.speaking() || synthesis.pending())
        });
        asked == Some(true)
    }

    /// Stops in the middle of the word.
    pub fn silence(self) {
        self.synthesis.try_with_value(|synthesis| synthesis.as_ref().map(SpeechSynthesis::cancel));
    }

    fn choose(self) {
        let voices =
            self.synthesis.with_value(|synthesis| synthesis.as_ref().map(SpeechSynthesis::get_voices));
        let found = voices.and_then(|voices| local_voice(&voices.unchecked_into(), &language::current()));
        let speech = match &found {
            None => Speech::NoLocalVoice,
            Some(_) if remembered("voice").as_deref() == Some("off") => Speech::Off,
            Some(_) => Speech::On,
        };
        self.chosen.set_value(found);
        self.speech.set(speech);
    }
}

/// Missing in some browsers, where `window.speechSynthesis` is nothing at all.
fn synthesis() -> Option<SpeechSynthesis> {
    js_sys::Reflect::get(&window(), &JsValue::from_str("speechSynthesis")).ok()?.dyn_into().ok()
}

/// A voice of the language that runs on this device, the browser's default first.
fn local_voice(voices: &js_sys::Array, language: &str) -> Option<SpeechSynthesisVoice> {
    let voices = voices.iter().map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>());
    let speaks = |voice: &SpeechSynthesisVoice| {
        voice.local_service() && voice.lang().split(['-', '_']).next() == Some(language)
    };
    let mut local: Vec<_> = voices.filter(speaks).collect();
    local.sort_by_key(|voice| !voice.default());
    local.into_iter().next()
}
