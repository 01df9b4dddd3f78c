//! Opening the page in the person's browser, and having it served where nobody does.

use journal::EventId;
use std::ffi::OsString;
use std::io;
use std::net::SocketAddr;
use std::process::Stdio;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdin, Command};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

/// Where the page guides a break. It asks its safety card before a movement.
const BREAK: &str = "/break";

/// How long a server may take until it listens, and how often that is looked at.
const PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(50);
/// How long a server is waited for that is to end. It lets answers under way finish.
const ENDING: Duration = Duration::from_secs(3);
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

/// A server that was started here. It ends with whoever holds this, however that ends: its input is at an end then.
pub(crate) struct Serving {
    input: ChildStdin,
    ended: JoinHandle<()>,
}

impl Serving {
    fn of(mut server: Child) -> Option<Self> {
        let input = server.stdin.take()?;
        // It also ends when nobody looks for long, and stays in the system's list until somebody has waited for it.
        let ended = tokio::spawn(async move { drop(server.wait().await) });
        Some(Self { input, ended })
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.ended.is_finished()
    }

    /// Ends it, and waits a while until it has.
    pub(crate) async fn end(self) {
        let Self { input, ended } = self;
        drop(input);
        drop(timeout(ENDING, ended).await);
    }
}

/// Opens an address in the browser, which outlives the companion; nobody waits for it.
pub(crate) fn open(opener: &str, address: &str) -> io::Result<()> {
    let mut command = Command::new(opener);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}

/// Has an address served by a command where nobody listens there, and gives what was started for it. A page that is kept in the browser
/// opens without a server too.
pub(crate) async fn see_to_a_server(server: &[OsString], address: &str) -> Option<Serving> {
    let (socket, (program, arguments)) = (socket_of(address)?, server.split_first()?);
    if is_served(socket).await {
        return None;
    }
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let serving = Serving::of(command.spawn().ok()?)?;
    let start = Instant::now();
    // One that ends has nothing to serve, or comes second.
    while start.elapsed() < PATIENCE && !serving.has_ended() && !is_served(socket).await {
        sleep(PAUSE).await;
    }
    (!serving.has_ended()).then_some(serving)
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
    use std::path::Path;
    use tokio::runtime::Builder;

    /// One that goes on until its input ends, as the page's server does.
    #[test]
    fn a_server_ends_with_whoever_started_it() {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            // Nobody listens at a port that was free a moment ago, so that it is waited for in vain.
            let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr());
            let address = format!("http://{}/break", free.expect("a free port"));
            let server = |program: &str| vec![OsString::from(program)];
            assert!(see_to_a_server(&[], &address).await.is_none(), "there is nothing to start");
            assert!(see_to_a_server(&server("true"), &address).await.is_none(), "it has ended");
            let serving = see_to_a_server(&server("cat"), &address).await.expect("it goes on");
            assert!(!serving.has_ended());
            let start = Instant::now();
            serving.end().await;
            assert!(start.elapsed() < ENDING, "it ends with its input");
        });
    }

    /// A companion runs for weeks, and the page is opened many times.
    #[test]
    fn nothing_is_left_of_a_server_that_ended_by_itself() {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let server = Command::new("true").stdin(Stdio::piped()).spawn().expect("it is there");
            let process = format!("/proc/{}", server.id().expect("nobody has waited for it"));
            let mut serving = Serving::of(server).expect("its input is ours");
            (&mut serving.ended).await.expect("it is waited for");
            assert!(serving.has_ended());
            assert!(!Path::new(&process).exists(), "nobody held it any more");
        });
    }

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
