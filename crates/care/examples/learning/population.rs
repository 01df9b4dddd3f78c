//! Made-up people: what would come of every routine at every asking, whoever chooses.

use std::error::Error;
use std::fs;
use std::path::Path;

use care::learning::{BURN_IN_DAYS, Context, Outcome, reward};
use serde::Deserialize;
use statrs::distribution::{Continuous, ContinuousCDF, Normal};

use super::chance::Chance;

/// Days for which a routine is set aside.
const SET_ASIDE_DAYS: u32 = 14;
/// Routines that a person keeps at least.
const FEWEST: usize = 3;

/// Which people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum People {
    /// May be looked at while something is changed.
    Development,
    /// Are looked at once.
    Final,
}

impl People {
    fn first_seed(self) -> u64 {
        match self {
            People::Development => 1,
            People::Final => 1_000_001,
        }
    }
}

/// How made-up people answer: see `evaluation/learning/population.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Population {
    pub(crate) people: u64,
    pub(crate) days: u32,
    pub(crate) routines: usize,
    askings_a_day: u32,
    asking_share: f64,
    stiffness_mean: f64,
    stiffness_sd: f64,
    ruled_out_share: f64,
    set_aside_share: f64,
    easier_mean: f64,
    easier_by_stiffness: f64,
    easier_by_hour: f64,
    average_routine_sd: f64,
    own_routine_sd: f64,
    own_slope_sd: f64,
    drift_a_day_sd: f64,
    change_share: f64,
    easier_noise_sd: f64,
    break_off_logit: f64,
    break_off_own_sd: f64,
    rating_mean: f64,
    rating_by_easier: f64,
    rating_noise_sd: f64,
    other_share: f64,
    silent_share: f64,
}

/// What a person does with what comes first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Does {
    /// That.
    First,
    /// Another one, by a number from 0 to 1.
    Another(f64),
    /// Nothing.
    Nothing,
}

/// One asking, and what would come of each routine.
#[derive(Clone, Debug)]
pub(crate) struct Asking {
    pub(crate) day: u32,
    pub(crate) context: Context,
    /// Places of the routines that may be done.
    pub(crate) candidates: Vec<usize>,
    pub(crate) does: Does,
    /// Whether nothing is marked afterwards.
    pub(crate) is_silent: bool,
    /// The reward to be expected of each routine, safe or not.
    pub(crate) expected: Vec<f64>,
    /// The reward of each, should it be done.
    pub(crate) rewards: Vec<f64>,
}

impl Asking {
    pub(crate) fn is_burn_in(&self) -> bool {
        i64::from(self.day) < BURN_IN_DAYS
    }

    /// The most that could be expected of a routine that may be done.
    pub(crate) fn best(&self) -> f64 {
        self.candidates.iter().map(|&routine| self.expected[routine]).fold(f64::NEG_INFINITY, f64::max)
    }

    /// What is done once a routine came first; nothing where nothing is.
    pub(crate) fn done(&self, first: usize) -> Option<usize> {
        match self.does {
            Does::First => Some(first),
            Does::Nothing => None,
            Does::Another(share) => {
                let others: Vec<usize> =
                    self.candidates.iter().copied().filter(|&other| other != first).collect();
                others.get((share * others.len() as f64) as usize).copied()
            }
        }
    }
}

/// One person and their askings in order.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) askings: Vec<Asking>,
}

/// A routine for one person on one day.
#[derive(Clone, Debug, Default)]
struct Suits {
    /// Points beyond those of any routine, on average over people and for this one.
    easier: f64,
    slopes: [f64; 3],
    break_off_logit: f64,
    is_ruled_out: bool,
    set_aside_until: u32,
}

impl Population {
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation/learning/population.toml");
        Ok(toml::from_str(&fs::read_to_string(file)?)?)
    }

    /// What each routine does on average over people, in points: the same for all people there are.
    pub(crate) fn average_effects(&self) -> Vec<f64> {
        let mut chance = Chance::new(0);
        (0..self.routines).map(|_| self.average_routine_sd * chance.normal()).collect()
    }

    /// All people of a kind.
    pub(crate) fn people(&self, people: People) -> Vec<Person> {
        (0..self.people).map(|person| self.person(people.first_seed() + person)).collect()
    }

    fn person(&self, seed: u64) -> Person {
        let mut chance = Chance::new(seed);
        let mut routines = self.routines_of(&mut chance);
        let turn_day = (chance.uniform() < self.change_share).then(|| 30 + (chance.uniform() * 30.0) as u32);
        let mut askings = Vec::new();
        for day in 0..self.days {
            if Some(day) == turn_day {
                // What helped most now helps least.
                let own: Vec<f64> = routines.iter().map(|suits| suits.easier).collect();
                routines.iter_mut().zip(own.iter().rev()).for_each(|(suits, easier)| suits.easier = *easier);
            }
            self.pass_a_day(&mut routines, day, &mut chance);
            for _ in 0..self.askings_a_day {
                if chance.uniform() < self.asking_share {
                    askings.push(self.asking(&routines, day, &mut chance));
                }
            }
        }
        Person { askings }
    }

    fn routines_of(&self, chance: &mut Chance) -> Vec<Suits> {
        let mut routines: Vec<Suits> = self
            .average_effects()
            .into_iter()
            .map(|average| Suits {
                easier: average + self.own_routine_sd * chance.normal(),
                slopes: [0; 3].map(|_| self.own_slope_sd * chance.normal()),
                break_off_logit: self.break_off_logit + self.break_off_own_sd * chance.normal(),
                is_ruled_out: chance.uniform() < self.ruled_out_share,
                set_aside_until: 0,
            })
            .collect();
        // Nobody has nothing left.
        let start = (chance.uniform() * self.routines as f64) as usize;
        (start..start + FEWEST).for_each(|place| routines[place % self.routines].is_ruled_out = false);
        // Six at most take turns.
        let mut open = 0;
        for suits in &mut routines {
            open += usize::from(!suits.is_ruled_out);
            suits.is_ruled_out |= open > care::learning::MOST_CANDIDATES;
        }
        routines
    }

    fn pass_a_day(&self, routines: &mut [Suits], day: u32, chance: &mut Chance) {
        for place in 0..routines.len() {
            routines[place].easier += self.drift_a_day_sd * chance.normal();
            let is_set_aside = chance.uniform() < self.set_aside_share;
            let open = routines.iter().filter(|suits| may_be_done(suits, day)).count();
            if is_set_aside && open > FEWEST {
                routines[place].set_aside_until = day + SET_ASIDE_DAYS;
            }
        }
    }

    fn asking(&self, routines: &[Suits], day: u32, chance: &mut Chance) -> Asking {
        let stiffness = (self.stiffness_mean + self.stiffness_sd * chance.normal()).round().clamp(0.0, 10.0);
        let context = Context {
            hour: 8 + (chance.uniform() * 14.0) as u8,
            minutes_since_move: Some(5 + (chance.uniform() * 300.0) as u16),
            stiffness: stiffness as u8,
            is_neck: chance.uniform() < 0.6,
            is_weekend: day % 7 >= 5,
            dismissals: (0..3).filter(|_| chance.uniform() < 0.12).count() as u8,
        };
        let does = match chance.uniform() / self.other_share {
            share if share < 0.5 => Does::Nothing,
            share if share < 1.0 => Does::Another(chance.uniform()),
            _ => Does::First,
        };
        Asking {
            day,
            context,
            candidates: (0..routines.len()).filter(|&place| may_be_done(&routines[place], day)).collect(),
            does,
            is_silent: chance.uniform() < self.silent_share,
            expected: routines.iter().map(|suits| self.expected(suits, &context)).collect(),
            rewards: routines.iter().map(|suits| self.outcome(suits, &context, chance)).collect(),
        }
    }

    /// Points by which a routine eases this person now, beyond any other, and in all.
    fn easier(&self, suits: &Suits, context: &Context) -> (f64, f64) {
        let [_, stiffness, hour, _, _, weekend, _] = context.features();
        let own: f64 = suits.slopes.iter().zip([stiffness, hour, weekend]).map(|(slope, x)| slope * x).sum();
        let own = suits.easier + own;
        let anyhow = self.easier_by_stiffness * 5.0 * stiffness + self.easier_by_hour * hour;
        (own, self.easier_mean + anyhow + own)
    }

    fn break_off(suits: &Suits) -> f64 {
        1.0 / (1.0 + (-suits.break_off_logit).exp())
    }

    fn outcome(&self, suits: &Suits, context: &Context, chance: &mut Chance) -> f64 {
        let (own, easier) = self.easier(suits, context);
        let is_interrupted = chance.uniform() < Self::break_off(suits);
        let liked = self.rating_mean + self.rating_by_easier * own + self.rating_noise_sd * chance.normal();
        reward(&Outcome {
            done_share: if is_interrupted { 0.5 } else { 1.0 },
            easier_points: easier + self.easier_noise_sd * chance.normal(),
            rating: if liked > 0.5 {
                1.0
            } else if liked < -0.5 {
                -1.0
            } else {
                0.0
            },
            is_interrupted,
        })
    }

    /// The mean of [`Population::outcome`], in closed form.
    fn expected(&self, suits: &Suits, context: &Context) -> f64 {
        let normal = Normal::standard();
        let (own, easier) = self.easier(suits, context);
        let break_off = Self::break_off(suits);
        let liked = self.rating_mean + self.rating_by_easier * own;
        let rating = normal.cdf((liked - 0.5) / self.rating_noise_sd)
            - normal.cdf((-liked - 0.5) / self.rating_noise_sd);
        let cut = cut_mean(easier, self.easier_noise_sd, 3.0);
        0.5 * (1.0 - 0.5 * break_off) - 0.1 * break_off + 0.3 * cut / 3.0 + 0.2 * rating
    }
}

/// Mean of a normal variable that is held between `-end` and `end`.
fn cut_mean(mean: f64, sd: f64, end: f64) -> f64 {
    let normal = Normal::standard();
    let (low, high) = ((-end - mean) / sd, (end - mean) / sd);
    let inside = normal.cdf(high) - normal.cdf(low);
    end * (1.0 - normal.cdf(high) - normal.cdf(low))
        + mean * inside
        + sd * (normal.pdf(low) - normal.pdf(high))
}

fn may_be_done(suits: &Suits, day: u32) -> bool {
    !suits.is_ruled_out && day >= suits.set_aside_until
}
