//! Prints how long folding a journal takes, as figures for the bench.
//!
//! `cargo run --release -p journal --features synthetic --example figures`
#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::time::Instant;

use journal::Fold;
use journal::synthetic::{self, Summary};

/// Nanoseconds an event may rise by from ten thousand to a million events: the fold itself is one pass, but a
/// larger journal no longer fits the processor's caches.
const MOST_RISE: f64 = 4.0;

fn main() {
    let [small, middle, large] = [10_000, 100_000, 1_000_000].map(fold_ns_per_event);
    println!("journal fold, 10,000 events; {small:.0}; ns an event");
    println!("journal fold, 100,000 events; {:.1}; ms; 100", middle * 100_000.0 / 1e6);
    println!("journal fold, 1,000,000 events; {large:.0}; ns an event");
    println!(
        "journal fold, rise an event from 10,000 to 1,000,000; {:.2}; times; {MOST_RISE}",
        large / small
    );
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
