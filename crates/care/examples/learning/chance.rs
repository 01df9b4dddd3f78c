//! Numbers for made-up people, from a seed. Not those of the learner: nothing that it draws follows from theirs.

use statrs::distribution::{ContinuousCDF, Normal};

/// A xorshift* generator (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2016).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        let mut chance = Self((seed + 1).wrapping_mul(0xd134_2543_de82_ef95) | 1);
        for _ in 0..8 {
            chance.uniform();
        }
        chance
    }

    pub(crate) fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let mixed = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d);
        (mixed >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn normal(&mut self) -> f64 {
        Normal::standard().inverse_cdf(self.uniform().max(1e-12))
    }
}
