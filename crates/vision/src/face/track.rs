//! The head from picture to picture: seen, or lost near the end of its rotation, or not there.

use super::{FaceSight, FaceTracker, HeadPose, HeadSight, side_of};
use crate::image::Image;
use crate::net::Level;
use crate::wire::{Bundle, ReadError};
use kinematics::Side;

/// From here on the network's points are no longer to be believed, and the face is about to be lost.
const MOST_SEEN_DEG: f32 = 64.0;
/// A face that is lost was near the end of its rotation if it was turned at least so far, just before.
const NEAR_END_DEG: f32 = 40.0;
/// What counts as just before.
const JUST_BEFORE_SECS: f64 = 1.0;
/// A head that seems turned as far as this by its profile is turned, whatever else.
const PROFILE_DEG: f32 = 45.0;

/// A side is remembered so long after the last picture that told it; whoever turns again is seen again before.
const REMEMBERED_SECS: f64 = 5.0;

/// Follows a head and remembers on which side its face was lost.
#[derive(Clone, Debug)]
pub struct HeadTracker {
    faces: FaceTracker,
    memory: HeadMemory,
}

/// What is remembered of a head between pictures.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HeadMemory {
    seen: Option<(HeadPose, f64)>,
    /// The side on which the face was lost, and when a picture last told it.
    lost: Option<(Side, f64)>,
}

impl HeadTracker {
    /// A tracker with the networks of a models' file.
    ///
    /// # Errors
    /// As for [`FaceTracker::new`].
    pub fn new(models: &Bundle, level: Level) -> Result<Self, ReadError> {
        Ok(Self { faces: FaceTracker::new(models, level)?, memory: HeadMemory::default() })
    }

    /// Looks for the head. `time_secs` counts from any moment on.
    pub fn see(&mut self, image: &Image<'_>, time_secs: f64) -> HeadSight {
        let sight = self.faces.see(image);
        self.memory.judge(&sight, None, time_secs)
    }
}

impl HeadMemory {
    /// What a face, a profile from the body's points and the past say of the head.
    pub(crate) fn judge(&mut self, face: &FaceSight, body_yaw_deg: Option<f32>, time_secs: f64) -> HeadSight {
        let profile_deg = match face {
            FaceSight::Seen(face) if face.pose.yaw_deg.abs() <= MOST_SEEN_DEG => {
                return self.seen(face.pose, time_secs);
            }
            FaceSight::Seen(face) => Some(face.pose.yaw_deg),
            FaceSight::Turned { rough_yaw_deg } => Some(*rough_yaw_deg),
            FaceSight::NotSeen => body_yaw_deg,
        };
        let is_within = |secs: f64, at: f64| (0.0..=secs).contains(&(time_secs - at));
        let by_profile =
            profile_deg.filter(|yaw| yaw.abs() >= PROFILE_DEG).map(|yaw| (side_of(yaw), time_secs));
        let by_past = self
            .seen
            .filter(|(pose, at)| is_within(JUST_BEFORE_SECS, *at) && pose.yaw_deg.abs() >= NEAR_END_DEG)
            .map(|(pose, at)| (side_of(pose.yaw_deg), at));
        // What is seen now counts before what was: somebody else may sit there, or the head has turned over unseen.
        let remembered = self.lost.filter(|(_, at)| is_within(REMEMBERED_SECS, *at));
        self.lost = by_profile.or(by_past).or(remembered);
        self.lost.map_or(HeadSight::NotSeen, |(side, _)| HeadSight::LostTurned(side))
    }

    /// Forgets the head: nobody is there, and who comes next is somebody else.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    fn seen(&mut self, pose: HeadPose, time_secs: f64) -> HeadSight {
        *self = Self { seen: Some((pose, time_secs)), lost: None };
        HeadSight::Seen(pose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Face;
    use crate::region::Region;
    use HeadSight::{LostTurned, NotSeen};
    use Side::{Left, Right};

    fn seen(yaw_deg: f32) -> FaceSight {
        let region = Region { centre_px: glam::Vec2::ZERO, side_px: 100.0, turn_rad: 0.0 };
        let pose = HeadPose { yaw_deg, pitch_deg: 0.0, roll_deg: 0.0 };
        FaceSight::Seen(Face { points_px: Vec::new(), presence: 0.9, pose, region })
    }

    fn turned(rough_yaw_deg: f32) -> FaceSight {
        FaceSight::Turned { rough_yaw_deg }
    }

    /// The pictures, each with its time and what the body's points say, and what the last of them must give.
    #[track_caller]
    fn check(pictures: &[(f64, FaceSight, Option<f32>)], expected: HeadSight) {
        let mut memory = HeadMemory::default();
        let mut found = NotSeen;
        for (time_secs, face, body_yaw_deg) in pictures {
            found = memory.judge(face, *body_yaw_deg, *time_secs);
        }
        assert_eq!(found, expected, "{pictures:?}");
    }

    #[test]
    fn a_face_lost_near_the_end_was_lost_on_its_side() {
        check(&[(0.0, seen(55.0), None), (0.2, FaceSight::NotSeen, None)], LostTurned(Left));
        check(&[(0.0, seen(-55.0), None), (0.2, turned(-10.0), None)], LostTurned(Right));
        check(&[(0.0, seen(20.0), None), (0.2, FaceSight::NotSeen, None)], NotSeen);
        check(&[(0.0, seen(55.0), None), (2.0, FaceSight::NotSeen, None)], NotSeen);
        check(&[(0.0, FaceSight::NotSeen, Some(-60.0))], LostTurned(Right));
    }

    #[test]
    fn a_profile_of_the_other_side_wins_over_what_is_remembered() {
        let lost_left = [(0.0, seen(55.0), None), (0.5, FaceSight::NotSeen, None)];
        for (now, body_yaw_deg) in
            [(seen(-70.0), None), (turned(-60.0), None), (FaceSight::NotSeen, Some(-60.0))]
        {
            let [first, second] = lost_left.clone();
            check(&[first, second, (1.5, now, body_yaw_deg)], LostTurned(Right));
        }
    }

    #[test]
    fn a_side_is_forgotten_some_seconds_after_the_last_sign_of_it() {
        let unseen = |at| (at, FaceSight::NotSeen, None);
        check(&[(0.0, seen(55.0), None), unseen(0.5), unseen(4.5)], LostTurned(Left));
        check(&[(0.0, seen(55.0), None), unseen(0.5), unseen(4.5), unseen(5.5)], NotSeen);
        // A profile in between tells it anew.
        check(&[(0.0, turned(60.0), None), (4.0, turned(50.0), None), unseen(8.0)], LostTurned(Left));
        check(&[(0.0, turned(60.0), None), unseen(f64::NAN)], NotSeen);
    }
}
