//! Relief now: from where it is stiff to one routine, two alternatives and their reasons.
//!
//! The order is fixed. First the *safe set*: what the screen, the person's contraindications, what hurt lately, the
//! day's budget for the neck and the envelope leave over. Only then a *score*, a plain sum whose parts are the
//! reasons that the person is shown. Nothing can be offered without a [`Clearance`], and nothing outside the safe
//! set has a score.
//!
//! The same question, history and day give the same answer.

mod fitting;
mod permit;
mod reason;
mod score;

use kinematics::Person;
use library::{Content, Intent, Region, RoutineId, Setting};

use crate::history::History;
use crate::screening::Clearance;

pub use fitting::FittedRoutine;
pub use permit::{NECK_SESSIONS_A_DAY, PAIN_CLOSES_REGION};
pub use reason::{LeftOut, Reason, WhyLeftOut};
pub use score::Score;

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

/// Recommends a routine for what the person asks.
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
) -> Result<Recommendation, NothingFits> {
    let permit = permit::Permit::new(content, clearance.limits(), history, ask, now);
    let mut offers = offers(content, history, person, ask, &permit, RegionMatch::Asked);
    if offers.len() <= ALTERNATIVES {
        let known: Vec<RoutineId> = offers.iter().map(|offer| offer.id().clone()).collect();
        let mut gentle = offers_elsewhere(content, history, person, ask, &permit);
        gentle.retain(|offer| !known.contains(offer.id()));
        offers.append(&mut gentle);
    }
    let left_out = permit.into_left_out();
    let mut offers = offers.into_iter();
    match offers.next() {
        Some(best) => {
            Ok(Recommendation { best, alternatives: offers.take(ALTERNATIVES).collect(), left_out })
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

/// Whether a routine has to be for the places asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RegionMatch {
    Asked,
    /// Breathing and walking help wherever it is stiff, so they stand in when too little else may be done.
    GentleAnywhere,
}

fn offers_elsewhere(
    content: &Content,
    history: &History,
    person: &Person,
    ask: &Ask,
    permit: &permit::Permit<'_>,
) -> Vec<Offer> {
    offers(content, history, person, ask, permit, RegionMatch::GentleAnywhere)
}

/// Every routine of the safe set, fitted and scored, best first.
fn offers(
    content: &Content,
    history: &History,
    person: &Person,
    ask: &Ask,
    permit: &permit::Permit<'_>,
    region_match: RegionMatch,
) -> Vec<Offer> {
    let suits = |routine: &&library::Routine| match region_match {
        RegionMatch::Asked => routine.regions.iter().any(|region| ask.regions.contains(region)),
        RegionMatch::GentleAnywhere => permit.is_gentle_routine(content, routine),
    };
    let mut offers: Vec<Offer> = content
        .routines
        .iter()
        .filter(|routine| routine.settings.contains(&ask.setting))
        .filter(suits)
        .filter_map(|routine| {
            let fitted = fitting::fit_routine(content, routine, person, ask, permit)?;
            let (score, reasons) = score::score(content, routine, &fitted, history, ask, permit);
            Some(Offer { routine: fitted, score, reasons })
        })
        .collect();
    offers.sort_by(|a, b| {
        b.score.total().total_cmp(&a.score.total()).then_with(|| a.routine.id.cmp(&b.routine.id))
    });
    offers
}

#[cfg(test)]
mod tests;
