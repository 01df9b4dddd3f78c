//! The person from the side.

use glam::Vec2;

use super::pose::{Hand, SidePose, leaning};
use super::sheet::{Ink, Sheet};
use super::trace::{Girth, Trace};

// Widths in centimetres at the reference stature; the left of a limb that hangs down is its front.
const UPPER_ARM: [Girth; 8] = [
    (-0.15, 2.6, 3.0),
    (-0.07, 4.9, 5.2),
    (0.1, 5.6, 5.8),
    (0.35, 5.1, 5.0),
    (0.65, 4.5, 4.5),
    (0.9, 3.9, 4.2),
    (1.04, 3.6, 4.0),
    (1.11, 1.6, 2.0),
];
const FOREARM: [Girth; 7] = [
    (-0.13, 1.6, 1.4),
    (-0.06, 3.3, 3.0),
    (0.12, 4.5, 4.0),
    (0.35, 4.2, 3.8),
    (0.7, 3.0, 2.9),
    (0.95, 2.5, 2.5),
    (1.06, 1.8, 1.8),
];
const THIGH: [Girth; 8] = [
    (-0.16, 4.5, 4.5),
    (-0.04, 8.3, 8.8),
    (0.15, 8.9, 9.2),
    (0.4, 8.2, 8.2),
    (0.7, 6.9, 6.9),
    (0.92, 6.0, 5.8),
    (1.06, 5.4, 4.4),
    (1.13, 2.8, 2.0),
];
const SHANK: [Girth; 9] = [
    (-0.12, 2.0, 1.6),
    (-0.05, 4.6, 4.2),
    (0.08, 5.1, 5.2),
    (0.22, 4.5, 6.5),
    (0.36, 4.1, 6.9),
    (0.6, 3.6, 5.0),
    (0.85, 3.3, 3.7),
    (1.0, 3.6, 3.9),
    (1.07, 2.6, 3.0),
];
/// Along the back's middle line from hip to neck: how far the back and the front stand out.
const TRUNK: [Girth; 9] = [
    (-0.15, 4.6, 4.2),
    (-0.08, 9.2, 8.6),
    (0.06, 11.4, 10.8),
    (0.22, 9.9, 11.6),
    (0.42, 8.5, 11.4),
    (0.62, 10.2, 11.5),
    (0.8, 11.0, 10.8),
    (0.93, 8.2, 7.2),
    (1.03, 4.6, 4.4),
];
const NECK: [Girth; 5] =
    [(-0.35, 5.2, 5.8), (0.0, 5.8, 6.0), (0.5, 5.3, 5.4), (1.0, 5.0, 5.2), (1.25, 4.2, 4.0)];
/// The profile of the head, forward and up from its joint.
const HEAD: [(f32, f32); 24] = [
    (-6.4, -4.8),
    (-8.6, -1.6),
    (-9.9, 3.2),
    (-9.3, 8.3),
    (-5.6, 12.6),
    (0.0, 14.4),
    (5.2, 13.0),
    (8.4, 9.4),
    (9.4, 5.6),
    (9.0, 3.4),
    (9.8, 1.2),
    (11.4, -1.0),
    (11.2, -1.9),
    (9.7, -2.3),
    (10.1, -3.7),
    (9.4, -4.4),
    (9.8, -5.4),
    (9.0, -6.6),
    (9.2, -8.4),
    (7.6, -9.7),
    (4.4, -8.9),
    (1.4, -7.4),
    (-1.6, -7.6),
    (-4.4, -7.0),
];
const EAR: [(f32, f32); 6] = [(0.4, -1.0), (-0.9, 1.6), (0.2, 3.2), (1.5, 2.2), (1.0, 0.0), (-0.2, -1.6)];
/// The shoe, forward and up from the ankle at the reference stature; the sole is 9.4 below.
const FOOT: [(f32, f32); 12] = [
    (-4.2, 2.4),
    (-5.6, -2.0),
    (-6.9, -6.0),
    (-6.6, -9.2),
    (0.0, -9.4),
    (9.0, -9.4),
    (18.6, -9.4),
    (20.4, -8.2),
    (19.0, -5.9),
    (12.5, -3.4),
    (6.4, -0.4),
    (4.4, 2.6),
];
/// The hand along its direction and up from the wrist.
const FLAT_HAND: [(f32, f32); 12] = [
    (-1.4, 2.1),
    (2.6, 2.6),
    (7.4, 2.4),
    (11.2, 1.6),
    (14.6, 0.3),
    (16.6, -2.2),
    (15.4, -3.1),
    (12.6, -1.7),
    (9.4, -1.7),
    (7.2, -3.0),
    (3.4, -2.8),
    (-1.4, -2.2),
];
const CLOSED_HAND: [(f32, f32); 9] = [
    (-1.4, 2.2),
    (2.8, 3.2),
    (7.0, 3.5),
    (9.9, 1.6),
    (10.0, -1.7),
    (7.6, -3.8),
    (4.0, -4.0),
    (1.4, -3.2),
    (-1.4, -2.3),
];

impl Sheet {
    /// The whole person; the near arm lies over the trunk.
    pub(super) fn person(&mut self, pose: &SidePose) {
        self.person_but_arm(pose);
        self.near_arm(pose);
    }

    pub(super) fn person_but_arm(&mut self, pose: &SidePose) {
        self.body(&[
            pose.shank_and_foot(),
            pose.thigh_outline(),
            pose.trunk_outline(),
            pose.neck_outline(),
            pose.head_outline(),
        ]);
        self.face(pose);
        for joint in [pose.hip, pose.knee, pose.ankle] {
            self.joint(joint);
        }
    }

    /// The person as far as the neck: the head is drawn from elsewhere.
    pub(super) fn person_but_head(&mut self, pose: &SidePose) {
        self.body(&[pose.shank_and_foot(), pose.thigh_outline(), pose.trunk_outline(), pose.neck_outline()]);
        for joint in [pose.hip, pose.knee, pose.ankle] {
            self.joint(joint);
        }
        self.near_arm(pose);
    }

    pub(super) fn near_arm(&mut self, pose: &SidePose) {
        self.body(&[pose.hand_outline(), pose.forearm_outline(), pose.upper_arm_outline()]);
        for joint in [pose.shoulder, pose.elbow, pose.wrist] {
            self.joint(joint);
        }
    }

    fn face(&mut self, pose: &SidePose) {
        let on_head = |points: &[(f32, f32)]| -> Vec<Vec2> {
            points.iter().map(|(forward, up)| pose.on_head(*forward, *up)).collect()
        };
        self.draw(Ink::Fine, &Trace::curve(&on_head(&EAR)));
        self.draw(Ink::Fine, &Trace::curve(&on_head(&[(6.4, 3.3), (7.4, 3.7), (8.3, 3.0)])));
        self.draw(Ink::Fine, &Trace::curve(&on_head(&[(3.6, -2.4), (2.6, -5.0), (4.6, -7.0)])));
    }

    /// The neck in yellow.
    pub(super) fn neck_target(&mut self, pose: &SidePose) {
        let nape = [(-0.1, 5.0, -1.2), (0.3, 5.2, -1.6), (0.75, 5.0, -1.8), (1.05, 4.6, -2.2)];
        self.draw(Ink::Target, &Trace::limb(pose.neck_base, pose.head, &nape, pose.person.scale()));
    }

    /// The small of the back in yellow.
    pub(super) fn low_back_target(&mut self, pose: &SidePose) {
        let scale = pose.person.scale();
        let at = |t: f32, out: f32| pose.on_trunk(t, out * scale);
        let points = [
            at(0.1, 10.6),
            at(0.22, 9.2),
            at(0.36, 8.2),
            at(0.44, 8.0),
            at(0.44, 4.6),
            at(0.28, 5.0),
            at(0.1, 6.4),
        ];
        self.draw(Ink::Target, &Trace::smooth(&points));
    }
}

impl SidePose {
    /// A place on the trunk: along its middle line, and out to the back.
    pub(super) fn on_trunk(&self, along: f32, out: f32) -> Vec2 {
        let (start, end) = (self.hip, self.neck_base);
        let up = (end - start).normalize_or(Vec2::Y);
        // Positive slump bows the middle line backwards, to the left of the way up.
        let bow = up.perp() * (0.28 * self.slump_deg * self.person.scale());
        let control = start.lerp(end, 0.58) + bow;
        let t = along.clamp(0.0, 1.0);
        let on_line = start * (1.0 - t).powi(2) + control * (2.0 * t * (1.0 - t)) + end * t.powi(2);
        let tangent = ((control - start) * (1.0 - t) + (end - control) * t).normalize_or(up);
        let beyond = tangent * ((along - t) * self.person.trunk());
        on_line + beyond + tangent.perp() * out
    }

    fn trunk_outline(&self) -> Trace {
        let scale = self.person.scale();
        let back = TRUNK.iter().map(|(t, back, _)| self.on_trunk(*t, back * scale));
        let front = TRUNK.iter().rev().map(|(t, _, front)| self.on_trunk(*t, -front * scale));
        Trace::smooth(&back.chain(front).collect::<Vec<_>>())
    }

    fn neck_outline(&self) -> Trace {
        Trace::limb(self.neck_base, self.head, &NECK, self.person.scale())
    }

    fn head_outline(&self) -> Trace {
        let points: Vec<_> = HEAD.iter().map(|(forward, up)| self.on_head(*forward, *up)).collect();
        Trace::smooth(&points)
    }

    fn upper_arm_outline(&self) -> Trace {
        Trace::limb(self.shoulder, self.elbow, &UPPER_ARM, self.person.scale())
    }

    fn forearm_outline(&self) -> Trace {
        Trace::limb(self.elbow, self.wrist, &FOREARM, self.person.scale())
    }

    fn hand_outline(&self) -> Trace {
        let along = Vec2::from_angle(self.hand_deg.to_radians());
        let scale = self.person.scale();
        let outline: &[(f32, f32)] = match self.hand {
            Hand::Flat => &FLAT_HAND,
            Hand::Closed => &CLOSED_HAND,
        };
        let place = |(ahead, up): &(f32, f32)| self.wrist + (along * *ahead + along.perp() * *up) * scale;
        Trace::smooth(&outline.iter().map(place).collect::<Vec<_>>())
    }

    fn thigh_outline(&self) -> Trace {
        Trace::limb(self.hip, self.knee, &THIGH, self.person.scale())
    }

    fn shank_and_foot(&self) -> Trace {
        let shank = Trace::limb(self.knee, self.ankle, &SHANK, self.person.scale());
        Trace::all([shank, self.foot_outline()])
    }

    fn foot_outline(&self) -> Trace {
        let up = leaning(-self.foot_deg);
        let ahead = Vec2::new(up.y, -up.x);
        let scale = self.person.scale();
        let place = |(forward, height): &(f32, f32)| self.ankle + (ahead * *forward + up * *height) * scale;
        Trace::smooth(&FOOT.iter().rev().map(place).collect::<Vec<_>>())
    }

    /// Where the middle of the closed hand is.
    pub(super) fn grip(&self) -> Vec2 {
        self.wrist + Vec2::from_angle(self.hand_deg.to_radians()) * (5.6 * self.person.scale())
    }
}
