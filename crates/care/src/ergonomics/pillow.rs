//! How high a pillow should be for lying on the side and on the back.
//!
//! Sources: for the side, half of what the shoulders stand out beyond the head, less what shoulder and mattress give
//! way; shoulder breadth of ANSUR II. For the back 7 to 11 cm, and for the side often 10 to 14 cm, are commonly
//! advised (Ren 2016, Sacco 2015, both recall). Material: rubber and spring did better than feather for neck pain in
//! Pang 2021; sleep itself did not change.

use library::ergonomics::Measure;

use super::body::Body;

/// How somebody mostly lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lying {
    /// On the back.
    Back,
    /// On a side.
    Side,
    /// On the front, head turned: better not, and no pillow height mends it.
    Front,
}

/// How far shoulder and mattress give way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mattress {
    /// Little: 30 %.
    Firm,
    /// Between.
    #[default]
    Middle,
    /// Much: 50 %.
    Soft,
}

/// A height under load, in centimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Height {
    /// From here,
    pub low_cm: f32,
    /// to here.
    pub high_cm: f32,
    /// The shoulders were measured, or nothing had to be.
    pub is_measured: bool,
}

/// Breadth of a head.
const HEAD_CM: f32 = 15.5;
/// On the back.
const BACK_CM: (f32, f32) = (7.0, 11.0);
/// What is commonly sold: beyond it a number would help nobody.
const SOLD_CM: (f32, f32) = (5.0, 18.0);

/// The height to try first; nothing for the front, and nothing for the side without shoulder breadth or stature.
///
/// ```
/// use care::ergonomics::{Body, measure::Measure, pillow::{Lying, Mattress, height}};
/// let body = Body::new(None).with(Measure::ShoulderBreadth, 45.0);
/// let side = height(&body, Lying::Side, Mattress::Middle).unwrap();
/// assert!(side.low_cm > 7.0 && side.high_cm < 11.0);
/// assert_eq!(height(&body, Lying::Front, Mattress::Middle), None);
/// ```
#[must_use]
pub fn height(body: &Body, lying: Lying, mattress: Mattress) -> Option<Height> {
    match lying {
        Lying::Back => Some(Height { low_cm: BACK_CM.0, high_cm: BACK_CM.1, is_measured: true }),
        Lying::Side => side(body, mattress),
        Lying::Front => None,
    }
}

fn side(body: &Body, mattress: Mattress) -> Option<Height> {
    let shoulders = body.get(Measure::ShoulderBreadth)?;
    let (least_sink, most_sink) = match mattress {
        Mattress::Firm => (0.3, 0.37),
        Mattress::Middle => (0.36, 0.44),
        Mattress::Soft => (0.43, 0.5),
    };
    let stands_out = (shoulders.cm - HEAD_CM) / 2.0;
    let held = |sink: f32| (stands_out * (1.0 - sink)).clamp(SOLD_CM.0, SOLD_CM.1);
    Some(Height { low_cm: held(most_sink), high_cm: held(least_sink), is_measured: shoulders.is_measured })
}

#[cfg(test)]
mod tests {
    use super::super::body::Group;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn average_shoulders_need_what_is_commonly_advised() {
        for (group, stature, low, high) in [(Group::Men, 175.6, 9.0, 12.5), (Group::Women, 162.8, 7.3, 10.4)]
        {
            let body = Body::new(Some(group)).with(Measure::Stature, stature);
            let firm = height(&body, Lying::Side, Mattress::Firm).unwrap();
            let soft = height(&body, Lying::Side, Mattress::Soft).unwrap();
            assert!(
                (soft.low_cm - low).abs() < 0.2 && (firm.high_cm - high).abs() < 0.2,
                "{soft:?} {firm:?}"
            );
            assert!(!firm.is_measured);
        }
    }

    #[test]
    fn without_shoulders_or_stature_there_is_no_number() {
        assert_eq!(height(&Body::default(), Lying::Side, Mattress::Middle), None);
    }

    proptest! {
        #[test]
        fn broader_shoulders_and_firmer_beds_need_more(cm in 30.0f32..74.0, more in 0.0f32..1.0) {
            let on = |cm, mattress| height(
                &Body::new(None).with(Measure::ShoulderBreadth, cm), Lying::Side, mattress).unwrap();
            prop_assert!(on(cm + more, Mattress::Firm).low_cm >= on(cm, Mattress::Firm).low_cm);
            prop_assert!(on(cm, Mattress::Firm).high_cm >= on(cm, Mattress::Soft).high_cm);
            prop_assert!(on(cm, Mattress::Middle).low_cm <= on(cm, Mattress::Middle).high_cm);
        }
    }
}
