//! The pages of results that were recorded earlier, put together again from their rules.

use library::screening::{Branch, Item, ItemId, PageId, Screening, Urgency};

use super::outcome::{Advised, EmergencyAdvice, Outcome, Reason, RuleId, each_once};
use super::standing::Closure;

/// The outcome of what still stands, or nothing where nothing does.
pub(super) fn remembered<'a>(
    content: &Screening,
    closures: impl Iterator<Item = &'a Closure>,
) -> Option<Outcome> {
    let mut closures: Vec<&Closure> = closures.collect();
    closures.sort_by_key(|closure| std::cmp::Reverse(closure.urgency));
    let urgency = closures.first()?.urgency;
    let rules: Vec<(&Item, &Branch)> =
        closures.iter().flat_map(|closure| &closure.rules).filter_map(|rule| known(content, rule)).collect();
    let reasons = reasons(&rules, urgency);
    if !urgency.is_emergency() {
        let named = rules.iter().filter_map(|(_, branch)| branch.see.clone());
        let usual = content.advice.iter().filter(|advice| advice.urgency == Urgency::SameDay);
        let see = each_once(named.chain(usual.take(1).map(|advice| advice.id.clone())));
        return Some(Outcome::SameDay(Advised { see, reasons }));
    }
    let emergencies = || rules.iter().filter(|(_, branch)| branch.urgency.is_emergency());
    let shown = closures.iter().filter_map(|closure| closure.page.clone());
    let pages = each_once(shown.chain(emergencies().filter_map(|(_, branch)| branch.page.clone())));
    Some(Outcome::Emergency(EmergencyAdvice {
        urgency,
        pages: if pages.is_empty() { vec![PageId::from("other")] } else { pages },
        say: each_once(emergencies().map(|(item, _)| item.say.clone()).filter(|say| !say.is_empty())),
        reasons,
        // What is told in private is never written down, so nothing later can give it away.
        in_private: false,
    }))
}

fn known<'a>(content: &'a Screening, rule: &str) -> Option<(&'a Item, &'a Branch)> {
    let (item, branch) = rule.split_once('/')?;
    let item = content.item(&ItemId::from(item))?;
    let branch = item.branches.iter().find(|known| known.id.as_str() == branch)?;
    Some((item, branch))
}

fn reasons(rules: &[(&Item, &Branch)], at_most: Urgency) -> Vec<Reason> {
    let reason = |(item, branch): &(&Item, &Branch)| Reason {
        rule: RuleId { item: item.id.clone(), branch: branch.id.clone() },
        urgency: branch.urgency.min(at_most),
        text: branch.reason.clone(),
        not_sure: false,
    };
    let mut reasons = each_once(rules.iter().map(reason).filter(|reason| !reason.text.is_empty()));
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.urgency));
    reasons
}
