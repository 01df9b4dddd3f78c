//! The pages, one module each.

mod about;
pub mod after;
pub mod check;
mod for_you;
mod gallery;
mod habit;
mod help_now;
mod history;
mod learn;
mod newer_journal;
mod not_found;
mod relief;
pub mod safety_net;
mod settings;
mod today_not;
mod welcome;

pub use about::About;
pub use after::After;
pub use check::Check;
pub use for_you::ForYou;
pub use gallery::Gallery;
pub use habit::Habit;
pub use help_now::HelpNow;
pub use history::History;
pub use learn::{Library, MovementPage, Risks};
pub use newer_journal::NewerJournal;
pub use not_found::NotFound;
pub use relief::Relief;
pub use settings::Settings;
pub use today_not::TodayNot;
pub use welcome::Welcome;
