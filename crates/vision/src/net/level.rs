//! Which instructions the executor uses.

/// A set of vector instructions, each the next wider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// One number at a time, everywhere.
    Scalar,
    /// Four at a time: WebAssembly simd128, with relaxed multiply-add where the module is built for it.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    Simd128,
    /// Eight at a time: x86-64 with AVX2 and FMA.
    #[cfg(target_arch = "x86_64")]
    Avx2,
    /// Sixteen at a time: x86-64 with AVX-512F and FMA.
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

impl Level {
    /// The widest that this machine has.
    #[must_use]
    pub fn best() -> Self {
        Self::widest(&Self::available())
    }

    /// This level where the machine has it, else the widest that it has: anybody can name a level, and to run
    /// instructions that are not there is undefined.
    pub(super) fn usable(self) -> Self {
        self.usable_among(&Self::available())
    }

    fn usable_among(self, available: &[Self]) -> Self {
        if available.contains(&self) { self } else { Self::widest(available) }
    }

    fn widest(available: &[Self]) -> Self {
        available.last().copied().unwrap_or(Self::Scalar)
    }

    /// All that this machine has, the widest last.
    #[must_use]
    pub fn available() -> Vec<Self> {
        [
            Some(Self::Scalar),
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Some(Self::Simd128),
            #[cfg(target_arch = "x86_64")]
            (is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma")).then_some(Self::Avx2),
            #[cfg(target_arch = "x86_64")]
            (is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("fma")).then_some(Self::Avx512),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What it is called where figures are shown.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Scalar => "scalar",
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Self::Simd128 if cfg!(target_feature = "relaxed-simd") => "simd128 relaxed",
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Self::Simd128 => "simd128",
            #[cfg(target_arch = "x86_64")]
            Self::Avx2 => "AVX2",
            #[cfg(target_arch = "x86_64")]
            Self::Avx512 => "AVX-512",
        }
    }
}

#[cfg(all(test, target_arch = "x86_64"))]
mod tests {
    use super::Level::{self, Avx2, Avx512, Scalar};

    #[test]
    fn a_level_that_the_machine_lacks_gives_way_to_its_widest() {
        let cases: &[(Level, &[Level], Level)] = &[
            (Avx512, &[Scalar, Avx2], Avx2),
            (Avx512, &[Scalar], Scalar),
            (Avx2, &[Scalar], Scalar),
            (Avx2, &[Scalar, Avx2, Avx512], Avx2),
            (Scalar, &[Scalar, Avx2], Scalar),
        ];
        for (asked, available, expected) in cases {
            assert_eq!(asked.usable_among(available), *expected, "{asked:?} of {available:?}");
        }
    }
}
