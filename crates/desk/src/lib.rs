//! The companion on a desktop: it sees whether somebody works, asks `breaks` whether it is time to move, and shows that.
//!
//! In the order of use: [`settings`] reads one commented file; an [`ActivitySource`](source::ActivitySource) tells how long keys
//! and pointer were quiet; an [`Engine`] hands that to `breaks`, asks an [`Adviser`] what may be offered, and gives what happened
//! to a [`Recorder`](record::Recorder); [`run`] shows the rest: a notification, a sign in the tray, the page. [`verb`] and [`bus`]
//! are how people and programs talk to it.
//!
//! It runs on one thread and sleeps until something happens. It takes no focus, reads no key and no window's content, and
//! speaks to nothing beyond this machine.
//!
//! Only Linux so far; [`ActivitySource`](source::ActivitySource) says where other systems fit in.
#![cfg(target_os = "linux")]

pub mod advice;
mod alarm;
pub mod bus;
mod carry;
pub mod clock;
mod companion;
mod desktop;
pub mod engine;
mod facts;
mod hooks;
pub mod install;
mod locks;
mod options;
mod pace;
mod readable;
pub mod record;
mod replace;
mod served;
pub mod settings;
mod settings_file;
mod show;
pub mod source;
mod told;
pub mod verb;
mod watch;
pub mod words;

pub use advice::{Advice, Adviser, Moved, Question};
pub use companion::run;
pub use engine::Engine;
pub use facts::Roots;
pub use options::{DeskError, Options};
pub use told::{RecordTold, SeenTold, StatusTold};
