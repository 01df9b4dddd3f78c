//! Whether a program listens or watches, from what the kernel shows to every program.

use breaks::Fact;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Roots;

/// Whether a sound card records. Headsets on Bluetooth are no sound cards to the kernel and stay unknown.
pub(super) fn microphone(roots: &Roots) -> Fact {
    let Ok(cards) = fs::read_dir(roots.proc.join("asound")) else { return Fact::Unknown };
    let folders = cards.flatten().map(|entry| entry.path());
    let mut captures = folders.filter(|path| is_named(path, "card")).flat_map(|card| captures_of(&card));
    Fact::from(captures.any(|capture| runs(&capture)))
}

/// The recording devices of a card: `pcm0c` and the like.
fn captures_of(card: &Path) -> Vec<PathBuf> {
    let Ok(devices) = fs::read_dir(card) else { return Vec::new() };
    let paths = devices.flatten().map(|entry| entry.path());
    paths.filter(|path| is_named(path, "pcm") && path.to_string_lossy().ends_with('c')).collect()
}

fn runs(capture: &Path) -> bool {
    let Ok(streams) = fs::read_dir(capture) else { return false };
    let status = |path: &Path| fs::read_to_string(path.join("status")).unwrap_or_default();
    streams.flatten().any(|stream| status(&stream.path()).lines().any(|line| line == "state: RUNNING"))
}

/// Whether a program of this person has a camera open. Without a camera, nobody looks through it. While our own page does, one program is
/// the browser, and no call.
pub(super) fn camera(roots: &Roots, page_looks: bool) -> Fact {
    camera_programs(roots).map_or(Fact::Unknown, |programs| Fact::from(programs > usize::from(page_looks)))
}

/// How many programs of this person have a camera open. Processes of one program are one; nothing where none can be seen.
pub(super) fn camera_programs(roots: &Roots) -> Option<usize> {
    if !has_camera(&roots.dev) {
        return Some(0);
    }
    let program = |process: PathBuf| fs::read_link(process.join("exe")).unwrap_or(process);
    Some(holders(roots)?.map(program).collect::<BTreeSet<PathBuf>>().len())
}

/// The folders of processes that have a camera open.
fn holders(roots: &Roots) -> Option<impl Iterator<Item = PathBuf>> {
    let processes = fs::read_dir(&roots.proc).ok()?;
    let camera = roots.dev.join("video");
    let is_process = |entry: &fs::DirEntry| is_number(&entry.file_name().to_string_lossy());
    let folders = processes.flatten().filter(is_process).map(|entry| entry.path());
    Some(folders.filter(move |process| holds_open(&process.join("fd"), &camera)))
}

fn has_camera(dev: &Path) -> bool {
    fs::read_dir(dev).is_ok_and(|entries| entries.flatten().any(|entry| is_named(&entry.path(), "video")))
}

/// The files of other people's programs cannot be read, and are left out.
fn holds_open(files: &Path, camera: &Path) -> bool {
    let Ok(files) = fs::read_dir(files) else { return false };
    let camera = camera.to_string_lossy().into_owned();
    let is_camera = |path: &Path| path.to_string_lossy().strip_prefix(&camera).is_some_and(is_number);
    files.flatten().any(|file| fs::read_link(file.path()).is_ok_and(|target| is_camera(&target)))
}

fn is_named(path: &Path, start: &str) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;
    use tempfile::TempDir;

    fn machine() -> (TempDir, Roots) {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(&path).expect("a folder");
            path
        };
        let roots = Roots { proc: at("proc"), sys: at("sys"), dev: at("dev"), config: at("config") };
        (folder, roots)
    }

    fn put(path: PathBuf, text: &str) {
        fs::create_dir_all(path.parent().expect("inside the machine")).expect("folders");
        fs::write(path, text).expect("a file");
    }

    #[test]
    fn a_card_that_records_is_a_microphone_in_use() {
        let (_folder, roots) = machine();
        assert_eq!(microphone(&roots), Fact::Unknown, "no sound at all");
        put(roots.proc.join("asound/card0/pcm0c/sub0/status"), "closed\n");
        put(roots.proc.join("asound/card0/pcm0p/sub0/status"), "state: RUNNING\n");
        assert_eq!(microphone(&roots), Fact::No, "music plays");
        put(roots.proc.join("asound/card1/pcm0c/sub0/status"), "state: RUNNING\nowner_pid   : 7\n");
        assert_eq!(microphone(&roots), Fact::Yes);
    }

    #[test]
    fn an_open_camera_is_a_camera_in_use() {
        let (_folder, roots) = machine();
        assert_eq!(camera(&roots, false), Fact::No, "there is none");
        put(roots.dev.join("video0"), "");
        put(roots.proc.join("12/status"), "");
        fs::create_dir_all(roots.proc.join("12/fd")).expect("a folder");
        symlink(roots.dev.join("videotape"), roots.proc.join("12/fd/3")).expect("a link");
        assert_eq!(camera(&roots, false), Fact::No, "another file");
        symlink(roots.dev.join("video0"), roots.proc.join("12/fd/4")).expect("a link");
        assert_eq!(camera(&roots, false), Fact::Yes);
        assert_eq!(camera(&roots, true), Fact::No, "our own page looks");
    }
    #[test]
    fn processes_of_one_program_are_one_at_the_camera() {
        let (_folder, roots) = machine();
        assert_eq!(camera_programs(&roots), Some(0), "there is none");
        put(roots.dev.join("video0"), "");
        for (process, program, programs) in
            [("12", Some("browser"), 1), ("13", Some("browser"), 1), ("14", Some("call"), 2), ("15", None, 3)]
        {
            let folder = roots.proc.join(process);
            fs::create_dir_all(folder.join("fd")).expect("a folder");
            symlink(roots.dev.join("video0"), folder.join("fd/3")).expect("a link");
            if let Some(program) = program {
                symlink(roots.proc.join(program), folder.join("exe")).expect("a link");
            }
            assert_eq!(camera_programs(&roots), Some(programs), "{process}");
            assert_eq!(camera(&roots, true), Fact::from(programs > 1), "{process}");
        }
        fs::remove_dir_all(&roots.proc).expect("it is ours");
        assert_eq!(camera_programs(&roots), None);
    }
}
