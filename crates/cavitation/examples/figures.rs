//! Prints how long 30 ms of joint time take, beside SUNDIALS CVODE where that is installed, and how stable the threshold is.
//!
//! `cargo run --release -p cavitation --example figures`
//!
//! CVODE's program is compiled on the spot from `reference/cvode.c`; `apt install libsundials-dev` brings what it needs.
//! `CPATH` and `LIBRARY_PATH` may say where it lies. It runs at our tolerance, which is what the limit is about. Two solvers
//! do not err alike at one tolerance, so the errors of both are printed too, and the ratio to CVODE where it errs no more than
//! we do.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use cavitation::{
    Joint, Liquid, Opening, Recording, SimulationError, Viscosity, simulate, threshold_speed_m_s,
};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const RUNS: usize = 51;
const LIMIT_MS: f64 = 10.0;
const LIMIT_RATIO: f64 = 1.5;
/// Peak speed in metres a second and viscosity in pascal seconds: no cavity, a cavity, one in a thick film.
const CASES: [(&str, f64, f64); 3] =
    [("slow", 0.05, 0.02), ("fast", 0.3, 0.02), ("fast in thick fluid", 0.2, 0.1)];

/// What stands for the truth, and what CVODE is tried at until it errs no more than we do.
const EXACT: f64 = 1e-9;
const TIGHTER: [f64; 4] = [1e-5, 1e-6, 1e-7, 1e-8];

fn main() -> Result<(), Box<dyn Error>> {
    let peer = peer();
    for (name, speed, viscosity) in CASES {
        let case = Case { speed, viscosity };
        let ours = case.ours()?;
        println!("30 ms of a joint, {name}; {:.3}; ms; {LIMIT_MS}", ours.median_ms);
        match &peer {
            Some(program) => beside(name, case, &ours, program)?,
            None => println!("# CVODE is not installed: no ratio for {name}"),
        }
    }
    stability()?;
    Ok(())
}

/// Prints how long CVODE takes at the same tolerance, and at the same error.
fn beside(name: &str, case: Case, ours: &Run, program: &Path) -> Result<(), SimulationError> {
    let tolerance = recording().tolerance;
    let Some(theirs) = case.theirs(program, tolerance) else {
        println!("# CVODE gave no answer for {name}");
        return Ok(());
    };
    let exact = case.radii(Recording { tolerance: EXACT, ..recording() })?;
    let error = ours.error(&exact);
    println!("30 ms of a joint, {name}, CVODE; {:.3}; ms", theirs.median_ms);
    let ratio = ours.median_ms / theirs.median_ms;
    println!("30 ms of a joint, {name}, to CVODE at the same tolerance; {ratio:.2}; times; {LIMIT_RATIO}");
    println!("30 ms of a joint, {name}, error; {:.5}; %", 100.0 * error);
    println!("30 ms of a joint, {name}, error of CVODE; {:.5}; %", 100.0 * theirs.error(&exact));
    let tighter =
        || TIGHTER.iter().filter_map(|tolerance| Some((tolerance, case.theirs(program, *tolerance)?)));
    let as_good =
        std::iter::once((&tolerance, theirs)).chain(tighter()).find(|(_, run)| run.error(&exact) <= error);
    match as_good {
        Some((tolerance, run)) => {
            let ratio = ours.median_ms / run.median_ms;
            println!(
                "30 ms of a joint, {name}, to CVODE at {tolerance:e}, which errs no more; {ratio:.2}; times"
            );
        }
        None => println!("# CVODE errs more than we do at every tolerance that was tried, {name}"),
    }
    Ok(())
}

fn recording() -> Recording {
    Recording::of_secs(0.03)
}

/// Peak speed in metres a second and viscosity in pascal seconds.
#[derive(Clone, Copy)]
struct Case {
    speed: f64,
    viscosity: f64,
}

/// How long it took, and the radius at each time but the start.
struct Run {
    median_ms: f64,
    radii_m: Vec<f64>,
}

impl Run {
    /// The worst error of the radius against the exact one; small radii count as a tenth of the largest.
    fn error(&self, exact_m: &[f64]) -> f64 {
        let least = 0.1 * exact_m.iter().copied().fold(0.0, f64::max);
        let errors =
            self.radii_m.iter().zip(exact_m).map(|(radius, exact)| (radius - exact).abs() / exact.max(least));
        errors.fold(0.0, f64::max)
    }
}

impl Case {
    fn radii(self, recording: Recording) -> Result<Vec<f64>, SimulationError> {
        let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s: self.speed };
        let trace = simulate(&joint(self.viscosity), &opening, &recording)?;
        Ok(trace.samples.iter().skip(1).map(|sample| sample.radius_m).collect())
    }

    fn ours(self) -> Result<Run, SimulationError> {
        let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s: self.speed };
        let mut times_ms = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let start = Instant::now();
            let trace = simulate(&joint(self.viscosity), &opening, &recording())?;
            std::hint::black_box(&trace);
            times_ms.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        times_ms.sort_by(f64::total_cmp);
        Ok(Run { median_ms: times_ms[RUNS / 2], radii_m: self.radii(recording())? })
    }

    fn theirs(self, program: &Path, tolerance: f64) -> Option<Run> {
        let arguments = [self.speed, self.viscosity, tolerance].map(|number| number.to_string());
        let answer = Command::new(program).args(arguments).output().ok()?;
        let text = String::from_utf8(answer.stdout).ok()?;
        let mut lines = text.lines();
        let median_ms = lines.next()?.split_whitespace().next()?.parse().ok()?;
        let radii_m = lines.map(|line| line.parse().ok()).collect::<Option<Vec<f64>>>()?;
        Some(Run { median_ms, radii_m })
    }
}

fn joint(viscosity_pa_s: f64) -> Joint {
    Joint::facet(Liquid::of_joint(Viscosity::Newtonian(viscosity_pa_s)))
}

/// CVODE's program, if it can be compiled here.
fn peer() -> Option<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("reference/cvode.c");
    let program = std::env::temp_dir().join(format!("limber-cvode-{}", std::process::id()));
    let mut compiler = Command::new("cc");
    compiler.args(["-O3", "-march=native", "-o"]).arg(&program).arg(&source);
    compiler.args(["-lsundials_cvode", "-lsundials_nvecserial", "-lm"]);
    let compiled = compiler.output().ok()?.status.success();
    compiled.then_some(program)
}

/// The threshold from a joint that differs by a rounding, as a share.
fn stability() -> Result<(), SimulationError> {
    let start = Instant::now();
    let first = threshold_speed_m_s(&joint(0.02), 60e-6, 1e-3)?;
    println!("threshold by bisection; {:.3}; ms", start.elapsed().as_secs_f64() * 1000.0);
    println!("threshold by bisection; {:.1}; mm/s", first * 1000.0);
    let nearly = threshold_speed_m_s(&joint(0.02 * (1.0 + 1e-9)), 60e-6 * (1.0 - 1e-9), 1e-3)?;
    println!("threshold's instability; {:.4}; %; 1", (nearly / first - 1.0).abs() * 100.0);
    Ok(())
}
