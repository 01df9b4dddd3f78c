//! Stiffness and pain over days, with sessions, breaks, cracks and how far the neck turned under them.

use care::progress::{Day, RangeChange};
use chart::{Anchor, Fill, Ink, Letters, Picture, Shape, Table, Told};
use journal::LocalDate;

use crate::words::Words;

const LEFT: f32 = 60.0;
const RIGHT: f32 = 410.0;
const WIDTH: f32 = 480.0;
/// Heights of the marks 10 and 0.
const TOP: f32 = 12.0;
const ZERO: f32 = 102.0;
const ROW: f32 = 17.0;
/// A line is drawn over at most so many days that were not marked.
const LONGEST_GAP_DAYS: i64 = 7;
/// The side of the square of the largest count.
const LARGEST: f32 = 9.0;

/// The timeline of days that follow each other.
#[must_use]
pub fn timeline(days: &[Day], words: &Words) -> Picture {
    let rows = rows(days, words);
    let turns: Vec<(i64, u16)> = days.iter().filter_map(|day| Some((day.day, day.rotation_deg?))).collect();
    let height_of = |row: usize| ZERO + 18.0 + ROW * row as f32;
    let base = ZERO + 14.0 + ROW * (rows.len() + usize::from(!turns.is_empty())) as f32;
    let place = Place { first: days.first().map_or(0, |day| day.day), count: days.len() };
    let mut shapes = scale(words);
    let stiffness: Vec<(i64, f64)> = days.iter().filter_map(|day| Some((day.day, day.stiffness?))).collect();
    let pain: Vec<(i64, f64)> = days.iter().filter_map(|day| Some((day.day, day.pain?))).collect();
    shapes.extend(course(&stiffness, place, Ink::Data));
    shapes.extend(course(&pain, place, Ink::Beside));
    shapes.extend(names(&stiffness, &pain, words));
    for (index, (name, counts)) in rows.iter().enumerate() {
        shapes.extend(row(name, counts, place, height_of(index)));
    }
    shapes.extend(turn_row(&turns, place, height_of(rows.len()), words));
    shapes.extend(calendar(days, place, base, words));
    let told = Told {
        title: words.say("timeline-title"),
        description: description(days, &stiffness, &pain, &turns, words),
        caption: caption(&turns, words),
        table: table(days, words),
    };
    told.picture([WIDTH, base + 26.0], shapes)
}

/// Where a day stands.
#[derive(Clone, Copy)]
struct Place {
    first: i64,
    count: usize,
}

impl Place {
    fn of(self, day: i64) -> f32 {
        let share = (day - self.first) as f32 + 0.5;
        LEFT + (RIGHT - LEFT) * share / self.count.max(1) as f32
    }
}

fn height(mark: f64) -> f32 {
    ZERO - (ZERO - TOP) * mark as f32 / 10.0
}

/// The ruler of marks: 0, 5 and 10, with ticks outward.
fn scale(words: &Words) -> Vec<Shape> {
    let mut shapes = vec![
        Shape::line([LEFT, TOP], [LEFT, ZERO], Ink::Axis),
        Shape::line([LEFT, ZERO], [RIGHT, ZERO], Ink::Rule),
    ];
    for mark in 0..=10_u8 {
        let y = height(f64::from(mark));
        let is_long = mark.is_multiple_of(5);
        let tick = if is_long { 6.0 } else { 3.0 };
        shapes.push(Shape::line([LEFT - tick, y], [LEFT, y], Ink::Axis));
        if is_long {
            shapes.push(Shape::words([LEFT - 9.0, y + 4.0], Anchor::End, Letters::Number, mark.to_string()));
        }
    }
    let less = words.say("timeline-less");
    shapes.push(Shape::words([LEFT - 22.0, ZERO + 4.0], Anchor::End, Letters::Number, less));
    shapes
}

/// Marks joined by a line, which breaks where more than a week is missing.
fn course(marks: &[(i64, f64)], place: Place, ink: Ink) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let pieces = marks.chunk_by(|(one, _), (next, _)| next - one <= LONGEST_GAP_DAYS);
    for piece in pieces.filter(|piece| piece.len() > 1) {
        let points = piece.iter().map(|(day, mark)| [place.of(*day), height(*mark)]).collect();
        shapes.push(Shape::Line { points, ink });
    }
    for (day, mark) in marks {
        let at = [place.of(*day), height(*mark)];
        shapes.push(Shape::Dot { at, radius: 2.0, is_filled: ink == Ink::Data });
    }
    shapes
}

/// The names of the two courses at their ends, moved apart where they would meet.
fn names(stiffness: &[(i64, f64)], pain: &[(i64, f64)], words: &Words) -> Vec<Shape> {
    let end = |marks: &[(i64, f64)]| marks.last().map(|(_, mark)| height(*mark) + 4.0);
    let (mut stiff, mut painful) = (end(stiffness), end(pain));
    if let (Some(one), Some(other)) = (&mut stiff, &mut painful)
        && (*one - *other).abs() < 14.0
    {
        let middle = ((*one + *other) / 2.0).clamp(TOP + 8.0, ZERO - 4.0);
        let stiff_is_above = *one <= *other;
        (*one, *other) =
            if stiff_is_above { (middle - 7.0, middle + 7.0) } else { (middle + 7.0, middle - 7.0) };
    }
    let name = |y: Option<f32>, key: &str| {
        let text = words.say(key);
        y.map(|y| Shape::words([RIGHT + 6.0, y], Anchor::Start, Letters::Name, text))
    };
    [name(stiff, "stiffness"), name(painful, "pain")].into_iter().flatten().collect()
}

type Counts = Vec<(i64, u32)>;

/// What was counted by day: sessions always, the others where there are any.
fn rows(days: &[Day], words: &Words) -> Vec<(String, Counts)> {
    let counts = |of: fn(&Day) -> u32| -> Counts {
        days.iter().map(|day| (day.day, of(day))).filter(|(_, count)| *count > 0).collect()
    };
    let sessions = ("sessions", counts(|day| day.sessions));
    let others = [("breaks", counts(|day| day.breaks)), ("cracks", counts(|day| day.cracks))];
    let others = others.into_iter().filter(|(_, counts)| !counts.is_empty());
    std::iter::once(sessions).chain(others).map(|(key, counts)| (words.say(key), counts)).collect()
}

/// The name of a row.
fn row_name(name: &str, y: f32) -> Shape {
    Shape::words([LEFT - 9.0, y + 4.0], Anchor::End, Letters::Name, name)
}

/// A tick for each day on which turning the neck was measured, and the degrees of the first and the last at the end. Nothing joins
/// them: much of what lies between two measurements is measuring.
fn turn_row(turns: &[(i64, u16)], place: Place, y: f32, words: &Words) -> Vec<Shape> {
    let (Some((_, first)), Some((_, last))) = (turns.first(), turns.last()) else { return Vec::new() };
    let ends = match turns.len() {
        1 => format!("{last}°"),
        _ => format!("{first}° – {last}°"),
    };
    let ends = Shape::words([RIGHT + 6.0, y + 4.0], Anchor::Start, Letters::Number, ends);
    let ticks = turns.iter().map(|(day, _)| {
        let x = place.of(*day);
        Shape::line([x, y - 4.0], [x, y + 4.0], Ink::Data)
    });
    [row_name(&words.say("timeline-turn"), y), ends].into_iter().chain(ticks).collect()
}

fn caption(turns: &[(i64, u16)], words: &Words) -> String {
    let caption = words.say("timeline-caption");
    if turns.is_empty() { caption } else { format!("{caption} {}", words.say("timeline-caption-turn")) }
}

/// Counts as squares whose area is the count.
fn row(name: &str, counts: &Counts, place: Place, y: f32) -> Vec<Shape> {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1) as f32;
    let words = row_name(name, y);
    let room = (RIGHT - LEFT) / place.count.max(1) as f32;
    let largest = LARGEST.min(room.max(4.0));
    let squares = counts.iter().map(|(day, count)| {
        let side = (largest * (*count as f32 / most).sqrt()).max(1.5);
        Shape::square([place.of(*day), y], side, Fill::Mark)
    });
    std::iter::once(words).chain(squares).collect()
}

/// The ruler of days: a tick a week, the dates of its ends and its middle.
fn calendar(days: &[Day], place: Place, base: f32, words: &Words) -> Vec<Shape> {
    let mut shapes = vec![Shape::line([LEFT, base], [RIGHT, base], Ink::Axis)];
    for day in days.iter().rev().step_by(7) {
        let x = place.of(day.day);
        shapes.push(Shape::line([x, base], [x, base + 5.0], Ink::Axis));
    }
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return shapes };
    let middle = first.day + (last.day - first.day) / 2;
    let named = [(first.day, Anchor::Middle), (middle, Anchor::Middle), (last.day, Anchor::Middle)];
    let named = if days.len() > 2 { &named[..] } else { &named[2..] };
    for (day, anchor) in named {
        let text = words.short_day(LocalDate::from_days_since_epoch(*day));
        shapes.push(Shape::words([place.of(*day), base + 19.0], *anchor, Letters::Number, text));
    }
    shapes
}

fn description(
    days: &[Day],
    stiffness: &[(i64, f64)],
    pain: &[(i64, f64)],
    turns: &[(i64, u16)],
    words: &Words,
) -> String {
    let span = |marks: &[(i64, f64)], key: &str| {
        let (first, last) = (marks.first()?.1, marks.last()?.1);
        Some(words.say_with(
            "timeline-course",
            [
                ("measure", words.say(key).into()),
                ("days", marks.len().into()),
                ("first", words.number(first).into()),
                ("last", words.number(last).into()),
            ],
        ))
    };
    let courses = [span(stiffness, "stiffness"), span(pain, "pain")].into_iter().flatten();
    let turned = turns.first().zip(turns.last()).map(|((_, first), (_, last))| {
        let change = words.range_change(RangeChange::of_both_sides(*first, *last));
        words.say_with(
            "timeline-turned",
            [
                ("days", turns.len().into()),
                ("first", (*first).into()),
                ("last", (*last).into()),
                ("change", change.into()),
            ],
        )
    });
    let sum = |of: fn(&Day) -> u32| days.iter().map(of).sum::<u32>();
    let counts = words.say_with(
        "timeline-counts",
        [
            ("days", days.len().into()),
            ("sessions", sum(|day| day.sessions).into()),
            ("breaks", sum(|day| day.breaks).into()),
            ("cracks", sum(|day| day.cracks).into()),
        ],
    );
    courses.chain(turned).chain([counts]).collect::<Vec<_>>().join(" ")
}

/// Week by week, the last one ending with the last day; weeks without anything are left out.
fn table(days: &[Day], words: &Words) -> Table {
    let has_breaks = days.iter().any(|day| day.breaks > 0);
    let has_cracks = days.iter().any(|day| day.cracks > 0);
    let has_turns = days.iter().any(|day| day.rotation_deg.is_some());
    let mut keys = vec!["week-from", "stiffness", "pain"];
    keys.extend(has_turns.then_some("timeline-turn"));
    keys.push("sessions");
    keys.extend(has_breaks.then_some("breaks"));
    keys.extend(has_cracks.then_some("cracks"));
    let weeks: Vec<&[Day]> = days.rchunks(7).collect();
    let rows = weeks.into_iter().rev().filter(|week| week.iter().any(is_noted)).map(|week| {
        let mean = |of: fn(&Day) -> Option<f64>| {
            let marks: Vec<f64> = week.iter().filter_map(of).collect();
            let mean = marks.iter().sum::<f64>() / marks.len().max(1) as f64;
            if marks.is_empty() { "–".to_owned() } else { words.number(mean) }
        };
        let sum = |of: fn(&Day) -> u32| week.iter().map(of).sum::<u32>().to_string();
        let first = week.first().map_or(0, |day| day.day);
        let mut cells = vec![
            words.short_day(LocalDate::from_days_since_epoch(first)),
            mean(|day| day.stiffness),
            mean(|day| day.pain),
        ];
        cells.extend(has_turns.then(|| last_turn(week)));
        cells.push(sum(|day| day.sessions));
        cells.extend(has_breaks.then(|| sum(|day| day.breaks)));
        cells.extend(has_cracks.then(|| sum(|day| day.cracks)));
        cells
    });
    Table { head: keys.iter().map(|key| words.say(key)).collect(), rows: rows.collect() }
}

/// What was measured last in a week.
fn last_turn(week: &[Day]) -> String {
    let last = week.iter().rev().find_map(|day| day.rotation_deg);
    last.map_or_else(|| "–".to_owned(), |degrees| format!("{degrees}°"))
}

fn is_noted(day: &Day) -> bool {
    let counted = day.sessions + day.breaks + day.cracks + day.let_pass > 0;
    counted || day.stiffness.is_some() || day.pain.is_some() || day.rotation_deg.is_some()
}
