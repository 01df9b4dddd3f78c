//! The person at a desk from above: for what lies out to a side. The person looks up the sheet.

use glam::Vec2;

use super::pose::{Bend, two_links};
use super::sheet::{Ink, Sheet};
use super::trace::{Girth, Trace};

const ARM: [Girth; 6] =
    [(-0.2, 3.2, 3.2), (0.0, 5.2, 5.2), (0.4, 4.8, 4.8), (0.9, 4.0, 4.0), (1.08, 3.4, 3.4), (1.14, 1.8, 1.8)];
const FOREARM: [Girth; 6] =
    [(-0.1, 2.4, 2.4), (0.0, 3.8, 3.8), (0.3, 4.2, 4.2), (0.8, 3.0, 3.0), (1.0, 2.6, 2.6), (1.06, 2.2, 2.2)];
/// The hand along its direction and to its thumb's side.
const HAND: [(f32, f32); 12] = [
    (-1.0, 2.4),
    (3.0, 4.0),
    (6.4, 6.6),
    (8.0, 5.8),
    (7.4, 3.9),
    (13.0, 3.6),
    (16.6, 2.2),
    (17.6, 0.0),
    (15.4, -2.4),
    (11.0, -4.0),
    (6.0, -4.0),
    (-1.0, -2.6),
];

/// A person from above: shoulders about the origin, the forearm's length 26.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AbovePose {
    /// How far the head is turned to the right.
    pub(super) head_deg: f32,
    /// Wrist of each arm; `[1]` is the right one.
    pub(super) wrists: [Vec2; 2],
    /// The way each hand points, from straight ahead to the right.
    pub(super) hands_deg: [f32; 2],
}

impl AbovePose {
    /// Both hands on the keyboard.
    pub(super) fn typing() -> Self {
        Self {
            head_deg: 0.0,
            wrists: [Vec2::new(-11.0, 34.0), Vec2::new(11.0, 34.0)],
            hands_deg: [10.0, -10.0],
        }
    }
}

impl Sheet {
    pub(super) fn person_above(&mut self, pose: &AbovePose) {
        for side in [0, 1] {
            self.arm_above(pose, side);
        }
        let trunk = [
            (-21.0, 3.0),
            (-12.0, 8.5),
            (0.0, 10.0),
            (12.0, 8.5),
            (21.0, 3.0),
            (22.0, -3.5),
            (13.0, -10.0),
            (0.0, -11.0),
            (-13.0, -10.0),
            (-22.0, -3.5),
        ];
        let trunk = Trace::smooth(&trunk.map(|(x, y)| Vec2::new(x, y)));
        self.body(&[trunk]);
        self.head_above(pose.head_deg);
    }

    fn head_above(&mut self, head_deg: f32) {
        let turn = Vec2::from_angle(-head_deg.to_radians());
        let outline = [
            (0.0, 12.6),
            (1.6, 11.4),
            (5.6, 9.8),
            (7.4, 5.0),
            (7.6, 0.0),
            (6.0, -5.4),
            (0.0, -8.4),
            (-6.0, -5.4),
            (-7.6, 0.0),
            (-7.4, 5.0),
            (-5.6, 9.8),
            (-1.6, 11.4),
        ];
        let ears = [-1.0, 1.0].map(|side| {
            Trace::ellipse(turn.rotate(Vec2::new(7.8 * side, 0.6)) + Vec2::Y * 2.0, Vec2::splat(1.7))
        });
        let head = Trace::smooth(&outline.map(|(x, y)| turn.rotate(Vec2::new(x, y)) + Vec2::Y * 2.0));
        let [left, right] = ears;
        self.body(&[left, right, head]);
    }

    fn arm_above(&mut self, pose: &AbovePose, side: usize) {
        let sign = if side == 0 { -1.0 } else { 1.0 };
        let shoulder = Vec2::new(18.5 * sign, 0.0);
        let wrist = pose.wrists[side];
        // Seen from above a hanging upper arm is short; it grows as it reaches.
        let upper = (wrist.distance(shoulder) - 18.0).clamp(12.0, 30.0);
        let bend = if side == 0 { Bend::Left } else { Bend::Right };
        let (elbow, wrist) = two_links(shoulder, wrist, [upper, 26.0], bend);
        let deg = pose.hands_deg[side];
        let along = Vec2::from_angle((90.0 - deg).to_radians());
        let thumb = along.perp() * sign;
        let hand: Vec<_> =
            HAND.iter().map(|(ahead, aside)| wrist + along * *ahead + thumb * *aside).collect();
        self.body(&[
            Trace::limb(shoulder, elbow, &ARM, 1.0),
            Trace::limb(elbow, wrist, &FOREARM, 1.0),
            Trace::smooth(&hand),
        ]);
        self.joint(elbow);
        self.joint(wrist);
    }

    /// A keyboard from above, with its rows.
    pub(super) fn keyboard_above(&mut self, middle: Vec2, ink: Ink) {
        let half = Vec2::new(21.0, 6.5);
        self.draw(ink, &Trace::rect(middle - half, middle + half));
        let rows =
            [-2.2, 2.2].map(|y| Trace::line(&[middle + Vec2::new(-19.0, y), middle + Vec2::new(19.0, y)]));
        self.draw(Ink::Fine, &Trace::all(rows));
    }

    /// A mouse from above.
    pub(super) fn mouse_above(&mut self, at: Vec2, ink: Ink) {
        self.draw(ink, &Trace::ellipse(at, Vec2::new(3.4, 5.6)));
        self.draw(Ink::Fine, &Trace::line(&[at + Vec2::Y * 5.6, at + Vec2::Y * 1.5]));
    }

    /// The desk's near edge and what lies behind it.
    pub(super) fn desk_above(&mut self, edge: f32) {
        let (left, right) = (self.window().from[0], self.window().to[0]);
        let line = Trace::line(&[Vec2::new(left, edge), Vec2::new(right, edge)]);
        self.draw(Ink::Line, &line);
    }

    /// A screen from above, turned towards the person.
    pub(super) fn screen_above(&mut self, middle: Vec2, half_width: f32, turn_deg: f32, ink: Ink) {
        let along = Vec2::from_angle(-turn_deg.to_radians()) * half_width;
        let deep = along.perp().normalize_or(Vec2::Y) * 2.4;
        self.draw(
            ink,
            &Trace::polygon(&[middle - along, middle + along, middle + along + deep, middle - along + deep]),
        );
    }
}
