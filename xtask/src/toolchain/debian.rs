//! Debian's compiler for the browser, where rustup cannot fetch the target.
//!
//! Debian ships the compiler (`rustc-web`) and the sources of the standard library (`rust-web-src`), but no
//! standard library for `wasm32-unknown-unknown`. It is built once, from an empty crate, and laid into a sysroot of
//! the project's own. Building it anew with every build would cost a minute each time, and would break build scripts
//! that ask the compiler what it can do.

use super::{FLAGS, FLAGS_SETTING, Toolchain, WASM, has_std};
use crate::project::Project;
use crate::setup::{Consent, install_packages};
use crate::shell::{command, find_program, fresh_folder, read, run, say};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";
const LINKER: &str = "wasm-ld";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld"];

/// Settings that point a cargo at the compiler of rustup.
const OF_RUSTUP: &[&str] = &["RUSTUP_TOOLCHAIN", "RUSTDOC", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO"];

const LINKER_SETTING: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// Whether the sysroot was built by the compiler that is installed now.
pub(super) fn is_ready(project: &Project) -> bool {
    let sysroot = Sysroot::of(project);
    version().is_ok_and(|version| sysroot.is_built_by(&version))
}

/// Debian's toolchain, with its packages installed and its sysroot built.
pub(super) fn toolchain(project: &Project, consent: Consent) -> Result<Toolchain> {
    if !has_packages() {
        say("Missing: a compiler for the browser. Debian has one.");
        install_packages(&PACKAGES, consent)?;
    }
    let version = version()?;
    let sysroot = Sysroot::of(project);
    if !sysroot.is_built_by(&version) {
        check_same_version()?;
        let release = version.lines().next().unwrap_or_default();
        say(&format!("Building a standard library for the browser with {release} (about a minute, once)."));
        sysroot.build(&version)?;
    }
    Ok(Toolchain {
        cargo: CARGO.into(),
        settings: vec![
            ("RUSTC", RUSTC.into()),
            (LINKER_SETTING, LINKER.into()),
            (FLAGS_SETTING, sysroot.flags()),
        ],
        unset: OF_RUSTUP,
        target: project.target.join("debian"),
    })
}

fn has_packages() -> bool {
    [CARGO, RUSTC].iter().all(|program| Path::new(program).is_file())
        && find_program(LINKER).is_some()
        && source_of_std().is_ok_and(|source| source.is_dir())
}

fn source_of_std() -> Result<PathBuf> {
    let sysroot = read(&mut command(RUSTC, ["--print", "sysroot"]))?;
    Ok(Path::new(&sysroot).join("lib/rustlib/src/rust/library"))
}

fn version() -> Result<String> {
    read(&mut command(RUSTC, ["-vV"]))
}

/// A standard library can only be built by the compiler that it belongs to.
fn check_same_version() -> Result<()> {
    let installed = |package| read(&mut command("dpkg-query", ["-W", "-f=${Version}", package]));
    let (compiler, source) = (installed("rustc-web")?, installed("rust-web-src")?);
    if compiler != source {
        bail!(
            "rustc-web is {compiler} but rust-web-src is {source}: bring both to one version with \
             `apt-get install rustc-web rust-web-src`"
        );
    }
    Ok(())
}

/// The folder in which the compiler looks for the browser's standard library.
struct Sysroot {
    folder: PathBuf,
}

impl Sysroot {
    fn of(project: &Project) -> Self {
        Self { folder: project.target.join("wasm-sysroot") }
    }

    fn libraries(&self) -> PathBuf {
        self.folder.join("lib/rustlib").join(WASM).join("lib")
    }

    /// Written last, so that a build that was broken off does not count.
    fn stamp(&self) -> PathBuf {
        self.folder.join("built-by.txt")
    }

    fn is_built_by(&self, version: &str) -> bool {
        fs::read_to_string(self.stamp()).is_ok_and(|stamp| stamp == version) && has_std(&self.libraries())
    }

    fn flags(&self) -> OsString {
        let mut flags = OsString::from(format!("{FLAGS} --sysroot="));
        flags.push(&self.folder);
        flags
    }

    fn build(&self, version: &str) -> Result<()> {
        fresh_folder(&self.folder)?;
        let empty = self.folder.join("empty");
        write_empty_crate(&empty)?;
        run(&mut build_std(&empty))?;
        copy_std(&empty.join("target").join(WASM).join("release/deps"), &self.libraries())?;
        fs::remove_dir_all(&empty)?;
        fs::write(self.stamp(), version)?;
        Ok(())
    }
}

fn write_empty_crate(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    // A workspace of its own, or cargo would look for one further up.
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n[lib]\npath = \"lib.rs\"\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("lib.rs"), "")?;
    Ok(())
}

fn build_std(empty: &Path) -> Command {
    let mut cargo = command(CARGO, ["build", "--release", "--quiet", "--target", WASM]);
    cargo.args(["-Z", "build-std=std,panic_abort,proc_macro", "--target-dir"]).arg(empty.join("target"));
    for name in OF_RUSTUP {
        cargo.env_remove(name);
    }
    // `-Z` is for nightly compilers, but the standard library belongs to this very compiler.
    cargo.env("RUSTC", RUSTC).env("RUSTC_BOOTSTRAP", "1").env(LINKER_SETTING, LINKER);
    cargo.current_dir(empty);
    cargo
}

fn copy_std(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(&path, to.join(name))?;
        }
    }
    if !has_std(to) {
        bail!("Debian's compiler built no standard library in {}", from.display());
    }
    Ok(())
}
