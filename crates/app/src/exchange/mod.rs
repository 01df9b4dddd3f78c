//! The record that the limber program keeps on this computer, and the exchange of the journal with it.
//!
//! There is such a program only behind the fixed origin on loopback; a page of any other host never asks for it, and works as it
//! does without. The exchange itself is a part that loads after the first page is there.

mod ask;
mod desk;
mod talk;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

pub(crate) use self::desk::{DeskSeen, desk_seen};

use crate::frames::after_picture;
use crate::language;
use crate::part::Part;
use crate::state::{Keeper, Keeping, Trouble, clock};
use crate::t;

/// What is known of the program on this computer.
#[derive(Clone, Debug, PartialEq)]
pub enum Beside {
    /// There is none, or it keeps no record and nobody wished for one.
    Nothing,
    /// It keeps the record, in a folder, and had all of it at a time of day.
    Kept {
        /// The folder.
        place: String,
        /// Hour and minute.
        at: String,
    },
    /// It is there and keeps nothing, for a reason that it gives.
    Refused(String),
    /// It was there and does not answer.
    Lost,
    /// It answers, but this browser could not keep what came.
    Full(Trouble),
}

/// [`Beside`], for every page.
#[derive(Clone, Copy)]
pub struct Neighbour {
    beside: RwSignal<Beside>,
    companion: RwSignal<bool>,
}

impl Neighbour {
    /// Starts to exchange once the journal is open, if there can be a program to exchange with.
    pub fn start(keeper: Keeper) {
        let beside = RwSignal::new(Beside::Nothing);
        let companion = RwSignal::new(false);
        provide_context(Self { beside, companion });
        if !is_on_loopback() {
            return;
        }
        let owner = Owner::current();
        Effect::new(move |begun: Option<bool>| {
            let is_open = !matches!(
                keeper.keeping(),
                Keeping::Opening | Keeping::Troubled(Trouble::Newer | Trouble::Closed)
            );
            if is_open && begun != Some(true) {
                let owner = owner.clone();
                after_picture(move || spawn_local(begin(owner, keeper, beside, companion)));
            }
            begun == Some(true) || is_open
        });
    }

    /// Whether the companion runs on this computer, as far as the program last said.
    pub fn has_companion(self) -> bool {
        self.companion.get()
    }

    /// Whether it is known that no companion runs here, whose settings may ask for less than this page knows of.
    pub fn has_no_companion(self) -> bool {
        let is_told = matches!(self.beside.get(), Beside::Kept { .. });
        !is_on_loopback() || (is_told && !self.companion.get())
    }

    /// What to say of it, if anything. The words are those of this part: see [`bring_words`].
    pub fn words(self) -> Option<String> {
        match self.beside.get() {
            Beside::Nothing => None,
            Beside::Kept { place, at } => Some(t!("exchange-kept", place = place, time = at)),
            Beside::Refused(why) => Some(t!("exchange-refused", why = why)),
            Beside::Lost => Some(t!("exchange-lost")),
            Beside::Full(trouble) => Some(t!("exchange-full", why = trouble.words().text())),
        }
    }
}

/// Without the part's file the page works as it does without a program; the next visit asks again.
async fn begin(owner: Option<Owner>, keeper: Keeper, beside: RwSignal<Beside>, companion: RwSignal<bool>) {
    let begin = exchange().await;
    language::arrived().await;
    if let (Ok(begin), Some(owner)) = (begin, owner) {
        owner.with(|| begin(keeper, beside, companion));
    }
}

/// Brings the words of [`Neighbour::words`].
pub fn bring_words() {
    crate::bring!("exchange");
}

/// What begins the exchange: with whom, what is beside the page, and whether it is the companion.
type Begin = fn(Keeper, RwSignal<Beside>, RwSignal<bool>);

/// The part of the app that exchanges.
#[wasm_split(exchange, fallible)]
pub fn exchange() -> Part<Begin> {
    bring_words();
    Ok(talk::begin)
}

/// Whether this page came from the limber program and not from another host.
fn is_on_loopback() -> bool {
    window().location().origin().is_ok_and(|origin| origin.starts_with("http://127.0.0.1:"))
}

/// The time of day on the person's wall.
fn time_of_day() -> String {
    let local = clock::glance().local;
    format!("{:02}:{:02}", local.hour(), local.minute())
}
