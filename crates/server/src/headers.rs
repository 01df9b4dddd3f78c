//! The headers that every answer carries.
//!
//! They stand in `strict-headers.txt`, so that `cargo xtask dist` hands the same ones to other hosts. In short: a page
//! may load its own files and its own WebAssembly, nothing from anywhere else, and no sensor of the machine.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::sync::LazyLock;

static STRICT: LazyLock<HeaderMap> = LazyLock::new(|| {
    let lines = include_str!("../strict-headers.txt").lines();
    lines
        .map(|line| parse(line).expect("strict-headers.txt is part of the program and its tests read it"))
        .collect()
});

fn parse(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(": ")?;
    Some((name.parse().ok()?, value.parse().ok()?))
}

/// Adds the strict headers to an answer's own.
pub(crate) fn add_strict(headers: &mut HeaderMap) {
    headers.extend(STRICT.iter().map(|(name, value)| (name.clone(), value.clone())));
}
