//! The checked content, embedded at build time.
