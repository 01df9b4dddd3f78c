//! Cuts the left half, numbers it for the format and rounds it.

use std::collections::VecDeque;

use figure::wire::{HalfMesh, HalfVertex};
use glam::DVec3;
use kinematics::skeleton::BONE_COUNT;

use crate::cloth::Dress;
use crate::face::Ribbon;
use crate::rig::Rig;
use crate::shape::Shape;

/// Positions are kept to a tenth of a millimetre.
const STEP: f64 = 1.0e-4;
const FIELD_STEP: f64 = 0.5e-3;

pub(crate) fn half_mesh(
    shape: &Shape,
    rig: &Rig,
    dress: &Dress,
    hair: &[f64],
    strokes: &[Ribbon],
) -> HalfMesh {
    let origin = shape.positions.iter().fold(DVec3::ZERO, |least, p| least.min(*p));
    let origin = DVec3::new(0.0, origin.y, origin.z);
    let mut vertices: Vec<HalfVertex> = (0..shape.len())
        .map(|vertex| quantised(shape, [&dress.shirt, &dress.shorts, hair], vertex, origin))
        .collect();
    let mut triangles = shape.triangles[..shape.triangles.len() / 2].to_vec();
    for stroke in strokes {
        let first = vertices.len();
        vertices.extend(stroke.points.iter().map(|&point| stroke_vertex(rig, point, origin)));
        triangles.extend(stroke.triangles.iter().map(|corners| corners.map(|vertex| first + vertex)));
    }
    let triangles = walk_order(&triangles, vertices.len());
    let (vertices, triangles) = number_by_first_use(&vertices, &triangles);
    let mut joints = [[0.0; 3]; BONE_COUNT];
    for (joint, rest) in joints.iter_mut().zip(&rig.joints) {
        *joint = rest.as_vec3().to_array();
    }
    HalfMesh { step: STEP as f32, origin: origin.as_vec3().to_array(), joints, vertices, triangles }
}

fn steps(p: DVec3, origin: DVec3) -> [u16; 3] {
    ((p - origin) / STEP).to_array().map(|value| value.round().clamp(0.0, f64::from(u16::MAX)) as u16)
}

fn quantised(shape: &Shape, fields: [&[f64]; 3], vertex: usize, origin: DVec3) -> HalfVertex {
    let on_seam = shape.twins[vertex] == vertex;
    let (bones, weights) = four_heaviest(&shape.weights[vertex], on_seam);
    let fields = fields.map(|field| (field[vertex] / FIELD_STEP).round().clamp(-127.0, 127.0) as i8);
    let position = steps(shape.positions[vertex], origin);
    HalfVertex { position, bones, weights, fields, on_seam, is_stroke: false }
}

fn stroke_vertex(rig: &Rig, point: DVec3, origin: DVec3) -> HalfVertex {
    HalfVertex {
        position: steps(point, origin),
        bones: [rig.index("head") as u8, 0, 0, 0],
        weights: [255, 0, 0, 0],
        fields: [-127; 3],
        on_seam: point.x == 0.0,
        is_stroke: true,
    }
}

/// The four heaviest bones in ascending order, their weights in 255ths.
///
/// The fifth weight is taken off the other four (as squares, which hardly moves the greater ones), so that a bone fades out before it is dropped: cut
/// plainly, neighbours about the collar would follow different bones and the skin would tear. On the
/// seam a bone whose twin does not make the four is left out, which keeps the middle in the middle.
fn four_heaviest(weights: &[f64; BONE_COUNT], on_seam: bool) -> ([u8; 4], [u8; 4]) {
    let mut order: Vec<usize> = (0..BONE_COUNT).filter(|&bone| weights[bone] > 1.0e-3).collect();
    order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
    let fifth = order.get(4).map_or(0.0, |&bone| weights[bone]);
    order.truncate(4);
    if on_seam {
        let kept = order.clone();
        order.retain(|&bone| kept.contains(&usize::from(figure::mirror_bone(bone as u8))));
    }
    let above_fifth = |bone: usize| (weights[bone].powi(2) - fifth.powi(2)).sqrt().max(1.0e-6);
    let total: f64 = order.iter().map(|&bone| above_fifth(bone)).sum();
    let mut shares: Vec<(u8, u8)> = (order.iter())
        .map(|&bone| (bone as u8, (above_fifth(bone) / total * 255.0).round() as u8))
        .filter(|&(_, share)| share > 0)
        .collect();
    let excess = shares.iter().map(|&(_, share)| i32::from(share)).sum::<i32>() - 255;
    if let Some((_, heaviest)) = shares.first_mut() {
        *heaviest = (i32::from(*heaviest) - excess) as u8;
    }
    shares.sort_unstable();
    let place = |k: usize| shares.get(k).copied().unwrap_or((0, 0));
    (std::array::from_fn(|k| place(k).0), std::array::from_fn(|k| place(k).1))
}

/// Vertices that a graphics card, or one that is simulated, keeps transformed.
const CACHE: usize = 16;

/// Orders the triangles so that each uses vertices that were used just before: fewer are transformed
/// twice, and predictions from neighbours are better. Greedy: most corners in the cache first, then
/// the triangle whose corners have least left to do.
fn walk_order(triangles: &[[usize; 3]], count: usize) -> Vec<[usize; 3]> {
    let mut around = vec![Vec::new(); count];
    for (triangle, corners) in triangles.iter().enumerate() {
        for &vertex in corners {
            around[vertex].push(triangle);
        }
    }
    let mut done = vec![false; triangles.len()];
    let mut cache = VecDeque::new();
    let mut ordered = Vec::with_capacity(triangles.len());
    let mut first_left = 0;
    while ordered.len() < triangles.len() {
        let near = cache.iter().flat_map(|&vertex: &usize| &around[vertex]);
        let missing =
            |triangle: usize| triangles[triangle].iter().filter(|vertex| !cache.contains(*vertex)).count();
        let left =
            |triangle: usize| triangles[triangle].iter().map(|&vertex| around[vertex].len()).sum::<usize>();
        let best = near.copied().min_by_key(|&triangle| (missing(triangle), left(triangle), triangle));
        let next = best.unwrap_or_else(|| {
            while done[first_left] {
                first_left += 1;
            }
            first_left
        });
        done[next] = true;
        ordered.push(triangles[next]);
        for &vertex in &triangles[next] {
            around[vertex].retain(|&triangle| triangle != next);
            if !cache.contains(&vertex) {
                cache.push_back(vertex);
            }
        }
        while cache.len() > CACHE {
            cache.pop_front();
        }
    }
    ordered
}

fn number_by_first_use(
    vertices: &[HalfVertex],
    triangles: &[[usize; 3]],
) -> (Vec<HalfVertex>, Vec<[u16; 3]>) {
    let mut number: Vec<Option<u16>> = vec![None; vertices.len()];
    let mut kept = Vec::new();
    let mut renumber = |vertex: usize| {
        *number[vertex].get_or_insert_with(|| {
            kept.push(vertices[vertex]);
            (kept.len() - 1) as u16
        })
    };
    let triangles = triangles.iter().map(|corners| corners.map(&mut renumber)).collect();
    (kept, triangles)
}
