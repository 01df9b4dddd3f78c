//! Work hours by weekday.

use thiserror::Error;

use crate::time::{Local, Weekday};

const DAY_MINS: u32 = 1_440;

/// A stretch of a day, in minutes since its midnight. It may end after the next midnight: 22:00 to 6:00 is 1320 to 1800.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// First minute.
    pub from_min: u32,
    /// First minute after it.
    pub to_min: u32,
}

/// Why a weekday's hours cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HoursProblem {
    /// A stretch begins after its day.
    #[error("a stretch begins at minute {0}, and a day has 1440")]
    BeginsBeyondDay(u32),
    /// A stretch has no length.
    #[error("a stretch ends at minute {to_min}, not after its beginning at {from_min}")]
    EndsBeforeBeginning {
        /// Where it begins.
        from_min: u32,
        /// Where it ends.
        to_min: u32,
    },
    /// A stretch is longer than a day.
    #[error("a stretch ends at minute {0}, more than a day after its beginning")]
    LongerThanDay(u32),
    /// Two stretches of one day overlap.
    #[error("two stretches overlap at minute {0}")]
    Overlap(u32),
}

/// When prompts may come. A weekday without stretches is free.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WorkHours {
    /// The stretches of each weekday, from Monday.
    pub days: [Vec<Span>; 7],
}

impl WorkHours {
    /// Every day, all day: real activity alone decides.
    #[must_use]
    pub fn always() -> Self {
        Self::on(&Weekday::ALL, Span { from_min: 0, to_min: DAY_MINS })
    }

    /// One stretch on some weekdays.
    ///
    /// ```
    /// use breaks::{Local, Span, Weekday, WorkHours};
    ///
    /// let nights = WorkHours::on(&[Weekday::Friday], Span { from_min: 22 * 60, to_min: 30 * 60 });
    /// let saturday_at_five = Local::new(20_421, 5 * 3600);
    /// assert_eq!(saturday_at_five.weekday(), Weekday::Saturday);
    /// assert!(nights.contains(saturday_at_five));
    /// ```
    #[must_use]
    pub fn on(weekdays: &[Weekday], span: Span) -> Self {
        let hours = |weekday: Weekday| if weekdays.contains(&weekday) { vec![span] } else { Vec::new() };
        Self { days: Weekday::ALL.map(hours) }
    }

    /// Whether a moment lies within, counting what is left of the evening before.
    #[must_use]
    pub fn contains(&self, local: Local) -> bool {
        let minute = local.minute_of_day();
        let within = |weekday: Weekday, minute: u32| {
            self.days[weekday as usize].iter().any(|span| (span.from_min..span.to_min).contains(&minute))
        };
        let yesterday = Weekday::of(local.day().saturating_sub(1));
        within(local.weekday(), minute) || within(yesterday, minute + DAY_MINS)
    }

    /// Every problem, with its weekday.
    pub(super) fn problems(&self) -> impl Iterator<Item = (Weekday, HoursProblem)> {
        let by_day = Weekday::ALL.into_iter().zip(&self.days);
        by_day.flat_map(|(weekday, spans)| {
            problems_of_day(spans).into_iter().map(move |found| (weekday, found))
        })
    }
}

fn problems_of_day(spans: &[Span]) -> Vec<HoursProblem> {
    let mut problems: Vec<_> = spans.iter().filter_map(|span| span.problem()).collect();
    let mut sorted = spans.to_vec();
    sorted.sort_by_key(|span| span.from_min);
    let overlaps = sorted.windows(2).filter(|pair| pair[1].from_min < pair[0].to_min);
    problems.extend(overlaps.map(|pair| HoursProblem::Overlap(pair[1].from_min)));
    problems
}

impl Span {
    fn problem(self) -> Option<HoursProblem> {
        let Self { from_min, to_min } = self;
        if from_min >= DAY_MINS {
            Some(HoursProblem::BeginsBeyondDay(from_min))
        } else if to_min <= from_min {
            Some(HoursProblem::EndsBeforeBeginning { from_min, to_min })
        } else if to_min - from_min > DAY_MINS {
            Some(HoursProblem::LongerThanDay(to_min))
        } else {
            None
        }
    }
}
