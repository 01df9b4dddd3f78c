//! The program as a person starts it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn limber(app: &Path, port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_limber"));
    command.args(["serve", "--port", &port.to_string(), "--app"]).arg(app);
    command
}

fn refusal(app: &Path, port: u16) -> (Option<i32>, String) {
    let Output { status, stderr, .. } = limber(app, port).output().expect("limber starts");
    (status.code(), String::from_utf8_lossy(&stderr).into_owned())
}

#[test]
fn an_empty_folder_is_no_app() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (code, words) = refusal(folder.path(), 0);
    assert_eq!(code, Some(1));
    assert!(words.starts_with("There is no app in "), "{words}");
}

#[test]
fn a_taken_port_ends_with_two() {
    let folder = app();
    let holder = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = holder.local_addr().expect("a bound socket").port();
    let (code, words) = refusal(folder.path(), port);
    assert_eq!(code, Some(2));
    assert!(words.starts_with(&format!("Port {port} on this machine is in use")), "{words}");
}

#[test]
fn one_without_an_app_inside_says_what_it_needs() {
    let output = Command::new(env!("CARGO_BIN_EXE_limber")).args(["serve", "--port", "0"]).output();
    let Output { status, stderr, .. } = output.expect("limber starts");
    let words = String::from_utf8_lossy(&stderr);
    assert_eq!(status.code(), Some(2), "{words}");
    assert!(words.starts_with("This limber has no app inside. ") && words.contains("--app DIR"), "{words}");
}

#[test]
fn it_ends_by_itself_once_nobody_asks_any_more() {
    let folder = app();
    let mut command = limber(folder.path(), 0);
    let mut running =
        command.args(["--until-idle-secs", "1"]).stdout(Stdio::piped()).spawn().expect("limber starts");
    let mut line = String::new();
    BufReader::new(running.stdout.take().expect("piped")).read_line(&mut line).expect("it says where it is");
    assert!(line.starts_with("Limber is at "), "{line}");
    assert_eq!(running.wait().expect("limber ends").code(), Some(0));
}

/// As the companion has it: whoever started it may be killed, and says nothing then.
#[test]
fn it_ends_with_its_input_where_it_is_told_to() {
    let folder = app();
    let mut command = limber(folder.path(), 0);
    command.arg("--until-input-ends").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.spawn().expect("limber starts");
    let mut line = String::new();
    BufReader::new(running.stdout.take().expect("piped")).read_line(&mut line).expect("it says where it is");
    assert!(line.starts_with("Limber is at "), "{line}");
    assert!(running.try_wait().expect("it can be asked").is_none(), "its input goes on");
    drop(running.stdin.take());
    assert_eq!(running.wait().expect("limber ends").code(), Some(0));
}

#[test]
#[cfg(unix)]
fn it_serves_until_asked_to_stop() {
    let folder = app();
    let mut running = limber(folder.path(), 0).stdout(Stdio::piped()).spawn().expect("limber starts");
    let mut line = String::new();
    let stdout = running.stdout.take().expect("piped");
    BufReader::new(stdout).read_line(&mut line).expect("limber says where it is");
    let host = line.strip_prefix("Limber is at http://").and_then(|rest| rest.split(' ').next());
    let host = host.expect("the line names the address").to_owned();

    assert!(get(&host).ends_with("the app"));

    let asked = Command::new("kill").arg(running.id().to_string()).status().expect("kill is there");
    assert!(asked.success());
    assert_eq!(running.wait().expect("limber ends").code(), Some(0));
}

fn app() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("index.html"), "the app").expect("a file");
    folder
}

fn get(host: &str) -> String {
    let mut socket = TcpStream::connect(host).expect("limber listens");
    write!(socket, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("limber reads");
    let mut answer = String::new();
    socket.read_to_string(&mut answer).expect("limber answers");
    answer
}
