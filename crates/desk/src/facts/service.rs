//! Asking a service on a bus, if it is running. None is started for a question.

use std::time::Duration;
use tokio::time::timeout;
use zbus::proxy::{self, CacheProperties, MethodFlags};
use zbus::zvariant::{DynamicDeserialize, DynamicType, OwnedValue, Str};
use zbus::{Connection, Proxy};

/// A service that does not answer within this time is not waited for.
pub(super) const PATIENCE: Duration = Duration::from_millis(300);

/// One object of a service.
#[derive(Clone, Copy, Debug)]
pub(super) struct Object<'a> {
    pub(super) service: &'a str,
    pub(super) path: &'a str,
}

impl Object<'_> {
    /// What a method answers. Nothing where the service is not running, does not know it, or takes too long.
    pub(super) async fn ask<B, R>(
        self,
        bus: &Connection,
        interface: &str,
        method: &str,
        arguments: &B,
    ) -> Option<R>
    where
        B: serde::Serialize + DynamicType,
        R: for<'d> DynamicDeserialize<'d>,
    {
        let answer = async {
            let proxy: Proxy<'_> = proxy::Builder::new(bus)
                .destination(self.service)?
                .path(self.path)?
                .interface(interface)?
                .cache_properties(CacheProperties::No)
                .build()
                .await?;
            proxy.call_with_flags(method, MethodFlags::NoAutoStart.into(), arguments).await
        };
        timeout(PATIENCE, answer).await.ok()?.ok()?
    }

    /// The value of a property.
    pub(super) async fn property(self, bus: &Connection, interface: &str, name: &str) -> Option<OwnedValue> {
        self.ask(bus, "org.freedesktop.DBus.Properties", "Get", &(interface, name)).await
    }
}

/// The text in a value.
pub(super) fn text(value: Option<OwnedValue>) -> Option<String> {
    Some(Str::try_from(value?).ok()?.as_str().to_owned())
}
