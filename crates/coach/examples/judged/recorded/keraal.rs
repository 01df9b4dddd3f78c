//! One person who does two movements for the back before three systems at once: BlazePose, a depth camera, and markers that Vicon
//! follows, which are the truth here. Keraal (Devanne and Nguyen).

use std::path::Path;

use coach::synthetic::coached;
use coach::{Camera, Effect, Part, Rules, SeenAngle};
use glam::Vec3;
use kinematics::{Motion, Person, Side};
use serde_json::Value;

use super::{Body, Fallible, in_a_row, motions, pictures, points};

/// Numbers for a joint or a target: where it is, and its turn, which is not used.
const NUMBERS: usize = 7;
/// Width over height of the pictures, by which BlazePose's places in them are given. The files do not say it; it is that of the colour
/// camera that was used, and gives the person the breadth of shoulders that the depth camera sees.
const ASPECT: f32 = 16.0 / 9.0;
/// Both movements are done at about this pace, one way, seconds.
const TRAVEL_SECS: f32 = 1.5;

/// Shoulder, elbow, wrist, hip, knee and ankle, on each side, and the head.
const KINECT: ([[usize; 6]; 2], usize) = ([[4, 5, 6, 12, 13, 14], [8, 9, 10, 16, 17, 18]], 3);
const KINECT_JOINTS: usize = 25;
/// Shoulder, the two targets of the arm, thigh, shin, on each side; hips and head.
const VICON: ([[usize; 5]; 2], usize, usize) = ([[8, 3, 1, 6, 16], [7, 2, 0, 5, 15]], 13, 14);
const VICON_TARGETS: usize = 17;
/// From the middle of the hips to a hip, and of the head to an ear.
const HALF_HIPS_M: f32 = 0.09;
const EAR_M: f32 = 0.07;

/// What is compared.
const COMPARED: [SeenAngle; 6] = [
    SeenAngle::TrunkFlexion,
    SeenAngle::TrunkLateral,
    SeenAngle::LeftArm,
    SeenAngle::RightArm,
    SeenAngle::LeftElbow,
    SeenAngle::RightElbow,
];

/// What one system recorded of one movement.
struct Recording {
    system: &'static str,
    rate: f64,
    bodies: Vec<Body>,
}

pub(super) fn judge(folder: &Path) -> Fallible<()> {
    let mut differences: Vec<Vec<Vec<f32>>> = vec![vec![Vec::new(); COMPARED.len()]; 2];
    for (name, code, motion) in [
        ("hiding the face", "CTK", motions::hiding_the_face(TRAVEL_SECS)),
        ("flank stretch", "ELK", motions::flank_stretch(TRAVEL_SECS)),
    ] {
        let path =
            |system: &str, ending: &str| folder.join(format!("G3-{system}-{code}-P1T1-Unknown-C-0.{ending}"));
        let [blazepose, kinect, vicon] = [
            Recording { system: "BlazePose", rate: 30.0, bodies: blazepose(&path("BP", "json"))? },
            Recording { system: "Kinect", rate: 30.0, bodies: kinect(&path("Kinect", "txt"))? },
            Recording { system: "Vicon", rate: 60.0, bodies: vicon(&path("Vicon", "txt"))? },
        ];
        for recording in [&blazepose, &kinect, &vicon] {
            count(name, &motion, recording)?;
        }
        for (differences, recording) in differences.iter_mut().zip([&blazepose, &kinect]) {
            compare(recording, &vicon, differences);
        }
    }
    for (system, differences) in ["BlazePose", "Kinect"].iter().zip(&mut differences) {
        for (angle, differences) in COMPARED.iter().zip(differences) {
            differences.sort_by(f32::total_cmp);
            let at = |share: f32| differences[(share * (differences.len() - 1) as f32) as usize];
            let what = format!(
                "recorded people, Keraal, {system} against Vicon, {}, change from the start",
                angle.name()
            );
            println!("{what}, median difference; {:.1}; degrees", at(0.5));
            println!("{what}, difference of nine in ten at most; {:.1}; degrees", at(0.9));
        }
    }
    Ok(())
}

/// One repetition, by whichever system it was recorded.
fn count(name: &str, motion: &Motion, recording: &Recording) -> Fallible<()> {
    let rules = Rules::of(motion, &Person::of_age(30), Camera::Front)?;
    let (bodies, _) = in_a_row(std::slice::from_ref(&recording.bodies), recording.rate);
    let (state, effects) = coached(&pictures(&bodies, recording.rate, Camera::Front), &rules);
    let (system, count) = (recording.system, state.repetitions());
    let off = count.abs_diff(1);
    println!("recorded people, Keraal, {name} by {system}, repetitions off one; {off}; ; 0");
    if off > 0 || crate::is_each() {
        let told: Vec<_> = effects.iter().filter(|(_, e)| !matches!(e, Effect::Cue(_))).collect();
        println!("# {name} by {system}: {count} counted, {told:?}");
    }
    Ok(())
}

/// How far the changes from the start differ, at the same share of both recordings.
fn compare(recording: &Recording, truth: &Recording, differences: &mut [Vec<f32>]) {
    let angles = |body: &Body| points(body).angles();
    let (Some(start), Some(true_start)) = (recording.bodies.first(), truth.bodies.first()) else { return };
    let (start, true_start) = (angles(start), angles(true_start));
    for (at, body) in recording.bodies.iter().enumerate() {
        let share = at as f32 / (recording.bodies.len() - 1) as f32;
        let place = (share * (truth.bodies.len() - 1) as f32).round() as usize;
        let (seen, true_seen) = (angles(body), angles(&truth.bodies[place]));
        for (differences, &angle) in differences.iter_mut().zip(&COMPARED) {
            let change = |now: Option<f32>, start: Option<f32>| Some(now? - start?);
            let seen = change(seen.get(angle), start.get(angle));
            let truth = change(true_seen.get(angle), true_start.get(angle));
            differences.extend(seen.zip(truth).map(|(seen, truth)| (seen - truth).abs()));
        }
    }
}

/// The points in a picture. It was recorded as in a mirror: its left arm goes up where both other systems see the right one.
fn blazepose(path: &Path) -> Fallible<Vec<Body>> {
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let frames = file["positions"].as_object().ok_or("there are no positions")?;
    let mut frames: Vec<(f64, &Value)> =
        frames.iter().map(|(name, frame)| Ok((name.parse()?, frame))).collect::<Fallible<_>>()?;
    frames.sort_by(|a, b| a.0.total_cmp(&b.0));
    let names = ["ear", "shoulder", "elbow", "wrist", "hip", "knee", "ankle"];
    let point = |frame: &Value, name: String| -> Fallible<Vec3> {
        let of = |axis: usize| frame[&name][axis].as_f64().map(|number| number as f32);
        let place = of(0).zip(of(1)).zip(of(2)).ok_or_else(|| format!("{name} is missing"))?;
        let ((x, y), z) = place;
        Ok(-Vec3::new(x * ASPECT, y, z * ASPECT))
    };
    let body = |(_, frame): &(f64, &Value)| -> Fallible<Body> {
        let mut body = [[Vec3::ZERO; Part::COUNT]; 2];
        for (side, mirrored) in body.iter_mut().zip(["Right", "Left"]) {
            for (place, name) in side.iter_mut().zip(names) {
                *place = point(frame, format!("{mirrored}_{name}"))?;
            }
        }
        Ok(body)
    };
    frames.iter().map(body).collect()
}

/// Places of every line, of so many joints.
fn lines(path: &Path, joints: usize) -> Fallible<Vec<Vec<Vec3>>> {
    let line = |line: &str| -> Fallible<Vec<Vec3>> {
        let numbers: Vec<f32> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        if numbers.len() != NUMBERS * joints {
            return Err(format!("{}: a line of {} numbers", path.display(), numbers.len()).into());
        }
        Ok(numbers.chunks_exact(NUMBERS).map(Vec3::from_slice).collect())
    };
    let text = std::fs::read_to_string(path)?;
    text.lines().filter(|text| !text.trim().is_empty()).map(line).collect()
}

/// The depth camera counts x to the person's right and z away from itself.
fn kinect(path: &Path) -> Fallible<Vec<Body>> {
    let (limbs, head) = KINECT;
    let body = |joints: Vec<Vec3>| {
        let at = |joint: usize| joints[joint] * Vec3::new(-1.0, 1.0, -1.0);
        Side::BOTH.map(|side| {
            let mut points = [at(head) + Vec3::X * EAR_M * side.sign(); Part::COUNT];
            for (point, joint) in points[1..].iter_mut().zip(limbs[side.index()]) {
                *point = at(joint);
            }
            points
        })
    };
    Ok(lines(path, KINECT_JOINTS)?.into_iter().map(body).collect())
}

/// The targets lie on the body and stand for its joints; x is forward, y to the left, z up, in millimetres. Changes are compared for that reason,
/// not angles. In one recording the targets of an arm carry each other's names: the nearer one to the shoulder is the upper arm's.
fn vicon(path: &Path) -> Fallible<Vec<Body>> {
    let (limbs, hips, head) = VICON;
    let frames = lines(path, VICON_TARGETS)?;
    let Some(first) = frames.first() else { return Ok(Vec::new()) };
    let limbs = limbs.map(|[shoulder, one, other, thigh, shin]| {
        let reach = |target: usize| first[target].distance(first[shoulder]);
        let [upper, lower] = if reach(one) <= reach(other) { [one, other] } else { [other, one] };
        [shoulder, upper, lower, thigh, shin]
    });
    let body = |targets: &Vec<Vec3>| {
        let at = |target: usize| Vec3::new(targets[target].y, targets[target].z, targets[target].x) / 1000.0;
        let across = (at(limbs[0][3]) - at(limbs[1][3])).normalize_or_zero();
        Side::BOTH.map(|side| {
            let [shoulder, upper, lower, thigh, shin] = limbs[side.index()].map(at);
            let out = across * side.sign();
            [at(head) + out * EAR_M, shoulder, upper, lower, at(hips) + out * HALF_HIPS_M, thigh, shin]
        })
    };
    Ok(frames.iter().map(body).collect())
}
