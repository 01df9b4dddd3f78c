//! People whose points other systems recorded: a body's points to angles as a camera gives them, to the coach.

mod apart;
mod keraal;
mod motions;
mod ui_prmd;

use std::error::Error;
use std::path::Path;

use coach::synthetic::Picture;
use coach::{Camera, Part, Points};
use glam::Vec3;
use kinematics::skeleton::Skeleton;
use kinematics::{Side, Stance, Support};

type Fallible<T> = Result<T, Box<dyn Error>>;

/// Where one body is: x to the picture's right, y up, z towards the camera, metres; the left side first.
type Body = [[Vec3; Part::COUNT]; 2];

/// Between two recordings that are set one after the other, pictures that lead from one to the next.
const BLEND: usize = 8;
/// Recordings are cut where the movement begins. Before that somebody stands, as the coach expects.
const STILL_BEFORE_SECS: f64 = 1.5;
const STILL_AFTER_SECS: f64 = 1.0;
/// How sure every point is taken to be.
const CONFIDENCE: f32 = 0.9;

pub(crate) fn judge(folder: &Path) -> Fallible<()> {
    let folder = folder.join("skeleton");
    ui_prmd::judge(&folder.join("ui-prmd"))?;
    keraal::judge(&folder.join("keraal"))
}

/// The points of a body whose head looks ahead.
fn points(body: &Body) -> Points {
    let posed = Skeleton::reference().solve_stance(Support::Standing, &Stance::default(), false);
    let mut points = Points::of(&posed);
    for side in Side::BOTH {
        for part in Part::ALL {
            points.shift(side, part, body[side.index()][part as usize] - points.get(side, part));
        }
    }
    points
}

/// What a camera says of bodies, one after the other.
fn pictures(bodies: &[Body], rate: f64, camera: Camera) -> Vec<Picture> {
    let picture = |(at, body): (usize, &Body)| {
        let time_secs = at as f64 / rate;
        (time_secs, camera.sees(&points(body).turned(camera.turn())).readings(CONFIDENCE, time_secs))
    };
    bodies.iter().enumerate().map(picture).collect()
}

/// Recordings one after the other, with somebody who stands before and after. Also where each begins and ends.
fn in_a_row(recordings: &[Vec<Body>], rate: f64) -> (Vec<Body>, Vec<(usize, usize)>) {
    let (mut row, mut places): (Vec<Body>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
    for recording in recordings {
        let Some(first) = recording.first() else { continue };
        match row.last().copied() {
            None => row.extend(vec![*first; (STILL_BEFORE_SECS * rate) as usize]),
            Some(last) => row.extend((1..=BLEND).map(|step| {
                let share = step as f32 / (BLEND + 1) as f32;
                std::array::from_fn(|side| {
                    std::array::from_fn(|part| last[side][part].lerp(first[side][part], share))
                })
            })),
        }
        places.push((row.len(), row.len() + recording.len()));
        row.extend(recording);
    }
    if let Some(last) = row.last().copied() {
        row.extend(vec![last; (STILL_AFTER_SECS * rate) as usize]);
    }
    (row, places)
}
