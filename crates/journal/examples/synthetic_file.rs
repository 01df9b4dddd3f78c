//! Writes a made-up journal as the file that a person exports, to import it elsewhere and measure.
//!
//! `cargo run --release -p journal --features synthetic --example synthetic_file -- 100000 made-up.jsonl`
//!
//! A moment as milliseconds since 1970 may follow: then its last event is less than a day before that.

use std::process::ExitCode;

use journal::{file, synthetic};

fn main() -> Result<ExitCode, std::io::Error> {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().and_then(|count| count.parse().ok());
    let (Some(count), Some(path)) = (count, arguments.next()) else {
        return Ok(ExitCode::FAILURE);
    };
    let journal = match arguments.next().map(|end| end.parse::<i64>()) {
        None => synthetic::journal(count),
        Some(Ok(end_ms)) => synthetic::journal_until(count, end_ms),
        Some(Err(_)) => return Ok(ExitCode::FAILURE),
    };
    std::fs::write(path, file::export(&journal, "bench"))?;
    Ok(ExitCode::SUCCESS)
}
