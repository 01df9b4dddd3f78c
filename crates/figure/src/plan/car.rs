//! The driver's seat from the side.

use glam::Vec2;

use super::body::Person;
use super::dimension::GAP;
use super::pose::{Hand, Posture, SidePose, leaning};
use super::sheet::{Anchor, Drawing, Ink, Sheet, Voice, Window};
use super::trace::Trace;

/// A driver and the seat, in centimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Car {
    /// Who drives.
    pub person: Person,
    /// The back's lean from upright.
    pub back_deg: f32,
    /// From the hip joint to the pedal, level.
    pub pedal: f32,
    /// From the breastbone to the wheel's hub.
    pub wheel: f32,
    /// The head restraint's top above the crown, negative below.
    pub restraint_over_crown: f32,
    /// From the back of the head to the restraint.
    pub restraint_gap: f32,
}

const HIP: f32 = 32.0;
const WHEEL_RADIUS: f32 = 18.0;
const WHEEL_LEAN_DEG: f32 = 24.0;

impl Car {
    /// The bend of the knee on the pedal, 0 straight.
    #[must_use]
    pub fn knee_flexion_deg(&self) -> f32 {
        let pose = self.pose();
        (pose.knee - pose.hip).angle_to(pose.ankle - pose.knee).to_degrees().abs()
    }

    /// The bend of the elbow with the hand on the wheel, 0 straight.
    #[must_use]
    pub fn elbow_flexion_deg(&self) -> f32 {
        self.pose().elbow_flexion_deg()
    }

    fn pose(&self) -> SidePose {
        let posture = Posture {
            trunk_flexion_deg: -self.back_deg,
            neck_flexion_deg: self.back_deg - 2.0,
            hip_flexion_deg: 100.0 - self.back_deg,
            knee_flexion_deg: 40.0,
            hand: Hand::Closed,
            ..Posture::default()
        };
        let pose = SidePose::of(self.person, [0.0, HIP], &posture);
        let pose = pose.step([self.pedal - 7.0, 15.0], 38.0);
        // A little below the top of the wheel.
        let rim = self.hub(&pose) + leaning(WHEEL_LEAN_DEG) * (0.72 * WHEEL_RADIUS);
        pose.reach([rim.x + 3.0, rim.y - 1.0], 24.0)
    }

    fn hub(&self, pose: &SidePose) -> Vec2 {
        let breast = pose.on_trunk(0.78, -10.8 * self.person.scale());
        breast + Vec2::new(self.wheel, -4.0)
    }

    /// The picture of a width in units. `words` are the measures: chest to wheel, the knee, the elbow; without any, none is
    /// drawn.
    #[must_use]
    pub fn draw(&self, words: Option<[&str; 3]>, width: f32) -> Drawing {
        let pose = self.pose();
        let mut sheet = Sheet::new(Window::of_width([-78.0, -10.0], [124.0, 138.0], width));
        sheet.ground(0.0);
        self.draw_cabin(&mut sheet);
        self.draw_seat(&mut sheet, &pose);
        self.draw_pedal(&mut sheet, &pose);
        sheet.person_but_arm(&pose);
        self.draw_wheel(&mut sheet, &pose);
        sheet.near_arm(&pose);
        if let Some(words) = words {
            measure(&mut sheet, &pose, self.hub(&pose), words);
        }
        sheet.done()
    }

    fn draw_cabin(&self, sheet: &mut Sheet) {
        let roof = [(-74.0, 122.0), (-20.0, 131.0), (34.0, 127.0), (78.0, 100.0), (118.0, 80.0)];
        sheet.draw(Ink::Axis, &Trace::curve(&roof.map(|(x, y)| Vec2::new(x, y))));
        let bulkhead = [(118.0, 79.0), (104.0, 62.0), (100.0, 34.0), (112.0, 12.0), (112.0, 0.0)];
        sheet.draw(Ink::Axis, &Trace::curve(&bulkhead.map(|(x, y)| Vec2::new(x, y))));
    }

    fn draw_seat(&self, sheet: &mut Sheet, pose: &SidePose) {
        let behind = |along: f32, out: f32| pose.on_trunk(along, out * self.person.scale());
        let back = [
            behind(-0.1, 10.5),
            behind(0.2, 9.4),
            behind(0.5, 10.2),
            behind(0.9, 10.4),
            behind(1.0, 12.5),
            behind(0.98, 19.0),
            behind(0.4, 21.0),
            behind(-0.12, 20.0),
        ];
        let pan =
            [(-12.0, 17.0), (4.0, 20.5), (34.0, 27.0), (41.0, 24.5), (39.0, 15.0), (2.0, 9.0), (-18.0, 9.0)];
        sheet.draw(Ink::Paper, &Trace::smooth(&pan.map(|(x, y)| Vec2::new(x, y))));
        sheet.draw(Ink::Paper, &Trace::smooth(&back));
        let crown = pose.on_head(0.0, 14.4).y + self.restraint_over_crown;
        let front = pose.on_head(-9.9, 3.0).x - self.restraint_gap;
        let post = [behind(0.95, 15.5), Vec2::new(front - 5.0, crown - 14.0)];
        sheet.draw(Ink::Line, &Trace::line(&post));
        let pad = [(0.0, -15.0), (0.0, -3.0), (-2.5, 0.0), (-8.0, 0.0), (-10.0, -4.0), (-9.0, -15.0)];
        sheet.draw(Ink::Target, &Trace::smooth(&pad.map(|(x, y)| Vec2::new(front + x, crown + y))));
    }

    fn draw_wheel(&self, sheet: &mut Sheet, pose: &SidePose) {
        let hub = self.hub(pose);
        let up = leaning(WHEEL_LEAN_DEG) * WHEEL_RADIUS;
        let column = Vec2::new(up.y, -up.x) * 1.5;
        sheet.draw(Ink::Line, &Trace::line(&[hub, hub + column]));
        let rim = Trace::limb(
            hub - up,
            hub + up,
            &[(0.0, 1.5, 1.5), (0.1, 1.3, 1.3), (0.9, 1.3, 1.3), (1.0, 1.5, 1.5)],
            1.0,
        );
        sheet.draw(Ink::Target, &rim);
    }

    fn draw_pedal(&self, sheet: &mut Sheet, pose: &SidePose) {
        let sole = pose.ankle + Vec2::new(12.0, 0.0);
        sheet.draw(
            Ink::Solid,
            &Trace::line(&[
                sole + Vec2::new(-1.0, -7.0),
                sole + Vec2::new(6.0, 7.0),
                sole + Vec2::new(8.0, 6.0),
                sole + Vec2::new(1.0, -8.0),
            ]),
        );
    }
}

fn measure(sheet: &mut Sheet, pose: &SidePose, hub: Vec2, [chest, knee, elbow]: [&str; 3]) {
    let unit = sheet.unit_cm();
    let breast = pose.on_trunk(0.78, -10.8 * pose.person.scale());
    let level = pose.shoulder.y + 20.0;
    let ends = [breast.x, hub.x].map(|x| Trace::line(&[Vec2::new(x, level - 2.0), Vec2::new(x, hub.y)]));
    sheet.draw(Ink::Grid, &Trace::all(ends));
    sheet.measure_across(Vec2::new(breast.x, level), Vec2::new(hub.x, level), chest);
    let over_knee = pose.knee + Vec2::new(14.0, 16.0);
    sheet.leader(over_knee - Vec2::new(2.0, 2.0), pose.knee + Vec2::new(2.0, 2.0));
    sheet.words(over_knee + Vec2::X * (GAP * 0.2 * unit), Anchor::Start, Voice::Figure, knee);
    let under_elbow = Vec2::new(-74.0, pose.elbow.y);
    let width = elbow.chars().count() as f32 * 7.4;
    sheet.words(under_elbow - Vec2::Y * (4.0 * unit), Anchor::Start, Voice::Figure, elbow);
    sheet.leader(under_elbow + Vec2::X * (width * unit), pose.elbow - Vec2::X * 3.0);
}
