//! With what an urge goes together with a crack.

use std::collections::BTreeMap;

use super::detail::{Detail, Doing, Feeling, Place};
use super::{Noted, PastMoment};

/// Moments with a detail below which nothing is said about it.
pub const FEWEST_MOMENTS: u32 = 5;
/// The overall share weighs as much as so many moments of the detail: our judgement, so that a handful of taps does
/// not make a pattern.
const PRIOR_MOMENTS: f64 = 8.0;
/// Deviations that leave 5 % on one side of a normal.
const CLEAR_DEVIATIONS: f64 = 1.645;

/// A detail, and how often moments with it ended in a crack.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trigger {
    /// What was noted with the taps.
    pub detail: Detail,
    /// Taps with it.
    pub moments: u32,
    /// Those of them that were cracks.
    pub cracks: u32,
    /// The shrunken share of cracks over that of all taps which say something of the same kind: 1.5 is half as often
    /// again.
    pub lift: f64,
    /// Whether that differs from all of them by more than chance would make it.
    pub difference: Difference,
}

/// How clearly a share differs from that of all taps of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Very likely (95 %) above it.
    More,
    /// Very likely below it.
    Less,
    /// Neither.
    Unclear,
}

#[derive(Clone, Copy, Default)]
struct Count {
    moments: u32,
    cracks: u32,
}

/// The lift of every detail with enough moments, strongest first.
///
/// With k cracks among n taps and the share p of cracks among all taps of the kind:
/// share = (k + 8 p) / (n + 8) and lift = share / p. That is a beta prior around p which weighs as much as eight taps;
/// the difference is clear when the share lies 1.645 of its deviations from p.
///
/// How long a person spends where is not known. So this does not say that a place brings urges, only that an urge there
/// was harder to let pass.
pub(super) fn triggers<'a>(moments: impl Iterator<Item = &'a PastMoment>) -> Vec<Trigger> {
    let mut counts: BTreeMap<Detail, Count> = BTreeMap::new();
    for moment in moments {
        for detail in details(moment) {
            let count = counts.entry(detail).or_default();
            count.moments += 1;
            count.cracks += u32::from(moment.noted == Noted::Cracked);
        }
    }
    let mut found: Vec<Trigger> = counts
        .iter()
        .filter(|(_, count)| count.moments >= FEWEST_MOMENTS)
        .filter_map(|(detail, count)| weigh(*detail, *count, of_kind(&counts, *detail)))
        .collect();
    found.sort_by(|one, other| other.lift.total_cmp(&one.lift).then(one.detail.cmp(&other.detail)));
    found
}

fn details(moment: &PastMoment) -> impl Iterator<Item = Detail> {
    let details = &moment.details;
    let place = details.place.as_deref().and_then(Place::named).map(Detail::At);
    let doing = details.doing.as_deref().and_then(Doing::named).map(Detail::While);
    let feeling = details.feeling.as_deref().and_then(Feeling::named).map(Detail::Feeling);
    [place, doing, feeling].into_iter().flatten()
}

/// All taps that say something of the same kind.
fn of_kind(counts: &BTreeMap<Detail, Count>, detail: Detail) -> Count {
    let kind = std::mem::discriminant(&detail);
    let same = counts.iter().filter(|(other, _)| std::mem::discriminant(*other) == kind);
    same.fold(Count::default(), |sum, (_, count)| Count {
        moments: sum.moments + count.moments,
        cracks: sum.cracks + count.cracks,
    })
}

/// Nothing where no tap of the kind was a crack: then there is nothing to be more often than.
fn weigh(detail: Detail, count: Count, all: Count) -> Option<Trigger> {
    if all.cracks == 0 {
        return None;
    }
    let overall = f64::from(all.cracks) / f64::from(all.moments);
    let weight = f64::from(count.moments) + PRIOR_MOMENTS;
    let share = (f64::from(count.cracks) + PRIOR_MOMENTS * overall) / weight;
    let deviation = (share * (1.0 - share) / (weight + 1.0)).sqrt();
    let difference = match (share - overall) / deviation.max(f64::MIN_POSITIVE) {
        apart if apart > CLEAR_DEVIATIONS => Difference::More,
        apart if apart < -CLEAR_DEVIATIONS => Difference::Less,
        _ => Difference::Unclear,
    };
    Some(Trigger { detail, moments: count.moments, cracks: count.cracks, lift: share / overall, difference })
}
