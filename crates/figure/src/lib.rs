//! The drawn person.
//!
//! In the order of use: [`Mesh::parse`] reads the body that `cargo xtask assets` prepares;
//! [`Palette::of`] brings a posed skeleton into the form that skinning takes; [`Mesh::target_field`]
//! says where a movement is felt; [`Staging`] puts furniture where the body touches it;
//! [`Camera::framing`] chooses the picture. Then either [`draw`] makes the picture on the processor
//! or [`webgl`] says what to upload to the graphics card. Both draw the same plate: three flat tones
//! a material, an ink line, one warm accent (see [`plate`]). [`plan`] draws a plainer person in lines, to scale, for what is
//! measured rather than moved.
//!
//! World: metres, +X the person's left, +Y up, +Z forward, the floor at y = 0.

mod camera;
mod ink;
mod mesh;
pub mod plan;
pub mod plate;
mod prop;
mod raster;
mod region;
mod skin;
mod stage;
pub mod webgl;
pub mod wire;

pub use camera::{Ball, Camera, View};
pub use mesh::{Mesh, MeshError, Part, Vertex, mirror_bone};
pub use plate::{Material, Theme};
pub use prop::{Facet, PropMesh};
pub use raster::{Format, Image, Scene, draw};
pub use region::{Region, RegionNameError, Target};
pub use skin::{Contact, FLOOR_SOFTNESS, Palette, PosedVertex, SEAT_REACH, SEAT_SOFTNESS, Seat, skin};
pub use stage::{Band, Prop, Staging, Zoom, extent, frame, set_stage};
