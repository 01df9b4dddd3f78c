//! One writer at a time.
//!
//! The lock is the system's own, on an open file: when the program ends, however it ends, the lock is gone. What stands in
//! `holder.json` only says who it is; it counts as long as the lock is held and not a moment longer.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::{Files, make_private};
use crate::{Holder, StoreError};

/// The right to write, held until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    holder_file: PathBuf,
}

impl Lock {
    /// Takes the lock and says who has it.
    pub(super) fn take(files: &Files, holder: &Holder) -> Result<Self, StoreError> {
        let path = files.folder.join("lock");
        let system = |source| StoreError::system(&path, source);
        let file = OpenOptions::new().create(true).write(true).truncate(false).open(&path).map_err(system)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let folder = files.folder.clone();
                return Err(StoreError::Held { folder, holder: read_holder(&files.folder).map(Box::new) });
            }
            Err(TryLockError::Error(source)) => return Err(system(source)),
        }
        let lock = Self { _file: file, holder_file: holder_file(&files.folder) };
        lock.tell(holder)?;
        Ok(lock)
    }

    /// Says who has it.
    pub(super) fn tell(&self, holder: &Holder) -> Result<(), StoreError> {
        write_private(&self.holder_file, holder)
            .map_err(|source| StoreError::system(&self.holder_file, source))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Left behind it would do no harm: without the lock nobody believes it.
        let _ = fs::remove_file(&self.holder_file);
    }
}

fn holder_file(folder: &Path) -> PathBuf {
    folder.join("holder.json")
}

/// Who says that they hold a record.
fn read_holder(folder: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(holder_file(folder)).ok()?).ok()
}

/// Writes beside it and renames, so that nobody reads half of it, and nobody else ever reads the token.
fn write_private(path: &Path, holder: &Holder) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let _ = fs::remove_file(&unfinished);
    let mut file = OpenOptions::new().create_new(true).write(true).open(&unfinished)?;
    make_private(&unfinished)?;
    file.write_all(&serde_json::to_vec(holder).map_err(io::Error::other)?)?;
    fs::rename(unfinished, path)
}
