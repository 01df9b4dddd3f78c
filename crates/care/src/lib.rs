//! Decisions: screening, relief, the session, the habit, answers to questions, and what a person has told us.

pub mod ask;
pub mod ergonomics;
pub mod habit;
pub mod history;
pub mod relief;
pub mod screening;
pub mod session;
