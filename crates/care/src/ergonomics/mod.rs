//! Where a person works, drives, reads, sleeps and lifts: scores, numbers to set, and one change at a time.
//!
//! Everything in here is a table from the literature or a function over one. Read in this order. [`measure`] reads
//! what a person typed and says what is wrong with it; [`Body`] holds their measurements and, with its uncertainty,
//! what may be estimated. [`rosa`] scores a desk, [`fixes`] ranks what to change, and [`setup`] gives the number to
//! set.
//!
//! All of it is about comfort and exposure, not cure: in trials, changing a workstation did little against neck and
//! arm complaints (Hoe 2018, the fact `comfort-not-cure` of the content). No score is a diagnosis.
//!
//! Which published version of a table was chosen, and why, is in docs/adr/0006-ergonomics-tables.md.

mod body;
mod fix;
pub mod measure;
mod risk;
pub mod rosa;
pub mod setup;

pub use body::{Body, Group, Known, sample_cm};
pub use fix::{Fix, change_of, fixes, items_for_place, total_with};
pub use risk::{Load, RiskContext};
