//! A Wayland compositor with a seat, no screen, and `ext-idle-notify-v1`: the test says when somebody is idle.

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
use wayland_server::backend::ClientData;
use wayland_server::protocol::wl_seat::{Request as SeatRequest, WlSeat};
use wayland_server::{
    Client, DataInit, Dispatch, Display, DisplayHandle, GlobalDispatch, ListeningSocket, New, Resource,
};

/// What the test says.
enum Told {
    Idled(u32),
    Resumed(u32),
}

/// How long was asked for, and whether what keeps the screen on was to be left out.
pub(crate) type Listening = (u32, bool);

/// A compositor on a thread of its own, until it is dropped.
pub(crate) struct Compositor {
    tell: Option<Sender<Told>>,
    listening: Arc<Mutex<BTreeSet<Listening>>>,
    thread: Option<JoinHandle<()>>,
}

impl Compositor {
    /// Listens on a socket and offers the protocol in a version.
    pub(crate) fn on(socket: PathBuf, version: u32) -> Self {
        let (tell, told) = channel();
        let listening = Arc::new(Mutex::new(BTreeSet::new()));
        let state = State { notifications: Vec::new(), listening: listening.clone() };
        let socket = ListeningSocket::bind_absolute(socket).expect("the socket is ours");
        let thread = thread::spawn(move || serve(&socket, version, state, &told));
        Self { tell: Some(tell), listening, thread: Some(thread) }
    }

    /// Nothing was touched for so long.
    pub(crate) fn idled(&self, length_ms: u32) {
        self.tell(Told::Idled(length_ms));
    }

    /// Something was touched after quiet of so long.
    pub(crate) fn resumed(&self, length_ms: u32) {
        self.tell(Told::Resumed(length_ms));
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
}

impl State {
    fn tell(&self, told: &Told) {
        let (Told::Idled(length_ms) | Told::Resumed(length_ms)) = told;
        let wanted = self.notifications.iter().filter(|(length, _)| length == length_ms);
        for (_, notification) in wanted {
            match told {
                Told::Idled(_) => notification.idled(),
                Told::Resumed(_) => notification.resumed(),
            }
        }
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
