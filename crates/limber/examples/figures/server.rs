//! A notification server that notes when it was asked.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Instant;
use tokio::runtime::Builder;
use zbus::interface;
use zbus::zvariant::OwnedValue;

struct Server(Sender<Instant>);

#[interface(name = "org.freedesktop.Notifications")]
impl Server {
    #[expect(clippy::too_many_arguments, reason = "the interface has them")]
    fn notify(
        &self,
        _app: &str,
        _replaces: u32,
        _icon: &str,
        _summary: &str,
        _body: &str,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> u32 {
        // The measurement may be over already.
        self.0.send(Instant::now()).ok();
        1
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_owned(), "body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ["figures", "limber", "0", "1.2"].map(str::to_owned).into()
    }
}

/// Serves on a bus until the program ends; gives the moments in which something was to be shown.
pub(crate) fn on(address: String) -> Receiver<Instant> {
    let (tell, told) = channel();
    let (ready, is_ready) = channel();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let bus = zbus::connection::Builder::address(address.as_str())
                .and_then(|builder| builder.name("org.freedesktop.Notifications"))
                .and_then(|builder| builder.serve_at("/org/freedesktop/Notifications", Server(tell)))
                .expect("an address");
            let _bus = bus.build().await.expect("nobody else has the name");
            ready.send(()).expect("somebody waits");
            std::future::pending::<()>().await;
        });
    });
    is_ready.recv().expect("the server starts");
    told
}
