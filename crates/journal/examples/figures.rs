//! Prints how long folding a journal takes, as figures for the bench.
//!
//! `cargo run --release -p journal --features synthetic --example figures`
#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::time::Instant;

use journal::Fold;
use journal::synthetic::{self, Summary};

/// The power of the number of events that the time of a fold may grow with: 1 is linear. The fold is one pass, but a
/// larger journal fits less and less of the processor's caches.
const MOST_POWER: f64 = 1.15;
/// From the first to the second of these the caches end, which says nothing of the fold.
const SMALL: usize = 10_000;
const COUNTS: [usize; 3] = [100_000, 316_000, 1_000_000];

fn main() {
    let small = fold_ns_per_event(SMALL);
    let per_event = COUNTS.map(fold_ns_per_event);
    println!("journal fold, 10,000 events; {small:.0}; ns an event");
    println!("journal fold, 100,000 events; {:.1}; ms; 100", per_event[0] * 100_000.0 / 1e6);
    println!("journal fold, 1,000,000 events; {:.0}; ns an event", per_event[2]);
    println!("journal fold, rise an event from 10,000 to 1,000,000; {:.2}; times", per_event[2] / small);
    let points = COUNTS.iter().zip(per_event).map(|(count, nanos)| {
        let count = *count as f64;
        (count.ln(), (nanos * count).ln())
    });
    let power = slope(&points.collect::<Vec<_>>());
    println!("journal fold, power of the number from 100,000 to 1,000,000; {power:.3}; power; {MOST_POWER}");
}

/// The slope of the straight line that lies closest to some points, by least squares.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean_x = points.iter().map(|(x, _)| x).sum::<f64>() / count;
    let mean_y = points.iter().map(|(_, y)| y).sum::<f64>() / count;
    let rise: f64 = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let run: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    rise / run
}

/// The shortest of five folds, in nanoseconds an event.
fn fold_ns_per_event(count: usize) -> f64 {
    let journal = synthetic::journal(count);
    let timed = || {
        let start = Instant::now();
        std::hint::black_box(Summary::of(&journal));
        start.elapsed().as_secs_f64()
    };
    (0..5).map(|_| timed()).fold(f64::INFINITY, f64::min) * 1e9 / count as f64
}
