//! Runs one network on numbers from a file, exactly as published or as packed, at a level, and says how long it takes.
//!
//! `network POSE_PACKAGE FACE_MESH_PACKAGE NAME exact|packed LEVEL INPUT OUTPUT`: both files hold little-endian `f32`.

#![expect(clippy::print_stdout, reason = "an example that prints a figure")]

use std::error::Error;
use std::path::Path;
use std::time::Instant;
use vision::net::{Level, Net};
use vision::wire::{Bundle, names};
use vision_assets::{Choice, Sources, build, bundle};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pose, face_mesh, name, form, level, input, output] = arguments.as_slice() else {
        return Err("network POSE_PACKAGE FACE_MESH_PACKAGE NAME exact|packed LEVEL INPUT OUTPUT".into());
    };
    let choice = match name.as_str() {
        names::POSE_FULL => Choice::Full,
        names::FACE_DETECTOR | names::FACE_MESH => Choice::Face,
        _ => Choice::Body,
    };
    let sources = Sources { pose: Path::new(pose), face_mesh: Path::new(face_mesh) };
    let networks =
        if form == "exact" { bundle(sources, choice)? } else { Bundle::read(&build(sources, choice)?)? };
    let level = Level::available().into_iter().find(|known| known.name() == level).ok_or("no such level")?;
    let mut net = Net::new(networks.network(name)?, level)?;
    let numbers = std::fs::read(input)?;
    for (place, bytes) in net.input_mut().iter_mut().zip(numbers.chunks_exact(4)) {
        *place = f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    }
    let mut times_ms: Vec<f64> = (0..50).map(|_| run_ms(&mut net)).collect();
    times_ms.sort_by(f64::total_cmp);
    println!(
        "{name} {}: {:.2} ms median, {:.2} ms least, {} kB",
        level.name(),
        times_ms[25],
        times_ms[0],
        net.working_bytes() / 1000
    );
    let results = (0..).take_while(|number| net.output_shape(*number).is_some());
    let results: Vec<u8> =
        results.flat_map(|number| net.output(number)).flat_map(|v| v.to_le_bytes()).collect();
    std::fs::write(output, results)?;
    Ok(())
}

fn run_ms(net: &mut Net) -> f64 {
    let start = Instant::now();
    net.run();
    start.elapsed().as_secs_f64() * 1000.0
}
