//! Programs that the chores need from the system, and how they get there.

use crate::shell::{command, find_program, run, say, succeeds};
use anyhow::{Context, Result, bail};
use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Whether something may be installed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Consent {
    /// `--yes` was typed.
    Given,
    /// Ask, unless this is root or CI.
    #[default]
    Ask,
}

/// Something that the system must have.
pub(crate) struct Need {
    /// What is missing and what for, as the second half of "Missing: ...".
    pub(crate) what: &'static str,
    /// Debian's packages for it.
    pub(crate) packages: &'static [&'static str],
    /// Whether it is there.
    pub(crate) is_met: fn() -> bool,
}

/// Runs JavaScript: the browser tests and what makes the app smaller.
pub(crate) const NODE: Need = Need {
    what: "Node with npm, for fonts and browser tests",
    packages: &["nodejs", "npm"],
    is_met: || find_program("node").is_some() && find_program("npm").is_some(),
};

/// Fetches the body mesh.
pub(crate) const PIP: Need =
    Need { what: "pip, for the body mesh", packages: &["python3-pip"], is_met: || pip().is_some() };

/// The browser of the browser tests.
pub(crate) const CHROMIUM: Need = Need {
    what: "Chromium, for the browser tests",
    packages: &["chromium"],
    is_met: || find_program("chromium").is_some(),
};

/// What the joint's solver is measured beside.
pub(crate) const SUNDIALS: Need = Need {
    what: "a C compiler and SUNDIALS, to measure beside",
    packages: &["gcc", "libc6-dev", "libsundials-dev"],
    is_met: || {
        let header = "sundials/sundials_config.h";
        find_program("cc").is_some() && Path::new("/usr/include").join(header).exists()
    },
};

/// Reads videos for `limber vision`.
pub(crate) const FFMPEG: Need = Need {
    what: "ffmpeg, to look at recordings",
    packages: &["ffmpeg"],
    is_met: || find_program("ffmpeg").is_some(),
};

/// A desktop to try the companion on: an X server without a screen, real input for it, a bus, a notification server.
pub(crate) const DESKTOP: Need = Need {
    what: "Xvfb, xdotool, dunst and dbus-daemon, to try the companion on",
    packages: &["dbus-daemon", "dunst", "xdotool", "xvfb"],
    is_met: || {
        ["Xvfb", "dbus-daemon", "dunst", "dunstctl", "xdotool"]
            .iter()
            .all(|program| find_program(program).is_some())
    },
};

/// A panel whose tray takes the companion's sign, for the recording.
pub(crate) const PANEL: Need = Need {
    what: "xfce4-panel, whose tray is in the recording",
    packages: &["xfce4-panel", "xfconf"],
    is_met: || find_program("xfce4-panel").is_some(),
};

/// What the companion is measured beside. Safe Eyes without what its package only recommends would have neither tray nor idle time
/// to look after, and seem to cost less.
pub(crate) const BREAK_PEERS: Need = Need {
    what: "Workrave and Safe Eyes, to measure beside",
    packages: &["gir1.2-ayatanaappindicator3-0.1", "safeeyes", "workrave", "xprintidle"],
    is_met: || {
        let has_tray = "import gi; gi.require_version('AyatanaAppIndicator3', '0.1')";
        ["safeeyes", "workrave", "xprintidle"].iter().all(|program| find_program(program).is_some())
            && succeeds(&mut command("python3", ["-c", has_tray]))
    },
};

/// A way to start pip.
pub(crate) fn pip() -> Option<Vec<&'static str>> {
    let ways = [vec!["python3", "-m", "pip"], vec!["pip3"], vec!["pip"]];
    ways.into_iter().find(|way| succeeds(command(way[0], &way[1..]).arg("--version")))
}

/// Sees to it that every need is met, installing what is missing once allowed.
pub(crate) fn ensure(needs: &[Need], consent: Consent) -> Result<()> {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.is_met)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for need in &missing {
        say(&format!("Missing: {}.", need.what));
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    install_packages(&packages, consent)?;
    match missing.iter().find(|need| !(need.is_met)()) {
        Some(need) => bail!("still missing after the installation: {}", need.what),
        None => Ok(()),
    }
}

/// Installs Debian packages with apt-get.
pub(crate) fn install_packages(packages: &[&str], consent: Consent) -> Result<()> {
    let sudo = if is_root() { "" } else { "sudo " };
    let line = format!("{sudo}apt-get install -y --no-install-recommends {}", packages.join(" "));
    if find_program("apt-get").is_none() {
        bail!("apt-get is not on this system: install by hand what Debian calls {}", packages.join(", "));
    }
    allow(&line, consent)?;
    say(&format!("Installing {}.", packages.join(", ")));
    if try_line(&line).is_err() {
        // The usual cause on a fresh machine: no package list yet, or one too old.
        try_line(&format!("{sudo}apt-get update"))?;
        try_line(&line)?;
    }
    Ok(())
}

/// Returns once `line` may be run; an error tells the person to run it.
pub(crate) fn allow(line: &str, consent: Consent) -> Result<()> {
    let unasked = consent == Consent::Given || is_root() || env::var("CI").is_ok_and(|ci| ci == "true");
    if unasked {
        return Ok(());
    }
    say(&format!("This would install it:\n\n  {line}\n"));
    if io::stdin().is_terminal() && is_yes(&ask("Run it now? [y/N] ")?) {
        return Ok(());
    }
    bail!("run the line above, then start again (or add --yes)")
}

fn ask(question: &str) -> Result<String> {
    io::stderr().write_all(question.as_bytes())?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(answer)
}

fn is_yes(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

fn try_line(line: &str) -> Result<()> {
    let mut words = line.split(' ');
    let program = words.next().context("a line has a first word")?;
    run(command(program, words).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    crate::shell::read(&mut command("id", ["-u"])).is_ok_and(|id| id == "0")
}
