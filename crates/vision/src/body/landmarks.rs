//! The network that finds the points of one body in a square.
//!
//! Bazarevsky and others, "BlazePose: On-device Real-time Body Pose tracking", arXiv:2006.10204. It gives 39 points, of which
//! the last six are for its own use: 33 and 34 are the centre of the body and a point on a circle about it.

use super::{BodyPoint, Landmark};
use crate::graph::{Graph, Shape};
use crate::image::{Border, Cut, Image, cut_out};
use crate::net::{Level, Net, logistic};
use crate::region::Region;
use crate::wire::{ReadError, ReadErrorKind};
use glam::{Vec2, Vec3};

/// Side of the network's input in pixels.
const SIDE_PX: usize = 256;
const POINTS: usize = 39;
/// Numbers of a point: x, y, z, visibility, presence.
const NUMBERS: usize = 5;
const HEATMAP: Shape = Shape::new(64, 64, POINTS);
/// Below this nobody is there.
const LEAST_PRESENCE: f32 = 0.5;
/// The part of the heatmap about a point that is asked, to either side.
const REACH: usize = 3;
/// A point keeps its place where the heatmap is nowhere surer than this.
const LEAST_HEAT: f32 = 0.5;

/// What the network says about one square.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) presence: f32,
    pub(super) points: [Landmark; BodyPoint::COUNT],
    /// Metres from the middle of the hips.
    pub(super) world_m: [Vec3; BodyPoint::COUNT],
    /// The centre of the body and a point on the circle about it, in pixels.
    pub(super) circle_px: [Vec2; 2],
}

/// The network, ready to run.
#[derive(Clone, Debug)]
pub(super) struct LandmarkNet {
    net: Net,
}

impl LandmarkNet {
    pub(super) fn new(graph: &Graph, level: Level) -> Result<Self, ReadError> {
        let net = Net::new(graph, level)?;
        let numbers = |result: usize| net.output_shape(result).map(Shape::elements);
        let found = [numbers(0), numbers(1), numbers(2), numbers(3)];
        let expected = [POINTS * NUMBERS, 1, HEATMAP.elements(), POINTS * 3].map(Some);
        if net.input_shape() != Shape::new(SIDE_PX, SIDE_PX, 3) || found != expected {
            return Err(ReadError::new(
                ReadErrorKind::Content,
                "the network of body points has other extents",
            ));
        }
        Ok(Self { net })
    }

    pub(super) fn working_bytes(&self) -> usize {
        self.net.working_bytes()
    }

    /// Looks at a square. None when there is nobody in it.
    pub(super) fn look(&mut self, image: &Image<'_>, region: &Region) -> Option<Seen> {
        let cut = Cut { border: Border::Edge, range: (0.0, 1.0) };
        cut_out(image, region, SIDE_PX, cut, self.net.input_mut());
        self.net.run();
        let presence = self.net.output(1)[0];
        // A presence that is no number is none.
        (presence > LEAST_PRESENCE).then(|| self.seen(region, presence))
    }

    fn seen(&self, region: &Region, presence: f32) -> Seen {
        let numbers: Vec<&[f32]> = self.net.output(0).chunks_exact(NUMBERS).collect();
        let world: Vec<&[f32]> = self.net.output(3).chunks_exact(3).collect();
        let turn = Vec2::from_angle(region.turn_rad);
        let in_picture = |at: usize| {
            let point = Vec2::new(numbers[at][0], numbers[at][1]) / SIDE_PX as f32;
            region.to_picture(warmest(self.net.output(2), at, point).unwrap_or(point))
        };
        let points = std::array::from_fn(|at| Landmark {
            place_px: in_picture(at),
            depth_px: numbers[at][2] / SIDE_PX as f32 * region.side_px,
            visibility: logistic(numbers[at][3]),
            presence: logistic(numbers[at][4]),
        });
        let world_m =
            std::array::from_fn(|at| turn.rotate(Vec2::new(world[at][0], world[at][1])).extend(world[at][2]));
        Seen { presence, points, world_m, circle_px: [in_picture(33), in_picture(34)] }
    }
}

/// The mean place of a point in the heatmap about where it was seen, each cell counting by its heat; none where the
/// heatmap is not sure of it. Places go from 0 to 1.
fn warmest(heatmap: &[f32], point: usize, seen: Vec2) -> Option<Vec2> {
    let cells = Vec2::new(HEATMAP.width as f32, HEATMAP.height as f32);
    let cell = seen * cells;
    // Truncated, as the reference does: what lies just left of the picture counts as its first column.
    let is_inside = cell.cmpgt(Vec2::NEG_ONE).all() && cell.cmplt(cells).all();
    if !is_inside {
        return None;
    }
    let about = |at: f32, extent: usize| {
        let at = at as usize;
        at.saturating_sub(REACH)..(at + REACH + 1).min(extent)
    };
    let (mut total, mut most, mut sum) = (0.0, 0.0_f32, Vec2::ZERO);
    for row in about(cell.y, HEATMAP.height) {
        for column in about(cell.x, HEATMAP.width) {
            let heat = logistic(heatmap[(row * HEATMAP.width + column) * POINTS + point]);
            total += heat;
            most = most.max(heat);
            sum += Vec2::new(column as f32, row as f32) * heat;
        }
    }
    (most >= LEAST_HEAT && total > 0.0).then(|| sum / total / cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warm_spot_moves_a_point_and_a_cold_map_leaves_it() {
        let mut heatmap = vec![-20.0; HEATMAP.elements()];
        let seen = Vec2::new(0.5, 0.25);
        assert_eq!(warmest(&heatmap, 7, seen), None);
        heatmap[(17 * 64 + 34) * POINTS + 7] = 20.0;
        let found = warmest(&heatmap, 7, seen).expect("it is warm");
        assert!((found - Vec2::new(34.0, 17.0) / 64.0).length() < 1e-4, "{found}");
        assert_eq!(warmest(&heatmap, 8, seen), None);
        assert_eq!(warmest(&heatmap, 7, Vec2::new(1.2, 0.5)), None);
        assert_eq!(warmest(&heatmap, 7, Vec2::NAN), None);
    }
}
