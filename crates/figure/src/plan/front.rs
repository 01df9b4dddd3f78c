//! The person from the front: for what goes to a side.

use glam::Vec2;

use super::sheet::{Ink, Sheet};
use super::trace::{Girth, Trace};

const ARM: [Girth; 7] = [
    (-0.12, 2.4, 2.4),
    (-0.04, 4.6, 4.6),
    (0.12, 5.2, 5.2),
    (0.4, 4.6, 4.6),
    (0.8, 3.8, 3.8),
    (1.02, 3.4, 3.4),
    (1.09, 1.6, 1.6),
];
const FOREARM: [Girth; 6] = [
    (-0.1, 1.6, 1.6),
    (-0.03, 3.3, 3.3),
    (0.2, 4.2, 4.2),
    (0.7, 3.0, 3.0),
    (1.0, 2.5, 2.5),
    (1.08, 1.8, 1.8),
];
const NECK: [Girth; 5] =
    [(-0.3, 6.4, 6.4), (0.0, 6.0, 6.0), (0.5, 5.5, 5.5), (1.0, 5.6, 5.6), (1.3, 5.0, 5.0)];
/// Half the head's outline from chin to crown, to a side and up from its joint.
const HEAD: [(f32, f32); 9] = [
    (3.0, -9.6),
    (5.8, -6.8),
    (7.3, -2.0),
    (7.9, 2.0),
    (7.9, 6.6),
    (6.9, 10.6),
    (4.6, 13.2),
    (1.6, 14.3),
    (0.0, 14.4),
];
/// From the hips to the neck.
const TRUNK: f32 = 52.0;
pub(super) const SHOULDER: Vec2 = Vec2::new(17.2, 47.5);

/// A person from the front, in centimetres about the middle of the hips; the viewer's right is `[1]`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct FrontPose {
    pub(super) hips: Vec2,
    /// How far each shoulder is pulled up.
    pub(super) raise: [f32; 2],
    /// The head's lean to the viewer's right.
    pub(super) head_deg: f32,
    /// Elbow and wrist of each arm from the middle of the hips.
    pub(super) arms: [[Vec2; 2]; 2],
    pub(super) half_shoulder: f32,
}

impl FrontPose {
    /// Arms hanging, forearms to the front.
    pub(super) fn at_ease(hips: Vec2) -> Self {
        let arm = |side: f32| [Vec2::new(19.5 * side, 16.5), Vec2::new(17.5 * side, 14.0)];
        Self { hips, raise: [0.0; 2], head_deg: 0.0, arms: [arm(-1.0), arm(1.0)], half_shoulder: SHOULDER.x }
    }

    pub(super) fn shoulder(&self, side: usize) -> Vec2 {
        let sign = if side == 0 { -1.0 } else { 1.0 };
        self.hips + Vec2::new(self.half_shoulder * sign, SHOULDER.y + self.raise[side])
    }

    fn neck_base(&self) -> Vec2 {
        self.hips + Vec2::Y * TRUNK
    }

    /// The joint of the head.
    pub(super) fn head(&self) -> Vec2 {
        let lean = (90.0 - 0.5 * self.head_deg).to_radians();
        self.neck_base() + Vec2::from_angle(lean) * 10.5
    }

    /// A place on the head: to the viewer's right and up from its joint.
    pub(super) fn on_head(&self, aside: f32, up: f32) -> Vec2 {
        self.head() + Vec2::from_angle(-self.head_deg.to_radians()).rotate(Vec2::new(aside, up))
    }

    pub(super) fn head_outline(&self) -> Trace {
        let left = HEAD.iter().map(|(x, y)| self.on_head(-*x, *y));
        let right = HEAD.iter().rev().skip(1).map(|(x, y)| self.on_head(*x, *y));
        Trace::smooth(&left.chain(right).collect::<Vec<_>>())
    }

    pub(super) fn trunk_outline(&self) -> Trace {
        let half = |sign: f32| -> Vec<Vec2> {
            let raise = self.raise[usize::from(sign > 0.0)];
            let wide = self.half_shoulder;
            [
                (5.6, TRUNK + 2.0),
                (0.58 * wide, TRUNK - 0.8 + 0.55 * raise),
                (0.92 * wide, TRUNK - 2.4 + raise),
                (wide + 3.4, TRUNK - 6.5 + 0.9 * raise),
                (wide + 1.0, TRUNK - 15.0),
                (15.6, 24.0),
                (14.4, 15.0),
                (16.6, 4.0),
                (17.4, -4.0),
                (13.0, -8.6),
            ]
            .map(|(x, y)| self.hips + Vec2::new(x * sign, y))
            .to_vec()
        };
        let mut points = half(-1.0);
        points.reverse();
        points.extend(half(1.0));
        Trace::smooth(&points)
    }

    fn neck_outline(&self) -> Trace {
        Trace::limb(self.neck_base(), self.head(), &NECK, 1.0)
    }
}

impl Sheet {
    /// Trunk, neck and head.
    pub(super) fn front_body(&mut self, pose: &FrontPose) {
        self.body(&[pose.trunk_outline(), pose.neck_outline(), pose.head_outline()]);
        self.front_face(pose);
        let collar = |sign: f32| {
            Trace::line(&[
                pose.neck_base() + Vec2::new(2.2 * sign, -2.0),
                pose.shoulder(usize::from(sign > 0.0)),
            ])
        };
        self.draw(Ink::Fine, &Trace::all([collar(-1.0), collar(1.0)]));
    }

    /// The head alone.
    pub(super) fn front_head(&mut self, pose: &FrontPose) {
        self.body(&[pose.head_outline()]);
        self.front_face(pose);
    }

    fn front_face(&mut self, pose: &FrontPose) {
        let stroke = |points: &[(f32, f32)]| {
            Trace::curve(&points.iter().map(|(x, y)| pose.on_head(*x, *y)).collect::<Vec<_>>())
        };
        let strokes = [
            stroke(&[(-4.6, 3.2), (-3.2, 3.9), (-1.8, 3.3)]),
            stroke(&[(4.6, 3.2), (3.2, 3.9), (1.8, 3.3)]),
            stroke(&[(0.2, 2.4), (1.0, -0.6), (-0.6, -1.2)]),
            stroke(&[(-2.0, -4.6), (0.0, -5.0), (2.0, -4.6)]),
        ];
        self.draw(Ink::Fine, &Trace::all(strokes));
    }

    /// An arm: 0 is at the viewer's left.
    pub(super) fn front_arm(&mut self, pose: &FrontPose, side: usize) {
        let shoulder = pose.shoulder(side);
        let [elbow, wrist] = pose.arms[side].map(|joint| pose.hips + joint);
        let hand = Trace::circle(wrist + (wrist - elbow).normalize_or(Vec2::NEG_Y) * 3.0, 4.6);
        let parts = [Trace::limb(shoulder, elbow, &ARM, 1.0), Trace::limb(elbow, wrist, &FOREARM, 1.0), hand];
        self.body(&parts);
        self.joint(shoulder);
        self.joint(elbow);
    }

    /// The two thighs from the front, as they come towards the viewer, and the shanks below.
    pub(super) fn front_legs(&mut self, pose: &FrontPose) {
        for sign in [-1.0, 1.0] {
            let knee = pose.hips + Vec2::new(9.6 * sign, -1.0);
            let ankle = Vec2::new(knee.x, 8.0);
            let shank = Trace::limb(
                knee,
                ankle,
                &[(-0.02, 7.2, 7.2), (0.15, 5.6, 5.6), (0.35, 5.6, 5.6), (1.0, 3.6, 3.6)],
                1.0,
            );
            let shoe = Trace::ellipse(Vec2::new(knee.x, 4.0), Vec2::new(5.0, 4.6));
            self.body(&[shank, shoe, Trace::circle(knee, 7.6)]);
        }
    }

    /// The neck on one side in yellow: from the ear to the shoulder.
    pub(super) fn front_neck_target(&mut self, pose: &FrontPose, side: usize) {
        let sign = if side == 0 { -1.0 } else { 1.0 };
        let shoulder = pose.shoulder(side);
        let points = [
            pose.on_head(5.0 * sign, -4.4),
            pose.neck_base() + Vec2::new(5.8 * sign, 3.2),
            shoulder + Vec2::new(-2.0 * sign, 3.4),
            shoulder + Vec2::new(-4.0 * sign, -1.0),
            pose.neck_base() + Vec2::new(2.4 * sign, 0.0),
            pose.on_head(2.4 * sign, -6.4),
        ];
        self.draw(Ink::Target, &Trace::smooth(&points));
    }
}
