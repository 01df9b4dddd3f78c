//! Movements by days as small mixed-integer programmes, and their solution.
//!
//! Two steps, so that no week takes long: which days hold strength, with rest between them; then day by day which
//! movements, one variable of 0 or 1 each, what a day has for each area counted by variables that the objective fills.
//! The hard limits: the safe set (what is outside has no variable), the minutes and movements of a day, the neck's share
//! of it, and rest between days of strength.

use std::collections::{BTreeMap, BTreeSet};

use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, WithMipGap, constraint, microlp, variable,
};
use journal::StrengthPattern;

use super::candidate::Candidate;
use super::interview::Interview;
use super::objective::{self, DAYS_BEFORE_SAME, FIRST, SAME_AGAIN, SECOND};
use super::reason::{Need, Part};

/// Neck movements on one day: a session is one short set of the neck.
pub const NECK_MOVEMENTS_A_DAY: u8 = 3;
/// Movements of strength on one day.
pub(super) const STRENGTH_MOVEMENTS_A_DAY: u8 = 4;
/// Days of strength in a week.
pub const STRENGTH_DAYS: u8 = 3;
/// The same with two minutes a day.
pub const TWO_MINUTE_DAYS: u8 = 5;
/// Seconds of strength on a day of the two-minute pattern, changes included.
pub(super) const TWO_MINUTE_SECS: f64 = 150.0;
/// With two minutes a day, at most so many days in a row.
pub const TWO_MINUTE_DAYS_IN_A_ROW: usize = 3;
/// A week whose worth is within this share of the best is good enough.
const GOOD_ENOUGH: f32 = 0.02;
/// Movements of each need that are weighed against each other.
const WEIGHED: usize = 4;

/// A day to plan.
#[derive(Clone, Debug)]
pub(super) struct ModelDay {
    pub(super) day: i64,
    pub(super) budget_secs: f64,
    pub(super) most_movements: u8,
    /// Whether strength may fall on it at all.
    pub(super) strength: bool,
    /// Points for strength on this day because the accepted plan has some.
    pub(super) strength_kept: f64,
    /// Points of each candidate, need left out.
    pub(super) points: Vec<f64>,
}

/// The whole question.
pub(super) struct Model<'a, 'c> {
    pub(super) interview: &'a Interview,
    pub(super) candidates: &'a [Candidate<'c>],
    pub(super) days: &'a [ModelDay],
    /// Days on which strength was done before the first day, of the last week.
    pub(super) strength_before: &'a [i64],
    /// Days of strength that are left in this week.
    pub(super) strength_left: u8,
}

/// Which candidates on which day, as indices.
pub(super) type Chosen = Vec<Vec<usize>>;

/// The most useful candidates of every need, so that the model stays small whatever the content holds.
pub(super) fn weighed<'c>(
    candidates: Vec<Candidate<'c>>,
    worth: impl Fn(&Candidate<'_>) -> f64,
) -> Vec<Candidate<'c>> {
    // Each is weighed once, not at every comparison.
    let mut weighed: Vec<(f64, Candidate<'c>)> =
        candidates.into_iter().map(|candidate| (worth(&candidate), candidate)).collect();
    weighed.sort_by(|(worth, one), (other_worth, other)| {
        other_worth.total_cmp(worth).then_with(|| one.movement.id.cmp(&other.movement.id))
    });
    let mut candidates: Vec<Candidate<'c>> = weighed.into_iter().map(|(_, candidate)| candidate).collect();
    let mut counts: BTreeMap<Need, usize> = BTreeMap::new();
    candidates.retain(|candidate| {
        let is_wanted = candidate.needs.iter().any(|need| counts.get(need).copied().unwrap_or(0) < WEIGHED);
        if is_wanted {
            candidate.needs.iter().for_each(|need| *counts.entry(*need).or_insert(0) += 1);
        }
        is_wanted
    });
    candidates
}

impl Model<'_, '_> {
    /// The week: first the days of strength, then every day in order. Nothing at all where there is nothing to choose
    /// from.
    pub(super) fn solve(&self) -> Chosen {
        let strength = self.strength_days();
        let mut often = vec![0.0; self.candidates.len()];
        let mut week = Chosen::new();
        for (day, strength) in self.days.iter().zip(strength) {
            let chosen = self.solve_day(day, strength, &often).unwrap_or_default();
            for index in &chosen {
                often[*index] += 1.0;
            }
            week.push(chosen);
        }
        week
    }

    /// As many days of strength as rest between them allows, those of the accepted plan first, then the earlier ones.
    fn strength_days(&self) -> Vec<bool> {
        let none = vec![false; self.days.len()];
        let is_strong = |candidate: &Candidate<'_>| candidate.part == Part::Strength;
        if !self.candidates.iter().any(is_strong) {
            return none;
        }
        let mut problem = ProblemVariables::new();
        let days: Vec<Variable> = self.days.iter().map(|_| problem.add(variable().binary())).collect();
        let count = self.days.len() as f64;
        let early = |place: usize| (count - place as f64) / (count * count);
        let worth: Expression = self
            .days
            .iter()
            .zip(&days)
            .enumerate()
            .map(|(place, (day, variable))| (1.0 + day.strength_kept + early(place)) * *variable)
            .sum();
        let mut limits = vec![constraint!(days.iter().sum::<Expression>() <= f64::from(self.strength_left))];
        let closed = self.days.iter().zip(&days).filter(|(day, _)| !day.strength);
        limits.extend(closed.map(|(_, variable)| constraint!(Expression::from(*variable) <= 0.0)));
        self.space(&days, &mut limits);
        let mut model = problem.maximise(worth).using(microlp);
        for limit in limits {
            model = model.with(limit);
        }
        // No day of strength is always allowed, so that there is a solution.
        let Ok(solution) = model.solve() else { return none };
        days.iter().map(|variable| solution.value(*variable) > 0.5).collect()
    }

    /// Rest between days of strength, those before the first day included.
    fn space(&self, days: &[Variable], limits: &mut Vec<good_lp::Constraint>) {
        // In every stretch of days, at most so many with strength: 1 of 2, or 3 of 4.
        let (stretch, most) = spacing(self.interview.strength);
        let firsts = self.days.iter().flat_map(|day| (0..stretch).map(move |back| day.day - back));
        for first in firsts.collect::<BTreeSet<i64>>() {
            let within = |day: i64| (first..first + stretch).contains(&day);
            let before = self.strength_before.iter().filter(|day| within(**day)).count();
            let there = self.days.iter().zip(days).filter(|(day, _)| within(day.day));
            let planned: Expression = there.map(|(_, variable)| *variable).sum();
            limits.push(constraint!(planned <= (most - before as f64).max(0.0)));
        }
    }

    /// The best choice for one day, by the objective of [`objective`](super::objective). `often` says on how many earlier
    /// days of the week each movement comes.
    fn solve_day(&self, day: &ModelDay, strength: bool, often: &[f64]) -> Option<Vec<usize>> {
        let mut problem = ProblemVariables::new();
        let may = |candidate: &Candidate<'_>| strength || candidate.part == Part::Ease;
        let open: Vec<usize> =
            (0..self.candidates.len()).filter(|index| may(&self.candidates[*index])).collect();
        let does: Vec<Variable> = open.iter().map(|_| problem.add(variable().binary())).collect();
        let entries: Vec<(usize, &Candidate<'_>, Variable)> =
            open.iter().zip(&does).map(|(index, does)| (*index, &self.candidates[*index], *does)).collect();
        let mut worth = Expression::default();
        for (index, candidate, does) in &entries {
            let again = candidate.part == Part::Ease && often[*index] >= DAYS_BEFORE_SAME;
            worth += (day.points[*index] - if again { SAME_AGAIN } else { 0.0 }) * *does;
        }
        let mut limits = Vec::new();
        for need in Need::ALL {
            let serving = sum(&entries, |candidate| candidate.needs.contains(&need));
            let first = problem.add(variable().min(0.0).max(1.0));
            let second = problem.add(variable().min(0.0).max(1.0));
            let weight = objective::weight(self.interview, need);
            worth += FIRST * weight * first + SECOND * weight * second;
            limits.push(constraint!(first + second <= serving));
        }
        self.limit_day(day, &entries, &mut limits);
        let mut model = problem.maximise(worth).using(microlp).with_mip_gap(GOOD_ENOUGH).ok()?;
        for limit in limits {
            model = model.with(limit);
        }
        // Nothing at all is always allowed, so that there is a solution; should the solver fail, the day stays empty and
        // the page says that there is nothing to plan.
        let solution = model.solve().ok()?;
        Some(
            entries
                .iter()
                .filter(|(.., does)| solution.value(*does) > 0.5)
                .map(|(index, ..)| *index)
                .collect(),
        )
    }

    fn limit_day(
        &self,
        day: &ModelDay,
        entries: &[(usize, &Candidate<'_>, Variable)],
        limits: &mut Vec<good_lp::Constraint>,
    ) {
        let secs = |part: Option<Part>| -> Expression {
            let counted =
                entries.iter().filter(|(_, candidate, _)| part.is_none_or(|part| candidate.part == part));
            counted.map(|(_, candidate, does)| f64::from(candidate.secs) * *does).sum()
        };
        limits.push(constraint!(secs(None) <= day.budget_secs));
        limits.push(constraint!(sum(entries, |_| true) <= f64::from(day.most_movements)));
        limits.push(constraint!(
            sum(entries, |candidate| candidate.works_neck) <= f64::from(NECK_MOVEMENTS_A_DAY)
        ));
        let loading = sum(entries, |candidate| candidate.part == Part::Strength);
        limits.push(constraint!(loading <= f64::from(STRENGTH_MOVEMENTS_A_DAY)));
        if self.interview.strength == StrengthPattern::TwoMinutes {
            limits.push(constraint!(secs(Some(Part::Strength)) <= TWO_MINUTE_SECS));
        }
    }
}

fn sum(entries: &[(usize, &Candidate<'_>, Variable)], counts: impl Fn(&Candidate<'_>) -> bool) -> Expression {
    entries.iter().filter(|(_, candidate, _)| counts(candidate)).map(|(.., does)| *does).sum()
}

/// Days in a row that are looked at, and how many of them may hold strength.
pub(super) fn spacing(pattern: StrengthPattern) -> (i64, f64) {
    match pattern {
        StrengthPattern::ThreeDays => (2, 1.0),
        StrengthPattern::TwoMinutes => (TWO_MINUTE_DAYS_IN_A_ROW as i64 + 1, TWO_MINUTE_DAYS_IN_A_ROW as f64),
    }
}

/// Days of strength in a whole week.
pub(super) fn strength_days(pattern: StrengthPattern) -> u8 {
    match pattern {
        StrengthPattern::ThreeDays => STRENGTH_DAYS,
        StrengthPattern::TwoMinutes => TWO_MINUTE_DAYS,
    }
}
