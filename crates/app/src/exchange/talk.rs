//! The exchange: when to ask, and what to do with the answers.
//!
//! Two things make the page ask: its own journal changed, or the program says that its record did. What is sent either way is
//! planned by `journal::exchange`, so it matters to nobody which came first, came twice or was cut off.

use std::cell::RefCell;
use std::rc::Rc;

use async_lock::Mutex;
use journal::exchange::{Head, Parcel, plan};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::ask::{Met, NoAnswer, Revision, ToMeet, ask, hello};
use super::{Beside, time_of_day};
use crate::state::{Keeper, Trouble};

/// Entries sent at a time, and the most text of them.
const ENTRIES_A_PARCEL: usize = 500;
const BYTES_A_PARCEL: usize = 1 << 20;

/// Seconds until a program that does not answer is asked again: at first, and at most.
const FIRST_PAUSE_SECS: i32 = 2;
const LONGEST_PAUSE_SECS: i32 = 60;

/// Begins, and goes on as long as the page is open.
pub(super) fn begin(keeper: Keeper, beside: RwSignal<Beside>, companion: RwSignal<bool>) {
    let talk =
        Rc::new(Talk { keeper, beside, companion, known: RefCell::new(None), meeting: Mutex::new(()) });
    spawn_local(Rc::clone(&talk).listen());
    Effect::new(move |earlier: Option<()>| {
        keeper.with_journal(|_| ());
        if earlier.is_some() {
            let talk = Rc::clone(&talk);
            spawn_local(async move { talk.bring_news().await });
        }
    });
}

struct Talk {
    keeper: Keeper,
    beside: RwSignal<Beside>,
    companion: RwSignal<bool>,
    /// The program, once it answered.
    known: RefCell<Option<Known>>,
    /// One meeting follows the other.
    meeting: Mutex<()>,
}

/// What is known of the program.
#[derive(Clone)]
struct Known {
    token: String,
    place: String,
    /// What it knew when it was last asked.
    head: Option<Head>,
    revision: u64,
}

/// Why a meeting came to no end.
enum Failed {
    NoAnswer(NoAnswer),
    NotKept(Trouble),
}

impl From<NoAnswer> for Failed {
    fn from(no_answer: NoAnswer) -> Self {
        Self::NoAnswer(no_answer)
    }
}

impl Talk {
    /// Says hello, meets, and waits for news, over and over.
    async fn listen(self: Rc<Self>) {
        let mut pause_secs = FIRST_PAUSE_SECS;
        loop {
            visible().await;
            match self.listen_once().await {
                Ok(true) => pause_secs = FIRST_PAUSE_SECS,
                // A program without a record will not have one before it is started again, and that is a new page.
                Ok(false) => return,
                Err(Failed::NoAnswer(NoAnswer::Restarted)) => self.forget(),
                Err(failed) => {
                    self.tell(failed);
                    pause(pause_secs).await;
                    pause_secs = (pause_secs * 2).min(LONGEST_PAUSE_SECS);
                }
            }
        }
    }

    /// One round. Says whether there is a record to exchange with.
    async fn listen_once(&self) -> Result<bool, Failed> {
        if self.known.borrow().is_none() && !self.say_hello().await? {
            return Ok(false);
        }
        self.meet(Asks::Always).await?;
        let Some(Known { token, revision, .. }) = self.known.borrow().clone() else { return Ok(true) };
        let _: Revision = ask("wait", &token, &Revision { revision }).await?;
        Ok(true)
    }

    async fn say_hello(&self) -> Result<bool, Failed> {
        let answer = hello().await?;
        let (Some(token), Some(place)) = (answer.token, answer.place) else {
            self.beside.set(answer.why.map_or(Beside::Nothing, Beside::Refused));
            return Ok(false);
        };
        *self.known.borrow_mut() = Some(Known { token, place, head: None, revision: 0 });
        Ok(true)
    }

    /// Something changed here: sends what the program lacks. What fails now is done by the next round of [`Talk::listen`].
    async fn bring_news(&self) {
        if self.known.borrow().is_some()
            && let Err(failed) = self.meet(Asks::WithNews).await
        {
            self.tell(failed);
        }
    }

    /// Meets until neither side has anything for the other.
    async fn meet(&self, asks: Asks) -> Result<(), Failed> {
        let _turn = self.meeting.lock().await;
        let mut must_ask = asks == Asks::Always;
        loop {
            let Some(known) = self.known.borrow().clone() else { return Ok(()) };
            let (head, parcel) = self.to_send(known.head.as_ref());
            if parcel == Parcel::default() && !must_ask {
                return Ok(());
            }
            let met: Met = ask("meet", &known.token, &ToMeet { head: &head, parcel: &parcel }).await?;
            // Before what came is kept, which may fail. While nothing answers, what was known of it last holds: the companion
            // is a program of its own and goes on.
            if self.companion.get_untracked() != met.companion {
                self.companion.set(met.companion);
            }
            let came = met.parcel != Parcel::default();
            if came {
                self.keeper.receive(met.parcel).await.map_err(Failed::NotKept)?;
            }
            let now = self.keeper.with_journal_untracked(journal::Journal::head);
            // There may be more to come, unless what came was known already.
            must_ask = came && now != head;
            let is_stuck = parcel != Parcel::default() && known.head.as_ref() == Some(&met.head);
            let at = time_of_day();
            self.beside.set(Beside::Kept { place: known.place.clone(), at });
            *self.known.borrow_mut() = Some(Known { head: Some(met.head), revision: met.revision, ..known });
            if is_stuck {
                return Ok(());
            }
        }
    }

    /// What this page knows, and what the program lacks of it as far as that is known.
    fn to_send(&self, theirs: Option<&Head>) -> (Head, Parcel) {
        self.keeper.with_journal_untracked(|journal| {
            let head = journal.head();
            let parcel = theirs.map_or_else(Parcel::default, |theirs| {
                journal.parcel_within(&plan(&head, theirs), ENTRIES_A_PARCEL, BYTES_A_PARCEL)
            });
            (head, parcel)
        })
    }

    fn forget(&self) {
        *self.known.borrow_mut() = None;
    }

    fn tell(&self, failed: Failed) {
        let was_there = self.known.borrow().is_some();
        match failed {
            Failed::NoAnswer(NoAnswer::Lost) if !was_there => {}
            Failed::NoAnswer(NoAnswer::Lost | NoAnswer::Restarted) => self.beside.set(Beside::Lost),
            Failed::NoAnswer(NoAnswer::Refused(why)) => self.beside.set(Beside::Refused(why)),
            Failed::NotKept(trouble) => self.beside.set(Beside::Full(trouble)),
        }
    }
}

/// When a meeting has to begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// In any case: there may be news on the other side.
    Always,
    /// Only if there is something to send.
    WithNews,
}

/// Waits until the page can be seen: one that nobody looks at need not hear of anything.
async fn visible() {
    while document().hidden() {
        let seen = js_sys::Promise::new(&mut |resolve, _| {
            let options = web_sys::AddEventListenerOptions::new();
            options.set_once(true);
            // Refused by no browser; the pause below then takes its place.
            let _ = document().add_event_listener_with_callback_and_add_event_listener_options(
                "visibilitychange",
                &resolve,
                &options,
            );
        });
        let _ = JsFuture::from(seen).await;
    }
}

async fn pause(secs: i32) {
    let passed = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, secs * 1000);
    });
    let _ = JsFuture::from(passed).await;
}
