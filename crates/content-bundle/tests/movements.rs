//! What holds of the movements as a whole.

use content_bundle::content;
use kinematics::{Motion, OwnRange, OwnReading, Person, Quantity, Side, fit};
use library::{Movement, MovementKind, Region, Setting};

fn count(is: impl Fn(&Movement) -> bool) -> usize {
    content().movements.iter().filter(|movement| is(movement)).count()
}

#[test]
fn there_are_enough_of_each_kind() {
    let total = content().movements.len();
    let for_low_back_only = count(|movement| movement.regions == [Region::LowBack]);
    println!("{total} movements, {} routines", content().routines.len());
    println!("{for_low_back_only} for the low back alone, {} bytes", content_bundle::size_bytes());
    assert!(total >= 58);
    assert!(for_low_back_only >= 15);
    assert!(content().routines.len() >= 18);
    for kind in [MovementKind::Breathing, MovementKind::Walking, MovementKind::Habit] {
        assert!(count(|movement| movement.kind == kind) >= 2, "{kind:?}");
    }
}

/// Both sides of a movement in every setting that it has.
fn variants(movement: &Movement) -> Vec<Motion> {
    let settings = movement.settings.iter();
    let both = |&setting: &Setting| Side::BOTH.map(|side| movement.motion_in(setting, side, None));
    settings.flat_map(both).collect()
}

/// Nothing known of the neck, or a comfortable range of so many degrees in every direction.
fn person(age_years: u8, own_deg: Option<f32>) -> Person {
    let mut own_range = OwnRange::default();
    for &quantity in Quantity::ALL.iter().filter(|quantity| quantity.is_neck()) {
        for side in Side::BOTH {
            if let Some(degrees) = own_deg {
                own_range.set(quantity, side, OwnReading::self_reported(degrees, 0));
            }
        }
    }
    Person { own_range, ..Person::of_age(age_years) }
}

#[test]
fn a_supple_person_is_offered_everything() {
    let person = person(25, Some(90.0));
    for movement in &content().movements {
        for motion in variants(movement) {
            let offered = fit(&motion, &person, &movement.useful_minimum());
            assert!(offered.is_ok(), "{}: {offered:?}", movement.id);
        }
    }
}

#[test]
fn with_an_unknown_range_only_looking_up_is_left_out() {
    for age_years in [30, 50] {
        let person = person(age_years, None);
        let left_out = content().movements.iter().filter(|movement| {
            variants(movement).iter().any(|motion| fit(motion, &person, &movement.useful_minimum()).is_err())
        });
        let left_out: Vec<&str> = left_out.map(|movement| movement.id.0.as_str()).collect();
        assert_eq!(left_out, ["neck-extension-small"], "at {age_years}");
    }
}
