//! Where an event stands in the one order that every device agrees on.

use serde::{Deserialize, Serialize};

use crate::{DeviceId, EventId};

/// A hybrid logical clock: the wall clock where it moves forward, a count where it does not.
///
/// Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases" (2014).
/// It never goes back, even when the wall clock does, so it is for order only and never shown to a person.
/// Written as `[wall_ms, logical]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "(u64, u32)", try_from = "(u64, u32)")]
pub struct Hlc {
    /// Milliseconds since 1970 in UTC, as the largest wall clock seen so far.
    pub wall_ms: u64,
    /// Counts events while the wall clock stands still or is behind.
    pub logical: u32,
}

impl Hlc {
    /// The last millisecond of the year 9999. No event may claim a later one, so a broken or hostile clock
    /// cannot leave the others without room to count on.
    pub const MAX_WALL_MS: u64 = 253_402_300_799_999;

    /// The clock of the next event: later than `self`, and at least `wall_ms`.
    pub fn tick(self, wall_ms: u64) -> Self {
        let wall_ms = wall_ms.min(Self::MAX_WALL_MS);
        if wall_ms > self.wall_ms {
            return Self { wall_ms, logical: 0 };
        }
        match self.logical.checked_add(1) {
            Some(logical) => Self { wall_ms: self.wall_ms, logical },
            None => Self { wall_ms: self.wall_ms + 1, logical: 0 },
        }
    }
}

impl From<Hlc> for (u64, u32) {
    fn from(hlc: Hlc) -> Self {
        (hlc.wall_ms, hlc.logical)
    }
}

impl TryFrom<(u64, u32)> for Hlc {
    type Error = &'static str;

    fn try_from((wall_ms, logical): (u64, u32)) -> Result<Self, Self::Error> {
        if wall_ms > Self::MAX_WALL_MS {
            return Err("the clock of an event is beyond the year 9999");
        }
        Ok(Self { wall_ms, logical })
    }
}

/// An event's place in the order: clock first, then device, then the device's own count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// The clock when it was written.
    pub hlc: Hlc,
    /// The event's name.
    pub id: EventId,
}

impl Stamp {
    /// A text that sorts as the stamp does, for a store whose keys are text: fixed-width hexadecimal.
    pub fn sort_key(&self) -> String {
        let Self { hlc, id } = self;
        format!("{:012x}-{:08x}-{}-{:014x}", hlc.wall_ms, hlc.logical, id.device, id.counter)
    }

    /// The device that wrote the event.
    pub fn device(&self) -> DeviceId {
        self.id.device
    }
}
