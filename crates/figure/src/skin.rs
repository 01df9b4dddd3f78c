//! From the body at rest to the body in a pose.

use glam::{Mat3, Vec3, Vec4};
use kinematics::skeleton::{BONE_COUNT, BoneId, Posed, Skeleton};

use crate::mesh::{Mesh, Part, Vertex};

/// One affine map a bone, from rest to world, as three rows of four: what the shader takes as is.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    rows: [[Vec4; 3]; BONE_COUNT],
}

impl Palette {
    /// Every bone at rest.
    #[must_use]
    pub fn rest() -> Self {
        Self { rows: [[Vec4::X, Vec4::Y, Vec4::Z]; BONE_COUNT] }
    }

    /// The skeleton in a pose: `v' = G Z (v - h) + p` of each bone.
    #[must_use]
    pub fn of(skeleton: &Skeleton, posed: &Posed) -> Self {
        let mut palette = Self::rest();
        for (rows, bone) in palette.rows.iter_mut().zip(BoneId::all()) {
            let rotation = posed[bone].rotation * skeleton.zero_rotation(bone);
            *rows = rows_of(rotation, posed[bone].joint - rotation * skeleton.rest_joint(bone));
        }
        palette
    }

    /// From the rotation and translation of each bone: `v' = rotation v + translation`.
    #[must_use]
    pub fn from_maps(map: impl Fn(usize) -> (Mat3, Vec3)) -> Self {
        Self { rows: std::array::from_fn(map).map(|(rotation, translation)| rows_of(rotation, translation)) }
    }

    /// The rows one after the other, 12 numbers a bone: 204 `vec4` uniforms.
    #[must_use]
    pub fn to_floats(&self) -> [f32; BONE_COUNT * 12] {
        let mut floats = [0.0; BONE_COUNT * 12];
        for (place, row) in self.rows.iter().flatten().enumerate() {
            floats[4 * place..4 * place + 4].copy_from_slice(&row.to_array());
        }
        floats
    }

    /// The blended map of a vertex: linear blend skinning.
    fn blended(&self, vertex: &Vertex) -> [Vec4; 3] {
        let mut rows = [Vec4::ZERO; 3];
        for (&bone, &weight) in vertex.bones.iter().zip(&vertex.weights) {
            let share = f32::from(weight) / 255.0;
            for (row, own) in rows.iter_mut().zip(&self.rows[usize::from(bone)]) {
                *row += *own * share;
            }
        }
        rows
    }
}

fn rows_of(rotation: Mat3, translation: Vec3) -> [Vec4; 3] {
    [0, 1, 2].map(|row| rotation.row(row).extend(translation[row]))
}

/// Where flesh gives way: the floor, and a seat when there is one.
///
/// Below `depth` above a surface, height is squeezed as `depth exp((y - depth) / depth)`: what the
/// body sinks into the floor becomes a flat sole instead of vanishing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contact {
    /// A seat under trunk and thighs.
    pub seat: Option<Seat>,
}

/// A horizontal surface to sit on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seat {
    /// Height of its top, metres.
    pub height: f32,
    /// Least x and z of its top, metres.
    pub least: [f32; 2],
    /// Greatest x and z of its top, metres.
    pub greatest: [f32; 2],
}

/// Softness of the body on the floor, metres.
pub const FLOOR_SOFTNESS: f32 = 0.006;
/// Softness of the body on a seat, metres.
pub const SEAT_SOFTNESS: f32 = 0.012;
/// How far below a seat's top the body is still pressed up by it, metres.
pub const SEAT_REACH: f32 = 0.08;

fn pressed(y: f32, softness: f32) -> f32 {
    if y < softness { softness * ((y - softness) / softness).exp() } else { y }
}

impl Contact {
    fn press(&self, part: Part, position: Vec3) -> Vec3 {
        let mut position = position;
        if let Some(seat) = self.seat.filter(|seat| seat.carries(part, position)) {
            position.y = seat.height + pressed(position.y - seat.height, SEAT_SOFTNESS);
        }
        position.y = pressed(position.y, FLOOR_SOFTNESS);
        position
    }
}

impl Seat {
    fn carries(&self, part: Part, position: Vec3) -> bool {
        let sits = matches!(part, Part::Torso | Part::ThighLeft | Part::ThighRight);
        let above = position.y > self.height - SEAT_REACH;
        let within = |value: f32, axis: usize| value > self.least[axis] && value < self.greatest[axis];
        sits && above && within(position.x, 0) && within(position.z, 1)
    }
}

/// A vertex in the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PosedVertex {
    /// Metres.
    pub position: Vec3,
    /// Broad normal, not normalised.
    pub normal: Vec3,
}

/// Skins the whole body on the processor.
#[must_use]
pub fn skin(mesh: &Mesh, palette: &Palette, contact: &Contact) -> Vec<PosedVertex> {
    let place = |vertex: &Vertex| {
        let rows = palette.blended(vertex);
        let point = vertex.position.extend(1.0);
        let position = Vec3::from(rows.map(|row| row.dot(point)));
        let normal = Vec3::from(rows.map(|row| row.truncate().dot(vertex.broad_normal)));
        PosedVertex { position: contact.press(vertex.part, position), normal }
    };
    mesh.vertices().iter().map(place).collect()
}
