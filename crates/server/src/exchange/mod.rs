//! The record that the page and other programs of this person exchange with.
//!
//! Everything is a `POST` of JSON below `/exchange`:
//!
//! | address | asks | answers |
//! |---|---|---|
//! | `/exchange/hello` | nothing | the token for all others, and where the record lies; or why there is none |
//! | `/exchange/meet` | a [`Head`], and a [`Parcel`] of what this side lacks | this side's head, a parcel of what the other lacks, and whether the companion runs |
//! | `/exchange/wait` | the last revision that was seen | the revision, once it is another one or a while has passed |
//! | `/exchange/desk` | nothing | what the companion sees of the desktop ([`DeskSeen`]), or null |
//! | `/exchange/record` | what happened, and when | the events, stamped by this record's device |
//!
//! What is sent is planned by [`journal::exchange`] on both sides. A request that is cut off, sent twice or never answered does no
//! harm: the next head says what is missing.

mod guard;
mod meet;
mod peer;
mod wire;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, Response, StatusCode};
use journal::Moment;
use serde::Serialize;
use store::{Store, StoreError};
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

pub use self::guard::Token;
use self::wire::{Failure, Hello, Met, Recorded, Revision, ToMeet, ToRecord, answer_json};

const FOLDER: &str = "/exchange/";

/// The most that one request may hold.
const MOST_BYTES: usize = 4 << 20;

/// How long a page waits for news before it asks again.
const WAIT: Duration = Duration::from_secs(25);

/// A record that is served. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Record(Arc<Inner>);

struct Inner {
    store: Mutex<Box<dyn Store + Send>>,
    place: String,
    token: Token,
    clock: fn() -> Moment,
    /// Whether the companion runs. It may take as long as a question to the system does.
    companion_runs: fn() -> bool,
    /// What it sees. It may take as long.
    desk_seen: fn() -> Option<DeskSeen>,
    state: watch::Sender<State>,
}

/// What the companion sees of the desktop, for a page that looks through the camera.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeskSeen {
    /// Whether the screen is locked; nothing where that is not known.
    pub locked: Option<bool>,
    /// How many programs of this person have a camera open, the browser included; nothing where that is not known.
    pub camera_programs: Option<usize>,
}

/// What those who wait are told.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    revision: u64,
    is_closing: bool,
}

/// What is served besides the app.
#[derive(Clone, Debug)]
pub(crate) enum Keeping {
    /// A record.
    Record(Record),
    /// None, and the reason if it is not by choice.
    Nothing(Option<String>),
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("place", &self.0.place).finish_non_exhaustive()
    }
}

impl Record {
    /// A record to serve: its store, where it lies in words to the person, the word that others must know, and the clock.
    pub fn new(store: Box<dyn Store + Send>, place: &str, token: Token, clock: fn() -> Moment) -> Self {
        let (state, _) = watch::channel(State { revision: 1, is_closing: false });
        let (store, place, companion_runs) = (Mutex::new(store), place.to_owned(), never as fn() -> bool);
        let desk_seen = nothing as fn() -> Option<DeskSeen>;
        Self(Arc::new(Inner { store, place, token, clock, companion_runs, desk_seen, state }))
    }

    /// Tells pages that meet it whether the companion runs, so that a page's own timer steps aside.
    #[must_use]
    pub fn with_companion(mut self, runs: fn() -> bool) -> Self {
        // Nobody shares it before it is served.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.companion_runs = runs;
        }
        self
    }

    /// Tells pages that ask what the companion sees, so that a watch pauses while nobody is to be watched.
    #[must_use]
    pub fn with_desk(mut self, seen: fn() -> Option<DeskSeen>) -> Self {
        // Nobody shares it before it is served.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.desk_seen = seen;
        }
        self
    }

    /// Lets those who wait go, because the program ends.
    pub(crate) fn close(&self) {
        self.0.state.send_modify(|state| state.is_closing = true);
    }

    /// Works with the store, away from the thread that answers.
    async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut dyn Store, &Moment) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Failure> {
        let inner = Arc::clone(&self.0);
        let done = spawn_blocking(move || {
            // A panic in between left the store as it was before: every change is one transaction.
            let mut store = inner.store.lock().unwrap_or_else(PoisonError::into_inner);
            let now = (inner.clock)();
            store.note_day(&now);
            work(store.as_mut(), &now)
        });
        done.await.map_err(|_| Failure::broken())?.map_err(Failure::from)
    }

    /// Tells those who wait that something changed.
    fn tell(&self) {
        self.0.state.send_modify(|state| state.revision += 1);
    }

    fn revision(&self) -> u64 {
        self.0.state.borrow().revision
    }
}

fn never() -> bool {
    false
}

fn nothing() -> Option<DeskSeen> {
    None
}

/// Whether a request is for the record and not for the app's files.
pub(crate) fn is_for(request: &Request<Body>) -> bool {
    request.method() == Method::POST && request.uri().path().starts_with(FOLDER)
}

/// Answers a request to the fixed origin.
pub(crate) async fn answer(
    keeping: &Keeping,
    port: u16,
    peer: SocketAddr,
    request: Request<Body>,
) -> Response<Body> {
    let answered = match request.uri().path().strip_prefix(FOLDER).unwrap_or_default() {
        "hello" => hello(keeping, port, peer, &request),
        deed => act(keeping, port, deed.to_owned(), request).await,
    };
    answered.unwrap_or_else(|failure| failure.response())
}

fn hello(
    keeping: &Keeping,
    port: u16,
    peer: SocketAddr,
    request: &Request<Body>,
) -> Result<Response<Body>, Failure> {
    guard::is_our_page(request.headers(), port)?;
    peer::is_same_person(peer, port)?;
    answer_json(&match keeping {
        Keeping::Record(record) => {
            Hello { token: Some(record.0.token.text()), place: Some(&record.0.place), why: None }
        }
        Keeping::Nothing(why) => Hello { token: None, place: None, why: why.as_deref() },
    })
}

async fn act(
    keeping: &Keeping,
    port: u16,
    deed: String,
    request: Request<Body>,
) -> Result<Response<Body>, Failure> {
    let Keeping::Record(record) = keeping else { return Err(Failure::unknown()) };
    guard::is_not_foreign(request.headers(), port)?;
    record.0.token.check(request.headers())?;
    let bytes = to_bytes(request.into_body(), MOST_BYTES).await.map_err(|_| Failure::too_large())?;
    match deed.as_str() {
        "meet" => answer_json(&record.meet(wire::read(&bytes)?).await?),
        "desk" => answer_json(&record.desk_seen().await),
        "wait" => answer_json(&record.wait(wire::read(&bytes)?).await),
        "record" => answer_json(&record.write_down(wire::read(&bytes)?).await?),
        _ => Err(Failure::unknown()),
    }
}

impl Record {
    async fn meet(&self, asked: ToMeet) -> Result<Met, Failure> {
        let (mut met, is_changed) = self.with_store(|store, _| meet::meet(store, asked)).await?;
        if is_changed {
            self.tell();
        }
        met.revision = self.revision();
        met.companion = spawn_blocking(self.0.companion_runs).await.unwrap_or(false);
        Ok(met)
    }

    async fn desk_seen(&self) -> Option<DeskSeen> {
        spawn_blocking(self.0.desk_seen).await.unwrap_or_default()
    }

    async fn write_down(&self, asked: ToRecord) -> Result<Recorded, Failure> {
        let ToRecord { recorded, bodies } = asked;
        let events = self.with_store(move |store, _| store.append(&recorded, bodies)).await?;
        self.tell();
        Ok(Recorded { events })
    }

    async fn wait(&self, seen: Revision) -> Revision {
        let mut state = self.0.state.subscribe();
        let news = state.wait_for(|state| state.revision != seen.revision || state.is_closing);
        // Neither an end of the wait nor an end of the program is anything to tell: the revision is.
        let _ = timeout(WAIT, news).await;
        Revision { revision: self.revision() }
    }
}

/// What a [`Failure`] means in HTTP.
pub(crate) fn status_of(error: &StoreError) -> StatusCode {
    match error.kind() {
        store::StoreErrorKind::Full => StatusCode::INSUFFICIENT_STORAGE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
