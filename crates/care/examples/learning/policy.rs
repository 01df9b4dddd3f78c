//! Ways to choose what comes first, lived through by made-up people.

use care::learning::{Beliefs, Case, draw, even};

use super::population::{Asking, Person, Population};

/// Names of routines: what the learner knows of them.
pub(crate) const NAMES: [&str; 8] = ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7"];

/// A way to choose.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Policy {
    /// Ours.
    Ours,
    /// All with the same chance, for ever.
    Even,
    /// What is best for people on average, of what this one may do.
    AverageBest,
}

/// What became of one person.
#[derive(Clone, Debug, Default)]
pub(crate) struct Life {
    /// Reward that better choices would have been expected to bring, summed up.
    pub(crate) regret: f64,
    /// Routines that came first and may not be done.
    pub(crate) unsafe_actions: u32,
    /// What was believed and what was the case.
    pub(crate) guesses: Vec<Guessed>,
}

/// A belief beside the truth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Guessed {
    pub(crate) mean: f64,
    pub(crate) sd: f64,
    pub(crate) truth: f64,
    /// What then came of it, where it was done and marked.
    pub(crate) reward: Option<f64>,
}

impl Policy {
    pub(crate) fn live(self, population: &Population, person: &Person, seed: u64) -> Life {
        let averages = population.average_effects();
        let mut past: Vec<(u32, Case<'static>)> = Vec::new();
        let mut life = Life::default();
        for (place, asking) in person.askings.iter().enumerate() {
            let seed = seed.wrapping_mul(0x9e37_79b9).wrapping_add(place as u64);
            let cases: Vec<Case> = past
                .iter()
                .map(|(day, case)| Case { age_days: i64::from(asking.day - day), ..*case })
                .collect();
            let first = match self {
                Policy::Ours => ours(asking, &cases, seed, &mut life),
                Policy::Even => asking.candidates[draw(&even(asking.candidates.len()), seed)],
                Policy::AverageBest => {
                    let by_average =
                        |one: &&usize, other: &&usize| averages[**one].total_cmp(&averages[**other]);
                    asking.candidates.iter().max_by(by_average).copied().unwrap_or_default()
                }
            };
            life.regret += asking.best() - asking.expected[first];
            life.unsafe_actions += u32::from(!asking.candidates.contains(&first));
            let done = asking.done(first).filter(|_| !asking.is_silent);
            if let Some(done) = done {
                let case = Case {
                    routine: NAMES[done],
                    context: asking.context,
                    reward: asking.rewards[done],
                    age_days: 0,
                };
                past.push((asking.day, case));
            }
        }
        life
    }
}

/// Chooses as the app does, and notes what it believed after the burn-in.
fn ours(asking: &Asking, cases: &[Case<'static>], seed: u64, life: &mut Life) -> usize {
    if asking.is_burn_in() {
        return asking.candidates[draw(&even(asking.candidates.len()), seed)];
    }
    let beliefs = Beliefs::of(cases);
    let names: Vec<&str> = asking.candidates.iter().map(|&routine| NAMES[routine]).collect();
    let first = asking.candidates[draw(&beliefs.chances(&names, &asking.context, seed), seed)];
    for &routine in &asking.candidates {
        let guess = beliefs.about(NAMES[routine], &asking.context);
        let is_done = asking.done(first) == Some(routine) && !asking.is_silent;
        life.guesses.push(Guessed {
            mean: guess.mean,
            sd: guess.sd,
            truth: asking.expected[routine],
            reward: is_done.then_some(asking.rewards[routine]),
        });
    }
    first
}
