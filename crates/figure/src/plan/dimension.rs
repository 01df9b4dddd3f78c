//! What is measured: dimension lines, the ground, leaders and arcs.

use glam::Vec2;

use super::sheet::{Anchor, Ink, Sheet, Voice};
use super::trace::Trace;

/// Half the length of an architect's tick, in units of the sheet.
const TICK: f32 = 4.5;
/// From a line to the words beside it, in units.
pub(super) const GAP: f32 = 7.0;
/// The height of words, in units.
pub(super) const WORD_HEIGHT: f32 = 14.0;

impl Sheet {
    /// A line of measure between two places, with an architect's tick at either end.
    pub(super) fn dimension(&mut self, from: Vec2, to: Vec2) {
        let tick = Vec2::splat(TICK) * self.unit_cm();
        let ticks = [from, to].map(|end| Trace::line(&[end - tick, end + tick]));
        self.draw(Ink::Axis, &Trace::all([Trace::line(&[from, to])].into_iter().chain(ticks)));
    }

    /// Hatched ground along the window's width.
    pub(super) fn ground(&mut self, level: f32) {
        let (left, right) = (self.window().from[0], self.window().to[0]);
        let unit = self.unit_cm();
        let (inset, step, fall) = (4.0 * unit, 8.0 * unit, 6.0 * unit);
        let strokes = ((right - left - 2.0 * inset) / step).max(0.0) as u16;
        let hatch = (1..=strokes)
            .map(|stroke| left + inset + f32::from(stroke) * step)
            .map(|x| Trace::line(&[Vec2::new(x, level), Vec2::new(x - fall * 0.8, level - fall)]));
        let line = Trace::line(&[Vec2::new(left + inset, level), Vec2::new(right - inset, level)]);
        self.draw(Ink::Axis, &line);
        self.draw(Ink::Fine, &Trace::all(hatch));
    }

    /// A leader from words to a place, which ends in a dot.
    pub(super) fn leader(&mut self, from: Vec2, to: Vec2) {
        self.draw(Ink::Axis, &Trace::line(&[from, to]));
        let radius = 2.2 * self.unit_cm();
        self.draw(Ink::Solid, &Trace::circle(to, radius));
    }

    /// A small arrow head that points from one place to another, at its end.
    pub(super) fn arrow(&mut self, from: Vec2, to: Vec2) {
        let unit = self.unit_cm();
        let back = (from - to).normalize_or(Vec2::X) * (7.0 * unit);
        let side = back.perp() * 0.55;
        self.draw(Ink::Line, &Trace::line(&[from, to]));
        self.draw(Ink::Line, &Trace::line(&[to + back + side, to, to + back - side]));
    }

    /// A bar that says: this cannot be moved up and down. A double arrow, struck through.
    pub(super) fn fixed(&mut self, at: Vec2) {
        let unit = self.unit_cm();
        let (high, wide, stroke) = (13.0 * unit, 4.0 * unit, 9.0 * unit);
        let ground = Trace::circle(at, 18.0 * unit);
        self.draw(Ink::Paper, &ground);
        let up = Vec2::Y * high;
        let head = |tip: Vec2, down: f32| {
            Trace::line(&[tip + Vec2::new(-wide, -down * wide), tip, tip + Vec2::new(wide, -down * wide)])
        };
        let arrows = [Trace::line(&[at - up, at + up]), head(at + up, 1.0), head(at - up, -1.0)];
        self.draw(Ink::Line, &Trace::all(arrows));
        let [from, to] = [Vec2::new(-1.0, -0.8), Vec2::new(1.0, 0.8)].map(|end| at + end * stroke);
        let across = (to - from).normalize_or(Vec2::X).perp() * (2.2 * unit);
        self.draw(Ink::Target, &Trace::polygon(&[from - across, to - across, to + across, from + across]));
    }

    /// A horizontal measure with its words above.
    pub(super) fn measure_across(&mut self, from: Vec2, to: Vec2, text: &str) {
        self.dimension(from, to);
        let at = from.midpoint(to) + Vec2::Y * (GAP * self.unit_cm());
        self.words(at, Anchor::Middle, Voice::Figure, text);
    }

    /// An upright measure with its words to one side.
    pub(super) fn measure_up(&mut self, from: Vec2, to: Vec2, text: &str, anchor: Anchor) {
        self.dimension(from, to);
        let unit = self.unit_cm();
        let aside = if anchor == Anchor::End { -GAP } else { GAP };
        let at = from.midpoint(to) + Vec2::new(aside, -0.35 * WORD_HEIGHT) * unit;
        self.words(at, anchor, Voice::Figure, text);
    }
}
