//! The running checksum of a file's lines.

use std::fmt;
use std::str::FromStr;

use crate::id::serde_as_text;

/// FNV-1a of 64 bits over the payload of every line so far, each followed by a line feed.
///
/// It finds damage, not malice: whoever wants to can compute it again. Every change of a single byte changes it for
/// sure, because each step is a bijection of the state. Fowler, Noll and Vo; RFC 9923.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Checksum(u64);

impl Checksum {
    /// Before the first line.
    pub(crate) const START: Self = Self(0xcbf2_9ce4_8422_2325);
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    /// After one more line.
    pub(crate) fn and(self, payload: &str) -> Self {
        let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(Self::PRIME);
        Self(payload.bytes().chain([b'\n']).fold(self.0, step))
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Checksum {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let sum = u64::from_str_radix(text, 16).map(Self).ok();
        sum.filter(|sum| sum.to_string() == text).ok_or("a checksum is sixteen hexadecimal digits")
    }
}

serde_as_text!(Checksum, "sixteen hexadecimal digits");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_vector() {
        // FNV-1a 64 of "foobar" is 85944171f73967e8; one step more is the line feed.
        let foobar = Checksum(0x8594_4171_f739_67e8);
        let line_feed = Checksum((foobar.0 ^ 0x0a).wrapping_mul(Checksum::PRIME));
        assert_eq!(Checksum::START.and("foobar"), line_feed);
    }
}
