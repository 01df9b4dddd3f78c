//! The settings file as it is on the disk: what is in force, and what is wrong with what was saved last.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

use crate::replace::replace;
use crate::settings::{CompanionSettings, Mistakes, read, template};
use crate::watch::Watch;
use crate::words::say_with;

/// An editor may write a file in several goes.
const SETTLE: Duration = Duration::from_millis(100);

/// One settings file, watched.
pub(crate) struct SettingsFile {
    path: PathBuf,
    in_force: CompanionSettings,
    mistakes: Vec<String>,
    watch: Option<Watch>,
    /// When to read a file that was saved. Kept here, as a wait for it may be dropped.
    settles: Cell<Option<Instant>>,
}

impl SettingsFile {
    /// Reads and watches a file. One that is not there is written, with everything at its default.
    pub(crate) fn open(path: &Path) -> Self {
        if !path.exists() {
            // Where it cannot be written the defaults hold, and nothing is watched.
            drop(replace(path, &template()));
        }
        let mut file = Self {
            path: path.to_owned(),
            in_force: CompanionSettings::defaults(),
            mistakes: Vec::new(),
            watch: Watch::on(path).ok(),
            settles: Cell::new(None),
        };
        file.reload();
        file
    }

    /// Reads it again. Whether anything is different now: the settings, or what is wrong with them.
    pub(crate) fn reload(&mut self) -> bool {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => {
                let why = error.to_string().into();
                return self.note(vec![say_with("settings-unreadable", [("why", why)])]);
            }
        };
        match read(&text) {
            Ok(settings) => {
                let is_new = self.in_force != settings;
                self.in_force = settings;
                self.note(Vec::new()) || is_new
            }
            Err(mistakes) => {
                let name = self.path.file_name().unwrap_or_default().to_string_lossy();
                self.note(Mistakes::new(&name, &text, mistakes).lines())
            }
        }
    }

    fn note(&mut self, mistakes: Vec<String>) -> bool {
        let is_new = self.mistakes != mistakes;
        self.mistakes = mistakes;
        is_new
    }

    /// What counts.
    pub(crate) fn in_force(&self) -> &CompanionSettings {
        &self.in_force
    }

    /// What is wrong with what was saved last, one line each.
    pub(crate) fn mistakes(&self) -> &[String] {
        &self.mistakes
    }

    /// Resolves when the file was saved. Never where it cannot be watched. May be dropped and asked for again.
    pub(crate) async fn changed(&self) {
        let Some(watch) = &self.watch else { return std::future::pending().await };
        if self.settles.get().is_none() {
            if watch.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
            self.settles.set(Some(Instant::now() + SETTLE));
        }
        if let Some(settled) = self.settles.get() {
            sleep_until(settled).await;
        }
        self.settles.set(None);
    }
}
