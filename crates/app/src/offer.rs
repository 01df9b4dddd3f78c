//! What is offered, in the person's words. What may be offered, and why, is decided in `care`.

use care::ergonomics::RiskContext;
use care::history::History;
use care::relief::{
    Ask, Drawn, FittedRoutine, LeftOut, NothingFits, Now, Occasion, Reason, Recommendation, put_first,
    recommend_in,
};
use care::screening::{Clearance, Limits};
use care::trial::evening_of;
use journal::{
    BREAK_ROUTINE, Body, Chance, EventId, Moment, OWN_ROUTINE, OfferedRoutine, PROGRAMME_ROUTINE,
    ReliefAsked, RoutineOffered,
};
use kinematics::Person;
use leptos::prelude::*;
use library::ergonomics::CheckId;
use library::{Intent, Region, Routine, RoutineId, Setting};

use crate::content::content;
use crate::safety::screening;
use crate::state::{Facts, clock, keeper};
use crate::t;

/// The routine that the person chose, as it was fitted; the player reads it.
#[derive(Clone, Copy)]
pub struct ChosenRoutine(pub RwSignal<Option<FittedRoutine>>);

/// The routine that is due in a comparison of two, where the person set out to do it.
#[derive(Clone, Copy)]
pub struct DueRoutine(pub RwSignal<Option<Due>>);

/// Whether a session of this routine answers no asking for relief: one of the programme, a break, one for an occasion, or
/// one of the person's own.
#[must_use]
pub(crate) fn answers_no_asking(routine: &str) -> bool {
    let free = [PROGRAMME_ROUTINE, BREAK_ROUTINE, OWN_ROUTINE];
    free.iter().any(|start| routine.starts_with(start)) || is_occasion(routine)
}

/// Whether a routine is one for an occasion.
#[must_use]
pub(crate) fn is_occasion(routine: &str) -> bool {
    content().occasion(&routine.into()).is_some()
}

/// The routine of an occasion as it may be done at a moment, with the pain that was marked with the card.
pub(crate) fn fit_occasion(
    facts: &Facts,
    history: &History,
    clearance: &Clearance,
    routine: &RoutineId,
    minutes: u8,
    moment: &Moment,
) -> Result<FittedRoutine, NothingFits> {
    let now = now_at(moment);
    let person = person_of(facts, clearance.limits(), 0, now.day);
    let pain = clearance.pain_now().map(journal::Scale::get);
    let occasion = Occasion { routine, minutes, pain };
    care::relief::fit_occasion(content(), clearance, history, &person, occasion, now)
}

/// A moment as care takes it.
pub(crate) fn now_at(moment: &Moment) -> Now {
    Now {
        instant_ms: moment.instant_ms,
        day: moment.local.date.days_since_epoch(),
        hour: moment.local.hour(),
    }
}

/// A routine that a comparison asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which one.
    pub routine: RoutineId,
    /// The day that it is for: on another the other one may be due.
    pub evening: i64,
}

/// The answer to the last asking.
pub type Answer = Result<Recommendation, NothingFits>;

/// Recommends for the last asking; nothing where there was none, or where the screen does not allow a session now.
#[must_use]
pub fn answer() -> Option<(ReliefAsked, Answer)> {
    let moment = clock::glance();
    let now = now_at(&moment);
    let due = expect_context::<DueRoutine>().0.get_untracked();
    let due = due.filter(|due| due.evening == evening_of(&moment)).map(|due| due.routine);
    keeper().with_facts_untracked(|facts| {
        let (asked_id, asked) = facts.asked.clone()?;
        let clearance = facts.standing.clearance(screening(), &moment).ok()?;
        let person = person(facts, &clearance, &asked, now.day);
        let content = content();
        let (history, question) = (&facts.history, ask(&asked, &clearance)?);
        let (seed, set_up) = (seed(asked_id), set_up(facts));
        let answer = recommend_in(content, &clearance, history, &person, &question, now, seed, &set_up);
        let answer = match due {
            Some(due) => answer.map(|recommended| {
                put_first(recommended, content, &clearance, history, &person, &question, now, &due)
            }),
            None => answer,
        };
        Some((asked, answer))
    })
}

/// What is known of the person's desk and hours.
pub(crate) fn set_up(facts: &Facts) -> RiskContext {
    let workstation = content().ergonomics.check(CheckId::Workstation);
    workstation.map(|check| facts.setup.risk_context(check)).unwrap_or_default()
}

/// The seed of what is drawn for an asking: its own name, which begins with a random number of this device. So the same
/// asking has the same answer when the page is opened again.
fn seed(asked: EventId) -> u64 {
    asked.device.0 ^ asked.counter.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Keeps what was put before the person, and how the first was drawn.
pub fn keep(recommendation: &Recommendation) {
    let keeper = keeper();
    let asked = keeper.with_facts_untracked(|facts| facts.asked.as_ref().map(|(id, _)| *id));
    let offers = std::iter::once(&recommendation.best).chain(&recommendation.alternatives);
    let routines = offers.map(|offer| OfferedRoutine {
        routine: offer.id().0.clone(),
        reasons: offer.reasons.iter().map(|reason| reason.id().to_owned()).collect(),
    });
    let Drawn { rule, seed, among } = &recommendation.drawn;
    let chance = |(routine, chance): &(RoutineId, f64)| Chance {
        routine: routine.0.clone(),
        per_ten_thousand: (chance * 10_000.0).round() as u16,
    };
    let drawn = journal::Drawn { rule: rule.id().to_owned(), among: among.iter().map(chance).collect() };
    let offered = RoutineOffered { asked, routines: routines.collect(), seed: *seed, drawn: Some(drawn) };
    keeper.record_then(vec![Body::RoutineOffered(offered)], |_| {});
}

/// What the journal keeps of an asking, as `care` takes it. Nothing where the content has changed under it.
/// The pain is the one that was marked last, with the asking or with the card after it.
pub(crate) fn ask(asked: &ReliefAsked, clearance: &Clearance) -> Option<Ask> {
    let named = |name: &String| Region::ALL.iter().copied().find(|region| region.name() == name);
    Some(Ask {
        intent: match asked.intent {
            journal::Intent::Stiff => Intent::Stiffness,
            journal::Intent::Crack => Intent::Urge,
        },
        regions: asked.places.iter().filter_map(named).collect(),
        stiffness: asked.stiffness.get(),
        urge: asked.urge.get(),
        pain: clearance.pain_now().or(asked.pain).map(journal::Scale::get).filter(|pain| *pain > 0),
        setting: setting_named(&asked.setting)?,
        minutes: asked.minutes,
    })
}

fn setting_named(name: &str) -> Option<Setting> {
    Setting::ALL.iter().copied().find(|setting| setting.name() == name)
}

/// The person as the limits of a movement see them. Where the age is not known, as of the oldest.
pub(crate) fn person(facts: &Facts, clearance: &Clearance, asked: &ReliefAsked, day: i64) -> Person {
    person_of(facts, clearance.limits(), asked.stiffness.get(), day)
}

/// The same, by what the screen allows.
pub(crate) fn person_of(facts: &Facts, limits: &Limits, stiffness_now: u8, day: i64) -> Person {
    facts.standing.person(limits, stiffness_now, day)
}

/// For what and where, above the heading.
#[must_use]
pub fn lead(asked: &ReliefAsked) -> String {
    let marked = Region::ALL.iter().filter(|place| asked.places.iter().any(|name| name == place.name()));
    let places: Vec<String> = marked.map(|place| your(*place)).collect();
    t!("for-you-lead", places = places.join(", "), setting = setting_of(asked))
}

/// Length and place in a few words.
#[must_use]
pub fn fact(routine: &FittedRoutine, asked: &ReliefAsked) -> String {
    t!("for-you-fact", minutes = routine.minutes, setting = setting_of(asked))
}

/// Which movements this person does within reach of something fixed to hold, if any.
#[must_use]
pub fn beside_support_words(routine: &FittedRoutine) -> Option<String> {
    let beside = routine.steps.iter().filter(|step| step.beside_support);
    let names: Vec<String> = beside.map(|step| step.name.clone()).collect();
    (!names.is_empty()).then(|| t!("for-you-beside-support", movements = names.join(", ")))
}

fn setting_of(asked: &ReliefAsked) -> String {
    match setting_named(&asked.setting) {
        Some(Setting::Desk) => t!("at-your-desk"),
        Some(Setting::Floor) => t!("on-the-floor"),
        Some(Setting::Standing) | None => t!("standing"),
    }
}

/// A place within a sentence.
fn your(place: Region) -> String {
    match place {
        Region::NeckLeft => t!("your-neck-left"),
        Region::NeckMiddle => t!("your-neck-middle"),
        Region::NeckRight => t!("your-neck-right"),
        Region::UpperBack => t!("your-upper-back"),
        Region::LowBack => t!("your-low-back"),
    }
}

/// A reason in words.
#[must_use]
pub fn reason_words(reason: &Reason, routine: &Routine) -> Option<String> {
    Some(match reason {
        Reason::MarkedEasier { easier, of, .. } => t!("reason-marked-easier", easier = *easier, of = *of),
        Reason::EvenTurn { among } => t!("reason-even-turn", among = *among),
        Reason::Drawn { percent, own_percent, is_leading, .. } => {
            let (often, own) = (*percent, *own_percent);
            match is_leading {
                true => t!("reason-own-past", often = often, own = own),
                false => t!("reason-to-try", often = often, own = own),
            }
        }
        Reason::OnTrial => t!("reason-on-trial"),
        Reason::ForPlace(place) => t!("reason-for-place", place = your(*place)),
        Reason::AgainstSetUp { counter } => content().ergonomics.counters.get(*counter)?.reason.clone(),
        Reason::ForUrge { urge } => t!("reason-for-urge", urge = *urge),
        Reason::New => t!("reason-new"),
        Reason::Change => t!("reason-change"),
        Reason::Studied => t!("reason-studied"),
        Reason::LowestLevel => t!("reason-lowest-level"),
        Reason::Halved => t!("reason-halved"),
        Reason::Smaller => t!("reason-smaller"),
        Reason::Stated { index } => routine.reasons.get(*index)?.clone(),
    })
}

/// Why something is left out today, each reason once.
#[must_use]
pub fn left_out_words(left_out: &[LeftOut]) -> Vec<String> {
    use care::relief::WhyLeftOut as Why;
    let mut words = Vec::new();
    for LeftOut { why, .. } in left_out {
        let line = match why {
            Why::NeckClosed => t!("left-out-neck"),
            Why::PlaceClosed => t!("left-out-place"),
            Why::GentleOnly => t!("left-out-gentle"),
            Why::LevelTooHigh => t!("left-out-level"),
            Why::SetAside { .. } => t!("left-out-hurt"),
            Why::Felt(_) => t!("left-out-worse"),
            Why::TooPainful => t!("left-out-pain"),
            Why::NeckHadEnough => t!("left-out-enough"),
            Why::RuledOut(_) | Why::TooSmall(_) => t!("left-out-answers"),
        };
        if !words.contains(&line) {
            words.push(line);
        }
    }
    words
}
