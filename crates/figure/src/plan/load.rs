//! Lifting and carrying.

use glam::Vec2;

use super::body::Person;
use super::finding::sheet as option_sheet;
use super::front::FrontPose;
use super::pose::{Hand, Posture, SidePose};
use super::sheet::{Anchor, Drawing, Ink, Sheet, Window};
use super::trace::Trace;

/// A lift in the measures of the NIOSH equation, in centimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lift {
    /// Who lifts.
    pub person: Person,
    /// From the middle between the ankles to the hands.
    pub horizontal: f32,
    /// The hands above the floor at the start.
    pub vertical: f32,
    /// How far up or down it goes; up positive.
    pub travel: f32,
}

/// The measures beside the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiftWords {
    /// How far away.
    pub horizontal: String,
    /// How high.
    pub vertical: String,
    /// How far it is moved.
    pub travel: String,
}

const BOX: Vec2 = Vec2::new(30.0, 26.0);

impl Lift {
    fn grip(&self) -> Vec2 {
        Vec2::new(self.horizontal, self.vertical)
    }

    /// Bends the trunk and the knees as far as the hands need to come there.
    fn pose(&self) -> SidePose {
        let person = self.person;
        let legs = person.thigh() + person.shank();
        let low = ((75.0 - self.vertical) / 75.0).clamp(0.0, 1.0);
        let mut pose = self.bent(legs * (1.0 - 0.16 * low), -14.0 * low, 0.0);
        for step in 0..=22_u8 {
            let trunk_deg = f32::from(step) * 4.5;
            pose = self.bent(legs * (1.0 - 0.16 * low), -14.0 * low - 0.10 * trunk_deg, trunk_deg);
            let reach = person.upper_arm() + person.forearm() + person.hand() * 0.55;
            if pose.shoulder.distance(self.grip()) <= reach {
                break;
            }
        }
        pose.reach((self.grip() + Vec2::new(4.0, -1.0)).to_array(), -35.0)
    }

    fn bent(&self, hip_over_ankle: f32, hip_x: f32, trunk_deg: f32) -> SidePose {
        let posture = Posture {
            trunk_flexion_deg: trunk_deg,
            slump_deg: 0.12 * trunk_deg,
            neck_flexion_deg: -0.35 * trunk_deg,
            hip_flexion_deg: trunk_deg,
            hand: Hand::Closed,
            ..Posture::default()
        };
        let hip = [hip_x, self.person.ankle() + hip_over_ankle - 0.3];
        SidePose::of(self.person, hip, &posture).step([0.0, self.person.ankle()], 0.0)
    }

    /// The picture of a width in units; without words its measures are left out.
    #[must_use]
    pub fn draw(&self, words: Option<&LiftWords>, width: f32) -> Drawing {
        let pose = self.pose();
        let top = (self.vertical + self.travel.max(0.0) + 30.0).max(pose.on_head(0.0, 14.0).y + 12.0);
        let mut sheet = Sheet::new(Window::of_width([-74.0, -20.0], [126.0, top], width));
        sheet.ground(0.0);
        let crate_from = |grip: Vec2| grip + Vec2::new(-6.0, -0.55 * BOX.y);
        let here = crate_from(self.grip());
        if self.travel.abs() > 1.0 {
            let there = here + Vec2::Y * self.travel;
            sheet.draw(Ink::Ghost, &Trace::rect(there, there + BOX));
        }
        self.rest(&mut sheet, here);
        sheet.person_but_arm(&pose);
        sheet.draw(Ink::Target, &Trace::rect(here, here + BOX));
        sheet.near_arm(&pose);
        if let Some(words) = words {
            self.measure(&mut sheet, words);
        }
        sheet.done()
    }

    /// What the load stands on where it does not stand on the floor.
    fn rest(&self, sheet: &mut Sheet, corner: Vec2) {
        if corner.y > 4.0 {
            let (from, to) =
                (Vec2::new(corner.x + 5.0, corner.y - 2.0), Vec2::new(corner.x + BOX.x + 16.0, corner.y));
            sheet.draw(Ink::Solid, &Trace::rect(from, to));
            sheet.draw(Ink::Axis, &Trace::line(&[Vec2::new(to.x - 5.0, from.y), Vec2::new(to.x - 5.0, 0.0)]));
        }
    }

    fn measure(&self, sheet: &mut Sheet, words: &LiftWords) {
        let grip = self.grip();
        let below = -9.0;
        let drop = Trace::line(&[grip, Vec2::new(grip.x, below)]);
        sheet.draw(Ink::Grid, &drop);
        sheet.dimension(Vec2::new(0.0, below), Vec2::new(grip.x.max(1.0), below));
        sheet.words(
            Vec2::new(grip.x + 6.0, below - 3.0),
            Anchor::Start,
            super::Voice::Figure,
            &words.horizontal,
        );
        let aside = -58.0;
        sheet.draw(Ink::Grid, &Trace::line(&[Vec2::new(aside, grip.y), grip]));
        sheet.measure_up(Vec2::new(aside, 0.0), Vec2::new(aside, grip.y), &words.vertical, Anchor::Start);
        if self.travel.abs() > 1.0 {
            let x = grip.x + 46.0;
            sheet.arrow(Vec2::new(x, grip.y), Vec2::new(x, grip.y + self.travel));
            let at = Vec2::new(x + 5.0, grip.y + 0.5 * self.travel);
            sheet.words(at, Anchor::Start, super::Voice::Figure, &words.travel);
        }
    }
}

/// How a bag is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BagCarry {
    /// On two straps, close to the back.
    TwoStraps,
    /// Over one shoulder.
    OneShoulder,
    /// In one hand.
    Hand,
}

impl BagCarry {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::TwoStraps, Self::OneShoulder, Self::Hand];
}

/// The picture, 220 by 165 units.
#[must_use]
pub fn bag(carry: BagCarry) -> Drawing {
    let mut sheet = option_sheet([-86.0, 42.0], 172.0);
    let hips = Vec2::new(0.0, 92.0);
    let mut pose = FrontPose::at_ease(hips);
    pose.arms = [-1.0, 1.0].map(|side| [Vec2::new(23.0 * side, 16.0), Vec2::new(24.0 * side, -10.0)]);
    match carry {
        BagCarry::TwoStraps => {
            let pack = [(-16.0, 10.0), (-19.0, 40.0), (0.0, 50.0), (19.0, 40.0), (16.0, 10.0)];
            sheet.draw(Ink::Target, &Trace::smooth(&pack.map(|(x, y)| hips + Vec2::new(x * 1.2, y))));
        }
        BagCarry::OneShoulder => {
            pose.raise = [0.0, 4.5];
            pose.head_deg = -7.0;
        }
        BagCarry::Hand => {
            pose.raise = [0.0, -3.5];
            pose.head_deg = -5.0;
        }
    }
    standing_legs(&mut sheet, hips);
    sheet.front_body(&pose);
    match carry {
        BagCarry::TwoStraps => straps(&mut sheet, &pose),
        BagCarry::OneShoulder => sheet.front_neck_target(&pose, 1),
        BagCarry::Hand => {}
    }
    sheet.front_arm(&pose, 0);
    sheet.front_arm(&pose, 1);
    match carry {
        BagCarry::OneShoulder => {
            let strap = pose.shoulder(1) + Vec2::new(0.0, 4.6);
            carried(&mut sheet, strap, hips + Vec2::new(27.0, 2.0));
        }
        BagCarry::Hand => carried(&mut sheet, hips + Vec2::new(24.0, -13.0), hips + Vec2::new(25.0, -24.0)),
        BagCarry::TwoStraps => {}
    }
    sheet.done()
}

fn standing_legs(sheet: &mut Sheet, hips: Vec2) {
    for sign in [-1.0, 1.0] {
        let (from, to) = (hips + Vec2::new(8.8 * sign, -3.0), hips + Vec2::new(9.6 * sign, -60.0));
        sheet.body(&[Trace::limb(from, to, &[(0.0, 8.4, 8.4), (0.3, 8.0, 8.0), (1.0, 6.0, 6.0)], 1.0)]);
    }
}

fn straps(sheet: &mut Sheet, pose: &FrontPose) {
    for side in [0, 1] {
        let shoulder = pose.shoulder(side);
        let inner = Vec2::new(-0.36 * (shoulder.x - pose.hips.x), 0.0);
        let strap = [
            shoulder + inner + Vec2::Y * 4.5,
            shoulder + inner * 0.6 - Vec2::Y * 14.0,
            shoulder + inner * 0.3 - Vec2::Y * 29.0,
        ];
        sheet.draw(
            Ink::Target,
            &Trace::limb(strap[0], strap[2], &[(0.0, 1.6, 1.6), (0.5, 1.6, 1.6), (1.0, 1.6, 1.6)], 1.0),
        );
    }
}

fn carried(sheet: &mut Sheet, from: Vec2, bag: Vec2) {
    let (left, right) = (bag + Vec2::new(-11.0, 0.0), bag + Vec2::new(11.0, 0.0));
    sheet.draw(Ink::Line, &Trace::line(&[left, from, right]));
    sheet.draw(Ink::Target, &Trace::rect(bag + Vec2::new(-13.0, -19.0), bag + Vec2::new(13.0, 0.0)));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_lift_can_be_drawn(horizontal in 15.0_f32..80.0, vertical in 0.0_f32..175.0, travel in -175.0_f32..175.0) {
            let lift = Lift { person: Person::of_stature(172.0), horizontal, vertical, travel };
            let drawing = lift.draw(Some(&LiftWords::default()), 360.0);
            let text = format!("{drawing:?}");
            prop_assert!(drawing.height > 0.0 && !text.contains("NaN"));
        }
    }
}
