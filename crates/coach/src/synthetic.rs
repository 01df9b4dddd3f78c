//! Made-up people who do a motion before a camera, well or badly.
//!
//! A person has a size, a pace, a range, a camera that stands a little aside and a level that is not level. Their points are
//! found with errors, some that stay, some that drift and some that tremble, at a rate that wavers; pictures are lost, one by
//! one and in rows. Everything is drawn from a seed.

use glam::{EulerRot, Mat3, Vec3};
use kinematics::skeleton::Skeleton;
use kinematics::{AngleReading, Motion, Side, minimum_jerk};

use crate::angle::SeenAngle;
use crate::camera::{Camera, HEAD_ERROR_DEG};
use crate::coach::{Rules, State, step};
use crate::effect::{Effect, Look};
use crate::points::{Part, Points, wrapped_deg};

/// Drawn numbers: the same seed, the same numbers.
#[derive(Clone, Debug)]
pub struct Draw(u64);

impl Draw {
    /// From a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// Between two numbers.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.share()
    }

    /// About 0 with a standard deviation of 1, and never beyond 6.
    pub fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }
}

/// What a person does next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// A whole repetition.
    Whole,
    /// Only this share of the way, and back.
    Partial(f32),
    /// Nothing, for some seconds.
    Rest(f32),
    /// Out of the picture for some seconds, half way through a repetition.
    Vanish(f32),
}

/// How a person is and how they are seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Habits {
    /// Pace against the motion's: 2 takes half the time.
    pub pace: f32,
    /// Range against the motion's; each repetition differs a little.
    pub range: f32,
    /// Height against the drawn body's.
    pub size: f32,
    /// Arms and legs against the trunk.
    pub limbs: f32,
    /// Camera's yaw, pitch and roll against where it should stand, degrees.
    pub camera_deg: [f32; 3],
    /// Pictures a second.
    pub rate: f32,
    /// Share of pictures that are lost one by one.
    pub lost: f32,
    /// Longest row of lost pictures, seconds.
    pub gap_secs: f32,
    /// Errors against the camera's own.
    pub noise: f32,
}

impl Habits {
    /// Of somebody who tries to do as shown.
    #[must_use]
    pub fn drawn(draw: &mut Draw) -> Self {
        Self {
            pace: draw.between(0.7, 1.25),
            range: draw.between(0.9, 1.08),
            size: draw.between(0.88, 1.15),
            limbs: draw.between(0.92, 1.08),
            camera_deg: [draw.between(-12.0, 12.0), draw.between(-6.0, 6.0), draw.between(-3.0, 3.0)],
            rate: draw.between(5.0, 30.0),
            lost: draw.between(0.0, 0.15),
            gap_secs: draw.between(0.0, 0.6),
            noise: draw.between(0.5, 1.0),
        }
    }
}

/// One picture: when, and what it says.
pub type Picture = (f64, Vec<AngleReading>);

/// A motion, drawn once, to be done by many people.
#[derive(Clone, Debug)]
pub struct Stage {
    camera: Camera,
    /// The body every [`GRID_SECS`] of one repetition.
    course: Vec<Points>,
}

const GRID_SECS: f32 = 0.1;

impl Stage {
    /// Draws a motion.
    #[must_use]
    pub fn new(motion: &Motion, camera: Camera) -> Self {
        let skeleton = Skeleton::reference();
        let count = (motion.cycle_secs() / GRID_SECS).ceil() as usize;
        let at = |index: usize| {
            let sample = motion.sample(index as f32 * GRID_SECS);
            Points::of(&skeleton.solve(motion.support, &sample, motion.mirrored)).turned(camera.turn())
        };
        Self { camera, course: (0..=count).map(at).collect() }
    }

    fn cycle_secs(&self) -> f32 {
        (self.course.len() - 1) as f32 * GRID_SECS
    }

    fn body(&self, secs: f32, range: f32) -> Points {
        let place = (secs / GRID_SECS).clamp(0.0, (self.course.len() - 1) as f32);
        let index = (place as usize).min(self.course.len() - 2);
        let there = self.course[index].towards(&self.course[index + 1], place - index as f32);
        self.course[0].towards(&there, range)
    }

    /// A seeded person who is still for a moment and then does these things.
    #[must_use]
    pub fn perform(&self, acts: &[Act], habits: &Habits, draw: &mut Draw) -> Vec<Picture> {
        let mut seen = Seen::new(self.camera, habits, draw);
        seen.watch(draw.between(2.0, 3.0), draw, |_| self.body(0.0, 1.0));
        for act in acts {
            match *act {
                Act::Whole => self.once(habits.range * draw.between(0.98, 1.03), None, &mut seen, draw),
                Act::Partial(share) => self.part(share, &mut seen, draw),
                Act::Vanish(secs) => self.once(habits.range, Some(secs), &mut seen, draw),
                Act::Rest(secs) => seen.watch(secs, draw, |_| self.body(0.0, 1.0)),
            }
            seen.watch(draw.between(0.8, 2.0), draw, |_| self.body(0.0, 1.0));
        }
        seen.pictures
    }

    /// Some of the way out, by how far the angles change, and the same way back.
    fn part(&self, share: f32, seen: &mut Seen<'_>, draw: &mut Draw) {
        let still = self.camera.sees(&self.course[0]);
        let moved = |body: &Points| {
            let angles = self.camera.sees(body);
            let change = |&angle: &SeenAngle| {
                Some(wrapped_deg(angles.get(angle)? - still.get(angle)?))
                    .filter(|change| change.abs() < 150.0)
            };
            SeenAngle::ALL.iter().filter_map(change).map(|change| change * change).sum::<f32>().sqrt()
        };
        let moved: Vec<f32> = self.course.iter().map(moved).collect();
        let furthest = moved.iter().copied().fold(0.0, f32::max);
        let there = moved.iter().position(|moved| *moved >= share * furthest).unwrap_or(0);
        let until_secs = there as f32 * GRID_SECS;
        let travel_secs = (until_secs / seen.habits.pace).max(1.0);
        let eased = |secs: f32| minimum_jerk(secs / travel_secs) * until_secs;
        seen.watch(travel_secs, draw, |secs| self.body(eased(secs), 1.0));
        seen.watch(1.0, draw, |_| self.body(until_secs, 1.0));
        seen.watch(travel_secs, draw, |secs| self.body(eased(travel_secs - secs), 1.0));
    }

    /// One repetition, with a short stop somewhere on the way.
    fn once(&self, range: f32, vanish_secs: Option<f32>, seen: &mut Seen<'_>, draw: &mut Draw) {
        let pace = seen.habits.pace * draw.between(0.95, 1.05);
        let stop_at = draw.share() * self.cycle_secs();
        let stop_secs = if draw.share() < 0.3 { draw.between(0.3, 1.5) } else { 0.0 };
        seen.watch(stop_at / pace, draw, |secs| self.body(secs * pace, range));
        if let Some(secs) = vanish_secs {
            seen.skip(secs);
        }
        seen.watch(stop_secs, draw, |_| self.body(stop_at, range));
        let rest = (self.cycle_secs() - stop_at) / pace;
        seen.watch(rest, draw, |secs| self.body(stop_at + secs * pace, range));
    }
}

/// A camera and its errors.
struct Seen<'a> {
    habits: &'a Habits,
    camera: Camera,
    turn: Mat3,
    stays: Errors,
    drifts: Errors,
    now_secs: f64,
    blind_until_secs: f64,
    pictures: Vec<Picture>,
}

/// Errors of all points, in standard deviations, and of the head's three angles.
#[derive(Clone)]
struct Errors {
    points: [[Vec3; Part::COUNT]; 2],
    head: Vec3,
}

impl Errors {
    fn drawn(draw: &mut Draw) -> Self {
        let mut vector = || Vec3::new(draw.normal(), draw.normal(), draw.normal());
        Self { points: std::array::from_fn(|_| std::array::from_fn(|_| vector())), head: vector() }
    }

    /// Keeps a share of itself and takes the rest from another, at the same spread.
    fn drift(&mut self, keep: f32, other: &Self) {
        let take = (1.0 - keep * keep).sqrt();
        for (mine, theirs) in self.points.iter_mut().flatten().zip(other.points.iter().flatten()) {
            *mine = *mine * keep + *theirs * take;
        }
        self.head = self.head * keep + other.head * take;
    }
}

/// Shares of the camera's error: what stays is on top of it, as the model's error is what changes. Points tremble less than they
/// err, as `vision` filters them.
const STAYS: f32 = 1.0;
const DRIFTS: f32 = 0.5;
const TREMBLES: f32 = 0.5;
/// What drifts is another in about this time, seconds.
const DRIFT_SECS: f32 = 3.0;

impl<'a> Seen<'a> {
    fn new(camera: Camera, habits: &'a Habits, draw: &mut Draw) -> Self {
        let [yaw, pitch, roll] = habits.camera_deg.map(f32::to_radians);
        Self {
            habits,
            camera,
            turn: Mat3::from_euler(EulerRot::YXZ, yaw, pitch, roll),
            stays: Errors::drawn(draw),
            drifts: Errors::drawn(draw),
            now_secs: 0.0,
            blind_until_secs: 0.0,
            pictures: Vec::new(),
        }
    }

    fn skip(&mut self, secs: f32) {
        self.now_secs += f64::from(secs);
    }

    /// Looks for a while at a body that moves.
    fn watch(&mut self, secs: f32, draw: &mut Draw, body: impl Fn(f32) -> Points) {
        let from = self.now_secs;
        let until = from + f64::from(secs);
        while self.now_secs < until {
            let points = body((self.now_secs - from) as f32);
            let step = draw.between(0.8, 1.2) / self.habits.rate;
            self.picture(points, step, draw);
            self.now_secs += f64::from(step);
        }
    }

    fn picture(&mut self, points: Points, step_secs: f32, draw: &mut Draw) {
        // About one row of lost pictures in ten seconds.
        if draw.share() < step_secs / 10.0 {
            self.blind_until_secs = self.now_secs + f64::from(draw.between(0.0, self.habits.gap_secs));
        }
        let trembles = Errors::drawn(draw);
        self.drifts.drift((-step_secs / DRIFT_SECS).exp(), &trembles);
        if draw.share() < self.habits.lost || self.now_secs < self.blind_until_secs {
            return;
        }
        let mut points = self.resized(&points).turned(self.turn);
        self.err(&mut points, &trembles);
        let mut readings = self.camera.sees(&points).readings(draw.between(0.5, 1.0), self.now_secs);
        // Now and then one angle is not sure enough.
        if draw.share() < 0.1 && !readings.is_empty() {
            let index = (draw.share() * readings.len() as f32) as usize;
            readings[index].confidence = 0.1;
        }
        self.pictures.push((self.now_secs, readings));
    }

    fn resized(&self, points: &Points) -> Points {
        let mut sized = *points;
        let Habits { size, limbs, .. } = *self.habits;
        for side in Side::BOTH {
            for [root, middle, end] in
                [[Part::Shoulder, Part::Elbow, Part::Wrist], [Part::Hip, Part::Knee, Part::Ankle]]
            {
                let [a, b, c] = [root, middle, end].map(|part| points.get(side, part));
                let root_now = a * size;
                let middle_now = root_now + (b - a) * size * limbs;
                let end_now = middle_now + (c - b) * size * limbs;
                sized.shift(side, root, root_now - a);
                sized.shift(side, middle, middle_now - b);
                sized.shift(side, end, end_now - c);
            }
            let ear = points.get(side, Part::Ear);
            sized.shift(side, Part::Ear, ear * size - ear);
        }
        sized
    }

    fn err(&self, points: &mut Points, trembles: &Errors) {
        let noise = self.habits.noise;
        let mix = |stays: Vec3, drifts: Vec3, trembles: Vec3| {
            (stays * STAYS + drifts * DRIFTS + trembles * TREMBLES) * noise
        };
        for side in Side::BOTH {
            let [x, y, z] = self.camera.point_errors_m(side);
            for part in Part::ALL {
                let of = |errors: &Errors| errors.points[side.index()][part as usize];
                let error = mix(of(&self.stays), of(&self.drifts), of(trembles));
                points.shift(side, part, x * error.x + y * error.y + z * error.z);
            }
        }
        let head = mix(self.stays.head, self.drifts.head, trembles.head) * HEAD_ERROR_DEG.to_radians();
        points.turn_head(Mat3::from_euler(EulerRot::YXZ, head.x, head.y, head.z));
    }
}

/// A head that moves as heads do at work: glances, long looks, small corrections, now and then a slow turn after something that
/// moves, about the body's front and within 50 degrees of it.
///
/// `speed_deg_per_sec` is the 99th percentile of the speed of its turn; it comes out within a few degrees, by how long the head
/// stays between its turns.
#[must_use]
pub fn head_at_work(secs: f32, speed_deg_per_sec: f32, seed: u64) -> Vec<Picture> {
    let stays = (0..24).map(|step| 1.0 * 1.15_f32.powi(step));
    let off = |course: &(f32, Vec<Vec3>)| (fast_deg_per_sec(&course.1, course.0) - speed_deg_per_sec).abs();
    let courses = stays.map(|stay_secs| head_course(secs, stay_secs, seed));
    let (rate, course) =
        courses.min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or_else(|| head_course(secs, 4.0, seed));
    let mut draw = Draw::new(seed ^ 0xABCD);
    let picture = |(index, angles): (usize, &Vec3)| {
        let mut tremble = || draw.normal() * 0.5;
        let [yaw, pitch, roll] = [angles.x + tremble(), angles.y + tremble(), angles.z + tremble()];
        let time_secs = f64::from(index as f32 / rate);
        (time_secs, head_readings(yaw, pitch, roll, time_secs))
    };
    course.iter().enumerate().map(picture).collect()
}

/// The 99th percentile of the speed of a head's turn.
fn fast_deg_per_sec(course: &[Vec3], rate: f32) -> f32 {
    let mut speeds: Vec<f32> = course.windows(2).map(|pair| (pair[1].x - pair[0].x).abs() * rate).collect();
    speeds.sort_by(f32::total_cmp);
    speeds[speeds.len() * 99 / 100]
}

/// Yaw, pitch and roll at a rate, with stays of up to some seconds.
fn head_course(secs: f32, stay_secs: f32, seed: u64) -> (f32, Vec<Vec3>) {
    let mut draw = Draw::new(seed);
    let rate = draw.between(12.0, 30.0);
    let mut course = Vec::new();
    let mut at = Vec3::ZERO;
    while (course.len() as f32) < secs * rate {
        // Yaw most, pitch less, roll little; back to the front more often than not.
        let is_to_front = draw.share() < 0.45;
        let aim = if is_to_front {
            Vec3::new(draw.normal() * 3.0, draw.normal() * 3.0, draw.normal())
        } else {
            Vec3::new((draw.normal() * 20.0).clamp(-50.0, 50.0), draw.normal() * 9.0, draw.normal() * 4.0)
        };
        // The larger the turn, the longer it takes; a few follow something slow, and looking back is quick.
        let is_slow = draw.share() < 0.05 && !is_to_front;
        let quick = (0.25 + at.distance(aim) / 60.0) * draw.between(0.8, 1.6);
        let travel = if is_slow { draw.between(1.5, 3.0) } else { quick } * rate;
        for index in 0..(travel as usize) {
            course.push(at + (aim - at) * minimum_jerk(index as f32 / travel));
        }
        let stay = draw.between(0.2, stay_secs.max(0.3)) * rate;
        course.extend(std::iter::repeat_n(aim, stay as usize));
        at = aim;
    }
    (rate, course)
}

/// The readings of a head, with no trunk seen: yaw and roll towards the person's left, pitch up, degrees.
#[must_use]
pub fn head_readings(yaw_deg: f32, pitch_deg: f32, roll_deg: f32, time_secs: f64) -> Vec<AngleReading> {
    use kinematics::Channel::{
        LowerCervicalFlexion, LowerCervicalLateral, LowerCervicalRotation, UpperCervicalFlexion,
        UpperCervicalLateral, UpperCervicalRotation,
    };
    let halves = [
        (yaw_deg, [LowerCervicalRotation, UpperCervicalRotation]),
        (-pitch_deg, [LowerCervicalFlexion, UpperCervicalFlexion]),
        (roll_deg, [LowerCervicalLateral, UpperCervicalLateral]),
    ];
    let reading = |(degrees, channels): (f32, [kinematics::Channel; 2])| {
        channels.map(|channel| AngleReading { channel, degrees: degrees / 2.0, confidence: 0.9, time_secs })
    };
    halves.into_iter().flat_map(reading).collect()
}

/// Lets the coach watch.
#[must_use]
pub fn coached(pictures: &[Picture], rules: &Rules) -> (State, Vec<(f64, Effect)>) {
    let mut state = State::default();
    let mut all = Vec::new();
    for (time_secs, readings) in pictures {
        let (next, effects) = step(state, rules, &Look::at(*time_secs, readings));
        state = next;
        all.extend(effects.into_iter().map(|effect| (*time_secs, effect)));
    }
    (state, all)
}
