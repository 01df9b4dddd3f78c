//! The limber program.
//!
//! `limber serve --app DIR` serves the built app at `http://127.0.0.1:7420` until Ctrl-C. It ends with 0 when
//! stopped, with 2 when the port is taken and with 1 for any other error.

mod serve;

use clap::{Parser, Subcommand};
use server::ServeErrorKind;
use std::io::{self, Write};
use std::process::ExitCode;

/// Relief for a stiff neck or back, on this machine alone.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the app to the browser on this machine, until Ctrl-C.
    Serve(serve::Options),
}

fn main() -> ExitCode {
    let Command::Serve(options) = Arguments::parse().command;
    match serve::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing more can be said to somebody who closed the error stream.
            drop(writeln!(io::stderr(), "{error}"));
            match error.kind() {
                ServeErrorKind::PortTaken => ExitCode::from(2),
                ServeErrorKind::App | ServeErrorKind::System => ExitCode::FAILURE,
            }
        }
    }
}
