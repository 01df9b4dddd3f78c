//! A chore that goes on while others run.

use crate::project::Project;
use crate::shell::{command, say, spelt};
use anyhow::{Context, Result, bail};
use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::Instant;

/// A chore of this program in a process of its own. What it says is kept until its end, so that it doesn't mix with the rest.
pub(super) struct Beside {
    child: Child,
    name: String,
    said: PathBuf,
    start: Instant,
}

impl Beside {
    /// Begins it.
    pub(super) fn begin(project: &Project, words: &[&str]) -> Result<Self> {
        fs::create_dir_all(project.build())?;
        let said = project.build().join("beside.log");
        let log = File::create(&said).with_context(|| format!("cannot write {}", said.display()))?;
        let mut chore = command(env::current_exe()?, words);
        chore.current_dir(&project.root).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let name = spelt(&chore);
        let child = chore.spawn().with_context(|| name.clone())?;
        Ok(Self { child, name, said, start: Instant::now() })
    }

    /// Waits for its end and says what it said.
    pub(super) fn end(mut self) -> Result<()> {
        let status = self.child.wait()?;
        say(&String::from_utf8_lossy(&fs::read(&self.said)?));
        say(&format!(
            "{} went on beside the steps and was done after {} s at most",
            self.name,
            self.start.elapsed().as_secs()
        ));
        if !status.success() {
            bail!("{} ended with {status}", self.name);
        }
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // One that has ended cannot be killed, and need not be.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
