//! Lock and sleep: told by logind and by the screen saver when they happen.

use futures_util::StreamExt;
use std::env;
use tokio::sync::mpsc::UnboundedSender;
use zbus::zvariant::OwnedObjectPath;
use zbus::{Connection, MatchRule, MessageStream, message, proxy};

use crate::companion::Happening;

/// Who says that the screen is locked. It is while any of them does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locker {
    /// logind, of the session.
    Session,
    /// The desktop's screen saver.
    ScreenSaver,
}

#[proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1",
    gen_blocking = false
)]
trait Manager {
    fn get_session(&self, session_id: &str) -> zbus::Result<OwnedObjectPath>;

    #[zbus(signal)]
    fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;
}

#[proxy(
    interface = "org.freedesktop.login1.User",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1/user/self",
    gen_blocking = false
)]
trait User {
    /// The session with the screen: its name and its object.
    #[zbus(property)]
    fn display(&self) -> zbus::Result<(String, OwnedObjectPath)>;
}

#[proxy(
    interface = "org.freedesktop.login1.Session",
    default_service = "org.freedesktop.login1",
    gen_blocking = false
)]
trait Session {
    #[zbus(property)]
    fn locked_hint(&self) -> zbus::Result<bool>;
}

/// Listens to logind for as long as the companion runs. A system without it says nothing, and nothing is assumed.
pub(crate) async fn hear_logind(system: Connection, tell: UnboundedSender<Happening>) {
    // Each of the two may be missing without the other.
    let (sleep, lock) = tokio::join!(hear_sleep(&system, &tell), hear_lock(&system, &tell));
    drop((sleep, lock));
}

async fn hear_sleep(system: &Connection, tell: &UnboundedSender<Happening>) -> zbus::Result<()> {
    let manager = ManagerProxy::builder(system).cache_properties(proxy::CacheProperties::No).build().await?;
    let mut sleeps = manager.receive_prepare_for_sleep().await?;
    while let Some(signal) = sleeps.next().await {
        let happening = Happening::Sleep { falls_asleep: signal.args()?.start };
        if tell.send(happening).is_err() {
            break;
        }
    }
    Ok(())
}

async fn hear_lock(system: &Connection, tell: &UnboundedSender<Happening>) -> zbus::Result<()> {
    let path = session_path(system).await?;
    let session = SessionProxy::builder(system).path(path)?.build().await?;
    let mut hints = session.receive_locked_hint_changed().await;
    while let Some(change) = hints.next().await {
        let happening = Happening::Locked(Locker::Session, change.get().await?);
        if tell.send(happening).is_err() {
            break;
        }
    }
    Ok(())
}

/// A program started in a session knows its name; a service of the person belongs to none, and asks for the one with
/// the screen.
async fn session_path(system: &Connection) -> zbus::Result<OwnedObjectPath> {
    if let Ok(id) = env::var("XDG_SESSION_ID") {
        let manager =
            ManagerProxy::builder(system).cache_properties(proxy::CacheProperties::No).build().await?;
        if let Ok(path) = manager.get_session(&id).await {
            return Ok(path);
        }
    }
    let user = UserProxy::builder(system).cache_properties(proxy::CacheProperties::No).build().await?;
    Ok(user.display().await?.1)
}

/// What screen savers tell from now on, whichever desktop's they are.
pub(crate) async fn screen_saver_signals(bus: &Connection) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder().msg_type(message::Type::Signal).member("ActiveChanged")?.build();
    MessageStream::for_match_rule(rule, bus, None).await
}

/// Listens to the screen saver.
pub(crate) async fn hear_screen_saver(
    mut signals: MessageStream,
    tell: UnboundedSender<Happening>,
) -> zbus::Result<()> {
    while let Some(signal) = signals.next().await {
        let signal = signal?;
        let header = signal.header();
        let is_saver = header.interface().is_some_and(|interface| interface.ends_with(".ScreenSaver"));
        let Ok(active) = signal.body().deserialize::<bool>() else { continue };
        if is_saver && tell.send(Happening::Locked(Locker::ScreenSaver, active)).is_err() {
            break;
        }
    }
    Ok(())
}
