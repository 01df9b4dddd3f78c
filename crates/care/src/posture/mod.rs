//! How somebody sat before the camera, hour by hour. Described, never scored: no posture is known to be the right one.
//!
//! ```
//! use care::posture::SatDays;
//! use journal::{Body, DeviceId, Fold, Journal, LocalDate, Moment, PostureWatched, SatFor, SatHow, Writer};
//!
//! let date = LocalDate::from_days_since_epoch(20_000);
//! let spent = vec![SatFor { how: SatHow::Closer, seconds: 600 }];
//! let watched = PostureWatched { date, hour: 9, spent, words: 0 };
//! let mut journal = Journal::new();
//! journal.append(Writer::new(DeviceId(1)).write(Moment::at_offset(0, "UTC", 0), Body::PostureWatched(watched)));
//! let sat = SatDays::of(&journal);
//! let hours: Vec<_> = sat.day(20_000).into_iter().flatten().map(|(hour, sat)| (hour, sat.sat_secs())).collect();
//! assert_eq!(hours, [(9, 600)]);
//! ```

use std::collections::BTreeMap;

use journal::{Body, Event, Fold, PostureWatched, SatHow};
use serde::{Deserialize, Serialize};

const HOUR_SECS: u32 = 3_600;
/// Days that are kept: what is older is on no page.
const DAYS_KEPT: usize = 60;

/// What was seen within one hour, seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SatHour([u32; SatHow::ALL.len()]);

impl SatHour {
    /// How long somebody sat so. Two tabs that watch side by side make no hour longer than an hour: what they saw is then made
    /// smaller by the same share.
    #[must_use]
    pub fn seconds(&self, how: SatHow) -> u32 {
        let whole = self.whole();
        let seconds = u64::from(self.0[how as usize]);
        if whole <= u64::from(HOUR_SECS) {
            return self.0[how as usize];
        }
        u32::try_from(seconds * u64::from(HOUR_SECS) / whole).unwrap_or(HOUR_SECS)
    }

    /// How long somebody was seen to sit, in whatever way.
    #[must_use]
    pub fn sat_secs(&self) -> u32 {
        let ways = SatHow::ALL.into_iter().filter(|how| !matches!(how, SatHow::Nobody | SatHow::Unclear));
        ways.map(|how| self.seconds(how)).sum()
    }

    fn whole(&self) -> u64 {
        self.0.iter().copied().map(u64::from).sum()
    }

    fn add(&mut self, watched: &PostureWatched) {
        for spent in &watched.spent {
            let here = &mut self.0[spent.how as usize];
            *here = here.saturating_add(spent.seconds);
        }
    }
}

/// The fold of all days on which somebody let the camera watch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SatDays(BTreeMap<i64, BTreeMap<u8, SatHour>>);

impl Fold for SatDays {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        let Body::PostureWatched(watched) = &event.body else { return };
        // A file that was written by hand may say anything.
        if watched.hour > 23 || watched.spent.is_empty() {
            return;
        }
        let day = watched.date.days_since_epoch();
        self.0.entry(day).or_default().entry(watched.hour).or_default().add(watched);
        while self.0.len() > DAYS_KEPT {
            self.0.pop_first();
        }
    }
}

impl SatDays {
    /// The hours of a day in which something was seen, in order; nothing where none was.
    #[must_use]
    pub fn day(&self, day: i64) -> Option<impl Iterator<Item = (u8, &SatHour)>> {
        Some(self.0.get(&day)?.iter().map(|(hour, sat)| (*hour, sat)))
    }

    /// The latest day before another on which something was seen.
    #[must_use]
    pub fn day_before(&self, day: i64) -> Option<i64> {
        self.0.range(..day).next_back().map(|(day, _)| *day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{LocalDate, SatFor};

    fn watched(hour: u8, spent: &[(SatHow, u32)]) -> PostureWatched {
        let spent = spent.iter().map(|&(how, seconds)| SatFor { how, seconds }).collect();
        PostureWatched { date: LocalDate::from_days_since_epoch(20_000), hour, spent, words: 0 }
    }

    #[test]
    fn parts_of_an_hour_add_up_and_never_beyond_it() {
        let mut hour = SatHour::default();
        hour.add(&watched(9, &[(SatHow::AsChosen, 1_200), (SatHow::Closer, 600)]));
        hour.add(&watched(9, &[(SatHow::AsChosen, 600), (SatHow::Nobody, 300)]));
        assert_eq!([SatHow::AsChosen, SatHow::Closer].map(|how| hour.seconds(how)), [1_800, 600]);
        assert_eq!(hour.sat_secs(), 2_400);
        hour.add(&watched(9, &[(SatHow::AsChosen, 4_500)]));
        assert_eq!([SatHow::AsChosen, SatHow::Closer].map(|how| hour.seconds(how)), [3_150, 300]);
        hour.add(&watched(9, &[(SatHow::Bowed, u32::MAX), (SatHow::Bowed, u32::MAX)]));
        assert!(SatHow::ALL.into_iter().map(|how| hour.seconds(how)).sum::<u32>() <= HOUR_SECS);
    }

    #[test]
    fn days_are_kept_by_the_persons_day_and_hour_and_old_ones_go() {
        let mut writer = journal::Writer::new(journal::DeviceId(1));
        let mut days = SatDays::default();
        let mut tell = |days: &mut SatDays, day: i64, hour: u8, spent: &[(SatHow, u32)]| {
            let body = PostureWatched { date: LocalDate::from_days_since_epoch(day), ..watched(hour, spent) };
            days.apply(&writer.write(journal::Moment::at_offset(0, "UTC", 0), Body::PostureWatched(body)));
        };
        tell(&mut days, 20_000, 14, &[(SatHow::Back, 60)]);
        tell(&mut days, 20_000, 9, &[(SatHow::Aside, 60)]);
        tell(&mut days, 20_002, 23, &[(SatHow::Back, 60)]);
        // No hour, and nothing seen.
        tell(&mut days, 20_003, 24, &[(SatHow::Back, 60)]);
        tell(&mut days, 20_003, 9, &[]);
        let hours = |days: &SatDays, day| -> Vec<u8> {
            days.day(day).into_iter().flatten().map(|(hour, _)| hour).collect()
        };
        assert_eq!(
            [20_000, 20_001, 20_002, 20_003].map(|day| hours(&days, day)),
            [vec![9, 14], vec![], vec![23], vec![]]
        );
        assert_eq!([20_002, 20_000].map(|day| days.day_before(day)), [Some(20_000), None]);
        for day in 0..60 {
            tell(&mut days, 20_010 + day, 8, &[(SatHow::Back, 60)]);
        }
        assert_eq!(days.day_before(20_010), None);
    }
}
