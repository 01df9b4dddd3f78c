//! The models' file: networks with packed weights, and the canonical face.
//!
//! Little endian throughout. `LIMV`, the version (u16), the number of networks (u16), then each network: its name (length
//! u8, UTF-8), its values' shapes (count u16, three u16 each), its results (count u8, u16 each), its steps (count u16).
//! A step is its kind (u8), its output (u16), its inputs (count u8, u16 each) and what the kind needs. Last comes the
//! face: the number of points (u16), x, y and z of each (f32), the number of fitted points (u16), place (u16) and weight
//! (f32) of each. All of it may be zero.
//!
//! Weights, biases and slopes are half-precision numbers. Weights come as a byte 0, the high bytes of all numbers, then the
//! low ones, because compressors find more in like bytes side by side. Where most numbers are nothing, the byte is 1, a bit
//! for each number follows, the lowest first, and bytes only of those that are something.

mod read;
mod write;

use crate::graph::{Graph, GraphError};

pub use write::{Precision, encode};

pub(crate) const MAGIC: [u8; 4] = *b"LIMV";
pub(crate) const VERSION: u16 = 1;

/// The numbers of kinds of steps in the file.
pub(crate) mod kind {
    pub(crate) const CONVOLUTION: u8 = 1;
    pub(crate) const DEPTHWISE: u8 = 2;
    pub(crate) const ADD: u8 = 3;
    pub(crate) const MAX_POOL: u8 = 4;
    pub(crate) const RESIZE: u8 = 5;
    pub(crate) const PAD_CHANNELS: u8 = 6;
    pub(crate) const CONCATENATE: u8 = 7;
    pub(crate) const DEPTH_TO_SPACE: u8 = 8;
    pub(crate) const ACTIVATE: u8 = 9;

    pub(crate) const IDENTITY: u8 = 0;
    pub(crate) const RELU: u8 = 1;
    pub(crate) const RELU6: u8 = 2;
    pub(crate) const PRELU: u8 = 3;
    pub(crate) const LOGISTIC: u8 = 4;
}

/// A network of the file by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// One of [`names`].
    pub name: String,
    /// What it computes.
    pub graph: Graph,
}

/// The names that networks have in the file.
pub mod names {
    /// Finds people.
    pub const POSE_DETECTOR: &str = "pose-detector";
    /// 39 points of a body, the small network.
    pub const POSE_LITE: &str = "pose-lite";
    /// 39 points of a body, the larger network.
    pub const POSE_FULL: &str = "pose-full";
    /// Finds faces within about two metres.
    pub const FACE_DETECTOR: &str = "face-detector";
    /// 468 points of a face.
    pub const FACE_MESH: &str = "face-mesh";
}

/// The face at rest that a seen face is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanonicalFace {
    /// Centimetres: +x the image's right, +y up, +z towards the camera; in the order of the face network's points.
    pub points_cm: Vec<[f32; 3]>,
    /// Which points are fitted, and how much each counts.
    pub fit: Vec<(usize, f32)>,
}

/// All that a models' file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// Every network.
    pub networks: Vec<Network>,
    /// Empty in a file of body networks alone.
    pub face: CanonicalFace,
}

/// What is wrong with a models' file, for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// It is no models' file, or of another version.
    Unknown,
    /// It ends too soon, or goes on behind its end.
    Length,
    /// It holds something that no models' file holds.
    Content,
    /// It lacks a network that is needed.
    Missing,
}

/// Why a models' file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the models' file cannot be used: {message}")]
pub struct ReadError {
    kind: ReadErrorKind,
    message: String,
}

impl ReadError {
    pub(crate) fn new(kind: ReadErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What is wrong, to decide by.
    #[must_use]
    pub fn kind(&self) -> ReadErrorKind {
        self.kind
    }
}

impl From<GraphError> for ReadError {
    fn from(error: GraphError) -> Self {
        Self::new(ReadErrorKind::Content, error.to_string())
    }
}

impl Bundle {
    /// Reads a models' file. Whatever the bytes, it does not panic. The most memory that it asks for is about 32 times the
    /// file's size, for weights of which nearly all are nothing: such a number is a bit in the file and an `f32` here.
    ///
    /// # Errors
    /// [`ReadError`] when the bytes are not what [`encode`] writes.
    ///
    /// ```
    /// use vision::wire::{Bundle, ReadErrorKind};
    /// assert_eq!(Bundle::read(b"not this").unwrap_err().kind(), ReadErrorKind::Unknown);
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        read::bundle(bytes)
    }

    /// This file and another as one, such as that of the body and that of the face.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        self.networks.extend(other.networks);
        if self.face.points_cm.is_empty() {
            self.face = other.face;
        }
        self
    }

    /// The network of a name.
    ///
    /// # Errors
    /// [`ReadErrorKind::Missing`] when the file lacks it.
    pub fn network(&self, name: &str) -> Result<&Graph, ReadError> {
        let found = self.networks.iter().find(|network| network.name == name);
        let missing = || ReadError::new(ReadErrorKind::Missing, format!("it lacks the network {name}"));
        found.map(|network| &network.graph).ok_or_else(missing)
    }
}
