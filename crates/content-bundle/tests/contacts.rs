//! Every movement, drawn: hands and feet reach their places, nothing sinks into the floor, and the
//! body moves without a jump.

use content_bundle::content;
use kinematics::skeleton::{BoneId, Posed, Skeleton};
use kinematics::{Motion, Side};

const SAMPLES: usize = 20;
/// A placed wrist or ankle may stay this far from its place, metres.
const MAY_MISS: f32 = 0.010;
/// Skin may sink this far into the floor, where the drawing flattens it, metres.
const MAY_SINK: f32 = 0.025;
/// A joint may change its step from one frame (1/60 s) to the next by this much, metres.
const MAY_JERK: f32 = 0.012;

fn at_samples<'a>(skeleton: &'a Skeleton, motion: &'a Motion) -> impl Iterator<Item = (f32, Posed)> + 'a {
    (0..SAMPLES).map(move |sample| {
        let time_secs = motion.cycle_secs() * sample as f32 / SAMPLES as f32;
        (time_secs, skeleton.solve(motion.support, &motion.sample(time_secs), motion.mirrored))
    })
}

/// The worst of each kind of fault of a motion, in words.
fn contact_faults(skeleton: &Skeleton, motion: &Motion) -> Vec<String> {
    let mut faults = Vec::new();
    let mut missed = [(0.0f32, 0.0f32); 4];
    let mut sunk: std::collections::BTreeMap<_, (f32, f32)> = std::collections::BTreeMap::new();
    for (time_secs, posed) in at_samples(skeleton, motion) {
        let now = posed.missed.hands.into_iter().chain(posed.missed.feet);
        for (worst, now) in missed.iter_mut().zip(now) {
            if now > worst.0 {
                *worst = (now, time_secs);
            }
        }
        for point in posed.contact_points(skeleton) {
            let worst = sunk.entry((point.part, point.side)).or_default();
            if -point.place.y > worst.0 {
                *worst = (-point.place.y, time_secs);
            }
        }
    }
    let limbs = ["left hand", "right hand", "left foot", "right foot"];
    for (limb, (by, time_secs)) in limbs.into_iter().zip(missed) {
        if by > MAY_MISS {
            faults.push(format!("{limb} misses its place by {by:.3} m at {time_secs:.1} s"));
        }
    }
    for ((part, side), (by, time_secs)) in sunk {
        if by > MAY_SINK {
            faults.push(format!("{part:?} {side:?} sinks {by:.3} m at {time_secs:.1} s"));
        }
    }
    faults
}

/// The sharpest change of any joint's step, if it is a jump.
fn jump(skeleton: &Skeleton, motion: &Motion) -> Option<String> {
    let frames: Vec<Posed> = (0..(motion.cycle_secs() * 60.0) as usize)
        .map(|frame| skeleton.solve(motion.support, &motion.sample(frame as f32 / 60.0), motion.mirrored))
        .collect();
    let mut worst = (0.0, BoneId::ROOT, 0);
    for bone in BoneId::all() {
        let at = |frame: usize| frames[frame].bones[bone.index()].joint;
        for frame in 2..frames.len() {
            let change = (at(frame) - 2.0 * at(frame - 1) + at(frame - 2)).length();
            if change > worst.0 {
                worst = (change, bone, frame);
            }
        }
    }
    let (change, bone, frame) = worst;
    let time_secs = frame as f32 / 60.0;
    (change > MAY_JERK).then(|| format!("{} jumps by {change:.4} m at {time_secs:.2} s", bone.name()))
}

fn check(faults_of: impl Fn(&Skeleton, &Motion) -> Vec<String>) {
    let skeleton = Skeleton::reference();
    let mut faults = Vec::new();
    for movement in &content().movements {
        for (side, setting) in Side::BOTH
            .into_iter()
            .flat_map(|side| movement.settings.iter().map(move |&setting| (side, setting)))
        {
            let found = faults_of(&skeleton, &movement.motion_in(setting, side, None));
            let named = |fault| format!("{} ({side:?}, {setting:?}): {fault}", movement.id);
            faults.extend(found.into_iter().map(named));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn hands_and_feet_reach_and_nothing_sinks() {
    check(contact_faults);
}

#[test]
fn no_movement_jumps() {
    check(|skeleton, motion| jump(skeleton, motion).into_iter().collect());
}
