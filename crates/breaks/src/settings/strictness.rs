//! How far prompts may go, and how often they can be put off.

/// What a prompt may do when it is not taken. No level takes the focus or speaks up in a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// One small prompt, put off as often as one likes.
    Gentle,
    /// A clearer prompt after the small one; three times later, then skip or take it.
    #[default]
    Steady,
    /// For those who want to be held to it: once later, two skips in a row.
    Firm,
    /// The person's own limits.
    Own(Limits),
}

/// Limits that somebody chose for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// Whether a prompt that was not answered becomes clearer.
    pub becomes_clearer: bool,
    /// How often one prompt can be postponed. None: as often as one likes.
    pub postpones_in_a_row: Option<u8>,
    /// How many prompts in a row can be skipped. None: as many as one likes.
    pub skips_in_a_row: Option<u8>,
}

impl Strictness {
    /// The limits of a level. Three postponements are the cap that adherence work suggests (recalled).
    #[must_use]
    pub fn limits(self) -> Limits {
        let level = |becomes_clearer, postpones_in_a_row, skips_in_a_row| Limits {
            becomes_clearer,
            postpones_in_a_row,
            skips_in_a_row,
        };
        match self {
            Self::Gentle => level(false, None, None),
            Self::Steady => level(true, Some(3), None),
            Self::Firm => level(true, Some(1), Some(2)),
            Self::Own(limits) => limits,
        }
    }
}

impl Limits {
    /// Whether one more postponement is within the limits.
    #[must_use]
    pub fn may_postpone(self, postponed: u8) -> bool {
        self.postpones_in_a_row.is_none_or(|most| postponed < most)
    }

    /// Whether one more skip is within the limits.
    #[must_use]
    pub fn may_skip(self, skipped: u8) -> bool {
        self.skips_in_a_row.is_none_or(|most| skipped < most)
    }
}
