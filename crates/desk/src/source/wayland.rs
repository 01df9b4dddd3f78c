//! Wayland: `ext-idle-notify-v1`, which tells when a seat has been quiet for a time, and when it no longer is.
//!
//! Only thresholds are told. One, long enough to cost nothing, runs always; short ones run while something is due and
//! a pause in typing matters. Where the compositor can leave out what programs do to keep the screen on (version 2),
//! it is asked to, as a film is no sign of life.
//!
//! Which window is in front tells `wlr-foreign-toplevel-management-v1`, where there is that (sway, labwc, wayfire, Hyprland, river). It tells of
//! each change of each title too, so that it is bound for one answer and let go again.

use std::io;
use std::ops::RangeInclusive;
use std::os::fd::AsFd;
use wayland_client::globals::{BindError, GlobalList, GlobalListContents, registry_queue_init};
use wayland_client::protocol::{wl_registry::WlRegistry, wl_seat::WlSeat};
use wayland_client::{
    Connection, Dispatch, EventQueue, Proxy, QueueHandle, delegate_noop, event_created_child,
};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notification_v1::{
    Event as IdleEvent, ExtIdleNotificationV1,
};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notifier_v1::ExtIdleNotifierV1;
use wayland_protocols_wlr::foreign_toplevel::v1::client::zwlr_foreign_toplevel_handle_v1::{
    Event as WindowEvent, State, ZwlrForeignToplevelHandleV1,
};
use wayland_protocols_wlr::foreign_toplevel::v1::client::zwlr_foreign_toplevel_manager_v1::{
    EVT_TOPLEVEL_OPCODE, Event as WindowsEvent, ZwlrForeignToplevelManagerV1,
};

use super::{ActivitySource, BACK_AFTER_MS, Front, Lost, Soon};
use crate::clock::forward_ms;
use crate::readable::Readable;

/// Pauses that are listened for while something is due, in milliseconds, next to [`BACK_AFTER_MS`].
const CLOSE_MS: [u32; 2] = [1_000, 4_000];

/// The version from which the input alone can be asked for.
const INPUT_ONLY_SINCE: u32 = 2;

/// The version from which it is told that a window covers the screen, and the last that is known here.
const WINDOWS: RangeInclusive<u32> = 2..=3;

/// The compositor cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WaylandError {
    /// No compositor answers.
    #[error("no compositor answers: {0}")]
    Connect(#[from] wayland_client::ConnectError),
    /// It does not tell what there is.
    #[error("the compositor does not tell what it can: {0}")]
    Globals(#[from] wayland_client::globals::GlobalError),
    /// It has no seat or does not speak the protocol.
    #[error("the compositor does not tell when somebody is idle: {0}")]
    Bind(#[from] BindError),
    /// It stopped answering.
    #[error("the compositor stopped answering: {0}")]
    Dispatch(#[from] wayland_client::DispatchError),
    /// Its socket cannot be waited for.
    #[error(transparent)]
    Socket(#[from] io::Error),
}

/// Idle time of a Wayland seat.
pub(crate) struct Wayland {
    connection: Connection,
    globals: GlobalList,
    queue: EventQueue<Heard>,
    heard: Heard,
    seat: WlSeat,
    notifier: ExtIdleNotifierV1,
    always: ExtIdleNotificationV1,
    close: Vec<ExtIdleNotificationV1>,
    readable: Readable,
}

/// What was told so far.
#[derive(Default)]
struct Heard {
    /// For each threshold that was passed: how long the quiet was then, and when on the forward clock.
    passed: Vec<(u32, u64)>,
    back: bool,
    /// While it is asked which window is in front.
    windows: Vec<Window>,
}

/// One window, as far as it was told of.
struct Window {
    handle: ZwlrForeignToplevelHandleV1,
    is_active: bool,
    front: Front,
}

impl Wayland {
    /// Connects to the compositor that the environment names.
    pub(crate) fn open() -> Result<Self, WaylandError> {
        Self::on(Connection::connect_to_env()?)
    }

    fn on(connection: Connection) -> Result<Self, WaylandError> {
        let (globals, mut queue) = registry_queue_init::<Heard>(&connection)?;
        let handle = queue.handle();
        let seat: WlSeat = globals.bind(&handle, 1..=7, ())?;
        let notifier: ExtIdleNotifierV1 = globals.bind(&handle, 1..=INPUT_ONLY_SINCE, ())?;
        let always = listen(&notifier, BACK_AFTER_MS, &seat, &handle);
        let mut heard = Heard::default();
        queue.roundtrip(&mut heard)?;
        let readable = Readable::of(connection.as_fd().try_clone_to_owned()?)?;
        Ok(Self { connection, globals, queue, heard, seat, notifier, always, close: Vec::new(), readable })
    }

    async fn wait(&mut self) -> Result<(), Lost> {
        loop {
            self.queue.dispatch_pending(&mut self.heard).map_err(|_| Lost)?;
            if std::mem::take(&mut self.heard.back) {
                return Ok(());
            }
            self.connection.flush().map_err(|_| Lost)?;
            let Some(guard) = self.queue.prepare_read() else { continue };
            self.readable.ready().await.map_err(|_| Lost)?;
            match guard.read() {
                Ok(_) => {}
                Err(wayland_client::backend::WaylandError::Io(error))
                    if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => return Err(Lost),
            }
        }
    }

    /// The longest threshold that was passed says most. None was passed: somebody is there.
    fn quiet(&mut self, now_ms: u64) -> Option<u64> {
        self.read_what_is_there()?;
        let quiet = |(length_ms, at_ms): &(u32, u64)| u64::from(*length_ms) + now_ms.saturating_sub(*at_ms);
        Some(self.heard.passed.iter().map(quiet).max().unwrap_or(0))
    }

    /// The compositor tells of all windows when it is asked for them.
    fn ask_for_front(&mut self) -> Option<Front> {
        let handle = self.queue.handle();
        let manager: ZwlrForeignToplevelManagerV1 = self.globals.bind(&handle, WINDOWS, ()).ok()?;
        // Those that came up while the last answer was let go.
        drop(self.let_windows_go());
        let told = self.queue.roundtrip(&mut self.heard);
        manager.stop();
        let windows = self.let_windows_go();
        // A connection that is gone is noticed by `back`.
        drop(self.connection.flush());
        told.ok()?;
        windows.into_iter().find(|window| window.is_active).map(|window| window.front)
    }

    fn let_windows_go(&mut self) -> Vec<Window> {
        let windows = std::mem::take(&mut self.heard.windows);
        windows.iter().for_each(|window| window.handle.destroy());
        windows
    }

    fn read_what_is_there(&mut self) -> Option<()> {
        if let Some(guard) = self.queue.prepare_read() {
            match guard.read() {
                Err(wayland_client::backend::WaylandError::Io(error))
                    if error.kind() != io::ErrorKind::WouldBlock =>
                {
                    return None;
                }
                Ok(_) | Err(_) => {}
            }
        }
        self.queue.dispatch_pending(&mut self.heard).ok().map(drop)
    }
}

impl ActivitySource for Wayland {
    fn name(&self) -> &'static str {
        "wayland"
    }

    fn quiet_ms(&mut self, now_ms: u64) -> Soon<'_, Option<u64>> {
        let quiet_ms = self.quiet(now_ms);
        Box::pin(async move { quiet_ms })
    }

    fn back(&mut self) -> Soon<'_, Result<(), Lost>> {
        Box::pin(self.wait())
    }

    fn watch_closely(&mut self, closely: bool) {
        if closely != self.close.is_empty() {
            return;
        }
        for notification in self.close.drain(..) {
            notification.destroy();
        }
        self.heard.passed.retain(|(length_ms, _)| *length_ms == BACK_AFTER_MS);
        if closely {
            let handle = self.queue.handle();
            let (notifier, seat) = (&self.notifier, &self.seat);
            self.close.extend(CLOSE_MS.map(|length_ms| listen(notifier, length_ms, seat, &handle)));
        }
        // A connection that is gone is noticed by `back`.
        drop(self.connection.flush());
    }

    fn front(&mut self) -> Option<Front> {
        self.ask_for_front()
    }
}

impl Drop for Wayland {
    fn drop(&mut self) {
        self.close.drain(..).for_each(|notification| notification.destroy());
        self.always.destroy();
        drop(self.connection.flush());
    }
}

fn listen(
    notifier: &ExtIdleNotifierV1,
    length_ms: u32,
    seat: &WlSeat,
    handle: &QueueHandle<Heard>,
) -> ExtIdleNotificationV1 {
    if notifier.version() >= INPUT_ONLY_SINCE {
        notifier.get_input_idle_notification(length_ms, seat, handle, length_ms)
    } else {
        notifier.get_idle_notification(length_ms, seat, handle, length_ms)
    }
}

impl Dispatch<ExtIdleNotificationV1, u32> for Heard {
    fn event(
        heard: &mut Self,
        _: &ExtIdleNotificationV1,
        event: IdleEvent,
        length_ms: &u32,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        heard.passed.retain(|(length, _)| length != length_ms);
        match event {
            IdleEvent::Idled => heard.passed.push((*length_ms, forward_ms())),
            IdleEvent::Resumed => heard.back |= *length_ms == BACK_AFTER_MS,
            _ => {}
        }
    }
}

impl Dispatch<ZwlrForeignToplevelManagerV1, ()> for Heard {
    fn event(
        heard: &mut Self,
        _: &ZwlrForeignToplevelManagerV1,
        event: WindowsEvent,
        _: &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        if let WindowsEvent::Toplevel { toplevel } = event {
            heard.windows.push(Window { handle: toplevel, is_active: false, front: Front::default() });
        }
    }

    event_created_child!(Heard, ZwlrForeignToplevelManagerV1, [
        EVT_TOPLEVEL_OPCODE => (ZwlrForeignToplevelHandleV1, ()),
    ]);
}

impl Dispatch<ZwlrForeignToplevelHandleV1, ()> for Heard {
    fn event(
        heard: &mut Self,
        handle: &ZwlrForeignToplevelHandleV1,
        event: WindowEvent,
        _: &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        // One that was let go may still be on its way.
        let Some(window) = heard.windows.iter_mut().find(|window| window.handle == *handle) else { return };
        match event {
            WindowEvent::AppId { app_id } => window.front.program = app_id,
            WindowEvent::State { state } => {
                let has = |wanted: State| states_in(&state).any(|state| state == u32::from(wanted));
                window.is_active = has(State::Activated);
                window.front.full_screen = has(State::Fullscreen);
            }
            _ => {}
        }
    }
}

/// An array of numbers, in the machine's own order of bytes.
fn states_in(array: &[u8]) -> impl Iterator<Item = u32> {
    array.as_chunks::<4>().0.iter().map(|number| u32::from_ne_bytes(*number))
}

impl Dispatch<WlRegistry, GlobalListContents> for Heard {
    fn event(
        _: &mut Self,
        _: &WlRegistry,
        _: wayland_client::protocol::wl_registry::Event,
        _: &GlobalListContents,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        // A seat that comes or goes later changes nothing for a person with one desk.
    }
}

delegate_noop!(Heard: ignore WlSeat);
delegate_noop!(Heard: ExtIdleNotifierV1);
