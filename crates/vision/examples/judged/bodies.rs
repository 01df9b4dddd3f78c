//! Points of bodies beside those that MediaPipe 0.10.21 gave for the same pictures.

use crate::common::{Fallible, Picture, picture, pictures};
use crate::is_each;
use serde_json::Value;
use std::path::Path;
use vision::net::Level;
use vision::wire::Bundle;
use vision::{Body, BodyModel, BodySettings, BodyTracker};

/// The bars, in pixels.
const STILL_MEAN: f64 = 0.1;
const STILL_MOST: f64 = 1.0;
const TRACKED_MEAN: f64 = 0.7;
const FRAMES: usize = 30;
const FRAMES_PER_SECOND: f64 = 60.0;

pub(crate) fn judge(models: &Bundle, folder: &Path) -> Fallible<()> {
    let folder = folder.join("vision-reference");
    let Some(astronaut) = picture(&folder.join("astronaut.png"))? else { return Ok(()) };
    let Some(frames) = pictures(&folder.join("p2s_cam01.mp4"), FRAMES)? else { return Ok(()) };
    for (name, model) in [("lite", BodyModel::Lite), ("full", BodyModel::Full)] {
        let text = std::fs::read_to_string(folder.join(format!("mediapipe_{name}.json")))?;
        let reference: Value = serde_json::from_str(&text)?;
        let tracker = |is_smooth| BodyTracker::new(models, BodySettings { model, is_smooth }, Level::best());
        still(name, "astronaut", &astronaut, &reference["astronaut_static"][0], tracker(false)?)?;
        still(name, "walker", &frames[0], &reference["p2s_cam01_f000_static"][0], tracker(false)?)?;
        for (kind, is_smooth) in [("unsmoothed", false), ("smoothed", true)] {
            let reference = &reference[format!("p2s_cam01_30f_tracked_{kind}")];
            tracked(name, kind, &frames, reference, tracker(is_smooth)?)?;
        }
    }
    Ok(())
}

fn still(
    model: &str,
    picture_name: &str,
    picture: &Picture,
    reference: &Value,
    mut tracker: BodyTracker,
) -> Fallible<()> {
    let body = tracker.see(&picture.image(), 0.0).ok_or("nobody seen in a still")?;
    let errors = errors_px(&body, reference, picture)?;
    let what = format!("body {model}, {picture_name}");
    println!("{what}, mean error; {:.4}; px; {STILL_MEAN}", mean(&errors));
    println!("{what}, largest error; {:.3}; px; {STILL_MOST}", most(&errors));
    if is_each() {
        println!("# {what}, looked at {:?}; reference {}", body.region, reference["roi_from_detection"]);
    }
    println!("{what}, mean error in space; {:.3}; mm", 1000.0 * mean(&errors_m(&body, reference)?));
    Ok(())
}

fn tracked(
    model: &str,
    kind: &str,
    frames: &[Picture],
    reference: &Value,
    mut tracker: BodyTracker,
) -> Fallible<()> {
    let mut errors = Vec::new();
    for (at, frame) in frames.iter().enumerate() {
        let body = tracker.see(&frame.image(), at as f64 / FRAMES_PER_SECOND).ok_or("the body was lost")?;
        errors.extend(errors_px(&body, &reference[at], frame)?);
    }
    println!(
        "body {model}, {} frames {kind}, mean error; {:.4}; px; {TRACKED_MEAN}",
        frames.len(),
        mean(&errors)
    );
    println!("body {model}, {} frames {kind}, largest error; {:.3}; px", frames.len(), most(&errors));
    Ok(())
}

fn errors_px(body: &Body, reference: &Value, picture: &Picture) -> Fallible<Vec<f64>> {
    let expected = reference["pose_landmarks"].as_array().ok_or("no reference points")?;
    let distance = |(point, expected): (&vision::Landmark, &Value)| {
        let of = |axis: usize| expected[axis].as_f64().unwrap_or(f64::NAN);
        let x = f64::from(point.place_px.x) - of(0) * picture.width as f64;
        let y = f64::from(point.place_px.y) - of(1) * picture.height as f64;
        x.hypot(y)
    };
    Ok(body.points.iter().zip(expected).map(distance).collect())
}

fn errors_m(body: &Body, reference: &Value) -> Fallible<Vec<f64>> {
    let expected = reference["pose_world_landmarks"].as_array().ok_or("no reference points")?;
    let distance = |(point, expected): (&glam::Vec3, &Value)| {
        let of = |axis: usize| expected[axis].as_f64().unwrap_or(f64::NAN) as f32;
        f64::from(point.distance(glam::Vec3::new(of(0), of(1), of(2))))
    };
    Ok(body.world_m.iter().zip(expected).map(distance).collect())
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn most(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}
