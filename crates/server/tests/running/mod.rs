//! A server with a small app, and a client that sends bytes exactly as it is told.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part of this")]

use server::{Server, Site};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use tempfile::TempDir;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

/// A server on a port of its own, stopped when dropped.
pub(crate) struct Running {
    pub(crate) port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    _folder: TempDir,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Running {
    pub(crate) fn start() -> Self {
        Self::start_with(|server| server)
    }

    /// Starts a server after something more was done to it.
    pub(crate) fn start_with(more: impl FnOnce(Server) -> Server + Send + 'static) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        lay_out(folder.path());
        let site = Site::read(&folder.path().join("web")).expect("the small app is complete");
        let (stop, stopped) = oneshot::channel();
        let (tell_port, port) = mpsc::channel();
        let thread = thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let server = more(Server::bind(site, 0).await.expect("a free port"));
                let port = server.origin().rsplit(':').next().and_then(|port| port.parse().ok());
                tell_port.send(port.expect("an origin ends in its port")).expect("the test listens");
                server.run_until(async { drop(stopped.await) }).await.expect("the server runs");
            });
        });
        let port = port.recv().expect("the server starts");
        Self { port, stop: Some(stop), thread: Some(thread), _folder: folder }
    }

    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.get_with(path, "Accept: */*")
    }

    pub(crate) fn get_with(&self, path: &str, header: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\n{header}"), &self.host())
    }

    /// Sends a request line, perhaps with headers after it, to the given host.
    pub(crate) fn send(&self, request_line: &str, host: &str) -> Answer {
        self.send_with_body(request_line, host, "")
    }

    /// Begins a request for the record and sends so much of its body.
    pub(crate) fn begin_part(
        &self,
        deed: &str,
        token: &server::Token,
        body: &str,
        bytes: usize,
    ) -> TcpStream {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        let head = format!(
            "POST /exchange/{deed} HTTP/1.1\r\nAuthorization: Bearer {}\r\nContent-Length: {}\r\nHost: {}\r\n\r\n",
            token.text(),
            body.len(),
            self.host()
        );
        socket.write_all(head.as_bytes()).expect("the server reads");
        socket.write_all(&body.as_bytes()[..bytes]).expect("the server reads");
        socket
    }

    /// Sends a request for the record without waiting for its answer.
    pub(crate) fn begin(&self, deed: &str, token: &server::Token, body: &str) -> TcpStream {
        self.begin_part(deed, token, body, body.len())
    }

    /// Sends a request with a body, whose length is told among the headers.
    pub(crate) fn send_with_body(&self, request_line: &str, host: &str, body: &str) -> Answer {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        let request = format!("{request_line}\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        socket.write_all(request.as_bytes()).expect("the server reads");
        // A server that refuses by the headers alone may not wait for all of it.
        let _ = socket.write_all(body.as_bytes());
        let mut received = Vec::new();
        socket.read_to_end(&mut received).expect("the server answers");
        Answer::parse(&received)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the server ends cleanly");
        }
    }
}

impl Answer {
    fn parse(received: &[u8]) -> Self {
        let end = received.windows(4).position(|four| four == b"\r\n\r\n").expect("headers end");
        let head = String::from_utf8_lossy(&received[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.expect("a status line"),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: received[end + 4..].to_vec(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn lay_out(folder: &Path) {
    let files = [
        ("secret.txt", "secret"),
        ("web/index.html", "<!doctype html>shell"),
        ("web/sw.js", "self"),
        ("web/manifest.webmanifest", "{}"),
        ("web/assets/app-0123456789ab.wasm", "\0asm"),
        ("web/assets/app-0123456789ab.css", "body {}"),
        ("web/assets/app-0123456789ab.css.br", "small as brotli"),
        ("web/assets/app-0123456789ab.css.gz", "small as gzip"),
        ("web/assets/word list.txt", "words"),
    ];
    fs::create_dir_all(folder.join("web/assets")).expect("folders");
    for (name, content) in files {
        fs::write(folder.join(name), content).expect("files");
    }
}
