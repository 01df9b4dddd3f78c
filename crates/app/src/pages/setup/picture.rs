//! Which picture belongs to which answer.

use care::ergonomics::measure::Measure;
use care::ergonomics::rosa::RosaChoice;
use care::ergonomics::Body;
use figure::plan::{Drawing, Finding, Person, finding};

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
