//! Angles of a task from one picture: made-up bodies before a camera that stands where it should, or does not.

#![cfg(not(target_family = "wasm"))]

use kinematics::skeleton::{BoneId, LimbBone, Posed, Skeleton};
use kinematics::{AngleReading, Channel, Pose, Side, Stance, Support};
use proptest::prelude::*;
use sight::{Mark, Outlook, Place, TaskAngle, TaskPosture, Unread, Whole};

/// Whoever is before the camera, in degrees.
#[derive(Clone, Copy, Debug)]
struct Task {
    support: Support,
    /// The bend of the hips beyond that of the knees.
    stoop: f32,
    knee: f32,
    neck: f32,
    arm: f32,
    elbow: f32,
}

const UPRIGHT: Task =
    Task { support: Support::Standing, stoop: 0.0, knee: 0.0, neck: 0.0, arm: 10.0, elbow: 80.0 };

impl Task {
    fn posed(&self) -> Posed {
        let mut pose = Pose::default();
        pose.set_neck_flexion_deg(self.neck);
        for (left, degrees) in [
            (Channel::LeftHipFlexion, self.knee + self.stoop),
            (Channel::LeftKneeFlexion, self.knee),
            (Channel::LeftShoulderElevation, self.arm),
            (Channel::LeftShoulderPlane, 90.0),
            (Channel::LeftElbowFlexion, self.elbow),
        ] {
            pose[left] = degrees;
            pose[left.mirrored()] = degrees;
        }
        Skeleton::reference().solve_stance(self.support, &Stance { pose, ..Stance::default() }, false)
    }
}

/// A camera far away and level.
#[derive(Clone, Copy, Debug)]
struct Camera {
    /// Where it stands: 0 ahead of the person, 90 at their left.
    azimuth_deg: f32,
    /// How much of the world is in the picture, from top to bottom, metres.
    height_m: f32,
    aspect: f32,
}

const LEFT: Camera = Camera { azimuth_deg: 90.0, height_m: 2.2, aspect: 1.0 };
const RIGHT: Camera = Camera { azimuth_deg: -90.0, ..LEFT };

impl Camera {
    fn sees(&self, posed: &Posed) -> Whole {
        let (sin, cos) = self.azimuth_deg.to_radians().sin_cos();
        let place = |mark: Mark| {
            let [x, y, z] = point(posed, mark);
            let right = x * cos - z * sin;
            let across = 0.5 + right / (self.height_m * self.aspect);
            Place { across, down: 1.0 - (y + 0.1) / self.height_m, presence: 0.95 }
        };
        let mut whole = Whole::unknown();
        for mark in Mark::ALL {
            whole.marks[mark.index()] = Some(place(*mark));
        }
        let sure = |channel, confidence| AngleReading { channel, degrees: 0.0, confidence, time_secs: 0.0 };
        whole.readings = vec![sure(Channel::LumbarFlexion, 0.9), sure(Channel::LowerCervicalFlexion, 0.6)];
        for left in LIMBS {
            // The limbs that are further away are hidden more.
            let [of_left, of_right] = [sin, -sin].map(|near| if near > -0.5 { 0.9 } else { 0.6 });
            whole.readings.push(sure(left, of_left));
            whole.readings.push(sure(left.mirrored(), of_right));
        }
        whole
    }

    fn reads(&self, posed: &Posed) -> Result<TaskPosture, Unread> {
        TaskPosture::of(&Outlook::Person(Box::new(self.sees(posed))), self.aspect)
    }
}

const LIMBS: [Channel; 4] = [
    Channel::LeftShoulderElevation,
    Channel::LeftElbowFlexion,
    Channel::LeftHipFlexion,
    Channel::LeftKneeFlexion,
];

/// Where a point of the body is in the world, metres.
fn point(posed: &Posed, mark: Mark) -> [f32; 3] {
    use LimbBone::{Foot, ForearmProximal, Hand, ShankProximal, ThighProximal, UpperArmProximal};
    use Side::{Left, Right};
    let joint = |bone, side| posed[BoneId::limb(bone, side)].joint;
    let head = posed[BoneId::HEAD];
    // From the joint of the head: to the left, up and ahead.
    let on_head = |left: f32, up: f32, ahead: f32| {
        let turn = head.rotation;
        head.joint + turn.x_axis * left + turn.y_axis * up + turn.z_axis * ahead
    };
    let place = match mark {
        Mark::Nose => on_head(0.0, 0.005, 0.128),
        Mark::LeftEar => on_head(0.075, 0.03, 0.01),
        Mark::RightEar => on_head(-0.075, 0.03, 0.01),
        Mark::LeftShoulder => joint(UpperArmProximal, Left),
        Mark::RightShoulder => joint(UpperArmProximal, Right),
        Mark::LeftElbow => joint(ForearmProximal, Left),
        Mark::RightElbow => joint(ForearmProximal, Right),
        Mark::LeftWrist => joint(Hand, Left),
        Mark::RightWrist => joint(Hand, Right),
        Mark::LeftHip => joint(ThighProximal, Left),
        Mark::RightHip => joint(ThighProximal, Right),
        Mark::LeftKnee => joint(ShankProximal, Left),
        Mark::RightKnee => joint(ShankProximal, Right),
        Mark::LeftAnkle => joint(Foot, Left),
        Mark::RightAnkle => joint(Foot, Right),
    };
    place.to_array()
}

/// What the body itself says.
fn expected(posed: &Posed, angle: TaskAngle) -> f32 {
    let measured = |channel| posed.measured(channel).expect("it is measured");
    match angle {
        TaskAngle::Trunk => posed.trunk_lean_deg(),
        TaskAngle::Neck => measured(Channel::LowerCervicalFlexion) + measured(Channel::UpperCervicalFlexion),
        TaskAngle::UpperArm => measured(Channel::LeftShoulderElevation),
        TaskAngle::LowerArm => measured(Channel::LeftElbowFlexion),
        TaskAngle::Knee => measured(Channel::LeftKneeFlexion),
    }
}

fn standing() -> impl Strategy<Value = Task> {
    let angles = (0.0_f32..65.0, 0.0_f32..50.0, -20.0_f32..45.0, 10.0_f32..110.0, 0.0_f32..120.0);
    angles.prop_map(|(stoop, knee, neck, arm, elbow)| Task { stoop, knee, neck, arm, elbow, ..UPRIGHT })
}

/// Far enough for the whole of somebody, and near enough.
fn picture() -> impl Strategy<Value = (f32, f32)> {
    (1.9_f32..2.7, 0.6_f32..1.6)
}

proptest! {
    #[test]
    fn from_either_side_every_angle_is_read_within_its_error(
        task in standing(), (height_m, aspect) in picture(), turned_deg in -18.0_f32..18.0, is_left in any::<bool>(),
    ) {
        let posed = task.posed();
        let side = if is_left { Side::Left } else { Side::Right };
        let azimuth_deg = 90.0 * side.sign() + turned_deg;
        let read = Camera { azimuth_deg, height_m, aspect }.reads(&posed).expect("it is seen from the side");
        prop_assert_eq!(read.side, side);
        prop_assert_eq!(read.readings.len(), TaskAngle::ALL.len());
        for reading in &read.readings {
            let expected = expected(&posed, reading.angle);
            let off = (reading.degrees - expected).abs();
            prop_assert!(off <= reading.error_deg, "{reading:?}, and it is {expected}");
            prop_assert!((4.0..20.0).contains(&reading.error_deg), "{reading:?}");
        }
    }

    #[test]
    fn from_ahead_or_behind_no_angle_is_read(
        task in standing(), (height_m, aspect) in picture(), turned_deg in -50.0_f32..50.0, is_behind in any::<bool>(),
    ) {
        let azimuth_deg = turned_deg + if is_behind { 180.0 } else { 0.0 };
        let read = Camera { azimuth_deg, height_m, aspect }.reads(&task.posed());
        prop_assert_eq!(read, Err(Unread::Turned));
    }

    #[test]
    fn both_sides_of_one_body_read_alike(task in standing(), turned_deg in 0.0_f32..18.0) {
        let posed = task.posed();
        let left = Camera { azimuth_deg: 90.0 + turned_deg, ..LEFT }.reads(&posed).expect("seen");
        let right = Camera { azimuth_deg: -90.0 - turned_deg, ..LEFT }.reads(&posed).expect("seen");
        prop_assert_eq!(left.sits, right.sits);
        for (left, right) in left.readings.iter().zip(&right.readings) {
            prop_assert_eq!(left.angle, right.angle);
            prop_assert!((left.degrees - right.degrees).abs() < 0.5, "{left:?}, {right:?}");
        }
    }

    #[test]
    fn no_points_do_harm(
        places in proptest::collection::vec(proptest::option::of((-9.0_f32..9.0, -9.0_f32..9.0)), Mark::COUNT),
        aspect in prop_oneof![0.1_f32..9.0, Just(0.0), Just(-1.0), Just(f32::NAN), Just(f32::INFINITY)],
    ) {
        let mut whole = LEFT.sees(&UPRIGHT.posed());
        for (mark, place) in whole.marks.iter_mut().zip(places) {
            *mark = place.map(|(across, down)| Place { across, down, presence: 0.9 });
        }
        if let Ok(read) = TaskPosture::of(&Outlook::Person(Box::new(whole)), aspect) {
            prop_assert!(aspect > 0.0 && aspect.is_finite());
            for reading in read.readings {
                prop_assert!(reading.degrees.abs() <= 190.0 && reading.error_deg >= 4.0, "{reading:?}");
                prop_assert!(reading.error_deg < 45.0, "{reading:?}");
            }
        }
    }
}

/// What is read of somebody upright from the right, with something changed.
fn changed(change: impl FnOnce(&mut Whole)) -> Result<TaskPosture, Unread> {
    let mut whole = RIGHT.sees(&UPRIGHT.posed());
    change(&mut whole);
    TaskPosture::of(&Outlook::Person(Box::new(whole)), RIGHT.aspect)
}

/// Moves a point by heights of the picture, down positive.
fn shift(whole: &mut Whole, mark: Mark, across: f32, down: f32) {
    let place = whole.marks[mark.index()].as_mut().expect("it is seen");
    place.across += across;
    place.down += down;
}

fn hide(whole: &mut Whole, marks: &[Mark]) {
    marks.iter().for_each(|mark| whole.marks[mark.index()] = None);
}

fn doubt(whole: &mut Whole, channels: &[Channel]) {
    whole.readings.retain(|reading| !channels.contains(&reading.channel));
}

#[track_caller]
fn check_unread(change: impl FnOnce(&mut Whole), expected: Unread) {
    assert_eq!(changed(change), Err(expected));
}

#[test]
fn whoever_cannot_be_read_is_told_why() {
    use Mark::{LeftEar, LeftHip, LeftShoulder, Nose, RightEar, RightHip, RightShoulder};
    for (outlook, expected) in [
        (Outlook::Dark, Unread::Dark),
        (Outlook::Nobody, Unread::Nobody),
        (Outlook::Several, Unread::Several),
        // A head without a body.
        (Outlook::Person(Box::new(Whole::unknown())), Unread::CutOff),
    ] {
        assert_eq!(TaskPosture::of(&outlook, 1.5), Err(expected), "{outlook:?}");
    }
    check_unread(|whole| whole.is_cut_off = true, Unread::CutOff);
    check_unread(|whole| hide(whole, &[LeftHip, RightHip]), Unread::CutOff);
    check_unread(|whole| hide(whole, &[LeftShoulder, RightShoulder]), Unread::CutOff);
    check_unread(|whole| hide(whole, &[LeftShoulder]), Unread::Unclear);
    check_unread(|whole| doubt(whole, &[Channel::LumbarFlexion]), Unread::Unclear);
    // Shoulders or hips alone are turned to the camera: a twist.
    check_unread(|whole| shift(whole, RightShoulder, 0.1, 0.0), Unread::Turned);
    check_unread(|whole| shift(whole, RightHip, -0.09, 0.0), Unread::Turned);
    let shrink = |whole: &mut Whole| {
        for place in whole.marks.iter_mut().flatten() {
            place.across *= 0.2;
            place.down *= 0.2;
        }
    };
    check_unread(shrink, Unread::Far);
    // Looking back over the shoulder: the face and the limbs say one thing each.
    check_unread(|whole| shift(whole, Nose, -0.11, 0.0), Unread::Unclear);
    // Neither says anything.
    let blank = |whole: &mut Whole| {
        hide(whole, &[Nose, LeftEar, RightEar]);
        doubt(whole, &LIMBS);
        doubt(whole, &LIMBS.map(Channel::mirrored));
    };
    check_unread(blank, Unread::Unclear);
    // Somebody who lies on their back.
    let lie = |whole: &mut Whole| {
        for place in whole.marks.iter_mut().flatten() {
            (place.across, place.down) = (place.down, 1.0 - place.across);
        }
    };
    check_unread(lie, Unread::Unclear);
}

#[test]
fn the_side_is_told_by_the_face_or_by_the_limbs() {
    let by_limbs = changed(|whole| hide(whole, &[Mark::Nose])).expect("it is seen");
    assert_eq!(by_limbs.side, Side::Right);
    assert_eq!(by_limbs.reading(TaskAngle::Neck), None, "without a face no neck is read");
    let by_face = changed(|whole| {
        for reading in &mut whole.readings {
            reading.confidence = 0.8;
        }
    });
    assert_eq!(by_face.expect("it is seen").side, Side::Right);
}

#[test]
fn what_is_hidden_or_points_at_the_camera_is_not_read_and_the_rest_is() {
    use TaskAngle::{Knee, LowerArm, Neck, Trunk, UpperArm};
    type Case = (fn(&mut Whole), Vec<TaskAngle>);
    let read = |change: fn(&mut Whole)| -> Vec<TaskAngle> {
        let read = changed(change).expect("it is seen");
        read.readings.iter().map(|reading| reading.angle).collect()
    };
    let cases: [Case; 7] = [
        (|_| (), vec![Trunk, Neck, UpperArm, LowerArm, Knee]),
        (|whole| doubt(whole, &[Channel::RightElbowFlexion]), vec![Trunk, Neck, UpperArm, Knee]),
        (|whole| doubt(whole, &[Channel::RightShoulderElevation]), vec![Trunk, Neck, LowerArm, Knee]),
        (|whole| doubt(whole, &[Channel::LowerCervicalFlexion]), vec![Trunk, UpperArm, LowerArm, Knee]),
        (|whole| hide(whole, &[Mark::RightAnkle]), vec![Trunk, Neck, UpperArm, LowerArm]),
        (
            |whole| whole.marks[Mark::RightWrist.index()] = whole.marks[Mark::RightElbow.index()],
            vec![Trunk, Neck, UpperArm, Knee],
        ),
        (|whole| shift(whole, Mark::Nose, -0.045, 0.0), vec![Trunk, UpperArm, LowerArm, Knee]),
    ];
    for (change, expected) in cases {
        assert_eq!(read(change), expected);
    }
}

#[test]
fn a_shorter_limb_errs_more() {
    let error = |share: f32| {
        let read = changed(|whole| {
            let elbow = whole.marks[Mark::RightElbow.index()].expect("it is seen");
            let wrist = whole.marks[Mark::RightWrist.index()].as_mut().expect("it is seen");
            wrist.across = elbow.across + (wrist.across - elbow.across) * share;
            wrist.down = elbow.down + (wrist.down - elbow.down) * share;
        });
        read.expect("it is seen").reading(TaskAngle::LowerArm).expect("it is read").error_deg
    };
    assert!(error(0.7) > error(1.0) + 1.0, "{} and {}", error(0.7), error(1.0));
}

#[test]
fn who_sits_is_told_from_who_stands_and_from_who_squats() {
    let seated = Task { support: Support::Seated, ..UPRIGHT };
    let squatting = Task { stoop: 10.0, knee: 85.0, ..UPRIGHT };
    for camera in [LEFT, RIGHT] {
        let read = |task: Task| camera.reads(&task.posed()).expect("it is seen");
        let sits = read(seated);
        assert_eq!(sits.sits, Some(true));
        assert_eq!(sits.reading(TaskAngle::Knee), None, "a seat carries, so the knees do not count");
        assert_eq!(read(UPRIGHT).sits, Some(false));
        assert_ne!(read(squatting).sits, Some(true));
        assert!(read(squatting).reading(TaskAngle::Knee).is_some());
    }
}
