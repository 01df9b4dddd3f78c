//! A driver's seat: six numbers, and the first one to change.
//!
//! Sources: RoSPA, Loughborough University, NHTSA and the UK Highway Code (all recall, as commonly taught). What
//! protects in a crash comes before what is comfortable.

use std::ops::RangeInclusive;

/// One thing to look at, the first to change first. Set in this order, since each moves the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CarItem {
    /// Breastbone to the wheel's middle, centimetres: the airbag's room.
    ChestToWheel,
    /// Bend of the knee with the pedal pressed down, degrees from straight.
    KneeBend,
    /// Backrest, degrees from the seat.
    Back,
    /// Inner angle of the elbow with the hands on the wheel, degrees.
    Elbow,
    /// Head to its restraint, centimetres.
    HeadGap,
    /// Top of the head above the top of the restraint, centimetres.
    HeadTop,
}

impl CarItem {
    /// Every item, in order.
    pub const ALL: [Self; 6] =
        [Self::ChestToWheel, Self::KneeBend, Self::Back, Self::Elbow, Self::HeadGap, Self::HeadTop];

    /// What is right.
    #[must_use]
    pub const fn right(self) -> RangeInclusive<f32> {
        match self {
            Self::ChestToWheel => 25.0..=60.0,
            Self::KneeBend => 20.0..=60.0,
            Self::Back => 100.0..=110.0,
            Self::Elbow => 110.0..=120.0,
            Self::HeadGap => 0.0..=5.0,
            Self::HeadTop => -10.0..=2.0,
        }
    }

    /// What a change aims at: well inside what is right, so that a small error of measuring does not lead out again.
    /// Where only a least or a most counts, that is the aim. The upper end of the knee's range and the aims are ours.
    #[must_use]
    pub const fn aim(self) -> RangeInclusive<f32> {
        match self {
            Self::KneeBend => 30.0..=45.0,
            Self::Back => 103.0..=107.0,
            Self::Elbow => 113.0..=117.0,
            Self::ChestToWheel | Self::HeadGap | Self::HeadTop => self.right(),
        }
    }

    /// What can be typed at all.
    #[must_use]
    pub const fn plausible(self) -> RangeInclusive<f32> {
        match self {
            Self::ChestToWheel => 5.0..=100.0,
            Self::KneeBend => 0.0..=130.0,
            Self::Back => 70.0..=150.0,
            Self::Elbow => 30.0..=180.0,
            Self::HeadGap => 0.0..=40.0,
            Self::HeadTop => -20.0..=30.0,
        }
    }
}

/// One number that is not right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CarChange {
    /// What.
    pub item: CarItem,
    /// The nearest that is well inside what is right.
    pub to: f32,
    /// By how much that differs from now.
    pub by: f32,
}

/// What to change, the first first. Numbers that cannot be are left out.
///
/// ```
/// use care::ergonomics::car::{CarItem, changes};
/// let found = changes(&[(CarItem::Back, 125.0), (CarItem::ChestToWheel, 20.0)]);
/// assert_eq!(found[0].item, CarItem::ChestToWheel);
/// assert_eq!((found[1].to, found[1].by), (107.0, -18.0));
/// ```
#[must_use]
pub fn changes(numbers: &[(CarItem, f32)]) -> Vec<CarChange> {
    let mut changes: Vec<CarChange> = numbers.iter().filter_map(|(item, now)| change(*item, *now)).collect();
    changes.sort_by_key(|change| change.item);
    changes
}

fn change(item: CarItem, now: f32) -> Option<CarChange> {
    let right = item.right();
    if right.contains(&now) || !item.plausible().contains(&now) {
        return None;
    }
    let aim = item.aim();
    let to = now.clamp(*aim.start(), *aim.end());
    Some(CarChange { item, to, by: to - now })
}

/// Stop and walk for this long,
pub const BREAK_MINUTES: u16 = 15;
/// after driving for this long.
pub const BREAK_EVERY_MINUTES: u16 = 120;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_is_right_in_its_range_and_not_beside_it() {
        for item in CarItem::ALL {
            let right = item.right();
            let (low, high) = (*right.start(), *right.end());
            for now in [low, f32::midpoint(low, high), high, f32::NAN, 1e6] {
                assert_eq!(change(item, now), None, "{item:?} at {now}");
            }
            let above = change(item, high + 1.0).unwrap();
            assert_eq!(above.to, *item.aim().end(), "{item:?}");
            assert!((high + 1.0 + above.by - above.to).abs() < 1e-4, "{item:?}");
            assert!(item.plausible().contains(&low) && item.plausible().contains(&high));
        }
    }

    #[test]
    fn a_change_leads_inside_and_is_not_asked_for_again() {
        for item in CarItem::ALL {
            let (aim, right) = (item.aim(), item.right());
            assert!(right.contains(aim.start()) && right.contains(aim.end()), "{item:?}");
            for tenth in -200..1500 {
                let now = tenth as f32 / 10.0;
                let Some(change) = change(item, now) else { continue };
                assert_eq!(super::change(item, change.to), None, "{item:?} from {now}");
            }
        }
        for (item, now, to) in [
            (CarItem::KneeBend, 85.0, 45.0),
            (CarItem::KneeBend, 5.0, 30.0),
            (CarItem::Back, 92.0, 103.0),
            (CarItem::Elbow, 160.0, 117.0),
            (CarItem::ChestToWheel, 12.0, 25.0),
            (CarItem::HeadGap, 12.0, 5.0),
        ] {
            assert_eq!(change(item, now).map(|change| change.to), Some(to), "{item:?} at {now}");
        }
    }
}
