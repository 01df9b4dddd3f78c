//! The safety screen: every name leads somewhere, every answer has an outcome, every outcome its words.

use std::collections::BTreeSet;

use super::Read;
use super::document::{Seg, at};
use super::links::{check_sources, did_you_mean};
use super::report::Report;
use crate::screening::{Asked, Branch, Card, Clause, Item, Screening, ScreeningFile, Urgency};
use crate::source::Source;

/// Joins the files into one screen, cards in their order.
pub(crate) fn join(files: impl Iterator<Item = ScreeningFile>) -> Screening {
    let mut screening = Screening::default();
    for file in files {
        screening.cards.extend(file.cards);
        screening.items.extend(file.items);
        screening.follow_ups.extend(file.follow_ups);
        screening.pages.extend(file.pages);
        screening.advice.extend(file.advice);
        screening.countries.extend(file.countries);
        screening.version = file.version.unwrap_or(screening.version);
        screening.safety_net = file.safety_net.unwrap_or(screening.safety_net);
        screening.wordings = file.wordings.unwrap_or(screening.wordings);
    }
    screening.cards.sort_by_key(|card| card.number);
    screening
}

pub(crate) fn check(files: &[Read<ScreeningFile>], sources: &[Source], report: &mut Report) {
    if files.is_empty() {
        return;
    }
    let whole = join(files.iter().map(|read| read.value.clone()));
    let mut checker = Checker { whole: &whole, sources, report, seen: BTreeSet::new() };
    for read in files {
        checker.ids(read);
        checker.cards(read);
        for (index, item) in read.value.items.iter().enumerate() {
            checker.item(read, index, item);
        }
        checker.follow_ups(read);
        checker.pages(read);
        checker.countries(read);
    }
    checker.written_once(files);
}

struct Checker<'a> {
    whole: &'a Screening,
    sources: &'a [Source],
    report: &'a mut Report,
    seen: BTreeSet<(&'static str, String)>,
}

impl Checker<'_> {
    fn say(
        &mut self,
        read: &Read<ScreeningFile>,
        path: &[Seg],
        wrong: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.report.add_some(read.document.problem(path, wrong), expected);
    }

    fn ids(&mut self, read: &Read<ScreeningFile>) {
        let file = &read.value;
        let mut ids: Vec<(&'static str, usize, String)> = Vec::new();
        let mut list = |kind, names: Vec<String>| {
            ids.extend(names.into_iter().enumerate().map(|(index, name)| (kind, index, name)));
        };
        list("card", file.cards.iter().map(|card| card.id.to_string()).collect());
        list("item", file.items.iter().map(|item| item.id.to_string()).collect());
        list("follow_up", file.follow_ups.iter().map(|question| question.id.to_string()).collect());
        list("page", file.pages.iter().map(|page| page.id.to_string()).collect());
        list("advice", file.advice.iter().map(|advice| advice.id.to_string()).collect());
        for (kind, index, name) in ids {
            if !self.seen.insert((kind, name.clone())) {
                let wrong = format!("the {kind} \"{name}\" is there twice");
                self.say(read, &at![kind, index, "id"], wrong, "an id of its own");
            }
        }
    }

    fn cards(&mut self, read: &Read<ScreeningFile>) {
        for (index, card) in read.value.cards.iter().enumerate() {
            let lines = self.whole.items_on(&card.id).count();
            if lines == 0 && card.asked != Asked::LowMood {
                let wrong = format!("the card \"{}\" has no line", card.id);
                self.say(read, &at!["card", index, "id"], wrong, "an item with this card");
            }
            let same_place = |other: &&Card| other.number == card.number;
            if self.whole.cards.iter().filter(same_place).count() > 1 {
                let wrong = format!("two cards have the number {}", card.number);
                self.say(read, &at!["card", index, "number"], wrong, "a number of its own");
            }
        }
    }

    fn item(&mut self, read: &Read<ScreeningFile>, index: usize, item: &Item) {
        let Some(card) = self.whole.card(&item.card).cloned() else {
            let known = self.whole.cards.iter().map(|card| card.id.as_str());
            let expected = did_you_mean(item.card.as_str(), known, "the id of a card");
            let wrong = format!("there is no card \"{}\", so nobody is asked this", item.card);
            return self.say(read, &at!["item", index, "card"], wrong, expected);
        };
        self.item_words(read, index, item, &card);
        self.item_follow_ups(read, index, item);
        if card.asked == Asked::BeforeSession {
            return self.opens(read, index, item);
        }
        self.branch_order(read, index, item);
        for (at, branch) in item.branches.iter().enumerate() {
            self.branch(read, (index, at), item, branch);
        }
    }

    fn item_words(&mut self, read: &Read<ScreeningFile>, index: usize, item: &Item, card: &Card) {
        let mut need = |missing: bool, field: &'static str, expected: &str| {
            if missing {
                let wrong = format!("\"{}\" has no {field}", item.id);
                self.say(read, &at!["item", index, "id"], wrong, expected);
            }
        };
        need(!item.always && item.text.is_empty(), "text", "the line that is ticked");
        need(!item.always && item.plainer.is_empty(), "plainer", "plainer words for a second asking");
        let asks_symptoms = matches!(card.asked, Asked::Always | Asked::WithPain);
        need(asks_symptoms && item.triage.is_empty(), "triage", "the rows of the triage table that it asks");
        need(item.unrecorded && !item.private, "private", "private = true, as it is not even written down");
        let emergency = item.branches.iter().any(|branch| branch.urgency.is_emergency());
        need(emergency && item.say.is_empty(), "say", "what the person says on the telephone");
    }

    fn item_follow_ups(&mut self, read: &Read<ScreeningFile>, index: usize, item: &Item) {
        if item.follow_ups.len() > 2 {
            let wrong = format!("{} follow-ups", item.follow_ups.len());
            self.say(read, &at!["item", index, "follow_ups"], wrong, "at most two");
        }
        for (at, question) in item.follow_ups.iter().enumerate() {
            if self.whole.follow_up(question).is_none() {
                let known = self.whole.follow_ups.iter().map(|known| known.id.as_str());
                let expected = did_you_mean(question.as_str(), known, "the id of a follow-up");
                let wrong = format!("there is no follow-up \"{question}\"");
                self.say(read, &at!["item", index, "follow_ups", at], wrong, expected);
            }
        }
    }

    fn opens(&mut self, read: &Read<ScreeningFile>, index: usize, item: &Item) {
        let unknown = item.opens.iter().find(|card| self.whole.card(card).is_none());
        if item.opens.is_empty() || unknown.is_some() {
            let wrong = match unknown {
                Some(card) => format!("there is no card \"{card}\""),
                None => format!("\"{}\" opens no card", item.id),
            };
            self.say(read, &at!["item", index, "opens"], wrong, "the cards that a tick opens");
        }
        if !item.branches.is_empty() {
            let wrong = format!("\"{}\" decides by itself", item.id);
            self.say(read, &at!["item", index, "branch"], wrong, "only cards that it opens");
        }
    }

    fn branch_order(&mut self, read: &Read<ScreeningFile>, index: usize, item: &Item) {
        let branches = &item.branches;
        if branches.last().is_none_or(|last| !last.when.is_empty()) {
            let wrong = format!("some answers to \"{}\" lead nowhere", item.id);
            self.say(read, &at!["item", index, "id"], wrong, "a last branch without \"when\"");
        }
        for (at, pair) in branches.windows(2).enumerate() {
            if pair[0].when.is_empty() {
                let wrong = format!("\"{}\" is never reached", pair[1].id);
                self.say(
                    read,
                    &at!["item", index, "branch", at + 1, "id"],
                    wrong,
                    "no branch before it without \"when\"",
                );
            }
            if pair[0].urgency < pair[1].urgency {
                let wrong = format!("{} stands below {}", pair[1].urgency, pair[0].urgency);
                let path = at!["item", index, "branch", at + 1, "urgency"];
                self.say(read, &path, wrong, "the most urgent first, so that a missing answer never helps");
            }
            if branches[..=at].iter().any(|earlier| earlier.id == pair[1].id) {
                let wrong = format!("the branch \"{}\" is there twice", pair[1].id);
                self.say(read, &at!["item", index, "branch", at + 1, "id"], wrong, "an id of its own");
            }
        }
    }

    fn branch(
        &mut self,
        read: &Read<ScreeningFile>,
        (item_at, at): (usize, usize),
        item: &Item,
        branch: &Branch,
    ) {
        let path = |field: &str| at!["item", item_at, "branch", at, field];
        for (clause_at, clause) in branch.when.iter().enumerate() {
            let place = at!["item", item_at, "branch", at, "when", clause_at];
            self.clause(read, &place, item, clause);
        }
        let name = format!("\"{}/{}\"", item.id, branch.id);
        let page_is_known = branch.page.as_ref().is_some_and(|page| self.whole.page(page).is_some());
        if branch.urgency.is_emergency() && !page_is_known {
            self.say(read, &path("page"), format!("{name} has no emergency page"), "the id of a page");
        }
        let advised = matches!(branch.urgency, Urgency::SameDay | Urgency::Soon | Urgency::Routine);
        let advice = branch.see.as_ref().and_then(|see| self.whole.advice(see));
        if advised && advice.is_none_or(|advice| advice.urgency < branch.urgency) {
            let expected = format!("\"see\", with an advice of urgency {}", branch.urgency);
            self.say(read, &path("see"), format!("{name} does not say who to see so soon"), expected);
        }
        if branch.urgency > Urgency::SelfCare && branch.reason.is_empty() {
            self.say(read, &path("reason"), format!("{name} gives no reason"), "plain words to the person");
        }
        if branch.closes.is_some() && branch.urgency >= Urgency::SameDay {
            let wrong = format!("{name} is closed by its urgency already");
            self.say(read, &path("closes"), wrong, "no \"closes\" from S up");
        }
        check_sources(&read.document, &path("sources"), &branch.sources, self.sources, self.report);
    }

    fn clause(&mut self, read: &Read<ScreeningFile>, path: &[Seg], item: &Item, clause: &Clause) {
        if *clause == Clause::default() {
            self.say(read, path, "this condition always holds", "said, ticked, age_from, age_below or pain");
        }
        for (question, choices) in &clause.said {
            let asked = item.follow_ups.contains(question);
            let known = self.whole.follow_up(question).filter(|_| asked).cloned();
            let Some(known) = known else {
                let wrong = format!("\"{}\" does not ask \"{question}\"", item.id);
                self.say(read, path, wrong, "one of its follow_ups");
                continue;
            };
            for choice in choices.iter().filter(|choice| !known.choices.iter().any(|one| one.id == **choice))
            {
                let offered = known.choices.iter().map(|choice| choice.id.as_str());
                let expected = did_you_mean(choice.as_str(), offered, "one of its choices");
                self.say(read, path, format!("\"{question}\" has no choice \"{choice}\""), expected);
            }
        }
        for ticked in clause.ticked.iter().filter(|ticked| self.whole.item(ticked).is_none()) {
            let known = self.whole.items.iter().map(|item| item.id.as_str());
            let expected = did_you_mean(ticked.as_str(), known, "the id of an item");
            self.report
                .add_some(read.document.problem(path, format!("there is no item \"{ticked}\"")), expected);
        }
        let possible = 1..=clause.ticked.len().max(1);
        if clause.at_least.is_some_and(|least| !possible.contains(&usize::from(least))) {
            self.say(read, path, "that many can never be ticked", "1 to the number in \"ticked\"");
        }
    }

    fn follow_ups(&mut self, read: &Read<ScreeningFile>) {
        for (index, question) in read.value.follow_ups.iter().enumerate() {
            if !self.whole.items.iter().any(|item| item.follow_ups.contains(&question.id)) {
                let wrong = format!("nothing asks \"{}\"", question.id);
                self.say(read, &at!["follow_up", index, "id"], wrong, "an item with this follow-up");
            }
            if question.choices.len() < 2 {
                let wrong = format!("\"{}\" leaves no choice", question.id);
                self.say(read, &at!["follow_up", index, "id"], wrong, "at least two choices");
            }
            for (at, choice) in question.choices.iter().enumerate() {
                if question.choices[..at].iter().any(|earlier| earlier.id == choice.id) {
                    let wrong = format!("the choice \"{}\" is there twice", choice.id);
                    self.say(read, &at!["follow_up", index, "choice", at, "id"], wrong, "an id of its own");
                }
            }
        }
    }

    fn pages(&mut self, read: &Read<ScreeningFile>) {
        let branches = || self.whole.items.iter().flat_map(|item| &item.branches);
        let idle_pages: Vec<usize> = (0..read.value.pages.len())
            .filter(|&index| {
                !branches().any(|branch| branch.page.as_ref() == Some(&read.value.pages[index].id))
            })
            .collect();
        let idle_advice: Vec<usize> = (0..read.value.advice.len())
            .filter(|&index| {
                !branches().any(|branch| branch.see.as_ref() == Some(&read.value.advice[index].id))
            })
            .collect();
        for index in idle_pages {
            let wrong = format!("nothing leads to the page \"{}\"", read.value.pages[index].id);
            self.say(read, &at!["page", index, "id"], wrong, "a branch with this page");
        }
        for index in idle_advice {
            let wrong = format!("nothing leads to the advice \"{}\"", read.value.advice[index].id);
            self.say(read, &at!["advice", index, "id"], wrong, "a branch with this advice");
        }
        for (index, page) in read.value.pages.iter().enumerate() {
            let path = at!["page", index, "sources"];
            check_sources(&read.document, &path, &page.sources, self.sources, self.report);
            if page.steps.is_empty() {
                self.say(
                    read,
                    &at!["page", index, "steps"],
                    "the page says nothing to do",
                    "at least one step",
                );
            }
        }
    }

    fn countries(&mut self, read: &Read<ScreeningFile>) {
        for (index, country) in read.value.countries.iter().enumerate() {
            let code = country.code.as_str();
            let twice = !self.seen.insert(("country", code.to_owned()));
            if twice || code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                let wrong = format!("\"{code}\" is no country's code, or is there twice");
                self.say(read, &at!["country", index, "code"], wrong, "two capitals, ISO 3166-1");
            }
            let dialled =
                |number: &String| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            if country.ambulance.is_empty() || !country.ambulance.iter().all(dialled) {
                let wrong = format!("{} has no number that can be dialled", country.name);
                self.say(read, &at!["country", index, "ambulance"], wrong, "digits only");
            }
            let zone_twice = country.zones.iter().find(|zone| !self.seen.insert(("zone", zone.to_string())));
            if let Some(zone) = zone_twice {
                self.say(
                    read,
                    &at!["country", index, "zones"],
                    format!("\"{zone}\" is there twice"),
                    "one country",
                );
            }
            let path = at!["country", index, "sources"];
            check_sources(&read.document, &path, &country.sources, self.sources, self.report);
        }
    }

    fn written_once(&mut self, files: &[Read<ScreeningFile>]) {
        let mut once = |kind: &'static str, holds: &dyn Fn(&ScreeningFile) -> bool| {
            let count = files.iter().filter(|read| holds(&read.value)).count();
            if count != 1 {
                let wrong = format!("{count} of the screening files hold \"{kind}\"");
                self.report.add_some(files[0].document.problem(&at![kind], wrong), "exactly one");
            }
        };
        once("version", &|file| file.version.is_some());
        once("safety_net", &|file| file.safety_net.is_some());
        once("wordings", &|file| file.wordings.is_some());
    }
}
