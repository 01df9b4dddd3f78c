//! The pages, one module each.

mod check;
mod gallery;
mod not_found;
mod relief;

pub use check::Check;
pub use gallery::Gallery;
pub use not_found::NotFound;
pub use relief::Relief;
