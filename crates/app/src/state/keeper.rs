//! The journal, held and kept.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use async_lock::{Mutex, MutexGuard};
use journal::exchange::Parcel;
use journal::{Body, Checkpoint, Event, EventId, Fold, Journal, Merged, Moment};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::clock;
use super::facts::Facts;
use super::folds::{Folds, Held};
use super::store::{Loaded, Store, Trouble, Unreadable};
use super::tabs::{News, Tabs};
use crate::device::mark;

/// Whether what happens is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The store is being read.
    Opening,
    /// Every event is on the device.
    Kept,
    /// Not kept, or not all, and why.
    Troubled(Trouble),
}

/// Holds the journal for every page, and keeps it.
#[derive(Clone, Copy)]
pub struct Keeper {
    journal: RwSignal<Held>,
    facts: RwSignal<Checkpoint<Facts>>,
    folds: StoredValue<Folds>,
    keeping: RwSignal<Keeping>,
    tied: StoredValue<Tied, LocalStorage>,
}

/// What is bound to the browser's one thread.
#[derive(Clone)]
struct Tied {
    /// Locked while it is opened, read or written: one follows the other.
    store: Rc<Mutex<Option<Store>>>,
    tabs: Tabs,
}

/// The keeper of this app.
pub fn keeper() -> Keeper {
    expect_context()
}

impl Keeper {
    /// Opens the store in the background. Until that is done [`Keeper::keeping`] says so.
    pub fn start() -> Self {
        let news = Rc::new(RefCell::new(None::<Keeper>));
        let heard = Rc::clone(&news);
        let tabs = Tabs::listen(move |news| {
            if let Some(keeper) = *heard.borrow() {
                keeper.hear(news);
            }
        });
        let keeper = Self {
            journal: RwSignal::new(Held::default()),
            facts: RwSignal::new(Checkpoint::default()),
            folds: StoredValue::new(Folds::default()),
            keeping: RwSignal::new(Keeping::Opening),
            tied: StoredValue::new_local(Tied { store: Rc::default(), tabs }),
        };
        *news.borrow_mut() = Some(keeper);
        spawn_local(async move {
            let tied = keeper.tied.get_value();
            let mut place = tied.store.lock().await;
            mark("limber-store-asked");
            let (store, loaded, trouble) = Store::open(move || keeper.trouble(Trouble::Closed)).await;
            mark("limber-store-read");
            *place = Some(store);
            let trouble = trouble.or((loaded.unreadable > 0).then_some(Trouble::Unreadable));
            keeper.take_in(loaded);
            mark("limber-folded");
            keeper.keeping.set(trouble.map_or(Keeping::Kept, Keeping::Troubled));
        });
        let again = window_event_listener_untyped("pageshow", move |_| keeper.read_again());
        on_cleanup(move || again.remove());
        provide_context(keeper);
        keeper
    }

    /// Whether what happens is kept.
    pub fn keeping(self) -> Keeping {
        self.keeping.get()
    }

    /// Reads the facts, and follows them.
    pub fn with_facts<T>(self, read: impl FnOnce(&Facts) -> T) -> T {
        self.facts.with(|facts| read(facts.state()))
    }

    /// Reads the facts as they are now.
    pub fn with_facts_untracked<T>(self, read: impl FnOnce(&Facts) -> T) -> T {
        self.facts.with_untracked(|facts| read(facts.state()))
    }

    /// Reads the journal, and follows it.
    pub fn with_journal<T>(self, read: impl FnOnce(&Journal) -> T) -> T {
        self.journal.with(|held| read(held.journal()))
    }

    /// Reads the journal as it is now.
    pub fn with_journal_untracked<T>(self, read: impl FnOnce(&Journal) -> T) -> T {
        self.journal.with_untracked(|held| read(held.journal()))
    }

    /// Another fold than the facts, and follows the journal. It is kept from then on: who asks again pays for what has happened
    /// since, unless that changed the past.
    ///
    /// In a memo it wakes its readers as any value does, when it has become another.
    pub fn folded<F: Fold + Clone + Send + Sync + 'static>(self) -> Arc<F> {
        self.journal.with(|held| self.kept(held))
    }

    /// [`folded`](Keeper::folded) as it is now.
    pub fn folded_untracked<F: Fold + Clone + Send + Sync + 'static>(self) -> Arc<F> {
        self.journal.with_untracked(|held| self.kept(held))
    }

    fn kept<F: Fold + Clone + Send + Sync + 'static>(self, held: &Held) -> Arc<F> {
        let kept = self.folds.try_update_value(|folds| folds.of(held));
        // Gone only with the app, as the journal is.
        kept.unwrap_or_else(|| Fold::of(held.journal()))
    }

    /// Keeps events and returns their names once they are on the device. Where they cannot be kept they hold in this
    /// tab all the same, and the trouble is shown: a result of the safety check is never lost to a full disk.
    pub async fn record(self, bodies: Vec<Body>) -> Vec<EventId> {
        let now = clock::now();
        let events = match self.append(&now, bodies.clone()).await {
            Ok(events) => events,
            Err(trouble) => {
                self.trouble(trouble);
                self.stamp_here(&now, bodies)
            }
        };
        let ids = events.iter().map(Event::id).collect();
        self.tied.with_value(|tied| tied.tabs.tell(&News::Added(events.clone())));
        self.add(events);
        ids
    }

    /// Keeps events and goes on with what follows once they are on the device.
    pub fn record_then(self, bodies: Vec<Body>, then: impl FnOnce(Vec<EventId>) + 'static) {
        spawn_local(async move { then(self.record(bodies).await) });
    }

    /// Waits until all that is being written is on the device.
    pub async fn settled(self) {
        let tied = self.tied.get_value();
        drop(tied.store.lock().await);
    }

    /// Takes in an imported journal.
    ///
    /// # Errors
    /// When the result could not be kept; then nothing has changed.
    pub async fn import(self, other: Journal) -> Result<Merged, Trouble> {
        self.change(Unreadable::Stays, |journal| journal.merge(other)).await
    }

    /// Takes in a part of another copy of the journal. New events are added to what is kept; anything else, such as an erasure,
    /// changes it as a whole.
    ///
    /// # Errors
    /// When the result could not be kept; then nothing has changed.
    pub async fn receive(self, parcel: Parcel) -> Result<(), Trouble> {
        let Some(events) = self.with_journal_untracked(|journal| journal.only_adds(&parcel)) else {
            return self.change(Unreadable::Stays, |journal| journal.receive(parcel)).await.map(drop);
        };
        let tied = self.tied.get_value();
        let mut store = tied.store.lock().await;
        opened(&mut store)?.add(&events).await?;
        self.add(events.clone());
        tied.tabs.tell(&News::Added(events));
        Ok(())
    }

    /// Destroys one event for good.
    ///
    /// # Errors
    /// When the result could not be kept; then nothing has changed.
    pub async fn erase(self, id: EventId) -> Result<(), Trouble> {
        self.change(Unreadable::Stays, |journal| journal.erase(id)).await.map(drop)
    }

    /// Destroys everything for good.
    ///
    /// # Errors
    /// When the result could not be kept; then nothing has changed.
    pub async fn wipe(self) -> Result<(), Trouble> {
        let wipe = |journal: &mut Journal| {
            let mut writer = journal.writer(clock::new_device());
            journal.wipe(&mut writer, &clock::now());
        };
        self.change(Unreadable::Goes, wipe).await
    }

    /// Asks the browser not to throw the journal away when it runs short of room.
    pub fn ask_to_persist(self) {
        spawn_local(async {
            if let Ok(asked) = window().navigator().storage().persist() {
                // A refusal changes nothing that could be told: the journal is kept until the disk is short.
                let _ = JsFuture::from(asked).await;
            }
        });
    }

    async fn append(self, now: &Moment, bodies: Vec<Body>) -> Result<Vec<Event>, Trouble> {
        let tied = self.tied.get_value();
        let mut store = tied.store.lock().await;
        opened(&mut store)?.append(now, bodies).await
    }

    /// Changes the journal as a whole and keeps the result. What another tab has added meanwhile stays.
    async fn change<T>(
        self,
        unreadable: Unreadable,
        change: impl FnOnce(&mut Journal) -> T,
    ) -> Result<T, Trouble> {
        let tied = self.tied.get_value();
        // The journal is looked at under the lock, so that nothing is added between that and the writing.
        let mut store = tied.store.lock().await;
        let mut journal = self.with_journal_untracked(Journal::clone);
        let result = change(&mut journal);
        let kept = opened(&mut store)?.replace(journal, unreadable).await?;
        self.hold(kept);
        tied.tabs.tell(&News::Changed);
        Ok(result)
    }

    fn stamp_here(self, now: &Moment, bodies: Vec<Body>) -> Vec<Event> {
        let mut writer = self.with_journal_untracked(|journal| journal.writer(clock::new_device()));
        bodies.into_iter().map(|body| writer.write(now.clone(), body)).collect()
    }

    fn hear(self, news: News) {
        match news {
            News::Added(events) => self.add(events),
            News::Changed => self.read_again(),
        }
    }

    fn read_again(self) {
        spawn_local(async move {
            let tied = self.tied.get_value();
            let mut store = tied.store.lock().await;
            let Ok(store) = opened(&mut store) else { return };
            match store.read().await {
                Ok(Some(loaded)) => self.take_in(loaded),
                Ok(None) => {}
                Err(trouble) => self.trouble(trouble),
            }
        });
    }

    fn take_in(self, loaded: Loaded) {
        self.hold(Journal::from_entries(loaded.entries, loaded.wiped));
    }

    fn hold(self, journal: Journal) {
        self.journal.update(|held| held.replace(journal));
        self.refold();
    }

    fn add(self, events: Vec<Event>) {
        self.journal.update(|held| held.append(events));
        self.refold();
    }

    /// Brings the facts up to date: by the new events alone where they come last.
    fn refold(self) {
        self.facts.update(|facts| {
            self.with_journal_untracked(|journal| facts.catch_up(journal));
        });
    }

    fn trouble(self, trouble: Trouble) {
        self.keeping.set(Keeping::Troubled(trouble));
    }
}

/// The store, which the lock holds back until it is open.
fn opened<'a>(store: &'a mut MutexGuard<'_, Option<Store>>) -> Result<&'a mut Store, Trouble> {
    store.as_mut().ok_or(Trouble::Failed)
}
