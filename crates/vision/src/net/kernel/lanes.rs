//! Vectors of numbers, one type a set of instructions.

/// A vector. Its methods are compiled into functions that have the instructions switched on.
pub(super) trait Lanes: Copy {
    /// How many numbers.
    const LEN: usize;

    /// # Safety
    /// For each method: the machine has the instructions, and pointers lead to `LEN` numbers (`store_first`: to `count`).
    unsafe fn splat(value: f32) -> Self;
    unsafe fn load(from: *const f32) -> Self;
    unsafe fn store(self, to: *mut f32);
    unsafe fn store_first(self, to: *mut f32, count: usize);
    /// `self * factor + sum`.
    unsafe fn mul_add(self, factor: Self, sum: Self) -> Self;
    unsafe fn add(self, other: Self) -> Self;
    unsafe fn max(self, other: Self) -> Self;
    unsafe fn min(self, other: Self) -> Self;
}

/// Four numbers in plain Rust.
#[derive(Clone, Copy)]
pub(super) struct Plain([f32; 4]);

impl Plain {
    #[inline(always)]
    fn with(self, other: Self, operation: impl Fn(f32, f32) -> f32) -> Self {
        let (a, b) = (self.0, other.0);
        Self([operation(a[0], b[0]), operation(a[1], b[1]), operation(a[2], b[2]), operation(a[3], b[3])])
    }
}

impl Lanes for Plain {
    const LEN: usize = 4;

    #[inline(always)]
    unsafe fn splat(value: f32) -> Self {
        Self([value; 4])
    }

    #[inline(always)]
    unsafe fn load(from: *const f32) -> Self {
        // SAFETY: the caller's, four numbers lie there.
        unsafe { Self(from.cast::<[f32; 4]>().read_unaligned()) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32) {
        // SAFETY: the caller's, four numbers fit there.
        unsafe { to.cast::<[f32; 4]>().write_unaligned(self.0) }
    }

    #[inline(always)]
    unsafe fn store_first(self, to: *mut f32, count: usize) {
        // SAFETY: the caller's, `count` numbers fit there.
        unsafe { std::ptr::copy_nonoverlapping(self.0.as_ptr(), to, count.min(4)) }
    }

    #[inline(always)]
    unsafe fn mul_add(self, factor: Self, sum: Self) -> Self {
        self.with(factor, |a, b| a * b).with(sum, |a, b| a + b)
    }

    #[inline(always)]
    unsafe fn add(self, other: Self) -> Self {
        self.with(other, |a, b| a + b)
    }

    #[inline(always)]
    unsafe fn max(self, other: Self) -> Self {
        self.with(other, |a, b| if a > b { a } else { b })
    }

    #[inline(always)]
    unsafe fn min(self, other: Self) -> Self {
        self.with(other, |a, b| if a < b { a } else { b })
    }
}

/// Implements the arithmetic by intrinsics of the same shape.
macro_rules! arithmetic {
    ($vector:ident, $length:literal, $set:ident, $load:expr, $store:expr, $fma:expr, $add:ident, $max:ident, $min:ident) => {
        const LEN: usize = $length;

        #[inline(always)]
        unsafe fn splat(value: f32) -> Self {
            // SAFETY: the caller's, for this and all below.
            unsafe { Self($set(value)) }
        }

        #[inline(always)]
        unsafe fn load(from: *const f32) -> Self {
            unsafe { Self($load(from)) }
        }

        #[inline(always)]
        unsafe fn store(self, to: *mut f32) {
            unsafe { $store(to, self.0) }
        }

        #[inline(always)]
        unsafe fn mul_add(self, factor: Self, sum: Self) -> Self {
            unsafe { Self($fma(self.0, factor.0, sum.0)) }
        }

        #[inline(always)]
        unsafe fn add(self, other: Self) -> Self {
            unsafe { Self($add(self.0, other.0)) }
        }

        #[inline(always)]
        unsafe fn max(self, other: Self) -> Self {
            unsafe { Self($max(self.0, other.0)) }
        }

        #[inline(always)]
        unsafe fn min(self, other: Self) -> Self {
            unsafe { Self($min(self.0, other.0)) }
        }
    };
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::Lanes;
    use std::arch::x86_64::*;

    /// Eight numbers in a register of AVX.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Eight(__m256);

    /// Sixteen numbers in a register of AVX-512.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Sixteen(__m512);

    /// Which of eight are stored: `count` before its middle, as a window into this.
    const FIRST: [i32; 16] = [-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0];

    impl Lanes for Eight {
        arithmetic!(
            Eight,
            8,
            _mm256_set1_ps,
            _mm256_loadu_ps,
            _mm256_storeu_ps,
            _mm256_fmadd_ps,
            _mm256_add_ps,
            _mm256_max_ps,
            _mm256_min_ps
        );

        #[inline(always)]
        unsafe fn store_first(self, to: *mut f32, count: usize) {
            // SAFETY: the window begins at 0 to 8; the caller's for the rest.
            unsafe {
                let mask = _mm256_loadu_si256(FIRST.as_ptr().add(8 - count.min(8)).cast());
                _mm256_maskstore_ps(to, mask, self.0);
            }
        }
    }

    impl Lanes for Sixteen {
        arithmetic!(
            Sixteen,
            16,
            _mm512_set1_ps,
            _mm512_loadu_ps,
            _mm512_storeu_ps,
            _mm512_fmadd_ps,
            _mm512_add_ps,
            _mm512_max_ps,
            _mm512_min_ps
        );

        #[inline(always)]
        unsafe fn store_first(self, to: *mut f32, count: usize) {
            let mask = u16::MAX >> (16 - count.clamp(1, 16));
            // SAFETY: the caller's.
            unsafe { _mm512_mask_storeu_ps(to, mask, self.0) }
        }
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) use x86::{Eight, Sixteen};

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm {
    use super::Lanes;
    use std::arch::wasm32::*;

    /// Four numbers in a register of simd128.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Four(v128);

    /// In one rounding or two, as the machine does it faster.
    #[cfg(target_feature = "relaxed-simd")]
    #[inline(always)]
    fn fused(a: v128, b: v128, sum: v128) -> v128 {
        f32x4_relaxed_madd(a, b, sum)
    }

    #[cfg(not(target_feature = "relaxed-simd"))]
    #[inline(always)]
    fn fused(a: v128, b: v128, sum: v128) -> v128 {
        f32x4_add(f32x4_mul(a, b), sum)
    }

    #[inline(always)]
    unsafe fn loaded(from: *const f32) -> v128 {
        // SAFETY: the caller's.
        unsafe { v128_load(from.cast()) }
    }

    #[inline(always)]
    unsafe fn stored(to: *mut f32, value: v128) {
        // SAFETY: the caller's.
        unsafe { v128_store(to.cast(), value) }
    }

    #[expect(unused_unsafe, reason = "simd128 is on for the whole module, which makes its arithmetic safe")]
    impl Lanes for Four {
        // The `p` forms are one instruction on x86, with the operands the other way round: of a NaN and a number these keep
        // the first operand, x86's own the second. Weights are finite, so that a NaN comes of an input or an overflow alone.
        arithmetic!(Four, 4, f32x4_splat, loaded, stored, fused, f32x4_add, f32x4_pmax, f32x4_pmin);

        #[inline(always)]
        unsafe fn store_first(self, to: *mut f32, count: usize) {
            let numbers = [
                f32x4_extract_lane::<0>(self.0),
                f32x4_extract_lane::<1>(self.0),
                f32x4_extract_lane::<2>(self.0),
                f32x4_extract_lane::<3>(self.0),
            ];
            // SAFETY: the caller's, `count` numbers fit there.
            unsafe { std::ptr::copy_nonoverlapping(numbers.as_ptr(), to, count.min(4)) }
        }
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(super) use wasm::Four;
