//! The limber program.
//!
//! | ends with | when |
//! |---|---|
//! | 0 | it did what was asked |
//! | 1 | it could not |
//! | 2 | it was asked wrongly; for `limber serve`, also when the port is taken |
//! | 3 | another program has the record open, and could not be reached; for `limber break`, the companion refused |
//! | 4 | what was checked is not sound; for `limber break`, the companion does not run |

mod built_app;
mod clock;
mod commands;
#[cfg(target_os = "linux")]
mod desk;
mod known;
mod outcome;
mod page;
mod plan_words;
mod reach;
mod record;
mod words;

use clap::{Args, CommandFactory, Parser, Subcommand};
use commands::{check, log, manual, progress, report, serve, today, transfer, vision};
use outcome::{Ending, Failure, Said};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Relief for a stiff neck or back, on this machine alone.
#[derive(Parser)]
#[command(version, after_help = "What you record is kept on this computer and sent nowhere.")]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// What every command takes.
#[derive(Args)]
struct Common {
    /// The folder of the record, instead of the usual place for this person's data.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,

    /// Answer as one line of JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the app to the browser on this machine, until Ctrl-C.
    Serve(serve::Options),
    /// Note a crack, or an urge that you let pass.
    #[command(subcommand)]
    Log(log::Log),
    /// What today holds: advice to see someone, the session of your programme, what was noted.
    Today,
    /// The week in three sentences, and what you marked last.
    Progress,
    /// A report to take along to a doctor or physiotherapist: shown, or as PDF, page to print and FHIR.
    Report(report::Options),
    /// Write everything that was recorded to a file.
    Export(transfer::Export),
    /// Take in a file that was exported: from here, from the browser or from another device.
    Import(transfer::Import),
    /// Look whether the record, an exported file, a plan file or a folder of content is sound.
    Check(check::Check),
    /// Say what pictures and videos show of a person: angles, and the repetitions of a movement.
    Vision(vision::Options),
    /// The companion on the desktop: it sees when you sit for long, and says when it is time to move.
    #[cfg(target_os = "linux")]
    Desk(desk::Options),
    /// Ask the companion for something: a break now, later, a pause, or how things are.
    #[cfg(target_os = "linux")]
    Break(desk::BreakOptions),
    /// Print what a shell needs to complete commands.
    Completions(manual::Completions),
    /// Print the manual page.
    Man,
}

fn main() -> ExitCode {
    let Arguments { common, command } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => return told_before(&told),
    };
    let is_json = common.json;
    let ended = match &command {
        #[cfg(target_os = "linux")]
        Command::Desk(options) => return desk::main(options, common.data.as_deref(), is_json),
        #[cfg(target_os = "linux")]
        Command::Break(options) => return desk::break_main(options, common.data.as_deref(), is_json),
        _ => run(&common, &command),
    };
    match ended {
        Ok(said) => said.tell(is_json),
        Err(failure) => failure.tell(is_json),
    }
}

/// What clap has to say in place of a command: a mistake in how it was asked, help, or the version. It stops reading at the mistake, so
/// whether JSON was asked for is looked up among all the words.
fn told_before(told: &clap::Error) -> ExitCode {
    if !std::env::args_os().any(|word| word == "--json") {
        told.exit();
    }
    let words = told.to_string();
    let words = words.trim_end();
    let words = words.strip_prefix("error: ").unwrap_or(words);
    if told.use_stderr() {
        Failure::new(Ending::AskedWrongly, words).tell(true)
    } else {
        Said::new(words, json!({ "text": words })).tell(true)
    }
}

fn run(common: &Common, command: &Command) -> Result<Said, Failure> {
    match command {
        Command::Serve(options) => serve::run(options, common.data.as_deref(), common.json),
        Command::Log(log) => log.run(&record::place(common.data.as_deref())?),
        Command::Today => today::run(&record::place(common.data.as_deref())?),
        Command::Progress => progress::run(&record::place(common.data.as_deref())?),
        Command::Report(report) => report.run(&record::place(common.data.as_deref())?),
        Command::Export(export) => export.run(&record::place(common.data.as_deref())?),
        Command::Import(import) => import.run(&record::place(common.data.as_deref())?),
        Command::Check(check) => check.run(common.data.as_deref()),
        Command::Vision(options) => options.run(),
        Command::Completions(completions) => completions.run(&mut Arguments::command()),
        Command::Man => manual::page(Arguments::command()),
        // They end by numbers of their own, in `main`.
        #[cfg(target_os = "linux")]
        Command::Desk(_) | Command::Break(_) => Ok(Said::nothing()),
    }
}
