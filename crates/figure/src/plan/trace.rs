//! Lines and outlines in centimetres.

use std::f32::consts::TAU;
use std::fmt::Write;

use glam::Vec2;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Move(Vec2),
    Line(Vec2),
    Cubic([Vec2; 3]),
    Close,
}

/// A path of lines and curves.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Trace(Vec<Step>);

/// A place along a limb and how far it reaches to either side there: `(along, left, right)`. Along is 0 at the near
/// joint and 1 at the far one; left and right are centimetres, seen in the direction of the limb.
pub(super) type Girth = (f32, f32, f32);

impl Trace {
    pub(super) fn line(points: &[Vec2]) -> Self {
        let steps = points.iter().enumerate();
        Self(steps.map(|(at, point)| if at == 0 { Step::Move(*point) } else { Step::Line(*point) }).collect())
    }

    pub(super) fn polygon(points: &[Vec2]) -> Self {
        let mut trace = Self::line(points);
        trace.0.push(Step::Close);
        trace
    }

    pub(super) fn rect(from: Vec2, to: Vec2) -> Self {
        Self::polygon(&[from, Vec2::new(to.x, from.y), to, Vec2::new(from.x, to.y)])
    }

    pub(super) fn circle(centre: Vec2, radius: f32) -> Self {
        Self::ellipse(centre, Vec2::splat(radius))
    }

    pub(super) fn ellipse(centre: Vec2, radii: Vec2) -> Self {
        let points: Vec<_> =
            (0..12_u8).map(|step| centre + radii * Vec2::from_angle(f32::from(step) / 12.0 * TAU)).collect();
        Self::smooth(&points)
    }

    /// A closed curve through points.
    pub(super) fn smooth(points: &[Vec2]) -> Self {
        let at = |index: usize| points[index % points.len()];
        let last = points.len();
        let curves = (0..last).map(|here| curve(at(here + last - 1), at(here), at(here + 1), at(here + 2)));
        Self(std::iter::once(Step::Move(at(0))).chain(curves).chain([Step::Close]).collect())
    }

    /// An open curve through points.
    pub(super) fn curve(points: &[Vec2]) -> Self {
        let last = points.len().saturating_sub(1);
        let at = |index: usize| points[index.min(last)];
        let curves =
            (0..last).map(|here| curve(at(here.saturating_sub(1)), at(here), at(here + 1), at(here + 2)));
        Self(std::iter::once(Step::Move(at(0))).chain(curves).collect())
    }

    /// The outline of a limb from joint to joint.
    pub(super) fn limb(from: Vec2, to: Vec2, girths: &[Girth], scale: f32) -> Self {
        let along = to - from;
        let side = along.normalize_or(Vec2::NEG_Y).perp() * scale;
        let left = girths.iter().map(|(t, left, _)| from + along * *t + side * *left);
        let right = girths.iter().rev().map(|(t, _, right)| from + along * *t - side * *right);
        Self::smooth(&left.chain(right).collect::<Vec<_>>())
    }

    /// A piece of a circle; degrees run against the clock from the right.
    pub(super) fn arc(centre: Vec2, radius: f32, from_deg: f32, to_deg: f32) -> Self {
        let points: Vec<_> = (0..=8_u8)
            .map(|step| from_deg + (to_deg - from_deg) * f32::from(step) / 8.0)
            .map(|deg| centre + Vec2::from_angle(deg.to_radians()) * radius)
            .collect();
        Self::curve(&points)
    }

    /// Several traces as one.
    pub(super) fn all(traces: impl IntoIterator<Item = Self>) -> Self {
        Self(traces.into_iter().flat_map(|trace| trace.0).collect())
    }

    /// The same with each point moved.
    pub(super) fn moved(&self, to: impl Fn(Vec2) -> Vec2) -> Self {
        let step = |step: &Step| match *step {
            Step::Move(point) => Step::Move(to(point)),
            Step::Line(point) => Step::Line(to(point)),
            Step::Cubic(points) => Step::Cubic(points.map(&to)),
            Step::Close => Step::Close,
        };
        Self(self.0.iter().map(step).collect())
    }

    /// SVG path data.
    pub(super) fn data(&self) -> String {
        let mut data = String::new();
        for step in &self.0 {
            // Writing into a string cannot fail.
            let _ = match step {
                Step::Move(to) => write!(data, "M{:.1} {:.1}", to.x, to.y),
                Step::Line(to) => write!(data, "L{:.1} {:.1}", to.x, to.y),
                Step::Cubic([out, back, to]) => {
                    write!(
                        data,
                        "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
                        out.x, out.y, back.x, back.y, to.x, to.y
                    )
                }
                Step::Close => write!(data, "Z"),
            };
        }
        data
    }
}

/// The piece of a Catmull-Rom curve between two points, as a Bézier curve.
fn curve(before: Vec2, from: Vec2, to: Vec2, after: Vec2) -> Step {
    Step::Cubic([from + (to - before) / 6.0, to - (after - from) / 6.0, to])
}
