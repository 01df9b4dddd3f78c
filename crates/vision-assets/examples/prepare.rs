//! Writes the models' files: `prepare POSE_PACKAGE FACE_MESH_PACKAGE FOLDER`.

use std::error::Error;
use std::path::Path;
use vision_assets::{Choice, Sources, build};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pose, face_mesh, folder] = arguments.as_slice() else {
        return Err("prepare POSE_PACKAGE FACE_MESH_PACKAGE FOLDER".into());
    };
    let sources = Sources { pose: Path::new(pose), face_mesh: Path::new(face_mesh) };
    for choice in Choice::ALL {
        let path = Path::new(folder).join(choice.name()).with_extension("bin");
        std::fs::write(path, build(sources, choice)?)?;
    }
    Ok(())
}
