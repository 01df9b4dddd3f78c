//! One X server with a bus, for all that is measured.

use breaks::Local;
use desk::clock::Reading;
use journal::{
    Body, BreakKind, BreakPrompted, BreakTaken, DeviceId, HabitMoment, Journal, Moment, PromptStep, SpentOn,
    TakenHow, TimeSpent, file,
};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};
use tempfile::TempDir;

use crate::common::limber;
use crate::process::Watched;
use crate::server;

/// The programs that are measured beside the companion, and Debian's package of each. `cargo xtask bench` installs them.
const PEERS: [&str; 2] = ["workrave", "safeeyes"];

struct Running(Child);

impl Running {
    /// Starts what says in its first line where it is.
    fn of(command: &mut Command) -> Result<Self, String> {
        let child = command.stdout(Stdio::piped()).spawn();
        let program = || command.get_program().to_string_lossy().into_owned();
        child.map(Self).map_err(|error| format!("{} cannot be started: {error}", program()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

pub(crate) struct Desk {
    folder: TempDir,
    variables: Vec<(&'static str, String)>,
    programs: Vec<Running>,
    shown: Receiver<Instant>,
}

impl Desk {
    /// With a year in the record. The error says what is missing.
    pub(crate) fn new() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        // Safe Eyes makes `.config/safeeyes` in the home and takes it for the folder that XDG_CONFIG_HOME names.
        for name in [".config", "state", "data", "runtime"] {
            fs::create_dir(folder.path().join(name)).map_err(|error| error.to_string())?;
        }
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let mut server = Running::of(server.stderr(Stdio::null()))?;
        let display = format!(":{}", first_line(&mut server.0).ok_or("Xvfb does not say its number")?);
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let mut bus = Running::of(&mut bus)?;
        let address = first_line(&mut bus.0).ok_or("dbus-daemon does not say where it is")?;
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let variables = vec![
            ("DISPLAY", display),
            ("DBUS_SESSION_BUS_ADDRESS", address.clone()),
            ("DBUS_SYSTEM_BUS_ADDRESS", address.clone()),
            ("HOME", at("")),
            ("XDG_CONFIG_HOME", at(".config")),
            ("XDG_STATE_HOME", at("state")),
            ("XDG_DATA_HOME", at("data")),
            ("XDG_RUNTIME_DIR", at("runtime")),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("LANG", "C.UTF-8".to_owned()),
        ];
        let shown = server::on(address);
        let desk = Self { folder, variables, programs: vec![server, bus], shown };
        desk.keep_a_year()?;
        Ok(desk)
    }

    /// An empty record costs nothing to read.
    fn keep_a_year(&self) -> Result<(), String> {
        let exported = self.folder.path().join("year.jsonl");
        fs::write(&exported, file::export(&year(), "figures")).map_err(|error| error.to_string())?;
        let mut import = self.command(&limber().to_string_lossy());
        let imported = import.arg("import").arg(&exported).status();
        let done = imported.is_ok_and(|status| status.success());
        if done { Ok(()) } else { Err("limber does not take in the year that was made up".to_owned()) }
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// The companion, and how long it took to be ready.
    fn companion(&mut self) -> (u32, Duration) {
        let mut command = self.command(&limber().to_string_lossy());
        let start = Instant::now();
        let mut child =
            command.args(["desk", "--opener", "true"]).stdout(Stdio::piped()).spawn().expect("limber starts");
        first_line(&mut child).expect("limber says that it is ready");
        let (id, took) = (child.id(), start.elapsed());
        self.programs.push(Running(child));
        (id, took)
    }

    /// Starts everything that is measured, and says what could not be started.
    pub(crate) fn programs(&mut self) -> (Vec<Watched>, Vec<String>) {
        let (id, _) = self.companion();
        let mut programs = vec![Watched { name: "companion", is_ours: true, id }];
        let mut missing = Vec::new();
        for name in PEERS {
            match self.peer(name) {
                Ok(child) => {
                    programs.push(Watched { name, is_ours: false, id: child.id() });
                    self.programs.push(Running(child));
                }
                Err(error) => missing.push(format!("{name} cannot be started: {error}")),
            }
        }
        (programs, missing)
    }

    fn peer(&self, name: &str) -> std::io::Result<Child> {
        let said = File::create(self.said_by(name))?;
        self.command(name).stderr(said).spawn()
    }

    fn said_by(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.said"))
    }

    /// The last line that a program complained with.
    pub(crate) fn last_words(&self, name: &str) -> String {
        let said = fs::read_to_string(self.said_by(name)).unwrap_or_default();
        let last = said.lines().rev().find(|line| !line.trim().is_empty());
        // A semicolon would divide the line of a figure.
        last.unwrap_or("without a word").replace(';', ",")
    }

    /// Seconds from a break that falls due to its notification, and milliseconds from start to ready: the middle of five.
    pub(crate) fn latency(mut self) -> (f64, f64) {
        let mut starts = Vec::new();
        let mut latencies = Vec::new();
        for _ in 0..5 {
            let left = Duration::from_secs(6);
            self.sat(left);
            let (_, start) = self.companion();
            starts.push(start.as_secs_f64() * 1e3);
            // Whoever is back sits from the first key on.
            self.key();
            let due = Instant::now() + left;
            let shown = self.shown.recv_timeout(Duration::from_secs(30)).expect("a notification");
            latencies.push(shown.saturating_duration_since(due).as_secs_f64());
            self.programs.pop();
        }
        (middle(latencies), middle(starts))
    }

    /// All but so much sitting lies behind somebody.
    fn sat(&self, left: Duration) {
        // Kept just now, or a little later, so that no time lies between.
        let local = Reading::take().now.local.plus_secs(15);
        let at = (local.day(), Local::new(local.day(), 0).secs_until(local));
        let break_ms = 50 * 60_000 - left.as_millis();
        let folder = self.folder.path().join("state/limber");
        let state = format!(
            r#"{{"version":1,"at":[{},{}],"shift_ms":0,"break_ms":{break_ms},"sitting_ms":0,"standing":false,"day":{},"shifts_offered":0,"breaks_offered":0,"questions":0,"neck_sets":0,"last_neck_ago_ms":null,"skips_in_a_row":0,"pause":null}}"#,
            at.0, at.1, at.0
        );
        fs::create_dir_all(&folder).expect("the folder is ours");
        fs::write(folder.join("desk.json"), state).expect("the folder is ours");
    }

    fn key(&self) {
        let typed = self.command("xdotool").args(["key", "shift"]).status();
        assert!(typed.is_ok_and(|status| status.success()), "xdotool types");
    }

    /// Somebody types for so long: some keys a second, with pauses.
    pub(crate) fn type_for(&self, length: Duration) {
        let start = Instant::now();
        while start.elapsed() < length {
            for _ in 0..8 {
                self.key();
                std::thread::sleep(Duration::from_millis(200));
            }
            std::thread::sleep(Duration::from_millis(1_500));
        }
    }
}

/// The companion's own year: nine breaks a day up to yesterday, and the cracks between them.
fn year() -> Journal {
    const HOUR_MS: i64 = 3_600_000;
    let now = Reading::take().moment;
    let mut journal = Journal::new();
    let mut writer = journal.writer(DeviceId(0x7ea2));
    for day in (1..=365).rev() {
        for hour in 0..9 {
            let at_ms = now.instant_ms - day * 24 * HOUR_MS + hour * HOUR_MS;
            let at = Moment::at_offset(at_ms, &now.zone, now.offset_minutes);
            let offered = BreakPrompted::new(BreakKind::Break, PromptStep::Offered);
            let taken = BreakTaken { what: BreakKind::Break, how: TakenHow::Seen, begun: None };
            let worked = TimeSpent { on: SpentOn::Work, ms: 50 * 60_000, ended_ago_ms: 0 };
            for body in [
                Body::BreakPrompted(offered),
                Body::BreakTaken(taken),
                Body::TimeSpent(worked),
                Body::HabitCracked(HabitMoment::default()),
            ] {
                journal.append(writer.write(at.clone(), body));
            }
        }
    }
    journal
}

fn first_line(child: &mut Child) -> Option<String> {
    let stdout = child.stdout.as_mut()?;
    let mut line = String::new();
    BufReader::with_capacity(1, stdout.by_ref()).read_line(&mut line).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
