//! What `vision` sees of a person, as a check of the neck takes it.

use kinematics::{AngleReading, Channel};
use sight::{Blind, Head, Scene, Shoulders, Trunk};
use vision::{Body, BodyPoint, HeadSight, Landmark, Person, Sight, trunk_turn};

/// Shoulders narrower than this share of the picture's width are too far away for a face's angles. A judgement: a head is then
/// some 30 pixels wide of 640.
const LEAST_SHOULDERS: f32 = 0.11;
/// A point that is less sure is not seen.
const LEAST_PRESENCE: f32 = 0.5;

/// The scene of one picture of this size.
pub(crate) fn of(sight: &Sight, width_px: usize, height_px: usize) -> Scene {
    match sight {
        Sight::TooDark => Scene::Blind(Blind::Dark),
        Sight::Nobody => Scene::Blind(Blind::Nobody),
        Sight::Person(person) => of_person(person, width_px, height_px),
    }
}

fn of_person(person: &Person, width_px: usize, height_px: usize) -> Scene {
    let Some(body) = &person.body else { return Scene::Blind(Blind::Shoulders) };
    let shoulders = shoulders_of(body, width_px, height_px);
    let is_far = shoulders.is_some_and(|seen| seen.across < LEAST_SHOULDERS);
    if person.people > 1 {
        Scene::Blind(Blind::Several)
    } else if !person.is_facing {
        Scene::Blind(Blind::Aside)
    } else if is_far {
        Scene::Blind(Blind::Far)
    } else {
        match person.head {
            HeadSight::NotSeen => Scene::Blind(Blind::Face),
            HeadSight::LostTurned(side) => Scene::Lost(side),
            HeadSight::Seen(pose) => Scene::Head {
                head: Head { yaw_deg: pose.yaw_deg, pitch_deg: pose.pitch_deg, roll_deg: pose.roll_deg },
                trunk: trunk_of(person, body, shoulders, (width_px, height_px)),
            },
        }
    }
}

/// Where the shoulders are in the picture, where both are seen in it.
fn shoulders_of(body: &Body, width_px: usize, height_px: usize) -> Option<Shoulders> {
    let [left, right] = [BodyPoint::LeftShoulder, BodyPoint::RightShoulder].map(|point| body.point(point));
    let ears = [BodyPoint::LeftEar, BodyPoint::RightEar].map(|point| body.point(point));
    let is_seen = |points: [&Landmark; 2]| {
        points.iter().all(|point| {
            point.presence >= LEAST_PRESENCE
                && (0.0..=width_px as f32).contains(&point.place_px.x)
                && (0.0..=height_px as f32).contains(&point.place_px.y)
        })
    };
    let along = left.place_px - right.place_px;
    // The person's left is the picture's right, and down is positive.
    is_seen([left, right]).then(|| {
        let of_width = |px: f32| px / width_px as f32;
        let middle_px = |points: [&Landmark; 2]| (points[0].place_px.y + points[1].place_px.y) / 2.0;
        let down_px = middle_px([left, right]);
        let to_ears = is_seen(ears).then(|| of_width(down_px - middle_px(ears)));
        let slope_deg = f32::atan2(along.y, along.x).to_degrees();
        Shoulders { across: of_width(along.length()), down: of_width(down_px), to_ears, slope_deg }
    })
}

/// By the shoulders, and where the hips are seen by the whole trunk.
fn trunk_of(
    person: &Person,
    body: &Body,
    shoulders: Option<Shoulders>,
    (width_px, height_px): (usize, usize),
) -> Trunk {
    let sum = |channels: [Channel; 2]| sum_of(&person.angles, channels);
    Trunk {
        turn_deg: shoulders.and(trunk_turn(body, width_px, height_px)).map(|turn| turn.degrees),
        side_deg: sum([Channel::LumbarLateral, Channel::ThoracicLateral])
            .filter(|_| shoulders.is_some())
            .or(shoulders.map(|seen| seen.slope_deg)),
        forward_deg: sum([Channel::LumbarFlexion, Channel::ThoracicFlexion]),
        shoulders,
    }
}

/// An angle that is split over two channels; nothing where one of them is not seen.
fn sum_of(angles: &[AngleReading], channels: [Channel; 2]) -> Option<f32> {
    let of =
        |channel| angles.iter().find(|reading| reading.channel == channel).map(|reading| reading.degrees);
    let [first, second] = channels.map(of);
    Some(first? + second?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_told_as_such() {
        assert_eq!(of(&Sight::TooDark, 640, 480), Scene::Blind(Blind::Dark));
        assert_eq!(of(&Sight::Nobody, 640, 480), Scene::Blind(Blind::Nobody));
    }

    #[test]
    fn an_angle_over_two_channels_needs_both() {
        let reading = |channel, degrees| AngleReading { channel, degrees, confidence: 0.9, time_secs: 0.0 };
        let channels = [Channel::LumbarLateral, Channel::ThoracicLateral];
        let both = [reading(channels[0], 4.0), reading(channels[1], 4.0)];
        assert_eq!(sum_of(&both, channels), Some(8.0));
        assert_eq!(sum_of(&both[..1], channels), None);
    }
}
