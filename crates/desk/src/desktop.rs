//! What this desktop has: the first source that is there, and the services that tell the rest.

use breaks::Fact;
use futures_util::StreamExt;
use std::env;
use tokio::sync::mpsc::UnboundedSender;
use zbus::{Connection, MatchRule, MessageStream, message};

use crate::companion::Happening;
use crate::facts::{Facts, Roots, is_read_in};
use crate::locks::Locker;
use crate::source::gnome::Gnome;
use crate::source::wayland::{Wayland, WaylandError};
use crate::source::x11::{Display, X11};
use crate::source::{ActivitySource, Front, Lost, Unknown};

/// One desktop.
pub(crate) struct Desktop {
    pub(crate) source: Box<dyn ActivitySource>,
    /// The display server does not answer. That is why there is no source.
    pub(crate) is_silent: bool,
    pub(crate) facts: Facts,
    /// Whether something is read, as long as it is quiet: nobody puts another window in front meanwhile.
    document: Option<Fact>,
    session_locked: Fact,
    screen_saver: Fact,
}

impl Desktop {
    /// Looks for what there is.
    pub(crate) async fn find(roots: Roots, bus: Connection) -> Self {
        let display = display();
        let (source, is_silent) = source(&bus, display.as_ref()).await;
        let mut facts = Facts::new(roots, Some(bus), display, is_wayland());
        facts.note_power();
        Self {
            source,
            is_silent,
            facts,
            document: None,
            session_locked: Fact::Unknown,
            screen_saver: Fact::Unknown,
        }
    }

    /// Looks once more: a display server may have been started again.
    pub(crate) async fn seek_again(&mut self) {
        self.facts.display = display();
        if let Some(bus) = &self.facts.bus {
            (self.source, self.is_silent) = source(bus, self.facts.display.as_ref()).await;
        }
    }

    /// The source does not tell any more.
    pub(crate) fn lose_source(&mut self, lost: Lost) {
        self.source = Box::new(Unknown);
        self.is_silent = lost == Lost::Silent;
    }

    /// The window in front, as the source has it, or else the X server.
    async fn front(&mut self) -> Option<Front> {
        let front = self.source.front().await;
        front.or_else(|| self.facts.display.as_ref().and_then(Display::front))
    }

    /// It is quiet: is that a call or a film? Or reading, where it has been quiet for so long that it matters.
    pub(crate) async fn look_for_presence(&mut self, may_be_reading: bool) {
        self.facts.look_for_presence().await;
        self.document = match self.document {
            _ if !may_be_reading => None,
            Some(known) => Some(known),
            None => {
                let front = self.front().await;
                Some(front.map_or(Fact::Unknown, |front| Fact::from(is_read_in(&front.program))))
            }
        };
        self.facts.note_document(self.document.unwrap_or_default());
    }

    /// Something is due: everything that may hold it back.
    pub(crate) async fn look_for_company(&mut self, may_be_reading: bool) {
        self.look_for_presence(may_be_reading).await;
        self.look_for_rest_of_company().await;
    }

    /// The same without what shows that somebody is there, which was looked for before.
    pub(crate) async fn look_for_rest_of_company(&mut self) {
        let front = self.front().await;
        self.facts.look_for_rest_of_company(front.as_ref()).await;
    }

    /// Somebody says that the screen is locked, or not any more.
    pub(crate) fn lock(&mut self, locker: Locker, locked: bool) {
        match locker {
            Locker::Session => self.session_locked = Fact::from(locked),
            Locker::ScreenSaver => self.screen_saver = Fact::from(locked),
        }
        self.facts.locked = match (self.session_locked, self.screen_saver) {
            (Fact::Yes, _) | (_, Fact::Yes) => Fact::Yes,
            (Fact::No, _) | (_, Fact::No) => Fact::No,
            (Fact::Unknown, Fact::Unknown) => Fact::Unknown,
        };
    }
}

/// An X server that stands in for programs within Wayland sees only their windows, and is not asked.
fn display() -> Option<Display> {
    if is_wayland() { None } else { Display::open().ok() }
}

fn is_wayland() -> bool {
    env::var_os("WAYLAND_DISPLAY").is_some()
}

/// The first that is there, and whether there is none because a compositor does not answer.
async fn source(bus: &Connection, display: Option<&Display>) -> (Box<dyn ActivitySource>, bool) {
    let is_silent = match Wayland::open().await {
        Ok(wayland) => return (Box::new(wayland), false),
        Err(error) => matches!(error, WaylandError::Silent),
    };
    if let Ok(gnome) = Gnome::on(bus).await {
        return (Box::new(gnome), false);
    }
    match display.map(|display| X11::on(display.clone())) {
        Some(Ok(x11)) => (Box::new(x11), false),
        Some(Err(_)) | None => (Box::new(Unknown), is_silent),
    }
}

/// What notification servers tell from now on.
pub(crate) async fn notification_signals(bus: &Connection) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .interface("org.freedesktop.Notifications")?
        .build();
    MessageStream::for_match_rule(rule, bus, None).await
}

/// Hears of clicks for as long as the companion runs. A click closes what was clicked, so both come by one way, in the
/// order in which they were told.
pub(crate) async fn hear_notifications(
    mut signals: MessageStream,
    tell: UnboundedSender<Happening>,
) -> zbus::Result<()> {
    while let Some(signal) = signals.next().await {
        let Some(happening) = happening_of(&signal?) else { continue };
        if tell.send(happening).is_err() {
            break;
        }
    }
    Ok(())
}

fn happening_of(signal: &message::Message) -> Option<Happening> {
    let (header, body) = (signal.header(), signal.body());
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (id, key): (u32, String) = body.deserialize().ok()?;
            Some(Happening::Clicked { id, key })
        }
        "NotificationClosed" => {
            let (id, reason): (u32, u32) = body.deserialize().ok()?;
            Some(Happening::Closed { id, reason })
        }
        _ => None,
    }
}
