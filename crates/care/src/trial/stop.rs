//! When a trial ends before its time.

/// Pain of an evening from which the trial stops, as a session would.
pub const PAIN_STOPS: u8 = 7;
/// So many points above the first evenings is worse.
pub const FLARE_POINTS: f64 = 3.0;
/// Evenings that the others are held against.
pub(super) const FIRST_EVENINGS: usize = 3;
/// Evenings in a row of more stiffness that stop it.
pub(super) const WORSE_EVENINGS: usize = 3;

/// Why a trial stops. None of them is a verdict on a routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopRule {
    /// A session was stopped because of a symptom.
    Symptom,
    /// The day after a session was worse.
    WorseNextDay,
    /// Pain of 7 or more, or up by 3 or more from the first evenings.
    Pain,
    /// Stiffness up by 3 or more from the first evenings, three evenings in a row.
    Stiffness,
    /// A safety check found something.
    Screen,
}

impl StopRule {
    /// All of them.
    pub const ALL: [StopRule; 5] =
        [StopRule::Symptom, StopRule::WorseNextDay, StopRule::Pain, StopRule::Stiffness, StopRule::Screen];

    /// The id kept in the journal.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            StopRule::Symptom => "symptom",
            StopRule::WorseNextDay => "worse_next_day",
            StopRule::Pain => "pain",
            StopRule::Stiffness => "stiffness",
            StopRule::Screen => "screen",
        }
    }

    /// The rule of an id.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }
}
