//! What a fitted motion promises, for any motion, age and own range.

use kinematics::envelope::{
    NECK_LEAST_CYCLE_SECS, NECK_LEAST_TRAVEL_SECS, NECK_PAUSE_SECS, NECK_SPEED_DEG_PER_SEC,
    TRUNK_SPEED_DEG_PER_SEC, speed_cap_deg_per_sec,
};
use kinematics::{
    Breath, Channel, FittedMotion, Joint, Key, Limits, Motion, MotionKind, OwnRange, OwnReading, Person,
    PhaseKind, Pose, Quantity, RangeMethod, Side, Stance, Support, fit, reach_deg,
};
use proptest::collection::vec;
use proptest::prelude::*;

const TODAY: i32 = 20_000;
const TOLERANCE_DEG: f32 = 1e-3;
const SAMPLES_PER_SEC: f32 = 240.0;
/// Rounding of a single-precision difference over 1/240 s.
const SPEED_TOLERANCE_DEG_PER_SEC: f32 = 0.15;

fn poses() -> impl Strategy<Value = Pose> {
    let angle = prop_oneof![3 => Just(0.0), 2 => -60.0..60.0_f32, 1 => -400.0..400.0_f32];
    vec(angle, Channel::COUNT).prop_map(|angles| {
        let mut pose = Pose::default();
        for (&channel, angle) in Channel::ALL.iter().zip(angles) {
            pose[channel] = angle;
        }
        pose
    })
}

fn stances() -> impl Strategy<Value = Stance> {
    poses().prop_map(|pose| Stance { pose, ..Stance::default() })
}

fn motions() -> impl Strategy<Value = Motion> {
    let key = (stances(), 0.0..3.0_f32, 0.0..2.0_f32).prop_map(|(stance, travel_secs, hold_secs)| Key {
        stance,
        travel_secs,
        hold_secs,
        breath: Breath::Free,
    });
    (stances(), vec(key, 1..4), 0.0..3.0_f32).prop_map(|(start, keys, return_secs)| Motion {
        support: Support::Seated,
        kind: MotionKind::Poses,
        start,
        keys,
        return_secs,
        return_breath: Breath::Free,
        rest_secs: 0.0,
        mirrored: false,
    })
}

fn readings() -> impl Strategy<Value = Option<OwnReading>> {
    let degrees = prop_oneof![Just(0.0), 0.0..90.0_f32, 0.0..1e6_f32, Just(-30.0)];
    let reading = (degrees, any::<bool>()).prop_map(|(comfortable_deg, by_camera)| OwnReading {
        method: if by_camera { RangeMethod::Camera { error_deg: 4.0 } } else { RangeMethod::SelfReport },
        ..OwnReading::self_reported(comfortable_deg, TODAY)
    });
    proptest::option::of(reading)
}

fn own_ranges() -> impl Strategy<Value = OwnRange> {
    vec([readings(), readings()], Quantity::COUNT).prop_map(|readings| {
        let mut own_range = OwnRange::default();
        for (&quantity, by_side) in Quantity::ALL.iter().zip(&readings) {
            for (&side, reading) in quantity.sides().iter().zip(by_side) {
                if let Some(reading) = reading {
                    own_range.set(quantity, side, *reading);
                }
            }
        }
        own_range
    })
}

fn people() -> impl Strategy<Value = Person> {
    (18..=99_u8, any::<bool>(), proptest::bool::weighted(0.1), own_ranges()).prop_map(
        |(age_years, very_bendy, unchecked_dizziness, own_range)| Person {
            age_years,
            very_bendy,
            unchecked_dizziness,
            own_range,
            today: TODAY,
            stiffness_now: 0,
        },
    )
}

fn fitted(motion: &Motion, person: &Person) -> FittedMotion {
    fit(motion, person, &[]).expect("no useful minimum was asked for")
}

/// A few moments of every phase, its ends among them, and the moment after each.
fn moments(motion: &Motion) -> impl Iterator<Item = f32> {
    motion
        .phases()
        .flat_map(|phase| (0..=12).map(move |step| phase.start_secs + phase.length_secs * step as f32 / 12.0))
}

fn spine_deg(pose: &Pose, joints: [Joint; 2]) -> [f32; 3] {
    use kinematics::Axis;
    [Axis::Flexion, Axis::LateralFlexion, Axis::Rotation].map(|axis| {
        let of_plane =
            pose.iter().filter(|(channel, _)| joints.contains(&channel.joint()) && channel.axis() == axis);
        of_plane.map(|(_, degrees)| degrees).sum()
    })
}

fn distance(from: [f32; 3], to: [f32; 3]) -> f32 {
    from.iter().zip(to).map(|(from, to)| (to - from).powi(2)).sum::<f32>().sqrt()
}

fn check_inside_limits(motion: &Motion, person: &Person) -> Result<(), TestCaseError> {
    let limits = Limits::of(person);
    for time_secs in moments(motion) {
        let excess = limits.excess(&motion.sample(time_secs).pose, TOLERANCE_DEG);
        prop_assert!(excess.is_none(), "at {time_secs} s: {excess:?}");
    }
    Ok(())
}

fn check_speed(motion: &Motion) -> Result<(), TestCaseError> {
    const NECK: [Joint; 2] = [Joint::LowerCervical, Joint::UpperCervical];
    const TRUNK: [Joint; 2] = [Joint::Lumbar, Joint::Thoracic];
    for time_secs in moments(motion) {
        let before = motion.sample(time_secs).pose;
        let after = motion.sample(time_secs + 1.0 / SAMPLES_PER_SEC).pose;
        for &channel in Channel::ALL {
            let speed = (after[channel] - before[channel]).abs() * SAMPLES_PER_SEC;
            let cap = speed_cap_deg_per_sec(channel) + SPEED_TOLERANCE_DEG_PER_SEC;
            prop_assert!(speed <= cap, "{channel} at {time_secs} s: {speed} degrees a second");
        }
        for (joints, cap) in [(NECK, NECK_SPEED_DEG_PER_SEC), (TRUNK, TRUNK_SPEED_DEG_PER_SEC)] {
            let speed = distance(spine_deg(&before, joints), spine_deg(&after, joints)) * SAMPLES_PER_SEC;
            prop_assert!(speed <= cap + SPEED_TOLERANCE_DEG_PER_SEC, "{joints:?}: {speed} degrees a second");
        }
    }
    Ok(())
}

fn check_neck_times(motion: &Motion) -> Result<(), TestCaseError> {
    if !motion.moves_neck() {
        return Ok(());
    }
    prop_assert!(motion.cycle_secs() >= NECK_LEAST_CYCLE_SECS - 1e-3);
    for phase in motion.phases() {
        let (from, to) =
            (motion.sample(phase.start_secs), motion.sample(phase.start_secs + phase.length_secs));
        let turned = Channel::ALL.iter().filter(|channel| channel.is_neck());
        let turned_deg =
            turned.map(|&channel| (to.pose[channel] - from.pose[channel]).abs()).fold(0.0, f32::max);
        match phase.kind {
            PhaseKind::Travel(_) | PhaseKind::Return if turned_deg > 0.01 => {
                prop_assert!(phase.length_secs >= NECK_LEAST_TRAVEL_SECS);
            }
            PhaseKind::Travel(_) | PhaseKind::Return => {}
            PhaseKind::Hold(_) | PhaseKind::Rest => prop_assert!(phase.length_secs >= NECK_PAUSE_SECS),
        }
    }
    Ok(())
}

/// No channel leaves the span that the authored motion gave it, zero included, and no time shrinks.
fn check_never_enlarged(authored: &Motion, fitted: &Motion) -> Result<(), TestCaseError> {
    for &channel in Channel::ALL {
        let angles = || authored.stances().map(|stance| stance.pose[channel]);
        let (low, high) = (angles().fold(0.0, f32::min), angles().fold(0.0, f32::max));
        for stance in fitted.stances() {
            let degrees = stance.pose[channel];
            prop_assert!(
                low - TOLERANCE_DEG <= degrees && degrees <= high + TOLERANCE_DEG,
                "{channel} {degrees}"
            );
        }
    }
    for &quantity in Quantity::ALL {
        for &side in quantity.sides() {
            let (before, after) = (reach_deg(authored, quantity, side), reach_deg(fitted, quantity, side));
            prop_assert!(after <= before + TOLERANCE_DEG, "{quantity} {side:?}: {before} became {after}");
        }
    }
    for (before, after) in authored.keys.iter().zip(&fitted.keys) {
        prop_assert!(after.travel_secs >= before.travel_secs && after.hold_secs >= before.hold_secs);
        prop_assert_eq!((after.stance.hands, after.stance.feet), (before.stance.hands, before.stance.feet));
    }
    prop_assert!(fitted.return_secs >= authored.return_secs && fitted.rest_secs >= authored.rest_secs);
    Ok(())
}

fn check_same(one: &Motion, other: &Motion) -> Result<(), TestCaseError> {
    for (one, other) in one.stances().zip(other.stances()) {
        for &channel in Channel::ALL {
            let difference = (one.pose[channel] - other.pose[channel]).abs();
            prop_assert!(difference <= 1e-2, "{channel}: {} and {}", one.pose[channel], other.pose[channel]);
        }
    }
    for (one, other) in one.keys.iter().zip(&other.keys) {
        prop_assert!((one.travel_secs - other.travel_secs).abs() <= 1e-2);
    }
    prop_assert!((one.return_secs - other.return_secs).abs() <= 1e-2);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_pose_is_inside_the_limits(motion in motions(), person in people()) {
        check_inside_limits(fitted(&motion, &person).motion(), &person)?;
    }

    #[test]
    fn no_speed_is_above_its_cap(motion in motions(), person in people()) {
        check_speed(fitted(&motion, &person).motion())?;
    }

    #[test]
    fn the_neck_takes_its_time(motion in motions(), person in people()) {
        check_neck_times(fitted(&motion, &person).motion())?;
    }

    #[test]
    fn nothing_is_enlarged(motion in motions(), person in people()) {
        check_never_enlarged(&motion, fitted(&motion, &person).motion())?;
    }

    #[test]
    fn fitting_twice_is_fitting_once(motion in motions(), person in people()) {
        let once = fitted(&motion, &person);
        let twice = fitted(once.motion(), &person);
        check_same(once.motion(), twice.motion())?;
    }

    #[test]
    fn the_mirrored_person_gets_the_mirrored_motion(motion in motions(), person in people()) {
        let here = fitted(&motion.for_other_side(), &person.mirrored());
        let there = fitted(&motion, &person).motion().for_other_side();
        check_same(here.motion(), &there)?;
    }

    #[test]
    fn a_larger_own_range_never_gives_less(
        motion in motions(),
        person in people(),
        quantity in proptest::sample::select(Quantity::ALL),
        side in proptest::sample::select(&Side::BOTH[..]),
        small_deg in 0.0..120.0_f32,
        more_deg in 0.0..60.0_f32,
    ) {
        let with = |degrees: f32| {
            let mut person = person.clone();
            person.own_range.set(quantity, side, OwnReading::self_reported(degrees, TODAY));
            fitted(&motion, &person)
        };
        let (small, large) = (with(small_deg), with(small_deg + more_deg));
        for &quantity in Quantity::ALL {
            for &side in quantity.sides() {
                let less = reach_deg(small.motion(), quantity, side);
                let more = reach_deg(large.motion(), quantity, side);
                prop_assert!(more >= less - TOLERANCE_DEG, "{quantity} {side:?}: {less} became {more}");
            }
        }
    }
}
