//! A few pen strokes for a face: brow, lowered lid, nose and mouth. No more: a drawn face that looks
//! back draws the eye away from the movement.
//!
//! A stroke is a thin ribbon that lies on the skin and belongs to the head, so that both renderers
//! draw it like any other surface. Only the left half is drawn here; the mirror adds the other.

use glam::DVec3;

use crate::shape::Shape;

/// A ribbon's vertices and triangles, the vertices on the seam marked.
pub(crate) struct Ribbon {
    pub(crate) points: Vec<DVec3>,
    pub(crate) triangles: Vec<[usize; 3]>,
}

/// A pen stroke seen from the front: a curve through points `[x, y]`, metres in rest space, with the
/// ribbon's half width at the middle; the pen lifts towards the ends that taper.
struct Stroke {
    through: &'static [[f64; 2]],
    half_width: f64,
    tapers: [bool; 2],
}

const STROKES: [Stroke; 4] = [
    Stroke {
        through: &[[0.0145, 0.7585], [0.024, 0.7625], [0.034, 0.7632], [0.0465, 0.7565]],
        half_width: 0.0017,
        tapers: [true, true],
    },
    Stroke {
        through: &[[0.0165, 0.7372], [0.022, 0.7352], [0.029, 0.7342], [0.036, 0.7352], [0.0435, 0.7385]],
        half_width: 0.0013,
        tapers: [true, true],
    },
    Stroke {
        through: &[[0.0, 0.6925], [0.006, 0.6925], [0.011, 0.6945], [0.0165, 0.6985]],
        half_width: 0.0010,
        tapers: [false, true],
    },
    Stroke {
        through: &[[0.0, 0.6722], [0.008, 0.6728], [0.015, 0.6722], [0.0235, 0.6735]],
        half_width: 0.0013,
        tapers: [false, true],
    },
];

/// Points along a stroke.
const SAMPLES: usize = 16;
/// How far a stroke floats above the skin, metres.
const LIFT: f64 = 0.0014;

pub(crate) fn strokes(shape: &Shape) -> Vec<Ribbon> {
    let skin = FaceSurface::new(shape);
    STROKES.iter().map(|stroke| stroke.ribbon(&skin)).collect()
}

impl Stroke {
    fn ribbon(&self, skin: &FaceSurface<'_>) -> Ribbon {
        let mut points = Vec::with_capacity(2 * SAMPLES);
        for sample in 0..SAMPLES {
            let share = sample as f64 / (SAMPLES - 1) as f64;
            let centre = self.at(share);
            let ahead = self.at(share + 0.01) - self.at(share - 0.01);
            let across =
                DVec3::new(-ahead.y, ahead.x, 0.0).normalize_or(DVec3::Y) * self.half_width_at(share);
            for offset in [across, -across] {
                let mut point = centre + offset;
                if sample == 0 && centre.x == 0.0 {
                    point.x = 0.0;
                }
                points.push(DVec3::new(point.x, point.y, skin.depth(point) + LIFT));
            }
        }
        let triangles =
            (0..SAMPLES - 1).map(|k| 2 * k).flat_map(|k| [[k, k + 1, k + 3], [k, k + 3, k + 2]]).collect();
        Ribbon { points, triangles }
    }

    fn half_width_at(&self, share: f64) -> f64 {
        let lift = |tapers: bool, distance: f64| if tapers { (distance / 0.35).min(1.0).sqrt() } else { 1.0 };
        self.half_width * (lift(self.tapers[0], share) * lift(self.tapers[1], 1.0 - share)).max(0.15)
    }

    /// Catmull-Rom through the points, with `share` 0 to 1 over the whole curve.
    fn at(&self, share: f64) -> DVec3 {
        let last = self.through.len() - 1;
        let along = share.clamp(0.0, 1.0) * last as f64;
        let piece = (along.floor() as usize).min(last - 1);
        let t = along - piece as f64;
        let point = |k: isize| {
            let [x, y] = self.through[k.clamp(0, last as isize) as usize];
            DVec3::new(x, y, 0.0)
        };
        let k = piece as isize;
        let (a, b, c, d) = (point(k - 1), point(k), point(k + 1), point(k + 2));
        (b * 2.0
            + (c - a) * t
            + (a * 2.0 - b * 5.0 + c * 4.0 - d) * (t * t)
            + (b * 3.0 - a - c * 3.0 + d) * (t * t * t))
            * 0.5
    }
}

/// The foremost skin under a point seen from the front.
struct FaceSurface<'a> {
    shape: &'a Shape,
    triangles: Vec<[usize; 3]>,
}

impl<'a> FaceSurface<'a> {
    fn new(shape: &'a Shape) -> Self {
        let is_face = |p: DVec3| p.y > 0.63 && p.y < 0.80 && p.z > 0.06 && p.x > -0.02;
        let triangles = (shape.triangles.iter().copied())
            .filter(|corners| corners.iter().all(|&vertex| is_face(shape.positions[vertex])))
            .collect();
        Self { shape, triangles }
    }

    fn depth(&self, at: DVec3) -> f64 {
        let hits = self.triangles.iter().filter_map(|corners| {
            let [a, b, c] = corners.map(|vertex| self.shape.positions[vertex]);
            let area = (b - a).truncate().perp_dot((c - a).truncate());
            let v = (at - a).truncate().perp_dot((c - a).truncate()) / area;
            let w = (b - a).truncate().perp_dot((at - a).truncate()) / area;
            let inside = area > 1.0e-12 && v >= -1.0e-9 && w >= -1.0e-9 && v + w <= 1.0 + 1.0e-9;
            inside.then_some(a.z + (b.z - a.z) * v + (c.z - a.z) * w)
        });
        hits.fold(0.0, f64::max)
    }
}
