//! The licences of everything that the app is made of, written from what cargo and `assets.toml` know.

use crate::assets::Asset;
use crate::project::{Metadata, Package, Project};
use crate::toolchain::WASM;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The crates that are compiled for the browser as a module each.
const MODULES: [&str; 2] = ["app", "camera-worker"];

/// One thing of somebody else's.
#[derive(Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Part {
    name: String,
    version: String,
    licence: String,
}

/// All parts, and each text of a licence with the parts that it belongs to.
#[derive(Debug, Default)]
pub(crate) struct Notices {
    parts: BTreeSet<Part>,
    texts: BTreeMap<String, BTreeSet<String>>,
}

const INTRODUCTION: &str = "Limber is made with the work of others. This page lists each part of the app that came from \
                            elsewhere, with its licence.";

/// Gathers the notices of the app's crates and of its assets.
pub(crate) fn gather(project: &Project, assets: &[Asset]) -> Result<Notices> {
    let metadata = project.metadata(&["--filter-platform", WASM])?;
    let mut notices = Notices::default();
    for package in in_the_app(&metadata)? {
        notices.add_crate(package)?;
    }
    for asset in assets {
        // Some packages say their licence in their description alone; its text is there with the crates that have the same.
        let texts = match asset.licence_file.ends_with(".json") {
            true => Vec::new(),
            false => vec![asset.licence_text(project)?],
        };
        notices.add(&asset.package, &asset.version, &asset.licence, &texts);
    }
    Ok(notices)
}

/// The crates of others that are compiled into the app.
fn in_the_app(metadata: &Metadata) -> Result<Vec<&Package>> {
    let resolve = metadata.resolve.as_ref().context("cargo says what the app is built from")?;
    let by_id: BTreeMap<&str, &Package> = metadata.packages.iter().map(|p| (p.id.as_str(), p)).collect();
    let modules = metadata.members().filter(|package| MODULES.contains(&package.name.as_str()));
    let mut open: Vec<&str> = modules.map(|package| package.id.as_str()).collect();
    ensure!(open.len() == MODULES.len(), "there are the crates {}", MODULES.join(", "));
    let mut reached: BTreeSet<&str> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        let node = resolve.nodes.iter().find(|node| node.id == id).context("cargo lists every crate")?;
        let at_run_time = node.deps.iter().filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind.is_none()));
        // A macro runs in the compiler and leaves nothing of itself in the app.
        let used =
            at_run_time.map(|dep| dep.pkg.as_str()).filter(|id| by_id.get(id).is_some_and(|p| !p.is_macro()));
        open.extend(used.filter(|id| reached.insert(id)));
    }
    let others = reached.iter().filter(|id| !metadata.workspace_members.iter().any(|ours| ours == *id));
    Ok(others.filter_map(|id| by_id.get(id).copied()).collect())
}

impl Notices {
    fn add_crate(&mut self, package: &Package) -> Result<()> {
        let folder = package.manifest_path.parent().context("a manifest lies in a folder")?;
        let licence = package.license.clone().unwrap_or_else(|| "see its text below".to_owned());
        self.add(&package.name, &package.version, &licence, &licence_texts(folder)?);
        Ok(())
    }

    fn add(&mut self, name: &str, version: &str, licence: &str, texts: &[String]) {
        let part = Part { name: name.to_owned(), version: version.to_owned(), licence: licence.to_owned() };
        self.parts.insert(part);
        for text in texts {
            self.texts.entry(normal(text)).or_default().insert(name.to_owned());
        }
    }

    /// As plain text.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{INTRODUCTION}\n\n");
        for Part { name, version, licence } in &self.parts {
            append(&mut text, format_args!("{name} {version}: {licence}\n"));
        }
        for (licence, names) in &self.texts {
            append(&mut text, format_args!("\n{}\n{}\n\n{licence}\n", "-".repeat(72), joined(names)));
        }
        text
    }

    /// As a page. It has no script and no style, so that the strict headers have nothing to refuse.
    pub(crate) fn html(&self) -> String {
        let mut html = String::from(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"icons/mark.svg\">\n<title>Third-party notices</title>\n</head>\n<body>\n",
        );
        append(
            &mut html,
            format_args!("<h1>Third-party notices</h1>\n<p>{}</p>\n<ul>\n", escaped(INTRODUCTION)),
        );
        for Part { name, version, licence } in &self.parts {
            append(&mut html, format_args!("<li>{} {version}: {}</li>\n", escaped(name), escaped(licence)));
        }
        html.push_str("</ul>\n");
        for (licence, names) in &self.texts {
            append(&mut html, format_args!("<h2>{}</h2>\n", escaped(&joined(names))));
            for paragraph in licence.split("\n\n") {
                append(&mut html, format_args!("<p>{}</p>\n", escaped(paragraph.trim())));
            }
        }
        html.push_str("</body>\n</html>\n");
        html
    }
}

/// The licence files that a crate ships.
fn licence_texts(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT"]
            .iter()
            .any(|word| name.starts_with(word));
        if is_licence && path.is_file() {
            texts.push(fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?);
        }
    }
    texts.sort();
    Ok(texts)
}

/// The same licence is shipped with many line ends and indents.
fn normal(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

fn joined(names: &BTreeSet<String>) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn append(text: &mut String, line: std::fmt::Arguments<'_>) {
    text.write_fmt(line).expect("a String takes all that is written to it");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_shared_by_two_parts_is_printed_once() {
        let mut notices = Notices::default();
        notices.add("alpha", "1.0.0", "MIT", &["Take it <freely>\r\n  & kindly\n".to_owned()]);
        notices.add("beta", "2.0.0", "MIT", &["Take it <freely>\n& kindly".to_owned()]);
        let text = notices.text();
        assert_eq!(text.matches("Take it").count(), 1, "{text}");
        assert!(text.contains("alpha 1.0.0: MIT") && text.contains("beta 2.0.0: MIT"), "{text}");
        let html = notices.html();
        assert!(html.contains("<h2>alpha, beta</h2>\n<p>Take it &lt;freely&gt;\n&amp; kindly</p>"), "{html}");
    }
}
