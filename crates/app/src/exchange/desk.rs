//! What the companion sees of the desktop, asked through the program on this computer. For a page that looks through the camera.

use std::cell::RefCell;

use serde::Deserialize;

use super::ask::{NoAnswer, ask, hello};

/// What it sees, each nothing where that is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct DeskSeen {
    /// The screen is locked.
    pub(crate) locked: Option<bool>,
    /// How many programs of this person have a camera open, this browser included.
    pub(crate) camera_programs: Option<usize>,
}

thread_local! {
    /// The program's word, once it was asked for.
    static TOKEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Nothing where nobody answers: a watch then goes on as without a companion.
pub(crate) async fn desk_seen() -> Option<DeskSeen> {
    let token = token().await?;
    match ask("desk", &token, &()).await {
        Ok(seen) => seen,
        Err(NoAnswer::Restarted) => {
            // The next time it is asked for anew.
            TOKEN.set(None);
            None
        }
        Err(NoAnswer::Lost | NoAnswer::Refused(_)) => None,
    }
}

async fn token() -> Option<String> {
    let known = TOKEN.with_borrow(Clone::clone);
    if known.is_some() {
        return known;
    }
    let token = hello().await.ok()?.token?;
    TOKEN.set(Some(token.clone()));
    Some(token)
}
