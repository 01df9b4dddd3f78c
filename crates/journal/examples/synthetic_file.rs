//! Writes a made-up journal as the file that a person exports, to import it elsewhere and measure.
//!
//! `cargo run --release -p journal --features synthetic --example synthetic_file -- 100000 made-up.jsonl`

use std::process::ExitCode;

use journal::{file, synthetic};

fn main() -> Result<ExitCode, std::io::Error> {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().and_then(|count| count.parse().ok());
    let (Some(count), Some(path)) = (count, arguments.next()) else {
        return Ok(ExitCode::FAILURE);
    };
    std::fs::write(path, file::export(&synthetic::journal(count), "bench"))?;
    Ok(ExitCode::SUCCESS)
}
