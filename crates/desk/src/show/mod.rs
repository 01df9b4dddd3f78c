//! What a person sees: a notification, a sign in the tray, the page.

pub(crate) mod notification;
pub(crate) mod page;
pub(crate) mod tray;
