//! Two people who watch videos with a headset on: nothing that they do is a repetition or a twist.

use std::error::Error;
use std::path::Path;

use coach::synthetic::{Picture, coached, head_readings};
use coach::{Camera, Effect, Rules};
use kinematics::{Person, Side, fit};

/// Pictures a second that are made of the recording.
const RATE: f64 = 20.0;

/// Beyond this turn a camera loses the face, degrees.
const SEEN_TO_DEG: f64 = 62.0;

pub(crate) fn judge(folder: &Path) -> Result<(), Box<dyn Error>> {
    let person = Person::of_age(40);
    for user in ["user1", "user2"] {
        let pictures = pictures(&folder.join("head-motion").join(format!("{user}_euler.txt")))?;
        let minutes = pictures.last().map_or(0.0, |(secs, _)| secs / 60.0);
        let (mut repetitions, mut twists, mut warnings, mut movements) = (0, 0, 0, 0);
        for movement in &content_bundle::content().movements {
            let Ok(fitted) = fit(&movement.motion_for(Side::Left, None), &person, &[]) else { continue };
            let Ok(rules) = Rules::of(fitted.motion(), &person, Camera::Front) else { continue };
            if !rules.pattern().angles().any(coach::SeenAngle::is_head) {
                continue;
            }
            let (state, effects) = coached(&pictures, &rules);
            if crate::is_each() {
                println!("# {user} {} {}", movement.id, state.repetitions());
            }
            movements += 1;
            repetitions += state.repetitions();
            for (_, effect) in effects {
                if let Effect::Twist(twist) = effect {
                    twists += 1;
                    warnings += u32::from(twist.is_warning());
                }
            }
        }
        println!(
            "head motion, {user}, {minutes:.1} minutes, {movements} movements, repetitions; {repetitions}; ; 0"
        );
        // Nobody saw whether a hand was there; with one there all the time each of these would warn.
        println!("head motion, {user}, warnings of a twist; {warnings}; ; 0");
        println!(
            "head motion, {user}, fast near the end, for each movement; {:.1};",
            twists as f32 / movements as f32
        );
    }
    Ok(())
}

fn pictures(path: &Path) -> Result<Vec<Picture>, Box<dyn Error>> {
    let mut pictures: Vec<Picture> = Vec::new();
    for line in std::fs::read_to_string(path)?.lines().skip(1) {
        let numbers: Vec<f64> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let &[time_secs, _, yaw, pitch, roll] = numbers.as_slice() else { continue };
        if pictures.last().is_some_and(|(last, _)| time_secs - last < 1.0 / RATE) {
            continue;
        }
        let [yaw, pitch, roll] =
            [yaw, pitch, roll].map(|rad| (rad.to_degrees() + 180.0).rem_euclid(360.0) - 180.0);
        // A camera loses a face that is turned further; so turned with the whole body, it is not a neck's turn either.
        if yaw.abs() > SEEN_TO_DEG || pitch.abs() > SEEN_TO_DEG {
            pictures.push((time_secs, Vec::new()));
            continue;
        }
        pictures.push((time_secs, head_readings(yaw as f32, pitch as f32, roll as f32, time_secs)));
    }
    Ok(pictures)
}
