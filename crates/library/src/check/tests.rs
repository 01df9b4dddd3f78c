use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// A file below `content/` of this project.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn own_content() -> Vec<(String, String)> {
    fn read(folder: &Path, shown: &str, files: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).expect("content/ is there") {
            let path = entry.expect("an entry can be read").path();
            let name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
            let shown = format!("{shown}/{name}");
            match path.is_dir() {
                true => read(&path, &shown, files),
                false if name.ends_with(".toml") => {
                    files.push((shown, fs::read_to_string(&path).expect("content is text")));
                }
                false => {}
            }
        }
    }
    let mut files = Vec::new();
    read(&repository().join("content"), "content", &mut files);
    files
}

/// The project's own content with some files added or put in place of others.
fn with(changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files = own_content();
    files.retain(|(path, _)| !changed.iter().any(|(changed, _)| changed == path));
    files.extend(changed.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    files
}

/// What the check says about changed files, one line a mistake.
fn complaints(changed: &[(&str, &str)]) -> String {
    check(&with(changed)).map_or_else(|report| report.plain(), |_| String::new())
}

/// Checks that one edit to a file of the project leads to one complaint with all these parts.
#[track_caller]
fn complains(path: &str, from: &str, to: &str, parts: &[&str]) {
    let text = own_content().into_iter().find(|(known, _)| known == path).expect("the file is there").1;
    assert!(text.contains(from), "{path} no longer holds {from:?}");
    let found = complaints(&[(path, &text.replacen(from, to, 1))]);
    for part in parts {
        assert!(found.contains(part), "no {part:?} in:\n{found}");
    }
}

#[test]
fn every_example_reads_without_a_mistake() {
    fn reads<T: serde::de::DeserializeOwned>(text: &'static str) {
        toml::from_str::<T>(text).expect("an example is a valid file of its type");
    }
    reads::<Movement>(MOVEMENT_EXAMPLE);
    reads::<Routine>(ROUTINE_EXAMPLE);
    reads::<SourceList>(SOURCES_EXAMPLE);
    reads::<Risks>(RISKS_EXAMPLE);
    reads::<ScreeningFile>(SCREENING_EXAMPLE);
    reads::<ErgonomicsFile>(ERGONOMICS_EXAMPLE);
    reads::<CardFile>(CARDS_EXAMPLE);
    reads::<Phrasings>(ASKED_EXAMPLE);
    reads::<OtherLanguages>(LANGUAGES_EXAMPLE);
    reads::<RedFlags>(FLAGS_EXAMPLE);
}

#[test]
fn our_own_content_is_right() {
    if let Err(report) = check(&own_content()) {
        panic!("{}", report.plain());
    }
}

#[test]
fn ten_mistakes_in_one_file_are_ten_complaints() {
    let path = "content/movements/ten-mistakes.toml";
    insta::assert_snapshot!(complaints(&[(path, include_str!("testdata/ten-mistakes.toml"))]));
}

#[test]
fn a_mistake_is_shown_where_it_is() {
    let path = "content/movements/ten-mistakes.toml";
    let files = with(&[(path, include_str!("testdata/ten-mistakes.toml"))]);
    let report = check(&files).expect_err("it has ten mistakes");
    let mut shown = String::new();
    let handler = miette::GraphicalReportHandler::new_themed(miette::GraphicalTheme::unicode_nocolor());
    handler.render_report(&mut shown, &report.problems()[0]).expect("a string takes any text");
    insta::assert_snapshot!(shown);
}

#[test]
fn broken_text_is_a_complaint_and_not_the_end() {
    let found =
        complaints(&[("content/movements/a.toml", "id = "), ("content/movements/b.toml", "= 3\nid == 4")]);
    assert!(found.contains("content/movements/a.toml:1:"), "{found}");
    assert!(found.contains("content/movements/b.toml:1:"), "{found}");
}

#[test]
fn an_empty_file_misses_everything_at_once() {
    let found = complaints(&[("content/routines/empty.toml", "")]);
    for field in ["id", "name", "regions", "level", "sources", "plan"] {
        assert!(found.contains(&format!("missing field `{field}`")), "no {field} in:\n{found}");
    }
}

const TURNS: &str = "content/movements/neck-rotation-seated.toml";
const WALK: &str = "content/movements/brisk-walk.toml";
const EASY_WALK: &str = "content/movements/stand-and-walk.toml";
const BREATHE: &str = "content/routines/breathe-and-settle.toml";
const ROLLS: &str = "content/routines/neck-turns-and-rolls.toml";

#[test]
fn what_must_not_be_shown_is_refused() {
    complains(
        TURNS,
        "\"neck.rotation\" = 50",
        "\"neck.rotation\" = 60",
        &["neck rotation is 60", "at most 55"],
    );
    complains(TURNS, "travel_secs = 5", "travel_secs = 2", &["too fast for neck.rotation", "at least 4.8"]);
    complains(TURNS, "hold_secs = 1", "hold_secs = 0", &["no pause at the end"]);
    complains(TURNS, "max_reps = 5", "max_reps = 12", &["more than 8 neck cycles"]);
    complains(
        TURNS,
        "{ \"neck.rotation\" = 50 }",
        "{ \"neck.rotation\" = 50, \"neck.flexion\" = -10 }",
        &["extended and turned at once"],
    );
    complains(
        TURNS,
        "left_hand = \"thigh\"",
        "left_hand = \"behind-ear\"",
        &["a hand is on the head while the neck works"],
    );
    complains(TURNS, "\"BLOCK-NECK\", ", "", &["\"BLOCK-NECK\" is missing"]);
    complains(
        "content/movements/suitcase-carry.toml",
        "  \"65+\",\n",
        "",
        &["\"65+\" is missing", "support"],
    );
    complains(TURNS, "evidence_row = 6", "evidence_row = 36", &["the safety review removed this movement"]);
    complains(TURNS, "evidence_row = 6", "evidence_row = 81", &["the table has no row 81", "1 to 80"]);
}

#[test]
fn a_row_of_the_table_without_a_movement_is_named() {
    let routine_alone: Vec<_> = own_content().into_iter().filter(|(path, _)| path == BREATHE).collect();
    let found = check(&routine_alone).expect_err("there is no movement at all").plain();
    for row in 1..=rows::LAST_ROW {
        let is_named = found.contains(&format!("no movement comes from row {row} of the table;"));
        assert_eq!(is_named, rows::left_out(row).is_none(), "row {row}:\n{found}");
    }
    let path = "content/movements/step-up.toml";
    let without: Vec<_> = own_content().into_iter().filter(|(known, _)| known != path).collect();
    let found = check(&without).expect_err("a row is lost").plain();
    assert!(found.contains("no movement comes from row 78 of the table;"), "{found}");
    assert_eq!(found.matches("of the table;").count(), 1, "{found}");
}

#[test]
fn claims_need_their_grade_and_source() {
    complains(TURNS, "sources = [\"gross-2015\"]", "sources = []", &["names no source"]);
    complains(
        "content/movements/calf-stretch.toml",
        "grade = \"recall\"",
        "grade = \"verified\"",
        &["graded better than any of its sources"],
    );
    complains(TURNS, "grade = \"recall\"\n", "", &["missing field `grade`"]);
    complains("content/risks.toml", "deweber-2011", "deweber-2010", &["did you mean \"deweber-2011\""]);
}

#[test]
fn links_lead_somewhere_and_end() {
    complains(WALK, "easier = \"stand-and-walk\"", "easier = \"walk\"", &["there is no movement \"walk\""]);
    complains(
        WALK,
        "easier = \"stand-and-walk\"",
        "easier = \"brisk-walk\"",
        &["leads back to this movement"],
    );
    complains(EASY_WALK, "level = 1", "level = 3", &["the harder movement \"brisk-walk\" has level 2"]);
}

#[test]
fn a_routine_is_as_long_and_as_hard_as_it_says() {
    complains(BREATHE, "minutes = 3", "minutes = 5", &["the plan takes", "225 to 315"]);
    complains(BREATHE, "minutes = 3", "minutes = 4", &["4 minutes cannot be chosen"]);
    complains(ROLLS, "level = 1", "level = 2", &["1, the level of its hardest movement"]);
    complains(ROLLS, "reps = 1", "reps = 99", &["are not within the dose"]);
}

#[test]
fn every_occasion_has_its_routine_and_no_other() {
    const MORNING: &str = "content/occasions/occasion-morning.toml";
    complains(MORNING, "minutes = 3", "minutes = 5", &["the plan takes", "225 to 315"]);
    complains(
        MORNING,
        "\"occasion-morning\"",
        "\"occasion-mornin\"",
        &[
            "there is no occasion \"occasion-mornin\"",
            "did you mean \"occasion-morning\"",
            "the occasion \"occasion-morning\" has no routine",
        ],
    );
}

#[test]
fn texts_stay_calm() {
    complains(TURNS, "Slowly back to the middle", "Just relax!", &["says \"just\"", "says \"!\""]);
}

#[test]
fn a_cell_without_choices_is_named() {
    let text = own_content().into_iter().find(|(path, _)| path == BREATHE).expect("the file is there").1;
    let found = check(&[(BREATHE, text)]).expect_err("one routine is not enough").plain();
    let expected =
        "neck-left at desk, 1 minutes: 1 routines, 1 of level 1; expected at least 2, and 1 of level 1";
    assert!(found.contains(expected), "{found}");
}

#[test]
fn a_file_that_nothing_reads_is_named() {
    let found = complaints(&[("content/movement/lost.toml", "")]);
    assert!(found.contains("content/movement/lost.toml:1: nothing reads this file"), "{found}");
}

/// Writes the schemas anew when `LIMBER_WRITE_SCHEMAS` is set, compares them otherwise.
#[test]
fn the_schemas_are_current() {
    let folder = repository().join("docs/reference/schema");
    for (name, schema) in schemas() {
        let current = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        let path = folder.join(name);
        if std::env::var_os("LIMBER_WRITE_SCHEMAS").is_some() {
            fs::create_dir_all(&folder).expect("docs/ can be written");
            fs::write(&path, current).expect("docs/ can be written");
            continue;
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == current, "{name} is old: run the tests of `library` with LIMBER_WRITE_SCHEMAS=1");
    }
}

#[test]
fn mistakes_in_the_screen_are_named() {
    let sudden = "content/screening/card-1-sudden-signs.toml";
    let saddle = "content/screening/card-3-bladder-saddle-legs.toml";
    let balance = "content/screening/card-4-hands-and-balance.toml";
    let today = "content/screening/card-today.toml";
    let pages = "content/screening/pages.toml";
    for (path, from, to, parts) in [
        (
            sudden,
            "card = \"sudden-signs\"",
            "card = \"suden-signs\"",
            ["nobody is asked this", "did you mean"],
        ),
        (sudden, "id = \"one-side-weak\"", "id = \"face\"", ["is there twice", "an id of its own"]),
        (sudden, "page = \"stroke\"\n", "", ["\"face/stroke\" has no emergency page", "the id of a page"]),
        (sudden, "say = \"One side", "hint = \"One side", ["has no say", "on the telephone"]),
        (sudden, "[\"ifompt-2020\", \"coman-1986\"]", "[]", ["names no source", "sources.toml"]),
        (sudden, "triage = [\"N1\"]\n", "", ["has no triage", "rows of the triage table"]),
        (
            saddle,
            "[\"legs-feel\", ",
            "[\"legs-fell\", ",
            ["no follow-up \"legs-fell\"", "did you mean \"legs-feel\""],
        ),
        (
            saddle,
            "legs-feel = [\"cannot-move\"]",
            "legs-feel = [\"move\"]",
            ["no choice \"move\"", "one of its choices"],
        ),
        (saddle, "urgency = \"E2\"", "urgency = \"W\"", ["S stands below W", "the most urgent first"]),
        (
            saddle,
            "urgency = \"C\"\n",
            "urgency = \"C\"\nwhen = [{ pain = true }]\n",
            ["lead nowhere", "without \"when\""],
        ),
        (saddle, "when = [{ pain = true }]", "when = [{}]", ["always holds", "said, ticked"]),
        (
            saddle,
            "text = \"Leaking only",
            "hint = \"Leaking only",
            ["\"stress-leak\" has no text", "the line that is ticked"],
        ),
        (balance, "at_least = 2", "at_least = 9", ["can never be ticked", "1 to the number"]),
        (
            balance,
            "ticked = [\"bladder\"",
            "ticked = [\"blader\"",
            ["no item \"blader\"", "did you mean \"bladder\""],
        ),
        (today, "opens = [\"injury\"]", "opens = []", ["opens no card", "the cards that a tick opens"]),
        (
            pages,
            "id = \"heart\"",
            "id = \"hart\"",
            ["nothing leads to the page \"hart\"", "has no emergency page"],
        ),
        (pages, "version = \"2026-11-23\"", "", ["0 of the screening files hold \"version\"", "exactly one"]),
    ] {
        complains(path, from, to, &parts);
    }
}

#[test]
fn mistakes_in_the_checks_of_workplaces_are_named() {
    let desk = "content/ergonomics/workstation.toml";
    let measures = "content/ergonomics/measures.toml";
    let counters = "content/ergonomics/counters.toml";
    for (path, from, to, parts) in [
        (
            counters,
            "\"monitor-too-low\"",
            "\"monitor-right\"",
            ["nothing is wrong with", "an answer with a change"],
        ),
        (counters, "\"chin-tuck-seated\"", "\"chin-tuck-seatd\"", ["there is no movement", "did you mean"]),
        (counters, "id = \"looking-up\"", "id = \"looking-down\"", ["is there twice", "one entry"]),
        (counters, "sitting_over_minutes = 240\n", "", ["nothing calls for it", "faults, or"]),
        (counters, "[\"waongenngarm-2021\"]", "[]", ["names no source", "sources.toml"]),
        (desk, "id = \"seat-height\"", "id = \"seat-hight\"", ["asks other things than ROSA", "seat-height"]),
        (desk, "id = \"monitor-glare\"", "id = \"monitor-glair\"", ["ROSA has no choice", "monitor-glare"]),
        (desk, "id = \"monitor-glare\"", "id = \"monitor-twist\"", ["is there twice", "an id of its own"]),
        (desk, "[\"sonne-2012\"]", "[\"sonne-2021\"]", ["there is no source", "did you mean"]),
        (measures, "id = \"shoe\"", "id = \"desk\"", ["the measure \"shoe\" is there 0 times", "one entry"]),
        (measures, "id = \"missing\"", "id = \"too-large\"", ["the input \"missing\"", "is there 0 times"]),
        (measures, "No number yet.", "Oops.", ["says \"oops\"", "a plain word"]),
    ] {
        complains(path, from, to, &parts);
    }
}

#[test]
fn a_way_of_asking_is_plain_belongs_to_something_and_is_there_once() {
    let risks = "content/ask/asked/03-risks.toml";
    let first = "  \"is it harmful\",\n";
    let table = [
        ("is-it-bad = [", "is-it-bda = [", ["\"is-it-bda\" is not there", "did you mean \"is-it-bad\""]),
        (first, "  \"is it harmful\",\n  \"Is it harmful?\",\n", ["is there twice", "asked is-it-bad"]),
        (first, "  \"is cracking bad for you\",\n", ["is there twice", "the card"]),
        (first, "  \"ist es schädlich\",\n", ["no way of asking", "plain letters"]),
        (first, "  \"?!\",\n", ["no way of asking", "words"]),
    ];
    for (from, to, parts) in table {
        complains(risks, from, to, &parts);
    }
    let found = complaints(&[(risks, "[asked]\nis-it-bad = [\"is it harmful\"]\n")]);
    assert!(found.contains("\"is-it-bad\" has 1 ways of asking"), "{found}");
    let found = complaints(&[("content/ask/asked/signs.toml", "[flags]\nface = [\"a wonky smile\"]\n")]);
    assert!(found.contains("\"face\" has 1 ways of saying it") && found.contains("low-mood"), "{found}");
}
