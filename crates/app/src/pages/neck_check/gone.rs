//! Which way the neck went last: what is said to hurt is said of that, and not of the way that is only asked for.

use sight::{Direction, Stage, View};

/// So far along, and so much further than where the way began, the head has left the middle.
const LEFT_DEG: i16 = 5;

/// The way in which the head was seen to leave the middle last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gone {
    last: Option<Direction>,
    /// The way that is asked for, and where the head was least far along it since.
    asked: Option<(Direction, i16)>,
}

impl Gone {
    /// Takes in what is shown.
    pub(super) fn see(&mut self, view: &View) {
        match view.stage {
            // It was held: it went there, whether it was seen to leave or not.
            Stage::Back(direction) => (self.last, self.asked) = (Some(direction), None),
            Stage::Out(direction) => self.out(direction, view.degrees),
            Stage::Finding | Stage::Straight | Stage::Middle(_) | Stage::Done => self.asked = None,
        }
    }

    fn out(&mut self, direction: Direction, degrees: Option<i16>) {
        let Some(degrees) = degrees else { return };
        let known = self.asked.filter(|(asked, _)| *asked == direction);
        let least = known.map_or(degrees, |(_, least)| least.min(degrees));
        self.asked = Some((direction, least));
        if degrees >= LEFT_DEG && degrees - least >= LEFT_DEG {
            self.last = Some(direction);
        }
    }

    /// The way that it went last, if it went any.
    pub(super) const fn last(self) -> Option<Direction> {
        self.last
    }
}

#[cfg(test)]
mod tests {
    use Direction::{LookUp, TiltRight, TurnLeft, TurnRight};

    use super::*;

    #[track_caller]
    fn check(looks: &[(Stage, Option<i16>)], expected: Option<Direction>) {
        let mut gone = Gone::default();
        for &(stage, degrees) in looks {
            gone.see(&View { stage, trouble: None, degrees, held: 0.0 });
        }
        assert_eq!(gone.last(), expected, "{looks:?}");
    }

    #[test]
    fn before_the_head_has_gone_anywhere_there_is_none() {
        check(&[], None);
        check(&[(Stage::Finding, None), (Stage::Straight, None), (Stage::Middle(TurnLeft), None)], None);
        check(&[(Stage::Out(TurnLeft), Some(0)), (Stage::Out(TurnLeft), Some(4))], None);
    }

    #[test]
    fn a_way_counts_from_where_the_head_leaves_the_middle() {
        check(&[(Stage::Out(TurnLeft), Some(0)), (Stage::Out(TurnLeft), Some(5))], Some(TurnLeft));
        // Not quite in the middle when the way was asked for, and still there.
        check(&[(Stage::Out(TurnLeft), Some(8)), (Stage::Out(TurnLeft), Some(9))], None);
        check(&[(Stage::Out(TurnLeft), Some(8)), (Stage::Out(TurnLeft), Some(13))], Some(TurnLeft));
        // Still on the way back from the other side.
        check(&[(Stage::Out(TurnLeft), Some(-9)), (Stage::Out(TurnLeft), Some(1))], None);
    }

    #[test]
    fn the_way_before_holds_until_the_next_is_gone() {
        let before = [(Stage::Out(TurnRight), Some(0)), (Stage::Back(TurnRight), Some(40))];
        let after = |looks: &[(Stage, Option<i16>)]| [&before, looks].concat();
        check(&after(&[(Stage::Middle(LookUp), Some(9))]), Some(TurnRight));
        check(&after(&[(Stage::Middle(LookUp), None), (Stage::Out(LookUp), Some(2))]), Some(TurnRight));
        check(&after(&[(Stage::Out(LookUp), Some(0)), (Stage::Out(LookUp), None)]), Some(TurnRight));
        check(&after(&[(Stage::Out(LookUp), Some(0)), (Stage::Out(LookUp), Some(6))]), Some(LookUp));
    }

    #[test]
    fn the_last_way_stays_when_the_check_begins_again_or_is_over() {
        let gone = [(Stage::Out(TiltRight), Some(0)), (Stage::Out(TiltRight), Some(14))];
        for stage in [Stage::Finding, Stage::Straight, Stage::Done] {
            check(&[gone.as_slice(), &[(stage, None)]].concat(), Some(TiltRight));
        }
    }

    #[test]
    fn a_way_that_is_asked_for_again_is_taken_from_where_it_begins_then() {
        let looks = [
            (Stage::Out(TurnLeft), Some(-3)),
            (Stage::Finding, None),
            (Stage::Out(TurnLeft), Some(6)),
            (Stage::Out(TurnLeft), Some(7)),
        ];
        check(&looks, None);
    }
}
