//! The app inside the program: `cargo xtask dist` puts it behind what the system loads.
//!
//! A program with the app ends in an archive (tar) of the app's files, the eight bytes of `app-mark.txt`, and the length of the archive
//! as eight bytes, the smallest first. A file that was compressed is there only as `FILE.br`.

use crate::error::ServeError;
use crate::site::HASHED_FOLDER;
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use tar::Archive;

/// Shared with `cargo xtask dist`.
const MARK: &[u8; 8] = include_bytes!("../app-mark.txt");

/// The mark, and the length.
const TRAILER_BYTES: u64 = 16;

/// The files of the app inside a program, for those who need some of them and serve none.
#[derive(Clone, Debug)]
pub struct AppInside {
    files: BTreeMap<String, Bytes>,
}

impl AppInside {
    /// The app that `cargo xtask dist` put into a program; nothing in a program that has none.
    ///
    /// # Errors
    /// [`ServeError::Unreadable`] if the program cannot be read, or what is in it is damaged.
    pub fn of(program: &Path) -> Result<Option<Self>, ServeError> {
        let found = files_in(program);
        let found = found.map_err(|source| ServeError::Unreadable { path: program.to_owned(), source })?;
        Ok(found.map(|files| Self { files }))
    }

    /// A file of the app's assets by its name before the build put a sum of its content into it, and its ending, as it was before it
    /// was compressed.
    pub fn asset(&self, name: &str, ending: &str) -> Option<Vec<u8>> {
        self.files.iter().find_map(|(address, bytes)| {
            let file = address.strip_prefix(HASHED_FOLDER)?;
            match file.strip_suffix(".br") {
                Some(plain) if is_asset(plain, name, ending) => unpacked(bytes),
                None if is_asset(file, name, ending) => Some(bytes.to_vec()),
                _ => None,
            }
        })
    }
}

/// Whether a file has this name and this ending, and between them the sum that the build puts into the name of an asset.
///
/// ```
/// assert!(server::is_asset("eyes-0a9f.bin", "eyes", ".bin"));
/// assert!(!server::is_asset("eyes-of-others-0a9f.bin", "eyes", ".bin"));
/// ```
#[must_use]
pub fn is_asset(file: &str, name: &str, ending: &str) -> bool {
    let sum = file.strip_prefix(name).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(ending));
    sum.is_some_and(|sum| !sum.is_empty() && sum.chars().all(|letter| letter.is_ascii_hexdigit()))
}

/// What was compressed with Brotli.
pub(crate) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    brotli_decompressor::BrotliDecompress(&mut &bytes[..], &mut plain).ok()?;
    Some(plain)
}

/// The app's files in a program by their addresses, if it has any.
pub(crate) fn files_in(program: &Path) -> io::Result<Option<BTreeMap<String, Bytes>>> {
    archive_of(program)?.map(|archive| files_of(&archive.into())).transpose()
}

fn archive_of(program: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut program = File::open(program)?;
    let Some(end) = program.metadata()?.len().checked_sub(TRAILER_BYTES) else { return Ok(None) };
    let (mut mark, mut length) = ([0; 8], [0; 8]);
    program.seek(SeekFrom::Start(end))?;
    program.read_exact(&mut mark)?;
    program.read_exact(&mut length)?;
    if &mark != MARK {
        return Ok(None);
    }
    let length = u64::from_le_bytes(length);
    program.seek(SeekFrom::Start(end.checked_sub(length).ok_or(io::ErrorKind::InvalidData)?))?;
    let mut archive = vec![0; usize::try_from(length).map_err(io::Error::other)?];
    program.read_exact(&mut archive)?;
    Ok(Some(archive))
}

/// Every file is a part of the archive, so that nothing is in memory twice.
fn files_of(archive: &Bytes) -> io::Result<BTreeMap<String, Bytes>> {
    let mut files = BTreeMap::new();
    for entry in Archive::new(&archive[..]).entries()? {
        let entry = entry?;
        let place = |number: u64| usize::try_from(number).map_err(io::Error::other);
        let (start, length) = (place(entry.raw_file_position())?, place(entry.size())?);
        let end = start.checked_add(length).filter(|end| *end <= archive.len());
        let bytes = archive.slice(start..end.ok_or(io::ErrorKind::UnexpectedEof)?);
        files.insert(format!("/{}", entry.path()?.display()), bytes);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Encoding;
    use crate::site::Site;
    use std::fs;
    use tar::{Builder, Header};

    /// `<!doctype html>`, eight times.
    const PAGE_IN_BROTLI: [u8; 14] =
        [0x1b, 0x77, 0x00, 0xf8, 0x25, 0x00, 0x4a, 0x98, 0xc0, 0x4a, 0x00, 0x0c, 0xf4, 0x00];

    fn archive() -> Vec<u8> {
        let mut archive = Builder::new(Vec::new());
        let files: [(&str, &[u8]); 3] =
            [("index.html.br", &PAGE_IN_BROTLI), ("assets/a.woff2", b"letters"), ("words.tar.gz", b"packed")];
        for (name, bytes) in files {
            let mut header = Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            archive.append_data(&mut header, name, bytes).expect("memory takes it");
        }
        archive.into_inner().expect("memory takes it")
    }

    fn program(parts: &[&[u8]]) -> io::Result<Option<BTreeMap<String, Bytes>>> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let program = folder.path().join("limber");
        fs::write(&program, parts.concat()).expect("a file");
        files_in(&program)
    }

    #[test]
    fn an_app_is_found_only_behind_its_mark() {
        let archive = archive();
        let length = (archive.len() as u64).to_le_bytes();
        let too_long = (archive.len() as u64 + 100).to_le_bytes();
        let names = |parts: &[&[u8]]| {
            let found = program(parts).map_err(|error| error.kind());
            found.map(|files| files.map(|files| files.into_keys().collect::<Vec<String>>()))
        };
        let all = ["/assets/a.woff2", "/index.html.br", "/words.tar.gz"].map(str::to_owned).to_vec();
        assert_eq!(names(&[b"\x7fELF", &archive, MARK, &length]), Ok(Some(all)));
        assert_eq!(names(&[b"\x7fELF", &archive, b"limber0\n", &length]), Ok(None));
        assert_eq!(names(&[b"\x7fELF"]), Ok(None));
        assert_eq!(names(&[]), Ok(None));
        assert_eq!(names(&[b"\x7fELF", &archive, MARK, &too_long]), Err(io::ErrorKind::InvalidData));
        assert!(names(&[b"\x7fELF", &[7; 600], MARK, &600_u64.to_le_bytes()]).is_err());
    }

    #[test]
    fn an_asset_is_found_by_the_name_that_it_had_before_the_build() {
        let mut archive = Builder::new(Vec::new());
        let files: [(&str, &[u8]); 4] = [
            ("assets/letters-0a9f.woff2", b"letters"),
            ("assets/eyes-3c.bin.br", &PAGE_IN_BROTLI),
            ("assets/ears-3c.bin.br", b"damaged"),
            ("hands-3c.bin", b"elsewhere"),
        ];
        for (name, bytes) in files {
            let mut header = Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            archive.append_data(&mut header, name, bytes).expect("memory takes it");
        }
        let archive = archive.into_inner().expect("memory takes it");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let program = folder.path().join("limber");
        let parts: [&[u8]; 3] = [&archive, MARK, &(archive.len() as u64).to_le_bytes()];
        fs::write(&program, parts.concat()).expect("a file");
        let app = AppInside::of(&program).expect("it can be read").expect("it has an app");
        let asset =
            |name, ending| app.asset(name, ending).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert_eq!(asset("letters", ".woff2").as_deref(), Some("letters"));
        assert_eq!(asset("eyes", ".bin"), Some("<!doctype html>".repeat(8)));
        for (name, ending) in [("ears", ".bin"), ("hands", ".bin"), ("letters", ".bin"), ("let", ".woff2")] {
            assert_eq!(asset(name, ending), None, "{name}{ending}");
        }
        fs::write(&program, "a program without one").expect("a file");
        assert!(AppInside::of(&program).expect("it can be read").is_none());
    }

    #[test]
    fn a_page_is_there_for_browsers_that_take_no_brotli_too() {
        let archive = archive();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let program = folder.path().join("limber");
        let parts: [&[u8]; 3] = [&archive, MARK, &(archive.len() as u64).to_le_bytes()];
        fs::write(&program, parts.concat()).expect("a file");
        let site = Site::inside(&program).expect("it can be read").expect("it has an app");
        let page = site.find("/progress").expect("a page inside the app");
        assert_eq!((page.mime, page.has_choice()), ("text/html; charset=utf-8", true));
        let sent = |accepted: &str| {
            let copy = page.copy_for(accepted).expect("a copy");
            (copy.encoding, String::from_utf8_lossy(&copy.bytes).into_owned(), copy.etag.clone())
        };
        let (packed, plain) = (sent("gzip, br"), sent("gzip"));
        assert_eq!(packed.0, Encoding::Brotli);
        assert_eq!((plain.0, plain.1), (Encoding::Plain, "<!doctype html>".repeat(8)));
        assert_ne!(packed.2, plain.2);
        let letters = site.find("/assets/a.woff2").expect("a file");
        assert_eq!((letters.mime, letters.is_hashed, letters.has_choice()), ("font/woff2", true, false));
        assert!(site.find("/words.tar.gz").is_some() && site.find("/words.tar").is_none());
    }
}
