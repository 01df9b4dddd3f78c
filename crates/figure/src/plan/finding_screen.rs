//! Screen, papers, telephone, and what is at hand in a side view.

use glam::Vec2;

use super::Hand;
use super::finding::{Finding, Workplace, sheet};
use super::front::FrontPose;
use super::pose::SidePose;
use super::sheet::{Drawing, Ink, Sheet};
use super::trace::Trace;

pub(super) fn draw_screen(finding: Finding) -> Option<Drawing> {
    match finding {
        Finding::ScreenLevel
        | Finding::ScreenTooLow
        | Finding::ScreenTooHigh
        | Finding::ScreenTooFar
        | Finding::ScreenGlare
        | Finding::PapersFlat => Some(screen(finding)),
        Finding::PhoneNeutral | Finding::PhoneCradled | Finding::PhoneInHandOnly => Some(call(finding)),
        Finding::MousePinched | Finding::MousePalmRest | Finding::MouseOtherLevel => Some(mouse(finding)),
        Finding::WristsStraight | Finding::WristsBent => Some(wrist(finding)),
        Finding::KeysTooHigh | Finding::ReachOverhead | Finding::KeysFixed => Some(keys(finding)),
        _ => None,
    }
}

fn screen(finding: Finding) -> Drawing {
    let mut place = Workplace::good();
    match finding {
        Finding::ScreenTooLow => {
            place.screen_top -= 22.0;
            place.head_deg = 30.0;
            place.slump_deg = 8.0;
        }
        Finding::ScreenTooHigh => {
            place.screen_top += 27.0;
            place.head_deg = -22.0;
        }
        Finding::ScreenTooFar => {
            place.screen_x += 30.0;
            place.lean_deg = 10.0;
            place.slump_deg = 12.0;
        }
        Finding::PapersFlat => {
            place.head_deg = 36.0;
            place.slump_deg = 8.0;
        }
        _ => {}
    }
    let mut sheet = sheet([-36.0, 57.0], 136.0);
    sheet.chair(&place.chair);
    sheet.desk(place.desk, place.desk_edge, place.desk_edge + 78.0);
    let pose = place.typing();
    let is_screen = finding != Finding::PapersFlat;
    place.draw_screen(&mut sheet, if is_screen { Ink::Target } else { Ink::Paper });
    sheet.keyboard(place.keyboard_at(), 0.0, Ink::Paper);
    sheet.person(&pose);
    let eye = Vec2::from_array(pose.eye());
    match finding {
        Finding::PapersFlat => papers(&mut sheet, &place, eye),
        Finding::ScreenGlare => glare(&mut sheet, &place),
        _ => {}
    }
    if matches!(finding, Finding::ScreenTooLow | Finding::ScreenTooHigh | Finding::PapersFlat) {
        sheet.neck_target(&pose);
    }
    if is_screen {
        let middle = Vec2::new(place.screen_x, place.screen_top - 11.0);
        sheet.draw(Ink::Axis, &Trace::line(&[eye, middle]));
        sheet.draw(Ink::Ghost, &Trace::line(&[eye, Vec2::new(place.screen_x, eye.y)]));
    }
    if finding == Finding::ScreenTooFar {
        let level = eye.y + 14.0;
        sheet.dimension(Vec2::new(eye.x, level), Vec2::new(place.screen_x, level));
    }
    sheet.done()
}

fn papers(sheet: &mut Sheet, place: &Workplace, eye: Vec2) {
    let at = Vec2::new(place.desk_edge + 23.0, place.desk);
    sheet.draw(Ink::Target, &Trace::rect(at, at + Vec2::new(17.0, 1.6)));
    sheet.draw(Ink::Axis, &Trace::line(&[eye, at + Vec2::new(6.0, 1.6)]));
}

/// Light from a window behind the person, thrown back from the screen.
fn glare(sheet: &mut Sheet, place: &Workplace) {
    let spot = Vec2::new(place.screen_x, place.screen_top - 7.0);
    sheet.arrow(spot + Vec2::new(-46.0, 42.0), spot + Vec2::new(-7.0, 6.4));
    let rays = [-64.0_f32, -22.0, 12.0].map(|deg| {
        let way = Vec2::from_angle((180.0 - deg).to_radians());
        Trace::line(&[spot + way * 3.0, spot + way * 9.0])
    });
    sheet.draw(Ink::Line, &Trace::all(rays));
}

fn call(finding: Finding) -> Drawing {
    let mut pose = FrontPose::at_ease(Vec2::new(0.0, 55.0));
    let hand_to_ear = [Vec2::new(29.0, 22.0), Vec2::new(14.0, 58.0)];
    match finding {
        Finding::PhoneCradled => {
            pose.head_deg = 28.0;
            pose.raise = [0.0, 6.5];
        }
        Finding::PhoneInHandOnly => pose.arms[1] = hand_to_ear,
        _ => {}
    }
    let mut sheet = sheet([-56.0, 53.0], 112.0);
    sheet.front_body(&pose);
    sheet.front_arm(&pose, 0);
    let ear = pose.on_head(9.2, 1.0);
    match finding {
        Finding::PhoneNeutral => headset(&mut sheet, &pose),
        Finding::PhoneCradled => {
            sheet.front_neck_target(&pose, 1);
            handset(&mut sheet, pose.on_head(10.2, -3.0), 28.0);
        }
        _ => {}
    }
    sheet.front_arm(&pose, 1);
    if finding == Finding::PhoneInHandOnly {
        handset(&mut sheet, ear + Vec2::new(1.0, -2.0), 8.0);
    }
    sheet.done()
}

fn headset(sheet: &mut Sheet, pose: &FrontPose) {
    let head = pose.head();
    sheet.draw(Ink::Line, &Trace::arc(head + Vec2::Y * 5.0, 10.4, 10.0, 170.0));
    for side in [-1.0, 1.0] {
        sheet.draw(Ink::Target, &Trace::ellipse(pose.on_head(8.8 * side, 2.0), Vec2::new(2.4, 4.2)));
    }
    let boom = [pose.on_head(8.8, -1.0), pose.on_head(7.6, -6.0), pose.on_head(3.4, -6.6)];
    sheet.draw(Ink::Line, &Trace::curve(&boom));
}

fn handset(sheet: &mut Sheet, middle: Vec2, lean_deg: f32) {
    let up = Vec2::from_angle((90.0 - lean_deg).to_radians());
    let across = up.perp() * 2.2;
    let (low, high) = (middle - up * 8.5, middle + up * 8.5);
    sheet.draw(Ink::Target, &Trace::polygon(&[low - across, low + across, high + across, high - across]));
}

/// A near look at a forearm on the desk.
struct Near {
    sheet: Sheet,
    desk: f32,
}

impl Near {
    fn look() -> Self {
        let mut sheet = sheet([14.0, 61.0], 62.0);
        let desk = 72.0;
        sheet.draw(Ink::Solid, &Trace::rect(Vec2::new(30.0, desk - 2.5), Vec2::new(90.0, desk)));
        Self { sheet, desk }
    }

    fn arm(wrist: Vec2, elbow_drop: f32, hand_deg: f32, hand: Hand) -> SidePose {
        let mut pose = Workplace::good().pose();
        pose.wrist = wrist;
        pose.elbow = wrist + Vec2::new(-(26.0_f32 * 26.0 - elbow_drop * elbow_drop).sqrt(), -elbow_drop);
        pose.shoulder = pose.elbow + Vec2::new(-3.0, 33.0);
        pose.hand_deg = hand_deg;
        pose.hand = hand;
        pose
    }
}

fn mouse(finding: Finding) -> Drawing {
    let Near { mut sheet, desk } = Near::look();
    let at = Vec2::new(57.0, desk);
    match finding {
        Finding::MousePinched => {
            sheet.near_arm(&Near::arm(Vec2::new(45.5, desk + 7.6), -1.0, -24.0, Hand::Closed));
            sheet.mouse(at - Vec2::X * 1.0, 0.72, Ink::Target);
        }
        Finding::MousePalmRest => {
            let pad = [(36.0, 0.0), (36.4, 3.4), (41.0, 4.8), (46.0, 4.4), (48.0, 0.0)];
            sheet.draw(Ink::Target, &Trace::polygon(&pad.map(|(x, up)| Vec2::new(x, desk + up))));
            sheet.mouse(at, 1.15, Ink::Paper);
            sheet.near_arm(&Near::arm(Vec2::new(44.0, desk + 7.6), 0.0, -4.0, Hand::Flat));
        }
        _ => {
            let shelf = desk + 9.0;
            sheet.draw(Ink::Target, &Trace::rect(Vec2::new(46.0, shelf - 2.5), Vec2::new(90.0, shelf)));
            sheet.draw(Ink::Line, &Trace::line(&[Vec2::new(71.0, desk), Vec2::new(71.0, shelf - 2.5)]));
            sheet.keyboard(Vec2::new(32.0, desk), 0.0, Ink::Paper);
            sheet.mouse(Vec2::new(61.0, shelf), 1.15, Ink::Paper);
            sheet.near_arm(&Near::arm(Vec2::new(48.5, shelf + 4.4), 10.0, 4.0, Hand::Flat));
        }
    }
    sheet.done()
}

fn wrist(finding: Finding) -> Drawing {
    let Near { mut sheet, desk } = Near::look();
    let is_bent = finding == Finding::WristsBent;
    let keys = Vec2::new(49.0, desk);
    sheet.keyboard(keys, if is_bent { 7.0 } else { 0.4 }, if is_bent { Ink::Target } else { Ink::Paper });
    let (wrist, drop, hand_deg) = if is_bent {
        (Vec2::new(41.0, desk + 4.6), 1.4, 34.0)
    } else {
        (Vec2::new(42.0, desk + 5.4), 0.4, 0.0)
    };
    let pose = Near::arm(wrist, drop, hand_deg, Hand::Flat);
    sheet.near_arm(&pose);
    let along = (pose.wrist - pose.elbow).normalize_or(Vec2::X);
    sheet.draw(Ink::Ghost, &Trace::line(&[pose.elbow, pose.wrist + along * 24.0]));
    if !is_bent {
        sheet.draw(Ink::Target, &Trace::circle(pose.wrist, 2.2));
    }
    sheet.done()
}

fn keys(finding: Finding) -> Drawing {
    let mut place = Workplace::good();
    if finding == Finding::KeysTooHigh {
        place.desk += 12.0;
        place.shoulder_raise = 5.0;
    }
    let mut sheet = sheet([-40.0, 46.0], 128.0);
    sheet.chair(&place.chair);
    sheet.desk(place.desk, place.desk_edge, place.desk_edge + 70.0);
    let mut pose = place.typing();
    if finding == Finding::ReachOverhead {
        let shelf = 128.0;
        sheet.draw(Ink::Solid, &Trace::rect(Vec2::new(40.0, shelf - 2.0), Vec2::new(84.0, shelf)));
        sheet.draw(Ink::Target, &Trace::rect(Vec2::new(48.0, shelf), Vec2::new(60.0, shelf + 10.0)));
        pose = place.pose().reach([49.0, shelf + 3.0], 30.0);
    }
    let keys_ink = if finding == Finding::ReachOverhead { Ink::Paper } else { Ink::Target };
    sheet.keyboard(place.keyboard_at(), 0.0, keys_ink);
    sheet.person(&pose);
    if finding == Finding::KeysFixed {
        sheet.fixed(place.keyboard_at() + Vec2::new(31.0, 12.0));
    }
    sheet.done()
}
