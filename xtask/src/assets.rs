//! What `assets.toml` pins: fetched with the registries' own clients, checked, unpacked.
//!
//! `build/assets/downloads/` keeps the archives, `build/assets/FOLDER/` what was unpacked from them. Neither is done
//! again while it still matches `assets.toml`.

mod archive;
mod digest;

use crate::project::Project;
use crate::setup::{self, Consent};
use crate::shell::{command, fresh_folder, run, say};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// What one thing is fetched for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Use {
    /// Files laid into the app's `fonts/`.
    Fonts,
    /// The sources of the drawn person.
    Figure,
    /// The networks that the camera sees with.
    Vision,
    /// What browser tests show the app, no part of it.
    Test,
    /// What the app is measured beside in a browser, no part of it.
    Peer,
    /// A tool of the build, no part of the app.
    Tool,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Registry {
    Npm,
    Pypi,
}

/// One entry of `assets.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asset {
    /// Name of the folder under `build/assets`.
    pub(crate) folder: String,
    #[serde(rename = "use")]
    pub(crate) used_for: Use,
    registry: Registry,
    pub(crate) package: String,
    pub(crate) version: String,
    digest: String,
    /// SPDX expression.
    pub(crate) licence: String,
    /// Path of the licence's text in the archive.
    pub(crate) licence_file: String,
    pub(crate) files: Vec<String>,
    /// Of a package that PyPI has in a file for each Python and system: which, as the client's own options.
    #[serde(default)]
    wheel: Vec<String>,
}

#[derive(Deserialize)]
struct AssetsFile {
    asset: Vec<Asset>,
}

/// Reads `assets.toml`.
pub(crate) fn pinned(project: &Project) -> Result<Vec<Asset>> {
    let path = project.root.join("assets.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: AssetsFile = toml::from_str(&text).context("assets.toml is not as expected")?;
    Ok(file.asset)
}

/// Brings all that the page is made of into `build/assets` and hands the list back.
pub(crate) fn fetch_all(project: &Project, consent: Consent) -> Result<Vec<Asset>> {
    let is_in_the_page = |asset: &Asset| !matches!(asset.used_for, Use::Test | Use::Peer | Use::Tool);
    let assets: Vec<Asset> = pinned(project)?.into_iter().filter(is_in_the_page).collect();
    for asset in &assets {
        asset.bring(project, consent)?;
    }
    Ok(assets)
}

/// Makes the files of the camera's networks, `body.bin`, `face.bin` and `full.bin`, and says in which folder they are.
pub(crate) fn networks(project: &Project, consent: Consent) -> Result<PathBuf> {
    let assets = pinned(project)?;
    let bring = |folder: &str| {
        let is_it = |asset: &&Asset| asset.used_for == Use::Vision && asset.folder == folder;
        let asset = assets.iter().find(is_it).with_context(|| format!("assets.toml names no {folder}"))?;
        asset.bring(project, consent)?;
        Ok::<_, anyhow::Error>(asset.unpacked(project).join("package"))
    };
    let (pose, face_mesh) = (bring("mediapipe-pose")?, bring("mediapipe-face-mesh")?);
    let folder = project.build().join("vision");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut prepare = project.cargo(["run", "--quiet", "--package", "vision-assets", "--example", "prepare"]);
    run(prepare.arg("--").args([&pose, &face_mesh, &folder]))?;
    Ok(folder)
}

/// Brings all that is fetched for one thing.
pub(crate) fn fetch_for(project: &Project, consent: Consent, used_for: Use) -> Result<()> {
    let assets = pinned(project)?;
    let mut wanted = assets.iter().filter(|asset| asset.used_for == used_for);
    wanted.try_for_each(|asset| asset.bring(project, consent))
}

/// Brings one tool into `build/assets` and says in which folder it is.
pub(crate) fn fetch_tool(project: &Project, consent: Consent, folder: &str) -> Result<PathBuf> {
    let assets = pinned(project)?;
    let tool = assets.iter().find(|asset| asset.used_for == Use::Tool && asset.folder == folder);
    let tool = tool.with_context(|| format!("assets.toml names no tool in {folder}"))?;
    tool.bring(project, consent)?;
    Ok(tool.unpacked(project))
}

impl Asset {
    /// Where the asset is unpacked.
    pub(crate) fn unpacked(&self, project: &Project) -> PathBuf {
        project.build().join("assets").join(&self.folder)
    }

    /// The text of the licence, once unpacked.
    pub(crate) fn licence_text(&self, project: &Project) -> Result<String> {
        let path = self.unpacked(project).join(&self.licence_file);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    fn bring(&self, project: &Project, consent: Consent) -> Result<()> {
        self.try_to_bring(project, consent).with_context(|| format!("{} {}", self.package, self.version))
    }

    fn try_to_bring(&self, project: &Project, consent: Consent) -> Result<()> {
        let folder = self.unpacked(project);
        let stamp = folder.join("unpacked.txt");
        if fs::read_to_string(&stamp).is_ok_and(|text| text == self.stamp()) {
            return Ok(());
        }
        let archive = self.downloaded(&project.build().join("assets/downloads"), consent)?;
        fresh_folder(&folder)?;
        let wanted =
            |path: &str| path == self.licence_file || self.files.iter().any(|file| names(file, path));
        let count = archive::unpack(&archive, &folder, &wanted)?;
        if count == 0 {
            bail!("none of the named files is in the archive");
        }
        fs::write(stamp, self.stamp())?;
        Ok(())
    }

    fn stamp(&self) -> String {
        format!("{}\n{}\n{}\n", self.digest, self.licence_file, self.files.join("\n"))
    }

    /// The archive, fetched unless one with the right digest is there already.
    fn downloaded(&self, downloads: &Path, consent: Consent) -> Result<PathBuf> {
        let folder = downloads.join(&self.folder);
        if let Some(archive) = only_file(&folder)
            && digest::matches(&archive, &self.digest)?
        {
            return Ok(archive);
        }
        fresh_folder(&folder)?;
        say(&format!("Fetching {} {}.", self.package, self.version));
        self.fetch(&folder, consent)?;
        let archive = only_file(&folder).context("the client fetched not one file")?;
        if !digest::matches(&archive, &self.digest)? {
            bail!("what was fetched is not what assets.toml pins: {}", self.digest);
        }
        Ok(archive)
    }

    fn fetch(&self, into: &Path, consent: Consent) -> Result<()> {
        match self.registry {
            Registry::Npm => {
                setup::ensure(&[setup::NODE], consent)?;
                let spec = format!("{}@{}", self.package, self.version);
                run(command("npm", ["pack", "--silent", &spec])
                    .current_dir(into)
                    .stdout(std::process::Stdio::null()))
            }
            Registry::Pypi => {
                setup::ensure(&[setup::PIP], consent)?;
                let way = setup::pip().context("pip is there")?;
                let spec = format!("{}=={}", self.package, self.version);
                let mut pip = command(way[0], &way[1..]);
                pip.args([
                    "download",
                    "--quiet",
                    "--disable-pip-version-check",
                    "--no-deps",
                    "--only-binary=:all:",
                ]);
                pip.args(&self.wheel);
                run(pip.arg("--dest").arg(into).arg(spec))
            }
        }
    }
}

/// Whether an entry of `files` names a path of the archive.
fn names(entry: &str, path: &str) -> bool {
    if entry.ends_with('/') { path.starts_with(entry) } else { path == entry }
}

fn only_file(folder: &Path) -> Option<PathBuf> {
    let mut files = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let first = files.next()?;
    files.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_names_a_file_or_a_whole_folder() {
        assert!(names("package/files/a.woff2", "package/files/a.woff2"));
        assert!(names("data/rigs/", "data/rigs/standard/rig.json"));
        assert!(!names("data/rigs", "data/rigs/standard/rig.json"));
        assert!(!names("data/rig/", "data/rigs/standard/rig.json"));
    }
}
