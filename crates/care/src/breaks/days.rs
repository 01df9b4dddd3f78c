//! The days, folded from the journal.

use std::collections::BTreeMap;

use break_events::record_of;
use breaks::{Event as Happened, Record, Statistics};
use journal::{BREAK_ROUTINE, Body, DeviceId, Event, EventId, Fold, PromptStep};

/// Work, rest, and what became of every prompt, by day and hour.
///
/// ```
/// use care::breaks::BreakDays;
/// use journal::{Body, DeviceId, Fold, Journal, Moment, SpentOn, TimeSpent, Writer};
///
/// let mut journal = Journal::new();
/// let half_past_nine = Moment::at_offset(1_774_863_000_000, "Europe/Berlin", 0);
/// let rest = TimeSpent { on: SpentOn::Rest, ms: 600_000, ended_ago_ms: 0 };
/// journal.append(Writer::new(DeviceId(1)).write(half_past_nine, Body::TimeSpent(rest)));
/// let days = BreakDays::of(&journal);
/// assert_eq!(days.statistics().total().rest_ms, 600_000);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BreakDays {
    /// All but how the breaks came out that were begun, by the device that told it: two browsers may count the same hour.
    apart: BTreeMap<DeviceId, Statistics>,
    /// How each of those came out. The companion may see what the page tells, and two pages may tell the same: it is one
    /// break all the same, and who says that it was taken is believed over who saw it cut short.
    begun: BTreeMap<EventId, Record>,
    /// What each device began last: it is this that it cuts short.
    under_way: BTreeMap<DeviceId, EventId>,
}

impl BreakDays {
    /// What is known.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        let mut statistics = Statistics::together(self.apart.values());
        statistics.extend(self.begun.values().copied());
        statistics
    }

    /// Whether a break that was begun was taken, by whoever said so.
    #[must_use]
    pub fn is_taken(&self, begun: EventId) -> bool {
        self.begun.get(&begun).is_some_and(is_taken)
    }
}

impl Fold for BreakDays {
    const VERSION: u32 = 3;

    fn apply(&mut self, event: &Event) {
        let Some(record) = record_of(event) else { return };
        let device = event.id().device;
        let apart = self.apart.entry(device).or_default();
        match (&event.body, self.under_way.get(&device).copied()) {
            (Body::BreakTaken(taken), _) => match taken.begun {
                Some(begun) if self.begun.get(&begun).is_some_and(is_taken) => {}
                Some(begun) => drop(self.begun.insert(begun, record)),
                None => apart.record(record),
            },
            (Body::BreakPrompted(prompted), Some(begun)) if prompted.step == PromptStep::CutShort => {
                self.begun.entry(begun).or_insert(record);
            }
            (Body::BreakPrompted(prompted), _) if prompted.step == PromptStep::Started => {
                self.under_way.insert(device, event.id());
                apart.record(record);
            }
            _ => apart.record(record),
        }
    }
}

fn is_taken(record: &Record) -> bool {
    matches!(record.event, Happened::Taken(..))
}

/// The routine of the session that a break is, which names what began it.
///
/// ```
/// use care::breaks::{begun_by, routine_of};
///
/// let begun = "00c0ffee00c0ffee-7".parse().expect("an id");
/// assert_eq!(begun_by(&routine_of(begun).0), Some(begun));
/// assert_eq!(begun_by("neck-turns"), None);
/// ```
#[must_use]
pub fn routine_of(begun: EventId) -> library::RoutineId {
    library::RoutineId(format!("{BREAK_ROUTINE}{begun}"))
}

/// What began the break that a session is, if it is one.
#[must_use]
pub fn begun_by(routine: &str) -> Option<EventId> {
    routine.strip_prefix(BREAK_ROUTINE)?.parse().ok()
}
