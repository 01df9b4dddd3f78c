//! One person who sits in three ways, seen from both sides: are they told apart by trunk and neck?

use crate::common::{Fallible, picture};
use crate::is_each;
use kinematics::Channel;
use std::path::Path;
use vision::net::Level;
use vision::wire::Bundle;
use vision::{BodyModel, BodySettings, BodyTracker, body_angles, neck_lean};

/// What is told apart must differ by more than a camera errs.
const LEAST_GAP_DEG: f64 = 5.0;

/// Trunk and neck against the vertical, in degrees, forwards positive.
struct Sitting {
    class: String,
    is_flipped: bool,
    trunk_deg: f64,
    head_deg: f64,
}

pub(crate) fn judge(models: &Bundle, folder: &Path) -> Fallible<()> {
    let (mut seen, mut count) = (Vec::new(), 0);
    for entry in std::fs::read_dir(folder.join("sitting"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "jpg") {
            continue;
        }
        let sitting = look(models, &path, &name)?;
        if is_each() {
            let angles = sitting.as_ref().map(|sitting| (sitting.trunk_deg, sitting.head_deg));
            println!("# {name} trunk and head {angles:.1?}");
        }
        count += 1;
        seen.extend(sitting);
    }
    // The gaps below are those of the pictures that show both angles.
    println!("sitting, the full network, seen; {}; of {count} pictures", seen.len());
    for is_flipped in [false, true] {
        let of = |class: &str, angle: fn(&Sitting) -> f64| -> Vec<f64> {
            seen.iter().filter(|s| s.class == class && s.is_flipped == is_flipped).map(angle).collect()
        };
        let side = if is_flipped { "one side" } else { "other side" };
        let reclined = gap(&of("recline", |s| s.trunk_deg), &of("straight", |s| s.trunk_deg));
        let hunched = gap(&of("straight", |s| s.head_deg), &of("hunchback", |s| s.head_deg));
        println!(
            "sitting, {side}, trunk of recline behind straight, least; {reclined:.1}; degrees; >= {LEAST_GAP_DEG}"
        );
        println!(
            "sitting, {side}, head of hunchback before straight, least; {hunched:.1}; degrees; >= {LEAST_GAP_DEG}"
        );
    }
    Ok(())
}

fn look(models: &Bundle, path: &Path, name: &str) -> Fallible<Option<Sitting>> {
    let Some(picture) = picture(path)? else { return Ok(None) };
    let settings = BodySettings { model: BodyModel::Full, is_smooth: false };
    let Some(body) = BodyTracker::new(models, settings, Level::best())?.see(&picture.image(), 0.0) else {
        return Ok(None);
    };
    let readings = body_angles(&body, picture.width, picture.height, 0.0);
    let of = |channel| readings.iter().find(|r| r.channel == channel).map(|r| f64::from(r.degrees));
    let trunk =
        of(Channel::LumbarFlexion).zip(of(Channel::ThoracicFlexion)).map(|(lower, upper)| lower + upper);
    let neck = neck_lean(&body, picture.width, picture.height, 0.0).map(|reading| f64::from(reading.degrees));
    Ok(trunk.zip(neck).map(|(trunk_deg, neck_deg)| Sitting {
        class: name.split('_').next().unwrap_or_default().to_owned(),
        is_flipped: name.contains("flip"),
        trunk_deg,
        head_deg: trunk_deg + neck_deg,
    }))
}

/// From the greatest of the one to the least of the other; no number where either is empty.
fn gap(less: &[f64], more: &[f64]) -> f64 {
    let most = less.iter().copied().fold(f64::NAN, f64::max);
    more.iter().copied().fold(f64::NAN, f64::min) - most
}
