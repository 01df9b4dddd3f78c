//! Prints how long following a body takes, beside TFLite with XNNPACK where that is installed, and memory.
//!
//! `cargo run --release -p vision --example figures`; `cargo xtask bench` runs it with all it needs.
//!
//! Both run one thread, in turns, and medians are compared. The network of the body is pruned here: the segmentation of the
//! person, which nobody reads, is left out, while TFLite computes it. The detectors and the face are not pruned, on either side.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

mod common;

use common::{Fallible, Picture, median, networks, pictures, python, recordings, root};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use vision::net::{Level, Net};
use vision::wire::{Bundle, names};
use vision::{BodySettings, BodyTracker, Image, Sight, WatchSettings, Watcher};

/// Turns, and runs in each.
const TURNS: usize = 5;
const RUNS: usize = 30;
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
        compare(&models, name, &file, limit)?;
    }
    for name in [names::FACE_DETECTOR, names::FACE_MESH] {
        let mut net = filled(&models, name)?;
        println!(
            "{name}, one run; {:.2}; ms",
            median(&(0..RUNS).map(|_| run_ms(&mut net)).collect::<Vec<_>>())
        );
    }
    following(&models)
}

/// One network, ours and TFLite's in turns.
fn compare(models: &Bundle, name: &str, file: &Path, limit: Option<f64>) -> Fallible<()> {
    let mut net = filled(models, name)?;
    let mut peer = Peer::start(file)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(median(&(0..RUNS).map(|_| run_ms(&mut net)).collect::<Vec<_>>()));
        if let Some(peer) = &mut peer {
            theirs.push(peer.median_ms()?);
        }
    }
    let ours_ms = median(&ours);
    println!("{name}, one run; {ours_ms:.2}; ms");
    if peer.is_none() {
        println!("# no ratio for {name}: TFLite or its file is not there");
        return Ok(());
    }
    let limit = limit.map_or_else(String::new, |limit| format!("; {limit}"));
    println!("{name}, one run, TFLite whole; {:.2}; ms", median(&theirs));
    println!("{name}, to TFLite whole; {:.3}; times{limit}", ours_ms / median(&theirs));
    Ok(())
}

/// A network with numbers from 0 to 1 as its input, as the peer has them: of zeros alone a machine may be quicker.
fn filled(models: &Bundle, name: &str) -> Fallible<Net> {
    let mut net = Net::new(models.network(name)?, Level::best())?;
    let mut state = 1_u32;
    for number in net.input_mut() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *number = f32::from((state >> 16) as u16) / 65_536.0;
    }
    Ok(net)
}

fn run_ms(net: &mut Net) -> f64 {
    let start = Instant::now();
    net.run();
    start.elapsed().as_secs_f64() * 1000.0
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

/// TFLite in a process of its own, which runs a network each time that it is asked.
struct Peer {
    process: Child,
}

impl Peer {
    fn start(file: &Path) -> Fallible<Option<Self>> {
        let Some(python) = python().filter(|_| file.exists()) else { return Ok(None) };
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation/vision/peer.py");
        let mut command = Command::new(python);
        command.arg("-B").arg(script).arg(file).arg(RUNS.to_string());
        let process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        Ok(Some(Self { process }))
    }

    fn median_ms(&mut self) -> Fallible<f64> {
        let (Some(input), Some(output)) = (&mut self.process.stdin, &mut self.process.stdout) else {
            return Err("the peer cannot be asked".into());
        };
        input.write_all(b"\n")?;
        input.flush()?;
        // One line is answered to one line, so nothing is left in this reader when it goes.
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        Ok(line.trim().parse()?)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It ends by itself when its input does.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
