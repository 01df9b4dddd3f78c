//! Holds every number that the networks give against TFLite, which runs the published files, and prints figures.
//!
//! `cargo run --release -p vision-assets --example judged`; `cargo xtask eval` runs it with all it needs. Both get the same numbers as a
//! picture. Ours run at every level of instructions that this machine has, from the weights as they are published.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

#[path = "../../vision/examples/common/mod.rs"]
mod common;

use common::{Fallible, filled, python, root};
use std::fs;
use std::path::Path;
use std::process::Command;
use vision::net::{Level, Net};
use vision_assets::{Choice, Published, Sources, published};

/// The most by which a number may differ, of the largest of its result, or of 1 where that is larger. Each side adds up in an order of its own.
const MOST: f64 = 1e-3;

fn main() -> Fallible<()> {
    let assets = root().join("build/assets");
    let [pose, face_mesh] =
        ["mediapipe-pose", "mediapipe-face-mesh"].map(|name| assets.join(name).join("package"));
    let Some(python) = python().filter(|_| pose.exists() && face_mesh.exists()) else {
        println!("# the networks are not held against TFLite: it or their files are not there");
        return Ok(());
    };
    let sources = Sources { pose: &pose, face_mesh: &face_mesh };
    for choice in Choice::ALL {
        for file in published(sources, choice)? {
            judge(&python, &file)?;
        }
    }
    Ok(())
}

fn judge(python: &Path, file: &Published) -> Fallible<()> {
    let graph = vision_assets::graph(&file.tflite, file.results)?;
    let theirs = oracle(python, file, filled(&graph, Level::Scalar)?.input_mut())?;
    for level in Level::available() {
        let mut net = filled(&graph, level)?;
        net.run();
        let difference = largest_difference(&net, file.results, &theirs)?;
        println!(
            "{}, {}, largest difference from TFLite; {difference:.2e}; of the largest number; {MOST}",
            file.name,
            level.name()
        );
    }
    Ok(())
}

/// Of all results that are wanted, in the order in which they are.
fn largest_difference(net: &Net, results: &[usize], theirs: &[Vec<f32>]) -> Fallible<f64> {
    let mut largest = 0.0_f64;
    for (number, result) in results.iter().enumerate() {
        let (ours, theirs) = (net.output(number), theirs.get(*result).ok_or("TFLite gives fewer results")?);
        if ours.len() != theirs.len() {
            return Err(format!("result {result} has {} numbers, not {}", ours.len(), theirs.len()).into());
        }
        let scale = theirs.iter().fold(1.0_f32, |largest, number| largest.max(number.abs()));
        for (ours, theirs) in ours.iter().zip(theirs) {
            let difference = f64::from((ours - theirs).abs() / scale);
            // What is no number is no small difference.
            largest = if difference.is_nan() { f64::INFINITY } else { largest.max(difference) };
        }
    }
    Ok(largest)
}

/// Every result of TFLite for an input.
fn oracle(python: &Path, file: &Published, input: &[f32]) -> Fallible<Vec<Vec<f32>>> {
    let folder = root().join("build/evaluation/vision");
    let [network, picture, results] =
        ["tflite", "input", "results"].map(|ending| folder.join(file.name).with_extension(ending));
    fs::write(&network, &file.tflite)?;
    fs::write(&picture, input.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>())?;
    let script = root().join("crates/vision/evaluation/vision/oracle.py");
    let output = Command::new(python).arg("-B").arg(script).args([&network, &picture, &results]).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    read_results(&fs::read(&results)?)
}

/// A length, then so many numbers, over and over.
fn read_results(mut bytes: &[u8]) -> Fallible<Vec<Vec<f32>>> {
    let mut results = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<4>() {
        let length = u32::from_le_bytes(*length) as usize;
        let (numbers, rest) = rest.split_at_checked(4 * length).ok_or("a result ends early")?;
        let numbers =
            numbers.chunks_exact(4).map(|four| f32::from_le_bytes([four[0], four[1], four[2], four[3]]));
        results.push(numbers.collect());
        bytes = rest;
    }
    Ok(results)
}
