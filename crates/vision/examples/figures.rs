//! Prints how long following a body takes, beside TFLite with XNNPACK where that is installed, and memory.
//!
//! `cargo run --release -p vision --example figures`; `cargo xtask bench` runs it with all it needs.
//!
//! Both run one thread, in turns, and medians are compared. The network of the body is pruned here: the segmentation of the
//! person, which nobody reads, is left out, while TFLite computes it; the same example of `vision-assets` has it on both sides. The detectors and the face
//! are not pruned, on either side.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

mod common;
#[path = "common/turns.rs"]
mod turns;

use common::{Fallible, Picture, filled, median, networks, pictures, recordings, root};
use std::time::Instant;
use turns::{RUNS, compare, run_ms};
use vision::net::Level;
use vision::wire::{Bundle, names};
use vision::{BodySettings, BodyTracker, Image, Sight, WatchSettings, Watcher};

/// The bar for the body's network against TFLite.
const MOST_OF_TFLITE: f64 = 0.75;
const MOST_MEMORY_MB: f64 = 80.0;

fn main() -> Fallible<()> {
    let Some(models) = networks()? else { return Ok(()) };
    println!("# {} instructions", Level::best().name());
    let assets = root().join("build/assets");
    let pose = |file: &str| assets.join("mediapipe-pose/package").join(file);
    let rows = [
        (names::POSE_LITE, pose("pose_landmark_lite.tflite"), Some(MOST_OF_TFLITE)),
        (names::POSE_FULL, pose("pose_landmark_full.tflite"), None),
        (names::POSE_DETECTOR, pose("pose_solution_packed_assets.data"), None),
    ];
    for (name, file, limit) in rows {
        compare(filled(models.network(name)?, Level::best())?, name, &file, limit)?;
    }
    for name in [names::FACE_DETECTOR, names::FACE_MESH] {
        let mut net = filled(models.network(name)?, Level::best())?;
        println!(
            "{name}, one run; {:.2}; ms",
            median(&(0..RUNS).map(|_| run_ms(&mut net)).collect::<Vec<_>>())
        );
    }
    following(&models)
}

/// Whole calls, with cutting out and filters, on the pictures of a recording.
fn following(models: &Bundle) -> Fallible<()> {
    let watcher = Watcher::new(models, WatchSettings::default(), Level::best())?;
    let weights: usize = models.networks.iter().map(|network| 4 * weights(&network.graph)).sum();
    let megabytes = (watcher.working_bytes() + weights) as f64 / 1e6;
    println!("networks in memory, the full one too; {megabytes:.1}; MB; {MOST_MEMORY_MB}");
    let Some(folder) = recordings() else { return Ok(()) };
    let Some(frames) = pictures(&folder.join("vision-reference/p2s_cam01.mp4"), RUNS)? else { return Ok(()) };
    let mut bodies = BodyTracker::new(models, BodySettings::default(), Level::best())?;
    let times_ms = each_ms(&frames, |image, secs| bodies.see(image, secs).is_some());
    println!("body, found in a whole picture; {:.2}; ms", times_ms[0]);
    println!("body, followed, whole call; {:.2}; ms", median(&times_ms[1..]));
    let mut watcher = watcher;
    let times_ms = each_ms(&frames, |image, secs| watcher.see(image, secs) != Sight::Nobody);
    println!("body and face, watched, whole call; {:.2}; ms", median(&times_ms[1..]));
    Ok(())
}

fn each_ms(frames: &[Picture], mut see: impl FnMut(&Image<'_>, f64) -> bool) -> Vec<f64> {
    let timed = |(at, frame): (usize, &Picture)| {
        let start = Instant::now();
        std::hint::black_box(see(&frame.image(), at as f64 / 60.0));
        start.elapsed().as_secs_f64() * 1000.0
    };
    frames.iter().enumerate().map(timed).collect()
}

fn weights(graph: &vision::graph::Graph) -> usize {
    use vision::graph::Operator::{Convolution, Depthwise};
    let of = |node: &vision::graph::Node| match &node.operator {
        Convolution(_, weights, _) | Depthwise(_, weights, _) => weights.values.len(),
        _ => 0,
    };
    graph.nodes.iter().map(of).sum()
}
