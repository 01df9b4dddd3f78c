//! The network that finds 468 points of a face in a square.
//!
//! Kartynnik and others, "Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs", arXiv:1907.06724.

use super::fit::{Pair, rotation};
use super::head::HeadPose;
use crate::graph::{Graph, Shape};
use crate::image::{Border, Cut, Image, cut_out};
use crate::net::{Level, Net, logistic};
use crate::region::{Region, normalised};
use crate::wire::{CanonicalFace, ReadError, ReadErrorKind};
use glam::{Vec2, Vec3};

/// Side of the network's input in pixels.
const SIDE_PX: usize = 192;
/// How many points there are.
pub(super) const POINTS: usize = 468;
/// Below this there is no face.
const LEAST_PRESENCE: f32 = 0.5;
/// The outer corners of the person's right and left eye.
const EYE_CORNERS: [usize; 2] = [33, 263];
/// The square of the next picture, against the box about the points.
const MARGIN: f32 = 1.5;

/// What the network says about one square.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) presence: f32,
    /// x to the right and y down in pixels of the picture, z away from the camera in pixels of the same size.
    pub(super) points_px: Vec<Vec3>,
}

#[derive(Clone, Debug)]
pub(super) struct MeshNet {
    net: Net,
}

impl MeshNet {
    pub(super) fn new(graph: &Graph, level: Level) -> Result<Self, ReadError> {
        let net = Net::new(graph, level)?;
        let numbers = |result: usize| net.output_shape(result).map(Shape::elements);
        let is_it = net.input_shape() == Shape::new(SIDE_PX, SIDE_PX, 3)
            && (numbers(0), numbers(1)) == (Some(3 * POINTS), Some(1));
        if !is_it {
            return Err(ReadError::new(
                ReadErrorKind::Content,
                "the network of face points has other extents",
            ));
        }
        Ok(Self { net })
    }

    pub(super) fn working_bytes(&self) -> usize {
        self.net.working_bytes()
    }

    /// Looks at a square. None when there is no face in it.
    pub(super) fn look(&mut self, image: &Image<'_>, region: &Region) -> Option<Seen> {
        let cut = Cut { border: Border::Edge, range: (0.0, 1.0) };
        cut_out(image, region, SIDE_PX, cut, self.net.input_mut());
        self.net.run();
        let presence = logistic(self.net.output(1)[0]);
        let side = SIDE_PX as f32;
        let point = |numbers: &[f32]| {
            let place = region.to_picture(Vec2::new(numbers[0], numbers[1]) / side);
            place.extend(numbers[2] / side * region.side_px)
        };
        (presence > LEAST_PRESENCE)
            .then(|| Seen { presence, points_px: self.net.output(0).chunks_exact(3).map(point).collect() })
    }
}

impl Seen {
    /// The square of the next picture: about all points, turned with the eyes.
    pub(super) fn next_region(&self) -> Option<Region> {
        let places = || self.points_px.iter().map(|point| point.truncate());
        let least = places().fold(Vec2::INFINITY, Vec2::min);
        let most = places().fold(Vec2::NEG_INFINITY, Vec2::max);
        let [right, left] = EYE_CORNERS.map(|at| self.points_px[at].truncate());
        let region = Region {
            centre_px: (least + most) / 2.0,
            side_px: (most - least).max_element() * MARGIN,
            turn_rad: turn_of_eyes(right, left),
        };
        region.is_usable().then_some(region)
    }

    /// The turn of the face against the face at rest.
    pub(super) fn head_pose(&self, face: &CanonicalFace) -> Option<HeadPose> {
        let pair = |(place, weight): &(usize, f32)| {
            let seen = self.points_px.get(*place)? * Vec3::new(1.0, -1.0, -1.0);
            Some(Pair { at_rest: Vec3::from_array(face.points_cm[*place]), seen, weight: *weight })
        };
        let pairs: Vec<Pair> = face.fit.iter().filter_map(pair).collect();
        rotation(&pairs).map(HeadPose::from_rotation)
    }
}

/// How far the line from the person's right eye to the left is turned clockwise in the picture.
pub(super) fn turn_of_eyes(right: Vec2, left: Vec2) -> f32 {
    let along = left - right;
    normalised(-f32::atan2(-along.y, along.x))
}
