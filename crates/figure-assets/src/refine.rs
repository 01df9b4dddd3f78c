//! Splits long edges along the curved surface, so that a close view shows no corners on head and shoulders.

use std::collections::BTreeMap;

use glam::DVec3;
use kinematics::skeleton::BONE_COUNT;

use crate::shape::Shape;

/// Edges longer than this are split, metres.
const LONGEST: f64 = 0.0175;

/// Splits every long edge once; the hair's field goes along.
pub(crate) fn refine(shape: &Shape, hair: &[f64]) -> (Shape, Vec<f64>) {
    let mut hair = hair.to_vec();
    let normals = shape.normals();
    let mut middles = BTreeMap::new();
    let (mut positions, mut weights, mut is_eye) =
        (shape.positions.clone(), shape.weights.clone(), shape.is_eye.clone());
    for (a, b) in shape.edges() {
        let (p, q) = (shape.positions[a], shape.positions[b]);
        if p.distance(q) > LONGEST {
            middles.insert((a, b), positions.len());
            positions.push(middle(p, q, normals[a], normals[b]));
            let mean = |bone: usize| (shape.weights[a][bone] + shape.weights[b][bone]) / 2.0;
            weights.push(std::array::from_fn::<f64, BONE_COUNT, _>(mean));
            is_eye.push(shape.is_eye[a]);
            hair.push((hair[a] + hair[b]) / 2.0);
        }
    }
    let mut twins = shape.twins.clone();
    twins.extend(middles.keys().map(|&(a, b)| {
        let (a, b) = (shape.twins[a], shape.twins[b]);
        middles[&(a.min(b), a.max(b))]
    }));
    let half = &shape.triangles[..shape.triangles.len() / 2];
    let left: Vec<[usize; 3]> =
        half.iter().flat_map(|&corners| split(corners, &middles, &positions)).collect();
    (Shape::from_left(positions, weights, is_eye, twins, left), hair)
}

/// The middle of the curved edge whose ends have these normals (the cubic of PN triangles:
/// Vlachos et al. 2001, "Curved PN triangles").
fn middle(p: DVec3, q: DVec3, normal_p: DVec3, normal_q: DVec3) -> DVec3 {
    (p + q) / 2.0 - (normal_p * (q - p).dot(normal_p) + normal_q * (p - q).dot(normal_q)) / 8.0
}

fn split(
    corners: [usize; 3],
    middles: &BTreeMap<(usize, usize), usize>,
    positions: &[DVec3],
) -> Vec<[usize; 3]> {
    let middle = |k: usize| {
        let (a, b) = (corners[k % 3], corners[(k + 1) % 3]);
        middles.get(&(a.min(b), a.max(b))).copied()
    };
    let found = [middle(0), middle(1), middle(2)];
    // Turn the triangle so that the cases below see the split edges first.
    let turn = match found.map(|m| m.is_some()) {
        [false, true, false] | [false, true, true] => 1,
        [false, false, true] | [true, false, true] => 2,
        _ => 0,
    };
    let [a, b, c] = [corners[turn], corners[(turn + 1) % 3], corners[(turn + 2) % 3]];
    match [middle(turn), middle(turn + 1), middle(turn + 2)] {
        [Some(ab), Some(bc), Some(ca)] => vec![[a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca]],
        [Some(ab), Some(bc), None]
            if positions[a].distance(positions[bc]) < positions[ab].distance(positions[c]) =>
        {
            vec![[a, ab, bc], [ab, b, bc], [a, bc, c]]
        }
        [Some(ab), Some(bc), None] => vec![[a, ab, c], [ab, b, bc], [ab, bc, c]],
        [Some(ab), None, None] => vec![[a, ab, c], [ab, b, c]],
        _ => vec![[a, b, c]],
    }
}
