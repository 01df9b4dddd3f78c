//! Whether a mark has changed, and how sure that is.

/// Days that are looked at.
pub(super) const TREND_DAYS: i64 = 28;
/// The days at the end that are compared with those before.
const RECENT_DAYS: i64 = 14;
/// Means that differ by less have not clearly changed, on the scale of 0 to 10.
pub const LIKELY_POINTS: f64 = 2.0;
/// Fewer days marked in either half say nothing.
const FEWEST_DAYS: usize = 3;

/// How a mark has gone over four weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Days marked in the last two weeks, and in the two before.
    pub days: [usize; 2],
    /// The means of the last two weeks and of the two before, where any day was marked.
    pub means: [Option<f64>; 2],
    /// What can be said.
    pub verdict: Verdict,
}

/// What can be said about a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too few days were marked.
    TooFew,
    /// No clear change.
    NotClear,
    /// Likely lower than before.
    Lower,
    /// Likely higher than before.
    Higher,
}

/// From marks as (day, mark): a change is likely real if the means of the two fortnights differ by 2 points or more and
/// the 90 % interval of the slope over both leaves out 0.
pub(super) fn trend(marks: &[(i64, f64)], today: i64) -> Trend {
    let is_recent = |(day, _): &&(i64, f64)| *day > today - RECENT_DAYS;
    let recent: Vec<f64> = marks.iter().filter(is_recent).map(|(_, mark)| *mark).collect();
    let before: Vec<f64> = marks.iter().filter(|mark| !is_recent(mark)).map(|(_, mark)| *mark).collect();
    let means = [mean(&recent), mean(&before)];
    let days = [recent.len(), before.len()];
    Trend { days, means, verdict: verdict(marks, days, means) }
}

fn verdict(marks: &[(i64, f64)], days: [usize; 2], means: [Option<f64>; 2]) -> Verdict {
    let [Some(now), Some(then)] = means else { return Verdict::TooFew };
    if days.into_iter().any(|days| days < FEWEST_DAYS) {
        return Verdict::TooFew;
    }
    let is_likely = (now - then).abs() >= LIKELY_POINTS && slope_is_clear(marks);
    match (is_likely, now < then) {
        (false, _) => Verdict::NotClear,
        (true, true) => Verdict::Lower,
        (true, false) => Verdict::Higher,
    }
}

fn mean(marks: &[f64]) -> Option<f64> {
    (!marks.is_empty()).then(|| marks.iter().sum::<f64>() / marks.len() as f64)
}

/// Whether the 90 % interval of the least-squares slope leaves out 0: |slope| > t(0.95; n - 2) × its standard error.
fn slope_is_clear(marks: &[(i64, f64)]) -> bool {
    let count = marks.len();
    let Some(freedom) = count.checked_sub(2).filter(|freedom| *freedom > 0) else { return false };
    let first = marks.first().map_or(0, |(day, _)| *day);
    let points: Vec<(f64, f64)> = marks.iter().map(|(day, mark)| ((day - first) as f64, *mark)).collect();
    let (sum_x, sum_y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
    let (mean_x, mean_y) = (sum_x / count as f64, sum_y / count as f64);
    let spread: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    if spread <= 0.0 {
        return false;
    }
    let slope = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>() / spread;
    let left: f64 = points.iter().map(|(x, y)| (y - mean_y - slope * (x - mean_x)).powi(2)).sum();
    let error = (left / freedom as f64 / spread).sqrt();
    slope.abs() > t_95(freedom) * error
}

/// The 95th percentile of Student's t, by degrees of freedom: from the tables, and towards 1.645 beyond them.
fn t_95(freedom: usize) -> f64 {
    const TABLE: [f64; 26] = [
        6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761,
        1.753, 1.746, 1.740, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706,
    ];
    TABLE.get(freedom.saturating_sub(1)).copied().unwrap_or(1.703)
}
