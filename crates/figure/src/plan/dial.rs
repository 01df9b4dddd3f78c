//! A dial: how long something goes on, or how often it comes.

use std::f32::consts::TAU;

use glam::Vec2;

use super::finding::sheet;
use super::sheet::{Drawing, Ink, Sheet};
use super::trace::Trace;

/// What a dial says of one turn of its hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dial {
    /// A part of the turn, from the top: 0 to 1.
    Lasts(f32),
    /// So many moments of it, evenly apart.
    Times(u8),
}

const RADIUS: f32 = 34.0;
const MOMENT: f32 = 3.4;

/// The picture, 220 by 165 units.
#[must_use]
pub fn dial(dial: Dial) -> Drawing {
    let mut sheet = sheet([-56.0, -42.0], 112.0);
    sheet.draw(Ink::Paper, &Trace::circle(Vec2::ZERO, RADIUS));
    match dial {
        Dial::Lasts(share) => lasts(&mut sheet, share.clamp(0.0, 1.0)),
        Dial::Times(times) => moments(&mut sheet, times),
    }
    sheet.draw(Ink::Axis, &Trace::all((0..12_u8).map(|hour| tick(f32::from(hour) / 12.0))));
    sheet.done()
}

/// A place on the face: a part of the turn from the top, with the clock, at a distance from the middle.
fn on_face(turn: f32, radius: f32) -> Vec2 {
    Vec2::from_angle(0.25 * TAU - turn * TAU) * radius
}

fn tick(turn: f32) -> Trace {
    Trace::line(&[on_face(turn, RADIUS), on_face(turn, 0.88 * RADIUS)])
}

fn lasts(sheet: &mut Sheet, share: f32) {
    const STEPS: u8 = 48;
    let rim = (0..=STEPS).map(|step| on_face(share * f32::from(step) / f32::from(STEPS), 0.8 * RADIUS));
    let wedge: Vec<Vec2> = std::iter::once(Vec2::ZERO).chain(rim).collect();
    sheet.draw(Ink::Target, &Trace::polygon(&wedge));
    sheet.draw(Ink::Line, &Trace::line(&[Vec2::ZERO, on_face(share, 0.8 * RADIUS)]));
}

fn moments(sheet: &mut Sheet, times: u8) {
    for time in 0..times {
        let at = on_face(f32::from(time) / f32::from(times), 0.66 * RADIUS);
        sheet.draw(Ink::Target, &Trace::circle(at, MOMENT));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Mark;
    use super::*;

    #[test]
    fn a_dial_shows_as_much_as_it_says() {
        let targets = |it| {
            let marks = dial(it).marks;
            marks.iter().filter(|mark| matches!(mark, Mark::Path { ink: Ink::Target, .. })).count()
        };
        assert_eq!([targets(Dial::Lasts(0.4)), targets(Dial::Times(2)), targets(Dial::Times(6))], [1, 2, 6]);
        assert_ne!(dial(Dial::Lasts(0.4)), dial(Dial::Lasts(0.9)));
        assert_eq!(dial(Dial::Lasts(1.0)), dial(Dial::Lasts(3.0)), "a turn is the most");
        assert!(!format!("{:?}", dial(Dial::Lasts(0.0))).contains("NaN"));
    }

    #[test]
    fn a_quarter_of_the_turn_points_to_the_right() {
        assert!(on_face(0.25, 10.0).distance(Vec2::new(10.0, 0.0)) < 0.001);
        assert!(on_face(0.0, 10.0).distance(Vec2::new(0.0, 10.0)) < 0.001);
    }
}
