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
use std::ops::Range;
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
const FACE_MESH: Range<usize> = 2_495_952..3_737_848;
const FACE_GEOMETRY: Range<usize> = 3_737_848..3_757_224;
const FACE_DETECTOR: Range<usize> = 3_757_224..3_986_256;

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
    let published = published(sources, choice)?;
    let networks = published.iter().map(|file| network(file.name, &file.tflite, file.results));
    let face = match choice {
        Choice::Face => face::read(&face_part(sources, FACE_GEOMETRY)?)?,
        Choice::Body | Choice::Full => CanonicalFace::default(),
    };
    Ok(Bundle { networks: networks.collect::<Result<_, _>>()?, face })
}

/// A network in the form in which it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// One of [`names`].
    pub name: &'static str,
    /// The bytes of its TFLite file.
    pub tflite: Vec<u8>,
    /// Which of its results are wanted, by their order in the file.
    pub results: &'static [usize],
}

/// The networks that a file is to hold, as they are published.
///
/// # Errors
/// As for [`build`].
pub fn published(sources: Sources<'_>, choice: Choice) -> Result<Vec<Published>, Error> {
    let pose = |name, file: &str, results| -> Result<Published, Error> {
        Ok(Published { name, tflite: read(&sources.pose.join(file))?, results })
    };
    let face = |name, range| -> Result<Published, Error> {
        Ok(Published { name, tflite: face_part(sources, range)?, results: BOTH_RESULTS })
    };
    match choice {
        Choice::Body => Ok(vec![
            pose(names::POSE_DETECTOR, "pose_solution_packed_assets.data", BOTH_RESULTS)?,
            pose(names::POSE_LITE, "pose_landmark_lite.tflite", POSE_RESULTS)?,
        ]),
        Choice::Full => Ok(vec![pose(names::POSE_FULL, "pose_landmark_full.tflite", POSE_RESULTS)?]),
        Choice::Face => {
            Ok(vec![face(names::FACE_DETECTOR, FACE_DETECTOR)?, face(names::FACE_MESH, FACE_MESH)?])
        }
    }
}

/// A part of the packed assets of the face.
fn face_part(sources: Sources<'_>, range: Range<usize>) -> Result<Vec<u8>, Error> {
    let path = sources.face_mesh.join("face_mesh_solution_packed_assets.data");
    let part = read(&path)?.get(range).map(<[u8]>::to_vec);
    part.ok_or(Error::Slice(path))
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
