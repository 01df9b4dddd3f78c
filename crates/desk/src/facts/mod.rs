//! What else is going on: a call, a film, a shared screen, a presentation, a window over the screen, a wish for quiet, the power.
//!
//! Nothing here is looked at while somebody simply works. It is asked for when something is due, and rarely while it is
//! quiet, because a call is no absence.

mod awake;
mod dconf;
mod devices;
mod document;
mod media;
mod power;
mod quiet;
mod service;
mod sharing;

pub(crate) use document::is_read_in;

use breaks::{Fact, Power, Rules, Signals, company};
use std::path::PathBuf;
use zbus::Connection;

use crate::clock::forward_ms;
use crate::source::Front;
use crate::source::x11::Display;

/// Where the system's files are: `/` but in tests.
#[derive(Clone, Debug)]
pub struct Roots {
    /// `/proc`.
    pub proc: PathBuf,
    /// `/sys`.
    pub sys: PathBuf,
    /// `/dev`.
    pub dev: PathBuf,
    /// Settings of programs, `~/.config`.
    pub config: PathBuf,
}

impl Roots {
    /// Those of this machine; `config` is the person's.
    #[must_use]
    pub fn of_machine(config: PathBuf) -> Self {
        Self { proc: "/proc".into(), sys: "/sys".into(), dev: "/dev".into(), config }
    }
}

/// Our own page asks every 10 seconds while it looks through the camera; for so long after that the camera is its own, milliseconds.
const PAGE_LOOKS_MS: u64 = 30_000;

/// Finds out, when it is asked.
pub(crate) struct Facts {
    pub(crate) roots: Roots,
    pub(crate) bus: Option<Connection>,
    pub(crate) system: Option<Connection>,
    pub(crate) display: Option<Display>,
    /// Told by the desktop when it happens.
    pub(crate) locked: Fact,
    /// When our own page asked last, milliseconds of the clock that only goes on.
    page_asked_ms: Option<u64>,
    on_wayland: bool,
    players: media::Players,
    sharing: sharing::Sharing,
    last: Signals,
}

impl Facts {
    /// The system's bus is joined later.
    pub(crate) fn new(
        roots: Roots,
        bus: Option<Connection>,
        display: Option<Display>,
        on_wayland: bool,
    ) -> Self {
        let (players, sharing) = (media::Players::on(bus.as_ref()), sharing::Sharing::default());
        let (system, locked, last) = (None, Fact::Unknown, Signals::default());
        Self { roots, bus, system, display, locked, page_asked_ms: None, on_wayland, players, sharing, last }
    }

    /// What was found out last, with how long it was quiet.
    pub(crate) fn signals(&self, quiet_ms: Option<u64>) -> Signals {
        Signals { quiet_ms, locked: self.locked, ..self.last }
    }

    /// What may hold back besides a call, with the window in front: asked for once it is known that somebody is there. What a service
    /// does not answer within its time is unknown.
    pub(crate) async fn look_for_rest_of_company(&mut self, front: Option<&Front>) {
        self.last.full_screen = front.map_or(Fact::Unknown, |front| Fact::from(front.full_screen));
        let bus = self.bus.as_ref();
        self.last.do_not_disturb = quiet::do_not_disturb(bus, &self.roots).await;
        // A film keeps the screen on too.
        if self.last.video_playing == Fact::No {
            self.last.presenting = awake::screen_is_kept_on(bus, self.system.as_ref()).await;
        }
        // In a call a prompt waits in any case.
        if ![self.last.microphone, self.last.camera].contains(&Fact::Yes) {
            self.last.screen_shared = self.sharing.look(bus, self.on_wayland).await;
        }
    }

    /// It is quiet: is that a call, or a film?
    pub(crate) async fn look_for_presence(&mut self) {
        let (bus, system) = (self.bus.as_ref(), self.system.as_ref());
        self.last = Signals {
            microphone: devices::microphone(&self.roots),
            camera: devices::camera(&self.roots, self.page_looks(forward_ms())),
            video_playing: media::video_plays(bus, system, &mut self.players).await,
            power: self.power(),
            ..Signals::default()
        };
    }

    /// Whether the window in front is one that people read in.
    pub(crate) fn note_document(&mut self, is_read: Fact) {
        self.last.document_in_front = is_read;
    }

    /// Whether a film or a call shows that somebody is there, who touches nothing.
    pub(crate) fn shows_somebody(&self) -> bool {
        [self.last.microphone, self.last.camera, self.last.video_playing].contains(&Fact::Yes)
    }

    /// Whether others see the screen or hear the person, or the person wants quiet, as it was looked for last: what the rules let hold
    /// a prompt back.
    pub(crate) fn is_company(&self, rules: &Rules) -> bool {
        company(&self.last, rules).is_some()
    }

    /// How many programs of this person have a camera open, where that can be told. Our own page asks, which looks through it then.
    pub(crate) fn camera_programs(&mut self, now_ms: u64) -> Option<usize> {
        let programs = devices::camera_programs(&self.roots);
        // It lets the camera go where another program has it too: whoever holds it then is not our page.
        self.page_asked_ms = programs.is_none_or(|programs| programs < 2).then_some(now_ms);
        programs
    }

    fn page_looks(&self, now_ms: u64) -> bool {
        self.page_asked_ms.is_some_and(|asked_ms| now_ms.saturating_sub(asked_ms) < PAGE_LOOKS_MS)
    }

    /// Nothing is due and somebody works: what was seen before is old.
    pub(crate) fn forget(&mut self) {
        self.last = Signals { power: self.last.power, ..Signals::default() };
    }

    pub(crate) fn power(&self) -> Power {
        power::power(&self.roots)
    }

    pub(crate) fn note_power(&mut self) {
        self.last.power = self.power();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    /// It begins while our page looks, which then lets the camera go.
    #[test]
    fn a_call_that_takes_the_camera_from_our_page_is_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let roots = Roots { proc: at("proc"), dev: at("dev"), ..Roots::of_machine(at("config")) };
        fs::create_dir(&roots.dev).expect("a folder");
        fs::write(at("dev/video0"), "").expect("a file");
        let looks = |process: &str| {
            let files = at("proc").join(process).join("fd");
            fs::create_dir_all(&files).expect("a folder");
            symlink(at("dev/video0"), files.join("3")).expect("a link");
        };
        let mut facts = Facts::new(roots, None, None, false);
        looks("12");
        assert_eq!(facts.camera_programs(1_000), Some(1));
        assert!(facts.page_looks(2_000));
        looks("13");
        assert_eq!(facts.camera_programs(11_000), Some(2));
        assert!(!facts.page_looks(12_000), "whoever has it then is no page");
    }
}
