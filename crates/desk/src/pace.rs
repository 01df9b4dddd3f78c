//! When to look next, and when it matters what else goes on.

use breaks::{Doing, Fact, Hold, Now, Rules};

use crate::engine::Engine;

/// Looks while nobody is there: somebody who comes back is told by an event. Shorter than the gap from which `breaks` takes it
/// that the machine slept, which is at least 90 seconds.
const SLOW_MS: u64 = 60_000;
/// The shortest wait, should the arithmetic ever come out at nothing.
const LEAST_MS: u64 = 50;
/// What is due within this time is looked at as if it were due.
const SOON_MS: u64 = 1_000;

/// Quiet that is taken to go on until somebody is back, and for how long at most before the source is asked again.
const GOES_ON_FROM_MS: u64 = 60_000;
const GOES_ON_FOR_MS: u64 = 10 * 60_000;

/// What matters at a look besides keys and pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Matters {
    /// Nothing.
    Nothing,
    /// Whether the quiet is a call or a film.
    Presence,
    /// Whatever may hold a prompt back.
    Company,
}

/// The last look.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pace {
    /// Since when quiet was only taken to go on.
    goes_on_since_ms: Option<u64>,
    looked_ms: u64,
    quiet_ms: Option<u64>,
    locked: bool,
    last_now: Option<Now>,
}

impl Pace {
    /// Notes a look.
    pub(crate) fn looked(&mut self, now_ms: u64, quiet_ms: Option<u64>, locked: Fact) {
        (self.looked_ms, self.quiet_ms, self.locked) = (now_ms, quiet_ms, locked == Fact::Yes);
    }

    /// The quiet so far, if nobody has to be asked: who comes back is told by an event.
    pub(crate) fn quiet_goes_on(&mut self, now_ms: u64) -> Option<u64> {
        let quiet_ms = self.quiet_ms.filter(|quiet_ms| *quiet_ms > GOES_ON_FROM_MS)?;
        let since_ms = *self.goes_on_since_ms.get_or_insert(self.looked_ms);
        if now_ms.saturating_sub(since_ms) >= GOES_ON_FOR_MS {
            self.goes_on_since_ms = None;
            return None;
        }
        Some(quiet_ms + now_ms.saturating_sub(self.looked_ms))
    }

    /// Somebody is back: the source has to be asked.
    pub(crate) fn came_back(&mut self) {
        (self.quiet_ms, self.goes_on_since_ms) = (None, None);
    }

    /// How long it was quiet at the last look.
    pub(crate) fn quiet_ms(&self) -> Option<u64> {
        self.quiet_ms
    }

    /// How long to sleep from now on, in milliseconds, if nothing happens meanwhile. Who is asked every moment still looks.
    pub(crate) fn sleep_ms(&self, engine: &Engine, now_ms: u64) -> u64 {
        let looked_ago_ms = now_ms.saturating_sub(self.looked_ms);
        self.next_look_ms(engine).saturating_sub(looked_ago_ms)
    }

    /// From one look to the next.
    fn next_look_ms(&self, engine: &Engine) -> u64 {
        let rules = engine.rules();
        let Some(now) = self.last_now else { return LEAST_MS };
        let status = engine.status(now);
        let ordinary_ms = engine.state().look_again_ms(rules);
        let wait_ms = match status.doing {
            Doing::InBreak(_) | Doing::Consulting(_) => ordinary_ms,
            _ if self.nobody_is_there(rules) => SLOW_MS,
            Doing::Calm => due_in_ms(engine, now).map_or(ordinary_ms, |due_ms| due_ms.min(ordinary_ms)),
            Doing::Due(_) if status.hold == Some(Hold::Typing) => self.pause_in_ms(rules).min(ordinary_ms),
            _ => ordinary_ms,
        };
        wait_ms.max(LEAST_MS)
    }

    /// Quiet for longer than anything is shown after, locked, or unknown.
    fn nobody_is_there(&self, rules: &Rules) -> bool {
        let long_ms = u64::from(rules.prompt_within_secs) * 1_000;
        self.locked || self.quiet_ms.is_none_or(|quiet_ms| quiet_ms > long_ms)
    }

    /// Until the pause in typing would be long enough, should it last.
    fn pause_in_ms(&self, rules: &Rules) -> u64 {
        let pause_ms = u64::from(rules.typing_pause_secs) * 1_000;
        pause_ms.saturating_sub(self.quiet_ms.unwrap_or(0)) + LEAST_MS
    }

    /// What matters now: everything if something is due or nearly and somebody is there; a call or a film if it is quiet.
    pub(crate) fn matters(&mut self, engine: &Engine, now: Now) -> Matters {
        let rules = engine.rules();
        let passed_ms = self.last_now.map_or(0, |last| now.mono_ms.saturating_sub(last.mono_ms));
        let soon = due_in_ms(engine, now).is_none_or(|due_ms| due_ms <= passed_ms + SOON_MS);
        let busy = engine.status(now).doing != Doing::Calm;
        self.last_now = Some(now);
        if (busy || soon) && !self.nobody_is_there(rules) {
            Matters::Company
        } else if self.may_be_a_call(rules) {
            Matters::Presence
        } else {
            Matters::Nothing
        }
    }

    fn may_be_a_call(&self, rules: &Rules) -> bool {
        let from_ms = u64::from(rules.active_within_secs) * 1_000;
        let to_ms = u64::from(rules.call_trust_secs) * 1_000;
        self.quiet_ms.is_none_or(|quiet_ms| (from_ms..=to_ms).contains(&quiet_ms))
    }
}

/// Until something is due, if somebody goes on sitting, as of the last look. What is due already and waits for the other
/// kind does not count.
fn due_in_ms(engine: &Engine, now: Now) -> Option<u64> {
    let status = engine.status(now);
    let left = [status.shift_due_in_ms, status.break_due_in_ms];
    left.into_iter().filter(|left_ms| *left_ms > 0).min()
}
