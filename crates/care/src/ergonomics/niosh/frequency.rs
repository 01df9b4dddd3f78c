//! The frequency multiplier, table 5 of the applications manual.

/// How long the lifting goes on, with rest after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duration {
    /// Up to 1 hour.
    #[default]
    UpToOneHour,
    /// More than 1 and up to 2 hours.
    UpToTwoHours,
    /// More than 2 and up to 8 hours.
    UpToEightHours,
}

/// Below this height of the hands the load is lifted from below the knuckles.
pub(super) const KNUCKLE_CM: f32 = 75.0;

/// One row: lifts a minute, then (below 75 cm, from 75 cm) for each duration.
type Row = (f32, [(f32, f32); 3]);

const fn same(multiplier: f32) -> (f32, f32) {
    (multiplier, multiplier)
}

pub(super) const ROWS: [Row; 18] = [
    (0.2, [same(1.00), same(0.95), same(0.85)]),
    (0.5, [same(0.97), same(0.92), same(0.81)]),
    (1.0, [same(0.94), same(0.88), same(0.75)]),
    (2.0, [same(0.91), same(0.84), same(0.65)]),
    (3.0, [same(0.88), same(0.79), same(0.55)]),
    (4.0, [same(0.84), same(0.72), same(0.45)]),
    (5.0, [same(0.80), same(0.60), same(0.35)]),
    (6.0, [same(0.75), same(0.50), same(0.27)]),
    (7.0, [same(0.70), same(0.42), same(0.22)]),
    (8.0, [same(0.60), same(0.35), same(0.18)]),
    (9.0, [same(0.52), same(0.30), (0.0, 0.15)]),
    (10.0, [same(0.45), same(0.26), (0.0, 0.13)]),
    (11.0, [same(0.41), (0.0, 0.23), same(0.0)]),
    (12.0, [same(0.37), (0.0, 0.21), same(0.0)]),
    (13.0, [(0.0, 0.34), same(0.0), same(0.0)]),
    (14.0, [(0.0, 0.31), same(0.0), same(0.0)]),
    (15.0, [(0.0, 0.28), same(0.0), same(0.0)]),
    // More than 15.
    (f32::INFINITY, [same(0.0), same(0.0), same(0.0)]),
];

/// How often a load can be lifted, a minute, as the table has it: once in five minutes up to 15 times a minute.
pub const FREQUENCIES: [f32; ROWS.len() - 1] = {
    let mut lifts = [0.0; ROWS.len() - 1];
    let mut row = 0;
    while row < lifts.len() {
        lifts[row] = ROWS[row].0;
        row += 1;
    }
    lifts
};

/// FM. Between two rows the busier one counts, which is the smaller multiplier: the table is not interpolated. Less
/// than once in five minutes counts as once in five.
#[must_use]
pub fn frequency_multiplier(lifts_a_minute: f32, duration: Duration, from_cm: f32) -> f32 {
    let row = ROWS.iter().find(|(lifts, _)| lifts_a_minute <= *lifts);
    let (below, above) = row.map_or((0.0, 0.0), |(_, durations)| durations[duration as usize]);
    if from_cm < KNUCKLE_CM { below } else { above }
}
