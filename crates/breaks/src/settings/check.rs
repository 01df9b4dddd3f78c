//! What is wrong with settings: everything at once, each by the name of its field.

use thiserror::Error;

use super::{HoursProblem, Rules, Settings};
use crate::time::Weekday;

/// One thing that is wrong, so that a reader of files can find the line of its field.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// A number is too small or too large.
    #[error("{field}: {value} is not within {least} to {most} {unit}")]
    OutOfRange {
        /// The field.
        field: &'static str,
        /// What it says.
        value: u32,
        /// The least that it may say.
        least: u32,
        /// The most that it may say.
        most: u32,
        /// In what.
        unit: &'static str,
    },
    /// Two numbers contradict each other.
    #[error("{field}: {value} must be more than {other}, which is {other_value}")]
    NotMoreThan {
        /// The field.
        field: &'static str,
        /// What it says, in its own unit.
        value: u32,
        /// The field that it must be more than.
        other: &'static str,
        /// What that says.
        other_value: u32,
    },
    /// A postponement is too short or too long.
    #[error("postpone_choices_mins: {0} is not within 1 to 120 minutes")]
    Postpone(u32),
    /// Work hours that cannot be.
    #[error("work_hours, {weekday:?}: {problem}")]
    WorkHours {
        /// The weekday.
        weekday: Weekday,
        /// What is wrong there.
        problem: HoursProblem,
    },
}

impl Problem {
    /// The field that is to be changed.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::OutOfRange { field, .. } | Self::NotMoreThan { field, .. } => field,
            Self::Postpone(_) => "postpone_choices_mins",
            Self::WorkHours { .. } => "work_hours",
        }
    }
}

/// Fields of one unit of which the first must be more than the second.
const IN_ORDER: &[(&str, &str)] = &[
    ("break_every_mins", "shift_every_mins"),
    ("shift_every_mins", "merge_mins"),
    ("break_secs", "shift_secs"),
    ("give_up_after_secs", "clearer_after_secs"),
    ("quiet_trust_secs", "active_within_secs"),
    ("sure_away_secs", "quiet_trust_secs"),
    ("sure_away_secs", "reading_trust_secs"),
    ("active_within_secs", "typing_pause_secs"),
];

impl Settings {
    /// The rules that the machine takes, or everything that is wrong.
    ///
    /// ```
    /// use breaks::Settings;
    ///
    /// let settings = Settings { break_secs: 5, neck_sets_a_day: 9, ..Settings::default() };
    /// let problems = settings.check().expect_err("two numbers are out of range");
    /// assert!(problems.iter().any(|problem| problem.to_string() == "neck_sets_a_day: 9 is not within 0 to 4 a day"));
    /// ```
    ///
    /// # Errors
    ///
    /// Every [`Problem`], in the order of the fields.
    pub fn check(self) -> Result<Rules, Vec<Problem>> {
        let problems: Vec<_> = self.ranges().chain(self.orders()).chain(self.choices()).collect();
        if problems.is_empty() { Ok(Rules(self)) } else { Err(problems) }
    }

    fn ranges(&self) -> impl Iterator<Item = Problem> {
        let values = Self::NUMBERS.iter().map(|number| (number, (number.get)(self)));
        let outside = values.filter(|(number, value)| !number.range.contains(value));
        outside.map(|(number, value)| Problem::OutOfRange {
            field: number.name,
            value,
            least: *number.range.start(),
            most: *number.range.end(),
            unit: number.unit,
        })
    }

    fn orders(&self) -> impl Iterator<Item = Problem> {
        IN_ORDER.iter().filter_map(|&(field, other)| {
            let (value, other_value) = (self.number(field)?, self.number(other)?);
            (value <= other_value).then_some(Problem::NotMoreThan { field, value, other, other_value })
        })
    }

    fn choices(&self) -> impl Iterator<Item = Problem> {
        let postpones = self.postpone_choices_mins.iter().filter(|mins| !(1..=120).contains(*mins));
        let hours = self.work_hours.problems();
        postpones
            .map(|mins| Problem::Postpone(*mins))
            .chain(hours.map(|(weekday, problem)| Problem::WorkHours { weekday, problem }))
    }

    fn number(&self, name: &str) -> Option<u32> {
        let number = Self::NUMBERS.iter().find(|number| number.name == name)?;
        Some((number.get)(self))
    }
}
