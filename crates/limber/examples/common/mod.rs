//! What the examples share.

use std::path::PathBuf;
use std::process::Command;

/// The program itself, built as this example was.
pub(crate) fn limber() -> PathBuf {
    let here = std::env::current_exe().expect("this program is somewhere");
    let folder =
        here.parent().and_then(std::path::Path::parent).expect("examples lie in a folder of the build");
    if let Some(cargo) = std::env::var_os("CARGO") {
        let mut build = Command::new(cargo);
        build.args(["build", "--quiet", "--package", "limber", "--bin", "limber"]);
        if folder.ends_with("release") {
            build.arg("--release");
        }
        assert!(build.status().is_ok_and(|status| status.success()), "limber can be built");
    }
    folder.join("limber")
}
