//! A face in a picture, followed, and where its head points.

mod fit;
mod head;
mod mesh;
mod track;

pub use head::{HeadPose, HeadSight};
pub(crate) use head::{Profile, side_of};
pub(crate) use track::HeadMemory;
pub use track::HeadTracker;

use crate::detect::{Detection, Detector, Settings};
use crate::image::Image;
use crate::net::Level;
use crate::region::Region;
use crate::wire::{Bundle, CanonicalFace, ReadError, ReadErrorKind, names};
use glam::{Vec2, Vec3};
use mesh::MeshNet;

/// 16 x 16 and 8 x 8 cells of the detector's 128 pixels, with the right and left eye, the tip of the nose, the mouth and the
/// right and left ear.
const DETECTOR: Settings = Settings { side_px: 128, grids: &[(16, 2), (8, 6)], points: 6 };
/// The square about a found face, against its box.
const MARGIN: f32 = 1.5;

/// A face that is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// 468 points: x to the right and y down in pixels of the picture, z away from the camera in pixels of the same size.
    pub points_px: Vec<Vec3>,
    /// 0 to 1: that a face is there at all.
    pub presence: f32,
    /// Where the head points.
    pub pose: HeadPose,
    /// The square that was looked at.
    pub region: Region,
}

/// What one picture shows of a face.
#[derive(Clone, Debug, PartialEq)]
pub enum FaceSight {
    /// The face with its points.
    Seen(Face),
    /// A face was found whose points are not seen; roughly how far it seems to be turned, good for a side alone.
    Turned {
        /// With the sign of [`HeadPose::yaw_deg`].
        rough_yaw_deg: f32,
    },
    /// No face.
    NotSeen,
}

/// Follows one face through pictures.
#[derive(Clone, Debug)]
pub struct FaceTracker {
    detector: Detector,
    mesh: MeshNet,
    canonical: CanonicalFace,
    region: Option<Region>,
}

impl FaceTracker {
    /// A tracker with the networks of a models' file.
    ///
    /// # Errors
    /// [`ReadError`] when a network or the canonical face is missing or not as expected.
    pub fn new(models: &Bundle, level: Level) -> Result<Self, ReadError> {
        if models.face.points_cm.len() < mesh::POINTS || models.face.fit.is_empty() {
            return Err(ReadError::new(ReadErrorKind::Missing, "it lacks the canonical face"));
        }
        Ok(Self {
            detector: Detector::new(models.network(names::FACE_DETECTOR)?, DETECTOR, level)?,
            mesh: MeshNet::new(models.network(names::FACE_MESH)?, level)?,
            canonical: models.face.clone(),
            region: None,
        })
    }

    /// Looks for the followed face, or for any where none is followed.
    pub fn see(&mut self, image: &Image<'_>) -> FaceSight {
        if let Some(region) = self.region.take()
            && let Some(face) = self.look(image, region)
        {
            return FaceSight::Seen(face);
        }
        let found = self.detector.find(image);
        let Some(best) = found.first() else { return FaceSight::NotSeen };
        let Some((region, profile)) = region_of(best) else { return FaceSight::NotSeen };
        match self.look(image, region) {
            Some(face) => FaceSight::Seen(face),
            None => FaceSight::Turned { rough_yaw_deg: profile.rough_yaw_deg(region.turn_rad) },
        }
    }

    /// Looks at the whole picture again next time.
    pub fn forget(&mut self) {
        self.region = None;
    }

    /// Memory for the networks' values, in bytes.
    #[must_use]
    pub fn working_bytes(&self) -> usize {
        self.mesh.working_bytes() + self.detector.working_bytes()
    }

    fn look(&mut self, image: &Image<'_>, region: Region) -> Option<Face> {
        let seen = self.mesh.look(image, &region)?;
        let pose = seen.head_pose(&self.canonical)?;
        self.region = seen.next_region();
        Some(Face { presence: seen.presence, points_px: seen.points_px, pose, region })
    }
}

/// The square about a found face, turned with its eyes, and its profile.
fn region_of(detection: &Detection) -> Option<(Region, Profile)> {
    let [right_eye, left_eye, nose, _, right_ear, left_ear] = detection.points_px[..] else { return None };
    let [least, most] = detection.corners_px;
    let region = Region {
        centre_px: (least + most) / 2.0,
        side_px: (most - least).max_element() * MARGIN,
        turn_rad: mesh::turn_of_eyes(right_eye, left_eye),
    };
    let is_seen = [nose, right_ear, left_ear].iter().all(|point: &Vec2| point.is_finite());
    (region.is_usable() && is_seen).then_some((region, Profile { nose, left_ear, right_ear }))
}
