//! The sheet that is drawn on.

use glam::Vec2;

use super::trace::Trace;

/// The role of a line or a surface; the theme gives it its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The body's surface.
    Flesh,
    /// The line round the body: lies beneath [`Ink::Flesh`] and shows at its rim.
    Contour,
    /// A firm line.
    Line,
    /// A thin line inside the body.
    Fine,
    /// A thin line of ground, furniture or measure.
    Axis,
    /// A surface of ink.
    Solid,
    /// A paper surface with an ink line.
    Paper,
    /// Yellow with its ink line: what is to be seen.
    Target,
    /// Dashed: how it would be, or was.
    Ghost,
    /// A line of help, barely there.
    Grid,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A measure.
    Figure,
    /// A name, in italics.
    Name,
}

/// Which end of the words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in SVG")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Something on the sheet, in its units, y downwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A path.
    Path {
        /// Its role.
        ink: Ink,
        /// SVG path data.
        data: String,
    },
    /// Words.
    Words {
        /// Where their baseline is.
        at: [f32; 2],
        /// Which end stands there.
        anchor: Anchor,
        /// How they are set.
        voice: Voice,
        /// The words.
        text: String,
    },
}

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width in units: pixels at the size it is meant for.
    pub width: f32,
    /// Height in units.
    pub height: f32,
    /// What is on it, in the order of painting.
    pub marks: Vec<Mark>,
}

/// The part of the world that is drawn, in centimetres, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Left and bottom edge.
    pub from: [f32; 2],
    /// Right and top edge.
    pub to: [f32; 2],
    /// Units a centimetre.
    pub scale: f32,
}

impl Window {
    /// A window of a given width in units.
    #[must_use]
    pub fn of_width(from: [f32; 2], to: [f32; 2], width: f32) -> Self {
        Self { from, to, scale: width / (to[0] - from[0]) }
    }
}

/// Takes traces in centimetres.
#[derive(Clone, Debug)]
pub struct Sheet {
    window: Window,
    marks: Vec<Mark>,
    turn: Turn,
}

/// What is drawn is first turned about the origin, then moved.
#[derive(Clone, Copy, Debug)]
struct Turn {
    by: Vec2,
    to: Vec2,
}

const UNTURNED: Turn = Turn { by: Vec2::X, to: Vec2::ZERO };

impl Sheet {
    /// An empty sheet.
    #[must_use]
    pub fn new(window: Window) -> Self {
        Self { window, marks: Vec::new(), turn: UNTURNED }
    }

    /// The drawing.
    #[must_use]
    pub fn done(self) -> Drawing {
        let Window { from, to, scale } = self.window;
        Drawing { width: (to[0] - from[0]) * scale, height: (to[1] - from[1]) * scale, marks: self.marks }
    }

    pub(super) fn window(&self) -> Window {
        self.window
    }

    /// How many centimetres a unit of the sheet is: for what has a size of its own on paper, whatever the scale.
    pub(super) fn unit_cm(&self) -> f32 {
        1.0 / self.window.scale
    }

    /// Lays what follows on its side: its up becomes the left, its origin comes to a place.
    pub(super) fn lay_down(&mut self, to: Vec2) {
        self.turn = Turn { by: Vec2::Y, to };
    }

    /// Turns what follows about the origin, against the clock.
    pub(super) fn turn(&mut self, deg: f32) {
        self.turn = Turn { by: Vec2::from_angle(deg.to_radians()), to: Vec2::ZERO };
    }

    /// Lays what follows on its other side: its up becomes the right, one of its places comes to another.
    pub(super) fn lay_down_right(&mut self, place: Vec2, to: Vec2) {
        self.turn = Turn { by: Vec2::NEG_Y, to: to - Vec2::NEG_Y.rotate(place) };
    }

    pub(super) fn stand_up(&mut self) {
        self.turn = UNTURNED;
    }

    pub(super) fn draw(&mut self, ink: Ink, trace: &Trace) {
        let data = trace.moved(|point| self.on_sheet(point)).data();
        self.marks.push(Mark::Path { ink, data });
    }

    /// Several overlapping surfaces as one body with a single contour.
    pub(super) fn body(&mut self, parts: &[Trace]) {
        let all = Trace::all(parts.iter().cloned());
        self.draw(Ink::Contour, &all);
        for part in parts {
            self.draw(Ink::Flesh, part);
        }
    }

    /// A joint of the mannequin.
    pub(super) fn joint(&mut self, at: Vec2) {
        let radius = 3.0 * self.unit_cm();
        self.draw(Ink::Paper, &Trace::circle(at, radius));
    }

    pub(super) fn words(&mut self, at: Vec2, anchor: Anchor, voice: Voice, text: &str) {
        let at = self.on_sheet(at).to_array();
        self.marks.push(Mark::Words { at, anchor, voice, text: text.to_owned() });
    }

    fn on_sheet(&self, point: Vec2) -> Vec2 {
        let Window { from, to, scale } = self.window;
        let point = self.turn.by.rotate(point) + self.turn.to;
        Vec2::new(point.x - from[0], to[1] - point.y) * scale
    }
}
