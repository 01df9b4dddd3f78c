//! What was marked, answered, tried and wished for, as resources.

use journal::Answer;
use serde_json::{Value, json};

use super::{Entries, Filed, Names, URI, day, loinc, reference};
use crate::model::{Activity, AnsweredLine, Report, ScreenPart};
use crate::words::Words;

/// Whom a resource is about.
#[derive(Clone, Copy)]
pub(super) struct People<'a> {
    pub(super) patient: &'a str,
}

/// The person, by a number of this report alone.
pub(super) fn patient(names: &Names) -> Value {
    json!({
        "resourceType": "Patient",
        "identifier": [{ "system": URI, "value": names.of_number(usize::MAX - 1) }],
    })
}

/// Every resource but the person, added and filed under the section that shows it.
pub(super) fn filed(report: &Report, words: &Words, people: People<'_>, entries: &mut Entries) -> Vec<Filed> {
    let make = Make { report, words, people };
    let mut add = |section: &'static str, resources: Vec<Value>| {
        let references = resources.iter().map(|resource| reference(&entries.add(resource))).collect();
        Filed { section, references }
    };
    let goals = add("habit", make.habit_goal());
    let activities = add("complaint", make.activity_goals());
    let all_goals: Vec<Value> = activities.references.iter().chain(&goals.references).cloned().collect();
    vec![
        add("complaint", make.age().into_iter().chain(make.activities()).chain(make.change()).collect()),
        add("timeline", make.marks()),
        add("range", make.ranges()),
        add("tried", make.plan(&all_goals)),
        add("habit", make.habit()),
        add("screen", make.screen()),
        activities,
        goals,
    ]
}

struct Make<'a> {
    report: &'a Report,
    words: &'a Words,
    people: People<'a>,
}

impl Make<'_> {
    fn observation(&self, code: &Value, effective: &str, value: Value) -> Value {
        let system = "http://terminology.hl7.org/CodeSystem/observation-category";
        let mut resource = json!({
            "resourceType": "Observation",
            "status": "final",
            "category": [{ "coding": [{ "system": system, "code": "survey", "display": "Survey" }] }],
            "code": code,
            "subject": reference(self.people.patient),
            "effectiveDateTime": effective,
            "performer": [reference(self.people.patient)],
        });
        if let (Some(resource), Value::Object(value)) = (resource.as_object_mut(), value) {
            resource.extend(value);
        }
        resource
    }

    fn text(&self, key: &str) -> Value {
        json!({ "text": self.words.say(key) })
    }

    fn age(&self) -> Option<Value> {
        let age = self.report.age_years?;
        let code = json!({ "coding": [loinc("30525-0", "Age")], "text": "Age" });
        Some(self.observation(
            &code,
            &self.report.last_day.to_string(),
            quantity(f64::from(age), "years", "a"),
        ))
    }

    fn marks(&self) -> Vec<Value> {
        let pain = json!({
            "coding": [loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")],
            "text": self.words.say("pain"),
        });
        let stiffness = json!({ "text": format!("{}, 0-10", self.words.say("stiffness")) });
        let marks = self.report.days.iter().flat_map(|marked| {
            let of = |code: &Value, mark: Option<f64>| {
                mark.map(|mark| self.observation(code, &day(marked.day), score(mark)))
            };
            [of(&pain, marked.pain), of(&stiffness, marked.stiffness)]
        });
        marks.flatten().collect()
    }

    fn ranges(&self) -> Vec<Value> {
        let ranges = self.report.ranges.iter().map(|row| {
            let mut resource = self.observation(
                &json!({ "text": row.motion }),
                &row.day.to_string(),
                quantity(f64::from(row.degrees), "degrees", "deg"),
            );
            resource["method"] = json!({ "text": row.source });
            resource
        });
        ranges.collect()
    }

    fn activities(&self) -> Vec<Value> {
        let marks = |activity: &Activity| {
            let marks = [activity.first, activity.last].into_iter().flatten();
            let code = json!({ "text": filled(&activity.name) });
            marks
                .map(|(day, mark)| self.observation(&code, &day.to_string(), score(f64::from(mark))))
                .collect::<Vec<_>>()
        };
        self.report.complaint.activities.iter().flat_map(marks).collect()
    }

    fn change(&self) -> Option<Value> {
        let (day, mark) = self.report.complaint.change?;
        let code = json!({ "text": "Global change as the person marks it, -5 (very much worse) to 5 (very much better)" });
        Some(self.observation(&code, &day.to_string(), json!({ "valueInteger": mark })))
    }

    fn habit(&self) -> Vec<Value> {
        let Some(rate) = self.report.habit.as_ref().and_then(|habit| habit.rate) else { return Vec::new() };
        let code = self.text("cracks");
        let mut resource = self.observation(
            &code,
            &self.report.last_day.to_string(),
            quantity(tenths(rate.mean), "per day", "/d"),
        );
        resource["note"] =
            json!([{ "text": format!("90 %: {} to {} a day", tenths(rate.low), tenths(rate.high)) }]);
        vec![resource]
    }

    fn goal(&self, text: &str) -> Value {
        json!({
            "resourceType": "Goal",
            "lifecycleStatus": "active",
            "description": { "text": filled(text) },
            "subject": reference(self.people.patient),
            "expressedBy": reference(self.people.patient),
        })
    }

    fn activity_goals(&self) -> Vec<Value> {
        self.report.complaint.activities.iter().map(|activity| self.goal(&activity.name)).collect()
    }

    fn habit_goal(&self) -> Vec<Value> {
        let text = |count: u16| format!("{}: at most {count} a day", self.words.say("cracks"));
        self.report.at_most_a_day.map(|count| self.goal(&text(count))).into_iter().collect()
    }

    /// What the person does by themselves. No clinician has planned it, and its author says so.
    fn plan(&self, goals: &[Value]) -> Vec<Value> {
        if self.report.tried.is_empty() {
            return Vec::new();
        }
        let activity = |name: &str, sessions: usize| {
            let words = format!("{name} ({sessions})");
            json!({ "detail": { "status": "in-progress", "description": filled(&words) } })
        };
        let activities: Vec<Value> =
            self.report.tried.iter().map(|tried| activity(&tried.name, tried.sessions)).collect();
        let mut plan = json!({
            "resourceType": "CarePlan",
            "status": "active",
            "intent": "plan",
            "title": self.words.say("tried"),
            "subject": reference(self.people.patient),
            "author": reference(self.people.patient),
            "period": { "start": self.report.first_day, "end": self.report.last_day },
            "activity": activities,
        });
        if !goals.is_empty() {
            plan["goal"] = json!(goals);
        }
        vec![plan]
    }

    fn screen(&self) -> Vec<Value> {
        let Some(screen): Option<&ScreenPart> = self.report.screen.as_ref() else { return Vec::new() };
        let items: Vec<Value> =
            screen.lines.iter().chain(&self.report.facts).map(|line| self.item(line)).collect();
        let mut response = json!({
            "resourceType": "QuestionnaireResponse",
            "status": "completed",
            "subject": reference(self.people.patient),
            "authored": screen.day,
            "author": reference(self.people.patient),
            "source": reference(self.people.patient),
        });
        if !items.is_empty() {
            response["item"] = json!(items);
        }
        vec![response]
    }

    fn item(&self, line: &AnsweredLine) -> Value {
        let answer = self.words.say(match line.answer {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::NotSure => "not-sure",
        });
        let mut item = json!({
            "linkId": line.item,
            "text": line.text,
            "answer": [{ "valueString": answer }],
        });
        let follow_ups: Vec<Value> = line
            .follow_ups
            .iter()
            .enumerate()
            .map(|(index, (question, choice))| {
                json!({
                    "linkId": format!("{}.{}", line.item, index + 1),
                    "text": question,
                    "answer": [{ "valueString": choice }],
                })
            })
            .collect();
        if !follow_ups.is_empty() {
            item["answer"][0]["item"] = json!(follow_ups);
        }
        item
    }
}

fn quantity(value: f64, unit: &str, code: &str) -> Value {
    let system = "http://unitsofmeasure.org";
    json!({ "valueQuantity": { "value": number(value), "unit": unit, "system": system, "code": code } })
}

fn score(value: f64) -> Value {
    quantity(tenths(value), "score", "{score}")
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Whole numbers without a decimal point.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}

/// A text of FHIR holds at least one letter.
fn filled(text: &str) -> &str {
    if text.trim().is_empty() { "-" } else { text }
}
