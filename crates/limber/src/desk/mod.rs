//! `limber desk` and `limber break`.

mod adviser;
mod in_record;
mod places;
mod talk;

use clap::{Args, Subcommand};
use desk::DeskError;
use desk::install::{self, Manager};
use desk::words::Language;
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{self, Path, PathBuf};
use std::process::ExitCode;
use tokio::runtime::Builder;

use in_record::InRecord;
use places::Folders;

use crate::commands::serve::asked_to_stop;
use crate::record;

pub(crate) use talk::{BreakOptions, companion_runs, main as break_main};

/// What to do with the companion. Without a word after it: run, until Ctrl-C.
#[derive(Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: Option<What>,

    /// The settings file.
    #[arg(long, value_name = "FILE", global = true)]
    settings: Option<PathBuf>,

    /// Where the page is.
    #[arg(long, value_name = "ORIGIN", default_value = "http://127.0.0.1:7420", hide = true)]
    origin: String,

    /// The program that opens an address in your browser.
    #[arg(long, value_name = "PROGRAM", default_value = "xdg-open", hide = true)]
    opener: String,
}

#[derive(Subcommand)]
enum What {
    /// Start the companion with your desktop, now and at every login.
    Install,
    /// Stop it and remove all that it wrote, its settings too. What you recorded stays.
    Uninstall,
    /// Whether it runs, what it is doing, and whether its settings can be read.
    Status,
}

/// A problem, in words for people.
type Words = String;

pub(crate) fn main(options: &Options, data: Option<&Path>, json: bool) -> ExitCode {
    let Some(folders) = Folders::of_person() else {
        return failed("neither HOME nor the XDG folders are set: where should settings be?");
    };
    let folders = options.settings.clone().map_or(folders.clone(), |file| folders.with_settings(file));
    let place = match record::place(data) {
        Ok(place) => place,
        Err(failure) => return failed(&failure.words),
    };
    let done = match &options.what {
        None => run(options, &folders, place),
        Some(What::Install) => set_up(&folders, options.settings.as_deref(), data),
        Some(What::Uninstall) => take_down(&folders, &place),
        Some(What::Status) => {
            desk::words::speak(language(data));
            return talk::status(&folders, json);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => failed(&words),
    }
}

fn run(options: &Options, folders: &Folders, place: PathBuf) -> Result<(), Words> {
    let recorder = InRecord::new(place);
    let companion = desk::Options {
        settings_file: folders.settings_file.clone(),
        state_file: folders.state_file(),
        origin: options.origin.clone(),
        opener: options.opener.clone(),
        roots: desk::Roots::of_machine(folders.config.clone()),
        language: language_of_session(),
    };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let ready = || say("Limber's companion is watching when you sit (stop with Ctrl-C)");
    let adviser = Box::new(adviser::speaking());
    let stop = asked_to_stop();
    runtime.block_on(desk::run(companion, adviser, Box::new(recorder), ready, stop)).map_err(|error| {
        match error {
            DeskError::AlreadyRunning => {
                format!("{error}: `limber break status` asks it, `limber desk uninstall` ends a service")
            }
            DeskError::NoSession(_) => error.to_string(),
        }
    })
}

/// The language that the person chose in the page; else that of the session, by the usual three variables in their order.
fn language(data: Option<&Path>) -> Language {
    let looked = record::place(data).and_then(|place| record::look(&place, "limber break")).ok();
    let chosen = looked.and_then(|looked| desk::words::chosen(&looked.journal));
    chosen.unwrap_or_else(language_of_session)
}

fn language_of_session() -> Language {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
    set.find(|value| !value.is_empty()).map(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

fn set_up(folders: &Folders, settings: Option<&Path>, data: Option<&Path>) -> Result<(), Words> {
    let program = env::current_exe().map_err(|error| format!("where this program is: {error}"))?;
    let (places, options) = (folders.places(), at_each_start(settings, data)?);
    let manager = install::install(&places, &program, &options).map_err(|error| error.to_string())?;
    say(&format!("Settings: {}", places.settings_file.display()));
    say(match manager {
        Manager::Done => "The companion runs, and starts with your desktop from now on.",
        Manager::Absent => {
            "It will start with your desktop at the next login. systemd did not answer now; `limber desk` starts it by hand."
        }
    });
    Ok(())
}

/// The service runs elsewhere than the person who sets it up, so that a path is written out.
fn at_each_start(settings: Option<&Path>, data: Option<&Path>) -> Result<Vec<OsString>, Words> {
    let mut options = Vec::new();
    for (name, given) in [("--settings", settings), ("--data", data)] {
        if let Some(given) = given {
            let whole = path::absolute(given).map_err(|error| format!("{}: {error}", given.display()))?;
            options.extend([OsString::from(name), whole.into_os_string()]);
        }
    }
    Ok(options)
}

fn take_down(folders: &Folders, place: &Path) -> Result<(), Words> {
    // One that was started by hand would write its state once more.
    talk::quit();
    install::uninstall(&folders.places()).map_err(|error| error.to_string())?;
    say("The companion is gone, with its settings.");
    if place.exists() {
        say(&format!("What you recorded stays in {}", place.display()));
    }
    Ok(())
}

fn say(line: &str) {
    // What was done is done, whether or not anybody reads it.
    drop(writeln!(io::stdout(), "{line}"));
}

fn failed(words: &str) -> ExitCode {
    drop(writeln!(io::stderr(), "{words}"));
    ExitCode::FAILURE
}
