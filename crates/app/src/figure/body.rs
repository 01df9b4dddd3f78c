//! The body, fetched once and only when a page wants to draw it.

use std::rc::Rc;

use async_lock::OnceCell;
use figure::{Mesh, MeshError};
use kinematics::skeleton::Skeleton;

use crate::files;

/// Its name among the app's files.
const FILE: &str = "figure.bin";

/// What every picture of the person starts from.
#[derive(Debug)]
pub struct Body {
    /// The skin.
    pub mesh: Mesh,
    /// The bones.
    pub skeleton: Skeleton,
}

/// Why there is no body to draw.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BodyError {
    /// It could not be fetched: offline before it was kept, or missing.
    #[error("the figure could not be loaded")]
    Fetch,
    /// It was fetched and is not what it should be.
    #[error(transparent)]
    Unreadable(#[from] MeshError),
}

thread_local! {
    static BODY: Rc<OnceCell<Rc<Body>>> = Rc::default();
}

/// The body. The first call fetches it; one that failed is tried again by the next.
///
/// # Errors
/// [`BodyError`] when it cannot be had; everything else of the app works without it.
pub async fn body() -> Result<Rc<Body>, BodyError> {
    let kept = BODY.with(Rc::clone);
    let load = async || {
        let bytes = files::fetch(FILE).await.ok_or(BodyError::Fetch)?;
        Ok(Rc::new(Body { mesh: Mesh::parse(&bytes)?, skeleton: Skeleton::reference() }))
    };
    kept.get_or_try_init(load).await.cloned()
}
