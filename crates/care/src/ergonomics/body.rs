//! A person's measurements, and estimates of those that stature can tell.
//!
//! Source: linear fits over ANSUR II (US Army 2012, 4,082 men and 1,986 women, unshod, public domain). The sample is
//! young and fit, so bands are made wider than its own.

use library::ergonomics::Measure;

use super::measure::within;

/// Which of the two samples stands for a person; without one, both do and the band covers both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The women of the sample.
    Women,
    /// The men of the sample.
    Men,
}

/// A length, and how it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// The length, or the middle of the band.
    pub cm: f32,
    /// Nineteen of twenty people like this one are above it.
    pub low_cm: f32,
    /// And this many below.
    pub high_cm: f32,
    /// Measured or told by the person, not estimated.
    pub is_measured: bool,
}

impl Known {
    /// A length that the person measured.
    #[must_use]
    pub const fn measured(cm: f32) -> Self {
        Self { cm, low_cm: cm, high_cm: cm, is_measured: true }
    }

    /// The same length moved by a constant.
    #[must_use]
    pub fn plus(self, cm: f32) -> Self {
        Self { cm: self.cm + cm, low_cm: self.low_cm + cm, high_cm: self.high_cm + cm, ..self }
    }

    /// Two lengths on top of each other. The band is that of two errors that know nothing of each other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let cm = self.cm + other.cm;
        let half = |below: f32, other_below: f32| below.hypot(other_below);
        Self {
            cm,
            low_cm: cm - half(self.cm - self.low_cm, other.cm - other.low_cm),
            high_cm: cm + half(self.high_cm - self.cm, other.high_cm - other.cm),
            is_measured: self.is_measured && other.is_measured,
        }
    }
}

/// A line through the sample: millimetres = `at_zero_mm` + `slope` x stature in millimetres, with the standard
/// deviation of what is left over.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Line {
    at_zero_mm: f32,
    slope: f32,
    residual_sd_mm: f32,
}

const fn line(at_zero_mm: f32, slope: f32, residual_sd_mm: f32) -> Line {
    Line { at_zero_mm, slope, residual_sd_mm }
}

/// Nineteen of twenty lie within this many standard deviations.
const Z_19_OF_20: f32 = 1.96;
/// The sample is of fit young soldiers: our own allowance for everybody else.
const WIDENING: f32 = 1.25;

/// The lines of women and men, for what stature can tell. There is none for either elbow height: seated, stature
/// explains next to nothing of it (r = 0.12 and 0.18), so it is always asked, and standing it is asked likewise.
const fn lines(measure: Measure) -> Option<(Line, Line)> {
    Some(match measure {
        Measure::PoplitealHeight => (line(-94.1, 0.2962, 14.0), line(-107.0, 0.3056, 13.0)),
        Measure::ButtockPopliteal => (line(-47.0, 0.3267, 20.0), line(-32.9, 0.3051, 18.0)),
        Measure::EyeSitting => (line(181.1, 0.3479, 21.0), line(158.0, 0.3681, 22.0)),
        Measure::ThighClearance => (line(52.9, 0.0706, 13.0), line(80.6, 0.0569, 15.0)),
        Measure::ShoulderBreadth => (line(189.1, 0.1604, 27.0), line(249.8, 0.1484, 31.0)),
        _ => return None,
    })
}

/// Mean, 5th and 95th percentile of the sample in centimetres: women, then men. To draw an average person and to
/// judge what is typed; never a person's own length.
#[must_use]
pub const fn sample_cm(measure: Measure) -> Option<[(f32, f32, f32); 2]> {
    Some(match measure {
        Measure::Stature => [(162.8, 152.5, 174.0), (175.6, 164.8, 187.0)],
        Measure::PoplitealHeight => [(38.8, 35.0, 42.8), (43.0, 39.0, 47.1)],
        Measure::ButtockPopliteal => [(48.5, 44.1, 53.5), (50.3, 45.9, 54.8)],
        Measure::ElbowRest => [(23.2, 18.9, 27.6), (24.5, 19.7, 29.1)],
        Measure::EyeSitting => [(74.8, 69.8, 79.9), (80.5, 75.0, 86.0)],
        Measure::ThighClearance => [(16.8, 14.5, 19.1), (18.0, 15.7, 20.7)],
        Measure::ElbowStanding => [(102.4, 95.1, 110.0), (110.5, 102.5, 119.0)],
        Measure::ShoulderBreadth => [(45.0, 40.6, 49.9), (51.0, 45.9, 56.7)],
        _ => return None,
    })
}

/// What is known of a body.
///
/// ```
/// use care::ergonomics::{Body, Group, measure::Measure};
/// let body = Body::new(Some(Group::Women)).with(Measure::Stature, 165.0);
/// let knee = body.get(Measure::PoplitealHeight).unwrap();
/// assert!((knee.cm - 39.5).abs() < 0.1 && !knee.is_measured);
/// // Elbow height is asked, never taken from stature.
/// assert_eq!(body.get(Measure::ElbowRest), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    group: Option<Group>,
    measured: Vec<(Measure, f32)>,
}

impl Body {
    /// A body of which nothing is known but, perhaps, which sample stands for it.
    #[must_use]
    pub const fn new(group: Option<Group>) -> Self {
        Self { group, measured: Vec::new() }
    }

    /// The same with a measurement in centimetres. One that cannot be is left out: [`super::measure::read`] has
    /// told the person before.
    #[must_use]
    pub fn with(mut self, measure: Measure, cm: f32) -> Self {
        self.set(measure, cm);
        self
    }

    /// Takes a measurement in centimetres in the place of an earlier one, unless it cannot be.
    pub fn set(&mut self, measure: Measure, cm: f32) {
        if within(measure, cm).is_ok() {
            self.measured.retain(|(known, _)| *known != measure);
            self.measured.push((measure, cm));
        }
    }

    /// What was measured, in no particular order.
    #[must_use]
    pub fn measured(&self) -> &[(Measure, f32)] {
        &self.measured
    }

    /// A length: measured, or else estimated from stature where stature can tell.
    #[must_use]
    pub fn get(&self, measure: Measure) -> Option<Known> {
        let own = |measure| self.measured.iter().find(|(known, _)| *known == measure).map(|(_, cm)| *cm);
        own(measure).map(Known::measured).or_else(|| estimate(measure, own(Measure::Stature)?, self.group))
    }
}

/// The estimate of a length from stature, both in centimetres.
fn estimate(measure: Measure, stature_cm: f32, group: Option<Group>) -> Option<Known> {
    let (women, men) = lines(measure)?;
    let (women, men) = (on(women, stature_cm), on(men, stature_cm));
    Some(match group {
        Some(Group::Women) => women,
        Some(Group::Men) => men,
        None => Known {
            cm: f32::midpoint(women.cm, men.cm),
            low_cm: women.low_cm.min(men.low_cm),
            high_cm: women.high_cm.max(men.high_cm),
            is_measured: false,
        },
    })
}

fn on(line: Line, stature_cm: f32) -> Known {
    let cm = line.at_zero_mm / 10.0 + line.slope * stature_cm;
    let half = Z_19_OF_20 * WIDENING * line.residual_sd_mm / 10.0;
    Known { cm, low_cm: cm - half, high_cm: cm + half, is_measured: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_goes_through_the_mean_of_its_sample() {
        for &measure in Measure::ALL {
            let (Some((women, men)), Some(sample)) = (lines(measure), sample_cm(measure)) else { continue };
            for (line, (mean, low, high), stature) in [(women, sample[0], 162.8), (men, sample[1], 175.6)] {
                let known = on(line, stature);
                assert!((known.cm - mean).abs() < 0.2, "{}: {} for {mean}", measure.name(), known.cm);
                assert!(low < mean && mean < high, "{}", measure.name());
            }
        }
    }

    #[test]
    fn elbow_height_is_never_inferred() {
        for group in [None, Some(Group::Women), Some(Group::Men)] {
            let body = Body::new(group).with(Measure::Stature, 170.0);
            assert_eq!(body.get(Measure::ElbowRest), None);
            assert_eq!(body.get(Measure::ElbowStanding), None);
            let told = body.with(Measure::ElbowRest, 24.0).get(Measure::ElbowRest);
            assert_eq!(told, Some(Known::measured(24.0)));
        }
    }

    #[test]
    fn what_cannot_be_is_left_out() {
        let body = Body::new(None).with(Measure::Stature, 17.0).with(Measure::ElbowRest, f32::NAN);
        assert_eq!(body, Body::new(None));
    }

    proptest! {
        #[test]
        fn estimates_grow_with_stature_and_lie_in_their_band(cm in 120.0f32..225.0, more in 0.1f32..5.0) {
            for &measure in Measure::ALL {
                for group in [None, Some(Group::Women), Some(Group::Men)] {
                    let Some(known) = estimate(measure, cm, group) else { continue };
                    prop_assert!(known.low_cm < known.cm && known.cm < known.high_cm);
                    prop_assert!(estimate(measure, cm + more, group).unwrap().cm > known.cm);
                }
            }
        }
    }
}
