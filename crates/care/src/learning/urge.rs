//! The time until the next urge: a second thing that matters where the person came because of one.

use std::collections::BTreeMap;

/// The rate of all routines weighs as much as so many urges after one of them: a judgement, so that a handful of times
/// makes no difference of its own.
const PRIOR_URGES: f64 = 4.0;
/// The rate before anything is known: one urge in four hours, which weighs as much as one urge.
const PRIOR_HOURS: f64 = 4.0;
/// What a rate that is e times as high takes off the reward where an urge alone brought the person: as much as one point
/// of stiffness.
const WEIGHT: f64 = 0.1;

/// The time after a session: until the next urge, or as long as there was none that is known of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell<'a> {
    /// Id of the routine that was done.
    pub routine: &'a str,
    /// How long.
    pub hours: f64,
    /// Whether it ended in an urge. If not, it was cut off: by the next session, by the end of the time looked at, or now.
    pub is_urge: bool,
    /// How much it counts.
    pub weight: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Count {
    urges: f64,
    hours: f64,
}

/// How soon urges come after each routine: gamma and Poisson, so that times which were cut off count for as long as they
/// lasted.
///
/// rate ~ Gamma(4 + urges, 4 / overall rate + hours), with the overall rate (1 + all urges) / (4 h + all hours).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NextUrge<'a> {
    routines: BTreeMap<&'a str, Count>,
    all: Count,
}

impl<'a> NextUrge<'a> {
    /// From past times, in any order.
    #[must_use]
    pub fn of(spells: impl IntoIterator<Item = Spell<'a>>) -> Self {
        let mut next_urge = Self::default();
        for spell in spells {
            for count in [next_urge.routines.entry(spell.routine).or_default(), &mut next_urge.all] {
                count.urges += if spell.is_urge { spell.weight } else { 0.0 };
                count.hours += spell.weight * spell.hours.max(0.0);
            }
        }
        next_urge
    }

    /// Urges an hour after a routine: the best guess.
    ///
    /// ```
    /// use care::learning::{NextUrge, Spell};
    /// let spell = |routine, hours| Spell { routine, hours, is_urge: true, weight: 1.0 };
    /// let urges = NextUrge::of([spell("walk", 6.0), spell("walk", 5.0), spell("rest", 0.5), spell("rest", 1.0)]);
    /// assert!(urges.an_hour("walk") < urges.an_hour("rest"));
    /// ```
    #[must_use]
    pub fn an_hour(&self, routine: &str) -> f64 {
        let overall = (1.0 + self.all.urges) / (PRIOR_HOURS + self.all.hours);
        let own = self.routines.get(routine).copied().unwrap_or_default();
        (PRIOR_URGES + own.urges) / (PRIOR_URGES / overall + own.hours)
    }

    /// What that is worth in units of reward, and how sure: mean and deviation. The logarithm of a gamma variable of
    /// shape k has a deviation of about 1 / √k.
    pub(super) fn worth(&self, routine: &str, share: f64) -> (f64, f64) {
        let overall = (1.0 + self.all.urges) / (PRIOR_HOURS + self.all.hours);
        let own = self.routines.get(routine).copied().unwrap_or_default();
        let weight = WEIGHT * share.clamp(0.0, 1.0);
        let more_often = (self.an_hour(routine) / overall).ln();
        (-weight * more_often, weight / (PRIOR_URGES + own.urges).sqrt())
    }
}
