use super::*;
use crate::body::Landmark;
use crate::region::Region;
use glam::Vec2;

/// A person standing 400 pixels tall in a picture of 640 by 480, facing the camera, arms hanging. Metres, y up.
fn standing() -> Vec<(BodyPoint, Vec3)> {
    use BodyPoint::*;
    let pairs = [
        (LeftShoulder, RightShoulder, Vec3::new(0.18, 0.5, 0.0)),
        (LeftElbow, RightElbow, Vec3::new(0.18, 0.22, 0.0)),
        (LeftWrist, RightWrist, Vec3::new(0.18, -0.03, 0.0)),
        (LeftHip, RightHip, Vec3::new(0.1, 0.0, 0.0)),
        (LeftKnee, RightKnee, Vec3::new(0.1, -0.42, 0.0)),
        (LeftAnkle, RightAnkle, Vec3::new(0.1, -0.82, 0.0)),
    ];
    let mirror = Vec3::new(-1.0, 1.0, 1.0);
    pairs.into_iter().flat_map(|(left, right, place)| [(left, place), (right, place * mirror)]).collect()
}

/// The body of some points, turned about the vertical before the camera sees it.
fn body(points: &[(BodyPoint, Vec3)], turned_deg: f32) -> Body {
    let nowhere =
        Landmark { place_px: Vec2::new(320.0, 100.0), depth_px: 0.0, visibility: 0.9, presence: 0.95 };
    let region = Region { centre_px: Vec2::new(320.0, 240.0), side_px: 500.0, turn_rad: 0.0 };
    let mut body = Body { points: [nowhere; 33], world_m: [Vec3::ZERO; 33], presence: 0.9, region };
    let turn = glam::Quat::from_rotation_y(turned_deg.to_radians());
    for (point, place) in points {
        let seen = turn * *place;
        body.world_m[point.index()] = seen * Vec3::new(1.0, -1.0, -1.0);
        body.points[point.index()].place_px = Vec2::new(320.0 + 250.0 * seen.x, 240.0 - 250.0 * seen.y);
    }
    body
}

fn moved(changes: &[(BodyPoint, Vec3)]) -> Vec<(BodyPoint, Vec3)> {
    let mut points = standing();
    for (point, place) in changes {
        points.retain(|(other, _)| other != point);
        points.push((*point, *place));
    }
    points
}

fn read(readings: &[AngleReading], channel: Channel) -> Option<f32> {
    readings.iter().find(|reading| reading.channel == channel).map(|reading| reading.degrees)
}

fn check(points: &[(BodyPoint, Vec3)], expected: &[(Channel, f32)]) {
    for turned_deg in [0.0, 25.0, -40.0] {
        let readings = body_angles(&body(points, turned_deg), 640, 480, 1.0);
        for (channel, degrees) in expected {
            let found = read(&readings, *channel).unwrap_or(f32::NAN);
            assert!((found - degrees).abs() < 0.5, "{channel} {found}, not {degrees}, turned {turned_deg}");
        }
    }
}

#[test]
fn a_person_who_stands_straight_has_no_angles() {
    check(
        &standing(),
        &[
            (Channel::LumbarFlexion, 0.0),
            (Channel::ThoracicLateral, 0.0),
            (Channel::ThoracicRotation, 0.0),
            (Channel::LeftShoulderElevation, 0.0),
            (Channel::RightElbowFlexion, 0.0),
            (Channel::LeftHipFlexion, 0.0),
            (Channel::RightHipAbduction, 0.0),
            (Channel::RightKneeFlexion, 0.0),
        ],
    );
}

#[test]
fn raised_arms_say_in_which_plane() {
    use BodyPoint::*;
    let side = moved(&[(LeftElbow, Vec3::new(0.46, 0.5, 0.0)), (LeftWrist, Vec3::new(0.71, 0.5, 0.0))]);
    check(
        &side,
        &[
            (Channel::LeftShoulderElevation, 90.0),
            (Channel::LeftShoulderPlane, 0.0),
            (Channel::LeftElbowFlexion, 0.0),
        ],
    );
    let front =
        moved(&[(RightElbow, Vec3::new(-0.18, 0.5, 0.28)), (RightWrist, Vec3::new(-0.18, 0.75, 0.28))]);
    check(
        &front,
        &[
            (Channel::RightShoulderElevation, 90.0),
            (Channel::RightShoulderPlane, 90.0),
            (Channel::RightElbowFlexion, 90.0),
        ],
    );
    let behind = moved(&[(RightElbow, Vec3::new(-0.18, 0.3, -0.2))]);
    check(&behind, &[(Channel::RightShoulderElevation, 45.0), (Channel::RightShoulderPlane, -90.0)]);
}

#[test]
fn a_raised_knee_bends_hip_and_knee() {
    use BodyPoint::*;
    let lifted = moved(&[(LeftKnee, Vec3::new(0.1, 0.0, 0.42)), (LeftAnkle, Vec3::new(0.1, -0.4, 0.42))]);
    check(
        &lifted,
        &[(Channel::LeftHipFlexion, 90.0), (Channel::LeftKneeFlexion, 90.0), (Channel::RightHipFlexion, 0.0)],
    );
    let apart =
        moved(&[(RightKnee, Vec3::new(-0.31, -0.364, 0.0)), (RightAnkle, Vec3::new(-0.51, -0.71, 0.0))]);
    check(
        &apart,
        &[
            (Channel::RightHipAbduction, 30.0),
            (Channel::RightKneeFlexion, 0.0),
            (Channel::LeftHipAbduction, 0.0),
        ],
    );
}

#[test]
fn a_leaning_trunk_is_split_over_its_two_parts() {
    let leaning: Vec<_> = standing()
        .into_iter()
        .map(|(point, place)| match point.index() {
            11..=16 => (point, glam::Quat::from_rotation_x(30_f32.to_radians()) * place),
            _ => (point, place),
        })
        .collect();
    check(
        &leaning,
        &[(Channel::LumbarFlexion, 15.0), (Channel::ThoracicFlexion, 15.0), (Channel::ThoracicLateral, 0.0)],
    );
}

#[test]
fn what_is_beyond_the_edge_or_hidden_makes_no_angle() {
    let mut cut = body(&standing(), 0.0);
    cut.points[BodyPoint::LeftAnkle.index()].place_px.y = 500.0;
    cut.points[BodyPoint::RightWrist.index()].visibility = 0.1;
    let readings = body_angles(&cut, 640, 480, 0.0);
    assert_eq!(read(&readings, Channel::LeftKneeFlexion), None);
    assert_eq!(read(&readings, Channel::RightElbowFlexion), None);
    assert!(read(&readings, Channel::RightKneeFlexion).is_some());
    let nothing = Body { world_m: [Vec3::NAN; 33], ..cut };
    assert!(body_angles(&nothing, 640, 480, 0.0).is_empty());
}

#[test]
fn the_neck_is_the_head_against_the_trunk() {
    let pose = HeadPose { yaw_deg: 40.0, pitch_deg: -10.0, roll_deg: 5.0 };
    let trunk =
        AngleReading { channel: Channel::ThoracicFlexion, degrees: 4.0, confidence: 0.9, time_secs: 0.0 };
    let ahead = TrunkTurn { degrees: 0.0, confidence: 0.95 };
    let readings = neck_angles(pose, &[trunk], Some(ahead), 0.9, 0.0);
    assert_eq!(read(&readings, Channel::UpperCervicalRotation), Some(20.0));
    assert_eq!(read(&readings, Channel::LowerCervicalFlexion), Some(3.0));
    assert_eq!(read(&readings, Channel::LowerCervicalLateral), Some(2.5));
}

#[test]
fn who_sits_at_an_angle_with_a_straight_neck_has_no_rotation() {
    // The trunk's turn, the head's, and the neck's.
    for (trunk_deg, head_deg, expected) in
        [(30.0, 30.0, 0.0), (-30.0, -30.0, 0.0), (30.0, 0.0, -30.0), (-20.0, 25.0, 45.0), (0.0, 40.0, 40.0)]
    {
        let body = body(&standing(), trunk_deg);
        let pose = HeadPose { yaw_deg: head_deg, pitch_deg: 0.0, roll_deg: 0.0 };
        let trunk = body_angles(&body, 640, 480, 0.0);
        let readings = neck_angles(pose, &trunk, trunk_turn(&body, 640, 480), 0.9, 0.0);
        let found: f32 = [Channel::LowerCervicalRotation, Channel::UpperCervicalRotation]
            .map(|channel| read(&readings, channel).expect("it is seen"))
            .iter()
            .sum();
        assert!((found - expected).abs() < 0.5, "{found}, not {expected}");
    }
}

#[test]
fn a_rotation_against_an_unseen_trunk_is_less_sure() {
    let mut hidden = body(&standing(), 30.0);
    hidden.points[BodyPoint::RightShoulder.index()].visibility = 0.1;
    let turn = trunk_turn(&hidden, 640, 480);
    assert_eq!(turn, None);
    let pose = HeadPose { yaw_deg: 30.0, pitch_deg: 0.0, roll_deg: 0.0 };
    let readings = neck_angles(pose, &[], turn, 0.9, 0.0);
    let sure = |channel| readings.iter().find(|reading| reading.channel == channel).map(|r| r.confidence);
    assert_eq!(sure(Channel::UpperCervicalRotation), Some(0.45));
    assert_eq!(sure(Channel::UpperCervicalFlexion), Some(0.9));
    assert!(
        neck_angles(pose, &[], None, 0.5, 0.0).iter().all(|r| r.channel != Channel::UpperCervicalRotation)
    );
}
