//! The report in the order in which it is read, as headings, paragraphs, lists, tables and one picture. HTML and PDF both
//! set these, so neither can say what the other does not.

use care::progress::{Measure, Trend, Verdict};
use chart::Picture;
use journal::Answer;
use library::screening::{PREVIEW_NOTICE, Urgency};

use crate::gather::cut;
use crate::model::{
    Activity, AnsweredLine, HabitPart, RangeRow, Report, ScreenPart, TakenProgramme, Tried, Workplace,
};
use crate::timeline::timeline;
use crate::words::{Language, Words};

/// Answered lines under one heading.
const MOST_LINES: usize = 7;
/// The most characters of all goals together; as Goals they are whole.
const MOST_GOAL_CHARACTERS: usize = 240;
/// The most characters of what was mended at a desk.
const MOST_MENDED_CHARACTERS: usize = 120;

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// One thing on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(Tone, String),
    /// A list.
    List(Vec<String>),
    /// A table with a row of heads; the first cell of each row names the row.
    Table {
        /// What it is, for those who do not see the page.
        title: String,
        /// Heads of the columns.
        head: Vec<String>,
        /// Rows.
        rows: Vec<Vec<String>>,
    },
    /// A picture.
    Picture(Picture),
    /// Lines to write on.
    Blank(usize),
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As text.
    Plain,
    /// As something the person said.
    Own,
    /// Smaller, about the thing.
    Note,
}

/// The notice that everything of Limber's carries until a clinician has signed.
pub(crate) fn notice(words: &Words) -> String {
    match words.language() {
        Language::English => PREVIEW_NOTICE.to_owned(),
        Language::German => words.say("preview"),
    }
}

/// All sections of a report.
#[must_use]
pub fn sections(report: &Report, words: &Words) -> Vec<Section> {
    let set = Setter { report, words };
    let all = [
        set.complaint(),
        set.advice(),
        set.timeline(),
        set.range(),
        set.tried(),
        set.habit(),
        set.workplace(),
        set.screen(),
        set.medication(),
        set.questions(),
    ];
    all.into_iter().flatten().collect()
}

struct Setter<'a> {
    report: &'a Report,
    words: &'a Words,
}

impl Setter<'_> {
    fn section(&self, heading: &str, blocks: Vec<Block>) -> Option<Section> {
        Some(Section { heading: self.words.say(heading), blocks })
    }

    fn note(&self, key: &str) -> Block {
        Block::Text(Tone::Note, self.words.say(key))
    }

    fn complaint(&self) -> Option<Section> {
        let complaint = &self.report.complaint;
        let own = complaint.words.clone().map_or_else(
            || Block::Text(Tone::Note, self.words.say("complaint-none")),
            |words| Block::Text(Tone::Own, words),
        );
        let mut blocks = vec![own];
        blocks.extend(self.goals(&complaint.goals));
        if complaint.asked > 0 {
            let places = complaint.places.iter().map(|place| {
                let name = self.place(&place.id);
                self.words.say_with("place-times", [("place", name.into()), ("times", place.times.into())])
            });
            let asked = self.words.say_with(
                "asked",
                [
                    ("times", complaint.asked.into()),
                    ("crack", complaint.to_crack.into()),
                    ("places", places.collect::<Vec<_>>().join(", ").into()),
                ],
            );
            blocks.push(Block::Text(Tone::Plain, asked));
        }
        if !complaint.activities.is_empty() {
            blocks.push(self.activities(&complaint.activities));
        }
        if let Some((day, mark)) = complaint.change {
            let day = self.words.day(day);
            let mark = if mark > 0 { format!("+{mark}") } else { mark.to_string() };
            let change = self.words.say_with("change", [("mark", mark.into()), ("day", day.into())]);
            blocks.push(Block::Text(Tone::Plain, change));
        }
        self.section("complaint", blocks)
    }

    /// Goals in one paragraph, cut where they would push everything else off the page.
    fn goals(&self, goals: &[String]) -> Option<Block> {
        let goals = cut(&goals.join("; "), MOST_GOAL_CHARACTERS, self.words)?;
        Some(Block::Text(Tone::Plain, self.words.say_with("goals-own", [("goals", goals.into())])))
    }

    /// A place by its words, or by its name where a newer Limber has one more.
    fn place(&self, id: &str) -> String {
        let key = format!("place-{id}");
        let said = self.words.say(&key);
        if said == key { id.replace('-', " ") } else { said }
    }

    fn activities(&self, activities: &[Activity]) -> Block {
        let mark = |mark: Option<(journal::LocalDate, u8)>| {
            mark.map_or_else(
                || "–".to_owned(),
                |(day, mark)| {
                    let day = self.words.short_day(day);
                    self.words.say_with("mark-on", [("mark", mark.into()), ("day", day.into())])
                },
            )
        };
        Block::Table {
            title: self.words.say("activities"),
            head: ["activity", "activity-first", "activity-last"].map(|key| self.words.say(key)).to_vec(),
            rows: activities
                .iter()
                .map(|activity| vec![activity.name.clone(), mark(activity.first), mark(activity.last)])
                .collect(),
        }
    }

    fn advice(&self) -> Option<Section> {
        let row = |given: &crate::AdviceGiven| {
            let known = care::persistence::Rule::named(&given.rule).is_some();
            let why = self.words.say(&format!("advice-{}", if known { &given.rule } else { "other" }));
            let soon = self.words.say(if given.urgency >= Urgency::Soon { "soon-w" } else { "soon-r" });
            let day = self.words.day(given.day);
            let state = self.words.say(if given.is_open { "advice-open" } else { "advice-answered" });
            self.words.say_with(
                "advice-row",
                [("why", why.into()), ("soon", soon.into()), ("day", day.into()), ("state", state.into())],
            )
        };
        let rows: Vec<String> = self.report.advice.iter().map(row).collect();
        if rows.is_empty() {
            return None;
        }
        self.section("advice", vec![Block::List(rows)])
    }

    fn timeline(&self) -> Option<Section> {
        let marked = self.report.days.iter().any(|day| day.stiffness.is_some() || day.pain.is_some());
        let picture = timeline(&self.report.days, self.words);
        let mut blocks = Vec::new();
        let trends = self.report.trends.iter().filter_map(|(measure, trend)| self.trend(*measure, trend));
        blocks.extend(trends.map(|words| Block::Text(Tone::Plain, words)));
        let table = Block::Table {
            title: picture.title.clone(),
            head: picture.table.head.clone(),
            rows: picture.table.rows.clone(),
        };
        let has_rows = !picture.table.rows.is_empty();
        blocks.push(Block::Picture(picture));
        if has_rows {
            blocks.push(table);
        }
        if !marked {
            blocks.push(self.note("timeline-none"));
        }
        self.section("timeline", blocks)
    }

    /// The last two weeks beside the two before, where both were marked enough.
    fn trend(&self, measure: Measure, trend: &Trend) -> Option<String> {
        let [Some(now), Some(then)] = trend.means else { return None };
        let verdict = match trend.verdict {
            Verdict::TooFew => "trend-few",
            Verdict::NotClear => "trend-not-clear",
            Verdict::Lower => "trend-lower",
            Verdict::Higher => "trend-higher",
        };
        let name = match measure {
            Measure::Stiffness => "stiffness",
            Measure::Pain => "pain",
        };
        Some(self.words.say_with(
            "trend",
            [
                ("measure", self.words.say(name).into()),
                ("now", self.words.number(now).into()),
                ("then", self.words.number(then).into()),
                ("days", trend.days[0].into()),
                ("verdict", self.words.say(verdict).into()),
            ],
        ))
    }

    fn range(&self) -> Option<Section> {
        if self.report.ranges.is_empty() {
            return self.section("range", vec![self.note("range-none")]);
        }
        let row = |row: &RangeRow| {
            let change = match row.since_first {
                None => "–".to_owned(),
                Some((first, change)) => {
                    let change = self.words.range_change(change);
                    self.words.say_with("range-from", [("first", first.into()), ("change", change.into())])
                }
            };
            vec![
                self.words.motion(&row.motion),
                format!("{}°", row.degrees),
                self.words.short_day(row.day),
                self.words.source(&row.source),
                change,
            ]
        };
        let head = ["range-motion", "range-degrees", "range-day", "range-how", "range-before"];
        let table = Block::Table {
            title: self.words.say("range"),
            head: head.map(|key| self.words.say(key)).to_vec(),
            rows: self.report.ranges.iter().map(row).collect(),
        };
        self.section("range", vec![table, self.note("range-note")])
    }

    fn programme(&self, programme: &TakenProgramme) -> Block {
        let (days, day) = (programme.weekdays.len(), self.words.day(programme.from));
        let taken = match programme.minutes_a_day {
            Some(minutes) => self.words.say_with(
                "programme-taken-minutes",
                [("day", day.into()), ("days", days.into()), ("minutes", minutes.into())],
            ),
            None => self.words.say_with("programme-taken", [("day", day.into()), ("days", days.into())]),
        };
        Block::Text(Tone::Plain, taken)
    }

    fn tried(&self) -> Option<Section> {
        let programme = self.report.programme.as_ref().map(|programme| self.programme(programme));
        if self.report.tried.is_empty() {
            let blocks = programme.into_iter().chain([self.note("tried-none")]);
            return self.section("tried", blocks.collect());
        }
        let row = |tried: &Tried| {
            let counts = if tried.marked == 0 {
                "–".to_owned()
            } else {
                self.words.say_with(
                    "tried-less",
                    [
                        ("less", tried.less.into()),
                        ("marked", tried.marked.into()),
                        ("more", tried.more.into()),
                    ],
                )
            };
            vec![
                tried.name.clone(),
                tried.sessions.to_string(),
                counts,
                tried.mean_change.map_or_else(|| "–".to_owned(), |mean| self.signed(mean)),
                tried.bad.to_string(),
            ]
        };
        let head = ["tried-what", "tried-sessions", "tried-after", "tried-mean", "tried-bad"];
        let table = Block::Table {
            title: self.words.say("tried"),
            head: head.map(|key| self.words.say(key)).to_vec(),
            rows: self.report.tried.iter().map(row).collect(),
        };
        let more = (self.report.more_tried > 0).then(|| {
            let words = self.words.say_with("tried-others", [("count", self.report.more_tried.into())]);
            Block::Text(Tone::Note, words)
        });
        let blocks = [programme, Some(table), more, Some(self.note("tried-note"))];
        self.section("tried", blocks.into_iter().flatten().collect())
    }

    /// With a sign that is not a hyphen.
    fn signed(&self, value: f64) -> String {
        let text = self.words.number(value.abs());
        match text.as_str() {
            "0" => text,
            _ if value < 0.0 => format!("−{text}"),
            _ => format!("+{text}"),
        }
    }

    fn habit(&self) -> Option<Section> {
        let habit: &HabitPart = self.report.habit.as_ref()?;
        let mut blocks = Vec::new();
        if let Some(rate) = habit.rate {
            let [mean, low, high] = [rate.mean, rate.low, rate.high].map(|value| self.words.number(value));
            let rate = self.words.say_with(
                "habit-rate",
                [
                    ("mean", mean.into()),
                    ("low", low.into()),
                    ("high", high.into()),
                    ("days", rate.days.into()),
                ],
            );
            blocks.push(Block::Text(Tone::Plain, rate));
        }
        let noted = self.words.say_with(
            "habit-noted",
            [("cracks", habit.cracks.into()), ("passed", habit.let_pass.into()), ("days", habit.days.into())],
        );
        blocks.push(Block::Text(Tone::Plain, noted));
        self.section("habit", blocks)
    }

    fn workplace(&self) -> Option<Section> {
        let workplace: &Workplace = self.report.workplace.as_ref()?;
        let score = match workplace.first {
            Some((day, first)) => self.words.say_with(
                "workplace-score-since",
                [
                    ("first", first.into()),
                    ("day", self.words.day(day).into()),
                    ("score", workplace.score.into()),
                ],
            ),
            None => self.words.say_with(
                "workplace-score",
                [("score", workplace.score.into()), ("day", self.words.day(workplace.day).into())],
            ),
        };
        let hours = workplace.sitting_minutes_a_day.map(|minutes| {
            let hours = self.words.number(f64::from(minutes) / 60.0);
            self.words.say_with("workplace-sits", [("hours", hours.into())])
        });
        let line = [Some(score), hours].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let mended = cut(&workplace.mended.join("; "), MOST_MENDED_CHARACTERS, self.words).map(|mended| {
            let mended = self.words.say_with("workplace-mended", [("mended", mended.into())]);
            Block::Text(Tone::Plain, mended)
        });
        let blocks = [Some(Block::Text(Tone::Plain, line)), mended, Some(self.note("workplace-note"))];
        self.section("workplace", blocks.into_iter().flatten().collect())
    }

    fn screen(&self) -> Option<Section> {
        let Some(screen): Option<&ScreenPart> = self.report.screen.as_ref() else {
            return self.section("screen", vec![self.note("screen-none")]);
        };
        let day = self.words.day(screen.day);
        let lead = if screen.lines.is_empty() { "screen-all-no" } else { "screen-day" };
        let lead = self.words.say_with(lead, [("day", day.into()), ("no", screen.no.into())]);
        let mut blocks = vec![Block::Text(Tone::Plain, lead)];
        if !screen.lines.is_empty() {
            blocks.push(self.lines(&screen.lines));
        }
        blocks.push(self.note("screen-note"));
        self.section("screen", blocks)
    }

    /// As many lines as leave the report on two pages, and how many more there are: none is lost without a word.
    fn lines(&self, lines: &[AnsweredLine]) -> Block {
        let more = lines.len().saturating_sub(MOST_LINES);
        let more = (more > 0).then(|| self.words.say_with("lines-more", [("count", more.into())]));
        Block::List(lines.iter().take(MOST_LINES).map(|line| self.line(line)).chain(more).collect())
    }

    fn line(&self, line: &AnsweredLine) -> String {
        let answer = self.words.say(match line.answer {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::NotSure => "not-sure",
        });
        let follow_ups = line.follow_ups.iter().map(|(question, choice)| format!(" {question} {choice}."));
        format!("{}: {answer}.{}", line.text, follow_ups.collect::<String>())
    }

    fn medication(&self) -> Option<Section> {
        let medication = match &self.report.medication {
            Some(text) => Block::Text(Tone::Own, text.clone()),
            None => self.note("medication-none"),
        };
        let facts = if self.report.facts.is_empty() {
            self.note("facts-none")
        } else {
            self.lines(&self.report.facts)
        };
        self.section("medication", vec![medication, facts])
    }

    fn questions(&self) -> Option<Section> {
        let usual = ["question-cause", "question-movement", "question-sooner"].map(|key| self.words.say(key));
        let questions = self.report.questions.iter().cloned().chain(usual).collect();
        self.section("questions", vec![Block::List(questions), Block::Blank(2)])
    }
}
