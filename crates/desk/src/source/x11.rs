//! X11: the server counts idle time itself, and an alarm of the XSync extension tells when the count starts anew.

use std::io;
use std::os::fd::AsFd;
use std::rc::Rc;
use std::time::Duration;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectError, ReplyOrIdError};
use x11rb::protocol::Event;
use x11rb::protocol::sync::{Alarm, ConnectionExt as _, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE};
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt as _, Window};
use x11rb::rust_connection::RustConnection;

use super::{ActivitySource, BACK_AFTER_MS, Lost, Soon};
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

    /// Whether the window in front covers the screen, where a window manager says so.
    pub(crate) fn is_full_screen(&self) -> Option<bool> {
        let window = self.atoms_or_window(self.root, self.active_window, AtomEnum::WINDOW.into())?;
        let window = window.first().copied().filter(|window| *window != 0)?;
        let states = self.atoms_or_window(window, self.window_state, AtomEnum::ATOM.into())?;
        Some(states.contains(&self.full_screen))
    }

    fn atoms_or_window(&self, window: Window, property: Atom, kind: Atom) -> Option<Vec<u32>> {
        let cookie = self.connection.get_property(false, window, property, kind, 0, 64).ok()?;
        Some(cookie.reply().ok()?.value32()?.collect())
    }
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
            while let Some(event) = self.display.connection.poll_for_event().map_err(|_| Lost)? {
                if matches!(event, Event::SyncAlarmNotify(notify) if notify.alarm == self.alarm) {
                    return Ok(());
                }
            }
            self.readable.ready().await.map_err(|_| Lost)?;
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
