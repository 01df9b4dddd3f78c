//! Which picture belongs to which answer.

use care::ergonomics::Body;
use care::ergonomics::measure::Measure;
use care::ergonomics::rosa::RosaChoice;
use figure::plan::{
    BagCarry, Bed, Car, Device, Drawing, Finding, Lift, Lying, Person, PhoneHold, TaskAngles, bag, finding,
    phone, task,
};

/// The picture of an answer of ROSA; none for what cannot be seen.
pub(super) fn of_choice(choice: RosaChoice) -> Option<Drawing> {
    finding_of(choice).map(finding)
}

const fn finding_of(choice: RosaChoice) -> Option<Finding> {
    Some(match choice {
        RosaChoice::SeatRight => Finding::KneesLevel,
        RosaChoice::SeatTooLow => Finding::SeatTooLow,
        RosaChoice::SeatTooHigh => Finding::SeatTooHigh,
        RosaChoice::SeatNoFootContact => Finding::FeetHanging,
        RosaChoice::SeatLittleLegRoom => Finding::LegsCramped,
        RosaChoice::SeatFixed => Finding::SeatFixed,
        RosaChoice::PanRight => Finding::PanFits,
        RosaChoice::PanTooLong => Finding::PanTooLong,
        RosaChoice::PanTooShort => Finding::PanTooShort,
        RosaChoice::PanFixed => Finding::PanFixed,
        RosaChoice::ArmsRight => Finding::ArmsSupported,
        RosaChoice::ArmsTooHighOrLow => Finding::ArmsShrugged,
        RosaChoice::ArmsHard => Finding::ArmrestHard,
        RosaChoice::ArmsTooWide => Finding::ArmrestsWide,
        RosaChoice::ArmsFixed => Finding::ArmrestsFixed,
        RosaChoice::BackRight => Finding::BackSupported,
        RosaChoice::BackNoLumbar => Finding::LumbarMissing,
        RosaChoice::BackAngle => Finding::BackLeans,
        RosaChoice::BackNone => Finding::BackUnsupported,
        RosaChoice::BackDeskTooHigh => Finding::SurfaceTooHigh,
        RosaChoice::BackFixed => Finding::BackFixed,
        RosaChoice::MonitorRight => Finding::ScreenLevel,
        RosaChoice::MonitorTooLow => Finding::ScreenTooLow,
        RosaChoice::MonitorTooHigh => Finding::ScreenTooHigh,
        RosaChoice::MonitorTooFar => Finding::ScreenTooFar,
        RosaChoice::MonitorTwist => Finding::ScreenAside,
        RosaChoice::MonitorGlare => Finding::ScreenGlare,
        RosaChoice::MonitorNoDocumentHolder => Finding::PapersFlat,
        RosaChoice::PhoneNotUsed => return None,
        RosaChoice::PhoneRight => Finding::PhoneNeutral,
        RosaChoice::PhoneFar => Finding::PhoneFar,
        RosaChoice::PhoneNeckHold => Finding::PhoneCradled,
        RosaChoice::PhoneNoHandsFree => Finding::PhoneInHandOnly,
        RosaChoice::MouseRight => Finding::MouseInLine,
        RosaChoice::MouseReach => Finding::MouseFar,
        RosaChoice::MouseOtherSurface => Finding::MouseOtherLevel,
        RosaChoice::MousePinch => Finding::MousePinched,
        RosaChoice::MousePalmRest => Finding::MousePalmRest,
        RosaChoice::KeyboardRight => Finding::WristsStraight,
        RosaChoice::KeyboardWristsBent => Finding::WristsBent,
        RosaChoice::KeyboardDeviation => Finding::HandsAngled,
        RosaChoice::KeyboardTooHigh => Finding::KeysTooHigh,
        RosaChoice::KeyboardOverhead => Finding::ReachOverhead,
        RosaChoice::KeyboardFixed => Finding::KeysFixed,
    })
}

/// The person to draw: measured where there is a measure, of usual shape where there is none.
pub(super) fn person(body: &Body) -> Person {
    let known = |measure: Measure| body.get(measure).map(|known| known.cm);
    let usual = Person::of_stature(known(Measure::Stature).unwrap_or(USUAL_STATURE));
    let shoe = known(Measure::Shoe).unwrap_or(USUAL_SHOE);
    Person {
        popliteal: known(Measure::PoplitealHeight).map_or(usual.popliteal, |cm| cm + shoe),
        elbow_rest: known(Measure::ElbowRest).unwrap_or(usual.elbow_rest),
        sitting_eye: known(Measure::EyeSitting).unwrap_or(usual.sitting_eye),
        ..usual
    }
}

const USUAL_STATURE: f32 = 170.0;
const USUAL_SHOE: f32 = 2.75;

/// The width of a picture beside an answer, in units.
const WIDTH: f32 = 230.0;

/// The picture of an answer of a short check, by the answer's name; none for what cannot be seen.
pub(super) fn of_answer(answer: &str) -> Option<Drawing> {
    of_car(answer)
        .or_else(|| of_device(answer))
        .or_else(|| of_sleep(answer))
        .or_else(|| of_lifting(answer))
        .or_else(|| of_task(answer))
}

fn of_car(answer: &str) -> Option<Drawing> {
    let person = Person::of_stature(USUAL_STATURE);
    let fits = Car {
        person,
        back_deg: 15.0,
        pedal: 80.0,
        wheel: 32.0,
        restraint_over_crown: 0.0,
        restraint_gap: 4.0,
    };
    let car = match answer {
        "chest-right" | "knee-right" | "car-back-right" | "wheel-right" | "restraint-right" => fits,
        "chest-near" => Car { wheel: 15.0, ..fits },
        "knee-straight" => Car { pedal: 102.0, ..fits },
        "car-back-far" => Car { back_deg: 38.0, ..fits },
        "car-back-upright" => Car { back_deg: 0.0, ..fits },
        "car-back-empty" => return Some(finding(Finding::LumbarMissing)),
        "wheel-far" => Car { wheel: 52.0, ..fits },
        "wheel-near" => Car { wheel: 18.0, ..fits },
        "restraint-low" => Car { restraint_over_crown: -15.0, ..fits },
        "restraint-far" => Car { restraint_gap: 15.0, ..fits },
        _ => return None,
    };
    Some(car.draw(None, WIDTH))
}

fn of_device(answer: &str) -> Option<Drawing> {
    let hold = match answer {
        "height-right" | "support-none" => PhoneHold::Raised,
        "height-chest" => PhoneHold::Chest,
        "height-lap" => PhoneHold::Lap,
        "support-right" => PhoneHold::Supported,
        _ => return None,
    };
    Some(phone(hold, Device::Phone))
}

fn of_sleep(answer: &str) -> Option<Drawing> {
    let pillow = match answer {
        "lying-right" | "pillow-right" => 10.0,
        "pillow-low" => 2.0,
        "pillow-high" => 20.0,
        _ => return None,
    };
    let person = Person::of_stature(USUAL_STATURE);
    let bed = Bed { person, lying: Lying::OnTheSide, shoulder_breadth: 46.0, pillow, sink: 5.5 };
    Some(bed.draw(None, WIDTH))
}

fn of_lifting(answer: &str) -> Option<Drawing> {
    let carried = match answer {
        "bag-right" => Some(BagCarry::TwoStraps),
        "bag-one" => Some(BagCarry::OneShoulder),
        "bag-heavy" => Some(BagCarry::Hand),
        _ => None,
    };
    if let Some(carry) = carried {
        return Some(bag(carry));
    }
    let (horizontal, vertical) = match answer {
        "close-right" => (30.0, 85.0),
        "close-arms" => (66.0, 85.0),
        "lift-height-right" => (36.0, 85.0),
        "lift-floor" => (40.0, 16.0),
        _ => return None,
    };
    let person = Person::of_stature(USUAL_STATURE);
    Some(Lift { person, horizontal, vertical, travel: 0.0 }.draw(None, WIDTH))
}

fn of_task(answer: &str) -> Option<Drawing> {
    let at_hand = TaskAngles { upper_arm_deg: 12.0, lower_arm_deg: 82.0, ..TaskAngles::default() };
    let angles = match answer {
        "task-reach-right" => at_hand,
        "task-far" => TaskAngles {
            trunk_deg: 35.0,
            neck_deg: 10.0,
            upper_arm_deg: 85.0,
            lower_arm_deg: 10.0,
            ..at_hand
        },
        _ => return None,
    };
    Some(task(Person::of_stature(USUAL_STATURE), &angles, WIDTH))
}
