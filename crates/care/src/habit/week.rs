//! Cracks by weekday and hour.

use journal::LocalDate;

/// Fewest cracks that let an hour stand out.
const FEWEST_TO_STAND_OUT: u16 = 3;

/// Cracks in each hour of each weekday, as the person's own clock showed them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// By weekday, Monday first, then by hour.
    pub cracks: [[u16; 24]; 7],
}

/// The hour that stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peak {
    /// Monday is 0 and Sunday is 6.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// Cracks in it.
    pub cracks: u16,
}

impl Week {
    /// Counts moments given as (day since 1970, hour). On the night when clocks go back an hour comes twice, and
    /// both fall into its one square.
    pub(super) fn of(moments: impl Iterator<Item = (i64, u8)>) -> Self {
        let mut week = Self::default();
        for (day, hour) in moments {
            let weekday = LocalDate::from_days_since_epoch(day).weekday();
            if let Some(count) = week.cracks[usize::from(weekday)].get_mut(usize::from(hour)) {
                *count = count.saturating_add(1);
            }
        }
        week
    }

    /// Every hour with a crack as (weekday, hour, cracks), Monday's first.
    pub fn hours(&self) -> impl Iterator<Item = Peak> {
        self.cracks.iter().zip(0..).flat_map(|(hours, weekday)| {
            let counted = hours.iter().zip(0..).filter(|(cracks, _)| **cracks > 0);
            counted.map(move |(cracks, hour)| Peak { weekday, hour, cracks: *cracks })
        })
    }

    /// The one hour with the most cracks; nothing while they are few or two hours share the place.
    #[must_use]
    pub fn peak(&self) -> Option<Peak> {
        let most = self.hours().map(|hour| hour.cracks).max().filter(|most| *most >= FEWEST_TO_STAND_OUT)?;
        let mut peaks = self.hours().filter(|hour| hour.cracks == most);
        peaks.next().filter(|_| peaks.next().is_none())
    }
}
