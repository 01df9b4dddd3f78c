//! What the days were like: a fold over the records, by day and hour.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use crate::effect::{Event, Kind, Record, Spent, Taken};
use crate::hold::Hold;
use crate::time::{HOUR_MS, Local, SECOND_MS};

/// Counts and times of an hour, or of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Work at the desk.
    pub work_ms: u64,
    /// Video.
    pub video_ms: u64,
    /// Away or resting.
    pub rest_ms: u64,
    /// In changes of position and breaks that were started.
    pub break_ms: u64,
    /// The longest stretch in one position that ended then.
    pub sat_longest_ms: u64,
    /// Changes of position offered.
    pub shifts_offered: u32,
    /// Breaks offered.
    pub breaks_offered: u32,
    /// Changes of position taken.
    pub shifts_taken: u32,
    /// Breaks taken.
    pub breaks_taken: u32,
    /// Of both, those that came by themselves while they were due.
    pub taken_by_itself: u32,
    /// Started and ended too soon.
    pub cut_short: u32,
    /// Skipped.
    pub skipped: u32,
    /// Put off.
    pub postponed: u32,
    /// Not answered.
    pub missed: u32,
    held_back: [u32; Hold::ALL.len()],
}

impl Counts {
    /// How often something due was held back for a reason.
    #[must_use]
    pub fn held_back(&self, why: Hold) -> u32 {
        self.held_back[why as usize]
    }

    fn count(&mut self, event: Event) {
        match event {
            Event::Sat { ms } => self.sat_longest_ms = self.sat_longest_ms.max(ms),
            Event::Offered(Kind::Shift) => self.shifts_offered += 1,
            Event::Offered(Kind::Break) => self.breaks_offered += 1,
            Event::Taken(kind, how) => self.count_taken(kind, how),
            Event::HeldBack(_, why) => self.held_back[why as usize] += 1,
            Event::CutShort(_) => self.cut_short += 1,
            Event::Skipped(_) => self.skipped += 1,
            Event::Postponed(..) => self.postponed += 1,
            Event::Missed(_) => self.missed += 1,
            Event::Spent { .. }
            | Event::BecameClearer(_)
            | Event::Withdrawn(_)
            | Event::Started(_)
            | Event::AskedResting
            | Event::AnsweredResting(_)
            | Event::Paused
            | Event::Resumed => {}
        }
    }

    fn count_taken(&mut self, kind: Kind, how: Taken) {
        match kind {
            Kind::Shift => self.shifts_taken += 1,
            Kind::Break => self.breaks_taken += 1,
        }
        self.taken_by_itself += u32::from(how == Taken::ByItself);
    }

    /// Makes of each time, and the same time of others, a new one.
    fn set_times(&mut self, others: &Self, of: fn(u64, u64) -> u64) {
        self.work_ms = of(self.work_ms, others.work_ms);
        self.video_ms = of(self.video_ms, others.video_ms);
        self.rest_ms = of(self.rest_ms, others.rest_ms);
        self.break_ms = of(self.break_ms, others.break_ms);
    }

    fn spend(&mut self, what: Spent, ms: u64) {
        *match what {
            Spent::Work => &mut self.work_ms,
            Spent::Video => &mut self.video_ms,
            Spent::Rest => &mut self.rest_ms,
            Spent::Break => &mut self.break_ms,
        } += ms;
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.work_ms += other.work_ms;
        self.video_ms += other.video_ms;
        self.rest_ms += other.rest_ms;
        self.break_ms += other.break_ms;
        self.sat_longest_ms = self.sat_longest_ms.max(other.sat_longest_ms);
        self.shifts_offered += other.shifts_offered;
        self.breaks_offered += other.breaks_offered;
        self.shifts_taken += other.shifts_taken;
        self.breaks_taken += other.breaks_taken;
        self.taken_by_itself += other.taken_by_itself;
        self.cut_short += other.cut_short;
        self.skipped += other.skipped;
        self.postponed += other.postponed;
        self.missed += other.missed;
        for (mine, theirs) in self.held_back.iter_mut().zip(other.held_back) {
            *mine += theirs;
        }
    }
}

/// All records, by day and hour of the clock on the wall. An hour that comes twice in autumn holds both.
///
/// ```
/// use breaks::{Event, Local, Record, Spent, Statistics};
///
/// let at = Local::new(20_417, 10 * 3600 + 600);
/// let event = Event::Spent { what: Spent::Rest, ms: 30 * 60_000, ended_ago_ms: 0 };
/// let statistics: Statistics = [Record { at, event }].into_iter().collect();
/// assert_eq!(statistics.hour(20_417, 9).rest_ms, 20 * 60_000);
/// assert_eq!(statistics.hour(20_417, 10).rest_ms, 10 * 60_000);
/// assert_eq!(statistics.day(20_417).rest_ms, 30 * 60_000);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    hours: BTreeMap<(i32, u8), Counts>,
}

impl Statistics {
    /// What one person's days were like, by what each of their machines told. Counts add up. So do times, until an hour is
    /// full: two that counted side by side counted the same hour. What one of them alone says is believed, since an hour
    /// that comes twice in autumn holds two.
    ///
    /// ```
    /// use breaks::{Event, Local, Record, Spent, Statistics};
    ///
    /// let work = |minutes: u64| Event::Spent { what: Spent::Work, ms: minutes * 60_000, ended_ago_ms: 0 };
    /// let told = |minutes| [Record { at: Local::new(20_417, 11 * 3600), event: work(minutes) }].into_iter().collect();
    /// let (one, other): (Statistics, Statistics) = (told(40), told(50));
    /// assert_eq!(Statistics::together([&one, &other]).hour(20_417, 10).work_ms, 60 * 60_000);
    /// ```
    #[must_use]
    pub fn together<'a>(machines: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut found: BTreeMap<(i32, u8), (Counts, Counts)> = BTreeMap::new();
        for (hour, counts) in machines.into_iter().flat_map(|machine| &machine.hours) {
            let (sum, fullest) = found.entry(*hour).or_default();
            *sum += *counts;
            fullest.set_times(counts, u64::max);
        }
        let within_the_hour = |(hour, (mut sum, fullest)): ((i32, u8), (Counts, Counts))| {
            sum.set_times(&fullest, |ms, most_ms| ms.min(most_ms.max(HOUR_MS)));
            (hour, sum)
        };
        Self { hours: found.into_iter().map(within_the_hour).collect() }
    }

    /// Takes one more record. The order of records does not matter.
    pub fn record(&mut self, record: Record) {
        match record.event {
            Event::Spent { what, ms, ended_ago_ms } => {
                self.spend_back(record.at.plus_secs(-whole_secs(ended_ago_ms)), what, ms);
            }
            event => self.at(record.at).count(event),
        }
    }

    /// What an hour was like.
    #[must_use]
    pub fn hour(&self, day: i32, hour: u8) -> Counts {
        self.hours.get(&(day, hour)).copied().unwrap_or_default()
    }

    /// What a day was like.
    #[must_use]
    pub fn day(&self, day: i32) -> Counts {
        Self::sum(self.hours.range((day, 0)..=(day, u8::MAX)))
    }

    /// What it was like in all.
    #[must_use]
    pub fn total(&self) -> Counts {
        Self::sum(self.hours.iter())
    }

    /// The days of which something is known, in order.
    pub fn days(&self) -> impl Iterator<Item = i32> + '_ {
        let mut last = None;
        self.hours.keys().map(|(day, _)| *day).filter(move |day| last.replace(*day) != Some(*day))
    }

    fn at(&mut self, local: Local) -> &mut Counts {
        self.hours.entry((local.day(), local.hour())).or_default()
    }

    /// Lays time along the hours before its end.
    fn spend_back(&mut self, end: Local, what: Spent, ms: u64) {
        let (mut end, mut left_ms) = (end, ms);
        while left_ms > 0 {
            // At the full hour, the time before it belongs to the hour before.
            let into_hour_ms = match u64::from(end.minute_of_day() % 60) * 60_000 + end.second_of_minute_ms()
            {
                0 => HOUR_MS,
                within_ms => within_ms,
            };
            let part_ms = left_ms.min(into_hour_ms);
            self.at(end.plus_secs(-1)).spend(what, part_ms);
            end = end.plus_secs(-whole_secs(part_ms));
            left_ms -= part_ms;
        }
    }

    fn sum<'a>(hours: impl Iterator<Item = (&'a (i32, u8), &'a Counts)>) -> Counts {
        hours.fold(Counts::default(), |mut sum, (_, counts)| {
            sum += *counts;
            sum
        })
    }
}

impl Extend<Record> for Statistics {
    fn extend<T: IntoIterator<Item = Record>>(&mut self, records: T) {
        records.into_iter().for_each(|record| self.record(record));
    }
}

impl FromIterator<Record> for Statistics {
    fn from_iter<T: IntoIterator<Item = Record>>(records: T) -> Self {
        let mut statistics = Self::default();
        statistics.extend(records);
        statistics
    }
}

fn whole_secs(ms: u64) -> i64 {
    i64::try_from(ms / SECOND_MS).unwrap_or(i64::MAX)
}
