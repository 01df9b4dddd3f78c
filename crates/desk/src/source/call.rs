//! The line to a Wayland compositor, which nobody waits for longer than it takes to answer.

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::net::UnixStream;
use tokio::time::timeout;
use wayland_client::{ConnectError, Connection};

use super::wayland::WaylandError;

/// A line to the compositor that the environment names.
pub(super) async fn connect(patience: Duration) -> Result<Connection, WaylandError> {
    if env::var_os("WAYLAND_SOCKET").is_some() {
        // One that was handed down is there already.
        return Ok(Connection::connect_to_env()?);
    }
    let socket = socket_of_session().ok_or(ConnectError::NoCompositor)?;
    connect_to(&socket, patience).await
}

/// Where the compositor listens: at a place of its own, or at a name in the folder of the session.
fn socket_of_session() -> Option<PathBuf> {
    let name = PathBuf::from(env::var_os("WAYLAND_DISPLAY")?);
    if name.is_absolute() {
        return Some(name);
    }
    let folder = PathBuf::from(env::var_os("XDG_RUNTIME_DIR")?);
    folder.is_absolute().then(|| folder.join(name))
}

/// One that hangs takes no calls, and after some of them there is no room for another: to wait for that would be to wait for ever.
async fn connect_to(socket: &Path, patience: Duration) -> Result<Connection, WaylandError> {
    let called = timeout(patience, UnixStream::connect(socket)).await;
    match called.unwrap_or_else(|_| Err(io::ErrorKind::WouldBlock.into())) {
        Ok(stream) => Ok(Connection::from_socket(stream.into_std()?)?),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Err(WaylandError::Silent),
        Err(_) => Err(ConnectError::NoCompositor.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Lost;
    use tokio::net::UnixSocket;
    use tokio::runtime::Builder;

    /// Each try leaves a call behind that it does not take.
    #[test]
    fn a_compositor_that_takes_no_more_calls_is_silent() {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let folder = tempfile::tempdir().expect("a folder");
            let place = folder.path().join("wayland-7");
            let socket = UnixSocket::new_stream().expect("a socket");
            socket.bind(&place).expect("the folder is ours");
            let listener = socket.listen(1).expect("a socket of ours");
            let mut calls = Vec::new();
            let error = loop {
                match connect_to(&place, Duration::from_secs(60)).await {
                    Ok(connection) => calls.push(connection),
                    Err(error) => break error,
                }
                assert!(calls.len() < 100, "there is room for a few");
            };
            assert_eq!(Lost::from(error), Lost::Silent);
            drop(listener);
            let error = connect_to(&place, Duration::from_secs(60)).await.expect_err("nobody is there");
            assert_eq!(Lost::from(error), Lost::Gone);
        });
    }
}
