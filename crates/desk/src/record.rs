//! Where it is kept what happened.
//!
//! The companion hands every event to a [`Recorder`]. The program's own is the journal on disk; [`Memory`] is for tests and for a
//! companion that may not write, [`JournalFile`] keeps a file in the format that the page exports and imports.

use breaks::{Event, Kind, Record, Spent, Taken};
use journal::{
    Body, BreakHeldBack, BreakKind, BreakPostponed, BreakPrompted, BreakTaken, BreaksPaused, EventId,
    Journal, Moment, PromptStep, RestQuestion, SatStill, SpentOn, TakenHow, TimeSpent,
};
use std::io;

mod file;

pub use file::JournalFile;
pub(crate) use file::replace;

/// Keeps events. It is called on the companion's only thread and should take no longer than a disk does.
pub trait Recorder {
    /// Keeps an event, and says what it is called.
    ///
    /// # Errors
    /// When it could not be kept. The companion goes on and says so once.
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId>;

    /// Keeps what could not be kept when it happened, where that waits. Asked for now and then, and at the end.
    ///
    /// # Errors
    /// When it still cannot be kept.
    fn catch_up(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// All that is known, for a safety question or for statistics.
    ///
    /// # Errors
    /// When it cannot be read.
    fn journal(&self) -> io::Result<Journal>;

    /// What was recorded since an event, and perhaps some of what was before it. Asked for often while a break is under way, so that
    /// one that keeps long records need not read all of them.
    ///
    /// # Errors
    /// When it cannot be read.
    fn since(&self, id: EventId) -> io::Result<Vec<journal::Event>> {
        let journal = self.journal()?;
        Ok(journal.events().skip_while(|event| event.id() != id).cloned().collect())
    }
}

/// Keeps events until the program ends.
#[derive(Clone, Debug)]
pub struct Memory {
    journal: Journal,
    writer: journal::Writer,
}

impl Memory {
    /// Nothing yet, written by `device`.
    #[must_use]
    pub fn new(device: journal::DeviceId) -> Self {
        Self::of(Journal::new(), device)
    }

    /// Goes on with a journal.
    #[must_use]
    pub fn of(journal: Journal, device: journal::DeviceId) -> Self {
        let writer = journal.writer(device);
        Self { journal, writer }
    }
}

impl Recorder for Memory {
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId> {
        let event = self.writer.write(now.clone(), body);
        let id = event.id();
        self.journal.append(event);
        Ok(id)
    }

    fn journal(&self) -> io::Result<Journal> {
        Ok(self.journal.clone())
    }
}

/// The event of the journal that says what happened, recorded `recorded_later_ms` after it. What was taken may have been
/// `begun` by another event.
///
/// ```
/// use breaks::{Event, Kind, Local, Record};
/// use desk::record::body_of;
/// use journal::{Body, BreakKind, BreakPrompted, PromptStep};
///
/// let offered = Record { at: Local::new(20_417, 36_000), event: Event::Offered(Kind::Break) };
/// let expected = BreakPrompted::new(BreakKind::Break, PromptStep::Offered);
/// assert_eq!(body_of(offered, 0, None), Body::BreakPrompted(expected));
/// ```
#[must_use]
pub fn body_of(record: Record, recorded_later_ms: u64, begun: Option<EventId>) -> Body {
    match record.event {
        Event::Spent { what, ms, ended_ago_ms } => Body::TimeSpent(TimeSpent {
            on: spent_on(what),
            ms,
            ended_ago_ms: ended_ago_ms.saturating_add(recorded_later_ms),
        }),
        Event::Sat { ms } => Body::SatStill(SatStill { ms }),
        Event::Offered(kind) => prompted(kind, PromptStep::Offered),
        Event::BecameClearer(kind) => prompted(kind, PromptStep::BecameClearer),
        Event::Withdrawn(kind) => prompted(kind, PromptStep::Withdrawn),
        Event::Started(kind) => prompted(kind, PromptStep::Started),
        Event::CutShort(kind) => prompted(kind, PromptStep::CutShort),
        Event::Skipped(kind) => prompted(kind, PromptStep::Skipped),
        Event::Missed(kind) => prompted(kind, PromptStep::Missed),
        Event::HeldBack(kind, why) => {
            Body::BreakHeldBack(BreakHeldBack { what: what(kind), why: why.name().to_owned() })
        }
        Event::Taken(kind, taken) => {
            Body::BreakTaken(BreakTaken { what: what(kind), how: how(taken), begun })
        }
        Event::Postponed(kind, minutes) => Body::BreakPostponed(BreakPostponed { what: what(kind), minutes }),
        Event::AskedResting => Body::RestQuestion(RestQuestion { resting: None }),
        Event::AnsweredResting(resting) => Body::RestQuestion(RestQuestion { resting: Some(resting) }),
        Event::Paused => Body::BreaksPaused(BreaksPaused { paused: true }),
        Event::Resumed => Body::BreaksPaused(BreaksPaused { paused: false }),
    }
}

fn prompted(kind: Kind, step: PromptStep) -> Body {
    Body::BreakPrompted(BreakPrompted::new(what(kind), step))
}

fn what(kind: Kind) -> BreakKind {
    match kind {
        Kind::Shift => BreakKind::Shift,
        Kind::Break => BreakKind::Break,
    }
}

fn spent_on(spent: Spent) -> SpentOn {
    match spent {
        Spent::Work => SpentOn::Work,
        Spent::Video => SpentOn::Video,
        Spent::Rest => SpentOn::Rest,
        Spent::Break => SpentOn::Break,
    }
}

fn how(taken: Taken) -> TakenHow {
    match taken {
        Taken::Seen => TakenHow::Seen,
        Taken::Told => TakenHow::Told,
        Taken::ByItself => TakenHow::ByItself,
    }
}
