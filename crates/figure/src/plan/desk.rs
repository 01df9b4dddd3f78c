//! The person's own desk from the side, to scale, as its measures change.

use glam::Vec2;

use super::body::Person;
use super::dimension::GAP;
use super::furniture::{Backrest, Chair};
use super::label::{Label, Taken};
use super::pose::{Hand, Posture, SidePose};
use super::sheet::{Anchor, Drawing, Ink, Sheet, Voice, Window};
use super::trace::Trace;

/// Whether the person sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as named")]
pub enum Stance {
    Sitting,
    Standing,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKind {
    /// A screen of its own, or a laptop on a stand with a keyboard of its own.
    Monitor,
    /// A laptop on the table: screen and keys are one piece.
    Laptop,
}

/// A desk and the one who works at it, in centimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DeskScene {
    /// Who works here.
    pub person: Person,
    /// Sitting or standing.
    pub stance: Stance,
    /// What is looked at.
    pub screen: ScreenKind,
    /// A chair without swivel, tilt or lumbar support.
    pub kitchen_chair: bool,
    /// Glasses whose lower part is for reading.
    pub reads_through_lower_lens: bool,
    /// The seat's height, pressed down.
    pub seat: f32,
    /// The desk's height.
    pub desk: f32,
    /// The screen's top edge above the floor; that of a laptop on the table follows from the desk.
    pub screen_top: f32,
    /// From the eyes to the screen, looking straight ahead.
    pub distance: f32,
    /// How far the keyboard stands from the desk's edge.
    pub keyboard: f32,
    /// The height of what is beneath the feet, 0 for the floor.
    pub footrest: f32,
}

/// What can be read off a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ViewedFacts {
    /// The head's lean from upright that the screen asks for; forward positive.
    pub head_deg: f32,
    /// The eyes above the floor, looking straight ahead.
    pub eye_height: f32,
    /// The screen's top edge above the eyes, negative below.
    pub screen_over_eyes: f32,
    /// The keys above the elbows, negative below.
    pub keys_over_elbows: f32,
    /// How far the soles hang above what is beneath them, 0 if they stand.
    pub feet_gap: f32,
    /// The bend of the elbow, 0 straight.
    pub elbow_flexion_deg: f32,
}

/// The words beside what is measured, ready to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskWords {
    /// Above the eyes' line: its name.
    pub eye_height: String,
    /// From the eyes to the screen.
    pub distance: String,
    /// The seat's height.
    pub seat: String,
    /// The desk's height.
    pub desk: String,
    /// How far the screen is off, and which way; `None` if it is not.
    pub screen_off: Option<[String; 2]>,
    /// What the neck does, and by how much.
    pub neck: [String; 2],
}

/// The screen of a laptop, from its hinge.
const LAPTOP_SCREEN: f32 = 22.0;
const LAPTOP_LEAN_DEG: f32 = 18.0;
const MONITOR: f32 = 32.0;
/// Eyes rest at this angle below level.
const RESTING_GAZE_DEG: f32 = 15.0;
/// Through the lower part of the lens they look further down.
const LOWER_LENS_GAZE_DEG: f32 = 28.0;
/// From the desk's top to the tops of the keys.
const KEYS: f32 = 2.5;
const DESK_DEPTH: f32 = 76.0;

impl DeskScene {
    /// What can be read off.
    #[must_use]
    pub fn facts(&self) -> ViewedFacts {
        let level = self.body(0.0);
        let pose = self.pose();
        let eye_height = level.eye()[1];
        ViewedFacts {
            head_deg: pose.head_deg,
            eye_height,
            screen_over_eyes: self.top() - eye_height,
            keys_over_elbows: self.keys_over_elbows(),
            feet_gap: self.feet_gap(),
            elbow_flexion_deg: pose.elbow_flexion_deg(),
        }
    }

    /// The picture, 360 units wide.
    #[must_use]
    pub fn draw(&self, words: &DeskWords) -> Drawing {
        let mut sheet = Sheet::new(self.window());
        sheet.ground(0.0);
        if self.stance == Stance::Sitting {
            sheet.chair(&self.chair());
        }
        if self.footrest > 0.5 && self.stance == Stance::Sitting {
            sheet.footrest(self.pose().ankle.x, self.footrest, Ink::Paper);
        }
        sheet.desk(self.desk, self.desk_edge(), self.desk_end());
        self.draw_screen(&mut sheet);
        let pose = self.pose();
        sheet.person_but_arm(&pose);
        if !(-6.0..=15.0).contains(&pose.head_deg) {
            sheet.neck_target(&pose);
        }
        sheet.near_arm(&pose);
        self.measure(&mut sheet, &pose, words);
        sheet.done()
    }

    fn window(&self) -> Window {
        let right = self.desk_end() + 36.0;
        let top = match self.stance {
            Stance::Sitting => self.body(0.0).head.y.max(self.top() - 14.0) + 42.0,
            Stance::Standing => self.body(0.0).head.y.max(self.top() - 14.0) + 44.0,
        };
        Window::of_width([-64.0, -9.0], [right, top], 360.0)
    }

    fn chair(&self) -> Chair {
        let depth = 0.25 * self.person.stature;
        Chair {
            seat: self.seat,
            front: depth - 14.0,
            rear: -14.0,
            back: if self.kitchen_chair {
                Backrest::Straight
            } else {
                Backrest::Curved { lean_deg: 8.0, lumbar: true }
            },
            swivels: !self.kitchen_chair,
        }
    }

    fn desk_edge(&self) -> f32 {
        20.0 * self.person.scale()
    }

    fn screen_x(&self) -> f32 {
        let eye = self.body(0.0).eye()[0];
        match self.screen {
            ScreenKind::Monitor => eye + self.distance,
            // The hinge lies behind the keys.
            ScreenKind::Laptop => self.desk_edge() + self.keyboard + 25.0,
        }
    }

    fn desk_end(&self) -> f32 {
        (self.desk_edge() + DESK_DEPTH).max(self.screen_x() + 18.0)
    }

    fn top(&self) -> f32 {
        match self.screen {
            ScreenKind::Monitor => self.screen_top,
            ScreenKind::Laptop => self.desk + 2.0 + LAPTOP_SCREEN * LAPTOP_LEAN_DEG.to_radians().cos(),
        }
    }

    fn draw_screen(&self, sheet: &mut Sheet) {
        let x = self.screen_x();
        match self.screen {
            ScreenKind::Laptop => {
                sheet.laptop(Vec2::new(x, self.desk), LAPTOP_SCREEN, LAPTOP_LEAN_DEG, Ink::Paper);
            }
            ScreenKind::Monitor => {
                sheet.screen(x, self.top(), MONITOR, self.desk, Ink::Paper);
                sheet.keyboard(Vec2::new(self.desk_edge() + self.keyboard, self.desk), 0.0, Ink::Paper);
            }
        }
    }

    fn feet_gap(&self) -> f32 {
        match self.stance {
            Stance::Sitting => (self.seat - self.person.popliteal - self.footrest).max(0.0),
            Stance::Standing => 0.0,
        }
    }

    fn keys_over_elbows(&self) -> f32 {
        let level = self.body(0.0);
        let elbow = level.shoulder.y - self.person.upper_arm() - 3.6 * self.person.scale();
        self.desk + KEYS - elbow
    }

    /// The person with the head at a lean, arms hanging.
    fn body(&self, head_deg: f32) -> SidePose {
        let person = self.person;
        let lean_deg = match self.stance {
            Stance::Sitting => -5.0,
            Stance::Standing => 0.0,
        };
        let bent = head_deg.max(0.0);
        let posture = Posture {
            trunk_flexion_deg: lean_deg,
            slump_deg: 0.35 * bent,
            neck_flexion_deg: head_deg - lean_deg,
            hip_flexion_deg: if self.stance == Stance::Sitting { 90.0 + lean_deg } else { lean_deg },
            knee_flexion_deg: if self.stance == Stance::Sitting { 88.0 } else { 1.0 },
            hand: Hand::Flat,
            ..Posture::default()
        };
        let hip_height = match self.stance {
            Stance::Sitting => self.seat + person.hip_over_seat(),
            Stance::Standing => person.ankle() + person.shank() + person.thigh() - 0.4,
        };
        let pose = SidePose::of(person, [0.0, hip_height], &posture);
        self.with_feet(pose)
    }

    fn with_feet(&self, pose: SidePose) -> SidePose {
        if self.stance == Stance::Standing {
            return pose.step([-1.0, self.person.ankle()], 0.0);
        }
        if self.feet_gap() > 1.0 {
            // The toes droop, but not into the floor.
            return SidePose { foot_deg: -(2.4 * self.feet_gap()).min(14.0), ..pose };
        }
        pose.step([pose.knee.x, self.person.ankle() + self.footrest], 0.0)
    }

    fn pose(&self) -> SidePose {
        let mut pose = self.body(self.head_deg());
        pose.shoulder_raise = (0.45 * (self.keys_over_elbows() - 2.0)).clamp(0.0, 6.0);
        pose.shoulder.y += pose.shoulder_raise;
        let keys =
            self.desk_edge() + self.keyboard + if self.screen == ScreenKind::Laptop { 12.0 } else { 9.0 };
        pose.reach([keys, self.desk + KEYS + 2.0], -4.0)
    }

    /// The lean of the head that brings the middle of the screen into the eyes' resting gaze.
    fn head_deg(&self) -> f32 {
        let resting = if self.reads_through_lower_lens { LOWER_LENS_GAZE_DEG } else { RESTING_GAZE_DEG };
        let lean = LAPTOP_LEAN_DEG.to_radians().sin();
        let middle = match self.screen {
            ScreenKind::Monitor => Vec2::new(self.screen_x(), self.top() - 0.4 * MONITOR),
            ScreenKind::Laptop => Vec2::new(self.screen_x() + 0.6 * LAPTOP_SCREEN * lean, self.top() - 9.0),
        };
        let mut head_deg = 0.0;
        // The eyes move with the head: a few rounds settle it.
        for _ in 0..4 {
            let eye = Vec2::from_array(self.body(head_deg).eye());
            let down_deg = (eye.y - middle.y).atan2(middle.x - eye.x).to_degrees();
            head_deg = (down_deg - resting).clamp(-28.0, 52.0);
        }
        // A little is done by the eyes alone.
        if head_deg.abs() < 4.0 { 0.0 } else { head_deg }
    }

    fn measure(&self, sheet: &mut Sheet, pose: &SidePose, words: &DeskWords) {
        let unit = sheet.unit_cm();
        let level = self.body(0.0);
        let straight = Vec2::from_array(level.eye());
        let (eye, x, top) = (Vec2::from_array(pose.eye()), self.screen_x(), self.top());
        let mut taken = Taken::default();
        taken.keep(sheet, Vec2::new(-18.0, 0.0), Vec2::new(pose.eye()[0] + 6.0, pose.head.y + 16.0));
        taken.keep(sheet, Vec2::new(x - 4.0, self.desk), Vec2::new(x + 12.0, top));

        sheet.draw(Ink::Ghost, &Trace::line(&[straight, Vec2::new(x + 14.0, straight.y)]));
        sheet.draw(Ink::Axis, &Trace::line(&[eye, Vec2::new(x, top - 12.0)]));

        let across = level.head.y.max(top - 14.0) + 24.0;
        let ends = [straight.x, x]
            .map(|at| Trace::line(&[Vec2::new(at, across - 3.0), Vec2::new(at, top.min(straight.y))]));
        sheet.draw(Ink::Grid, &Trace::all(ends));
        sheet.measure_across(Vec2::new(straight.x, across), Vec2::new(x, across), &words.distance);
        taken.keep(sheet, Vec2::new(straight.x, across - 4.0), Vec2::new(x, across + 22.0 * unit));

        if self.stance == Stance::Sitting {
            sheet.measure_up(Vec2::new(-50.0, 0.0), Vec2::new(-50.0, self.seat), &words.seat, Anchor::Start);
        }
        let right = self.desk_end() + 6.0;
        sheet.measure_up(Vec2::new(right, 0.0), Vec2::new(right, self.desk), &words.desk, Anchor::Start);

        if let Some([by, way]) = &words.screen_off {
            let aside = x + 18.0;
            sheet.dimension(Vec2::new(aside, straight.y), Vec2::new(aside, top));
            let height = straight.y.midpoint(top);
            let beside = Vec2::new(aside + GAP * unit, height);
            let choices = [beside, beside + Vec2::Y * 12.0, beside - Vec2::Y * 16.0];
            let lines = [(Voice::Figure, by.as_str()), (Voice::Name, way.as_str())];
            taken.set(sheet, &Label { lines: &lines, anchor: Anchor::Start, choices: &choices });
        }
        let over = Vec2::new(straight.x.midpoint(x), straight.y + 5.0 * unit);
        let beyond = Vec2::new(x + 30.0, over.y);
        let choices = [over, beyond, over - Vec2::Y * (24.0 * unit)];
        let name = [(Voice::Name, words.eye_height.as_str())];
        taken.set(sheet, &Label { lines: &name, anchor: Anchor::Middle, choices: &choices });

        let nape = pose.neck_base.midpoint(pose.head) - Vec2::X * 3.0;
        let lines = [(Voice::Name, words.neck[0].as_str()), (Voice::Figure, words.neck[1].as_str())];
        let left = Vec2::new(-62.0, nape.y + 3.0);
        let choices = [left, left + Vec2::Y * 14.0];
        let at = taken.set(sheet, &Label { lines: &lines, anchor: Anchor::Start, choices: &choices });
        let letters = words.neck[1].chars().count() as f32;
        let from = Vec2::new(at.x + (letters * 7.2 + 6.0) * unit, at.y - 12.0 * unit);
        sheet.leader(from.min(nape - Vec2::X * 4.0), nape);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scene() -> DeskScene {
        let person = Person::of_stature(178.0);
        DeskScene {
            person,
            stance: Stance::Sitting,
            screen: ScreenKind::Monitor,
            kitchen_chair: false,
            reads_through_lower_lens: false,
            seat: person.popliteal,
            desk: 72.0,
            screen_top: 124.0,
            distance: 60.0,
            keyboard: 6.0,
            footrest: 0.0,
        }
    }

    #[test]
    fn a_lower_screen_bends_the_neck_further() {
        let bends =
            [128.0, 112.0, 96.0].map(|screen_top| DeskScene { screen_top, ..scene() }.facts().head_deg);
        assert!(bends[0] < bends[1] && bends[1] < bends[2], "{bends:?}");
    }

    #[test]
    fn a_laptop_on_the_table_bends_it_most() {
        let laptop = DeskScene { screen: ScreenKind::Laptop, ..scene() };
        assert!(laptop.facts().head_deg > 20.0, "{}", laptop.facts().head_deg);
    }

    #[test]
    fn the_lower_lens_lifts_the_chin() {
        let through = DeskScene { reads_through_lower_lens: true, ..scene() };
        assert!(through.facts().head_deg < scene().facts().head_deg);
    }

    #[test]
    fn a_high_seat_leaves_the_feet_hanging_until_there_is_a_footrest() {
        let high = DeskScene { seat: scene().seat + 8.0, ..scene() };
        assert!((high.facts().feet_gap - 8.0).abs() < 0.1);
        assert_eq!(DeskScene { footrest: 8.0, ..high }.facts().feet_gap, 0.0);
    }

    proptest! {
        #[test]
        fn every_desk_can_be_drawn(
            stature in 120.0_f32..220.0, seat in 20.0_f32..80.0, desk in 40.0_f32..140.0,
            screen_top in 50.0_f32..210.0, distance in 15.0_f32..150.0, keyboard in 0.0_f32..60.0, sits in any::<bool>(),
        ) {
            let stance = if sits { Stance::Sitting } else { Stance::Standing };
            let person = Person::of_stature(stature);
            let scene = DeskScene { person, stance, seat, desk, screen_top, distance, keyboard, ..scene() };
            let drawing = scene.draw(&DeskWords::default());
            prop_assert!(drawing.height.is_finite() && drawing.height > 100.0);
            let text = format!("{drawing:?}");
            prop_assert!(!text.contains("NaN"));
            prop_assert!(scene.facts().head_deg.abs() <= 52.0);
        }
    }
}
