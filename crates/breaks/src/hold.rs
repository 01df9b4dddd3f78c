//! Why a prompt waits.

use crate::activity::Activity;
use crate::settings::Rules;
use crate::signals::Signals;
use crate::time::{Local, secs};

/// Why nothing is shown although something is due. In the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hold {
    /// The person paused.
    Paused,
    /// Outside the hours that the person set.
    OutsideHours,
    /// The day's number of prompts was offered.
    DailyLimit,
    /// Nobody is there, or perhaps nobody.
    NobodyThere,
    /// Nothing was touched for a while: reading, or just gone. The next sign of life is the better moment.
    Stillness,
    /// A call: the microphone is in use.
    Call,
    /// The camera is in use.
    Camera,
    /// The screen is shared.
    ScreenShared,
    /// A presentation.
    Presenting,
    /// A window over the whole screen.
    FullScreen,
    /// The person asked the system for quiet.
    DoNotDisturb,
    /// In the middle of typing.
    Typing,
    /// The safety rules allow nothing now.
    Care,
}

impl Hold {
    /// Every reason.
    pub const ALL: [Self; 13] = [
        Self::Paused,
        Self::OutsideHours,
        Self::DailyLimit,
        Self::NobodyThere,
        Self::Stillness,
        Self::Call,
        Self::Camera,
        Self::ScreenShared,
        Self::Presenting,
        Self::FullScreen,
        Self::DoNotDisturb,
        Self::Typing,
        Self::Care,
    ];

    /// The name that journals, hooks and logs use.
    ///
    /// ```
    /// use breaks::Hold;
    ///
    /// assert_eq!(Hold::FullScreen.name(), "full-screen");
    /// assert_eq!(Hold::named("full-screen"), Some(Hold::FullScreen));
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paused => "paused",
            Self::OutsideHours => "outside-hours",
            Self::DailyLimit => "daily-limit",
            Self::NobodyThere => "nobody-there",
            Self::Stillness => "stillness",
            Self::Call => "call",
            Self::Camera => "camera",
            Self::ScreenShared => "screen-shared",
            Self::Presenting => "presenting",
            Self::FullScreen => "full-screen",
            Self::DoNotDisturb => "do-not-disturb",
            Self::Typing => "typing",
            Self::Care => "care",
        }
    }

    /// The reason of that name, if this Limber knows it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hold| hold.name() == name)
    }

    /// Whether it takes away what is shown already. The others only keep new prompts back.
    #[must_use]
    pub fn withdraws(self) -> bool {
        !matches!(self, Self::DailyLimit | Self::Stillness | Self::Typing | Self::Care)
    }
}

/// Why it would be unseemly to show anything: others see the screen or hear the person, or the person wants quiet.
#[must_use]
pub fn company(signals: &Signals, rules: &Rules) -> Option<Hold> {
    let there = [
        (Hold::Call, signals.microphone.is_yes()),
        (Hold::Camera, signals.camera.is_yes()),
        (Hold::ScreenShared, signals.screen_shared.is_yes()),
        (Hold::Presenting, rules.presentation_holds && signals.presenting.is_yes()),
        (Hold::FullScreen, rules.full_screen_holds && signals.full_screen.is_yes()),
        (Hold::DoNotDisturb, rules.do_not_disturb_holds && signals.do_not_disturb.is_yes()),
    ];
    there.into_iter().find(|(_, is_there)| *is_there).map(|(hold, _)| hold)
}

/// What a hold can depend on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) paused: bool,
    pub(crate) limit_reached: bool,
    pub(crate) at_desk: bool,
    pub(crate) unseen_ms: u64,
    pub(crate) signals: &'a Signals,
    /// The company that is there, or was a moment ago: see [`company`].
    pub(crate) company: Option<Hold>,
    pub(crate) activity: Activity,
    pub(crate) due_for_ms: u64,
    pub(crate) local: Local,
}

impl Scene<'_> {
    /// Whether a reason applies. [`Hold::Care`] never does here: it is an answer, not a look.
    fn applies(&self, hold: Hold, rules: &Rules) -> bool {
        match hold {
            Hold::Paused => self.paused,
            Hold::OutsideHours => !rules.work_hours.contains(self.local),
            Hold::DailyLimit => self.limit_reached,
            Hold::NobodyThere => {
                !self.at_desk || self.signals.locked.is_yes() || self.activity == Activity::Unknown
            }
            Hold::Stillness => self.unseen_ms > secs(rules.prompt_within_secs),
            Hold::Call
            | Hold::Camera
            | Hold::ScreenShared
            | Hold::Presenting
            | Hold::FullScreen
            | Hold::DoNotDisturb => self.company == Some(hold),
            Hold::Typing => self.is_typing(rules),
            Hold::Care => false,
        }
    }

    /// Everything that keeps a new prompt back.
    pub(crate) fn holds<'a>(&'a self, rules: &'a Rules) -> impl Iterator<Item = Hold> + 'a {
        Hold::ALL.into_iter().filter(|hold| self.applies(*hold, rules))
    }

    fn is_typing(&self, rules: &Rules) -> bool {
        let patient = self.due_for_ms < secs(rules.typing_patience_secs);
        let pause_ms = if patient { secs(rules.typing_pause_secs) } else { secs(1) };
        self.signals.quiet_ms.is_some_and(|quiet_ms| quiet_ms < pause_ms)
    }
}
