//! What was marked, answered, planned and wished for, as resources.

use care::progress::in_tenths;
use journal::Answer;
use serde_json::{Value, json};

use super::{Entries, Filed, Names, URI, day, loinc, reference};
use crate::model::{Activity, AnsweredLine, Report, ScreenPart, TakenMovement};
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
    let activities = add("complaint", make.own_goals());
    let all_goals: Vec<Value> = activities.references.iter().chain(&goals.references).cloned().collect();
    vec![
        add("complaint", make.age().into_iter().chain(make.activities()).chain(make.change()).collect()),
        add("timeline", make.marks()),
        add("range", make.ranges()),
        add("tried", make.plan(&all_goals)),
        add("habit", make.habit()),
        add("workplace", make.workplace()),
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

    fn score(&self, value: f64) -> Value {
        quantity(in_tenths(value), &self.words.say("unit-score"), "{score}")
    }

    fn age(&self) -> Option<Value> {
        let age = self.report.age_years?;
        let code = json!({ "coding": [loinc("30525-0", "Age")], "text": self.words.say("fhir-age") });
        let years = quantity(f64::from(age), &self.words.say("unit-years"), "a");
        Some(self.observation(&code, &self.report.last_day.to_string(), years))
    }

    fn marks(&self) -> Vec<Value> {
        let pain = json!({
            "coding": [loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")],
            "text": self.words.say("pain"),
        });
        let stiffness = json!({ "text": format!("{}, 0-10", self.words.say("stiffness")) });
        let marks = self.report.days.iter().flat_map(|marked| {
            let of = |code: &Value, mark: Option<f64>| {
                mark.map(|mark| self.observation(code, &day(marked.day), self.score(mark)))
            };
            [of(&pain, marked.pain), of(&stiffness, marked.stiffness)]
        });
        marks.flatten().collect()
    }

    fn ranges(&self) -> Vec<Value> {
        let ranges = self.report.ranges.iter().map(|row| {
            let mut resource = self.observation(
                &json!({ "text": filled(&self.words.motion(&row.motion)) }),
                &row.day.to_string(),
                quantity(f64::from(row.degrees), &self.words.say("unit-degrees"), "deg"),
            );
            resource["method"] = json!({ "text": self.words.source(&row.source) });
            resource
        });
        ranges.collect()
    }

    fn activities(&self) -> Vec<Value> {
        let marks = |activity: &Activity| {
            let marks = [activity.first, activity.last].into_iter().flatten();
            let code = json!({ "text": filled(&activity.name) });
            marks
                .map(|(day, mark)| self.observation(&code, &day.to_string(), self.score(f64::from(mark))))
                .collect::<Vec<_>>()
        };
        self.report.complaint.activities.iter().flat_map(marks).collect()
    }

    fn change(&self) -> Option<Value> {
        let (day, mark) = self.report.complaint.change?;
        let code = self.text("fhir-change");
        Some(self.observation(&code, &day.to_string(), json!({ "valueInteger": mark })))
    }

    fn habit(&self) -> Vec<Value> {
        let Some(rate) = self.report.habit.as_ref().and_then(|habit| habit.rate) else { return Vec::new() };
        let code = self.text("cracks");
        let mut resource = self.observation(
            &code,
            &self.report.last_day.to_string(),
            quantity(in_tenths(rate.mean), &self.words.say("unit-per-day"), "/d"),
        );
        let [low, high] = [rate.low, rate.high].map(|value| self.words.number(value).into());
        let likely = self.words.say_with("fhir-likely", [("low", low), ("high", high)]);
        resource["note"] = json!([{ "text": likely }]);
        vec![resource]
    }

    /// The desk's score at its first check and now, and the hours of sitting. No code of LOINC is known to fit.
    fn workplace(&self) -> Vec<Value> {
        let Some(workplace) = self.report.workplace.as_ref() else { return Vec::new() };
        let code = self.text("fhir-desk");
        let scores = workplace.first.into_iter().chain([(workplace.day, workplace.score)]);
        let scores = scores
            .map(|(day, score)| self.observation(&code, &day.to_string(), self.score(f64::from(score))));
        let sitting = workplace.sitting_minutes_a_day.map(|minutes| {
            let hours = in_tenths(f64::from(minutes) / 60.0);
            let hours = quantity(hours, &self.words.say("unit-hours-a-day"), "h/d");
            self.observation(&self.text("fhir-sitting"), &workplace.day.to_string(), hours)
        });
        scores.chain(sitting).collect()
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

    /// What the person wants to be able to do: the activities that they mark, and what they said of their programme.
    fn own_goals(&self) -> Vec<Value> {
        let complaint = &self.report.complaint;
        let activities = complaint.activities.iter().map(|activity| &activity.name);
        activities.chain(&complaint.goals).map(|goal| self.goal(goal)).collect()
    }

    fn habit_goal(&self) -> Vec<Value> {
        let text = |count: u16| self.words.say_with("fhir-at-most", [("count", count.into())]);
        self.report.at_most_a_day.map(|count| self.goal(&text(count))).into_iter().collect()
    }

    /// The programme that the person follows. No clinician has planned it, and its author says so. What was tried is no plan: it is told in the
    /// narrative alone.
    fn plan(&self, goals: &[Value]) -> Vec<Value> {
        let Some(programme) = &self.report.programme else { return Vec::new() };
        let activity = |movement: &TakenMovement| {
            let mut detail = json!({ "status": "in-progress", "description": filled(&movement.name) });
            if !movement.weekdays.is_empty() {
                detail["scheduledString"] = json!(self.words.weekdays(&movement.weekdays));
            }
            json!({ "detail": detail })
        };
        let activities: Vec<Value> = programme.movements.iter().map(activity).collect();
        let mut plan = json!({
            "resourceType": "CarePlan",
            "status": "active",
            "intent": "plan",
            "title": self.words.say("fhir-programme"),
            "subject": reference(self.people.patient),
            "author": reference(self.people.patient),
            "period": { "start": programme.from },
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

/// Whole numbers without a decimal point.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}

/// A text of FHIR holds at least one letter, and none that steers.
fn filled(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
    if text.trim().is_empty() { "-".to_owned() } else { text }
}
