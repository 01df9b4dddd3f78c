//! The companion on a real desktop: an X server with real input, a session bus, a notification server, a Wayland compositor.
//!
//! Each test has a desktop of its own. They need programs of the system, so they run only when asked for: `cargo xtask test
//! desktop` installs what is missing and runs them.
#![cfg(target_os = "linux")]

mod compositor;
mod desk;
mod journal;
mod notifications;
mod page;
mod service;
mod services;
mod settings;
mod tray;
mod verbs;
mod wayland;
mod x11;
