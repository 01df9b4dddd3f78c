//! Is somebody there? Time without a sign of life belongs to nobody until it is known what it was.
//!
//! ```text
//!            no sign for longer than one reads            longer still, or locked, or asleep
//!   Desk  ------------------------------------->  Quiet  ----------------------------------->  Away
//!    ^  a sign: it was sitting                      |  a sign: was it rest?                      |
//!    +----------------------------------------------+--------------------------------------------+
//! ```

use crate::activity::Activity;
use crate::settings::Rules;
use crate::signals::Signals;
use crate::time::secs;

/// Where the person is, as far as can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// At the desk.
    Desk,
    /// No sign for some time; perhaps reading, perhaps gone. `document` if something to read was in front.
    Quiet { document: bool },
    /// Certainly gone.
    Away,
}

/// The place, and the time since the last sign of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seat {
    pub(crate) place: Place,
    pub(crate) unseen_ms: u64,
}

/// What time turned out to have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// Sitting there.
    Sat { ms: u64 },
    /// Gone, and back now.
    Rested { ms: u64 },
    /// One or the other; the most likely answer if nobody says.
    Doubtful { ms: u64, probably_rested: bool },
}

impl Seat {
    pub(crate) const AT_DESK: Self = Self { place: Place::Desk, unseen_ms: 0 };

    /// The machine slept for some time.
    pub(crate) fn slept(&mut self, ms: u64) {
        self.place = Place::Away;
        self.unseen_ms = self.unseen_ms.saturating_add(ms);
    }

    /// Takes a look, some time after the one before.
    pub(crate) fn look(
        &mut self,
        activity: Activity,
        signals: &Signals,
        passed_ms: u64,
        rules: &Rules,
    ) -> Option<Found> {
        let quiet_ms = quiet_within(activity, signals, passed_ms);
        let locked = activity == Activity::Locked;
        let sign = quiet_ms.filter(|_| !locked || self.place == Place::Desk);
        let found = match sign {
            Some(quiet_ms) => Some(self.sign_of_life(passed_ms - quiet_ms, quiet_ms, rules)),
            None => self.no_sign(activity, signals, passed_ms, rules),
        };
        // Who locks the screen leaves. A screen that locks itself after minutes of quiet shows no more than the quiet.
        if locked && self.unseen_ms <= secs(rules.lock_by_hand_secs) {
            self.place = Place::Away;
        }
        found
    }

    fn sign_of_life(&mut self, until_ms: u64, since_ms: u64, rules: &Rules) -> Found {
        let ms = self.unseen_ms + until_ms;
        let before = std::mem::replace(self, Self { place: Place::Desk, unseen_ms: since_ms });
        match before.place {
            Place::Desk => Found::Sat { ms },
            Place::Away => Found::Rested { ms },
            Place::Quiet { .. } if ms <= secs(rules.quiet_trust_secs) => Found::Sat { ms },
            Place::Quiet { document } => Found::Doubtful { ms, probably_rested: !document },
        }
    }

    fn no_sign(
        &mut self,
        activity: Activity,
        signals: &Signals,
        passed_ms: u64,
        rules: &Rules,
    ) -> Option<Found> {
        self.unseen_ms += passed_ms;
        let knows = matches!(activity, Activity::Idle | Activity::Locked);
        let sure = knows && self.unseen_ms >= secs(rules.sure_away_secs);
        self.place = match (self.place, activity) {
            (Place::Away, _) => Place::Away,
            _ if sure => Place::Away,
            (_, Activity::Idle | Activity::Locked | Activity::Unknown) => {
                let document = signals.document_in_front.is_yes();
                Place::Quiet { document: document || self.place == Place::Quiet { document: true } }
            }
            (place, _) => place,
        };
        None
    }
}

/// How long ago the last sign within the time that passed was. None if there was none.
fn quiet_within(activity: Activity, signals: &Signals, passed_ms: u64) -> Option<u64> {
    if activity.shows_presence() {
        return Some(0);
    }
    signals.quiet_ms.filter(|quiet_ms| *quiet_ms < passed_ms)
}
