//! Prints how long 30 ms of joint time take, beside SUNDIALS CVODE where that is installed, and how stable the threshold is.
//!
//! `cargo run --release -p cavitation --example figures`
//!
//! CVODE's program is compiled on the spot from `reference/cvode.c`; `apt install libsundials-dev` brings what it needs.
//! `CPATH` and `LIBRARY_PATH` may say where it lies.

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

fn main() -> Result<(), Box<dyn Error>> {
    let peer = peer();
    for (name, speed, viscosity) in CASES {
        let ours = ours_ms(speed, viscosity)?;
        println!("30 ms of a joint, {name}; {ours:.3}; ms; {LIMIT_MS}");
        match peer.as_deref().map(|program| theirs_ms(program, speed, viscosity)) {
            Some(Some(theirs)) => {
                println!("30 ms of a joint, {name}, CVODE; {theirs:.3}; ms");
                println!("30 ms of a joint, {name}, to CVODE; {:.2}; times; {LIMIT_RATIO}", ours / theirs);
            }
            Some(None) => println!("# CVODE gave no answer for {name}"),
            None => println!("# CVODE is not installed: no ratio for {name}"),
        }
    }
    stability()?;
    Ok(())
}

fn joint(viscosity_pa_s: f64) -> Joint {
    Joint::facet(Liquid::of_joint(Viscosity::Newtonian(viscosity_pa_s)))
}

fn ours_ms(peak_speed_m_s: f64, viscosity: f64) -> Result<f64, SimulationError> {
    let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s };
    let mut times_ms = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        let trace = simulate(&joint(viscosity), &opening, &Recording::of_secs(0.03))?;
        std::hint::black_box(&trace);
        times_ms.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times_ms.sort_by(f64::total_cmp);
    Ok(times_ms[RUNS / 2])
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

fn theirs_ms(program: &Path, speed: f64, viscosity: f64) -> Option<f64> {
    let answer = Command::new(program).args([speed.to_string(), viscosity.to_string()]).output().ok()?;
    String::from_utf8(answer.stdout).ok()?.split_whitespace().next()?.parse().ok()
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
