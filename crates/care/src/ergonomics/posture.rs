//! How a task holds the body: angles that a person set, or confirmed as a photo shows them.

/// Whether the forearm is turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WristTwist {
    /// In the middle of its range.
    #[default]
    Middle,
    /// At or near an end.
    End,
}

/// One arm. Angles in degrees; flexion, forwards, is positive and extension negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArmPosture {
    /// Upper arm from hanging.
    pub upper_arm_deg: f32,
    /// The shoulder is raised.
    pub is_shoulder_raised: bool,
    /// The upper arm is away from the body, or turned.
    pub is_abducted: bool,
    /// The arm's weight is supported, or the person leans.
    pub is_supported: bool,
    /// Elbow from straight.
    pub elbow_deg: f32,
    /// The hand works across the middle of the body or out to the side.
    pub works_across: bool,
    /// Wrist from straight, either way.
    pub wrist_deg: f32,
    /// The wrist is bent sideways.
    pub is_wrist_deviated: bool,
    /// How far the forearm is turned.
    pub twist: WristTwist,
}

/// The whole body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Posture {
    /// Head against trunk; flexion is positive.
    pub neck_deg: f32,
    /// The head is turned.
    pub is_neck_twisted: bool,
    /// The head leans to a side.
    pub is_neck_side_bent: bool,
    /// Trunk from upright; flexion is positive.
    pub trunk_deg: f32,
    /// The trunk is turned.
    pub is_trunk_twisted: bool,
    /// The trunk leans to a side.
    pub is_trunk_side_bent: bool,
    /// Both feet carry or the seat does; not one leg, not unsteady.
    pub is_balanced: bool,
    /// The person sits.
    pub is_sitting: bool,
    /// Knee from straight.
    pub knee_deg: f32,
    /// The arm that does the task, or the worse one.
    pub arm: ArmPosture,
}

impl Posture {
    /// Upright with hanging upper arms and the elbow at a right angle.
    pub const UPRIGHT: Self = Self {
        neck_deg: 0.0,
        is_neck_twisted: false,
        is_neck_side_bent: false,
        trunk_deg: 0.0,
        is_trunk_twisted: false,
        is_trunk_side_bent: false,
        is_balanced: true,
        is_sitting: false,
        knee_deg: 0.0,
        arm: ArmPosture {
            upper_arm_deg: 0.0,
            is_shoulder_raised: false,
            is_abducted: false,
            is_supported: false,
            elbow_deg: 90.0,
            works_across: false,
            wrist_deg: 0.0,
            is_wrist_deviated: false,
            twist: WristTwist::Middle,
        },
    };
}

/// Within a camera's error of neutral is neutral: the tables jump there.
const CAMERA_ERROR_DEG: f32 = 5.0;

/// An angle that a camera read, as the tables take it.
///
/// ```
/// use care::ergonomics::settled;
/// assert_eq!([4.0, -5.0, 6.0, -12.0].map(settled), [0.0, 0.0, 6.0, -12.0]);
/// ```
#[must_use]
pub fn settled(deg: f32) -> f32 {
    if deg.abs() <= CAMERA_ERROR_DEG { 0.0 } else { deg }
}
