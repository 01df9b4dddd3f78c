//! A telephone or a tablet in the hand.

use glam::Vec2;

use super::body::Person;
use super::finding::sheet as option_sheet;
use super::front::FrontPose;
use super::pose::{Hand, Posture, SidePose};
use super::sheet::{Drawing, Ink, Sheet, Window};
use super::trace::Trace;

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as named")]
pub enum Device {
    Phone,
    Tablet,
}

/// Where it is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneHold {
    /// In the lap.
    Lap,
    /// Before the chest.
    Chest,
    /// A little below the eyes, elbows free.
    Raised,
    /// A little below the eyes, elbows on a cushion or the table.
    Supported,
}

impl PhoneHold {
    /// All of them, lowest first.
    pub const ALL: [Self; 4] = [Self::Lap, Self::Chest, Self::Raised, Self::Supported];

    /// The head's lean that the picture shows.
    #[must_use]
    pub const fn head_deg(self) -> f32 {
        match self {
            Self::Lap => 50.0,
            Self::Chest => 30.0,
            Self::Raised | Self::Supported => 6.0,
        }
    }
}

/// The picture, 220 by 165 units.
#[must_use]
pub fn phone(hold: PhoneHold, device: Device) -> Drawing {
    let person = Person::of_stature(176.0);
    let head_deg = hold.head_deg();
    let posture = Posture {
        trunk_flexion_deg: -4.0,
        slump_deg: 0.45 * head_deg,
        neck_flexion_deg: head_deg + 4.0,
        hip_flexion_deg: 88.0,
        knee_flexion_deg: 88.0,
        hand: Hand::Closed,
        ..Posture::default()
    };
    let seat = person.popliteal;
    let pose = SidePose::of(person, [0.0, seat + person.hip_over_seat()], &posture);
    let grip = match hold {
        PhoneHold::Lap => Vec2::new(27.0, seat + 25.0),
        PhoneHold::Chest => Vec2::new(29.0, seat + 46.0),
        PhoneHold::Raised | PhoneHold::Supported => Vec2::new(34.0, seat + 66.0),
    };
    let hand_deg = if head_deg > 20.0 { 20.0 } else { 50.0 };
    let pose = pose.reach(grip.to_array(), hand_deg);
    let width = 122.0;
    let window = Window::of_width([-48.0, seat - 6.0], [-48.0 + width, seat - 6.0 + 0.82 * width], 220.0);
    let mut sheet = Sheet::new(window);
    sheet.draw(Ink::Line, &Trace::line(&[Vec2::new(-44.0, seat), Vec2::new(40.0, seat)]));
    if hold == PhoneHold::Supported {
        cushion(&mut sheet, &pose, seat);
    }
    sheet.person_but_arm(&pose);
    let at = pose.grip() + Vec2::new(3.0, 4.0);
    let eye = Vec2::from_array(pose.eye());
    device_at(&mut sheet, at, eye, device);
    sheet.near_arm(&pose);
    sheet.draw(Ink::Axis, &Trace::line(&[eye, at]));
    if head_deg > 20.0 {
        sheet.neck_target(&pose);
    }
    sheet.done()
}

/// Which hands hold it, from the front; 220 by 165 units.
#[must_use]
pub fn phone_hands(are_both: bool) -> Drawing {
    let mut sheet = option_sheet([-86.0, 60.0], 172.0);
    let hips = Vec2::new(0.0, 92.0);
    let mut pose = FrontPose::at_ease(hips);
    pose.arms[1] = [Vec2::new(23.0, 17.0), Vec2::new(8.0, 31.0)];
    pose.arms[0] = if are_both {
        [Vec2::new(-23.0, 17.0), Vec2::new(-8.0, 31.0)]
    } else {
        [Vec2::new(-23.0, 16.0), Vec2::new(-24.0, -10.0)]
    };
    sheet.front_body(&pose);
    sheet.front_arm(&pose, 0);
    sheet.front_arm(&pose, 1);
    let device = hips + Vec2::new(0.0, 37.0);
    sheet.draw(Ink::Target, &Trace::rect(device - Vec2::new(4.0, 7.5), device + Vec2::new(4.0, 7.5)));
    sheet.done()
}

fn device_at(sheet: &mut Sheet, at: Vec2, eye: Vec2, device: Device) {
    let half = if device == Device::Phone { 7.5 } else { 12.0 };
    let along = (eye - at).normalize_or(Vec2::Y).perp() * half;
    let thick = (at - eye).normalize_or(Vec2::X) * 1.6;
    sheet.draw(
        Ink::Target,
        &Trace::polygon(&[at - along, at + along, at + along + thick, at - along + thick]),
    );
}

fn cushion(sheet: &mut Sheet, pose: &SidePose, seat: f32) {
    let top = pose.elbow.y - 4.0;
    let x = pose.elbow.x + 4.0;
    let low = seat + 18.0;
    let shape = [
        (-15.0, low),
        (-16.0, low.midpoint(top)),
        (-12.0, top),
        (12.0, top),
        (16.0, low.midpoint(top)),
        (15.0, low),
    ];
    sheet.draw(Ink::Paper, &Trace::smooth(&shape.map(|(aside, y)| Vec2::new(x + aside, y))));
}
