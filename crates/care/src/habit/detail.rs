//! What may be added to a tap: where, doing what, feeling how.

use serde::{Deserialize, Serialize};

/// Generates a list of details from one line each: `Variant = "name in the journal"`.
macro_rules! details {
    ($(#[$doc:meta])* $list:ident: $($(#[$entry:meta])* $variant:ident = $name:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $list {
            $($(#[$entry])* $variant,)*
        }

        impl $list {
            /// All of them, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in the journal.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The one of a name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|detail| detail.name() == name)
            }
        }
    };
}

details! {
    /// Where the person was.
    Place:
    /// At a desk.
    Desk = "desk",
    /// On a sofa or in an armchair.
    Sofa = "sofa",
    /// In bed.
    Bed = "bed",
    /// In a car, bus or train.
    Vehicle = "vehicle",
    /// On their feet or anywhere else.
    Elsewhere = "elsewhere",
}

details! {
    /// What the person was doing.
    Doing:
    /// Work at a screen.
    Screen = "screen",
    /// Looking at a phone.
    Phone = "phone",
    /// Talking, in a call or a meeting.
    Talking = "talking",
    /// Waking up or getting up.
    GettingUp = "getting-up",
    /// Resting.
    Resting = "resting",
    /// Something else.
    Other = "other",
}

details! {
    /// How the person felt.
    Feeling:
    /// Stiff.
    Stiff = "stiff",
    /// Tense.
    Tense = "tense",
    /// Tired.
    Tired = "tired",
    /// Bored.
    Bored = "bored",
    /// At ease: it happened all the same.
    AtEase = "at-ease",
}

/// One detail of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Detail {
    /// Where.
    At(Place),
    /// Doing what.
    While(Doing),
    /// Feeling how.
    Feeling(Feeling),
}
