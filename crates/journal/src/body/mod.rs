//! What happened: one variant for each kind of event.
//!
//! This is the shape that the rest of Limber works with. On disk and on the wire a body is its kind's name, the
//! version of that kind's shape, and data of that shape; see [`upcast`] for how older versions are read. To add a
//! kind, add its payload and one line to the table below, and a golden file. To change a payload, raise its version,
//! add the step from the old one to `upcast::STEPS`, and keep the old golden file.

mod advice;
mod breaks;
mod correction;
mod habit;
mod neck;
mod own;
mod posture;
mod profile;
mod programme;
mod progress;
mod relief;
mod screen;
mod seen;
mod session;
mod setup;
mod trial;
pub(crate) mod upcast;
mod verbatim;

use std::borrow::Cow;

use serde::de::Error as _;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use thiserror::Error;

pub use self::advice::{AdviceAnswer, AdviceAnswered, AdviceRaised};
pub use self::breaks::{
    BREAK_ROUTINE, BreakHeldBack, BreakKind, BreakLength, BreakPostponed, BreakPrompted, BreakTaken,
    BreaksPaused, PromptStep, RestQuestion, SatStill, SpentOn, TakenHow, TimeSpent,
};
pub use self::correction::{Change, Correction};
pub use self::habit::{CourseStep, GoalSet, HabitMoment, IfThen, QuietDay};
pub use self::neck::{NeckCheckBegun, NeckChecked, NeckMotion, NeckReading};
pub use self::own::{OWN_ROUTINE, RoutineOwnMade, RoutineOwnRemoved};
pub use self::posture::{PostureWatched, SatFor, SatHow};
pub use self::profile::{ProfileSet, SettingsChanged};
pub use self::programme::{
    AcceptedDay, PROGRAMME_ROUTINE, ProgrammeAccepted, ProgrammeInterviewed, ProgrammeOwnWay, SessionEffort,
    StrengthPattern,
};
pub use self::progress::{ActivitiesSet, ActivityMark, CheckedIn, GlobalChange};
pub use self::relief::{
    Chance, Drawn, Intent, MovementRestored, OfferedRoutine, ReliefAsked, RoutineOffered,
};
pub use self::screen::{
    Answer, DoctorChecked, FollowUp, ItemAnswer, NeckAgreed, ScreenAbout, ScreenAnswered, ScreenCorrected,
    ScreenScope,
};
pub use self::seen::{MovementSeen, ReachedAngle};
pub use self::session::{
    Ended, Felt, MovementDone, MovementFelt, OwnRangeMeasured, PlannedMovement, Popped, SessionCheckpoint,
    SessionFinished, SessionPosition, SessionStarted, SessionStopped, Side, SymptomNextDay,
};
pub use self::setup::{SetupAnswer, SetupChecked, SetupFixed, SetupMeasure, SetupRechecked};
pub use self::trial::{Arm, TrialBegun, TrialDay, TrialEnded, TrialOver};
pub use self::verbatim::VerbatimBody;

/// The data of an event does not have the shape that its kind and version promise.
#[derive(Debug, Error)]
pub enum BodyError {
    /// The data cannot be read.
    #[error("{kind} version {version}: {source}")]
    Shape {
        /// The kind's name.
        kind: String,
        /// The version that was claimed.
        version: u16,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// It is not one line of text.
    #[error("{kind}: an entry is one line of text")]
    SeveralLines {
        /// The kind's name.
        kind: String,
    },
    /// There never was such a version.
    #[error("{kind} has no version {version}")]
    NoSuchVersion {
        /// The kind's name.
        kind: String,
        /// The version that was claimed.
        version: u16,
    },
}

/// Generates [`Body`] and its table of kinds from one line a kind: `Variant(Payload) = "name", version`.
macro_rules! bodies {
    ($($(#[$doc:meta])* $variant:ident($payload:ty) = $kind:literal, $version:literal;)*) => {
        /// What happened, in its present shape.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Body {
            $($(#[$doc])* $variant($payload),)*
            /// Written by a newer Limber: kept word for word and shown as such.
            Newer(VerbatimBody),
        }

        /// Every kind this Limber knows, with the version that it writes.
        pub const KINDS: &[(&str, u16)] = &[$(($kind, $version)),*];

        impl Body {
            /// The kind's name, such as `session.finished`.
            pub fn kind(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $kind,)*
                    Self::Newer(newer) => newer.kind(),
                }
            }

            /// The version of the kind's shape.
            pub fn version(&self) -> u16 {
                match self {
                    $(Self::$variant(_) => $version,)*
                    Self::Newer(newer) => newer.version(),
                }
            }

            /// Writes the three fields that stand for a body: `kind`, `version` and `data`.
            pub(crate) fn write_fields<W: SerializeStruct>(&self, fields: &mut W) -> Result<(), W::Error> {
                if let Self::Newer(newer) = self {
                    return newer.write_fields(fields);
                }
                fields.serialize_field("kind", self.kind())?;
                fields.serialize_field("version", &self.version())?;
                match self {
                    $(Self::$variant(payload) => fields.serialize_field("data", payload),)*
                    Self::Newer(_) => Ok(()),
                }
            }

            /// Reads data that has the present shape of its kind.
            fn from_present(kind: &str, data: &str) -> Result<Option<Self>, serde_json::Error> {
                Ok(Some(match kind {
                    $($kind => Self::$variant(serde_json::from_str(data)?),)*
                    _ => return Ok(None),
                }))
            }
        }
    };
}

bodies! {
    /// Country, language, age and how data is kept.
    ProfileSet(ProfileSet) = "profile.set", 1;
    /// One setting.
    SettingsChanged(SettingsChanged) = "settings.changed", 1;
    /// Lasting conditions.
    ScreenAbout(ScreenAbout) = "screen.about", 1;
    /// A safety check and its outcome.
    ScreenAnswered(ScreenAnswered) = "screen.answered", 2;
    /// A doctor has checked it.
    DoctorChecked(DoctorChecked) = "screen.doctor_checked", 1;
    /// A safety check was answered by mistake.
    ScreenCorrected(ScreenCorrected) = "screen.corrected", 1;
    /// A clinician agreed to neck exercise.
    NeckAgreed(NeckAgreed) = "screen.neck_agreed", 1;
    /// Relief was asked for.
    ReliefAsked(ReliefAsked) = "relief.asked", 1;
    /// Routines were offered.
    RoutineOffered(RoutineOffered) = "routine.offered", 2;
    /// A session began.
    SessionStarted(SessionStarted) = "session.started", 1;
    /// A movement of a session is done.
    MovementDone(MovementDone) = "session.movement_done", 1;
    /// What a camera saw of a movement.
    MovementSeen(MovementSeen) = "movement.seen", 1;
    /// Where a session stands.
    SessionCheckpoint(SessionCheckpoint) = "session.checkpoint", 1;
    /// A session was stopped because of a symptom.
    SessionStopped(SessionStopped) = "session.stopped", 1;
    /// A session ended.
    SessionFinished(SessionFinished) = "session.finished", 1;
    /// How it was the day after.
    SymptomNextDay(SymptomNextDay) = "symptom.next_day", 2;
    /// A movement was asked back.
    MovementRestored(MovementRestored) = "movement.restored", 1;
    /// The person's own range.
    OwnRangeMeasured(OwnRangeMeasured) = "own_range.measured", 1;
    /// A crack.
    HabitCracked(HabitMoment) = "habit.cracked", 3;
    /// A place was checked.
    SetupChecked(SetupChecked) = "setup.checked", 1;
    /// Something about it was changed.
    SetupFixed(SetupFixed) = "setup.fixed", 1;
    /// It was checked again.
    SetupRechecked(SetupRechecked) = "setup.rechecked", 1;
    /// An urge that was let pass.
    UrgeResisted(HabitMoment) = "habit.urge_resisted", 2;
    /// A day without a crack, said afterwards.
    QuietDay(QuietDay) = "habit.quiet_day", 1;
    /// The goal for a day.
    GoalSet(GoalSet) = "habit.goal_set", 1;
    /// A step of the course.
    CourseStep(CourseStep) = "habit.course_step", 1;
    /// A comparison of two routines began.
    TrialBegun(TrialBegun) = "trial.begun", 1;
    /// An evening of it.
    TrialDay(TrialDay) = "trial.day", 1;
    /// It is over.
    TrialEnded(TrialEnded) = "trial.ended", 1;
    /// Time at the desk, at a video, at rest or in a break.
    TimeSpent(TimeSpent) = "break.spent", 1;
    /// A stretch in one position.
    SatStill(SatStill) = "break.sat", 1;
    /// A step of a prompt to move.
    BreakPrompted(BreakPrompted) = "break.prompted", 3;
    /// A prompt was held back.
    BreakHeldBack(BreakHeldBack) = "break.held_back", 1;
    /// A break or a change of position was taken.
    BreakTaken(BreakTaken) = "break.taken", 2;
    /// It was put off.
    BreakPostponed(BreakPostponed) = "break.postponed", 1;
    /// "Were you resting?"
    RestQuestion(RestQuestion) = "break.resting", 1;
    /// Prompts were paused or go on.
    BreaksPaused(BreaksPaused) = "break.paused", 1;
    /// The person's own activities.
    ActivitiesSet(ActivitiesSet) = "progress.activities_set", 1;
    /// How it is now.
    CheckedIn(CheckedIn) = "progress.checked_in", 1;
    /// Someone should be seen.
    AdviceRaised(AdviceRaised) = "advice.raised", 1;
    /// What the person says about that.
    AdviceAnswered(AdviceAnswered) = "advice.answered", 1;
    /// What a programme is wanted for.
    ProgrammeInterviewed(ProgrammeInterviewed) = "programme.interviewed", 1;
    /// The plan that was taken.
    ProgrammeAccepted(ProgrammeAccepted) = "programme.accepted", 1;
    /// A movement of the week is done the person's own way.
    ProgrammeOwnWay(ProgrammeOwnWay) = "programme.own_way", 1;
    /// How hard a session was.
    SessionEffort(SessionEffort) = "session.effort", 1;
    /// A neck check began.
    NeckCheckBegun(NeckCheckBegun) = "neck.check_begun", 1;
    /// A neck check came to its end.
    NeckChecked(NeckChecked) = "neck.checked", 1;
    /// How somebody sat within an hour.
    PostureWatched(PostureWatched) = "posture.watched", 1;
    /// A routine of the person's own.
    RoutineOwnMade(RoutineOwnMade) = "routine.own_made", 1;
    /// One was removed.
    RoutineOwnRemoved(RoutineOwnRemoved) = "routine.own_removed", 1;
    /// An earlier entry was wrong.
    Correction(Correction) = "correction", 1;
}

/// The version that this Limber writes of a kind, if it knows the kind.
fn present_version(kind: &str) -> Option<u16> {
    KINDS.iter().find(|(name, _)| *name == kind).map(|(_, present)| *present)
}

impl Body {
    /// Reads a body of any version: present ones as they are, older ones lifted, newer ones kept word for word.
    ///
    /// # Errors
    /// When a kind and version that this Limber knows come with data of another shape.
    pub(crate) fn read(kind: &str, version: u16, data: &RawValue) -> Result<Self, BodyError> {
        let present = present_version(kind).filter(|present| version <= *present);
        let Some(present) = present else { return VerbatimBody::new(kind, version, data).map(Self::Newer) };
        let body = if version == present {
            Self::from_present(kind, data.get())
        } else {
            Self::from_present(kind, upcast::lift(upcast::STEPS, kind, version, present, data)?.get())
        };
        let body = body.map_err(|source| BodyError::Shape { kind: kind.to_owned(), version, source })?;
        body.ok_or_else(|| BodyError::NoSuchVersion { kind: kind.to_owned(), version })
    }

    /// Whether this body, read from `version` and `data`, would now be written in other words.
    pub(crate) fn is_reworded(&self, version: u16, data: &RawValue) -> bool {
        match self {
            // What it holds may be of an older version than itself.
            Self::Correction(correction) => {
                serde_json::to_string(correction).is_ok_and(|rewritten| rewritten != data.get())
            }
            _ => self.version() != version,
        }
    }

    /// Whether the event keeps exercises closed or open, or advice to see someone. No general correction reaches such
    /// an event: each has its own guarded way.
    pub fn is_safety_record(&self) -> bool {
        // By name, so that it holds for the screens of a newer Limber too.
        let kind = self.kind();
        kind.starts_with("screen.") || kind.starts_with("advice.") || kind == "session.stopped"
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Body", 3)?;
        self.write_fields(&mut fields)?;
        fields.end()
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Fields<'a> {
            #[serde(borrow)]
            kind: Cow<'a, str>,
            version: u16,
            #[serde(borrow)]
            data: &'a RawValue,
        }
        let Fields { kind, version, data } = Fields::deserialize(deserializer)?;
        Self::read(&kind, version, data).map_err(D::Error::custom)
    }
}
