//! Relief now: from where it is stiff to one routine, two alternatives and their reasons.
//!
//! The order is fixed. First the *safe set*: what the screen, the person's contraindications, what hurt lately, the
//! day's budget for the neck and the envelope leave over. Only then a *score*, a plain sum whose parts are the
//! reasons that the person is shown. Last a *turn*: of the routines that rules alone put close together, the person's own
//! marks and a little chance say which comes first (see [`crate::learning`]), and the reasons say which part is which.
//! Nothing can be offered without a [`Clearance`], and nothing outside the safe set has a score.
//!
//! The same question, history, day and seed give the same answer.

mod fitting;
mod occasion;
mod permit;
mod reason;
mod score;
mod set_up;
mod turn;

use kinematics::Person;
use library::{Content, Intent, Region, RoutineId, Setting};

use crate::ergonomics::RiskContext;
use crate::history::History;
use crate::screening::{Clearance, Limits};

pub use fitting::FittedRoutine;
pub(crate) use fitting::{shorten, step_secs, total_secs};
pub use occasion::{Occasion, fit_occasion};
pub(crate) use permit::{
    CLOCK_SET_BACK_MS, Outlook, is_gentle, neck_had_enough, neck_sets, place_is_closed, works_neck,
};
pub use permit::{NECK_SESSIONS_A_DAY, PAIN_CLOSES_REGION};
pub use reason::{LeftOut, Reason, WhyLeftOut};
pub use score::Score;
pub use turn::{Drawn, Rule};

/// What the person asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Stiff, or wanting to crack.
    pub intent: Intent,
    /// Where; at least one place.
    pub regions: Vec<Region>,
    /// Stiffness now, 0 to 10.
    pub stiffness: u8,
    /// Urge to crack now, 0 to 10.
    pub urge: u8,
    /// Pain there now, 0 to 10, where it is pain and not only stiffness.
    pub pain: Option<u8>,
    /// Where the person is.
    pub setting: Setting,
    /// How long they have: one of [`library::MINUTES`].
    pub minutes: u8,
}

/// The moment of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970 in UTC.
    pub instant_ms: i64,
    /// The local day, as days since 1970.
    pub day: i64,
    /// The local hour, 0 to 23.
    pub hour: u8,
}

/// One routine on offer, fitted, with its reasons.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The routine as fitted to this person today.
    pub routine: FittedRoutine,
    /// How it compares with the others.
    pub score: Score,
    /// Why it is offered, most important first.
    pub reasons: Vec<Reason>,
}

impl Offer {
    /// Which routine.
    #[must_use]
    pub fn id(&self) -> &RoutineId {
        &self.routine.id
    }
}

/// What is offered: one, and up to two to choose instead.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// The one recommended.
    pub best: Offer,
    /// Others to choose, best first.
    pub alternatives: Vec<Offer>,
    /// How the recommended one was drawn.
    pub drawn: Drawn,
    /// What was left out of all routines for this person today, and why.
    pub left_out: Vec<LeftOut>,
}

/// Nothing that may be done today fits the question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nothing that may be done today fits {minutes} minutes at this place")]
pub struct NothingFits {
    /// The minutes that were asked for.
    pub minutes: u8,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
}

/// Alternatives beside the recommended routine.
const ALTERNATIVES: usize = 2;

/// Recommends a routine for what the person asks, where nothing is known of their set-up. Chance enters through `seed`
/// alone.
///
/// # Errors
/// [`NothingFits`] when the safe set is empty; its `left_out` says why.
pub fn recommend(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    seed: u64,
) -> Result<Recommendation, NothingFits> {
    recommend_in(content, clearance, history, person, ask, now, seed, &RiskContext::default())
}

/// The same where desk and hours are known. They order what may be offered; the safe set is the same.
///
/// # Errors
/// [`NothingFits`] when the safe set is empty; its `left_out` says why.
#[expect(clippy::too_many_arguments, reason = "what a recommendation takes, and the set-up")]
pub fn recommend_in(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    seed: u64,
    context: &RiskContext,
) -> Result<Recommendation, NothingFits> {
    let permit = permit::Permit::new(content, clearance.limits(), history, ask, now);
    let known = Known { content, history, person, ask, context };
    recommend_by(turn::rule_on(history, now.day), &known, permit, now, seed)
}

/// The same with an even draw, whatever was learnt: what is drawn then hangs on no hour, and on nothing that was marked.
///
/// # Errors
/// [`NothingFits`] when the safe set is empty; its `left_out` says why.
pub(crate) fn recommend_evenly(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    seed: u64,
) -> Result<Recommendation, NothingFits> {
    let permit = permit::Permit::new(content, clearance.limits(), history, ask, now);
    let known = Known { content, history, person, ask, context: &RiskContext::default() };
    recommend_by(Rule::Even, &known, permit, now, seed)
}

fn recommend_by(
    rule: Rule,
    known: &Known<'_>,
    permit: permit::Permit<'_>,
    now: Now,
    seed: u64,
) -> Result<Recommendation, NothingFits> {
    let &Known { content, history, ask, .. } = known;
    let mut offers = fitting_offers(known, &permit, RegionMatch::Asked);
    if offers.len() <= ALTERNATIVES {
        let known_ids: Vec<RoutineId> = offers.iter().map(|offer| offer.id().clone()).collect();
        let mut gentle = fitting_offers(known, &permit, RegionMatch::GentleAnywhere);
        gentle.retain(|offer| !known_ids.contains(offer.id()));
        offers.append(&mut gentle);
    }
    let left_out = permit.into_left_out();
    let drawn = turn::take_turns(rule, content, history, ask, now, seed, &mut offers);
    let mut offers = offers.into_iter();
    match offers.next() {
        Some(best) => {
            let alternatives = offers.take(ALTERNATIVES).collect();
            Ok(Recommendation { best, alternatives, drawn, left_out })
        }
        None => Err(NothingFits { minutes: ask.minutes, left_out }),
    }
}

/// One routine fitted as [`recommend`] fits it: the one that was chosen, or one that was begun and broken off.
/// Nothing when it is not in the safe set, or too little of it would be left.
#[must_use]
pub fn fit_chosen(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    chosen: &RoutineId,
) -> Option<FittedRoutine> {
    let routine = content.routines.iter().find(|routine| routine.id == *chosen)?;
    let permit = permit::Permit::new(content, clearance.limits(), history, ask, now);
    fitting::fit_routine(content, routine, person, ask, &permit)
}

/// Puts a routine first that the person has chosen beforehand, as in a comparison of two, before those that were
/// recommended. Nothing changes where it may not be done now, is not for this place, or too little of it would be left.
#[must_use]
#[expect(clippy::too_many_arguments, reason = "what a recommendation takes, and the routine")]
pub fn put_first(
    recommendation: Recommendation,
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    chosen: &RoutineId,
) -> Recommendation {
    let permit = permit::Permit::new(content, clearance.limits(), history, ask, now);
    let is_for_here = |routine: &&library::Routine| {
        routine.settings.contains(&ask.setting)
            && routine.regions.iter().any(|region| ask.regions.contains(region))
    };
    let routine = content.routine(chosen).filter(is_for_here);
    let known = Known { content, history, person, ask, context: &RiskContext::default() };
    let offer = routine.and_then(|routine| offer(&known, routine, &permit));
    let Some(mut best) = offer else { return recommendation };
    best.reasons.insert(0, Reason::OnTrial);
    let others = std::iter::once(recommendation.best).chain(recommendation.alternatives);
    let alternatives = others.filter(|other| other.id() != chosen).take(ALTERNATIVES).collect();
    let drawn = Drawn { rule: Rule::Chosen, among: vec![(chosen.clone(), 1.0)], ..recommendation.drawn };
    Recommendation { best, alternatives, drawn, left_out: recommendation.left_out }
}

/// Whether a routine is in the safe set and enough of it would be left.
pub(crate) fn would_fit(
    content: &Content,
    limits: &Limits,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    routine: &RoutineId,
) -> bool {
    let permit = permit::Permit::new(content, limits, history, ask, now);
    let routine = content.routine(routine).filter(|routine| routine.settings.contains(&ask.setting));
    routine.is_some_and(|routine| fitting::fit_routine(content, routine, person, ask, &permit).is_some())
}

fn offer(known: &Known<'_>, routine: &library::Routine, permit: &permit::Permit<'_>) -> Option<Offer> {
    let fitted = fitting::fit_routine(known.content, routine, known.person, known.ask, permit)?;
    let (score, reasons) = score::score(known, routine, &fitted, permit);
    Some(Offer { routine: fitted, score, reasons })
}

/// Whether a routine has to be for the places asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RegionMatch {
    Asked,
    /// Breathing and walking help wherever it is stiff, so they stand in when too little else may be done.
    GentleAnywhere,
}

/// What a choice is made from.
struct Known<'a> {
    content: &'a Content,
    history: &'a History,
    person: &'a Person,
    ask: &'a Ask,
    context: &'a RiskContext,
}

/// Every routine of the safe set, fitted and scored, best first.
fn fitting_offers(known: &Known<'_>, permit: &permit::Permit<'_>, region_match: RegionMatch) -> Vec<Offer> {
    let &Known { content, ask, .. } = known;
    let suits = |routine: &&library::Routine| match region_match {
        RegionMatch::Asked => routine.regions.iter().any(|region| ask.regions.contains(region)),
        RegionMatch::GentleAnywhere => permit.is_gentle_routine(content, routine),
    };
    let mut offers: Vec<Offer> = content
        .routines
        .iter()
        .filter(|routine| routine.settings.contains(&ask.setting))
        .filter(suits)
        .filter_map(|routine| offer(known, routine, permit))
        .collect();
    offers.sort_by(|a, b| {
        b.score.total().total_cmp(&a.score.total()).then_with(|| a.routine.id.cmp(&b.routine.id))
    });
    offers
}

#[cfg(test)]
mod tests;
