//! The page, its words and what must never be in it. `LIMBER_BLESS=1` writes the golden files anew.

mod common;

use std::collections::BTreeSet;
use std::fs;

use care::ergonomics::rosa::RosaChoice;
use common::{Diary, PRIVATE, desk, much, nobody, repository, sits, somebody};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use library::ergonomics::CheckId;
use library::screening::{ItemId, PREVIEW_NOTICE};
use report::{Block, Language, MOST_CHARACTERS, html, sections};

fn pages() -> Vec<(String, String)> {
    let everybody: [(&str, Diary); 3] = [("nobody", nobody()), ("somebody", somebody()), ("much", much())];
    let mut pages = Vec::new();
    for (name, diary) in everybody {
        for language in Language::ALL {
            let (report, words) = diary.report(language);
            pages.push((format!("{name}.{}", language.tag()), html::page(&report, &words)));
        }
    }
    pages
}

#[test]
fn every_page_says_that_it_is_a_preview_and_no_diagnosis() {
    for (name, page) in pages() {
        let english = name.ends_with(".en");
        assert!(!english || page.contains(PREVIEW_NOTICE), "{name}");
        assert!(english || page.contains("Vorschau: "), "{name}");
        assert!(page.contains(if english { "not a diagnosis" } else { "noch Diagnose" }), "{name}");
    }
}

#[test]
fn no_key_stands_where_words_should() {
    let keys = keys(Language::English);
    for (name, page) in pages() {
        for key in keys.iter().filter(|key| key.contains('-')) {
            assert!(!page.contains(&format!(">{key}<")), "{name} shows the key {key}");
        }
        assert!(!page.contains("{ $"), "{name} has an argument without a value");
    }
}

#[test]
fn nothing_a_person_writes_becomes_part_of_the_page() {
    for (name, page) in pages().into_iter().filter(|(name, _)| name.starts_with("much")) {
        assert!(!page.contains("<script"), "{name}");
        assert!(page.contains("&lt;script&gt;"), "{name}");
        assert!(!page.contains('\u{0}'), "{name}");
    }
}

#[test]
fn private_lines_are_in_no_report_whatever_was_answered() {
    let screening = &content_bundle::content().screening;
    let private: Vec<&str> = screening
        .items
        .iter()
        .filter(|item| (item.private || item.unrecorded) && !item.text.is_empty())
        .map(|item| item.text.as_str())
        .collect();
    assert!(private.len() > 5, "{PRIVATE}");
    let _ = ItemId::from(PRIVATE);
    for diary in [somebody(), much()] {
        let (report, words) = diary.report(Language::English);
        let lines = report.facts.iter().chain(report.screen.iter().flat_map(|screen| &screen.lines));
        for line in lines {
            assert!(!private.contains(&line.text.as_str()), "{} is private", line.item);
        }
        let document = report::fhir::text(&report, &words);
        for text in &private {
            assert!(!document.contains(text), "{text}");
        }
    }
}

#[test]
fn what_is_too_long_is_cut_and_said_to_be() {
    let (report, _) = much().report(Language::English);
    let complaint = report.complaint.words.expect("words");
    assert!(complaint.chars().count() <= MOST_CHARACTERS + 20);
    assert!(complaint.ends_with("(shortened)"));
}

#[test]
fn lines_beyond_the_page_are_counted_and_the_document_has_them_all() {
    let (report, words) = much().report(Language::English);
    let lines = report.facts.len();
    assert!(lines > 20);
    let page = html::page(&report, &words);
    assert!(page.contains(&format!("And {} more lines", lines - 7)));
    let document = report::fhir::text(&report, &words);
    assert!(report.facts.iter().all(|line| document.contains(&line.item)));
}

#[test]
fn a_report_of_nothing_says_so_under_every_heading() {
    let (report, words) = nobody().report(Language::English);
    let sections = sections(&report, &words);
    assert!(sections.len() >= 6);
    assert!(sections.iter().all(|section| !section.blocks.is_empty()));
    assert!(report.days.len() == 28, "the empty axis has four weeks");
}

#[test]
fn the_chart_has_a_title_a_sentence_and_a_table() {
    let (report, words) = somebody().report(Language::English);
    let blocks: Vec<Block> =
        sections(&report, &words).into_iter().flat_map(|section| section.blocks).collect();
    let picture = blocks.iter().find_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        _ => None,
    });
    let picture = picture.expect("a picture");
    assert!(!picture.title.is_empty() && picture.description.contains("Stiffness: marked on"));
    assert!(
        picture.description.contains("measured on 4 days, 112° at first and 130° at last, no clear change.")
    );
    assert!(picture.caption.contains("Ticks are days on which"), "{}", picture.caption);
    assert_eq!(picture.table.rows.len(), 12, "a row a week");
    let turn = picture.table.head.iter().position(|head| head == "Neck turn").expect("a column");
    assert_eq!(picture.table.rows.last().map(|row| row[turn].as_str()), Some("130°"));
    let svg = chart::svg(picture, "chart");
    for part in ["role=\"img\"", "<title", "<desc", "aria-labelledby=\"chart-t chart-d\""] {
        assert!(svg.contains(part), "{part}");
    }
    assert!(!svg.contains("style="), "the page's policy allows no style in an attribute");
}

#[test]
fn turning_the_neck_is_on_the_timeline_and_no_small_change_is_called_one() {
    let rows: [(&[[u16; 2]], &str, usize); 4] = [
        (&[[40, 40]], "measured on one day, 80°.", 1),
        (&[[40, 40], [49, 49]], "80° at first and 98° at last, no clear change.", 2),
        (&[[40, 40], [44, 44], [50, 50]], "80° at first and 100° at last, 20° more.", 3),
        (&[[50, 50], [40, 39]], "100° at first and 79° at last, 21° less.", 2),
    ];
    for (turns, words_for, weeks) in rows {
        let mut diary = nobody();
        for ([left, right], days) in turns.iter().zip([21, 14, 7]) {
            measured(&mut diary, days, &[("neck.rotation.left", *left), ("neck.rotation.right", *right)]);
        }
        // One side alone is no sum.
        measured(&mut diary, 1, &[("neck.rotation.left", 70)]);
        let (report, words) = diary.report(Language::English);
        let picture = report::timeline(&report.days, &words);
        assert!(picture.description.contains(words_for), "{}", picture.description);
        assert_eq!(picture.table.rows.len(), weeks, "{:?}", picture.table);
        assert!(picture.table.rows.iter().all(|row| row[3].ends_with('°')), "{:?}", picture.table);
    }
    let (report, words) = nobody().report(Language::English);
    let picture = report::timeline(&report.days, &words);
    assert!(!picture.description.contains("Turning") && !picture.caption.contains("Ticks"));
    assert!(!picture.table.head.contains(&"Neck turn".to_owned()));
}

#[test]
fn how_somebody_sits_is_told_with_what_was_mended_and_holds() {
    let mut diary = nobody();
    assert_eq!(diary.report(Language::English).0.workplace, None);
    let faults = [
        RosaChoice::MonitorTooHigh,
        RosaChoice::MonitorTwist,
        RosaChoice::MonitorGlare,
        RosaChoice::MouseReach,
    ];
    diary.write(100, 0, journal::Body::SetupChecked(desk(&faults)));
    let told = |diary: &Diary, language: Language| {
        let (report, words) = diary.report(language);
        let section =
            sections(&report, &words).into_iter().find(|section| section.heading == words.say("workplace"));
        let blocks = section.expect("a section").blocks.into_iter().filter_map(|block| match block {
            Block::Text(_, text) => Some(text),
            _ => None,
        });
        blocks.collect::<Vec<_>>()
    };
    let [score, _]: [String; 2] = told(&diary, Language::English).try_into().expect("the score and the note");
    assert!(score.ends_with("6, 20 December 2025. Sitting on a usual day: about 7.5 hours."), "{score}");

    let mut diary = somebody();
    sits(&mut diary);
    let [score, mended, note]: [String; 3] =
        told(&diary, Language::English).try_into().expect("and what was mended");
    assert!(score.contains("6 at first (18 February 2026), 3 now. Sitting"), "{score}");
    let choice = |id: &str| {
        let check = content_bundle::content().ergonomics.check(CheckId::Workstation).expect("it is there");
        check.choice(id).expect("a choice").text.clone()
    };
    assert_eq!(
        mended,
        format!("Mended since: {}.", choice("monitor-too-high")),
        "the mouse is far away again"
    );
    assert!(note.contains("finds nothing about them"), "{note}");
    let german = told(&diary, Language::German).join(" ");
    assert!(
        german.contains(
            "zuerst 6 (18. Februar 2026), jetzt 3. Sitzen an einem üblichen Tag: etwa 7,5 Stunden."
        ),
        "{german}"
    );
    for language in Language::ALL {
        let (report, words) = diary.report(language);
        let heading = words.say("workplace");
        assert!(html::page(&report, &words).contains(&format!(">{heading}</h2>")), "{heading}");
        assert!(report::text::text(&report, &words).contains(&format!("\n{heading}\n---")), "{heading}");
    }
}

fn measured(diary: &mut Diary, days: i64, degrees: &[(&str, u16)]) {
    let degrees = degrees.iter().map(|(motion, degrees)| ((*motion).to_owned(), *degrees)).collect();
    let measured = journal::OwnRangeMeasured { degrees, source: "camera".into() };
    diary.write(days, 0, journal::Body::OwnRangeMeasured(measured));
}

#[test]
fn each_motion_of_a_neck_check_has_words_in_every_language() {
    for motion in journal::NeckMotion::ALL {
        let mut diary = nobody();
        measured(&mut diary, 1, &[(motion.name(), 30)]);
        for language in Language::ALL {
            let (report, words) = diary.report(language);
            let page = html::page(&report, &words);
            let unknown = motion.name().replace('.', " ");
            assert!(!page.contains(&unknown), "{unknown} in {}", language.tag());
        }
    }
}

#[test]
fn the_programme_that_was_taken_is_one_line_whether_planned_or_from_a_file() {
    let follows = |diary: &Diary, language: Language| {
        let (report, words) = diary.report(language);
        report::text::text(&report, &words)
    };
    let mut diary = nobody();
    assert!(!follows(&diary, Language::English).contains("Programme"));
    diary.takes_programme(83);
    let english = follows(&diary, Language::English);
    assert!(
        english.contains("Programme since 6 January 2026: 3 days a week, 10 minutes a day."),
        "{english}"
    );
    assert!(english.contains("What I want to be able to do: Sleep without waking up stiff; Swim again"));
    let german = follows(&diary, Language::German);
    assert!(german.contains("Programm seit dem 6. Januar 2026: 3 Tage in der Woche, 10 Minuten am Tag."));
    let file = r#"{"format": 1, "name": "x", "session": [
        {"name": "a", "days": ["tuesday"], "steps": [{"movement": "mine"}, {"movement": "band-row"}, {"movement": "gone"}]}],
        "movement": [{"id": "mine", "like": "band-row", "name": "My \u0007row"}]}"#;
    let taken = |file: &str| {
        journal::Body::ProgrammeAccepted(journal::ProgrammeAccepted {
            interview: None,
            from: journal::LocalDate::new(2026, 3, 2).expect("a day"),
            days: vec![],
            file: Some(file.to_owned()),
        })
    };
    diary.write(20, 0, taken(file));
    let (report, _) = diary.report(Language::English);
    let programme = report.programme.expect("a programme");
    let names: Vec<&str> = programme.movements.iter().map(|movement| movement.name.as_str()).collect();
    assert_eq!((names, programme.minutes_a_day), (vec!["My row", "Band row"], None));
    assert!(follows(&diary, Language::English).contains("Programme since 2 March 2026: one day a week."));
    diary.write(10, 0, taken("{\"format\": 99}"));
    assert_eq!(diary.report(Language::English).0.programme, None, "nobody can read it");
}

#[test]
fn a_day_of_25_hours_and_a_clock_set_back_do_no_harm() {
    let mut diary = somebody();
    diary.write(-4000, 0, journal::Body::HabitCracked(journal::HabitMoment::default()));
    diary.write(200_000, 0, journal::Body::HabitCracked(journal::HabitMoment::default()));
    let (report, words) = diary.report(Language::German);
    assert_eq!(report.days.len(), 84);
    assert!(html::page(&report, &words).contains("<svg"));
}

#[test]
fn pages_are_set_word_for_word_as_before() {
    for (name, page) in pages().into_iter().filter(|(name, _)| !name.starts_with("much")) {
        as_before(&format!("{name}.html"), &page);
    }
}

#[test]
fn the_terminal_shows_word_for_word_what_it_did() {
    for (name, diary) in [("nobody", nobody()), ("somebody", somebody())] {
        for language in Language::ALL {
            let (report, words) = diary.report(language);
            as_before(&format!("{name}.{}.txt", language.tag()), &report::text::text(&report, &words));
        }
    }
    let (report, words) = much().report(Language::English);
    let text = report::text::text(&report, &words);
    assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'), "nothing steers a terminal");
}

#[track_caller]
fn as_before(file: &str, text: &str) {
    let path = repository().join("crates/report/tests/golden").join(file);
    if std::env::var_os("LIMBER_BLESS").is_some() {
        fs::write(&path, text).expect("the golden file can be written");
    }
    let golden = fs::read_to_string(&path).expect("a golden file");
    assert!(golden == text, "{file} differs; LIMBER_BLESS=1 writes it anew");
}

fn source(language: Language) -> String {
    let path = repository().join(format!("crates/report/words/{}.ftl", language.tag()));
    fs::read_to_string(path).expect("a file of words")
}

fn keys(language: Language) -> BTreeSet<String> {
    let resource = parser::parse(source(language)).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let key = |entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    };
    resource.body.into_iter().filter_map(key).collect()
}

#[test]
fn every_language_has_every_word() {
    let english = keys(Language::English);
    for language in Language::ALL {
        assert_eq!(keys(language), english, "{}", language.tag());
    }
}

#[test]
fn a_session_of_the_programme_has_a_name_and_no_id() {
    for (routine, english, german) in [
        ("programme.strength", "Programme, strength", "Programm, Kraft"),
        ("programme.ease", "Programme, easy movement", "Programm, leichte Bewegung"),
        ("programme.newer", "Programme", "Programm"),
        (
            "long-gone",
            "A routine that is no longer part of Limber",
            "Ein Ablauf, den es in Limber nicht mehr gibt",
        ),
    ] {
        let mut diary = nobody();
        diary.session(1, routine, 5, 4, &["neck-left"]);
        for (language, name) in [(Language::English, english), (Language::German, german)] {
            let (report, words) = diary.report(language);
            assert_eq!(report.tried.first().map(|tried| tried.name.as_str()), Some(name), "{routine}");
            assert!(!html::page(&report, &words).contains(routine), "{routine} in {language:?}");
        }
    }
}

/// Breaks are no routine of the report, but what hurt in one is in it, however much else was tried.
#[test]
fn a_break_that_a_symptom_stopped_is_told_in_one_row() {
    let ends: [(&str, &[BreakEnd], Option<usize>); 5] = [
        ("none", &[], None),
        ("breaks that went well", &[BreakEnd::Well, BreakEnd::Well], None),
        ("one that was stopped", &[BreakEnd::Well, BreakEnd::Stopped], Some(1)),
        ("one that was worse the next day", &[BreakEnd::Worse, BreakEnd::Well], Some(1)),
        ("both", &[BreakEnd::Worse, BreakEnd::Stopped], Some(2)),
    ];
    for (what, breaks, expected) in ends {
        for mut diary in [nobody(), somebody(), much()] {
            for (number, end) in breaks.iter().enumerate() {
                guided_break(&mut diary, number as i64, *end);
            }
            let (report, _) = diary.report(Language::English);
            let rows: Vec<_> =
                report.tried.iter().filter(|row| row.name.starts_with("A short break")).collect();
            assert_eq!(
                rows.first().map(|row| (row.sessions, row.bad)),
                expected.map(|bad| (bad, bad)),
                "{what}"
            );
            assert!(rows.len() <= 1 && report.tried.len() <= 5, "{what}");
        }
    }
}

#[derive(Clone, Copy)]
enum BreakEnd {
    Well,
    Stopped,
    Worse,
}

fn guided_break(diary: &mut Diary, number: i64, end: BreakEnd) {
    let routine = format!("break.00c0ffee00c0ffee-{}", number + 1);
    let started = journal::SessionStarted { asked: None, routine, movements: vec![] };
    let session = diary.write(3, 10 * number, journal::Body::SessionStarted(started));
    let body = match end {
        BreakEnd::Stopped => journal::Body::SessionStopped(journal::SessionStopped {
            session,
            movement: "chin-nod".into(),
            stop: "sharp".into(),
            severity: None,
            starting_pain: None,
        }),
        BreakEnd::Well | BreakEnd::Worse => journal::Body::SessionFinished(journal::SessionFinished {
            session,
            ended: journal::Ended::Finished,
            stiffness_after: None,
            urge_after: None,
            movements: vec![],
            popped: None,
        }),
    };
    diary.write(3, 10 * number + 2, body);
    if let BreakEnd::Worse = end {
        let worse =
            journal::SymptomNextDay { session: Some(session), felt: journal::Felt::Worse, points_up: None };
        diary.write(2, 10 * number, journal::Body::SymptomNextDay(worse));
    }
}
