//! What a person is probably doing, from one look at the machine.

use crate::settings::{Rules, Sensing};
use crate::signals::Signals;
use crate::time::secs;

/// What a person is probably doing. *Unknown* is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Keys or pointer moved a moment ago.
    Active,
    /// Quiet, but no longer than people are who read or think.
    Reading,
    /// In a call: the microphone or the camera is in use.
    Call,
    /// A video plays and nobody types: sitting, but not work.
    Video,
    /// Quiet for longer than one reads.
    Idle,
    /// The screen is locked.
    Locked,
    /// The machine sleeps.
    Suspended,
    /// The machine does not say.
    Unknown,
    /// On a plain timer, where nothing can be seen: taken to be sitting.
    Assumed,
}

impl Activity {
    /// Reads one look. [`Activity::Suspended`] never comes from a look: a sleeping machine does not look.
    ///
    /// ```
    /// use breaks::{Activity, Fact, Settings, Signals};
    ///
    /// let rules = Settings::default().check().expect("the defaults hold");
    /// let ten_minutes = Signals::quiet_for(600_000);
    /// let in_a_call = Signals { microphone: Fact::Yes, ..ten_minutes };
    /// assert_eq!(Activity::of(&ten_minutes, &rules), Activity::Idle);
    /// assert_eq!(Activity::of(&in_a_call, &rules), Activity::Call);
    /// ```
    #[must_use]
    pub fn of(signals: &Signals, rules: &Rules) -> Self {
        let within = |limit_secs: u32| signals.quiet_ms.is_some_and(|quiet_ms| quiet_ms <= secs(limit_secs));
        let silent = signals.quiet_ms.is_none();
        match signals {
            _ if signals.locked.is_yes() => Self::Locked,
            _ if signals.in_a_call() && (silent || within(rules.call_trust_secs)) => Self::Call,
            _ if within(rules.active_within_secs) => Self::Active,
            _ if signals.video_playing.is_yes() && (silent || within(rules.video_trust_secs)) => Self::Video,
            _ if silent && rules.sensing == Sensing::PlainTimer => Self::Assumed,
            _ if silent => Self::Unknown,
            _ if within(reading_trust_secs(signals, rules)) => Self::Reading,
            _ => Self::Idle,
        }
    }

    /// Whether this alone shows that somebody sits there, without a key being touched.
    pub(crate) fn shows_presence(self) -> bool {
        matches!(self, Self::Call | Self::Video | Self::Assumed)
    }
}

fn reading_trust_secs(signals: &Signals, rules: &Rules) -> u32 {
    if signals.document_in_front.is_yes() { rules.reading_trust_secs } else { rules.quiet_trust_secs }
}
