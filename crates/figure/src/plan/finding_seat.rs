//! Seat, pan, armrests and back.

use glam::Vec2;

use super::finding::{Finding, Workplace, sheet};
use super::front::FrontPose;
use super::furniture::Backrest;
use super::sheet::{Drawing, Ink, Sheet};
use super::trace::Trace;

pub(super) fn draw_seat(finding: Finding) -> Option<Drawing> {
    match finding {
        Finding::KneesLevel
        | Finding::SeatTooLow
        | Finding::SeatTooHigh
        | Finding::FeetHanging
        | Finding::LegsCramped
        | Finding::SeatFixed => Some(legs(finding)),
        Finding::PanFits | Finding::PanTooLong | Finding::PanTooShort | Finding::PanFixed => {
            Some(pan(finding))
        }
        Finding::ArmsSupported
        | Finding::ArmsShrugged
        | Finding::ArmrestHard
        | Finding::ArmrestsWide
        | Finding::ArmrestsFixed => Some(armrests(finding)),
        Finding::BackSupported
        | Finding::LumbarMissing
        | Finding::BackLeans
        | Finding::BackUnsupported
        | Finding::SurfaceTooHigh
        | Finding::BackFixed => Some(back(finding)),
        _ => None,
    }
}

fn legs(finding: Finding) -> Drawing {
    let mut place = Workplace::good();
    let fitting = place.chair.seat;
    match finding {
        Finding::SeatTooLow => {
            place.chair.seat -= 13.0;
            place.ankle_ahead = 9.0;
        }
        Finding::SeatTooHigh => {
            place.chair.seat += 7.0;
            place.ankle_ahead = -12.0;
            place.foot_deg = -24.0;
        }
        Finding::FeetHanging => {
            place.chair.seat += 15.0;
            place.feet_on_floor = false;
            place.foot_deg = -22.0;
        }
        Finding::LegsCramped => place.desk = fitting + 15.0,
        _ => {}
    }
    if finding == Finding::FeetHanging {
        place.desk += 13.0;
    }
    let mut pose = place.pose();
    if finding == Finding::SeatTooHigh {
        // Only the tips touch the floor: the ankle is as high as the tipped foot needs.
        pose = pose.step([pose.knee.x + place.ankle_ahead, place.person.ankle() + 7.5], place.foot_deg);
    }
    let mut sheet = sheet([-42.0, -6.0], 122.0);
    place.draw_chair_and_desk(&mut sheet);
    if finding == Finding::LegsCramped {
        let drawer = Trace::rect(Vec2::new(24.0, place.desk - 12.0), Vec2::new(62.0, place.desk - 2.5));
        sheet.draw(Ink::Target, &drawer);
    }
    sheet.person(&pose.reach([place.desk_edge + 10.0, place.desk.max(fitting + 22.0) + 2.6], 0.0));
    if place.chair.seat > fitting + 1.0 || place.chair.seat < fitting - 1.0 {
        let ghost = Trace::line(&[Vec2::new(-38.0, fitting), Vec2::new(62.0, fitting)]);
        sheet.draw(Ink::Ghost, &ghost);
    }
    if finding != Finding::LegsCramped {
        sheet.pan_target(&place.chair);
    }
    if finding == Finding::SeatFixed {
        sheet.fixed(Vec2::new(-30.0, place.chair.seat - 18.0));
    }
    sheet.done()
}

fn pan(finding: Finding) -> Drawing {
    let mut place = Workplace::good();
    let knee_hollow = place.pose().knee.x - 4.5;
    place.chair.front = match finding {
        Finding::PanTooLong => knee_hollow + 1.5,
        Finding::PanTooShort => knee_hollow - 21.0,
        _ => knee_hollow - 7.5,
    };
    if finding == Finding::PanTooLong {
        place.hip_x = 4.0;
    }
    let mut sheet = sheet([-38.0, 17.0], 104.0);
    sheet.chair(&place.chair);
    sheet.person(&place.pose());
    sheet.pan_target(&place.chair);
    let level = place.chair.seat - 9.0;
    sheet.dimension(Vec2::new(place.chair.front, level), Vec2::new(place.pose().knee.x - 4.5, level));
    if finding == Finding::PanFixed {
        sheet.fixed(Vec2::new(-18.0, place.chair.seat - 17.0));
    }
    sheet.done()
}

/// The person from the front on a chair with armrests.
fn armrests(finding: Finding) -> Drawing {
    let mut pose = FrontPose::at_ease(Vec2::new(0.0, 55.0));
    let (mut aside, mut height) = (19.5, 55.0 + 10.0);
    match finding {
        Finding::ArmsShrugged => {
            pose.raise = [5.5; 2];
            height += 8.0;
            pose.arms = [-1.0, 1.0].map(|side| [Vec2::new(22.5 * side, 24.0), Vec2::new(19.0 * side, 22.0)]);
        }
        Finding::ArmrestsWide => {
            aside = 29.0;
            pose.arms = [-1.0, 1.0].map(|side| [Vec2::new(33.5 * side, 19.0), Vec2::new(27.0 * side, 15.0)]);
            height += 1.0;
        }
        _ => {}
    }
    let mut sheet = sheet([-64.0, 39.0], 128.0);
    let seat = 46.0;
    for sign in [-1.0, 1.0] {
        let x = aside * sign;
        let post = [Vec2::new(x, height - 2.0), Vec2::new(x, seat + 2.0), Vec2::new(16.0 * sign, seat - 1.0)];
        sheet.draw(Ink::Line, &Trace::line(&post));
    }
    sheet.draw(Ink::Paper, &Trace::rect(Vec2::new(-24.0, seat - 4.0), Vec2::new(24.0, seat)));
    sheet.front_body(&pose);
    sheet.front_legs(&pose);
    for (side, sign) in [(0, -1.0), (1, 1.0)] {
        if finding == Finding::ArmsShrugged {
            sheet.front_neck_target(&pose, side);
        }
        sheet.front_arm(&pose, side);
        armrest_pad(&mut sheet, Vec2::new(aside * sign, height), finding == Finding::ArmrestHard);
    }
    if finding == Finding::ArmrestsWide {
        let level = height + 12.0;
        sheet.dimension(Vec2::new(-aside, level), Vec2::new(aside, level));
    }
    if finding == Finding::ArmrestsFixed {
        sheet.fixed(Vec2::new(aside + 17.0, height - 6.0));
    }
    sheet.done()
}

fn armrest_pad(sheet: &mut Sheet, at: Vec2, is_hard: bool) {
    let (from, to) = (at + Vec2::new(-5.4, -3.4), at + Vec2::new(5.4, 0.0));
    sheet.draw(Ink::Target, &Trace::rect(from, to));
    if is_hard {
        let crack = [Vec2::new(-2.0, 0.0), Vec2::new(0.0, -1.4), Vec2::new(-0.6, -2.0), Vec2::new(1.6, -3.4)];
        sheet.draw(Ink::Line, &Trace::line(&crack.map(|point| at + point)));
        let edges = [-1.0, 1.0].map(|side: f32| {
            Trace::line(&[at + Vec2::new(7.0 * side, -6.0), at + Vec2::new(10.0 * side, -8.5)])
        });
        sheet.draw(Ink::Line, &Trace::all(edges));
    }
}

fn back(finding: Finding) -> Drawing {
    let mut place = Workplace::good();
    match finding {
        Finding::LumbarMissing => {
            place.chair.back = Backrest::Curved { lean_deg: 12.0, lumbar: false };
            place.slump_deg = 14.0;
            place.head_deg = 8.0;
        }
        Finding::BackLeans => {
            place.chair.back = Backrest::Curved { lean_deg: 34.0, lumbar: true };
            place.lean_deg = -32.0;
            place.head_deg = -4.0;
        }
        Finding::BackUnsupported => {
            place.chair.back = Backrest::None;
            place.slump_deg = 24.0;
            place.lean_deg = 10.0;
            place.head_deg = 12.0;
        }
        Finding::SurfaceTooHigh => {
            place.desk += 13.0;
            place.shoulder_raise = 5.0;
        }
        _ => {}
    }
    let mut sheet = sheet([-62.0, 34.0], 144.0);
    place.draw_chair_and_desk(&mut sheet);
    let pose = place.typing();
    sheet.keyboard(place.keyboard_at(), 0.0, Ink::Paper);
    sheet.person_but_arm(&pose);
    if finding == Finding::SurfaceTooHigh {
        let (edge, top) = (place.desk_edge, place.desk);
        sheet.draw(Ink::Target, &Trace::rect(Vec2::new(edge, top - 3.0), Vec2::new(edge + 78.0, top)));
    } else {
        sheet.low_back_target(&pose);
    }
    sheet.near_arm(&pose);
    if finding == Finding::BackFixed {
        sheet.fixed(Vec2::new(-42.0, place.chair.seat + 38.0));
    }
    sheet.done()
}
