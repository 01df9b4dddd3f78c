//! Files compressed once, at build time, as hard as the formats allow.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Formats that are compressed already.
const LEAVE_ALONE: [&str; 6] = ["br", "gz", "woff2", "png", "jpg", "webp"];

/// A copy is kept only where it saves at least this share, for each one costs the server a look.
const MAX_KEPT_PERCENT: usize = 95;

/// Lays `FILE.br` and `FILE.gz` beside every file under `folder` that gets smaller by it.
pub(crate) fn folder(folder: &Path) -> Result<()> {
    for file in files_under(folder)? {
        let plain = fs::read(&file)?;
        keep_if_smaller(&file, "br", &plain, &brotli(&plain)?)?;
        keep_if_smaller(&file, "gz", &plain, &gzip(&plain)?)?;
    }
    Ok(())
}

fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_under(&path)?);
        } else if !is_compressed(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

fn is_compressed(path: &Path) -> bool {
    path.extension().and_then(|ext| ext.to_str()).is_some_and(|ext| LEAVE_ALONE.contains(&ext))
}

fn keep_if_smaller(file: &Path, extension: &str, plain: &[u8], packed: &[u8]) -> Result<()> {
    if packed.len() * 100 > plain.len() * MAX_KEPT_PERCENT {
        return Ok(());
    }
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    fs::write(&name, packed).with_context(|| format!("cannot write {}", Path::new(&name).display()))
}

fn brotli(plain: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &BrotliEncoderParams::default())?;
    Ok(packed)
}

fn gzip(plain: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    Ok(encoder.finish()?)
}
