//! The body on every support: what rests, what stays, what never breaks.

use glam::Vec3;
use kinematics::skeleton::{BodyPart, BoneId, LimbBone, Posed, Skeleton};
use kinematics::{
    Axis, Breath, Channel, FootPlacement, HandPlacement, Joint, Key, Motion, MotionKind, Pose, Side, Stance,
    Support,
};
use proptest::prelude::*;

use BodyPart as Part;
use FootPlacement as Foot;
use HandPlacement as Hand;

const SUPPORTS: [Support; 14] = [
    Support::Standing,
    Support::SplitStance,
    Support::Seated,
    Support::SitToStand,
    Support::FloorSitting,
    Support::Supine,
    Support::Bridge,
    Support::Prone,
    Support::SideLying,
    Support::SideBridge,
    Support::Quadruped,
    Support::Kneeling,
    Support::HalfKneeling,
    Support::Plank,
];

fn hands_of(support: Support) -> [Hand; 2] {
    match support {
        Support::Supine | Support::Bridge | Support::Prone => [Hand::BesideBody; 2],
        Support::Quadruped => [Hand::Floor; 2],
        Support::Plank => [Hand::Forearm; 2],
        Support::SideBridge => [Hand::Hip, Hand::Forearm],
        Support::Seated | Support::Kneeling => [Hand::Thigh; 2],
        _ => [Hand::Free; 2],
    }
}

fn start(support: Support) -> Stance {
    let mut pose = Pose::default();
    match support {
        Support::SitToStand => {
            set_both(&mut pose, &[(Channel::LeftHipFlexion, 90.0), (Channel::LeftKneeFlexion, 90.0)]);
        }
        Support::Bridge => set_both(&mut pose, &[(Channel::LeftHipFlexion, 60.0)]),
        Support::SideLying => {
            set_both(&mut pose, &[(Channel::LeftHipFlexion, 45.0), (Channel::LeftKneeFlexion, 80.0)]);
        }
        Support::SideBridge => set_both(&mut pose, &[(Channel::LeftKneeFlexion, 90.0)]),
        _ => {}
    }
    if support == Support::SideLying {
        set_both(&mut pose, &[(Channel::LeftShoulderElevation, 85.0), (Channel::LeftShoulderPlane, 90.0)]);
    }
    Stance { pose, hands: hands_of(support), feet: [Foot::Support; 2] }
}

fn set_both(pose: &mut Pose, left_angles: &[(Channel, f32)]) {
    for &(channel, degrees) in left_angles {
        pose[channel] = degrees;
        pose[channel.mirrored()] = degrees;
    }
}

fn solve(support: Support, stance: &Stance) -> Posed {
    Skeleton::reference().solve_stance(support, stance, false)
}

/// Height of the skin of a part, the lower of both sides, metres.
fn height(posed: &Posed, part: Part, side: Option<Side>) -> f32 {
    let points = posed.contact_points(&Skeleton::reference());
    let of_part = points.iter().filter(|point| point.part == part);
    let of_side = of_part.filter(|point| side.is_none() || point.side == side);
    of_side.map(|point| point.place.y).fold(f32::INFINITY, f32::min)
}

#[test]
fn every_support_rests_on_what_it_says() {
    let seat = 0.44;
    let both = None;
    let right = Some(Side::Right);
    // Support, part, side, height of what it rests on, how far from it the skin may be.
    let rests = [
        (Support::Standing, Part::Heel, both, 0.0, 0.005),
        (Support::Standing, Part::Ball, both, 0.0, 0.005),
        (Support::SplitStance, Part::Heel, both, 0.0, 0.005),
        (Support::SplitStance, Part::Ball, both, 0.0, 0.005),
        (Support::Seated, Part::Heel, both, 0.0, 0.005),
        (Support::Seated, Part::SeatBone, both, seat, 0.025),
        (Support::SitToStand, Part::Heel, both, 0.0, 0.005),
        (Support::SitToStand, Part::SeatBone, both, seat, 0.025),
        (Support::FloorSitting, Part::SeatBone, both, 0.0, 0.025),
        (Support::Supine, Part::UpperBack, both, 0.0, 0.022),
        (Support::Supine, Part::BackOfHead, both, 0.01, 0.025),
        (Support::Bridge, Part::UpperBack, both, 0.0, 0.022),
        (Support::Bridge, Part::Heel, both, 0.0, 0.005),
        (Support::Prone, Part::Brow, both, 0.02, 0.035),
        (Support::SideLying, Part::Knee, right, 0.01, 0.015),
        (Support::SideBridge, Part::Elbow, right, 0.0, 0.012),
        (Support::SideBridge, Part::Knee, right, 0.01, 0.012),
        (Support::Quadruped, Part::Knee, both, 0.0, 0.012),
        (Support::Quadruped, Part::Palm, both, 0.0, 0.015),
        (Support::Kneeling, Part::Knee, both, 0.0, 0.012),
        (Support::HalfKneeling, Part::Knee, right, 0.0, 0.012),
        (Support::HalfKneeling, Part::Heel, Some(Side::Left), 0.0, 0.005),
        (Support::Plank, Part::Elbow, both, 0.0, 0.012),
        (Support::Plank, Part::Ball, both, 0.01, 0.02),
    ];
    let mut wrong = Vec::new();
    for (support, part, side, on, tolerance) in rests {
        let found = height(&solve(support, &start(support)), part, side);
        if (found - on).abs() > tolerance {
            wrong.push(format!("{support:?}: {part:?} {side:?} at {found:.3}, should rest at {on}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_sinks_and_placed_limbs_arrive_at_the_start() {
    let mut wrong = Vec::new();
    for support in SUPPORTS {
        let posed = solve(support, &start(support));
        for point in posed.contact_points(&Skeleton::reference()) {
            if point.place.y < -0.025 {
                wrong.push(format!("{support:?}: {:?} {:?} {:.3} m", point.part, point.side, point.place.y));
            }
        }
        for missed in posed.missed.hands.into_iter().chain(posed.missed.feet) {
            if missed > 0.010 {
                wrong.push(format!("{support:?}: missed by {missed:.3} m: {:?}", posed.missed));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Points along a shin from knee to ankle.
fn shin(posed: &Posed, side: Side) -> Vec<Vec3> {
    let joint = |bone| posed[BoneId::limb(bone, side)].joint;
    let (knee, ankle) = (joint(LimbBone::ShankProximal), joint(LimbBone::Foot));
    (0..=20).map(|step| knee.lerp(ankle, step as f32 / 20.0)).collect()
}

#[test]
fn crossed_legs_pass_one_another_and_rest() {
    let stance = Stance { hands: [Hand::Knee; 2], feet: [Foot::Crossed; 2], ..Stance::default() };
    for mirrored in [false, true] {
        let posed = Skeleton::reference().solve_stance(Support::FloorSitting, &stance, mirrored);
        let (left, right) = (shin(&posed, Side::Left), shin(&posed, Side::Right));
        let apart =
            left.iter().flat_map(|a| right.iter().map(move |b| a.distance(*b))).fold(f32::MAX, f32::min);
        assert!(apart > 0.075, "the shins are {apart:.3} m apart, less than both are thick");
        for side in Side::BOTH {
            let ankle = posed[BoneId::limb(LimbBone::Foot, side)].joint;
            assert!(ankle.x * side.sign() < -0.05, "{side:?}: the foot lies below the other knee: {ankle}");
            let knee = height(&posed, Part::Knee, Some(side));
            assert!((0.05..0.25).contains(&knee), "{side:?}: the knee is {knee:.3} m up");
            assert!(height(&posed, Part::ToeTip, Some(side)) > 0.0, "{side:?}: the toes dig in");
            for channel in [Channel::LeftKneeFlexion, Channel::LeftAnklePlantarflexion] {
                let channel = if side == Side::Left { channel } else { channel.mirrored() };
                let degrees = posed.measured(channel).expect("a joint of the leg");
                assert!((0.0..142.0).contains(&degrees), "{side:?}: {channel:?} is {degrees:.0}");
            }
        }
        assert!(posed.missed.hands.into_iter().chain(posed.missed.feet).all(|missed| missed < 0.010));
    }
}

#[test]
fn bent_legs_on_the_floor_rest_on_their_soles() {
    use Channel as C;
    let mut pose = Pose::default();
    set_both(
        &mut pose,
        &[(C::LeftKneeFlexion, 100.0), (C::LeftHipAbduction, 10.0), (C::LeftAnklePlantarflexion, 38.0)],
    );
    for hip_rotation_deg in [-29.0, 0.0, 30.0] {
        set_both(&mut pose, &[(C::LeftHipRotation, hip_rotation_deg)]);
        let posed = solve(Support::FloorSitting, &Stance { pose, ..Stance::default() });
        let [heel, ball, tip] = [Part::Heel, Part::Ball, Part::ToeTip].map(|part| height(&posed, part, None));
        let lowest = heel.min(ball).min(tip);
        assert!(lowest.abs() < 0.004, "{hip_rotation_deg}: the sole is {lowest:.3} m up");
    }
}

#[test]
fn a_straight_body_leans_into_a_corner_over_feet_and_hands_that_stay() {
    let leaning = |plane_deg: f32| {
        let mut pose = Pose::default();
        set_both(
            &mut pose,
            &[(Channel::LeftShoulderElevation, 78.0), (Channel::LeftShoulderPlane, plane_deg)],
        );
        solve(Support::Standing, &Stance { pose, hands: [Hand::Corner; 2], ..Stance::default() })
    };
    for (plane_deg, least_deg, most_deg) in [(16.0, 4.0, 7.0), (-10.0, 9.5, 12.0)] {
        let posed = leaning(plane_deg);
        assert!(posed.missed.hands.into_iter().chain(posed.missed.feet).all(|missed| missed < 0.005));
        let lean_deg = posed.measured(Channel::PelvisTilt).expect("the pelvis is measured");
        assert!((least_deg..most_deg).contains(&lean_deg), "plane {plane_deg}: leans by {lean_deg:.1}");
        for channel in [Channel::LeftShoulderRotation, Channel::RightShoulderRotation] {
            let turned_deg = posed.measured(channel).expect("an arm is measured");
            assert!(turned_deg > -90.0, "{channel}: turned out by {turned_deg:.0}");
        }
    }
}

/// Supports with keys that keep every placed hand and foot where it is.
fn still_contacts() -> Vec<(Support, Vec<(Channel, f32)>)> {
    use Channel as C;
    vec![
        (
            Support::Standing,
            vec![(C::LeftHipFlexion, 80.0), (C::LeftKneeFlexion, 75.0), (C::LumbarFlexion, 10.0)],
        ),
        (Support::Standing, vec![(C::LeftHipFlexion, 70.0), (C::LeftKneeFlexion, 15.0)]),
        (Support::Standing, vec![(C::LumbarLateral, 15.0), (C::ThoracicLateral, 15.0), (C::PelvisLean, 4.0)]),
        (
            Support::SplitStance,
            vec![(C::LeftHipFlexion, 25.0), (C::LeftKneeFlexion, 30.0), (C::PelvisTilt, -8.0)],
        ),
        (Support::Seated, vec![(C::PelvisTilt, -20.0), (C::LumbarFlexion, 25.0), (C::ThoracicFlexion, 20.0)]),
        (Support::Seated, vec![(C::PelvisTilt, 35.0), (C::PelvisTurn, 5.0)]),
        (Support::SitToStand, vec![(C::LeftHipFlexion, 2.0), (C::LeftKneeFlexion, 2.0)]),
        (Support::Supine, vec![(C::PelvisTilt, -12.0)]),
        (Support::Supine, vec![(C::ThoracicFlexion, 12.0), (C::LowerCervicalFlexion, 10.0)]),
        (Support::Bridge, vec![(C::LeftHipFlexion, 0.0)]),
        (Support::Quadruped, vec![(C::LumbarFlexion, 25.0), (C::ThoracicFlexion, 20.0)]),
        (Support::Quadruped, vec![(C::LumbarFlexion, -20.0), (C::ThoracicFlexion, -8.0)]),
        (Support::Kneeling, vec![(C::LeftHipFlexion, 60.0), (C::LeftKneeFlexion, 150.0)]),
        (Support::HalfKneeling, vec![(C::RightHipFlexion, -25.0), (C::PelvisTilt, -8.0)]),
        (Support::Plank, vec![(C::LumbarFlexion, 8.0)]),
        (Support::SideBridge, vec![(C::LumbarLateral, 12.0)]),
        (Support::Prone, vec![(C::LumbarFlexion, -15.0), (C::ThoracicFlexion, -10.0)]),
    ]
}

fn motion(support: Support, from: Stance, to: Stance) -> Motion {
    let key = Key { stance: to, travel_secs: 2.0, hold_secs: 0.5, breath: Breath::Free };
    Motion {
        support,
        kind: MotionKind::Poses,
        start: from,
        keys: vec![key],
        return_secs: 2.0,
        return_breath: Breath::Free,
        rest_secs: 0.0,
        mirrored: false,
    }
}

fn motion_to(support: Support, angles: &[(Channel, f32)]) -> Motion {
    let from = start(support);
    let mut to = from;
    for &(channel, degrees) in angles {
        let alone = channel.side() == Some(Side::Right) || support == Support::SplitStance;
        if alone { to.pose[channel] = degrees } else { set_both(&mut to.pose, &[(channel, degrees)]) }
    }
    motion(support, from, to)
}

fn frames(motion: &Motion) -> Vec<Posed> {
    let skeleton = Skeleton::reference();
    let count = (motion.cycle_secs() * 60.0) as usize;
    (0..=count)
        .map(|frame| skeleton.solve(motion.support, &motion.sample(frame as f32 / 60.0), motion.mirrored))
        .collect()
}

fn on_the_world(placement: Hand) -> bool {
    matches!(
        placement,
        Hand::Floor
            | Hand::FloorAhead
            | Hand::Forearm
            | Hand::BesideBody
            | Hand::WallAhead
            | Hand::Desk
            | Hand::SupportAhead
            | Hand::DoorFrame
            | Hand::Corner
    )
}

#[test]
fn fixed_contacts_stay() {
    let mut wrong = Vec::new();
    for (support, angles) in still_contacts() {
        let motion = motion_to(support, &angles);
        let frames = frames(&motion);
        for side in Side::BOTH {
            let feet_stay = !matches!(support, Support::SideBridge | Support::FloorSitting);
            // A plank stands on its toes, and the ankle turns over them.
            let foot = if support == Support::Plank { LimbBone::Toes } else { LimbBone::Foot };
            let foot = BoneId::limb(foot, side);
            let hand = BoneId::limb(LimbBone::Hand, side);
            let hand_stays = on_the_world(motion.start.hand(side));
            for (stays, bone) in [(feet_stay, foot), (hand_stays, hand)] {
                let at = |posed: &Posed| posed[bone].joint;
                let slid = frames.iter().map(|posed| at(posed).distance(at(&frames[0]))).fold(0.0, f32::max);
                if stays && slid > 0.002 {
                    wrong.push(format!("{support:?} {angles:?}: {} slides {slid:.4} m", bone.name()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The fastest step and the sharpest change of step of any joint from frame to frame, metres.
fn roughest(frames: &[Posed]) -> (f32, f32) {
    let moved = |a: &Posed, b: &Posed, bone: BoneId| b[bone].joint - a[bone].joint;
    let mut roughest = (0.0f32, 0.0f32);
    for bone in BoneId::all() {
        for window in frames.windows(3) {
            let (first, second) = (moved(&window[0], &window[1], bone), moved(&window[1], &window[2], bone));
            roughest.0 = roughest.0.max(second.length());
            roughest.1 = roughest.1.max(first.distance(second));
        }
    }
    roughest
}

#[test]
fn motions_are_smooth() {
    let mut wrong = Vec::new();
    for (support, angles) in still_contacts() {
        let (step, change) = roughest(&frames(&motion_to(support, &angles)));
        if step > 0.030 || change > 0.006 {
            wrong.push(format!("{support:?} {angles:?}: {step:.4} m a frame, change {change:.4} m"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Changes of placement: support, hands and feet at the start and at the key, angles at the key.
#[expect(clippy::type_complexity, reason = "a table")]
fn changes_of_place() -> Vec<(Support, [Hand; 2], [Hand; 2], [Foot; 2], [Foot; 2], Vec<(Channel, f32)>)> {
    use Channel as C;
    let (floor, stays) = ([Hand::Floor; 2], [Foot::Support; 2]);
    vec![
        (
            Support::Quadruped,
            floor,
            [Hand::Free, Hand::Floor],
            stays,
            [Foot::Support, Foot::Free],
            vec![(C::LeftShoulderElevation, 160.0), (C::LeftShoulderPlane, 90.0), (C::RightHipFlexion, -8.0)],
        ),
        (
            Support::Quadruped,
            floor,
            [Hand::BehindEar, Hand::Floor],
            stays,
            stays,
            vec![(C::ThoracicRotation, 30.0)],
        ),
        (Support::Quadruped, floor, [Hand::FloorAhead; 2], stays, stays, vec![]),
        (Support::Seated, [Hand::Thigh; 2], [Hand::BehindEar, Hand::SeatEdge], stays, stays, vec![]),
        (
            Support::Seated,
            [Hand::Thigh; 2],
            [Hand::CrossedChest; 2],
            stays,
            [Foot::AnkleOnKnee, Foot::Support],
            vec![],
        ),
        (Support::Standing, [Hand::Free; 2], [Hand::Hip; 2], stays, [Foot::StepAhead, Foot::Support], vec![]),
        (
            Support::Standing,
            [Hand::Free; 2],
            [Hand::WallAhead; 2],
            stays,
            [Foot::Support, Foot::Free],
            vec![(C::RightHipFlexion, 50.0), (C::RightKneeFlexion, 60.0)],
        ),
        (
            Support::Supine,
            [Hand::BesideBody; 2],
            [Hand::Shin; 2],
            [Foot::FloorKneeBent; 2],
            [Foot::Free, Foot::FloorKneeBent],
            vec![(C::LeftHipFlexion, 110.0), (C::LeftKneeFlexion, 120.0)],
        ),
        (Support::Supine, [Hand::BesideBody; 2], [Hand::LowBack; 2], [Foot::FloorKneeBent; 2], stays, vec![]),
        (
            Support::Kneeling,
            [Hand::Thigh; 2],
            [Hand::FloorAhead; 2],
            stays,
            stays,
            vec![
                (C::LeftHipFlexion, 125.0),
                (C::RightHipFlexion, 125.0),
                (C::LeftKneeFlexion, 145.0),
                (C::RightKneeFlexion, 145.0),
            ],
        ),
        (Support::Plank, [Hand::Forearm; 2], [Hand::Floor; 2], stays, stays, vec![]),
    ]
}

#[test]
fn changing_places_is_smooth() {
    let mut wrong = Vec::new();
    for (support, hands, hands_to, feet, feet_to, angles) in changes_of_place() {
        let from = Stance { pose: Pose::default(), hands, feet };
        let mut to = Stance { pose: Pose::default(), hands: hands_to, feet: feet_to };
        for (channel, degrees) in angles {
            to.pose[channel] = degrees;
        }
        let frames = frames(&motion(support, from, to));
        let (step, change) = roughest(&frames);
        if step > 0.045 || change > 0.010 {
            wrong.push(format!(
                "{support:?} {hands_to:?} {feet_to:?}: {step:.4} m a frame, change {change:.4} m"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Ranges that hold every clinical angle.
fn range_deg(channel: Channel) -> (f32, f32) {
    match (channel.joint(), channel.axis()) {
        (Joint::Shoulder, Axis::Elevation) => (0.0, 175.0),
        (Joint::Shoulder, Axis::Plane) => (-40.0, 125.0),
        (Joint::Shoulder | Joint::Forearm, _) => (-80.0, 80.0),
        (Joint::Elbow, _) => (0.0, 140.0),
        (Joint::Knee, _) => (0.0, 145.0),
        (Joint::Hip, Axis::Flexion) => (-20.0, 120.0),
        (Joint::Pelvis, _) => (-20.0, 20.0),
        (Joint::Ankle, _) => (-20.0, 45.0),
        _ => (-35.0, 40.0),
    }
}

fn any_stance() -> impl Strategy<Value = Stance> {
    let hands = prop::sample::select(vec![
        Hand::Free,
        Hand::Thigh,
        Hand::SeatEdge,
        Hand::Lap,
        Hand::Hip,
        Hand::CrossedChest,
        Hand::Chest,
        Hand::Ribs,
        Hand::Collarbone,
        Hand::BehindEar,
        Hand::Floor,
        Hand::FloorAhead,
        Hand::Forearm,
        Hand::BesideBody,
        Hand::WallAhead,
        Hand::DoorFrame,
        Hand::Corner,
        Hand::Desk,
        Hand::SupportAhead,
        Hand::Knee,
        Hand::Shin,
        Hand::LowBack,
        Hand::HeldAtChest,
    ]);
    let feet = prop::sample::select(vec![
        Foot::Support,
        Foot::Free,
        Foot::AnkleOnKnee,
        Foot::FloorKneeBent,
        Foot::StepAhead,
        Foot::StepBehind,
        Foot::OnStep,
    ]);
    let shares = prop::collection::vec(0.0f32..=1.0, Channel::COUNT);
    (shares, [hands.clone(), hands], [feet.clone(), feet]).prop_map(|(shares, hands, feet)| {
        let mut pose = Pose::default();
        for (&channel, share) in Channel::ALL.iter().zip(shares) {
            let (least, most) = range_deg(channel);
            pose[channel] = least + (most - least) * share;
        }
        Stance { pose, hands, feet }
    })
}

fn any_support() -> impl Strategy<Value = Support> {
    prop::sample::select(SUPPORTS.to_vec())
}

fn limb_lengths(posed: &Posed) -> Vec<f32> {
    use LimbBone as B;
    let chain = [
        (B::UpperArmProximal, B::ForearmProximal),
        (B::ForearmProximal, B::Hand),
        (B::ThighProximal, B::ShankProximal),
        (B::ShankProximal, B::Foot),
    ];
    let apart = |side, (from, to)| {
        posed[BoneId::limb(from, side)].joint.distance(posed[BoneId::limb(to, side)].joint)
    };
    Side::BOTH.into_iter().flat_map(|side| chain.map(|bones| apart(side, bones))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_stance_breaks_the_body(
        support in any_support(), from in any_stance(), to in any_stance(), time in 0.0f32..5.0, mirrored: bool,
    ) {
        let skeleton = Skeleton::reference();
        let motion = Motion { mirrored, ..motion(support, from, to) };
        let posed = skeleton.solve(support, &motion.sample(time), mirrored);
        for bone in BoneId::all() {
            let transform = posed[bone];
            prop_assert!(transform.joint.is_finite() && transform.rotation.is_finite(), "{}", bone.name());
            prop_assert!(transform.joint.abs().max_element() < 3.0, "{} at {}", bone.name(), transform.joint);
            let square = transform.rotation.transpose() * transform.rotation;
            prop_assert!(square.abs_diff_eq(glam::Mat3::IDENTITY, 2e-3), "{}: {square}", bone.name());
        }
        let straight = limb_lengths(&skeleton.solve_stance(Support::Standing, &Stance::default(), false));
        for (length, expected) in limb_lengths(&posed).into_iter().zip(straight) {
            prop_assert!((length - expected).abs() < 1e-3, "{length} for {expected}");
        }
    }

    #[test]
    fn the_other_side_is_the_mirror_image(support in any_support(), stance in any_stance()) {
        let skeleton = Skeleton::reference();
        let posed = skeleton.solve_stance(support, &stance, false);
        let other = skeleton.solve_stance(support, &stance.mirrored(), true);
        for bone in BoneId::all() {
            let expected = posed[bone.mirrored()].joint * Vec3::new(-1.0, 1.0, 1.0);
            prop_assert!(other[bone].joint.distance(expected) < 1e-4, "{}", bone.name());
        }
    }

    #[test]
    fn neck_angles_come_back_on_every_support(support in any_support(), stance in any_stance()) {
        let posed = solve(support, &stance);
        for &channel in Channel::ALL.iter().filter(|channel| channel.is_neck()) {
            if support == Support::Bridge && channel.axis() == Axis::Flexion { continue; }
            let measured = posed.measured(channel).expect("the neck is always measured");
            if support != Support::Bridge {
                prop_assert!((measured - stance.pose[channel]).abs() < 0.1, "{channel}: {measured}");
            }
        }
    }

    #[test]
    fn elbows_and_knees_bend_the_right_way(support in any_support(), stance in any_stance()) {
        let posed = solve(support, &stance);
        for side in Side::BOTH {
            let rotation = |bone| posed[BoneId::limb(bone, side)].rotation;
            let knee = rotation(LimbBone::ThighDistal).transpose() * rotation(LimbBone::ShankProximal);
            prop_assert!(knee.y_axis.z > -0.02, "{side:?} knee: {knee}");
            let elbow = posed.measured(if side == Side::Left { Channel::LeftElbowFlexion } else { Channel::RightElbowFlexion });
            prop_assert!(elbow.is_some_and(|degrees| degrees < 178.0));
        }
    }
}
