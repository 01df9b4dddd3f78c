//! A picture for each thing that a look at a workplace can find.

use glam::Vec2;

use super::finding_above::draw_above;
use super::finding_screen::draw_screen;
use super::finding_seat::draw_seat;
use super::furniture::{Backrest, Chair};
use super::pose::{Posture, SidePose};
use super::sheet::{Drawing, Ink, Sheet, Window};
use super::{Hand, Person};

/// What is found at a workplace. The names follow the form of ROSA (Sonne, Villalta and Andrews 2012).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Finding {
    KneesLevel,
    SeatTooLow,
    SeatTooHigh,
    FeetHanging,
    LegsCramped,
    SeatFixed,
    PanFits,
    PanTooLong,
    PanTooShort,
    PanFixed,
    ArmsSupported,
    ArmsShrugged,
    ArmrestHard,
    ArmrestsWide,
    ArmrestsFixed,
    BackSupported,
    LumbarMissing,
    BackLeans,
    BackUnsupported,
    SurfaceTooHigh,
    BackFixed,
    ScreenLevel,
    ScreenTooLow,
    ScreenTooHigh,
    ScreenTooFar,
    ScreenAside,
    ScreenGlare,
    PapersFlat,
    PhoneNotUsed,
    PhoneNeutral,
    PhoneFar,
    PhoneCradled,
    PhoneInHandOnly,
    MouseInLine,
    MouseFar,
    MouseOtherLevel,
    MousePinched,
    MousePalmRest,
    WristsStraight,
    WristsBent,
    HandsAngled,
    KeysTooHigh,
    ReachOverhead,
    KeysFixed,
}

impl Finding {
    /// All findings, by the part of the workplace.
    pub const ALL: [Self; 44] = [
        Self::KneesLevel,
        Self::SeatTooLow,
        Self::SeatTooHigh,
        Self::FeetHanging,
        Self::LegsCramped,
        Self::SeatFixed,
        Self::PanFits,
        Self::PanTooLong,
        Self::PanTooShort,
        Self::PanFixed,
        Self::ArmsSupported,
        Self::ArmsShrugged,
        Self::ArmrestHard,
        Self::ArmrestsWide,
        Self::ArmrestsFixed,
        Self::BackSupported,
        Self::LumbarMissing,
        Self::BackLeans,
        Self::BackUnsupported,
        Self::SurfaceTooHigh,
        Self::BackFixed,
        Self::ScreenLevel,
        Self::ScreenTooLow,
        Self::ScreenTooHigh,
        Self::ScreenTooFar,
        Self::ScreenAside,
        Self::ScreenGlare,
        Self::PapersFlat,
        Self::PhoneNotUsed,
        Self::PhoneNeutral,
        Self::PhoneFar,
        Self::PhoneCradled,
        Self::PhoneInHandOnly,
        Self::MouseInLine,
        Self::MouseFar,
        Self::MouseOtherLevel,
        Self::MousePinched,
        Self::MousePalmRest,
        Self::WristsStraight,
        Self::WristsBent,
        Self::HandsAngled,
        Self::KeysTooHigh,
        Self::ReachOverhead,
        Self::KeysFixed,
    ];
}

/// The width of a finding's picture, in units.
pub(super) const WIDTH: f32 = 220.0;

/// A sheet of the findings' shape, three high to four wide, from its lower left corner in centimetres.
pub(super) fn sheet(from: [f32; 2], width_cm: f32) -> Sheet {
    Sheet::new(Window::of_width(from, [from[0] + width_cm, from[1] + 0.75 * width_cm], WIDTH))
}

/// The picture of a finding: 220 by 165 units, without words.
#[must_use]
pub fn finding(finding: Finding) -> Drawing {
    draw_seat(finding)
        .or_else(|| draw_screen(finding))
        .or_else(|| draw_above(finding))
        .unwrap_or_else(|| sheet([0.0, 0.0], 100.0).done())
}

/// A workplace as it should be; each picture changes one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Workplace {
    pub(super) person: Person,
    pub(super) chair: Chair,
    pub(super) desk: f32,
    pub(super) desk_edge: f32,
    pub(super) screen_x: f32,
    pub(super) screen_top: f32,
    pub(super) lean_deg: f32,
    pub(super) slump_deg: f32,
    pub(super) head_deg: f32,
    /// Where the ankle is, forward of the knee when the shank is upright.
    pub(super) ankle_ahead: f32,
    pub(super) foot_deg: f32,
    pub(super) feet_on_floor: bool,
    pub(super) shoulder_raise: f32,
    pub(super) hip_x: f32,
}

impl Workplace {
    pub(super) fn good() -> Self {
        let person = Person::of_stature(176.0);
        let seat = person.popliteal;
        Self {
            person,
            chair: Chair {
                seat,
                front: 29.0,
                rear: -15.0,
                back: Backrest::Curved { lean_deg: 10.0, lumbar: true },
                swivels: true,
            },
            desk: seat + person.elbow_rest + 1.0,
            desk_edge: 22.0,
            screen_x: 66.0,
            screen_top: seat + person.sitting_eye - 3.0,
            lean_deg: -8.0,
            slump_deg: 0.0,
            head_deg: 2.0,
            ankle_ahead: 0.0,
            foot_deg: 0.0,
            feet_on_floor: true,
            shoulder_raise: 0.0,
            hip_x: 0.0,
        }
    }

    pub(super) fn pose(&self) -> SidePose {
        let person = self.person;
        let hip = [self.hip_x, self.chair.seat + person.hip_over_seat()];
        let posture = Posture {
            trunk_flexion_deg: self.lean_deg,
            slump_deg: self.slump_deg,
            neck_flexion_deg: self.head_deg - self.lean_deg,
            shoulder_flexion_deg: self.lean_deg + 8.0,
            shoulder_raise: self.shoulder_raise,
            elbow_flexion_deg: 82.0,
            hip_flexion_deg: 88.0 + self.lean_deg,
            knee_flexion_deg: 86.0,
            ankle_dorsiflexion_deg: 0.0,
            wrist_extension_deg: 0.0,
            hand: Hand::Flat,
        };
        let pose = SidePose::of(person, hip, &posture);
        if self.feet_on_floor {
            let ankle = [pose.knee.x + self.ankle_ahead, person.ankle()];
            pose.step(ankle, self.foot_deg)
        } else {
            SidePose { foot_deg: self.foot_deg, ..pose }
        }
    }

    /// With the hands on the keyboard.
    pub(super) fn typing(&self) -> SidePose {
        self.pose().reach([self.desk_edge + 17.0, self.desk + 4.4], -4.0)
    }

    pub(super) fn draw_chair_and_desk(&self, sheet: &mut Sheet) {
        sheet.ground(0.0);
        sheet.chair(&self.chair);
        sheet.desk(self.desk, self.desk_edge, self.desk_edge + 78.0);
    }

    pub(super) fn draw_screen(&self, sheet: &mut Sheet, ink: Ink) {
        sheet.screen(self.screen_x, self.screen_top, 32.0, self.desk, ink);
    }

    pub(super) fn keyboard_at(&self) -> Vec2 {
        Vec2::new(self.desk_edge + 6.0, self.desk)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::sheet::Mark;
    use super::*;

    #[test]
    fn every_finding_has_a_picture_of_its_own() {
        let pictures: BTreeSet<_> = Finding::ALL.iter().map(|it| format!("{:?}", finding(*it))).collect();
        assert_eq!(pictures.len(), Finding::ALL.len());
    }

    #[test]
    fn every_picture_marks_what_is_to_be_seen() {
        for it in Finding::ALL {
            let drawing = finding(it);
            let is_target = |mark: &Mark| matches!(mark, Mark::Path { ink: Ink::Target, .. });
            assert!(drawing.marks.iter().any(is_target), "{it:?} marks nothing");
            assert!((drawing.width - WIDTH).abs() < 0.1 && (drawing.height - 0.75 * WIDTH).abs() < 0.1);
        }
    }
}
