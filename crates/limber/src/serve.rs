//! `limber serve`.

use clap::Args;
use server::{DEFAULT_PORT, ServeError, Server, Site};
use std::io::{self, Write};
use std::path::PathBuf;
use tokio::runtime::Builder;

/// What to serve, and where.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder of the built app.
    #[arg(long, value_name = "DIR")]
    app: PathBuf,

    /// The port on 127.0.0.1. What you record is kept under this address: at another port Limber starts empty.
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PORT)]
    port: u16,
}

/// Serves the app until the person or the system asks to stop.
pub(crate) fn run(options: &Options) -> Result<(), ServeError> {
    let site = Site::read(&options.app)?;
    let socket = |source| ServeError::Socket { port: options.port, source };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(socket)?;
    runtime.block_on(async {
        let server = Server::bind(site, options.port).await?;
        // Serving matters more than saying so: a closed output is no reason to stop.
        drop(writeln!(io::stdout(), "Limber is at {} (stop with Ctrl-C)", server.origin()));
        server.run_until(asked_to_stop()).await
    })
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return interrupted().await };
    tokio::select! {
        () = interrupted() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    interrupted().await;
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a signal to wait for, the server runs until the process is ended from outside.
        std::future::pending::<()>().await;
    }
}
