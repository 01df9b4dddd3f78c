//! Small plans for the tests of this folder.

use journal::Scale;
use kinematics::{Breath, FittedMotion, Key, Motion, MotionKind, Person, Side, Stance, Support, fit};
use library::{Filter, Region};

use super::{Input, KeyWords, Plan, PlanError, Player, Step, Take};
use crate::screening::Clearance;

pub(super) fn motion(support: Support, neck_deg: f32, hold_secs: f32) -> FittedMotion {
    let mut turned = Stance::default();
    turned.pose.set_neck_rotation_deg(neck_deg);
    let key = Key { stance: turned, travel_secs: 3.0, hold_secs, breath: Breath::Out };
    let motion = Motion {
        support,
        kind: MotionKind::Poses,
        start: Stance::default(),
        keys: vec![key],
        return_secs: 3.0,
        return_breath: Breath::In,
        rest_secs: 1.0,
        mirrored: false,
    };
    fit(&motion, &Person::of_age(40), &[]).expect("no useful minimum was asked for")
}

/// Two repetitions a side of 3 s there, 1 s hold, 3 s back, 1 s pause: 8 s each.
pub(super) fn rotation() -> Step {
    let take =
        |side: Side| Take { side: Some(side), motion: motion(Support::Seated, side.sign() * 20.0, 1.0) };
    Step { takes: Side::BOTH.map(take).to_vec(), ..step("neck-rotation", 2) }
}

/// One repetition with a hold of 20 s, twice, 10 s between: 27 s each.
pub(super) fn squeeze() -> Step {
    let take = Take { side: None, motion: motion(Support::Standing, 0.0, 20.0) };
    Step { takes: vec![take], sets: 2, rest_secs: 10.0, ..step("blade-squeeze", 1) }
}

fn step(movement: &str, repetitions: u16) -> Step {
    Step {
        movement: movement.to_owned(),
        name: movement.replace('-', " "),
        start_words: "Sit tall.".to_owned(),
        key_words: vec![KeyWords { say: "Go to the {side}.".to_owned(), hold_say: Some("Stay.".to_owned()) }],
        return_say: "And back.".to_owned(),
        cues: vec!["Shoulders down.".to_owned()],
        contraindications: vec![Filter::Wrist],
        regions: vec![Region::UpperBack],
        level: 1,
        is_gentle: false,
        beside_support: false,
        sets: 1,
        repetitions,
        rest_secs: 0.0,
        takes: Vec::new(),
    }
}

pub(super) fn plan(steps: Vec<Step>) -> Result<Plan, PlanError> {
    Plan::new(&Clearance::for_tests(&[], 1_000), 1_000, &[], steps)
}

pub(super) fn player() -> Player {
    let plan = plan(vec![rotation(), squeeze()]).expect("a sound plan");
    Player::new(plan, Scale::new(2))
}

/// Plays for a time in steps of a frame and gives everything that was to be done.
pub(super) fn play(player: &mut Player, from_ms: i64, by_ms: i64) -> Vec<super::Effect> {
    (1..=by_ms / 50).flat_map(|frame| player.step(Input::Tick, from_ms + frame * 50)).collect()
}
