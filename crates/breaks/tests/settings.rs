//! Settings: the defaults hold, every problem is told by its field, every number has a source.

use breaks::{HoursProblem, Problem, Settings, Source, Span, Weekday, WorkHours};

fn problems(change: impl FnOnce(&mut Settings)) -> Vec<String> {
    let mut settings = Settings::default();
    change(&mut settings);
    settings.check().err().unwrap_or_default().iter().map(Problem::to_string).collect()
}

#[test]
fn the_defaults_hold() {
    assert_eq!(problems(|_| {}), [""; 0]);
}

#[test]
fn every_number_is_held_to_its_range() {
    for number in Settings::NUMBERS {
        let (least, most) = (*number.range.start(), *number.range.end());
        assert!(number.range.contains(&number.default), "{}", number.name);
        assert_eq!((number.get)(&Settings::default()), number.default, "{}", number.name);
        for beyond in [least.checked_sub(1), most.checked_add(1)].into_iter().flatten() {
            let mut settings = Settings::default();
            (number.set)(&mut settings, beyond);
            let found = settings.check().expect_err(number.name);
            let out_of_range = |problem: &Problem| matches!(problem, Problem::OutOfRange { field, value, .. } if *field == number.name && *value == beyond);
            assert!(found.iter().any(out_of_range), "{}: {found:?}", number.name);
        }
    }
}

#[test]
fn every_number_says_what_it_is_and_where_it_comes_from() {
    let known = include_str!("../../../content/sources.toml");
    for number in Settings::NUMBERS {
        assert!(number.meaning.ends_with('.'), "{}", number.name);
        let reason = match number.source {
            Source::Entry(id) => {
                assert!(known.contains(&format!("id = \"{id}\"")), "{}: {id}", number.name);
                id
            }
            Source::Recall(words) | Source::Safety(words) | Source::Peer(words) | Source::Choice(words) => {
                words
            }
        };
        assert!(!reason.is_empty(), "{}", number.name);
    }
}

#[test]
fn every_problem_is_told_at_once() {
    let found = problems(|settings| {
        settings.shift_every_mins = 5;
        settings.break_every_mins = 20;
        settings.break_secs = 31;
        settings.shift_secs = 40;
        settings.postpone_choices_mins = [5, 0, 500];
    });
    assert_eq!(
        found,
        [
            "shift_every_mins: 5 is not within 10 to 120 minutes",
            "shift_every_mins: 5 must be more than merge_mins, which is 5",
            "break_secs: 31 must be more than shift_secs, which is 40",
            "postpone_choices_mins: 0 is not within 1 to 120 minutes",
            "postpone_choices_mins: 500 is not within 1 to 120 minutes",
        ]
    );
}

#[test]
fn neither_the_necks_budget_nor_its_gap_can_be_loosened() {
    assert_eq!(
        problems(|settings| (settings.neck_sets_a_day, settings.neck_gap_mins) = (5, 29)),
        [
            "neck_sets_a_day: 5 is not within 0 to 4 a day",
            "neck_gap_mins: 29 is not within 30 to 1440 minutes"
        ]
    );
}

#[test]
fn hours_that_cannot_be_are_told_with_their_weekday() {
    let check = |spans: &[(u32, u32)], expected: &[HoursProblem]| {
        let mut settings = Settings { work_hours: WorkHours::always(), ..Settings::default() };
        settings.work_hours.days[Weekday::Friday as usize] =
            spans.iter().map(|&(from_min, to_min)| Span { from_min, to_min }).collect();
        let found = settings.check().err().unwrap_or_default();
        let expected: Vec<Problem> = expected
            .iter()
            .map(|&problem| Problem::WorkHours { weekday: Weekday::Friday, problem })
            .collect();
        assert_eq!(found, expected, "{spans:?}");
        assert!(found.iter().all(|problem| problem.field() == "work_hours"));
    };
    check(&[], &[]);
    check(&[(780, 1080), (540, 720)], &[]);
    check(&[(1320, 1800)], &[]);
    check(&[(1440, 1500)], &[HoursProblem::BeginsBeyondDay(1440)]);
    check(&[(600, 600)], &[HoursProblem::EndsBeforeBeginning { from_min: 600, to_min: 600 }]);
    check(&[(100, 1541)], &[HoursProblem::LongerThanDay(1541)]);
    check(&[(540, 720), (700, 900)], &[HoursProblem::Overlap(700)]);
}
