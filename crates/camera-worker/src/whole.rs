//! What `vision` sees of a person, as whoever follows a movement takes it.

use kinematics::Side;
use sight::{Mark, Outlook, Place, Whole};
use vision::{BodyPoint, HeadSight, Landmark, Person, Sight};

/// A point that is less sure is not seen.
const LEAST_PRESENCE: f32 = 0.5;
/// A wrist or a finger this close to the middle of the head is at head or chin: a share of the distance between the shoulders, which
/// is some 35 cm. The chin is some 12 cm from the middle between the ears, and a hand reaches on from its wrist. A judgement.
const AT_HEAD_SHARE: f32 = 0.5;

/// What one picture of this size shows.
pub(crate) fn of(sight: &Sight, width_px: usize, height_px: usize) -> Outlook {
    let picture = Picture { width_px: width_px as f32, height_px: height_px as f32 };
    match sight {
        Sight::TooDark => Outlook::Dark,
        Sight::Nobody => Outlook::Nobody,
        Sight::Person(person) if person.people > 1 => Outlook::Several,
        Sight::Person(person) => Outlook::Person(Box::new(whole_of(person, picture))),
    }
}

#[derive(Clone, Copy)]
struct Picture {
    width_px: f32,
    height_px: f32,
}

impl Picture {
    fn place(self, landmark: &Landmark) -> Place {
        let [across, down] = [landmark.place_px.x / self.width_px, landmark.place_px.y / self.height_px];
        Place { across, down, presence: landmark.presence }
    }

    fn has(self, landmark: &Landmark) -> bool {
        (0.0..=self.width_px).contains(&landmark.place_px.x)
            && (0.0..=self.height_px).contains(&landmark.place_px.y)
    }

    /// A point that is there, where it is seen.
    fn sees(self, landmark: &Landmark) -> Option<&Landmark> {
        (landmark.presence >= LEAST_PRESENCE && self.has(landmark)).then_some(landmark)
    }
}

fn whole_of(person: &Person, picture: Picture) -> Whole {
    let lost = match person.head {
        HeadSight::LostTurned(side) => Some(side),
        HeadSight::Seen(_) | HeadSight::NotSeen => None,
    };
    let mut marks = [None; Mark::COUNT];
    if let Some(body) = &person.body {
        for (place, mark) in marks.iter_mut().zip(Mark::ALL) {
            let seen = picture.sees(body.point(point_of(*mark)));
            *place = seen.map(|landmark| picture.place(landmark)).filter(|place| place.across.is_finite());
        }
    }
    let body = person.body.as_ref().filter(|_| person.is_facing);
    Whole {
        readings: person.angles.clone(),
        head_lost: lost.filter(|_| person.is_facing),
        hand_at_head: body.and_then(|body| hand_at_head(|point| *body.point(point), picture)),
        is_cut_off: person.is_cut_off,
        marks,
    }
}

/// Whether a hand is at head or chin of somebody who faces the camera: yes where one is seen there, no where both are seen and neither is,
/// else nobody can tell. A hand that only passes before the face is at the head too.
fn hand_at_head(point: impl Fn(BodyPoint) -> Landmark, picture: Picture) -> Option<bool> {
    use BodyPoint::{LeftEar, LeftShoulder, Nose, RightEar, RightShoulder};
    let seen = |wanted| picture.sees(&point(wanted)).map(|landmark| landmark.place_px);
    let (left, right) = (seen(LeftShoulder)?, seen(RightShoulder)?);
    let ears = seen(LeftEar).zip(seen(RightEar)).map(|(left, right)| (left + right) / 2.0);
    let head = ears.or(seen(Nose))?;
    let near_px = AT_HEAD_SHARE * left.distance(right);
    let hands = Side::BOTH.map(|side| {
        let of_hand = hand_points(side).into_iter().filter_map(|wanted| {
            let landmark = point(wanted);
            // A hand behind the back is in the picture, and nobody sees where.
            picture.sees(&landmark).filter(|seen| seen.visibility >= LEAST_PRESENCE).map(|seen| seen.place_px)
        });
        of_hand.map(|place| place.distance(head) <= near_px).reduce(|one, other| one || other)
    });
    if hands.contains(&Some(true)) { Some(true) } else { hands.iter().all(Option::is_some).then_some(false) }
}

const fn hand_points(side: Side) -> [BodyPoint; 2] {
    match side {
        Side::Left => [BodyPoint::LeftWrist, BodyPoint::LeftIndex],
        Side::Right => [BodyPoint::RightWrist, BodyPoint::RightIndex],
    }
}

const fn point_of(mark: Mark) -> BodyPoint {
    match mark {
        Mark::Nose => BodyPoint::Nose,
        Mark::LeftEar => BodyPoint::LeftEar,
        Mark::RightEar => BodyPoint::RightEar,
        Mark::LeftShoulder => BodyPoint::LeftShoulder,
        Mark::RightShoulder => BodyPoint::RightShoulder,
        Mark::LeftElbow => BodyPoint::LeftElbow,
        Mark::RightElbow => BodyPoint::RightElbow,
        Mark::LeftWrist => BodyPoint::LeftWrist,
        Mark::RightWrist => BodyPoint::RightWrist,
        Mark::LeftHip => BodyPoint::LeftHip,
        Mark::RightHip => BodyPoint::RightHip,
        Mark::LeftKnee => BodyPoint::LeftKnee,
        Mark::RightKnee => BodyPoint::RightKnee,
        Mark::LeftAnkle => BodyPoint::LeftAnkle,
        Mark::RightAnkle => BodyPoint::RightAnkle,
    }
}

#[cfg(test)]
mod tests {
    use BodyPoint::{
        LeftEar, LeftIndex, LeftShoulder, LeftWrist, RightEar, RightIndex, RightShoulder, RightWrist,
    };
    use glam::Vec2;

    use super::*;

    const PICTURE: Picture = Picture { width_px: 640.0, height_px: 480.0 };

    /// Somebody ahead, 160 px from shoulder to shoulder, with both hands in the lap; and what differs.
    fn hand(changes: &[(BodyPoint, (f32, f32), f32)]) -> Option<bool> {
        hand_at_head(
            |wanted| {
                let (place, sure) = match wanted {
                    LeftEar => ((350.0, 120.0), 0.9),
                    RightEar => ((290.0, 120.0), 0.9),
                    LeftShoulder => ((400.0, 220.0), 0.9),
                    RightShoulder => ((240.0, 220.0), 0.9),
                    LeftWrist | LeftIndex => ((360.0, 440.0), 0.9),
                    RightWrist | RightIndex => ((280.0, 440.0), 0.9),
                    _ => ((320.0, 240.0), 0.1),
                };
                let changed = changes.iter().find(|(point, ..)| *point == wanted);
                let ((x, y), sure) = changed.map_or((place, sure), |(_, place, sure)| (*place, *sure));
                Landmark { place_px: Vec2::new(x, y), depth_px: 0.0, visibility: sure, presence: sure }
            },
            PICTURE,
        )
    }

    #[test]
    fn what_is_not_there_is_told_as_such() {
        assert_eq!(of(&Sight::TooDark, 640, 480), Outlook::Dark);
        assert_eq!(of(&Sight::Nobody, 640, 480), Outlook::Nobody);
    }

    #[test]
    fn a_hand_at_the_chin_is_told_and_hands_in_the_lap_are_not() {
        assert_eq!(hand(&[]), Some(false));
        assert_eq!(hand(&[(LeftIndex, (330.0, 170.0), 0.9)]), Some(true));
        assert_eq!(hand(&[(RightWrist, (262.0, 150.0), 0.9)]), Some(true));
        // At the shoulder it is not at the head.
        assert_eq!(
            hand(&[(RightWrist, (240.0, 215.0), 0.9), (RightIndex, (236.0, 200.0), 0.9)]),
            Some(false)
        );
    }

    #[test]
    fn hands_that_are_not_seen_say_nothing() {
        let below = |point| (point, (300.0, 600.0), 0.9);
        let unsure = |point| (point, (330.0, 170.0), 0.2);
        assert_eq!(hand(&[below(LeftWrist), below(LeftIndex)]), None);
        assert_eq!(hand(&[unsure(LeftWrist), unsure(LeftIndex)]), None);
        // One that is seen at the head is enough.
        let at_head = (RightIndex, (320.0, 140.0), 0.9);
        assert_eq!(hand(&[below(LeftWrist), below(LeftIndex), at_head]), Some(true));
        assert_eq!(hand(&[(LeftShoulder, (400.0, 220.0), 0.1)]), None, "nobody knows how far is near");
    }
}
