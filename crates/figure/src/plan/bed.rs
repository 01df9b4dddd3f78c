//! A pillow from the side: on the back, on one side, and on the front.

use glam::Vec2;

use super::body::Person;
use super::front::FrontPose;
use super::pose::{Posture, SidePose};
use super::sheet::{Anchor, Drawing, Ink, Sheet, Window};
use super::trace::{Girth, Trace};

/// How one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as named")]
pub enum Lying {
    OnTheBack,
    OnTheSide,
    OnTheFront,
}

/// A bed and who lies in it, in centimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bed {
    /// Who lies.
    pub person: Person,
    /// How.
    pub lying: Lying,
    /// From shoulder to shoulder, outside.
    pub shoulder_breadth: f32,
    /// The pillow's height under the head, pressed down.
    pub pillow: f32,
    /// How far the shoulder sinks into the mattress.
    pub sink: f32,
}

/// The mattress' top above the sheet's floor.
pub(super) const MATTRESS: f32 = 16.0;
/// Where the joint of the head of who lies on a side is.
pub(super) const HEAD_ON_SIDE: f32 = -66.0;
const HALF_HEAD: f32 = 7.9;
/// From the outside of the shoulder to its joint.
const SHOULDER_OUT: f32 = 4.2;
const LEG: [Girth; 9] = [
    (-0.06, 6.0, 6.0),
    (0.0, 8.6, 8.6),
    (0.12, 8.8, 8.8),
    (0.34, 7.0, 7.0),
    (0.5, 5.6, 5.6),
    (0.64, 5.8, 5.8),
    (0.92, 3.8, 3.8),
    (1.0, 4.4, 4.4),
    (1.05, 3.0, 3.0),
];

impl Bed {
    /// How far the neck is bent from straight: up is positive.
    #[must_use]
    pub fn neck_deg(&self) -> f32 {
        match self.lying {
            Lying::OnTheSide => self.side_neck_deg(),
            Lying::OnTheBack => self.back_neck_deg(),
            Lying::OnTheFront => self.front_neck_deg(),
        }
    }

    fn side_neck_deg(&self) -> f32 {
        let rise = self.pillow + HALF_HEAD - (self.shoulder_breadth / 2.0 - self.sink);
        (rise / 17.0).atan().to_degrees()
    }

    fn back_neck_deg(&self) -> f32 {
        // The head is level with a straight neck at this height: it lies a little before the back.
        let straight = 5.0 * self.person.scale();
        ((self.pillow - straight) / 13.0).atan().to_degrees().clamp(-40.0, 55.0)
    }

    /// How far the pillow lifts the turned head off the line of the trunk.
    fn front_neck_deg(&self) -> f32 {
        let rise = self.pillow + HALF_HEAD - self.half_trunk();
        (rise / 17.0).atan().to_degrees()
    }

    /// From the mattress to the line of the trunk, on the back or the front.
    fn half_trunk(&self) -> f32 {
        10.4 * self.person.scale()
    }

    /// The picture of a width in units, with the pillow's height beside it if there are words for it.
    #[must_use]
    pub fn draw(&self, height: Option<&str>, width: f32) -> Drawing {
        // The head lies at the left; face down it lies at the right, since the person is drawn facing right.
        let (from, to, edges, at_head, anchor) = match self.lying {
            Lying::OnTheSide | Lying::OnTheBack => (-118.0, 74.0, [-113.0, 90.0], -111.0, Anchor::Start),
            Lying::OnTheFront => (-74.0, 118.0, [-90.0, 113.0], 111.0, Anchor::End),
        };
        let mut sheet = Sheet::new(Window::of_width([from, -4.0], [to, 70.0], width));
        let mattress = Trace::rect(Vec2::new(edges[0], 0.0), Vec2::new(edges[1], MATTRESS));
        sheet.draw(Ink::Paper, &mattress);
        match self.lying {
            Lying::OnTheSide => self.draw_side(&mut sheet),
            Lying::OnTheBack => self.draw_back(&mut sheet),
            Lying::OnTheFront => self.draw_front(&mut sheet),
        }
        if let Some(height) = height {
            let bottom = Vec2::new(at_head, MATTRESS);
            sheet.measure_up(bottom, bottom + Vec2::Y * self.pillow, height, anchor);
        }
        sheet.done()
    }

    fn pillow(&self, sheet: &mut Sheet, middle: f32) {
        let half = 15.0;
        let (low, high) = (MATTRESS, MATTRESS + self.pillow.max(0.8));
        let shape = [
            (-half, low + 0.3),
            (-half - 1.5, low.midpoint(high)),
            (-half + 2.0, high + 1.2),
            (0.0, high),
            (half - 2.0, high + 1.2),
            (half + 1.5, low.midpoint(high)),
            (half, low + 0.3),
            (0.0, low),
        ];
        sheet.draw(Ink::Target, &Trace::smooth(&shape.map(|(x, y)| Vec2::new(middle + x, y))));
    }

    fn draw_side(&self, sheet: &mut Sheet) {
        self.pillow(sheet, HEAD_ON_SIDE - 2.0);
        self.draw_sleeper_on_side(sheet);
    }

    /// Who lies on the side, with the line of the spine, without the pillow.
    pub(super) fn draw_sleeper_on_side(&self, sheet: &mut Sheet) {
        let half = self.shoulder_breadth / 2.0 - SHOULDER_OUT;
        let middle = MATTRESS + self.shoulder_breadth / 2.0 - self.sink;
        // Laid down, what leans to the viewer's right rises.
        let mut pose = FrontPose::at_ease(Vec2::ZERO);
        pose.half_shoulder = half;
        pose.head_deg = self.side_neck_deg();
        pose.arms[1] = [Vec2::new(half - 2.0, 18.0), Vec2::new(2.0, 8.0)];
        sheet.lay_down(Vec2::new(0.0, middle - 3.0));
        let leg = |aside: f32, bend: f32| {
            Trace::limb(Vec2::new(aside, -2.0), Vec2::new(aside + bend, -82.0), &LEG, self.person.scale())
        };
        sheet.body(&[leg(-7.0, 1.0)]);
        sheet.body(&[leg(7.0, -4.0)]);
        sheet.front_body(&pose);
        sheet.front_arm(&pose, 1);
        self.spine(sheet, &pose);
        sheet.stand_up();
    }

    /// The spine from hips to head, to see whether it is straight.
    fn spine(&self, sheet: &mut Sheet, pose: &FrontPose) {
        let straight = Trace::line(&[Vec2::new(0.0, 2.0), Vec2::new(0.0, 78.0)]);
        sheet.draw(Ink::Ghost, &straight);
        let line = [Vec2::new(0.0, 6.0), Vec2::new(0.0, 48.0), pose.head(), pose.on_head(0.0, 12.0)];
        sheet.draw(Ink::Line, &Trace::curve(&line));
    }

    fn draw_back(&self, sheet: &mut Sheet) {
        let posture = Posture {
            trunk_flexion_deg: -90.0,
            neck_flexion_deg: self.back_neck_deg(),
            elbow_flexion_deg: 14.0,
            shoulder_flexion_deg: 2.0,
            hip_flexion_deg: 3.0,
            knee_flexion_deg: 3.0,
            ankle_dorsiflexion_deg: -80.0 + 60.0,
            ..Posture::default()
        };
        let hip = [0.0, MATTRESS + self.half_trunk()];
        let pose = SidePose::of(self.person, hip, &posture);
        let head = pose.on_head(-9.0, 3.0);
        self.pillow(sheet, head.x);
        sheet.person(&pose);
        if self.back_neck_deg().abs() > 12.0 {
            sheet.neck_target(&pose);
        }
    }

    /// The head is turned to whoever looks: that is how one breathes face down.
    fn draw_front(&self, sheet: &mut Sheet) {
        let posture = Posture {
            trunk_flexion_deg: 90.0,
            neck_flexion_deg: -self.front_neck_deg(),
            elbow_flexion_deg: 14.0,
            knee_flexion_deg: 3.0,
            ankle_dorsiflexion_deg: -57.0,
            ..Posture::default()
        };
        let hip = [0.0, MATTRESS + self.half_trunk()];
        let mut pose = SidePose::of(self.person, hip, &posture);
        pose.head = Vec2::new(pose.head.x, MATTRESS + self.pillow + HALF_HEAD);
        self.pillow(sheet, pose.head.x + 3.0);
        sheet.person_but_head(&pose);
        sheet.neck_target(&pose);
        let face = FrontPose::at_ease(Vec2::ZERO);
        sheet.lay_down_right(face.head(), pose.head);
        sheet.front_head(&face);
        sheet.stand_up();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_lie_has_a_picture_of_its_own_that_shows_the_pillow() {
        let ways = [Lying::OnTheBack, Lying::OnTheSide, Lying::OnTheFront];
        let drawn = |lying, pillow| {
            let person = Person::of_stature(170.0);
            Bed { person, lying, shoulder_breadth: 46.0, pillow, sink: 5.5 }.draw(Some("10 cm"), 230.0)
        };
        for lying in ways {
            let picture = drawn(lying, 10.0);
            assert!(!format!("{picture:?}").contains("NaN"), "{lying:?}");
            assert_ne!(picture, drawn(lying, 18.0), "{lying:?}: another pillow, the same picture");
            for other in ways.into_iter().filter(|other| *other != lying) {
                assert_ne!(picture, drawn(other, 10.0), "{lying:?} is drawn as {other:?}");
            }
        }
    }

    #[test]
    fn a_higher_pillow_bends_every_neck_more() {
        for lying in [Lying::OnTheBack, Lying::OnTheSide, Lying::OnTheFront] {
            let neck_deg = |pillow| {
                let person = Person::of_stature(170.0);
                Bed { person, lying, shoulder_breadth: 46.0, pillow, sink: 5.5 }.neck_deg()
            };
            assert!(neck_deg(18.0) > neck_deg(10.0) && neck_deg(10.0) > neck_deg(2.0), "{lying:?}");
        }
    }
}
