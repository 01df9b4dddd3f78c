//! Smooth lines as data: a start and cubic arcs, which can be mirrored, reversed and joined.

use std::fmt::{self, Display};

/// A point, in units of the plate; x is the offset from the midline.
pub(super) type Point = [f32; 2];

/// A start point and then three points an arc: two handles and the arc's end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve(Vec<Point>);

impl Curve {
    pub(super) fn new(points: &[Point]) -> Self {
        debug_assert_eq!(points.len() % 3, 1, "a start and whole arcs");
        Self(points.to_vec())
    }

    /// The same line on the other side of the midline.
    pub(super) fn mirrored(&self) -> Self {
        Self(self.0.iter().map(|[x, y]| [-x, *y]).collect())
    }

    /// The same line, drawn from its end.
    pub(super) fn reversed(&self) -> Self {
        Self(self.0.iter().rev().copied().collect())
    }

    /// SVG path commands that go on from wherever the pen is: a straight line to the start, then the arcs.
    pub(super) fn continued(&self) -> String {
        self.commands('L')
    }

    fn commands(&self, first: char) -> String {
        let [x, y] = self.0[0];
        let arcs = self.0[1..].chunks_exact(3).map(|arc| {
            let [[ax, ay], [bx, by], [cx, cy]] = [arc[0], arc[1], arc[2]];
            format!("C{ax} {ay} {bx} {by} {cx} {cy}")
        });
        format!("{first}{x} {y}{}", arcs.collect::<String>())
    }
}

impl Display for Curve {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.commands('M'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirrored_and_reversed_twice_is_the_line_itself() {
        let curve = Curve::new(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]]);
        assert_eq!(curve.mirrored().reversed().mirrored().reversed(), curve);
        assert_eq!(curve.mirrored().to_string(), "M-1 2C-3 4 -5 6 -7 8");
        assert_eq!(curve.reversed().continued(), "L7 8C5 6 3 4 1 2");
    }
}
