//! A task's posture from the angles that were typed.

use super::body::Person;
use super::pose::{Posture, SidePose};
use super::sheet::{Drawing, Ink, Sheet, Window};
use super::trace::Trace;

use glam::Vec2;

/// The angles of RULA and REBA in a side view, flexion positive.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TaskAngles {
    /// The trunk from upright.
    pub trunk_deg: f32,
    /// The head against the trunk.
    pub neck_deg: f32,
    /// The upper arm against the trunk.
    pub upper_arm_deg: f32,
    /// The elbow's bend.
    pub lower_arm_deg: f32,
    /// The wrist: extension positive.
    pub wrist_deg: f32,
    /// The knees' bend, standing.
    pub knee_deg: f32,
    /// Whether the person sits.
    pub sits: bool,
}

/// The picture, of a width in units.
#[must_use]
pub fn task(person: Person, angles: &TaskAngles, width: f32) -> Drawing {
    let knee_deg = if angles.sits { 90.0 } else { angles.knee_deg };
    let posture = Posture {
        trunk_flexion_deg: angles.trunk_deg,
        slump_deg: 0.1 * angles.trunk_deg.max(0.0),
        neck_flexion_deg: angles.neck_deg,
        shoulder_flexion_deg: angles.upper_arm_deg,
        elbow_flexion_deg: angles.lower_arm_deg,
        wrist_extension_deg: angles.wrist_deg,
        hip_flexion_deg: angles.trunk_deg + if angles.sits { 90.0 } else { 0.5 * knee_deg },
        knee_flexion_deg: knee_deg,
        ankle_dorsiflexion_deg: if angles.sits { 0.0 } else { 0.5 * knee_deg },
        ..Posture::default()
    };
    // Posed about the origin first, then set on the floor.
    let posed = SidePose::of(person, [0.0, 0.0], &posture);
    let hip = [-0.4 * posed.ankle.x, person.ankle() - posed.ankle.y];
    let pose = SidePose { foot_deg: 0.0, ..SidePose::of(person, hip, &posture) };
    let mut sheet = Sheet::new(Window::of_width([-86.0, -9.0], [110.0, person.stature + 12.0], width));
    sheet.ground(0.0);
    if angles.sits {
        let seat = hip[1] - person.hip_over_seat();
        let x = hip[0];
        sheet.draw(Ink::Line, &Trace::line(&[Vec2::new(x, seat - 3.0), Vec2::new(x, 0.0)]));
        sheet.draw(Ink::Paper, &Trace::rect(Vec2::new(x - 18.0, seat - 3.0), Vec2::new(x + 24.0, seat)));
    }
    upright(&mut sheet, &pose);
    sheet.person(&pose);
    sheet.done()
}

/// The line from which the trunk's lean is read.
fn upright(sheet: &mut Sheet, pose: &SidePose) {
    let up = pose.hip + Vec2::Y * (1.25 * pose.person.trunk());
    sheet.draw(Ink::Ghost, &Trace::line(&[pose.hip, up]));
}
