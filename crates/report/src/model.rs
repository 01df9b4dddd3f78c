//! What a report says, apart from how it is shown.

use std::collections::BTreeSet;

use care::habit::Estimate;
use care::progress::{Day, Measure, RangeChange, Trend};
use journal::{Answer, LocalDate, Moment};
use library::screening::Urgency;

/// A report. Made by [`Report::of`].
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Its name: a UUID of version 4, from the number that it was made with.
    pub id: String,
    /// When it was made.
    pub made: Moment,
    /// The first day that it is about.
    pub first_day: LocalDate,
    /// The last day, that on which it was made.
    pub last_day: LocalDate,
    /// Age in whole years, if told.
    pub age_years: Option<u8>,
    /// What it is about.
    pub complaint: Complaint,
    /// Every day from the first to the last.
    pub days: Vec<Day>,
    /// How stiffness and pain have gone over four weeks.
    pub trends: [(Measure, Trend); 2],
    /// The own range, each motion as last measured.
    pub ranges: Vec<RangeRow>,
    /// The programme that was taken last, and is followed.
    pub programme: Option<TakenProgramme>,
    /// What was tried, most often first.
    pub tried: Vec<Tried>,
    /// Routines that were tried beside those.
    pub more_tried: usize,
    /// The habit; nothing where none was noted.
    pub habit: Option<HabitPart>,
    /// How somebody sits; nothing where no desk was checked.
    pub workplace: Option<Workplace>,
    /// The last whole safety check.
    pub screen: Option<ScreenPart>,
    /// Lasting facts that were ticked, or of which the person was not sure.
    pub facts: Vec<AnsweredLine>,
    /// What the person takes, in their words.
    pub medication: Option<String>,
    /// Advice to see someone.
    pub advice: Vec<AdviceGiven>,
    /// Cracks a day at which the person wants to stay, or below.
    pub at_most_a_day: Option<u16>,
    /// What the person wants to ask.
    pub questions: Vec<String>,
}

/// What a report is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Complaint {
    /// In the person's words.
    pub words: Option<String>,
    /// What the person wants to be able to do, in their words.
    pub goals: Vec<String>,
    /// Places that were marked when relief was asked for, most often first.
    pub places: Vec<Place>,
    /// How often relief was asked for.
    pub asked: usize,
    /// How often of those it was "I want to crack it".
    pub to_crack: usize,
    /// Own activities.
    pub activities: Vec<Activity>,
    /// The latest mark of change on the whole, from -5 to 5, and its day.
    pub change: Option<(LocalDate, i8)>,
}

/// A place that was marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name in the content, such as `neck-left`; left and right are the person's.
    pub id: String,
    /// How often.
    pub times: usize,
}

/// An activity of the person's own, from 0 (cannot do it) to 10 (as well as ever).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// In the person's words.
    pub name: String,
    /// The first mark within the report's days.
    pub first: Option<(LocalDate, u8)>,
    /// The last mark, if it is another.
    pub last: Option<(LocalDate, u8)>,
}

/// A motion as last measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeRow {
    /// Its name, such as `neck.rotation.left`.
    pub motion: String,
    /// Degrees.
    pub degrees: u16,
    /// When.
    pub day: LocalDate,
    /// How.
    pub source: String,
    /// Beside the first measurement within the report's days, with its degrees, where there is another.
    pub since_first: Option<(u16, RangeChange)>,
}

/// The programme that was taken last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenProgramme {
    /// Its first day.
    pub from: LocalDate,
    /// Minutes a day as the person asked for; nothing where that is not told, as for a plan that came as a file.
    pub minutes_a_day: Option<u8>,
    /// Days of the week with a session, Monday 0 to Sunday 6.
    pub weekdays: BTreeSet<u8>,
    /// Its movements, in the order in which they come.
    pub movements: Vec<TakenMovement>,
}

/// A movement of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenMovement {
    /// What it is called.
    pub name: String,
    /// On which days of the week, Monday 0 to Sunday 6.
    pub weekdays: BTreeSet<u8>,
}

/// A routine that was tried, with what was marked after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// What it is called.
    pub name: String,
    /// Sessions.
    pub sessions: usize,
    /// Sessions with stiffness marked before and after, and no crack near them.
    pub marked: usize,
    /// Of those: less stiff afterwards.
    pub less: usize,
    /// Of those: stiffer afterwards.
    pub more: usize,
    /// The mean of stiffness after less before, over those marked.
    pub mean_change: Option<f64>,
    /// Sessions that were stopped because of a symptom, or felt worse the day after.
    pub bad: usize,
}

/// The habit within the report's days.
#[derive(Clone, Debug, PartialEq)]
pub struct HabitPart {
    /// Cracks a day with their likely range, where enough days were noted.
    pub rate: Option<Estimate>,
    /// Cracks that were noted.
    pub cracks: u32,
    /// Urges that were let pass.
    pub let_pass: u32,
    /// Days on which either was noted.
    pub days: usize,
}

/// How somebody sits: the desk as it was checked, whenever that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workplace {
    /// The day of the latest check.
    pub day: LocalDate,
    /// The desk's score, 1 to 10, with what was changed since the check taken in.
    pub score: u8,
    /// Day and score of the first check, where the desk was changed or checked again since.
    pub first: Option<(LocalDate, u8)>,
    /// Minutes of sitting on a usual day, where told.
    pub sitting_minutes_a_day: Option<u32>,
    /// What was mended and holds, as it was before, in the content's words.
    pub mended: Vec<String>,
}

/// The last whole safety check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreenPart {
    /// When.
    pub day: LocalDate,
    /// Lines that were ticked, or of which the person was not sure.
    pub lines: Vec<AnsweredLine>,
    /// Lines that were shown and did not apply.
    pub no: usize,
}

/// A line that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredLine {
    /// Its name in the content.
    pub item: String,
    /// What it says.
    pub text: String,
    /// What was answered.
    pub answer: Answer,
    /// The questions that followed, with the choice.
    pub follow_ups: Vec<(String, String)>,
}

/// Advice to see someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceGiven {
    /// The rule's name.
    pub rule: String,
    /// Since when.
    pub day: LocalDate,
    /// How soon.
    pub urgency: Urgency,
    /// Whether it is open.
    pub is_open: bool,
}
