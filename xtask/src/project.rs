//! Where things are, and what cargo knows about them.

use crate::shell::{command, read, run};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The project's folders.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The root of the checkout.
    pub(crate) root: PathBuf,
    /// Cargo's folder for what it builds.
    pub(crate) target: PathBuf,
}

/// The part of `cargo metadata` that the chores read.
#[derive(Debug, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) packages: Vec<Package>,
    pub(crate) workspace_members: Vec<String>,
    pub(crate) target_directory: PathBuf,
    pub(crate) resolve: Option<Resolve>,
}

/// One crate, ours or another's.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) license: Option<String>,
    pub(crate) manifest_path: PathBuf,
    pub(crate) dependencies: Vec<Dependency>,
    pub(crate) targets: Vec<Target>,
}

/// Something that cargo can build of a crate.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) kind: Vec<String>,
    #[serde(default, rename = "required-features")]
    pub(crate) required_features: Vec<String>,
    /// Its main file.
    pub(crate) src_path: PathBuf,
}

/// What a crate asks for.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// Nothing for an ordinary dependency, else `dev` or `build`.
    pub(crate) kind: Option<String>,
}

/// Which crates a build is made of.
#[derive(Debug, Deserialize)]
pub(crate) struct Resolve {
    pub(crate) nodes: Vec<Node>,
}

/// One crate of a build, with the crates it uses.
#[derive(Debug, Deserialize)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) deps: Vec<NodeDependency>,
}

/// An edge of a build.
#[derive(Debug, Deserialize)]
pub(crate) struct NodeDependency {
    pub(crate) pkg: String,
    pub(crate) dep_kinds: Vec<DependencyKind>,
}

/// Why an edge is there.
#[derive(Debug, Deserialize)]
pub(crate) struct DependencyKind {
    pub(crate) kind: Option<String>,
}

impl Project {
    /// The project that `cargo xtask` was typed in.
    pub(crate) fn find() -> Result<Self> {
        // Cargo says it anew at each start. Two checkouts may share one folder for what is built, and so this program.
        let own = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&own).parent().context("xtask lies in the project")?;
        let metadata = metadata(root, &["--no-deps"])?;
        Ok(Self { root: root.to_owned(), target: metadata.target_directory })
    }

    /// `cargo metadata` with further options, of the exact versions in Cargo.lock.
    pub(crate) fn metadata(&self, options: &[&str]) -> Result<Metadata> {
        metadata(&self.root, options)
    }

    /// The folder for all that the chores make.
    pub(crate) fn build(&self) -> PathBuf {
        self.root.join("build")
    }

    /// A cargo command, run in the root by the toolchain that built this program.
    pub(crate) fn cargo<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), args);
        cargo.current_dir(&self.root);
        cargo
    }

    /// Builds a program of the workspace and says where it is. It has the features of the whole workspace, as tests and lints have
    /// them, so that nothing is compiled twice.
    pub(crate) fn program(&self, name: &str) -> Result<PathBuf> {
        run(&mut self.cargo(["build", "--quiet", "--workspace", "--bin", name]))?;
        Ok(self.target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    }

    /// The commit that is checked out, with a `+` if files have changed since.
    pub(crate) fn commit(&self) -> String {
        let git = |args: &[&str]| read(command("git", args).current_dir(&self.root)).ok();
        let Some(commit) = git(&["rev-parse", "--short=12", "HEAD"]) else { return "unknown".to_owned() };
        match git(&["status", "--porcelain", "--untracked-files=no"]).as_deref() {
            Some("") => commit,
            _ => format!("{commit}+"),
        }
    }
}

impl Target {
    pub(crate) fn is_example(&self, name: &str) -> bool {
        self.name == name && self.kind.iter().any(|kind| kind == "example")
    }
}

impl Package {
    /// Whether it only runs inside the compiler.
    pub(crate) fn is_macro(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }
}

impl Metadata {
    /// The crates of this project.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| self.workspace_members.contains(&package.id))
    }
}

fn metadata(root: &Path, options: &[&str]) -> Result<Metadata> {
    let mut cargo =
        command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), ["metadata", "--format-version=1"]);
    let json = read(cargo.args(options).current_dir(root))?;
    serde_json::from_str(&json).context("cargo metadata speaks in another form than expected")
}
