//! What to change at a desk, by how much the score falls when one thing alone is mended.

use library::Region;
use library::ergonomics::{Change, Check, Cost, RosaChoice, RosaItem};

use super::rosa::{self, Answers, Incomplete, Section};

/// One item of the desk that is not right.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// Which item.
    pub item: RosaItem,
    /// What is wrong with it, cheapest to change first.
    pub faults: Vec<RosaChoice>,
    /// The total once this item alone is right.
    pub total_after: u8,
    /// By how much the total falls; often 0, because two sections can hold it up.
    pub falls_by: u8,
    /// By how much the number of its own section falls.
    pub section_falls_by: u8,
    /// What mending all of it asks of the purse: its dearest change.
    pub cost: Cost,
}

/// Ranks what is not right: largest fall of the total first, among equals the cheapest, then the parts of the desk
/// that bear on where it hurts, then the larger fall of its own section, then screen, hands and chair.
///
/// `sore` names the items that bear on the places the person marked; see [`items_for_place`].
///
/// # Errors
/// When items have no answer.
pub fn fixes(answers: &Answers, check: &Check, sore: &[RosaItem]) -> Result<Vec<Fix>, Incomplete> {
    let now = rosa::score(answers)?;
    let mut fixes = Vec::new();
    for &item in RosaItem::ALL {
        let mut faults: Vec<RosaChoice> =
            answers.get(item).into_iter().flat_map(super::rosa::ItemAnswer::faults).collect();
        if faults.is_empty() {
            continue;
        }
        faults.sort_by_key(|fault| cost_of(check, *fault));
        let mut mended = answers.clone();
        mended.mend(item);
        let then = rosa::score(&mended)?;
        let section = rosa::section_of(item);
        fixes.push(Fix {
            item,
            total_after: then.total,
            falls_by: now.total.saturating_sub(then.total),
            section_falls_by: now.section(section).saturating_sub(then.section(section)),
            cost: faults.iter().map(|fault| cost_of(check, *fault)).max().unwrap_or(Cost::Free),
            faults,
        });
    }
    fixes.sort_by_key(|fix| rank(fix, sore));
    Ok(fixes)
}

/// The total once several items are right: what a to-do that is half done comes to.
///
/// # Errors
/// When items have no answer.
pub fn total_with(answers: &Answers, mended: &[RosaItem]) -> Result<u8, Incomplete> {
    let mut then = answers.clone();
    mended.iter().for_each(|item| then.mend(*item));
    rosa::score(&then).map(|score| score.total)
}

/// The items that bear on a place of the body.
#[must_use]
pub const fn items_for_place(place: Region) -> &'static [RosaItem] {
    use RosaItem::{Armrests, BackSupport, Keyboard, Monitor, Mouse, PanDepth, Phone, SeatHeight};
    match place {
        Region::NeckLeft | Region::NeckMiddle | Region::NeckRight => &[Monitor, Phone, Armrests],
        Region::UpperBack => &[Monitor, BackSupport, Armrests, Mouse, Keyboard],
        Region::LowBack => &[BackSupport, SeatHeight, PanDepth],
    }
}

/// The words and the cost of a fault's change.
#[must_use]
pub fn change_of(check: &Check, fault: RosaChoice) -> Option<&Change> {
    check.choice(fault.name())?.change.as_ref()
}

fn cost_of(check: &Check, fault: RosaChoice) -> Cost {
    change_of(check, fault).map_or(Cost::Furniture, |change| change.cost)
}

fn rank(fix: &Fix, sore: &[RosaItem]) -> impl Ord + use<> {
    let section: Section = rosa::section_of(fix.item);
    (
        std::cmp::Reverse(fix.falls_by),
        fix.cost,
        !sore.contains(&fix.item),
        std::cmp::Reverse(fix.section_falls_by),
        section,
        fix.item,
    )
}

#[cfg(test)]
mod tests {
    use super::super::rosa::DailyUse;
    use super::*;
    use proptest::prelude::*;

    fn check() -> &'static Check {
        let check = content_bundle::content().ergonomics.check(library::ergonomics::CheckId::Workstation);
        check.expect("the workstation check is there")
    }

    fn desk(faults: &[RosaChoice]) -> Answers {
        let mut answers = Answers::all_right(DailyUse::Long);
        faults.iter().for_each(|fault| answers.choose(*fault));
        answers
    }

    fn ranked(faults: &[RosaChoice], sore: &[RosaItem]) -> Vec<(RosaItem, u8)> {
        let fixes = fixes(&desk(faults), check(), sore).expect("complete");
        fixes.iter().map(|fix| (fix.item, fix.falls_by)).collect()
    }

    #[test]
    fn the_largest_fall_comes_first() {
        use RosaChoice::{MonitorGlare, MonitorTooHigh, MonitorTwist, MouseReach};
        let found = ranked(&[MouseReach, MonitorTooHigh, MonitorTwist, MonitorGlare], &[]);
        assert_eq!(found, [(RosaItem::Monitor, 3), (RosaItem::Mouse, 0)]);
    }

    #[test]
    fn among_equals_the_cheapest_then_the_sore_place() {
        use RosaChoice::{KeyboardWristsBent, MonitorTooLow, MouseReach, SeatFixed};
        assert_eq!(ranked(&[SeatFixed, MouseReach], &[])[0].0, RosaItem::Mouse);
        let sore = ranked(&[KeyboardWristsBent, MouseReach, MonitorTooLow], &[RosaItem::Keyboard]);
        let cheap = ranked(&[KeyboardWristsBent, MouseReach, MonitorTooLow], &[]);
        assert_eq!(sore[0].0, RosaItem::Keyboard, "{sore:?}");
        assert_ne!(cheap[0].0, RosaItem::Keyboard, "{cheap:?}");
    }

    #[test]
    fn every_place_has_items_that_bear_on_it() {
        for &place in Region::ALL {
            assert!(!items_for_place(place).is_empty(), "{place:?}");
        }
    }

    #[test]
    fn a_right_desk_has_nothing_to_mend() {
        assert_eq!(ranked(&[], &[]), []);
    }

    proptest! {
        #[test]
        fn mending_never_raises_the_total(picks in proptest::collection::vec(0..RosaChoice::ALL.len(), 0..20)) {
            let faults: Vec<_> = picks.into_iter().map(|pick| RosaChoice::ALL[pick]).collect();
            let answers = desk(&faults);
            let now = rosa::score(&answers).unwrap().total;
            let fixes = fixes(&answers, check(), &[]).unwrap();
            for pair in fixes.windows(2) {
                prop_assert!(pair[0].falls_by >= pair[1].falls_by);
            }
            for fix in &fixes {
                prop_assert_eq!(fix.total_after + fix.falls_by, now);
            }
            let all: Vec<_> = fixes.iter().map(|fix| fix.item).collect();
            prop_assert!(total_with(&answers, &all).unwrap() <= now);
        }
    }
}
