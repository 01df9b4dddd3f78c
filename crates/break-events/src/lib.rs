//! What `breaks` says happened, as an event of the journal, and back.
//!
//! The companion and the page's own timer write it, and `care` folds it. Neither `breaks` nor `journal` knows the other, and the
//! companion does not know `care`: so the one mapping lies here.

mod body;
mod record;

pub use body::body_of;
pub use record::{local_of, record_of};
