//! Prints how long an asker takes to be ready, and an answer, for every way of asking a card.
//!
//! `cargo run --release -p ask --example figures`

#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::error::Error;
use std::time::Instant;

use ask::Asker;

const LIMIT_MS: f64 = 5.0;

/// Answers every way of asking every card, each once.
fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let asker = Asker::new(content_bundle::answers(), &content_bundle::content().screening)?;
    println!("answers, ready; {:.1}; ms", start.elapsed().as_secs_f64() * 1000.0);
    let questions = asker.cards().iter().flat_map(|card| &card.also_asked);
    let mut times_ms: Vec<f64> = questions
        .map(|question| {
            let start = Instant::now();
            std::hint::black_box(asker.ask(question));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times_ms.sort_by(f64::total_cmp);
    let median = times_ms.get(times_ms.len() / 2).ok_or("there are no cards")?;
    println!("answer, median of {} questions; {median:.3}; ms; {LIMIT_MS}", times_ms.len());
    Ok(())
}
