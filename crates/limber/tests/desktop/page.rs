//! The page of a break where nobody serves it: the program has it inside.

use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use crate::desk::Desk;

const MARK: &[u8; 8] = include_bytes!("../../../server/app-mark.txt");

/// The program with a small app inside, as `cargo xtask dist` makes it.
fn with_app_inside(desk: &Desk) -> String {
    let (app, archive, program) = (desk.path("app"), desk.path("app.tar"), desk.path("limber"));
    fs::create_dir(&app).expect("the folder is ours");
    fs::write(app.join("index.html"), "the app").expect("the folder is ours");
    let (from, to) = (app.to_string_lossy(), archive.to_string_lossy());
    assert!(desk.run("tar", &["-cf", &to, "-C", &from, "index.html"]).status.success());
    let archive = fs::read(&archive).expect("it was written");
    fs::copy(env!("CARGO_BIN_EXE_limber"), &program).expect("the folder is ours");
    let mut file = OpenOptions::new().append(true).open(&program).expect("the file is ours");
    let length = u64::try_from(archive.len()).expect("a small app").to_le_bytes();
    file.write_all(&archive).and_then(|()| file.write_all(MARK)).expect("the file is ours");
    file.write_all(&length).expect("the file is ours");
    program.to_string_lossy().into_owned()
}

/// A port that nobody has.
fn free_port() -> u16 {
    let socket = TcpListener::bind("127.0.0.1:0").expect("a free port");
    socket.local_addr().expect("a bound socket").port()
}

fn get(port: u16, path: &str) -> Option<String> {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    socket.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    socket.read_to_string(&mut answer).ok()?;
    Some(answer)
}

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_break_is_served_where_nobody_does_for_as_long_as_somebody_looks() {
    let mut desk = Desk::bare();
    let (program, port) = (with_app_inside(&desk), free_port());
    let origin = format!("http://127.0.0.1:{port}");
    desk.companion_of(&program, &["--origin", &origin, "--page-idle-secs", "5"]);
    assert_eq!(get(port, "/"), None, "nobody has asked for a page yet");
    assert!(desk.limber(&["break", "now"]).status.success());
    let page = format!("{origin}/break/");
    desk.wait_for("the page of the break", |desk| desk.opened().starts_with(&page));
    // Whoever opens it finds it there.
    let answer = get(port, desk.opened().trim().trim_start_matches(&origin)).expect("somebody serves it");
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("the app"), "{answer}");
    // What happens meanwhile goes into the record through it.
    assert!(desk.limber(&["break", "skip"]).status.success());
    assert!(desk.record().events().count() >= 2);
    let is_over = |_: &Desk| TcpStream::connect(("127.0.0.1", port)).is_err();
    desk.wait_at_most(Duration::from_secs(30), "its end", is_over);
    desk.end_companion();
    // One that would go on for long ends with the companion.
    desk.companion_of(&program, &["--origin", &origin, "--page-idle-secs", "600"]);
    assert!(desk.limber(&["break", "now"]).status.success());
    desk.wait_for("the page once more", |desk| desk.opened().lines().count() == 2);
    assert!(!is_over(&desk), "somebody serves it");
    desk.end_companion();
    desk.wait_for("its end with the companion", is_over);
}
