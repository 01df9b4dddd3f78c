//! Names of devices and of events.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// One browser, phone or program that writes to a journal: a random number drawn once, at the edge.
///
/// Written as sixteen hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u64);

/// Which event, for one event to point at another: the device that wrote it and that device's own count.
///
/// Written as `c0ffee0000000001-42`. An id alone never says which of two events came first: see
/// [`Stamp`](crate::Stamp) for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// The device that wrote the event.
    pub device: DeviceId,
    /// The device's own count, from 1.
    pub counter: u64,
}

impl EventId {
    /// The largest counter, the last whole number that every JSON reader keeps exactly (2^53 - 1).
    pub const MAX_COUNTER: u64 = (1 << 53) - 1;
}

/// The text is not the name of a device or of an event.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not the id of an event (sixteen hexadecimal digits, a hyphen and a count)")]
pub struct IdError(String);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.device, self.counter)
    }
}

impl FromStr for DeviceId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        // Only the form that we write is read, so that no two texts name one device.
        let plain = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let digits = plain.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        digits.map(DeviceId).ok_or_else(|| IdError(text.to_owned()))
    }
}

impl FromStr for EventId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let parse = || {
            let (device, counter) = text.split_once('-')?;
            let device = device.parse().ok()?;
            let plain = counter.bytes().all(|byte| byte.is_ascii_digit()) && !counter.starts_with('0');
            let counter = plain.then(|| counter.parse().ok()).flatten()?;
            (counter <= EventId::MAX_COUNTER).then_some(EventId { device, counter })
        };
        parse().ok_or_else(|| IdError(text.to_owned()))
    }
}

/// Serialises as the text form, and reads it back without a copy.
macro_rules! serde_as_text {
    ($name:ty, $expecting:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expecting)
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}
pub(crate) use serde_as_text;

serde_as_text!(DeviceId, "sixteen hexadecimal digits");
serde_as_text!(EventId, "the id of an event");
