//! Where a person works, drives, reads, sleeps and lifts: scores, numbers to set, and one change at a time.
//!
//! Everything in here is a table from the literature or a function over one. Read in this order. [`measure`] reads
//! what a person typed and says what is wrong with it; [`Body`] holds their measurements and, with its
//! uncertainty, what may be estimated. [`rosa`] scores a desk, [`fixes`] ranks what to change, and [`setup`] gives
//! the number to set. [`rula`], [`reba`] and [`niosh`] score a task; [`short`] walks through the short checks, and
//! [`car`], [`device`], [`pillow`], [`bag`] and [`head`] hold their numbers. [`SetupHistory`] folds what was
//! recorded, and [`RiskContext`] is what the rest of Limber may know of it.
//!
//! All of it is about comfort and exposure, not cure: in trials, changing a workstation did little against neck and
//! arm complaints (Hoe 2018, the fact `comfort-and-exposure` of the content). No score is a diagnosis.
//!
//! Which published version of a table was chosen, and why, is in docs/adr/0006-ergonomics-tables.md.

pub mod bag;
mod body;
pub mod car;
pub mod device;
mod fix;
pub mod head;
mod history;
pub mod measure;
pub mod niosh;
pub mod pillow;
mod posture;
pub mod reba;
mod risk;
pub mod rosa;
pub mod rula;
pub mod setup;
pub mod short;

pub use body::{Body, Group, Known, sample_cm};
pub use fix::{Fix, change_of, fixes, items_for_place, total_with};
pub use history::{BeforeAfter, DoneFix, PastCheck, SetupHistory, TodoItem, answers_of, recorded};
pub use posture::{ArmPosture, Posture, WristTwist, settled};
pub use risk::{Intervals, Load, RiskContext};
