//! Waiting for something to read, without reading it.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

/// A descriptor of our own that a loop waits for.
pub(crate) struct Readable(AsyncFd<OwnedFd>);

impl Readable {
    /// Registers a descriptor with the loop. That it can be written wakes nobody.
    #[expect(
        deprecated,
        reason = "the newer way is unsafe for kinds of descriptors that may change; an owned one keeps its number"
    )]
    pub(crate) fn of(descriptor: OwnedFd) -> io::Result<Self> {
        Ok(Self(AsyncFd::with_interest(descriptor, Interest::READABLE)?))
    }

    /// Resolves when there is something new. What is there must be read before this is waited for again.
    pub(crate) async fn ready(&self) -> io::Result<()> {
        self.0.readable().await?.clear_ready();
        Ok(())
    }
}

impl AsFd for Readable {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.get_ref().as_fd()
    }
}
