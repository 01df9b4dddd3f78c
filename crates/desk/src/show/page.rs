//! Opening the page in the person's browser.

use std::io;
use std::process::Stdio;
use tokio::process::Command;

/// Where the page asks its safety card; what may follow, it decides there.
const SAFETY_CARD: &str = "/check";

/// A place in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Relief now.
    Relief,
    /// The safety card before a session.
    SafetyCard,
}

/// The address of a place.
pub(crate) fn address(origin: &str, place: Place) -> String {
    let path = match place {
        Place::Relief => "/",
        Place::SafetyCard => SAFETY_CARD,
    };
    format!("{origin}{path}")
}

/// Opens an address. The browser outlives the companion, and nobody waits for it.
pub(crate) fn open(opener: &str, address: &str) -> io::Result<()> {
    let mut command = Command::new(opener);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}
