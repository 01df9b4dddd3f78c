//! Speaking with the companion that runs.

use clap::{Args, Subcommand, ValueEnum};
use desk::bus::{CompanionError, CompanionProxy};
use desk::verb::For;
use desk::words;
use desk::{RecordTold, SeenTold, StatusTold};
use server::DeskSeen;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use tokio::runtime::Builder;

use super::places::Folders;
use super::{failed, language, say};

/// What to ask for.
#[derive(Args)]
pub(crate) struct BreakOptions {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// A minute or two, with movements.
    Break,
    /// A change of position.
    Shift,
}

#[derive(Clone, Copy, ValueEnum)]
enum Posture {
    /// Sitting.
    Sitting,
    /// Standing.
    Standing,
}

#[derive(Subcommand)]
enum Verb {
    /// A break now.
    Now {
        /// Which.
        #[arg(value_enum, default_value = "break")]
        kind: Kind,
    },
    /// Begin what is shown.
    Start,
    /// It was done.
    Done,
    /// Not this one.
    Skip,
    /// Later.
    Postpone {
        /// Minutes: one of your three choices. The first of them if you do not say.
        minutes: Option<u32>,
    },
    /// No prompts for so many minutes, until a time (14:30), today, or for good.
    Pause {
        /// How long.
        #[arg(default_value = "60")]
        length: For,
    },
    /// Prompts again.
    Resume,
    /// You were resting while nothing was touched.
    Rested,
    /// You were there while nothing was touched.
    WasHere,
    /// You sit, or stand.
    Posture {
        /// Which.
        #[arg(value_enum)]
        posture: Posture,
    },
    /// How things are.
    Status,
    /// What happened since the companion was started.
    Log,
}

/// A companion that does not answer within this time is not there.
const PATIENCE: Duration = Duration::from_secs(5);

/// The companion refused.
const REFUSED: u8 = 3;
/// It does not run.
const NOT_RUNNING: u8 = 4;

pub(crate) fn main(options: &BreakOptions, data: Option<&Path>, json: bool) -> ExitCode {
    words::speak(language(data));
    match ask(&options.verb) {
        Ok(answer) => {
            tell(&options.verb, &answer, json);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, json),
    }
}

/// `limber desk status`.
pub(crate) fn status(folders: &Folders, json: bool) -> ExitCode {
    let installed = folders.places().is_installed();
    let told = ask(&Verb::Status);
    if json {
        let running =
            told.as_ref().ok().and_then(|text| serde_json::from_str::<serde_json::Value>(text).ok());
        let settings = folders.settings_file.display().to_string();
        say(&serde_json::json!({ "installed": installed, "settings_file": settings, "running": running })
            .to_string());
        return ExitCode::SUCCESS;
    }
    say(if installed { "It starts with your desktop." } else { "It does not start by itself." });
    match told {
        Ok(answer) => tell(&Verb::Status, &answer, false),
        Err(_) => say("It does not run now."),
    }
    say(&format!("Settings: {}", folders.settings_file.display()));
    ExitCode::SUCCESS
}

fn ask(verb: &Verb) -> Result<String, CompanionError> {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| CompanionError::Ending(error.to_string()))?;
    runtime.block_on(async {
        let bus = zbus::Connection::session().await?;
        let companion =
            CompanionProxy::builder(&bus).cache_properties(zbus::proxy::CacheProperties::No).build().await?;
        speak(&companion, verb).await
    })
}

/// Ends the companion, if one runs, and waits until it writes nothing more.
pub(crate) fn quit() {
    let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return };
    runtime.block_on(async {
        let ended = async {
            let bus = zbus::Connection::session().await?;
            CompanionProxy::new(&bus).await?.quit().await
        };
        // It may be gone before its answer is out, and there may be none at all.
        drop(tokio::time::timeout(PATIENCE, ended).await);
    });
}

/// Whether a companion runs for this person. Without a session bus there is none.
pub(crate) fn companion_runs() -> bool {
    let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return false };
    let owned = runtime.block_on(async {
        let bus = zbus::Connection::session().await?;
        let name = zbus::names::BusName::try_from(desk::bus::NAME)?;
        zbus::Result::Ok(zbus::fdo::DBusProxy::new(&bus).await?.name_has_owner(name).await?)
    });
    owned.unwrap_or(false)
}

/// What the companion sees of the desktop. Nothing where none runs or answers, or one that is older.
pub(crate) fn companion_sees() -> Option<DeskSeen> {
    let runtime = Builder::new_current_thread().enable_all().build().ok()?;
    let asked = async {
        let bus = zbus::Connection::session().await?;
        let companion =
            CompanionProxy::builder(&bus).cache_properties(zbus::proxy::CacheProperties::No).build().await?;
        companion.seen().await
    };
    let told = runtime.block_on(async { tokio::time::timeout(PATIENCE, asked).await }).ok()?.ok()?;
    let SeenTold { locked, camera_programs } = serde_json::from_str(&told).ok()?;
    Some(DeskSeen { locked, camera_programs })
}

async fn speak(companion: &CompanionProxy<'_>, verb: &Verb) -> Result<String, CompanionError> {
    match verb {
        Verb::Status => return companion.status().await,
        Verb::Log => return companion.log().await,
        Verb::Now { kind: Kind::Break } => companion.now("break").await,
        Verb::Now { kind: Kind::Shift } => companion.now("shift").await,
        Verb::Start => companion.start().await,
        Verb::Done => companion.done().await,
        Verb::Skip => companion.skip().await,
        Verb::Postpone { minutes } => companion.postpone(minutes.unwrap_or(0)).await,
        Verb::Pause { length } => companion.pause(&length.to_string()).await,
        Verb::Resume => companion.resume().await,
        Verb::Rested => companion.rested(true).await,
        Verb::WasHere => companion.rested(false).await,
        Verb::Posture { posture: Posture::Sitting } => companion.posture("sitting").await,
        Verb::Posture { posture: Posture::Standing } => companion.posture("standing").await,
    }?;
    Ok(String::new())
}

fn tell(verb: &Verb, answer: &str, json: bool) {
    match verb {
        Verb::Status | Verb::Log if json => say(answer),
        _ if json => say(r#"{"done":true}"#),
        Verb::Status => match serde_json::from_str(answer) {
            Ok(status) => tell_status(&status),
            Err(_) => say(&words::say("other-version")),
        },
        Verb::Log => match serde_json::from_str::<Vec<RecordTold>>(answer) {
            Ok(log) => log.iter().for_each(|record| say(&log_line(record))),
            Err(_) => say(&words::say("other-version")),
        },
        _ => {}
    }
}

fn tell_status(status: &StatusTold) {
    let minutes = |ms: u64| ms.div_ceil(60_000);
    say(&match status.doing.as_str() {
        "shown" => words::say("status-shown"),
        "in-break" => words::say("status-in-break"),
        "asking-resting" => words::say("status-asking"),
        "due" | "consulting" => words::say("status-due"),
        "postponed" => words::say("status-postponed"),
        _ if status.paused => words::say("status-paused"),
        _ => words::say_with(
            "status-calm",
            [
                ("break", minutes(status.break_due_in_ms).into()),
                ("shift", minutes(status.shift_due_in_ms).into()),
            ],
        ),
    });
    let (sitting, offered) = (status.sitting_ms / 60_000, status.offered_today);
    say(&words::say_with("status-sitting", [("minutes", sitting.into()), ("offered", offered.into())]));
    if let Some(hold) = &status.hold {
        say(&words::say_with("status-hold", [("why", words::hold(hold).into())]));
    }
    match status.source_trouble.as_deref() {
        Some("no-answer") => say(&words::say("status-no-answer")),
        _ if status.source == "unknown" => say(&words::say("status-unknown")),
        _ => {}
    }
    for mistake in &status.settings_mistakes {
        say(&words::say_with("status-settings", [("mistake", mistake.as_str().into())]));
    }
}

fn log_line(record: &RecordTold) -> String {
    let kind = record.kind.as_deref().map(words::kind);
    let why = record.why.as_deref().map(words::why);
    let length = record.ms.map(|ms| words::say_with("log-minutes", [("minutes", (ms / 60_000).into())]));
    let happened = Some(words::happened(&record.event));
    let parts = [Some(record.at.replace('T', " ")), happened, kind, why, length];
    parts.into_iter().flatten().collect::<Vec<String>>().join("  ")
}

fn refuse(error: &CompanionError, json: bool) -> ExitCode {
    let (name, words, code) = match error {
        CompanionError::Refused(told) => {
            let (name, words) = told.split_once(": ").unwrap_or(("refused", told));
            (name, words.to_owned(), REFUSED)
        }
        CompanionError::BadRequest(words) => ("bad-request", words.clone(), 1),
        CompanionError::Ending(words) => ("ending", words.clone(), 1),
        CompanionError::ZBus(error) if is_absent(error) => {
            ("not-running", words::say("not-running"), NOT_RUNNING)
        }
        CompanionError::ZBus(error) => ("bus", error.to_string(), 1),
    };
    if json {
        say(&serde_json::json!({ "refused": name, "words": words }).to_string());
    } else {
        failed(&words, false);
    }
    ExitCode::from(code)
}

/// Nobody owns the name, or there is no session at all.
fn is_absent(error: &zbus::Error) -> bool {
    match error {
        zbus::Error::MethodError(name, ..) => {
            name.as_str().ends_with(".ServiceUnknown") || name.as_str().ends_with(".NameHasNoOwner")
        }
        zbus::Error::FDO(error) => {
            matches!(**error, zbus::fdo::Error::ServiceUnknown(_) | zbus::fdo::Error::NameHasNoOwner(_))
        }
        zbus::Error::InputOutput(_) | zbus::Error::Address(_) => true,
        _ => false,
    }
}
