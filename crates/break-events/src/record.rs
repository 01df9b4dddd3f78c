//! What an event of the journal says.

use breaks::{Event as Happened, Hold, Kind, Local, Record, Spent, Taken};
use journal::{Body, BreakKind, Event, LocalDateTime, PromptStep, SpentOn, TakenHow};

/// What an event of the journal tells about breaks. Nothing if it is about something else, or holds a word that only a newer
/// Limber knows.
///
/// ```
/// use break_events::{body_of, local_of, record_of};
/// use breaks::{Event, Kind, Record};
/// use journal::{DeviceId, Moment, Writer};
///
/// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
/// let offered = Record { at: local_of(now.local), event: Event::Offered(Kind::Break) };
/// let event = Writer::new(DeviceId(1)).write(now, body_of(offered, offered.at, None));
/// assert_eq!(record_of(&event), Some(offered));
/// ```
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
    Some(Record { at: local_of(event.recorded.local), event: happened })
}

/// Day and time on a person's wall, as `breaks` takes them.
#[must_use]
pub fn local_of(at: LocalDateTime) -> Local {
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
