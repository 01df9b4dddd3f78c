//! X11: the server counts idle time itself, and an alarm of the XSync extension tells when the count starts anew.

use std::io;
use std::os::fd::AsFd;
use std::rc::Rc;
use std::time::Duration;
use x11rb::connection::Connection;
use x11rb::cookie::Cookie;
use x11rb::errors::{ConnectError, ReplyOrIdError};
use x11rb::protocol::Event;
use x11rb::protocol::sync::{Alarm, ConnectionExt as _, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE};
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt as _, GetPropertyReply, Window};
use x11rb::rust_connection::RustConnection;

use super::{ActivitySource, BACK_AFTER_MS, Front, Lost, Soon};
use crate::clock::{from_the_machine, on_the_machine};
use crate::readable::Readable;

/// The name of the server's counter.
const IDLE_COUNTER: &[u8] = b"IDLETIME";

/// The display cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum X11Error {
    /// No server answers.
    #[error("no X server answers: {0}")]
    Connect(#[from] ConnectError),
    /// A request failed.
    #[error("the X server refused: {0}")]
    Request(#[from] ReplyOrIdError),
    /// It does not count idle time.
    #[error("the X server does not count idle time")]
    NoCounter,
    /// Its socket cannot be waited for.
    #[error(transparent)]
    Socket(#[from] io::Error),
}

impl From<x11rb::errors::ConnectionError> for X11Error {
    fn from(error: x11rb::errors::ConnectionError) -> Self {
        Self::Request(error.into())
    }
}

impl From<x11rb::errors::ReplyError> for X11Error {
    fn from(error: x11rb::errors::ReplyError) -> Self {
        Self::Request(error.into())
    }
}

/// One connection, for the idle time and for the window in front.
#[derive(Clone)]
pub(crate) struct Display {
    connection: Rc<RustConnection>,
    root: Window,
    active_window: Atom,
    window_state: Atom,
    full_screen: Atom,
}

impl Display {
    /// Connects to the display that the environment names.
    pub(crate) fn open() -> Result<Self, X11Error> {
        let (connection, screen) = RustConnection::connect(None)?;
        let root = connection.setup().roots[screen].root;
        let atom = |name: &[u8]| -> Result<Atom, X11Error> {
            Ok(connection.intern_atom(false, name)?.reply()?.atom)
        };
        let active_window = atom(b"_NET_ACTIVE_WINDOW")?;
        let window_state = atom(b"_NET_WM_STATE")?;
        let full_screen = atom(b"_NET_WM_STATE_FULLSCREEN")?;
        Ok(Self { connection: Rc::new(connection), root, active_window, window_state, full_screen })
    }

    /// The window in front, where a window manager says which that is.
    pub(crate) fn front(&self) -> Option<Front> {
        let window = self.property(self.root, self.active_window, AtomEnum::WINDOW)?.reply().ok()?;
        let window = window.value32()?.next().filter(|window| *window != 0)?;
        // Both are asked for before either is waited for.
        let states = self.property(window, self.window_state, AtomEnum::ATOM)?;
        let class = self.property(window, AtomEnum::WM_CLASS.into(), AtomEnum::STRING)?;
        let full_screen = states
            .reply()
            .ok()?
            .value32()
            .is_some_and(|mut states| states.any(|state| state == self.full_screen));
        Some(Front { full_screen, program: program_of(&class.reply().ok()?.value) })
    }

    fn property(
        &self,
        window: Window,
        property: Atom,
        kind: AtomEnum,
    ) -> Option<Cookie<'_, Rc<RustConnection>, GetPropertyReply>> {
        self.connection.get_property(false, window, property, kind, 0, 64).ok()
    }
}

/// A window has two names, each with a zero behind it: its own, and that of its program.
fn program_of(class: &[u8]) -> String {
    let mut names = class.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    String::from_utf8_lossy(names.next_back().unwrap_or_default()).into_owned()
}

/// Idle time of an X server.
pub(crate) struct X11 {
    display: Display,
    idle: Counter,
    alarm: Alarm,
    readable: Readable,
}

impl X11 {
    /// Sets the alarm.
    pub(crate) fn on(display: Display) -> Result<Self, X11Error> {
        let connection = &display.connection;
        connection.sync_initialize(3, 1)?.reply()?;
        let counters = connection.sync_list_system_counters()?.reply()?.counters;
        let idle = counters.iter().find(|counter| counter.name == IDLE_COUNTER);
        let idle = idle.ok_or(X11Error::NoCounter)?.counter;
        let alarm = connection.generate_id()?;
        // It goes off each time the count falls below this, and never while it rises.
        let back_after = on_the_machine(Duration::from_millis(BACK_AFTER_MS.into()));
        let back_after_ms = u32::try_from(back_after.as_millis()).unwrap_or(BACK_AFTER_MS);
        let settings = CreateAlarmAux::new()
            .counter(idle)
            .value_type(VALUETYPE::ABSOLUTE)
            .value(Int64 { hi: 0, lo: back_after_ms })
            .test_type(TESTTYPE::NEGATIVE_TRANSITION)
            .delta(Int64 { hi: 0, lo: 0 })
            .events(1);
        connection.sync_create_alarm(alarm, &settings)?.check()?;
        let readable = Readable::of(connection.stream().as_fd().try_clone_to_owned()?)?;
        Ok(Self { display, idle, alarm, readable })
    }

    fn query(&self) -> Option<u64> {
        let reply = self.display.connection.sync_query_counter(self.idle).ok()?.reply().ok()?;
        let Int64 { hi, lo } = reply.counter_value;
        Some(from_the_machine((u64::try_from(hi).ok()? << 32) | u64::from(lo)))
    }

    async fn wait(&mut self) -> Result<(), Lost> {
        loop {
            while let Some(event) = self.display.connection.poll_for_event().map_err(|_| Lost::Gone)? {
                if matches!(event, Event::SyncAlarmNotify(notify) if notify.alarm == self.alarm) {
                    return Ok(());
                }
            }
            self.readable.ready().await.map_err(|_| Lost::Gone)?;
        }
    }
}

impl ActivitySource for X11 {
    fn name(&self) -> &'static str {
        "x11"
    }

    fn quiet_ms(&mut self, _now_ms: u64) -> Soon<'_, Option<u64>> {
        let quiet_ms = self.query();
        Box::pin(async move { quiet_ms })
    }

    fn back(&mut self) -> Soon<'_, Result<(), Lost>> {
        Box::pin(self.wait())
    }
}
