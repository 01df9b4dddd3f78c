//! Names of things in the screening content, each kind its own type.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as it is written in content and in the journal.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.to_owned())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A card, such as `sudden-signs`.
    CardId
    /// A line that can be ticked, such as `face`.
    ItemId
    /// A question after a tick, such as `saddle-start`.
    FollowUpId
    /// One answer to a follow-up, such as `within-2-weeks`; unique within its question.
    ChoiceId
    /// One outcome of a line, written `item/branch` where it stands alone.
    BranchId
    /// An emergency page, such as `stroke`.
    PageId
    /// Who to see and how soon, such as `same-day-doctor`.
    AdviceId
}
