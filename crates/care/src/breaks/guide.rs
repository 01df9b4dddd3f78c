//! A break as it is guided: its own one or two movements, or none.

use journal::{BREAK_ROUTINE, Moment, ReliefAsked, Scale};
use library::{Content, Intent, Region, RoutineId, Setting};

use super::beginning::Beginning;
use super::offer::is_urgent;
use crate::history::History;
use crate::relief::{Ask, FittedRoutine, Now, Recommendation, recommend_evenly, shorten, total_secs};
use crate::screening::{Clearance, Needs, Standing};
use crate::session::{Step, Take};

/// Movements in one break.
const MOVEMENTS_A_BREAK: usize = 2;
/// The plan of a routine that they are taken from, in minutes: a break is one to two.
const BREAK_MINUTES: u8 = 1;

/// What a choice is made from: folds over the journal.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What the safety check leads to.
    pub standing: &'a Standing,
    /// What past sessions did.
    pub history: &'a History,
    /// The last asking for relief.
    pub asked: Option<&'a ReliefAsked>,
}

/// What a break consists of now.
#[derive(Clone, Debug, PartialEq)]
pub enum Guide {
    /// An emergency or a same-day visit stands: no break is guided.
    Nothing,
    /// Standing, walking and breathing.
    StandWalkBreathe {
        /// Whether answering the safety check could open movements.
        can_check: bool,
    },
    /// One or two movements. Its routine is [`BREAK_ROUTINE`]; see [`routine_of`](super::routine_of).
    Movements(FittedRoutine),
}

/// What a break consists of now. Movements only where the safety check is in date and the card before a session holds; the
/// neck only within its sets of the day, as the sessions that were done count them, and only if the [`Beginning`] lets it move.
///
/// ```
/// use care::breaks::{Beginning, Guide, Known, guide};
/// use care::history::History;
/// use care::screening::Standing;
/// use journal::Moment;
///
/// let (standing, history) = (Standing::default(), History::default());
/// let known = Known { standing: &standing, history: &history, asked: None };
/// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
/// let guided = guide(content_bundle::content(), known, Beginning::default(), &now);
/// assert_eq!(guided, Guide::StandWalkBreathe { can_check: true });
/// ```
#[must_use]
pub fn guide(content: &Content, known: Known<'_>, beginning: Beginning, now: &Moment) -> Guide {
    match known.standing.clearance(&content.screening, now) {
        Err(needs) if is_urgent(&needs) => Guide::Nothing,
        Err(needs) => Guide::StandWalkBreathe {
            can_check: matches!(*needs, Needs::WholeScreen { .. } | Needs::DailyCard),
        },
        Ok(clearance) => match fit(content, &clearance, known, beginning, now) {
            Some(fitted) => Guide::Movements(fitted),
            None => Guide::StandWalkBreathe { can_check: false },
        },
    }
}

/// The one or two movements of a break, of the safe set and for the place that was stiff last. Nothing where none may be
/// done. The same past gives the same movements at every hour of a day, so that a break is what its prompt said.
#[must_use]
pub fn fit(
    content: &Content,
    clearance: &Clearance,
    known: Known<'_>,
    beginning: Beginning,
    now: &Moment,
) -> Option<FittedRoutine> {
    let day = now.local.date.days_since_epoch();
    let ask = ask(clearance, known.asked);
    let person = known.standing.person(clearance.limits(), ask.stiffness, day);
    let at = Now { instant_ms: now.instant_ms, day, hour: now.local.hour() };
    let last_ms = known.history.sessions().next_back().map_or(0, |session| session.started_ms);
    let seed = day.unsigned_abs() ^ last_ms.unsigned_abs();
    let Recommendation { best, alternatives, .. } =
        recommend_evenly(content, clearance, known.history, &person, &ask, at, seed).ok()?;
    let neck_allowed = beginning.may_move_neck && clearance.limits().allows_neck();
    let offers = std::iter::once(best).chain(alternatives);
    let safe = offers.flat_map(|offer| offer.routine.steps).filter(|step| neck_allowed || !step.works_neck());
    let mut steps: Vec<Step> = Vec::new();
    for step in safe {
        if steps.len() < MOVEMENTS_A_BREAK && !steps.iter().any(|other| other.movement == step.movement) {
            steps.push(step);
        }
    }
    shorten(&mut steps, beginning.length.movements_most_secs());
    let is_changed = |take: &Take| !take.motion.changes().is_empty();
    (!steps.is_empty()).then(|| FittedRoutine {
        id: RoutineId(BREAK_ROUTINE.to_owned()),
        minutes: BREAK_MINUTES,
        places: ask.regions,
        is_smaller: steps.iter().flat_map(|step| &step.takes).any(is_changed),
        duration_secs: total_secs(&steps),
        steps,
    })
}

/// For the place that was stiff last; where none was told, for the shoulders. The pain is the one marked last.
pub(super) fn ask(clearance: &Clearance, asked: Option<&ReliefAsked>) -> Ask {
    let named = |name: &String| Region::ALL.iter().copied().find(|region| region.name() == name);
    let regions: Vec<Region> = asked.iter().flat_map(|asked| &asked.places).filter_map(named).collect();
    Ask {
        intent: Intent::Stiffness,
        regions: if regions.is_empty() { vec![Region::UpperBack] } else { regions },
        stiffness: asked.map_or(0, |asked| asked.stiffness.get()),
        urge: 0,
        pain: clearance.pain_now().or(asked.and_then(|asked| asked.pain)).map(Scale::get),
        setting: Setting::Desk,
        minutes: BREAK_MINUTES,
    }
}
