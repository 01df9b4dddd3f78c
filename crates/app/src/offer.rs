//! The routines that are offered, as the pages show them.
//!
//! Which routine fits whom is decided in `care`; here its answer is put into words.

use care::screening::Limits;
use journal::ReliefAsked;
use leptos::prelude::*;
use library::{Content, Movement, MovementId, Plan, Routine, RoutineId};

use crate::draft::Setting;
use crate::safety::screening;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::Place;

/// How many routines are offered: one, and two others.
const OFFERED: usize = 3;

/// What is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// For what and where, above the heading.
    pub lead: String,
    /// The routines, best first.
    pub routines: Vec<Offered>,
}

/// One routine on offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The routine.
    pub id: RoutineId,
    /// Its name.
    pub name: String,
    /// One sentence about it.
    pub summary: String,
    /// Its length.
    pub minutes: u8,
    /// Where it is done.
    pub setting: String,
    /// 1 (lowest) to 3.
    pub level: u8,
    /// Length and place in a few words.
    pub fact: String,
    /// Why it may be the right one.
    pub reasons: Vec<String>,
    /// Its movements with their names and doses.
    pub steps: Vec<(MovementId, String)>,
}

/// The routine that the person chose; the player reads it.
#[derive(Clone, Copy)]
pub struct ChosenRoutine(pub RwSignal<Option<RoutineId>>);

/// Remembers which routine to play.
pub fn choose(routine: &RoutineId) {
    expect_context::<ChosenRoutine>().0.set(Some(routine.clone()));
}

/// What is offered for the last asking, or nothing where none was made or the screen does not allow it.
#[must_use]
pub fn offer() -> Option<Offer> {
    let content = content_bundle::content();
    let (asked, limits) = keeper().with_facts_untracked(|facts| {
        let limits = facts.standing.outlook(screening(), &clock::now()).ok()?;
        let (_, asked) = facts.asked.clone()?;
        Some((asked, limits))
    })?;
    let mut fitting: Vec<&Routine> =
        content.routines.iter().filter(|routine| fits(content, routine, &asked, &limits)).collect();
    fitting.sort_by_key(|routine| std::cmp::Reverse(shared_regions(routine, &asked)));
    let routines = fitting.into_iter().take(OFFERED).filter_map(|routine| put(content, routine, &asked));
    Some(Offer { lead: lead(&asked), routines: routines.collect() })
}

fn shared_regions(routine: &Routine, asked: &ReliefAsked) -> usize {
    routine.regions.iter().filter(|region| asked.places.iter().any(|place| place == region.name())).count()
}

fn fits(content: &Content, routine: &Routine, asked: &ReliefAsked, limits: &Limits) -> bool {
    let here = routine.settings.iter().any(|setting| setting.name() == asked.setting);
    let Some(plan) = routine.plan(asked.minutes) else { return false };
    let low_enough = routine.level <= 1 || !limits.lowest_level_only();
    let allowed = movements(content, plan).all(|movement| {
        limits.allows_despite(&movement.contraindications) && (limits.allows_neck() || !movement.moves_neck())
    });
    here && low_enough && allowed && shared_regions(routine, asked) > 0
}

fn movements<'a>(content: &'a Content, plan: &'a Plan) -> impl Iterator<Item = &'a Movement> {
    plan.steps.iter().filter_map(|step| content.movement(&step.movement))
}

fn put(content: &Content, routine: &Routine, asked: &ReliefAsked) -> Option<Offered> {
    let plan = routine.plan(asked.minutes)?;
    let setting = setting_words(&asked.setting);
    let steps = movements(content, plan).map(|movement| (movement.id.clone(), movement.name.clone()));
    Some(Offered {
        id: routine.id.clone(),
        name: routine.name.clone(),
        summary: routine.summary.clone(),
        minutes: plan.minutes,
        level: routine.level,
        fact: t!("for-you-fact", minutes = plan.minutes, setting = setting.clone()),
        setting,
        reasons: routine.reasons.clone(),
        steps: steps.collect(),
    })
}

fn setting_words(name: &str) -> String {
    Setting::ALL.into_iter().find(|setting| setting.name() == name).map(Setting::words).unwrap_or_default()
}

fn lead(asked: &ReliefAsked) -> String {
    let marked = Place::ALL.into_iter().filter(|place| asked.places.iter().any(|name| name == place.name()));
    let places: Vec<String> = marked.map(|place| place.words().to_lowercase()).collect();
    t!("for-you-lead", places = places.join(", "), setting = setting_words(&asked.setting).to_lowercase())
}
