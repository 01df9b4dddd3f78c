//! A logistic curve through what was right and what was not, to compare with the one in use.

/// What it is fitted to: some figures, and whether the answer was right.
pub(crate) type Point = ([f64; WEIGHTS], bool);

const WEIGHTS: usize = 4;

/// Far more than it takes.
const STEPS: usize = 30;

/// Keeps figures that say the same from pulling against each other.
const RIDGE: f64 = 1e-6;

/// The weights of the likeliest curve, by Newton's method.
pub(crate) fn fitted(points: &[Point]) -> [f64; WEIGHTS] {
    let mut weights = [0.0; WEIGHTS];
    for _ in 0..STEPS {
        let mut slope = weights.map(|weight| -RIDGE * weight);
        let mut bend = [[0.0; WEIGHTS]; WEIGHTS];
        for (figures, is_right) in points {
            let sum: f64 = figures.iter().zip(weights).map(|(figure, weight)| figure * weight).sum();
            let probability = 1.0 / (1.0 + (-sum).exp());
            let off = f64::from(u8::from(*is_right)) - probability;
            let spread = probability * (1.0 - probability);
            for ((slope, row), figure) in slope.iter_mut().zip(&mut bend).zip(figures) {
                *slope += figure * off;
                for (cell, other) in row.iter_mut().zip(figures) {
                    *cell += spread * figure * other;
                }
            }
        }
        for (at, row) in bend.iter_mut().enumerate() {
            row[at] += RIDGE;
        }
        for (weight, step) in weights.iter_mut().zip(solved(bend, slope)) {
            *weight += step;
        }
    }
    weights
}

/// The solution of a symmetric system whose diagonal is positive and stays so (Gauss).
fn solved(mut rows: [[f64; WEIGHTS]; WEIGHTS], mut right: [f64; WEIGHTS]) -> [f64; WEIGHTS] {
    for pivot in 0..WEIGHTS {
        let (row, value) = (rows[pivot], right[pivot]);
        for (below, right) in rows.iter_mut().zip(&mut right).skip(pivot + 1) {
            let share = below[pivot] / row[pivot];
            for (cell, above) in below.iter_mut().zip(row) {
                *cell -= share * above;
            }
            *right -= share * value;
        }
    }
    let mut found = [0.0; WEIGHTS];
    for at in (0..WEIGHTS).rev() {
        let known: f64 = rows[at].iter().zip(found).map(|(cell, found)| cell * found).sum();
        found[at] = (right[at] - known) / rows[at][at];
    }
    found
}
