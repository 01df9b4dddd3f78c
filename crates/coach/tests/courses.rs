//! Single courses: the hold's clock, cues, abstaining, the twist guard.

use coach::synthetic::head_readings;
use coach::{
    Angles, Camera, Cue, Effect, Look, Phase, Rules, State, TwistRules, TwistState, TwistWay, Unseen, guard,
    step,
};
use kinematics::{AngleReading, Channel, FittedMotion, Person, Side, fit};

fn neck_turn() -> (FittedMotion, Rules) {
    let movement = content_bundle::content().movement(&"neck-rotation-seated".into()).expect("is there");
    let person = Person::of_age(40);
    let fitted = fit(&movement.motion_for(Side::Left, Some(5.0)), &person, &[]).expect("fits");
    let rules = Rules::of(fitted.motion(), &person, Camera::Front).expect("is seen");
    (fitted, rules)
}

/// Lets the head go by an angle at each time, at 15 pictures a second.
fn watch(secs: f64, turn_deg: impl Fn(f64) -> f32) -> (State, Vec<(f64, Effect)>) {
    let (_, rules) = neck_turn();
    let (mut state, mut all) = (State::default(), Vec::new());
    for picture in 0..(secs * 15.0) as u32 {
        let now = f64::from(picture) / 15.0;
        let readings = head_readings(turn_deg(now), 0.0, 0.0, now);
        let (next, effects) = step(state, &rules, &Look::at(now, &readings));
        state = next;
        all.extend(effects.into_iter().map(|effect| (now, effect)));
    }
    (state, all)
}

/// Out by some degrees over some seconds from the third on, there for a while, and back.
fn out_and_back(degrees: f32, travel_secs: f64, there_secs: f64) -> impl Fn(f64) -> f32 {
    move |now| {
        let out = kinematics::minimum_jerk(((now - 3.0) / travel_secs) as f32);
        let back = kinematics::minimum_jerk(((now - 3.0 - travel_secs - there_secs) / travel_secs) as f32);
        degrees * (out - back)
    }
}

fn cues(effects: &[(f64, Effect)]) -> Vec<Cue> {
    effects
        .iter()
        .filter_map(|(_, effect)| if let Effect::Cue(cue) = effect { Some(*cue) } else { None })
        .collect()
}

#[test]
fn a_repetition_says_how_it_was() {
    let (state, effects) = watch(18.0, out_and_back(25.0, 3.0, 6.0));
    let counted = effects.iter().find_map(|(_, effect)| {
        if let Effect::Repetition(repetition) = effect { Some(*repetition) } else { None }
    });
    let repetition = counted.expect("one is counted");
    assert_eq!((state.repetitions(), repetition.number, repetition.side), (1, 1, Some(Side::Left)));
    assert!((repetition.reached.1 - 25.0).abs() < 1.5, "{repetition:?}");
    assert!((6.0..8.5).contains(&repetition.held_secs), "{repetition:?}");
    assert!(effects.iter().any(|(_, effect)| *effect == Effect::HoldDone));
    assert_eq!(state.phase(), Phase::Rest);
}

#[test]
fn cues_fit_what_is_done() {
    for (degrees, travel_secs, there_secs, expected) in [
        (25.0, 3.0, 6.0, vec![Cue::HoldThere]),
        (10.0, 3.0, 2.0, vec![Cue::FurtherIfEasy]),
        (38.0, 4.0, 6.0, vec![Cue::HoldThere, Cue::EaseOff]),
        (25.0, 1.0, 6.0, vec![Cue::EaseOff]),
    ] {
        let (_, effects) = watch(20.0, out_and_back(degrees, travel_secs, there_secs));
        let found = cues(&effects);
        assert!(expected.iter().all(|cue| found.contains(cue)), "{degrees} in {travel_secs}: {found:?}");
        assert!(found.contains(&Cue::EaseOff) == expected.contains(&Cue::EaseOff), "{degrees}: {found:?}");
    }
}

#[test]
fn who_is_in_the_hold_is_known_once_the_start_is_and_never_while_unseen() {
    let (_, rules) = neck_turn();
    assert!(rules.pattern().follows_holds());
    let course = out_and_back(25.0, 3.0, 6.0);
    let (mut state, mut told) = (State::default(), Vec::new());
    for picture in 0..(22 * 15) {
        let now = f64::from(picture) / 15.0;
        let readings = if now < 17.0 { head_readings(course(now), 0.0, 0.0, now) } else { Vec::new() };
        state = step(state, &rules, &Look::at(now, &readings)).0;
        told.push((now, state.is_in_hold(&rules)));
    }
    let at = |secs: f64| told.iter().find(|(now, _)| *now >= secs).and_then(|(_, told)| *told);
    assert_eq!(at(0.2), None, "nobody knows where the start is yet");
    assert_eq!([2.5, 3.5].map(at), [Some(false); 2]);
    assert_eq!([6.5, 9.0, 11.0].map(at), [Some(true); 3]);
    assert_eq!(at(16.5), Some(false));
    assert_eq!(at(21.0), None);
}

#[test]
fn whoever_holds_a_little_short_is_in_the_hold() {
    let (_, rules) = neck_turn();
    let course = out_and_back(0.7 * 25.0, 3.0, 6.0);
    let mut state = State::default();
    for picture in 0..(9 * 15) {
        let now = f64::from(picture) / 15.0;
        state = step(state, &rules, &Look::at(now, &head_readings(course(now), 0.0, 0.0, now))).0;
    }
    assert_eq!(state.is_in_hold(&rules), Some(true));
}

#[test]
fn the_best_camera_is_the_one_ahead_where_it_can_follow() {
    let rules = |movement: &str| {
        let content = content_bundle::content();
        let movement = content.movement(&movement.into()).expect("is there");
        let person = Person::of_age(34);
        let fitted = fit(&movement.motion_for(Side::Left, None), &person, &[]).expect("fits");
        Rules::best(fitted.motion(), &person).map(|rules| rules.pattern().camera())
    };
    assert_eq!(rules("neck-side-bend-seated"), Ok(Camera::Front));
    assert_eq!(rules("neck-rotation-seated"), Ok(Camera::Front));
    assert_eq!(rules("rib-breathing"), Err(coach::NotSeen::Breath));
}

#[test]
fn a_fast_turn_is_no_repetition_of_the_neck() {
    let (state, _) = watch(16.0, out_and_back(25.0, 0.6, 2.0));
    assert_eq!(state.repetitions(), 0);
}

#[test]
fn whoever_vanishes_is_not_counted_and_the_clock_stops() {
    let (fitted, rules) = neck_turn();
    let (mut state, mut said) = (State::default(), Vec::new());
    for picture in 0..400 {
        let now = f64::from(picture) / 20.0;
        let turn_deg = fitted.motion().sample((now - 3.0) as f32).pose.neck_rotation_deg();
        let readings = head_readings(turn_deg, 0.0, 0.0, now);
        let is_there = !(7.0..10.0).contains(&now);
        let (next, effects) = step(state, &rules, &Look::at(now, if is_there { &readings } else { &[] }));
        state = next;
        said.extend(
            effects.into_iter().filter(|effect| matches!(effect, Effect::NotSeen(_) | Effect::SeenAgain)),
        );
        if now > 9.0 && !is_there {
            assert_eq!((state.phase(), state.held_secs(), state.share()), (Phase::Unseen, 0.0, None));
        }
    }
    assert_eq!(said, [Effect::SeenAgain, Effect::NotSeen(Unseen::Gone), Effect::SeenAgain]);
    assert_eq!(state.repetitions(), 0);
}

#[test]
fn too_few_pictures_or_unsure_ones_are_not_judged() {
    let (fitted, rules) = neck_turn();
    for (rate, confidence, is_seen) in
        [(15.0, 0.9, true), (5.0, 0.9, true), (1.5, 0.9, false), (15.0, 0.2, false)]
    {
        let mut state = State::default();
        let mut was_told = false;
        for picture in 0..(20.0 * rate) as u32 {
            let now = f64::from(picture) / rate;
            let turn_deg = fitted.motion().sample((now - 3.0) as f32).pose.neck_rotation_deg();
            let mut readings = head_readings(turn_deg, 0.0, 0.0, now);
            readings.iter_mut().for_each(|reading| reading.confidence = confidence);
            let (next, effects) = step(state, &rules, &Look::at(now, &readings));
            state = next;
            was_told |= effects.iter().any(|effect| matches!(effect, Effect::NotSeen(_)));
        }
        assert_eq!((state.is_seen(), was_told), (is_seen, !is_seen), "{rate} a second, {confidence}");
        assert_eq!(state.repetitions(), u32::from(is_seen), "{rate} a second, {confidence}");
    }
}

#[test]
fn a_look_that_is_not_later_changes_nothing() {
    let (_, rules) = neck_turn();
    let readings = head_readings(5.0, 0.0, 0.0, 1.0);
    let (state, _) = step(State::default(), &rules, &Look::at(1.0, &readings));
    for now in [1.0, 0.5, f64::NAN, f64::NEG_INFINITY] {
        assert_eq!(
            step(state.clone(), &rules, &Look::at(now, &readings)),
            (state.clone(), Vec::new()),
            "{now}"
        );
    }
}

#[test]
fn shoulders_that_go_up_are_told_where_they_are_seen() {
    let (_, rules) = neck_turn();
    let (mut state, mut all) = (State::default(), Vec::new());
    for picture in 0..150 {
        let now = f64::from(picture) / 15.0;
        let mut readings = head_readings(0.0, 0.0, 0.0, now);
        let degrees = if now > 5.0 { 18.0 } else { 2.0 };
        let channel = Channel::LeftScapulaElevation;
        readings.push(AngleReading { channel, degrees, confidence: 0.9, time_secs: now });
        let (next, effects) = step(state, &rules, &Look::at(now, &readings));
        state = next;
        all.extend(effects.into_iter().map(|effect| (now, effect)));
    }
    assert_eq!(cues(&all), [Cue::ShouldersDown]);
}

/// Turns or tilts the head by an angle within a time and lets the guard watch at 30 pictures a second.
fn twisted(
    yaw_deg: f32,
    pitch_deg: f32,
    secs: f32,
    hand: Option<bool>,
    lost: Option<Side>,
) -> Vec<(TwistWay, bool)> {
    let rules = TwistRules::of(&Person::of_age(40));
    let (mut state, mut ways) = (TwistState::default(), Vec::new());
    for picture in 0..90 {
        let now = f64::from(picture) / 30.0;
        let share = kinematics::minimum_jerk((now as f32 - 1.0) / secs);
        let readings = head_readings(yaw_deg * share, pitch_deg * share, 0.0, now);
        let is_lost = lost.is_some() && share > 0.9;
        let look = Look {
            time_secs: now,
            readings: if is_lost { &[] } else { &readings },
            head_lost: lost.filter(|_| is_lost),
            hand_at_head: hand,
        };
        let (next, twist) = guard(state, &rules, &look);
        state = next;
        ways.extend(twist.map(|twist| (twist.way, twist.is_warning())));
    }
    ways
}

#[test]
fn fast_and_near_the_end_is_a_twist() {
    use TwistWay::{Back, Turn};
    let hand = Some(true);
    for (yaw_deg, pitch_deg, secs, hand, lost, expected) in [
        (62.0, 0.0, 0.4, hand, None, vec![(Turn(Side::Left), true)]),
        (-62.0, 0.0, 0.4, hand, None, vec![(Turn(Side::Right), true)]),
        (62.0, 0.0, 0.4, None, None, vec![(Turn(Side::Left), false)]),
        (62.0, 0.0, 0.4, Some(false), None, vec![]),
        (62.0, 0.0, 2.5, hand, None, vec![]),
        (40.0, 0.0, 0.3, hand, None, vec![]),
        (55.0, 0.0, 0.4, hand, Some(Side::Left), vec![(Turn(Side::Left), true)]),
        (0.0, 62.0, 0.4, hand, None, vec![(Back, true)]),
        (0.0, -62.0, 0.4, hand, None, vec![]),
    ] {
        assert_eq!(
            twisted(yaw_deg, pitch_deg, secs, hand, lost),
            expected,
            "{yaw_deg} {pitch_deg} in {secs}, {hand:?} {lost:?}"
        );
    }
}

#[test]
fn readings_of_made_up_angles_read_back() {
    let readings = head_readings(20.0, -10.0, 5.0, 0.0);
    let angles = Angles::of(&readings);
    assert_eq!(angles.get(coach::SeenAngle::HeadTurn), Some(20.0));
    assert_eq!(angles.get(coach::SeenAngle::HeadNod), Some(10.0));
}
