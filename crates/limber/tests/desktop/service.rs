//! A program on the test's bus, which stands in for one of the desktop.

use std::thread::{self, JoinHandle};
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use zbus::Connection;

/// A program on the bus, until it is dropped.
pub(crate) struct Service {
    pub(crate) runtime: Handle,
    pub(crate) bus: Connection,
    _stop: oneshot::Sender<()>,
    _thread: JoinHandle<()>,
}

impl Service {
    pub(crate) fn on(address: &str) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let handle = runtime.handle().clone();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::spawn(move || drop(runtime.block_on(stopped)));
        let bus = handle.block_on(async {
            zbus::connection::Builder::address(address)
                .expect("an address")
                .build()
                .await
                .expect("the bus is there")
        });
        Self { runtime: handle, bus, _stop: stop, _thread: thread }
    }

    pub(crate) fn own(&self, name: &str) {
        self.runtime.block_on(async { self.bus.request_name(name.to_owned()).await }).expect("nobody has it");
    }

    pub(crate) fn disown(&self, name: &str) {
        self.runtime.block_on(async { self.bus.release_name(name.to_owned()).await }).expect("it is ours");
    }

    pub(crate) fn withdraw<I: zbus::object_server::Interface>(&self, path: &str) {
        let withdrawn =
            self.runtime.block_on(async { self.bus.object_server().remove::<I, _>(path.to_owned()).await });
        assert!(withdrawn.expect("the bus is there"));
    }

    pub(crate) fn serve<I: zbus::object_server::Interface>(&self, path: &str, interface: I) {
        let served =
            self.runtime.block_on(async { self.bus.object_server().at(path.to_owned(), interface).await });
        assert!(served.expect("it can be served"));
    }
}
