//! `cargo xtask run`: build the app, serve it, show it.

use crate::Options;
use crate::project::Project;
use crate::shell::{command, find_program, say, succeeds};
use crate::web;
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsStr;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The port at which the journal lives. It is the default of `limber serve`.
const PORT: u16 = 7420;

const PATIENCE: Duration = Duration::from_secs(10);

/// Builds, serves until Ctrl-C, and opens the browser if there is a screen to open it on.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let port = options.port.unwrap_or(PORT);
    check_free(port)?;
    let app = web::build(project, options.consent, options.variant)?;
    let limber = project.program("limber")?;
    let mut serving = serve(&limber, &app, port, options.data.as_deref())?;
    if options.open.unwrap_or_else(has_screen) {
        wait_until_open(port, &mut serving)?;
        open_browser(port);
    }
    let status = serving.wait()?;
    if !status.success() {
        bail!("limber ended with {status}");
    }
    Ok(())
}

/// Says so before minutes of building, not after.
fn check_free(port: u16) -> Result<()> {
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!(
            "port {port} on this machine is in use, perhaps by another Limber that is still open. Limber does not \
             move to another port, because what you have recorded is kept under this address. Close the other \
             program, then start Limber again."
        );
    }
    Ok(())
}

fn serve(limber: &Path, app: &Path, port: u16, data: Option<&OsStr>) -> Result<Child> {
    let port = port.to_string();
    let mut serve = command(limber, ["serve", "--port", &port, "--app"]);
    serve.arg(app);
    if let Some(data) = data {
        serve.arg("--data").arg(data);
    }
    serve.spawn().with_context(|| format!("cannot start {}", limber.display()))
}

fn wait_until_open(port: u16, serving: &mut Child) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if serving.try_wait()?.is_some() || start.elapsed() > PATIENCE {
            bail!("limber does not answer");
        }
        sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn has_screen() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some())
        && find_program("xdg-open").is_some()
}

fn open_browser(port: u16) {
    let address = format!("http://127.0.0.1:{port}");
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    if !succeeds(&mut command(opener, [&address])) {
        say(&format!("Open {address} in your browser."));
    }
}
