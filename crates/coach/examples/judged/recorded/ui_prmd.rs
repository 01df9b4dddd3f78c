//! Three people before a depth camera, ten episodes of each of four movements, done right and wrong on purpose: UI-PRMD (Vakanski
//! and others, 2018). One episode is one repetition.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use coach::synthetic::Picture;
use coach::{Angles, Camera, Effect, Look, Part, Rules, SeenAngle, State, step, visibility};
use flate2::read::GzDecoder;
use glam::{Mat3, Vec3};
use kinematics::{Motion, Person};

use super::apart::{Group, area_of, area_under_curve, by_chance, interval};
use super::{Body, Fallible, in_a_row, motions, pictures};

const RATE: f64 = 30.0;
const PEOPLE: usize = 3;
const EPISODES: usize = 10;
const JOINTS: usize = 22;
/// The joint that each hangs on.
const PARENTS: [Option<usize>; JOINTS] = [
    None,
    Some(0),
    Some(1),
    Some(2),
    Some(3),
    Some(4),
    Some(2),
    Some(6),
    Some(7),
    Some(8),
    Some(2),
    Some(10),
    Some(11),
    Some(12),
    Some(0),
    Some(14),
    Some(15),
    Some(16),
    Some(0),
    Some(18),
    Some(19),
    Some(20),
];
const HEAD: usize = 4;
/// Shoulder, elbow, wrist, hip, knee and ankle, on each side.
const LIMBS: [[usize; 6]; 2] = [[7, 8, 9, 14, 15, 16], [11, 12, 13, 18, 19, 20]];
/// From the head's joint to an ear.
const EAR_M: f32 = 0.07;
/// The bar: of the sequences of ten.
const LEAST_EXACT: usize = 23;

/// A movement that was recorded.
struct Recorded {
    number: usize,
    name: &'static str,
    /// A squat is best seen from the side, an arm from ahead; points in space can be looked at from anywhere.
    camera: Camera,
    motion: fn(f32) -> Fallible<Motion>,
}

const MOVEMENTS: [Recorded; 4] = [
    Recorded {
        number: 1,
        name: "deep squat",
        camera: Camera::Left,
        motion: |secs| Ok(motions::deep_squat(secs)),
    },
    Recorded { number: 5, name: "sit to stand", camera: Camera::Left, motion: motions::stand_to_sit },
    Recorded {
        number: 7,
        name: "shoulder abduction",
        camera: Camera::Front,
        motion: |secs| Ok(motions::abduction(secs)),
    },
    Recorded {
        number: 10,
        name: "shoulder scaption",
        camera: Camera::Front,
        motion: |secs| Ok(motions::scaption(secs)),
    },
];

pub(super) fn judge(folder: &Path) -> Fallible<()> {
    let (mut exact, mut sequences, mut unknown) = (0, 0, 0);
    let (mut unlike, mut short) = (Vec::new(), Vec::new());
    for (index, movement) in MOVEMENTS.iter().enumerate() {
        let recordings = read_all(folder, movement.number)?;
        let motion = (movement.motion)(travel_secs(&recordings))?;
        let rules = Rules::of(&motion, &Person::of_age(30), movement.camera)?;
        let judge = Judge { movement, motion: &motion, rules: &rules };
        for [right, wrong] in &recordings {
            let [right, wrong] = [("right", right), ("wrong", wrong)].map(|(how, episodes)| {
                let watched = judge.watch(episodes);
                judge.note(how, &watched);
                watched
            });
            sequences += 2;
            exact += [&right, &wrong].iter().filter(|watched| watched.counted == EPISODES).count();
            unknown += 2 * EPISODES - right.episodes.len() - wrong.episodes.len();
            let group = |of: fn(&Episode) -> f64| Group {
                movement: index,
                right: right.episodes.iter().map(of).collect(),
                wrong: wrong.episodes.iter().map(of).collect(),
            };
            unlike.push(group(|episode| episode.unlike));
            short.push(group(|episode| -episode.share));
        }
    }
    println!(
        "recorded people, UI-PRMD, sequences of ten that are counted exactly; {exact}; of {sequences}; >= {LEAST_EXACT}"
    );
    let episodes = sequences * EPISODES;
    println!(
        "recorded people, UI-PRMD, episodes of which nothing is known, left out of what follows; {unknown}; of {episodes}"
    );
    apart("unlike the motion at the furthest", &unlike, true);
    apart("short of the motion", &short, false);
    Ok(())
}

/// Right and wrong, by one measure that was chosen before it was tried.
fn apart(measure: &str, groups: &[Group], is_held_to: bool) {
    let what = format!("recorded people, UI-PRMD, right and wrong told apart by how {measure}");
    for (index, movement) in MOVEMENTS.iter().enumerate() {
        if let Some(area) = area_of(groups, index) {
            println!("{what}, {}; {area:.3}; area under the curve", movement.name);
        }
    }
    let (low, high) = interval(groups);
    println!("{what}, mean; {:.3}; area under the curve", area_under_curve(groups));
    // Three people are too few to draw people anew.
    let limit = if is_held_to { "; >= 0.5" } else { "" };
    println!("{what}, mean, low end of 95 % over episodes; {low:.3}; area under the curve{limit}");
    println!("{what}, mean, high end of 95 % over episodes; {high:.3}; area under the curve");
    let limit = if is_held_to { "; 0.05" } else { "" };
    println!("{what}, as well by chance; {:.4}; of draws{limit}", by_chance(groups));
}

/// The episodes of one person: right, then wrong.
type BothWays = [Vec<Vec<Body>>; 2];

fn read_all(folder: &Path, movement: usize) -> Fallible<Vec<BothWays>> {
    (1..=PEOPLE)
        .map(|person| {
            let episodes = |is_right| -> Fallible<Vec<Vec<Body>>> {
                (1..=EPISODES).map(|episode| read(folder, (movement, person, episode), is_right)).collect()
            };
            Ok([episodes(true)?, episodes(false)?])
        })
        .collect()
}

/// Half of the middle length of the episodes that are right.
fn travel_secs(recordings: &[BothWays]) -> f32 {
    let mut lengths: Vec<usize> = recordings.iter().flat_map(|[right, _]| right).map(Vec::len).collect();
    lengths.sort_unstable();
    (lengths[lengths.len() / 2] as f64 / RATE / 2.0) as f32
}

/// One episode: joints' places in the frame of those that they hang on, and turns.
fn read(
    folder: &Path,
    (movement, person, episode): (usize, usize, usize),
    is_right: bool,
) -> Fallible<Vec<Body>> {
    let (kind, ending) = if is_right { ("", "") } else { ("Incorrect ", "_inc") };
    let file = |what: &str| {
        let name = format!(
            "{kind}Segmented Movements/Kinect/{what}/m{movement:02}_s{person:02}_e{episode:02}_{}{ending}.txt.gz",
            what.to_lowercase()
        );
        numbers(&folder.join(name))
    };
    let (places, turns) = (file("Positions")?, file("Angles")?);
    Ok(places.iter().zip(&turns).map(|(places, turns)| body(places, turns)).collect())
}

type Joints = [Vec3; JOINTS];

fn numbers(path: &Path) -> Fallible<Vec<Joints>> {
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut all = Vec::new();
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let numbers: Vec<f32> =
            line.split(',').map(|number| number.trim().parse()).collect::<Result<_, _>>()?;
        if numbers.len() != 3 * JOINTS {
            return Err(format!("{}: a line of {} numbers", path.display(), numbers.len()).into());
        }
        all.push(std::array::from_fn(|joint| Vec3::from_slice(&numbers[3 * joint..])));
    }
    Ok(all)
}

/// The points of a body in metres.
///
/// The turns are about y first, then x, then z. Of the orders that there are, with this one the feet stay where they are while people
/// squat and sit down: within 4 cm (root mean square), where the order that the recordings are often read by moves them by 30 cm.
fn body(places: &Joints, turns: &Joints) -> Body {
    let mut at = [Vec3::ZERO; JOINTS];
    let mut frames = [Mat3::IDENTITY; JOINTS];
    for joint in 0..JOINTS {
        let [x, y, z] = turns[joint].to_array().map(f32::to_radians);
        let turn = Mat3::from_rotation_z(z) * Mat3::from_rotation_x(x) * Mat3::from_rotation_y(y);
        let place = places[joint] / 100.0;
        (at[joint], frames[joint]) = match PARENTS[joint] {
            None => (place, turn),
            Some(parent) => (at[parent] + frames[parent] * place, frames[parent] * turn),
        };
    }
    let [left, right] = LIMBS;
    let across = (at[left[0]] - at[right[0]]).normalize_or_zero() * EAR_M;
    let side = |limbs: [usize; 6], ear: Vec3| {
        let mut points = [at[HEAD] + ear; Part::COUNT];
        for (point, joint) in points[1..].iter_mut().zip(limbs) {
            *point = at[joint];
        }
        points
    };
    [side(left, across), side(right, -across)]
}

/// What one episode came to.
#[derive(Clone, Copy, Debug)]
struct Episode {
    /// The furthest share of the way.
    share: f64,
    /// How far the body is there from the motion: the root mean square over its angles, each over the camera's error.
    unlike: f64,
}

struct Watched {
    counted: usize,
    /// Those of which both numbers are known.
    episodes: Vec<Episode>,
    not_counted: Vec<(f64, Effect)>,
}

struct Judge<'a> {
    movement: &'a Recorded,
    motion: &'a Motion,
    rules: &'a Rules,
}

impl Judge<'_> {
    /// Lets the coach watch ten episodes in a row.
    fn watch(&self, episodes: &[Vec<Body>]) -> Watched {
        let (bodies, places) = in_a_row(episodes, RATE);
        let pictures = pictures(&bodies, RATE, self.movement.camera);
        let mut state = State::default();
        let mut furthest: Vec<Option<(f32, usize)>> = vec![None; places.len()];
        let mut not_counted = Vec::new();
        for (at, (time_secs, readings)) in pictures.iter().enumerate() {
            let (next, effects) = step(state, self.rules, &Look::at(*time_secs, readings));
            state = next;
            not_counted.extend(
                effects
                    .into_iter()
                    .filter(|e| matches!(e, Effect::NotCounted(_) | Effect::NotSeen(_)))
                    .map(|e| (*time_secs, e)),
            );
            let episode = places.iter().position(|(from, to)| (*from..*to).contains(&at));
            if let (Some(episode), Some(share)) = (episode, state.share())
                && furthest[episode].is_none_or(|(most, _)| share > most)
            {
                furthest[episode] = Some((share, at));
            }
        }
        let episodes = furthest.into_iter().flatten().map(|(share, at)| Episode {
            share: f64::from(share),
            unlike: self.unlike(&pictures[0], &pictures[at]),
        });
        // Without an angle there is no unlikeness, which is no number then.
        let episodes = episodes.filter(|episode| episode.share.is_finite() && episode.unlike.is_finite());
        Watched { counted: state.repetitions() as usize, episodes: episodes.collect(), not_counted }
    }

    /// How far what changed from the start is from what the motion changes.
    fn unlike(&self, start: &Picture, there: &Picture) -> f64 {
        let (start, there) = (Angles::of(&start.1), Angles::of(&there.1));
        let of = |angle: SeenAngle| {
            Some((there.get(angle)? - start.get(angle)? + 180.0).rem_euclid(360.0) - 180.0)
        };
        let seen = visibility(self.motion, self.movement.camera);
        let off = seen
            .iter()
            .filter(|seen| !seen.angle.is_neck() && !seen.angle.is_head())
            .filter_map(|seen| Some(f64::from((of(seen.angle)? - seen.change_deg) / seen.error_deg).powi(2)));
        let off: Vec<f64> = off.collect();
        (off.iter().sum::<f64>() / off.len() as f64).sqrt()
    }

    fn note(&self, how: &str, watched: &Watched) {
        if crate::is_each() || watched.counted != EPISODES {
            let Watched { counted, not_counted, .. } = watched;
            println!("# {}, {how}: {counted} of {EPISODES} counted, {not_counted:?}", self.movement.name);
        }
        if crate::is_each() {
            let shares: Vec<String> =
                watched.episodes.iter().map(|e| format!("{:.2}/{:.1}", e.share, e.unlike)).collect();
            println!("# {}, {how}: share and unlikeness {}", self.movement.name, shares.join(" "));
        }
    }
}
