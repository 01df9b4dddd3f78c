//! A desktop for one test, and the companion on it.

use breaks::Local;
use desk::StatusTold;
use desk::clock::Reading;
use journal::{Body, DeviceId, EventId, Journal, Moment, file};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A process that ends with the test.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// One desktop with nothing of the machine's own.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) bus: String,
    variables: Vec<(String, String)>,
    _programs: Vec<Running>,
    companion: Option<Running>,
}

impl Desk {
    /// The first event that a page tells.
    pub(crate) const FIRST: EventId = EventId { device: DeviceId(0x9a9e), counter: 1 };

    /// A session bus and nothing else.
    pub(crate) fn bare() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["config", "state", "data", "runtime"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        let (program, bus) = bus(&folder.path().join("bus"));
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let variables = [
            ("DBUS_SESSION_BUS_ADDRESS", bus.clone()),
            // One bus stands in for both: what is said to be of the system is there only in some tests.
            ("DBUS_SYSTEM_BUS_ADDRESS", bus.clone()),
            ("HOME", at("")),
            ("XDG_CONFIG_HOME", at("config")),
            ("XDG_STATE_HOME", at("state")),
            ("XDG_DATA_HOME", at("data")),
            ("XDG_RUNTIME_DIR", at("runtime")),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
        ];
        let variables = variables.map(|(name, value)| (name.to_owned(), value)).to_vec();
        Self { folder, bus, variables, _programs: vec![program], companion: None }
    }

    /// With an X server.
    pub(crate) fn with_screen() -> Self {
        let mut desk = Self::bare();
        let (server, display) = x_server();
        desk._programs.push(server);
        desk.set("DISPLAY", &display);
        desk
    }

    /// With an X server and a notification server.
    pub(crate) fn x11() -> Self {
        let mut desk = Self::with_screen();
        desk.start("dunst", &["-conf", "/dev/null"]);
        desk.wait_for("the notification server", |desk| desk.run("dunstctl", &["count"]).status.success());
        desk
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    pub(crate) fn variable(&self, name: &str) -> String {
        let found = self.variables.iter().rev().find(|(variable, _)| variable == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn settings_file(&self) -> PathBuf {
        self.path("config/limber/desk.toml")
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).env_clear().stdin(Stdio::null());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a program of the system to its end.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> Output {
        let output = self.command(program, arguments).output();
        output.unwrap_or_else(|error| panic!("{program} ({error}): `cargo xtask test desktop` installs it"))
    }

    /// Starts a program of the system for as long as the test runs.
    pub(crate) fn start(&mut self, program: &str, arguments: &[&str]) {
        let mut command = self.command(program, arguments);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let child = child
            .unwrap_or_else(|error| panic!("{program} ({error}): `cargo xtask test desktop` installs it"));
        self._programs.push(Running(child));
    }

    /// Writes a program of one line.
    pub(crate) fn script(&self, name: &str, line: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let script = self.path(name);
        fs::create_dir_all(script.parent().expect("it has a folder")).expect("the folder is ours");
        fs::write(&script, format!("#!/bin/sh\n{line}\n")).expect("the folder is ours");
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("the file is ours");
        script
    }

    /// Runs `limber` to its end.
    pub(crate) fn limber(&self, arguments: &[&str]) -> Output {
        self.run(env!("CARGO_BIN_EXE_limber"), arguments)
    }

    /// Writes the settings.
    pub(crate) fn settings(&self, text: &str) {
        fs::create_dir_all(self.path("config/limber")).expect("the folder is ours");
        fs::write(self.settings_file(), text).expect("the folder is ours");
    }

    /// Lets the companion wake up in the middle of a day: so much sitting since the last change of position and the last
    /// break.
    pub(crate) fn sat(&self, shift_ms: u64, break_ms: u64) {
        // Kept just now, or a little later, so that no time lies between.
        let local = Reading::take().now.local.plus_secs(15);
        let at = (local.day(), Local::new(local.day(), 0).secs_until(local));
        let state = json!({
            "version": 1, "at": at, "shift_ms": shift_ms, "break_ms": break_ms, "sitting_ms": break_ms,
            "standing": false, "day": at.0, "shifts_offered": 0, "breaks_offered": 0, "questions": 0,
            "neck_sets": 0, "last_neck_ago_ms": null, "skips_in_a_row": 0, "pause": null,
        });
        fs::create_dir_all(self.path("state/limber")).expect("the folder is ours");
        fs::write(self.path("state/limber/desk.json"), state.to_string()).expect("the folder is ours");
    }

    /// Starts the companion and waits until it says that it is there. What it opens is written to the file `opened`.
    pub(crate) fn companion(&mut self) {
        self.companion_of(env!("CARGO_BIN_EXE_limber"), &[]);
    }

    /// The same for some program of ours, with further options.
    pub(crate) fn companion_of(&mut self, limber: &str, options: &[&str]) {
        let opened = self.path("opened");
        let opener = self.script("opener", &format!("echo \"$1\" >> '{}'", opened.display()));
        let opener = opener.to_string_lossy().into_owned();
        let ours = ["desk", "--opener", opener.as_str()];
        let mut command = self.command(limber, &[ours.as_slice(), options].concat());
        let mut child = command.stdout(Stdio::piped()).spawn().expect("limber starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("piped");
        BufReader::new(stdout).read_line(&mut line).expect("limber says that it is there");
        assert!(line.starts_with("Limber's companion is watching"), "{line:?}");
        self.companion = Some(Running(child));
    }

    /// Ends the companion as the system would.
    pub(crate) fn end_companion(&mut self) {
        let mut running = self.companion.take().expect("it runs");
        let id = running.0.id().to_string();
        assert!(self.run("kill", &[&id]).status.success());
        assert!(running.0.wait().expect("it ends").success());
    }

    /// Ends the companion as a power failure would.
    pub(crate) fn kill_companion(&mut self) {
        drop(self.companion.take().expect("it runs"));
        self.wait_for("the bus to notice", |desk| desk.limber(&["break", "status"]).status.code() == Some(4));
    }

    pub(crate) fn status(&self) -> StatusTold {
        let output = self.limber(&["break", "status", "--json"]);
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).expect("the status is JSON")
    }

    pub(crate) fn log(&self) -> Vec<Value> {
        let output = self.limber(&["break", "log", "--json"]);
        serde_json::from_slice(&output.stdout).expect("the log is JSON")
    }

    /// The names of what happened.
    pub(crate) fn events(&self) -> Vec<String> {
        self.log().iter().map(|record| record["event"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Addresses that were opened.
    pub(crate) fn opened(&self) -> String {
        fs::read_to_string(self.path("opened")).unwrap_or_default()
    }

    /// Waits for the page of a break, and gives the event that began it.
    pub(crate) fn wait_for_break_page(&self) -> EventId {
        let page = "http://127.0.0.1:7420/break/";
        self.wait_for("the page of the break", |desk| {
            desk.opened().starts_with(page) && desk.opened().ends_with('\n')
        });
        let opened = self.opened();
        opened[page.len()..].trim().parse().expect("the address ends with the id of an event")
    }

    /// All that was recorded.
    pub(crate) fn record(&self) -> Journal {
        let out = self.path("exported.jsonl");
        let output = self.limber(&["export", &out.display().to_string()]);
        assert!(output.status.success(), "{output:?}");
        let bytes = fs::read(&out).expect("it was written");
        fs::remove_file(&out).expect("the file is ours");
        file::import(&bytes).expect("the page can import it")
    }

    /// Something that the page recorded reaches the record, as it does in an exchange.
    pub(crate) fn page_tells(&self, body: Body) {
        self.page_told([(0, body)]);
    }

    /// The same of what happened some seconds ago, the first of which is the [first event](Self::FIRST) of the page.
    pub(crate) fn page_told(&self, bodies: impl IntoIterator<Item = (i64, Body)>) {
        let mut page = Journal::new();
        let mut writer = page.writer(Self::FIRST.device);
        let now = Reading::take().moment;
        for (secs_ago, body) in bodies {
            let at_ms = now.instant_ms - secs_ago * 1_000;
            let at = Moment::at_offset(at_ms, &now.zone, now.offset_minutes);
            page.append(writer.write(at, body));
        }
        let from = self.path("from-the-page.jsonl");
        fs::write(&from, file::export(&page, "test")).expect("the folder is ours");
        let output = self.limber(&["import", &from.display().to_string()]);
        assert!(output.status.success(), "{output:?}");
    }

    /// Types a key, with the X server's own means.
    pub(crate) fn key(&self) {
        assert!(self.run("xdotool", &["key", "shift"]).status.success());
    }

    /// The notifications that the server showed and closed, the last one first: title and text.
    pub(crate) fn shown_and_closed(&self) -> Vec<(String, String)> {
        let history = self.run("dunstctl", &["history"]);
        let history: Value = serde_json::from_slice(&history.stdout).expect("the history is JSON");
        let entries = history["data"][0].as_array().cloned().unwrap_or_default();
        let text = |entry: &Value, name: &str| entry[name]["data"].as_str().unwrap_or_default().to_owned();
        entries.iter().map(|entry| (text(entry, "summary"), text(entry, "body"))).collect()
    }

    /// How many notifications are on the screen.
    pub(crate) fn on_screen(&self) -> usize {
        let count = self.run("dunstctl", &["count", "displayed"]);
        String::from_utf8_lossy(&count.stdout).trim().parse().unwrap_or(0)
    }

    /// Waits until something holds; a busy machine may take its time.
    pub(crate) fn wait_for(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        self.wait_at_most(PATIENCE, what, holds);
    }

    pub(crate) fn wait_at_most(&self, most: Duration, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < most, "{what}: not within {most:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the status is so, and tells the last one if it does not come to that.
    pub(crate) fn wait_for_status(&self, what: &str, holds: impl Fn(&StatusTold) -> bool) -> StatusTold {
        let start = Instant::now();
        loop {
            let status = self.status();
            if holds(&status) {
                return status;
            }
            assert!(start.elapsed() < PATIENCE, "{what}: {status:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// A bus with a socket in a folder of its own.
fn bus(socket: &Path) -> (Running, String) {
    let address = format!("unix:path={}", socket.display());
    let mut command = Command::new("dbus-daemon");
    command.args(["--session", "--nofork", "--nopidfile", "--print-address=1", "--address", &address]);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("dbus-daemon is there");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("piped"))
        .read_line(&mut line)
        .expect("the bus says where it is");
    (Running(child), line.trim().to_owned())
}

/// An X server on a display that nobody uses.
fn x_server() -> (Running, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child =
        child.unwrap_or_else(|error| panic!("Xvfb ({error}): `cargo xtask test desktop` installs it"));
    let mut number = Vec::new();
    let mut stdout = child.stdout.take().expect("piped");
    let mut byte = [0];
    while stdout.read(&mut byte).expect("the server says its number") == 1 && byte[0] != b'\n' {
        number.push(byte[0]);
    }
    (Running(child), format!(":{}", String::from_utf8_lossy(&number).trim()))
}
