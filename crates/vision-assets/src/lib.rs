//! Prepares the networks of `vision` from the files in which they are published.
//!
//! The sources are the npm packages `@mediapipe/pose` 0.5.1675469404 and `@mediapipe/face_mesh` 0.4.1633559619, unpacked as
//! `assets.toml` says. [`build`] reads their TFLite files and the canonical face and writes the format of [`vision::wire`]:
//! half-precision and sparse constants become plain numbers, padding and activations go into the steps before or after
//! them, and what serves only results that nobody reads (the segmentation of people) is left out. The same input gives
//! the same bytes.

mod constant;
mod face;
mod flat;
mod lower;
mod tflite;

use std::fs;
use std::path::{Path, PathBuf};
use vision::graph::Graph;
use vision::wire::{Bundle, CanonicalFace, Network, Precision, encode, names};

/// Why the networks could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file of the packages is missing or unreadable.
    #[error("cannot read {path}: {cause}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// A file is shorter than the place of what it should hold.
    #[error("{0} is not the file of the pinned version")]
    Slice(PathBuf),
    /// A network's file is not as expected.
    #[error("the TFLite file cannot be used: {0}")]
    Tflite(&'static str),
    /// A step of a network that nothing here does.
    #[error("the TFLite file has a step of kind {0}, which is not known")]
    Step(i32),
    /// The canonical face is not as expected.
    #[error("the canonical face cannot be used: {0}")]
    Face(&'static str),
    /// What was made of a file does not fit together.
    #[error(transparent)]
    Graph(#[from] vision::graph::GraphError),
}

/// The unpacked packages.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The folder `package` of `@mediapipe/pose`.
    pub pose: &'a Path,
    /// The folder `package` of `@mediapipe/face_mesh`.
    pub face_mesh: &'a Path,
}

/// Which networks a file is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The detector and the small network of the body.
    Body,
    /// The detector and the network of the face, with the canonical face.
    Face,
    /// The large network of the body alone, to be joined with the others.
    Full,
}

impl Choice {
    /// Every file that there is.
    pub const ALL: [Self; 3] = [Self::Body, Self::Face, Self::Full];

    /// The name of its file, without an ending.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Face => "face",
            Self::Full => "full",
        }
    }
}

/// Where the parts lie in the packed assets of the face; the loader script of that package lists them.
const FACE_MESH: std::ops::Range<usize> = 2_495_952..3_737_848;
const FACE_GEOMETRY: std::ops::Range<usize> = 3_737_848..3_757_224;
const FACE_DETECTOR: std::ops::Range<usize> = 3_757_224..3_986_256;

/// Landmarks, presence, heatmap and world landmarks; the third, a segmentation, is not wanted.
const POSE_RESULTS: &[usize] = &[0, 1, 3, 4];
const BOTH_RESULTS: &[usize] = &[0, 1];

/// Prepares a models' file.
///
/// # Errors
/// [`Error`] when a file is missing or not as the pinned packages have it.
pub fn build(sources: Sources<'_>, choice: Choice) -> Result<Vec<u8>, Error> {
    let bundle = bundle(sources, choice)?;
    Ok(encode(&bundle, precision))
}

/// The networks as they are published, before their weights are packed.
///
/// # Errors
/// As for [`build`].
pub fn bundle(sources: Sources<'_>, choice: Choice) -> Result<Bundle, Error> {
    let pose = |name: &str, file: &str, results| network(name, &read(&sources.pose.join(file))?, results);
    let bodies = |networks| Bundle { networks, face: CanonicalFace::default() };
    match choice {
        Choice::Body => Ok(bodies(vec![
            pose(names::POSE_DETECTOR, "pose_solution_packed_assets.data", BOTH_RESULTS)?,
            pose(names::POSE_LITE, "pose_landmark_lite.tflite", POSE_RESULTS)?,
        ])),
        Choice::Full => Ok(bodies(vec![pose(names::POSE_FULL, "pose_landmark_full.tflite", POSE_RESULTS)?])),
        Choice::Face => faces(&sources.face_mesh.join("face_mesh_solution_packed_assets.data")),
    }
}

fn faces(path: &Path) -> Result<Bundle, Error> {
    let packed = read(path)?;
    let slice = |range| packed.get(range).ok_or_else(|| Error::Slice(path.to_owned()));
    let networks = vec![
        network(names::FACE_DETECTOR, slice(FACE_DETECTOR)?, BOTH_RESULTS)?,
        network(names::FACE_MESH, slice(FACE_MESH)?, BOTH_RESULTS)?,
    ];
    Ok(Bundle { networks, face: face::read(slice(FACE_GEOMETRY)?)? })
}

/// A TFLite file as a network of ours, with those of its results that are named by their order.
///
/// Whatever the bytes, it does not panic.
///
/// # Errors
/// [`Error`] when the file is not one or holds what the executor does not know.
pub fn graph(tflite: &[u8], results: &[usize]) -> Result<Graph, Error> {
    lower::graph(&tflite::read(tflite)?, results)
}

fn network(name: &str, tflite: &[u8], results: &[usize]) -> Result<Network, Error> {
    Ok(Network { name: name.to_owned(), graph: graph(tflite, results)? })
}

/// How finely each network is kept. The networks of the body change their points by whole pixels when a single bit is
/// rounded away; those of the face do not mind.
fn precision(name: &str) -> Precision {
    match name {
        names::FACE_DETECTOR | names::FACE_MESH => Precision { bits: 6 },
        _ => Precision { bits: 10 },
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|cause| Error::Read { path: path.to_owned(), cause })
}
