//! Lengths as people type them, in centimetres or inches, and what is wrong with those that cannot be.
//!
//! ```
//! use care::ergonomics::measure::{Measure, Problem, Units, read};
//! assert_eq!(read(Measure::SeatHeight, "43", Units::Metric), Ok(43.0));
//! assert_eq!(read(Measure::SeatHeight, "17 in", Units::Metric), Ok(43.18));
//! assert_eq!(read(Measure::Stature, "5'10\"", Units::Metric), Ok(177.8));
//! assert!(matches!(read(Measure::SeatHeight, "17", Units::Metric), Err(Problem::OtherUnit { .. })));
//! ```

use library::ergonomics::InputProblem;
pub use library::ergonomics::Measure;

const CM_PER_INCH: f32 = 2.54;
const INCHES_PER_FOOT: f32 = 12.0;

/// How a person counts lengths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Units {
    /// Centimetres.
    #[default]
    Metric,
    /// Inches.
    Inches,
}

/// One unit of length that somebody may have meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// mm
    Millimetre,
    /// cm
    Centimetre,
    /// m
    Metre,
    /// in
    Inch,
    /// ft
    Foot,
}

impl Units {
    /// The unit in which a bare number is read.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Metric => Unit::Centimetre,
            Self::Inches => Unit::Inch,
        }
    }
}

impl Unit {
    /// Centimetres in one of it.
    #[must_use]
    pub const fn cm(self) -> f32 {
        match self {
            Self::Millimetre => 0.1,
            Self::Centimetre => 1.0,
            Self::Metre => 100.0,
            Self::Inch => CM_PER_INCH,
            Self::Foot => CM_PER_INCH * INCHES_PER_FOOT,
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        match name {
            "mm" | "millimetre" | "millimetres" | "millimeter" | "millimeters" => Some(Self::Millimetre),
            "cm" | "centimetre" | "centimetres" | "centimeter" | "centimeters" | "zentimeter" => {
                Some(Self::Centimetre)
            }
            "m" | "metre" | "metres" | "meter" | "meters" => Some(Self::Metre),
            "in" | "inch" | "inches" | "\"" | "\u{201d}" | "\u{2033}" | "''" | "zoll" => Some(Self::Inch),
            "ft" | "foot" | "feet" | "'" | "\u{2019}" | "\u{2032}" | "fuss" | "fuß" => Some(Self::Foot),
            _ => None,
        }
    }

    /// What may come after it without a unit: 5'10 and 1 m 78.
    const fn next_smaller(self) -> Option<Self> {
        match self {
            Self::Foot => Some(Self::Inch),
            Self::Metre => Some(Self::Centimetre),
            _ => None,
        }
    }
}

/// Why a length was not taken. The words for a person are [`InputProblem`]'s in the content.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Missing,
    /// It cannot be read as a length.
    #[error("this is not a length")]
    NotANumber,
    /// It fits only in another unit: to be asked, never to be assumed.
    #[error("{typed} fits only if it is in another unit, {cm} cm")]
    OtherUnit {
        /// The number as typed.
        typed: f32,
        /// The unit in which it fits.
        unit: Unit,
        /// What it would then be.
        cm: f32,
    },
    /// Smaller than it can be.
    #[error("{cm} cm is below {least_cm} cm")]
    TooSmall {
        /// What was typed.
        cm: f32,
        /// The least that is taken.
        least_cm: f32,
    },
    /// Larger than it can be.
    #[error("{cm} cm is above {most_cm} cm")]
    TooLarge {
        /// What was typed.
        cm: f32,
        /// The most that is taken.
        most_cm: f32,
    },
}

impl Problem {
    /// The kind, by which the content has words for it.
    #[must_use]
    pub const fn kind(&self) -> InputProblem {
        match self {
            Self::Missing => InputProblem::Missing,
            Self::NotANumber => InputProblem::NotANumber,
            Self::OtherUnit { .. } => InputProblem::OtherUnit,
            Self::TooSmall { .. } => InputProblem::TooSmall,
            Self::TooLarge { .. } => InputProblem::TooLarge,
        }
    }

    /// What stands in the places of those words.
    #[must_use]
    pub fn places(&self, units: Units) -> Vec<(&'static str, String)> {
        match *self {
            Self::Missing | Self::NotANumber => Vec::new(),
            Self::OtherUnit { typed, cm, .. } => {
                vec![("typed", number(typed)), ("meant", meant(cm))]
            }
            Self::TooSmall { least_cm, .. } => vec![("least", shown(least_cm, units))],
            Self::TooLarge { most_cm, .. } => vec![("most", shown(most_cm, units))],
        }
    }
}

/// The least and the most, in centimetres, that is taken for a measure. Bodies: wider than the 5th to 95th
/// percentile of ANSUR II by at least a third, for people whom that sample leaves out. Furniture: what is sold, and
/// what people sit on at home.
#[must_use]
pub const fn plausible_cm(measure: Measure) -> (f32, f32) {
    match measure {
        Measure::Stature => (120.0, 230.0),
        Measure::PoplitealHeight => (28.0, 60.0),
        Measure::ButtockPopliteal => (35.0, 70.0),
        Measure::ElbowRest => (12.0, 40.0),
        Measure::EyeSitting => (50.0, 105.0),
        Measure::ThighClearance => (9.0, 30.0),
        Measure::ElbowStanding => (70.0, 145.0),
        Measure::ShoulderBreadth => (30.0, 75.0),
        Measure::Shoe => (0.0, 15.0),
        Measure::SeatHeight => (30.0, 90.0),
        Measure::SeatDepth => (30.0, 65.0),
        Measure::DeskHeight => (50.0, 140.0),
        Measure::ScreenTop => (60.0, 230.0),
        Measure::ScreenDistance => (20.0, 150.0),
    }
}

/// Reads a length in centimetres. A number without a unit counts in the person's own units.
///
/// # Errors
/// A kind for each thing that can be wrong; nothing is corrected in silence.
pub fn read(measure: Measure, text: &str, units: Units) -> Result<f32, Problem> {
    let own = units.unit();
    let parts = parts(text)?;
    let &[Part { value, unit: None }] = parts.as_slice() else {
        return within(measure, total_cm(&parts, own)?);
    };
    within(measure, rounded(value * own.cm()))
        .map_err(|problem| other_unit(measure, value, own).unwrap_or(problem))
}

/// Whether a length that came from elsewhere, such as a slider, can be.
///
/// # Errors
/// Too small, too large, or not a number at all.
pub fn within(measure: Measure, cm: f32) -> Result<f32, Problem> {
    let (least_cm, most_cm) = plausible_cm(measure);
    match cm {
        cm if !cm.is_finite() => Err(Problem::NotANumber),
        cm if cm < least_cm => Err(Problem::TooSmall { cm, least_cm }),
        cm if cm > most_cm => Err(Problem::TooLarge { cm, most_cm }),
        cm => Ok(cm),
    }
}

/// A length in a person's own units, to the whole centimetre or half inch: `43 cm`, `17 in`.
#[must_use]
pub fn shown(cm: f32, units: Units) -> String {
    match units {
        Units::Metric => format!("{} cm", number(cm.round())),
        Units::Inches => format!("{} in", number((cm / CM_PER_INCH * 2.0).round() / 2.0)),
    }
}

/// The number alone of a length in a person's own units, exact enough to be read again as the same millimetre.
///
/// ```
/// use care::ergonomics::measure::{Measure, Units, read, typed};
/// assert_eq!(typed(38.1, Units::Metric), "38.1");
/// assert_eq!(typed(38.1, Units::Inches), "15");
/// ```
#[must_use]
pub fn typed(cm: f32, units: Units) -> String {
    match units {
        Units::Metric => number((cm * 10.0).round() / 10.0),
        Units::Inches => number(cm / CM_PER_INCH),
    }
}

/// A length that was asked about, to the millimetre: what is shown is what is then taken.
///
/// ```
/// use care::ergonomics::measure::{Measure, Units, meant, read};
/// assert_eq!(meant(38.1), "38.1 cm");
/// assert_eq!(read(Measure::SeatHeight, &meant(43.18), Units::Metric), Ok(43.2));
/// ```
#[must_use]
pub fn meant(cm: f32) -> String {
    format!("{} cm", number((cm * 10.0).round() / 10.0))
}

/// The unit that a text itself names last, if it names one: the person's own units then say nothing about it.
///
/// ```
/// use care::ergonomics::measure::{Unit, own_unit};
/// assert_eq!(own_unit("17 in"), Some(Unit::Inch));
/// assert_eq!(own_unit("5'10"), Some(Unit::Foot));
/// assert_eq!(own_unit("43"), None);
/// ```
#[must_use]
pub fn own_unit(text: &str) -> Option<Unit> {
    parts(text).ok()?.iter().rev().find_map(|part| part.unit)
}

/// One unit in which a bare number would fit, if exactly one does.
fn other_unit(measure: Measure, typed: f32, own: Unit) -> Option<Problem> {
    let units = [Unit::Millimetre, Unit::Centimetre, Unit::Metre, Unit::Inch];
    let mut fitting = units.into_iter().filter(|unit| *unit != own).filter_map(|unit| {
        let cm = within(measure, rounded(typed * unit.cm())).ok()?;
        Some(Problem::OtherUnit { typed, unit, cm })
    });
    fitting.next().filter(|_| fitting.next().is_none())
}

#[derive(Clone, Copy)]
struct Part {
    value: f32,
    unit: Option<Unit>,
}

/// Numbers with the units after them.
fn parts(text: &str) -> Result<Vec<Part>, Problem> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    let mut parts = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let digits = rest.find(|sign: char| !is_numeral(sign)).unwrap_or(rest.len());
        let value = decimal(&rest[..digits]).ok_or(Problem::NotANumber)?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|sign: char| is_numeral(sign) || sign.is_whitespace()).unwrap_or(rest.len());
        let unit = match &rest[..letters] {
            "" => None,
            name => Some(Unit::from_name(name.trim_end_matches('.')).ok_or(Problem::NotANumber)?),
        };
        parts.push(Part { value, unit });
        rest = rest[letters..].trim_start();
    }
    Ok(parts)
}

fn is_numeral(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-')
}

/// A number with a point or a comma. Two of them, or a sign other than a leading minus, is no number.
fn decimal(text: &str) -> Option<f32> {
    text.replace(',', ".").parse().ok().filter(|value: &f32| value.is_finite())
}

/// Feet with inches, metres with centimetres, or one length by itself.
fn total_cm(parts: &[Part], own: Unit) -> Result<f32, Problem> {
    match *parts {
        [Part { value, unit }] => Ok(rounded(value * unit.unwrap_or(own).cm())),
        [Part { value, unit: Some(large) }, Part { value: more, unit }] => {
            let small = large.next_smaller().filter(|small| unit.is_none_or(|unit| unit == *small));
            let small = small.filter(|small| (0.0..large.cm() / small.cm()).contains(&more));
            small.map(|small| rounded(value * large.cm() + more * small.cm())).ok_or(Problem::NotANumber)
        }
        _ => Err(Problem::NotANumber),
    }
}

/// To a tenth of a millimetre, so that a unit's factor leaves no tail.
fn rounded(cm: f32) -> f32 {
    (cm * 100.0).round() / 100.0
}

/// A number without needless decimals.
fn number(value: f32) -> String {
    format!("{}", rounded(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(measure: Measure, units: Units, table: &[(&str, Result<f32, InputProblem>)]) {
        for (text, expected) in table {
            let found = read(measure, text, units).map_err(|problem| problem.kind());
            assert_eq!(found, *expected, "{text:?} as {} in {units:?}", measure.name());
        }
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        check(
            Measure::SeatHeight,
            Units::Metric,
            &[
                ("43", Ok(43.0)),
                (" 43,5 ", Ok(43.5)),
                ("43.5cm", Ok(43.5)),
                ("430 mm", Ok(43.0)),
                ("0.43 m", Ok(43.0)),
                ("17 in", Ok(43.18)),
                ("17\"", Ok(43.18)),
                ("17 Zoll", Ok(43.18)),
            ],
        );
        check(
            Measure::Stature,
            Units::Metric,
            &[
                ("1.78 m", Ok(178.0)),
                ("1 m 78", Ok(178.0)),
                ("1 m 78 cm", Ok(178.0)),
                ("5'10\"", Ok(177.8)),
                ("5 ft 10 in", Ok(177.8)),
                ("5 feet", Ok(152.4)),
            ],
        );
        check(Measure::DeskHeight, Units::Inches, &[("29", Ok(73.66)), ("74 cm", Ok(74.0))]);
    }

    #[test]
    fn what_cannot_be_has_a_word_of_its_own() {
        use InputProblem::{Missing, NotANumber, OtherUnit, TooLarge, TooSmall};
        check(
            Measure::SeatHeight,
            Units::Metric,
            &[
                ("", Err(Missing)),
                ("  ", Err(Missing)),
                ("low", Err(NotANumber)),
                ("4 3", Err(NotANumber)),
                ("43 kg", Err(NotANumber)),
                ("1.2.3", Err(NotANumber)),
                ("NaN", Err(NotANumber)),
                ("inf", Err(NotANumber)),
                ("5'40", Err(NotANumber)),
                ("17", Err(OtherUnit)),
                ("430", Err(OtherUnit)),
                ("0.43", Err(OtherUnit)),
                ("12 cm", Err(TooSmall)),
                ("-43", Err(TooSmall)),
                ("5000", Err(TooLarge)),
                ("3 m", Err(TooLarge)),
            ],
        );
        check(Measure::DeskHeight, Units::Inches, &[("74", Err(OtherUnit)), ("9", Err(TooSmall))]);
    }

    #[test]
    fn lengths_are_shown_in_ones_own_units() {
        assert_eq!(shown(43.4, Units::Metric), "43 cm");
        assert_eq!(shown(43.4, Units::Inches), "17 in");
        assert_eq!(shown(42.0, Units::Inches), "16.5 in");
    }

    #[test]
    fn what_is_asked_about_is_said_and_taken_alike() {
        let problem = read(Measure::PoplitealHeight, "15", Units::Metric).unwrap_err();
        let Problem::OtherUnit { cm, .. } = problem else { panic!("15 fits in inches only: {problem:?}") };
        assert_eq!(problem.places(Units::Metric)[1], ("meant", meant(cm)));
        assert_eq!(read(Measure::PoplitealHeight, &meant(cm), Units::Metric), Ok(38.1));
    }

    proptest! {
        #[test]
        fn any_text_is_a_length_in_range_or_a_problem(text in "\\PC{0,12}", place in 0..Measure::ALL.len()) {
            let measure = Measure::ALL[place];
            let (least, most) = plausible_cm(measure);
            for units in [Units::Metric, Units::Inches] {
                if let Ok(cm) = read(measure, &text, units) {
                    prop_assert!((least..=most).contains(&cm));
                }
            }
        }

        #[test]
        fn what_was_kept_is_read_again_as_it_was(mm in 410_u16..850) {
            let cm = f32::from(mm) / 10.0;
            for units in [Units::Metric, Units::Inches] {
                let again = read(Measure::SeatHeight, &typed(cm, units), units).unwrap();
                prop_assert_eq!((again * 10.0).round() as u16, mm, "{:?}", units);
            }
        }

        #[test]
        fn a_length_in_any_unit_is_the_same_length(cm in 41.0f32..85.0) {
            for (factor, name) in [(10.0, "mm"), (1.0, "cm"), (0.01, "m"), (1.0 / CM_PER_INCH, "in")] {
                let found = read(Measure::SeatHeight, &format!("{} {name}", cm * factor), Units::Metric);
                prop_assert!((found.unwrap() - cm).abs() < 0.02, "{name}: {found:?} for {cm}");
            }
        }
    }
}
