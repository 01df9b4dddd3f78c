//! GNOME: Mutter's idle monitor on the session bus, on X11 and Wayland alike.

use futures_util::StreamExt;
use zbus::proxy::OwnerChangedStream;
use zbus::{Connection, proxy};

use super::{ActivitySource, BACK_AFTER_MS, Lost, Soon};

/// Mutter's own interface.
#[proxy(
    interface = "org.gnome.Mutter.IdleMonitor",
    default_service = "org.gnome.Mutter.IdleMonitor",
    default_path = "/org/gnome/Mutter/IdleMonitor/Core",
    gen_blocking = false
)]
trait IdleMonitor {
    /// Milliseconds since the last input.
    fn get_idletime(&self) -> zbus::Result<u64>;

    /// Fires each time that it was quiet for so long.
    fn add_idle_watch(&self, interval: u64) -> zbus::Result<u32>;

    /// Fires once, at the next input.
    fn add_user_active_watch(&self) -> zbus::Result<u32>;

    /// A watch went off.
    #[zbus(signal)]
    fn watch_fired(&self, id: u32) -> zbus::Result<()>;
}

/// Idle time as Mutter has it.
pub(crate) struct Gnome {
    monitor: IdleMonitorProxy<'static>,
    fired: WatchFiredStream,
    /// Mutter comes or goes. Whoever comes knows nothing of watches that were set before.
    owner: OwnerChangedStream<'static>,
    quiet_watch: u32,
    is_quiet: bool,
    back_watch: Option<u32>,
}

impl Gnome {
    /// Asks Mutter, if it is there.
    pub(crate) async fn on(bus: &Connection) -> zbus::Result<Self> {
        let monitor =
            IdleMonitorProxy::builder(bus).cache_properties(zbus::proxy::CacheProperties::No).build().await?;
        let fired = monitor.receive_watch_fired().await?;
        let quiet_watch = monitor.add_idle_watch(u64::from(BACK_AFTER_MS)).await?;
        let owner = monitor.inner().receive_owner_changed().await?;
        Ok(Self { monitor, fired, owner, quiet_watch, is_quiet: false, back_watch: None })
    }

    async fn wait(&mut self) -> Result<(), Lost> {
        loop {
            // Set while somebody types it would go off at once. The wish outlives this future, which may be dropped here.
            if self.is_quiet && self.back_watch.is_none() {
                self.back_watch = Some(self.monitor.add_user_active_watch().await.map_err(|_| Lost::Gone)?);
            }
            let signal = tokio::select! {
                _ = self.owner.next() => return Err(Lost::Gone),
                signal = self.fired.next() => signal.ok_or(Lost::Gone)?,
            };
            let Ok(fired) = signal.args() else { continue };
            if fired.id == self.quiet_watch {
                self.is_quiet = true;
            } else if self.back_watch == Some(fired.id) {
                (self.is_quiet, self.back_watch) = (false, None);
                return Ok(());
            }
        }
    }
}

impl ActivitySource for Gnome {
    fn name(&self) -> &'static str {
        "gnome"
    }

    fn quiet_ms(&mut self, _now_ms: u64) -> Soon<'_, Option<u64>> {
        Box::pin(async { self.monitor.get_idletime().await.ok() })
    }

    fn back(&mut self) -> Soon<'_, Result<(), Lost>> {
        Box::pin(self.wait())
    }
}
