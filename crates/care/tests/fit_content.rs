//! Every movement of the content, fitted to people of every age: the limits and speed caps hold.

use content_bundle::content;
use kinematics::envelope::{NECK_LEAST_CYCLE_SECS, NECK_LEAST_TRAVEL_SECS, speed_cap_deg_per_sec};
use kinematics::{
    Channel, FittedMotion, Limits, Motion, MotionKind, OwnRange, OwnReading, Person, PhaseKind, Quantity,
    RangeMethod, Side, fit,
};
use library::{Movement, Sides};
use proptest::collection::vec;
use proptest::prelude::*;

const TODAY: i32 = 20_000;
const TOLERANCE_DEG: f32 = 1e-3;
const STEP_SECS: f32 = 1.0 / 240.0;
const SPEED_TOLERANCE_DEG_PER_SEC: f32 = 0.15;
const AGES: std::ops::RangeInclusive<u8> = 18..=99;

/// Own ranges of each kind: unknown, none at all, absurdly large, and some between by a fixed rule.
fn people(age_years: u8) -> impl Iterator<Item = Person> {
    let degrees: [fn(usize, u8) -> Option<f32>; 4] = [
        |_, _| None,
        |_, _| Some(0.0),
        |_, _| Some(1e6),
        |place, age_years| Some(((place * 37 + usize::from(age_years) * 11) % 100) as f32),
    ];
    degrees.into_iter().enumerate().map(move |(kind, degrees)| {
        let mut person = Person { today: TODAY, very_bendy: kind % 2 == 1, ..Person::of_age(age_years) };
        for &quantity in Quantity::ALL {
            for &side in quantity.sides() {
                if let Some(degrees) = degrees(quantity.index() * 2 + side.index(), age_years) {
                    person.own_range.set(quantity, side, OwnReading::self_reported(degrees, TODAY));
                }
            }
        }
        person
    })
}

fn motions(movement: &Movement) -> Vec<Motion> {
    let sides = if movement.sides == Sides::Each { &Side::BOTH[..] } else { &Side::BOTH[..1] };
    sides.iter().map(|&side| movement.motion_for(side, None)).collect()
}

fn fitted(motion: &Motion, person: &Person) -> FittedMotion {
    fit(motion, person, &[]).expect("no useful minimum was asked for")
}

fn moments(motion: &Motion) -> Vec<f32> {
    let in_phase = |phase: kinematics::Phase| {
        [0.0, 0.3, 0.5, 0.8, 1.0].map(|share| phase.start_secs + share * phase.length_secs)
    };
    motion.phases().flat_map(in_phase).collect()
}

fn first_excess(motion: &Motion, person: &Person) -> Option<String> {
    let limits = Limits::of(person);
    let excess = |time_secs: &f32| limits.excess(&motion.sample(*time_secs).pose, TOLERANCE_DEG);
    moments(motion).iter().find_map(excess).map(|excess| format!("{excess:?}"))
}

/// Walking is the person's own gait: there only neck and trunk are held to their caps.
fn first_too_fast(motion: &Motion) -> Option<String> {
    let capped = |channel: &&Channel| motion.kind != MotionKind::Walking || channel.side().is_none();
    for time_secs in moments(motion) {
        let (before, after) = (motion.sample(time_secs).pose, motion.sample(time_secs + STEP_SECS).pose);
        for &channel in Channel::ALL.iter().filter(capped) {
            let speed = (after[channel] - before[channel]).abs() / STEP_SECS;
            if speed > speed_cap_deg_per_sec(channel) + SPEED_TOLERANCE_DEG_PER_SEC {
                return Some(format!("{channel} at {time_secs} s: {speed} degrees a second"));
            }
        }
    }
    None
}

fn first_hurried_neck(motion: &Motion) -> Option<String> {
    let turns = |phase: &kinematics::Phase| {
        let at = |time_secs| motion.sample(time_secs).pose;
        let (from, to) = (at(phase.start_secs), at(phase.start_secs + phase.length_secs));
        Channel::ALL.iter().any(|&channel| channel.is_neck() && (to[channel] - from[channel]).abs() > 0.05)
    };
    let travels = |phase: &kinematics::Phase| matches!(phase.kind, PhaseKind::Travel(_) | PhaseKind::Return);
    let mut neck = motion.phases().filter(|phase| travels(phase) && turns(phase)).peekable();
    neck.peek()?;
    if motion.cycle_secs() < NECK_LEAST_CYCLE_SECS - 1e-3 {
        return Some(format!("a cycle of {} s", motion.cycle_secs()));
    }
    neck.find(|phase| phase.length_secs < NECK_LEAST_TRAVEL_SECS).map(|phase| format!("{phase:?}"))
}

#[test]
fn every_movement_stays_inside_for_every_age_and_own_range() {
    let mut mistakes = Vec::new();
    for movement in &content().movements {
        for (motion, age_years) in
            motions(movement).iter().flat_map(|motion| AGES.map(move |age| (motion, age)))
        {
            for person in people(age_years) {
                let fitted = fitted(motion, &person);
                let excess = first_excess(fitted.motion(), &person);
                mistakes.extend(excess.map(|what| format!("{} at {age_years}: {what}", movement.id)));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn no_movement_is_hurried() {
    let mut mistakes = Vec::new();
    for movement in &content().movements {
        for motion in motions(movement) {
            for person in [18, 40, 60, 65, 99].into_iter().flat_map(people) {
                let fitted = fitted(&motion, &person);
                let found = first_too_fast(fitted.motion()).or_else(|| first_hurried_neck(fitted.motion()));
                mistakes.extend(found.map(|what| format!("{}: {what}", movement.id)));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

fn readings() -> impl Strategy<Value = Option<OwnReading>> {
    let degrees = prop_oneof![Just(0.0), 0.0..90.0_f32, 0.0..1e6_f32, Just(-30.0)];
    let reading = (degrees, any::<bool>()).prop_map(|(comfortable_deg, by_camera)| OwnReading {
        method: if by_camera { RangeMethod::Camera { error_deg: 4.0 } } else { RangeMethod::SelfReport },
        ..OwnReading::self_reported(comfortable_deg, TODAY)
    });
    proptest::option::of(reading)
}

fn own_ranges() -> impl Strategy<Value = OwnRange> {
    vec([readings(), readings()], Quantity::COUNT).prop_map(|readings| {
        let mut own_range = OwnRange::default();
        for (&quantity, by_side) in Quantity::ALL.iter().zip(&readings) {
            for (&side, reading) in quantity.sides().iter().zip(by_side) {
                if let Some(reading) = reading {
                    own_range.set(quantity, side, *reading);
                }
            }
        }
        own_range
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Any movement of the content on either side, for anybody whose own range is anything at all.
    #[test]
    fn any_movement_stays_inside_and_unhurried_for_any_own_range(
        place in any::<prop::sample::Index>(), on_other_side in any::<bool>(), age_years in AGES,
        very_bendy in any::<bool>(), unchecked_dizziness in proptest::bool::weighted(0.1), own_range in own_ranges(),
    ) {
        let movement = place.get(&content().movements);
        let sides = motions(movement);
        let motion = if on_other_side { sides.last() } else { sides.first() };
        let motion = motion.expect("a movement has a side");
        let person = Person { very_bendy, unchecked_dizziness, own_range, today: TODAY, ..Person::of_age(age_years) };
        let fitted = fitted(motion, &person);
        let excess = first_excess(fitted.motion(), &person);
        prop_assert!(excess.is_none(), "{} at {age_years}: {}", movement.id, excess.unwrap_or_default());
        let hurried = first_too_fast(fitted.motion()).or_else(|| first_hurried_neck(fitted.motion()));
        prop_assert!(hurried.is_none(), "{} at {age_years}: {}", movement.id, hurried.unwrap_or_default());
    }
}

/// Content is written within the caps, so a supple young person with a known range gets all of it.
#[test]
fn a_supple_thirty_year_old_is_offered_every_movement() {
    let supple = Person { very_bendy: false, ..people(30).nth(2).expect("the one with the large range") };
    let mut refused = Vec::new();
    for movement in &content().movements {
        for motion in motions(movement) {
            let refusal = fit(&motion, &supple, &movement.useful_minimum()).err();
            refused.extend(refusal.map(|refusal| format!("{}: {refusal}", movement.id)));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}
