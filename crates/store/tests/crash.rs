//! Programs that end in the middle of their work. Each test starts itself again as a child that works until it is ended.
#![cfg(unix)]
#![expect(clippy::print_stdout, reason = "the child tells its parent what was acknowledged")]

use std::collections::BTreeSet;
use std::env;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use journal::{Body, DeviceId, Event, EventId, HabitMoment, Moment};
use store::{Disk, Memory, Opening, Store, StoreError};

const FOLDER: &str = "LIMBER_TEST_FOLDER";
const ROUNDS: u64 = 200;

fn noon() -> Moment {
    Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120)
}

fn crack(region: String) -> Body {
    Body::HabitCracked(HabitMoment { region: Some(region), ..HabitMoment::default() })
}

fn open(folder: &Path) -> Result<Disk, StoreError> {
    Disk::open(&Opening::new(folder, "a child of a test", noon(), DeviceId(7)))
}

/// Works until it is ended, and says before and after each deed what it is about.
#[test]
#[ignore = "the child of the tests below"]
fn child() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut disk = match open(&folder) {
        Ok(disk) => disk,
        Err(error) => return println!("\nrefused {:?} {error}", error.kind()),
    };
    println!("\nopen");
    let mut written: Vec<EventId> = Vec::new();
    for turn in 1u32.. {
        let region = format!("region {turn} {}", "x".repeat(turn as usize % 40 * 8));
        match disk.append(&noon(), vec![crack(region)]) {
            Ok(events) => written.extend(events.iter().map(Event::id)),
            Err(error) => return println!("refused {:?} {error}", error.kind()),
        }
        println!("kept {}", written[written.len() - 1]);
        if turn % 9 == 0 {
            let id = written.swap_remove(turn as usize * 7 % written.len());
            println!("erasing {id}");
            disk.erase(id).expect("erased");
            println!("erased {id}");
        }
        if turn % 14 == 0 {
            merge_another(&mut disk, turn);
        }
    }
}

fn merge_another(disk: &mut Disk, turn: u32) {
    let mut other = Memory::new(DeviceId(u64::from(std::process::id()) << 32 | u64::from(turn)));
    let events = other.append(&noon(), vec![crack("from elsewhere".to_owned())]).expect("in memory");
    disk.merge(other.journal().expect("in memory").clone()).expect("kept");
    println!("kept {}", events[0].id());
}

/// This test program again, as the child.
fn command(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["child", "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

fn start(mut command: Command) -> (Child, BufReader<ChildStdout>) {
    let mut child = command.spawn().expect("it starts");
    let stdout = child.stdout.take().expect("piped");
    (child, BufReader::new(stdout))
}

/// What was acknowledged over all rounds.
#[derive(Default)]
struct Acknowledged {
    kept: BTreeSet<EventId>,
    erased: BTreeSet<EventId>,
    /// The last erasure was begun, and may or may not have happened.
    unsure: Option<EventId>,
}

impl Acknowledged {
    fn hear(&mut self, line: &str) {
        let Some((deed, id)) = line.trim().split_once(' ') else { return };
        let Ok(id) = id.parse::<EventId>() else { return };
        match deed {
            "kept" => assert!(self.kept.insert(id), "{id} was given twice"),
            "erasing" => self.unsure = Some(id),
            "erased" => {
                self.unsure = None;
                self.kept.remove(&id);
                self.erased.insert(id);
            }
            _ => {}
        }
    }

    fn check(&mut self, folder: &Path, round: u64) {
        let mut disk = open(folder).expect("it opens after any end");
        assert_eq!(disk.take_told(), [], "round {round}");
        let found: BTreeSet<EventId> = disk.journal().expect("readable").events().map(Event::id).collect();
        if let Some(id) = self.unsure.take().filter(|id| !found.contains(id)) {
            self.kept.remove(&id);
            self.erased.insert(id);
        }
        let lost: Vec<_> = self.kept.difference(&found).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?} were acknowledged and are gone");
        let back: Vec<_> = self.erased.intersection(&found).collect();
        assert!(back.is_empty(), "round {round}: {back:?} were erased and are back");
        // What was kept and not yet told when the end came counts from now on.
        self.kept.extend(found);
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_it_is_killed_at_any_moment() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = env::current_exe().expect("this program");
    let mut acknowledged = Acknowledged::default();
    for round in 0..ROUNDS {
        let (mut child, mut told) = start(command(&program, folder.path()));
        let lines = round % 23;
        let mut line = String::new();
        for _ in 0..lines {
            line.clear();
            told.read_line(&mut line).expect("it tells");
            acknowledged.hear(&line);
        }
        // The kill falls into all parts of the work, also into opening.
        std::thread::sleep(Duration::from_micros(round * 7919 % 6000));
        child.kill().expect("it runs");
        child.wait().expect("it ended");
        let mut rest = String::new();
        told.read_to_string(&mut rest).expect("the pipe ends with the child");
        // A line that was cut off by the end was not told.
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        whole.lines().for_each(|line| acknowledged.hear(line));
        acknowledged.check(folder.path(), round);
    }
    let Acknowledged { kept, erased, .. } = acknowledged;
    println!("{ROUNDS} kills; {} events kept, {} erased", kept.len(), erased.len());
    assert!(kept.len() > 500 && erased.len() > 20, "the children did their work");
}

#[test]
fn a_disk_that_fills_up_ends_in_a_sentence_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = env::current_exe().expect("this program");
    // The system lets no file grow beyond 96 kB, and says so with an error instead of a signal.
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 192; exec \"$0\" \"$@\""]).arg(&program);
    shell.args(["child", "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    shell.env(FOLDER, folder.path()).stdout(Stdio::piped()).stderr(Stdio::null());
    let (mut child, told) = start(shell);
    let mut acknowledged = Acknowledged::default();
    let mut last = String::new();
    for line in told.lines() {
        let line = line.expect("it tells");
        acknowledged.hear(&line);
        if line.starts_with("refused") {
            last = line;
        }
    }
    child.wait().expect("it ended");
    assert!(last.starts_with("refused "), "it ends with a refusal: {last}");
    assert!(acknowledged.kept.len() > 20, "it kept some first: {}", acknowledged.kept.len());
    acknowledged.check(folder.path(), 0);
}

#[test]
fn a_folder_that_may_not_be_written_in_is_told_of() {
    let outer = tempfile::tempdir().expect("a temporary folder");
    let folder = outer.path().join("limber");
    drop(open(&folder).expect("a record"));
    for path in [outer.path(), folder.as_path()] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o555)).expect("it is ours");
    }
    std::fs::set_permissions(folder.join("lock"), std::fs::Permissions::from_mode(0o444))
        .expect("it is ours");
    let program = env::current_exe().expect("this program");
    // Whoever runs everything may write everywhere, so the child is nobody. The program is copied to where nobody may read it.
    let copied = outer.path().join("child");
    std::fs::set_permissions(outer.path(), std::fs::Permissions::from_mode(0o755)).expect("it is ours");
    std::fs::copy(&program, &copied).expect("room for a copy");
    let mut command = command(&copied, &folder);
    if may_write_everywhere(&folder) {
        command.uid(65_534).gid(65_534);
    }
    let (mut child, mut told) = start(command);
    let mut words = String::new();
    told.read_to_string(&mut words).expect("it tells");
    child.wait().expect("it ended");
    assert!(words.contains("refused ReadOnly Limber may not write in "), "{words}");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).expect("it is ours");
}

fn may_write_everywhere(folder: &Path) -> bool {
    std::fs::write(folder.join("probe"), "")
        .is_ok_and(|()| std::fs::remove_file(folder.join("probe")).is_ok())
}
