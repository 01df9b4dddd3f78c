//! `cargo xtask dist`: the app as static files for any HTTPS host, and the program with the app inside.

use crate::assets;
use crate::inside;
use crate::notices;
use crate::project::Project;
use crate::setup::Consent;
use crate::shell::{files_under, fresh_folder, say};
use crate::web::{self, Variant};
use anyhow::Result;
use std::fs;
use std::path::Path;

/// The headers of `limber serve`, word for word.
const STRICT_HEADERS: &str = include_str!("../../crates/server/strict-headers.txt");

const HOSTING: &str = include_str!("dist/hosting.md");

/// Builds the app and the program, and lays them out in `build/dist`.
pub(crate) fn run(project: &Project, consent: Consent) -> Result<()> {
    let web = web::build(project, consent, Variant::Release)?;
    let dist = project.build().join("dist");
    fresh_folder(&dist)?;
    copy(&web, &dist.join("site"))?;
    fs::write(dist.join("site/_headers"), headers_file())?;
    fs::write(dist.join("README.md"), HOSTING.replace("{headers}", STRICT_HEADERS.trim_end()))?;
    let notices = notices::gather(project, &assets::fetch_all(project, consent)?)?;
    fs::write(dist.join("third-party-notices.txt"), notices.text())?;
    let program = inside::program(project, &web)?;
    let limber = dist.join(program.file_name().unwrap_or_default());
    fs::rename(&program, &limber)?;
    say(&format!("Ready to upload: {}. Its README.md says how.", dist.join("site").display()));
    say(&format!("The program, with the app inside: {}. It needs no other file.", limber.display()));
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files_under(from)? {
        let target = to.join(&file);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

/// The headers in the form that many static hosts read: a path, then its headers indented below it.
fn headers_file() -> String {
    let strict: String = STRICT_HEADERS.lines().map(|line| format!("  {line}\n")).collect();
    format!(
        "/*\n{strict}  Cache-Control: no-cache\n\n/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_host_is_told_the_same_headers() {
        let file = headers_file();
        assert!(file.starts_with("/*\n  Content-Security-Policy: default-src 'self'; "), "{file}");
        assert!(file.contains("\n  X-Content-Type-Options: nosniff\n"), "{file}");
        assert!(file.ends_with("immutable\n"), "{file}");
    }
}
