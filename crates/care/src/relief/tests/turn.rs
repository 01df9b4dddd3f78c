//! Whose turn it is.

use journal::{Body, SessionStarted};
use library::{Region, RoutineId, Setting};

use super::{DAY_MS, Someone, ask, content, every_ask};
use crate::learning::MOST_CANDIDATES;
use crate::relief::{Drawn, Reason, Recommendation, Rule};

#[test]
fn marks_change_what_comes_first_and_are_told_without_credit() {
    let question = ask(Region::UpperBack, Setting::Desk, 3);
    let fresh = Someone::new(&[]).recommend(&question).expect("an offer");
    let (other, _) = fresh.drawn.among.last().expect("candidates").clone();
    let mut someone = Someone::new(&[]);
    let done = movements_in(&other);
    for _ in 0..16 {
        someone.does(&other.0, &done, 7, 3, None);
        someone.now_ms += DAY_MS;
    }
    let next = someone.recommend(&question).expect("an offer");
    assert_eq!(next.drawn.rule, Rule::Learned);
    let chance =
        |id: &RoutineId| next.drawn.among.iter().find(|(among, _)| among == id).map_or(0.0, |(_, c)| *c);
    let most = next.drawn.among.iter().map(|(_, chance)| *chance).fold(0.0, f64::max);
    assert!(chance(&other) >= most, "{:?}", next.drawn);
    let firsts = (0..200).filter(|seed| {
        someone.recommend_by(&question, *seed).is_ok_and(|offered| *offered.best.id() == other)
    });
    let share = firsts.count() as f64 / 200.0;
    assert!((share - chance(&other)).abs() < 0.12, "{share} of {}", chance(&other));
    let offers = std::iter::once(&next.best).chain(&next.alternatives);
    let told = offers.filter(|offer| *offer.id() == other).flat_map(|offer| &offer.reasons);
    let told: Vec<&Reason> = told.collect();
    assert!(told.contains(&&Reason::MarkedEasier { easier: 16, of: 16, mean_change: -4.0 }), "{told:?}");
    assert!(matches!(told.first(), Some(Reason::Drawn { is_leading: true, sessions: 16, .. })), "{told:?}");
}

fn movements_in(routine: &RoutineId) -> Vec<String> {
    let routine = content().routine(routine).expect("known");
    routine.plans.iter().flat_map(|plan| &plan.steps).map(|step| step.movement.0.clone()).collect()
}

#[test]
fn the_first_two_weeks_go_round_evenly_at_the_lowest_level() {
    let mut someone = Someone::new(&[]);
    for ask in every_ask() {
        let offered = someone.recommend(&ask).expect("an offer");
        let Drawn { rule, among, .. } = &offered.drawn;
        assert_eq!(*rule, Rule::Even);
        assert!((1..=MOST_CANDIDATES).contains(&among.len()), "{ask:?}");
        let level = |id: &RoutineId| content().routine(id).map(|routine| routine.level);
        assert!(among.iter().all(|(id, _)| level(id) == level(&among[0].0)), "{ask:?}");
        let even = 1.0 / among.len() as f64;
        assert!(among.iter().all(|(_, chance)| (chance - even).abs() < 1e-12));
    }
    let done = movements_in(&RoutineId("shoulder-blades".into()));
    someone.does("shoulder-blades", &done, 5, 4, None);
    for (days, rule) in [(13, Rule::Even), (14, Rule::Learned)] {
        let later = someone.history_at(days);
        let offered = later.recommend(&ask(Region::UpperBack, Setting::Desk, 3)).expect("an offer");
        assert_eq!(offered.drawn.rule, rule, "after {days} days");
    }
}

#[test]
fn chances_are_kept_from_certainty_and_the_draw_is_among_them() {
    let mut someone = Someone::new(&[]);
    for (day, routine) in content().routines.iter().cycle().take(80).enumerate() {
        let after = if day % 3 == 0 { 1 } else { 6 };
        someone.does(&routine.id.0, &movements_in(&routine.id), 6, after, None);
        someone.now_ms += DAY_MS;
    }
    for (seed, ask) in (0..).zip(every_ask()) {
        let Ok(offered) = someone.recommend_by(&ask, seed) else { continue };
        let among = &offered.drawn.among;
        let sum: f64 = among.iter().map(|(_, chance)| chance).sum();
        assert!((sum - 1.0).abs() < 1e-6, "{ask:?}: {among:?}");
        assert!(among.iter().any(|(id, _)| id == offered.best.id()), "{ask:?}");
        if among.len() > 1 {
            let floor = crate::learning::floor(among.len()) - 1e-9;
            assert!(among.iter().all(|(_, chance)| (floor..=0.8 + 1e-9).contains(chance)), "{among:?}");
        }
    }
}

#[test]
fn what_felt_worse_never_comes_first_by_chance() {
    let question = ask(Region::NeckLeft, Setting::Desk, 3);
    let mut someone = Someone::new(&[]);
    let first = someone.recommend(&question).expect("an offer");
    let done: Vec<String> = first.best.routine.steps.iter().map(|step| step.movement.clone()).collect();
    someone.does(&first.best.id().0, &done, 5, 6, Some(journal::Felt::Worse));
    for days in [1, 30] {
        let later = someone.history_at(days);
        for seed in 0..60 {
            let Ok(offered) = later.recommend_by(&question, seed) else { continue };
            let offers = std::iter::once(&offered.best).chain(&offered.alternatives);
            for step in offers.flat_map(|offer| &offer.routine.steps) {
                assert!(!done.contains(&step.movement), "{} came back after {days} days", step.movement);
            }
        }
    }
}

/// Breaks are chosen for the person and come many times a day: what is offered on asking is the same with them and without.
#[test]
fn guided_breaks_teach_nothing() {
    let question = ask(Region::UpperBack, Setting::Desk, 3);
    let routines: Vec<RoutineId> = content().routines.iter().map(|routine| routine.id.clone()).collect();
    for sessions in [0, 1, 2, 4, 18] {
        let live = |breaks_a_day: i64| {
            let mut someone = Someone::new(&[]);
            for number in 0..sessions {
                for _ in 0..breaks_a_day {
                    someone.begins_a_break();
                }
                let routine = &routines[number % 3];
                someone.does(&routine.0, &movements_in(routine), 6, 2 + (number % 3) as u8, None);
                for _ in 0..breaks_a_day {
                    someone.begins_a_break();
                }
                someone.now_ms += DAY_MS;
            }
            for _ in 0..breaks_a_day {
                someone.begins_a_break();
            }
            someone.recommend(&question).expect("an offer")
        };
        let told = |breaks_a_day| {
            let Recommendation { best, alternatives, drawn, .. } = live(breaks_a_day);
            let offers = std::iter::once(best).chain(alternatives);
            let offers: Vec<_> =
                offers.map(|offer| (offer.id().clone(), offer.score, offer.reasons)).collect();
            (offers, drawn)
        };
        assert_eq!(told(0), told(3), "after {sessions} sessions");
    }
}

impl Someone {
    fn begins_a_break(&mut self) {
        self.write(Body::SessionStarted(SessionStarted {
            asked: None,
            routine: "break.00c0ffee00c0ffee-1".into(),
            movements: Vec::new(),
        }));
    }
}
