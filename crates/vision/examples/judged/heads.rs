//! Where heads point, beside renders of a scanned head at exactly known angles.

use crate::common::{Fallible, Picture, median, picture, pictures};
use crate::is_each;
use std::path::Path;
use vision::net::Level;
use vision::wire::Bundle;
use vision::{HeadPose, HeadSight, HeadTracker, Sight, WatchSettings, Watcher};

/// The bars, in degrees.
const MEDIAN_DEG: f64 = 3.0;
const WITHIN_DEG: f64 = 6.0;
const WITHIN_SHARE: f64 = 0.9;
const RANGE_DEG: f64 = 5.0;
/// A head that is turned further may be lost, on the right side.
const SURE_TO_DEG: f64 = 50.0;
/// An angle this small has no sign worth judging.
const HAS_SIGN_DEG: f64 = 5.0;
const FRAMES_PER_SECOND: f64 = 30.0;

pub(crate) fn judge(models: &Bundle, folder: &Path) -> Fallible<()> {
    let folder = folder.join("head-pose");
    stills(models, &folder.join("stills"))?;
    ranges(models, &folder.join("sequences"))
}

/// Yaw, pitch and roll, with the signs of [`HeadPose`].
type Angles = [f64; 3];

fn angles(pose: HeadPose) -> Angles {
    [pose.yaw_deg, pose.pitch_deg, pose.roll_deg].map(f64::from)
}

const AXES: [&str; 3] = ["yaw", "pitch", "roll"];

#[derive(Default)]
struct Tally {
    /// Of each axis, of the pictures within [`SURE_TO_DEG`] that show an angle.
    errors_deg: [Vec<f64>; 3],
    /// Pictures within [`SURE_TO_DEG`], and those of them that show a side alone, or nothing.
    near: usize,
    lost: usize,
    unseen: usize,
    wrong_signs: usize,
    far_wrong: usize,
    far: usize,
}

impl Tally {
    fn take(&mut self, truth: Angles, sight: HeadSight) {
        let is_far = truth[0].abs() > SURE_TO_DEG;
        self.far += usize::from(is_far);
        self.near += usize::from(!is_far);
        match sight {
            HeadSight::Seen(pose) => {
                let errors =
                    std::array::from_fn::<f64, 3, _>(|axis| (angles(pose)[axis] - truth[axis]).abs());
                let is_wrong =
                    |axis: usize| truth[axis].abs() > HAS_SIGN_DEG && angles(pose)[axis] * truth[axis] < 0.0;
                self.wrong_signs += (0..3).filter(|axis| is_wrong(*axis)).count();
                if is_far {
                    self.far_wrong += usize::from(errors[0] > 2.0 * WITHIN_DEG);
                } else {
                    self.errors_deg.iter_mut().zip(errors).for_each(|(of_axis, error)| of_axis.push(error));
                }
            }
            HeadSight::LostTurned(side) => {
                let is_right_side = (side == kinematics::Side::Left) == (truth[0] > 0.0);
                self.wrong_signs += usize::from(!is_right_side);
                self.lost += usize::from(!is_far);
            }
            HeadSight::NotSeen => {
                self.unseen += usize::from(!is_far);
                self.far_wrong += usize::from(is_far);
            }
        }
    }

    /// One line an axis, so that axes that hardly move do not flatter the others, and what they leave out.
    fn print(&self, what: &str) {
        for (axis, errors_deg) in AXES.iter().zip(&self.errors_deg) {
            let seen = errors_deg.len();
            println!("{what}, {axis}, median error; {:.2}; degrees; {MEDIAN_DEG}", median(errors_deg));
            let within = errors_deg.iter().filter(|error| **error <= WITHIN_DEG).count();
            let share = within as f64 / seen as f64;
            println!("{what}, {axis}, within {WITHIN_DEG}; {share:.3}; share of {seen}; >= {WITHIN_SHARE}");
        }
        println!("{what}, a side alone; {}; of {} pictures; 0", self.lost, self.near);
        println!("{what}, not seen; {}; of {} pictures; 0", self.unseen, self.near);
    }
}

fn stills(models: &Bundle, folder: &Path) -> Fallible<()> {
    let mut tally = Tally::default();
    for line in std::fs::read_to_string(folder.join("truth.csv"))?.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let Some(picture) = picture(&folder.join(fields[0]))? else { return Ok(()) };
        let truth = [fields[1].parse()?, fields[2].parse()?, fields[3].parse()?];
        let sight =
            match Watcher::new(models, WatchSettings::default(), Level::best())?.see(&picture.image(), 0.0) {
                Sight::Person(person) => person.head,
                Sight::Nobody | Sight::TooDark => HeadSight::NotSeen,
            };
        if is_each() {
            println!("# {} {truth:?} {sight:?}", fields[0]);
        }
        tally.take(truth, sight);
    }
    tally.print(&format!("head to {SURE_TO_DEG} degrees"));
    println!("head, wrong signs or sides; {}; ; 0", tally.wrong_signs);
    println!("head beyond, neither an angle nor a side; {}; of {} pictures; 0", tally.far_wrong, tally.far);
    Ok(())
}

fn ranges(models: &Bundle, folder: &Path) -> Fallible<()> {
    for name in ["A_slow_yaw_rom", "C_yaw_reps_5_cycles"] {
        let Some(frames) = pictures(&folder.join(format!("{name}.mp4")), usize::MAX >> 1)? else {
            return Ok(());
        };
        let truth = truth(&folder.join(format!("{name}.csv")))?;
        sequence(models, name, &frames, &truth)?;
    }
    Ok(())
}

fn truth(path: &Path) -> Fallible<Vec<Angles>> {
    let line = |line: &str| -> Fallible<Angles> {
        let numbers = line.split(',').skip(2).take(3).map(str::parse).collect::<Result<Vec<f64>, _>>()?;
        Ok(<[f64; 3]>::try_from(numbers).map_err(|_| "a line of truth is short")?)
    };
    std::fs::read_to_string(path)?.lines().skip(1).map(line).collect()
}

fn sequence(models: &Bundle, name: &str, frames: &[Picture], truth: &[Angles]) -> Fallible<()> {
    let mut tracker = HeadTracker::new(models, Level::best())?;
    let (mut tally, mut reached) = (Tally::default(), [0.0_f64; 2]);
    let (mut lost, mut most_seen) = (0, 0.0_f64);
    for (at, (frame, truth)) in frames.iter().zip(truth).enumerate() {
        let sight = tracker.see(&frame.image(), at as f64 / FRAMES_PER_SECOND);
        if let HeadSight::Seen(pose) = sight {
            let yaw = f64::from(pose.yaw_deg);
            reached = [reached[0].max(yaw), reached[1].max(-yaw)];
            most_seen = most_seen.max(truth[0].abs());
        }
        if is_each() && at % 5 == 0 {
            println!("# {name} {at} {truth:?} {sight:?}");
        }
        lost += usize::from(!matches!(sight, HeadSight::Seen(_)));
        tally.take(*truth, sight);
    }
    let expected = [1.0, -1.0].map(|sign| truth.iter().map(|angles| sign * angles[0]).fold(0.0, f64::max));
    for (axis, errors_deg) in AXES.iter().zip(&tally.errors_deg) {
        println!("head, {name}, {axis}, median error; {:.2}; degrees; {MEDIAN_DEG}", median(errors_deg));
    }
    for (side, at) in [("picture's right", 0), ("picture's left", 1)] {
        let error = (reached[at] - expected[at]).abs();
        println!("head, {name}, range to the {side}, error; {error:.1}; degrees; {RANGE_DEG}");
    }
    println!("head, {name}, furthest seen; {most_seen:.0}; degrees");
    println!("head, {name}, pictures without an angle; {lost}; of {}", frames.len());
    println!("head, {name}, wrong signs or sides; {}; ; 0", tally.wrong_signs);
    Ok(())
}
