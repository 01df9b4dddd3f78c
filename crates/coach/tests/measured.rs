//! What the coach expects a camera to read is what `vision` reads from the same points.

use coach::{Angles, Camera, Part, Points, SeenAngle};
use glam::{Vec2, Vec3};
use kinematics::skeleton::Skeleton;
use kinematics::{Person, Side, fit};
use vision::{Body, BodyPoint, Landmark, Region, body_angles};

fn body(points: &Points) -> Body {
    let nowhere = Landmark { place_px: Vec2::splat(300.0), depth_px: 0.0, visibility: 1.0, presence: 1.0 };
    let region = Region { centre_px: Vec2::splat(300.0), side_px: 500.0, turn_rad: 0.0 };
    let mut body = Body { points: [nowhere; 33], world_m: [Vec3::ZERO; 33], presence: 1.0, region };
    for (side, part, point) in [
        (Side::Left, Part::Shoulder, BodyPoint::LeftShoulder),
        (Side::Right, Part::Shoulder, BodyPoint::RightShoulder),
        (Side::Left, Part::Elbow, BodyPoint::LeftElbow),
        (Side::Right, Part::Elbow, BodyPoint::RightElbow),
        (Side::Left, Part::Wrist, BodyPoint::LeftWrist),
        (Side::Right, Part::Wrist, BodyPoint::RightWrist),
        (Side::Left, Part::Hip, BodyPoint::LeftHip),
        (Side::Right, Part::Hip, BodyPoint::RightHip),
        (Side::Left, Part::Knee, BodyPoint::LeftKnee),
        (Side::Right, Part::Knee, BodyPoint::RightKnee),
        (Side::Left, Part::Ankle, BodyPoint::LeftAnkle),
        (Side::Right, Part::Ankle, BodyPoint::RightAnkle),
    ] {
        body.world_m[point.index()] = points.get(side, part) * Vec3::new(1.0, -1.0, -1.0);
    }
    body
}

#[test]
fn the_same_points_make_the_same_angles() {
    let skeleton = Skeleton::reference();
    let mut compared = 0;
    for movement in &content_bundle::content().movements {
        let Ok(fitted) = fit(&movement.authored_motion(), &Person::of_age(40), &[]) else { continue };
        for stance in fitted.motion().stances() {
            let posed = skeleton.solve_stance(fitted.motion().support, stance, false);
            for camera in Camera::ALL {
                let points = Points::of(&posed).turned(camera.turn());
                let read = Angles::of(&body_angles(&body(&points), 640, 640, 0.0));
                let expected = points.angles();
                for &angle in SeenAngle::ALL {
                    let (Some(read), Some(expected)) = (read.get(angle), expected.get(angle)) else {
                        continue;
                    };
                    let off = (read - expected + 180.0).rem_euclid(360.0) - 180.0;
                    assert!(
                        off.abs() < 0.1,
                        "{} {camera:?} {}: {read}, not {expected}",
                        movement.id,
                        angle.name()
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 5_000, "{compared} angles");
}
