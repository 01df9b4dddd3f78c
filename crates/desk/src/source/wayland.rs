//! Wayland: `ext-idle-notify-v1`, which tells when a seat has been quiet for a time, and when it no longer is.
//!
//! Only thresholds are told. One, long enough to cost nothing, runs always; short ones run while something is due and
//! a pause in typing matters. Where the compositor can leave out what programs do to keep the screen on (version 2),
//! it is asked to, as a film is no sign of life.
//!
//! Which window is in front tells `wlr-foreign-toplevel-management-v1`, where there is that (sway, labwc, wayfire, Hyprland, river). It tells of
//! each change of each title too, so that it is bound for one answer and let go again.
//!
//! It is never waited for longer than it takes to answer: one that hangs must not hang the companion.

use std::io;
use std::mem;
use std::ops::RangeInclusive;
use std::os::fd::AsFd;
use std::time::Duration;
use tokio::time::timeout;
use wayland_client::backend;
use wayland_client::protocol::wl_callback::WlCallback;
use wayland_client::protocol::wl_registry::{Event as RegistryEvent, WlRegistry};
use wayland_client::protocol::wl_seat::WlSeat;
use wayland_client::{
    ConnectError, Connection, Dispatch, EventQueue, Proxy, QueueHandle, delegate_noop, event_created_child,
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

use super::call::connect;
use super::{ActivitySource, BACK_AFTER_MS, Front, Lost, Soon};
use crate::clock::forward_ms;
use crate::readable::Readable;

/// Pauses that are listened for while something is due, in milliseconds, next to [`BACK_AFTER_MS`].
const CLOSE_MS: [u32; 2] = [1_000, 4_000];

/// The version from which the input alone can be asked for.
const INPUT_ONLY_SINCE: u32 = 2;

/// The version from which it is told that a window covers the screen, and the last that is known here.
const WINDOWS: RangeInclusive<u32> = 2..=3;

/// How long the compositor may take to answer. One on this machine takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// The compositor cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WaylandError {
    /// There is none.
    #[error("no compositor can be reached: {0}")]
    Connect(#[from] ConnectError),
    /// It is there, and does not answer.
    #[error("the compositor does not answer")]
    Silent,
    /// It has no seat or does not speak the protocol.
    #[error("the compositor does not offer {0}")]
    Missing(&'static str),
    /// The line to it is broken.
    #[error("the compositor is gone: {0}")]
    Dispatch(#[from] wayland_client::DispatchError),
    /// Its socket cannot be waited for.
    #[error(transparent)]
    Socket(#[from] io::Error),
}

impl From<backend::WaylandError> for WaylandError {
    fn from(error: backend::WaylandError) -> Self {
        Self::Dispatch(error.into())
    }
}

impl From<WaylandError> for Lost {
    fn from(error: WaylandError) -> Self {
        if let WaylandError::Silent = error { Self::Silent } else { Self::Gone }
    }
}

/// Idle time of a Wayland seat.
pub(crate) struct Wayland {
    line: Line,
    seat: WlSeat,
    notifier: ExtIdleNotifierV1,
    always: ExtIdleNotificationV1,
    close: Vec<ExtIdleNotificationV1>,
    /// It did not answer the last time.
    is_silent: bool,
}

/// The line to the compositor, on which nothing is waited for but by the runtime.
struct Line {
    connection: Connection,
    queue: EventQueue<Heard>,
    registry: WlRegistry,
    heard: Heard,
    readable: Readable,
    patience: Duration,
    /// The number of the last round trip.
    asked: u32,
}

/// What was told so far.
#[derive(Default)]
struct Heard {
    /// What the compositor offers.
    globals: Vec<Global>,
    /// The number of the last round trip that was answered. An answer may come when it is waited for no more.
    answered: u32,
    /// For each threshold that was passed: how long the quiet was then, and when on the forward clock.
    passed: Vec<(u32, u64)>,
    back: bool,
    /// While it is asked which window is in front.
    windows: Vec<Window>,
}

/// Something that the compositor offers, by its interface.
struct Global {
    name: u32,
    interface: String,
    version: u32,
}

/// One window, as far as it was told of.
struct Window {
    handle: ZwlrForeignToplevelHandleV1,
    is_active: bool,
    front: Front,
}

impl Line {
    fn on(connection: Connection, patience: Duration) -> Result<Self, WaylandError> {
        let readable = Readable::of(connection.as_fd().try_clone_to_owned()?)?;
        let queue: EventQueue<Heard> = connection.new_event_queue();
        let registry = connection.display().get_registry(&queue.handle(), ());
        Ok(Self { connection, queue, registry, heard: Heard::default(), readable, patience, asked: 0 })
    }

    fn bind<I>(&self, versions: &RangeInclusive<u32>) -> Result<I, WaylandError>
    where
        I: Proxy + 'static,
        Heard: Dispatch<I, ()>,
    {
        let interface = I::interface().name;
        let is_it = |global: &&Global| global.interface == interface && global.version >= *versions.start();
        let found = self.heard.globals.iter().find(is_it).ok_or(WaylandError::Missing(interface))?;
        let version = found.version.min(*versions.end());
        Ok(self.registry.bind(found.name, version, &self.queue.handle(), ()))
    }

    /// Waits until everything was answered that was asked before.
    async fn round_trip(&mut self) -> Result<(), WaylandError> {
        self.asked = self.asked.wrapping_add(1);
        let (asked, patience) = (self.asked, self.patience);
        self.connection.display().sync(&self.queue.handle(), asked);
        let answered = self.hear_until(|heard| heard.answered == asked);
        timeout(patience, answered).await.unwrap_or(Err(WaylandError::Silent))
    }

    /// Waits until enough was told. May be dropped and asked for again at any time.
    async fn hear_until(&mut self, is_enough: impl Fn(&mut Heard) -> bool) -> Result<(), WaylandError> {
        loop {
            self.queue.dispatch_pending(&mut self.heard)?;
            if is_enough(&mut self.heard) {
                return Ok(());
            }
            self.flush()?;
            let Some(guard) = self.queue.prepare_read() else { continue };
            self.readable.ready().await?;
            match guard.read() {
                Err(error) if !is_nothing_new(&error) => return Err(error.into()),
                Ok(_) | Err(_) => {}
            }
        }
    }

    /// Takes in what was told, and waits for no more.
    fn hear(&mut self) -> Result<(), WaylandError> {
        if let Some(guard) = self.queue.prepare_read()
            && let Err(error) = guard.read()
            && !is_nothing_new(&error)
        {
            return Err(error.into());
        }
        self.queue.dispatch_pending(&mut self.heard)?;
        Ok(())
    }

    /// Sends what was asked. Where the compositor has read nothing for long there is no room for it.
    fn flush(&self) -> Result<(), WaylandError> {
        self.connection.flush().map_err(|error| match error {
            error if is_nothing_new(&error) => WaylandError::Silent,
            error => error.into(),
        })
    }
}

/// Whether a socket would have to be waited for.
fn is_nothing_new(error: &backend::WaylandError) -> bool {
    matches!(error, backend::WaylandError::Io(error) if error.kind() == io::ErrorKind::WouldBlock)
}

impl Wayland {
    /// Connects to the compositor that the environment names.
    pub(crate) async fn open() -> Result<Self, WaylandError> {
        Self::on(connect(PATIENCE).await?, PATIENCE).await
    }

    async fn on(connection: Connection, patience: Duration) -> Result<Self, WaylandError> {
        let mut line = Line::on(connection, patience)?;
        line.round_trip().await?;
        let seat: WlSeat = line.bind(&(1..=7))?;
        let notifier: ExtIdleNotifierV1 = line.bind(&(1..=INPUT_ONLY_SINCE))?;
        let always = listen(&notifier, BACK_AFTER_MS, &seat, &line.queue.handle());
        line.round_trip().await?;
        Ok(Self { line, seat, notifier, always, close: Vec::new(), is_silent: false })
    }

    async fn wait(&mut self) -> Result<(), Lost> {
        if self.is_silent {
            return Err(Lost::Silent);
        }
        self.line.hear_until(|heard| mem::take(&mut heard.back)).await.map_err(Lost::from)
    }

    /// The longest threshold that was passed says most. None was passed: somebody is there.
    fn quiet(&mut self, now_ms: u64) -> Option<u64> {
        self.line.hear().ok()?;
        let quiet = |(length_ms, at_ms): &(u32, u64)| u64::from(*length_ms) + now_ms.saturating_sub(*at_ms);
        Some(self.line.heard.passed.iter().map(quiet).max().unwrap_or(0))
    }

    /// The compositor tells of all windows when it is asked for them. Nothing where it does not offer that.
    async fn ask_for_front(&mut self) -> Result<Option<Front>, WaylandError> {
        let Ok(manager) = self.line.bind::<ZwlrForeignToplevelManagerV1>(&WINDOWS) else {
            // Nothing else is asked of it, and that it hangs is noticed by nothing else.
            self.line.round_trip().await?;
            return Ok(None);
        };
        // Those that came up while the last answer was let go.
        drop(self.let_windows_go());
        let told = self.line.round_trip().await;
        manager.stop();
        let windows = self.let_windows_go();
        // A connection that is gone is noticed by `back`.
        drop(self.line.flush());
        told?;
        Ok(windows.into_iter().find(|window| window.is_active).map(|window| window.front))
    }

    async fn window_in_front(&mut self) -> Option<Front> {
        if self.is_silent {
            // One look asks more than once, and whoever asks waits.
            return None;
        }
        let front = self.ask_for_front().await;
        self.is_silent |= matches!(front, Err(WaylandError::Silent));
        front.ok().flatten()
    }

    fn let_windows_go(&mut self) -> Vec<Window> {
        let windows = mem::take(&mut self.line.heard.windows);
        windows.iter().for_each(|window| window.handle.destroy());
        windows
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
        self.line.heard.passed.retain(|(length_ms, _)| *length_ms == BACK_AFTER_MS);
        if closely {
            let handle = self.line.queue.handle();
            let (notifier, seat) = (&self.notifier, &self.seat);
            self.close.extend(CLOSE_MS.map(|length_ms| listen(notifier, length_ms, seat, &handle)));
        }
        // A connection that is gone is noticed by `back`.
        drop(self.line.flush());
    }

    fn front(&mut self) -> Soon<'_, Option<Front>> {
        Box::pin(self.window_in_front())
    }
}

impl Drop for Wayland {
    fn drop(&mut self) {
        self.close.drain(..).for_each(|notification| notification.destroy());
        self.always.destroy();
        drop(self.line.flush());
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

impl Dispatch<WlRegistry, ()> for Heard {
    fn event(
        heard: &mut Self,
        _: &WlRegistry,
        event: RegistryEvent,
        _: &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        // A seat that comes or goes later changes nothing for a person with one desk.
        match event {
            RegistryEvent::Global { name, interface, version } => {
                heard.globals.push(Global { name, interface, version });
            }
            RegistryEvent::GlobalRemove { name } => heard.globals.retain(|global| global.name != name),
            _ => {}
        }
    }
}

impl Dispatch<WlCallback, u32> for Heard {
    fn event(
        heard: &mut Self,
        _: &WlCallback,
        _: wayland_client::protocol::wl_callback::Event,
        asked: &u32,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        heard.answered = *asked;
    }
}

delegate_noop!(Heard: ignore WlSeat);
delegate_noop!(Heard: ExtIdleNotifierV1);

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::os::unix::net::UnixStream;
    use tokio::runtime::Builder;

    /// The object that every client begins with, and two of its requests.
    const DISPLAY: u32 = 1;
    const SYNC: u32 = 0;
    const GET_REGISTRY: u32 = 1;

    /// What a compositor offers that tells of windows. One that does not has all but the last.
    static OFFERS: [&str; 3] = ["wl_seat", "ext_idle_notifier_v1", "zwlr_foreign_toplevel_manager_v1"];

    /// A compositor without a window, which answers so many round trips and is silent then.
    fn compositor(offers: &'static [&str], mut answers: usize) -> Connection {
        let (ours, mut theirs) = UnixStream::pair().expect("two ends");
        std::thread::spawn(move || {
            while let Some((object, request, arguments)) = heard_by(&mut theirs) {
                match (object, request) {
                    (DISPLAY, GET_REGISTRY) => {
                        for (name, interface) in (1_u32..).zip(offers) {
                            send(&mut theirs, word(&arguments, 0), &global(name, interface, 2));
                        }
                    }
                    (DISPLAY, SYNC) if answers > 0 => {
                        answers -= 1;
                        send(&mut theirs, word(&arguments, 0), &0_u32.to_ne_bytes());
                    }
                    _ => {}
                }
            }
        });
        Connection::from_socket(ours).expect("a socket of ours")
    }

    fn word(bytes: &[u8], index: usize) -> u32 {
        u32::from_ne_bytes(bytes.as_chunks::<4>().0[index])
    }

    /// The next request: to which object, which one, and its arguments. Nothing once the client is gone.
    fn heard_by(theirs: &mut UnixStream) -> Option<(u32, u32, Vec<u8>)> {
        let mut header = [0; 8];
        theirs.read_exact(&mut header).ok()?;
        let (object, size_and_request) = (word(&header, 0), word(&header, 1));
        let mut arguments = vec![0; usize::try_from(size_and_request >> 16).ok()?.checked_sub(8)?];
        theirs.read_exact(&mut arguments).ok()?;
        Some((object, size_and_request & 0xffff, arguments))
    }

    /// The first of an object's events. A client that is gone hears nothing.
    fn send(theirs: &mut UnixStream, object: u32, arguments: &[u8]) {
        let size = u32::try_from(8 + arguments.len()).expect("a short message") << 16;
        let message = [&object.to_ne_bytes()[..], &size.to_ne_bytes()[..], arguments].concat();
        drop(theirs.write_all(&message));
    }

    /// A text has its length before it, a zero behind it, and fills whole words.
    fn global(name: u32, interface: &str, version: u32) -> Vec<u8> {
        let mut text = interface.as_bytes().to_vec();
        text.push(0);
        let length = u32::try_from(text.len()).expect("a short name");
        text.resize(text.len().next_multiple_of(4), 0);
        let (name, length, version) = (name.to_ne_bytes(), length.to_ne_bytes(), version.to_ne_bytes());
        [&name[..], &length[..], &text[..], &version[..]].concat()
    }

    fn on_one_thread(work: impl Future<Output = ()>) {
        Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(work);
    }

    /// After how many answers it falls silent, and whether it could be used until then.
    #[test]
    fn a_compositor_that_hangs_is_given_up_at_its_start() {
        on_one_thread(async {
            for (answers, can_be_used) in [(0, false), (1, false), (2, true)] {
                let opened = Wayland::on(compositor(&OFFERS, answers), Duration::from_secs(1)).await;
                assert_eq!(opened.is_ok(), can_be_used, "{answers} answers");
                let is_silent = matches!(opened, Err(WaylandError::Silent));
                assert_eq!(is_silent, !can_be_used, "{answers} answers");
            }
        });
    }

    #[test]
    fn a_compositor_that_hangs_later_is_lost_and_said_to_be_silent() {
        on_one_thread(async {
            let table = [
                (&OFFERS[..], 3, false),
                (&OFFERS[..], 2, true),
                (&OFFERS[..2], 3, false),
                (&OFFERS[..2], 2, true),
            ];
            for (offers, answers, is_silent) in table {
                let opened = Wayland::on(compositor(offers, answers), Duration::from_secs(1)).await;
                let mut source = opened.expect("it answers at its start");
                assert_eq!(source.quiet_ms(0).await, Some(0), "somebody is there");
                assert_eq!(source.front().await, None, "there is no window");
                let asked = source.line.asked;
                if is_silent {
                    assert_eq!(source.front().await, None, "nothing is known");
                    assert_eq!(source.line.asked, asked, "it is not waited for again");
                }
                let back = timeout(Duration::from_millis(10), source.back()).await;
                assert_eq!(
                    back.ok(),
                    is_silent.then_some(Err(Lost::Silent)),
                    "{offers:?}, {answers} answers"
                );
            }
        });
    }

    #[test]
    fn a_compositor_that_ends_is_gone_and_not_silent() {
        on_one_thread(async {
            let (ours, theirs) = UnixStream::pair().expect("two ends");
            drop(theirs);
            let connection = Connection::from_socket(ours).expect("a socket of ours");
            let opened = Wayland::on(connection, Duration::from_secs(60)).await;
            let error = opened.err().expect("nobody is there");
            assert_eq!(Lost::from(error), Lost::Gone);
        });
    }
}
