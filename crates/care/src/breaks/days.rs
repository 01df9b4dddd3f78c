//! The days, folded from the journal.

use std::collections::BTreeMap;

use breaks::{Event as Happened, Hold, Kind, Local, Record, Spent, Statistics, Taken};
use journal::{
    BREAK_ROUTINE, Body, BreakKind, DeviceId, Event, EventId, Fold, LocalDateTime, PromptStep, SpentOn,
    TakenHow,
};

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

/// What an event of the journal tells about breaks. Nothing if it is about something else, or holds a word that only a newer
/// Limber knows.
#[must_use]
pub fn record_of(event: &Event) -> Option<Record> {
    let happened = match &event.body {
        Body::TimeSpent(spent) => {
            Happened::Spent { what: spent_on(spent.on), ms: spent.ms, ended_ago_ms: spent.ended_ago_ms }
        }
        Body::SatStill(sat) => Happened::Sat { ms: sat.ms },
        Body::BreakPrompted(prompted) => step(prompted.step, kind(prompted.what)),
        Body::BreakHeldBack(held) => Happened::HeldBack(kind(held.what), Hold::named(&held.why)?),
        Body::BreakTaken(taken) => Happened::Taken(kind(taken.what), how(taken.how)),
        Body::BreakPostponed(postponed) => Happened::Postponed(kind(postponed.what), postponed.minutes),
        Body::RestQuestion(question) => match question.resting {
            None => Happened::AskedResting,
            Some(resting) => Happened::AnsweredResting(resting),
        },
        Body::BreaksPaused(paused) if paused.paused => Happened::Paused,
        Body::BreaksPaused(_) => Happened::Resumed,
        _ => return None,
    };
    Some(Record { at: local(event.recorded.local), event: happened })
}

fn local(at: LocalDateTime) -> Local {
    let second_of_day = u32::from(at.hour()) * 3600 + u32::from(at.minute()) * 60 + u32::from(at.second());
    Local::new(i32::try_from(at.date.days_since_epoch()).unwrap_or(i32::MAX), second_of_day)
}

fn kind(kind: BreakKind) -> Kind {
    match kind {
        BreakKind::Shift => Kind::Shift,
        BreakKind::Break => Kind::Break,
    }
}

fn spent_on(on: SpentOn) -> Spent {
    match on {
        SpentOn::Work => Spent::Work,
        SpentOn::Video => Spent::Video,
        SpentOn::Rest => Spent::Rest,
        SpentOn::Break => Spent::Break,
    }
}

fn step(step: PromptStep, kind: Kind) -> Happened {
    match step {
        PromptStep::Offered => Happened::Offered(kind),
        PromptStep::BecameClearer => Happened::BecameClearer(kind),
        PromptStep::Withdrawn => Happened::Withdrawn(kind),
        PromptStep::Started => Happened::Started(kind),
        PromptStep::CutShort => Happened::CutShort(kind),
        PromptStep::Skipped => Happened::Skipped(kind),
        PromptStep::Missed => Happened::Missed(kind),
    }
}

fn how(how: TakenHow) -> Taken {
    match how {
        TakenHow::Seen => Taken::Seen,
        TakenHow::Told => Taken::Told,
        TakenHow::ByItself => Taken::ByItself,
    }
}
