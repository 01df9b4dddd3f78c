//! What a pillow is filled with, cut open under a head that lies on a side: what keeps its height, and what goes flat.

use glam::Vec2;

use super::bed::{Bed, HEAD_ON_SIDE, Lying, MATTRESS};
use super::body::Person;
use super::finding::sheet;
use super::sheet::{Drawing, Ink, Sheet};
use super::trace::Trace;

/// What a filling does under a head in the course of a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// Springs, rubber, or a foam that is as high in the morning.
    KeepsHeight,
    /// Feathers, or what is old: it goes flat, and out to the sides.
    GoesFlat,
}

/// The picture, 220 by 165 units.
#[must_use]
pub fn pillow_filling(filling: Filling) -> Drawing {
    let section = Section::of(filling);
    let mut sheet = sheet([-98.0, 8.0], 70.0);
    sheet.draw(Ink::Paper, &Trace::rect(Vec2::new(-113.0, 0.0), Vec2::new(90.0, MATTRESS)));
    sheet.draw(Ink::Target, &section.outline());
    match filling {
        Filling::KeepsHeight => sheet.draw(Ink::Fine, &Trace::all(springs(section).map(|it| drawn(&it)))),
        Filling::GoesFlat => {
            feathers(&mut sheet);
            sheet.draw(Ink::Ghost, &Section::MADE_UP.outline());
        }
    }
    sleeper(section).draw_sleeper_on_side(&mut sheet);
    sheet.done()
}

/// Who lies on it.
fn sleeper(section: Section) -> Bed {
    let person = Person::of_stature(170.0);
    Bed { person, lying: Lying::OnTheSide, shoulder_breadth: 46.0, pillow: section.middle, sink: 5.5 }
}

/// Where the middle of the pillow is.
const PILLOW: f32 = HEAD_ON_SIDE - 2.0;

/// A place in the pillow: along it from its middle, and up from the mattress.
type Place = (f32, f32);

fn drawn(places: &[Place]) -> Trace {
    Trace::line(&on_sheet(places))
}

fn on_sheet(places: &[Place]) -> Vec<Vec2> {
    places.iter().map(|(along, up)| Vec2::new(PILLOW + along, MATTRESS + up)).collect()
}

/// A pillow cut open: half its length, its height near the ends and under the head.
#[derive(Clone, Copy, Debug)]
struct Section {
    half: f32,
    ends: f32,
    middle: f32,
}

impl Section {
    /// As it was in the evening.
    const MADE_UP: Self = Self { half: 16.0, ends: 9.5, middle: 12.5 };

    const fn of(filling: Filling) -> Self {
        match filling {
            Filling::KeepsHeight => Self { half: 16.0, ends: 11.5, middle: 10.0 },
            Filling::GoesFlat => Self { half: 20.0, ends: 8.0, middle: 3.5 },
        }
    }

    fn height(self, along: f32) -> f32 {
        let share = (along / self.half).abs().min(1.0);
        self.middle + (self.ends - self.middle) * share * share
    }

    fn outline(self) -> Trace {
        let top = [-0.84, -0.5, 0.0, 0.5, 0.84].map(|share: f32| {
            let along = share * self.half;
            (along, self.height(along))
        });
        let bulge = (self.half + 1.5, 0.5 * self.ends);
        let foot = (self.half, 0.3);
        let left = [(-foot.0, foot.1), (-bulge.0, bulge.1)];
        let right = [bulge, foot, (0.0, 0.0)];
        let shape: Vec<Place> = left.into_iter().chain(top).chain(right).collect();
        Trace::smooth(&on_sheet(&shape))
    }
}

/// Springs side by side, each from the bottom to just under the top.
fn springs(section: Section) -> [Vec<Place>; 5] {
    const TURNS: u8 = 8;
    [-11.2, -5.6, 0.0, 5.6, 11.2].map(|along: f32| {
        let (low, high) = (0.9, section.height(along) - 1.0);
        let place = |turn: u8| {
            let aside = if turn.is_multiple_of(2) { -1.6 } else { 1.6 };
            (along + aside, low + (high - low) * f32::from(turn) / f32::from(TURNS))
        };
        (0..=TURNS).map(place).collect()
    })
}

/// Where the middle of a feather is, and the way that it points, degrees. The head has pressed them flat, and out to the sides.
const FEATHERS: [(Place, f32); 7] = [
    ((-17.0, 3.6), 58.0),
    ((-12.5, 2.4), -16.0),
    ((-7.0, 1.9), 8.0),
    ((-0.5, 1.6), -5.0),
    ((6.5, 1.8), 7.0),
    ((12.0, 2.6), 20.0),
    ((17.0, 3.1), -55.0),
];
/// The outline of a feather from its end to its tip, and its quill, along and across.
const VANE: [Place; 6] = [(-2.4, 0.0), (-1.0, 0.9), (1.2, 0.75), (2.6, 0.0), (1.2, -0.75), (-1.0, -0.9)];
const QUILL: [Place; 2] = [(-3.4, 0.0), (2.6, 0.0)];

fn feathers(sheet: &mut Sheet) {
    for feather in FEATHERS {
        sheet.draw(Ink::Paper, &Trace::smooth(&on_sheet(&turned(feather, &VANE))));
        sheet.draw(Ink::Axis, &drawn(&turned(feather, &QUILL)));
    }
}

/// What a feather is made of, where it lies.
fn turned(((along, up), deg): (Place, f32), shape: &[Place]) -> Vec<Place> {
    let way = Vec2::from_angle(deg.to_radians());
    let place = |(ahead, aside): &Place| {
        let from_middle = way.rotate(Vec2::new(*ahead, *aside));
        (along + from_middle.x, up + from_middle.y)
    };
    shape.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Mark;
    use super::*;

    const ALL: [Filling; 2] = [Filling::KeepsHeight, Filling::GoesFlat];

    #[test]
    fn each_filling_has_a_picture_of_its_own_that_marks_the_pillow() {
        let pictures = ALL.map(pillow_filling);
        assert_ne!(pictures[0], pictures[1]);
        for picture in pictures {
            let is_target = |mark: &Mark| matches!(mark, Mark::Path { ink: Ink::Target, .. });
            assert_eq!(picture.marks.iter().filter(|mark| is_target(mark)).count(), 1);
            assert!((picture.width - 220.0).abs() < 0.1 && (picture.height - 165.0).abs() < 0.1);
            assert!(!format!("{picture:?}").contains("NaN"));
        }
    }

    #[test]
    fn what_goes_flat_lets_the_head_hang_and_what_keeps_its_height_does_not() {
        let [keeps, flat] = ALL.map(|filling| sleeper(Section::of(filling)).neck_deg());
        assert!(keeps.abs() < 4.0, "{keeps}");
        assert!(flat < -15.0, "{flat}");
    }

    #[test]
    fn what_is_inside_stays_inside() {
        let of_springs = springs(Section::of(Filling::KeepsHeight));
        let of_feathers = FEATHERS.map(|feather| turned(feather, &[VANE.as_slice(), &QUILL].concat()));
        let inside = of_springs.into_iter().flatten().map(|place| (Filling::KeepsHeight, place));
        let inside = inside.chain(of_feathers.into_iter().flatten().map(|place| (Filling::GoesFlat, place)));
        for (filling, (along, up)) in inside {
            let section = Section::of(filling);
            assert!(along.abs() < section.half, "{filling:?}: {along} along");
            assert!(up > 0.0 && up < section.height(along), "{filling:?}: {up} up at {along}");
        }
    }
}
