//! Routines for occasions keep to the safe set, and say what they leave out.

use kinematics::Person;
use library::{Filter, OCCASIONS, RoutineId};

use super::{MINUTE_MS, Someone, content};
use crate::relief::{FittedRoutine, NothingFits, Occasion, WhyLeftOut, fit_occasion};

/// The lengths that every occasion has.
const LENGTHS: [u8; 3] = [3, 5, 8];

fn fit(someone: &Someone, id: &str, minutes: u8, pain: Option<u8>) -> Result<FittedRoutine, NothingFits> {
    let occasion = Occasion { routine: &RoutineId(id.to_owned()), minutes, pain };
    let (clearance, now) = (someone.clearance(), someone.moment_of_asking());
    fit_occasion(content(), &clearance, &someone.history, &someone.person, occasion, now)
}

fn every_length() -> impl Iterator<Item = (&'static str, u8)> {
    OCCASIONS.into_iter().flat_map(|id| LENGTHS.map(|minutes| (id, minutes)))
}

#[test]
fn every_occasion_fits_in_every_length_at_any_age_and_is_no_answer_to_an_asking() {
    for age_years in [18, 40, 64] {
        let someone = Someone { person: Person::of_age(age_years), ..Someone::new(&[]) };
        for (id, minutes) in every_length() {
            let fitted =
                fit(&someone, id, minutes, None).unwrap_or_else(|nothing| panic!("{id}: {nothing:?}"));
            assert!(
                fitted.duration_secs <= 1.06 * 60.0 * f32::from(minutes),
                "{id}: {}",
                fitted.duration_secs
            );
            assert_eq!((fitted.id.0.as_str(), fitted.places.len()), (id, 0));
            someone.plan(&fitted, &someone.clearance()).unwrap_or_else(|error| panic!("{id}: {error:?}"));
        }
    }
}

#[test]
fn relief_never_recommends_one() {
    let ids: Vec<&str> = content().routines.iter().map(|routine| routine.id.0.as_str()).collect();
    assert!(OCCASIONS.iter().all(|id| !ids.contains(id)));
    assert_eq!(
        content().occasions.iter().map(|routine| routine.id.0.as_str()).collect::<Vec<_>>(),
        OCCASIONS
    );
}

#[test]
fn a_closed_neck_stays_still() {
    let someone = Someone::new(&[Filter::BlockNeck]);
    for (id, minutes) in every_length() {
        let Ok(fitted) = fit(&someone, id, minutes, None) else { continue };
        assert!(fitted.steps.iter().all(|step| !step.works_neck()), "{id}");
    }
}

#[test]
fn strong_pain_leaves_only_what_is_gentle_wherever_it_is() {
    let someone = Someone::new(&[]);
    for (id, minutes) in every_length() {
        match fit(&someone, id, minutes, Some(7)) {
            Ok(fitted) => assert!(fitted.steps.iter().all(|step| step.is_gentle), "{id}"),
            Err(nothing) => {
                assert!(
                    nothing.left_out.iter().all(|left| left.why == WhyLeftOut::TooPainful),
                    "{nothing:?}"
                );
                assert!(!nothing.left_out.is_empty(), "{id} says why");
            }
        }
    }
}

#[test]
fn a_neck_that_had_its_sets_rests() {
    let mut someone = Someone::new(&[]);
    let turn = "neck-rotation-seated".to_owned();
    someone.does("neck-turns-and-rolls", std::slice::from_ref(&turn), 5, 4, None);
    someone.now_ms += MINUTE_MS;
    let fitted = fit(&someone, "occasion-morning", 8, None).expect("enough is left");
    assert!(fitted.steps.iter().all(|step| step.movement != turn));
    someone.now_ms += 60 * MINUTE_MS;
    let fitted = fit(&someone, "occasion-morning", 8, None).expect("all of it");
    assert!(fitted.steps.iter().any(|step| step.movement == turn));
}

#[test]
fn what_is_no_occasion_fits_nothing() {
    let nothing = fit(&Someone::new(&[]), "neck-turns-and-rolls", 3, None).expect_err("a routine of relief");
    assert_eq!(nothing, NothingFits { minutes: 3, left_out: Vec::new() });
    fit(&Someone::new(&[]), "occasion-morning", 1, None).expect_err("it has no such length");
}
