//! Opening the page in the person's browser.

use journal::EventId;
use std::io;
use std::process::Stdio;
use tokio::process::Command;

/// Where the page guides a break. It asks its safety card before a movement.
const BREAK: &str = "/break";

/// A place in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Relief now.
    Relief,
    /// The break that was begun by an event of the record; one of its own where that could not be written down.
    Break(Option<EventId>),
}

/// The address of a place.
pub(crate) fn address(origin: &str, place: Place) -> String {
    match place {
        Place::Relief => format!("{origin}/"),
        Place::Break(Some(begun)) => format!("{origin}{BREAK}/{begun}"),
        Place::Break(None) => format!("{origin}{BREAK}"),
    }
}

/// Opens an address. The browser outlives the companion, and nobody waits for it.
pub(crate) fn open(opener: &str, address: &str) -> io::Result<()> {
    let mut command = Command::new(opener);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}
