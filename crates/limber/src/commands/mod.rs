//! One file a command.

pub(crate) mod check;
mod check_plan;
pub(crate) mod log;
pub(crate) mod manual;
pub(crate) mod progress;
pub(crate) mod report;
pub(crate) mod serve;
#[cfg(test)]
mod somebody;
pub(crate) mod today;
pub(crate) mod transfer;
pub(crate) mod vision;
