//! The words of the screen by key, so that another language can stand in for them.

use std::collections::BTreeMap;

use super::types::Screening;

impl Screening {
    /// Every text that a person reads, with its key: `item.face.text`, `follow_up.fever.choice.yes` and so on.
    /// Keys are made of ids, which never change their meaning.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        self.clone().each_text(&mut |key, text| {
            if !text.is_empty() {
                texts.insert(key, text.clone());
            }
        });
        texts
    }

    /// Puts the words of another language in place and gives the keys that it lacks; those stay English.
    pub fn translate(&mut self, words: &BTreeMap<String, String>) -> Vec<String> {
        let mut lacking = Vec::new();
        self.each_text(&mut |key, text| match words.get(&key) {
            Some(translated) => text.clone_from(translated),
            None if text.is_empty() => {}
            None => lacking.push(key),
        });
        lacking
    }

    pub(crate) fn each_text(&mut self, visit: &mut impl FnMut(String, &mut String)) {
        for card in &mut self.cards {
            visit(format!("card.{}.title", card.id), &mut card.title);
            visit(format!("card.{}.lead", card.id), &mut card.lead);
            visit(format!("card.{}.why", card.id), &mut card.why);
        }
        for item in &mut self.items {
            visit(format!("item.{}.text", item.id), &mut item.text);
            visit(format!("item.{}.plainer", item.id), &mut item.plainer);
            visit(format!("item.{}.hint", item.id), &mut item.hint);
            visit(format!("item.{}.say", item.id), &mut item.say);
            for branch in &mut item.branches {
                visit(format!("item.{}.branch.{}.reason", item.id, branch.id), &mut branch.reason);
            }
        }
        for question in &mut self.follow_ups {
            visit(format!("follow_up.{}.text", question.id), &mut question.text);
            for choice in &mut question.choices {
                visit(format!("follow_up.{}.choice.{}", question.id, choice.id), &mut choice.text);
            }
        }
        self.each_page_text(visit);
    }

    fn each_page_text(&mut self, visit: &mut impl FnMut(String, &mut String)) {
        for page in &mut self.pages {
            let id = &page.id;
            visit_list(&format!("page.{id}.step"), &mut page.steps, visit);
            visit(format!("page.{id}.call"), &mut page.call);
        }
        for advice in &mut self.advice {
            visit(format!("advice.{}.who", advice.id), &mut advice.who);
            visit(format!("advice.{}.how_soon", advice.id), &mut advice.how_soon);
        }
        visit("safety_net.line".to_owned(), &mut self.safety_net.line);
        visit_list("safety_net.full", &mut self.safety_net.full, visit);
        visit_list("wordings.low_mood", &mut self.wordings.low_mood, visit);
        for (name, text) in self.wordings.each_mut() {
            visit(format!("wordings.{name}"), text);
        }
        for country in &mut self.countries {
            visit(format!("country.{}.name", country.code.as_str()), &mut country.name);
        }
    }
}

fn visit_list(key: &str, texts: &mut [String], visit: &mut impl FnMut(String, &mut String)) {
    for (index, text) in texts.iter_mut().enumerate() {
        visit(format!("{key}.{}", index + 1), text);
    }
}
