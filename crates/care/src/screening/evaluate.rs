//! The rules applied to answers. Highest urgency wins, all reasons are kept.

use std::collections::BTreeSet;

use library::Filter;
use library::screening::{Asked, Branch, CardId, Clause, Item, ItemId, NotSure, Screening, Urgency};

use super::answers::{AboutYou, Answer, Answers, ItemAnswer, Marks};
use super::limits::Limits;
use super::outcome::{
    Advised, Closed, EmergencyAdvice, Finding, Outcome, Reason, RuleId, Screened, each_once,
};

/// Evaluates a whole screen.
///
/// What is missing never helps: a follow-up without an answer counts as its most urgent one, a lasting fact
/// without an answer as present, an unknown age as every age. A line of another card without an answer leaves
/// the screen [`Outcome::Unfinished`] unless what was answered is urgent already.
#[must_use]
pub fn evaluate(content: &Screening, answers: &Answers, about: &AboutYou, marks: Marks) -> Screened {
    let person = Person { answers, about, marks, missing_facts_hold: true };
    let due: Vec<&Item> = content.items.iter().filter(|item| is_due(content, item, marks)).collect();
    let unanswered = due.iter().filter(|item| !item.always && person.lookup(item).is_none());
    let unanswered = unanswered.map(|item| item.id.clone()).collect();
    conclude(content, &person, &due, unanswered)
}

/// Evaluates what was asked so far, to end at once where it is an emergency already. Facts and lines that were
/// not asked yet count as absent, so this never passes anyone.
#[must_use]
pub fn evaluate_asked(content: &Screening, answers: &Answers, about: &AboutYou, marks: Marks) -> Screened {
    let person = Person { answers, about, marks, missing_facts_hold: false };
    let asked: Vec<&Item> = content.items.iter().filter(|item| person.lookup(item).is_some()).collect();
    never_passing(conclude(content, &person, &asked, Vec::new()))
}

/// Evaluates some cards by themselves: a correction, or what a session was stopped for. Facts that were not
/// asked count as present. It can find something, and never passes anyone.
#[must_use]
pub fn evaluate_cards(content: &Screening, answers: &Answers, about: &AboutYou) -> Screened {
    let person = Person { answers, about, marks: Marks { pain: true }, missing_facts_hold: true };
    let asked: Vec<&Item> = content.items.iter().filter(|item| answers.get(&item.id).is_some()).collect();
    never_passing(conclude(content, &person, &asked, Vec::new()))
}

fn never_passing(mut screened: Screened) -> Screened {
    if matches!(screened.outcome, Outcome::Passed(_) | Outcome::Closed(_)) {
        screened.outcome = Outcome::Unfinished;
    }
    screened
}

fn asked_of(content: &Screening, card: &CardId) -> Option<Asked> {
    content.card(card).map(|card| card.asked)
}

fn is_due(content: &Screening, item: &Item, marks: Marks) -> bool {
    match asked_of(content, &item.card) {
        Some(Asked::Always | Asked::Once) => true,
        Some(Asked::WithPain) => marks.pain,
        Some(Asked::BeforeSession | Asked::OnStop | Asked::LowMood) | None => false,
    }
}

/// Everything that a condition can look at.
struct Person<'a> {
    answers: &'a Answers,
    about: &'a AboutYou,
    marks: Marks,
    missing_facts_hold: bool,
}

impl<'a> Person<'a> {
    fn lookup(&self, item: &Item) -> Option<&'a ItemAnswer> {
        self.answers.get(&item.id).or_else(|| self.about.answers.get(&item.id))
    }

    fn is_ticked(&self, content: &Screening, item: &ItemId) -> bool {
        let answered = self.answers.holds(item).or_else(|| self.about.answers.holds(item));
        answered.unwrap_or_else(|| self.missing_facts_hold && is_fact(content, item))
    }

    /// Whether the clause holds, or could hold once what is missing is known.
    fn meets(&self, content: &Screening, clause: &Clause, answered: Option<&ItemAnswer>) -> bool {
        let said = clause.said.iter().all(|(question, choices)| {
            let chosen = answered.and_then(|answered| answered.follow_ups.get(question));
            chosen.is_none_or(|chosen| choices.contains(chosen))
        });
        let ticked = clause.ticked.iter().filter(|item| self.is_ticked(content, item)).count();
        let needed = if clause.ticked.is_empty() { 0 } else { clause.at_least.unwrap_or(1) };
        let age = |holds: &dyn Fn(u8) -> bool| self.about.age_years.map_or(self.missing_facts_hold, holds);
        let pain = self.marks.pain || !clause.pain;
        said && pain
            && ticked >= usize::from(needed)
            && clause.age_from.is_none_or(|from| age(&|years| years >= from))
            && clause.age_below.is_none_or(|below| age(&|years| years < below))
    }

    fn first_branch<'i>(&self, content: &Screening, item: &'i Item) -> Option<&'i Branch> {
        let answered = self.lookup(item);
        item.branches.iter().find(|branch| {
            branch.when.is_empty() || branch.when.iter().any(|clause| self.meets(content, clause, answered))
        })
    }

    fn finding(&self, content: &Screening, item: &Item) -> Option<Finding> {
        let lasting = is_fact(content, &item.id);
        let answer = self.lookup(item).map(|answered| answered.answer);
        let not_sure = match answer {
            Some(Answer::Yes) => false,
            Some(Answer::NotSure) => true,
            Some(Answer::No) => return None,
            None if item.always => false,
            None if lasting && self.missing_facts_hold => true,
            None => return None,
        };
        let branch = self.first_branch(content, item)?;
        Some(finding_of(item, branch, not_sure, lasting))
    }
}

fn is_fact(content: &Screening, item: &ItemId) -> bool {
    content.item(item).is_some_and(|item| asked_of(content, &item.card) == Some(Asked::Once))
}

fn finding_of(item: &Item, branch: &Branch, not_sure: bool, lasting: bool) -> Finding {
    let reduced = not_sure && item.not_sure == NotSure::OneBelow;
    let urgency = if reduced { branch.urgency.one_below() } else { branch.urgency };
    let rule = RuleId { item: item.id.clone(), branch: branch.id.clone() };
    Finding {
        reason: Reason { rule, urgency, text: branch.reason.clone(), not_sure },
        card: item.card.clone(),
        say: item.say.clone(),
        page: branch.page.clone().filter(|_| urgency.is_emergency()),
        see: branch.see.clone(),
        filters: branch.filters.clone(),
        excludes: branch.excludes.clone(),
        closes: branch.closes,
        lasting,
        unrecorded: item.unrecorded,
    }
}

fn conclude(content: &Screening, person: &Person<'_>, due: &[&Item], unanswered: Vec<ItemId>) -> Screened {
    let mut findings: Vec<Finding> = due.iter().filter_map(|item| person.finding(content, item)).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.reason.urgency));
    for finding in &mut findings {
        advise_by_urgency(content, finding);
    }
    let urgency = findings.first().map_or(Urgency::SelfCare, |finding| finding.reason.urgency);
    let filters: BTreeSet<Filter> =
        findings.iter().flat_map(|finding| finding.filters.iter().copied()).collect();
    let mut screened = Screened { urgency, findings, filters, unanswered, outcome: Outcome::Unfinished };
    screened.outcome = outcome(&screened, person.about.age_years);
    screened
}

/// Where not sure took an emergency down to a visit, the branch names no one to see.
fn advise_by_urgency(content: &Screening, finding: &mut Finding) {
    let urgency = finding.reason.urgency;
    if finding.see.is_none() && matches!(urgency, Urgency::SameDay | Urgency::Soon) {
        let usual = content.advice.iter().find(|advice| advice.urgency == urgency);
        finding.see = usual.map(|advice| advice.id.clone());
    }
}

fn outcome(screened: &Screened, age_years: Option<u8>) -> Outcome {
    let reasons: Vec<Reason> = screened.reasons().cloned().collect();
    let why: BTreeSet<_> = screened.findings.iter().filter_map(|finding| finding.closes).collect();
    match screened.urgency {
        urgency @ (Urgency::Ambulance | Urgency::EmergencyDepartment) => {
            Outcome::Emergency(emergency(screened, urgency, reasons))
        }
        Urgency::SameDay => Outcome::SameDay(Advised { see: screened.see(), reasons }),
        _ if !why.is_empty() => Outcome::Closed(Closed { why, see: screened.see(), reasons }),
        _ if !screened.unanswered.is_empty() => Outcome::Unfinished,
        urgency @ (Urgency::Soon | Urgency::Routine | Urgency::SelfCare) => Outcome::Passed(Limits {
            urgency,
            filters: screened.filters.clone(),
            excluded: screened.findings.iter().flat_map(|finding| finding.excludes.iter().copied()).collect(),
            age_years,
        }),
    }
}

fn emergency(screened: &Screened, urgency: Urgency, reasons: Vec<Reason>) -> EmergencyAdvice {
    let emergencies = screened.findings.iter().filter(|finding| finding.reason.urgency.is_emergency());
    EmergencyAdvice {
        urgency,
        pages: each_once(emergencies.clone().filter_map(|finding| finding.page.clone())),
        say: each_once(emergencies.clone().map(|finding| finding.say.clone()).filter(|say| !say.is_empty())),
        reasons,
        in_private: screened.findings.iter().any(|finding| finding.unrecorded),
    }
}
