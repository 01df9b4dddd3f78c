//! Other implementations that ours run beside, each in a Python environment of its own.
//!
//! A peer is a folder `evaluation/NAME` in a crate with a `requirements.txt` and a `peer.py` that prints what it says.
//! The print is kept in `build/evaluation/NAME/peer.csv` until one of the two files changes.

use crate::project::Project;
use crate::setup::{self, Consent, Need};
use crate::shell::{command, fresh_folder, read, run, say, succeeds};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Where a peer's files lie, from the root.
const PEERS: &[(&str, &str)] = &[("ergonomics", "crates/care/evaluation/ergonomics")];

/// Makes environments for the peers.
const VENV: Need = Need {
    what: "Python's venv, to run other implementations beside ours",
    packages: &["python3-venv"],
    is_met: || succeeds(&mut command("python3", ["-c", "import venv, ensurepip"])),
};

/// Brings what every peer says up to date.
pub(crate) fn ask(project: &Project, consent: Consent) -> Result<()> {
    for (name, sources) in PEERS {
        let sources = project.root.join(sources);
        ask_one(project, consent, name, &sources).with_context(|| format!("asking the peer {name}"))?;
    }
    Ok(())
}

fn ask_one(project: &Project, consent: Consent, name: &str, sources: &Path) -> Result<()> {
    let folder = project.build().join("evaluation").join(name);
    let stamp = stamp(sources)?;
    let (stamp_file, said_file) = (folder.join("stamp.txt"), folder.join("peer.csv"));
    if said_file.exists() && fs::read_to_string(&stamp_file).is_ok_and(|text| text == stamp) {
        return Ok(());
    }
    setup::ensure(&[VENV], consent)?;
    let python = environment(&folder, sources, consent)?;
    say(&format!("Asking the peer {name}."));
    let said = read(command(python, ["-B"]).arg(sources.join("peer.py")))?;
    fs::write(said_file, said)?;
    fs::write(stamp_file, stamp)?;
    Ok(())
}

/// A fresh environment with the peer's packages in it; the path of its Python.
fn environment(folder: &Path, sources: &Path, consent: Consent) -> Result<PathBuf> {
    let requirements = sources.join("requirements.txt");
    let shown = requirements.display();
    setup::allow(&format!("python3 -m pip install --no-deps --requirement {shown} numpy"), consent)?;
    fresh_folder(folder)?;
    let place = folder.join("venv");
    run(command("python3", ["-m", "venv"]).arg(&place))?;
    let python = place.join("bin").join("python");
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(command(&python, quiet).args(["numpy"]))?;
    run(command(&python, quiet).args(["--no-deps", "--requirement"]).arg(requirements))?;
    Ok(python)
}

/// What the answer depends on.
fn stamp(sources: &Path) -> Result<String> {
    let text =
        |file: &str| fs::read_to_string(sources.join(file)).with_context(|| format!("cannot read {file}"));
    Ok(format!("{}\n{}", text("requirements.txt")?, text("peer.py")?))
}
