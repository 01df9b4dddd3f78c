//! `limber export` and `limber import`.

use clap::Args;
use journal::file::{ImportError, MAX_FILE_BYTES};
use journal::{Journal, Merged, file};
use serde_json::json;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::outcome::{Ending, Failure, Said};
use crate::record::{self, Record};

/// Where an export goes.
#[derive(Args)]
pub(crate) struct Export {
    /// The file to write; - for the output, where with --json too the file itself comes. It holds health information in plain text.
    file: PathBuf,

    /// Write over a file that is there.
    #[arg(long)]
    replace: bool,
}

/// Where an import comes from.
#[derive(Args)]
pub(crate) struct Import {
    /// The file to read; - for the input.
    file: PathBuf,

    /// Erase here what was erased where the file comes from.
    #[arg(long)]
    allow_erasing: bool,

    /// Take in what can be read of a file that is damaged or cut off.
    #[arg(long)]
    part: bool,
}

fn is_stream(file: &Path) -> bool {
    file.as_os_str() == "-"
}

impl Export {
    pub(crate) fn run(&self, place: &Path) -> Result<Said, Failure> {
        let journal = record::look(place, "limber export")?.journal;
        let text = file::export(&journal, env!("CARGO_PKG_VERSION"));
        let entries = journal.events().count();
        if is_stream(&self.file) {
            // The file itself is what was asked for, so nothing else is said.
            return io::stdout()
                .write_all(text.as_bytes())
                .map(|()| Said::nothing())
                .map_err(|error| Failure::could_not(format!("The output cannot be written: {error}.")));
        }
        write_file(&self.file, text.as_bytes(), self.replace, |file| {
            format!(
                "{} is there already. Choose another name, or write over it with --replace.",
                file.display()
            )
        })?;
        let words = format!("Written: {}, in {}.", counted(entries, "entry", "entries"), self.file.display());
        Ok(Said::new(words, json!({ "file": self.file, "entries": entries, "bytes": text.len() })))
    }
}

/// Writes a file for this person alone. `there_already` says what to do about one that is in the way.
pub(crate) fn write_file(
    path: &Path,
    bytes: &[u8],
    may_replace: bool,
    there_already: impl Fn(&Path) -> String,
) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(!may_replace).create(may_replace).truncate(may_replace);
    let written = private(&mut options).open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::could_not(there_already(path)),
        _ => Failure::could_not(format!("{} cannot be written: {error}.", path.display())),
    })
}

/// A new file is for this person alone.
#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

impl Import {
    pub(crate) fn run(&self, place: &Path) -> Result<Said, Failure> {
        let journal = self.read()?;
        let mut record = Record::reach(place, "limber import")?;
        let merged = record.journal()?.merge_preview(&journal);
        if merged.erased > 0 && !self.allow_erasing {
            let words = format!(
                "The file says that {} here was erased. Nothing was taken in. Repeat with --allow-erasing to erase it here too.",
                counted(merged.erased, "entry", "entries")
            );
            return Err(Failure::could_not(words).with(json!({ "would_erase": merged.erased })));
        }
        record.merge(&journal)?;
        Ok(Said::new(taken_in(merged), json!({ "added": merged.added, "erased": merged.erased })))
    }

    fn read(&self) -> Result<Journal, Failure> {
        let bytes = read_bounded(&self.file)?;
        file::import(&bytes).or_else(|error| match self.part {
            true => Err(error).or_else(part),
            false => Err(refused(error)),
        })
    }
}

/// Reads a file, and no more of it than any record has.
pub(crate) fn read_bounded(path: &Path) -> Result<Vec<u8>, Failure> {
    let read = |from: &mut dyn Read| {
        let mut bytes = Vec::new();
        from.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes).map(|_| bytes)
    };
    let bytes = if is_stream(path) {
        read(&mut io::stdin())
    } else if fs::metadata(path).is_ok_and(|found| found.is_dir()) {
        return Err(Failure::could_not(format!("{} is a folder.", path.display())));
    } else {
        File::open(path).and_then(|mut file| read(&mut file))
    };
    bytes.map_err(|error| Failure::could_not(format!("{} cannot be read: {error}.", path.display())))
}

/// What can be read of a file that is not whole.
fn part(error: ImportError) -> Result<Journal, Failure> {
    let words = sentence(&error.to_string());
    error.kept().map(|kept| kept.journal).ok_or_else(|| Failure::new(Ending::NotSound, words))
}

/// Why a file is not taken in, and what can be done.
fn refused(error: ImportError) -> Failure {
    let kind = format!("{:?}", error.kind());
    let mut words = format!("{} Nothing was taken in.", sentence(&error.to_string()));
    let lines = error.kept().map_or(0, |kept| kept.lines);
    if lines > 0 {
        words.push_str(&format!(
            " Repeat with --part to take in {} before that.",
            counted(lines, "line", "lines")
        ));
    }
    Failure::new(Ending::NotSound, words).with(json!({ "kind": kind, "readable_lines": lines }))
}

/// A reason as a sentence of its own.
pub(crate) fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn taken_in(merged: Merged) -> String {
    match merged {
        Merged { added: 0, erased: 0 } => "Nothing new was in the file.".to_owned(),
        Merged { added: 0, erased } => {
            format!(
                "Nothing new was in the file. Erased, as it says: {}.",
                counted(erased, "entry", "entries")
            )
        }
        Merged { added, erased: 0 } => format!("Taken in: {}.", counted(added, "new entry", "new entries")),
        Merged { added, erased } => {
            format!(
                "Taken in: {}. Erased, as the file says: {}.",
                counted(added, "new entry", "new entries"),
                counted(erased, "entry", "entries")
            )
        }
    }
}

pub(crate) fn counted(count: usize, one: &str, several: &str) -> String {
    let noun = if count == 1 { one } else { several };
    format!("{count} {noun}")
}
