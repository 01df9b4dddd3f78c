//! A compiler that can build for the browser.
//!
//! Tried in this order, the first that works is used:
//!
//! 1. the compiler in use, if it has the `wasm32-unknown-unknown` target installed;
//! 2. the same, after `rustup target add`;
//! 3. Debian's `rustc-web`, with a standard library built from `rust-web-src` ([`debian`]).
//!
//! `LIMBER_WASM_TOOLCHAIN=debian` goes straight to the last, to test it where the first works.

mod debian;

use crate::project::Project;
use crate::setup::{Consent, allow};
use crate::shell::{command, find_program, read, run, say};
use anyhow::Result;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of a browser build.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

const FLAGS_SETTING: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Components hand on one type of view in place of a type each: less code is made of the same pages.
const FLAGS: &str = "--cfg=erase_components";

/// The vector instructions that a module is built for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Vectors {
    /// Those that browsers have had since 2023.
    Simd128,
    /// And those that some do not have yet: a product is added in one rounding or two, as the machine does it faster.
    Relaxed,
}

impl Vectors {
    const fn flags(self) -> &'static str {
        match self {
            Self::Simd128 => " -Ctarget-feature=+simd128",
            Self::Relaxed => " -Ctarget-feature=+simd128,+relaxed-simd",
        }
    }

    const fn folder(self) -> &'static str {
        match self {
            Self::Simd128 => "vector",
            Self::Relaxed => "vector-relaxed",
        }
    }
}

/// How to start a cargo that builds for the browser.
#[derive(Debug)]
pub(crate) struct Toolchain {
    cargo: PathBuf,
    settings: Vec<(&'static str, OsString)>,
    /// Settings of the compiler in use that would mislead this one.
    unset: &'static [&'static str],
    target: PathBuf,
}

impl Toolchain {
    /// The first toolchain that works, installed if need be and allowed.
    pub(crate) fn find(project: &Project, consent: Consent) -> Result<Self> {
        let wants_debian = env::var("LIMBER_WASM_TOOLCHAIN").is_ok_and(|name| name == "debian");
        if wants_debian || (!has_target()? && debian::is_ready(project)) || !ensure_target(consent)? {
            debian::toolchain(project, consent)
        } else {
            Ok(Self::in_use(project))
        }
    }

    fn in_use(project: &Project) -> Self {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).into();
        let settings = vec![(FLAGS_SETTING, FLAGS.into())];
        Self { cargo, settings, unset: &[], target: project.target.clone() }
    }

    /// A cargo command for the browser target, to be run in the root.
    pub(crate) fn cargo(&self, project: &Project, subcommand: &str) -> Command {
        self.cargo_in(&self.target, project, subcommand)
    }

    /// The same for a module with vector instructions. What it is made of lies in a folder of its own, so that no build makes another
    /// compile anew.
    pub(crate) fn vector_cargo(&self, project: &Project, subcommand: &str, vectors: Vectors) -> Command {
        let mut cargo = self.cargo_in(&self.target.join(vectors.folder()), project, subcommand);
        let plain = self.settings.iter().find(|(name, _)| *name == FLAGS_SETTING);
        let mut flags = plain.map(|(_, flags)| flags.clone()).unwrap_or_default();
        flags.push(vectors.flags());
        cargo.env(FLAGS_SETTING, flags);
        cargo
    }

    fn cargo_in(&self, target: &Path, project: &Project, subcommand: &str) -> Command {
        let mut cargo = command(&self.cargo, [subcommand, "--target", WASM, "--target-dir"]);
        cargo.arg(target).current_dir(&project.root);
        for name in self.unset {
            cargo.env_remove(name);
        }
        cargo.envs(self.settings.iter().map(|(name, value)| (name, value)));
        cargo
    }
}

/// Whether the compiler in use can build for the browser, now or after `rustup target add`.
fn ensure_target(consent: Consent) -> Result<bool> {
    if has_target()? {
        return Ok(true);
    }
    if find_program("rustup").is_none() {
        return Ok(false);
    }
    let line = format!("rustup target add {WASM}");
    allow(&line, consent)?;
    say(&format!("Adding the browser target: {line}"));
    if run(&mut command("rustup", ["target", "add", WASM])).is_err() {
        say("rustup cannot fetch it here, so Debian's compiler will do.");
        return Ok(false);
    }
    has_target()
}

fn has_target() -> Result<bool> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libraries = read(&mut command(rustc, ["--print", "target-libdir", "--target", WASM]))?;
    Ok(has_std(Path::new(&libraries)))
}

/// Whether a folder holds a compiled standard library.
fn has_std(libraries: &Path) -> bool {
    let Ok(entries) = fs::read_dir(libraries) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}
