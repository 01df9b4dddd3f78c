//! The document by our own invariants, and word for word. `LIMBER_BLESS=1` writes the golden files anew. That it keeps to
//! the R4 schema is tried in `e2e`, where the schema's package is.

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::{Diary, much, nobody, repository, somebody};
use report::fhir::{LOINC_NOTICE, bundle, text};
use report::{Language, Report};
use serde_json::Value;

fn everybody() -> [(&'static str, Diary); 3] {
    [("nobody", nobody()), ("somebody", somebody()), ("much", much())]
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
        [("Patient", 1), ("Observation", 60), ("QuestionnaireResponse", 1), ("CarePlan", 1), ("Goal", 4)]
    {
        let count =
            entries(&document).iter().filter(|entry| entry["resource"]["resourceType"] == kind).count();
        assert!(count >= least, "{kind}: {count}");
    }
}

#[test]
fn documents_are_written_word_for_word_as_before() {
    for (name, diary) in everybody().into_iter().take(2) {
        let (report, words) = diary.report(Language::English);
        let path = repository().join(format!("crates/report/tests/golden/{name}.fhir.json"));
        let written = text(&report, &words);
        if std::env::var_os("LIMBER_BLESS").is_some() {
            fs::write(&path, &written).expect("the golden file can be written");
        }
        let golden = fs::read_to_string(&path).expect("a golden file");
        assert!(golden == written, "{name}.fhir.json differs; LIMBER_BLESS=1 writes it anew");
    }
}
