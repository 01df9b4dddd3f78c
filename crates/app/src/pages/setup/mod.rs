//! Set-up: desk, car, telephone, pillow, lifting and tasks, each as a check with pictures.
//!
//! The checks inform; they are no exercises. What is right, what it scores and what to change comes from
//! `care::ergonomics` and `content/ergonomics`; the pictures from `figure::plan`.

mod asking;
mod car;
mod desk;
mod desk_picture;
mod draft;
mod fixes;
mod length;
mod lifting;
mod measures;
mod overview;
mod phone;
mod picture;
mod pillow;
mod result;
mod short;
mod task;
mod usage;

pub use car::CarCheck;
pub use desk::DeskCheck;
pub use desk_picture::DeskPicture;
pub use draft::SetupDraft;
pub use lifting::LiftingCheck;
pub use overview::SetUp;
pub use phone::PhoneCheck;
pub use pillow::PillowCheck;
pub use task::TaskCheck;
