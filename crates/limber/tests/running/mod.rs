//! The program as a person runs it, and what they see.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part of this")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// A folder for a record and files, in a zone that the tests can rely on.
pub(crate) struct Desk(pub(crate) TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_limber"));
        command.current_dir(self.path()).args(words).args(["--data", "record"]).env("TZ", "Europe/Berlin");
        command
    }

    pub(crate) fn output(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("limber starts")
    }

    /// All that a person sees of a command: its end, its output and its errors.
    pub(crate) fn see(&self, words: &[&str]) -> String {
        self.shown(words, &self.output(words))
    }

    /// The same for a command that reads a text.
    pub(crate) fn see_with(&self, words: &[&str], input: &str) -> String {
        let mut command = self.command(words);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("limber starts");
        child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("limber reads");
        let output = child.wait_with_output().expect("limber ends");
        self.shown(words, &output)
    }

    fn shown(&self, words: &[&str], output: &Output) -> String {
        let text = |bytes: &[u8]| {
            String::from_utf8_lossy(bytes).replace(&self.path().display().to_string(), "[DESK]")
        };
        let mut shown =
            format!("$ limber {}\nends with {}\n", words.join(" "), output.status.code().unwrap_or(-1));
        for (name, bytes) in [("output", &output.stdout), ("errors", &output.stderr)] {
            if !bytes.is_empty() {
                shown.push_str(&format!("--- {name}\n{}", text(bytes)));
            }
        }
        shown
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).expect("the file is there")
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(self.path().join(file), text).expect("it can be written");
    }

    /// Serves the app once more beside a program that has the record open.
    pub(crate) fn serve_more(&self) -> Serving {
        let mut command = self.command(&["serve", "--app", ".", "--port", "0"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("limber starts");
        let mut line = String::new();
        let stderr = child.stderr.take().expect("piped");
        BufReader::new(stderr).read_line(&mut line).expect("it says why");
        assert!(line.contains("is in use by limber serve (process "), "{line}");
        Serving(child)
    }

    /// Serves a small app and this desk's record until dropped.
    pub(crate) fn serve(&self) -> Serving {
        self.write("index.html", "the app");
        let mut command = self.command(&["serve", "--app", ".", "--port", "0"]);
        let mut child = command.stdout(Stdio::piped()).spawn().expect("limber starts");
        let stdout = BufReader::new(child.stdout.take().expect("piped"));
        let origin = stdout.lines().map_while(Result::ok).find(|line| line.starts_with("Limber is at "));
        assert!(origin.is_some(), "it says where it is");
        Serving(child)
    }
}

/// A program that serves.
pub(crate) struct Serving(pub(crate) Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
