//! The app in a real browser.

use crate::assets::{self, Use};
use crate::figures::{Figure, from_command};
use crate::project::Project;
use crate::setup::{self, Consent};
use crate::shell::{command, run, say};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

/// So many files at a time: a test waits more than it computes, and every file has its own server and browser.
const LANES: usize = 2;

/// What a file of tests with a film, or on a desktop with the companion, takes from beside it.
const CAMERA: &str = "support/camera.mjs";
const DESKTOP: &str = "support/desktop.mjs";

/// Half an hour, where the longest file took nine minutes beside compilers on a slow machine. One that hangs in its browser then fails by
/// its name, and the others have their turn; one that hangs outside of it is asked to end, and may not.
const FILE_LIMIT: &str = "--test-timeout=1800000";

/// More files than this do not fail by chance, and are not tried again.
const BY_CHANCE: usize = 3;

/// Runs the browser tests on the app in `web`, or those whose file name contains one of `names`, two files at a time.
///
/// A browser has moments that a test does not govern, and one such moment in an hour should not refuse a change. So a
/// file in which something failed runs once more, after all others. What passes only then is handed back by name: it is
/// a fault of the test or of the page, for somebody to find.
pub(crate) fn test(project: &Project, consent: Consent, web: &Path, names: &[String]) -> Result<Vec<String>> {
    prepare(project, consent)?;
    let files = test_files(project, names)?;
    if files.iter().any(|file| uses(file, DESKTOP)) {
        setup::ensure(&[setup::DESKTOP], consent)?;
    }
    // What is built is built before there are two who want it.
    let program = project.program("limber")?;
    let test = |file: &PathBuf| node_test(project, &program, web, file);
    let (alone, others): (Vec<&PathBuf>, Vec<&PathBuf>) = files.iter().partition(|file| runs_alone(file));
    let mut failed = failures(&others, LANES, &test);
    failed.extend(failures(&alone, 1, &test));
    let failed_names = || failed.iter().map(|file| name_of(file)).collect::<Vec<_>>();
    if failed.len() > BY_CHANCE {
        bail!("{} files failed: {}", failed.len(), failed_names().join(", "));
    }
    for file in &failed {
        say(&format!("\n{} failed, and is tried once more", name_of(file)));
        test(file)?;
    }
    Ok(failed_names())
}

/// Runs files, some at a time, and gives those in which something failed.
fn failures<'a>(
    files: &[&'a PathBuf],
    lanes: usize,
    test: &(impl Fn(&PathBuf) -> Result<()> + Sync),
) -> Vec<&'a PathBuf> {
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let run_those_left = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            if test(file).is_err() {
                failed.lock().unwrap_or_else(PoisonError::into_inner).push(*file);
            }
        }
    };
    thread::scope(|scope| (0..lanes).for_each(|_| drop(scope.spawn(run_those_left))));
    let mut failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    failed.sort();
    failed
}

/// Runs one file. What it says comes as a whole, once it is done.
fn node_test(project: &Project, program: &Path, web: &Path, file: &Path) -> Result<()> {
    let mut node = node(project, program, web);
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1", FILE_LIMIT]).arg(file);
    let start = Instant::now();
    let output = node.stdin(Stdio::null()).output()?;
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    say(&format!("\n{}, {} s\n{}", name_of(file), start.elapsed().as_secs(), said.concat()));
    if output.status.success() { Ok(()) } else { bail!("{} failed", name_of(file)) }
}

/// Whether a file has the machine to itself. Films are looked at as many pictures a second as it can; programs of a desktop wait for
/// each other by the clock, and one test says how long that takes.
fn runs_alone(file: &Path) -> bool {
    [CAMERA, DESKTOP].iter().any(|support| uses(file, support))
}

fn uses(file: &Path, support: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.contains(support))
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What only a browser can measure.
pub(crate) fn figures(project: &Project, consent: Consent, web: &Path) -> Result<Vec<Figure>> {
    prepare(project, consent)?;
    if let Err(error) = assets::fetch_for(project, consent, Use::Peer) {
        // What is measured beside it is then told as missing, and everything else is measured.
        say(&format!("{error:#}"));
    }
    from_command(node(project, &project.program("limber")?, web).arg("figures.mjs"))
}

/// Records two hours at a desk with the companion, which takes some minutes.
pub(crate) fn record(project: &Project, consent: Consent, web: &Path) -> Result<()> {
    prepare(project, consent)?;
    setup::ensure(&[setup::DESKTOP, setup::FFMPEG, setup::PANEL], consent)?;
    run(node(project, &project.program("limber")?, web).arg("recording.mjs"))
}

/// Sees to the browser, and to the packages that drive it.
fn prepare(project: &Project, consent: Consent) -> Result<()> {
    setup::ensure(&[setup::NODE, setup::CHROMIUM], consent)?;
    assets::fetch_for(project, consent, Use::Test)?;
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
fn node(project: &Project, program: &Path, web: &Path) -> Command {
    let mut node = Command::new("node");
    node.current_dir(project.root.join("e2e"));
    node.env("LIMBER_PROGRAM", program);
    node.env("LIMBER_APP", web);
    node.env("LIMBER_SHOTS", project.build().join("shots"));
    node
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
