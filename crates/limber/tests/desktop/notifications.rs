//! A notification server of the test's own, which says what it was asked to show and on which the test can click each answer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use zbus::interface;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;

use crate::service::Service;

const PATH: &str = "/org/freedesktop/Notifications";
/// There is never more than one, so that each takes the place of the one before.
const ID: u32 = 1;

/// What was to be shown.
pub(crate) struct Asked {
    pub(crate) urgency: u8,
    pub(crate) title: String,
    /// The names of the answers.
    pub(crate) keys: Vec<String>,
}

struct Notifications {
    name: &'static str,
    asked: Arc<Mutex<Vec<Asked>>>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "the interface has them")]
    fn notify(
        &self,
        _app: &str,
        _replaces: u32,
        _icon: &str,
        summary: &str,
        _body: &str,
        actions: Vec<String>,
        mut hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> u32 {
        let urgency = hints.remove("urgency").and_then(|level| u8::try_from(level).ok()).expect("an urgency");
        let keys = actions.into_iter().step_by(2).collect();
        let asked = Asked { urgency, title: summary.to_owned(), keys };
        self.asked.lock().expect("nobody panicked").push(asked);
        ID
    }

    fn close_notification(&self, _id: u32) {}

    fn get_server_information(&self) -> (String, String, String, String) {
        [self.name, "test", "1", "1.2"].map(str::to_owned).into()
    }

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action_key: &str) -> zbus::Result<()>;
}

/// The server, on a bus.
pub(crate) struct Server<'a> {
    service: &'a Service,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl<'a> Server<'a> {
    /// Puts up one of some name.
    pub(crate) fn named(name: &'static str, service: &'a Service) -> Self {
        let asked = Arc::default();
        service.serve(PATH, Notifications { name, asked: Arc::clone(&asked) });
        service.own("org.freedesktop.Notifications");
        Self { service, asked }
    }

    /// Whether it was asked to show something that was not [taken](Self::take) yet.
    pub(crate) fn was_asked(&self) -> bool {
        !self.asked.lock().expect("nobody panicked").is_empty()
    }

    /// The first of what it was asked to show.
    pub(crate) fn take(&self) -> Asked {
        self.asked.lock().expect("nobody panicked").remove(0)
    }

    /// Clicks on an answer of what is shown.
    pub(crate) fn click(&self, key: &str) {
        let emitter = SignalEmitter::new(&self.service.bus, PATH).expect("a path");
        let clicked = Notifications::action_invoked(&emitter, ID, key);
        self.service.runtime.block_on(clicked).expect("the bus is there");
    }
}
