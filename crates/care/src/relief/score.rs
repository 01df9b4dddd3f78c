//! How routines of the safe set compare: a plain sum of named parts.

use journal::Felt;
use library::{Content, Grade, Intent, Routine};

use super::fitting::{FittedRoutine, step_secs};
use super::permit::{Permit, SHOULDER_ROLLS_ROW, is_gentle};
use super::set_up::{AgainstSetUp, against_set_up};
use super::{Ask, Known, Reason};
use crate::history::History;
use crate::session::Step;

/// Sessions that the person's own marks are weighed against: with this many, half of what they show counts.
const OWN_MARKS_PRIOR_SESSIONS: f32 = 3.0;
/// A mean change of this many points counts fully.
const OWN_MARKS_MOST_POINTS: f32 = 3.0;
/// Urge from which a routine made for urges is preferred.
const STRONG_URGE: u8 = 6;
/// Points of a mark that naming the reason is worth.
const SAID_COUNTS_POINTS: f32 = 3.0;
/// What a routine gains at most by going the other way than the set-up: the least of all parts, because hardly more than
/// practice speaks for it.
pub(super) const SET_UP_MOST: f32 = 0.3;
/// Sessions with marks from which the person's own record is told as a reason.
const TELL_FROM_SESSIONS: u32 = 3;

/// The parts of a routine's score. The weights are design choices, listed for the clinical review: places 2, own
/// marks up to 2, intent 0.8, moving 0.6, evidence 0.5, feel of its movements 0.4, preference 0.4, set-up 0.3,
/// variety -0.6, level -0.5 a level while little is known or stiffness is 7 or more.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Share of the marked places that it is for.
    pub places: f32,
    /// The person's own marks after it.
    pub own_marks: f32,
    /// How its movements felt.
    pub felt: f32,
    /// Made for what brought the person here.
    pub intent: f32,
    /// While it is stiff: share of its time that moves rather than waits, breathes or walks.
    pub moves: f32,
    /// Share of its time that rests on studies that were read.
    pub evidence: f32,
    /// How often the person chose it.
    pub preference: f32,
    /// Share of its time that goes the other way than what the set-up shows.
    pub set_up: f32,
    /// Below 0 when it was done just before.
    pub variety: f32,
    /// Below 0 for a higher level while that is too early.
    pub level: f32,
}

impl Score {
    /// The parts that do not depend on how sessions went.
    #[must_use]
    pub fn by_rule(&self) -> f32 {
        self.places + self.intent + self.moves + self.evidence + self.set_up + self.level
    }

    /// The sum of its parts.
    #[must_use]
    pub fn total(&self) -> f32 {
        self.places
            + self.own_marks
            + self.felt
            + self.intent
            + self.moves
            + self.evidence
            + self.preference
            + self.set_up
            + self.variety
            + self.level
    }
}

/// How a routine went before.
struct Record {
    sessions: u32,
    easier: u32,
    change_sum: f32,
}

/// What was found out about a routine, for its score and its reasons.
struct Found {
    record: Record,
    studied: f32,
    set_up: AgainstSetUp,
}

pub(super) fn score(
    known: &Known<'_>,
    routine: &Routine,
    fitted: &FittedRoutine,
    permit: &Permit<'_>,
) -> (Score, Vec<Reason>) {
    let &Known { content, history, ask, context, .. } = known;
    let found = Found {
        record: record(history, routine),
        studied: time_share(fitted, |step| is_studied(content, step)),
        set_up: against_set_up(content, fitted, context),
    };
    let score = Score {
        places: 2.0 * places_share(routine, ask),
        own_marks: own_marks(&found.record),
        felt: 0.4 * felt(history, fitted),
        intent: intent(routine, ask),
        moves: 0.6 * stiffness_share(ask) * time_share(fitted, |step| moves(content, step)),
        evidence: 0.5 * found.studied,
        preference: 0.4 * chosen_share(history, routine),
        set_up: SET_UP_MOST * found.set_up.share,
        variety: variety(history, routine),
        level: level(routine, history, ask),
    };
    (score, reasons(known, routine, fitted, permit, &found))
}

fn reasons(
    known: &Known<'_>,
    routine: &Routine,
    fitted: &FittedRoutine,
    permit: &Permit<'_>,
    found: &Found,
) -> Vec<Reason> {
    let &Known { history, ask, .. } = known;
    let record = &found.record;
    let tried = history.sessions().any(|session| session.routine == routine.id.0);
    let place = ask.regions.iter().copied().find(|region| routine.regions.contains(region));
    let for_urge = ask.urge >= STRONG_URGE && routine.intents.contains(&Intent::Urge);
    let was_other = history.own_sessions().next_back().is_some_and(|last| last.routine != routine.id.0);
    let told = (record.sessions >= TELL_FROM_SESSIONS).then(|| Reason::MarkedEasier {
        easier: record.easier,
        of: record.sessions,
        mean_change: record.change_sum / record.sessions as f32,
    });
    [
        told,
        permit.halved.then_some(Reason::Halved),
        permit.lowest_level_only.then_some(Reason::LowestLevel),
        place.map(Reason::ForPlace),
        found.set_up.told.map(|counter| Reason::AgainstSetUp { counter }),
        for_urge.then_some(Reason::ForUrge { urge: ask.urge }),
        (found.studied >= 0.5).then_some(Reason::Studied),
        (!routine.reasons.is_empty()).then_some(Reason::Stated { index: 0 }),
        fitted.is_smaller.then_some(Reason::Smaller),
        (!tried).then_some(Reason::New),
        (tried && was_other).then_some(Reason::Change),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn record(history: &History, routine: &Routine) -> Record {
    let mut record = Record { sessions: 0, easier: 0, change_sum: 0.0 };
    for change in history.marked_sessions(&routine.id.0).filter_map(|session| session.stiffness_change()) {
        record.sessions += 1;
        record.easier += u32::from(change < 0);
        record.change_sum += f32::from(change);
    }
    record
}

/// Mean change, drawn towards 0 while sessions are few, as 2 points of score at most either way.
fn own_marks(record: &Record) -> f32 {
    let shrunk = record.change_sum / (record.sessions as f32 + OWN_MARKS_PRIOR_SESSIONS);
    2.0 * (-shrunk / OWN_MARKS_MOST_POINTS).clamp(-1.0, 1.0)
}

fn places_share(routine: &Routine, ask: &Ask) -> f32 {
    let covered = ask.regions.iter().filter(|region| routine.regions.contains(region)).count();
    covered as f32 / ask.regions.len().max(1) as f32
}

fn felt(history: &History, fitted: &FittedRoutine) -> f32 {
    let marks = fitted.steps.iter().map(|step| match history.last_felt(&step.movement) {
        Some(Felt::Better) => 1.0,
        Some(Felt::Worse) => -1.0,
        Some(Felt::Same) | None => 0.0,
    });
    marks.sum::<f32>() / fitted.steps.len().max(1) as f32
}

/// What brought the person here counts by how strongly they marked it, so that a routine made for stiffness and urge
/// alike comes before one for the urge alone while it is stiff.
fn intent(routine: &Routine, ask: &Ask) -> f32 {
    let stiffness = stiffness_share(ask);
    let share = |intent, weight| if routine.intents.contains(&intent) { weight } else { 0.0 };
    0.8 * (share(Intent::Stiffness, stiffness) + share(Intent::Urge, 1.0 - stiffness))
}

/// How much of what brought the person here is stiffness; the rest is the urge.
fn stiffness_share(ask: &Ask) -> f32 {
    let said = |intent| if ask.intent == intent { SAID_COUNTS_POINTS } else { 0.0 };
    let stiffness = f32::from(ask.stiffness) + said(Intent::Stiffness);
    let urge = f32::from(ask.urge) + said(Intent::Urge);
    stiffness / (stiffness + urge)
}

/// How much of it is the urge.
pub(super) fn urge_share(ask: &Ask) -> f64 {
    f64::from(1.0 - stiffness_share(ask))
}

/// Share of a routine's time in the steps that match.
pub(super) fn time_share(fitted: &FittedRoutine, matches: impl Fn(&Step) -> bool) -> f32 {
    let all: f32 = fitted.steps.iter().map(step_secs).sum();
    let matching: f32 = fitted.steps.iter().filter(|step| matches(step)).map(step_secs).sum();
    if all > 0.0 { matching / all } else { 0.0 }
}

fn moves(content: &Content, step: &Step) -> bool {
    content
        .movement(&step.movement.as_str().into())
        .is_some_and(|movement| movement.evidence_row == Some(SHOULDER_ROLLS_ROW) || !is_gentle(movement))
}

/// Waiting, breathing and walking were tried for other things: read, but not about this place.
fn is_studied(content: &Content, step: &Step) -> bool {
    content
        .movement(&step.movement.as_str().into())
        .is_some_and(|movement| movement.grade == Grade::Verified && !is_gentle(movement))
}

fn chosen_share(history: &History, routine: &Routine) -> f32 {
    let all = history.own_sessions().count().max(4) as f32;
    history.own_sessions().filter(|session| session.routine == routine.id.0).count() as f32 / all
}

fn variety(history: &History, routine: &Routine) -> f32 {
    let latest: Vec<&str> =
        history.own_sessions().rev().take(3).map(|session| session.routine.as_str()).collect();
    match latest.iter().position(|id| *id == routine.id.0) {
        Some(0) => -0.6,
        Some(_) => -0.3,
        None => 0.0,
    }
}

fn level(routine: &Routine, history: &History, ask: &Ask) -> f32 {
    let early = history.own_sessions().count() < 3 || ask.stiffness >= 7;
    if early { -0.5 * f32::from(routine.level.saturating_sub(1)) } else { 0.0 }
}
