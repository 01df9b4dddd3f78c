//! What stands around the person in a side view.

use glam::Vec2;

use super::sheet::{Ink, Sheet};
use super::trace::Trace;

/// What the back leans on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Backrest {
    /// A stool.
    None,
    /// A back that leans by degrees from upright.
    Curved {
        lean_deg: f32,
        /// Whether it fills the small of the back.
        lumbar: bool,
    },
    /// A straight wooden back.
    Straight,
}

/// A chair from the side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chair {
    pub(super) seat: f32,
    /// The pan's front edge.
    pub(super) front: f32,
    /// Where the back meets the pan.
    pub(super) rear: f32,
    pub(super) back: Backrest,
    pub(super) swivels: bool,
}

const PAN: f32 = 3.0;

impl Sheet {
    pub(super) fn chair(&mut self, chair: &Chair) {
        if chair.swivels {
            self.swivel_base(chair);
        } else {
            self.chair_legs(chair);
        }
        self.backrest(chair);
        let pan = Trace::smooth(&pan_outline(chair));
        self.draw(Ink::Paper, &pan);
    }

    pub(super) fn pan_target(&mut self, chair: &Chair) {
        self.draw(Ink::Target, &Trace::smooth(&pan_outline(chair)));
    }

    fn swivel_base(&mut self, chair: &Chair) {
        let middle = 0.5 * (chair.front + chair.rear) - 2.0;
        let hub = Vec2::new(middle, 11.0);
        let feet = [-24.0, 24.0].map(|aside| Vec2::new(middle + aside, 5.0));
        let column = Trace::line(&[Vec2::new(middle, chair.seat - PAN), hub]);
        let legs = feet.map(|foot| Trace::line(&[hub, foot]));
        self.draw(Ink::Line, &Trace::all([column].into_iter().chain(legs)));
        for foot in feet {
            self.draw(Ink::Paper, &Trace::circle(foot - Vec2::Y * 2.4, 2.4));
        }
    }

    fn chair_legs(&mut self, chair: &Chair) {
        let top = chair.seat - PAN;
        let leg = |at: f32, splay: f32| Trace::line(&[Vec2::new(at, top), Vec2::new(at + splay, 0.0)]);
        self.draw(Ink::Line, &Trace::all([leg(chair.rear + 3.0, -3.0), leg(chair.front - 4.0, 2.0)]));
    }

    fn backrest(&mut self, chair: &Chair) {
        let foot = Vec2::new(chair.rear, chair.seat);
        let up = |height: f32, out: f32, lean_deg: f32| {
            let along = Vec2::from_angle((90.0 + lean_deg).to_radians());
            foot + along * height + along.perp() * out
        };
        let trace = match chair.back {
            Backrest::None => return,
            Backrest::Straight => Trace::line(&[up(-3.0, 0.0, 5.0), up(46.0, 0.0, 5.0)]),
            Backrest::Curved { lean_deg, lumbar } => {
                let belly = if lumbar { -3.4 } else { 3.0 };
                Trace::curve(&[
                    Vec2::new(chair.rear + 8.0, chair.seat - 2.0),
                    up(4.0, 3.4, lean_deg),
                    up(20.0, belly, lean_deg),
                    up(36.0, 1.6, lean_deg),
                    up(54.0, 4.6, lean_deg),
                ])
            }
        };
        self.draw(Ink::Line, &trace);
    }

    /// A desk with its top at a height, from its edge to its end.
    pub(super) fn desk(&mut self, top: f32, edge: f32, end: f32) {
        self.draw(Ink::Solid, &Trace::rect(Vec2::new(edge, top - 2.5), Vec2::new(end, top)));
        let leg = |x: f32| Trace::line(&[Vec2::new(x, top - 2.5), Vec2::new(x, 0.0)]);
        self.draw(Ink::Axis, &Trace::all([leg(end - 7.0), leg(end - 10.0)]));
    }

    /// A screen that stands on something, its front at `x`.
    pub(super) fn screen(&mut self, x: f32, top: f32, height: f32, stands_on: f32, ink: Ink) {
        let stand = Trace::line(&[
            Vec2::new(x + 3.0, top - 0.45 * height),
            Vec2::new(x + 7.0, top - 0.45 * height),
            Vec2::new(x + 7.0, stands_on),
        ]);
        let foot = Trace::line(&[Vec2::new(x - 3.0, stands_on + 0.6), Vec2::new(x + 14.0, stands_on + 0.6)]);
        self.draw(Ink::Line, &Trace::all([stand, foot]));
        self.draw(ink, &Trace::rect(Vec2::new(x, top - height), Vec2::new(x + 3.0, top)));
    }

    /// A laptop whose hinge is at a place, on whatever lifts it.
    pub(super) fn laptop(&mut self, hinge: Vec2, screen: f32, lean_deg: f32, ink: Ink) {
        let base = Trace::rect(hinge + Vec2::new(-23.0, 0.0), hinge + Vec2::new(0.0, 1.8));
        let up = Vec2::from_angle((90.0 - lean_deg).to_radians());
        let across = up.perp() * -1.2;
        let foot = hinge + Vec2::Y * 1.8;
        let lid = Trace::polygon(&[foot, foot + up * screen, foot + up * screen + across, foot + across]);
        self.draw(Ink::Paper, &base);
        self.draw(ink, &lid);
    }

    /// A keyboard from its near to its far edge.
    pub(super) fn keyboard(&mut self, near: Vec2, far_lift: f32, ink: Ink) {
        let far = near + Vec2::new(15.0, far_lift);
        let thick = Vec2::Y * 1.8;
        self.draw(ink, &Trace::polygon(&[near, near + thick, far + thick, far]));
    }

    /// A mouse from the side.
    pub(super) fn mouse(&mut self, at: Vec2, size: f32, ink: Ink) {
        let hump: [(f32, f32); 6] =
            [(-5.5, 0.0), (-5.2, 2.0), (-1.5, 3.8), (3.0, 2.8), (5.6, 0.8), (5.4, 0.0)];
        let points: Vec<_> = hump.iter().map(|(along, up)| at + Vec2::new(*along, *up) * size).collect();
        self.draw(ink, &Trace::polygon(&points));
    }

    /// A block beneath the feet.
    pub(super) fn footrest(&mut self, heel: f32, height: f32, ink: Ink) {
        let points = [(-9.0, 0.0), (-9.0, height), (24.0, height), (24.0, 0.0)];
        self.draw(ink, &Trace::polygon(&points.map(|(along, up)| Vec2::new(heel + along, up))));
    }
}

fn pan_outline(chair: &Chair) -> Vec<Vec2> {
    let (rear, front, seat) = (chair.rear, chair.front, chair.seat);
    [
        (rear - 1.0, seat - PAN),
        (rear - 1.5, seat - 1.0),
        (rear + 1.0, seat),
        (front - 6.0, seat),
        (front - 1.0, seat - 0.6),
        (front, seat - 2.2),
        (front - 3.0, seat - PAN - 0.6),
        (rear + 6.0, seat - PAN),
    ]
    .map(|(x, y)| Vec2::new(x, y))
    .to_vec()
}
