//! Prints how long the networks of the body take with all their results, beside TFLite with XNNPACK, which computes the same.
//!
//! `cargo run --release -p vision-assets --example figures`; `cargo xtask bench` runs it with all it needs. What is shipped leaves out what nobody
//! reads: for that see the example of the same name of `vision`.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

#[path = "../../vision/examples/common/mod.rs"]
mod common;
#[path = "../../vision/examples/common/turns.rs"]
mod turns;

use common::{Fallible, filled, root};
use turns::compare;
use vision::net::Level;
use vision::wire::names;

/// Every result of a network of the body.
const ALL: &[usize] = &[0, 1, 2, 3, 4];

fn main() -> Fallible<()> {
    let package = root().join("build/assets/mediapipe-pose/package");
    for (name, file) in
        [(names::POSE_LITE, "pose_landmark_lite.tflite"), (names::POSE_FULL, "pose_landmark_full.tflite")]
    {
        let file = package.join(file);
        if !file.exists() {
            println!("# no {}: `cargo xtask assets` fetches it", file.display());
            return Ok(());
        }
        let graph = vision_assets::graph(&std::fs::read(&file)?, ALL)?;
        let name = format!("{name} with all its results");
        compare(filled(&graph, Level::best())?, &name, &file, None)?;
    }
    Ok(())
}
