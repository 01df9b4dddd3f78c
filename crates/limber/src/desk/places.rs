//! Where a person's files are, by the rules of the XDG base directories. The only place here that reads the environment.

use desk::install::Places;
use std::env;
use std::path::PathBuf;

/// The folders of one person.
#[derive(Clone, Debug)]
pub(crate) struct Folders {
    pub(crate) config: PathBuf,
    state: PathBuf,
    pub(crate) settings_file: PathBuf,
}

impl Folders {
    /// Those that the environment names. Nothing where it names no home.
    pub(crate) fn of_person() -> Option<Self> {
        let config = folder("XDG_CONFIG_HOME", ".config")?;
        let settings_file = config.join("limber/desk.toml");
        let state = folder("XDG_STATE_HOME", ".local/state")?.join("limber");
        Some(Self { config, state, settings_file })
    }

    /// With another settings file.
    pub(crate) fn with_settings(self, settings_file: PathBuf) -> Self {
        Self { settings_file, ..self }
    }

    pub(crate) fn state_file(&self) -> PathBuf {
        self.state.join("desk.json")
    }

    pub(crate) fn places(&self) -> Places {
        Places {
            units: self.config.join("systemd/user"),
            autostart: self.config.join("autostart"),
            settings_file: self.settings_file.clone(),
            state_file: self.state_file(),
        }
    }
}

/// A relative path counts as unset, as the rules want it.
fn folder(variable: &str, in_home: &str) -> Option<PathBuf> {
    let set = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    set.or_else(|| Some(PathBuf::from(env::var_os("HOME").filter(|home| !home.is_empty())?).join(in_home)))
}
