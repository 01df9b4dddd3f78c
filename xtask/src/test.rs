//! `cargo xtask test`: all that must hold before a change is taken, in one list of steps.
//!
//! A step that fails does not keep the others from running, unless they need what it makes. The end of the output is a
//! list of all steps with their times.
//!
//! The app is built beside the steps before its own ([`beside`]): the end of that build keeps one core busy for minutes.

mod beside;

use self::beside::Beside;
use crate::assets;
use crate::project::Project;
use crate::setup::{self, Consent};
use crate::shell::{find_program, print, run, say};
use crate::tidy::PURE_CRATES;
use crate::toolchain::Toolchain;
use crate::web::{self, Variant};
use crate::{bench, e2e, figures, tidy};
use anyhow::{Result, bail};
use std::cell::Cell;
use std::time::{Duration, Instant};

/// What a step works with.
struct Context<'a> {
    project: &'a Project,
    consent: Consent,
    /// The app's build, where it goes on beside the steps.
    web: Cell<Option<Beside>>,
}

struct Step {
    name: &'static str,
    /// A step that makes what this one looks at.
    needs: Option<&'static str>,
    run: fn(&Context<'_>) -> Result<Outcome>,
}

const STEPS: &[Step] = &[
    Step { name: "format", needs: None, run: |context| context.cargo(["fmt", "--all", "--check"]) },
    Step { name: "tidy", needs: None, run: |context| tidy::run(context.project).map(passed) },
    Step { name: "lint", needs: None, run: lint },
    Step { name: "tests", needs: None, run: rust_tests },
    Step {
        name: "examples in the documentation",
        needs: None,
        run: |context| context.cargo(["test", "--quiet", "--workspace", "--doc"]),
    },
    Step { name: "pure crates in the browser", needs: None, run: pure_crates },
    Step { name: WEB_BUILD, needs: None, run: |context| context.build_web() },
    // After the builds: its programs wait for each other by the clock.
    Step { name: "desktop", needs: None, run: desktop },
    Step { name: "sizes", needs: Some(WEB_BUILD), run: sizes },
    Step { name: "browser", needs: Some(WEB_BUILD), run: browser },
];

const WEB_BUILD: &str = "web build";

/// What became of a step.
enum Outcome {
    Passed,
    /// It passed where it failed at first. What that was, so that somebody looks into it.
    PassedOnceMore(String),
    Failed(String),
    Skipped(&'static str),
}

/// Runs every step, or those with one of `names` in theirs.
pub(crate) fn run_steps(project: &Project, consent: Consent, names: &[String]) -> Result<()> {
    let context = Context { project, consent, web: Cell::new(None) };
    let wanted: Vec<&Step> = STEPS.iter().filter(|step| is_wanted(step, names)).collect();
    if wanted.is_empty() {
        let all: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("no step is called that: there are {}", all.join(", "));
    }
    if wanted.iter().position(|step| step.name == WEB_BUILD).is_some_and(|before| before > 0) {
        // Where it cannot begin, its own step says why, and the others run.
        context.begin_web().unwrap_or_else(|error| say(&format!("the app is not built beside: {error:#}")));
    }
    let mut done: Vec<(&'static str, Outcome, Duration)> = Vec::new();
    for (index, step) in wanted.iter().enumerate() {
        say(&format!("\n== {}/{} {}", index + 1, wanted.len(), step.name));
        let start = Instant::now();
        let outcome = run_step(step, &context, &done);
        done.push((step.name, outcome, start.elapsed()));
    }
    summary(&done)
}

fn is_wanted(step: &Step, names: &[String]) -> bool {
    names.is_empty() || names.iter().any(|name| step.name.contains(name.as_str()))
}

fn run_step(step: &Step, context: &Context<'_>, done: &[(&'static str, Outcome, Duration)]) -> Outcome {
    let is_broken = |name: &str| done.iter().any(|(other, outcome, _)| *other == name && !outcome.is_pass());
    if let Some(needed) = step.needs.filter(|needed| is_broken(needed)) {
        return Outcome::Skipped(needed);
    }
    match (step.run)(context) {
        Ok(outcome) => outcome,
        Err(error) => {
            say(&format!("{}: {error:#}", step.name));
            Outcome::Failed(format!("{error:#}"))
        }
    }
}

fn summary(done: &[(&'static str, Outcome, Duration)]) -> Result<()> {
    print("");
    for (name, outcome, time) in done {
        print(&format!("{:>7.1} s  {}  {name}{}", time.as_secs_f64(), outcome.word(), outcome.reason()));
    }
    let total: Duration = done.iter().map(|(_, _, time)| *time).sum();
    let count = |wanted: fn(&Outcome) -> bool| done.iter().filter(|(_, outcome, _)| wanted(outcome)).count();
    let passed = count(Outcome::is_pass);
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    let failed = done.len() - passed - skipped;
    print(&format!("{:>7.1} s  in all", total.as_secs_f64()));
    let and_skipped = if skipped == 0 { String::new() } else { format!(", {skipped} skipped") };
    print(&format!("steps: {passed} passed, {failed} failed{and_skipped}"));
    if failed + skipped > 0 { bail!("not everything holds") } else { Ok(()) }
}

impl Outcome {
    fn is_pass(&self) -> bool {
        matches!(self, Self::Passed | Self::PassedOnceMore(_))
    }

    fn word(&self) -> &'static str {
        match self {
            Self::Passed | Self::PassedOnceMore(_) => "ok     ",
            Self::Failed(_) => "FAILED ",
            Self::Skipped(_) => "skipped",
        }
    }

    fn reason(&self) -> String {
        match self {
            Self::Passed => String::new(),
            Self::PassedOnceMore(what) => format!(": passed at the second try: {what}"),
            Self::Failed(reason) => format!(": {reason}"),
            Self::Skipped(needed) => format!(": it needs {needed}"),
        }
    }
}

impl Context<'_> {
    fn cargo<const N: usize>(&self, args: [&str; N]) -> Result<Outcome> {
        run(&mut self.project.cargo(args)).map(passed)
    }

    /// Begins the app's build beside the steps.
    fn begin_web(&self) -> Result<()> {
        // What it fetches and installs is there before: nobody can be asked beside, and two would fetch the same.
        Toolchain::find(self.project, self.consent)?;
        assets::fetch_all(self.project, self.consent)?;
        assets::networks(self.project, self.consent)?;
        web::fetch_optimiser(self.project, self.consent);
        self.web.set(Some(Beside::begin(self.project, &["web"])?));
        Ok(())
    }

    fn build_web(&self) -> Result<Outcome> {
        if let Some(web) = self.web.take() {
            return web.end().map(passed);
        }
        web::build(self.project, self.consent, Variant::Release).map(passed)
    }
}

/// A step whose work is done has passed.
fn passed<T>(_work: T) -> Outcome {
    Outcome::Passed
}

fn lint(context: &Context<'_>) -> Result<Outcome> {
    context.cargo(["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])
}

fn rust_tests(context: &Context<'_>) -> Result<Outcome> {
    // Tests of the PDF and of the figure need what the page is made of, and would pass without looking where it is missing.
    assets::fetch_all(context.project, context.consent)?;
    // Examples have no tests, and the step before has checked that they compile.
    let mut cargo = if find_program("cargo-nextest").is_some() {
        context.project.cargo(["nextest", "run", "--status-level", "fail"])
    } else {
        context.project.cargo(["test", "--quiet"])
    };
    run(cargo.args(["--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"])).map(passed)
}

/// The companion on desktops of its own. They need programs that not every machine has, so other steps leave them out.
///
/// A display server, a bus and a notification server run beside it, and not all of their moments are ours. What fails is
/// tried once more, and the end of the output says so.
fn desktop(context: &Context<'_>) -> Result<Outcome> {
    if !cfg!(target_os = "linux") {
        say("The companion is for Linux so far: nothing to test here.");
        return Ok(Outcome::Passed);
    }
    setup::ensure(&[setup::DESKTOP], context.consent)?;
    // Of the whole workspace, so that nothing is compiled anew with fewer features.
    let desktops =
        || context.cargo(["test", "--quiet", "--workspace", "--test", "desktop", "--", "--ignored"]);
    desktops().or_else(|error| {
        say(&format!("{error:#}: once more"));
        desktops().map(|_| Outcome::PassedOnceMore("see its output above".to_owned()))
    })
}

/// The web build compiles what the app uses; the pure crates must all be able to join it.
fn pure_crates(context: &Context<'_>) -> Result<Outcome> {
    let mut cargo = Toolchain::find(context.project, context.consent)?.cargo(context.project, "check");
    cargo.args(["--quiet", "--lib", "--profile", "web"]);
    run(cargo.args(PURE_CRATES.iter().flat_map(|name| ["--package", name]))).map(passed)
}

fn sizes(context: &Context<'_>) -> Result<Outcome> {
    let web = context.project.build().join("web");
    figures::report(context.project, "Sizes", &bench::sizes(&web)?).map(passed)
}

fn browser(context: &Context<'_>) -> Result<Outcome> {
    let again = e2e::test(context.project, context.consent, &context.project.build().join("web"), &[])?;
    Ok(if again.is_empty() { Outcome::Passed } else { Outcome::PassedOnceMore(again.join(", ")) })
}
