//! A made-up person before a camera, who does what the check says, well or badly.

use kinematics::Side;
use sight::{Check, Direction, Effect, Head, Look, Reading, Say, Scene, Shoulders, Trunk};

/// How they go and how they are seen.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// How far they go with comfort, in the order of [`Direction::ALL`].
    pub(crate) range_deg: [f32; 6],
    /// Mean speed out and back.
    pub(crate) speed_deg_per_sec: f32,
    /// The least time for a way out or back.
    pub(crate) least_secs: f64,
    /// How far every way is followed.
    pub(crate) most_deg: f32,
    /// How long they stay at the end.
    pub(crate) hold_secs: f64,
    /// Where they look when they look straight ahead.
    pub(crate) rest: Head,
    /// Pictures a second, and every so many that is lost (0: none).
    pub(crate) rate: f64,
    pub(crate) lost_every: u32,
    /// The most that an angle in a picture errs.
    pub(crate) noise_deg: f32,
    /// Beyond this the face is lost.
    pub(crate) face_to_deg: f32,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            range_deg: [55.0, 50.0, 35.0, 30.0, 40.0, 25.0],
            speed_deg_per_sec: 10.0,
            least_secs: 3.3,
            most_deg: 90.0,
            hold_secs: 2.0,
            rest: Head { yaw_deg: 0.0, pitch_deg: 0.0, roll_deg: 0.0 },
            rate: 15.0,
            lost_every: 0,
            noise_deg: 1.0,
            face_to_deg: 63.0,
        }
    }
}

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) readings: Vec<Reading>,
    pub(crate) said: Vec<Say>,
    pub(crate) is_done: bool,
    pub(crate) secs: f64,
}

impl Person {
    /// Does the whole check, at most so many seconds.
    pub(crate) fn does(&self, directions: &[Direction], most_secs: f64) -> Told {
        let ways: Vec<_> = directions.iter().map(|direction| (*direction, self.most_deg)).collect();
        let mut check = Check::up_to(&ways);
        let mut told = Told::default();
        let mut way: Option<(Direction, f64)> = None;
        let mut chance = Chance(12_345);
        for picture in 0..(most_secs * self.rate) as u32 {
            let now = f64::from(picture) / self.rate;
            if self.lost_every > 0 && picture % self.lost_every == 0 {
                continue;
            }
            let along = way.map_or(0.0, |(direction, since)| self.along(direction, now - since));
            let scene = self.scene(way.map(|(direction, _)| direction), along, &mut chance);
            for effect in check.look(&Look { time_secs: now, scene }) {
                match effect {
                    Effect::Measured(reading) => told.readings.push(reading),
                    Effect::Say(say) => {
                        told.said.push(say);
                        match say {
                            // They hear it and then go.
                            Say::Go(direction) => way = Some((direction, now + 1.0)),
                            Say::Trouble(sight::Trouble::NotHeld) => {
                                way = way.map(|(direction, _)| (direction, now + 1.0));
                            }
                            Say::Done => told.is_done = true,
                            _ => {}
                        }
                    }
                }
            }
            told.secs = now;
            if told.is_done {
                break;
            }
        }
        told
    }

    /// Out, held, and back by the minimum jerk.
    fn along(&self, direction: Direction, into: f64) -> f32 {
        let range =
            self.range_deg[Direction::ALL.iter().position(|known| *known == direction).expect("known")];
        let travel = f64::from(range / self.speed_deg_per_sec).max(self.least_secs);
        let smooth = |share: f64| {
            let s = share.clamp(0.0, 1.0);
            (s * s * s * (10.0 - 15.0 * s + 6.0 * s * s)) as f32
        };
        range * (smooth(into / travel) - smooth((into - travel - self.hold_secs) / travel))
    }

    fn scene(&self, direction: Option<Direction>, along: f32, chance: &mut Chance) -> Scene {
        use Direction::{Bow, LookUp, TiltLeft, TiltRight, TurnLeft, TurnRight};
        let mut head = self.rest;
        match direction {
            Some(TurnLeft) => head.yaw_deg += along,
            Some(TurnRight) => head.yaw_deg -= along,
            Some(TiltLeft) => head.roll_deg += along,
            Some(TiltRight) => head.roll_deg -= along,
            Some(Bow) => head.pitch_deg -= along,
            Some(LookUp) => head.pitch_deg += along,
            None => {}
        }
        if head.yaw_deg.abs() > self.face_to_deg {
            return Scene::Lost(if head.yaw_deg > 0.0 { Side::Left } else { Side::Right });
        }
        let mut noisy = |degrees: f32| degrees + self.noise_deg * chance.next();
        let head = Head {
            yaw_deg: noisy(head.yaw_deg),
            pitch_deg: noisy(head.pitch_deg),
            roll_deg: noisy(head.roll_deg),
        };
        // Half a degree of lean is some 0.2 hundredths of the picture's width.
        let small = |degrees: f32| 0.004 * degrees;
        let shoulders = Shoulders {
            across: 0.4 + small(noisy(0.0)),
            down: 0.5 + small(noisy(0.0)),
            to_ears: None,
            slope_deg: 0.0,
        };
        let trunk = Trunk {
            turn_deg: Some(noisy(2.0)),
            side_deg: Some(noisy(1.0)),
            forward_deg: None,
            shoulders: Some(shoulders),
        };
        Scene::Head { head, trunk }
    }
}

/// The same numbers from -1 to 1 on every run.
struct Chance(u32);

impl Chance {
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from((self.0 >> 16) as u16) / 32_768.0 - 1.0
    }
}
