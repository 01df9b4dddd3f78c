//! What lies out to a side, seen from above.

use glam::Vec2;

use super::above::AbovePose;
use super::finding::{Finding, sheet};
use super::sheet::{Drawing, Ink, Sheet};
use super::trace::Trace;

/// Where the desk's edge is before the shoulders.
const EDGE: f32 = 23.0;

pub(super) fn draw_above(finding: Finding) -> Option<Drawing> {
    match finding {
        Finding::ScreenAside => Some(screen_aside()),
        Finding::PhoneNotUsed => Some(phone_not_used()),
        Finding::PhoneFar => Some(phone_far()),
        Finding::MouseInLine | Finding::MouseFar => Some(mouse(finding)),
        Finding::HandsAngled => Some(hands_angled()),
        _ => None,
    }
}

fn desk() -> Sheet {
    let mut sheet = sheet([-56.0, -15.0], 128.0);
    sheet.desk_above(EDGE);
    sheet
}

fn screen_aside() -> Drawing {
    let mut sheet = desk();
    sheet.keyboard_above(Vec2::new(0.0, 41.0), Ink::Paper);
    let middle = Vec2::new(44.0, 56.0);
    sheet.screen_above(middle, 25.0, 40.0, Ink::Target);
    sheet.person_above(&AbovePose { head_deg: 40.0, ..AbovePose::typing() });
    let nose = Vec2::new(9.0, 13.0);
    sheet.draw(Ink::Axis, &Trace::line(&[nose, middle]));
    sheet.draw(Ink::Ghost, &Trace::line(&[Vec2::new(0.0, 16.0), Vec2::new(0.0, 76.0)]));
    sheet.done()
}

fn telephone() -> Trace {
    let middle = Vec2::new(56.0, 62.0);
    Trace::rect(middle - Vec2::new(4.5, 8.5), middle + Vec2::new(4.5, 8.5))
}

/// Where a telephone would be, nothing is; both hands are on the keyboard.
fn phone_not_used() -> Drawing {
    let mut sheet = desk();
    sheet.keyboard_above(Vec2::new(0.0, 41.0), Ink::Target);
    sheet.draw(Ink::Ghost, &telephone());
    sheet.person_above(&AbovePose::typing());
    sheet.done()
}

fn phone_far() -> Drawing {
    let mut sheet = desk();
    sheet.keyboard_above(Vec2::new(0.0, 41.0), Ink::Paper);
    sheet.draw(Ink::Target, &telephone());
    let mut pose = AbovePose::typing();
    pose.wrists[1] = Vec2::new(43.0, 44.0);
    pose.hands_deg[1] = 35.0;
    pose.head_deg = 20.0;
    sheet.person_above(&pose);
    sheet.done()
}

fn mouse(finding: Finding) -> Drawing {
    let mut sheet = desk();
    let is_far = finding == Finding::MouseFar;
    sheet.keyboard_above(Vec2::new(-6.0, 41.0), Ink::Paper);
    let mut pose = AbovePose::typing();
    pose.wrists[0] = Vec2::new(-15.0, 34.0);
    let mouse = if is_far { Vec2::new(51.0, 58.0) } else { Vec2::new(24.0, 43.0) };
    let hand_deg: f32 = if is_far { 24.0 } else { -4.0 };
    let along = Vec2::from_angle((90.0 - hand_deg).to_radians());
    pose.wrists[1] = mouse - along * 10.0;
    pose.hands_deg[1] = hand_deg;
    sheet.person_above(&pose);
    sheet.mouse_above(mouse, Ink::Target);
    sheet.draw(Ink::Ghost, &Trace::line(&[Vec2::new(19.5, 6.0), Vec2::new(19.5, 76.0)]));
    sheet.done()
}

/// Two screens from above: side by side about the middle where both are used alike, or the main one straight ahead.
#[must_use]
pub fn two_screens(are_used_alike: bool) -> Drawing {
    let mut sheet = sheet([-72.0, -15.0], 144.0);
    sheet.desk_above(EDGE);
    sheet.keyboard_above(Vec2::new(0.0, 41.0), Ink::Paper);
    if are_used_alike {
        sheet.screen_above(Vec2::new(-25.0, 72.0), 25.5, -18.0, Ink::Target);
        sheet.screen_above(Vec2::new(25.0, 72.0), 25.5, 18.0, Ink::Target);
    } else {
        sheet.screen_above(Vec2::new(0.0, 74.0), 25.5, 0.0, Ink::Target);
        sheet.screen_above(Vec2::new(49.0, 64.0), 25.5, 30.0, Ink::Paper);
    }
    sheet.person_above(&AbovePose::typing());
    sheet.draw(Ink::Ghost, &Trace::line(&[Vec2::new(0.0, 16.0), Vec2::new(0.0, 72.0)]));
    sheet.done()
}

/// Turning with a load, from above: round with the feet, or the trunk alone.
#[must_use]
pub fn turn(with_feet: bool) -> Drawing {
    const TURN_DEG: f32 = -50.0;
    let mut sheet = sheet([-56.0, -40.0], 128.0);
    if with_feet {
        sheet.turn(TURN_DEG);
    }
    for x in [-11.0, 11.0] {
        sheet.draw(Ink::Paper, &Trace::ellipse(Vec2::new(x, 6.0), Vec2::new(4.8, 15.0)));
    }
    let ahead = Trace::line(&[Vec2::new(0.0, 16.0), Vec2::new(0.0, 52.0)]);
    sheet.draw(Ink::Ghost, &ahead);
    sheet.turn(TURN_DEG);
    let load = Vec2::new(0.0, 44.0);
    let ink = if with_feet { Ink::Paper } else { Ink::Target };
    sheet.draw(ink, &Trace::rect(load - Vec2::new(17.0, 9.0), load + Vec2::new(17.0, 9.0)));
    let wrists = [Vec2::new(-13.0, 29.0), Vec2::new(13.0, 29.0)];
    sheet.person_above(&AbovePose { wrists, ..AbovePose::typing() });
    sheet.stand_up();
    sheet.done()
}

fn hands_angled() -> Drawing {
    let mut sheet = sheet([-40.0, 5.0], 80.0);
    sheet.desk_above(EDGE);
    sheet.keyboard_above(Vec2::new(0.0, 43.0), Ink::Paper);
    let pose = AbovePose {
        head_deg: 0.0,
        wrists: [Vec2::new(-8.0, 33.0), Vec2::new(8.0, 33.0)],
        hands_deg: [-22.0, 22.0],
    };
    sheet.person_above(&pose);
    for wrist in pose.wrists {
        sheet.draw(Ink::Target, &Trace::circle(wrist, 2.2));
        let elbow = Vec2::new(22.0 * wrist.x.signum(), 12.0);
        let ahead = (wrist - elbow).normalize_or(Vec2::Y);
        sheet.draw(Ink::Ghost, &Trace::line(&[wrist, wrist + ahead * 15.0]));
    }
    sheet.done()
}
