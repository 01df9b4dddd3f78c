//! Judges what `limber vision` says of recordings whose truth is known, from the file to the count, and prints figures.
//!
//! `LIMBER_TESTDATA=... cargo run --release -p limber --example judged`; `cargo xtask eval` runs it with all it needs: the networks
//! of `cargo xtask assets`, and ffmpeg.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

#[path = "../common/mod.rs"]
mod common;
mod eyes;
mod heads;

use eyes::{Eyes, Fallible};
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn main() -> Fallible<()> {
    let Some(folder) = std::env::var_os("LIMBER_TESTDATA").map(PathBuf::from) else {
        println!("# no recordings: LIMBER_TESTDATA names their folder");
        return Ok(());
    };
    let Some(eyes) = Eyes::open() else { return Ok(()) };
    gifs(&eyes, &folder.join("video"))?;
    if has_ffmpeg() {
        return heads::judge(&eyes, &folder.join("head-pose/sequences"));
    }
    println!("# no ffmpeg: recordings of turning heads are not judged");
    Ok(())
}

fn has_ffmpeg() -> bool {
    let asked = Command::new("ffmpeg").arg("-version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// One person who turns their head, and four people at desks: in how many pictures that is what is seen. There is no truth of angles.
fn gifs(eyes: &Eyes, folder: &std::path::Path) -> Fallible<()> {
    for (name, scene) in [("head-pose-face-detection-male.gif", "seen"), ("classroom.gif", "several")] {
        let pictures = eyes.pictures(&folder.join(name), &[])?;
        let right = pictures.iter().filter(|picture| picture["scene"] == scene).count();
        println!("limber vision, {name}, pictures with the scene “{scene}”; {right}; of {}", pictures.len());
    }
    Ok(())
}
