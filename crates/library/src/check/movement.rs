//! One movement's fields, apart from its motion.

use kinematics::{MotionKind, Support};

use super::document::at;
use super::links::{check_sources, did_you_mean};
use super::report::Report;
use super::{Read, motion, rows, words};
use crate::filter::Filter;
use crate::movement::{Movement, MovementKind, Setting, TARGET_AREAS};
use crate::source::{Grade, Source};

pub(crate) fn check(movements: &[Read<Movement>], sources: &[Source], report: &mut Report) {
    for (index, read) in movements.iter().enumerate() {
        check_id(read, &movements[..index], report);
        check_fields(read, report);
        check_targets(read, report);
        check_sources(&read.document, &at!["sources"], &read.value.sources, sources, report);
        check_grade(read, sources, report);
        check_row(read, report);
        check_filters(read, report);
        motion::check(read, report);
        words::check(&read.document, report);
    }
}

fn check_id(read: &Read<Movement>, earlier: &[Read<Movement>], report: &mut Report) {
    let id = &read.value.id;
    let stem = read.document.file.stem();
    if id.0 != stem {
        report.add_some(
            read.document.problem(&at!["id"], format!("the id is \"{id}\"")),
            format!("the file's name, \"{stem}\""),
        );
    }
    if earlier.iter().any(|other| other.value.id == *id) {
        report.add_some(
            read.document.problem(&at!["id"], format!("\"{id}\" is there twice")),
            "an id of its own",
        );
    }
}

fn check_fields(read: &Read<Movement>, report: &mut Report) {
    let movement = &read.value;
    let mut need = |wrong: bool, field: &str, message: &str, expected: &str| {
        if wrong {
            report.add_some(read.document.problem(&at![field], message), expected);
        }
    };
    need(!(1..=3).contains(&movement.level), "level", "there is no such level", "1, 2 or 3");
    need(movement.regions.is_empty(), "regions", "no region", "at least one");
    need(movement.settings.is_empty(), "settings", "no setting", "at least one");
    need(movement.cues.is_empty(), "cues", "no cue", "at least one");
    need(movement.mistakes.is_empty(), "mistakes", "no mistake to avoid", "at least one");
    let dose = &movement.dose;
    let ordered = (1..=dose.max_sets).contains(&dose.sets) && (1..=dose.max_reps).contains(&dose.reps);
    need(
        !ordered,
        "dose",
        "the dose is zero or above its own maximum",
        "1 to max_sets sets of 1 to max_reps",
    );
}

fn check_targets(read: &Read<Movement>, report: &mut Report) {
    for (index, target) in read.value.targets.iter().enumerate() {
        if !TARGET_AREAS.contains(&target.name.as_str()) {
            let problem = read.document.problem(
                &at!["muscles", index, "name"],
                format!("there is no target area \"{}\"", target.name),
            );
            let known = TARGET_AREAS.into_iter();
            report.add_some(problem, did_you_mean(&target.name, known, "an area that the figure can show"));
        }
    }
}

/// A movement is graded no better than its best source.
fn check_grade(read: &Read<Movement>, sources: &[Source], report: &mut Report) {
    let named = sources.iter().filter(|source| read.value.sources.contains(&source.id));
    let Some(best) = named.map(|source| source.grade).min() else { return };
    if read.value.grade < best {
        let problem = read.document.problem(&at!["grade"], "graded better than any of its sources");
        let name = match best {
            Grade::Verified => "verified",
            Grade::Recall => "recall",
            Grade::Practice => "practice",
        };
        report.add_some(problem, format!("\"{name}\""));
    }
}

/// A movement comes from a row that is there and that the safety review kept.
fn check_row(read: &Read<Movement>, report: &mut Report) {
    let Some(row) = read.value.evidence_row else { return };
    if let Some(reason) = rows::left_out(row) {
        let problem = read.document.problem(&at!["evidence_row"], "the safety review removed this movement");
        report.add_some(problem, format!("no such movement: {reason}"));
    }
    if !(1..=rows::LAST_ROW).contains(&row) {
        let problem = read.document.problem(&at!["evidence_row"], format!("the table has no row {row}"));
        report.add_some(problem, format!("1 to {}", rows::LAST_ROW));
    }
}

/// Rows that the safety review rules out under a filter.
const REVIEWED: [(Filter, &[u8]); 5] = [
    (Filter::BlockNeck, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18]),
    (Filter::Osteo, &[3, 4, 8, 9, 35, 37, 38, 39, 40, 42, 46, 47, 48, 53, 55, 64, 73]),
    (Filter::Pregnant, &[3, 11, 50, 30, 31, 60, 12, 13, 14]),
    (Filter::Age65, &[5, 10, 11, 52]),
    (Filter::HipReplaced, &[42, 46, 47, 54, 68, 69, 71, 72, 73]),
];

/// The one exercise besides walking and breathing that stays open in pregnancy before a yes.
const SHOULDER_ROLLS_ROW: u8 = 19;

fn check_filters(read: &Read<Movement>, report: &mut Report) {
    for (filter, reason) in required_filters(&read.value) {
        if !read.value.contraindications.contains(&filter) {
            let problem =
                read.document.problem(&at!["contraindications"], format!("\"{filter}\" is missing"));
            report.add_some(problem, format!("it, because {reason}"));
        }
    }
}

/// Whether the body has to get down to the floor for it, and up again.
fn is_floor_work(support: Support) -> bool {
    use Support as S;
    match support {
        S::Standing | S::SplitStance | S::Seated | S::SitToStand => false,
        S::FloorSitting | S::Supine | S::Bridge | S::Prone | S::SideLying | S::SideBridge => true,
        S::Quadruped | S::Kneeling | S::HalfKneeling | S::Plank => true,
    }
}

/// The filters that a movement must list, by what it does and where it comes from.
fn required_filters(movement: &Movement) -> Vec<(Filter, &'static str)> {
    let support = movement.motion.support.0;
    let on_floor = movement.settings == [Setting::Floor] || is_floor_work(support);
    let gentle =
        matches!(movement.kind, MovementKind::Breathing | MovementKind::Walking | MovementKind::Habit);
    let rolls = movement.evidence_row == Some(SHOULDER_ROLLS_ROW);
    let by_row =
        REVIEWED.into_iter().filter(|(_, rows)| movement.evidence_row.is_some_and(|row| rows.contains(&row)));
    let by_nature = [
        (movement.moves_neck(), Filter::BlockNeck, "the neck moves"),
        (
            matches!(support, Support::Supine | Support::Bridge),
            Filter::Pregnant16Weeks,
            "the person lies on the back",
        ),
        (support == Support::Prone, Filter::Pregnant, "the person lies on the front"),
        (on_floor, Filter::FloorHard, "it is done on the floor"),
        (
            !gentle && !rolls,
            Filter::PregnantUncleared,
            "only walking, breathing and shoulder rolls go before a yes",
        ),
        (!gentle, Filter::SpineSurgery, "after spinal surgery only what the surgical team gave is done"),
        (movement.kind == MovementKind::Strength, Filter::Heart, "strength work waits for a doctor's word"),
        (
            movement.motion.kind.0 == MotionKind::Walking && !gentle,
            Filter::Age65,
            "from 65 on work on the feet has a support at hand, and a walk leaves it",
        ),
    ];
    let by_nature =
        by_nature.into_iter().filter(|(holds, ..)| *holds).map(|(_, filter, reason)| (filter, reason));
    let by_row = by_row.map(|(filter, _)| (filter, "the safety review says so for its row"));
    let mut required: Vec<_> = by_nature.chain(by_row).collect();
    required.sort_by_key(|(filter, _)| *filter);
    required.dedup_by_key(|(filter, _)| *filter);
    required
}
