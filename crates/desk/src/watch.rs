//! Tells when the settings file was saved, by the kernel's own notices.
//!
//! The folder is watched and not the file, as many editors write a new file and put it in the old one's place. The companion
//! keeps to one thread, so the notices are read here rather than by a library's.

use rustix::fs::inotify::{self, CreateFlags, ReadFlags, WatchFlags};
use std::ffi::OsStr;
use std::io;
use std::mem::MaybeUninit;
use std::path::{Path, PathBuf};

use crate::readable::Readable;

/// Watches one file.
pub(crate) struct Watch {
    notices: Readable,
    file: PathBuf,
}

impl Watch {
    /// Watches a file in a folder that is there; the file need not be.
    pub(crate) fn on(file: &Path) -> io::Result<Self> {
        let folder = file.parent().ok_or(io::ErrorKind::InvalidInput)?;
        let notices = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
        let wanted = WatchFlags::CLOSE_WRITE
            | WatchFlags::MOVED_TO
            | WatchFlags::MOVED_FROM
            | WatchFlags::DELETE
            | WatchFlags::ONLYDIR;
        inotify::add_watch(&notices, folder, wanted)?;
        Ok(Self { notices: Readable::of(notices)?, file: file.to_owned() })
    }

    /// Resolves when the file was saved, moved or removed. May be dropped and asked for again.
    pub(crate) async fn changed(&self) -> io::Result<()> {
        loop {
            self.notices.ready().await?;
            if self.read_all() {
                return Ok(());
            }
        }
    }

    /// Reads what there is; whether the file was among it.
    fn read_all(&self) -> bool {
        let mut space = [MaybeUninit::uninit(); 1024];
        let mut reader = inotify::Reader::new(&self.notices, &mut space);
        let mut ours = false;
        while let Ok(notice) = reader.next() {
            let name = notice.file_name().map(|name| name.to_bytes());
            ours |= notice.events().contains(ReadFlags::QUEUE_OVERFLOW)
                || name.is_some_and(|name| Some(name) == self.file.file_name().map(OsStr::as_encoded_bytes));
        }
        ours
    }
}
