//! Running other programs, and speaking.

use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Says one thing to the person, on the error stream, so that what a command prints can still be piped.
pub(crate) fn say(words: &str) {
    // Nothing more can be said to somebody who closed the stream.
    drop(writeln!(io::stderr(), "{words}"));
}

/// Prints a result, on the output stream.
pub(crate) fn print(words: &str) {
    drop(writeln!(io::stdout(), "{words}"));
}

/// Where a program is found, going by `PATH`.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| candidate.is_file())
}

/// A command with its arguments.
pub(crate) fn command<A: AsRef<OsStr>>(
    program: impl AsRef<OsStr>,
    args: impl IntoIterator<Item = A>,
) -> Command {
    let mut command = Command::new(program);
    command.args(args);
    command
}

/// Runs a command that speaks for itself. An error names it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().with_context(|| spelt(command))?;
    if !status.success() {
        bail!("{} ended with {status}", spelt(command));
    }
    Ok(())
}

/// Runs a command and hands back what it printed, without the last line end. Its error stream passes through.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| spelt(command))?;
    if !output.status.success() {
        bail!("{} ended with {}", spelt(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// Whether a command ran and succeeded. What it says is nobody's business.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    silent.status().is_ok_and(|status| status.success())
}

/// A command as one would type it, with the program's name and not its path.
pub(crate) fn spelt(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Empties a folder, or makes it.
pub(crate) fn fresh_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// All files under a folder, in a fixed order, as paths from that folder.
pub(crate) fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect_files(folder, Path::new(""), &mut files)?;
    files.sort();
    Ok(files)
}

fn collect_files(folder: &Path, inside: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        if entry.path().is_dir() {
            collect_files(&entry.path(), &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
