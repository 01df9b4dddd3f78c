//! Other implementations that ours run beside, each in a Python environment of its own.
//!
//! A peer is a folder `evaluation/NAME` in a crate with a `requirements.txt` and a `peer.py` that prints what it says.
//! The print is kept in `build/evaluation/NAME/peer.csv` until one of the two files changes. A peer that is to decide on cases
//! of ours gets them as files, from an example that prints them, and is asked again when they change.

use crate::project::Project;
use crate::setup::{self, Consent, Need};
use crate::shell::{command, fresh_folder, read, run, say, succeeds};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// One of them.
struct Peer {
    name: &'static str,
    /// Where its files lie, from the root.
    sources: &'static str,
    /// The crate and its example that print our cases, with the arguments after `cases` for each file of them.
    cases: Option<(&'static str, &'static str, &'static [&'static str])>,
}

const PEERS: &[Peer] = &[
    Peer { name: "ergonomics", sources: "crates/care/evaluation/ergonomics", cases: None },
    Peer {
        name: "learning",
        sources: "crates/care/evaluation/learning",
        cases: Some(("care", "learning", &["final"])),
    },
    // Asked for its version only: its examples run it in turns with ours, in the environment that is made here.
    Peer { name: "vision", sources: "crates/vision/evaluation/vision", cases: None },
];

/// Makes environments for the peers.
const VENV: Need = Need {
    what: "Python's venv, to run other implementations beside ours",
    packages: &["python3-venv"],
    is_met: || succeeds(&mut command("python3", ["-c", "import venv, ensurepip"])),
};

/// Brings what every peer says up to date.
pub(crate) fn ask_all(project: &Project, consent: Consent) -> Result<()> {
    PEERS.iter().try_for_each(|peer| ask_one(project, consent, peer))
}

/// Brings what one peer says up to date.
pub(crate) fn ask(project: &Project, consent: Consent, name: &str) -> Result<()> {
    let peer = PEERS.iter().find(|peer| peer.name == name).with_context(|| format!("no peer {name}"))?;
    ask_one(project, consent, peer)
}

fn ask_one(project: &Project, consent: Consent, peer: &Peer) -> Result<()> {
    let ask = || -> Result<()> {
        let sources = project.root.join(peer.sources);
        let folder = project.build().join("evaluation").join(peer.name);
        let cases = cases(project, peer)?;
        let stamp = stamp(&sources, &cases)?;
        let (stamp_file, said_file) = (folder.join("stamp.txt"), folder.join("peer.csv"));
        if said_file.exists() && fs::read_to_string(&stamp_file).is_ok_and(|text| text == stamp) {
            return Ok(());
        }
        setup::ensure(&[VENV], consent)?;
        let python = environment(&folder, &sources, consent)?;
        say(&format!("Asking the peer {}.", peer.name));
        fs::write(said_file, said(&python, &sources.join("peer.py"), &folder, &cases)?)?;
        fs::write(stamp_file, stamp)?;
        Ok(())
    };
    ask().with_context(|| format!("asking the peer {}", peer.name))
}

/// What a peer prints: once for each file of cases, or once where it makes its own.
fn said(python: &Path, script: &Path, folder: &Path, cases: &[(&str, String)]) -> Result<String> {
    let ask = || command(python, ["-B"]);
    if cases.is_empty() {
        return read(ask().arg(script));
    }
    let said = cases.iter().map(|(name, text)| {
        let file = folder.join(format!("{name}.csv"));
        fs::write(&file, text)?;
        read(ask().arg(script).arg(file))
    });
    said.collect()
}

/// Our cases for a peer, by the name of their file.
fn cases(project: &Project, peer: &Peer) -> Result<Vec<(&'static str, String)>> {
    let Some((package, example, kinds)) = peer.cases else { return Ok(Vec::new()) };
    let print = |kind: &&'static str| {
        let mut cargo = project.cargo(["run", "--quiet", "--release", "--package", package]);
        cargo.args(["--example", example, "--", "cases", kind]);
        Ok((*kind, read(&mut cargo)?))
    };
    kinds.iter().map(print).collect()
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

/// What the answer depends on. Cases count by their sum: they are long.
fn stamp(sources: &Path, cases: &[(&str, String)]) -> Result<String> {
    let text =
        |file: &str| fs::read_to_string(sources.join(file)).with_context(|| format!("cannot read {file}"));
    let sums: Vec<String> = cases.iter().map(|(name, text)| format!("{name} {}", sum(text))).collect();
    Ok(format!("{}\n{}\n{}", text("requirements.txt")?, text("peer.py")?, sums.join("\n")))
}

fn sum(text: &str) -> String {
    format!("{:x}", Sha256::digest(text.as_bytes()))
}
