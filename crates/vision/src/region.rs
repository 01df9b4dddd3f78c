//! Squares in a picture, turned with what they hold.

use glam::Vec2;
use std::f32::consts::{PI, TAU};

/// A square of the picture. Pixels count from the top left corner, x to the right and y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// The middle.
    pub centre_px: Vec2,
    /// The side.
    pub side_px: f32,
    /// Clockwise in the picture, -pi to pi.
    pub turn_rad: f32,
}

impl Region {
    /// The smallest level square about a whole picture.
    pub(crate) fn whole(width: usize, height: usize) -> Self {
        let (width, height) = (width as f32, height as f32);
        Self { centre_px: Vec2::new(width / 2.0, height / 2.0), side_px: width.max(height), turn_rad: 0.0 }
    }

    /// The square about a circle from its centre and a point on it, turned so that the point is above the centre, and
    /// larger than the circle by a quarter. None where the two are one.
    pub(crate) fn about_circle(centre_px: Vec2, on_it_px: Vec2) -> Option<Self> {
        let to_it = on_it_px - centre_px;
        let side_px = 2.0 * to_it.length() * 1.25;
        let turn_rad = normalised(PI / 2.0 - f32::atan2(-to_it.y, to_it.x));
        let region = Self { centre_px, side_px, turn_rad };
        region.is_usable().then_some(region)
    }

    /// Whether anything can be cut out: all numbers finite and the side at least a pixel.
    pub(crate) fn is_usable(&self) -> bool {
        self.centre_px.is_finite() && self.turn_rad.is_finite() && (1.0..1e6).contains(&self.side_px)
    }

    /// Where a point of the square lies in the picture; both of its coordinates go from 0 to 1 inside.
    #[must_use]
    pub fn to_picture(&self, point: Vec2) -> Vec2 {
        let from_centre = (point - Vec2::splat(0.5)) * self.side_px;
        self.centre_px + Vec2::from_angle(self.turn_rad).rotate(from_centre)
    }
}

/// The same angle between -pi and pi.
pub(crate) fn normalised(angle_rad: f32) -> f32 {
    angle_rad - TAU * ((angle_rad + PI) / TAU).floor()
}
