//! Decisions: screening, relief, the session, the habit and what a person has told us.

pub mod habit;
pub mod history;
pub mod relief;
pub mod screening;
pub mod session;
