//! The safe set: which movements may be done by this person today.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use journal::Felt;
use library::screening::Part;
use library::{Content, Filter, Movement, MovementId, MovementKind, Region, Routine};

use super::{Ask, LeftOut, Now, WhyLeftOut};
use crate::history::{History, PastSession};
use crate::screening::Limits;

/// From this pain on, the place is not exercised today.
pub const PAIN_CLOSES_REGION: u8 = 7;
/// Short sets of neck movement in one day.
pub const NECK_SESSIONS_A_DAY: usize = 4;
/// About half an hour between two of them.
const NECK_PAUSE_MS: i64 = 25 * 60 * 1000;
/// What is up to so long ahead happened before a clock was set back. What is further ahead was noted by a clock that was wrong,
/// and would close the neck for as long.
pub(crate) const CLOCK_SET_BACK_MS: i64 = 24 * 60 * 60 * 1000;
/// Row of the clinical table of movements that stands for shoulder rolls.
pub(super) const SHOULDER_ROLLS_ROW: u8 = 19;

/// What may be done, with the reasons for what may not.
pub(super) struct Permit<'a> {
    verdicts: BTreeMap<&'a MovementId, Option<WhyLeftOut>>,
    too_small: RefCell<Vec<LeftOut>>,
    pub(super) limits: &'a Limits,
    pub(super) halved: bool,
    pub(super) lowest_level_only: bool,
}

impl<'a> Permit<'a> {
    pub(super) fn new(
        content: &'a Content,
        limits: &'a Limits,
        history: &History,
        ask: &Ask,
        now: Now,
    ) -> Self {
        let set_aside = set_aside(content, history, now.day);
        let neck_had_enough = neck_had_enough(content, history, now);
        let verdict = |movement: &Movement| {
            by_screen(movement, limits)
                .or_else(|| by_history(movement, history, &set_aside))
                .or_else(|| by_pain(movement, &ask.regions, ask.pain))
                .or_else(|| (neck_had_enough && works_neck(movement)).then_some(WhyLeftOut::NeckHadEnough))
        };
        Self {
            verdicts: content.movements.iter().map(|movement| (&movement.id, verdict(movement))).collect(),
            too_small: RefCell::default(),
            limits,
            halved: history.is_flared(now.day),
            lowest_level_only: limits.lowest_level_only(),
        }
    }

    /// Whether a movement may be done.
    pub(super) fn allows(&self, movement: &Movement) -> bool {
        matches!(self.verdicts.get(&movement.id), Some(None))
    }

    /// Notes that a movement would be too small for this person.
    pub(super) fn note_too_small(&self, movement: &Movement, not_offered: kinematics::NotOffered) {
        let left_out = LeftOut { movement: movement.id.clone(), why: WhyLeftOut::TooSmall(not_offered) };
        let mut noted = self.too_small.borrow_mut();
        if !noted.iter().any(|known| known.movement == left_out.movement) {
            noted.push(left_out);
        }
    }

    /// Whether all that a routine holds is walking, breathing and the like.
    pub(super) fn is_gentle_routine(&self, content: &Content, routine: &Routine) -> bool {
        let mut steps = routine.plans.iter().flat_map(|plan| &plan.steps);
        steps.all(|step| content.movement(&step.movement).is_some_and(is_gentle))
    }

    /// What is left out and why, by movement.
    pub(super) fn into_left_out(self) -> Vec<LeftOut> {
        let verdicts = self
            .verdicts
            .into_iter()
            .filter_map(|(movement, why)| why.map(|why| LeftOut { movement: movement.clone(), why }));
        verdicts.chain(self.too_small.into_inner()).collect()
    }
}

/// Walking, breathing, waiting and shoulder rolls: open even where only gentle work is.
pub(crate) fn is_gentle(movement: &Movement) -> bool {
    matches!(movement.kind, MovementKind::Walking | MovementKind::Breathing | MovementKind::Habit)
        || movement.evidence_row == Some(SHOULDER_ROLLS_ROW)
}

/// Whether it asks anything of the neck: a turn, or a push against something.
pub(crate) fn works_neck(movement: &Movement) -> bool {
    movement.contraindications.contains(&Filter::BlockNeck) || movement.moves_neck()
}

/// The part of the back that a place belongs to, for closures of the trunk. A closed neck is judged by what moves
/// it: many movements that ease the neck leave it still.
fn trunk_part(region: Region) -> Option<Part> {
    match region {
        Region::NeckLeft | Region::NeckMiddle | Region::NeckRight => None,
        Region::UpperBack => Some(Part::UpperBack),
        Region::LowBack => Some(Part::LowBack),
    }
}

/// Whether the screen closes the part of the back that a place belongs to.
pub(crate) fn place_is_closed(region: Region, limits: &Limits) -> bool {
    trunk_part(region).is_some_and(|part| !limits.allows(part))
}

fn by_screen(movement: &Movement, limits: &Limits) -> Option<WhyLeftOut> {
    if let Some(filter) = movement.contraindications.iter().copied().find(|filter| limits.has(*filter)) {
        return Some(WhyLeftOut::RuledOut(filter));
    }
    if works_neck(movement) && !limits.allows_neck() {
        return Some(WhyLeftOut::NeckClosed);
    }
    if is_gentle(movement) {
        return None;
    }
    if movement.regions.iter().any(|region| place_is_closed(*region, limits)) {
        return Some(WhyLeftOut::PlaceClosed);
    }
    if limits.gentle_only() {
        return Some(WhyLeftOut::GentleOnly);
    }
    (limits.lowest_level_only() && movement.level > 1).then_some(WhyLeftOut::LevelTooHigh)
}

fn by_history(
    movement: &Movement,
    history: &History,
    set_aside: &BTreeMap<&MovementId, bool>,
) -> Option<WhyLeftOut> {
    if let Some(&until_asked) = set_aside.get(&movement.id) {
        return Some(WhyLeftOut::SetAside { until_asked });
    }
    (history.last_felt(&movement.id.0) == Some(Felt::Worse)).then_some(WhyLeftOut::Felt(Felt::Worse))
}

fn by_pain(movement: &Movement, places: &[Region], pain: Option<u8>) -> Option<WhyLeftOut> {
    let painful = pain.is_some_and(|pain| pain >= PAIN_CLOSES_REGION);
    let there = movement.regions.iter().any(|region| places.contains(region));
    (painful && there && !is_gentle(movement)).then_some(WhyLeftOut::TooPainful)
}

/// The safe set of a day that is planned ahead: all of it but what only that day can tell, the neck's sets and the
/// envelope. Every session asks those when it starts.
pub(crate) struct Outlook<'a> {
    limits: &'a Limits,
    history: &'a History,
    set_aside: BTreeMap<&'a MovementId, bool>,
    places: &'a [Region],
    pain: Option<u8>,
}

impl<'a> Outlook<'a> {
    pub(crate) fn of(
        content: &'a Content,
        limits: &'a Limits,
        history: &'a History,
        (places, pain): (&'a [Region], Option<u8>),
        day: i64,
    ) -> Self {
        Self { limits, history, set_aside: set_aside(content, history, day), places, pain }
    }

    /// Why a movement may not be done, if it may not.
    pub(crate) fn forbids(&self, movement: &Movement) -> Option<WhyLeftOut> {
        by_screen(movement, self.limits)
            .or_else(|| by_history(movement, self.history, &self.set_aside))
            .or_else(|| by_pain(movement, self.places, self.pain))
    }
}

/// The movements that are set aside together with their harder forms, and whether until asked for. Walking and
/// breathing stay: they are what is left when the rest is closed.
fn set_aside<'a>(content: &'a Content, history: &History, day: i64) -> BTreeMap<&'a MovementId, bool> {
    let mut found = BTreeMap::new();
    for (id, removal) in history.all_set_aside_on(day) {
        let mut next = content.movement(&MovementId(id.to_owned()));
        while let Some(movement) = next.filter(|movement| !found.contains_key(&movement.id)) {
            if matches!(movement.kind, MovementKind::Walking | MovementKind::Breathing) {
                break;
            }
            found.insert(&movement.id, removal.until_asked());
            next = movement.harder.as_ref().and_then(|harder| content.movement(harder));
        }
    }
    found
}

/// Each set for the neck: its day, and when it ended. A neck check is a set like any other.
pub(crate) fn neck_sets(content: &Content, history: &History) -> impl Iterator<Item = (i64, i64)> {
    let neck_movements: BTreeSet<&str> = content
        .movements
        .iter()
        .filter(|movement| works_neck(movement))
        .map(|movement| movement.id.0.as_str())
        .collect();
    let moved_neck =
        move |session: &&PastSession| session.done.iter().any(|done| neck_movements.contains(done.as_str()));
    let sessions = history.sessions().filter(moved_neck).map(|session| (session.day, session.last_ms));
    sessions.chain(history.neck_checks())
}

pub(crate) fn neck_had_enough(content: &Content, history: &History, now: Now) -> bool {
    let sets: Vec<(i64, i64)> = neck_sets(content, history).collect();
    // Midnight is no pause, and a clock that is set back is none either.
    let since = -CLOCK_SET_BACK_MS..NECK_PAUSE_MS;
    let just_now = sets.iter().any(|(_, last_ms)| since.contains(&now.instant_ms.saturating_sub(*last_ms)));
    just_now || sets.iter().filter(|(day, _)| *day == now.day).count() >= NECK_SESSIONS_A_DAY
}
