//! What a camera will read while somebody does a motion, and whether that is enough to follow it.
//!
//! Nothing here is written down movement by movement. The body is drawn in the motion's start and in its keys, a camera's angles
//! are measured on it, and an angle is followed when it changes by more than the camera errs.

use kinematics::envelope::{NECK_SPEED_DEG_PER_SEC, PEAK_OVER_MEAN_SPEED, speed_cap_deg_per_sec};
use kinematics::skeleton::Skeleton;
use kinematics::{Motion, MotionKind, PhaseKind, Side, Stance};

use crate::angle::{Angles, SeenAngle};
use crate::camera::Camera;
use crate::points::{Points, wrapped_deg};

/// An angle is followed when it changes by this many times its error. A judgement: less adds more noise than it tells.
pub const LEAST_ANGLE_RATIO: f32 = 2.0;
/// A motion is followed when all its angles together change by this many times their error, so that a third of the way, where a
/// repetition has not begun, and two thirds, where it counts, are two standard deviations of one picture apart; smoothing over
/// pictures does the rest. The synthetic people show that counts are exact from there on.
pub const LEAST_RATIO: f32 = 7.0;
/// The same where trunk or limbs are followed. Many of their angles have no sign (a hanging arm, a straight elbow), so an error
/// makes small ones larger and large ones smaller, and less of the way is left to see.
pub const LEAST_RATIO_BODY: f32 = 10.35;
/// An angle that changes by more than this, degrees, goes round, and says nothing about how far.
const MOST_CHANGE_DEG: f32 = 150.0;
/// On the way from one key to the next, an angle is looked at after these shares of the time.
const ON_THE_WAY: [f32; 3] = [0.35, 0.5, 0.65];
/// Between two such looks an angle that is followed changes by no more than this, degrees.
const MOST_STEP_DEG: f32 = 60.0;
/// A key is a place of its own when its direction differs from those before: the cosine between them. A judgement.
const SAME_DIRECTION: f32 = 0.5;
/// A key has to be reached for a repetition when it is at least this share as clear as the clearest. A judgement.
const NEEDED_SHARE: f32 = 0.5;
/// A hold is followed when its key lies at least this share along a place's way. Who stops a little before it is still
/// beyond [`crate::REACHED_SHARE`] then. A judgement.
const HELD_KEY_SHARE: f32 = 0.8;
/// Sides are told apart when the motion and its mirror image differ in direction: the cosine between them. A judgement.
const SIDES_APART: f32 = 0.5;

/// How well one angle of a motion is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AngleVisibility {
    /// Which angle.
    pub angle: SeenAngle,
    /// The most that it changes from the start, degrees.
    pub change_deg: f32,
    /// How much the camera errs in it, degrees, one standard deviation.
    pub error_deg: f32,
}

impl AngleVisibility {
    /// How many times more it changes than the camera errs.
    #[must_use]
    pub fn ratio(&self) -> f32 {
        self.change_deg.abs() / self.error_deg
    }

    /// Whether the angle is followed.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.ratio() >= LEAST_ANGLE_RATIO
    }
}

/// Why a camera cannot follow a motion.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum NotSeen {
    /// The body stays, the breath moves.
    #[error("the breath moves, and no angle does")]
    Breath,
    /// The person walks out of the picture.
    #[error("it goes out of the picture")]
    Walks,
    /// All that moves is hidden from there.
    #[error("what moves is hidden")]
    Hidden,
    /// It moves less than the camera errs.
    #[error("it moves {ratio:.1} times as much as the camera errs, and {least_ratio} times is needed")]
    TooSmall {
        /// Change over error, over all angles together.
        ratio: f32,
        /// What is needed.
        least_ratio: f32,
    },
}

/// A place on the way of a motion that can be told from its start. A repetition comes by all of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    /// For each followed angle, its change from the start over its error.
    pub(crate) towards: Vec<f32>,
    /// Seconds held there.
    pub(crate) hold_secs: f32,
    /// Seconds of travel to get there.
    pub(crate) travel_secs: f32,
    /// Peak speed as planned, in shares of the whole way a second.
    pub(crate) planned_speed: f32,
    /// The share at the key that lies furthest the other way, 0 where none does.
    pub(crate) lowest: f32,
    /// The clearest angle by its place in the pattern, and how much it changes.
    pub(crate) main: (usize, f32),
}

impl Place {
    pub(crate) fn strength(&self) -> f32 {
        self.towards.iter().map(|part| part * part).sum::<f32>().sqrt()
    }

    /// How far along its way some other change from the start is.
    pub(crate) fn share_of(&self, towards: &[f32]) -> f32 {
        let along: f32 = self.towards.iter().zip(towards).map(|(way, part)| way * part).sum();
        along / self.strength().powi(2)
    }
}

/// One followed angle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Followed {
    pub(crate) angle: SeenAngle,
    /// Degrees at the start.
    pub(crate) start_deg: f32,
    pub(crate) error_deg: f32,
    /// Peak speed that the person may reach, degrees a second.
    pub(crate) speed_cap_deg_per_sec: f32,
}

/// A motion as one camera sees it.
///
/// ```
/// use coach::{Camera, Pattern};
/// use kinematics::{Person, Side, fit};
/// let movement = content_bundle::content().movement(&"neck-rotation-seated".into()).unwrap();
/// let fitted = fit(&movement.motion_for(Side::Left, None), &Person::of_age(40), &[]).unwrap();
/// assert!(Pattern::of(fitted.motion(), Camera::Front).is_ok());
/// assert!(Pattern::of(fitted.motion(), Camera::Left).is_err());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    camera: Camera,
    side: Option<Side>,
    moves_neck: bool,
    moves_shoulders_up: bool,
    follows_holds: bool,
    pub(crate) followed: Vec<Followed>,
    pub(crate) places: Vec<Place>,
    /// The clearest place of the mirror image, where the camera can tell the two apart.
    pub(crate) mirror: Option<Vec<f32>>,
    /// Angles that this motion leaves alone.
    pub(crate) still: Vec<Followed>,
    pub(crate) moving_secs: f32,
}

impl Pattern {
    /// The pattern of a motion, which is the one fitted to the person: range and tempo are judged by it.
    ///
    /// # Errors
    /// [`NotSeen`] when a camera there cannot follow it.
    pub fn of(motion: &Motion, camera: Camera) -> Result<Self, NotSeen> {
        match motion.kind {
            MotionKind::Breathing => return Err(NotSeen::Breath),
            MotionKind::Walking => return Err(NotSeen::Walks),
            MotionKind::Poses => {}
        }
        let views = Views::of(motion, camera);
        let visibility = views.visibility();
        if visibility.is_empty() {
            return Err(NotSeen::Hidden);
        }
        // A head that goes along with trunk or legs goes other ways too: it is followed only where the neck itself moves.
        let is_own = |seen: &&AngleVisibility| !seen.angle.is_head() || motion.moves_neck();
        let visibility: Vec<AngleVisibility> = visibility.iter().filter(is_own).copied().collect();
        let chosen: Vec<AngleVisibility> =
            visibility.iter().copied().filter(AngleVisibility::is_followed).collect();
        let followed: Vec<Followed> = chosen.iter().map(|seen| views.followed(seen)).collect();
        let least_ratio =
            if followed.iter().all(|of| of.angle.is_head()) { LEAST_RATIO } else { LEAST_RATIO_BODY };
        let places = places(motion, &views, &followed, least_ratio);
        let single = visibility.iter().map(AngleVisibility::ratio).fold(0.0, f32::max);
        if places.is_empty() {
            return Err(NotSeen::TooSmall { ratio: single, least_ratio });
        }
        let mirror = Mirror::of(motion, camera, &followed, &places);
        let still = visibility
            .iter()
            .filter(|seen| {
                motion.moves_neck() && seen.angle.is_head() && seen.change_deg.abs() < seen.error_deg
            })
            .map(|seen| views.followed(seen));
        Ok(Self {
            camera,
            side: (mirror != Mirror::Alike).then_some(if motion.mirrored { Side::Right } else { Side::Left }),
            moves_neck: motion.moves_neck(),
            moves_shoulders_up: moves_shoulders_up(motion),
            follows_holds: follows_holds(motion, &views, &followed, &places),
            still: still.collect(),
            followed,
            places,
            mirror: mirror.way(),
            moving_secs: motion.keys.iter().map(|key| key.travel_secs).sum::<f32>() + motion.return_secs,
        })
    }

    /// From where it is seen.
    #[must_use]
    pub const fn camera(&self) -> Camera {
        self.camera
    }

    /// The side on which it is done, where this camera can tell it from the other.
    #[must_use]
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// Whether the neck moves.
    #[must_use]
    pub const fn moves_neck(&self) -> bool {
        self.moves_neck
    }

    /// Whether raising the shoulders belongs to it.
    #[must_use]
    pub const fn moves_shoulders_up(&self) -> bool {
        self.moves_shoulders_up
    }

    /// Whether the camera tells of every hold of the motion whether somebody is in it.
    #[must_use]
    pub const fn follows_holds(&self) -> bool {
        self.follows_holds
    }

    /// The angles that are followed.
    pub fn angles(&self) -> impl Iterator<Item = SeenAngle> + '_ {
        self.followed.iter().map(|followed| followed.angle)
    }

    /// The longest hold that is seen, in seconds.
    #[must_use]
    pub fn hold_secs(&self) -> f32 {
        self.places.iter().map(|place| place.hold_secs).fold(0.0, f32::max)
    }

    /// How many times more the motion changes the angles than the camera errs.
    #[must_use]
    pub fn ratio(&self) -> f32 {
        self.places.iter().map(Place::strength).fold(0.0, f32::max)
    }
}

/// How well each angle of a motion is seen from a place, for the table of the library page; only angles that are seen all the
/// way, clearest first.
#[must_use]
pub fn visibility(motion: &Motion, camera: Camera) -> Vec<AngleVisibility> {
    let mut seen = Views::of(motion, camera).visibility();
    seen.sort_by(|a, b| b.ratio().total_cmp(&a.ratio()));
    seen
}

/// The cameras that can follow a motion, the front first.
#[must_use]
pub fn cameras_for(motion: &Motion) -> Vec<Camera> {
    Camera::ALL.into_iter().filter(|camera| Pattern::of(motion, *camera).is_ok()).collect()
}

/// A motion's start and keys as a camera sees them.
struct Views {
    /// The start, then the keys.
    angles: Vec<Angles>,
    /// All along one repetition.
    course: Vec<Angles>,
    errors_deg: Vec<[f32; SeenAngle::COUNT]>,
}

impl Views {
    fn of(motion: &Motion, camera: Camera) -> Self {
        let skeleton = Skeleton::reference();
        let points = |stance: &Stance| {
            Points::of(&skeleton.solve_stance(motion.support, stance, motion.mirrored)).turned(camera.turn())
        };
        let points: Vec<Points> = motion.stances().map(points).collect();
        let on_the_way = motion.phases().flat_map(|phase| {
            let is_travel = matches!(phase.kind, PhaseKind::Travel(_) | PhaseKind::Return);
            let shares = if is_travel { &ON_THE_WAY[..] } else { &ON_THE_WAY[1..2] };
            shares.iter().map(move |share| phase.start_secs + share * phase.length_secs)
        });
        let course = on_the_way.map(|secs| {
            let posed = skeleton.solve(motion.support, &motion.sample(secs), motion.mirrored);
            camera.sees_surely(&Points::of(&posed).turned(camera.turn()))
        });
        Self {
            course: course.collect(),
            angles: points.iter().map(|points| camera.sees_surely(points)).collect(),
            errors_deg: points.iter().map(|points| camera.errors_deg(points)).collect(),
        }
    }

    /// The change of an angle from the start to a key, if it is seen at both.
    fn change_deg(&self, angle: SeenAngle, key: usize) -> Option<f32> {
        Some(wrapped_deg(self.angles[key + 1].get(angle)? - self.angles[0].get(angle)?))
    }

    /// Whether an angle is seen all along, without a jump.
    fn is_steady(&self, angle: SeenAngle) -> bool {
        let ends = &self.angles[..1];
        let all: Option<Vec<f32>> = ends.iter().chain(&self.course).map(|angles| angles.get(angle)).collect();
        all.is_some_and(|all| {
            all.windows(2).all(|pair| wrapped_deg(pair[1] - pair[0]).abs() <= MOST_STEP_DEG)
        })
    }

    /// Error of a change: the root mean square over start and keys.
    fn error_deg(&self, angle: SeenAngle) -> f32 {
        let squares: f32 = self.errors_deg.iter().map(|errors| errors[angle.index()].powi(2)).sum();
        (squares / self.errors_deg.len() as f32).sqrt()
    }

    fn visibility(&self) -> Vec<AngleVisibility> {
        let of = |&angle: &SeenAngle| {
            let keys = 0..self.angles.len() - 1;
            let changes: Vec<f32> = keys.map(|key| self.change_deg(angle, key)).collect::<Option<_>>()?;
            let change_deg = changes.into_iter().max_by(|a, b| a.abs().total_cmp(&b.abs()))?;
            let error_deg = self.error_deg(angle);
            let is_told = error_deg > 0.0 && change_deg.abs() <= MOST_CHANGE_DEG && self.is_steady(angle);
            is_told.then_some(AngleVisibility { angle, change_deg, error_deg })
        };
        SeenAngle::ALL.iter().filter_map(of).collect()
    }

    fn followed(&self, seen: &AngleVisibility) -> Followed {
        let caps = seen.angle.channels().iter().map(|channel| speed_cap_deg_per_sec(*channel));
        let cap = caps.fold(f32::INFINITY, f32::min);
        Followed {
            angle: seen.angle,
            start_deg: self.angles[0].get(seen.angle).unwrap_or(0.0),
            error_deg: seen.error_deg,
            speed_cap_deg_per_sec: if seen.angle.is_neck() { NECK_SPEED_DEG_PER_SEC } else { cap },
        }
    }

    fn towards(&self, followed: &[Followed], key: usize) -> Vec<f32> {
        let change = |of: &Followed| self.change_deg(of.angle, key).unwrap_or(0.0) / of.error_deg;
        followed.iter().map(change).collect()
    }
}

fn places(motion: &Motion, views: &Views, followed: &[Followed], least_ratio: f32) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (index, key) in motion.keys.iter().enumerate() {
        let towards = views.towards(followed, index);
        let main = (0..towards.len()).max_by(|a, b| towards[*a].abs().total_cmp(&towards[*b].abs()));
        let Some(main) = main else { continue };
        let place = Place {
            main: (main, towards[main] * followed[main].error_deg),
            towards,
            hold_secs: key.hold_secs,
            travel_secs: key.travel_secs,
            planned_speed: 0.0,
            lowest: 0.0,
        };
        if place.strength() < LEAST_ANGLE_RATIO {
            continue;
        }
        match places.iter_mut().find(|other| cosine(&other.towards, &place.towards) > SAME_DIRECTION) {
            // Two keys on the same way are one place, the further of them.
            Some(other) => {
                let travel_secs = other.travel_secs + place.travel_secs;
                let hold_secs = other.hold_secs.max(place.hold_secs);
                if place.strength() > other.strength() {
                    *other = Place { travel_secs, ..place };
                }
                other.hold_secs = hold_secs;
            }
            None => places.push(place),
        }
    }
    let clearest = places.iter().map(Place::strength).fold(0.0, f32::max);
    let ways: Vec<Vec<f32>> = (0..motion.keys.len()).map(|key| views.towards(followed, key)).collect();
    for place in &mut places {
        place.planned_speed = planned_speed(motion, &ways, place);
        place.lowest = ways.iter().map(|way| place.share_of(way)).fold(0.0, f32::min);
    }
    places.retain(|place| place.strength() >= (NEEDED_SHARE * clearest).max(least_ratio));
    places
}

fn follows_holds(motion: &Motion, views: &Views, followed: &[Followed], places: &[Place]) -> bool {
    let held = motion.keys.iter().enumerate().filter(|(_, key)| key.hold_secs > 0.0);
    held.map(|(index, _)| views.towards(followed, index))
        .all(|way| places.iter().any(|place| place.share_of(&way) >= HELD_KEY_SHARE))
}

/// Peak speed along a place's way over all travels of a motion, in shares of the way a second.
fn planned_speed(motion: &Motion, ways: &[Vec<f32>], place: &Place) -> f32 {
    let shares: Vec<f32> = ways.iter().map(|way| place.share_of(way)).collect();
    let from = std::iter::once(0.0).chain(shares.iter().copied());
    let to = shares.iter().copied().chain([0.0]);
    let secs = motion.keys.iter().map(|key| key.travel_secs).chain([motion.return_secs]);
    let speeds = from.zip(to).zip(secs).map(|((from, to), secs)| (to - from).abs() / secs.max(0.5));
    PEAK_OVER_MEAN_SPEED * speeds.fold(0.0, f32::max)
}

/// What the mirror image looks like in the angles that are followed.
#[derive(PartialEq)]
enum Mirror {
    /// Like the motion itself: it has no side.
    Alike,
    /// Not like it, and too little to be followed.
    Faint,
    /// A way of its own.
    Apart(Vec<f32>),
}

impl Mirror {
    fn of(motion: &Motion, camera: Camera, followed: &[Followed], places: &[Place]) -> Self {
        let views = Views::of(&motion.for_other_side(), camera);
        let ways: Vec<Vec<f32>> = (0..motion.keys.len()).map(|key| views.towards(followed, key)).collect();
        let is_alike = |way: &Vec<f32>| places.iter().any(|place| cosine(way, &place.towards) > SIDES_APART);
        if ways.iter().any(is_alike) {
            return Self::Alike;
        }
        let length = |way: &Vec<f32>| way.iter().map(|part| part * part).sum::<f32>().sqrt();
        let clearest = ways.into_iter().max_by(|a, b| length(a).total_cmp(&length(b)));
        clearest.filter(|way| length(way) >= LEAST_RATIO).map_or(Self::Faint, Self::Apart)
    }

    fn way(self) -> Option<Vec<f32>> {
        match self {
            Self::Apart(way) => Some(way),
            Self::Alike | Self::Faint => None,
        }
    }
}

pub(crate) fn cosine(a: &[f32], b: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    let lengths = (dot(a, a) * dot(b, b)).sqrt();
    if lengths > 0.0 { dot(a, b) / lengths } else { 0.0 }
}

/// Raising the shoulder blades by this much is part of a motion, degrees. A judgement.
const SHOULDERS_UP_DEG: f32 = 4.0;

fn moves_shoulders_up(motion: &Motion) -> bool {
    use kinematics::Channel::{LeftScapulaElevation, RightScapulaElevation};
    let raised = |stance: &Stance| stance.pose[LeftScapulaElevation].max(stance.pose[RightScapulaElevation]);
    motion.stances().any(|stance| raised(stance) - raised(&motion.start) >= SHOULDERS_UP_DEG)
}
