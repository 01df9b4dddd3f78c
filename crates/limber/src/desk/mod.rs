//! `limber desk` and `limber break`.

mod adviser;
mod in_record;
mod places;
mod talk;

use clap::{Args, Subcommand};
use desk::DeskError;
use desk::install::{self, Manager};
use desk::record::Recorder;
use desk::words::Language;
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{self, Path, PathBuf};
use std::process::ExitCode;
use tokio::runtime::Builder;

use adviser::CareAdviser;
use in_record::InRecord;
use places::Folders;

use crate::commands::serve::asked_to_stop;
use crate::record;

pub(crate) use talk::{BreakOptions, companion_runs, companion_sees, main as break_main};

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

    /// After how many seconds without a look at it a page ends that was served for a break.
    #[arg(long, value_name = "N", default_value_t = 600, hide = true)]
    page_idle_secs: u64,
    /// How many times as fast time passes for the companion, on X11: to show hours within minutes.
    #[arg(long, value_name = "TIMES", default_value_t = 1, hide = true,
          value_parser = clap::value_parser!(u32).range(1..=60))]
    speed: u32,
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

/// What the companion does with the record, for whoever finds it open.
const PURPOSE: &str = "limber desk";

pub(crate) fn main(options: &Options, data: Option<&Path>, json: bool) -> ExitCode {
    let Some(folders) = Folders::of_person() else {
        return failed("neither HOME nor the XDG folders are set: where should settings be?", json);
    };
    let folders = options.settings.clone().map_or(folders.clone(), |file| folders.with_settings(file));
    let place = match record::place(data) {
        Ok(place) => place,
        Err(failure) => return failed(&failure.words, json),
    };
    let done = match &options.what {
        None => run(options, &folders, place, json).map(|()| Vec::new()),
        Some(What::Install) => set_up(&folders, options.settings.as_deref(), data),
        Some(What::Uninstall) => take_down(&folders, &place),
        Some(What::Status) => {
            desk::words::speak(language(data));
            return talk::status(&folders, json);
        }
    };
    match done {
        Ok(lines) => tell(&lines, json),
        Err(words) => failed(&words, json),
    }
}

fn run(options: &Options, folders: &Folders, place: PathBuf, json: bool) -> Result<(), Words> {
    desk::clock::run_faster(options.speed);
    let server = server(options, &place);
    let (adviser, recorder) = (CareAdviser::new(place.clone()), InRecord::new(place));
    let companion = desk::Options {
        settings_file: folders.settings_file.clone(),
        state_file: folders.state_file(),
        origin: options.origin.clone(),
        opener: options.opener.clone(),
        server,
        roots: desk::Roots::of_machine(folders.config.clone()),
        language: language_of_session(),
    };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let ready = move || {
        let words = "Limber's companion is watching when you sit (stop with Ctrl-C)";
        say(if json { r#"{"watching":true}"# } else { words });
    };
    let stop = asked_to_stop();
    let ended = desk::run(companion, Box::new(adviser), Box::new(recorder), ready, stop);
    runtime.block_on(ended).map_err(|error| match error {
        DeskError::AlreadyRunning => {
            format!("{error}: `limber break status` asks it, `limber desk uninstall` ends a service")
        }
        DeskError::NoSession(_) => error.to_string(),
    })
}

/// What serves the page, with this record: this program, where it has the app inside. Nothing where it cannot be found.
fn server(options: &Options, place: &Path) -> Vec<OsString> {
    let port = options.origin.rsplit(':').next().unwrap_or_default();
    let (Ok(program), Ok(place)) = (env::current_exe(), path::absolute(place)) else { return Vec::new() };
    let idle_secs = options.page_idle_secs.to_string();
    let ends = ["--until-input-ends", "--until-idle-secs", idle_secs.as_str()];
    let words = ["serve", "--port", port].into_iter().chain(ends).chain(["--data"]).map(OsString::from);
    [program.into_os_string()].into_iter().chain(words).chain([place.into_os_string()]).collect()
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

fn set_up(folders: &Folders, settings: Option<&Path>, data: Option<&Path>) -> Result<Vec<Words>, Words> {
    let program = env::current_exe().map_err(|error| format!("where this program is: {error}"))?;
    let (places, options) = (folders.places(), at_each_start(settings, data)?);
    let manager = install::install(&places, &program, &options).map_err(|error| error.to_string())?;
    let runs = match manager {
        Manager::Done => "The companion runs, and starts with your desktop from now on.",
        Manager::Absent => {
            "It will start with your desktop at the next login. systemd did not answer now; `limber desk` starts it by hand."
        }
    };
    Ok(vec![format!("Settings: {}", places.settings_file.display()), runs.to_owned()])
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

fn take_down(folders: &Folders, place: &Path) -> Result<Vec<Words>, Words> {
    // One that was started by hand would write its state once more.
    talk::quit();
    install::uninstall(&folders.places()).map_err(|error| error.to_string())?;
    let stays = place.exists().then(|| format!("What you recorded stays in {}", place.display()));
    let waits = what_waits(place).map(|why| format!("Some of it could not be written down yet: {why}"));
    let gone = "The companion is gone, with its settings.".to_owned();
    Ok(std::iter::once(gone).chain(stays).chain(waits).collect())
}

/// No companion comes after this one to write down what waits. Why it still waits, if it does.
fn what_waits(place: &Path) -> Option<Words> {
    let mut recorder = InRecord::new(place.to_owned());
    let tried = recorder.catch_up_at_last();
    tried.err().filter(|_| recorder.is_behind()).map(|error| error.to_string())
}

fn say(line: &str) {
    // What was done is done, whether or not anybody reads it.
    drop(writeln!(io::stdout(), "{line}"));
}

/// What was done, a line each.
fn tell(lines: &[Words], json: bool) -> ExitCode {
    if json && !lines.is_empty() {
        say(&serde_json::json!({ "told": lines }).to_string());
    } else {
        lines.iter().for_each(|line| say(line));
    }
    ExitCode::SUCCESS
}

fn failed(words: &str, json: bool) -> ExitCode {
    let told = if json { serde_json::json!({ "error": words }).to_string() } else { words.to_owned() };
    drop(writeln!(io::stderr(), "{told}"));
    ExitCode::FAILURE
}
