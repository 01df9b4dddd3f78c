//! What ties the files of one release together.
//!
//! The page refers to its files by their hashed addresses. Those that the app asks for by name stand in a
//! `<meta name="limber-assets">`. The service worker gets a list of all, with their hashes, in a line before its code.

use super::fingerprint::{Named, hash};
use super::stage::NETWORK_FILES;
use super::{Files, Variant};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::collections::BTreeMap;

/// Where `index.html` learns the addresses of the files that the app asks for by name, such as `figure.bin`.
const ASSETS_SLOT: &str = "<meta name=\"limber-assets\" content=\"\">";

/// In a quick build every reload must show the latest files, so an older worker is sent away.
const DEV_WORKER: &str = "\
self.addEventListener(\"install\", () => self.skipWaiting());
self.addEventListener(\"activate\", async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
});
";

/// Adds the lists, and `version.json`, to the files.
pub(super) fn complete(project: &Project, named: Named, variant: Variant) -> Result<Files> {
    let map = serde_json::to_string(&named.asked_for_by_name())?.replace('"', "&quot;");
    let mut files = named.files;
    let page = text(&files, "index.html")?;
    if !page.contains(ASSETS_SLOT) {
        bail!("crates/app/web/index.html needs {ASSETS_SLOT} in its head");
    }
    let page = page.replace(ASSETS_SLOT, &ASSETS_SLOT.replace("content=\"\"", &format!("content=\"{map}\"")));
    files.insert("index.html".to_owned(), page.into_bytes());

    let worker = text(&files, "sw.js")?;
    files.remove("sw.js");
    files.insert("version.json".to_owned(), version(project)?.into_bytes());
    let worker = match variant {
        Variant::Release => format!("const RELEASE = {};\n{worker}", release(&files)?),
        Variant::Dev => DEV_WORKER.to_owned(),
    };
    files.insert("sw.js".to_owned(), worker.into_bytes());
    Ok(files)
}

/// The release as the service worker keeps it: an id that changes with any file, and every address with its hash; those that are
/// kept only once they were asked for stand apart.
fn release(files: &Files) -> Result<String> {
    let hashes = |is_later: bool| -> BTreeMap<String, String> {
        let those = files.iter().filter(|(name, _)| comes_later(name) == is_later);
        those.map(|(name, bytes)| (kept_address(name), hash(bytes))).collect()
    };
    let (files, later) = (hashes(false), hashes(true));
    let id = hash(&serde_json::to_vec(&[&files, &later])?);
    Ok(serde_json::to_string(&json!({ "id": id, "files": files, "later": later }))?)
}

/// Whether a file is kept for use offline only once it was asked for: the camera's networks weigh more than all the rest.
fn comes_later(name: &str) -> bool {
    let file = name.strip_prefix("assets/").unwrap_or(name);
    file.starts_with(NETWORK_FILES) && file.ends_with(".bin")
}

/// The page is kept under `/`, the address at which it is asked for.
fn kept_address(name: &str) -> String {
    if name == "index.html" { "/".to_owned() } else { format!("/{name}") }
}

fn version(project: &Project) -> Result<String> {
    let metadata = project.metadata(&["--no-deps"])?;
    let app = metadata.members().find(|package| package.name == "app").context("there is a crate `app`")?;
    let version = json!({
        "name": "Limber",
        "version": app.version,
        "commit": project.commit(),
        "licences": {
            "code": "MIT OR Apache-2.0",
            "content": "CC-BY-4.0",
            "others": "/third-party-notices.html",
        },
    });
    Ok(serde_json::to_string_pretty(&version)? + "\n")
}

fn text(files: &Files, name: &str) -> Result<String> {
    let bytes = files.get(name).with_context(|| format!("crates/app/web has no {name}"))?;
    String::from_utf8(bytes.clone()).with_context(|| format!("{name} is not UTF-8"))
}
