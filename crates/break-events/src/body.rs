//! The event of the journal that says what happened.

use breaks::{Event as Happened, Kind, Local, Record, Spent, Taken};
use journal::{
    Body, BreakHeldBack, BreakKind, BreakPostponed, BreakPrompted, BreakTaken, BreaksPaused, EventId,
    PromptStep, RestQuestion, SatStill, SpentOn, TakenHow, TimeSpent,
};

/// The event that says what happened, recorded `now`: minutes at the desk are told once their hour is over, or later. What was taken
/// may have been `begun` by another event.
///
/// ```
/// use breaks::{Event, Kind, Local, Record};
/// use break_events::body_of;
/// use journal::{Body, BreakKind, BreakPrompted, PromptStep};
///
/// let at = Local::new(20_417, 36_000);
/// let expected = BreakPrompted::new(BreakKind::Break, PromptStep::Offered);
/// let offered = Record { at, event: Event::Offered(Kind::Break) };
/// assert_eq!(body_of(offered, at, None), Body::BreakPrompted(expected));
/// ```
#[must_use]
pub fn body_of(record: Record, now: Local, begun: Option<EventId>) -> Body {
    match record.event {
        Happened::Spent { what, ms, ended_ago_ms } => {
            let later_ms = u64::try_from(record.at.secs_until(now)).unwrap_or(0).saturating_mul(1_000);
            let ended_ago_ms = ended_ago_ms.saturating_add(later_ms);
            Body::TimeSpent(TimeSpent { on: spent_on(what), ms, ended_ago_ms })
        }
        Happened::Sat { ms } => Body::SatStill(SatStill { ms }),
        Happened::Offered(kind) => prompted(kind, PromptStep::Offered),
        Happened::BecameClearer(kind) => prompted(kind, PromptStep::BecameClearer),
        Happened::Withdrawn(kind) => prompted(kind, PromptStep::Withdrawn),
        Happened::Started(kind) => prompted(kind, PromptStep::Started),
        Happened::CutShort(kind) => prompted(kind, PromptStep::CutShort),
        Happened::Skipped(kind) => prompted(kind, PromptStep::Skipped),
        Happened::Missed(kind) => prompted(kind, PromptStep::Missed),
        Happened::HeldBack(kind, why) => {
            Body::BreakHeldBack(BreakHeldBack { what: what(kind), why: why.name().to_owned() })
        }
        Happened::Taken(kind, taken) => {
            Body::BreakTaken(BreakTaken { what: what(kind), how: how(taken), begun })
        }
        Happened::Postponed(kind, minutes) => {
            Body::BreakPostponed(BreakPostponed { what: what(kind), minutes })
        }
        Happened::AskedResting => Body::RestQuestion(RestQuestion { resting: None }),
        Happened::AnsweredResting(resting) => Body::RestQuestion(RestQuestion { resting: Some(resting) }),
        Happened::Paused => Body::BreaksPaused(BreaksPaused { paused: true }),
        Happened::Resumed => Body::BreaksPaused(BreaksPaused { paused: false }),
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
