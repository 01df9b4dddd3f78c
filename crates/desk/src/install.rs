//! The companion as a service of the person's, started with the desktop by systemd.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::replace::replace;
use crate::settings::template;

/// The service's name.
pub const UNIT: &str = "limber-desk.service";

/// Where everything of the companion's is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder of the person's own units, `~/.config/systemd/user`.
    pub units: PathBuf,
    /// The folder of what desktops start at login, `~/.config/autostart`: not every desktop tells systemd that it is there.
    pub autostart: PathBuf,
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

/// The text of the unit for a program at `program`, which is given `options` after its `desk`.
///
/// Only the companion itself is ended with it: a browser that it opened, or a hook, goes on. Nor are its privileges narrowed, as a browser
/// would inherit that, and some cannot start then. What serves its page ends with its input.
///
/// ```
/// let unit = desk::install::unit("/opt/limber/limber".as_ref(), &["--data".into(), "/my data".into()]);
/// assert!(unit.contains("ExecStart=\"/opt/limber/limber\" desk \"--data\" \"/my data\"\n"));
/// ```
#[must_use]
pub fn unit(program: &Path, options: &[OsString]) -> String {
    let program = quoted(program.as_os_str());
    let options: String = options.iter().map(|option| format!(" {}", quoted(option))).collect();
    format!(
        "[Unit]\n\
         Description=Limber, reminds you to move\n\
         PartOf=graphical-session.target\n\
         After=graphical-session.target\n\
         \n\
         [Service]\n\
         ExecStart={program} desk{options}\n\
         KillMode=process\n\
         Restart=on-failure\n\
         RestartSec=10\n\
         \n\
         [Install]\n\
         WantedBy=graphical-session.target\n"
    )
}

/// What a desktop runs at login. It is no second companion where systemd has started the service already.
fn autostart() -> String {
    format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Limber\n\
         Comment=Reminds you to move\n\
         Exec=sh -c \"systemctl --user import-environment DISPLAY XAUTHORITY WAYLAND_DISPLAY; systemctl --user start {UNIT}\"\n\
         NoDisplay=true\n"
    )
}

/// systemd reads quotes, backslashes and percent signs in its own way.
fn quoted(word: &OsStr) -> String {
    let plain = word.to_string_lossy();
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

    /// By which desktops start it that do not tell systemd that they are there.
    fn autostarted(&self) -> PathBuf {
        self.autostart.join("limber-desk.desktop")
    }

    /// All that is written.
    fn files(&self) -> [PathBuf; 5] {
        let (settings_file, state_file) = (self.settings_file.clone(), self.state_file.clone());
        [self.wanted(), self.unit(), self.autostarted(), settings_file, state_file]
    }

    /// Whether the service is set up.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        self.unit().exists()
    }
}

/// Sets up the service, starts it where systemd can, and writes the settings file unless there is one. `options` are handed to the
/// program at each start.
///
/// # Errors
/// When a file cannot be written.
pub fn install(places: &Places, program: &Path, options: &[OsString]) -> io::Result<Manager> {
    replace(&places.unit(), &unit(program, options))?;
    replace(&places.autostarted(), &autostart())?;
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
    let files = places.files();
    files.iter().try_for_each(|file| remove(file))?;
    for folder in files.iter().filter_map(|file| file.parent()) {
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
            autostart: at("config/autostart"),
            settings_file: at("config/limber/desk.toml"),
            state_file: at("state/limber/desk.json"),
        };
        install(&places, "/opt/limber".as_ref(), &[]).expect("the folder is ours");
        let autostart = fs::read_to_string(at("config/autostart/limber-desk.desktop")).expect("a file");
        assert!(autostart.contains("systemctl --user start limber-desk.service"), "{autostart}");
        fs::create_dir_all(at("state/limber")).expect("a folder");
        fs::write(&places.state_file, "{}").expect("a file");
        assert!(places.is_installed());
        assert!(places.settings_file.exists());
        uninstall(&places).expect("the folder is ours");
        let left = everything(home.path());
        let left: Vec<_> = left.iter().filter(|path| !path.is_dir()).collect();
        assert!(left.is_empty(), "{left:?}");
        assert!(!at("config/limber").exists() && !at("state/limber").exists());
        assert!(!at("config/autostart").exists());
        uninstall(&places).expect("twice does no harm");
    }

    #[test]
    fn a_program_with_a_strange_name_is_quoted() {
        let unit =
            unit(r#"/opt/100% "new"/limber"#.as_ref(), &["--settings".into(), "/opt/$1 a.toml".into()]);
        let expected = r#"ExecStart="/opt/100%% \"new\"/limber" desk "--settings" "/opt/$$1 a.toml""#;
        assert!(unit.lines().any(|line| line == expected), "{unit}");
    }

    /// A browser that was opened for a break outlives the service, and starts though it needs more rights than the companion.
    #[test]
    fn what_the_companion_starts_is_no_part_of_the_service() {
        let unit = unit("/opt/limber".as_ref(), &[]);
        assert!(unit.lines().any(|line| line == "KillMode=process"), "{unit}");
        assert!(!unit.contains("NoNewPrivileges"), "{unit}");
    }
}
