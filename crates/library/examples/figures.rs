//! How long the check of the whole content takes. Run by `cargo xtask bench`.

use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut files = Vec::new();
    read_folder(&root, "content", &mut files)?;
    let check_secs = shortest(3, || drop(library::check(&files))).as_secs_f64();
    io::Write::write_fmt(
        &mut io::stdout(),
        format_args!("content check, {} files; {check_secs:.3}; s; 1\n", files.len()),
    )
}

/// The shortest of some runs: what the work takes when nothing else gets in its way.
#[expect(clippy::disallowed_methods, reason = "measuring time is what this example is for")]
fn shortest(runs: usize, mut work: impl FnMut()) -> Duration {
    let timed = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn read_folder(folder: &Path, shown: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let shown = format!("{shown}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read_folder(&path, &shown, files)?;
        } else if shown.ends_with(".toml") {
            files.push((shown, fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
