//! What the edge can see, as far as it can see it.

/// Something that is so, is not so, or cannot be told on this machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Fact {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The system does not say.
    #[default]
    Unknown,
}

impl Fact {
    pub(crate) fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

impl From<bool> for Fact {
    fn from(so: bool) -> Self {
        if so { Self::Yes } else { Self::No }
    }
}

/// Where the power comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Power {
    /// The mains, or a machine that does not say.
    #[default]
    Mains,
    /// A battery.
    Battery,
    /// A battery that is nearly empty.
    LowBattery,
}

/// One look at the machine. Nothing in it says which key was pressed or what a window shows.
///
/// The default is a machine that tells nothing at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Signals {
    /// Milliseconds since the last key or movement of the pointer. `None` where the system does not say.
    pub quiet_ms: Option<u64>,
    /// The screen is locked.
    pub locked: Fact,
    /// A program listens to the microphone.
    pub microphone: Fact,
    /// A program looks through the camera.
    pub camera: Fact,
    /// The screen is being shared or recorded.
    pub screen_shared: Fact,
    /// A presentation is running.
    pub presenting: Fact,
    /// A window covers the whole screen.
    pub full_screen: Fact,
    /// The person asked the system for quiet.
    pub do_not_disturb: Fact,
    /// A video plays.
    pub video_playing: Fact,
    /// The window in front is one that people read in: a document, a book, a page of text.
    pub document_in_front: Fact,
    /// The power.
    pub power: Power,
}

impl Signals {
    /// A machine that tells only how long it was quiet.
    #[must_use]
    pub fn quiet_for(quiet_ms: u64) -> Self {
        Self { quiet_ms: Some(quiet_ms), ..Self::default() }
    }

    /// Whether somebody is probably talking to other people through the machine.
    pub(crate) fn in_a_call(&self) -> bool {
        self.microphone.is_yes() || self.camera.is_yes()
    }
}
