//! Half-precision numbers: IEEE 754 binary16, which the networks' biases and slopes were published in.

/// The number that 16 bits stand for.
///
/// ```
/// assert_eq!(vision::half::widened(0x3c00), 1.0);
/// assert_eq!(vision::half::widened(0xc000), -2.0);
/// ```
#[must_use]
pub fn widened(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from((bits >> 10) & 0x1f);
    let fraction = f32::from(bits & 0x3ff);
    let magnitude = match exponent {
        0 => fraction * 2.0_f32.powi(-24),
        31 if fraction == 0.0 => f32::INFINITY,
        31 => f32::NAN,
        _ => (1024.0 + fraction) * 2.0_f32.powi(exponent - 25),
    };
    sign * magnitude
}

/// The nearest half-precision number's bits, ties to even; what is too large becomes infinite.
///
/// ```
/// use vision::half::{narrowed, widened};
/// assert_eq!(widened(narrowed(0.1)), 0.099_975_586);
/// ```
#[must_use]
pub fn narrowed(value: f32) -> u16 {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    let magnitude = value.abs();
    if magnitude.is_nan() {
        return sign | 0x7e00;
    }
    let mut low = 0_u16;
    let mut high = 0x7c00_u16;
    // The bits of positive numbers are in the numbers' order, so the place is found by halving.
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if widened(middle) <= magnitude { low = middle } else { high = middle }
    }
    let top = if high == 0x7c00 { 65_536.0 } else { widened(high) };
    let (below, above) = (magnitude - widened(low), top - magnitude);
    let takes_high = above < below || (above == below && high.is_multiple_of(2));
    sign | if takes_high || magnitude >= top { high } else { low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_half_precision_returns() {
        for bits in 0..=u16::MAX {
            let value = widened(bits);
            if value.is_nan() {
                assert!(widened(narrowed(value)).is_nan());
            } else {
                assert_eq!(narrowed(value), bits, "{value}");
            }
        }
    }

    #[test]
    fn ties_go_to_even_and_the_large_become_infinite() {
        for (value, expected) in [
            (2049.0, 2048.0),
            (2051.0, 2052.0),
            (65_519.0, 65_504.0),
            (65_520.0, f32::INFINITY),
            (1e9, f32::INFINITY),
        ] {
            assert_eq!(widened(narrowed(value)), expected, "{value}");
        }
    }
}
