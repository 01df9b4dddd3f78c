//! The app in a real browser.

use crate::assets;
use crate::figures::{Figure, from_command};
use crate::project::Project;
use crate::setup::{self, Consent};
use crate::shell::{command, run, say};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// More files than this do not fail by chance, and are not tried again.
const BY_CHANCE: usize = 3;

/// Runs the browser tests on the app in `web`, or those whose file name contains one of `names`.
///
/// A browser has moments that a test does not govern, and one such moment in an hour should not refuse a change. So a
/// file in which something failed runs once more, after all others. What passes only then is handed back by name: it is
/// a fault of the test or of the page, for somebody to find.
pub(crate) fn test(project: &Project, consent: Consent, web: &Path, names: &[String]) -> Result<Vec<String>> {
    prepare(project, consent)?;
    let run_file = |file: &PathBuf| {
        let mut node = node(project, web)?;
        node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).arg(file);
        run(&mut node)
    };
    let files = test_files(project, names)?;
    let failed: Vec<&PathBuf> = files.iter().filter(|file| run_file(file).is_err()).collect();
    let failed_names = || failed.iter().map(|file| name_of(file)).collect::<Vec<_>>();
    if failed.len() > BY_CHANCE {
        bail!("{} files failed: {}", failed.len(), failed_names().join(", "));
    }
    for file in &failed {
        say(&format!("\n{} failed, and is tried once more", name_of(file)));
        run_file(file)?;
    }
    Ok(failed_names())
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What only a browser can measure.
pub(crate) fn figures(project: &Project, consent: Consent, web: &Path) -> Result<Vec<Figure>> {
    prepare(project, consent)?;
    from_command(node(project, web)?.arg("figures.mjs"))
}

/// Sees to the browser, and to the packages that drive it.
fn prepare(project: &Project, consent: Consent) -> Result<()> {
    setup::ensure(&[setup::NODE, setup::CHROMIUM], consent)?;
    assets::fetch_for_tests(project, consent)?;
    let folder = project.root.join("e2e");
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(command("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"])
        .current_dir(&folder))?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// Node in the tests' folder, told where things are.
fn node(project: &Project, web: &Path) -> Result<Command> {
    let mut node = Command::new("node");
    node.current_dir(project.root.join("e2e"));
    node.env("LIMBER_PROGRAM", project.program("limber")?);
    node.env("LIMBER_APP", web);
    node.env("LIMBER_SHOTS", project.build().join("shots"));
    Ok(node)
}

fn test_files(project: &Project, names: &[String]) -> Result<Vec<PathBuf>> {
    let is_wanted =
        |name: &str| names.is_empty() || names.iter().any(|wanted| name.contains(wanted.as_str()));
    let mut files = Vec::new();
    for entry in fs::read_dir(project.root.join("e2e/tests"))? {
        let path = entry?.path();
        let name = name_of(&path);
        if name.ends_with(".test.mjs") && is_wanted(&name) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
