//! Numbers for one body and the furniture that is there.

use library::ergonomics::Measure;

use super::{KEYBOARD_TOLERANCE_CM, LEG_ROOM_CM, Part, Position, SHOE_CM, Target, Workplace};
use crate::ergonomics::body::{Body, Known};

/// What to set, and what to put under or upon it where the furniture cannot be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Top of the seat, cushion included.
    pub seat: Option<Target>,
    /// Something firm upon a seat that does not go high enough; 0 for none.
    pub cushion_cm: f32,
    /// Something under the feet; 0 for none.
    pub footrest_cm: f32,
    /// Depth of the seat in use; a pad behind the back makes a deep seat shorter.
    pub seat_depth: Option<Target>,
    /// Armrests above the seat: the elbow that hangs beside the trunk. Nothing without its height.
    pub armrest: Option<Target>,
    /// Surface under the keyboard. Nothing without the elbow's height, which cannot be inferred.
    pub desk: Option<Target>,
    /// Something under a desk that does not go high enough; 0 for none.
    pub desk_blocks_cm: f32,
    /// Least room between seat and the desk's underside.
    pub leg_room_cm: Option<f32>,
    /// Height of the eye above the floor.
    pub eye: Option<Known>,
    /// Upper edge of the screen.
    pub screen_top: Option<Target>,
    /// How much to put under the screen or laptop; below 0 it has to come down; 0 where it is fine.
    pub screen_raise_cm: f32,
    /// A laptop that is raised needs a keyboard and a mouse of its own.
    pub needs_own_keyboard: bool,
    /// What has to be measured for the numbers that are lacking.
    pub lacking: Vec<Measure>,
}

/// Works out the numbers. Missing measurements leave their numbers out and are listed.
#[must_use]
pub fn plan(body: &Body, place: &Workplace) -> Plan {
    let mut plan = Plan::default();
    match place.position {
        Position::Sitting => sitting(&mut plan, body, place),
        Position::Standing => standing(&mut plan, body, place),
    }
    screen(&mut plan, place);
    plan
}

fn shoe(body: &Body) -> Target {
    let own = body.get(Measure::Shoe).map(|known| Target::around(known, 0.0, 0.0));
    own.unwrap_or(SHOE_CM)
}

/// A length that is needed, or a note that it is lacking.
fn need(plan: &mut Plan, body: &Body, measure: Measure) -> Option<Known> {
    let known = body.get(measure);
    if known.is_none() && !plan.lacking.contains(&measure) {
        plan.lacking.push(measure);
    }
    known
}

fn sitting(plan: &mut Plan, body: &Body, place: &Workplace) {
    let elbow = need(plan, body, Measure::ElbowRest);
    plan.armrest = elbow.map(|elbow| Target::around(elbow, 0.0, 0.0));
    if let Some(knee) = need(plan, body, Measure::PoplitealHeight) {
        let shoe = shoe(body);
        let feet_flat = Target {
            low_cm: knee.cm + shoe.low_cm,
            best_cm: knee.cm + shoe.best_cm,
            high_cm: knee.cm + shoe.high_cm,
            is_measured: knee.is_measured,
        };
        seat_and_desk(plan, feet_flat, elbow, place);
    }
    let thigh = body.get(Measure::ThighClearance);
    plan.leg_room_cm = thigh.map(|thigh| thigh.high_cm + LEG_ROOM_CM);
    plan.seat_depth = body.get(Measure::ButtockPopliteal).map(|length| Target::around(length, 7.5, -5.0));
    let eye = need(plan, body, Measure::EyeSitting);
    plan.eye = plan.seat.zip(eye).map(|(seat, eye)| {
        let seat_known = Known { is_measured: seat.is_measured, ..Known::measured(seat.best_cm) };
        seat_known.and(eye)
    });
}

/// The seat follows the legs, unless a desk that cannot go low enough lifts it; then the feet are lifted too.
fn seat_and_desk(plan: &mut Plan, feet_flat: Target, elbow: Option<Known>, place: &Workplace) {
    let mut seat_cm = feet_flat.best_cm;
    if let Some(elbow) = elbow {
        let wanted = seat_cm + elbow.cm;
        let desk_cm = place.desk.map_or(wanted, |desk| desk.nearest(wanted));
        seat_cm = seat_cm.max(desk_cm - elbow.cm);
        let desk_cm = seat_cm + elbow.cm;
        plan.desk_blocks_cm = place.desk.map_or(0.0, |desk| worth_it(desk_cm - desk.nearest(desk_cm)));
        let is_measured = elbow.is_measured && feet_flat.is_measured;
        let desk = Known { is_measured, ..Known::measured(desk_cm) };
        plan.desk = Some(Target::around(desk, KEYBOARD_TOLERANCE_CM, KEYBOARD_TOLERANCE_CM));
    }
    let reachable = place.seat.map_or(seat_cm, |seat| seat.nearest(seat_cm));
    plan.cushion_cm = worth_it(seat_cm - reachable);
    // A seat that cannot come down stays where it is; the desk follows it up where it can.
    let seat_cm = seat_cm.max(reachable);
    plan.footrest_cm = worth_it(seat_cm - feet_flat.high_cm);
    plan.seat = Some(raised(feet_flat, seat_cm));
    if let (Some(desk), Some(elbow)) = (&mut plan.desk, elbow)
        && seat_cm + elbow.cm > desk.high_cm
    {
        let lift = seat_cm + elbow.cm - desk.best_cm;
        *desk = Target {
            low_cm: desk.low_cm + lift,
            best_cm: desk.best_cm + lift,
            high_cm: desk.high_cm + lift,
            ..*desk
        };
        plan.desk_blocks_cm =
            place.desk.map_or(0.0, |part: Part| worth_it(desk.best_cm - part.nearest(desk.best_cm)));
    }
}

/// Less than a centimetre is not worth a cushion.
fn worth_it(cm: f32) -> f32 {
    if cm < 1.0 { 0.0 } else { cm }
}

/// The same band about another height.
fn raised(target: Target, best_cm: f32) -> Target {
    let by = best_cm - target.best_cm;
    Target { low_cm: target.low_cm + by, best_cm, high_cm: target.high_cm + by, ..target }
}

fn standing(plan: &mut Plan, body: &Body, place: &Workplace) {
    let shoe = shoe(body).best_cm;
    if let Some(elbow) = need(plan, body, Measure::ElbowStanding) {
        let desk = Target::around(elbow.plus(shoe), KEYBOARD_TOLERANCE_CM, KEYBOARD_TOLERANCE_CM);
        plan.desk_blocks_cm =
            place.desk.map_or(0.0, |part| worth_it(desk.best_cm - part.nearest(desk.best_cm)));
        plan.desk = Some(desk);
    }
    plan.eye = need(plan, body, Measure::Stature).map(|stature| standing_eye(stature).plus(shoe));
}

/// Eye height of a standing person. ANSUR II: 0.935 (men) and 0.933 (women) of stature.
fn standing_eye(stature: Known) -> Known {
    const SHARE: f32 = 0.934;
    Known {
        cm: stature.cm * SHARE,
        low_cm: stature.low_cm * SHARE,
        high_cm: stature.high_cm * SHARE,
        ..stature
    }
}

/// Upper edge of the screen: eye height to 5 cm below; with progressive lenses 5 to 10 cm below, because near things
/// are seen through the lower part and a high screen makes the neck bend back.
fn screen(plan: &mut Plan, place: &Workplace) {
    let Some(eye) = plan.eye else { return };
    let (below, above) = if place.has_progressive_lenses { (10.0, -5.0) } else { (5.0, 0.0) };
    let target = Target::around(eye, below, above);
    plan.screen_top = Some(target);
    let Some(screen) = &place.screen else { return };
    let desk_now = place.desk.map(|desk| desk.now_cm);
    let desk_cm = plan.desk.map(|desk| desk.best_cm).or(desk_now);
    let is_laptop = matches!(screen, super::Screen::Laptop { .. });
    let Some(top_cm) =
        desk_cm.map(|desk_cm| screen.top_cm(desk_cm)).or_else(|| (!is_laptop).then(|| screen.top_cm(0.0)))
    else {
        return;
    };
    plan.screen_raise_cm = target.move_from(top_cm);
    plan.needs_own_keyboard = is_laptop && plan.screen_raise_cm > 0.0;
}
