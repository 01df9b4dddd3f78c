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

/// How often a state is kept while somebody is there and nothing else happens.
const KEEP_EVERY_MS: u64 = 5 * 60_000;

/// What a look leads to besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Errands {
    /// The state is to be kept.
    pub(crate) keep: bool,
    /// The sign in the tray is to say how it stands.
    pub(crate) sign: bool,
}

/// What matters at a look besides keys and pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Matters {
    /// Nothing.
    Nothing,
    /// Whether the quiet is a call or a film; and if it is and something is `due`, whatever may hold that back.
    Presence { due: bool },
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
    /// When the state was kept last.
    kept_ms: u64,
    was_away: bool,
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
        self.quiet_ms.is_none() || self.is_away(rules)
    }

    /// It is known that nobody is there.
    pub(crate) fn is_away(&self, rules: &Rules) -> bool {
        let long_ms = u64::from(rules.prompt_within_secs) * 1_000;
        self.locked || self.quiet_ms.is_some_and(|quiet_ms| quiet_ms > long_ms)
    }

    /// What this look leads to, if a film or a call shows `somebody` or not. Nobody looks at the tray of an empty chair, and a state
    /// kept when they left is as good as a later one: the time since counts as absence.
    pub(crate) fn errands(&mut self, rules: &Rules, now_ms: u64, somebody: bool) -> Errands {
        let away = !somebody && self.is_away(rules);
        let left = away && !self.was_away;
        let is_old = now_ms.saturating_sub(self.kept_ms) >= KEEP_EVERY_MS;
        self.was_away = away;
        Errands { keep: left || (is_old && !away), sign: left || !away }
    }

    /// The state was kept.
    pub(crate) fn kept(&mut self, now_ms: u64) {
        self.kept_ms = now_ms;
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
        let due = busy || soon;
        self.last_now = Some(now);
        if due && !self.nobody_is_there(rules) {
            Matters::Company
        } else if self.may_be_a_call(rules) {
            Matters::Presence { due }
        } else {
            Matters::Nothing
        }
    }

    /// Quiet for longer than anybody is trusted to be there without a document, and not yet for so long that they are surely gone.
    pub(crate) fn may_be_reading(&self, rules: &Rules) -> bool {
        let from_ms = u64::from(rules.quiet_trust_secs) * 1_000;
        let to_ms = u64::from(rules.sure_away_secs) * 1_000;
        self.quiet_ms.is_some_and(|quiet_ms| (from_ms..=to_ms).contains(&quiet_ms))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::Fixed;
    use crate::clock::Reading;
    use crate::record::Memory;
    use crate::words;
    use breaks::{Input, Local, Settings, Signals, State};
    use journal::{DeviceId, Moment};

    /// What woke the machine within a minute.
    #[derive(Clone, Copy, Debug, Default)]
    struct Wakes {
        looks: u32,
        source_asked: u32,
        kept: u32,
        signs: u32,
    }

    impl Wakes {
        /// To keep a state waits for the disk, for the folder and for the file.
        fn total(self) -> u32 {
            self.looks + self.source_asked + 3 * self.kept + self.signs
        }
    }

    /// An hour in which nobody touches anything after the first moment, on a desktop that tells who is back; minute by minute.
    fn an_hour_away() -> Vec<Wakes> {
        let rules = Settings::default().check().expect("the defaults hold");
        let start = Local::new(20_542, 46_800);
        let recorder = Box::new(Memory::new(DeviceId(7)));
        let mut engine = Engine::new(State::new(start), rules, Box::new(Fixed::default()), recorder);
        let moment = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
        let mut pace = Pace::default();
        let mut sign = String::new();
        let mut minutes = vec![Wakes::default(); 60];
        let mut mono_ms: u64 = 0;
        while let Some(wakes) = usize::try_from(mono_ms / 60_000).ok().and_then(|at| minutes.get_mut(at)) {
            let secs = i64::try_from(mono_ms / 1_000).expect("an hour");
            let now = Now { mono_ms, local: start.plus_secs(secs) };
            wakes.looks += 1;
            let quiet_ms = pace.quiet_goes_on(mono_ms).unwrap_or_else(|| {
                wakes.source_asked += 1;
                mono_ms
            });
            pace.looked(mono_ms, Some(quiet_ms), Fact::No);
            pace.matters(&engine, now);
            let reading = Reading { now, moment: moment.clone() };
            engine.take(Input::Look(Signals::quiet_for(quiet_ms)), &reading);
            let errands = pace.errands(engine.rules(), mono_ms, false);
            let next = words::next(&engine.status(now));
            if errands.sign && next != sign {
                sign = next;
                wakes.signs += 1;
            }
            if errands.keep {
                pace.kept(mono_ms);
                wakes.kept += 1;
            }
            mono_ms += pace.sleep_ms(&engine, mono_ms).max(1);
        }
        minutes
    }

    #[test]
    fn while_nobody_is_there_little_wakes_the_machine() {
        let minutes = an_hour_away();
        // Within the first two it shows that nobody is there.
        for (minute, wakes) in minutes.iter().enumerate().skip(2) {
            assert!(wakes.total() <= 2, "minute {minute}: {wakes:?}");
            assert!(wakes.looks > 0, "minute {minute}: the machine would seem to have slept");
        }
        let kept: u32 = minutes.iter().map(|wakes| wakes.kept).sum();
        assert_eq!(kept, 1, "the state is kept when they leave");
    }

    #[test]
    fn a_document_is_looked_for_only_where_it_makes_a_difference() {
        let rules = Settings::default().check().expect("the defaults hold");
        let table =
            [(None, false), (Some(299), false), (Some(301), true), (Some(1_200), true), (Some(1_201), false)];
        for (quiet_secs, expected) in table {
            let mut pace = Pace::default();
            pace.looked(0, quiet_secs.map(|secs| secs * 1_000), Fact::No);
            assert_eq!(pace.may_be_reading(&rules), expected, "{quiet_secs:?}");
        }
    }

    #[test]
    fn a_state_is_kept_every_five_minutes_while_somebody_is_there() {
        let rules = Settings::default().check().expect("the defaults hold");
        let table = [
            ("at work", Some(1_000), false, true),
            ("a film", Some(600_000), true, true),
            ("nobody knows", None, false, true),
            ("gone", Some(600_000), false, false),
        ];
        for (what, quiet_ms, somebody, expected) in table {
            let mut pace = Pace { was_away: true, ..Pace::default() };
            pace.looked(0, quiet_ms, Fact::No);
            assert_eq!(pace.errands(&rules, KEEP_EVERY_MS, somebody).keep, expected, "{what}");
            pace.kept(KEEP_EVERY_MS);
            assert!(!pace.errands(&rules, KEEP_EVERY_MS + 1, somebody).keep, "{what}");
        }
    }
}
