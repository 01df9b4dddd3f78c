//! The limber program.
fn main() {}
