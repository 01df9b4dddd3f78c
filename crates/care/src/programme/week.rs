//! The plan of a week.

use journal::{LocalDate, StrengthPattern};
use library::{Movement, MovementId};

use super::candidate::{Candidate, candidates};
use super::interview::Interview;
use super::ladder::{Ladder, Rung};
use super::log::Programme;
use super::model::{Chosen, Model, ModelDay, NECK_MOVEMENTS_A_DAY, spacing, strength_days, weighed};
use super::objective::{self, FIRST, SECOND, alone, chance, own_points, own_terms};
use super::own_ways::OwnWays;
use super::reason::{Binding, Need, Part, Spoke, Standing, Swap, Term, WhyNot};
use super::{Ground, breaks};
use crate::session;

/// Movements on a day while the programme is young, and later.
const FEW_MOVEMENTS: u8 = 6;
const MANY_MOVEMENTS: u8 = 8;
/// Days for which it is young.
const YOUNG_DAYS: i64 = 28;
/// Swaps that are told.
const MOST_SWAPS: usize = 4;
/// Days of strength after a flare, in the week of it.
const FLARE_STRENGTH_DAYS: u8 = 2;
/// Days after a flare without any.
const FLARE_REST_DAYS: i64 = 2;
/// The days of a week.
const WEEK: i64 = 7;

/// A movement on a day of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStep {
    /// Fitted, with its dose.
    pub step: session::Step,
    /// Strength or ease.
    pub part: Part,
    /// What spoke for it, most first.
    pub spoke: Vec<Spoke>,
    /// Where its dose stands.
    pub standing: Standing,
}

/// What became of a day, or is planned for it.
#[derive(Clone, Debug, PartialEq)]
pub enum DayState {
    /// Not a day of the programme.
    Off,
    /// A session was done on it.
    Done {
        /// Whether it held strength.
        has_strength: bool,
    },
    /// It was a day of the programme and nothing was done. What it held is spread over the days that are left.
    Missed,
    /// Planned. Empty where nothing that may be done is left.
    Planned(Vec<PlannedStep>),
}

/// One day of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct DayPlan {
    /// The local day, as days since 1970.
    pub day: i64,
    /// What it holds.
    pub state: DayState,
    /// Seconds of its session, changes included.
    pub secs: f32,
    /// The limits that hold it where it is.
    pub binding: Vec<Binding>,
    /// The missed day whose strength it takes over.
    pub catches_up: Option<i64>,
    /// Movements for the breaks of the day: small, without the neck.
    pub breaks: Vec<MovementId>,
}

impl DayPlan {
    /// The movements that are planned.
    #[must_use]
    pub fn steps(&self) -> &[PlannedStep] {
        if let DayState::Planned(steps) = &self.state { steps } else { &[] }
    }

    /// Whether it holds strength, planned or done.
    #[must_use]
    pub fn has_strength(&self) -> bool {
        match &self.state {
            DayState::Done { has_strength } => *has_strength,
            DayState::Planned(steps) => steps.iter().any(|step| step.part == Part::Strength),
            DayState::Off | DayState::Missed => false,
        }
    }
}

/// The plan of a week from Monday to Sunday, with what was done of it so far.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekPlan {
    /// Monday to Sunday.
    pub days: Vec<DayPlan>,
    /// What would have been planned and is not, with what stands in for it.
    pub swaps: Vec<Swap>,
    /// Everything that is in no plan at present, and why.
    pub left_out: Vec<(MovementId, WhyNot)>,
    /// The day of the flare that keeps everything small, if one does.
    pub flare_day: Option<i64>,
}

impl WeekPlan {
    /// The plan of a day.
    #[must_use]
    pub fn on(&self, day: i64) -> Option<&DayPlan> {
        self.days.iter().find(|plan| plan.day == day)
    }
}

/// The Monday of a day's week.
///
/// ```
/// use care::programme::monday_of;
/// use journal::LocalDate;
/// let sunday = LocalDate::new(2026, 11, 29).expect("a day").days_since_epoch();
/// assert_eq!(LocalDate::from_days_since_epoch(monday_of(sunday)).to_string(), "2026-11-23");
/// ```
#[must_use]
pub fn monday_of(day: i64) -> i64 {
    day - i64::from(LocalDate::from_days_since_epoch(day).weekday())
}

/// Plans the week of `today`: the days that are left of it, around what was done.
///
/// The same ground, interview, programme, day and seed give the same plan.
#[must_use]
pub fn plan_week(
    ground: &Ground<'_>,
    interview: &Interview,
    programme: &Programme,
    today: i64,
    seed: u64,
) -> WeekPlan {
    let ladder = programme.ladder(today);
    let ways = OwnWays::of(ground.content, programme);
    let (may, not) = candidates(ground, interview, &ladder, &ways, today);
    let every = may.clone();
    let may = weighed(may, |candidate| alone(interview, candidate));
    let week = Week { ground, interview, programme, ladder: &ladder, today, seed };
    let days = week.model_days(&may);
    let strength_before = week.strength_before();
    let strength_left = week.strength_left();
    let model =
        Model { interview, candidates: &may, days: &days, strength_before: &strength_before, strength_left };
    let chosen = model.solve();
    week.plan(&model, &chosen, not, &every)
}

struct Week<'w, 'g> {
    ground: &'w Ground<'g>,
    interview: &'w Interview,
    programme: &'w Programme,
    ladder: &'w Ladder,
    today: i64,
    seed: u64,
}

impl Week<'_, '_> {
    fn days(&self) -> std::ops::Range<i64> {
        let monday = monday_of(self.today);
        monday..monday + WEEK
    }

    fn is_chosen(&self, day: i64) -> bool {
        self.interview.weekdays.contains(&LocalDate::from_days_since_epoch(day).weekday())
    }

    /// Whether anything of a session was done on a day, and whether that was strength.
    fn done_on(&self, day: i64) -> Option<bool> {
        let begun = self.programme.runs().filter(|run| run.day == day && run.was_begun());
        begun.map(|run| run.has_strength).reduce(|one, other| one || other)
    }

    fn is_planned(&self, day: i64) -> bool {
        day >= self.today && self.is_chosen(day) && self.done_on(day).is_none()
    }

    /// Days of strength of the week before today and today itself, where done.
    fn strength_before(&self) -> Vec<i64> {
        let recent = self.today - WEEK..=self.today;
        recent.filter(|day| self.done_on(*day) == Some(true)).collect()
    }

    fn strength_left(&self) -> u8 {
        let done = self.days().filter(|day| *day <= self.today && self.done_on(*day) == Some(true)).count();
        self.strength_a_week().saturating_sub(u8::try_from(done).unwrap_or(u8::MAX))
    }

    fn strength_a_week(&self) -> u8 {
        let usual = strength_days(self.interview.strength);
        if self.ladder.is_deloading(self.today) { usual.min(FLARE_STRENGTH_DAYS) } else { usual }
    }

    /// Whether a flare keeps strength away from a day.
    fn rests_after_flare(&self, day: i64) -> bool {
        self.ladder.flare_day().is_some_and(|flare| day < flare + FLARE_REST_DAYS)
    }

    fn most_movements(&self) -> u8 {
        let begun = self.ground.begun_day.unwrap_or(self.today);
        if self.today - begun < YOUNG_DAYS { FEW_MOVEMENTS } else { MANY_MOVEMENTS }
    }

    fn budget_secs(&self) -> f64 {
        f64::from(self.interview.minutes_a_day) * 60.0
    }

    fn was_yesterday(&self, movement: &Movement) -> bool {
        let yesterday = self.programme.runs().filter(|run| run.day == self.today - 1);
        yesterday
            .flat_map(|run| &run.planned)
            .any(|planned| planned.was_begun() && planned.movement == movement.id.0)
    }

    fn is_kept(&self, movement: &Movement, day: i64) -> bool {
        let accepted = self.programme.accepted().map_or(&[][..], |accepted| &accepted.days);
        let that_day = accepted.iter().find(|accepted| accepted.day.days_since_epoch() == day);
        that_day.is_some_and(|accepted| {
            accepted.movements.iter().any(|planned| planned.movement == movement.id.0)
        })
    }

    fn model_days(&self, candidates: &[Candidate<'_>]) -> Vec<ModelDay> {
        let points = |day: i64| {
            candidates.iter().map(move |candidate| {
                let terms = own_terms(self.interview, candidate, self.is_kept(candidate.movement, day));
                let was_yesterday = day == self.today && self.was_yesterday(candidate.movement);
                own_points(&terms, candidate, was_yesterday, chance(self.seed, &candidate.movement.id.0, day))
            })
        };
        let planned = self.days().filter(|day| self.is_planned(*day));
        planned
            .map(|day| ModelDay {
                day,
                budget_secs: self.budget_secs(),
                most_movements: self.most_movements(),
                strength: !self.rests_after_flare(day),
                strength_kept: if self.had_strength(day) { objective::KEPT } else { 0.0 },
                points: points(day).collect(),
            })
            .collect()
    }

    fn plan(
        &self,
        model: &Model<'_, '_>,
        chosen: &Chosen,
        not: Vec<(&Movement, WhyNot)>,
        every: &[Candidate<'_>],
    ) -> WeekPlan {
        let mut days: Vec<DayPlan> = self.days().map(|day| self.day_plan(model, chosen, day)).collect();
        self.catch_up(&mut days);
        let breaks = breaks::of_week(self.ground, &self.interview.places, self.days().start, self.seed);
        for (day, breaks) in days.iter_mut().zip(breaks) {
            if day.day >= self.today {
                day.breaks = breaks;
            }
        }
        let strength_days: Vec<i64> =
            days.iter().filter(|day| day.has_strength()).map(|day| day.day).collect();
        for day in &mut days {
            if matches!(&day.state, DayState::Planned(_)) && !day.has_strength() {
                day.binding.extend(self.why_no_strength(model, day.day, &strength_days));
            }
        }
        WeekPlan {
            swaps: self.swaps(model, chosen, &not, every),
            days,
            left_out: not.into_iter().map(|(movement, why)| (movement.id.clone(), why)).collect(),
            flare_day: self.ladder.flare_day().filter(|_| self.ladder.is_deloading(self.today)),
        }
    }

    fn day_plan(&self, model: &Model<'_, '_>, chosen: &Chosen, day: i64) -> DayPlan {
        let empty = |state| DayPlan {
            day,
            state,
            secs: 0.0,
            binding: Vec::new(),
            catches_up: None,
            breaks: Vec::new(),
        };
        if let Some(has_strength) = self.done_on(day) {
            return empty(DayState::Done { has_strength });
        }
        let begun = self.ground.begun_day.unwrap_or(self.today);
        if day < self.today {
            let was_due = self.is_chosen(day) && day >= begun;
            return empty(if was_due { DayState::Missed } else { DayState::Off });
        }
        let place = model.days.iter().position(|model| model.day == day);
        let Some((model_day, picked)) =
            place.and_then(|place| Some((&model.days[place], chosen.get(place)?)))
        else {
            return empty(DayState::Off);
        };
        let picked: Vec<&Candidate<'_>> = picked.iter().map(|index| &model.candidates[*index]).collect();
        let mut steps: Vec<(&Candidate<'_>, PlannedStep)> =
            picked.iter().map(|candidate| (*candidate, self.planned_step(candidate, &picked, day))).collect();
        steps.sort_by_key(|(candidate, _)| in_order(candidate));
        let secs: f64 = picked.iter().map(|candidate| f64::from(candidate.secs)).sum();
        DayPlan {
            secs: secs as f32,
            binding: binding(model, model_day, &picked),
            ..empty(DayState::Planned(steps.into_iter().map(|(_, step)| step).collect()))
        }
    }

    fn planned_step(&self, candidate: &Candidate<'_>, picked: &[&Candidate<'_>], day: i64) -> PlannedStep {
        let mut spoke = own_terms(self.interview, candidate, self.is_kept(candidate.movement, day));
        spoke.retain(|spoke| spoke.points > 0.0);
        spoke.extend(candidate.needs.iter().filter_map(|need| {
            let points = self.need_of(picked, *need);
            (points > 0.0).then_some(Spoke { term: Term::Need(*need), points })
        }));
        spoke.sort_by(|one, other| other.points.total_cmp(&one.points));
        let Rung { step, since_day, last, .. } = candidate.rung;
        PlannedStep {
            step: candidate.step.clone(),
            part: candidate.part,
            spoke,
            standing: Standing { step, last, since_day },
        }
    }

    /// What a need would lose on that day without one of the movements that serve it.
    fn need_of(&self, picked: &[&Candidate<'_>], need: Need) -> f64 {
        let share = match picked.iter().filter(|other| other.needs.contains(&need)).count() {
            1 => FIRST,
            2 => SECOND,
            _ => 0.0,
        };
        share * objective::weight(self.interview, need)
    }

    /// Whether the accepted plan has strength on a day.
    fn had_strength(&self, day: i64) -> bool {
        let accepted = self.programme.accepted().map_or(&[][..], |accepted| &accepted.days);
        let that_day = accepted.iter().filter(|plan| plan.day.days_since_epoch() == day);
        let strong = |id: &str| {
            let movement = self.ground.content.movement(&id.into());
            movement.and_then(super::candidate::part_of) == Some(Part::Strength)
        };
        that_day.flat_map(|plan| &plan.movements).any(|planned| strong(&planned.movement))
    }

    /// Strength that the accepted plan had on a day that was missed, and that another day now holds.
    fn catch_up(&self, days: &mut [DayPlan]) {
        let missed: Vec<i64> = days
            .iter()
            .filter(|day| day.state == DayState::Missed && self.had_strength(day.day))
            .map(|day| day.day)
            .collect();
        let taking = days
            .iter_mut()
            .filter(|day| day.day >= self.today && day.has_strength() && !self.had_strength(day.day));
        for (day, missed) in taking.zip(missed) {
            day.catches_up = Some(missed);
        }
    }

    fn why_no_strength(&self, model: &Model<'_, '_>, day: i64, strength_days: &[i64]) -> Option<Binding> {
        if !model.candidates.iter().any(|candidate| candidate.part == Part::Strength) {
            return None;
        }
        if self.rests_after_flare(day) {
            return Some(Binding::Flare);
        }
        let (stretch, most) = spacing(self.interview.strength);
        let all: Vec<i64> = strength_days.iter().chain(model.strength_before).copied().collect();
        let is_full = |first: i64| {
            let within = |other: &&i64| (first..first + stretch).contains(*other);
            all.iter().filter(within).collect::<std::collections::BTreeSet<_>>().len() as f64 >= most
        };
        if (0..stretch).any(|back| is_full(day - back)) {
            return Some(Binding::RestAfterStrength);
        }
        let most = self.strength_a_week();
        (strength_days.len() >= usize::from(most)).then_some(Binding::StrengthDaysFull { most })
    }

    /// The movements left out that would have earned more than what now serves the same areas. What merely comes later is
    /// not worth a line.
    fn swaps(
        &self,
        model: &Model<'_, '_>,
        chosen: &Chosen,
        not: &[(&Movement, WhyNot)],
        every: &[Candidate<'_>],
    ) -> Vec<Swap> {
        let mut done: Vec<&Candidate<'_>> =
            chosen.iter().flatten().filter_map(|index| model.candidates.get(*index)).collect();
        done.sort_by(|one, other| one.movement.id.cmp(&other.movement.id));
        done.dedup_by(|one, other| one.movement.id == other.movement.id);
        let serves = |movement: &Movement, by: &Candidate<'_>| {
            let shared = by.movement.regions.iter().filter(|place| movement.regions.contains(place)).count();
            let kind = usize::from(by.movement.kind == movement.kind);
            let chain = [&by.movement.easier, &by.movement.harder]
                .into_iter()
                .flatten()
                .any(|next| *next == movement.id);
            (shared > 0).then_some(shared + 2 * kind + 8 * usize::from(chain))
        };
        let wanted = |movement: &Movement| {
            movement.regions.iter().any(|place| self.interview.places.contains(place))
                && !every.iter().any(|candidate| candidate.movement.id == movement.id)
        };
        let mut told: Vec<&(&Movement, WhyNot)> =
            not.iter().filter(|(movement, why)| wanted(movement) && *why != WhyNot::TooEarly).collect();
        // What the person has said is answered first.
        told.sort_by_key(|(_, why)| *why != WhyNot::Unwanted);
        let mut swaps: Vec<Swap> = Vec::new();
        for (movement, why) in told {
            let part = super::candidate::part_of(movement);
            let fits = done
                .iter()
                .filter(|by| Some(by.part) == part && !swaps.iter().any(|swap| swap.by == by.movement.id));
            let best = fits.filter_map(|by| Some((serves(movement, by)?, by))).max_by_key(|(fit, _)| *fit);
            if let Some((_, by)) = best {
                swaps.push(Swap { instead_of: movement.id.clone(), by: by.movement.id.clone(), why: *why });
            }
            if swaps.len() == MOST_SWAPS {
                break;
            }
        }
        swaps
    }
}

/// Easy movement first, to warm up; then strength; stretches last. Within each, standing before sitting before lying.
fn in_order(candidate: &Candidate<'_>) -> (u8, u8, MovementId) {
    use kinematics::Support;
    let phase = match (candidate.part, candidate.movement.kind) {
        (Part::Strength, _) => 1,
        (Part::Ease, library::MovementKind::Stretch) => 2,
        (Part::Ease, _) => 0,
    };
    let support = candidate.step.takes.first().map(|take| take.motion.motion().support);
    let height = match support {
        Some(Support::Standing | Support::SplitStance | Support::SitToStand) => 0,
        Some(Support::Seated) => 1,
        _ => 2,
    };
    (phase, height, candidate.movement.id.clone())
}

/// The limits of a day that are reached: no further candidate would fit.
fn binding(model: &Model<'_, '_>, day: &ModelDay, picked: &[&Candidate<'_>]) -> Vec<Binding> {
    let mut binding = Vec::new();
    let rest = || {
        let is_picked = |candidate: &&Candidate<'_>| {
            picked.iter().any(|picked| picked.movement.id == candidate.movement.id)
        };
        model.candidates.iter().filter(move |candidate| !is_picked(candidate))
    };
    let used: f64 = picked.iter().map(|candidate| f64::from(candidate.secs)).sum();
    let shortest = rest().map(|candidate| f64::from(candidate.secs)).fold(f64::INFINITY, f64::min);
    if shortest.is_finite() && used + shortest > day.budget_secs {
        binding.push(Binding::Time { secs: day.budget_secs as u32 });
    }
    if picked.len() >= usize::from(day.most_movements) {
        binding.push(Binding::Movements { most: day.most_movements });
    }
    let neck = picked.iter().filter(|candidate| candidate.works_neck).count();
    if neck >= usize::from(NECK_MOVEMENTS_A_DAY) && rest().any(|candidate| candidate.works_neck) {
        binding.push(Binding::Neck { most: NECK_MOVEMENTS_A_DAY });
    }
    binding
}

/// Whether a pattern lets strength fall on these days: the rule that the plan keeps, for tests and for plans from files.
#[must_use]
pub fn is_spaced(pattern: StrengthPattern, strength_days: &[i64]) -> bool {
    let (stretch, most) = spacing(pattern);
    strength_days.iter().all(|first| {
        let within = strength_days.iter().filter(|day| (*first..first + stretch).contains(*day));
        within.count() as f64 <= most
    })
}
