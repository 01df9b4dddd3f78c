//! Decisions: screening, relief, the session and what a person has told us.

pub mod ergonomics;
pub mod history;
pub mod relief;
pub mod screening;
pub mod session;
