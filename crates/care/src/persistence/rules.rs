//! The rules, with their figures. All are listed for a clinician in `docs/clinical-review.md`.

use library::screening::Urgency;

use super::Series;
use super::flares::Flares;
use super::readings::{Mean, Readings};

/// Days without improvement after which someone should be seen.
pub const NO_BETTER_DAYS: i64 = 42;
/// Days after which a worse state counts.
pub const WORSE_DAYS: i64 = 14;
/// Days within which a third flare counts.
pub const FLARES_DAYS: i64 = 84;
/// A change in the mean of several days of at least so many points is likely real.
pub const IMPROVED_POINTS: f64 = 2.0;
/// A rise of the mean that counts as clearly worse.
pub const WORSE_POINTS: f64 = 2.0;
/// Pain so far above the usual begins a flare.
pub const FLARE_RISE: f64 = 3.0;
/// Change on the whole, from -5 to 5, that counts as worse.
pub const SAID_WORSE: i8 = -2;

/// Or a fall to this share of what it was.
const IMPROVED_SHARE: f64 = 0.7;
/// Pain below this is left alone.
const LEAST_PAIN: f64 = 3.0;
/// Stiffness below this is left alone.
const LEAST_STIFFNESS: f64 = 5.0;
/// Own activities at this mean or above are not held back.
const ABLE: f64 = 7.0;
/// Days that are taken together as how it is now, or was then.
const WINDOW_DAYS: i64 = 14;
/// The same, where two weeks are to be told from the two before.
const RECENT_DAYS: i64 = 10;
/// With fewer days marked a rise has to be larger by a point: their mean is less sure.
const MANY_DAYS: usize = 4;

/// Why someone should be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Six weeks without improvement.
    NoBetter,
    /// Worse after two weeks.
    Worse,
    /// The third flare within twelve weeks.
    ThirdFlare,
    /// A later safety check found what the one before had not.
    NewSigns,
}

impl Rule {
    /// Every rule.
    pub const ALL: &[Self] = &[Self::NoBetter, Self::Worse, Self::ThirdFlare, Self::NewSigns];

    /// Its name in the journal.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoBetter => "no-better",
            Self::Worse => "worse",
            Self::ThirdFlare => "third-flare",
            Self::NewSigns => "new-signs",
        }
    }

    /// The rule of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }

    /// How soon someone should be seen: for new signs it is what the safety check says, and at least this.
    #[must_use]
    pub fn urgency(self) -> Urgency {
        match self {
            Self::NoBetter | Self::NewSigns => Urgency::Routine,
            Self::Worse | Self::ThirdFlare => Urgency::Soon,
        }
    }
}

/// Pain of at least 3 that has not fallen in six weeks, and no better between; or stiffness of at least 5, where an
/// activity of the person's own is held back.
pub(super) fn no_better(checked: &Series, asked: &Series, as_of: i64, since: i64) -> bool {
    let able = checked.able.mean(as_of - WINDOW_DAYS + 1..=as_of, since);
    let is_held_back = able.is_some_and(|able| able.mean < ABLE);
    has_not_fallen(&checked.pain, LEAST_PAIN, as_of, since)
        || has_not_fallen(&asked.pain, LEAST_PAIN, as_of, since)
        || (is_held_back && has_not_fallen(&checked.stiffness, LEAST_STIFFNESS, as_of, since))
}

fn has_not_fallen(readings: &Readings, least: f64, as_of: i64, since: i64) -> bool {
    let window = |end: i64, days: i64| readings.mean(end - days + 1..=end, since);
    let then = window(as_of - NO_BETTER_DAYS, WINDOW_DAYS);
    let between = window(as_of - WINDOW_DAYS, NO_BETTER_DAYS - WINDOW_DAYS);
    let now = window(as_of, WINDOW_DAYS);
    let (Some(then), Some(between), Some(now)) = (then, between, now) else { return false };
    now.mean >= least && !has_improved(then, between) && !has_improved(then, now)
}

fn has_improved(then: Mean, now: Mean) -> bool {
    now.mean <= then.mean - IMPROVED_POINTS || now.mean <= then.mean * IMPROVED_SHARE
}

/// Pain clearly above what it was two weeks ago, or the person's own word that it is worse, two weeks after they began.
///
/// Whether somebody looked after themselves in these weeks cannot be seen from here, so it is not asked for.
pub(super) fn worse(checked: &Series, asked: &Series, said: &[(i64, i8)], as_of: i64, since: i64) -> bool {
    has_risen(&checked.pain, as_of, since)
        || has_risen(&asked.pain, as_of, since)
        || says_worse(said, as_of, since)
}

fn has_risen(readings: &Readings, as_of: i64, since: i64) -> bool {
    let now = readings.mean(as_of - RECENT_DAYS + 1..=as_of, since);
    let then = readings.mean(as_of - 2 * WORSE_DAYS + 1..=as_of - WORSE_DAYS, since);
    let (Some(now), Some(then)) = (now, then) else { return false };
    let is_sure = now.days.min(then.days) >= MANY_DAYS;
    let rise = if is_sure { WORSE_POINTS } else { WORSE_POINTS + 1.0 };
    now.mean >= LEAST_PAIN && now.mean >= then.mean + rise
}

fn says_worse(said: &[(i64, i8)], as_of: i64, since: i64) -> bool {
    let counted = || said.iter().filter(|(day, _)| (since.saturating_add(1)..=as_of).contains(day));
    let first = counted().map(|(day, _)| *day).min();
    let is_worse = counted().next_back().is_some_and(|(day, mark)| *day == as_of && *mark <= SAID_WORSE);
    is_worse && first.is_some_and(|first| as_of - first >= WORSE_DAYS)
}

/// Three flares that began within twelve weeks.
pub(super) fn third_flare(flares: &Flares, as_of: i64, since: i64) -> bool {
    let first = (as_of - FLARES_DAYS + 1).max(since.saturating_add(1));
    flares.begun(first..=as_of) >= 3
}
