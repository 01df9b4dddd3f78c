//! One X server with a bus, for all that is measured.

use breaks::Local;
use desk::clock::Reading;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};
use tempfile::TempDir;

use crate::common::limber;
use crate::process::Watched;
use crate::server;

/// The programs that are measured beside the companion, and Debian's package of each.
const PEERS: [&str; 2] = ["workrave", "safeeyes"];

struct Running(Child);

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
    /// Nothing where there is no X server to start.
    pub(crate) fn new() -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        for name in ["config", "state", "data", "runtime"] {
            fs::create_dir(folder.path().join(name)).ok()?;
        }
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let mut server = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let display = format!(":{}", first_line(&mut server)?);
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let mut bus = bus.stdout(Stdio::piped()).spawn().ok()?;
        let address = first_line(&mut bus)?;
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let variables = vec![
            ("DISPLAY", display),
            ("DBUS_SESSION_BUS_ADDRESS", address.clone()),
            ("DBUS_SYSTEM_BUS_ADDRESS", address.clone()),
            ("HOME", at("")),
            ("XDG_CONFIG_HOME", at("config")),
            ("XDG_STATE_HOME", at("state")),
            ("XDG_DATA_HOME", at("data")),
            ("XDG_RUNTIME_DIR", at("runtime")),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("LANG", "C.UTF-8".to_owned()),
        ];
        let shown = server::on(address);
        Some(Self { folder, variables, programs: vec![Running(server), Running(bus)], shown })
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

    /// Starts everything that is measured.
    pub(crate) fn programs(&mut self) -> Vec<Watched> {
        let (id, _) = self.companion();
        let mut programs = vec![Watched { name: "companion", is_ours: true, id }];
        for name in PEERS {
            if let Ok(child) = self.command(name).spawn() {
                programs.push(Watched { name, is_ours: false, id: child.id() });
                self.programs.push(Running(child));
            }
        }
        programs
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
