//! Fitted motions whose numbers were worked out by hand.

use kinematics::{
    Breath, Channel, Key, LimitSource, Limits, Motion, MotionKind, OwnReading, Person, Pose, Quantity,
    RangeMethod, Side, Stance, Support, fit,
};

const TODAY: i32 = 20_000;

fn to_and_fro(target: impl Fn(&mut Pose)) -> Motion {
    from_start(|_| {}, target)
}

fn from_start(start: impl Fn(&mut Pose), target: impl Fn(&mut Pose)) -> Motion {
    let stance = |change: &dyn Fn(&mut Pose)| {
        let mut stance = Stance::default();
        change(&mut stance.pose);
        stance
    };
    let key = Key { stance: stance(&target), travel_secs: 1.0, hold_secs: 0.0, breath: Breath::Out };
    Motion {
        support: Support::Seated,
        kind: MotionKind::Poses,
        start: stance(&start),
        keys: vec![key],
        return_secs: 1.0,
        return_breath: Breath::In,
        rest_secs: 0.0,
        mirrored: false,
    }
}

fn knowing(quantity: Quantity, comfortable_deg: f32) -> Person {
    let mut person = Person { today: TODAY, ..Person::of_age(30) };
    for side in Side::BOTH {
        person.own_range.set(quantity, side, OwnReading::self_reported(comfortable_deg, TODAY));
    }
    person
}

#[track_caller]
fn check_limit(person: &Person, quantity: Quantity, expected_deg: f32, source: LimitSource) {
    let limit = Limits::of(person).get(quantity, Side::Left);
    assert!((limit.degrees - expected_deg).abs() < 1e-3, "{quantity}: {limit:?}");
    assert_eq!(limit.source, source, "{quantity}");
}

#[test]
fn limits_of_the_neck() {
    use LimitSource::{AgeNorm, HardCap, OwnRange, OwnRangeUnknown};
    use Quantity::{NeckExtension, NeckFlexion, NeckLateralFlexion, NeckRotation};
    let unknown = Person::of_age(30);
    check_limit(&unknown, NeckFlexion, 20.0, OwnRangeUnknown);
    check_limit(&unknown, NeckExtension, 0.0, OwnRangeUnknown);
    check_limit(&unknown, NeckLateralFlexion, 15.0, OwnRangeUnknown);
    check_limit(&unknown, NeckRotation, 25.0, OwnRangeUnknown);

    check_limit(&knowing(NeckRotation, 60.0), NeckRotation, 48.0, OwnRange);
    check_limit(&knowing(NeckRotation, 90.0), NeckRotation, 0.80 * 66.0, AgeNorm);
    check_limit(&knowing(NeckFlexion, 90.0), NeckFlexion, 0.80 * 47.0, AgeNorm);
    check_limit(&knowing(NeckExtension, 90.0), NeckExtension, 20.0, HardCap);
    check_limit(&knowing(NeckExtension, 0.0), NeckExtension, 0.0, OwnRange);

    let aged = |age_years, quantity| Person { age_years, ..knowing(quantity, 90.0) };
    check_limit(&aged(20, NeckRotation), NeckRotation, 55.0, HardCap);
    check_limit(&aged(60, NeckRotation), NeckRotation, 0.80 * 55.0, AgeNorm);
    check_limit(&aged(59, NeckExtension), NeckExtension, 20.0, HardCap);
    check_limit(&aged(60, NeckExtension), NeckExtension, 15.0, HardCap);
    check_limit(&aged(65, NeckExtension), NeckExtension, 0.0, HardCap);

    let bendy = |quantity| Person { very_bendy: true, ..knowing(quantity, 60.0) };
    check_limit(&bendy(NeckRotation), NeckRotation, 36.0, OwnRange);
    check_limit(&Person { very_bendy: true, ..unknown.clone() }, NeckRotation, 15.0, OwnRangeUnknown);

    let dizzy = |quantity| Person { unchecked_dizziness: true, ..knowing(quantity, 60.0) };
    check_limit(&dizzy(NeckRotation), NeckRotation, 0.0, HardCap);
}

#[test]
fn a_range_seen_by_the_camera_loses_its_error() {
    let mut person = knowing(Quantity::NeckRotation, 60.0);
    for (error_deg, expected_deg) in [(1.0, 45.0), (5.0, 43.0), (100.0, 0.0)] {
        let seen = OwnReading {
            method: RangeMethod::Camera { error_deg },
            ..OwnReading::self_reported(60.0, TODAY)
        };
        person.own_range.set(Quantity::NeckRotation, Side::Left, seen);
        check_limit(&person, Quantity::NeckRotation, expected_deg, LimitSource::OwnRange);
    }
}

#[test]
fn limits_of_trunk_and_limbs() {
    use LimitSource::{AgeNorm, HardCap};
    let limits = [
        (30, Quantity::LumbarFlexion, 40.0, HardCap),
        (90, Quantity::LumbarFlexion, 0.80 * (72.0 - 0.43 * 74.0), AgeNorm),
        (90, Quantity::LumbarExtension, 0.80 * (29.0 - 0.31 * 74.0), AgeNorm),
        (30, Quantity::LumbarRotation, 5.0, HardCap),
        (30, Quantity::ThoracicRotation, 30.0, AgeNorm),
        (30, Quantity::ShoulderFlexion, 0.80 * 167.0, AgeNorm),
        (30, Quantity::ShoulderAbduction, 0.80 * 184.0, AgeNorm),
        (30, Quantity::HipFlexion, 104.0, AgeNorm),
        (30, Quantity::HipExtension, 0.80 * 17.0, AgeNorm),
        (30, Quantity::KneeFlexion, 140.0, HardCap),
    ];
    for (age_years, quantity, expected_deg, source) in limits {
        check_limit(&Person::of_age(age_years), quantity, expected_deg, source);
    }
    let bendy = Person { very_bendy: true, ..Person::of_age(30) };
    check_limit(&bendy, Quantity::AnkleDorsiflexion, 15.0, HardCap);
    check_limit(&bendy, Quantity::ThoracicRotation, 22.5, AgeNorm);
    check_limit(&knowing(Quantity::KneeFlexion, 20.0), Quantity::KneeFlexion, 90.0, LimitSource::OwnRange);
}

#[test]
fn least_times_of_a_neck_rotation() {
    for (own_deg, target_deg, least_secs) in [(90.0, 25.0, 3.0), (90.0, 50.0, 4.75), (30.0, 50.0, 3.0)] {
        let motion = to_and_fro(|pose| pose.set_neck_rotation_deg(target_deg));
        let fitted = fit(&motion, &knowing(Quantity::NeckRotation, own_deg), &[]).expect("no minimum");
        let motion = fitted.motion();
        assert!((motion.keys[0].travel_secs - least_secs).abs() < 1e-3, "{target_deg}: {motion:?}");
        assert!((motion.return_secs - least_secs).abs() < 1e-3);
        assert_eq!((motion.keys[0].hold_secs, motion.rest_secs), (1.0, 1.0));
        assert_eq!(fitted.most_repetitions(), Some(8));
        assert!(fitted.longer_by_secs() >= 4.0);
    }
}

#[test]
fn left_and_right_shrink_apart_and_the_shares_of_the_joints_stay() {
    let mut person = knowing(Quantity::NeckRotation, 60.0);
    person.own_range.set(Quantity::NeckRotation, Side::Right, OwnReading::self_reported(20.0, TODAY));
    let mut motion = to_and_fro(|pose| pose.set_neck_rotation_deg(45.0));
    let mut other_way = motion.keys[0].clone();
    other_way.stance.pose.set_neck_rotation_deg(-45.0);
    motion.keys.push(other_way);

    let fitted = fit(&motion, &person, &[(Quantity::NeckRotation, 10.0)]).expect("16 is enough");
    let turns: Vec<f32> = fitted.motion().stances().map(|stance| stance.pose.neck_rotation_deg()).collect();
    assert!((turns[1] - 45.0).abs() < 1e-3 && (turns[2] + 16.0).abs() < 1e-3, "{turns:?}");
    let right = fitted.motion().keys[1].stance.pose;
    assert!((right[Channel::UpperCervicalRotation] + 16.0 * 25.0 / 45.0).abs() < 1e-3);
    let [change] = fitted.changes() else { panic!("one change: {:?}", fitted.changes()) };
    assert_eq!((change.side, change.source), (Some(Side::Right), LimitSource::OwnRange));

    let refused = fit(&motion, &person, &[(Quantity::NeckRotation, 20.0)]).expect_err("16 is under 20");
    assert!((refused.fitted_deg - 16.0).abs() < 1e-3);
    assert_eq!(refused.to_string(), "neck_rotation may go 16 degrees today, and the movement needs 20");
}

#[test]
fn extension_of_the_neck_is_not_offered_unknown_or_late_in_life() {
    let motion = to_and_fro(|pose| pose.set_neck_flexion_deg(-15.0));
    let minimum = [(Quantity::NeckExtension, 8.0)];
    let known = knowing(Quantity::NeckExtension, 40.0);
    assert!(fit(&motion, &known, &minimum).is_ok());
    assert!(fit(&motion, &Person::of_age(30), &minimum).is_err());
    assert!(fit(&motion, &Person { age_years: 65, ..known.clone() }, &minimum).is_err());
    assert!(fit(&motion, &Person { unchecked_dizziness: true, ..known }, &minimum).is_err());
}

#[test]
fn a_chin_tuck_keeps_its_glide_with_an_unknown_neck() {
    let tuck = |lower: f32, upper: f32| {
        to_and_fro(move |pose| {
            pose[Channel::LowerCervicalFlexion] = lower;
            pose[Channel::UpperCervicalFlexion] = upper;
        })
    };
    // Authored lower and upper, fitted lower and upper.
    for (lower, upper, fitted_lower, fitted_upper) in [
        (-10.0, 12.0, -10.0, 12.0),
        (-14.0, 12.0, -12.0, 12.0),
        (-30.0, 30.0, -15.0, 15.0),
        (0.0, 8.0, 0.0, 8.0),
    ] {
        let fitted = fit(&tuck(lower, upper), &Person::of_age(70), &[]).expect("no minimum");
        let pose = fitted.motion().keys[0].stance.pose;
        let found = (pose[Channel::LowerCervicalFlexion], pose[Channel::UpperCervicalFlexion]);
        assert!((found.0 - fitted_lower).abs() < 1e-3 && (found.1 - fitted_upper).abs() < 1e-3, "{found:?}");
    }
}

#[test]
fn a_change_is_told_once_with_what_set_it() {
    let motion = to_and_fro(|pose| pose.set_neck_flexion_deg(40.0));
    let fitted = fit(&motion, &Person::of_age(30), &[]).expect("no minimum");
    let [change] = fitted.changes() else { panic!("one change: {:?}", fitted.changes()) };
    assert_eq!((change.quantity, change.source), (Quantity::NeckFlexion, LimitSource::OwnRangeUnknown));
}

#[test]
fn a_glide_that_keeps_the_gaze_level_takes_its_time_too() {
    let motion = to_and_fro(|pose| {
        pose[Channel::LowerCervicalFlexion] = -10.0;
        pose[Channel::UpperCervicalFlexion] = 10.0;
    });
    let fitted = fit(&motion, &Person::of_age(30), &[]).expect("no minimum");
    assert_eq!(fitted.motion().keys[0].travel_secs, 3.0);
}

#[test]
fn lumbar_and_thoracic_spine_share_the_trunk_s_speed() {
    let motion = to_and_fro(|pose| {
        pose[Channel::LumbarFlexion] = 24.0;
        pose[Channel::ThoracicFlexion] = 16.0;
    });
    let fitted = fit(&motion, &Person::of_age(30), &[]).expect("no minimum");
    let travel_secs = fitted.motion().keys[0].travel_secs;
    assert!((travel_secs - 1.875 * 40.0 / 30.0).abs() < 0.01, "{travel_secs}");
    assert_eq!(fitted.motion().rest_secs, 0.0, "the neck's pauses are the neck's");
}

#[test]
fn sitting_stays_sitting_while_the_hinge_shrinks() {
    let motion =
        from_start(|pose| pose[Channel::LeftHipFlexion] = 90.0, |pose| pose[Channel::LeftHipFlexion] = 115.0);
    let fitted = fit(&motion, &Person::of_age(30), &[]).expect("no minimum");
    let hips: Vec<f32> =
        fitted.motion().stances().map(|stance| stance.pose[Channel::LeftHipFlexion]).collect();
    assert!((hips[0] - 90.0).abs() < 1e-3 && (hips[1] - 104.0).abs() < 1e-3, "{hips:?}");
}

#[test]
fn raising_the_arm_is_bounded_by_its_plane() {
    let raise = |plane_deg: f32| {
        to_and_fro(move |pose| {
            pose[Channel::LeftShoulderElevation] = 170.0;
            pose[Channel::LeftShoulderPlane] = plane_deg;
        })
    };
    for (plane_deg, expected_deg) in
        [(90.0, 133.6), (0.0, 147.2), (45.0, 140.4), (-30.0, 90.0), (-90.0, 40.0)]
    {
        let fitted = fit(&raise(plane_deg), &Person::of_age(30), &[]).expect("no minimum");
        let found = fitted.motion().keys[0].stance.pose[Channel::LeftShoulderElevation];
        assert!((found - expected_deg).abs() < 0.1, "plane {plane_deg}: {found}");
    }
}
