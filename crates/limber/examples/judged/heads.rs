//! A scanned head that turns as it is told: C goes five times to one side and the other, A slowly as far as a neck goes.

use crate::eyes::{Eyes, Fallible};
use coach::synthetic::{Picture, coached, head_readings};
use coach::{Camera, Effect, Rules};
use kinematics::{Breath, Key, Motion, MotionKind, Person, Stance, Support};
use serde_json::Value;
use std::path::Path;

const CYCLES: u32 = 5;
/// Sequence C as its truth describes it: so far to each side, this long from the middle to a side.
const TURN_DEG: f32 = 50.0;
const TRAVEL_SECS: f32 = 1.4;

pub(crate) fn judge(eyes: &Eyes, folder: &Path) -> Fallible<()> {
    let cycles = folder.join("C_yaw_reps_5_cycles.mp4");
    let pictures = eyes.pictures(&cycles, &[])?;
    let readings: Vec<Picture> = pictures.iter().map(picture).collect();
    let rules = Rules::of(&left_and_right(), &Person::of_age(40), Camera::Front)?;
    let (state, effects) = coached(&readings, &rules);
    let off = state.repetitions().abs_diff(CYCLES);
    println!("limber vision, five turns to both sides, cycles off five; {off}; ; 0");
    let told = effects.iter().filter(|(_, effect)| !matches!(effect, Effect::Cue(_) | Effect::Phase(_)));
    told.for_each(|(secs, effect)| println!("# {secs:.1} s: {effect:?}"));
    library(eyes, &cycles)?;
    range(eyes, folder)
}

/// The same as the library's turn of the neck: the head goes there and back more than twice as fast as that may be done, so none of it counts.
fn library(eyes: &Eyes, file: &Path) -> Fallible<()> {
    for side in ["left", "right"] {
        let said = eyes.look(file, &["--movement", "neck-rotation-seated", "--side", side])?;
        let count = |what: &str| said["movement"][what].as_array().map_or(0, Vec::len);
        println!(
            "limber vision, five turns to both sides, as neck-rotation-seated to the {side}, counted; {}; of {CYCLES}",
            count("repetitions")
        );
        println!(
            "limber vision, five turns to both sides, as neck-rotation-seated to the {side}, not counted; {}; of {CYCLES}",
            count("not_counted")
        );
    }
    Ok(())
}

/// How far the slow turn is seen to go. The example `judged` of `vision` holds it to a limit.
fn range(eyes: &Eyes, folder: &Path) -> Fallible<()> {
    let pictures = eyes.pictures(&folder.join("A_slow_yaw_rom.mp4"), &[])?;
    let turns = || pictures.iter().filter_map(|picture| degrees(picture, "head.turn"));
    let (left, right) = (turns().fold(0.0, f32::max), turns().fold(0.0, f32::min));
    println!("limber vision, slow turn of 70 degrees to the left, seen to; {left:.1}; degrees");
    println!("limber vision, slow turn of 65 degrees to the right, seen to; {:.1}; degrees", -right);
    Ok(())
}

fn degrees(picture: &Value, angle: &str) -> Option<f32> {
    picture["angles"][angle]["degrees"].as_f64().map(|degrees| degrees as f32)
}

fn picture(picture: &Value) -> Picture {
    let time_secs = picture["secs"].as_f64().unwrap_or_default();
    let [turn, nod, tilt] = ["head.turn", "head.nod", "head.tilt"].map(|angle| degrees(picture, angle));
    let readings = match (turn, nod, tilt) {
        (Some(turn), Some(nod), Some(tilt)) => head_readings(turn, -nod, tilt, time_secs),
        _ => Vec::new(),
    };
    (time_secs, readings)
}

/// One cycle of C: to the left, to the right and back.
fn left_and_right() -> Motion {
    let turned = |degrees| {
        let mut stance = Stance::default();
        stance.pose.set_neck_rotation_deg(degrees);
        stance
    };
    let key = |degrees, travel_secs| Key {
        stance: turned(degrees),
        travel_secs,
        hold_secs: 0.0,
        breath: Breath::Free,
    };
    Motion {
        support: Support::Seated,
        kind: MotionKind::Poses,
        start: Stance::default(),
        keys: vec![key(TURN_DEG, TRAVEL_SECS), key(-TURN_DEG, 2.0 * TRAVEL_SECS)],
        return_secs: TRAVEL_SECS,
        return_breath: Breath::Free,
        rest_secs: 0.0,
        mirrored: false,
    }
}
