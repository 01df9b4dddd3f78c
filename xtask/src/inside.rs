//! The program with the app inside: one file that needs no other.
//!
//! Behind what the system loads come an archive (tar) of the app's files, a mark, and the archive's length: see
//! `crates/server/src/inside.rs`, which reads it.

use crate::project::Project;
use crate::shell::{files_under, run};
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use tar::{Builder, Header};

/// Shared with the program.
const MARK: &[u8; 8] = include_bytes!("../../crates/server/app-mark.txt");

/// Builds the program small and without names, puts the app from `web` into it, and says where it is.
pub(crate) fn program(project: &Project, web: &Path) -> Result<PathBuf> {
    run(&mut project.cargo(["build", "--profile", "dist", "--package", "limber", "--bin", "limber"]))?;
    let name = format!("limber{}", env::consts::EXE_SUFFIX);
    let built = project.target.join("dist").join(&name);
    let program = project.build().join(name);
    fs::copy(&built, &program).with_context(|| format!("cannot copy {}", built.display()))?;
    let mut file = OpenOptions::new().append(true).open(&program)?;
    file.write_all(&tail(web)?)?;
    Ok(program)
}

/// What comes behind the program.
fn tail(web: &Path) -> Result<Vec<u8>> {
    let mut tail = archive(web)?;
    let length = u64::try_from(tail.len())?;
    tail.extend(MARK);
    tail.extend(length.to_le_bytes());
    Ok(tail)
}

/// The files of an app, each once: in Brotli where there is such a copy. The same files always make the same archive.
fn archive(web: &Path) -> Result<Vec<u8>> {
    let mut archive = Builder::new(Vec::new());
    for file in files_under(web)? {
        let path = web.join(&file);
        if file.extension().is_some_and(|extension| extension == "gz") || in_brotli(&path).exists() {
            continue;
        }
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut header = Header::new_gnu();
        header.set_size(u64::try_from(bytes.len())?);
        header.set_mode(0o644);
        archive.append_data(&mut header, &file, &bytes[..])?;
    }
    Ok(archive.into_inner()?)
}

fn in_brotli(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".br");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_there_once_and_the_end_says_where_they_begin() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("assets")).expect("a folder");
        let files = ["index.html", "index.html.br", "index.html.gz", "assets/a.woff2", "assets/b.wasm.br"];
        for name in files {
            fs::write(folder.path().join(name), name).expect("a file");
        }
        let tail = tail(folder.path()).expect("readable");
        let (archive, end) = tail.split_at(tail.len() - 16);
        assert_eq!(end, [*MARK, (archive.len() as u64).to_le_bytes()].concat());
        let mut archive = tar::Archive::new(archive);
        let entries = archive.entries().expect("an archive").map(|entry| entry.expect("whole"));
        let found: Vec<(String, u64)> = entries
            .map(|entry| (entry.path().expect("a path").to_string_lossy().into_owned(), entry.size()))
            .collect();
        let expected = ["assets/a.woff2", "assets/b.wasm.br", "index.html.br"];
        assert_eq!(found, expected.map(|name| (name.to_owned(), name.len() as u64)));
    }
}
