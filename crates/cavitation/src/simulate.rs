//! One opening of one joint, from start to end.

use crate::{
    Joint, Opening, SimulationError, bubble,
    model::{AT_REST, Around, Model, Moment},
    ranges,
    solver::{self, Next, Step},
};

/// How an opening is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recording {
    /// From the start of the movement; seconds.
    pub duration_secs: f64,
    /// How often the state is noted; per second.
    pub samples_per_sec: f64,
    /// From the joint to where the sound is heard, in the open; metres.
    pub listener_m: f64,
    /// The relative error that the solver may make in a step; without unit.
    pub tolerance: f64,
}

impl Recording {
    /// A recording as a microphone a hand's breadth away would make it: 48,000 samples a second.
    pub const fn of_secs(duration_secs: f64) -> Self {
        Self { duration_secs, samples_per_sec: 48_000.0, listener_m: 0.1, tolerance: 1e-4 }
    }

    fn samples(&self) -> usize {
        // The ranges bound it by a million.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and a million"
        )]
        let count = (self.duration_secs * self.samples_per_sec).round() as usize;
        count + 1
    }
}

/// What is noted of one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// Seconds since the start of the movement.
    pub at_secs: f64,
    /// The gap on the axis; metres.
    pub gap_m: f64,
    /// The pressure of the liquid at the cavity's edge; pascals, negative where the liquid is under tension.
    pub film_pa: f64,
    /// The pressure of the gas in the cavity, without vapour; pascals.
    pub gas_pa: f64,
    /// The radius of a sphere of the cavity's volume; metres.
    pub radius_m: f64,
    /// How fast that radius grows; metres a second.
    pub wall_m_s: f64,
    /// From the axis to the cavity's edge; metres.
    pub edge_m: f64,
    /// Cubic metres.
    pub volume_m3: f64,
    /// The sound at the listener, averaged over the time since the sample before; pascals.
    pub sound_pa: f64,
}

/// One opening of one joint.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// At even times, from the start.
    pub samples: Vec<Sample>,
    /// The lowest pressure of the film at the cavity, at any time; pascals.
    pub lowest_film_pa: f64,
    /// The lowest pressure that the film would have had if nothing in it could give way; pascals.
    pub lowest_without_cavity_pa: f64,
    /// When the bubble first touched both surfaces, and so became a cavity; seconds.
    pub cavity_at_secs: Option<f64>,
    /// The largest volume of the cavity; cubic metres.
    pub largest_volume_m3: f64,
    /// The fastest that the wall moved; metres a second. Above the speed of sound in liquid (about 1500 m/s) the
    /// model, which takes liquid as incompressible, overstates what happens.
    pub fastest_wall_m_s: f64,
    /// How many steps the solver took.
    pub steps: usize,
}

/// Follows the film, the cavity and its sound while the surfaces of a joint part.
///
/// The liquid between the surfaces obeys Reynolds' equation, also as the cavity pushes it aside; the cavity obeys
/// Lagrange's equation for the liquid's kinetic energy, which for a small cavity is Rayleigh-Plesset's with viscosity
/// and surface tension. Because the cavity fills what the surfaces open, it relieves the film's tension and never
/// outgrows the swept volume. The inertia of the squeezed film itself is left out, and liquid is incompressible.
///
/// # Errors
///
/// A quantity out of range, or a cavity that no bounded number of steps can follow.
///
/// ```
/// use cavitation::{Joint, Liquid, Opening, Recording, Viscosity, simulate};
/// let joint = Joint::facet(Liquid::of_joint(Viscosity::Newtonian(0.02)));
/// let part = |peak_speed_m_s| {
///     let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s };
///     simulate(&joint, &opening, &Recording::of_secs(0.03))
/// };
/// assert!(part(0.05)?.cavity_at_secs.is_none());
/// assert!(part(0.3)?.cavity_at_secs.is_some());
/// # Ok::<(), cavitation::SimulationError>(())
/// ```
pub fn simulate(joint: &Joint, opening: &Opening, recording: &Recording) -> Result<Trace, SimulationError> {
    ranges::check(joint, opening, recording)?;
    record(&Model::between_surfaces(joint, opening), recording)
}

/// Follows a bubble in much liquid after the pressure round it has changed: Rayleigh-Plesset's equation.
///
/// `gas_pa` is the gas pressure at the nucleus' radius, `liquid_pa` the pressure far away from then on.
///
/// # Errors
///
/// As [`simulate`].
///
/// ```
/// use cavitation::{Joint, Liquid, Recording, Viscosity, simulate_free};
/// let joint = Joint::facet(Liquid::of_joint(Viscosity::Newtonian(0.001)));
/// let rest = cavitation::equilibrium_gas_pa(10e-6, 101_325.0, 6300.0, 0.06);
/// let trace = simulate_free(&joint, rest, 101_325.0, &Recording::of_secs(1e-3))?;
/// assert!(trace.samples.iter().all(|sample| (sample.radius_m / 10e-6 - 1.0).abs() < 1e-3));
/// # Ok::<(), cavitation::SimulationError>(())
/// ```
pub fn simulate_free(
    joint: &Joint,
    gas_pa: f64,
    liquid_pa: f64,
    recording: &Recording,
) -> Result<Trace, SimulationError> {
    let opening = Opening { start_gap_m: 1e-3, travel_m: 0.0, peak_speed_m_s: 1.0 };
    ranges::check(joint, &opening, recording)?;
    ranges::all(&[("gas_pa", gas_pa, 1e-3, 1e8), ("liquid_pa", liquid_pa, -1e7, 1e8)])?;
    record(&Model { start_gas_pa: gas_pa, ..Model::new(joint, Around::Liquid(liquid_pa)) }, recording)
}

fn record(model: &Model, recording: &Recording) -> Result<Trace, SimulationError> {
    let mut recorder = Recorder::new(model, recording);
    let last_secs = recorder.secs_of(recording.samples() - 1);
    solver::solve(model, last_secs, recording.tolerance, |step| {
        recorder.note(step);
        Next::Step
    })?;
    Ok(recorder.trace)
}

struct Recorder<'a> {
    model: &'a Model,
    recording: &'a Recording,
    last_growth_m3_s: f64,
    trace: Trace,
}

impl<'a> Recorder<'a> {
    fn new(model: &'a Model, recording: &'a Recording) -> Self {
        let trace = Trace {
            samples: Vec::with_capacity(recording.samples()),
            lowest_film_pa: f64::INFINITY,
            lowest_without_cavity_pa: f64::INFINITY,
            cavity_at_secs: None,
            largest_volume_m3: 0.0,
            fastest_wall_m_s: 0.0,
            steps: 0,
        };
        let mut recorder = Self { model, recording, last_growth_m3_s: 0.0, trace };
        recorder.push(0.0, &model.moment(0.0, &AT_REST));
        recorder
    }

    #[expect(clippy::cast_precision_loss, reason = "at most a million")]
    fn secs_of(&self, sample: usize) -> f64 {
        sample as f64 / self.recording.samples_per_sec
    }

    fn note(&mut self, step: &Step<'_>) {
        while self.trace.samples.len() < self.recording.samples() {
            let at_secs = self.secs_of(self.trace.samples.len());
            if at_secs > step.end_secs {
                break;
            }
            let moment = self.model.moment(at_secs, &step.at(at_secs));
            self.push(at_secs, &moment);
        }
        self.sum_up(step.end_secs, &step.end_moment);
        self.trace.steps += 1;
    }

    fn push(&mut self, at_secs: f64, moment: &Moment) {
        let recording = self.recording;
        let acceleration = (moment.growth_m3_s - self.last_growth_m3_s) * recording.samples_per_sec;
        self.last_growth_m3_s = moment.growth_m3_s;
        self.trace.samples.push(Sample {
            at_secs,
            gap_m: self.model.gap(at_secs).0,
            film_pa: moment.film_pa,
            gas_pa: moment.gas_pa,
            radius_m: moment.radius_m,
            wall_m_s: moment.wall_m_s,
            edge_m: moment.edge_m,
            volume_m3: moment.volume_m3,
            sound_pa: bubble::monopole_pa(
                self.model.joint.liquid.density_kg_m3,
                acceleration,
                recording.listener_m,
            ),
        });
        self.sum_up(at_secs, moment);
    }

    fn sum_up(&mut self, at_secs: f64, moment: &Moment) {
        let trace = &mut self.trace;
        let without = self.model.film_without_cavity_pa(at_secs);
        trace.lowest_film_pa = trace.lowest_film_pa.min(moment.film_pa);
        trace.lowest_without_cavity_pa = trace.lowest_without_cavity_pa.min(without);
        trace.largest_volume_m3 = trace.largest_volume_m3.max(moment.volume_m3);
        trace.fastest_wall_m_s = trace.fastest_wall_m_s.max(moment.wall_m_s.abs());
        if trace.cavity_at_secs.is_none() && spans_gap(self.model, at_secs, moment) {
            trace.cavity_at_secs = Some(at_secs);
        }
    }
}

/// A bubble becomes a cavity when it touches both surfaces.
pub(crate) fn spans_gap(model: &Model, at_secs: f64, moment: &Moment) -> bool {
    moment.radius_m >= 0.5 * model.gap(at_secs).0
}
