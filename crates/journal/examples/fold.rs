//! How long it takes to fold, read, check and write journals of growing size, an event.
//!
//! `cargo run --release -p journal --features synthetic --example fold`
#![expect(clippy::print_stdout, reason = "this is what it is for")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::time::Instant;

use journal::synthetic::{self, Summary};
use journal::{Checkpoint, Entry, Fold, file};

fn main() {
    println!(
        "{:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "events", "fold", "caught up", "decode", "import", "export", "bytes"
    );
    for count in [10_000, 100_000, 1_000_000] {
        measure(count);
    }
    println!(
        "nanoseconds and bytes an event; best of five; `caught up` is a checkpoint that has nothing to do"
    );
}

fn measure(count: usize) {
    let journal = synthetic::journal(count);
    let lines: Vec<String> = journal.entries().iter().map(Entry::to_json).collect();
    let bytes: usize = lines.iter().map(String::len).sum();
    let text = file::export(&journal, "bench");
    let mut checkpoint = Checkpoint::<Summary>::default();
    checkpoint.catch_up(&journal);

    let a_nanosecond_each = |secs: f64| secs * 1e9 / count as f64;
    let fold = a_nanosecond_each(best_secs(|| Summary::of(&journal)));
    let caught_up = a_nanosecond_each(best_secs(|| checkpoint.catch_up(&journal)));
    let decode =
        a_nanosecond_each(best_secs(|| lines.iter().map(|line| Entry::from_json(line)).collect::<Vec<_>>()));
    let import = if text.len() <= file::MAX_FILE_BYTES {
        format!(
            "{:.1}",
            a_nanosecond_each(best_secs(|| file::import(text.as_bytes()).map_err(|error| error.kind())))
        )
    } else {
        "too large".to_owned()
    };
    let export = a_nanosecond_each(best_secs(|| file::export(&journal, "bench")));
    let each = bytes / count;
    println!("{count:>9} {fold:>9.1} {caught_up:>9.1} {decode:>9.1} {import:>9} {export:>9.1} {each:>9}");
}

/// The shortest of five runs, in seconds.
fn best_secs<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut timed = || {
        let start = Instant::now();
        let result = run();
        let secs = start.elapsed().as_secs_f64();
        drop(result);
        secs
    };
    (0..5).map(|_| timed()).fold(f64::INFINITY, f64::min)
}
