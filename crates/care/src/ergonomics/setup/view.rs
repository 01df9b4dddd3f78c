//! A person at a desk from the side, to scale: points to draw and the angles at them.

use library::ergonomics::Measure;

use super::{Position, ROSA_DISTANCE_CM, Workplace};
use crate::ergonomics::body::{Body, sample_cm};

/// A point in centimetres: forward from the hip joint (ankle when standing), up from the floor.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Towards the screen.
    pub forward_cm: f32,
    /// Above the floor.
    pub up_cm: f32,
}

const fn point(forward_cm: f32, up_cm: f32) -> Point {
    Point { forward_cm, up_cm }
}

/// The body's points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawn {
    /// Top of the head.
    pub head_top: Point,
    /// The eye.
    pub eye: Point,
    /// Where neck meets trunk.
    pub neck: Point,
    /// Shoulder joint.
    pub shoulder: Point,
    /// Elbow.
    pub elbow: Point,
    /// Wrist.
    pub wrist: Point,
    /// Hip joint.
    pub hip: Point,
    /// Knee.
    pub knee: Point,
    /// Ankle.
    pub ankle: Point,
    /// Tip of the shoe.
    pub toe: Point,
}

/// Where the eyes look, in degrees below the horizontal; above is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaze {
    /// To the screen's upper edge.
    pub top_deg: f32,
    /// To its middle.
    pub centre_deg: f32,
    /// Whether the distance is within ROSA's 40 to 75 cm.
    pub is_distance_right: bool,
}

/// The picture and what can be read off it.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The body.
    pub body: Drawn,
    /// Upper and lower edge of the screen.
    pub screen: Option<(Point, Point)>,
    /// Height of the desk's surface.
    pub desk_cm: Option<f32>,
    /// Height of the seat; nothing while standing.
    pub seat_cm: Option<f32>,
    /// Inner angle of the knee.
    pub knee_deg: f32,
    /// Gap between sole and floor; 0 when the feet are flat.
    pub feet_gap_cm: f32,
    /// Inner angle of the elbow with the hand on the desk.
    pub elbow_deg: f32,
    /// The desk above the elbow's height; below is negative.
    pub desk_above_elbow_cm: Option<f32>,
    /// Where the eyes look.
    pub gaze: Option<Gaze>,
    /// Lengths that were drawn as an average person's, because neither measured nor estimated. Nothing may be set by
    /// them.
    pub averages: Vec<Measure>,
}

// Proportions for drawing alone, as shares of stature (ANSUR II means: acromion less radiale 0.191; the others from
// common segment tables).
const UPPER_ARM: f32 = 0.191;
const FOREARM: f32 = 0.146;
const EYE_TO_TOP: f32 = 0.066;
const THIGH: f32 = 0.245;
const SHANK: f32 = 0.246;
/// Hip joint above the seat.
const HIP_ABOVE_SEAT_CM: f32 = 9.0;
const ANKLE_CM: f32 = 7.0;
const FOOT_CM: f32 = 18.0;
/// Eye before the neck's axis.
const EYE_FORWARD_CM: f32 = 9.0;
const AVERAGE_DESK_CM: f32 = 73.0;

/// Draws a body at a place. Whatever is not known is drawn as average and named in [`View::averages`].
#[must_use]
pub fn view(body: &Body, place: &Workplace) -> View {
    let mut averages = Vec::new();
    let mut length = |measure: Measure| {
        let known = body.get(measure).map(|known| known.cm);
        known.unwrap_or_else(|| {
            averages.push(measure);
            let [women, men] = sample_cm(measure).unwrap_or_default();
            f32::midpoint(women.0, men.0)
        })
    };
    let stature_cm = length(Measure::Stature);
    let shoe_cm = body.get(Measure::Shoe).map_or(2.75, |shoe| shoe.cm);
    let mut view = match place.position {
        Position::Sitting => {
            let lengths = Seated {
                stature_cm,
                shoe_cm,
                popliteal_cm: length(Measure::PoplitealHeight),
                thigh_cm: length(Measure::ButtockPopliteal),
                elbow_cm: length(Measure::ElbowRest),
                eye_cm: length(Measure::EyeSitting),
            };
            seated(&lengths, place)
        }
        Position::Standing => upright(stature_cm, shoe_cm, length(Measure::ElbowStanding), place),
    };
    let ahead_cm = place.screen_distance_cm.unwrap_or(60.0);
    view.screen = place.screen.map(|screen| {
        let top = screen.top_cm(view.desk_cm.unwrap_or(AVERAGE_DESK_CM));
        let forward = view.body.eye.forward_cm + ahead_cm;
        (point(forward, top), point(forward, top - screen.height_cm()))
    });
    view.gaze = view.screen.map(|(top, bottom)| gaze(view.body.eye, top, bottom, ahead_cm));
    view.averages = averages;
    view
}

struct Seated {
    stature_cm: f32,
    shoe_cm: f32,
    popliteal_cm: f32,
    thigh_cm: f32,
    elbow_cm: f32,
    eye_cm: f32,
}

fn seated(body: &Seated, place: &Workplace) -> View {
    let leg_cm = body.popliteal_cm + body.shoe_cm;
    let seat_cm = place.seat.map_or(leg_cm, |seat| seat.now_cm);
    let feet_gap_cm = (seat_cm - leg_cm).max(0.0);
    let rise_cm = (leg_cm - seat_cm).max(0.0).min(body.thigh_cm);
    let slope = (rise_cm / body.thigh_cm).asin();
    let hip = point(0.0, seat_cm + HIP_ABOVE_SEAT_CM);
    let knee = point(body.thigh_cm * slope.cos(), hip.up_cm - 1.0 + rise_cm);
    let ankle = point(knee.forward_cm, body.shoe_cm + ANKLE_CM + feet_gap_cm);
    let elbow_up = seat_cm + body.elbow_cm;
    let shoulder = point(0.0, elbow_up + UPPER_ARM * body.stature_cm);
    let arm = reach(shoulder, elbow_up, body.stature_cm, place.desk.map(|desk| desk.now_cm));
    let eye = point(EYE_FORWARD_CM, seat_cm + body.eye_cm);
    View {
        body: Drawn {
            head_top: point(0.0, eye.up_cm + EYE_TO_TOP * body.stature_cm),
            eye,
            neck: point(0.0, shoulder.up_cm + 5.0),
            shoulder,
            elbow: arm.elbow,
            wrist: arm.wrist,
            hip,
            knee,
            ankle,
            toe: point(ankle.forward_cm + FOOT_CM, feet_gap_cm),
        },
        screen: None,
        desk_cm: place.desk.map(|desk| desk.now_cm),
        seat_cm: Some(seat_cm),
        knee_deg: 90.0 - slope.to_degrees(),
        feet_gap_cm,
        elbow_deg: arm.elbow_deg,
        desk_above_elbow_cm: place.desk.map(|desk| desk.now_cm - elbow_up),
        gaze: None,
        averages: Vec::new(),
    }
}

fn upright(stature_cm: f32, shoe_cm: f32, elbow_cm: f32, place: &Workplace) -> View {
    let ankle = point(0.0, shoe_cm + ANKLE_CM);
    let knee = point(0.0, ankle.up_cm + (SHANK * stature_cm - ANKLE_CM));
    let hip = point(0.0, knee.up_cm + THIGH * stature_cm);
    let elbow_up = elbow_cm + shoe_cm;
    let shoulder = point(0.0, elbow_up + UPPER_ARM * stature_cm);
    let arm = reach(shoulder, elbow_up, stature_cm, place.desk.map(|desk| desk.now_cm));
    let eye = point(EYE_FORWARD_CM, 0.934 * stature_cm + shoe_cm);
    View {
        body: Drawn {
            head_top: point(0.0, stature_cm + shoe_cm),
            eye,
            neck: point(0.0, shoulder.up_cm + 5.0),
            shoulder,
            elbow: arm.elbow,
            wrist: arm.wrist,
            hip,
            knee,
            ankle,
            toe: point(FOOT_CM, 0.0),
        },
        screen: None,
        desk_cm: place.desk.map(|desk| desk.now_cm),
        seat_cm: None,
        knee_deg: 180.0,
        feet_gap_cm: 0.0,
        elbow_deg: arm.elbow_deg,
        desk_above_elbow_cm: place.desk.map(|desk| desk.now_cm - elbow_up),
        gaze: None,
        averages: Vec::new(),
    }
}

struct Arm {
    elbow: Point,
    wrist: Point,
    elbow_deg: f32,
}

/// The upper arm hangs and the hand lies on the desk, as far as the forearm reaches up or down.
fn reach(shoulder: Point, elbow_up: f32, stature_cm: f32, desk_cm: Option<f32>) -> Arm {
    let forearm = FOREARM * stature_cm;
    let rise = desk_cm.map_or(0.0, |desk| (desk - elbow_up).clamp(-0.9 * forearm, 0.9 * forearm));
    let slope = (rise / forearm).asin();
    let elbow = point(shoulder.forward_cm, elbow_up);
    Arm {
        elbow,
        wrist: point(elbow.forward_cm + forearm * slope.cos(), elbow_up + rise),
        elbow_deg: 90.0 - slope.to_degrees(),
    }
}

fn gaze(eye: Point, top: Point, bottom: Point, distance_cm: f32) -> Gaze {
    let below = |up_cm: f32| (eye.up_cm - up_cm).atan2(top.forward_cm - eye.forward_cm).to_degrees();
    let (near, far) = ROSA_DISTANCE_CM;
    Gaze {
        top_deg: below(top.up_cm),
        centre_deg: below(f32::midpoint(top.up_cm, bottom.up_cm)),
        is_distance_right: (near..=far).contains(&distance_cm),
    }
}
