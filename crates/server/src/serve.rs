//! The socket.

use crate::error::ServeError;
use crate::host::authority;
use crate::reply::reply;
use crate::site::Site;
use axum::body::Body;
use axum::http::Request;
use axum::{Router, serve};
use std::future::{self, Future, IntoFuture};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::sleep;

/// The one port of Limber. What a person records is kept by the browser under `http://127.0.0.1:7420`, so this
/// number does not change.
pub const DEFAULT_PORT: u16 = 7420;

/// How long answers under way may take to finish once the server is told to stop.
const GRACE: Duration = Duration::from_secs(2);

/// A server that holds its port and waits to be run.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
    port: u16,
}

impl Server {
    /// Takes `port` on loopback, or any free port for 0.
    ///
    /// # Errors
    /// [`ServeError::PortTaken`] if another program holds it, [`ServeError::Socket`] for anything else.
    pub async fn bind(site: Site, port: u16) -> Result<Self, ServeError> {
        let refused = |source: io::Error| match source.kind() {
            io::ErrorKind::AddrInUse => ServeError::PortTaken { port },
            _ => ServeError::Socket { port, source },
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address).await.map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        Ok(Self { listener, site: Arc::new(site), port })
    }

    /// The origin at which the app is found.
    pub fn origin(&self) -> String {
        format!("http://{}", authority(self.port))
    }

    /// Answers requests until `stop` resolves, then lets those under way finish for a moment.
    ///
    /// # Errors
    /// [`ServeError::Socket`] if the system closes the socket.
    pub async fn run_until(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), ServeError> {
        let Self { listener, site, port } = self;
        let answer = move |request: Request<Body>| future::ready(reply(&site, port, &request));
        let (told_to_stop, mut stopping) = watch::channel(false);
        let stop = async move {
            stop.await;
            told_to_stop.send_replace(true);
        };
        let serving = serve(listener, Router::new().fallback(answer)).with_graceful_shutdown(stop);
        let out_of_patience = async move {
            // An error means that the server has ended by itself, and there is nothing to hurry.
            if stopping.wait_for(|&stop| stop).await.is_err() {
                future::pending::<()>().await;
            }
            sleep(GRACE).await;
        };
        tokio::select! {
            ended = serving.into_future() => ended.map_err(|source| ServeError::Socket { port, source }),
            () = out_of_patience => Ok(()),
        }
    }
}
