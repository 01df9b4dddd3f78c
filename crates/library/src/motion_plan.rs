//! A motion as it is written in a movement's file.

use std::collections::BTreeMap;

use kinematics::{
    Breath, FootPlacement, HandPlacement, Key, Motion, MotionKind, Pose, Side, Stance, Support,
};
use serde::{Deserialize, Serialize};

use crate::angle::AngleName;
use crate::word::Word;

/// From which side the figure is seen. Left and right are the person's own: `left` looks at the
/// person's left side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum View {
    #[default]
    Front,
    Back,
    Left,
    Right,
    /// From ahead and the person's left.
    ThreeQuarter,
}

impl View {
    /// The view that shows a mirrored motion as this one shows the authored motion; a
    /// three-quarter view moves to the other side by its own mirror.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            View::Left => View::Right,
            View::Right => View::Left,
            other => other,
        }
    }
}

/// How much of the figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Zoom {
    /// Head, neck, shoulders and arms.
    Upper,
    /// From the head to the hips.
    Trunk,
    /// From the chest to the thighs.
    Hips,
    /// The whole body.
    #[default]
    Whole,
}

/// How an elastic band runs, where a movement has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BandCourse {
    /// From hand to hand.
    #[default]
    BetweenHands,
    /// From each hand to the floor and under both feet.
    UnderFeet,
    /// From each hand to something at elbow height ahead.
    FixedAhead,
    /// From both hands to something at chest height on the other side than the movement's own.
    FixedAside,
}

/// One repetition of a movement, authored towards the person's left.
///
/// Angles that a stance does not name are zero in the start and as in the start in the keys; so
/// are placements of hands and feet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MotionPlan {
    /// What carries the body.
    pub support: Word<Support>,
    /// Key poses, breathing or walking.
    #[serde(default)]
    pub kind: Word<MotionKind>,
    /// From where the figure is seen.
    #[serde(default)]
    pub view: View,
    /// How much of it is shown.
    #[serde(default)]
    pub zoom: Zoom,
    /// Whether the start stays in the picture as a pale shape behind the figure: for movements too small to be seen
    /// without it.
    #[serde(default)]
    pub shows_start: bool,
    /// Whether a line stands on the pelvis that leans as it rolls.
    #[serde(default)]
    pub points_pelvis: bool,
    /// How the band runs.
    #[serde(default)]
    pub band: BandCourse,
    /// Seconds to travel back from the last key to the start.
    pub return_secs: f32,
    /// Breathing on the way back.
    #[serde(default)]
    pub return_breath: Word<Breath>,
    /// What is said on the way back.
    pub return_say: String,
    /// Seconds of stillness at the start before the next repetition.
    pub rest_secs: f32,
    /// Where a repetition starts and ends.
    pub start: PlannedStance,
    /// The keys in order; at least one.
    pub keys: Vec<PlannedKey>,
}

/// Angles in degrees, and what hands and feet touch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedStance {
    /// Angles in degrees by name.
    #[serde(default)]
    pub pose: BTreeMap<AngleName, f32>,
    /// Where the left hand is.
    #[serde(default)]
    pub left_hand: Option<Word<HandPlacement>>,
    /// Where the right hand is.
    #[serde(default)]
    pub right_hand: Option<Word<HandPlacement>>,
    /// Where the left foot is.
    #[serde(default)]
    pub left_foot: Option<Word<FootPlacement>>,
    /// Where the right foot is.
    #[serde(default)]
    pub right_foot: Option<Word<FootPlacement>>,
}

/// One key of a repetition: travel there, then hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedKey {
    /// What is said on the way there. `{side}` and `{other}` stand for left and right.
    pub say: String,
    /// What is said during the hold; nothing for a short one.
    #[serde(default)]
    pub hold_say: Option<String>,
    /// Angles in degrees by name; the others as in the start.
    #[serde(default)]
    pub pose: BTreeMap<AngleName, f32>,
    /// Where the left hand goes.
    #[serde(default)]
    pub left_hand: Option<Word<HandPlacement>>,
    /// Where the right hand goes.
    #[serde(default)]
    pub right_hand: Option<Word<HandPlacement>>,
    /// Where the left foot goes.
    #[serde(default)]
    pub left_foot: Option<Word<FootPlacement>>,
    /// Where the right foot goes.
    #[serde(default)]
    pub right_foot: Option<Word<FootPlacement>>,
    /// Seconds to travel here.
    pub travel_secs: f32,
    /// Seconds held here.
    pub hold_secs: f32,
    /// Breathing on the way here.
    #[serde(default)]
    pub breath: Word<Breath>,
}

impl MotionPlan {
    /// The motion that the plan describes, for the authored side.
    ///
    /// A given `hold_secs` takes the place of the longest holds, so that a routine can shorten or
    /// lengthen a stretch without another movement.
    #[must_use]
    pub fn motion(&self, hold_secs: Option<f32>) -> Motion {
        let start = overlay(
            &Stance::default(),
            &self.start.pose,
            [self.start.left_hand, self.start.right_hand],
            [self.start.left_foot, self.start.right_foot],
        );
        let longest = self.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
        let keys = self.keys.iter().map(|key| Key {
            stance: overlay(
                &start,
                &key.pose,
                [key.left_hand, key.right_hand],
                [key.left_foot, key.right_foot],
            ),
            travel_secs: key.travel_secs,
            hold_secs: hold_secs.filter(|_| key.hold_secs == longest).unwrap_or(key.hold_secs),
            breath: key.breath.0,
        });
        Motion {
            support: self.support.0,
            kind: self.kind.0,
            keys: keys.collect(),
            start,
            return_secs: self.return_secs,
            return_breath: self.return_breath.0,
            rest_secs: self.rest_secs,
            mirrored: false,
        }
    }
}

fn overlay(
    base: &Stance,
    angles: &BTreeMap<AngleName, f32>,
    hands: [Option<Word<HandPlacement>>; 2],
    feet: [Option<Word<FootPlacement>>; 2],
) -> Stance {
    let mut pose: Pose = base.pose;
    // A map in the order of `AngleName`: whole neck, both sides, single channels, so that the
    // more exact name wins.
    for (angle, &degrees) in angles {
        angle.set(&mut pose, degrees);
    }
    let placed = |side: Side| {
        let index = side.index();
        (
            hands[index].map_or(base.hand(side), |word| word.0),
            feet[index].map_or(base.foot(side), |word| word.0),
        )
    };
    let [(left_hand, left_foot), (right_hand, right_foot)] = Side::BOTH.map(placed);
    Stance { pose, hands: [left_hand, right_hand], feet: [left_foot, right_foot] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(keys: &[(&str, f32, f32)]) -> MotionPlan {
        let key = |&(angle, degrees, hold_secs): &(&str, f32, f32)| PlannedKey {
            say: String::new(),
            hold_say: None,
            pose: BTreeMap::from([(angle.parse().expect("a channel"), degrees)]),
            left_hand: None,
            right_hand: None,
            left_foot: None,
            right_foot: None,
            travel_secs: 3.0,
            hold_secs,
            breath: Word(Breath::Out),
        };
        MotionPlan {
            support: Word(Support::Seated),
            kind: Word(MotionKind::Poses),
            view: View::Front,
            zoom: Zoom::Upper,
            shows_start: false,
            points_pelvis: false,
            band: BandCourse::BetweenHands,
            return_secs: 3.0,
            return_breath: Word(Breath::In),
            return_say: String::new(),
            rest_secs: 1.0,
            start: PlannedStance {
                pose: BTreeMap::from([(AngleName::NeckFlexion, 4.0)]),
                left_hand: Some(Word(HandPlacement::Thigh)),
                ..PlannedStance::default()
            },
            keys: keys.iter().map(key).collect(),
        }
    }

    #[test]
    fn keys_inherit_the_start() {
        let motion = plan(&[("neck.rotation", 20.0, 1.0)]).motion(None);
        let stance = &motion.keys[0].stance;
        assert!((stance.pose.neck_flexion_deg() - 4.0).abs() < 1e-4);
        assert!((stance.pose.neck_rotation_deg() - 20.0).abs() < 1e-4);
        assert_eq!(stance.hand(Side::Left), HandPlacement::Thigh);
    }

    #[test]
    fn another_hold_takes_the_place_of_the_longest() {
        let motion = plan(&[("neck.rotation", 20.0, 20.0), ("neck.rotation", 0.0, 1.0)]).motion(Some(10.0));
        assert_eq!([motion.keys[0].hold_secs, motion.keys[1].hold_secs], [10.0, 1.0]);
    }
}
