//! Where the companion finds things, and why it may not run.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::facts::Roots;
use crate::words::Language;

/// Where things are and what they are called.
#[derive(Clone, Debug)]
pub struct Options {
    /// The settings file.
    pub settings_file: PathBuf,
    /// What outlives a restart.
    pub state_file: PathBuf,
    /// Where the page is, such as `http://127.0.0.1:7420`.
    pub origin: String,
    /// The program that opens an address: `xdg-open`.
    pub opener: String,
    /// What serves the page at the origin for as long as somebody looks at it: a program and its arguments. It is started when a
    /// page is opened and nobody listens there, and is to end when its input does, which is when the companion ends.
    pub server: Vec<OsString>,
    /// Where the system's files are.
    pub roots: Roots,
    /// What it speaks where the person has chosen nothing in the page: the language of the session.
    pub language: Language,
}

/// Why the companion cannot run.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no session bus, so that nothing could be shown.
    #[error("there is no desktop session here: {0}")]
    NoSession(zbus::Error),
    /// One runs already.
    #[error("the companion runs already")]
    AlreadyRunning,
}
