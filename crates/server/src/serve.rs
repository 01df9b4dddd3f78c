//! The socket.

use crate::error::ServeError;
use crate::exchange::{self, Keeping, Record};
use crate::headers::add_strict;
use crate::host::{Verdict, authority, judge};
use crate::reply::reply;
use crate::site::Site;
use crate::traffic::Traffic;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response, header};
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
    served: Arc<Served>,
    port: u16,
    until_idle: Option<Duration>,
}

/// What requests are answered from.
#[derive(Debug)]
struct Served {
    site: Site,
    keeping: Keeping,
    traffic: Traffic,
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
        let served = Served { site, keeping: Keeping::Nothing(None), traffic: Traffic::default() };
        Ok(Self { listener, served: Arc::new(served), port, until_idle: None })
    }

    /// Serves a record beside the app, for the page to exchange with.
    #[must_use]
    pub fn with_record(self, record: Record) -> Self {
        self.keeping(Keeping::Record(record))
    }

    /// Tells the page why no record is served.
    #[must_use]
    pub fn without_record(self, why: String) -> Self {
        self.keeping(Keeping::Nothing(Some(why)))
    }

    /// Ends by itself once nobody has asked for anything for so long. A page in sight always waits for news of the record.
    #[must_use]
    pub fn until_idle(self, length: Duration) -> Self {
        Self { until_idle: Some(length), ..self }
    }

    fn keeping(mut self, keeping: Keeping) -> Self {
        // Nobody else has it before the server runs.
        if let Some(served) = Arc::get_mut(&mut self.served) {
            served.keeping = keeping;
        }
        self
    }

    /// Host and port at which it answers.
    pub fn address(&self) -> String {
        authority(self.port)
    }

    /// The origin at which the app is found.
    pub fn origin(&self) -> String {
        format!("http://{}", authority(self.port))
    }

    /// Answers requests until `stop` resolves, or nobody asks any more where [that ends it](Server::until_idle). Then lets those under way
    /// finish for a moment.
    ///
    /// # Errors
    /// [`ServeError::Socket`] if the system closes the socket.
    pub async fn run_until(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), ServeError> {
        let Self { listener, served, port, until_idle } = self;
        let (told_to_stop, mut stopping) = watch::channel(false);
        let answering = Arc::clone(&served);
        let answer = move |ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request<Body>| {
            let served = Arc::clone(&answering);
            async move {
                let _under_way = served.traffic.begin();
                served.answer(port, peer, request).await
            }
        };
        let stop = async move {
            tokio::select! {
                () = stop => {}
                () = served.traffic.idle_for(until_idle) => {}
            }
            if let Keeping::Record(record) = &served.keeping {
                record.close();
            }
            told_to_stop.send_replace(true);
        };
        let app = Router::new().fallback(answer).into_make_service_with_connect_info::<SocketAddr>();
        let serving = serve(listener, app).with_graceful_shutdown(stop);
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

impl Served {
    async fn answer(&self, port: u16, peer: SocketAddr, request: Request<Body>) -> Response<Body> {
        let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
        if judge(host, port) != Verdict::Ours || !exchange::is_for(&request) {
            return reply(&self.site, port, &request);
        }
        let mut response = exchange::answer(&self.keeping, port, peer, request).await;
        add_strict(response.headers_mut());
        response
    }
}
