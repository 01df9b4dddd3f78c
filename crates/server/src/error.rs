//! What can go wrong before the first request.

use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Why the app cannot be served, as a sentence for the person who started it.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Another program, often another Limber, holds the port.
    #[error(
        "Port {port} on this machine is in use, perhaps by another Limber that is still open. \
         Limber does not move to another port, because what you have recorded is kept under this address. \
         Close the other program, then start Limber again."
    )]
    PortTaken {
        /// The port that was asked for.
        port: u16,
    },
    /// The folder is not a built app.
    #[error("There is no app in {}: it has no index.html.", folder.display())]
    NoApp {
        /// The folder that was looked in.
        folder: PathBuf,
    },
    /// A file of the app cannot be read.
    #[error("Cannot read {}: {source}.", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system refused the connection for another reason.
    #[error("Cannot serve on port {port}: {source}.")]
    Socket {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
}

/// The kinds of [`ServeError`] a caller tells apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ServeErrorKind {
    /// The port is in use.
    PortTaken,
    /// The app's folder is absent, empty or unreadable.
    App,
    /// The system refused something else.
    System,
}

impl ServeError {
    /// The kind of this error.
    pub fn kind(&self) -> ServeErrorKind {
        match self {
            Self::PortTaken { .. } => ServeErrorKind::PortTaken,
            Self::NoApp { .. } | Self::Unreadable { .. } => ServeErrorKind::App,
            Self::Socket { .. } => ServeErrorKind::System,
        }
    }
}
