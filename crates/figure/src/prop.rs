//! Flat-toned meshes of things around the body.

use glam::{Mat3, Vec3};

use crate::plate::Material;

/// One flat triangle, counter-clockwise seen from outside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facet {
    /// Metres.
    pub corners: [Vec3; 3],
    /// Number of the flat face it belongs to: a line passes where it changes.
    pub face: u8,
}

impl Facet {
    /// Unit normal.
    #[must_use]
    pub fn normal(&self) -> Vec3 {
        let [a, b, c] = self.corners;
        (b - a).cross(c - a).normalize_or(Vec3::Y)
    }
}

/// A prop ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct PropMesh {
    /// What it is made of.
    pub material: Material,
    /// Its faces.
    pub triangles: Vec<Facet>,
}

/// The face of a [`PropMesh::cut_out`], which is never inked round.
pub(crate) const CUT_OUT_FACE: u8 = 0x3F;

/// Sides of a rod: enough to look round, each a face of its own only at the ends.
const ROD_SIDES: usize = 12;

impl PropMesh {
    /// A box between two corners, metres.
    #[must_use]
    pub fn cuboid(material: Material, least: Vec3, greatest: Vec3) -> Self {
        const FACES: [[usize; 4]; 6] =
            [[0, 4, 6, 2], [1, 3, 7, 5], [0, 1, 5, 4], [2, 6, 7, 3], [0, 2, 3, 1], [4, 5, 7, 6]];
        let corner = |bits: usize| {
            let pick = |axis: usize| if (bits >> axis) & 1 == 0 { least[axis] } else { greatest[axis] };
            Vec3::new(pick(0), pick(1), pick(2))
        };
        let triangles = FACES
            .iter()
            .enumerate()
            .flat_map(|(face, &[a, b, c, d])| [(face, [a, b, c]), (face, [a, c, d])])
            .map(|(face, corners)| Facet { corners: corners.map(corner), face: face as u8 })
            .collect();
        Self { material, triangles }
    }

    /// A box by its middle and its whole size, metres.
    #[must_use]
    pub fn block(material: Material, middle: Vec3, size: Vec3) -> Self {
        Self::cuboid(material, middle - size / 2.0, middle + size / 2.0)
    }

    /// The same turned about the vertical, degrees towards the person's left, and then moved, metres.
    #[must_use]
    pub fn turned_and_moved(mut self, left_deg: f32, by: Vec3) -> Self {
        let turn = Mat3::from_rotation_y(left_deg.to_radians());
        for facet in &mut self.triangles {
            facet.corners = facet.corners.map(|corner| turn * corner + by);
        }
        self
    }

    /// A round rod between two points, metres.
    #[must_use]
    pub fn rod(material: Material, from: Vec3, to: Vec3, radius: f32) -> Self {
        let along = (to - from).normalize_or(Vec3::X);
        let (aside, up) = along.any_orthonormal_pair();
        let rim = |end: Vec3, side: usize| {
            let (sin, cos) = (side as f32 / ROD_SIDES as f32 * std::f32::consts::TAU).sin_cos();
            end + (aside * cos + up * sin) * radius
        };
        let triangles = (0..ROD_SIDES)
            .flat_map(|side| {
                let [a, b] = [rim(from, side), rim(from, side + 1)];
                let [c, d] = [rim(to, side), rim(to, side + 1)];
                [([a, b, d], 0), ([a, d, c], 0), ([from, b, a], 1), ([to, c, d], 2)]
            })
            .map(|(corners, face)| Facet { corners, face })
            .collect();
        Self { material, triangles }
    }

    /// One number for a face of one of several props; neighbours in a picture rarely share it.
    pub(crate) fn face_number(prop: usize, face: u8) -> u8 {
        match face {
            CUT_OUT_FACE => CUT_OUT_FACE,
            face => (prop as u8).wrapping_mul(7).wrapping_add(face) % CUT_OUT_FACE,
        }
    }

    /// Triangles as one flat pale shape that faces the viewer, in the plane through a point. Put behind the body it
    /// shows how far that has moved: without ink, it is told from a second person.
    #[must_use]
    pub fn cut_out(triangles: impl Iterator<Item = [Vec3; 3]>, towards: Vec3, through: Vec3) -> Self {
        let flat = |position: Vec3| position - towards * (position - through).dot(towards);
        let seen = triangles
            .map(|corners| corners.map(flat))
            .filter(|[a, b, c]| (*b - *a).cross(*c - *a).dot(towards) > 0.0);
        let triangles = seen.map(|corners| Facet { corners, face: CUT_OUT_FACE }).collect();
        Self { material: Material::Soft, triangles }
    }

    /// All corners of all triangles.
    pub fn corners(&self) -> impl Iterator<Item = Vec3> + '_ {
        self.triangles.iter().flat_map(|facet| facet.corners)
    }
}
