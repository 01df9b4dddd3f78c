//! Small dense linear equations, real and complex, of as many unknowns as the model has.

use crate::model::UNKNOWNS;
use std::ops::{Add, Div, Mul, Sub};

/// A real or a complex number.
pub(crate) trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// How far from zero, for the choice of a pivot.
    fn size(self) -> f64;
}

impl Number for f64 {
    fn size(self) -> f64 {
        self.abs()
    }
}

/// A complex number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Complex {
    pub(crate) real: f64,
    pub(crate) imaginary: f64,
}

impl Add for Complex {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { real: self.real + other.real, imaginary: self.imaginary + other.imaginary }
    }
}

impl Sub for Complex {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { real: self.real - other.real, imaginary: self.imaginary - other.imaginary }
    }
}

impl Mul for Complex {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self {
            real: self.real * other.real - self.imaginary * other.imaginary,
            imaginary: self.real * other.imaginary + self.imaginary * other.real,
        }
    }
}

impl Div for Complex {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let share = 1.0 / (other.real * other.real + other.imaginary * other.imaginary);
        Self {
            real: (self.real * other.real + self.imaginary * other.imaginary) * share,
            imaginary: (self.imaginary * other.real - self.real * other.imaginary) * share,
        }
    }
}

impl Number for Complex {
    fn size(self) -> f64 {
        self.real.abs() + self.imaginary.abs()
    }
}

/// A matrix by rows.
pub(crate) type Matrix<Value> = [[Value; UNKNOWNS]; UNKNOWNS];

/// A matrix as the product of two triangular ones, rows exchanged so that each pivot is the largest of its column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Factors<Value> {
    rows: Matrix<Value>,
    exchanged: [usize; UNKNOWNS],
}

impl<Value: Number> Factors<Value> {
    /// `None` where the matrix is singular, or not finite.
    pub(crate) fn of(mut rows: Matrix<Value>) -> Option<Self> {
        let mut exchanged = [0; UNKNOWNS];
        for pivot in 0..UNKNOWNS {
            let mut largest = pivot;
            for row in pivot + 1..UNKNOWNS {
                if rows[row][pivot].size() > rows[largest][pivot].size() {
                    largest = row;
                }
            }
            let size = rows[largest][pivot].size();
            if !size.is_finite() || size == 0.0 {
                return None;
            }
            rows.swap(pivot, largest);
            exchanged[pivot] = largest;
            let pivot_row = rows[pivot];
            for row in rows.iter_mut().skip(pivot + 1) {
                let share = row[pivot] / pivot_row[pivot];
                row[pivot] = share;
                for column in pivot + 1..UNKNOWNS {
                    row[column] = row[column] - share * pivot_row[column];
                }
            }
        }
        Some(Self { rows, exchanged })
    }

    /// The unknowns for a right-hand side.
    pub(crate) fn solve(&self, mut side: [Value; UNKNOWNS]) -> [Value; UNKNOWNS] {
        // Whole rows were exchanged as the factors came about, with the shares that stood in them.
        for (pivot, &other) in self.exchanged.iter().enumerate() {
            side.swap(pivot, other);
        }
        for row in 1..UNKNOWNS {
            for column in 0..row {
                side[row] = side[row] - self.rows[row][column] * side[column];
            }
        }
        for row in (0..UNKNOWNS).rev() {
            for column in row + 1..UNKNOWNS {
                side[row] = side[row] - self.rows[row][column] * side[column];
            }
            side[row] = side[row] / self.rows[row][row];
        }
        side
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn product<Value: Number>(matrix: &Matrix<Value>, vector: &[Value; UNKNOWNS]) -> [Value; UNKNOWNS] {
        std::array::from_fn(|row| {
            let terms = (1..UNKNOWNS).map(|column| matrix[row][column] * vector[column]);
            terms.fold(matrix[row][0] * vector[0], |sum, term| sum + term)
        })
    }

    #[test]
    fn a_singular_matrix_has_no_factors() {
        let rows = [[1.0, 2.0, 0.0, 0.0], [2.0, 4.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]];
        assert!(Factors::of(rows).is_none());
        assert!(Factors::of([[f64::NAN; UNKNOWNS]; UNKNOWNS]).is_none());
    }

    proptest! {
        #[test]
        fn the_solution_gives_the_right_hand_side(
            rows in prop::array::uniform4(prop::array::uniform4(-1.0..1.0_f64)),
            imaginary in prop::array::uniform4(prop::array::uniform4(-1.0..1.0_f64)),
            side in prop::array::uniform4(-1.0..1.0_f64),
        ) {
            if let Some(factors) = Factors::of(rows) {
                let unknowns = factors.solve(side);
                let size = unknowns.iter().fold(1.0_f64, |size, unknown| size.max(unknown.abs()));
                for (found, expected) in product(&rows, &unknowns).iter().zip(side) {
                    prop_assert!((found - expected).abs() < 1e-11 * size);
                }
            }
            let complex: Matrix<Complex> = std::array::from_fn(|row| {
                std::array::from_fn(|column| Complex { real: rows[row][column], imaginary: imaginary[row][column] })
            });
            let side = side.map(|real| Complex { real, imaginary: 1.0 - real });
            if let Some(factors) = Factors::of(complex) {
                let unknowns = factors.solve(side);
                let size = unknowns.iter().fold(1.0_f64, |size, unknown| size.max(unknown.size()));
                for (found, expected) in product(&complex, &unknowns).iter().zip(side) {
                    prop_assert!((*found - expected).size() < 1e-11 * size);
                }
            }
        }
    }
}
