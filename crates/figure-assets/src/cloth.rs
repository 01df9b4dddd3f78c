//! Dresses the body: shirt, shorts and hair as signed fields, and the surface under them smoothed.
//!
//! A field is the distance inside the cloth's edge in metres, positive inside. The renderers cut
//! the edge where the interpolated field is zero, so the cloth is the body's own surface, lifted a
//! few millimetres, and skin can never show through it.

use glam::DVec3;

use crate::rig::Rig;
use crate::shape::{Shape, smooth_step};

/// The fields of the cloth per vertex, metres.
pub(crate) struct Dress {
    pub(crate) shirt: Vec<f64>,
    pub(crate) shorts: Vec<f64>,
}

impl Dress {
    /// Cuts the cloth on the body as it stands.
    pub(crate) fn cut(shape: &Shape, rig: &Rig) -> Self {
        let arm = shape.weight_of(rig, &ARM);
        let on_skin = |field: &dyn Fn(DVec3, f64) -> f64| -> Vec<f64> {
            let at = |vertex: usize| field(shape.positions[vertex], arm[vertex]).clamp(-REACH, REACH);
            (0..shape.len()).map(|vertex| if shape.is_eye[vertex] { -REACH } else { at(vertex) }).collect()
        };
        Self {
            shirt: on_skin(&|p, arm| shirt_field(rig, p, arm)),
            shorts: on_skin(&|p, arm| shorts_field(rig, p, arm)),
        }
    }
}

const ARM: [&str; 4] = ["upperarm", "lowerarm", "wrist", "finger"];
/// Fields are cut at zero; farther than this from an edge their value says nothing more.
const REACH: f64 = 0.06;

/// Smooths the body under cloth and hair and lifts it. Returns the field of the hair: its line is
/// cut on the bare head, because raised hair would no longer pass behind the ears.
pub(crate) fn dress(shape: &mut Shape, rig: &Rig) -> Vec<f64> {
    let arm = shape.weight_of(rig, &ARM);
    let Dress { shirt, shorts } = Dress::cut(shape, rig);
    let head = shape.weight_of(rig, &["head"]);
    let hair_at = |vertex: usize| {
        if shape.is_eye[vertex] { -REACH } else { hair_field(rig, shape.positions[vertex], head[vertex]) }
    };
    let hair: Vec<f64> = (0..shape.len()).map(hair_at).collect();
    let hair = shape.spread(&hair, 1);
    let clothed: Vec<f64> = shirt.iter().zip(&shorts).map(|(a, b)| a.max(*b)).collect();
    let under_cloth: Vec<f64> = clothed.iter().map(|&field| smooth_step(0.005, 0.03, field)).collect();
    let lift: Vec<f64> = (clothed.iter().zip(&shirt))
        .map(|(&clothed, &shirt)| {
            smooth_step(0.0, 0.01, clothed) * (0.004 + 0.003 * smooth_step(0.0, 0.02, shirt))
        })
        .collect();
    let is_trunk = |vertex: usize| arm[vertex] < 0.3 && !shape.is_eye[vertex];
    let trunk: Vec<f64> = (0..shape.len()).map(|vertex| f64::from(u8::from(is_trunk(vertex)))).collect();
    shape.relax_keeping_volume(&under_cloth, 16);
    flatten_front(shape, &trunk);
    raise(shape, &lift);
    let scalp: Vec<f64> = hair.iter().map(|&field| smooth_step(0.0, 0.012, field)).collect();
    shape.relax(&scalp, 3, 0.5);
    raise(shape, &scalp.iter().map(|share| share * 0.007).collect::<Vec<_>>());
    hair
}

fn raise(shape: &mut Shape, heights: &[f64]) {
    let normals = shape.normals();
    for ((position, normal), height) in shape.positions.iter_mut().zip(normals).zip(heights) {
        *position += normal * *height;
    }
}

fn left(p: DVec3) -> DVec3 {
    DVec3::new(p.x.abs(), p.y, p.z)
}

/// A shirt with a round neck, sleeves to the middle of the upper arm and a hem over the hips.
fn shirt_field(rig: &Rig, p: DVec3, arm: f64) -> f64 {
    let (shoulder, elbow) = (rig.joint("upperarm01.L"), rig.joint("lowerarm01.L"));
    let (along, length) = ((elbow - shoulder).normalize(), (elbow - shoulder).length());
    // Only what hangs on the arm is cut by the sleeve: the trunk lies beyond its plane as well.
    let sleeve = 0.56 * length - (left(p) - shoulder).dot(along) + 1.0 - smooth_step(0.05, 0.45, arm);
    let neck = collar_field(rig, p);
    let hem = p.y - (rig.joint("upperleg01.L").y + 0.012);
    sleeve.min(neck).min(hem)
}

/// Distance outside a round collar: an upright ellipse about the neck. Only below the jaw, which
/// stands out over the collar.
fn collar_field(rig: &Rig, p: DVec3) -> f64 {
    let q = p - rig.joint("neck01");
    let (half_width, half_depth) = (0.080, 0.061);
    let from_middle = (q.x / half_width).hypot((q.z - 0.020) / half_depth);
    let below_jaw = 0.035 + 0.3 * (q.x.abs() - 0.06).max(0.0) - q.y - 0.45 * q.z.max(0.0);
    ((from_middle - 1.0) * half_depth).min(below_jaw)
}

/// Shorts to two thirds of the thigh.
fn shorts_field(rig: &Rig, p: DVec3, arm: f64) -> f64 {
    let (hip, knee) = (rig.joint("upperleg01.L"), rig.joint("lowerleg01.L"));
    let (along, length) = ((knee - hip).normalize(), (knee - hip).length());
    let leg = 0.66 * length - (left(p) - hip).dot(along);
    let top = hip.y + 0.08 - p.y;
    leg.min(top).min((0.4 - arm) * 0.2)
}

/// Height of the hairline above the head joint, metres, from the nape (behind) to the brow.
const HAIRLINE: [(f64, f64); 7] = [
    (-0.12, -0.045),
    (-0.06, -0.045),
    (-0.02, 0.0),
    (0.01, 0.035),
    (0.045, 0.06),
    (0.075, 0.108),
    (0.12, 0.118),
];
/// The package's head joint, from which the hairline was measured, lies ahead of the figure's.
const HAIRLINE_AHEAD: f64 = 0.022;

fn hair_field(rig: &Rig, p: DVec3, head_weight: f64) -> f64 {
    let q = p - rig.joint("head") - DVec3::Z * HAIRLINE_AHEAD;
    let above_line = q.y - interpolate(&HAIRLINE, q.z);
    // The ears stay free: they stand off the side of the head.
    let off_ear = 0.0735 + 0.06 * smooth_step(0.055, 0.08, q.y) - q.x.abs();
    above_line.min(off_ear * 2.0).min((head_weight - 0.3) * 0.1).clamp(-REACH, REACH)
}

fn interpolate(line: &[(f64, f64)], at: f64) -> f64 {
    let after = line.partition_point(|&(x, _)| x < at);
    match (after.checked_sub(1).map(|before| line[before]), line.get(after)) {
        (Some((x0, y0)), Some(&(x1, y1))) => y0 + (y1 - y0) * (at - x0) / (x1 - x0),
        (Some((_, y)), None) | (None, Some(&(_, y))) => y,
        (None, None) => 0.0,
    }
}

/// Gives the trunk one plain front: relaxes chest and lap, and replaces the chest by a fitted surface.
fn flatten_front(shape: &mut Shape, trunk: &[f64]) {
    let rest = shape.positions.clone();
    let chest: Vec<f64> = rest.iter().map(|&p| chest_mask(p)).collect();
    let both: Vec<f64> = (0..rest.len())
        .map(|vertex| chest[vertex].max(0.6 * lap_mask(rest[vertex])) * trunk[vertex])
        .collect();
    shape.relax(&both, 160, 0.7);
    let normals = shape.normals();
    let front: Vec<usize> = (0..rest.len())
        .filter(|&vertex| chest[vertex] > 0.01 && trunk[vertex] > 0.0 && normals[vertex].z > 0.1)
        .collect();
    let surface = ChestSurface::fit(front.iter().map(|&vertex| shape.positions[vertex]));
    for &vertex in &front {
        let p = shape.positions[vertex];
        shape.positions[vertex].z += (surface.depth(p) - p.z) * chest[vertex];
    }
    let masked =
        |mask: &dyn Fn(usize) -> f64| -> Vec<f64> { (0..rest.len()).map(|v| mask(v) * trunk[v]).collect() };
    let blend = masked(&|vertex| smooth_step(0.0, 0.2, chest[vertex]));
    shape.relax(&blend, 12, 0.5);
    let near_chest = shape.spread(&chest, 4);
    let collar = masked(&|vertex| {
        let p = rest[vertex];
        let band = smooth_step(0.44, 0.46, p.y) * smooth_step(0.56, 0.53, p.y);
        let inside = if p.x.abs() < 0.15 { 1.0 } else { 0.0 };
        smooth_step(0.0, 0.1, near_chest[vertex]) * smooth_step(1.0, 0.8, chest[vertex]) * band * inside
    });
    shape.relax(&collar, 40, 0.5);
}

fn chest_mask(p: DVec3) -> f64 {
    let x = p.x.abs();
    smooth_step(0.165, 0.13, x)
        * smooth_step(0.27, 0.33, p.y)
        * smooth_step(0.50, 0.45, p.y)
        * smooth_step(0.02, 0.06, p.z)
}

fn lap_mask(p: DVec3) -> f64 {
    smooth_step(0.10, 0.07, p.x.abs())
        * smooth_step(-0.09, -0.05, p.y)
        * smooth_step(0.10, 0.05, p.y)
        * smooth_step(0.02, 0.06, p.z)
}

/// Depth of the chest as a polynomial in x squared and y, by least squares.
struct ChestSurface([f64; ChestSurface::TERMS]);

impl ChestSurface {
    const TERMS: usize = 15;

    fn basis(p: DVec3) -> [f64; Self::TERMS] {
        let (x2, y) = ((p.x / 0.15).powi(2), (p.y - 0.39) / 0.1);
        let mut terms = [0.0; Self::TERMS];
        let powers = (0..4).flat_map(|i| (0..6).map(move |j| (i, j))).filter(|(i, j)| 2 * i + j <= 6);
        for (term, (i, j)) in terms.iter_mut().zip(powers) {
            *term = x2.powi(i) * y.powi(j);
        }
        terms
    }

    /// Solves the normal equations.
    fn fit(points: impl Iterator<Item = DVec3>) -> Self {
        let mut rows = [[0.0; Self::TERMS + 1]; Self::TERMS];
        for point in points {
            let basis = Self::basis(point);
            for (row, &factor) in rows.iter_mut().zip(&basis) {
                for (cell, value) in row.iter_mut().zip(basis.iter().chain([&point.z])) {
                    *cell += factor * value;
                }
            }
        }
        Self(solve(rows))
    }

    fn depth(&self, p: DVec3) -> f64 {
        Self::basis(p).iter().zip(self.0).map(|(term, factor)| term * factor).sum()
    }
}

/// Gauss-Jordan elimination with row pivots.
fn solve<const N: usize, const M: usize>(mut rows: [[f64; M]; N]) -> [f64; N] {
    for column in 0..N {
        let pivot = (column..N).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()));
        rows.swap(column, pivot.unwrap_or(column));
        let source = rows[column];
        for (place, row) in rows.iter_mut().enumerate() {
            if place != column {
                let factor = row[column] / source[column];
                for (cell, value) in row.iter_mut().zip(source) {
                    *cell -= factor * value;
                }
            }
        }
    }
    std::array::from_fn(|place| rows[place][N] / rows[place][place])
}
