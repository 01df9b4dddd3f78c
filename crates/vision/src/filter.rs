//! Filters that follow a value in time: still where it is still, quick where it is quick.

use std::f64::consts::TAU;

/// The settings of a one-euro filter: Casiez, Roussel and Vogel, "1 € Filter", CHI 2012.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct OneEuro {
    /// Cut-off at rest, in hertz.
    pub(crate) least_cutoff_hz: f64,
    /// How much the cut-off grows with speed.
    pub(crate) beta: f64,
    /// Cut-off of the speed, in hertz.
    pub(crate) speed_cutoff_hz: f64,
}

/// The frequency that is taken where time does not pass.
const USUAL_HZ: f64 = 30.0;

/// What a one-euro filter remembers of one value.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Followed {
    last: Option<Last>,
}

#[derive(Clone, Copy, Debug)]
struct Last {
    time_secs: f64,
    raw: f64,
    value: f64,
    speed: f64,
}

impl Followed {
    /// The filtered value. Speeds count times `scale`, so that the settings hold for any size of what is followed. A value
    /// that is no number is passed over: remembered, it would make all that follow none.
    pub(crate) fn follow(&mut self, settings: OneEuro, time_secs: f64, raw: f64, scale: f64) -> f64 {
        if !raw.is_finite() || !scale.is_finite() {
            return self.last.map_or(raw, |last| last.value);
        }
        let Some(last) = self.last else {
            self.last = Some(Last { time_secs, raw, value: raw, speed: 0.0 });
            return raw;
        };
        if time_secs <= last.time_secs {
            return last.value;
        }
        let frequency_hz =
            Some(1.0 / (time_secs - last.time_secs)).filter(|f| f.is_finite()).unwrap_or(USUAL_HZ);
        let raw_speed = (raw - last.raw) * scale * frequency_hz;
        let speed = mixed(last.speed, raw_speed, share(settings.speed_cutoff_hz, frequency_hz));
        let cutoff_hz = settings.least_cutoff_hz + settings.beta * speed.abs();
        let value = mixed(last.value, raw, share(cutoff_hz, frequency_hz));
        self.last = Some(Last { time_secs, raw, value, speed });
        value
    }
}

/// The share of the new value in a first-order low pass.
fn share(cutoff_hz: f64, frequency_hz: f64) -> f64 {
    let time_constant_secs = 1.0 / (TAU * cutoff_hz);
    1.0 / (1.0 + time_constant_secs * frequency_hz)
}

fn mixed(old: f64, new: f64, share: f64) -> f64 {
    share * new + (1.0 - share) * old
}

/// A low pass with a fixed share of the new value.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Smoothed {
    last: Option<f32>,
}

impl Smoothed {
    /// The smoothed value; one that is no number is passed over.
    pub(crate) fn follow(&mut self, share: f32, new: f32) -> f32 {
        if !new.is_finite() {
            return self.last.unwrap_or(new);
        }
        let value = self.last.map_or(new, |last| share * new + (1.0 - share) * last);
        self.last = Some(value);
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: OneEuro = OneEuro { least_cutoff_hz: 0.05, beta: 80.0, speed_cutoff_hz: 1.0 };

    #[test]
    fn noise_at_rest_goes_and_a_quick_move_stays() {
        let mut still = Followed::default();
        let noisy: Vec<f64> = (0..60)
            .map(|i| still.follow(SETTINGS, f64::from(i) / 30.0, if i % 2 == 0 { 1.0 } else { -1.0 }, 1e-4))
            .collect();
        let swing = noisy[40..].windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f64::max);
        assert!(swing < 0.2, "{swing}");
        let mut quick = Followed::default();
        let last =
            (0..60).map(|i| quick.follow(SETTINGS, f64::from(i) / 30.0, f64::from(i) * 10.0, 1e-2)).last();
        assert!((last.expect("some") - 590.0).abs() < 1.0, "{last:?}");
    }

    #[test]
    fn a_value_that_is_no_number_is_passed_over() {
        let (mut followed, mut smoothed) = (Followed::default(), Smoothed::default());
        for (at, raw) in [f64::NAN, 5.0, f64::NAN, f64::INFINITY, 5.0].into_iter().enumerate() {
            let value = followed.follow(SETTINGS, at as f64, raw, 1.0);
            let smooth = smoothed.follow(0.5, raw as f32);
            assert_eq!((at > 0).then_some((value, smooth)), (at > 0).then_some((5.0, 5.0)), "{at}");
        }
        assert_eq!(followed.follow(SETTINGS, 9.0, 5.0, f64::INFINITY), 5.0);
    }

    #[test]
    fn time_that_stands_still_or_runs_back_changes_nothing() {
        let mut followed = Followed::default();
        followed.follow(SETTINGS, 1.0, 5.0, 1.0);
        assert_eq!(followed.follow(SETTINGS, 1.0, 9.0, 1.0), 5.0);
        assert_eq!(followed.follow(SETTINGS, 0.5, 9.0, 1.0), 5.0);
    }
}
