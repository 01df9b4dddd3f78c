//! Prints how long a simulated year takes and how large a state is, as figures for the bench.
//!
//! `cargo run --release -p breaks --example figures`
#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::time::Instant;

use breaks::synthetic::{LOOK_SECS, drawn_days};
use breaks::{Input, Local, Now, Rules, Settings, Signals, State, step};

const DAYS: u32 = 365;

fn main() {
    let rules = Settings::default().check().expect("the defaults hold");
    let year: Vec<Signals> = looks_of_a_year();
    let secs = (0..3).map(|_| timed(|| live(&year, &rules))).fold(f64::INFINITY, f64::min);
    println!("breaks, a year of looks every {LOOK_SECS} seconds; {:.0}; ms; 2000", secs * 1e3);
    println!("breaks, one look; {:.0}; ns; 1000", secs * 1e9 / year.len() as f64);
    println!("breaks, size of a state; {}; bytes; 512", size_of::<State>());
}

/// Every hour of the year, a made-up day over and over.
fn looks_of_a_year() -> Vec<Signals> {
    let days = drawn_days(7, 30);
    let looks = days.iter().flat_map(|day| day.looks.iter().map(|(_, signals)| *signals));
    let count = DAYS * 24 * 3600 / LOOK_SECS;
    looks.cycle().take(usize::try_from(count).unwrap_or(usize::MAX)).collect()
}

fn live(looks: &[Signals], rules: &Rules) -> State {
    let mut local = Local::new(20_000, 0);
    let mut state = State::new(local);
    for (signals, index) in looks.iter().zip(1_u64..) {
        local = local.plus_secs(i64::from(LOOK_SECS));
        let now = Now { mono_ms: index * u64::from(LOOK_SECS) * 1_000, local };
        let (next, effects) = step(state, rules, Input::Look(*signals), now);
        std::hint::black_box(effects);
        state = next;
    }
    state
}

fn timed(work: impl FnOnce() -> State) -> f64 {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed().as_secs_f64()
}
