//! Things around the body, as flat-toned meshes.

use glam::Vec3;

use crate::plate::Material;

/// One flat triangle, counter-clockwise seen from outside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facet {
    /// Metres.
    pub corners: [Vec3; 3],
    /// Number of the flat face it belongs to: a line passes where it changes.
    pub face: u8,
}

/// A prop ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct PropMesh {
    /// What it is made of.
    pub material: Material,
    /// Its faces.
    pub triangles: Vec<Facet>,
}

impl PropMesh {
    /// A box between two corners, metres.
    #[must_use]
    pub fn cuboid(material: Material, least: Vec3, greatest: Vec3) -> Self {
        let corner = |bits: usize| {
            let pick = |axis: usize| if bits >> axis & 1 == 0 { least[axis] } else { greatest[axis] };
            Vec3::new(pick(0), pick(1), pick(2))
        };
        const FACES: [[usize; 4]; 6] =
            [[0, 4, 6, 2], [1, 3, 7, 5], [0, 1, 5, 4], [2, 6, 7, 3], [0, 2, 3, 1], [4, 5, 7, 6]];
        let triangles = FACES
            .iter()
            .enumerate()
            .flat_map(|(face, &[a, b, c, d])| [(face, [a, b, c]), (face, [a, c, d])])
            .map(|(face, corners)| Facet { corners: corners.map(corner), face: face as u8 })
            .collect();
        Self { material, triangles }
    }
}
