//! The one who answers questions, made once and only when somebody wants to ask.
//!
//! What is asked stays in the page: it is not written to the journal, to storage or to an address.

use std::rc::Rc;

use ask::{Asker, Damaged};
use async_lock::OnceCell;
use content_bundle::{AnswersError, read_answers};

use crate::content::english_screening;
use crate::files;

/// Its name among the app's files.
const FILE: &str = "answers.bin";

/// Why nothing can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AskerError {
    /// The cards could not be fetched: offline before they were kept.
    #[error("the cards could not be loaded")]
    Fetch,
    /// They belong to another release of the app.
    #[error(transparent)]
    Unreadable(#[from] AnswersError),
    /// What questions are understood by is not that of these cards.
    #[error(transparent)]
    Damaged(#[from] Damaged),
}

thread_local! {
    static ASKER: Rc<OnceCell<Rc<Asker>>> = Rc::default();
}

/// The asker. The first call fetches the cards; one that failed is tried again by the next.
///
/// # Errors
/// [`AskerError`] when the cards cannot be had; everything else of the app works without them.
pub async fn asker() -> Result<Rc<Asker>, AskerError> {
    let kept = ASKER.with(Rc::clone);
    let load = async || {
        let bytes = files::fetch(FILE).await.ok_or(AskerError::Fetch)?;
        Ok(Rc::new(Asker::new(&read_answers(&bytes)?, english_screening())?))
    };
    kept.get_or_try_init(load).await.cloned()
}
