//! Decisions: screening, relief, learning and trials, the session, the programme, breaks, the habit, progress, when to see
//! someone, the neck check, how somebody sat, answers to questions, and what a person has told us.

pub mod breaks;
pub mod ergonomics;
pub mod habit;
pub mod helps;
pub mod history;
pub mod learning;
pub mod neck_check;
pub mod own;
pub mod persistence;
pub mod posture;
pub mod programme;
pub mod progress;
pub mod relief;
pub mod screening;
pub mod session;
pub mod trial;
