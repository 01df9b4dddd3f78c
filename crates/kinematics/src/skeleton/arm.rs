//! Shoulder girdle, arm and hand.

use glam::{Mat3, Vec2, Vec3};

use super::bones::{BoneId, LimbBone};
use super::ik::{at_least_zero, gentle_distance, reach};
use super::posed::Posed;
use super::reference::{FOREARM_TWIST_SHARES, Skeleton};
use super::rotate::{about, about_x, about_y, about_z, between, frame, swing_and_twist};
use crate::channel::{Channel, Side};
use crate::pose::Pose;

/// Elevation of the upper arm in the mesh's rest pose, where the girdle is neutral, degrees.
const GIRDLE_NEUTRAL_DEG: f32 = 41.6;

/// A hanging arm keeps clear of the hip: the least elevation that is drawn, degrees.
const LEAST_ELEVATION_DEG: f32 = 6.0;

/// Curl of each finger joint in a relaxed hand, degrees: what finger flexion 0 looks like.
const RELAXED_CURL_DEG: f32 = 14.0;

/// The thumb joins in a quarter of the fingers' curl.
const THUMB_CURL_SHARE: f32 = 0.25;

/// Fingers pressed on a flat surface uncurl by this much, and the thumb turns out, degrees.
const FLAT_CURL_DEG: f32 = 6.0;
const FLAT_THUMB_DEG: f32 = 28.0;

/// Joints of wrist and fingertips stay this far above the floor, metres.
const WRIST_THICKNESS: f32 = 0.022;
const FINGER_THICKNESS: f32 = 0.008;
/// A hand starts to be held off the floor this much above it, metres.
const GENTLE_CLEARING: f32 = 0.04;
/// From the last joint of a finger to its tip, metres.
pub(super) const FINGERTIP_LENGTH: f32 = 0.024;

/// Rounds of solving shoulder and girdle against each other when the hand is placed.
const GIRDLE_ROUNDS: usize = 4;

/// What the shoulder blade does, degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Girdle {
    elevation: f32,
    protraction: f32,
    /// Upward rotation that follows the arm.
    upward: f32,
    /// Protraction that follows an arm raised ahead.
    forward: f32,
}

impl Girdle {
    /// The girdle that goes with an arm raised `elevation_deg`, ahead by the sine `ahead`, plus
    /// what the pose asks of the shoulder blade itself.
    ///
    /// Roughly the scapulohumeral rhythm (Inman et al. 1944, J Bone Joint Surg 26:1-30): the girdle
    /// gives about a third of the elevation. The humerus takes the rest, so its direction against
    /// the thorax stays exactly as commanded.
    fn following(pose: &Pose, side: Side, elevation_deg: f32, ahead: f32) -> Self {
        let above_neutral = elevation_deg - GIRDLE_NEUTRAL_DEG;
        let rate = if above_neutral > 0.0 { 0.30 } else { 0.20 };
        let [elevation, protraction] = match side {
            Side::Left => [Channel::LeftScapulaElevation, Channel::LeftScapulaProtraction],
            Side::Right => [Channel::RightScapulaElevation, Channel::RightScapulaProtraction],
        };
        Self {
            elevation: pose[elevation],
            protraction: pose[protraction],
            upward: (rate * above_neutral).clamp(-10.0, 38.0),
            forward: 0.16 * (elevation_deg - 20.0).max(0.0) * ahead,
        }
    }

    /// The girdle of an arm whose direction against the thorax is already known.
    fn of_direction(pose: &Pose, side: Side, in_thorax: Vec3) -> Self {
        let elevation_deg = (-in_thorax.y).clamp(-1.0, 1.0).acos().to_degrees();
        let sideways = in_thorax.x.hypot(in_thorax.z);
        // Straight up or down has no plane: fade it out there instead of letting it flip.
        let ahead = in_thorax.z / sideways.max(0.3);
        Self::following(pose, side, elevation_deg, ahead)
    }

    fn clavicle(&self, sign: f32) -> Mat3 {
        about_y(-sign * (self.protraction + 0.6 * self.forward))
            * about_z(sign * (self.elevation + 0.5 * self.upward))
    }

    fn scapula(&self, sign: f32) -> Mat3 {
        about_y(-sign * (0.5 * self.protraction + 0.4 * self.forward))
            * about_z(sign * (0.5 * self.upward + 0.2 * self.elevation))
    }

    fn towards(&self, other: &Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * share;
        Self {
            elevation: mix(self.elevation, other.elevation),
            protraction: mix(self.protraction, other.protraction),
            upward: mix(self.upward, other.upward),
            forward: mix(self.forward, other.forward),
        }
    }
}

/// The upper arm against the thorax as a clinician says it, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ShoulderAngles {
    pub elevation: f32,
    pub plane: f32,
    pub rotation: f32,
}

/// Planes are told from here to a whole turn on, degrees: the cut lies behind the back, where no
/// arm passes.
const FIRST_PLANE_DEG: f32 = -135.0;

impl ShoulderAngles {
    /// The angles of an upper arm given against the thorax.
    pub(super) fn of(upper_arm: Mat3, sign: f32) -> Self {
        let direction = -upper_arm.y_axis;
        let elevation = (-direction.y).clamp(-1.0, 1.0).acos().to_degrees();
        let plane = direction.z.atan2(sign * direction.x).to_degrees();
        let plane = (plane - FIRST_PLANE_DEG).rem_euclid(360.0) + FIRST_PLANE_DEG;
        let turn = Self { elevation, plane, rotation: 0.0 }.upper_arm(sign).transpose() * upper_arm;
        let rotation = -sign * turn.z_axis.x.atan2(turn.z_axis.z).to_degrees();
        Self { elevation, plane, rotation }
    }

    /// The upper arm against the thorax: raised in its plane after it was turned about itself.
    fn upper_arm(&self, sign: f32) -> Mat3 {
        let (ahead, sideways) = self.plane.to_radians().sin_cos();
        let axis = sign * sideways * Vec3::Z - ahead * Vec3::X;
        about(axis, self.elevation) * about_y(-sign * self.rotation)
    }

    /// The way from one raised arm to another goes through lower ones where their planes differ: an
    /// arm that swings from ahead to behind passes the body's side and not the open air beside it.
    fn towards(&self, other: &Self, share: f32) -> Self {
        let raised = |angles: &Self| Vec2::from_angle(angles.plane.to_radians()) * angles.elevation;
        let raise = raised(self).lerp(raised(other), share);
        let rotation = self.rotation + (other.rotation - self.rotation) * share;
        let plane = if raise == Vec2::ZERO { self.plane } else { raise.to_angle().to_degrees() };
        Self { elevation: raise.length(), plane, rotation }
    }
}

/// An arm's joints, however they were found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ArmSolution {
    girdle: Girdle,
    shoulder: ShoulderAngles,
    elbow_deg: f32,
    /// The hand against the forearm before its twist.
    hand: Mat3,
    curl_deg: f32,
    /// How far the wrist stays from its goal, metres.
    missed: f32,
}

/// Where a placed hand goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct HandGoal {
    /// The wrist's joint, metres.
    pub wrist: Vec3,
    /// Where the fingers point.
    pub fingers: Vec3,
    /// Where the palm faces.
    pub palm: Vec3,
    /// Where the elbow points.
    pub pole: Vec3,
    /// Curl of each finger joint, degrees.
    pub curl_deg: f32,
}

impl HandGoal {
    /// The hand's frame: Y from the fingers to the wrist, X to the person's left for a left palm
    /// facing right.
    fn rotation(&self, side: Side) -> Mat3 {
        let y = -self.fingers.normalize_or(Vec3::NEG_Y);
        let x = (-side.sign() * self.palm).reject_from_normalized(y);
        let x = x.normalize_or(y.any_orthonormal_vector());
        Mat3::from_cols(x, y, x.cross(y))
    }
}

/// The channels of one arm below the girdle.
struct ArmAngles {
    elevation: f32,
    plane: f32,
    rotation: f32,
    elbow: f32,
    pronation: f32,
    wrist_flexion: f32,
    wrist_deviation: f32,
    fingers: f32,
}

impl ArmAngles {
    fn of(pose: &Pose, side: Side) -> Self {
        use Channel as C;
        let read = |left, right| match side {
            Side::Left => pose[left],
            Side::Right => pose[right],
        };
        Self {
            elevation: read(C::LeftShoulderElevation, C::RightShoulderElevation),
            plane: read(C::LeftShoulderPlane, C::RightShoulderPlane),
            rotation: read(C::LeftShoulderRotation, C::RightShoulderRotation),
            elbow: read(C::LeftElbowFlexion, C::RightElbowFlexion),
            pronation: read(C::LeftForearmPronation, C::RightForearmPronation),
            wrist_flexion: read(C::LeftWristFlexion, C::RightWristFlexion),
            wrist_deviation: read(C::LeftWristDeviation, C::RightWristDeviation),
            fingers: read(C::LeftFingersFlexion, C::RightFingersFlexion),
        }
    }
}

impl ArmSolution {
    /// By the pose's own angles.
    pub(super) fn free(pose: &Pose, side: Side) -> Self {
        let sign = side.sign();
        let angles = ArmAngles::of(pose, side);
        let elevation_deg = angles.elevation.max(LEAST_ELEVATION_DEG);
        let shoulder =
            ShoulderAngles { elevation: elevation_deg, plane: angles.plane, rotation: angles.rotation };
        let hand = about_y(-sign * angles.pronation)
            * about_z(-sign * angles.wrist_flexion)
            * about_x(-angles.wrist_deviation);
        Self {
            girdle: Girdle::following(pose, side, elevation_deg, angles.plane.to_radians().sin()),
            shoulder,
            elbow_deg: angles.elbow,
            hand,
            curl_deg: RELAXED_CURL_DEG + 0.8 * angles.fingers,
            missed: 0.0,
        }
    }

    /// By inverse kinematics, so that the wrist is at the goal.
    pub(super) fn placed(
        skeleton: &Skeleton,
        posed: &Posed,
        pose: &Pose,
        side: Side,
        goal: &HandGoal,
    ) -> Self {
        let thorax = posed[BoneId::SPINE01];
        let lengths = skeleton.lengths();
        let mut girdle =
            Girdle::of_direction(pose, side, Vec3::new(0.5 * side.sign(), -0.8, 0.4).normalize());
        let solved_with = |girdle: &Girdle| {
            let shoulder = shoulder_joint(skeleton, thorax.rotation, thorax.joint, side, girdle);
            let apart = goal.wrist - shoulder;
            let span = gentle_distance(apart.length(), lengths.upper_arm + lengths.forearm);
            let target = shoulder + apart.normalize_or(Vec3::NEG_Y) * span;
            let found = reach(shoulder, target, lengths.upper_arm, lengths.forearm, goal.pole);
            (found, (found.middle - shoulder) / lengths.upper_arm)
        };
        for _ in 1..GIRDLE_ROUNDS {
            let (_, upper_arm) = solved_with(&girdle);
            girdle = Girdle::of_direction(pose, side, thorax.rotation.transpose() * upper_arm);
        }
        let (found, upper_arm) = solved_with(&girdle);
        let forearm = (found.end - found.middle) / lengths.forearm;
        let bend = forearm.reject_from_normalized(upper_arm.normalize_or(Vec3::NEG_Y));
        let straight = bend.length() < 0.03;
        let upper_arm_frame = frame(-upper_arm, if straight { -goal.pole } else { bend });
        let elbow_deg = forearm.dot(upper_arm).clamp(-1.0, 1.0).acos().to_degrees();
        let forearm_frame = upper_arm_frame * about_x(-elbow_deg);
        Self {
            girdle,
            shoulder: ShoulderAngles::of(thorax.rotation.transpose() * upper_arm_frame, side.sign()),
            elbow_deg,
            hand: forearm_frame.transpose() * goal.rotation(side),
            curl_deg: goal.curl_deg,
            missed: found.end.distance(goal.wrist),
        }
    }

    /// The same arm, raised about its shoulder where its hand would be below the floor.
    pub(super) fn above_floor(self, skeleton: &Skeleton, posed: &Posed, side: Side) -> Self {
        // Gently at first, so that a hand that comes down slows before it lies; then what is left.
        let mut arm = self;
        for gentle in [GENTLE_CLEARING, 0.0, 0.0] {
            let sunk_deg = arm.sunk_deg(skeleton, posed, side, gentle);
            if sunk_deg == 0.0 {
                break;
            }
            arm = arm.raised(posed, side, sunk_deg);
        }
        arm
    }

    /// The way from one arm to another over the floor. An end whose hand lies on the floor is as low
    /// as it is: on the way to it only what is lower still is raised.
    pub(super) fn towards_over_floor(
        &self,
        other: &Self,
        share: f32,
        skeleton: &Skeleton,
        posed: &Posed,
        side: Side,
    ) -> Self {
        [GENTLE_CLEARING, 0.0].into_iter().fold(self.towards(other, share), |arm, gentle| {
            let sunk_deg = |arm: &Self| arm.sunk_deg(skeleton, posed, side, gentle);
            let allowed_deg = sunk_deg(self) + (sunk_deg(other) - sunk_deg(self)) * share;
            arm.raised(posed, side, (sunk_deg(&arm) - allowed_deg).max(0.0))
        })
    }

    /// How far the arm has to be raised for hand and fingertips to clear the floor, degrees; a little
    /// already for a hand less than `gentle` metres above it.
    fn sunk_deg(&self, skeleton: &Skeleton, posed: &Posed, side: Side, gentle: f32) -> f32 {
        let mut trial = posed.clone();
        trial.set_arm(skeleton, side, self);
        let shoulder = trial[BoneId::limb(LimbBone::UpperArmProximal, side)].joint;
        let hand = trial[BoneId::limb(LimbBone::Hand, side)].joint;
        let tip = |digit| trial[BoneId::finger(digit, 2, side)].point(Vec3::NEG_Y * FINGERTIP_LENGTH);
        let points = [(hand, WRIST_THICKNESS), (tip(0), FINGER_THICKNESS), (tip(2), FINGER_THICKNESS)];
        let raise_deg = points
            .map(|(point, flesh)| raised_by_deg(point - shoulder, at_least_zero(flesh - point.y, gentle)));
        raise_deg.into_iter().fold(0.0, f32::max)
    }

    /// The arm turned up about its shoulder.
    fn raised(&self, posed: &Posed, side: Side, degrees: f32) -> Self {
        if degrees <= 0.0 {
            return *self;
        }
        let thorax = posed[BoneId::SPINE01].rotation;
        let upper_arm = thorax * self.shoulder.upper_arm(side.sign());
        let forearm = upper_arm * about_x(-self.elbow_deg);
        let axis = -(upper_arm.y_axis + forearm.y_axis).cross(Vec3::Y).normalize_or(Vec3::X);
        let raised = thorax.transpose() * about(axis, degrees) * upper_arm;
        Self { shoulder: ShoulderAngles::of(raised, side.sign()), ..*self }
    }

    /// The arm a share of the way from one solution to another, joint by joint.
    pub(super) fn towards(&self, other: &Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * share;
        Self {
            girdle: self.girdle.towards(&other.girdle, share),
            shoulder: self.shoulder.towards(&other.shoulder, share),
            elbow_deg: mix(self.elbow_deg, other.elbow_deg),
            hand: hand_between(self.hand, other.hand, share),
            curl_deg: mix(self.curl_deg, other.curl_deg),
            // On the way there is no place to miss.
            missed: if share >= 1.0 {
                other.missed
            } else if share <= 0.0 {
                self.missed
            } else {
                0.0
            },
        }
    }
}

/// How far a point has to turn up about the origin to come higher, degrees.
fn raised_by_deg(point: Vec3, higher: f32) -> f32 {
    let length = point.length().max(1e-3);
    let angle = |height: f32| (height / length).clamp(-1.0, 1.0).asin();
    (angle(point.y + higher) - angle(point.y)).to_degrees()
}

/// A hand against its forearm on the way: pronation goes its own way, never the long way round.
fn hand_between(from: Mat3, to: Mat3, share: f32) -> Mat3 {
    let ((from_swing, from_twist), (to_swing, to_twist)) = (swing_and_twist(from), swing_and_twist(to));
    between(from_swing, to_swing, share) * about_y(from_twist + (to_twist - from_twist) * share)
}

/// Where the shoulder joint comes to lie on a thorax for a state of the girdle.
fn shoulder_joint(
    skeleton: &Skeleton,
    thorax: Mat3,
    thorax_joint: Vec3,
    side: Side,
    girdle: &Girdle,
) -> Vec3 {
    let offset = |bone| skeleton.offset(BoneId::limb(bone, side));
    let clavicle = thorax * girdle.clavicle(side.sign());
    let scapula = clavicle * girdle.scapula(side.sign());
    thorax_joint
        + thorax * offset(LimbBone::Clavicle)
        + clavicle * offset(LimbBone::Scapula)
        + scapula * offset(LimbBone::UpperArmProximal)
}

impl Posed {
    /// Sets clavicle to fingertips of a side.
    pub(super) fn set_arm(&mut self, skeleton: &Skeleton, side: Side, arm: &ArmSolution) {
        let bone = |bone| BoneId::limb(bone, side);
        let thorax = self[BoneId::SPINE01].rotation;
        self.missed.hands[side.index()] = arm.missed;
        let clavicle = thorax * arm.girdle.clavicle(side.sign());
        let scapula = clavicle * arm.girdle.scapula(side.sign());
        self.set(skeleton, bone(LimbBone::Clavicle), clavicle);
        self.set(skeleton, bone(LimbBone::Scapula), scapula);
        let upper_arm = thorax * arm.shoulder.upper_arm(side.sign());
        let (swing, twist_deg) = swing_and_twist(scapula.transpose() * upper_arm);
        self.set(skeleton, bone(LimbBone::UpperArmProximal), scapula * swing * about_y(0.5 * twist_deg));
        let elbow =
            self[bone(LimbBone::UpperArmProximal)].joint - upper_arm.y_axis * skeleton.lengths().upper_arm;
        self.set_ending_at(
            skeleton,
            bone(LimbBone::UpperArmDistal),
            upper_arm,
            bone(LimbBone::ForearmProximal),
            elbow,
        );
        self.set_forearm_and_hand(skeleton, side, arm, upper_arm * about_x(-arm.elbow_deg));
    }

    fn set_forearm_and_hand(&mut self, skeleton: &Skeleton, side: Side, arm: &ArmSolution, forearm: Mat3) {
        let bone = |bone| BoneId::limb(bone, side);
        let (_, twist_deg) = swing_and_twist(arm.hand);
        let [proximal, distal] = FOREARM_TWIST_SHARES.map(|share| forearm * about_y(share * twist_deg));
        self.set(skeleton, bone(LimbBone::ForearmProximal), proximal);
        let wrist = self[bone(LimbBone::ForearmProximal)].joint - forearm.y_axis * skeleton.lengths().forearm;
        self.set_ending_at(skeleton, bone(LimbBone::ForearmDistal), distal, bone(LimbBone::Hand), wrist);
        let hand = forearm * arm.hand;
        self.set(skeleton, bone(LimbBone::Hand), hand);
        // A hand pressed flat brings its thumb into the plane of the palm.
        let flatness = (-arm.curl_deg / FLAT_CURL_DEG).clamp(0.0, 1.0);
        let flat_thumb = about_y(side.sign() * FLAT_THUMB_DEG * flatness);
        for digit in 0..5 {
            let share = if digit == 0 { THUMB_CURL_SHARE } else { 1.0 };
            let curl = about_z(-side.sign() * arm.curl_deg * share);
            let mut rotation = if digit == 0 { hand * flat_thumb } else { hand };
            for phalanx in 0..3 {
                rotation *= curl;
                self.set(skeleton, BoneId::finger(digit, phalanx, side), rotation);
            }
        }
    }

    /// Turns a bone and places it so that its child's joint is exactly at `end`.
    pub(super) fn set_ending_at(
        &mut self,
        skeleton: &Skeleton,
        bone: BoneId,
        rotation: Mat3,
        child: BoneId,
        end: Vec3,
    ) {
        self.set(skeleton, bone, rotation);
        self[bone].joint = end - rotation * skeleton.offset(child);
    }
}
