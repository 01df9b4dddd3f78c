//! A body in a picture: found once, then followed from picture to picture.

mod landmarks;
mod point;
mod smooth;

pub use point::BodyPoint;

use crate::detect::{Detection, Detector, Settings};
use crate::image::Image;
use crate::net::Level;
use crate::region::Region;
use crate::wire::{Bundle, ReadError, names};
use glam::{Vec2, Vec3};
use landmarks::{LandmarkNet, Seen};
use smooth::Smoothing;

/// 28 x 28, 14 x 14 and 7 x 7 cells of the detector's 224 pixels; the centre of the hips and a point on the circle about the
/// body are the first two of its four points.
const DETECTOR: Settings = Settings { side_px: 224, grids: &[(28, 2), (14, 2), (7, 6)], points: 4 };

/// One point of a body in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Landmark {
    /// Where it is seen, or would be beyond the edge or behind something.
    pub place_px: Vec2,
    /// Depth against the middle of the hips, smaller nearer, in pixels of the same scale.
    pub depth_px: f32,
    /// 0 to 1: that it is in the picture and nothing is before it.
    pub visibility: f32,
    /// 0 to 1: that it is in the picture.
    pub presence: f32,
}

/// A body that is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The points in the picture, in the order of [`BodyPoint`].
    pub points: [Landmark; BodyPoint::COUNT],
    /// The same points as the network guesses them in space: metres from the middle of the hips, x to the picture's right,
    /// y down, z away from the camera.
    pub world_m: [Vec3; BodyPoint::COUNT],
    /// 0 to 1: that somebody is there at all.
    pub presence: f32,
    /// The square that was looked at.
    pub region: Region,
}

impl Body {
    /// One point in the picture.
    #[must_use]
    pub fn point(&self, point: BodyPoint) -> &Landmark {
        &self.points[point.index()]
    }
}

/// Which network finds the points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BodyModel {
    /// Small and quick.
    #[default]
    Lite,
    /// Larger, for about twice the time.
    Full,
}

/// How bodies are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodySettings {
    /// Which network finds the points. The full one is in a file of its own.
    pub model: BodyModel,
    /// Whether points are filtered in time.
    pub is_smooth: bool,
}

impl Default for BodySettings {
    fn default() -> Self {
        Self { model: BodyModel::Lite, is_smooth: true }
    }
}

/// Follows one body through pictures.
#[derive(Clone, Debug)]
pub struct BodyTracker {
    detector: Detector,
    network: LandmarkNet,
    is_smooth: bool,
    followed: Option<Following>,
    /// How many the last call found, where it searched the whole picture.
    found: Option<usize>,
}

#[derive(Clone, Debug)]
struct Following {
    region: Region,
    smoothing: Smoothing,
}

impl BodyTracker {
    /// A tracker with the networks of a models' file.
    ///
    /// # Errors
    /// [`ReadError`] when a network is missing or not as expected.
    pub fn new(models: &Bundle, settings: BodySettings, level: Level) -> Result<Self, ReadError> {
        let graph = match settings.model {
            BodyModel::Lite => models.network(names::POSE_LITE)?,
            BodyModel::Full => models.network(names::POSE_FULL)?,
        };
        Ok(Self {
            detector: Detector::new(models.network(names::POSE_DETECTOR)?, DETECTOR, level)?,
            network: LandmarkNet::new(graph, level)?,
            is_smooth: settings.is_smooth,
            followed: None,
            found: None,
        })
    }

    /// Looks for the followed body, or for any where none is followed. None when nobody is seen.
    ///
    /// `time_secs` counts from any moment on, and must grow from picture to picture.
    pub fn see(&mut self, image: &Image<'_>, time_secs: f64) -> Option<Body> {
        self.found = None;
        let mut following = match self.followed.take() {
            Some(following) => following,
            None => Following { region: self.first_region(image)?, smoothing: Smoothing::default() },
        };
        let region = following.region;
        let mut seen = self.network.look(image, &region)?;
        following.smoothing.follow(&mut seen, time_secs, self.is_smooth);
        if let Some(next) = next_region(&seen) {
            self.followed = Some(Following { region: next, ..following });
        }
        Some(Body { points: seen.points, world_m: seen.world_m, presence: seen.presence, region })
    }

    /// How many people the detector finds in the whole picture. It takes as long as following a body three times.
    pub fn count_people(&mut self, image: &Image<'_>) -> usize {
        self.detector.find(image).len()
    }

    /// How many people the last call of [`Self::see`] found, where it searched the whole picture.
    pub(crate) fn people_just_found(&self) -> Option<usize> {
        self.found
    }

    /// Looks at the whole picture again next time.
    pub fn forget(&mut self) {
        self.followed = None;
    }

    /// Whether a body is followed.
    #[must_use]
    pub fn is_following(&self) -> bool {
        self.followed.is_some()
    }

    /// The square in which the body is looked for next.
    #[must_use]
    pub fn next_region(&self) -> Option<Region> {
        self.followed.as_ref().map(|following| following.region)
    }

    /// Memory for the networks' values, in bytes.
    #[must_use]
    pub fn working_bytes(&self) -> usize {
        self.network.working_bytes() + self.detector.working_bytes()
    }

    fn first_region(&mut self, image: &Image<'_>) -> Option<Region> {
        let found = self.detector.find(image);
        self.found = Some(found.len());
        found.first().and_then(region_of)
    }
}

fn region_of(detection: &Detection) -> Option<Region> {
    let [centre_px, on_it_px, ..] = detection.points_px[..] else { return None };
    Region::about_circle(centre_px, on_it_px)
}

fn next_region(seen: &Seen) -> Option<Region> {
    let [centre_px, on_it_px] = seen.circle_px;
    Region::about_circle(centre_px, on_it_px)
}
