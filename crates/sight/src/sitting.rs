//! How somebody sits before a desk's camera, against how they chose to sit.
//!
//! A camera ahead sees no hips and no back. What it does see against a place that the person chose: shoulders that look wider are
//! nearer, shoulders that lie lower in the picture have sunk or slid, ears that are nearer to the shoulders go with a round upper
//! back, a face that points down looks down. Each has a least change, and what is below all of them is as chosen. Nothing here
//! says that one of them is bad: no posture is known to be.

use crate::look::{Blind, Head, Look, Scene, Shoulders};

/// Wider by this share: nearer to the screen. A judgement; from 70 cm it is 10 cm.
const CLOSER_SHARE: f32 = 0.16;
/// Narrower by this share: further back.
const BACK_SHARE: f32 = 0.16;
/// Lower in the picture by this share of the shoulders' width: sunk. A judgement; it is some 6 cm.
const SUNK_SHARE: f32 = 0.16;
/// The ears nearer to the shoulders by this share of their height above them: the same.
const EARS_SHARE: f32 = 0.18;
/// The face further down by so many degrees: a phone in the lap, or keys.
const BOWED_DEG: f32 = 18.0;
/// The shoulders sloping further to a side by so many degrees, or the head tilted by so many: on one elbow.
const ASIDE_DEG: f32 = 8.0;
const TILTED_DEG: f32 = 14.0;
/// The head turned further by so many degrees, or the shoulders: to somebody, or another screen.
const TURNED_DEG: f32 = 30.0;

/// How somebody sits, against how they chose to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Posture {
    /// As they chose to.
    AsChosen,
    /// Nearer to the screen.
    Closer,
    /// Further back.
    Back,
    /// Sunk, or slid down.
    Sunk,
    /// Looking down.
    Bowed,
    /// To one side.
    Aside,
    /// Turned to one side.
    Turned,
}

impl Posture {
    /// Every posture, in order.
    pub const ALL: [Self; 7] =
        [Self::AsChosen, Self::Closer, Self::Back, Self::Sunk, Self::Bowed, Self::Aside, Self::Turned];

    /// Whether a word about it may be wanted. Further back rests the back, and who is turned talks to somebody.
    #[must_use]
    pub const fn is_worth_a_word(self) -> bool {
        matches!(self, Self::Closer | Self::Sunk | Self::Bowed | Self::Aside)
    }
}

/// What one look says of how somebody sits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sitting {
    /// Where the head points.
    pub head: Head,
    /// Where the shoulders are.
    pub shoulders: Shoulders,
    /// How they are turned towards the person's left, degrees.
    pub turn_deg: f32,
}

impl Sitting {
    /// From a look.
    ///
    /// # Errors
    /// [`Blind`] where it does not say enough: a face that was lost in turning is no angle.
    pub fn of(look: &Look) -> Result<Self, Blind> {
        match look.scene {
            Scene::Blind(why) => Err(why),
            Scene::Lost(_) => Err(Blind::Face),
            Scene::Head { head, trunk } => {
                let (Some(shoulders), Some(turn_deg)) = (trunk.shoulders, trunk.turn_deg) else {
                    return Err(Blind::Shoulders);
                };
                Ok(Self { head, shoulders, turn_deg })
            }
        }
    }

    /// The middle of several.
    #[must_use]
    pub(crate) fn middle(several: &[Self]) -> Option<Self> {
        let of = |read: fn(&Self) -> f32| middle(several.iter().map(read));
        let to_ears = middle(several.iter().filter_map(|sitting| sitting.shoulders.to_ears));
        Some(Self {
            head: Head {
                yaw_deg: of(|sitting| sitting.head.yaw_deg)?,
                pitch_deg: of(|sitting| sitting.head.pitch_deg)?,
                roll_deg: of(|sitting| sitting.head.roll_deg)?,
            },
            shoulders: Shoulders {
                across: of(|sitting| sitting.shoulders.across)?,
                down: of(|sitting| sitting.shoulders.down)?,
                to_ears,
                slope_deg: of(|sitting| sitting.shoulders.slope_deg)?,
            },
            turn_deg: of(|sitting| sitting.turn_deg)?,
        })
    }

    /// How far each posture is from how this person chose to sit, 1 being just that posture.
    fn strengths(&self, chosen: &Self) -> [(Posture, f32); 6] {
        let width = chosen.shoulders.across.max(f32::EPSILON);
        let growth = self.shoulders.across / width - 1.0;
        let sunk = (self.shoulders.down - chosen.shoulders.down) / width;
        // A head that bows brings the ears no nearer by itself; one that leans to the camera does, with shoulders that grow.
        let ears = chosen.shoulders.to_ears.zip(self.shoulders.to_ears).map_or(0.0, |(before, now)| {
            let as_wide = now / (1.0 + growth).max(f32::EPSILON);
            if before > 0.0 { 1.0 - as_wide / before } else { 0.0 }
        });
        let head = |read: fn(&Head) -> f32| read(&self.head) - read(&chosen.head);
        let slope_deg = (self.shoulders.slope_deg - chosen.shoulders.slope_deg).abs();
        let tilted = head(|head| head.roll_deg).abs() / TILTED_DEG;
        let turned = head(|head| head.yaw_deg).abs().max((self.turn_deg - chosen.turn_deg).abs());
        [
            (Posture::Closer, growth / CLOSER_SHARE),
            (Posture::Back, -growth / BACK_SHARE),
            (Posture::Sunk, (sunk / SUNK_SHARE).max(ears / EARS_SHARE)),
            (Posture::Bowed, -head(|head| head.pitch_deg) / BOWED_DEG),
            (Posture::Aside, (slope_deg / ASIDE_DEG).max(tilted)),
            (Posture::Turned, turned / TURNED_DEG),
        ]
    }

    /// Which posture it is: the clearest of those that are clear, else as chosen.
    ///
    /// ```
    /// use sight::{Head, Posture, Shoulders, Sitting};
    /// let chosen = Sitting {
    ///     head: Head { yaw_deg: 0.0, pitch_deg: 0.0, roll_deg: 0.0 },
    ///     shoulders: Shoulders { across: 0.4, down: 0.6, to_ears: Some(0.3), slope_deg: 0.0 },
    ///     turn_deg: 0.0,
    /// };
    /// let nearer = Shoulders { across: 0.48, ..chosen.shoulders };
    /// assert_eq!(Sitting { shoulders: nearer, ..chosen }.against(&chosen), Posture::Closer);
    /// assert_eq!(chosen.against(&chosen), Posture::AsChosen);
    /// ```
    #[must_use]
    pub fn against(&self, chosen: &Self) -> Posture {
        let clear = self.strengths(chosen).into_iter().filter(|(_, strength)| *strength >= 1.0);
        clear
            .max_by(|(_, one), (_, other)| one.total_cmp(other))
            .map_or(Posture::AsChosen, |(posture, _)| posture)
    }

    /// Whether it is so near to another that nobody would say that the person moved.
    #[must_use]
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        // Some postures have a direction: who sits up from sunk has moved as much as who sinks.
        let there_and_back = [self.strengths(other), other.strengths(self)];
        there_and_back.into_iter().flatten().all(|(_, strength)| strength < STILL_STRENGTH)
    }
}

/// Below this share of a posture's least change it is the same place. A judgement: a breath and a glance are less.
const STILL_STRENGTH: f32 = 0.5;

fn middle(values: impl Iterator<Item = f32>) -> Option<f32> {
    let mut sorted: Vec<f32> = values.collect();
    sorted.sort_by(f32::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen() -> Sitting {
        Sitting {
            head: Head { yaw_deg: 2.0, pitch_deg: -6.0, roll_deg: 1.0 },
            shoulders: Shoulders { across: 0.42, down: 0.7, to_ears: Some(0.3), slope_deg: 1.0 },
            turn_deg: -3.0,
        }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Sitting), expected: Posture) {
        let mut now = chosen();
        change(&mut now);
        assert_eq!(now.against(&chosen()), expected, "{now:?}");
    }

    #[test]
    fn every_posture_is_told_by_what_a_camera_ahead_sees() {
        check(|_| {}, Posture::AsChosen);
        check(|now| now.shoulders.across *= 1.1, Posture::AsChosen);
        check(|now| now.shoulders.across *= 1.2, Posture::Closer);
        check(|now| now.shoulders.across *= 0.8, Posture::Back);
        check(|now| now.shoulders.down += 0.08, Posture::Sunk);
        check(|now| now.shoulders.down -= 0.08, Posture::AsChosen);
        check(|now| now.shoulders.to_ears = Some(0.23), Posture::Sunk);
        check(|now| now.shoulders.to_ears = None, Posture::AsChosen);
        check(|now| now.head.pitch_deg -= 25.0, Posture::Bowed);
        check(|now| now.head.pitch_deg += 25.0, Posture::AsChosen);
        check(|now| now.shoulders.slope_deg += 10.0, Posture::Aside);
        check(|now| now.head.roll_deg -= 20.0, Posture::Aside);
        check(|now| now.head.yaw_deg += 40.0, Posture::Turned);
        check(|now| now.turn_deg -= 35.0, Posture::Turned);
    }

    #[test]
    fn of_two_that_are_clear_the_clearer_is_told() {
        check(
            |now| {
                now.shoulders.across *= 1.2;
                now.head.pitch_deg -= 40.0;
            },
            Posture::Bowed,
        );
        // Who leans in has ears and shoulders that look further apart, by as much as the shoulders are wider: not sunk.
        check(
            |now| {
                now.shoulders.across *= 1.3;
                now.shoulders.to_ears = Some(0.3 * 1.3);
            },
            Posture::Closer,
        );
    }

    #[test]
    fn what_is_not_seen_is_no_posture() {
        let look = |scene| Look { time_secs: 0.0, scene };
        let head = chosen().head;
        for (scene, expected) in [
            (Scene::Blind(Blind::Nobody), Blind::Nobody),
            (Scene::Lost(kinematics::Side::Left), Blind::Face),
            (Scene::Head { head, trunk: crate::Trunk::straight() }, Blind::Shoulders),
        ] {
            assert_eq!(Sitting::of(&look(scene)), Err(expected));
        }
    }

    #[test]
    fn who_sits_up_has_moved_as_much_as_who_sinks() {
        let mut sunk = chosen();
        sunk.shoulders.down += 0.08;
        assert!(!sunk.is_like(&chosen()) && !chosen().is_like(&sunk));
        assert!(chosen().is_like(&chosen()));
    }

    #[test]
    fn the_middle_leaves_one_that_is_off_aside() {
        let off = Sitting { turn_deg: 40.0, ..chosen() };
        assert_eq!(Sitting::middle(&[chosen(), off, chosen()]), Some(chosen()));
        assert_eq!(Sitting::middle(&[]), None);
    }
}
