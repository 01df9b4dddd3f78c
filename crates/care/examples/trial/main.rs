//! Prints how often a trial of two routines finds a difference that is there, and one that is not, on made-up evenings.
//!
//! `cargo run --release -p care --example trial`
//!
//! Evenings are like those of the project's personalisation notes, 9.2: a deviation of 1.5 points of which the next evening
//! keeps 0.3, marked as whole numbers from 0 to 10, one in six not marked, with a slow change over the weeks and with what the
//! period before left behind, which fades by half a day. A trial counts as "better" when the model says so.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

use care::trial::{Day, Design, Difference, Verdict, difference, is_counted};
use journal::Arm;

#[path = "../learning/chance.rs"]
mod chance;

use self::chance::Chance;

/// Made-up trials for each figure: of the design that is proposed and wherever nothing is to be found, and of the others.
const TRIALS: u64 = 1500;
const TRIALS_OF_OTHERS: u64 = 300;
const EVENING_SD: f64 = 1.5;
const CARRIED: f64 = 0.3;
const MARKED: f64 = 5.0 / 6.0;
/// One deviation of the change over a whole trial, in points.
const TREND_SD: f64 = 1.0;
/// The difference that has to be found.
const POINTS: f64 = 2.0;
const MOST_FALSE: f64 = 10.0;
const LEAST_FOUND: f64 = 80.0;
/// How far what the person is told may be from what then happens.
const MOST_OFF_POINTS: f64 = 10.0;
/// The share of intervals that promise to hold the difference, and how far the share that do may be from it.
const PROMISED: f64 = 95.0;
const MOST_OFF_PROMISED: f64 = 3.0;

fn main() {
    for design in Design::ALL {
        let weeks = format!("{} cycles of 2 x {} days", design.cycles, design.period_days);
        let is_default = design == Design::default();
        let steps = if is_default { 1 } else { 2 };
        for points in [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0].into_iter().step_by(steps) {
            let trials = if is_default || points == 0.0 { TRIALS } else { TRIALS_OF_OTHERS };
            let seen = Seen::of(design, points, trials);
            let told = 100.0 * design.chance_to_find(points);
            match points {
                0.0 => {
                    println!(
                        "{weeks}: false \"better\", either way; {:.1}; %; {MOST_FALSE}",
                        seen.better + seen.worse
                    );
                    println!("{weeks}: told beforehand; {:.1}; %", 100.0 * design.chance_of_false_alarm());
                    println!("{weeks}: called alike; {:.1}; %", seen.alike);
                }
                _ => {
                    let is_due = is_default && (points - POINTS).abs() < 1e-9;
                    let limit = if is_due { format!("; >= {LEAST_FOUND}") } else { String::new() };
                    println!("{weeks}: {points} points found; {:.1}; %{limit}", seen.better);
                    println!("{weeks}: {points} points, told beforehand; {told:.1}; %");
                    println!(
                        "{weeks}: {points} points, told off by; {:.1}; points; {MOST_OFF_POINTS}",
                        (told - seen.better).abs()
                    );
                }
            }
            if is_default {
                println!(
                    "{weeks}: {points} points, intervals of {PROMISED} % that hold it; {:.1}; %",
                    seen.held
                );
                println!(
                    "{weeks}: {points} points, intervals off by; {:.1}; points; {MOST_OFF_PROMISED}",
                    (seen.held - PROMISED).abs()
                );
            }
        }
    }
}

/// Shares of trials, in percent.
struct Seen {
    better: f64,
    worse: f64,
    alike: f64,
    held: f64,
}

impl Seen {
    fn of(design: Design, points: f64, trials: u64) -> Self {
        let found: Vec<Difference> =
            (0..trials).filter_map(|seed| difference(&evenings(design, points, seed))).collect();
        let share = |is: &dyn Fn(&Difference) -> bool| {
            100.0 * found.iter().filter(|difference| is(difference)).count() as f64 / trials as f64
        };
        Self {
            better: share(&|difference| difference.verdict() == Verdict::Better(Arm::B)),
            worse: share(&|difference| difference.verdict() == Verdict::Better(Arm::A)),
            alike: share(&|difference| difference.verdict() == Verdict::Alike),
            held: share(&|Difference { very_likely: [low, high], .. }| (*low..=*high).contains(&-points)),
        }
    }
}

/// The counted evenings of one trial in which B's are easier by so many points.
fn evenings(design: Design, points: f64, seed: u64) -> Vec<Day> {
    let mut chance = Chance::new(seed);
    let usual = 5.0 + chance.normal();
    let trend = TREND_SD * chance.normal() / design.days() as f64;
    let (mut carried, mut effect) = (EVENING_SD * chance.normal(), 0.0);
    let mut evenings = Vec::new();
    let order = design.order(seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(11));
    for (period, &arm) in order.iter().enumerate() {
        for day in 0..design.period_days {
            let due = if arm == Arm::B { -points } else { 0.0 };
            // Half of what is new shows the first evening, three quarters the next.
            effect += 0.5 * (due - effect);
            carried = CARRIED * carried + EVENING_SD * (1.0 - CARRIED * CARRIED).sqrt() * chance.normal();
            let since = i64::from(design.period_days) * period as i64 + i64::from(day);
            let mark = (usual + effect + trend * since as f64 + carried).round().clamp(0.0, 10.0);
            if is_counted(&order, period, day, design.washout_days) && chance.uniform() < MARKED {
                evenings.push(Day { day: since, arm, mark });
            }
        }
    }
    evenings
}
