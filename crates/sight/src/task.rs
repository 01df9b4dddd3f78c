//! How somebody holds their body at a task, from one picture from the side: trunk, head, arm and knee of the side that is seen.
//!
//! A picture is flat. How far a body bends forward lies in it only where the body is seen from the side, so that is asked first:
//! shoulders and hips that are far apart against the trunk's length are seen from ahead, and then there are no angles
//! ([`Unread`]). Which side is seen is told by the face, by which limbs are hidden, or by both; where the two disagree, nobody
//! can say. Angles are measured in the picture and not by the depth that a network guesses, and each comes with an error
//! ([`TaskReading::error_deg`]): what a point errs by, over the length of the lines that the angle is between. A limb that
//! points towards the camera is short in the picture, and then it has a large error, or no angle.
//!
//! The wrist is not among them. A hand is a few pixels, and whether it is bent up or to its side depends on how the forearm is
//! turned, which no picture from the side shows. What turns or leans to a side is not seen from there either.

use std::f32::consts::SQRT_2;

use kinematics::{Channel, Side};

use crate::sighting::{Mark, Outlook, Whole};

/// An angle of a task, as RULA and REBA take it from the side. Flexion is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskAngle {
    /// The trunk from upright.
    Trunk,
    /// The head against the trunk.
    Neck,
    /// The upper arm against the trunk.
    UpperArm,
    /// The elbow from straight.
    LowerArm,
    /// The knee from straight, of somebody who does not sit.
    Knee,
}

impl TaskAngle {
    /// All of them, from the trunk outwards.
    pub const ALL: [Self; 5] = [Self::Trunk, Self::Neck, Self::UpperArm, Self::LowerArm, Self::Knee];

    /// What bodies do. Beyond it a point is not where it is taken to be.
    const fn possible_deg(self) -> (f32, f32) {
        match self {
            Self::Trunk => (-30.0, 110.0),
            Self::Neck => (-60.0, 80.0),
            Self::UpperArm => (-70.0, 190.0),
            Self::LowerArm | Self::Knee => (0.0, 160.0),
        }
    }
}

/// One angle that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskReading {
    /// Which.
    pub angle: TaskAngle,
    /// How far.
    pub degrees: f32,
    /// By how much it may be off, either way: two standard deviations.
    pub error_deg: f32,
}

/// What a picture from the side shows of a person at a task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskPosture {
    /// The side that is seen.
    pub side: Side,
    /// What could be read, in the order of [`TaskAngle::ALL`]; the trunk always.
    pub readings: Vec<TaskReading>,
    /// Whether they sit, where that is clear.
    pub sits: Option<bool>,
}

/// Why no angle was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unread {
    /// The picture is dark.
    Dark,
    /// Nobody is seen.
    Nobody,
    /// More than one person is seen.
    Several,
    /// Shoulders or hips are not in the picture.
    CutOff,
    /// The person is not seen from the side.
    Turned,
    /// The person is too small in the picture.
    Far,
    /// The points of the body are not sure, or contradict each other.
    Unclear,
}

impl Unread {
    /// All reasons.
    pub const ALL: [Self; 7] =
        [Self::Dark, Self::Nobody, Self::Several, Self::CutOff, Self::Turned, Self::Far, Self::Unclear];
}

// The thresholds below are judgements. Lengths are shares of the trunk's, from the middle of the hips to that of the shoulders.

/// Shoulders further apart are seen from ahead: they are 0.7 to 0.8 apart there, so this is a body that is turned by 26 to 29 degrees.
const MOST_SHOULDERS: f32 = 0.35;
/// The same of hips, which are some 0.45 apart from ahead: a trunk may be twisted.
const MOST_HIPS: f32 = 0.28;
/// A trunk that is shorter than this share of the picture's longer side is too small.
const LEAST_TRUNK: f32 = 0.08;
/// The nose is ahead of the ears by at least this, or the face does not say which way it looks. From the side it is some 0.25.
const LEAST_FACE: f32 = 0.08;
/// The limbs of one side are surer than those of the other by at least this, of four, or they do not say which side is nearer.
const LEAST_NEARER: f32 = 0.3;
/// An angle that the network is less sure of is not seen.
const LEAST_CONFIDENCE: f32 = 0.5;
/// Limbs that are shorter point too much towards the camera: some six tenths of their length.
const LEAST_UPPER_ARM: f32 = 0.32;
const LEAST_LOWER_ARM: f32 = 0.28;
const LEAST_LEG: f32 = 0.5;
/// From the ears to the nose, where it is shorter the head is turned.
const LEAST_HEAD: f32 = 0.14;
/// The nose's tip is below the ear by this angle when the head is level: 2.5 cm over 12.
const NOSE_BELOW_EAR_DEG: f32 = 12.0;

/// Error of a point, one standard deviation: 1.5 cm of a body 1.7 m tall, as the coach takes it. Points of the head are found
/// more closely.
const POINT_ERROR: f32 = 0.03;
const HEAD_POINT_ERROR: f32 = 0.015;
/// The camera is not quite level, and the body not quite from the side; noses differ. One standard deviation each.
const LEVEL_ERROR_DEG: f32 = 3.0;
const SIDE_ERROR_DEG: f32 = 2.0;
const FACE_ERROR_DEG: f32 = 4.0;

/// A thigh that is raised further, from hanging, is that of somebody who sits or squats; one less far is that of somebody who stands.
const SITTING_DEG: f32 = 60.0;
const STANDING_DEG: f32 = 35.0;
/// Who sits has the ankles ahead of the hips by this share of the thigh. Who squats keeps them under the body's weight.
const LEAST_AHEAD: f32 = 0.75;

impl TaskPosture {
    /// What a picture shows, of which the width is `aspect` times the height.
    ///
    /// # Errors
    /// [`Unread`] where no angle can be told.
    ///
    /// ```
    /// use sight::{Outlook, TaskPosture, Unread};
    /// assert_eq!(TaskPosture::of(&Outlook::Nobody, 1.5), Err(Unread::Nobody));
    /// ```
    pub fn of(outlook: &Outlook, aspect: f32) -> Result<Self, Unread> {
        let whole = match outlook {
            Outlook::Dark => return Err(Unread::Dark),
            Outlook::Nobody => return Err(Unread::Nobody),
            Outlook::Several => return Err(Unread::Several),
            Outlook::Person(whole) => whole,
        };
        if !aspect.is_finite() || aspect <= 0.0 {
            return Err(Unread::Unclear);
        }
        let picture = Picture { whole, aspect };
        let trunk = picture.trunk()?;
        let seen = Seen { picture, side: picture.side(trunk)?, trunk };
        let sits = seen.sits();
        let counts = |angle: &TaskAngle| *angle != TaskAngle::Knee || sits != Some(true);
        let angles = TaskAngle::ALL.into_iter().filter(counts);
        let readings: Vec<_> = angles.filter_map(|angle| seen.reading(angle)).collect();
        let posture = Self { side: seen.side, readings, sits };
        // What else is read is read against the trunk.
        if posture.reading(TaskAngle::Trunk).is_some() { Ok(posture) } else { Err(Unread::Unclear) }
    }

    /// What was read of an angle.
    #[must_use]
    pub fn reading(&self, angle: TaskAngle) -> Option<TaskReading> {
        self.readings.iter().find(|reading| reading.angle == angle).copied()
    }
}

/// A place, or a way from one to another: to the right, or ahead, and up.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    x: f32,
    y: f32,
}

impl Point {
    fn to(self, other: Self) -> Self {
        Self { x: other.x - self.x, y: other.y - self.y }
    }

    fn middle(self, other: Self) -> Self {
        Self { x: f32::midpoint(self.x, other.x), y: f32::midpoint(self.y, other.y) }
    }

    fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// How far this way goes ahead of another that goes up.
    fn ahead_of(self, up: Self) -> f32 {
        self.x * up.y - self.y * up.x
    }

    /// The angle between two ways, 0 to 180 degrees.
    fn between_deg(self, other: Self) -> f32 {
        self.ahead_of(other).abs().atan2(self.dot(other)).to_degrees()
    }
}

/// Where the points are, in heights of the picture.
#[derive(Clone, Copy)]
struct Picture<'a> {
    whole: &'a Whole,
    aspect: f32,
}

impl Picture<'_> {
    fn point(&self, mark: Mark) -> Option<Point> {
        self.whole.mark(mark).map(|place| Point { x: place.across * self.aspect, y: -place.down })
    }

    /// How sure the network is of an angle; not at all where it gave none.
    fn confidence(&self, channel: Channel) -> f32 {
        let of_it = self.whole.readings.iter().filter(|reading| reading.channel == channel);
        of_it.map(|reading| reading.confidence).fold(0.0, f32::max)
    }

    /// The middle of two points, and how far they are apart.
    fn pair(&self, [left, right]: [Mark; 2]) -> Result<(Point, f32), Unread> {
        match (self.point(left), self.point(right)) {
            (Some(left), Some(right)) => Ok((left.middle(right), left.to(right).length())),
            (None, None) => Err(Unread::CutOff),
            _ => Err(Unread::Unclear),
        }
    }

    /// From the hips to the shoulders, where they are seen from the side.
    fn trunk(&self) -> Result<Point, Unread> {
        if self.whole.is_cut_off {
            return Err(Unread::CutOff);
        }
        let (shoulders, apart) = self.pair([Mark::LeftShoulder, Mark::RightShoulder])?;
        let (hips, hips_apart) = self.pair([Mark::LeftHip, Mark::RightHip])?;
        let trunk = hips.to(shoulders);
        let length = trunk.length();
        if apart > MOST_SHOULDERS * length || hips_apart > MOST_HIPS * length {
            Err(Unread::Turned)
        } else if length < LEAST_TRUNK * self.aspect.max(1.0) {
            Err(Unread::Far)
        } else if self.confidence(Channel::LumbarFlexion) < LEAST_CONFIDENCE {
            Err(Unread::Unclear)
        } else {
            Ok(trunk)
        }
    }

    fn side(&self, trunk: Point) -> Result<Side, Unread> {
        match (self.side_by_face(trunk), self.side_by_limbs()) {
            (Some(face), Some(limbs)) if face != limbs => Err(Unread::Unclear),
            (face, limbs) => face.or(limbs).ok_or(Unread::Unclear),
        }
    }

    /// Who looks to the right of the picture shows their right side.
    fn side_by_face(&self, trunk: Point) -> Option<Side> {
        let ahead = self.ears()?.to(self.point(Mark::Nose)?).ahead_of(trunk);
        // Once for the direction and once for the unit.
        let ahead = ahead / trunk.dot(trunk);
        let side = if ahead > 0.0 { Side::Right } else { Side::Left };
        (ahead.abs() >= LEAST_FACE).then_some(side)
    }

    /// The side whose limbs are hidden less.
    fn side_by_limbs(&self) -> Option<Side> {
        const LIMBS: [Channel; 4] = [
            Channel::LeftShoulderElevation,
            Channel::LeftElbowFlexion,
            Channel::LeftHipFlexion,
            Channel::LeftKneeFlexion,
        ];
        let sure = |side| LIMBS.iter().map(|limb| self.confidence(on(side, *limb))).sum::<f32>();
        let nearer = sure(Side::Right) - sure(Side::Left);
        let side = if nearer > 0.0 { Side::Right } else { Side::Left };
        (nearer.abs() >= LEAST_NEARER).then_some(side)
    }

    fn ears(&self) -> Option<Point> {
        match [Mark::LeftEar, Mark::RightEar].map(|ear| self.point(ear)) {
            [Some(left), Some(right)] => Some(left.middle(right)),
            [left, right] => left.or(right),
        }
    }
}

/// A channel of the left, on a side.
fn on(side: Side, left: Channel) -> Channel {
    if side == Side::Left { left } else { left.mirrored() }
}

/// Shoulder, elbow and wrist; hip, knee and ankle.
const ARMS: [[Mark; 3]; 2] = [
    [Mark::LeftShoulder, Mark::LeftElbow, Mark::LeftWrist],
    [Mark::RightShoulder, Mark::RightElbow, Mark::RightWrist],
];
const LEGS: [[Mark; 3]; 2] =
    [[Mark::LeftHip, Mark::LeftKnee, Mark::LeftAnkle], [Mark::RightHip, Mark::RightKnee, Mark::RightAnkle]];

/// A person of whom one side is seen.
struct Seen<'a> {
    picture: Picture<'a>,
    side: Side,
    /// From the hips to the shoulders, in the picture.
    trunk: Point,
}

/// An angle, and the square of its standard deviation.
type Measured = (f32, f32);

impl Seen<'_> {
    /// A way ahead and up, in lengths of the trunk, from one in the picture.
    fn way(&self, in_picture: Point) -> Point {
        let facing = if self.side == Side::Right { 1.0 } else { -1.0 };
        let length = self.trunk.length();
        Point { x: facing * in_picture.x / length, y: in_picture.y / length }
    }

    /// Up along the trunk, one long.
    fn up(&self) -> Point {
        self.way(self.trunk)
    }

    /// From one point to another, unless it is too short in the picture.
    fn limb(&self, from: Mark, to: Mark, least: f32) -> Option<Point> {
        let limb = self.way(self.picture.point(from)?.to(self.picture.point(to)?));
        (limb.length() >= least).then_some(limb)
    }

    /// Whether the network is sure of an angle of the left, on the side that is seen.
    fn is_sure(&self, left: Channel) -> bool {
        self.picture.confidence(on(self.side, left)) >= LEAST_CONFIDENCE
    }

    fn reading(&self, angle: TaskAngle) -> Option<TaskReading> {
        let (degrees, variance) = match angle {
            TaskAngle::Trunk => self.trunk_lean(),
            TaskAngle::Neck => self.neck()?,
            TaskAngle::UpperArm => self.upper_arm()?,
            TaskAngle::LowerArm => self.lower_arm()?,
            TaskAngle::Knee => self.knee()?,
        };
        let (least, most) = angle.possible_deg();
        let error_deg = 2.0 * (variance + squared(SIDE_ERROR_DEG)).sqrt();
        (least..=most).contains(&degrees).then_some(TaskReading { angle, degrees, error_deg })
    }

    fn trunk_lean(&self) -> Measured {
        let up = self.up();
        (up.x.atan2(up.y).to_degrees(), trunk_variance() + squared(LEVEL_ERROR_DEG))
    }

    /// By the line from the ears to the nose: it bends with the whole neck, also where the head only nods.
    fn neck(&self) -> Option<Measured> {
        // The network says nothing of a neck whose ear it does not see.
        if self.picture.confidence(Channel::LowerCervicalFlexion) <= 0.0 {
            return None;
        }
        let face = self.way(self.picture.ears()?.to(self.picture.point(Mark::Nose)?));
        let length = face.length();
        let down_deg = -face.dot(self.up()).atan2(face.ahead_of(self.up())).to_degrees();
        let variance = variance(HEAD_POINT_ERROR, length) + trunk_variance() + squared(FACE_ERROR_DEG);
        (length >= LEAST_HEAD).then_some((down_deg - NOSE_BELOW_EAR_DEG, variance))
    }

    fn upper_arm(&self) -> Option<Measured> {
        if !self.is_sure(Channel::LeftShoulderElevation) {
            return None;
        }
        let [shoulder, elbow, _] = ARMS[self.side.index()];
        let arm = self.limb(shoulder, elbow, LEAST_UPPER_ARM)?;
        let raised_deg = arm.ahead_of(self.up()).atan2(-arm.dot(self.up())).to_degrees();
        // An arm that is raised past the head has gone there ahead.
        let raised_deg = if raised_deg < -120.0 { raised_deg + 360.0 } else { raised_deg };
        Some((raised_deg, variance(POINT_ERROR, arm.length()) + trunk_variance()))
    }

    fn lower_arm(&self) -> Option<Measured> {
        if !self.is_sure(Channel::LeftElbowFlexion) {
            return None;
        }
        let [shoulder, elbow, wrist] = ARMS[self.side.index()];
        let upper = self.limb(shoulder, elbow, LEAST_UPPER_ARM)?;
        let lower = self.limb(elbow, wrist, LEAST_LOWER_ARM)?;
        Some(bend(upper, lower))
    }

    fn leg(&self) -> Option<[Point; 2]> {
        let [hip, knee, ankle] = LEGS[self.side.index()];
        let leg = [self.limb(hip, knee, LEAST_LEG)?, self.limb(knee, ankle, LEAST_LEG)?];
        self.is_sure(Channel::LeftKneeFlexion).then_some(leg)
    }

    fn knee(&self) -> Option<Measured> {
        let [thigh, shank] = self.leg()?;
        Some(bend(thigh, shank))
    }

    fn sits(&self) -> Option<bool> {
        let [thigh, shank] = self.leg()?;
        let raised_deg = thigh.x.atan2(-thigh.y).to_degrees();
        let ahead = (thigh.x + shank.x) / thigh.length();
        if raised_deg >= SITTING_DEG && ahead >= LEAST_AHEAD {
            Some(true)
        } else if raised_deg.abs() <= STANDING_DEG {
            Some(false)
        } else {
            None
        }
    }
}

/// The bend of a joint between two limbs.
fn bend(upper: Point, lower: Point) -> Measured {
    let variances = [upper, lower].map(|limb| variance(POINT_ERROR, limb.length()));
    (upper.between_deg(lower), variances.iter().sum())
}

/// Of the direction of a line of a length, both of whose ends err.
fn variance(point_error: f32, length: f32) -> f32 {
    squared((SQRT_2 * point_error / length).atan().to_degrees())
}

/// Each end of the trunk is the middle of two points.
fn trunk_variance() -> f32 {
    variance(POINT_ERROR / SQRT_2, 1.0)
}

fn squared(value: f32) -> f32 {
    value * value
}
