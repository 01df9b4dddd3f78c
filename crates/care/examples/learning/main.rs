//! Prints how well learning chooses for made-up people, beside MABWiser's linear Thompson sampling and simpler ways.
//!
//! `cargo run --release -p care --example learning [development]`, once `cargo xtask bench` or `eval` has asked the peer;
//! `-- cases final` and `-- cases development` print what the peer reads.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

mod chance;
mod peer;
mod plot;
mod policy;
mod population;

use std::error::Error;
use std::fs;
use std::path::Path;

use care::learning::Context;
use statrs::distribution::{ContinuousCDF, Normal};

use self::plot::Tenth;
use self::policy::{Guessed, Life, Policy};
use self::population::{Asking, Does, People, Person, Population};

/// Regret beside the peer.
const MOST_RATIO: f64 = 1.05;
/// How far the share of intervals that hold the truth may be from what they promise, in points.
const MOST_OFF_POINTS: f64 = 3.0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is = |word: &str| arguments.iter().any(|argument| argument == word);
    let kind = if is("development") { People::Development } else { People::Final };
    let population = Population::read()?;
    let people = population.people(kind);
    if is("cases") {
        print_cases(&people);
        return Ok(());
    }
    let live = |policy: Policy| -> Vec<Life> {
        (1..).zip(&people).map(|(seed, person)| policy.live(&population, person, seed)).collect()
    };
    let ours = live(Policy::Ours);
    let regrets = |lives: &[Life]| lives.iter().map(|life| life.regret).collect::<Vec<f64>>();
    println!("learning, regret of {} people at 90 days, mean; {:.2}; ", people.len(), mean(&regrets(&ours)));
    for (name, variant, limit) in [
        ("MABWiser's, best alpha and lambda", "tuned", Some(MOST_RATIO)),
        ("MABWiser's as it comes", "default", Some(MOST_RATIO)),
        ("unconstrained LinTS, the price of caution", "unconstrained", None),
    ] {
        match peer::read(kind, variant) {
            Some(theirs) => beside(name, &regrets(&ours), &theirs.regrets, limit),
            None => return Err("the peer was not asked: run `cargo xtask bench`".into()),
        }
        if let Some(theirs) = peer::read(kind, variant) {
            println!("unsafe actions, {name}; {}; ", theirs.unsafe_actions);
        }
    }
    beside("always the average best", &regrets(&ours), &regrets(&live(Policy::AverageBest)), Some(1.0));
    beside("even chances", &regrets(&ours), &regrets(&live(Policy::Even)), Some(1.0));
    let unsafe_actions: u32 = ours.iter().map(|life| life.unsafe_actions).sum();
    println!("unsafe actions, learning; {unsafe_actions}; ; 0");
    let guesses: Vec<Guessed> = ours.iter().flat_map(|life| life.guesses.iter().copied()).collect();
    coverage(&guesses);
    let tenths: Vec<Tenth> = (0..10).filter_map(|tenth| calibration(&guesses, tenth)).collect();
    tenths.iter().for_each(tell);
    draw(&tenths)?;
    Ok(())
}

/// One line for the peer: who, when, whether all take turns, what is known, what may be done, what is done, and what would
/// come of each routine: expected and as marked.
fn print_cases(people: &[Person]) {
    for (person, askings) in people.iter().map(|person| &person.askings).enumerate() {
        for asking in askings {
            let Asking { day, context, candidates, does, is_silent, expected, rewards } = asking;
            let does = match does {
                Does::First => "first".to_owned(),
                Does::Nothing => "nothing".to_owned(),
                Does::Another(share) => format!("{share:.6}"),
            };
            let candidates: Vec<String> = candidates.iter().map(ToString::to_string).collect();
            println!(
                "{person},{day},{},{},{},{does},{},{},{}",
                u8::from(asking.is_burn_in()),
                numbers(&Context::features(context)),
                candidates.join(" "),
                u8::from(*is_silent),
                numbers(expected),
                numbers(rewards),
            );
        }
    }
}

fn numbers(numbers: &[f64]) -> String {
    numbers.iter().map(|number| format!("{number:.6}")).collect::<Vec<_>>().join(" ")
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len().max(1) as f64
}

/// The ratio of two means with its interval of 95 %: by the linearised differences, as the same people lived both.
fn beside(name: &str, ours: &[f64], theirs: &[f64], limit: Option<f64>) {
    let ratio = mean(ours) / mean(theirs);
    let apart: Vec<f64> = ours.iter().zip(theirs).map(|(ours, theirs)| ours - ratio * theirs).collect();
    let squares: f64 = apart.iter().map(|apart| apart * apart).sum();
    let count = apart.len() as f64;
    let error = 1.96 * (squares / (count - 1.0) / count).sqrt() / mean(theirs);
    let limit = limit.map_or(String::new(), |limit| format!("; {limit}"));
    println!("regret beside {name}; {ratio:.3}; times{limit}");
    println!("regret beside {name}, lower end of its interval; {:.3}; times", ratio - error);
    println!("regret beside {name}, upper end of its interval; {:.3}; times", ratio + error);
}

/// How often the interval of each width held the truth.
fn coverage(guesses: &[Guessed]) {
    for percent in [50.0, 80.0, 90.0, 95.0] {
        let reach = Normal::standard().inverse_cdf(0.5 + percent / 200.0);
        let holds = |guess: &&Guessed| (guess.truth - guess.mean).abs() <= reach * guess.sd;
        let held = 100.0 * guesses.iter().filter(holds).count() as f64 / guesses.len().max(1) as f64;
        println!("intervals of {percent} % that hold the truth; {held:.1}; %");
        println!(
            "intervals of {percent} %, off by; {:.2}; points; {MOST_OFF_POINTS}",
            (held - percent).abs()
        );
    }
}

/// Sessions below which a tenth says nothing.
const FEWEST_SESSIONS: usize = 50;

/// What was expected beside what then came, in one tenth of a reward.
fn calibration(guesses: &[Guessed], tenth: u8) -> Option<Tenth> {
    let [low, high] = [tenth, tenth + 1].map(|tenth| f64::from(tenth) / 10.0);
    let here = guesses.iter().filter(|guess| (low..high).contains(&guess.mean));
    let (expected, came): (Vec<f64>, Vec<f64>) =
        here.filter_map(|guess| Some((guess.mean, guess.reward?))).unzip();
    if came.len() < FEWEST_SESSIONS {
        return None;
    }
    let mean_came = mean(&came);
    let squares: f64 = came.iter().map(|came| (came - mean_came).powi(2)).sum();
    let count = came.len() as f64;
    let reach = 1.96 * (squares / (count - 1.0) / count).sqrt();
    Some(Tenth {
        bounds: [low, high],
        sessions: came.len(),
        expected: mean(&expected),
        came: mean_came,
        reach,
    })
}

fn tell(tenth: &Tenth) {
    let Tenth { bounds: [low, high], sessions, expected, came, .. } = tenth;
    println!("expected {low:.1} to {high:.1}: sessions; {sessions}; ");
    println!("expected {low:.1} to {high:.1}: mean expected; {expected:.3}; ");
    println!("expected {low:.1} to {high:.1}: mean that came; {came:.3}; ");
}

/// Draws the calibration beside what the peer said, and says where.
fn draw(tenths: &[Tenth]) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/evaluation/learning");
    fs::create_dir_all(&folder)?;
    let file = folder.canonicalize()?.join("calibration.svg");
    fs::write(&file, plot::svg(tenths))?;
    println!("# calibration: {}", file.display());
    Ok(())
}
