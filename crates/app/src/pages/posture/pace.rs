//! When the camera is looked at: for a reading a few pictures within a second or so, then nothing until the next.

/// So many looks make a reading: the points of a body that was found anew settle over them.
const LOOKS: u8 = 4;
/// Nothing came for so long: there is no reading this time, seconds.
const GIVEN_UP_SECS: f64 = 6.0;
/// While the place is chosen, so long is between two looks that count, seconds.
const CHOOSING_SECS: f64 = 0.8;

/// What to do at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Nothing.
    Nothing,
    /// Forget whom the camera followed before, and look.
    LookAnew,
    /// Look.
    Look,
    /// Nothing came this time: there is no reading.
    GivenUp,
    /// Nothing came twice in a row: the camera stands still.
    Dead,
}

/// The pace of looking; seconds of any steady clock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Pace {
    next_secs: Option<f64>,
    looking: Option<(f64, u8)>,
    given_up: u8,
}

impl Pace {
    /// At once, and from then on every so often.
    pub(super) fn begin(&mut self) {
        *self = Self::default();
    }

    /// What to do now.
    pub(super) fn tick(&mut self, now_secs: f64, every_secs: f64) -> Wanted {
        match self.looking {
            Some((since, _)) if now_secs - since > GIVEN_UP_SECS => {
                self.looking = None;
                self.given_up += 1;
                if self.given_up < 2 { Wanted::GivenUp } else { Wanted::Dead }
            }
            Some(_) => Wanted::Look,
            None if self.next_secs.is_none_or(|next| now_secs >= next) => {
                self.next_secs = Some(now_secs + every_secs);
                self.looking = Some((now_secs, 0));
                Wanted::LookAnew
            }
            None => Wanted::Nothing,
        }
    }

    /// A look has come. Whether it is the one that counts.
    pub(super) fn came(&mut self) -> bool {
        let Some((since, before)) = self.looking else { return false };
        let looks = before + 1;
        self.given_up = 0;
        self.looking = (looks < LOOKS).then_some((since, looks));
        looks == LOOKS
    }

    /// The same while the place is chosen: looked at all the time, and one now and then counts.
    pub(super) fn came_while_choosing(&mut self, now_secs: f64) -> bool {
        let counts = self.next_secs.is_none_or(|next| now_secs >= next);
        if counts {
            self.next_secs = Some(now_secs + CHOOSING_SECS);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_takes_a_few_looks_and_then_there_is_quiet() {
        let mut pace = Pace::default();
        assert_eq!(pace.tick(0.0, 10.0), Wanted::LookAnew);
        for look in 1..=LOOKS {
            assert_eq!(pace.tick(f64::from(look) * 0.2, 10.0), Wanted::Look);
            assert_eq!(pace.came(), look == LOOKS, "look {look}");
        }
        assert_eq!([1.0, 5.0, 9.9].map(|secs| pace.tick(secs, 10.0)), [Wanted::Nothing; 3]);
        assert!(!pace.came(), "one that comes late counts for nothing");
        assert_eq!(pace.tick(10.0, 10.0), Wanted::LookAnew);
    }

    #[test]
    fn a_camera_that_tells_nothing_is_given_up_until_the_next_time() {
        let mut pace = Pace::default();
        assert_eq!(pace.tick(0.0, 10.0), Wanted::LookAnew);
        assert_eq!([3.0, 6.0].map(|secs| pace.tick(secs, 10.0)), [Wanted::Look; 2]);
        assert_eq!([6.5, 9.0].map(|secs| pace.tick(secs, 10.0)), [Wanted::GivenUp, Wanted::Nothing]);
        assert_eq!([11.0, 17.5].map(|secs| pace.tick(secs, 10.0)), [Wanted::LookAnew, Wanted::Dead]);
        pace.begin();
        assert_eq!(pace.tick(11.1, 10.0), Wanted::LookAnew);
    }

    #[test]
    fn the_place_is_taken_from_looks_that_are_apart() {
        let mut pace = Pace::default();
        let counted = (0..20).filter(|look| pace.came_while_choosing(f64::from(*look) * 0.1)).count();
        assert_eq!(counted, 3);
    }
}
