//! How heavy a bag is for the person who carries it.
//!
//! Source: 10 % of body mass and two straps, common advice (recall). Heavier is not dangerous; it is more to carry.

/// Common advice for the most, as a share of body mass.
pub const MOST_SHARE: f32 = 0.10;

/// A bag against its carrier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bag {
    /// Share of body mass, 0.1 for a tenth.
    pub share: f32,
    /// What to take out to come to a tenth; 0 for nothing.
    pub take_out_kg: f32,
    /// Whether a second strap, or changing sides, comes first.
    pub wants_two_straps: bool,
}

/// A mass that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BagProblem {
    /// Body mass not from 30 to 300 kg.
    #[error("a body mass from 30 to 300 kg")]
    Body,
    /// Bag not from 0 to 100 kg.
    #[error("a bag from 0 to 100 kg")]
    Bag,
}

/// Weighs a bag.
///
/// # Errors
/// When a mass cannot be.
///
/// ```
/// use care::ergonomics::bag::weigh;
/// let bag = weigh(9.0, 60.0, 1).unwrap();
/// assert_eq!((bag.take_out_kg.round(), bag.wants_two_straps), (3.0, true));
/// ```
pub fn weigh(bag_kg: f32, body_kg: f32, straps: u8) -> Result<Bag, BagProblem> {
    if !(30.0..=300.0).contains(&body_kg) {
        return Err(BagProblem::Body);
    }
    if !(0.0..=100.0).contains(&bag_kg) {
        return Err(BagProblem::Bag);
    }
    let take_out_kg = (bag_kg - MOST_SHARE * body_kg).max(0.0);
    Ok(Bag { share: bag_kg / body_kg, take_out_kg, wants_two_straps: straps < 2 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_refused() {
        for (bag, body, problem) in [
            (5.0, 20.0, BagProblem::Body),
            (5.0, f32::NAN, BagProblem::Body),
            (-1.0, 70.0, BagProblem::Bag),
            (101.0, 70.0, BagProblem::Bag),
            (f32::INFINITY, 70.0, BagProblem::Bag),
        ] {
            assert_eq!(weigh(bag, body, 2), Err(problem), "{bag} on {body}");
        }
        assert_eq!(weigh(6.0, 60.0, 2), Ok(Bag { share: 0.1, take_out_kg: 0.0, wants_two_straps: false }));
    }
}
