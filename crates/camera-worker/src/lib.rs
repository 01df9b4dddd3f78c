//! The camera's eyes in a worker of the browser: pictures in, a few numbers out.
//!
//! `camera-worker.js` hands in the pixels of one frame at a time and posts to the page what [`Eyes::see`] gives back, the
//! numbers of a [`sight::Look`], or [`Eyes::follow`], those of a [`sight::Sighting`]. A frame is looked at in this module's memory, which the next one overwrites; nothing of it is
//! kept, and nothing but the numbers leaves the worker. The module is built apart from the app, with simd128.

mod scene;
mod whole;

use sight::{Look, Sighting};
use vision::net::Level;
use vision::wire::Bundle;
use vision::{BodySettings, BodyTracker, Image, WatchSettings, Watcher};
use wasm_bindgen::prelude::*;

/// Watches one person through frames.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Eyes {
    watcher: Watcher,
}

#[wasm_bindgen]
impl Eyes {
    /// With the bytes of `body.bin` and `face.bin`.
    ///
    /// # Errors
    /// When they are no files of networks, or lack one.
    #[wasm_bindgen(constructor)]
    pub fn new(body: &[u8], face: &[u8]) -> Result<Eyes, JsError> {
        let models = Bundle::read(body)?.joined(Bundle::read(face)?);
        Ok(Self { watcher: Watcher::new(&models, WatchSettings::default(), Level::best())? })
    }

    /// Looks at a frame of red, green, blue and a fourth byte, not mirrored, taken at a time in seconds.
    ///
    /// # Errors
    /// When the bytes do not fit the size.
    pub fn see(&mut self, width: u32, height: u32, rgba: &[u8], time_secs: f64) -> Result<Vec<f64>, JsError> {
        let image = Image::rgba(width as usize, height as usize, rgba)?;
        let seen = self.watcher.see(&image, time_secs);
        let look = Look { time_secs, scene: scene::of(&seen, image.width(), image.height()) };
        Ok(look.numbers().to_vec())
    }

    /// Looks at a frame as [`Eyes::see`] does, for the whole of a person: the angles of the body, and where its points are.
    ///
    /// # Errors
    /// When the bytes do not fit the size.
    pub fn follow(
        &mut self,
        width: u32,
        height: u32,
        rgba: &[u8],
        time_secs: f64,
    ) -> Result<Vec<f64>, JsError> {
        let image = Image::rgba(width as usize, height as usize, rgba)?;
        let seen = self.watcher.see(&image, time_secs);
        let outlook = whole::of(&seen, image.width(), image.height());
        Ok(Sighting { time_secs, outlook }.numbers())
    }

    /// Forgets whom it followed.
    pub fn forget(&mut self) {
        self.watcher.forget();
    }
}

/// Follows a body alone. The app has no use for it: it is measured so beside others, who see no face (`e2e/figures/seeing.mjs`).
#[wasm_bindgen]
#[derive(Debug)]
pub struct Bodies {
    tracker: BodyTracker,
}

#[wasm_bindgen]
impl Bodies {
    /// With the bytes of `body.bin`.
    ///
    /// # Errors
    /// When they are no file of networks, or lack one.
    #[wasm_bindgen(constructor)]
    pub fn new(body: &[u8]) -> Result<Bodies, JsError> {
        let models = Bundle::read(body)?;
        Ok(Self { tracker: BodyTracker::new(&models, BodySettings::default(), Level::best())? })
    }

    /// Looks at a frame as [`Eyes::see`] does. Whether a body is seen in it.
    ///
    /// # Errors
    /// When the bytes do not fit the size.
    pub fn see(&mut self, width: u32, height: u32, rgba: &[u8], time_secs: f64) -> Result<bool, JsError> {
        let image = Image::rgba(width as usize, height as usize, rgba)?;
        Ok(self.tracker.see(&image, time_secs).is_some())
    }
}

/// Which instructions the networks run with.
#[wasm_bindgen]
#[must_use]
pub fn instructions() -> String {
    Level::best().name().to_owned()
}
