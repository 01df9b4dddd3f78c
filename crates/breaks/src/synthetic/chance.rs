//! Repeatable chance.

/// A stream of numbers that depends on its seed alone (SplitMix64).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// A stream.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, 0 to 1 without 1.
    pub fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A whole number within bounds, both included.
    pub fn between(&mut self, least: u32, most: u32) -> u32 {
        least + (self.unit() * f64::from(most - least + 1)) as u32
    }

    /// A wait of a mean length, most of them shorter and some much longer.
    pub fn wait(&mut self, mean_secs: f64) -> u32 {
        (-mean_secs * (1.0 - self.unit()).ln()).ceil() as u32
    }
}
