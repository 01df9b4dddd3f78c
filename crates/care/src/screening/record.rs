//! Answers as journal events, and back.

use journal::{Body, FollowUp, ScreenAbout, ScreenAnswered, ScreenScope};
use library::Filter;
use library::screening::{ChoiceId, FollowUpId, Item, ItemId, Screening, Urgency};

use super::answers::{AboutYou, Answers, ItemAnswer};
use super::flow::{Flow, Scope};
use super::outcome::{Finding, Outcome, Screened};

/// The events to write once a flow is finished, in this order; none before.
///
/// The card about you comes first so that no moment exists in which a passed screen stands without it. A line
/// that may not be written down leaves only the outcome, with no line, no rule and no page.
#[must_use]
pub fn events_of(content: &Screening, flow: &Flow) -> Vec<Body> {
    let Some(screened) = flow.screened() else { return Vec::new() };
    let about = flow.about();
    let whole_about = flow.asks_about(content) && about.answers.iter().next().is_some();
    let about = whole_about.then(|| Body::ScreenAbout(about_to(content, about)));
    about.into_iter().chain([Body::ScreenAnswered(answered(content, flow, screened))]).collect()
}

fn answered(content: &Screening, flow: &Flow, screened: &Screened) -> ScreenAnswered {
    let written = || screened.findings.iter().filter(|finding| !finding.unrecorded);
    let decided = |finding: &&Finding| finding.reason.urgency > Urgency::SelfCare;
    let page = match &screened.outcome {
        Outcome::Emergency(_) => written().find_map(|finding| finding.page.clone()),
        Outcome::SameDay(_) | Outcome::Closed(_) | Outcome::Unfinished | Outcome::Passed(_) => None,
    };
    // Facts close the neck through the card about you, and open it again once agreed; symptoms through this.
    let blocks_neck = screened
        .findings
        .iter()
        .any(|finding| !finding.lasting && finding.filters.contains(&Filter::BlockNeck));
    ScreenAnswered {
        scope: match flow.scope() {
            Scope::Whole => ScreenScope::Whole,
            Scope::Daily => ScreenScope::Daily,
            Scope::Cards => ScreenScope::Card,
        },
        rules_version: content.version.clone(),
        pain: flow.marks().pain,
        pain_now: flow.pain_now(),
        answers: answers_to(content, flow.answers()),
        urgency: screened.urgency.code().to_owned(),
        rules: written().filter(decided).map(|finding| finding.reason.rule.to_string()).collect(),
        blocks: blocks_neck.then(|| Filter::BlockNeck.name().to_owned()).into_iter().collect(),
        emergency_page: page.map(|page| page.as_str().to_owned()),
    }
}

fn about_to(content: &Screening, about: &AboutYou) -> ScreenAbout {
    ScreenAbout {
        rules_version: content.version.clone(),
        age_years: about.age_years,
        answers: answers_to(content, &about.answers),
    }
}

fn answers_to(content: &Screening, answers: &Answers) -> Vec<journal::ItemAnswer> {
    let items = answers.iter().filter_map(|(id, answered)| Some((content.item(id)?, answered)));
    items.filter(|(item, _)| !item.unrecorded).map(|(item, answered)| answer_to(item, answered)).collect()
}

fn answer_to(item: &Item, answered: &ItemAnswer) -> journal::ItemAnswer {
    let follow_up = |(question, choice): (&FollowUpId, &ChoiceId)| FollowUp {
        question: question.as_str().to_owned(),
        choice: choice.as_str().to_owned(),
    };
    journal::ItemAnswer {
        item: item.id.as_str().to_owned(),
        answer: answered.answer,
        private: item.private,
        follow_ups: answered.follow_ups.iter().map(follow_up).collect(),
    }
}

pub(super) fn about_from(about: &ScreenAbout) -> AboutYou {
    AboutYou { age_years: about.age_years, answers: answers_from(&about.answers) }
}

pub(super) fn answers_from(answers: &[journal::ItemAnswer]) -> Answers {
    let follow_up = |follow_up: &FollowUp| {
        (FollowUpId::from(follow_up.question.as_str()), ChoiceId::from(follow_up.choice.as_str()))
    };
    let answer = |given: &journal::ItemAnswer| {
        let follow_ups = given.follow_ups.iter().map(follow_up).collect();
        (ItemId::from(given.item.as_str()), ItemAnswer { answer: given.answer, follow_ups })
    };
    answers.iter().map(answer).collect()
}
