//! Pages of the app, for sentences that send somebody there.

use serde::Serialize;
use server::DEFAULT_PORT;

/// A page: what it is called there, and where it is while Limber is served at its usual port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) address: String,
}

impl Page {
    pub(crate) fn new(title: String, path: &str) -> Self {
        Self { title, address: format!("http://127.0.0.1:{DEFAULT_PORT}{path}") }
    }

    /// To be put after "Open".
    pub(crate) fn words(&self) -> String {
        format!("“{}” in Limber, {}", self.title, self.address)
    }
}
