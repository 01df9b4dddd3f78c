//! Decisions: screening, relief, the session, answers to questions, and what a person has told us.

pub mod ask;
pub mod ergonomics;
pub mod history;
pub mod relief;
pub mod screening;
pub mod session;
