//! Where a person stands in the course.

use library::{Course, CourseStep};

use super::Habit;

/// Where a person stands in the course. Nothing is ever locked, and no pause sets anyone back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage<'a> {
    /// It was not begun.
    NotBegun {
        /// The step to begin with.
        first: &'a CourseStep,
    },
    /// In the middle of it.
    At {
        /// The step.
        step: &'a CourseStep,
        /// Days since it was begun, from 0.
        days: i64,
        /// Whether it has had its days, so that the next is suggested.
        is_ripe: bool,
        /// The step that follows.
        next: Option<&'a CourseStep>,
    },
    /// All steps are done.
    Finished,
}

impl Habit {
    /// Where the person stands in a course on a day. Nothing in a course without steps.
    ///
    /// The step is the first that is not done.
    #[must_use]
    pub fn stage<'a>(&self, course: &'a Course, today: i64) -> Option<Stage<'a>> {
        let first = course.steps.first()?;
        let mark = |step: &CourseStep| self.steps.get(&step.id);
        if !course.steps.iter().any(|step| mark(step).is_some()) {
            return Some(Stage::NotBegun { first });
        }
        let Some(at) = course.steps.iter().position(|step| !mark(step).is_some_and(|mark| mark.is_done))
        else {
            return Some(Stage::Finished);
        };
        let step = &course.steps[at];
        let begun_day = mark(step).map_or(today, |mark| mark.begun_day);
        let days = (today - begun_day).max(0);
        Some(Stage::At { step, days, is_ripe: days >= i64::from(step.days), next: course.steps.get(at + 1) })
    }

    /// Whether a step is done.
    #[must_use]
    pub fn is_step_done(&self, step: &str) -> bool {
        self.steps.get(step).is_some_and(|mark| mark.is_done)
    }
}
