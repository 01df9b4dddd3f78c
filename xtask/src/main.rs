//! Every chore of the project, one entry.
fn main() {}
