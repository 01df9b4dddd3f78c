//! How finely the figure is drawn: as finely as the machine keeps up with.

/// Canvas pixels a CSS pixel on a dense screen. The pen is measured in canvas pixels, so more would thin the lines.
const FINEST: f32 = 1.5;
/// No coarser than this: the figure has to stay readable.
const COARSEST: f32 = 0.5;
/// A frame that took longer than this, in milliseconds, is late: under 30 a second.
const LATE_MS: f64 = 34.0;
/// A gap longer than this is a pause and says nothing about drawing.
const PAUSE_MS: f64 = 500.0;
/// Frames that are looked at together.
const WINDOW: u8 = 24;
/// Late frames among them from which the picture gets coarser.
const MOST_LATE: u8 = 8;
/// By this much each time.
const STEP: f32 = 0.75;

/// Watches frames and says how many canvas pixels a CSS pixel gets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quality {
    reduction: f32,
    last_ms: Option<f64>,
    frames: u8,
    late: u8,
}

impl Default for Quality {
    fn default() -> Self {
        Self { reduction: 1.0, last_ms: None, frames: 0, late: 0 }
    }
}

impl Quality {
    /// Canvas pixels a CSS pixel on a screen of this density.
    pub(super) fn scale(&self, device_pixel_ratio: f32) -> f32 {
        (device_pixel_ratio.clamp(1.0, FINEST) * self.reduction).max(COARSEST)
    }

    /// Takes note of a frame that was drawn at a time in milliseconds.
    pub(super) fn frame(&mut self, now_ms: f64) {
        let since_ms = self.last_ms.replace(now_ms).map(|last_ms| now_ms - last_ms);
        let Some(since_ms) = since_ms.filter(|since_ms| *since_ms < PAUSE_MS) else { return };
        self.frames += 1;
        self.late += u8::from(since_ms > LATE_MS);
        if self.frames == WINDOW {
            if self.late >= MOST_LATE {
                self.reduction *= STEP;
            }
            (self.frames, self.late) = (0, 0);
        }
    }

    /// Nothing is drawn for now: the next frame is not late.
    pub(super) fn rest(&mut self) {
        self.last_ms = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(frames: u32, each_ms: f64) -> Quality {
        let mut quality = Quality::default();
        (0..=frames).for_each(|frame| quality.frame(f64::from(frame) * each_ms));
        quality
    }

    #[track_caller]
    fn check(quality: Quality, density: f32, expected: f32) {
        assert!(
            (quality.scale(density) - expected).abs() < 1e-6,
            "{} is not {expected}",
            quality.scale(density)
        );
    }

    #[test]
    fn a_machine_that_keeps_up_draws_at_full_fineness() {
        check(after(500, 16.7), 1.0, 1.0);
        check(after(500, 16.7), 3.0, 1.5);
        check(after(500, 33.3), 1.0, 1.0);
    }

    #[test]
    fn late_frames_make_the_picture_coarser_down_to_a_floor() {
        check(after(24, 50.0), 1.0, 0.75);
        check(after(48, 50.0), 1.0, 0.5625);
        check(after(500, 50.0), 1.0, COARSEST);
    }

    #[test]
    fn a_pause_is_not_a_late_frame() {
        check(after(100, 5_000.0), 1.0, 1.0);
        let mut quality = Quality::default();
        for frame in 0..100 {
            quality.frame(f64::from(frame) * 400.0);
            quality.rest();
        }
        check(quality, 1.0, 1.0);
    }
}
