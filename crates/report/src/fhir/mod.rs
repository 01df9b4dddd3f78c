//! The report as a FHIR R4 document: a Bundle whose first entry is the Composition.
//!
//! The person is a Patient without a name, by a number of this report alone, so two reports cannot be joined by it. Codes
//! are from LOINC where we know the one that fits; all else is text. Of the codes here 51855-5 was looked up on loinc.org,
//! and 10154-3, 10160-0, 30525-0 and 72514-3 in published FHIR guides. The CarePlan is the programme that the
//! person took; what was tried is told in the narrative, since it is no plan. SNOMED CT is not used: its licence depends on the country of whoever receives the file.
//!
//! ```
//! use journal::{Fold, Journal, Moment};
//! use report::{Language, Record, Report, Words, fhir};
//!
//! let words = Words::new(Language::English);
//! let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
//! let record = Record::of(&Journal::new());
//! let report = Report::of(&record, content_bundle::content(), &words, &now, 7);
//! let bundle = fhir::bundle(&report, &words);
//! assert_eq!(bundle["type"], "document");
//! assert_eq!(bundle["entry"][0]["resource"]["resourceType"], "Composition");
//! ```

mod narrative;
mod resources;

use journal::{LocalDate, Moment};
use serde_json::{Value, json};

use crate::html::title;
use crate::model::Report;
use crate::sections::{Section, notice, sections};
use crate::words::Words;

/// The notice that goes with codes of LOINC, in its owners' words, as their licence asks.
pub const LOINC_NOTICE: &str = "This material contains content from LOINC (http://loinc.org). LOINC is copyright © \
    Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available \
    at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of \
    Regenstrief Institute, Inc.";

const LOINC: &str = "http://loinc.org";
const URI: &str = "urn:ietf:rfc:3986";

/// The document. Nothing in it depends on when or where it is written down.
#[must_use]
pub fn bundle(report: &Report, words: &Words) -> Value {
    let mut entries = Entries { names: Names::of(report), list: Vec::new() };
    let patient = entries.add(&resources::patient(&entries.names));
    let people = resources::People { patient: &patient };
    let filed = resources::filed(report, words, people, &mut entries);
    let composition = composition(report, words, &patient, &filed);
    let mut all = vec![entry(&entries.names.of_number(0), &composition)];
    all.append(&mut entries.list);
    json!({
        "resourceType": "Bundle",
        "type": "document",
        "identifier": { "system": URI, "value": format!("urn:uuid:{}", report.id) },
        "timestamp": instant(&report.made),
        "entry": all,
    })
}

/// The document as text, indented.
#[must_use]
pub fn text(report: &Report, words: &Words) -> String {
    format!("{:#}\n", bundle(report, words))
}

/// What belongs to a section of the report, by the key of its heading.
struct Filed {
    section: &'static str,
    references: Vec<Value>,
}

/// Resources that are added one after the other.
struct Entries {
    names: Names,
    list: Vec<Value>,
}

impl Entries {
    /// Adds a resource and gives its address.
    fn add(&mut self, resource: &Value) -> String {
        let name = self.names.of_number(self.list.len() + 1);
        self.list.push(entry(&name, resource));
        name
    }
}

/// Addresses within the document, all from the report's own name.
struct Names(u128);

impl Names {
    fn of(report: &Report) -> Self {
        let digits: String = report.id.chars().filter(char::is_ascii_hexdigit).collect();
        Self(u128::from_str_radix(&digits, 16).unwrap_or_default())
    }

    fn of_number(&self, number: usize) -> String {
        /// An odd number with its bits spread: different numbers give different names.
        const STEP: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;
        let mixed = self.0.wrapping_add(STEP.wrapping_mul(number as u128 + 1));
        format!("urn:uuid:{}", crate::gather::uuid(mixed))
    }
}

fn entry(name: &str, resource: &Value) -> Value {
    json!({ "fullUrl": name, "resource": resource })
}

fn reference(name: &str) -> Value {
    json!({ "reference": name })
}

fn loinc(code: &str, display: &str) -> Value {
    json!({ "system": LOINC, "code": code, "display": display })
}

fn composition(report: &Report, words: &Words, patient: &str, filed: &[Filed]) -> Value {
    let written = sections(report, words);
    let mut set: Vec<Value> = written.iter().map(|section| set_section(section, words, filed)).collect();
    set.push(json!({
        "title": words.say("fhir-notice"),
        "text": narrative::of_text(&[notice(words), words.say("foot"), LOINC_NOTICE.to_owned()]),
    }));
    json!({
        "resourceType": "Composition",
        "language": words.language().tag(),
        "identifier": { "system": URI, "value": format!("urn:uuid:{}", report.id) },
        "status": "final",
        "type": { "coding": [loinc("51855-5", "Patient Note")], "text": title(report, words) },
        "subject": reference(patient),
        "date": instant(&report.made),
        "author": [reference(patient)],
        "title": title(report, words),
        "section": set,
    })
}

/// Sections of a report for which LOINC has a code.
const SECTIONS: [(&str, &str, &str); 2] = [
    ("complaint", "10154-3", "Chief complaint Narrative - Reported"),
    ("medication", "10160-0", "History of Medication use Narrative"),
];

fn set_section(section: &Section, words: &Words, filed: &[Filed]) -> Value {
    let mut value = json!({ "title": section.heading, "text": narrative::of_section(section) });
    let is_this = |key: &str| words.say(key) == section.heading;
    if let Some((_, code, display)) = SECTIONS.iter().find(|(key, ..)| is_this(key)) {
        value["code"] = json!({ "coding": [loinc(code, display)] });
    }
    let entries: Vec<Value> = filed
        .iter()
        .filter(|filed| is_this(filed.section))
        .flat_map(|filed| filed.references.clone())
        .collect();
    if !entries.is_empty() {
        value["entry"] = Value::Array(entries);
    }
    value
}

/// A moment with its zone, such as `2026-03-30T03:20:00+02:00`.
fn instant(moment: &Moment) -> String {
    let offset = moment.offset_minutes;
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    format!("{}{sign}{hours:02}:{minutes:02}", moment.local)
}

fn day(days: i64) -> String {
    LocalDate::from_days_since_epoch(days).to_string()
}
