//! Every chore of the project, one entry: `cargo xtask help` lists them.

mod assets;
mod bench;
mod dist;
mod e2e;
mod eval;
mod figures;
mod inside;
mod notices;
mod project;
mod run;
mod setup;
mod shell;
mod test;
mod tidy;
mod toolchain;
mod web;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use project::Project;
use setup::Consent;
use shell::say;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use web::Variant;

const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]

  run      build the app and serve it at http://127.0.0.1:7420
             --open      open it in the browser        --no-open   leave the browser alone
             --port N    another port: another origin, with a journal of its own
             --data DIR  another folder for the record than this person's usual one
             --dev       quick to build, large and slow to run
  test     everything that must hold; `test STEP...` runs only steps with such a name
  e2e      only the browser tests; `e2e NAME...` only files with such a name
             --dev       on a quick build              --built     on the app as last built
  record   two hours at a desk with the companion, as a film and pictures in build/recordings
             --dev, --built   as for e2e
  tidy     the house rules that no compiler checks
  bench    sizes and times against their limits
  eval     the quality of answers against cases whose answer is known
  web      build the app into build/web                --dev       quick to build, large and slow to run
  assets   fetch what assets.toml pins, check it and unpack it
  dist     static files for any HTTPS host, and limber with the app inside, in build/dist

  --yes    install what is missing without asking (root and CI=true are not asked either)
";

/// A command line, read.
#[derive(Debug, Default)]
struct Options {
    command: String,
    consent: Consent,
    variant: Variant,
    port: Option<u16>,
    data: Option<OsString>,
    open: Option<bool>,
    /// Take the app as it was last built.
    is_built: bool,
    names: Vec<String>,
}

fn main() -> ExitCode {
    match Options::read().and_then(|options| dispatch(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

impl Options {
    fn read() -> Result<Self> {
        let mut options = Self::default();
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("yes") => options.consent = Consent::Given,
                Long("dev") => options.variant = Variant::Dev,
                Long("built") => options.is_built = true,
                Long("open") => options.open = Some(true),
                Long("no-open") => options.open = Some(false),
                Long("data") => options.data = Some(parser.value()?),
                Long("port") => options.port = Some(parser.value()?.parse()?),
                Long("help") | Short('h') => options.command = "help".to_owned(),
                Value(word) if options.command.is_empty() => options.command = word.string()?,
                Value(word) => options.names.push(word.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

fn dispatch(options: &Options) -> Result<()> {
    let project = Project::find()?;
    match options.command.as_str() {
        "run" => run::run(&project, options),
        "test" => test::run_steps(&project, options.consent, &options.names),
        "e2e" => browser_tests(&project, options),
        "record" => e2e::record(&project, options.consent, &web_of(&project, options)?),
        "tidy" => tidy::run(&project),
        "bench" => bench::run(&project, options.consent),
        "eval" => eval::run(&project, options.consent),
        "dist" => dist::run(&project, options.consent),
        "web" => web::build(&project, options.consent, options.variant).map(drop),
        "assets" => {
            assets::fetch_all(&project, options.consent)?;
            assets::fetch_for(&project, options.consent, assets::Use::Test)?;
            assets::networks(&project, options.consent).map(drop)
        }
        "help" | "" => {
            say(HELP);
            Ok(())
        }
        unknown => bail!("there is no chore named {unknown}: `cargo xtask help` lists them"),
    }
}

fn browser_tests(project: &Project, options: &Options) -> Result<()> {
    e2e::test(project, options.consent, &web_of(project, options)?, &options.names).map(drop)
}

/// The app, as it was last built where that is enough.
fn web_of(project: &Project, options: &Options) -> Result<PathBuf> {
    if options.is_built {
        return Ok(project.build().join("web"));
    }
    web::build(project, options.consent, options.variant)
}
