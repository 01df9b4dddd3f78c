//! `limber serve`.

use clap::Args;
use serde_json::json;
use server::{DEFAULT_PORT, Record, ServeError, ServeErrorKind, Server, Site, Token};
use std::future;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;
use store::Store;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::built_app::this_program;
use crate::clock;
use crate::outcome::{Ending, Failure, Said};
use crate::record;

/// What to serve, and where.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder of the built app. A limber that was made by `cargo xtask dist` has the app inside and needs none.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,

    /// The port on 127.0.0.1. The browser keeps what you record under this address: at another port it starts empty, and
    /// no record is kept here unless --data names one.
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PORT)]
    port: u16,

    /// End once nobody has asked for anything for so many seconds. A page in sight asks all the time.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    until_idle_secs: Option<u64>,

    /// End when the input does: with whoever started this, however they end.
    #[arg(long, hide = true)]
    until_input_ends: bool,
}

impl Options {
    fn site(&self) -> Result<Site, Failure> {
        if let Some(folder) = &self.app {
            return Ok(Site::read(folder)?);
        }
        Site::inside(&this_program()?)?.ok_or_else(|| Failure::new(Ending::AskedWrongly, NO_APP))
    }

    /// Another port is for trying things out, and must not mix them into the record of the usual one.
    fn keeps_record(&self, data: Option<&Path>) -> bool {
        self.port == DEFAULT_PORT || data.is_some()
    }
}

const NO_APP: &str = "This limber has no app inside. Say where the built app is with --app DIR, or have one made that has it, by \
                      `cargo xtask dist`.";

/// Serves the app until the person or the system asks to stop.
pub(crate) fn run(options: &Options, data: Option<&Path>, is_json: bool) -> Result<Said, Failure> {
    let site = options.site()?;
    let socket = |source| ServeError::Socket { port: options.port, source };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(socket)?;
    runtime.block_on(async {
        let server = Server::bind(site, options.port).await?;
        let (server, kept) =
            if options.keeps_record(data) { with_record(server, data)? } else { (server, Kept::default()) };
        kept.tell(&server.origin(), is_json);
        let server = match options.until_idle_secs {
            Some(secs) => server.until_idle(Duration::from_secs(secs)),
            None => server,
        };
        let input_ends = input_ends(options.until_input_ends);
        let stop = async {
            tokio::select! {
                () = asked_to_stop() => {}
                () = input_ends => {}
            }
        };
        server.run_until(stop).await.map_err(Failure::from)
    })?;
    Ok(Said::nothing())
}

/// What is said of the record when serving begins.
#[derive(Default)]
struct Kept {
    /// Where it is kept, if it is.
    place: Option<PathBuf>,
    /// What a person should know about it.
    told: Vec<String>,
}

impl Kept {
    /// Tells it and where the app is. Serving matters more than saying so: a closed output is no reason to stop.
    fn tell(&self, origin: &str, is_json: bool) {
        let place = self.place.as_ref().map(|place| place.display().to_string());
        if is_json {
            let line = json!({ "origin": origin, "record": place, "told": self.told });
            drop(writeln!(io::stdout(), "{line}"));
            return;
        }
        for told in &self.told {
            drop(writeln!(io::stderr(), "{told}"));
        }
        if let Some(place) = place {
            drop(writeln!(io::stdout(), "What you record is also kept in {place}"));
        }
        drop(writeln!(io::stdout(), "Limber is at {origin} (stop with Ctrl-C)"));
    }
}

/// Opens the record. The page works without it, so whatever is the matter is told here and in the page, and no reason to stop.
fn with_record(server: Server, data: Option<&Path>) -> Result<(Server, Kept), Failure> {
    let place = record::place(data)?;
    let opened = record::open(&place, "limber serve").and_then(|mut disk| {
        let token = Token::of(clock::random()?);
        disk.answers_at(&server.address(), token.text())?;
        let told: Vec<String> = disk.take_told().iter().map(ToString::to_string).collect();
        let record = Record::new(Box::new(disk), &place.display().to_string(), token, clock::now);
        Ok((record.with_companion(companion_runs).with_desk(companion_sees), told))
    });
    Ok(match opened {
        Ok((record, told)) => (server.with_record(record), Kept { place: Some(place), told }),
        Err(failure) => {
            let kept = Kept { place: None, told: vec![failure.words.clone()] };
            (server.without_record(failure.words), kept)
        }
    })
}

#[cfg(target_os = "linux")]
use crate::desk::{companion_runs, companion_sees};

/// There is a companion for Linux alone.
#[cfg(not(target_os = "linux"))]
fn companion_runs() -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn companion_sees() -> Option<server::DeskSeen> {
    None
}

impl From<ServeError> for Failure {
    fn from(error: ServeError) -> Self {
        let ending = match error.kind() {
            ServeErrorKind::PortTaken => Ending::AskedWrongly,
            ServeErrorKind::App | ServeErrorKind::System => Ending::CouldNot,
        };
        Self::new(ending, error.to_string())
    }
}

/// Resolves when nothing more can come in, where that matters.
async fn input_ends(matters: bool) {
    if !matters {
        return future::pending().await;
    }
    let (end, ended) = oneshot::channel::<()>();
    // It reads on a thread of its own, which ends with the program: to read the input is to wait for it.
    thread::spawn(move || {
        // What is said there is for nobody, and an input that cannot be read is at its end.
        io::copy(&mut io::stdin().lock(), &mut io::sink()).ok();
        drop(end);
    });
    ended.await.ok();
}

/// Resolves at Ctrl-C, or when the system ends the program.
#[cfg(unix)]
pub(crate) async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return interrupted().await };
    tokio::select! {
        () = interrupted() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
pub(crate) async fn asked_to_stop() {
    interrupted().await;
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a signal to wait for, the server runs until the process is ended from outside.
        future::pending::<()>().await;
    }
}
