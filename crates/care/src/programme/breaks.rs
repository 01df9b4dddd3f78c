//! Movements for the breaks of a day: small, seated or standing, and never the neck.

use library::{MovementId, Region, Setting};

use super::Ground;
use super::objective::chance;
use crate::relief::{Outlook, is_gentle, works_neck};

/// Movements for one day's breaks.
const A_DAY: usize = 2;
/// How a break's movement says how often it is meant: it is one that may come every hour or whenever.
const OFTEN: [&str; 3] = ["Every hour", "Whenever", "Every half hour"];

/// Two movements a day, others from day to day.
pub(super) fn of_week(
    ground: &Ground<'_>,
    places: &[Region],
    monday: i64,
    seed: u64,
) -> Vec<Vec<MovementId>> {
    (monday..monday + 7)
        .map(|day| {
            let outlook =
                Outlook::of(ground.content, ground.limits, ground.history, (places, ground.pain), day);
            let mut fit: Vec<(f64, &MovementId)> = ground
                .content
                .movements
                .iter()
                .filter(|movement| OFTEN.iter().any(|words| movement.dose.often.starts_with(words)))
                .filter(|movement| movement.settings.contains(&Setting::Desk) && movement.level == 1)
                .filter(|movement| !works_neck(movement) && outlook.forbids(movement).is_none())
                .map(|movement| {
                    let moves = if is_gentle(movement) { 0.0 } else { 1.0 };
                    let there = movement.regions.iter().any(|place| places.contains(place));
                    let worth =
                        moves + f64::from(u8::from(there)) + 100.0 * chance(seed, &movement.id.0, day);
                    (worth, &movement.id)
                })
                .collect();
            fit.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(other.1)));
            fit.into_iter().take(A_DAY).map(|(_, id)| id.clone()).collect()
        })
        .collect()
}
