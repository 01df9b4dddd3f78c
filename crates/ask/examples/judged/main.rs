//! Judges answers to questions in people's words, against the cards that somebody said were right.
//!
//! `cargo run --release -p ask --example judged`, as part of `cargo xtask eval`.
//!
//! The files lie in `crates/ask/evaluation`. `development.toml` is what the answerer was tuned on, and so, once they have
//! been read, are `held-out-1.toml` to `held-out-3.toml`. A `held-out.toml` is written by somebody who has not seen the
//! cards, committed before tuning and scored once: the bars hold for it. Where there is none that nobody has read, they hold
//! for the last one, so that a bar that is missed is never without a word. What each said, and how:
//! `docs/ask-evaluation.md`.
//!
//! Figures go to the standard output, each with its count and its 95 % interval (Wilson, 1927); every miss goes to the
//! standard error.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example that prints figures and misses")]

mod folds;

use std::error::Error;
use std::fmt;
use std::fs;
use std::path::Path;

use ask::{Asker, CheckFirst, Reply};
use library::card::CardId;
use serde::Deserialize;

use folds::PROBABILITIES;

/// The sets of questions, the last one that nobody has read yet.
const SETS: [&str; 5] = ["development", "held-out-1", "held-out-2", "held-out-3", "held-out"];

/// What must be reached on the held-out questions, in percent.
const FIRST_LEAST: &str = "; >= 85";
const THREE_LEAST: &str = "; >= 95";
const WRONG_MOST: &str = "; 3";
const FLAGS_LEAST: &str = "; >= 95";
const NO_LIMIT: &str = "";

#[derive(Deserialize)]
struct Questions {
    question: Vec<Question>,
}

/// A question with its right cards, or nothing that fits, or a red flag.
#[derive(Deserialize)]
struct Question {
    text: String,
    #[serde(default)]
    right: Vec<String>,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    flags: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    #[default]
    #[serde(alias = "answer")]
    Card,
    None,
    RedFlag,
}

fn main() -> Result<(), Box<dyn Error>> {
    let asker = Asker::new(content_bundle::answers(), &content_bundle::content().screening);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation");
    let file = |name: &str| folder.join(format!("{name}.toml"));
    let judged = SETS.into_iter().rev().find(|name| file(name).exists());
    if judged != SETS.last().copied() {
        println!("# ask: no held-out set that nobody has read; the bars stand at the last one");
    }
    for name in SETS {
        let Ok(text) = fs::read_to_string(file(name)) else { continue };
        let questions: Questions = toml::from_str(&text)?;
        let scores = Scores::of(&asker, &questions.question, name);
        scores.print(name, judged == Some(name));
        print_curve(&asker, &questions.question, name);
    }
    folds::judge(content_bundle::answers(), &content_bundle::content().screening);
    Ok(())
}

/// What other thresholds would do: right first answers, and both readings of a wrong one.
fn print_curve(asker: &Asker, questions: &[Question], set: &str) {
    let plain: Vec<&Question> = questions.iter().filter(|question| question.kind != Kind::RedFlag).collect();
    let weighed: Vec<(bool, bool, f32)> = plain
        .iter()
        .map(|question| {
            let ranked = asker.ranked(&question.text);
            let is_right = ranked.first().is_some_and(|(id, _)| question.right.contains(&id.0));
            (question.has_card(), is_right, asker.weigh(&question.text).probability)
        })
        .collect();
    let with_card = weighed.iter().filter(|(has_card, ..)| *has_card).count();
    for least in PROBABILITIES {
        let answered = || weighed.iter().filter(move |(.., probability)| *probability >= least);
        let right = answered().filter(|(_, is_right, _)| *is_right).count();
        let wrong = answered().filter(|(_, is_right, _)| !is_right).count();
        let needless = answered().filter(|(has_card, ..)| !has_card).count();
        for (what, count, of) in [
            ("right card first", right, with_card),
            ("wrong answer, of all", wrong, weighed.len()),
            ("answered where nothing fits", needless, weighed.len() - with_card),
        ] {
            let percent = 100.0 * count as f64 / of.max(1) as f64;
            println!("ask, {set}, signs aside, from {least}: {what}: {count} of {of}; {percent:.2}; %");
        }
    }
}

impl Question {
    fn has_card(&self) -> bool {
        self.kind == Kind::Card && !self.right.is_empty()
    }
}

#[derive(Default)]
struct Scores {
    /// Questions with a right card.
    with_card: usize,
    first: usize,
    ranked_first: usize,
    in_three: usize,
    abstained: usize,
    /// Questions that nothing fits.
    none: usize,
    none_abstained: usize,
    none_answered: usize,
    /// Answered with a card that is not right, of all that hold no red flag.
    wrong: usize,
    checked_without_need: usize,
    red_flags: usize,
    found: usize,
    right_line: usize,
}

impl Scores {
    fn of(asker: &Asker, questions: &[Question], set: &str) -> Self {
        let mut scores = Self::default();
        for question in questions {
            let reply = asker.ask(&question.text);
            let verdict = match question.kind {
                Kind::Card if question.right.is_empty() => scores.judge_none(&reply),
                Kind::Card => scores.judge_card(asker, question, &reply),
                Kind::None => scores.judge_none(&reply),
                Kind::RedFlag => scores.judge_flag(question, &reply),
            };
            if let Some(verdict) = verdict {
                let wanted = [question.right.join(" "), question.flags.join(" ")].concat();
                eprintln!("{set}: {verdict}: {:?} wanted [{wanted}], got {}", question.text, Brief(&reply));
            }
        }
        scores
    }

    fn judge_card(&mut self, asker: &Asker, question: &Question, reply: &Reply) -> Option<&'static str> {
        self.with_card += 1;
        let is_right = |id: &CardId| question.right.contains(&id.0);
        let ranked = asker.ranked(&question.text);
        self.ranked_first += usize::from(ranked.first().is_some_and(|(id, _)| is_right(id)));
        let shown = shown(reply);
        let in_three = shown.iter().take(3).any(is_right);
        self.in_three += usize::from(in_three);
        match reply {
            Reply::Answered { card, .. } if is_right(card) => {
                self.first += 1;
                None
            }
            Reply::Answered { .. } => {
                self.wrong += 1;
                Some(if in_three { "wrong card first" } else { "wrong card" })
            }
            Reply::CheckFirst(_) => {
                self.checked_without_need += 1;
                Some("check first without need")
            }
            _ => {
                self.abstained += 1;
                Some(if in_three { "abstained, right card near" } else { "abstained" })
            }
        }
    }

    fn judge_none(&mut self, reply: &Reply) -> Option<&'static str> {
        self.none += 1;
        match reply {
            Reply::Answered { .. } => {
                self.none_answered += 1;
                self.wrong += 1;
                Some("answered although nothing fits")
            }
            Reply::CheckFirst(_) => {
                self.checked_without_need += 1;
                Some("check first without need")
            }
            _ => {
                self.none_abstained += 1;
                None
            }
        }
    }

    fn judge_flag(&mut self, question: &Question, reply: &Reply) -> Option<&'static str> {
        self.red_flags += 1;
        let Some(check) = check(reply) else { return Some("red flag missed") };
        self.found += 1;
        let leads_to = |flag: &String| {
            check.items.iter().any(|item| item.as_str() == flag) || (check.low_mood && flag == "low-mood")
        };
        let is_right = question.flags.is_empty() || question.flags.iter().any(leads_to);
        self.right_line += usize::from(is_right);
        (!is_right).then_some("red flag found on another line")
    }

    fn print(&self, set: &str, has_bars: bool) {
        let no_flag = self.with_card + self.none;
        let bar = |limit| if has_bars { limit } else { NO_LIMIT };
        let rows = [
            ("right card first", self.first, self.with_card, bar(FIRST_LEAST)),
            ("right card in the first three", self.in_three, self.with_card, bar(THREE_LEAST)),
            ("right card ranked first, answered or not", self.ranked_first, self.with_card, NO_LIMIT),
            ("abstained although a card fits", self.abstained, self.with_card, NO_LIMIT),
            (
                "wrong answer in place of abstaining, of all without a sign",
                self.wrong,
                no_flag,
                bar(WRONG_MOST),
            ),
            ("answered where nothing fits", self.none_answered, self.none, NO_LIMIT),
            ("abstained where nothing fits", self.none_abstained, self.none, NO_LIMIT),
            ("safety check without need", self.checked_without_need, no_flag, NO_LIMIT),
            ("red flag found", self.found, self.red_flags, bar(FLAGS_LEAST)),
            ("red flag on the expected line", self.right_line, self.red_flags, NO_LIMIT),
        ];
        for (what, count, of, limit) in rows.into_iter().filter(|(_, _, of, _)| *of > 0) {
            let (low, high) = wilson(count, of);
            let percent = 100.0 * count as f64 / of as f64;
            println!(
                "ask, {set}, {what}: {count} of {of}, 95 % interval {low:.1} to {high:.1}; {percent:.2}; %{limit}"
            );
        }
    }
}

pub(crate) fn check(reply: &Reply) -> Option<&CheckFirst> {
    match reply {
        Reply::CheckFirst(check) => Some(check),
        Reply::Answered { check, .. } => check.as_ref(),
        _ => None,
    }
}

fn shown(reply: &Reply) -> Vec<CardId> {
    match reply {
        Reply::Answered { card, next, .. } => std::iter::once(card).chain(next).cloned().collect(),
        Reply::NotCovered { nearest } => nearest.clone(),
        _ => Vec::new(),
    }
}

/// The 95 % interval of a share, in percent, by Wilson's score (JASA 1927;22:209-212).
fn wilson(count: usize, of: usize) -> (f64, f64) {
    let (n, z) = (of as f64, 1.96_f64);
    let share = count as f64 / n;
    let middle = share + z * z / (2.0 * n);
    let spread = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let over = 1.0 + z * z / n;
    (100.0 * (middle - spread) / over, 100.0 * (middle + spread) / over)
}

/// A reply in a few words.
struct Brief<'a>(&'a Reply);

impl fmt::Display for Brief<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = |ids: &[CardId]| ids.iter().map(|id| id.0.clone()).collect::<Vec<_>>().join(" ");
        match self.0 {
            Reply::CheckFirst(check) => {
                let items: Vec<&str> = check.items.iter().map(|item| item.as_str()).collect();
                write!(f, "the check at {}{}", items.join(" "), if check.low_mood { " low-mood" } else { "" })
            }
            Reply::Answered { card, fit, next, .. } => write!(f, "{card} ({fit:.2}), then {}", ids(next)),
            Reply::NotCovered { nearest } => write!(f, "nothing, near {}", ids(nearest)),
            other => write!(f, "{other:?}"),
        }
    }
}
