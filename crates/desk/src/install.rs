//! The companion as a service of the person's, started with the desktop by systemd.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::record::replace;
use crate::settings::template;

/// The service's name.
pub const UNIT: &str = "limber-desk.service";

/// Where everything of the companion's is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder of the person's own units, `~/.config/systemd/user`.
    pub units: PathBuf,
    /// The settings file.
    pub settings_file: PathBuf,
    /// What outlives a restart.
    pub state_file: PathBuf,
}

/// What systemd said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manager {
    /// It did what it was asked.
    Done,
    /// There is none for this person, or it refused: the service starts with the next login that has one.
    Absent,
}

/// The text of the unit for a program at `program`.
///
/// ```
/// let unit = desk::install::unit("/opt/limber/limber".as_ref());
/// assert!(unit.contains("ExecStart=\"/opt/limber/limber\" desk"));
/// ```
#[must_use]
pub fn unit(program: &Path) -> String {
    let program = quoted(program);
    format!(
        "[Unit]\n\
         Description=Limber, reminds you to move\n\
         PartOf=graphical-session.target\n\
         After=graphical-session.target\n\
         \n\
         [Service]\n\
         ExecStart={program} desk\n\
         Restart=on-failure\n\
         RestartSec=10\n\
         NoNewPrivileges=yes\n\
         \n\
         [Install]\n\
         WantedBy=graphical-session.target\n"
    )
}

/// systemd reads quotes, backslashes and percent signs in its own way.
fn quoted(program: &Path) -> String {
    let plain = program.to_string_lossy();
    let escaped = plain.replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%").replace('$', "$$");
    format!("\"{escaped}\"")
}

impl Places {
    fn unit(&self) -> PathBuf {
        self.units.join(UNIT)
    }

    /// The link by which systemd starts it at login.
    fn wanted(&self) -> PathBuf {
        self.units.join("graphical-session.target.wants").join(UNIT)
    }

    /// Whether the service is set up.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        self.unit().exists()
    }
}

/// Sets up the service, starts it where systemd can, and writes the settings file unless there is one.
///
/// # Errors
/// When a file cannot be written.
pub fn install(places: &Places, program: &Path) -> io::Result<Manager> {
    replace(&places.unit(), &unit(program))?;
    if !places.settings_file.exists() {
        replace(&places.settings_file, &template())?;
    }
    let wanted = places.wanted();
    if let Some(folder) = wanted.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::symlink_metadata(&wanted).is_err() {
        std::os::unix::fs::symlink(places.unit(), &wanted)?;
    }
    // Starting it again lets a new program take the place of an old one.
    let started = systemctl(&["daemon-reload"]) && systemctl(&["restart", UNIT]);
    Ok(if started { Manager::Done } else { Manager::Absent })
}

/// Stops the service and removes all that the companion wrote, its settings among it. What was recorded is the journal's and
/// stays.
///
/// # Errors
/// When a file cannot be removed.
pub fn uninstall(places: &Places) -> io::Result<Manager> {
    let stopped = systemctl(&["stop", UNIT]);
    for file in [places.wanted(), places.unit(), places.settings_file.clone(), places.state_file.clone()] {
        remove(&file)?;
    }
    let folders = [places.wanted(), places.unit(), places.settings_file.clone(), places.state_file.clone()];
    for folder in folders.iter().filter_map(|file| file.parent()) {
        // Only if it is empty: other things of the person's may be in it.
        drop(fs::remove_dir(folder));
    }
    let done = systemctl(&["daemon-reload"]) && stopped;
    Ok(if done { Manager::Done } else { Manager::Absent })
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn systemctl(arguments: &[&str]) -> bool {
    let mut command = Command::new("systemctl");
    command.arg("--user").args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).expect("a folder").flatten() {
                if entry.file_type().expect("a type").is_dir() {
                    open.push(entry.path());
                }
                found.push(entry.path());
            }
        }
        found
    }

    #[test]
    fn nothing_is_left_behind() {
        let home = tempfile::tempdir().expect("a folder");
        let at = |name: &str| home.path().join(name);
        fs::create_dir_all(at("config")).expect("a folder");
        let places = Places {
            units: at("config/systemd/user"),
            settings_file: at("config/limber/desk.toml"),
            state_file: at("state/limber/desk.json"),
        };
        install(&places, "/opt/limber".as_ref()).expect("the folder is ours");
        fs::create_dir_all(at("state/limber")).expect("a folder");
        fs::write(&places.state_file, "{}").expect("a file");
        assert!(places.is_installed());
        assert!(places.settings_file.exists());
        uninstall(&places).expect("the folder is ours");
        let left = everything(home.path());
        let left: Vec<_> = left.iter().filter(|path| !path.is_dir()).collect();
        assert!(left.is_empty(), "{left:?}");
        assert!(!at("config/limber").exists() && !at("state/limber").exists());
        uninstall(&places).expect("twice does no harm");
    }

    #[test]
    fn a_program_with_a_strange_name_is_quoted() {
        let unit = unit(r#"/opt/100% "new"/limber"#.as_ref());
        assert!(unit.contains(r#"ExecStart="/opt/100%% \"new\"/limber" desk"#), "{unit}");
    }
}
