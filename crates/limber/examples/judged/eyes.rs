//! The program, asked as a person asks it.

use serde_json::Value;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::limber;

pub(crate) type Fallible<T> = Result<T, Box<dyn Error>>;

pub(crate) struct Eyes {
    program: PathBuf,
    networks: PathBuf,
}

impl Eyes {
    /// The program with the networks that `cargo xtask assets` makes. None where they are not made.
    pub(crate) fn open() -> Option<Self> {
        let named = std::env::var_os("LIMBER_NETWORKS").map(PathBuf::from);
        let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/vision");
        let networks = named.unwrap_or(made);
        if !networks.join("body.bin").exists() || !networks.join("face.bin").exists() {
            println!("# no networks in {}: `cargo xtask assets` makes them", networks.display());
            return None;
        }
        Some(Self { program: limber(), networks })
    }

    /// What it says of one file.
    pub(crate) fn look(&self, file: &Path, more: &[&str]) -> Fallible<Value> {
        let mut command = Command::new(&self.program);
        command.args(["vision", "--json", "--networks"]).arg(&self.networks).args(more).arg(file);
        let output = command.output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let mut said: Value = serde_json::from_slice(&output.stdout)?;
        Ok(said["files"][0].take())
    }

    /// Its pictures alone.
    pub(crate) fn pictures(&self, file: &Path, more: &[&str]) -> Fallible<Vec<Value>> {
        match self.look(file, more)?["pictures"].take() {
            Value::Array(pictures) => Ok(pictures),
            _ => Err("there are no pictures".into()),
        }
    }
}
