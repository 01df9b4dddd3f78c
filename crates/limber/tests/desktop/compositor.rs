//! A Wayland compositor with a seat, no screen, one window, and `ext-idle-notify-v1`: the test says when somebody is idle, and whether the window
//! fills the screen.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use wayland_protocols::ext::idle_notify::v1::server::ext_idle_notification_v1::{
    ExtIdleNotificationV1, Request as NotificationRequest,
};
use wayland_protocols::ext::idle_notify::v1::server::ext_idle_notifier_v1::{
    ExtIdleNotifierV1, Request as NotifierRequest,
};
use wayland_protocols_wlr::foreign_toplevel::v1::server::zwlr_foreign_toplevel_handle_v1::{
    Request as WindowRequest, State as WindowState, ZwlrForeignToplevelHandleV1,
};
use wayland_protocols_wlr::foreign_toplevel::v1::server::zwlr_foreign_toplevel_manager_v1::{
    Request as WindowsRequest, ZwlrForeignToplevelManagerV1,
};
use wayland_server::backend::ClientData;
use wayland_server::protocol::wl_seat::{Request as SeatRequest, WlSeat};
use wayland_server::{
    Client, DataInit, Dispatch, Display, DisplayHandle, GlobalDispatch, ListeningSocket, New, Resource,
};

/// What the test says.
enum Told {
    Idled(u32),
    Resumed(u32),
    FillsScreen(bool),
}

/// How often somebody asked for the windows, and how many listen to them now: to the list, or to one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WindowsAsked {
    pub(crate) times: usize,
    pub(crate) listeners: usize,
}

/// How long was asked for, and whether what keeps the screen on was to be left out.
pub(crate) type Listening = (u32, bool);

/// A compositor on a thread of its own, until it is dropped.
pub(crate) struct Compositor {
    tell: Option<Sender<Told>>,
    listening: Arc<Mutex<BTreeSet<Listening>>>,
    windows_asked: Arc<Mutex<WindowsAsked>>,
    thread: Option<JoinHandle<()>>,
}

impl Compositor {
    /// Listens on a socket and offers the protocol in a version.
    pub(crate) fn on(socket: PathBuf, version: u32) -> Self {
        let (tell, told) = channel();
        let listening = Arc::new(Mutex::new(BTreeSet::new()));
        let windows_asked = Arc::new(Mutex::new(WindowsAsked::default()));
        let state = State {
            notifications: Vec::new(),
            listening: listening.clone(),
            windows_asked: windows_asked.clone(),
            fills_screen: false,
        };
        let socket = ListeningSocket::bind_absolute(socket).expect("the socket is ours");
        let thread = thread::spawn(move || serve(&socket, version, state, &told));
        Self { tell: Some(tell), listening, windows_asked, thread: Some(thread) }
    }

    /// Nothing was touched for so long.
    pub(crate) fn idled(&self, length_ms: u32) {
        self.tell(Told::Idled(length_ms));
    }

    /// Something was touched after quiet of so long.
    pub(crate) fn resumed(&self, length_ms: u32) {
        self.tell(Told::Resumed(length_ms));
    }

    /// The window fills the screen from now on, or no longer.
    pub(crate) fn fills_screen(&self, fills: bool) {
        self.tell(Told::FillsScreen(fills));
    }

    /// Who asked for the windows.
    pub(crate) fn windows_asked(&self) -> WindowsAsked {
        *self.windows_asked.lock().expect("nobody panicked")
    }

    /// What somebody listens for.
    pub(crate) fn listening(&self) -> Vec<Listening> {
        self.listening.lock().expect("nobody panicked").iter().copied().collect()
    }

    fn tell(&self, told: Told) {
        self.tell.as_ref().and_then(|tell| tell.send(told).ok()).expect("the compositor runs");
    }
}

impl Drop for Compositor {
    fn drop(&mut self) {
        self.tell.take();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn serve(socket: &ListeningSocket, version: u32, mut state: State, told: &Receiver<Told>) {
    let mut display: Display<State> = Display::new().expect("a display");
    let mut handle = display.handle();
    handle.create_global::<State, WlSeat, ()>(7, ());
    handle.create_global::<State, ExtIdleNotifierV1, ()>(version, ());
    handle.create_global::<State, ZwlrForeignToplevelManagerV1, ()>(3, ());
    loop {
        if let Ok(Some(stream)) = socket.accept() {
            handle.insert_client(stream, Arc::new(Nobody)).expect("a client");
        }
        display.dispatch_clients(&mut state).expect("clients speak Wayland");
        match told.try_recv() {
            Ok(told) => state.tell(&told),
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => return,
        }
        display.flush_clients().expect("clients listen");
        thread::sleep(Duration::from_millis(2));
    }
}

struct Nobody;

impl ClientData for Nobody {}

struct State {
    notifications: Vec<(u32, ExtIdleNotificationV1)>,
    listening: Arc<Mutex<BTreeSet<Listening>>>,
    windows_asked: Arc<Mutex<WindowsAsked>>,
    fills_screen: bool,
}

impl State {
    fn tell(&mut self, told: &Told) {
        match told {
            Told::Idled(length_ms) => self.waiting_for(*length_ms).for_each(ExtIdleNotificationV1::idled),
            Told::Resumed(length_ms) => self.waiting_for(*length_ms).for_each(ExtIdleNotificationV1::resumed),
            Told::FillsScreen(fills) => self.fills_screen = *fills,
        }
    }

    fn waiting_for(&self, length_ms: u32) -> impl Iterator<Item = &ExtIdleNotificationV1> {
        let wanted = self.notifications.iter().filter(move |(length, _)| *length == length_ms);
        wanted.map(|(_, notification)| notification)
    }

    /// Notes who listens to windows, and who no longer does.
    fn count_windows(&self, change: impl FnOnce(&mut WindowsAsked)) {
        change(&mut self.windows_asked.lock().expect("nobody panicked"));
    }
}

impl GlobalDispatch<WlSeat, ()> for State {
    fn bind(
        _: &mut Self,
        _: &DisplayHandle,
        _: &Client,
        seat: New<WlSeat>,
        _: &(),
        init: &mut DataInit<'_, Self>,
    ) {
        init.init(seat, ());
    }
}

impl Dispatch<WlSeat, ()> for State {
    fn request(
        _: &mut Self,
        _: &Client,
        _: &WlSeat,
        _: SeatRequest,
        _: &(),
        _: &DisplayHandle,
        _: &mut DataInit<'_, Self>,
    ) {
    }
}

impl GlobalDispatch<ExtIdleNotifierV1, ()> for State {
    fn bind(
        _: &mut Self,
        _: &DisplayHandle,
        _: &Client,
        notifier: New<ExtIdleNotifierV1>,
        _: &(),
        init: &mut DataInit<'_, Self>,
    ) {
        init.init(notifier, ());
    }
}

impl Dispatch<ExtIdleNotifierV1, ()> for State {
    fn request(
        state: &mut Self,
        _: &Client,
        _: &ExtIdleNotifierV1,
        request: NotifierRequest,
        _: &(),
        _: &DisplayHandle,
        init: &mut DataInit<'_, Self>,
    ) {
        let (id, timeout, input_only) = match request {
            NotifierRequest::GetIdleNotification { id, timeout, .. } => (id, timeout, false),
            NotifierRequest::GetInputIdleNotification { id, timeout, .. } => (id, timeout, true),
            _ => return,
        };
        state.notifications.push((timeout, init.init(id, (timeout, input_only))));
        state.listening.lock().expect("nobody panicked").insert((timeout, input_only));
    }
}

impl Dispatch<ExtIdleNotificationV1, Listening> for State {
    fn request(
        state: &mut Self,
        _: &Client,
        notification: &ExtIdleNotificationV1,
        request: NotificationRequest,
        listening: &Listening,
        _: &DisplayHandle,
        _: &mut DataInit<'_, Self>,
    ) {
        if let NotificationRequest::Destroy = request {
            state.notifications.retain(|(_, other)| other.id() != notification.id());
            state.listening.lock().expect("nobody panicked").remove(listening);
        }
    }
}

impl GlobalDispatch<ZwlrForeignToplevelManagerV1, ()> for State {
    fn bind(
        state: &mut Self,
        display: &DisplayHandle,
        client: &Client,
        manager: New<ZwlrForeignToplevelManagerV1>,
        _: &(),
        init: &mut DataInit<'_, Self>,
    ) {
        let manager = init.init(manager, ());
        let window =
            client.create_resource::<ZwlrForeignToplevelHandleV1, (), Self>(display, manager.version(), ());
        let window = window.expect("the client is there");
        manager.toplevel(&window);
        window.title("A film".to_owned());
        window.app_id("org.example.Player".to_owned());
        let full = state.fills_screen.then_some(WindowState::Fullscreen);
        let states = [WindowState::Activated].into_iter().chain(full);
        window.state(states.flat_map(|state| u32::from(state).to_ne_bytes()).collect());
        window.done();
        state.count_windows(|asked| {
            asked.times += 1;
            asked.listeners += 2;
        });
    }
}

impl Dispatch<ZwlrForeignToplevelManagerV1, ()> for State {
    fn request(
        state: &mut Self,
        _: &Client,
        manager: &ZwlrForeignToplevelManagerV1,
        request: WindowsRequest,
        _: &(),
        _: &DisplayHandle,
        _: &mut DataInit<'_, Self>,
    ) {
        if let WindowsRequest::Stop = request {
            manager.finished();
            state.count_windows(|asked| asked.listeners -= 1);
        }
    }
}

impl Dispatch<ZwlrForeignToplevelHandleV1, ()> for State {
    fn request(
        state: &mut Self,
        _: &Client,
        _: &ZwlrForeignToplevelHandleV1,
        request: WindowRequest,
        _: &(),
        _: &DisplayHandle,
        _: &mut DataInit<'_, Self>,
    ) {
        if let WindowRequest::Destroy = request {
            state.count_windows(|asked| asked.listeners -= 1);
        }
    }
}
