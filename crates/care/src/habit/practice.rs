//! Practice in letting an urge pass: a score that no lapse can take away.

/// Cells of the scale on screen. Each urge that is let pass fills this part of what is still empty.
pub const PRACTICE_CELLS: u8 = 24;
/// Days in which half of it fades.
pub const FADE_HALF_LIFE_DAYS: f64 = 30.0;

/// Practice from days with urges let pass, as (day, urges) in order: 0 is none, 1 would be all.
///
/// Each urge that was let pass: practice ← practice + (1 − practice) / 24.
/// Each day: practice ← practice · 0.5^(1 / 30).
///
/// A crack changes nothing, and no tap ever lowers it, so there is no reason to hide one and nothing to lose by a bad
/// day. The form, a mean that forgets evenly, is common in habit trackers; both numbers are our judgement.
///
/// ```
/// use care::habit::practice;
/// assert_eq!(practice([], 100), 0.0);
/// assert!(practice([(99, 2)], 100) > practice([(99, 1)], 100));
/// ```
#[must_use]
pub fn practice(days: impl IntoIterator<Item = (i64, u32)>, today: i64) -> f64 {
    let fade = |practice: f64, days: i64| practice * 0.5_f64.powf(days.max(0) as f64 / FADE_HALF_LIFE_DAYS);
    let empty_after = |urges: u32| (1.0 - 1.0 / f64::from(PRACTICE_CELLS)).powi(urges.min(10_000) as i32);
    let (mut practice, mut last) = (0.0, today);
    for (day, urges) in days {
        practice = fade(practice, day - last);
        practice = 1.0 - (1.0 - practice) * empty_after(urges);
        last = day;
    }
    fade(practice, today - last)
}
