//! Where the joints are in a side view.

use glam::Vec2;

use super::body::Person;

/// What the hand does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// Flat, fingers a little bent.
    #[default]
    Flat,
    /// Closed round something.
    Closed,
}

/// A posture in clinical angles, as a clinician reads them: flexion is positive, extension negative, 0 is standing upright
/// with the arms hanging.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Posture {
    /// The trunk's lean from upright.
    pub trunk_flexion_deg: f32,
    /// How round the back is: 0 upright, 30 slumped.
    pub slump_deg: f32,
    /// The head's bend against the trunk.
    pub neck_flexion_deg: f32,
    /// The upper arm against the trunk.
    pub shoulder_flexion_deg: f32,
    /// How far the shoulder is pulled up, in centimetres.
    pub shoulder_raise: f32,
    /// The elbow's bend.
    pub elbow_flexion_deg: f32,
    /// The wrist bent up.
    pub wrist_extension_deg: f32,
    /// The thigh against the trunk.
    pub hip_flexion_deg: f32,
    /// The knee's bend.
    pub knee_flexion_deg: f32,
    /// The foot bent up against the shank.
    pub ankle_dorsiflexion_deg: f32,
    /// What the hand does.
    pub hand: Hand,
}

impl Posture {
    /// Sitting upright with elbows and knees at right angles.
    #[must_use]
    pub fn sitting() -> Self {
        Self { hip_flexion_deg: 90.0, knee_flexion_deg: 90.0, elbow_flexion_deg: 90.0, ..Self::default() }
    }
}

/// Where the joints are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SidePose {
    pub(super) person: Person,
    pub(super) hip: Vec2,
    pub(super) neck_base: Vec2,
    pub(super) slump_deg: f32,
    pub(super) head: Vec2,
    /// The head's lean from upright, forward positive.
    pub(super) head_deg: f32,
    pub(super) shoulder: Vec2,
    pub(super) shoulder_raise: f32,
    pub(super) elbow: Vec2,
    pub(super) wrist: Vec2,
    /// The hand's direction, against the clock from the right.
    pub(super) hand_deg: f32,
    pub(super) hand: Hand,
    pub(super) knee: Vec2,
    pub(super) ankle: Vec2,
    /// How far the toes point up.
    pub(super) foot_deg: f32,
}

/// A direction by its lean from straight up, forward (to the right) positive.
pub(super) fn leaning(deg: f32) -> Vec2 {
    let radians = deg.to_radians();
    Vec2::new(radians.sin(), radians.cos())
}

/// The neck leans forward by this much where the head is held upright.
const NECK_LEAN_DEG: f32 = 14.0;
/// The share of the head's bend that the neck takes; the rest is in the joints of the head.
const NECK_SHARE: f32 = 0.55;

impl SidePose {
    /// The joints of a posture, from the hip outwards.
    #[must_use]
    pub fn of(person: Person, hip: [f32; 2], posture: &Posture) -> Self {
        let hip = Vec2::from_array(hip);
        let trunk_deg = posture.trunk_flexion_deg;
        let neck_base = hip + leaning(trunk_deg) * person.trunk() * slump_shortening(posture.slump_deg);
        let mut pose = Self {
            person,
            hip,
            neck_base,
            slump_deg: posture.slump_deg,
            head: neck_base,
            head_deg: 0.0,
            shoulder: neck_base,
            shoulder_raise: posture.shoulder_raise,
            elbow: hip,
            wrist: hip,
            hand_deg: 0.0,
            hand: posture.hand,
            knee: hip,
            ankle: hip,
            foot_deg: 0.0,
        };
        pose.hold_head(trunk_deg + posture.neck_flexion_deg);
        pose.shoulder = pose.shoulder_at_rest();
        pose.hang_arm(posture, trunk_deg);
        pose.set_legs(posture, trunk_deg);
        pose
    }

    fn hang_arm(&mut self, posture: &Posture, trunk_deg: f32) {
        // Straight down is 180 degrees from upright; forward flexion brings the arm back towards 90.
        let arm_deg = trunk_deg + 180.0 - posture.shoulder_flexion_deg;
        let forearm_deg = arm_deg - posture.elbow_flexion_deg;
        self.elbow = self.shoulder + leaning(arm_deg) * self.person.upper_arm();
        self.wrist = self.elbow + leaning(forearm_deg) * self.person.forearm();
        self.hand_deg = 90.0 - forearm_deg + posture.wrist_extension_deg;
    }

    fn set_legs(&mut self, posture: &Posture, trunk_deg: f32) {
        let thigh_deg = trunk_deg + 180.0 - posture.hip_flexion_deg;
        let shank_deg = thigh_deg + posture.knee_flexion_deg;
        self.knee = self.hip + leaning(thigh_deg) * self.person.thigh();
        self.ankle = self.knee + leaning(shank_deg) * self.person.shank();
        self.foot_deg = 180.0 - shank_deg + posture.ankle_dorsiflexion_deg;
    }

    /// Holds the head at a lean from upright.
    pub(super) fn hold_head(&mut self, head_deg: f32) {
        let trunk_deg = self.trunk_deg();
        let neck_deg = trunk_deg + NECK_LEAN_DEG + 0.5 * self.slump_deg + NECK_SHARE * (head_deg - trunk_deg);
        self.head = self.neck_base + leaning(neck_deg) * self.person.neck();
        self.head_deg = head_deg;
    }

    fn shoulder_at_rest(&self) -> Vec2 {
        let up = leaning(self.trunk_deg());
        let scale = self.person.scale();
        self.neck_base - up * (4.5 * scale) - up.perp() * (0.5 + 0.08 * self.slump_deg) * scale
            + up * self.shoulder_raise
    }

    /// The lean of the line from hip to neck.
    #[must_use]
    pub fn trunk_deg(&self) -> f32 {
        let trunk = self.neck_base - self.hip;
        trunk.x.atan2(trunk.y).to_degrees()
    }

    /// The head's bend against the trunk.
    #[must_use]
    pub fn neck_flexion_deg(&self) -> f32 {
        self.head_deg - self.trunk_deg()
    }

    /// Reaches for a place with the fingers, the hand lying at an angle from level; stretches where it is too far.
    #[must_use]
    pub fn reach(mut self, fingertips: [f32; 2], hand_deg: f32) -> Self {
        let hand = Vec2::from_angle(hand_deg.to_radians()) * self.person.hand() * 0.8;
        let wrist = Vec2::from_array(fingertips) - hand;
        let (elbow, wrist) =
            two_links(self.shoulder, wrist, [self.person.upper_arm(), self.person.forearm()], Bend::Right);
        self.elbow = elbow;
        self.wrist = wrist;
        self.hand_deg = hand_deg;
        self
    }

    /// Puts the foot down, the knee forward.
    #[must_use]
    pub fn step(mut self, ankle: [f32; 2], foot_deg: f32) -> Self {
        let lengths = [self.person.thigh(), self.person.shank()];
        (self.knee, self.ankle) = two_links(self.hip, Vec2::from_array(ankle), lengths, Bend::Left);
        self.foot_deg = foot_deg;
        self
    }

    /// Where the eyes are.
    #[must_use]
    pub fn eye(&self) -> [f32; 2] {
        self.on_head(8.2, 3.0).to_array()
    }

    /// Where the joints of the arm are: shoulder, elbow, wrist.
    #[must_use]
    pub fn arm(&self) -> [[f32; 2]; 3] {
        [self.shoulder, self.elbow, self.wrist].map(|joint| joint.to_array())
    }

    /// The bend of the elbow: 0 straight.
    #[must_use]
    pub fn elbow_flexion_deg(&self) -> f32 {
        (self.elbow - self.shoulder).angle_to(self.wrist - self.elbow).to_degrees().abs()
    }

    /// A place on the head, forward and up from its joint, at the reference stature.
    pub(super) fn on_head(&self, forward: f32, up: f32) -> Vec2 {
        let along = leaning(self.head_deg);
        let ahead = Vec2::new(along.y, -along.x);
        self.head + (ahead * forward + along * up) * self.person.scale()
    }
}

/// A round back is shorter from end to end.
fn slump_shortening(slump_deg: f32) -> f32 {
    1.0 - 0.0022 * slump_deg
}

/// To which side of the way to the end the middle joint goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bend {
    Left,
    Right,
}

/// The middle and the end of two links that reach for a place, as near as they come.
pub(super) fn two_links(from: Vec2, to: Vec2, lengths: [f32; 2], bend: Bend) -> (Vec2, Vec2) {
    let [first, second] = lengths;
    let way = to - from;
    let most = first + second - 0.01;
    let least = (first - second).abs() + 0.01;
    let distance = way.length().clamp(least, most);
    let direction = way.normalize_or(Vec2::X);
    let cosine = (first * first + distance * distance - second * second) / (2.0 * first * distance);
    let angle = cosine.clamp(-1.0, 1.0).acos();
    let angle = if bend == Bend::Left { angle } else { -angle };
    let middle = from + Vec2::from_angle(angle).rotate(direction) * first;
    (middle, from + direction * distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_their_lengths_and_come_to_their_end() {
        for (to, reaches) in [([30.0, 5.0], true), ([200.0, 0.0], false), ([0.5, 0.0], false)] {
            let (middle, end) = two_links(Vec2::ZERO, Vec2::from_array(to), [30.0, 25.0], Bend::Right);
            assert!((middle.length() - 30.0).abs() < 0.01);
            assert!((end.distance(middle) - 25.0).abs() < 0.05);
            assert_eq!(end.distance(Vec2::from_array(to)) < 0.1, reaches, "{to:?}");
        }
    }

    #[test]
    fn sitting_has_level_thighs_and_upright_shanks() {
        let pose = SidePose::of(Person::of_stature(178.0), [0.0, 55.0], &Posture::sitting());
        assert!((pose.knee.y - pose.hip.y).abs() < 0.1 && pose.knee.x > pose.hip.x);
        assert!((pose.ankle.x - pose.knee.x).abs() < 0.1 && pose.ankle.y < pose.knee.y);
        assert!((pose.wrist.y - pose.elbow.y).abs() < 0.1 && pose.wrist.x > pose.elbow.x);
    }
}
