//! What Limber knows, as types, and the checks that its text files pass before anyone sees them.
//!
//! Read in this order: a [`Movement`] is one exercise with everything about it (who must not do
//! it, its words, its dose and its [`MotionPlan`], which turns into a [`kinematics::Motion`]); a
//! [`Routine`] strings movements together in one or more [`Plan`]s of a stated length; a
//! [`Source`] backs what is claimed; [`Content`] holds them all. A [`card::Card`] answers one question; cards are
//! apart, as [`card::Answers`], because they load later. The same types are written by
//! hand as TOML, described to editors by JSON Schemas and carried into the app as compact bytes.
//!
//! With the feature `check` (on by default, off in the app) `check` reads the files under
//! `content/` and gives either the whole [`Content`] or every mistake in it at once.
//!
//! ```
//! use library::Filter;
//! assert_eq!(Filter::Osteo.name(), "OSTEO");
//! assert_eq!("65+".parse(), Ok(Filter::Age65));
//! ```

mod angle;
pub mod ask;
pub mod card;
mod content;
mod course;
pub mod ergonomics;
mod filter;
mod motion_plan;
mod movement;
mod nearest;
pub mod plan_file;
mod risks;
mod routine;
pub mod screening;
mod source;
mod texts;
mod word;

#[cfg(feature = "check")]
mod check;

pub use angle::AngleName;
pub use content::Content;
pub use course::{Course, CourseStep};
pub use ergonomics::Ergonomics;
pub use filter::{Filter, FilterNameError};
pub use motion_plan::{BandCourse, MotionPlan, PlannedKey, PlannedStance, View, Zoom};
pub use movement::{
    Dose, Movement, MovementId, MovementKind, Prop, Region, Setting, Sides, TARGET_AREAS, TargetArea,
    TargetSide, words_for_side,
};
pub use nearest::nearest;
pub use risks::{Certainty, RiskLine, Risks};
pub use routine::{
    Intent, MINUTES, OCCASIONS, POSITION_CHANGE_SECS, Plan, Routine, RoutineId, SIDE_CHANGE_SECS,
    STEP_CHANGE_SECS, Step,
};
pub use screening::Screening;
pub use source::{Grade, Source, SourceId};
pub use texts::{Text, TextId};
pub use word::{Vocabulary, Word};

#[cfg(feature = "check")]
pub use check::{Checked, Problem, Report, check, schemas};
