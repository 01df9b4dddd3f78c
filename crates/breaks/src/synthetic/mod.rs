//! A desk on simulated time, and made-up people at it, for tests, figures and judgements.

mod desk;

pub use desk::{Desk, Screen};
