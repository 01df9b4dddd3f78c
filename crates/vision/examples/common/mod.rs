//! What the examples share: networks, pictures and videos from files.

#![allow(dead_code, clippy::allow_attributes, reason = "each example uses its own part")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use vision::Image;
use vision::graph::Graph;
use vision::net::{Level, Net};
use vision::wire::Bundle;

pub(crate) type Fallible<T> = Result<T, Box<dyn Error>>;

/// A picture in memory.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) rgb: Vec<u8>,
}

impl Picture {
    pub(crate) fn image(&self) -> Image<'_> {
        Image::rgb(self.width, self.height, &self.rgb).expect("as many bytes as pixels need")
    }
}

/// A network with numbers from 0 to 1 as its input, as the peer has them: of zeros alone a machine may be quicker.
pub(crate) fn filled(graph: &Graph, level: Level) -> Fallible<Net> {
    let mut net = Net::new(graph, level)?;
    let mut state = 1_u32;
    for number in net.input_mut() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *number = f32::from((state >> 16) as u16) / 65_536.0;
    }
    Ok(net)
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The networks that `cargo xtask assets` makes. None where they are not made.
pub(crate) fn networks() -> Fallible<Option<Bundle>> {
    let named = std::env::var_os("LIMBER_NETWORKS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root().join("build/vision"));
    let mut joined = Bundle::default();
    for part in ["body", "face", "full"] {
        let path = folder.join(format!("{part}.bin"));
        if !path.exists() {
            println!("# no networks in {}: `cargo xtask assets` makes them", folder.display());
            return Ok(None);
        }
        joined = joined.joined(Bundle::read(&std::fs::read(path)?)?);
    }
    Ok(Some(joined))
}

/// The folder of recordings, where it is named.
pub(crate) fn recordings() -> Option<PathBuf> {
    let named = std::env::var_os("LIMBER_TESTDATA").map(PathBuf::from);
    if named.is_none() {
        println!("# no recordings: LIMBER_TESTDATA names their folder");
    }
    named
}

/// The Python environment that `cargo xtask eval` and `bench` make for what runs beside this crate.
pub(crate) fn python() -> Option<PathBuf> {
    let path = Some(root().join("build/evaluation/vision/venv/bin/python")).filter(|path| path.exists());
    if path.is_none() {
        println!("# no Python environment beside this crate: `cargo xtask eval` makes it");
    }
    path
}

/// The pictures of a file, at most so many of a video.
pub(crate) fn pictures(path: &Path, most: usize) -> Fallible<Option<Vec<Picture>>> {
    let Some(python) = python() else { return Ok(None) };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation/vision/frames.py");
    let output = Command::new(python).arg("-B").arg(script).arg(path).arg(most.to_string()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let mut bytes = output.stdout.as_slice();
    let mut pictures = Vec::new();
    while let Some((size, rest)) = bytes.split_first_chunk::<8>() {
        let extent =
            |at: usize| u32::from_le_bytes([size[at], size[at + 1], size[at + 2], size[at + 3]]) as usize;
        let (width, height) = (extent(0), extent(4));
        let (rgb, rest) =
            rest.split_at_checked(3 * width * height).ok_or("the video ends within a picture")?;
        pictures.push(Picture { width, height, rgb: rgb.to_vec() });
        bytes = rest;
    }
    Ok(Some(pictures))
}

/// The one picture of a file.
pub(crate) fn picture(path: &Path) -> Fallible<Option<Picture>> {
    Ok(pictures(path, 1)?.and_then(|mut pictures| pictures.pop()))
}

/// The value in the middle, the greater of two in a list of even length.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
