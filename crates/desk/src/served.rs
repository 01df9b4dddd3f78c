//! The companion's own side of [`crate::bus`].

use breaks::{Kind, Posture, Refusal};
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;
use zbus::interface;
use zbus::object_server::SignalEmitter;

use crate::bus::CompanionError;
use crate::companion::Happening;
use crate::verb::Verb;
use crate::words;

/// What answers on the bus: hands everything to the loop, which alone knows the state.
pub(crate) struct Companion1 {
    pub(crate) tell: UnboundedSender<Happening>,
}

impl Companion1 {
    async fn ask<T>(
        &self,
        happening: impl FnOnce(oneshot::Sender<T>) -> Happening,
    ) -> Result<T, CompanionError> {
        let ending = || CompanionError::Ending("the companion is about to end".to_owned());
        let (answer, answered) = oneshot::channel();
        self.tell.send(happening(answer)).map_err(|_| ending())?;
        answered.await.map_err(|_| ending())
    }

    async fn verb(&self, verb: Verb) -> Result<(), CompanionError> {
        match self.ask(|answer| Happening::Asked(verb, answer)).await? {
            Some(refusal) => Err(refused(refusal)),
            None => Ok(()),
        }
    }
}

fn refused(refusal: Refusal) -> CompanionError {
    CompanionError::Refused(format!("{}: {}", words::refusal_name(refusal), words::refusal(refusal)))
}

#[interface(name = "org.limber.Companion1")]
impl Companion1 {
    /// A `break` or a `shift` now.
    async fn now(&self, kind: &str) -> Result<(), CompanionError> {
        let kind = match kind {
            "break" => Kind::Break,
            "shift" => Kind::Shift,
            other => {
                return Err(CompanionError::BadRequest(format!("`{other}` is neither `break` nor `shift`")));
            }
        };
        self.verb(Verb::Now(kind)).await
    }

    /// Begin what is shown.
    async fn start(&self) -> Result<(), CompanionError> {
        self.verb(Verb::Start).await
    }

    /// It was done.
    async fn done(&self) -> Result<(), CompanionError> {
        self.verb(Verb::Done).await
    }

    /// Not this one.
    async fn skip(&self) -> Result<(), CompanionError> {
        self.verb(Verb::Skip).await
    }

    /// Later, by so many minutes; 0 is the first choice of the settings.
    async fn postpone(&self, minutes: u32) -> Result<(), CompanionError> {
        self.verb(Verb::Postpone(Some(minutes).filter(|minutes| *minutes > 0))).await
    }

    /// No prompts for so many minutes, until a time such as `14:30`, `today`, or for `good`.
    async fn pause(&self, length: &str) -> Result<(), CompanionError> {
        match length.parse() {
            Ok(length) => self.verb(Verb::Pause(length)).await,
            Err(error) => Err(CompanionError::BadRequest(error.to_string())),
        }
    }

    /// Prompts again.
    async fn resume(&self) -> Result<(), CompanionError> {
        self.verb(Verb::Resume).await
    }

    /// The answer to "were you resting?".
    async fn rested(&self, rested: bool) -> Result<(), CompanionError> {
        self.verb(Verb::Rested(rested)).await
    }

    /// `sitting` or `standing`.
    async fn posture(&self, posture: &str) -> Result<(), CompanionError> {
        let posture = match posture {
            "sitting" => Posture::Sitting,
            "standing" => Posture::Standing,
            other => {
                let words = format!("`{other}` is neither `sitting` nor `standing`");
                return Err(CompanionError::BadRequest(words));
            }
        };
        self.verb(Verb::Posture(posture)).await
    }

    /// End, with everything kept. Answered once nothing more is written.
    async fn quit(&self) -> Result<(), CompanionError> {
        self.ask(Happening::Quit).await
    }

    /// What is going on, as JSON: [`StatusTold`](crate::StatusTold).
    async fn status(&self) -> Result<String, CompanionError> {
        self.ask(Happening::Status).await
    }

    /// What happened since the start, as JSON: a list of [`RecordTold`](crate::RecordTold), the oldest first.
    async fn log(&self) -> Result<String, CompanionError> {
        self.ask(Happening::Log).await
    }

    /// Whether the screen is locked, and how many programs look through a camera, as JSON: [`SeenTold`](crate::SeenTold).
    async fn seen(&self) -> Result<String, CompanionError> {
        self.ask(Happening::Seen).await
    }

    /// Something happened: its name, what it was about, and why; empty where there is nothing to say.
    #[zbus(signal)]
    pub(crate) async fn happened(
        emitter: &SignalEmitter<'_>,
        event: &str,
        kind: &str,
        why: &str,
    ) -> zbus::Result<()>;
}
