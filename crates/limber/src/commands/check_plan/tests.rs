use super::super::somebody::{MONDAY_MS, Somebody};
use super::*;

const EXAMPLE: &str = include_str!("../../../../care/src/programme/file/example.toml");

fn record(somebody: &Somebody) -> tempfile::TempDir {
    use store::Store;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let opening = store::Opening::new(folder.path(), "a test", somebody.now(), journal::DeviceId(2));
    let mut disk = store::Disk::open(&opening).expect("a record");
    disk.merge(somebody.journal.clone()).expect("kept");
    folder
}

fn checked(text: &str, somebody: &Somebody) -> Result<Said, Failure> {
    let record = record(somebody);
    check_plan(Path::new("plan.toml"), text.as_bytes(), record.path(), &somebody.now())
}

fn plan(steps: &str) -> String {
    format!(
        "format = 1\nname = \"Test\"\n[[session]]\nname = \"One\"\ndays = [\"monday\"]\nsteps = [{steps}]\n"
    )
}

#[test]
fn a_sound_plan_is_shown_with_its_differences_where_the_check_lets_it() {
    let said = checked(EXAMPLE, &Somebody::checked()).expect("it can be done");
    insta::assert_snapshot!("for_person", said.words);
    assert_eq!(said.json["for_person"], true);
    assert!(said.json["differences"].as_array().is_some_and(|found| !found.is_empty()));

    let mut closed = Somebody::checked();
    closed.check_ended("E1", &[], None);
    for somebody in [Somebody::at(MONDAY_MS), closed] {
        let said = checked(EXAMPLE, &somebody).expect("it can be done");
        insta::assert_snapshot!("for_nobody", said.words);
        let names = content().movements.iter().any(|movement| said.words.contains(&movement.name));
        assert!(!names, "no movement is named before the check");
    }
}

#[test]
fn a_file_of_routines_is_sound_and_named_without_days() {
    let text = plan("{ movement = \"heel-raise\", reps = 90 }").replace("days = [\"monday\"]\n", "");
    let said = checked(&text, &Somebody::checked()).expect("it can be done");
    assert!(said.words.contains("1 routine."), "{}", said.words);
    assert!(said.words.contains("One: Heel raises"), "{}", said.words);
    assert!(said.words.contains("12 repetitions, not 90"), "{}", said.words);
    let mixed =
        text + "[[session]]\nname = \"Two\"\ndays = [\"monday\"]\nsteps = [{ movement = \"cat-cow\" }]\n";
    let failure = checked(&mixed, &Somebody::checked()).err().expect("no plan and no routine");
    assert!(failure.json["faults"].to_string().contains("without days"), "{}", failure.json);
}

#[test]
fn what_makes_a_plan_impossible_has_its_line_whoever_it_is_for() {
    let rows = [
        ("unknown", plan("{ movement = \"glute-brige\" }")),
        ("dose", plan("{ movement = \"glute-bridge\", reps = 0 }")),
        ("empty", plan("")),
        ("newer", plan("").replace("format = 1", "format = 99")),
        ("no_toml", "format = \n".to_owned()),
        ("large", format!("# {}\n", "x".repeat(70_000))),
        ("deep", format!("{{\"a\":{}", "[".repeat(100))),
        ("steering", plan("{ movement = \"glute-\\u001b[2Jbridge\" }")),
    ];
    let table: Vec<String> = rows
        .iter()
        .map(|(name, text)| {
            let failure = checked(text, &Somebody::at(MONDAY_MS)).err().expect("it is impossible");
            assert_eq!(failure.ending, Ending::NotSound, "{name}");
            assert!(failure.json["faults"].is_array(), "{name}");
            format!("--- {name}\n{}", failure.words)
        })
        .collect();
    insta::assert_snapshot!("faults", table.join("\n"));
    let failure =
        check_plan(Path::new("plan.toml"), b"\xff\xfe", Path::new("nowhere"), &Somebody::checked().now());
    assert_eq!(failure.err().expect("no text").ending, Ending::NotSound);
}

#[test]
fn a_plan_is_told_from_a_journal_by_its_name_or_by_what_it_holds() {
    let journal = journal::file::export(&Somebody::checked().journal, "a test");
    let json = care::programme::file::to_json(&read(EXAMPLE).expect("a plan")).expect("JSON");
    let rows = [
        ("plan.toml", "", true),
        ("plan.json", "{", true),
        ("-", EXAMPLE, true),
        ("-", &json, true),
        ("journal.json", &journal, false),
        ("journal.toml", &journal, false),
        ("letter.txt", "a letter to a friend\n", false),
        ("", "", false),
    ];
    for (path, text, expected) in rows {
        assert_eq!(is_plan(Path::new(path), text.as_bytes()), expected, "{path}");
    }
}

#[test]
fn a_record_that_cannot_be_read_is_told_and_the_plan_is_checked_all_the_same() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(
        folder.path().join("journal.db"),
        "no database at all, and longer than a header of one".repeat(4),
    )
    .expect("our folder");
    let now = Somebody::checked().now();
    let said = check_plan(Path::new("plan.toml"), EXAMPLE.as_bytes(), folder.path(), &now).expect("sound");
    assert!(said.json["told"].is_string(), "{}", said.words);
}
