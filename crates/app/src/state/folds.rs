//! Folds that single pages ask for: folded once, and then brought up to date whenever they are asked for again.

use std::any::Any;
use std::sync::Arc;

use journal::{Checkpoint, Event, Fold, Journal};

/// The journal, and how often it was changed.
#[derive(Default)]
pub(super) struct Held {
    journal: Journal,
    /// Goes up with every change, so that a fold of this very journal need not look through it to know that.
    revision: u64,
}

impl Held {
    /// The journal.
    pub(super) fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Holds another journal from now on.
    pub(super) fn replace(&mut self, journal: Journal) {
        self.journal = journal;
        self.revision += 1;
    }

    /// Adds events, wherever they belong in the order.
    pub(super) fn append(&mut self, events: Vec<Event>) {
        events.into_iter().for_each(|event| self.journal.append(event));
        self.revision += 1;
    }
}

/// Every fold that was asked for, each a [`Kept`] of its own type. There are a dozen of them, so they are looked for one by one.
#[derive(Default)]
pub(super) struct Folds(Vec<Box<dyn Any + Send + Sync>>);

struct Kept<F> {
    /// That of the journal which it was brought up to date with.
    revision: u64,
    /// Shared, so that a page reads it without a copy. One that holds on to it while events follow keeps what it has.
    checkpoint: Checkpoint<Arc<F>>,
}

impl Folds {
    /// The state of the journal as it is: by the events that are new at its end where nothing else has changed, and otherwise
    /// folded from its beginning.
    pub(super) fn of<F>(&mut self, held: &Held) -> Arc<F>
    where
        F: Fold + Clone + Send + Sync + 'static,
    {
        if let Some(kept) = self.0.iter_mut().find_map(|kept| kept.downcast_mut::<Kept<F>>()) {
            if kept.revision != held.revision {
                kept.checkpoint.catch_up(&held.journal);
                kept.revision = held.revision;
            }
            return Arc::clone(kept.checkpoint.state());
        }
        let mut checkpoint = Checkpoint::<Arc<F>>::default();
        checkpoint.catch_up(&held.journal);
        let state = Arc::clone(checkpoint.state());
        self.0.push(Box::new(Kept { revision: held.revision, checkpoint }));
        state
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use journal::{Body, Change, Correction, DeviceId, EventId, HabitMoment, Moment, Writer};

    use super::*;

    thread_local! {
        /// Events that were folded in this test, which has a thread of its own.
        static FOLDED: Cell<usize> = const { Cell::new(0) };
    }

    /// What it was told, in order.
    #[derive(Clone, Debug, Default, PartialEq)]
    struct Told(Vec<EventId>);

    impl Fold for Told {
        const VERSION: u32 = 1;

        fn apply(&mut self, event: &Event) {
            FOLDED.set(FOLDED.get() + 1);
            self.0.push(event.id());
        }
    }

    /// Another one beside it.
    #[derive(Clone, Debug, Default, PartialEq)]
    struct Count(usize);

    impl Fold for Count {
        const VERSION: u32 = 1;

        fn apply(&mut self, _: &Event) {
            self.0 += 1;
        }
    }

    fn crack(writer: &mut Writer, minute: i64) -> Event {
        let moment = Moment::at_offset(1_774_868_400_000 + minute * 60_000, "UTC", 0);
        writer.write(moment, Body::HabitCracked(HabitMoment::default()))
    }

    /// A journal of ten events, and the pen of its device.
    fn ten() -> (Held, Writer) {
        let mut writer = Writer::new(DeviceId(1));
        let mut held = Held::default();
        held.append((10..20).map(|minute| crack(&mut writer, minute)).collect());
        (held, writer)
    }

    /// Asks, and says how many events were folded for it. What is shown is never an older state.
    fn asked(folds: &mut Folds, held: &Held) -> (usize, Arc<Told>) {
        FOLDED.set(0);
        let told = folds.of::<Told>(held);
        let folded = FOLDED.get();
        assert_eq!(*told, Told::of(held.journal()));
        assert_eq!(*folds.of::<Count>(held), Count(told.0.len()), "another fold has a place of its own");
        (folded, told)
    }

    #[test]
    fn what_follows_is_caught_up_with_and_what_came_earlier_folds_it_all_again() {
        type Happens = fn(&mut Held, &mut Writer);
        let rows: [(&str, Happens, usize); 7] = [
            ("nothing", |_, _| {}, 0),
            ("a newer event", |held, writer| held.append(vec![crack(writer, 30)]), 1),
            (
                "two newer events, the later one first",
                |held, writer| {
                    let (earlier, later) = (crack(writer, 30), crack(writer, 31));
                    held.append(vec![later, earlier]);
                },
                2,
            ),
            (
                "an older event of another device",
                |held, _| held.append(vec![crack(&mut Writer::new(DeviceId(2)), 5)]),
                11,
            ),
            (
                "a correction of an older event",
                |held, writer| {
                    let target = held.journal().entries()[3].stamp().id;
                    let correction = Correction { target, change: Change::Withdrawn };
                    let now = Moment::at_offset(1_774_900_000_000, "UTC", 0);
                    held.append(vec![writer.write(now, Body::Correction(correction))]);
                },
                9,
            ),
            (
                "an event that was erased",
                |held, _| {
                    let mut journal = held.journal().clone();
                    journal.erase(journal.entries()[3].stamp().id);
                    held.replace(journal);
                },
                9,
            ),
            ("everything erased", |held, _| held.replace(Journal::new()), 0),
        ];
        for (name, happens, count) in rows {
            let (mut held, mut writer) = ten();
            let mut folds = Folds::default();
            assert_eq!(asked(&mut folds, &held).0, 10, "{name}: the first time");
            happens(&mut held, &mut writer);
            assert_eq!(asked(&mut folds, &held).0, count, "{name}");
            assert_eq!(asked(&mut folds, &held).0, 0, "{name}: nothing since");
        }
    }

    #[test]
    fn who_holds_on_to_a_state_keeps_it() {
        let (mut held, mut writer) = ten();
        let mut folds = Folds::default();
        let (_, earlier) = asked(&mut folds, &held);
        held.append(vec![crack(&mut writer, 30)]);
        let (folded, later) = asked(&mut folds, &held);
        assert_eq!((folded, earlier.0.len(), later.0.len()), (1, 10, 11));
        assert!(Arc::ptr_eq(&later, &folds.of::<Told>(&held)), "what has not changed is no copy");
    }
}
