//! The plan file that is followed at present.

use super::super::Ground;
use super::super::log::Programme;
use super::check::check;
use super::read::{FileError, read_json};
use super::told::{Checked, Fault};

/// Why a plan that was taken cannot be followed any more.
#[derive(Clone, Debug, PartialEq)]
pub enum NotFollowed {
    /// This Limber does not read it.
    Unreadable(FileError),
    /// What it names has changed or gone since.
    Impossible(Vec<Fault>),
}

/// The plan that was taken as a file, checked anew for today; nothing where none is followed.
#[must_use]
pub fn followed(
    ground: &Ground<'_>,
    programme: &Programme,
    today: i64,
) -> Option<Result<Checked, NotFollowed>> {
    let text = programme.accepted()?.file.as_ref()?;
    let plan = match read_json(text) {
        Ok(plan) => plan,
        Err(error) => return Some(Err(NotFollowed::Unreadable(error))),
    };
    Some(check(ground, programme, &plan, today).map_err(NotFollowed::Impossible))
}
