//! The joint of the page "Why it pops": settings in, a picture of numbers out.
//!
//! The page knows of the simulation only what stands here, so that it can come from a module that loads on demand.

use cavitation::{Joint, Liquid, Opening, Recording, Trace, Viscosity, simulate, threshold_speed_m_s};

/// Marks on each of the page's rulers, from 0.
pub const MOST_MARK: u8 = 10;

/// Peak speed of opening at each mark; millimetres a second.
const SPEEDS_MM_S: [u16; 11] = [5, 10, 20, 30, 50, 80, 120, 200, 300, 500, 800];
/// Gap before at each mark; micrometres.
const GAPS_UM: [u16; 11] = [30, 35, 40, 50, 60, 70, 80, 100, 120, 150, 200];
/// Thickness of the fluid at fast shear at each mark, as multiples of water's.
const THICKNESS: [u16; 11] = [5, 7, 10, 14, 20, 25, 30, 40, 50, 70, 100];
const WATER_PA_S: f64 = 1e-3;
/// How much thicker it is at rest.
const AT_REST: f64 = 200.0;
/// How far the surfaces part; metres.
const TRAVEL_M: f64 = 1e-3;
/// How much faster the model opens than a hand pulls it apart: what the hand does in a second happens in 25 thousandths.
pub const HAND_TIMES: f64 = 40.0;
/// A hand is no faster than this over the whole way.
const FASTEST_HAND_SECS: f64 = 1e-3;
/// The charts' points.
const POINTS: u32 = 900;
/// The longest wave that is played.
const LONGEST_SOUND_SECS: f64 = 0.5;

/// Where the rulers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The mark of the speed.
    pub speed: u8,
    /// The mark of the gap.
    pub gap: u8,
    /// The mark of the fluid.
    pub fluid: u8,
}

/// One moment, in the units in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Thousandths of a second.
    pub ms: f64,
    /// Micrometres.
    pub gap_um: f64,
    /// Kilopascals.
    pub film_kpa: f64,
    /// The radius of a sphere of the bubble's volume; micrometres.
    pub bubble_um: f64,
    /// How far the bubble reaches from the middle to the rim, 0 to 1.
    pub reach: f64,
    /// Pascals at a hand's breadth.
    pub sound_pa: f64,
}

/// One opening.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// At even times, never empty.
    pub moments: Vec<Moment>,
    /// When the cavity was there; thousandths of a second.
    pub cavity_ms: Option<f64>,
    /// Kilopascals.
    pub lowest_kpa: f64,
}

impl Setting {
    /// The peak speed; millimetres a second.
    #[must_use]
    pub fn speed_mm_s(self) -> u16 {
        at(&SPEEDS_MM_S, self.speed)
    }

    /// The gap before; micrometres.
    #[must_use]
    pub fn gap_um(self) -> u16 {
        at(&GAPS_UM, self.gap)
    }

    /// How many times as thick as water the fluid is when it is sheared fast.
    #[must_use]
    pub fn thickness(self) -> u16 {
        at(&THICKNESS, self.fluid)
    }

    /// The mark of the speed that is nearest, as a ratio, to a hand whose mean pace takes so many seconds for the whole way. The model
    /// opens in [`HAND_TIMES`] less, by a curve of its own, and no slower or faster than the ruler goes.
    #[must_use]
    pub fn speed_of_pull(whole_way_secs: f64) -> u8 {
        let wanted_secs = whole_way_secs.max(FASTEST_HAND_SECS) / HAND_TIMES;
        let away = |speed: u8| {
            let opening = Self { speed, gap: 0, fluid: 0 }.opening();
            (opening.duration_secs() / wanted_secs).ln().abs()
        };
        let nearest = (0..=MOST_MARK).min_by(|one, other| away(*one).total_cmp(&away(*other)));
        nearest.unwrap_or(MOST_MARK)
    }

    fn joint(self) -> Joint {
        let at_high_shear_pa_s = WATER_PA_S * f64::from(self.thickness());
        let at_rest_pa_s = AT_REST * at_high_shear_pa_s;
        Joint::facet(Liquid::of_joint(Viscosity::Carreau {
            at_rest_pa_s,
            at_high_shear_pa_s,
            relaxation_secs: 1.0,
            exponent: 0.3,
        }))
    }

    fn opening(self) -> Opening {
        let start_gap_m = f64::from(self.gap_um()) * 1e-6;
        Opening { start_gap_m, travel_m: TRAVEL_M, peak_speed_m_s: f64::from(self.speed_mm_s()) * 1e-3 }
    }

    /// Long enough to see what follows.
    fn duration_secs(self) -> f64 {
        (1.25 * self.opening().duration_secs()).max(0.004)
    }

    /// What happens. `None` where the model has no answer.
    #[must_use]
    pub fn course(self) -> Option<Course> {
        let duration_secs = self.duration_secs();
        let samples_per_sec = f64::from(POINTS) / duration_secs;
        let recording = Recording { samples_per_sec, ..Recording::of_secs(duration_secs) };
        let joint = self.joint();
        simulate(&joint, &self.opening(), &recording).ok().map(|trace| course(&joint, &trace))
    }

    /// The speed from which on a cavity forms; millimetres a second.
    #[must_use]
    pub fn threshold_mm_s(self) -> Option<f64> {
        threshold_speed_m_s(&self.joint(), self.opening().start_gap_m, TRAVEL_M).ok().map(|speed| speed * 1e3)
    }

    /// The sound at a rate of samples a second, no louder than `peak`.
    #[must_use]
    pub fn sound(self, samples_per_sec: f32, peak: f32) -> Option<Vec<f32>> {
        let duration_secs = self.duration_secs().min(LONGEST_SOUND_SECS);
        let recording =
            Recording { samples_per_sec: f64::from(samples_per_sec), ..Recording::of_secs(duration_secs) };
        let trace = simulate(&self.joint(), &self.opening(), &recording).ok()?;
        Some(levelled(trace.samples.iter().map(|sample| sample.sound_pa), peak))
    }
}

impl Course {
    /// The first moment, by its place, at which the surfaces are apart by a share of their way. The root of the gap counts, as it is
    /// drawn, so that a hand has room for the beginning, where the most happens.
    #[must_use]
    pub fn at_share(&self, share: f64) -> usize {
        let (from, to) = self.roots();
        let wanted = from + (to - from) * share.clamp(0.0, 1.0);
        let place = self.moments.partition_point(|moment| moment.gap_um.sqrt() < wanted);
        place.min(self.moments.len() - 1)
    }

    /// By what share of their way the surfaces are apart at a moment, 0 to 1.
    #[must_use]
    pub fn share_at(&self, place: usize) -> f64 {
        let (from, to) = self.roots();
        let root = self.moments[place.min(self.moments.len() - 1)].gap_um.sqrt();
        ((root - from) / (to - from)).clamp(0.0, 1.0)
    }

    /// The roots of the first gap and of the last.
    fn roots(&self) -> (f64, f64) {
        let last = self.moments.len() - 1;
        (self.moments[0].gap_um.sqrt(), self.moments[last].gap_um.sqrt())
    }
}

fn at(marks: &[u16; 11], mark: u8) -> u16 {
    marks[usize::from(mark.min(MOST_MARK))]
}

fn course(joint: &Joint, trace: &Trace) -> Course {
    let moment = |sample: &cavitation::Sample| Moment {
        ms: sample.at_secs * 1e3,
        gap_um: sample.gap_m * 1e6,
        film_kpa: sample.film_pa * 1e-3,
        bubble_um: sample.radius_m * 1e6,
        reach: sample.edge_m / joint.film.rim_radius_m,
        sound_pa: sample.sound_pa,
    };
    Course {
        moments: trace.samples.iter().map(moment).collect(),
        cavity_ms: trace.cavity_at_secs.map(|secs| secs * 1e3),
        lowest_kpa: trace.lowest_film_pa * 1e-3,
    }
}

/// Bends what is loud softly, so that it stays below `peak`.
#[expect(clippy::cast_possible_truncation, reason = "a sample of sound")]
fn levelled(sound_pa: impl Iterator<Item = f64>, peak: f32) -> Vec<f32> {
    const FULL_PA: f64 = 500.0;
    sound_pa.map(|pressure| peak * (pressure / FULL_PA).tanh() as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STILL: Setting = Setting { speed: 2, gap: 4, fluid: 4 };

    #[test]
    fn slow_has_no_cavity_and_fast_has_one() {
        let cavity = |speed| Setting { speed, ..STILL }.course().and_then(|course| course.cavity_ms);
        assert_eq!(cavity(2), None);
        assert!(cavity(9).is_some());
    }

    #[test]
    fn a_hand_opens_at_the_nearest_mark_by_its_mean_pace() {
        for (whole_way_secs, mm_s) in
            [(0.0, 800), (0.1, 800), (0.15, 500), (0.3, 300), (1.0, 80), (4.0, 20), (15.0, 5), (600.0, 5)]
        {
            let setting = Setting { speed: Setting::speed_of_pull(whole_way_secs), ..STILL };
            assert_eq!(setting.speed_mm_s(), mm_s, "{whole_way_secs} s");
        }
    }

    #[test]
    fn a_share_of_the_way_leads_to_its_moment_and_back() {
        for speed in [2, 9] {
            let course = Setting { speed, ..STILL }.course().expect("an answer");
            let mut before = 0;
            for percent in 0..=100 {
                let share = f64::from(percent) / 100.0;
                let place = course.at_share(share);
                assert!(place >= before, "{share} is earlier than less");
                assert!((course.share_at(place) - share).abs() < 0.01, "{share}: {}", course.share_at(place));
                before = place;
            }
            assert_eq!((course.at_share(-1.0), course.share_at(usize::MAX)), (0, 1.0));
        }
    }

    #[test]
    fn every_mark_has_an_answer_or_a_clear_none() {
        for (speed, gap, fluid) in [(0, 0, 0), (10, 0, 0), (0, 10, 0), (0, 0, 10), (10, 0, 10), (10, 10, 10)]
        {
            let setting = Setting { speed, gap, fluid };
            if let Some(course) = setting.course() {
                assert!(course.moments.iter().all(|moment| moment.film_kpa.is_finite()), "{setting:?}");
            }
        }
    }

    #[test]
    fn the_sound_is_never_louder_than_its_peak() {
        let loud = Setting { speed: 9, ..STILL }.sound(48_000.0, 0.3).unwrap_or_default();
        assert!(loud.iter().all(|sample| sample.abs() <= 0.3));
        assert!(loud.iter().any(|sample| sample.abs() > 0.01));
    }
}
