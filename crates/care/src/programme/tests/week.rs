use journal::StrengthPattern;
use library::{Filter, Prop, Region};

use super::{Someone, content, interview, movements_of, strength_days};
use crate::programme::{
    Binding, DayState, Interview, InterviewError, Need, Part, PlannedStep, Taste, Term, WhyNot, is_spaced,
    this_week,
};
use crate::relief::WhyLeftOut;

#[test]
fn a_week_has_ease_every_chosen_day_and_strength_with_rest_between() {
    let week = Someone::new().begins(interview());
    let planned: Vec<bool> = week.days.iter().map(|day| !day.steps().is_empty()).collect();
    assert_eq!(planned, [true, true, true, true, true, false, false]);
    for day in week.days.iter().take(5) {
        assert!(day.steps().iter().any(|planned| planned.part == Part::Ease), "day {}", day.day);
        assert!(day.secs <= 600.0, "{} s", day.secs);
        assert_eq!(day.breaks.len(), 2);
    }
    let strength = strength_days(&week);
    assert_eq!(strength.len(), 3, "{strength:?}");
    assert!(is_spaced(StrengthPattern::ThreeDays, &strength));
}

#[test]
fn two_minutes_a_day_come_on_five_days_and_stay_short() {
    let mut someone = Someone::new();
    let told = journal::ProgrammeInterviewed {
        strength: StrengthPattern::TwoMinutes,
        weekdays: (0..7).collect(),
        ..interview()
    };
    let week = someone.begins(told);
    let strength = strength_days(&week);
    assert_eq!(strength.len(), 5, "{strength:?}");
    assert!(is_spaced(StrengthPattern::TwoMinutes, &strength));
    for day in &week.days {
        let strong = day.steps().iter().filter(|planned| planned.part == Part::Strength);
        let secs: f32 = strong.map(|planned| crate::relief::step_secs(&planned.step)).sum();
        assert!(secs <= 150.0, "{secs}");
    }
}

#[test]
fn every_movement_says_what_spoke_for_it_and_every_day_what_holds_it() {
    let week = Someone::new().begins(interview());
    for planned in week.days.iter().flat_map(|day| day.steps()) {
        assert!(!planned.spoke.is_empty(), "{} has no reason", planned.step.movement);
    }
    let asked = |term: &Term| matches!(term, Term::Need(_));
    let first = week.days[0].steps();
    assert!(first.iter().any(|planned| asked(&planned.spoke[0].term)));
    let serves = |need: Need| {
        week.days[0]
            .steps()
            .iter()
            .any(|planned| planned.spoke.iter().any(|spoke| spoke.term == Term::Need(need)))
    };
    assert!(serves(Need::NeckItself(Part::Strength)), "neck strength on a day of strength");
    assert!(serves(Need::Trunk), "and of the trunk");
    let rests = week.days.iter().filter(|day| !day.steps().is_empty() && !day.has_strength());
    for day in rests {
        assert!(day.binding.contains(&Binding::RestAfterStrength), "{:?}", day.binding);
    }
    let short = Someone::new().begins(journal::ProgrammeInterviewed { minutes_a_day: 3, ..interview() });
    assert!(short.days[0].binding.contains(&Binding::Time { secs: 180 }), "{:?}", short.days[0].binding);
}

#[test]
fn what_is_not_at_hand_is_swapped_with_its_reason() {
    let told = journal::ProgrammeInterviewed { has_floor: false, props: vec!["chair".into()], ..interview() };
    let week = Someone::new().begins(told);
    for id in movements_of(&week) {
        let movement = content().movement(&id.as_str().into()).expect("known");
        assert!(movement.settings != [library::Setting::Floor], "{id} is floor work");
        assert!(!movement.props.contains(&Prop::Band), "{id} needs a band");
    }
    assert!(week.swaps.iter().any(|swap| swap.why == WhyNot::NoFloor), "{:?}", week.swaps);
    let named = |swap: &crate::programme::Swap| movements_of(&week).contains(&swap.by.0);
    assert!(week.swaps.iter().all(named), "{:?}", week.swaps);
}

#[test]
fn what_is_not_wanted_stays_away_and_what_is_liked_comes() {
    let usual = movements_of(&Someone::new().begins(interview()));
    let unwanted = usual.iter().next().expect("something").clone();
    let without = Someone::new()
        .begins(journal::ProgrammeInterviewed { unwanted: vec![unwanted.clone()], ..interview() });
    assert!(!movements_of(&without).contains(&unwanted));
    let liked = "cross-body-stretch".to_owned();
    let with =
        Someone::new().begins(journal::ProgrammeInterviewed { liked: vec![liked.clone()], ..interview() });
    assert!(movements_of(&with).contains(&liked), "{:?}", movements_of(&with));
}

#[test]
fn a_movement_is_liked_or_unwanted_or_neither_and_nothing_else_is_asked_anew() {
    let mut told = interview();
    let rows: [(Taste, &str, [&[&str]; 2]); 8] = [
        (Taste::Liked, "cat-cow", [&["cat-cow"], &[]]),
        (Taste::Liked, "cat-cow", [&["cat-cow"], &[]]),
        (Taste::Unwanted, "chin-tuck-seated", [&["cat-cow"], &["chin-tuck-seated"]]),
        (Taste::Unwanted, "cat-cow", [&[], &["chin-tuck-seated", "cat-cow"]]),
        (Taste::Neither, "chin-tuck-seated", [&[], &["cat-cow"]]),
        (Taste::Liked, "cat-cow", [&["cat-cow"], &[]]),
        (Taste::Neither, "cat-cow", [&[], &[]]),
        (Taste::Neither, "cat-cow", [&[], &[]]),
    ];
    for (taste, movement, [liked, unwanted]) in rows {
        told = taste.told(&told, movement);
        assert_eq!((&told.liked[..], &told.unwanted[..]), (&owned(liked)[..], &owned(unwanted)[..]));
        assert_eq!(Taste::of(&told, movement), taste);
    }
    assert_eq!(told, interview());
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn a_week_that_was_taken_is_planned_anew_by_what_somebody_likes_and_does_not_want() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let taken = someone.week();
    let moves_neck = |planned: &&PlannedStep| {
        planned.spoke.iter().any(|spoke| spoke.term == Term::Need(Need::NeckItself(Part::Ease)))
    };
    let of_neck = taken.days.iter().flat_map(|day| day.steps()).find(moves_neck);
    let movement = of_neck.expect("the neck was asked for").step.movement.clone();
    let say = |someone: &mut Someone, taste: Taste| {
        let (_, told) = someone.programme.interview().expect("asked").clone();
        someone.write(journal::Body::ProgrammeInterviewed(taste.told(&told, &movement)));
        someone.week()
    };
    let without = say(&mut someone, Taste::Unwanted);
    assert!(!movements_of(&without).contains(&movement), "{movement}");
    assert!(without.left_out.contains(&(movement.as_str().into(), WhyNot::Unwanted)), "{movement}");
    let swap = without.swaps.first().expect("something stands in for it");
    assert_eq!((&swap.instead_of.0, swap.why), (&movement, WhyNot::Unwanted));
    assert!(someone.programme.accepted().is_some(), "it is still the plan that was taken");
    assert_eq!(say(&mut someone, Taste::Neither), taken, "taken back, the week is as it was");

    let liked = say(&mut someone, Taste::Liked);
    let mut steps = liked.days.iter().flat_map(|day| day.steps());
    let says_so = |planned: &PlannedStep| planned.spoke.iter().any(|spoke| spoke.term == Term::Liked);
    assert!(steps.any(|planned| planned.step.movement == movement && says_so(planned)), "{movement}");
}

#[test]
fn a_closed_neck_and_strong_pain_leave_their_place_alone() {
    let mut someone = Someone::new();
    someone.filters = vec![Filter::BlockNeck];
    let week = someone.begins(interview());
    assert!(
        week.left_out
            .iter()
            .any(|(_, why)| matches!(why, WhyNot::Unsafe(WhyLeftOut::RuledOut(Filter::BlockNeck))))
    );
    assert!(!week.days[0].steps().is_empty(), "the rest of the back still moves");
    let mut sore = Someone::new();
    sore.pain = Some(7);
    let told = journal::ProgrammeInterviewed { places: vec![Region::LowBack.name().into()], ..interview() };
    for id in movements_of(&sore.begins(told)) {
        let movement = content().movement(&id.as_str().into()).expect("known");
        assert!(!movement.regions.contains(&Region::LowBack), "{id}");
    }
}

#[test]
fn days_that_lie_together_hold_strength_once_and_say_so() {
    let told = journal::ProgrammeInterviewed { weekdays: vec![0, 1], ..interview() };
    let week = Someone::new().begins(told);
    assert_eq!(strength_days(&week).len(), 1);
    assert_eq!(week.days.iter().filter(|day| matches!(day.state, DayState::Off)).count(), 5);
}

#[test]
fn answers_out_of_range_are_no_interview() {
    let check = |told: journal::ProgrammeInterviewed, expected: InterviewError| {
        assert_eq!(Interview::of(&told), Err(expected), "{told:?}");
    };
    let told = interview;
    check(journal::ProgrammeInterviewed { places: vec![], ..told() }, InterviewError::NoPlace);
    check(journal::ProgrammeInterviewed { places: vec!["elbow".into()], ..told() }, InterviewError::NoPlace);
    check(journal::ProgrammeInterviewed { weekdays: vec![], ..told() }, InterviewError::NoDay);
    check(journal::ProgrammeInterviewed { weekdays: vec![7], ..told() }, InterviewError::NoDay);
    check(journal::ProgrammeInterviewed { minutes_a_day: 2, ..told() }, InterviewError::Minutes);
    check(journal::ProgrammeInterviewed { minutes_a_day: 31, ..told() }, InterviewError::Minutes);
    check(journal::ProgrammeInterviewed { goals: vec!["x".repeat(201)], ..told() }, InterviewError::Goals);
    check(journal::ProgrammeInterviewed { goals: vec![String::new(); 6], ..told() }, InterviewError::Goals);
}

#[test]
fn this_week_is_the_offer_until_it_is_taken_and_the_same_all_day() {
    let mut someone = Someone::new();
    let here = |someone: &Someone| {
        someone.with_ground(|ground| this_week(ground, &someone.programme, someone.today()))
    };
    assert_eq!(here(&someone), None, "nobody was asked");
    someone.write(journal::Body::ProgrammeInterviewed(interview()));
    let offered = here(&someone).expect("a plan");
    assert!(!offered.is_taken && offered.file.is_none());
    assert_eq!(offered.minutes, 10);
    someone.begins(interview());
    someone.now_ms += 3_600_000;
    let taken = here(&someone).expect("a plan");
    assert!(taken.is_taken);
    assert_eq!(here(&someone), Some(taken), "asked twice it is the same");
    let none = journal::ProgrammeInterviewed { places: vec![], ..interview() };
    someone.write(journal::Body::ProgrammeInterviewed(none));
    assert_eq!(here(&someone), None, "an answer that cannot be planned with");
}
