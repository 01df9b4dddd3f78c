//! A journal in one file of text, in the format that the page exports and imports.

use journal::{Body, DeviceId, EventId, Journal, Moment, file};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Recorder;

/// Keeps events in one file. Each event writes the file anew beside the old one and puts it in its place, so that a crash
/// leaves one or the other. For some hundred events a day, until the store takes over.
#[derive(Clone, Debug)]
pub struct JournalFile {
    path: PathBuf,
    device: DeviceId,
    app: String,
}

impl JournalFile {
    /// A file, which may not be there yet. `app` is the version of the program.
    #[must_use]
    pub fn new(path: PathBuf, device: DeviceId, app: &str) -> Self {
        Self { path, device, app: app.to_owned() }
    }
}

impl Recorder for JournalFile {
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId> {
        let mut journal = self.journal()?;
        let event = journal.writer(self.device).write(now.clone(), body);
        let id = event.id();
        journal.append(event);
        replace(&self.path, &file::export(&journal, &self.app))?;
        Ok(id)
    }

    fn journal(&self) -> io::Result<Journal> {
        match fs::read(&self.path) {
            Ok(bytes) => file::import(&bytes).map_err(io::Error::other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Journal::new()),
            Err(error) => Err(error),
        }
    }
}

/// Puts a text into a file so that another reader sees all of it or what was there before. Only the owner may read it.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let mut options = File::options();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)
}
