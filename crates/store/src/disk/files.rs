//! Where things lie in a record's folder, and how a file is taken out of the world.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use journal::LocalDate;

use crate::StoreError;

/// The folder of one record.
///
/// - `journal.db` with `journal.db-wal` and `journal.db-shm`: the record
/// - `lock` and `holder.json`: who has it open for writing
/// - `backups/journal-DATE.db`: the record as it was on a day
/// - `damaged/journal-DATE.db`: what was put aside
/// - `waiting.jsonl`: what could not be written into the record yet
/// - `waiting.lock`: which program's events may wait there
#[derive(Clone, Debug)]
pub(super) struct Files {
    pub(super) folder: PathBuf,
}

/// What stands after the name of a database for the files that SQLite keeps beside it.
const COMPANIONS: [&str; 3] = ["", "-wal", "-shm"];

/// A name that no database has, for one that is being made.
const UNFINISHED: &str = "unfinished.db";

impl Files {
    /// The folder, made if it is not there; readable to this person alone.
    pub(super) fn make(folder: &Path) -> Result<Self, StoreError> {
        make_private_folder(folder).map_err(|source| StoreError::system(folder, source))?;
        Ok(Self { folder: folder.to_owned() })
    }

    pub(super) fn record(&self) -> PathBuf {
        self.folder.join("journal.db")
    }

    pub(super) fn unfinished(&self) -> PathBuf {
        self.folder.join(UNFINISHED)
    }

    pub(super) fn waiting(&self) -> PathBuf {
        self.folder.join("waiting.jsonl")
    }

    pub(super) fn waiting_lock(&self) -> PathBuf {
        self.folder.join("waiting.lock")
    }

    pub(super) fn waiting_unfinished(&self) -> PathBuf {
        self.folder.join("waiting.unfinished")
    }

    /// What is left of `waiting.jsonl` while it is put in its place. Whoever erases writes it, and never the program whose events wait.
    pub(super) fn waiting_filtered(&self) -> PathBuf {
        self.folder.join("waiting.filtered")
    }

    pub(super) fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    pub(super) fn backup_of(&self, day: LocalDate) -> PathBuf {
        self.backups().join(format!("journal-{day}.db"))
    }

    fn damaged(&self) -> PathBuf {
        self.folder.join("damaged")
    }

    /// The backups there are, newest first.
    pub(super) fn backups_by_day(&self) -> Vec<(LocalDate, PathBuf)> {
        let mut found: Vec<(LocalDate, PathBuf)> =
            entries(&self.backups()).into_iter().filter_map(|path| Some((day_of(&path)?, path))).collect();
        found.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        found
    }

    /// Puts the record aside, whole, under a name with the day. Says where, if there was something.
    pub(super) fn put_aside(&self, day: LocalDate) -> io::Result<Option<PathBuf>> {
        let record = self.record();
        if !record.exists() {
            return Ok(None);
        }
        let folder = self.damaged();
        make_private_folder(&folder)?;
        let name = |count: u32| match count {
            1 => folder.join(format!("journal-{day}.db")),
            _ => folder.join(format!("journal-{day}-{count}.db")),
        };
        let aside = (1..).map(&name).find(|path| !path.exists()).unwrap_or_else(|| name(1));
        for companion in COMPANIONS {
            let from = with_suffix(&record, companion);
            if from.exists() {
                fs::rename(&from, with_suffix(&aside, companion))?;
            }
        }
        sync_folder(&self.folder)?;
        Ok(Some(aside))
    }

    /// Puts a copy of a sound database in the record's place, so that there is either none or the whole of it.
    pub(super) fn put_in_place(&self, copy_of: &Path) -> io::Result<()> {
        let unfinished = self.unfinished();
        fs::copy(copy_of, &unfinished)?;
        make_private(&unfinished)?;
        File::open(&unfinished)?.sync_all()?;
        fs::rename(&unfinished, self.record())?;
        sync_folder(&self.folder)
    }

    /// Destroys what waits to be written down, under another name: before it holds zeros, nobody may find it under its own again.
    pub(super) fn destroy_waiting(&self, aside: &Path) -> io::Result<()> {
        destroy(aside)?;
        match fs::rename(self.waiting(), aside) {
            Ok(()) => sync_folder(&self.folder)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        }
        destroy(aside)
    }

    /// Destroys every backup but those named, everything that was put aside, and what was left unfinished.
    pub(super) fn destroy_copies(&self, but: Option<&Path>) -> io::Result<()> {
        let backups = entries(&self.backups()).into_iter().filter(|path| Some(path.as_path()) != but);
        let aside = entries(&self.damaged());
        let unfinished = COMPANIONS.iter().map(|companion| with_suffix(&self.unfinished(), companion));
        for path in backups.chain(aside).chain(unfinished).chain([self.waiting_filtered()]) {
            destroy(&path)?;
        }
        Ok(())
    }
}

/// A file's name with something after it.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The day in the name of a backup.
fn day_of(path: &Path) -> Option<LocalDate> {
    path.file_name()?.to_str()?.strip_prefix("journal-")?.strip_suffix(".db")?.parse().ok()
}

/// What is in a folder; nothing where there is none.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(listed) = fs::read_dir(folder) else { return Vec::new() };
    listed.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

/// Writes zeros over a file, then removes it. One that is not there is no error.
///
/// On a disk that writes elsewhere instead of over, the old bytes may live on where no program looks; that is beyond us.
pub(super) fn destroy(path: &Path) -> io::Result<()> {
    let Some(mut file) = open_to_destroy(path)? else { return Ok(()) };
    overwrite(&mut file)?;
    fs::remove_file(path)
}

/// Writes a file beside another one and puts it in its place, so that there is the old one or the new one and never half of it. What
/// stood in the old one is destroyed. The new one is given open for writing, at its end.
pub(super) fn replace(path: &Path, unfinished: &Path, text: &[u8]) -> io::Result<File> {
    let mut file = OpenOptions::new().create(true).write(true).truncate(true).open(unfinished)?;
    make_private(unfinished)?;
    file.write_all(text)?;
    file.sync_all()?;
    let old = open_to_destroy(path)?;
    fs::rename(unfinished, path)?;
    if let Some(folder) = path.parent() {
        // Before the old one holds zeros, nobody may find it under its name again.
        sync_folder(folder)?;
    }
    if let Some(mut old) = old {
        overwrite(&mut old)?;
    }
    Ok(file)
}

fn open_to_destroy(path: &Path) -> io::Result<Option<File>> {
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes zeros over all of a file.
fn overwrite(file: &mut File) -> io::Result<()> {
    let mut left = file.metadata()?.len();
    let zeros = [0; 1 << 16];
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let now = left.min(zeros.len() as u64);
        file.write_all(&zeros[..usize::try_from(now).unwrap_or(zeros.len())])?;
        left -= now;
    }
    file.sync_all()
}

/// Whether a file that is open has no name any more.
#[cfg(unix)]
pub(super) fn is_nameless(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(file.metadata()?.nlink() == 0)
}

/// Elsewhere one that is open keeps its name.
#[cfg(not(unix))]
pub(super) fn is_nameless(_file: &File) -> io::Result<bool> {
    Ok(false)
}

/// Makes a change of names in a folder last.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Windows knows no such thing, and opening a folder there is an error.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(unix)]
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Lets nobody but this person read a file.
#[cfg(unix)]
pub(super) fn make_private(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o600))
}

/// Elsewhere the person's own folder is private already.
#[cfg(not(unix))]
pub(super) fn make_private(_file: &Path) -> io::Result<()> {
    Ok(())
}
