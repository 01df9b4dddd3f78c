//! How long until the next urge, when some times were cut off before there was one.

use statrs::distribution::{ContinuousCDF, Normal};

use super::change::{FEWEST_MARKS, LIKELY};

/// One step of the curve: from here on, this share has had no urge yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Hours after the session.
    pub hours: f64,
    /// The share.
    pub share: f64,
    /// Lower end of its likely range.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The times after a routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Wait {
    /// Half of the times there was no urge for so many hours; nothing where it is longer than what is known.
    pub median_hours: Option<f64>,
    /// Lower end of its likely range.
    pub low_hours: Option<f64>,
    /// Upper end; nothing where it is open.
    pub high_hours: Option<f64>,
    /// Times that ended in an urge.
    pub urges: usize,
    /// All times.
    pub of: usize,
    /// The curve, from its first urge on.
    pub steps: Vec<Step>,
}

/// The product-limit curve (Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958) of times in
/// hours and whether each ended in an urge, with Greenwood's variance on the scale of ln(-ln S), and the median with the
/// interval of Brookmeyer and Crowley (1982): the hours at which a share of a half is within the likely range.
///
/// Nothing for fewer than three times.
///
/// ```
/// use care::helps::wait;
/// let known = wait(&[(1.0, true), (2.0, true), (3.0, false), (4.0, true), (12.0, false)]).expect("five times");
/// assert_eq!(known.median_hours, Some(4.0));
/// assert_eq!((known.urges, known.of), (3, 5));
/// ```
#[must_use]
pub fn wait(times: &[(f64, bool)]) -> Option<Wait> {
    if times.len() < FEWEST_MARKS {
        return None;
    }
    let mut sorted = times.to_vec();
    // At the same moment an urge comes before a time that is cut off.
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    let steps = steps(&sorted);
    let first =
        |reached: &dyn Fn(&Step) -> bool| steps.iter().find(|step| reached(step)).map(|step| step.hours);
    Some(Wait {
        median_hours: first(&|step| step.share <= 0.5),
        low_hours: first(&|step| step.low <= 0.5),
        high_hours: first(&|step| step.high <= 0.5),
        urges: times.iter().filter(|(_, is_urge)| *is_urge).count(),
        of: times.len(),
        steps,
    })
}

fn steps(sorted: &[(f64, bool)]) -> Vec<Step> {
    let (mut share, mut greenwood) = (1.0, 0.0);
    let mut steps: Vec<Step> = Vec::new();
    for at_once in sorted.chunk_by(|one, other| one.0 == other.0) {
        let hours = at_once[0].0;
        let at_risk = sorted.iter().filter(|(time, _)| *time >= hours).count() as f64;
        let urges = at_once.iter().filter(|(_, is_urge)| *is_urge).count() as f64;
        if urges == 0.0 {
            continue;
        }
        share *= 1.0 - urges / at_risk;
        greenwood += urges / (at_risk * (at_risk - urges).max(f64::MIN_POSITIVE));
        let [low, high] = band(share, greenwood).unwrap_or([0.0, steps.last().map_or(1.0, |last| last.high)]);
        steps.push(Step { hours, share, low, high });
    }
    steps
}

/// The likely range of a share. On the scale of ln(-ln S) it stays between 0 and 1. Nothing where nobody is left, for which
/// the formula has no answer.
fn band(share: f64, greenwood: f64) -> Option<[f64; 2]> {
    if share <= 0.0 {
        return None;
    }
    let reach = Normal::standard().inverse_cdf(0.5 + LIKELY / 2.0) * greenwood.sqrt() / share.ln().abs();
    Some([share.powf(reach.exp()), share.powf((-reach).exp())])
}
