//! `limber progress`: the week in the page's three sentences, and what was marked last.

use care::progress::{CheckIn, Did, Felt, Habit, Measure, REVIEW_DAYS, Review, in_tenths};
use journal::{Fold, LocalDate, Moment};
use serde::Serialize;
use std::path::Path;

use crate::clock;
use crate::known::Known;
use crate::outcome::{Failure, Said};
use crate::record::{Looked, look};
use crate::words::{plain, t};

/// Check-ins that are shown.
const MOST_MARKS: usize = 5;

#[derive(Debug, Serialize)]
struct Week {
    first_day: String,
    last_day: String,
    sentences: [String; 3],
    sessions: u32,
    session_days: u32,
    breaks: u32,
    felt: Option<FeltTold>,
    habit: Option<HabitTold>,
    /// The latest first.
    marks: Vec<Mark>,
    told: Vec<String>,
}

#[derive(Debug, Serialize)]
struct FeltTold {
    measure: &'static str,
    days: usize,
    mean: Option<f64>,
    mean_before: Option<f64>,
    is_clear: bool,
}

#[derive(Debug, Serialize)]
struct HabitTold {
    cracks: u32,
    let_pass: u32,
    days: u32,
}

#[derive(Debug, Serialize)]
struct Mark {
    day: String,
    stiffness: Option<u8>,
    pain: Option<u8>,
    activities: Vec<(String, u8)>,
    change: Option<i8>,
}

pub(crate) fn run(place: &Path) -> Result<Said, Failure> {
    Ok(said(&look(place, "limber progress")?, &clock::now()))
}

fn said(looked: &Looked, now: &Moment) -> Said {
    let known = Known::of(&looked.journal);
    let today = now.local.date.days_since_epoch();
    let review = known.progress.review(today);
    let week = Week {
        first_day: LocalDate::from_days_since_epoch(today - REVIEW_DAYS + 1).to_string(),
        last_day: now.local.date.to_string(),
        sentences: sentences(&review),
        sessions: review.did.sessions,
        session_days: review.did.session_days,
        breaks: review.did.breaks,
        felt: review.felt.map(FeltTold::of),
        habit: review.habit.map(|habit| HabitTold {
            cracks: habit.cracks,
            let_pass: habit.let_pass,
            days: habit.days,
        }),
        marks: known.progress.check_ins().rev().take(MOST_MARKS).map(Mark::of).collect(),
        told: looked.told.clone(),
    };
    let json = serde_json::to_value(&week).unwrap_or_default();
    Said::new(plain(&week.words()), json)
}

/// What was done, how it was marked, the habit: as the page says it.
fn sentences(review: &Review) -> [String; 3] {
    [did(review.did), felt(review.felt), habit(review.habit)]
}

fn did(did: Did) -> String {
    match (did.sessions, did.breaks) {
        (0, 0) => t!("record-did-nothing"),
        (sessions, 0) => t!("record-did", sessions = sessions, days = did.session_days),
        (sessions, breaks) => {
            t!("record-did-breaks", sessions = sessions, days = did.session_days, breaks = breaks)
        }
    }
}

fn felt(felt: Option<(Measure, Felt)>) -> String {
    let Some((measure, felt)) = felt else { return t!("record-felt-nothing") };
    let name = match measure {
        Measure::Stiffness => t!("record-measure-stiffness"),
        Measure::Pain => t!("record-measure-pain"),
    };
    match felt {
        Felt::TooFew { days } => t!("record-felt-few", measure = name, days = days),
        Felt::Alone { mean, days } => {
            t!("record-felt-alone", measure = name, mean = number(mean), days = days)
        }
        Felt::Beside { mean, before, is_clear: false, .. } => {
            t!("record-felt-not-clear", measure = name, mean = number(mean), before = number(before))
        }
        Felt::Beside { mean, before, .. } => {
            t!("record-felt-beside", measure = name, mean = number(mean), before = number(before))
        }
    }
}

/// With one decimal where it is not whole.
fn number(value: f64) -> String {
    let text = format!("{:.1}", in_tenths(value));
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

fn habit(habit: Option<Habit>) -> String {
    match habit {
        None => t!("record-habit-nothing"),
        Some(habit) => {
            t!("record-habit", cracks = habit.cracks, passed = habit.let_pass, days = habit.days)
        }
    }
}

impl FeltTold {
    fn of((measure, felt): (Measure, Felt)) -> Self {
        let measure = match measure {
            Measure::Stiffness => "stiffness",
            Measure::Pain => "pain",
        };
        let told = |days, mean, mean_before, is_clear| Self { measure, days, mean, mean_before, is_clear };
        match felt {
            Felt::TooFew { days } => told(days, None, None, false),
            Felt::Alone { mean, days } => told(days, Some(mean), None, false),
            Felt::Beside { mean, before, days, is_clear } => told(days, Some(mean), Some(before), is_clear),
        }
    }
}

impl Mark {
    fn of(check_in: &CheckIn) -> Self {
        let marks = &check_in.marks;
        Self {
            day: LocalDate::from_days_since_epoch(check_in.day).to_string(),
            stiffness: marks.stiffness.map(journal::Scale::get),
            pain: marks.pain.map(journal::Scale::get),
            activities: marks
                .activities
                .iter()
                .map(|mark| (mark.activity.clone(), mark.able.get()))
                .collect(),
            change: marks.change.map(journal::GlobalChange::get),
        }
    }

    fn words(&self) -> String {
        let stiffness = self.stiffness.map(|mark| t!("record-row-stiffness", mark = mark));
        let pain = self.pain.map(|mark| t!("record-row-pain", mark = mark));
        let able = self.activities.iter().map(|(activity, able)| format!("{activity} {able}"));
        let change = self.change.map(|mark| t!("record-row-change", mark = mark));
        let marks = stiffness.into_iter().chain(pain).chain(able).chain(change);
        format!("  {}  {}", self.day, marks.collect::<Vec<_>>().join(", "))
    }
}

impl Week {
    fn words(&self) -> String {
        let mut lines = self.told.clone();
        let span = format!("{} to {}", self.first_day, self.last_day);
        lines.push(format!("{}, {}: {span}", t!("record-week"), t!("record-week-scope")));
        lines.extend(self.sentences.iter().cloned());
        if !self.marks.is_empty() {
            lines.push(format!("\n{}", t!("record-recent")));
            lines.extend(self.marks.iter().map(Mark::words));
        }
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests;
