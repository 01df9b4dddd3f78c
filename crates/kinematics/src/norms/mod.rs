//! What is usual at an age: mean ranges of motion, each with its source and how well it was read.
//!
//! Sex is not used; where a source gives both, the lower value stands. No standard deviation was
//! read from any of these sources, so a norm bounds at 0.80 of the age's mean
//! ([`crate::Limits`]), never below 0. The rows marked [`Status::Recall`] were written down from
//! memory of the source and wait for someone to open it; docs/clinical-review.md lists them.

mod tables;

pub use tables::NORMS;

use crate::quantity::Quantity;

/// How well a row was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// The figures were read in the source or its abstract.
    Verified,
    /// Remembered from the source, not yet opened again.
    Recall,
    /// Computed from figures that were read, as the source's text says.
    Computed,
}

/// How a mean changes with age.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ByAge {
    /// Bands that start at an age in years, youngest first: (from age, mean in degrees).
    /// Ages below the first band use it.
    Bands(&'static [(u8, f32)]),
    /// A straight line from age 16, held level outside 16 to 90.
    Line {
        /// Mean at age 16 in degrees.
        at_16_deg: f32,
        /// Degrees lost each year.
        lost_per_year_deg: f32,
    },
}

/// One quantity's norm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Norm {
    /// What was measured.
    pub quantity: Quantity,
    /// Mean by age.
    pub mean: ByAge,
    /// Where the figures come from.
    pub source: &'static str,
    /// How well they were read.
    pub status: Status,
}

impl Norm {
    /// The norm of a quantity, where one was read.
    #[must_use]
    pub fn of(quantity: Quantity) -> Option<&'static Norm> {
        NORMS.iter().find(|norm| norm.quantity == quantity)
    }

    /// Mean range in degrees at an age in years.
    #[must_use]
    pub fn mean_deg(&self, age_years: u8) -> f32 {
        match self.mean {
            ByAge::Bands(bands) => {
                let reached = bands.iter().take_while(|(from_age, _)| *from_age <= age_years).last();
                reached.or(bands.first()).map_or(0.0, |&(_, mean_deg)| mean_deg)
            }
            ByAge::Line { at_16_deg, lost_per_year_deg } => {
                let years = f32::from(age_years.clamp(16, 90) - 16);
                (at_16_deg - lost_per_year_deg * years).max(0.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_rows_read_back() {
        for (quantity, age_years, expected_deg) in [
            (Quantity::NeckRotation, 25, 69.0),
            (Quantity::NeckRotation, 60, 55.0),
            (Quantity::NeckFlexion, 97, 40.0),
            (Quantity::LumbarFlexion, 16, 72.0),
            (Quantity::LumbarExtension, 90, 6.06),
            (Quantity::LumbarRotation, 50, 7.0),
            (Quantity::HipFlexion, 70, 127.0),
        ] {
            let mean_deg = Norm::of(quantity).expect("has a norm").mean_deg(age_years);
            assert!((mean_deg - expected_deg).abs() < 0.01, "{quantity} at {age_years}: {mean_deg}");
        }
    }

    #[test]
    fn every_table_is_in_order_positive_and_sourced() {
        for norm in NORMS {
            assert!(!norm.source.is_empty());
            assert_eq!(NORMS.iter().filter(|other| other.quantity == norm.quantity).count(), 1);
            if let ByAge::Bands(bands) = norm.mean {
                assert!(bands.is_sorted_by(|earlier, later| earlier.0 < later.0), "{}", norm.quantity);
            }
            for age_years in 0..=u8::MAX {
                assert!(norm.mean_deg(age_years) >= 0.0);
            }
        }
    }
}
