//! A check's name in the journal: given once it is kept that it began, waited for by what is said of it, and ended once.

use journal::EventId;

/// What the journal knows of a check, and what waits for its name.
pub(super) struct Name<W> {
    begun: Begun<W>,
    is_ended: bool,
}

enum Begun<W> {
    Not,
    /// It is being kept that it began.
    Coming(Vec<W>),
    Named(EventId),
}

/// What follows once a name is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next<W> {
    /// It has one.
    Now(EventId, W),
    /// It is to be kept that it began; what asked waits.
    Keep,
    /// What asked waits.
    Later,
}

impl<W> Name<W> {
    /// Nothing was asked of the neck yet.
    pub(super) const fn new() -> Self {
        Self { begun: Begun::Not, is_ended: false }
    }

    /// Whether anything was asked of the neck, or said of it.
    pub(super) const fn has_begun(&self) -> bool {
        !matches!(self.begun, Begun::Not)
    }

    /// Whether its end is kept, or about to be.
    pub(super) const fn is_ended(&self) -> bool {
        self.is_ended
    }

    /// The name, once it is there.
    pub(super) const fn known(&self) -> Option<EventId> {
        if let Begun::Named(check) = self.begun { Some(check) } else { None }
    }

    /// Asks for the name, which is given now if there is none yet.
    pub(super) fn ask(&mut self, then: W) -> Next<W> {
        match &mut self.begun {
            Begun::Named(check) => Next::Now(*check, then),
            Begun::Coming(waiting) => {
                waiting.push(then);
                Next::Later
            }
            Begun::Not => {
                self.begun = Begun::Coming(vec![then]);
                Next::Keep
            }
        }
    }

    /// The name has come. What waited for it, in order.
    pub(super) fn come(&mut self, check: EventId) -> Vec<W> {
        match std::mem::replace(&mut self.begun, Begun::Named(check)) {
            Begun::Coming(waiting) => waiting,
            Begun::Not | Begun::Named(_) => Vec::new(),
        }
    }

    /// Whether its end is to be kept now: the first time only.
    pub(super) const fn end(&mut self) -> bool {
        let is_first = !self.is_ended;
        self.is_ended = true;
        is_first
    }
}

#[cfg(test)]
mod tests {
    use journal::DeviceId;

    use super::*;

    const CHECK: EventId = EventId { device: DeviceId(1), counter: 7 };

    #[test]
    fn what_is_said_before_the_name_is_there_waits_for_it_in_order() {
        let mut name = Name::new();
        assert!(!name.has_begun());
        assert_eq!(name.ask("go"), Next::Keep);
        assert!(name.has_begun());
        assert_eq!((name.ask("hurts"), name.known()), (Next::Later, None));
        assert_eq!(name.come(CHECK), ["go", "hurts"]);
        assert_eq!((name.ask("end"), name.known()), (Next::Now(CHECK, "end"), Some(CHECK)));
    }

    #[test]
    fn nothing_is_done_twice_when_a_name_comes_twice() {
        let mut name = Name::new();
        name.ask("go");
        assert_eq!(name.come(CHECK), ["go"]);
        assert_eq!(name.come(CHECK), [""; 0]);
    }

    #[test]
    fn a_check_ends_once() {
        let mut name = Name::<()>::new();
        assert!(!name.is_ended());
        assert_eq!([name.end(), name.end(), name.end()], [true, false, false]);
        assert!(name.is_ended());
    }
}
