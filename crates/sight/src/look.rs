//! What one picture shows, and the numbers that stand for it on the way from where pictures are looked at.

use kinematics::Side;

/// How many numbers stand for a look.
pub const NUMBERS: usize = 12;

/// Where a head points before the camera, in degrees, in a picture that is not mirrored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    /// Turned towards the person's left, positive.
    pub yaw_deg: f32,
    /// Face up, positive.
    pub pitch_deg: f32,
    /// Leaning towards the person's left, positive.
    pub roll_deg: f32,
}

/// Where the shoulders are in the picture, in shares of its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shoulders {
    /// How far apart.
    pub across: f32,
    /// How far down their middle is.
    pub down: f32,
    /// How far above their middle the middle of the ears is, where both are seen.
    pub to_ears: Option<f32>,
    /// How they slope towards the person's left, degrees.
    pub slope_deg: f32,
}

/// How the trunk is, as far as it is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Trunk {
    /// The shoulders turned towards the person's left, positive.
    pub turn_deg: Option<f32>,
    /// Leaning towards the person's left, positive.
    pub side_deg: Option<f32>,
    /// Leaning forward, positive. Not known where the hips are out of the picture, as at most desks.
    pub forward_deg: Option<f32>,
    /// The shoulders: they tell of a lean where the hips do not.
    pub shoulders: Option<Shoulders>,
}

impl Trunk {
    /// Straight, and seen as far as the hips.
    #[must_use]
    pub const fn straight() -> Self {
        Self { turn_deg: Some(0.0), side_deg: Some(0.0), forward_deg: Some(0.0), shoulders: None }
    }

    /// Whether both shoulders are seen: without them nobody can say whether it is the neck that turns.
    #[must_use]
    pub const fn is_seen(&self) -> bool {
        self.turn_deg.is_some() && self.side_deg.is_some()
    }
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blind {
    /// The picture is dark.
    Dark,
    /// Nobody is seen.
    Nobody,
    /// More than one person is seen.
    Several,
    /// The person is too far away.
    Far,
    /// The shoulders are not in the picture.
    Shoulders,
    /// The person sits sideways to the camera.
    Aside,
    /// Somebody is there, and the face cannot be made out.
    Face,
}

impl Blind {
    const ALL: [Self; 7] =
        [Self::Dark, Self::Nobody, Self::Several, Self::Far, Self::Shoulders, Self::Aside, Self::Face];
}

/// What one picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scene {
    /// Nothing can be said.
    Blind(Blind),
    /// The face was lost near the end of its rotation to the person's side. There is no angle.
    Lost(Side),
    /// One person's head.
    Head {
        /// Where it points.
        head: Head,
        /// How the trunk is.
        trunk: Trunk,
    },
}

/// One picture, looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// When it was taken, in seconds from any moment on.
    pub time_secs: f64,
    /// What it shows.
    pub scene: Scene,
}

const LOST_LEFT: f64 = 100.0;
const LOST_RIGHT: f64 = 101.0;
const HEAD: f64 = 200.0;

impl Look {
    /// The numbers that stand for it: the time, the kind of scene, and the angles, with no number for what is not seen.
    ///
    /// ```
    /// use sight::{Blind, Look, Scene};
    /// let look = Look { time_secs: 1.5, scene: Scene::Blind(Blind::Dark) };
    /// assert_eq!(Look::from_numbers(&look.numbers()), Some(look));
    /// ```
    #[must_use]
    pub fn numbers(&self) -> [f64; NUMBERS] {
        let mut numbers = [f64::NAN; NUMBERS];
        numbers[0] = self.time_secs;
        match self.scene {
            Scene::Blind(why) => {
                let place = Blind::ALL.iter().position(|known| *known == why).unwrap_or_default();
                numbers[1] = place as f64;
            }
            Scene::Lost(side) => numbers[1] = if side == Side::Left { LOST_LEFT } else { LOST_RIGHT },
            Scene::Head { head, trunk } => {
                numbers[1] = HEAD;
                let angles = [head.yaw_deg, head.pitch_deg, head.roll_deg].map(Some);
                let trunk = [
                    trunk.turn_deg,
                    trunk.side_deg,
                    trunk.forward_deg,
                    trunk.shoulders.map(|shoulders| shoulders.across),
                    trunk.shoulders.map(|shoulders| shoulders.down),
                    trunk.shoulders.and_then(|shoulders| shoulders.to_ears),
                    trunk.shoulders.map(|shoulders| shoulders.slope_deg),
                ];
                let seen = angles.into_iter().chain(trunk);
                for (number, angle) in numbers[2..].iter_mut().zip(seen) {
                    *number = angle.map_or(f64::NAN, f64::from);
                }
            }
        }
        numbers
    }

    /// The look that the numbers stand for. None where they stand for nothing.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let [time_secs, kind, angles @ ..] = numbers else { return None };
        let seen =
            |place: usize| angles.get(place).map(|angle| *angle as f32).filter(|angle| angle.is_finite());
        let scene =
            if *kind == HEAD {
                let head = Head { yaw_deg: seen(0)?, pitch_deg: seen(1)?, roll_deg: seen(2)? };
                let shoulders = seen(6).zip(seen(7)).zip(seen(9)).map(|((across, down), slope_deg)| {
                    Shoulders { across, down, to_ears: seen(8), slope_deg }
                });
                let trunk = Trunk { turn_deg: seen(3), side_deg: seen(4), forward_deg: seen(5), shoulders };
                Scene::Head { head, trunk }
            } else if *kind == LOST_LEFT {
                Scene::Lost(Side::Left)
            } else if *kind == LOST_RIGHT {
                Scene::Lost(Side::Right)
            } else {
                let known = Blind::ALL.iter().enumerate().find(|(place, _)| *place as f64 == *kind);
                Scene::Blind(*known?.1)
            };
        time_secs.is_finite().then_some(Self { time_secs: *time_secs, scene })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_comes_back_from_its_numbers() {
        let head = Head { yaw_deg: -12.5, pitch_deg: 3.0, roll_deg: 0.25 };
        let shoulders = Some(Shoulders { across: 0.375, down: 0.5, to_ears: Some(0.25), slope_deg: -2.5 });
        let partly = Trunk { forward_deg: None, shoulders, ..Trunk::straight() };
        let scenes = Blind::ALL.map(Scene::Blind).into_iter().chain([
            Scene::Lost(Side::Left),
            Scene::Lost(Side::Right),
            Scene::Head { head, trunk: Trunk::default() },
            Scene::Head { head, trunk: partly },
        ]);
        for scene in scenes {
            let look = Look { time_secs: 0.25, scene };
            assert_eq!(Look::from_numbers(&look.numbers()), Some(look));
        }
    }

    #[test]
    fn numbers_that_mean_nothing_are_no_look() {
        for numbers in [
            &[][..],
            &[1.0],
            &[1.0, 55.0],
            &[f64::NAN, 0.0],
            &[1.0, HEAD, f64::NAN, 0.0, 0.0],
            &[1.0, HEAD, 1.0],
        ] {
            assert_eq!(Look::from_numbers(numbers), None, "{numbers:?}");
        }
    }
}
