//! One commented TOML file with everything that a person can set.
//!
//! [`template`] writes it, [`read`] reads it. What is wrong is told all at once, each with its line and column, in the language that is
//! [spoken](crate::words::speak) on the thread, and the settings that held before stay in force meanwhile. The file itself is in English.
//!
//! ```
//! use desk::settings::read;
//!
//! let settings = read("break_every_mins = 45").expect("45 minutes are within the range");
//! assert_eq!(settings.rules.break_every_mins, 45);
//!
//! let mistakes = read("brake_every_mins = 45").expect_err("there is no such setting");
//! assert_eq!(mistakes[0].help.as_deref(), Some("perhaps `break_every_mins` was meant"));
//! ```

mod hook;
mod hours;
mod mistake;
mod read;
mod template;
mod told;

pub use hook::{HOOK_EVENTS, Hook};
pub use mistake::{Mistake, Mistakes};
pub use read::read;
pub use template::template;

use breaks::{Rules, Settings};

/// Minutes since midnight of a time of day such as `14:30`.
pub(crate) fn minute_of_day(text: &str) -> Option<u32> {
    hours::minute(text)
}

/// What the companion goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanionSettings {
    /// When to move.
    pub rules: Rules,
    /// Whether there is a sign in the tray.
    pub tray: bool,
    /// Commands to run when something happens.
    pub hooks: Vec<Hook>,
}

impl CompanionSettings {
    /// What holds if nobody says otherwise.
    ///
    /// # Panics
    /// Never: the defaults are within their own ranges, which `breaks` tests.
    #[must_use]
    pub fn defaults() -> Self {
        let rules = Settings::default().check().expect("the defaults keep their own ranges");
        Self { rules, tray: true, hooks: Vec::new() }
    }
}
