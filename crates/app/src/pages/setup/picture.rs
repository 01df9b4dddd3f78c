//! Which picture belongs to which answer.

use care::ergonomics::Body;
use care::ergonomics::measure::Measure;
use care::ergonomics::rosa::RosaChoice;
use figure::plan::{
    BagCarry, Bed, Car, Device, Dial, Drawing, Filling, Finding, Lift, Lying, Person, PhoneHold, TaskAngles,
    bag, dial, finding, phone, phone_hands, pillow_filling, task, turn,
};

/// The picture of an answer of ROSA.
pub(super) fn of_choice(choice: RosaChoice) -> Drawing {
    finding(finding_of(choice))
}

const fn finding_of(choice: RosaChoice) -> Finding {
    match choice {
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
        RosaChoice::PhoneNotUsed => Finding::PhoneNotUsed,
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
    }
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

/// The picture of an answer of a short check, by the answer's name.
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
        // Of twelve hours: two, or more.
        "breaks-right" => return Some(dial(Dial::Lasts(2.0 / 12.0))),
        "breaks-rare" => return Some(dial(Dial::Lasts(5.0 / 12.0))),
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
        // Of an hour.
        "time-right" => return Some(dial(Dial::Lasts(25.0 / 60.0))),
        "time-long" => return Some(dial(Dial::Lasts(55.0 / 60.0))),
        "hands-right" => return Some(phone_hands(true)),
        "hands-one" => return Some(phone_hands(false)),
        _ => return None,
    };
    Some(phone(hold, Device::Phone))
}

fn of_sleep(answer: &str) -> Option<Drawing> {
    let (lying, pillow) = match answer {
        "lying-right" | "pillow-right" => (Lying::OnTheSide, 10.0),
        "lying-front" => (Lying::OnTheFront, 10.0),
        "pillow-low" => (Lying::OnTheSide, 2.0),
        "pillow-high" => (Lying::OnTheSide, 20.0),
        "filling-right" => return Some(pillow_filling(Filling::KeepsHeight)),
        "filling-feather" => return Some(pillow_filling(Filling::GoesFlat)),
        _ => return None,
    };
    let person = Person::of_stature(USUAL_STATURE);
    let bed = Bed { person, lying, shoulder_breadth: 46.0, pillow, sink: 5.5 };
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
        "turn-right" => return Some(turn(true)),
        "turn-twist" => return Some(turn(false)),
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
        // Of a minute.
        "task-time-right" => return Some(dial(Dial::Lasts(40.0 / 60.0))),
        "task-held" => return Some(dial(Dial::Lasts(1.0))),
        "task-repeat-right" => return Some(dial(Dial::Times(2))),
        "task-repeated" => return Some(dial(Dial::Times(6))),
        _ => return None,
    };
    Some(task(Person::of_stature(USUAL_STATURE), &angles, WIDTH))
}

#[cfg(test)]
mod tests {
    use library::ergonomics::CheckId;

    use super::*;

    #[test]
    fn every_answer_of_every_short_check_has_a_picture() {
        let checks = &content_bundle::content().ergonomics.checks;
        let choices = checks
            .iter()
            .filter(|check| check.id != CheckId::Workstation)
            .flat_map(|check| &check.questions)
            .flat_map(|question| &question.choices);
        let bare: Vec<&str> =
            choices.map(|choice| choice.id.as_str()).filter(|id| of_answer(id).is_none()).collect();
        assert!(bare.is_empty(), "without a picture: {bare:?}");
    }

    /// Side by side two answers of one question must not look the same.
    #[test]
    fn the_answers_of_one_question_have_pictures_of_their_own() {
        for check in &content_bundle::content().ergonomics.checks {
            for question in &check.questions {
                let drawn: Vec<_> =
                    question.choices.iter().filter_map(|choice| of_answer(&choice.id)).collect();
                for (at, drawing) in drawn.iter().enumerate() {
                    assert!(!drawn[..at].contains(drawing), "{} has one picture twice", question.id);
                }
            }
        }
    }
}
