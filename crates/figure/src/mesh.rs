//! The whole body at rest, ready to be skinned.

use glam::Vec3;

use kinematics::skeleton::BONE_COUNT;

use crate::wire::{HalfMesh, HalfVertex};

/// Why a body file could not be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MeshError {
    /// The file does not begin as a body file does.
    #[error("this is not a Limber body file")]
    Magic,
    /// Another version of the format.
    #[error("the body file has version {0}, this Limber reads version 1")]
    Version(u8),
    /// Cut short or with something appended.
    #[error("the body file has {found} bytes where {expected} were expected")]
    Length {
        /// Bytes that the counts in the file ask for.
        expected: usize,
        /// Bytes that are there.
        found: usize,
    },
    /// Damaged on the way.
    #[error("the body file is damaged: its checksum does not fit")]
    Checksum,
    /// More than the format holds.
    #[error("{vertices} vertices and {triangles} triangles are too many for the format")]
    Counts {
        /// Vertices of the half.
        vertices: usize,
        /// Triangles of the half.
        triangles: usize,
    },
    /// A number that is not finite or not of a body's size.
    #[error("the body file holds a number out of range")]
    Number,
    /// A triangle corner that is no vertex.
    #[error("a triangle of the body file names a vertex that does not exist")]
    Corner,
    /// A bone that the skeleton lacks.
    #[error("the body file names bone {0}, the skeleton has {BONE_COUNT}")]
    Bone(u8),
    /// Weights of a vertex above one.
    #[error("a vertex of the body file is carried by more than its whole weight")]
    Weights,
    /// Encoding only: vertices are not numbered by first use.
    #[error("the vertices are not numbered in the order of their first use")]
    Order,
}

/// A part of the body that overlaps others in a drawing. Between parts that do not continue each
/// other, a small step in depth already earns a contour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Head,
    Torso,
    UpperArmLeft,
    ForearmLeft,
    FingersLeft,
    OddFingersLeft,
    ThighLeft,
    ShankLeft,
    FootLeft,
    UpperArmRight,
    ForearmRight,
    FingersRight,
    OddFingersRight,
    ThighRight,
    ShankRight,
    FootRight,
}

impl Part {
    const LEFT: [Part; 7] = [
        Part::UpperArmLeft,
        Part::ForearmLeft,
        Part::FingersLeft,
        Part::OddFingersLeft,
        Part::ThighLeft,
        Part::ShankLeft,
        Part::FootLeft,
    ];
    const RIGHT: [Part; 7] = [
        Part::UpperArmRight,
        Part::ForearmRight,
        Part::FingersRight,
        Part::OddFingersRight,
        Part::ThighRight,
        Part::ShankRight,
        Part::FootRight,
    ];

    /// The part that a bone moves, by the bone's place in the skeleton's order.
    #[must_use]
    pub fn of_bone(bone: u8) -> Part {
        match bone {
            0..=6 => Part::Torso,
            7..=9 => Part::Head,
            10..=38 => Part::of_limb_bone(bone - 10, Part::LEFT),
            _ => Part::of_limb_bone(bone - 39, Part::RIGHT),
        }
    }

    fn of_limb_bone(place: u8, side: [Part; 7]) -> Part {
        match place {
            0 | 1 | 22 => Part::Torso,
            2 | 3 => side[0],
            4..=6 => side[1],
            7..=21 => side[2 + usize::from((place - 7) / 3 % 2)],
            23 | 24 => side[4],
            25 | 26 => side[5],
            _ => side[6],
        }
    }
}

/// One vertex of the body at rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    /// Metres: +X the person's left, +Y up, +Z forward.
    pub position: Vec3,
    /// Unit surface normal.
    pub normal: Vec3,
    /// Unit normal averaged over a hand's breadth: what the flat tones are cut from.
    pub broad_normal: Vec3,
    /// Bones that carry it.
    pub bones: [u8; 4],
    /// Their weights in 255ths, summing to 255.
    pub weights: [u8; 4],
    /// Signed distance inside shirt, shorts and hair, in half millimetres, clamped.
    pub fields: [i8; 3],
    /// The part of the body, by the heaviest bone.
    pub part: Part,
    /// Belongs to a pen stroke on the face.
    pub is_stroke: bool,
}

impl Vertex {
    /// The weight, 0 to 1, of the bones for which `is_asked` holds.
    pub fn weight_of(&self, is_asked: impl Fn(u8) -> bool) -> f32 {
        let sum: u16 = (self.bones.iter().zip(self.weights))
            .filter(|(bone, _)| is_asked(**bone))
            .map(|(_, weight)| u16::from(weight))
            .sum();
        f32::from(sum) / 255.0
    }
}

/// The body at rest: both halves, welded at the seam.
#[derive(Clone, Debug)]
pub struct Mesh {
    vertices: Vec<Vertex>,
    triangles: Vec<[u16; 3]>,
    joints: [Vec3; BONE_COUNT],
}

impl Mesh {
    /// Reads a body file as `cargo xtask assets` prepares it.
    ///
    /// # Errors
    /// [`MeshError`] for anything but an intact file of this version; no bytes make it panic.
    pub fn parse(bytes: &[u8]) -> Result<Self, MeshError> {
        Ok(Self::from_half(&HalfMesh::decode(bytes)?))
    }

    /// Mirrors a half into a whole body.
    #[must_use]
    pub fn from_half(half: &HalfMesh) -> Self {
        let mut vertices: Vec<Vertex> = half.vertices.iter().map(|vertex| place(half, vertex)).collect();
        let mut twin: Vec<u16> = (0..).take(vertices.len()).collect();
        for (left, vertex) in half.vertices.iter().enumerate() {
            if !vertex.on_seam {
                twin[left] = vertices.len() as u16;
                vertices.push(mirrored(&vertices[left]));
            }
        }
        let mirror = |&[a, b, c]: &[u16; 3]| [a, c, b].map(|vertex| twin[usize::from(vertex)]);
        let mut triangles = half.triangles.clone();
        triangles.extend(half.triangles.iter().map(mirror));
        let mut mesh = Self { vertices, triangles, joints: half.joints.map(Vec3::from) };
        mesh.find_normals();
        mesh
    }

    /// Vertices of the body, strokes included.
    #[must_use]
    pub fn vertices(&self) -> &[Vertex] {
        &self.vertices
    }

    /// Triangles, counter-clockwise seen from outside.
    #[must_use]
    pub fn triangles(&self) -> &[[u16; 3]] {
        &self.triangles
    }

    /// Where the bones turn at rest, metres, in the skeleton's order.
    #[must_use]
    pub fn joints(&self) -> &[Vec3; BONE_COUNT] {
        &self.joints
    }

    /// Spreads a value per vertex over `reach` metres whatever the size of the triangles: finely
    /// meshed skin takes part in every round, coarse skin in few.
    pub(crate) fn diffused<T>(&self, mut values: Vec<T>, reach: f32) -> Vec<T>
    where
        T: Copy + std::ops::Add<Output = T> + std::ops::Sub<Output = T> + std::ops::Mul<f32, Output = T>,
    {
        let edges = self.edges();
        let rates = self.diffusion_rates(&edges, reach);
        for _ in 0..DIFFUSION_ROUNDS {
            let mut sums: Vec<(T, f32)> = values.iter().map(|&value| (value, 1.0)).collect();
            for &(a, b) in &edges {
                sums[a] = (sums[a].0 + values[b], sums[a].1 + 1.0);
                sums[b] = (sums[b].0 + values[a], sums[b].1 + 1.0);
            }
            for ((own, (sum, count)), &rate) in values.iter_mut().zip(sums).zip(&rates) {
                *own = *own + (sum * (1.0 / count) - *own) * rate;
            }
        }
        values
    }

    fn diffusion_rates(&self, edges: &[(usize, usize)], reach: f32) -> Vec<f32> {
        let mut lengths = vec![(0.0_f32, 0.0_f32); self.vertices.len()];
        for &(a, b) in edges {
            let length = self.vertices[a].position.distance(self.vertices[b].position);
            for vertex in [a, b] {
                lengths[vertex] = (lengths[vertex].0 + length, lengths[vertex].1 + 1.0);
            }
        }
        let rate = |(sum, count): (f32, f32)| {
            let reach_in_edges = reach * count / sum.max(1.0e-6);
            (2.0 * reach_in_edges * reach_in_edges / DIFFUSION_ROUNDS as f32).min(0.8)
        };
        lengths.into_iter().map(rate).collect()
    }

    fn edges(&self) -> Vec<(usize, usize)> {
        let pair = |a: u16, b: u16| (usize::from(a.min(b)), usize::from(a.max(b)));
        let sides = |&[a, b, c]: &[u16; 3]| [pair(a, b), pair(b, c), pair(c, a)];
        let mut edges: Vec<_> = self.triangles.iter().flat_map(sides).collect();
        edges.sort_unstable();
        edges.dedup();
        edges
    }

    fn find_normals(&mut self) {
        let mut normals = vec![Vec3::ZERO; self.vertices.len()];
        for corners in &self.triangles {
            let [a, b, c] = corners.map(|vertex| self.vertices[usize::from(vertex)].position);
            let area = (b - a).cross(c - a);
            for &vertex in corners {
                normals[usize::from(vertex)] += area;
            }
        }
        let normals: Vec<Vec3> = normals.into_iter().map(|sum| sum.normalize_or(Vec3::Y)).collect();
        let broad = self.diffused(normals.clone(), BROAD_REACH);
        for ((vertex, normal), broad) in self.vertices.iter_mut().zip(normals).zip(broad) {
            vertex.normal = normal;
            vertex.broad_normal = broad.normalize_or(normal);
        }
    }
}

/// How far the broad normals look, metres: ribs and the creases of a face no longer show.
const BROAD_REACH: f32 = 0.020;
const DIFFUSION_ROUNDS: usize = 24;

fn place(half: &HalfMesh, vertex: &HalfVertex) -> Vertex {
    let mut position = Vec3::from(half.origin) + Vec3::from(vertex.position.map(f32::from)) * half.step;
    if vertex.on_seam {
        position.x = 0.0;
    }
    Vertex {
        position,
        normal: Vec3::Y,
        broad_normal: Vec3::Y,
        bones: vertex.bones,
        weights: vertex.weights,
        fields: vertex.fields,
        part: heaviest_part(vertex.bones, vertex.weights),
        is_stroke: vertex.is_stroke,
    }
}

fn heaviest_part(bones: [u8; 4], weights: [u8; 4]) -> Part {
    let parts = bones.map(Part::of_bone);
    let carried = |part: Part| -> u16 {
        (0..4).filter(|&place| parts[place] == part).map(|place| u16::from(weights[place])).sum()
    };
    // The first of equals, so that both halves agree.
    let mut heaviest = parts[0];
    for part in parts {
        if carried(part) > carried(heaviest) {
            heaviest = part;
        }
    }
    heaviest
}

fn mirrored(vertex: &Vertex) -> Vertex {
    let bones = vertex.bones.map(mirror_bone);
    let position = vertex.position * Vec3::new(-1.0, 1.0, 1.0);
    Vertex { position, bones, part: heaviest_part(bones, vertex.weights), ..*vertex }
}

/// The same bone of the other side.
#[must_use]
pub fn mirror_bone(bone: u8) -> u8 {
    match bone {
        0..=9 => bone,
        10..=38 => bone + 29,
        _ => bone - 29,
    }
}
