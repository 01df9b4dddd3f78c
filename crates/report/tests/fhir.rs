//! The document by our own invariants, and word for word. `LIMBER_BLESS=1` writes the golden files anew. That it keeps to
//! the R4 schema is tried in `e2e`, where the schema's package is.

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::{Diary, much, nobody, repository, sits, somebody};
use report::fhir::{LOINC_NOTICE, bundle, text};
use report::{Language, Report};
use serde_json::Value;

fn everybody() -> [(&'static str, Diary); 4] {
    let mut at_a_desk = somebody();
    sits(&mut at_a_desk);
    [("nobody", nobody()), ("somebody", somebody()), ("much", much()), ("at a desk", at_a_desk)]
}

fn documents() -> Vec<(String, Value)> {
    let mut documents = Vec::new();
    for (name, diary) in everybody() {
        for language in Language::ALL {
            let (report, words) = diary.report(language);
            documents.push((format!("{name}.{}", language.tag()), bundle(&report, &words)));
        }
    }
    documents
}

fn entries(document: &Value) -> &Vec<Value> {
    document["entry"].as_array().expect("entries")
}

/// Every value anywhere under `value` that has this key.
fn all<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key));
            fields.values().for_each(|field| all(field, key, found));
        }
        Value::Array(values) => values.iter().for_each(|value| all(value, key, found)),
        _ => {}
    }
}

fn texts(document: &Value, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    all(document, key, &mut found);
    found.into_iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn a_document_begins_with_its_composition_and_names_itself() {
    for (name, document) in documents() {
        assert_eq!(document["resourceType"], "Bundle", "{name}");
        assert_eq!(document["type"], "document", "{name}");
        assert_eq!(document["timestamp"], "2026-03-30T13:00:00+02:00", "{name}");
        let identifier = &document["identifier"];
        assert_eq!(identifier["system"], "urn:ietf:rfc:3986", "{name}");
        assert!(identifier["value"].as_str().is_some_and(|value| value.starts_with("urn:uuid:")), "{name}");
        let compositions: Vec<usize> = entries(&document)
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry["resource"]["resourceType"] == "Composition")
            .map(|(index, _)| index)
            .collect();
        assert_eq!(compositions, [0], "{name}");
    }
}

#[test]
fn every_reference_resolves_and_nothing_stands_unreferenced() {
    for (name, document) in documents() {
        let names: Vec<String> = texts(&document, "fullUrl");
        let unique: BTreeSet<&String> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{name}: two entries share an address");
        let references: BTreeSet<String> = texts(&document, "reference").into_iter().collect();
        for reference in &references {
            assert!(unique.contains(reference), "{name}: {reference} leads nowhere");
        }
        for entry in names.iter().skip(1) {
            assert!(references.contains(entry), "{name}: nothing leads to {entry}");
        }
    }
}

#[test]
fn the_person_has_no_name_and_two_reports_share_nothing() {
    let diary = somebody();
    for (name, document) in documents() {
        let patient = entries(&document).iter().find(|entry| entry["resource"]["resourceType"] == "Patient");
        let patient = &patient.expect("a patient")["resource"];
        for field in ["name", "birthDate", "telecom", "address", "photo", "contact", "gender"] {
            assert!(patient.get(field).is_none(), "{name}: the patient has {field}");
        }
    }
    let (report, words) = diary.report(Language::English);
    let record = <report::Record as journal::Fold>::of(&diary.journal);
    let other = Report::of(&record, content_bundle::content(), &words, &common::now(), 43);
    let names =
        |report: &Report| texts(&bundle(report, &words), "fullUrl").into_iter().collect::<BTreeSet<_>>();
    assert!(names(&report).is_disjoint(&names(&other)));
}

#[test]
fn no_text_is_empty_and_no_list_is() {
    fn check(name: &str, value: &Value) {
        match value {
            Value::String(text) => assert!(!text.trim().is_empty(), "{name}: an empty text"),
            Value::Array(values) => {
                assert!(!values.is_empty(), "{name}: an empty list");
                values.iter().for_each(|value| check(name, value));
            }
            Value::Object(fields) => {
                assert!(!fields.is_empty(), "{name}: an empty object");
                fields.values().for_each(|value| check(name, value));
            }
            Value::Null => panic!("{name}: null"),
            Value::Bool(_) | Value::Number(_) => {}
        }
    }
    for (name, document) in documents() {
        check(&name, &document);
    }
}

#[test]
fn codes_are_of_loinc_and_its_notice_is_there() {
    for (name, document) in documents() {
        let text = document.to_string();
        assert!(text.contains("http://loinc.org"), "{name}");
        assert!(text.contains(LOINC_NOTICE), "{name}");
        assert!(!text.to_lowercase().contains("snomed"), "{name}");
        assert!(text.contains("Preview") || text.contains("Vorschau"), "{name}");
    }
}

#[test]
fn what_somebody_marked_is_there_by_kind() {
    let (report, words) = somebody().report(Language::English);
    let document = bundle(&report, &words);
    for (kind, least) in
        [("Patient", 1), ("Observation", 60), ("QuestionnaireResponse", 1), ("CarePlan", 1), ("Goal", 6)]
    {
        let count =
            entries(&document).iter().filter(|entry| entry["resource"]["resourceType"] == kind).count();
        assert!(count >= least, "{kind}: {count}");
    }
}

#[test]
fn the_desk_and_the_hours_of_sitting_are_observations_under_their_section() {
    let observed = |diary: &Diary| {
        let (report, words) = diary.report(Language::English);
        let document = bundle(&report, &words);
        let sections = document["entry"][0]["resource"]["section"].as_array().expect("sections");
        let section = sections.iter().find(|section| section["title"] == "Where I sit")?;
        let names = texts(&section["entry"], "reference");
        let named = |name: &String| entries(&document).iter().find(|entry| entry["fullUrl"] == name.as_str());
        let resources = names.iter().filter_map(named).map(|entry| &entry["resource"]);
        let told = resources.map(|resource| {
            let value = &resource["valueQuantity"];
            format!("{} {} {}", resource["effectiveDateTime"], value["value"], value["code"])
        });
        Some(told.collect::<Vec<_>>())
    };
    assert_eq!(observed(&somebody()), None, "no desk was checked");
    let mut diary = somebody();
    sits(&mut diary);
    let expected =
        ["\"2026-02-18\" 6 \"{score}\"", "\"2026-03-10\" 3 \"{score}\"", "\"2026-03-10\" 7.5 \"h/d\""];
    assert_eq!(observed(&diary), Some(expected.map(str::to_owned).to_vec()));
}

/// The values of bindings that are required, by where they stand.
const BINDINGS: [(&str, &str, &[&str]); 8] = [
    ("Composition", "/status", &["preliminary", "final", "amended", "entered-in-error"]),
    ("Observation", "/status", &["registered", "preliminary", "final", "amended"]),
    (
        "QuestionnaireResponse",
        "/status",
        &["in-progress", "completed", "amended", "entered-in-error", "stopped"],
    ),
    ("Goal", "/lifecycleStatus", &["proposed", "planned", "accepted", "active", "on-hold", "completed"]),
    ("CarePlan", "/status", &["draft", "active", "on-hold", "revoked", "completed", "unknown"]),
    ("CarePlan", "/intent", &["proposal", "plan", "order", "option"]),
    (
        "CarePlan",
        "/activity/0/detail/status",
        &[
            "not-started",
            "scheduled",
            "in-progress",
            "on-hold",
            "completed",
            "cancelled",
            "stopped",
            "unknown",
        ],
    ),
    ("Composition", "/section/0/text/status", &["generated", "extensions", "additional", "empty"]),
];

/// What the specification asks beyond the shape of a resource, of which its schema says nothing, by the names of its invariants.
#[test]
fn documents_keep_to_the_invariants_that_no_schema_says() {
    for (name, document) in documents().into_iter().chain(with_odd_names()) {
        for absent in ["total", "link"] {
            assert!(document.get(absent).is_none(), "{name}: bdl-1 {absent}");
        }
        for entry in entries(&document) {
            for absent in ["search", "request", "response"] {
                assert!(entry.get(absent).is_none(), "{name}: bdl-2 to bdl-4 {absent}");
            }
            assert!(is_named_by_uuid(&entry["fullUrl"]), "{name}: bdl-8 {}", entry["fullUrl"]);
            keeps_to_invariants(&name, &entry["resource"]);
        }
        assert!(is_named_by_uuid(&document["identifier"]["value"]), "{name}: bdl-9");
        for (kind, place, values) in BINDINGS {
            let resources = entries(&document).iter().map(|entry| &entry["resource"]);
            for resource in resources.filter(|resource| resource["resourceType"] == kind) {
                let value = resource.pointer(place).and_then(Value::as_str);
                assert!(
                    value.is_some_and(|value| values.contains(&value)),
                    "{name}: {kind}{place} {value:?}"
                );
            }
        }
    }
}

/// `urn:uuid:` and a UUID in small letters.
fn is_named_by_uuid(name: &Value) -> bool {
    let uuid = name.as_str().and_then(|name| name.strip_prefix("urn:uuid:")).unwrap_or_default();
    let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
    let is_small = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter) || letter == '-';
    lengths == [8, 4, 4, 4, 12] && uuid.chars().all(is_small)
}

fn keeps_to_invariants(name: &str, resource: &Value) {
    let kind = resource["resourceType"].as_str().expect("a kind");
    let fields = resource.as_object().expect("a resource");
    if kind == "Observation" {
        let values = fields.keys().filter(|key| key.starts_with("value")).count();
        assert_eq!(values, 1, "{name}: obs-6, a value or why there is none");
        assert!(
            !fields.contains_key("dataAbsentReason") && !fields.contains_key("component"),
            "{name}: obs-7"
        );
    }
    let found = |key: &str| {
        let mut found = Vec::new();
        all(resource, key, &mut found);
        found
    };
    for quantity in found("valueQuantity") {
        assert!(quantity["value"].is_number(), "{name}: a quantity has a number");
        assert!(quantity.get("code").is_none() || quantity["system"].is_string(), "{name}: qty-3");
    }
    for activity in found("activity").into_iter().flat_map(|list| list.as_array().expect("a list")) {
        assert!(activity.get("detail").is_some() != activity.get("reference").is_some(), "{name}: cpl-3");
    }
    for section in found("section").into_iter().flat_map(|list| list.as_array().expect("a list")) {
        let told = ["text", "entry", "section"].iter().any(|part| section.get(part).is_some());
        assert!(told && section.get("emptyReason").is_none(), "{name}: cmp-1, cmp-2");
    }
    for item in found("item").into_iter().flat_map(|list| list.as_array().expect("a list")) {
        assert!(item.get("item").is_none() || item.get("answer").is_none(), "{name}: qrs-1");
    }
    for period in found("period") {
        let (start, end) = (period["start"].as_str(), period["end"].as_str());
        assert!(start.zip(end).is_none_or(|(start, end)| start <= end), "{name}: per-1");
    }
    for narrative in found("div") {
        let text = narrative.as_str().expect("a narrative");
        let words = text.split(['<', '>']).skip(2).step_by(2).collect::<String>();
        assert!(!words.trim().is_empty(), "{name}: txt-2 in {text}");
    }
    has_no_steering_letter(name, resource);
}

/// Neither a string of FHIR nor its XHTML may hold one but the end of a line and a tabulator.
fn has_no_steering_letter(name: &str, value: &Value) {
    let steers = |letter: char| letter.is_control() && !['\n', '\r', '\t'].contains(&letter);
    match value {
        Value::String(text) => assert!(!text.chars().any(steers), "{name}: {text:?}"),
        Value::Array(values) => values.iter().for_each(|value| has_no_steering_letter(name, value)),
        Value::Object(fields) => fields.values().for_each(|value| has_no_steering_letter(name, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Names that no page of ours writes, and a file or a newer Limber may.
fn with_odd_names() -> [(String, Value); 1] {
    let mut diary = somebody();
    diary.session(1, "neck-turns-and-rolls", 5, 4, &["\u{0}neck", "\u{7}"]);
    let degrees = [(String::new(), 40), ("neck.\u{1b}[2J".to_owned(), 40)];
    let measured = journal::OwnRangeMeasured { degrees: degrees.into(), source: "\u{1}".into() };
    diary.write(1, 30, journal::Body::OwnRangeMeasured(measured));
    let (report, words) = diary.report(Language::English);
    [("odd names".to_owned(), bundle(&report, &words))]
}

#[test]
fn the_plan_is_the_programme_that_was_taken_and_what_was_tried_is_none() {
    let plans = |diary: &Diary| {
        let (report, words) = diary.report(Language::English);
        let document = bundle(&report, &words);
        let resources = entries(&document).iter().map(|entry| entry["resource"].clone());
        resources.filter(|resource| resource["resourceType"] == "CarePlan").collect::<Vec<_>>()
    };
    let mut diary = nobody();
    diary.session(1, "neck-turns-and-rolls", 5, 4, &["neck-left"]);
    assert!(plans(&diary).is_empty(), "nothing was planned");
    diary.takes_programme(83);
    let plans = plans(&diary);
    let [plan] = plans.as_slice() else { panic!("{plans:?}") };
    assert_eq!((&plan["status"], &plan["intent"]), (&Value::from("active"), &Value::from("plan")));
    assert_eq!(plan["period"]["start"], "2026-01-06");
    let activities: Vec<(&str, &str)> = plan["activity"]
        .as_array()
        .expect("activities")
        .iter()
        .map(|activity| &activity["detail"])
        .filter_map(|detail| Some((detail["description"].as_str()?, detail["scheduledString"].as_str()?)))
        .collect();
    assert_eq!(activities, [("Shoulder rolls", "Mon, Wed, Fri"), ("Band row", "Mon, Wed")]);
    assert_eq!(plan["goal"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_german_document_says_in_german_what_limber_says() {
    let [english, german] = Language::ALL.map(|language| {
        let (report, words) = somebody().report(language);
        text(&report, &words)
    });
    for (in_english, in_german) in [
        ("\"title\": \"Notice\"", "\"title\": \"Hinweis\""),
        ("\"text\": \"Age\"", "\"text\": \"Alter\""),
        ("Global change", "Änderung insgesamt"),
        ("at most 8 a day", "höchstens 8-mal am Tag"),
        ("90 %: 5.6 to 7.6 a day", "90 %: 5,6 bis 7,6 am Tag"),
        ("Programme, as it was taken", "Programm, wie es angenommen wurde"),
        ("Mon, Wed, Fri", "Mo, Mi, Fr"),
        ("\"text\": \"neck, turning left\"", "\"text\": \"Hals, nach links drehen\""),
        ("\"text\": \"camera\"", "\"text\": \"Kamera\""),
        ("\"unit\": \"years\"", "\"unit\": \"Jahre\""),
        ("\"unit\": \"degrees\"", "\"unit\": \"Grad\""),
        ("\"unit\": \"per day\"", "\"unit\": \"am Tag\""),
        ("\"unit\": \"score\"", "\"unit\": \"Punkte\""),
    ] {
        assert!(english.contains(in_english) && !english.contains(in_german), "{in_english}");
        assert!(german.contains(in_german) && !german.contains(in_english), "{in_german}");
    }
}

#[test]
fn documents_are_written_word_for_word_as_before() {
    let documents = [
        ("nobody", nobody(), Language::English),
        ("somebody", somebody(), Language::English),
        ("somebody.de", somebody(), Language::German),
    ];
    for (name, diary, language) in documents {
        let (report, words) = diary.report(language);
        let path = repository().join(format!("crates/report/tests/golden/{name}.fhir.json"));
        let written = text(&report, &words);
        if std::env::var_os("LIMBER_BLESS").is_some() {
            fs::write(&path, &written).expect("the golden file can be written");
        }
        let golden = fs::read_to_string(&path).expect("a golden file");
        assert!(golden == written, "{name}.fhir.json differs; LIMBER_BLESS=1 writes it anew");
    }
}
