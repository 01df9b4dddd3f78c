//! A motion's angles, speeds, and patterns that are never shown.

use kinematics::envelope::{NECK_LEAST_CYCLE_SECS, NECK_MOST_CYCLES, NECK_PAUSE_SECS};
use kinematics::{Channel, HandPlacement, MotionKind, Pose, Quantity, Side, Stance, reach_deg};

use super::Read;
use super::caps;
use super::document::{Seg, at};
use super::report::Report;
use crate::angle::AngleName;
use crate::motion_plan::BandCourse;
use crate::movement::{Movement, MovementKind, Prop};

/// Changes smaller than this are stillness.
const STILL_DEG: f32 = 0.5;
/// Angles beyond a cap by less are rounding.
const ROUNDING_DEG: f32 = 0.01;

pub(crate) fn check(read: &Read<Movement>, report: &mut Report) {
    if read.value.motion.keys.is_empty() {
        report.add_some(
            read.document.problem(&at!["motion", "keys"], "the motion has no keys"),
            "at least one",
        );
        return;
    }
    for (path, stance) in stances(&read.value) {
        check_ranges(read, &path, &stance, report);
        check_patterns(read, &path, &stance, report);
    }
    if read.value.motion.kind.0 == MotionKind::Poses {
        check_travels(read, report);
    }
    if read.value.moves_neck() {
        check_neck_pace(read, report);
    }
    check_useful_minimum(read, report);
    check_band(read, report);
}

/// A band's course says nothing without a band.
fn check_band(read: &Read<Movement>, report: &mut Report) {
    let movement = &read.value;
    if movement.motion.band != BandCourse::default() && !movement.props.contains(&Prop::Band) {
        let problem = read.document.problem(&at!["motion", "band"], "the movement has no band");
        report.add_some(problem, "\"band\" among its props");
    }
}

fn stances(movement: &Movement) -> Vec<(Vec<Seg>, Stance)> {
    let motion = movement.authored_motion();
    let start = (at!["motion", "start"].to_vec(), motion.start);
    let keys = motion.keys.iter().enumerate();
    let keys = keys.map(|(index, key)| (at!["motion", "keys", index].to_vec(), key.stance));
    std::iter::once(start).chain(keys).collect()
}

fn check_ranges(read: &Read<Movement>, path: &[Seg], stance: &Stance, report: &mut Report) {
    for &quantity in Quantity::ALL {
        let sides = quantity.sides().iter();
        let degrees = sides.map(|&side| quantity.degrees(&stance.pose, side)).fold(0.0, f32::max);
        let cap = caps::cap_deg(quantity);
        if degrees > cap + ROUNDING_DEG {
            let message = format!("{} is {degrees:.0} degrees", plain(quantity));
            let problem = read.document.problem(&written_at(read, path, quantity), message);
            report.add_some(problem, format!("at most {cap:.0}, the cap"));
        }
    }
}

/// A clinical motion's name in words.
fn plain(quantity: Quantity) -> String {
    quantity.name().replace('_', " ")
}

/// The path of an angle of the author's that makes up a clinical motion; the stance if there is
/// none.
fn written_at(read: &Read<Movement>, path: &[Seg], quantity: Quantity) -> Vec<Seg> {
    let plan = &read.value.motion;
    let written = match path.get(2) {
        Some(Seg::Item(index)) => &plan.keys[*index].pose,
        _ => &plan.start.pose,
    };
    let moves = |angle: &&AngleName| {
        let mut pose = Pose::default();
        angle.set(&mut pose, quantity.sign());
        let changed = |channel: &Channel| pose[*channel] != 0.0 || pose[channel.mirrored()] != 0.0;
        quantity.left_channels().iter().any(changed)
    };
    let tail = written.keys().find(moves).map(|angle| at!["pose", angle.to_string().as_str()]);
    path.iter().cloned().chain(tail.into_iter().flatten()).collect()
}

/// What is never shown: a hand on the head while the neck moves or pushes, extension and rotation
/// of the neck together, a bent and turned low back under load.
fn check_patterns(read: &Read<Movement>, path: &[Seg], stance: &Stance, report: &mut Report) {
    let movement = &read.value;
    let hand_on_head = stance.hands.contains(&HandPlacement::BehindEar);
    if hand_on_head && (movement.moves_neck() || movement.kind == MovementKind::Isometric) {
        let problem = read.document.problem(path, "a hand is on the head while the neck works");
        report.add_some(problem, "hands away from head and chin: the neck is never pushed or pulled");
    }
    let pose = &stance.pose;
    if pose.neck_flexion_deg() < -5.0 && pose.neck_rotation_deg().abs() > 5.0 {
        let problem = read.document.problem(path, "the neck is extended and turned at once");
        report.add_some(problem, "one of the two: together they are never shown");
    }
    let turned = pose[Channel::LumbarRotation].abs() + pose[Channel::ThoracicRotation].abs();
    if movement.kind == MovementKind::Strength && pose[Channel::LumbarFlexion] > 30.0 && turned > 15.0 {
        let problem = read.document.problem(path, "the low back is bent far and turned under load");
        report.add_some(problem, "one of the two: together they are never shown");
    }
}

/// Checks that every travel has the time it needs.
fn check_travels(read: &Read<Movement>, report: &mut Report) {
    let motion = read.value.authored_motion();
    let mut from = motion.start;
    for (index, key) in motion.keys.iter().enumerate() {
        check_travel(
            read,
            &at!["motion", "keys", index, "travel_secs"],
            &from,
            &key.stance,
            key.travel_secs,
            report,
        );
        from = key.stance;
    }
    check_travel(read, &at!["motion", "return_secs"], &from, &motion.start, motion.return_secs, report);
}

fn check_travel(
    read: &Read<Movement>,
    path: &[Seg],
    from: &Stance,
    to: &Stance,
    secs: f32,
    report: &mut Report,
) {
    let Some((angle, least)) = slowest(from, to) else { return };
    if secs + 1e-3 < least {
        let problem = read.document.problem(path, format!("{secs} seconds are too fast for {angle}"));
        report.add_some(problem, format!("at least {least:.1}"));
    }
}

/// The angle that needs the longest time between two stances, with that time.
fn slowest(from: &Stance, to: &Stance) -> Option<(AngleName, f32)> {
    let change = |angle: AngleName| (angle.of(&to.pose) - angle.of(&from.pose)).abs();
    let neck = AngleName::all().filter(|angle| angle.is_neck()).filter(|angle| change(*angle) > STILL_DEG);
    let neck = neck.map(|angle| (angle, caps::least_neck_travel_secs(change(angle))));
    let others = Channel::ALL.iter().filter(|channel| !channel.is_neck()).map(|&channel| {
        let angle = AngleName::One(channel);
        (angle, caps::least_travel_secs(channel, change(angle)))
    });
    neck.chain(others).max_by(|(_, one), (_, other)| one.total_cmp(other))
}

fn check_neck_pace(read: &Read<Movement>, report: &mut Report) {
    let plan = &read.value.motion;
    for (index, _) in plan.keys.iter().enumerate().filter(|(_, key)| key.hold_secs < NECK_PAUSE_SECS) {
        let problem =
            read.document.problem(&at!["motion", "keys", index, "hold_secs"], "no pause at the end");
        report.add_some(problem, "at least 1 second wherever the neck turns back");
    }
    if plan.rest_secs < NECK_PAUSE_SECS {
        report.add_some(
            read.document.problem(&at!["motion", "rest_secs"], "no pause at the start"),
            "at least 1 second",
        );
    }
    let cycle_secs = read.value.authored_motion().cycle_secs();
    if cycle_secs < NECK_LEAST_CYCLE_SECS {
        let problem =
            read.document.problem(&at!["motion"], format!("a neck cycle of {cycle_secs:.1} seconds"));
        report.add_some(problem, "at least 8 seconds");
    }
    if u32::from(read.value.dose.max_reps) > NECK_MOST_CYCLES {
        let problem = read.document.problem(&at!["dose", "max_reps"], "more than 8 neck cycles in a set");
        report.add_some(problem, "at most 8");
    }
}

/// Checks that a useful minimum belongs to a clinical motion that gets that far.
fn check_useful_minimum(read: &Read<Movement>, report: &mut Report) {
    let motion = read.value.authored_motion();
    for (quantity, &least) in &read.value.useful_minimum {
        let reach = |&side: &Side| reach_deg(&motion, quantity.0, side);
        let reached = quantity.0.sides().iter().map(reach).fold(0.0, f32::max);
        if reached + ROUNDING_DEG < least {
            let path = at!["useful_minimum", quantity.name()];
            let message = format!("the motion reaches {reached:.0} degrees of {}", plain(quantity.0));
            report.add_some(read.document.problem(&path, message), format!("at most {reached:.0}"));
        }
    }
}
