//! The pages, one module each.

mod about;
pub mod after;
pub mod ask;
pub mod check;
mod for_you;
mod gallery;
mod habit;
mod help_now;
mod history;
pub mod learn;
mod newer_journal;
mod not_found;
mod relief;
pub mod safety_net;
mod settings;
pub mod setup;
mod today_not;
mod welcome;

pub use about::About;
pub use after::After;
pub use check::Check;
pub use for_you::ForYou;
pub use gallery::gallery;
pub use habit::habit;
pub use help_now::HelpNow;
pub use history::History;
pub use newer_journal::NewerJournal;
pub use not_found::NotFound;
pub use relief::Relief;
pub use settings::settings;
pub use today_not::TodayNot;
pub use welcome::Welcome;
