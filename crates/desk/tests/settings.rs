//! The settings file: what a person gets wrong, and what they are told.
#![cfg(target_os = "linux")]

use breaks::{Limits, Settings, Span, Strictness};
use desk::settings::{CompanionSettings, HOOK_EVENTS, Hook, Mistakes, read, template};
use desk::words::{Language, speak};
use miette::NarratableReportHandler;
use proptest::prelude::*;

/// Every kind of slip, each with a file that has just that one.
const SLIPS: [(&str, &str); 30] = [
    ("a name that is a letter away", "brake_every_mins = 50"),
    ("a name that is nothing like any", "colour = \"green\""),
    ("a number beyond its range", "break_secs = 5"),
    ("a number that the safety rules do not allow", "neck_sets_a_day = 9"),
    ("a wait between neck sets that the safety rules do not allow", "neck_gap_mins = 10"),
    ("a number in quotes", "shift_secs = \"20\""),
    ("a fraction", "shift_secs = 20.5"),
    ("a negative number", "shift_secs = -20"),
    ("a number beyond all numbers", "shift_secs = 99999999999999999999"),
    ("two numbers that contradict each other", "shift_every_mins = 60\nbreak_every_mins = 50"),
    ("one number that contradicts a default", "break_every_mins = 20"),
    ("a strictness that there is not", "strictness = \"harsh\""),
    ("yes in words", "sit_stand = \"yes\""),
    ("two choices instead of three", "postpone_choices_mins = [5, 10]"),
    ("a choice of no minutes", "postpone_choices_mins = [0, 10, 15]"),
    ("a day that there is not", "[work_hours]\nmoonday = [\"9:00-17:00\"]"),
    ("hours that are none", "[work_hours]\nmonday = [\"nine to five\"]"),
    ("hours that overlap", "[work_hours]\nmonday = [\"9:00-12:00\", \"11:00-14:00\"]"),
    ("hours that begin with the next day", "[work_hours]\nmonday = [\"24:00-8:00\"]"),
    ("hours without a list", "[work_hours]\nmonday = \"9:00-17:00\""),
    ("work hours without a part", "work_hours = \"always\""),
    ("own limits without own strictness", "[limits]\nskips_in_a_row = 3"),
    ("own strictness without limits", "strictness = \"own\""),
    ("a limit that is none", "strictness = \"own\"\n[limits]\nskips_in_a_row = \"three\""),
    ("a hook for nothing", "[[hooks]]\non = \"token\"\nrun = [\"true\"]"),
    ("a hook without a command", "[[hooks]]\non = \"taken\""),
    ("a hook for no event", "[[hooks]]\nrun = [\"true\"]"),
    ("a hook as one string", "[[hooks]]\non = \"taken\"\nrun = \"logger done\""),
    ("no TOML", "break_secs = = 90"),
    ("the same line twice", "break_secs = 90\nbreak_secs = 60"),
];

/// All of them, with what is told of each.
fn told() -> String {
    let mut told = String::new();
    for (slip, text) in SLIPS {
        let mistakes = read(text).expect_err(slip);
        told += &format!("# {slip}\n{text}\n");
        for mistake in &mistakes {
            let (line, column) = mistake.place(text);
            told += &format!("  {line}:{column} {}\n", mistake.what);
            if let Some(help) = &mistake.help {
                told += &format!("      {help}\n");
            }
        }
    }
    told
}

#[test]
fn each_slip_has_its_message_and_its_place() {
    let told = told();
    insta::assert_snapshot!(told);
}

/// But for what the reader of TOML says, and for what stands in the file.
#[test]
fn each_slip_is_told_in_german() {
    speak(Language::German);
    let told = told();
    speak(Language::English);
    insta::assert_snapshot!(told);
}

#[test]
fn all_slips_of_a_file_are_told_at_once_and_drawn() {
    let text = "# Mine.\nbreak_secs = 5\nsit_stand = \"yes\"\n\n[work_hours]\nmoonday = [\"9:00-17:00\"]\n";
    let mistakes = Mistakes::new("desk.toml", text, read(text).expect_err("three mistakes"));
    let mut drawn = String::new();
    NarratableReportHandler::new().render_report(&mut drawn, &mistakes).expect("a string takes any text");
    insta::assert_snapshot!(drawn);
}

#[test]
fn everything_that_can_be_set_is_read() {
    let text = r#"
        strictness = "own"
        sit_stand = true
        full_screen_holds = false
        do_not_disturb_holds = false
        presentation_holds = false
        postpone_choices_mins = [3, 7, 20]
        tray = false
        break_every_mins = 45
        shift_secs = 0x1e
        [limits]
        becomes_clearer = false
        postpones_in_a_row = 2
        [work_hours]
        monday = ["9:00-12:30", "13:15-17:30"]
        friday = ["22:00-6:00"]
        [[hooks]]
        on = "taken"
        run = ["logger", "a break"]
    "#;
    let limits = Limits { becomes_clearer: false, postpones_in_a_row: Some(2), skips_in_a_row: None };
    let CompanionSettings { rules, tray, hooks } = read(text).expect("nothing is wrong");
    assert_eq!(rules.strictness, Strictness::Own(limits));
    assert!(rules.sit_stand && !rules.full_screen_holds && !rules.do_not_disturb_holds && !tray);
    assert!(!rules.presentation_holds);
    assert_eq!(rules.postpone_choices_mins, [3, 7, 20]);
    assert_eq!((rules.break_every_mins, rules.shift_secs), (45, 30));
    let span = |from_min, to_min| Span { from_min, to_min };
    assert_eq!(rules.work_hours.days[0], [span(540, 750), span(795, 1050)]);
    assert_eq!(rules.work_hours.days[4], [span(1320, 1800)]);
    assert!(rules.work_hours.days[1].is_empty());
    assert_eq!(hooks, [Hook { on: "taken".into(), run: vec!["logger".into(), "a break".into()] }]);
}

/// Every line of the template, with its # taken away, says what holds anyway.
#[test]
fn the_template_states_the_defaults_and_nothing_else() {
    let text = template();
    let is_setting = |line: &&str| line.starts_with("# ") && line.contains(" = ") && !line.contains(": ");
    let settings: Vec<&str> =
        text.split("# [work_hours]").next().unwrap_or_default().lines().filter(is_setting).collect();
    assert!(settings.len() > Settings::NUMBERS.len(), "{settings:?}");
    for line in settings {
        let bare = line.trim_start_matches("# ");
        assert_eq!(read(bare), Ok(CompanionSettings::defaults()), "{bare}");
    }
    let parts: String =
        text.lines().skip_while(|line| !line.contains("[work_hours]")).collect::<Vec<_>>().join("\n");
    let parts = parts
        .lines()
        .filter(|line| line.contains('[') || line.contains(" = "))
        .map(|line| line.trim_start_matches("# "));
    let parts: Vec<&str> = parts.filter(|line| !line.contains("Your own limits")).collect();
    let text = format!("strictness = \"own\"\n{}", parts.join("\n"));
    assert!(read(&text).is_ok(), "{text}\n{:?}", read(&text));
}

#[test]
fn every_event_of_breaks_can_have_a_hook() {
    use breaks::{Event, Hold, Kind, Spent, Taken};
    let events = [
        Event::Spent { what: Spent::Work, ms: 0, ended_ago_ms: 0 },
        Event::Sat { ms: 0 },
        Event::Offered(Kind::Break),
        Event::BecameClearer(Kind::Break),
        Event::Withdrawn(Kind::Break),
        Event::HeldBack(Kind::Break, Hold::Call),
        Event::Started(Kind::Break),
        Event::Taken(Kind::Break, Taken::Seen),
        Event::CutShort(Kind::Break),
        Event::Skipped(Kind::Break),
        Event::Postponed(Kind::Break, 5),
        Event::Missed(Kind::Break),
        Event::AskedResting,
        Event::AnsweredResting(true),
        Event::Paused,
        Event::Resumed,
    ];
    let names: Vec<&str> = events.iter().map(|event| event.name()).collect();
    assert!(names.iter().all(|name| HOOK_EVENTS.contains(name)), "{names:?}");
    assert_eq!(names.len() + 1, HOOK_EVENTS.len());
}

proptest! {
    /// Whatever is in the file: it is read or every place that is told lies in it, and nothing ever panics.
    #[test]
    fn no_text_does_harm(text in ".{0,200}") {
        check(&text);
    }

    /// Text that looks like settings gets further.
    #[test]
    fn nearly_settings_do_no_harm(lines in proptest::collection::vec(line(), 0..8)) {
        check(&lines.join("\n"));
    }

    /// A number is taken exactly within its range.
    #[test]
    fn a_number_counts_within_its_range(index in 0..Settings::NUMBERS.len(), value in 0..20_000_u32) {
        let number = &Settings::NUMBERS[index];
        let found = read(&format!("{} = {value}", number.name));
        if !number.range.contains(&value) {
            prop_assert!(found.is_err());
        }
        if let Ok(settings) = found {
            prop_assert_eq!((number.get)(&settings.rules), value);
        }
    }
}

fn line() -> impl Strategy<Value = String> {
    let names: Vec<&str> = Settings::NUMBERS.iter().map(|number| number.name).collect();
    let others =
        ["strictness", "sit_stand", "postpone_choices_mins", "tray", "[work_hours]", "monday", "[limits]"];
    let hooks = ["[[hooks]]", "on", "run", "skips_in_a_row", "é"];
    let name = proptest::sample::select([names, others.to_vec(), hooks.to_vec()].concat());
    let value = prop_oneof![
        any::<i64>().prop_map(|value| value.to_string()),
        any::<bool>().prop_map(|value| value.to_string()),
        Just("\"9:00-17:00\"".to_owned()),
        Just("[\"9:00-17:00\", \"16:00-18:00\"]".to_owned()),
        Just("[1, 2, 3]".to_owned()),
        Just("{ a = 1 }".to_owned()),
        Just("1979-05-27".to_owned()),
        ".{0,12}",
    ];
    (name, value, any::<bool>())
        .prop_map(|(name, value, bare)| if bare { name.to_owned() } else { format!("{name} = {value}") })
}

fn check(text: &str) {
    let Err(mistakes) = read(text) else { return };
    assert!(!mistakes.is_empty());
    for mistake in &mistakes {
        assert!(mistake.span.end <= text.len() && mistake.span.start <= mistake.span.end, "{mistake:?}");
        assert!(text.is_char_boundary(mistake.span.start), "{mistake:?}");
        let (line, column) = mistake.place(text);
        assert!(line >= 1 && column >= 1);
    }
    let all = Mistakes::new("desk.toml", text, mistakes);
    let mut drawn = String::new();
    NarratableReportHandler::new().render_report(&mut drawn, &all).expect("a string takes any text");
}
