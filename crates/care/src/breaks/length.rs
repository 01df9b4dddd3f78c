//! How long a break is, and from when on it counts.

use breaks::Settings;

use crate::session::Plan;

/// Length of a break in seconds, as the companion has it before anybody changes it.
#[must_use]
pub fn length_secs() -> u32 {
    Settings::default().break_secs
}

/// The time from which it counts, in seconds.
#[must_use]
pub fn counts_from_secs() -> u32 {
    let settings = Settings::default();
    settings.break_secs * settings.taken_share_percent / 100
}

/// Whether a break that came to its end was done: every movement of it, at least a repetition, and for the time from which a
/// break counts, or half of its own time where it is shorter. Who skips through it had none.
#[must_use]
pub fn counts_as_done(plan: &Plan, plan_ms: u64, done: &[String], elapsed_ms: u64) -> bool {
    let least_ms = (u64::from(counts_from_secs()) * 1_000).min(plan_ms / 2);
    let is_done = |movement: &str| done.iter().any(|done| done == movement);
    elapsed_ms >= least_ms && plan.steps().iter().all(|step| is_done(&step.movement))
}
