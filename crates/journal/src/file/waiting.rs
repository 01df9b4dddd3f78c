//! Events that wait beside a journal until they can be written into it, as a small file of text that only grows.
//! `docs/formats/waiting.md` describes it.
//!
//! ```
//! use journal::file::waiting::{HEADER, WaitingEvent, read};
//! use journal::{Body, HabitMoment, Moment};
//!
//! let at = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
//! let event = WaitingEvent::new(at, Body::HabitCracked(HabitMoment::default()));
//! let file = format!("{HEADER}{}", event.to_line());
//! assert_eq!(read(file.as_bytes()).expect("just written").events, [event]);
//! ```

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Checksum, LINE_END, LINE_START};
use crate::{Body, Event, Journal, Moment, Stamp, Wipe};

/// Version of this format.
pub const FORMAT: u32 = 1;

/// The largest file that is read: 4 MiB.
pub const MAX_FILE_BYTES: usize = 4 << 20;

/// The first line, with its line feed.
pub const HEADER: &str = "{\"limber\":\"waiting\",\"format\":1}\n";

/// How the first line begins, in every format there will ever be.
const MAGIC: &str = r#"{"limber":"waiting","#;

/// What stands between a line's checksum and its event.
const EVENT_START: &str = r#"","event":"#;

/// Something that happened and has no place in the journal yet: that comes when it is written there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingEvent {
    /// When it happened.
    pub at: Moment,
    /// What happened.
    pub body: Body,
    /// The last place in the journal that was erased, as far as that was known when it began to wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wiped: Option<Stamp>,
}

/// What stands in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WaitingFile {
    /// Those that can be read, the oldest first.
    pub events: Vec<WaitingEvent>,
    /// Whether that is all, and further lines may follow at the end. A program that ended while it wrote leaves half a line.
    pub is_whole: bool,
}

/// Why nothing of a file is read. It is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WaitingError {
    /// It is some other file.
    #[error("this file was not written by Limber")]
    NotLimber,
    /// It is in a newer format.
    #[error("this was written by a newer Limber (format {found}; this one knows {FORMAT})")]
    Newer {
        /// The format that was found.
        found: u32,
    },
    /// It is larger than any.
    #[error("this file is larger than {} MiB, the most that can be read", MAX_FILE_BYTES >> 20)]
    TooLarge,
}

impl WaitingEvent {
    /// One of which nothing is known to be erased before it.
    #[must_use]
    pub fn new(at: Moment, body: Body) -> Self {
        Self { at, body, wiped: None }
    }

    /// Whether it had happened when everything was erased. What began to wait when that was known came later, whatever the clock says: the one
    /// by which it was erased may have been ahead.
    #[must_use]
    pub fn is_erased_by(&self, wipe: &Wipe) -> bool {
        // Before 1970 there was nothing to erase.
        let at_ms = u64::try_from(self.at.instant_ms).unwrap_or(0);
        self.wiped < Some(wipe.up_to) && at_ms <= wipe.up_to.hlc.wall_ms
    }

    /// The line that stands for it in a file, with its line feed.
    #[must_use]
    pub fn to_line(&self) -> String {
        let event = serde_json::to_string(self)
            .expect("an event holds only text, whole numbers and JSON that was read before");
        format!("{LINE_START}{}{EVENT_START}{event}{LINE_END}\n", Checksum::START.and(&event))
    }

    fn of_line(line: &[u8]) -> Option<Self> {
        let line = str::from_utf8(line).ok()?.strip_prefix(LINE_START)?.strip_suffix(LINE_END)?;
        let (sum, rest) = line.split_at_checked(16)?;
        let event = rest.strip_prefix(EVENT_START)?;
        // Of each line by itself, so that damage takes one event and not all that follow.
        if sum.parse::<Checksum>() != Ok(Checksum::START.and(event)) {
            return None;
        }
        serde_json::from_str(event).ok()
    }
}

/// Reads a file. A line that was cut off or changed is passed over.
///
/// # Errors
/// [`WaitingError`] where it is no file of this kind, or not for this Limber to read.
pub fn read(file: &[u8]) -> Result<WaitingFile, WaitingError> {
    if file.len() > MAX_FILE_BYTES {
        return Err(WaitingError::TooLarge);
    }
    if HEADER.as_bytes().starts_with(file) {
        // Nothing, or not even all of the first line: it was being made.
        return Ok(WaitingFile { events: Vec::new(), is_whole: file.len() == HEADER.len() });
    }
    let mut lines = file.split_inclusive(|byte| *byte == b'\n');
    check_header(lines.next().unwrap_or_default())?;
    let mut waiting = WaitingFile { events: Vec::new(), is_whole: true };
    for line in lines {
        let ended = line.strip_suffix(b"\n");
        let event = WaitingEvent::of_line(ended.unwrap_or(line));
        waiting.is_whole &= ended.is_some() && event.is_some();
        waiting.events.extend(event);
    }
    Ok(waiting)
}

fn check_header(line: &[u8]) -> Result<(), WaitingError> {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    if line == HEADER.as_bytes() {
        return Ok(());
    }
    let is_ours = line.starts_with(MAGIC.as_bytes());
    match serde_json::from_slice(line) {
        Ok(Format { format: found }) if is_ours && found > FORMAT => Err(WaitingError::Newer { found }),
        _ => Err(WaitingError::NotLimber),
    }
}

/// Those of waiting events that a journal lacks, in their order. Whoever ended after some of them were written, and before that was
/// noted, finds them there. What had happened when everything was erased is not brought back.
///
/// ```
/// use journal::file::waiting::{WaitingEvent, still_missing};
/// use journal::{Body, DeviceId, HabitMoment, Journal, Moment, Writer};
///
/// let at = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
/// let event = WaitingEvent::new(at.clone(), Body::HabitCracked(HabitMoment::default()));
/// let mut journal = Journal::new();
/// assert_eq!(still_missing(vec![event.clone()], &journal), [event.clone()]);
/// journal.append(Writer::new(DeviceId(7)).write(at, event.body.clone()));
/// assert_eq!(still_missing(vec![event], &journal), []);
/// ```
#[must_use]
pub fn still_missing(events: Vec<WaitingEvent>, journal: &Journal) -> Vec<WaitingEvent> {
    // Of two that say the same, one may be there and the other not.
    let mut there: BTreeMap<i64, Vec<&Event>> =
        events.iter().map(|event| (event.at.instant_ms, Vec::new())).collect();
    for event in journal.events() {
        if let Some(same_time) = there.get_mut(&event.recorded.instant_ms) {
            same_time.push(event);
        }
    }
    let mut is_there = |waiting: &WaitingEvent| {
        let same_time = there.get_mut(&waiting.at.instant_ms)?;
        let is_it = |event: &&Event| event.recorded == waiting.at && event.body == waiting.body;
        Some(same_time.swap_remove(same_time.iter().position(is_it)?))
    };
    let is_wiped = |waiting: &WaitingEvent| journal.wiped().is_some_and(|wipe| waiting.is_erased_by(wipe));
    events.into_iter().filter(|event| !is_wiped(event) && is_there(event).is_none()).collect()
}
