//! Opening the page in the person's browser, and having it served where nobody does.

use journal::EventId;
use std::ffi::OsString;
use std::io;
use std::net::SocketAddr;
use std::process::Stdio;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio::time::{Instant, sleep, timeout};

/// Where the page guides a break. It asks its safety card before a movement.
const BREAK: &str = "/break";

/// How long a server may take until it listens, and how often that is looked at.
const PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(50);
/// One on this machine takes a call at once, or there is none.
const CALL: Duration = Duration::from_millis(200);

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

/// Opens an address, served by a command where nobody listens there. A page that is kept in the browser opens without a server
/// too, so that it is opened in any case. The browser and the server outlive the companion, and nobody waits for them.
pub(crate) async fn open(opener: &str, server: &[OsString], address: &str) -> io::Result<()> {
    see_to_a_server(server, address).await;
    let mut command = Command::new(opener);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}

async fn see_to_a_server(server: &[OsString], address: &str) {
    let (Some(socket), Some((program, arguments))) = (socket_of(address), server.split_first()) else {
        return;
    };
    if is_served(socket).await {
        return;
    }
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return };
    let start = Instant::now();
    // One that ends has nothing to serve, or comes second.
    while start.elapsed() < PATIENCE && matches!(child.try_wait(), Ok(None)) && !is_served(socket).await {
        sleep(PAUSE).await;
    }
}

/// Where an address of this machine is served.
fn socket_of(address: &str) -> Option<SocketAddr> {
    address.strip_prefix("http://")?.split('/').next()?.parse().ok()
}

async fn is_served(socket: SocketAddr) -> bool {
    timeout(CALL, TcpStream::connect(socket)).await.is_ok_and(|connected| connected.is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_with_a_number_can_be_served_here() {
        let table = [
            ("http://127.0.0.1:7420/break/7-1", Some("127.0.0.1:7420")),
            ("http://127.0.0.1:80", Some("127.0.0.1:80")),
            ("https://limber.example/break", None),
            ("http://limber.example:80/", None),
        ];
        for (address, expected) in table {
            assert_eq!(socket_of(address).map(|socket| socket.to_string()).as_deref(), expected, "{address}");
        }
    }
}
