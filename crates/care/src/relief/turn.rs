//! Whose turn it is: which of the routines that fit about equally well comes first.
//!
//! The score says which routines fit. Among those that rules alone put close together, at the level that rules chose, the
//! person's own marks and chance decide: see [`crate::learning`]. A routine far behind never comes first by chance.

use library::{Content, RoutineId};

use super::{Ask, Now, Offer, Reason};
use crate::history::{History, PastSession};
use crate::learning::{self, Learned, MOST_CANDIDATES};

/// Points of the score by which a routine may be behind the best one and still come first: a judgement. Less than the
/// two that a place counts, about as much as any other single part.
const CLOSE_POINTS: f32 = 1.0;

/// How the first routine was drawn. Kept in the journal, so that the choice can be made again and judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What set the chances.
    pub rule: Rule,
    /// The seed of the draw.
    pub seed: u64,
    /// Every routine that could have come first, with its chance; they sum to 1.
    pub among: Vec<(RoutineId, f64)>,
}

/// What set the chances of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The first two weeks: the same chance for each.
    Even,
    /// The person's own marks.
    Learned,
    /// Nothing was drawn: the person had chosen beforehand.
    Chosen,
}

impl Rule {
    /// The id kept in the journal, with the version of the rule.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Rule::Even => "even-1",
            Rule::Learned => "learned-1",
            Rule::Chosen => "chosen-1",
        }
    }
}

/// What sets the chances of a draw on a day.
pub(super) fn rule_on(history: &History, day: i64) -> Rule {
    if learning::is_burn_in(history, day) { Rule::Even } else { Rule::Learned }
}

/// Draws which of the offers comes first, puts it there, and says why.
pub(super) fn take_turns(
    rule: Rule,
    content: &Content,
    history: &History,
    ask: &Ask,
    now: Now,
    seed: u64,
    offers: &mut [Offer],
) -> Drawn {
    let is_even = rule == Rule::Even;
    let places = candidates(content, offers, is_even);
    let names: Vec<&str> = places.iter().map(|&place| offers[place].id().0.as_str()).collect();
    let chances;
    let reasons: Vec<Reason>;
    if is_even || places.len() < 2 {
        chances = learning::even(places.len());
        let among = u8::try_from(places.len()).unwrap_or(u8::MAX);
        reasons = vec![Reason::EvenTurn { among }; if among > 1 { places.len() } else { 0 }];
    } else {
        let learned = Learned::from(history, now.day);
        let context = context(history, ask, now);
        let beliefs = learned.beliefs(now.instant_ms, now.day, super::score::urge_share(ask));
        chances = beliefs.chances(&names, &context, seed);
        let most = chances.iter().copied().fold(0.0, f64::max);
        let told = |(name, &chance): (&&str, &f64)| Reason::Drawn {
            percent: percent(chance),
            own_percent: percent(beliefs.about(name, &context).own_share),
            sessions: u32::try_from(learned.sessions_of(name)).unwrap_or(u32::MAX),
            is_leading: chance >= most,
        };
        reasons = names.iter().zip(&chances).map(told).collect();
    }
    let among = names.iter().map(|name| RoutineId((*name).to_owned())).zip(chances.iter().copied()).collect();
    for (&place, reason) in places.iter().zip(reasons) {
        offers[place].reasons.insert(0, reason);
    }
    if let Some(&first) = places.get(learning::draw(&chances, seed)) {
        offers[..=first].rotate_right(1);
    }
    Drawn { rule, seed, among }
}

/// The places of those that may come first, best first.
fn candidates(content: &Content, offers: &[Offer], is_even: bool) -> Vec<usize> {
    let level = |offer: &Offer| content.routine(offer.id()).map_or(u8::MAX, |routine| routine.level);
    let by_rule = |offer: &Offer| offer.score.by_rule();
    let Some(best) = offers.iter().max_by(|a, b| by_rule(a).total_cmp(&by_rule(b))) else {
        return Vec::new();
    };
    let close = |offer: &Offer| {
        offer.score.places >= best.score.places && by_rule(offer) >= by_rule(best) - CLOSE_POINTS
    };
    let lowest = offers.iter().filter(|offer| close(offer)).map(level).min();
    let wanted = if is_even { lowest } else { Some(level(best)) };
    let places = offers.iter().enumerate();
    let fits = places.filter(|(_, offer)| close(offer) && Some(level(offer)) == wanted);
    fits.map(|(place, _)| place).take(MOST_CANDIDATES).collect()
}

fn context(history: &History, ask: &Ask, now: Now) -> learning::Context {
    let before: Vec<&PastSession> = history.own_sessions().collect();
    let is_neck = ask.regions.iter().any(|region| region.name().starts_with("neck"));
    learning::context(&before, now.instant_ms, now.hour, now.day, ask.stiffness, is_neck)
}

/// A share in whole percent.
fn percent(share: f64) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}
