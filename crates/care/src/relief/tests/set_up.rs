//! What the set-up of desk and day does to the choice: it orders and explains, and opens nothing.

use library::{Filter, MINUTES, Region, Setting};
use proptest::prelude::*;

use super::super::score::SET_UP_MOST;
use super::super::{Ask, Known, Offer, Reason, RegionMatch, fitting_offers, permit, recommend_in};
use super::{Someone, ask, content, every_ask};
use crate::ergonomics::RiskContext;
use crate::ergonomics::rosa::RosaChoice;

/// A set-up in which these answers were not right.
fn set_up(faults: &[RosaChoice], sitting_minutes_a_day: Option<u32>) -> RiskContext {
    RiskContext { faults: faults.to_vec(), sitting_minutes_a_day, ..RiskContext::default() }
}

impl Someone {
    /// Every routine of the safe set with its score, best first, and not only the three that are offered.
    fn all_offers(&self, ask: &Ask, context: &RiskContext) -> Vec<Offer> {
        let (content, clearance) = (content(), self.clearance());
        let permit =
            permit::Permit::new(content, clearance.limits(), &self.history, ask, self.moment_of_asking());
        let known = Known { content, history: &self.history, person: &self.person, ask, context };
        [RegionMatch::Asked, RegionMatch::GentleAnywhere]
            .into_iter()
            .flat_map(|region_match| fitting_offers(&known, &permit, region_match))
            .collect()
    }
}

#[test]
fn what_the_desk_shows_is_a_reason_and_counts_a_little() {
    use RosaChoice::{BackNone, MonitorTooHigh, MonitorTooLow, MonitorTwist, MouseReach, PhoneNeckHold};
    for (faults, minutes, place, counter) in [
        (vec![MonitorTooLow], None, Region::UpperBack, "looking-down"),
        (vec![MonitorTooHigh], None, Region::NeckMiddle, "looking-up"),
        (vec![MonitorTwist], None, Region::NeckLeft, "to-one-side"),
        (vec![PhoneNeckHold], None, Region::NeckLeft, "telephone"),
        (vec![MouseReach], None, Region::UpperBack, "reaching"),
        (vec![RosaChoice::KeyboardTooHigh], None, Region::NeckMiddle, "shrugging"),
        (vec![BackNone], None, Region::LowBack, "back-without-support"),
        (vec![], Some(540), Region::LowBack, "long-sitting"),
    ] {
        let (someone, ask) = (Someone::new(&[]), ask(place, Setting::Desk, 3));
        let context = set_up(&faults, minutes);
        let told: Vec<(f32, &str)> = someone
            .all_offers(&ask, &context)
            .iter()
            .flat_map(|offer| offer.reasons.iter().map(|reason| (offer.score.set_up, reason)))
            .filter_map(|(score, reason)| match reason {
                Reason::AgainstSetUp { counter } => {
                    Some((score, content().ergonomics.counters[*counter].id.as_str()))
                }
                _ => None,
            })
            .collect();
        assert!(!told.is_empty(), "{counter} is told of nothing");
        for (score, id) in told {
            assert_eq!(id, counter);
            assert!(score > 0.0 && score <= SET_UP_MOST, "{counter}: {score}");
        }
    }
}

#[test]
fn a_low_screen_puts_what_opens_the_chest_forward_where_little_parts_the_first_two() {
    let someone = Someone::new(&[]);
    let best = |ask: &Ask, context: &RiskContext| someone.all_offers(ask, context).swap_remove(0);
    let low = set_up(&[RosaChoice::MonitorTooLow], None);
    let mut changed = 0;
    for ask in every_ask() {
        let (without, with) = (best(&ask, &RiskContext::default()), best(&ask, &low));
        if without.id() == with.id() {
            continue;
        }
        let before = without.score.total() - with.score.total() + with.score.set_up;
        assert!((-1e-5..=SET_UP_MOST).contains(&before), "{ask:?}: it was {before} behind");
        assert!(with.reasons.iter().any(|reason| matches!(reason, Reason::AgainstSetUp { .. })), "{ask:?}");
        changed += 1;
    }
    assert!(changed > 0, "it changes no choice at all");
}

fn any_set_up() -> impl Strategy<Value = RiskContext> {
    let faults = proptest::sample::subsequence(RosaChoice::ALL.to_vec(), 0..12);
    (faults, proptest::option::of(0_u32..1440)).prop_map(|(faults, minutes)| set_up(&faults, minutes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is known of a desk changes the order and the reasons, and nothing else.
    #[test]
    fn no_set_up_opens_or_closes_anything(
        context in any_set_up(),
        filters in proptest::sample::subsequence(Filter::ALL.to_vec(), 0..3),
        place in proptest::sample::select(Region::ALL),
        setting in proptest::sample::select(Setting::ALL),
        minutes in proptest::sample::select(MINUTES.to_vec()),
        pain in proptest::option::of(0_u8..=10),
    ) {
        let someone = Someone::new(&filters);
        let ask = Ask { pain, ..ask(place, setting, minutes) };
        let sorted = |context: &RiskContext| {
            let mut offers = someone.all_offers(&ask, context);
            offers.sort_by(|one, other| one.routine.id.cmp(&other.routine.id));
            offers
        };
        let (with, without) = (sorted(&context), sorted(&RiskContext::default()));
        prop_assert_eq!(with.len(), without.len());
        for (with, without) in with.iter().zip(&without) {
            prop_assert_eq!(&with.routine, &without.routine);
            prop_assert!((0.0..=SET_UP_MOST).contains(&with.score.set_up));
            let difference = with.score.total() - without.score.total();
            prop_assert!((difference - with.score.set_up).abs() < 1e-5);
        }
        let (clearance, now) = (someone.clearance(), someone.moment_of_asking());
        let left_out = |context: &RiskContext| {
            let offered =
                recommend_in(content(), &clearance, &someone.history, &someone.person, &ask, now, 1, context);
            offered.map(|offered| offered.left_out).map_err(|nothing| nothing.left_out)
        };
        prop_assert_eq!(left_out(&context), left_out(&RiskContext::default()));
    }
}
