//! The week in three sentences: what was done, how it was marked, and the habit. It describes and credits nothing.

use super::{Day, Measure, Progress};

/// Days of a review.
pub const REVIEW_DAYS: i64 = 7;
/// Fewer days marked in a week give no mean to compare.
const FEWEST_DAYS: usize = 3;
/// Means of two weeks that differ by less are no clear change.
const CLEAR_POINTS: f64 = 2.0;

/// A week.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// What was done.
    pub did: Did,
    /// How it was marked; nothing where nothing was. Pain if any was marked above 0, stiffness otherwise.
    pub felt: Option<(Measure, Felt)>,
    /// Cracks and urges let pass; nothing where neither was noted.
    pub habit: Option<Habit>,
}

/// What was done in a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Did {
    /// Sessions.
    pub sessions: u32,
    /// Days with a session.
    pub session_days: u32,
    /// Movement breaks.
    pub breaks: u32,
}

/// How a week was marked, beside the one before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Felt {
    /// Too few days for a mean.
    TooFew {
        /// Days marked this week.
        days: usize,
    },
    /// A mean, and nothing to compare it with.
    Alone {
        /// The mean of the week.
        mean: f64,
        /// Days marked.
        days: usize,
    },
    /// Two weeks.
    Beside {
        /// The mean of the week.
        mean: f64,
        /// The mean of the week before.
        before: f64,
        /// Days marked this week.
        days: usize,
        /// Whether they differ by 2 points or more.
        is_clear: bool,
    },
}

/// The habit in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Cracks.
    pub cracks: u32,
    /// Urges let pass.
    pub let_pass: u32,
    /// Days on which either was noted.
    pub days: u32,
}

pub(super) fn review(progress: &Progress, today: i64) -> Review {
    let week = progress.timeline(today - REVIEW_DAYS + 1, today);
    let before = progress.timeline(today - 2 * REVIEW_DAYS + 1, today - REVIEW_DAYS);
    Review { did: did(&week), felt: felt(&week, &before), habit: habit(&week) }
}

fn did(week: &[Day]) -> Did {
    Did {
        sessions: week.iter().map(|day| day.sessions).sum(),
        session_days: count(week, |day| day.sessions > 0),
        breaks: week.iter().map(|day| day.breaks).sum(),
    }
}

fn felt(week: &[Day], before: &[Day]) -> Option<(Measure, Felt)> {
    let has_pain = week.iter().any(|day| day.pain.is_some_and(|pain| pain > 0.0));
    let measure = if has_pain { Measure::Pain } else { Measure::Stiffness };
    let of = |day: &Day| if has_pain { day.pain } else { day.stiffness };
    let marks = |days: &[Day]| days.iter().filter_map(of).collect::<Vec<f64>>();
    let (now, then) = (marks(week), marks(before));
    let mean =
        |marks: &[f64]| (marks.len() >= FEWEST_DAYS).then(|| marks.iter().sum::<f64>() / marks.len() as f64);
    let days = now.len();
    let felt = match (mean(&now), mean(&then)) {
        (None, _) if days == 0 => return None,
        (None, _) => Felt::TooFew { days },
        (Some(mean), None) => Felt::Alone { mean, days },
        (Some(mean), Some(before)) => {
            Felt::Beside { mean, before, days, is_clear: (mean - before).abs() >= CLEAR_POINTS }
        }
    };
    Some((measure, felt))
}

fn habit(week: &[Day]) -> Option<Habit> {
    let habit = Habit {
        cracks: week.iter().map(|day| day.cracks).sum(),
        let_pass: week.iter().map(|day| day.let_pass).sum(),
        days: count(week, |day| day.cracks + day.let_pass > 0),
    };
    (habit.days > 0).then_some(habit)
}

fn count(week: &[Day], is_such: impl Fn(&&Day) -> bool) -> u32 {
    u32::try_from(week.iter().filter(is_such).count()).unwrap_or(u32::MAX)
}
