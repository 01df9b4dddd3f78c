//! Figures with limits: what `bench` measures and `eval` judges.
//!
//! A figure comes from one of four places, and each is a small place to add one:
//!
//! - a function in [`crate::bench`], for what can be read off the build;
//! - an example named `figures` (for `bench`, with `learning` and `trial`, which live through many people) or `judged` (for
//!   `eval`) in any crate, run in release;
//! - an example named `figures_wasm`, a library for the browser, with a script of that name beside it that Node runs on it;
//! - `e2e/figures.mjs`, for what only a browser can tell.
//!
//! The last three print one figure a line: `name; value; unit; limit`. The limit may be left out, and is the most that
//! the value may be, or with `>=` before it the least. A line after `#` is a note, such as why a peer is missing.

use crate::project::Project;
use crate::setup::Consent;
use crate::shell::{command, print, read, say, spelt};
use crate::toolchain::Toolchain;
use crate::web::wasm_of;
use anyhow::{Context, Result, bail};
use std::fmt;
use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;

/// One number, what it counts, and what it must keep to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) value: f64,
    pub(crate) unit: String,
    pub(crate) limit: Option<Limit>,
}

/// What a value must keep to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Limit {
    AtMost(f64),
    AtLeast(f64),
}

impl Figure {
    pub(crate) fn at_most(name: &str, value: f64, unit: &str, most: f64) -> Self {
        Self { name: name.to_owned(), value, unit: unit.to_owned(), limit: Some(Limit::AtMost(most)) }
    }

    /// A value that keeps no limit and is only told.
    pub(crate) fn told(name: &str, value: f64, unit: &str) -> Self {
        Self { name: name.to_owned(), value, unit: unit.to_owned(), limit: None }
    }

    /// Stands for what could not be measured, and why: it keeps no limit, and the figures beside it are not lost.
    fn missing(what: String, why: &anyhow::Error) -> Self {
        Self { name: what, value: f64::NAN, unit: format!("{why:#}"), limit: None }
    }

    pub(crate) fn keeps_its_limit(&self) -> bool {
        match self.limit {
            None if self.value.is_nan() => false,
            None => true,
            Some(Limit::AtMost(most)) => self.value <= most,
            Some(Limit::AtLeast(least)) => self.value >= least,
        }
    }
}

/// Prints figures with the commit they belong to. An error if one is beyond its limit.
pub(crate) fn report(project: &Project, title: &str, figures: &[Figure]) -> Result<()> {
    print(&format!("{title} at commit {}", project.commit()));
    let width = figures.iter().map(|figure| figure.name.chars().count()).max().unwrap_or_default();
    for figure in figures {
        let mark = if figure.keeps_its_limit() { "  " } else { "! " };
        print(&format!("{mark}{:width$}  {figure}", figure.name));
    }
    match figures.iter().filter(|figure| !figure.keeps_its_limit()).count() {
        0 => Ok(()),
        beyond => bail!("{beyond} of {} figures beyond their limit", figures.len()),
    }
}

/// Runs every example of a name in our crates, with variables of the environment, and gathers what it prints.
pub(crate) fn from_examples(
    project: &Project,
    example: &str,
    given: &[(&str, PathBuf)],
) -> Result<Vec<Figure>> {
    let metadata = project.metadata(&["--no-deps"])?;
    let mut figures = Vec::new();
    for package in metadata.members() {
        let target = package.targets.iter().find(|target| target.is_example(example));
        if let Some(target) = target {
            let mut cargo = project.cargo(["run", "--quiet", "--release", "--package", &package.name]);
            cargo.args(["--example", example, "--features", &target.required_features.join(",")]);
            cargo.envs(given.iter().map(|(name, value)| (name, value)));
            figures.extend(from_command(&mut cargo)?);
        }
    }
    Ok(figures)
}

/// Compiles every example named `figures_wasm` as the app is compiled, and gathers what the script beside it prints.
pub(crate) fn from_wasm_examples(project: &Project, consent: Consent) -> Result<Vec<Figure>> {
    const EXAMPLE: &str = "figures_wasm";
    let metadata = project.metadata(&["--no-deps"])?;
    let mut figures = Vec::new();
    for package in metadata.members() {
        let Some(target) = package.targets.iter().find(|target| target.is_example(EXAMPLE)) else { continue };
        let mut cargo = Toolchain::find(project, consent)?.cargo(project, "build");
        cargo.args(["--quiet", "--profile", "web", "--message-format=json-render-diagnostics"]);
        cargo.args(["--package", &package.name, "--example", EXAMPLE]);
        cargo.args(["--features", &target.required_features.join(",")]);
        let wasm =
            wasm_of(&read(&mut cargo)?).with_context(|| format!("{} builds no .wasm file", package.name))?;
        let script = target.src_path.with_extension("mjs");
        figures.extend(from_command(&mut command("node", [script, wasm]))?);
    }
    Ok(figures)
}

/// Runs a command that prints figures. One that fails is a figure too: a missing one.
pub(crate) fn from_command(command: &mut Command) -> Result<Vec<Figure>> {
    let spelt = spelt(command);
    say(&format!("Measuring: {spelt}"));
    match read(command) {
        Ok(output) => output.lines().filter(|line| !is_note(line)).map(str::parse).collect(),
        Err(error) => Ok(vec![Figure::missing(spelt, &error)]),
    }
}

/// A line that says why a figure is missing, and is none: it is passed on as it is.
fn is_note(line: &str) -> bool {
    let is_note = line.starts_with('#');
    if is_note {
        say(line);
    }
    is_note
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.unit.as_str();
        if self.value.is_nan() {
            return write!(f, "not measured: {unit}");
        }
        write!(f, "{:>10} {unit}", Rounded(self.value))?;
        match self.limit {
            None => Ok(()),
            Some(Limit::AtMost(most)) => write!(f, "  (at most {} {unit})", Rounded(most)),
            Some(Limit::AtLeast(least)) => write!(f, "  (at least {} {unit})", Rounded(least)),
        }
    }
}

impl FromStr for Figure {
    type Err = anyhow::Error;

    fn from_str(line: &str) -> Result<Self> {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let number =
            |text: &str| text.parse::<f64>().with_context(|| format!("{text} in `{line}` is no number"));
        let (&[name, value, unit], limit) = fields
            .split_first_chunk::<3>()
            .with_context(|| format!("a figure is `name; value; unit; limit`, not `{line}`"))?;
        let limit = match limit.first().and_then(|limit| limit.strip_prefix(">=")) {
            Some(least) => Some(Limit::AtLeast(number(least.trim())?)),
            None => limit.first().map(|most| number(most).map(Limit::AtMost)).transpose()?,
        };
        Ok(Self { name: name.to_owned(), value: number(value)?, unit: unit.to_owned(), limit })
    }
}

/// A number with as many decimals as it is worth reading.
struct Rounded(f64);

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = match self.0.abs() {
            large if large >= 100.0 => 0,
            whole if whole.fract() == 0.0 => 0,
            middle if middle >= 1.0 => 1,
            _ => 3,
        };
        f.pad(&format!("{:.decimals$}", self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_figure() {
        let table = [
            ("fold; 41.5; ms; 100", Some(Limit::AtMost(100.0)), true),
            ("fold; 101; ms; 100", Some(Limit::AtMost(100.0)), false),
            ("agreement; 0.93; share; >= 0.95", Some(Limit::AtLeast(0.95)), false),
            ("agreement; 0.95; share; >=0.95", Some(Limit::AtLeast(0.95)), true),
            ("cold read; 12; ms", None, true),
        ];
        for (line, limit, keeps) in table {
            let figure: Figure = line.parse().expect(line);
            assert_eq!((figure.limit, figure.keeps_its_limit()), (limit, keeps), "{line}");
        }
        for line in ["", "fold; fast; ms; 100", "fold; 1", "fold; 1; ms; soon"] {
            assert!(line.parse::<Figure>().is_err(), "{line}");
        }
    }

    #[test]
    fn a_figure_is_shown_beside_its_limit() {
        let shown = |line: &str| line.parse::<Figure>().expect(line).to_string();
        assert_eq!(shown("size; 312.4; kB; 900"), "       312 kB  (at most 900 kB)");
        assert_eq!(shown("check; 0.0421; s; 1"), "     0.042 s  (at most 1 s)");
        assert_eq!(shown("share; 0.9; ; >= 0.5"), "     0.900   (at least 0.500 )");
    }

    #[test]
    fn what_cannot_be_measured_is_missing_and_takes_nothing_with_it() {
        let figures = from_command(&mut command("cargo", ["no-such-subcommand"])).expect("a missing figure");
        let [figure] = figures.as_slice() else { panic!("{figures:?}") };
        assert!(!figure.keeps_its_limit());
        assert!(figure.to_string().starts_with("not measured: "), "{figure}");
    }
}
