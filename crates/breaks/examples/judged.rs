//! Judges "was really resting" on made-up days, for `cargo xtask eval`: precision and recall of the time taken for rest.
//!
//! An empty chair is rest or a meeting elsewhere, and a desk cannot tell which: where both count as right, it is the
//! precision of the first kind. Telephone calls and unseen video calls are the rest of what it gets wrong.
//!
//! With a folder of wrist recordings in the Actiwatch format in `LIMBER_TESTDATA` (its `activity/*.AWD`), replays those too.
//! A wrist says when a person moved, not when they rested nor whether they sat at a machine, so the recordings show that
//! prompts keep their manners on days as irregular as real ones, and say nothing about precision.
//!
//! `cargo run --release -p breaks --example judged`
#![expect(clippy::print_stdout, reason = "an example that prints figures")]

use std::path::Path;

use breaks::synthetic::{Answers, Day, Desk, Screen, Verdict, drawn_days, judge, judge_by_idle_time};
use breaks::{Event, Fact, Input, Kind, Local, Rules, Settings, Signals, Taken};

/// People, each of their own habits, with 30 days each.
const PEOPLE: u64 = 20;
/// The defaults were chosen on the people 1 to 20. These are others, so that the figures do not flatter the choice.
const FIRST_PERSON: u64 = 101;
const DAYS: usize = 30;
/// Counts a minute from which a wrist belongs to somebody who is up and about: about the busiest fifth of waking minutes.
const UP_FROM_COUNTS: u32 = 500;
const MINUTE_SECS: u32 = 60;
const LOOK_SECS: u32 = 5;

fn main() {
    let rules = Settings::default().check().expect("the defaults hold");
    made_up_days(&rules);
    // The path is handed in by whoever runs it; nothing of ours depends on it.
    if let Some(folder) = std::env::var_os("LIMBER_TESTDATA") {
        recorded_days(&Path::new(&folder).join("activity"), &rules);
    }
}

fn made_up_days(rules: &Rules) {
    let everybody: Vec<Vec<Day>> =
        (FIRST_PERSON..FIRST_PERSON + PEOPLE).map(|seed| drawn_days(seed, DAYS)).collect();
    let silent = sum(everybody.iter().map(|days| judge(days, rules, Answers::Never)));
    let asked = sum(everybody.iter().map(|days| judge(days, rules, Answers::Truly)));
    let by_idle_time = sum(everybody.iter().map(|days| judge_by_idle_time(days, 300)));
    let days = f64::from(u32::try_from(PEOPLE).unwrap_or(0)) * DAYS as f64;
    judged("nobody answers", &silent, [">=80", ">=55", ">=95"]);
    judged("answered truly", &asked, [">=87", ">=60", ">=95"]);
    judged("five idle minutes as the only rule", &by_idle_time, [""; 3]);
    print("questions", f64::from(asked.questions) / days, "a day", "4");
    print("prompts", f64::from(silent.prompts) / days, "a day", "20");
    print("prompts to nobody", f64::from(silent.prompts_to_nobody) / days, "a day", "0.4");
    print(
        "prompts in calls that the machine cannot see",
        f64::from(silent.prompts_in_calls) / days,
        "a day",
        "",
    );
}

fn judged(how: &str, verdict: &Verdict, limits: [&str; 3]) {
    let [empty, precision, recall] = limits;
    print(&format!("{how}, precision of an empty chair"), verdict.empty_chair_percent(), "%", empty);
    print(&format!("{how}, precision of rest"), verdict.precision_percent(), "%", precision);
    print(&format!("{how}, recall of rest"), verdict.recall_percent(), "%", recall);
}

fn print(name: &str, value: f64, unit: &str, limit: &str) {
    let limit = if limit.is_empty() { String::new() } else { format!("; {limit}") };
    println!("rest on {DAYS} made-up days of {PEOPLE} people, {name}; {value:.2}; {unit}{limit}");
}

fn sum(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    verdicts.fold(Verdict::default(), |all, one| all + one)
}

fn recorded_days(folder: &Path, rules: &Rules) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "AWD")) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if let Ok(text) = std::fs::read_to_string(path) {
            replay(&name, &counts(&text), rules);
        }
    }
}

/// One count a minute, after seven lines of heading. A mark of the wearer may follow a count.
fn counts(text: &str) -> Vec<u32> {
    let first_words = text.lines().skip(7).filter_map(|line| line.split_whitespace().next());
    first_words.filter_map(|word| word.parse().ok()).collect()
}

/// Small movements of the wrist stand for keys, large ones for walking, none for sleep.
fn replay(name: &str, counts: &[u32], rules: &Rules) {
    let mut desk = Desk::new(rules.clone(), Local::new(0, 14 * 3600));
    let (mut quiet_secs, mut to_nobody) = (0, 0_u32);
    for &count in counts {
        let touches = (1..UP_FROM_COUNTS).contains(&count);
        for _ in 0..MINUTE_SECS / LOOK_SECS {
            desk.pass_secs(LOOK_SECS);
            quiet_secs = if touches { LOOK_SECS - 1 } else { quiet_secs + LOOK_SECS };
            desk.signals = Signals { locked: Fact::No, ..Signals::quiet_for(u64::from(quiet_secs) * 1_000) };
            desk.look();
            to_nobody += u32::from(desk.screen != Screen::Empty && quiet_secs > rules.quiet_trust_secs);
            if matches!(desk.screen, Screen::Question { .. }) {
                desk.send(Input::WasResting(true));
            }
        }
    }
    let days = counts.len() as f64 / 1_440.0;
    let a_day = |wanted: fn(Event) -> bool| {
        desk.records().filter(|record| wanted(record.event)).count() as f64 / days
    };
    let figure = |what: &str, value: f64, rest: &str| {
        println!("recorded days {name}, {what}; {value:.2}; {rest}");
    };
    figure("length", days, "days");
    figure("breaks offered", a_day(|event| event == Event::Offered(Kind::Break)), "a day; 8.7");
    figure("changes of position offered", a_day(|event| event == Event::Offered(Kind::Shift)), "a day; 13");
    figure(
        "taken by themselves while due",
        a_day(|event| matches!(event, Event::Taken(_, Taken::ByItself))),
        "a day",
    );
    figure("looks at which something was shown to nobody", f64::from(to_nobody), "looks; 0");
}
