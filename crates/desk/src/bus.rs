//! The companion on the session bus: the verbs of the command line as methods, and a signal for what happens.

use zbus::DBusError;

/// The name that the companion owns.
pub const NAME: &str = "org.limber.Companion1";
/// Where it is found.
pub const PATH: &str = "/org/limber/Companion1";

/// Why a request was not carried out.
#[derive(Debug, DBusError)]
#[zbus(prefix = "org.limber.Companion1.Error")]
pub enum CompanionError {
    /// The bus failed.
    #[zbus(error)]
    ZBus(zbus::Error),
    /// It was refused: a name for programs, a colon, and words for people.
    Refused(String),
    /// The request makes no sense.
    BadRequest(String),
    /// The companion is about to end.
    Ending(String),
}

pub use proxied::CompanionProxy;

/// What the macro adds besides is nobody's to use.
mod proxied {
    use super::CompanionError;
    use zbus::proxy;

    /// The companion as another program sees it.
    #[proxy(
        interface = "org.limber.Companion1",
        default_service = "org.limber.Companion1",
        default_path = "/org/limber/Companion1",
        gen_blocking = false
    )]
    pub trait Companion {
        /// A `break` or a `shift` now.
        fn now(&self, kind: &str) -> Result<(), CompanionError>;
        /// Begin what is shown.
        fn start(&self) -> Result<(), CompanionError>;
        /// It was done.
        fn done(&self) -> Result<(), CompanionError>;
        /// Not this one.
        fn skip(&self) -> Result<(), CompanionError>;
        /// Later, by so many minutes; 0 is the first choice of the settings.
        fn postpone(&self, minutes: u32) -> Result<(), CompanionError>;
        /// No prompts for some time.
        fn pause(&self, length: &str) -> Result<(), CompanionError>;
        /// Prompts again.
        fn resume(&self) -> Result<(), CompanionError>;
        /// The answer to "were you resting?".
        fn rested(&self, rested: bool) -> Result<(), CompanionError>;
        /// `sitting` or `standing`.
        fn posture(&self, posture: &str) -> Result<(), CompanionError>;
        /// End, with everything kept. Answered once nothing more is written.
        fn quit(&self) -> Result<(), CompanionError>;
        /// What is going on, as JSON.
        fn status(&self) -> Result<String, CompanionError>;
        /// What happened since the start, as JSON.
        fn log(&self) -> Result<String, CompanionError>;
        /// Whether the screen is locked, and how many programs look through a camera, as JSON.
        fn seen(&self) -> Result<String, CompanionError>;
        /// Something happened.
        #[zbus(signal)]
        fn happened(&self, event: &str, kind: &str, why: &str) -> zbus::Result<()>;
    }
}
