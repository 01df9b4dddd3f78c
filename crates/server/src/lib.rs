//! HTTP on loopback: serves the app's files, and exchanges the record with the page.
//!
//! The way of a request:
//!
//! 1. [`host`](self): was it sent to our one origin? `localhost` is redirected there, any other name is refused.
//! 2. Is it a `POST` below `/exchange`? Then it is for the record, if there is one: see [`Record`].
//!    Else, is it `GET` or `HEAD`? Nothing else is answered.
//! 3. [`Site`]: is the path one of the files read at start, from a folder or from inside the program? A page address without an
//!    extension is the app itself.
//! 4. The answer carries the strict headers of [`headers`](self), whatever it is.
//!
//! All files are read once, when the server starts. A request is looked up in that table and never on the disk,
//! so that no path, however spelt, can reach a file outside it.
//!
//! ```no_run
//! # async fn example() -> Result<(), server::ServeError> {
//! let site = server::Site::read("build/web".as_ref())?;
//! let server = server::Server::bind(site, server::DEFAULT_PORT).await?;
//! server.run_until(std::future::pending()).await
//! # }
//! ```

mod encoding;
mod error;
mod exchange;
mod headers;
mod host;
mod inside;
mod reply;
mod serve;
mod site;
mod traffic;

pub use error::{ServeError, ServeErrorKind};
pub use exchange::{DeskSeen, Record, Token};
pub use inside::{AppInside, is_asset};
pub use serve::{DEFAULT_PORT, Server};
pub use site::Site;
