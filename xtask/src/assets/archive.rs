//! The two forms in which packages come.

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path};

/// Unpacks the wanted files of a `.tgz` or `.whl` into `folder` and says how many there were.
pub(super) fn unpack(archive: &Path, folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<usize> {
    let file = File::open(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    match archive.extension().and_then(|extension| extension.to_str()) {
        Some("tgz") => unpack_tar(GzDecoder::new(file), folder, wanted),
        Some("whl") => unpack_zip(file, folder, wanted),
        _ => bail!("{} is neither a .tgz nor a .whl", archive.display()),
    }
}

fn unpack_tar(tar: impl Read, folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<usize> {
    let mut count = 0;
    for entry in tar::Archive::new(tar).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        if entry.header().entry_type().is_file() && wanted(&path) {
            write(&mut entry, folder, &path)?;
            count += 1;
        }
    }
    Ok(count)
}

fn unpack_zip(file: File, folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<usize> {
    let mut zip = zip::ZipArchive::new(file)?;
    let mut count = 0;
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index)?;
        let path = entry.name().to_owned();
        if entry.is_file() && wanted(&path) {
            write(&mut entry, folder, &path)?;
            count += 1;
        }
    }
    Ok(count)
}

fn write(content: &mut impl Read, folder: &Path, path: &str) -> Result<()> {
    if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
        bail!("the archive holds a file that would lie outside its folder: {path}");
    }
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = File::create(&target).with_context(|| format!("cannot write {}", target.display()))?;
    io::copy(content, &mut file)?;
    Ok(())
}
