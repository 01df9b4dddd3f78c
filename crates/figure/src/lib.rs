//! The drawn person: mesh, skinning palette, target regions, props and the CPU rasteriser.

mod camera;
mod ink;
mod mesh;
pub mod plate;
mod prop;
mod raster;
mod region;
mod skin;
pub mod wire;

pub use camera::{Ball, Camera, View};
pub use mesh::{Mesh, MeshError, Part, Vertex, mirror_bone};
pub use plate::{Material, Theme};
pub use prop::{Facet, PropMesh};
pub use raster::{Format, Image, Scene, draw};
pub use region::{Region, RegionNameError, Target};
pub use skin::{Contact, FLOOR_SOFTNESS, Palette, PosedVertex, SEAT_REACH, SEAT_SOFTNESS, Seat, skin};
