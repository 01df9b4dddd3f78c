//! Erasing everything.

use serde::{Deserialize, Serialize};

use crate::{Known, Stamp};

/// The mark that everything up to a place in the order was erased, here and wherever this journal is exchanged.
///
/// It is also the instruction to whoever keeps backups: every backup that holds an entry up to [`Wipe::up_to`] is to
/// be destroyed, not restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wipe {
    /// The last place that is erased: the one that the device's [`Writer`](crate::Writer) gave to the wipe itself.
    pub up_to: Stamp,
    /// The events that are gone, by name alone, so that no exchange asks for them or sends them again.
    pub known: Known,
}

impl Wipe {
    /// What two wipes erase together.
    pub(crate) fn joined(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(mut one), Some(other)) => {
                one.up_to = one.up_to.max(other.up_to);
                one.known.extend(&other.known);
                Some(one)
            }
            (one, other) => one.or(other),
        }
    }
}
