//! What is known at the moment of asking, as numbers.

/// How many numbers a context has, the constant among them.
pub const FEATURES: usize = 7;

/// Beyond this many minutes without movement more make no difference.
const LONG_STILL_MINUTES: f64 = 240.0;
/// Sessions that are looked back on for how many were broken off.
pub(super) const DISMISSALS_OF: u8 = 3;

/// The moment of asking, as far as it may matter for what helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The local hour, 0 to 23.
    pub hour: u8,
    /// Minutes since the end of the last session; nothing where none is known.
    pub minutes_since_move: Option<u16>,
    /// Stiffness now, 0 to 10.
    pub stiffness: u8,
    /// Whether it is about the neck rather than the back.
    pub is_neck: bool,
    /// Saturday or Sunday.
    pub is_weekend: bool,
    /// How many of the last three sessions were broken off.
    pub dismissals: u8,
}

impl Context {
    /// The numbers that a reward is a sum over: a constant, and the others around 0 and about 1 wide, so that one
    /// prior suits all.
    #[must_use]
    pub fn features(&self) -> [f64; FEATURES] {
        let still = self.minutes_since_move.map_or(LONG_STILL_MINUTES, f64::from).min(LONG_STILL_MINUTES);
        let yes = |flag: bool| if flag { 0.5 } else { -0.5 };
        [
            1.0,
            (f64::from(self.stiffness) - 5.0) / 5.0,
            (f64::from(self.hour) - 14.0) / 8.0,
            still / LONG_STILL_MINUTES - 0.5,
            yes(self.is_neck),
            yes(self.is_weekend),
            f64::from(self.dismissals.min(DISMISSALS_OF)) / f64::from(DISMISSALS_OF),
        ]
    }
}
