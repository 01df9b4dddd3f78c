//! The filters of a followed body, with the settings of the published pipeline.

use super::landmarks::Seen;
use super::{BodyPoint, Landmark};
use crate::filter::{Followed, OneEuro, Smoothed};
use glam::{Vec2, Vec3};

/// The points that give the next square: nearly still, so that the square does not shake.
const CIRCLE: OneEuro = OneEuro { least_cutoff_hz: 0.01, beta: 10.0, speed_cutoff_hz: 1.0 };
const POINTS: OneEuro = OneEuro { least_cutoff_hz: 0.05, beta: 80.0, speed_cutoff_hz: 1.0 };
const WORLD: OneEuro = OneEuro { least_cutoff_hz: 0.1, beta: 40.0, speed_cutoff_hz: 1.0 };
/// Share of the new visibility.
const VISIBILITY: f32 = 0.1;

/// What is remembered of one body.
#[derive(Clone, Debug)]
pub(super) struct Smoothing {
    circle: [Followed; 4],
    points: [[Followed; 3]; BodyPoint::COUNT],
    world: [[Followed; 3]; BodyPoint::COUNT],
    visibilities: [Smoothed; BodyPoint::COUNT],
}

impl Default for Smoothing {
    fn default() -> Self {
        Self {
            circle: Default::default(),
            points: [Default::default(); BodyPoint::COUNT],
            world: [Default::default(); BodyPoint::COUNT],
            visibilities: [Default::default(); BodyPoint::COUNT],
        }
    }
}

impl Smoothing {
    /// Filters the circle always and the rest where it is wanted.
    pub(super) fn follow(&mut self, seen: &mut Seen, time_secs: f64, is_smooth: bool) {
        let [centre, on_it] = seen.circle_px;
        // Speeds count in sides of the body's square, before its margin.
        let side_px = f64::from(2.0 * (on_it - centre).length()).max(1e-6);
        let mut circle = [centre.x, centre.y, on_it.x, on_it.y].map(f64::from);
        for (value, followed) in circle.iter_mut().zip(&mut self.circle) {
            *value = followed.follow(CIRCLE, time_secs, *value, 1.0 / side_px);
        }
        let [x0, y0, x1, y1] = circle.map(|value| value as f32);
        seen.circle_px = [Vec2::new(x0, y0), Vec2::new(x1, y1)];
        if is_smooth {
            self.follow_points(&mut seen.points, time_secs, side_px);
            self.follow_world(&mut seen.world_m, time_secs);
        }
    }

    fn follow_points(&mut self, points: &mut [Landmark], time_secs: f64, side_px: f64) {
        for (at, point) in points.iter_mut().enumerate() {
            let place = point.place_px.extend(point.depth_px);
            let place = followed(&mut self.points[at], POINTS, time_secs, place, 1.0 / side_px);
            (point.place_px, point.depth_px) = (place.truncate(), place.z);
            point.visibility = self.visibilities[at].follow(VISIBILITY, point.visibility);
        }
    }

    fn follow_world(&mut self, points_m: &mut [Vec3], time_secs: f64) {
        for (point, memory) in points_m.iter_mut().zip(&mut self.world) {
            *point = followed(memory, WORLD, time_secs, *point, 1.0);
        }
    }
}

fn followed(memory: &mut [Followed; 3], settings: OneEuro, time_secs: f64, point: Vec3, scale: f64) -> Vec3 {
    let axes = point.to_array();
    Vec3::from_array(std::array::from_fn(|axis| {
        memory[axis].follow(settings, time_secs, f64::from(axes[axis]), scale) as f32
    }))
}
