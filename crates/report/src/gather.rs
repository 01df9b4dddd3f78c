//! From the fold to the report.

use std::collections::{BTreeMap, BTreeSet};

use care::ergonomics::{PastCheck, SetupHistory, rosa};
use care::history::PastSession;
use care::programme::file::read_json;
use care::programme::{EASE_ROUTINE, STRENGTH_ROUTINE};
use care::progress::{Measure, Progress, RangeChange};
use journal::{Answer, ItemAnswer, LocalDate, Moment, OWN_ROUTINE, PROGRAMME_ROUTINE};
use library::ergonomics::{Check, CheckId};
use library::plan_file::PlanFile;
use library::screening::{ChoiceId, FollowUpId, ItemId, Screening};
use library::{Content, MovementId};

use crate::model::{
    Activity, AdviceGiven, AnsweredLine, Complaint, HabitPart, Place, RangeRow, Report, ScreenPart,
    TakenMovement, TakenProgramme, Tried, Workplace,
};
use crate::record::{Asked, COMPLAINT, Given, MEDICATION, MOST_CHARACTERS, QUESTIONS, Record};
use crate::words::Words;

/// Twelve weeks: what a first visit asks about, and what fits one chart.
const MOST_DAYS: i64 = 84;
/// Rows that leave the report on two pages.
const MOST_TRIED: usize = 5;
const MOST_QUESTIONS: usize = 4;

impl Report {
    /// The report of a day. `seed` gives it its name: a random number from the edge.
    #[must_use]
    pub fn of(record: &Record, content: &Content, words: &Words, made: &Moment, seed: u128) -> Self {
        let last_day = made.local.date;
        let first_day = first_day(record, last_day);
        let span = Span { first: first_day.days_since_epoch(), last: last_day.days_since_epoch() };
        let progress = record.progress();
        let mut tried = tried(record, content, span, words);
        // What hurt is not left to the lines that do not fit.
        let breaks = bad_breaks(record, span, words);
        let room = MOST_TRIED - usize::from(breaks.is_some());
        let more_tried = tried.len().saturating_sub(room);
        tried.truncate(room);
        tried.extend(breaks);
        Self {
            id: uuid(seed),
            made: made.clone(),
            first_day,
            last_day,
            age_years: record.age_years,
            complaint: complaint(record, span, words),
            days: progress.timeline(span.first, span.last),
            trends: [Measure::Stiffness, Measure::Pain]
                .map(|measure| (measure, progress.trend(measure, span.last))),
            ranges: ranges(progress, span),
            programme: programme(record, content, words),
            tried,
            more_tried,
            habit: habit(record, span),
            workplace: workplace(&record.setup, content),
            screen: record.screen.as_ref().map(|given| screen(given, &content.screening)),
            facts: record.about.as_ref().map(|given| ticked(given, &content.screening)).unwrap_or_default(),
            medication: shortened(record.own_words(MEDICATION), words),
            advice: advice(record, span),
            at_most_a_day: record.habit.goal(),
            questions: questions(record.own_words(QUESTIONS), words),
        }
    }
}

/// The days of a report, since 1970.
#[derive(Clone, Copy)]
struct Span {
    first: i64,
    last: i64,
}

impl Span {
    fn holds(self, day: i64) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// Twelve weeks back, or the first day on which anything was noted; four weeks at least, so that a chart has room.
fn first_day(record: &Record, last_day: LocalDate) -> LocalDate {
    let last = last_day.days_since_epoch();
    let asked = record.asked.iter().map(|asked| asked.day);
    let noted = record.progress().first_day().into_iter().chain(asked).min().unwrap_or(last);
    LocalDate::from_days_since_epoch(noted.clamp(last - MOST_DAYS + 1, last - MOST_DAYS / 3 + 1))
}

/// A UUID of version 4 and the usual variant, RFC 9562.
pub(crate) fn uuid(seed: u128) -> String {
    let bits = (seed & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// The person's words, cut where they would push everything else off the page; nothing for none.
fn shortened(text: &str, words: &Words) -> Option<String> {
    cut(text, MOST_CHARACTERS, words)
}

/// The same at so many characters.
pub(crate) fn cut(text: &str, most: usize, words: &Words) -> Option<String> {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return (!text.is_empty()).then_some(text);
    }
    let kept: String = text.chars().take(most).collect();
    Some(words.say_with("shortened", [("text", kept.into())]))
}

fn questions(text: &str, words: &Words) -> Vec<String> {
    text.lines().filter_map(|line| shortened(line, words)).take(MOST_QUESTIONS).collect()
}

fn complaint(record: &Record, span: Span, words: &Words) -> Complaint {
    let asked: Vec<&Asked> = record.asked.iter().filter(|asked| span.holds(asked.day)).collect();
    let mut counts = BTreeMap::<&str, usize>::new();
    for place in asked.iter().flat_map(|asked| &asked.places) {
        *counts.entry(place).or_default() += 1;
    }
    let mut places: Vec<Place> =
        counts.into_iter().map(|(id, times)| Place { id: id.to_owned(), times }).collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.times));
    let progress = record.progress();
    Complaint {
        words: shortened(record.own_words(COMPLAINT), words),
        goals: goals(record, words),
        places,
        to_crack: asked.iter().filter(|asked| asked.to_crack).count(),
        asked: asked.len(),
        activities: progress.activities().iter().map(|name| activity(progress, name, span, words)).collect(),
        change: progress
            .last_change()
            .filter(|(day, _)| span.holds(*day))
            .map(|(day, mark)| (LocalDate::from_days_since_epoch(day), mark)),
    }
}

/// What the person wants to be able to do, as they answered the programme's questions.
fn goals(record: &Record, words: &Words) -> Vec<String> {
    let told = record.programme.interview().map(|(_, told)| told.goals.as_slice()).unwrap_or_default();
    told.iter().filter_map(|goal| shortened(goal, words)).collect()
}

fn activity(progress: &Progress, name: &str, span: Span, words: &Words) -> Activity {
    let dated = |(day, mark): (i64, u8)| (LocalDate::from_days_since_epoch(day), mark);
    let marks: Vec<(i64, u8)> = progress.marks_of(name).filter(|(day, _)| span.holds(*day)).collect();
    Activity {
        name: shortened(name, words).unwrap_or_default(),
        first: marks.first().copied().map(dated),
        last: marks.last().filter(|_| marks.len() > 1).copied().map(dated),
    }
}

fn ranges(progress: &Progress, span: Span) -> Vec<RangeRow> {
    let mut rows = BTreeMap::<&str, RangeRow>::new();
    for measured in progress.ranges().filter(|measured| span.holds(measured.day)) {
        for (motion, degrees) in &measured.degrees {
            let first =
                rows.get(motion.as_str()).map(|row| row.since_first.map_or(row.degrees, |(first, _)| first));
            let row = RangeRow {
                motion: motion.clone(),
                degrees: *degrees,
                day: LocalDate::from_days_since_epoch(measured.day),
                source: measured.source.clone(),
                since_first: first.map(|first| (first, RangeChange::between(first, *degrees))),
            };
            rows.insert(motion, row);
        }
    }
    rows.into_values().collect()
}

/// The programme that was taken last: as it was taken, since every week adapts it. Nothing where a file of a newer Limber holds it.
fn programme(record: &Record, content: &Content, words: &Words) -> Option<TakenProgramme> {
    let taken = record.programme.accepted()?;
    let plan = taken.file.as_deref().map(read_json).transpose().ok()?;
    let mut programme = TakenProgramme {
        from: taken.from,
        minutes_a_day: None,
        weekdays: BTreeSet::new(),
        movements: Vec::new(),
    };
    match &plan {
        Some(plan) => {
            for session in &plan.sessions {
                let days: BTreeSet<u8> = session.days.iter().map(|day| day.number()).collect();
                let names = session.steps.iter().filter_map(|step| {
                    own_name(plan, &step.movement, words).or_else(|| movement_name(content, &step.movement))
                });
                names.for_each(|name| programme.add(name, &days));
            }
        }
        None => {
            // Newer answers are of a plan that was not taken yet.
            let interview = record.programme.interview().filter(|(asked, _)| taken.interview == Some(*asked));
            programme.minutes_a_day = interview.map(|(_, told)| told.minutes_a_day);
            for day in &taken.days {
                let days = BTreeSet::from([day.day.weekday()]);
                let names = day.movements.iter().filter_map(|step| movement_name(content, &step.movement));
                names.for_each(|name| programme.add(name, &days));
            }
        }
    }
    (!programme.movements.is_empty()).then_some(programme)
}

impl TakenProgramme {
    fn add(&mut self, name: String, days: &BTreeSet<u8>) {
        self.weekdays.extend(days);
        match self.movements.iter_mut().find(|movement| movement.name == name) {
            Some(movement) => movement.weekdays.extend(days),
            None => self.movements.push(TakenMovement { name, weekdays: days.clone() }),
        }
    }
}

fn movement_name(content: &Content, id: &str) -> Option<String> {
    content.movement(&MovementId::from(id)).map(|movement| movement.name.clone())
}

/// What a plan calls a movement of its own.
fn own_name(plan: &PlanFile, id: &str, words: &Words) -> Option<String> {
    let own = plan.movements.iter().find(|own| own.id == id)?;
    shortened(&own.name, words)
}

fn tried(record: &Record, content: &Content, span: Span, words: &Words) -> Vec<Tried> {
    let mut by_routine = BTreeMap::<&str, Vec<&PastSession>>::new();
    // A break is a session only in that it was guided: see `bad_breaks`.
    let sessions = record.history.own_sessions().filter(|session| span.holds(session.day));
    for session in sessions.filter(|session| !session.is_open()) {
        // Those of the person's own go without their names, and so as one.
        let is_own = session.routine.starts_with(OWN_ROUTINE);
        let routine = if is_own { OWN_ROUTINE } else { session.routine.as_str() };
        by_routine.entry(routine).or_default().push(session);
    }
    let mut tried: Vec<Tried> = by_routine
        .into_iter()
        .map(|(routine, sessions)| {
            let name = routine_name(content, routine, words);
            of_routine(record, name, &sessions)
        })
        .collect();
    tried.sort_by(|one, other| (other.sessions, &one.name).cmp(&(one.sessions, &other.name)));
    tried
}

/// The guided breaks that a symptom stopped or that felt worse the day after, in one row; breaks are many, and the others say
/// nothing here.
fn bad_breaks(record: &Record, span: Span, words: &Words) -> Option<Tried> {
    let breaks = record.history.sessions().filter(|session| session.is_break() && span.holds(session.day));
    let bad = breaks.filter(|session| session.went_badly()).count();
    let name = words.say("tried-break");
    (bad > 0).then_some(Tried { name, sessions: bad, marked: 0, less: 0, more: 0, mean_change: None, bad })
}

/// What a routine is called to whoever reads the report: a session of the programme, or of a routine of one's own, is no routine of the content.
fn routine_name(content: &Content, routine: &str, words: &Words) -> String {
    match routine {
        STRENGTH_ROUTINE => words.say("tried-programme-strength"),
        EASE_ROUTINE => words.say("tried-programme-ease"),
        _ if routine.starts_with(PROGRAMME_ROUTINE) => words.say("tried-programme"),
        // What it is called is the person's own word.
        _ if routine.starts_with(OWN_ROUTINE) => words.say("tried-own"),
        _ => match content.routine(&routine.into()) {
            Some(found) => found.name.clone(),
            None => words.say("tried-gone"),
        },
    }
}

fn of_routine(record: &Record, name: String, sessions: &[&PastSession]) -> Tried {
    let counted = sessions.iter().filter(|session| !record.history.is_near_a_crack(session));
    let changes: Vec<i16> = counted.filter_map(|session| session.stiffness_change()).collect();
    let sum: i32 = changes.iter().map(|change| i32::from(*change)).sum();
    Tried {
        name,
        sessions: sessions.len(),
        marked: changes.len(),
        less: changes.iter().filter(|change| **change < 0).count(),
        more: changes.iter().filter(|change| **change > 0).count(),
        mean_change: (!changes.is_empty()).then(|| f64::from(sum) / changes.len() as f64),
        bad: sessions.iter().filter(|session| session.went_badly()).count(),
    }
}

fn habit(record: &Record, span: Span) -> Option<HabitPart> {
    let days = record.progress().timeline(span.first, span.last);
    let noted: Vec<_> = days.iter().filter(|day| day.cracks + day.let_pass > 0).collect();
    (!noted.is_empty()).then(|| HabitPart {
        rate: record.habit.rate(span.last),
        cracks: noted.iter().map(|day| day.cracks).sum(),
        let_pass: noted.iter().map(|day| day.let_pass).sum(),
        days: noted.len(),
    })
}

/// A desk stands where it stood: the check counts however long ago it was.
fn workplace(setup: &SetupHistory, content: &Content) -> Option<Workplace> {
    let check = content.ergonomics.check(CheckId::Workstation)?;
    let is_desk = |past: &&PastCheck| past.checked.check == check.id.name();
    let desks: Vec<&PastCheck> = setup.checks().iter().filter(is_desk).collect();
    let (first, last) = (*desks.first()?, *desks.last()?);
    let is_changed = desks.len() > 1 || !last.fixes.is_empty();
    let first = first_score(first).filter(|_| is_changed).map(|score| (day_of(first), score));
    Some(Workplace {
        day: day_of(last),
        score: setup.workstation_now()?.total,
        first,
        sitting_minutes_a_day: setup.risk_context(check).sitting_minutes_a_day,
        mended: mended(setup, check, &desks),
    })
}

fn day_of(past: &PastCheck) -> LocalDate {
    LocalDate::from_days_since_epoch(past.day)
}

fn first_score(past: &PastCheck) -> Option<u8> {
    past.checked.score.or_else(|| Some(rosa::score(&past.answers()?).ok()?.total))
}

/// What was mended, in order and once each, without what a later check found again.
fn mended(setup: &SetupHistory, check: &Check, desks: &[&PastCheck]) -> Vec<String> {
    let open: BTreeSet<String> = setup.todo(check).into_iter().flat_map(|item| item.faults).collect();
    let mut told = BTreeSet::new();
    let ids = desks.iter().flat_map(|past| &past.fixes).flat_map(|fix| &fix.mended);
    let held = ids.filter(|id| !open.contains(*id) && told.insert(id.as_str()));
    held.filter_map(|id| check.choice(id)).map(|choice| choice.text.clone()).collect()
}

fn screen(given: &Given, screening: &Screening) -> ScreenPart {
    let is_no = |answer: &&ItemAnswer| answer.answer == Answer::No && may_be_shown(answer, screening);
    ScreenPart {
        day: LocalDate::from_days_since_epoch(given.day),
        lines: ticked(given, screening),
        no: given.answers.iter().filter(is_no).count(),
    }
}

/// Lines that were not answered with no, without those that are private.
fn ticked(given: &Given, screening: &Screening) -> Vec<AnsweredLine> {
    let shown = given.answers.iter().filter(|answer| answer.answer != Answer::No);
    let shown = shown.filter(|answer| may_be_shown(answer, screening));
    shown.filter_map(|answer| line(answer, screening)).collect()
}

/// What is private by what was kept, or by what the content says today, stays out.
fn may_be_shown(answer: &ItemAnswer, screening: &Screening) -> bool {
    let item = screening.item(&ItemId::from(answer.item.as_str()));
    !answer.private && item.is_none_or(|item| !item.private && !item.unrecorded)
}

fn line(answer: &ItemAnswer, screening: &Screening) -> Option<AnsweredLine> {
    let item = screening.item(&ItemId::from(answer.item.as_str()))?;
    let follow_ups = answer.follow_ups.iter().filter_map(|follow_up| {
        let question = screening.follow_up(&FollowUpId::from(follow_up.question.as_str()))?;
        let choice = ChoiceId::from(follow_up.choice.as_str());
        let choice = question.choices.iter().find(|known| known.id == choice)?;
        Some((question.text.clone(), choice.text.clone()))
    });
    (!item.text.is_empty()).then(|| AnsweredLine {
        item: answer.item.clone(),
        text: item.text.clone(),
        answer: answer.answer,
        follow_ups: follow_ups.collect(),
    })
}

fn advice(record: &Record, span: Span) -> Vec<AdviceGiven> {
    let given = record.advice.all().map(|notice| AdviceGiven {
        rule: notice.rule.clone(),
        day: LocalDate::from_days_since_epoch(notice.day),
        urgency: notice.urgency,
        is_open: notice.is_open_on(span.last),
    });
    let mut given: Vec<AdviceGiven> = given.collect();
    given.sort_by_key(|given| (std::cmp::Reverse(given.urgency), given.day));
    given
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn a_name_is_a_uuid_of_version_4() {
        assert_eq!(uuid(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
