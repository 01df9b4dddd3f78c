//! Movements and cameras, and made-up people.

use coach::synthetic::{Act, Draw, Habits, Stage, coached};
use coach::{AngleVisibility, Camera, Rules, visibility};
use kinematics::{Person, Side, fit};

use crate::is_each;

const PEOPLE: u64 = 300;
const WHOLE: u32 = 4;

pub(crate) fn judge() {
    let person = Person::of_age(40);
    let movements = &content_bundle::content().movements;
    let mut seen = [0; 3];
    let (mut from_anywhere, mut courses, mut exact) = (0, 0, 0);
    for movement in movements {
        let Ok(fitted) = fit(&movement.motion_for(Side::Left, Some(5.0)), &person, &[]) else { continue };
        let mut is_seen = false;
        for (camera, count) in Camera::ALL.into_iter().zip(&mut seen) {
            let rules = match Rules::of(fitted.motion(), &person, camera) {
                Ok(rules) => rules,
                Err(why) => {
                    note(&movement.id.0, camera, &why.to_string());
                    continue;
                }
            };
            let followed =
                visibility(fitted.motion(), camera).into_iter().filter(AngleVisibility::is_followed);
            let names: Vec<&str> = followed.map(|seen| seen.angle.name()).collect();
            note(
                &movement.id.0,
                camera,
                &format!("{:.0} times: {}", rules.pattern().ratio(), names.join(", ")),
            );
            *count += 1;
            is_seen = true;
            let stage = Stage::new(fitted.motion(), camera);
            for seed in 0..PEOPLE {
                let mut draw = Draw::new(seed * 7919 + 1);
                let habits = Habits::drawn(&mut draw);
                let pictures = stage.perform(&[Act::Whole; WHOLE as usize], &habits, &mut draw);
                courses += 1;
                exact += u32::from(coached(&pictures, &rules).0.repetitions() == WHOLE);
            }
        }
        from_anywhere += u32::from(is_seen);
    }
    let of = movements.len();
    println!("movements seen from the front; {}; of {of}", seen[0]);
    println!("movements seen from the left; {}; of {of}", seen[1]);
    println!("movements seen from the right; {}; of {of}", seen[2]);
    println!("movements seen from anywhere; {from_anywhere}; of {of}");
    println!(
        "made-up people, {courses} courses, counts that are exact; {:.5}; share; >= 1",
        f64::from(exact) / f64::from(courses)
    );
}

fn note(movement: &str, camera: Camera, what: &str) {
    if is_each() {
        println!("# | {movement} | {camera:?} | {what} |");
    }
}
