//! Short quiet tones, made on the spot: no file is loaded.

use care::session::Tone;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState, OscillatorType};

/// Loudness of a tone, of 1.
const LOUDNESS: f32 = 0.09;
/// Seconds in which a tone rises, so that it does not click.
const RISE_SECS: f64 = 0.015;

/// A note: pitch in hertz, when it begins and how long it sounds, in seconds.
type Note = (f32, f64, f64);

const fn notes(tone: Tone) -> &'static [Note] {
    match tone {
        Tone::Move => &[(392.0, 0.0, 0.14)],
        Tone::HoldBegins => &[(523.3, 0.0, 0.22)],
        Tone::HoldEnds => &[(392.0, 0.0, 0.22)],
        Tone::Change => &[(392.0, 0.0, 0.12), (523.3, 0.16, 0.18)],
        Tone::Done => &[(392.0, 0.0, 0.16), (493.9, 0.18, 0.16), (587.3, 0.36, 0.32)],
    }
}

/// Whether this browser can make tones at all.
#[must_use]
pub fn has_tones() -> bool {
    js_sys::Reflect::has(&window(), &JsValue::from_str("AudioContext")).unwrap_or(false)
}

/// What makes tones, for as long as the calling view is shown.
#[derive(Clone, Copy)]
pub struct Sound(StoredValue<Option<AudioContext>, LocalStorage>);

impl Sound {
    /// Silent until the first tone.
    #[must_use]
    pub fn start() -> Self {
        let sound = Self(StoredValue::new_local(None));
        on_cleanup(move || {
            if let Some(context) = sound.0.try_update_value(Option::take).flatten() {
                let _ = context.close();
            }
        });
        sound
    }

    /// Sounds a tone. A browser without sound stays silent, and the words on screen say the same.
    pub fn play(self, tone: Tone) {
        self.0.update_value(|context| {
            if context.is_none() && has_tones() {
                *context = AudioContext::new().ok();
            }
            if let Some(context) = context {
                let _ = play_notes(context, notes(tone));
            }
        });
    }
}

fn play_notes(context: &AudioContext, notes: &[Note]) -> Result<(), JsValue> {
    if context.state() == AudioContextState::Suspended {
        let _ = context.resume()?;
    }
    let now_secs = context.current_time();
    for &(pitch_hz, from_secs, length_secs) in notes {
        let (oscillator, gain) = (context.create_oscillator()?, context.create_gain()?);
        oscillator.set_type(OscillatorType::Sine);
        oscillator.frequency().set_value(pitch_hz);
        let from = now_secs + from_secs;
        gain.gain().set_value_at_time(0.0, from)?;
        gain.gain().linear_ramp_to_value_at_time(LOUDNESS, from + RISE_SECS)?;
        gain.gain().linear_ramp_to_value_at_time(0.0, from + length_secs)?;
        oscillator.connect_with_audio_node(&gain)?;
        gain.connect_with_audio_node(&context.destination())?;
        oscillator.start_with_when(from)?;
        oscillator.stop_with_when(from + length_secs)?;
    }
    Ok(())
}
