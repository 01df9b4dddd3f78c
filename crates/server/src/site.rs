//! The app's files, read once.

use crate::encoding::Encoding;
use crate::error::ServeError;
use crate::inside;
use axum::body::Bytes;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// The page that stands at `/` and at every address inside the app.
const SHELL: &str = "/index.html";

/// Files in this folder carry a hash of their content in their name, and so never change.
pub(crate) const HASHED_FOLDER: &str = "/assets/";

/// Everything that can be served, by its address.
#[derive(Debug)]
pub struct Site {
    files: HashMap<String, File>,
}

/// One file, with the copies of it that were compressed at build time.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) mime: &'static str,
    /// Whether the name changes with the content.
    pub(crate) is_hashed: bool,
    copies: Vec<Copy>,
}

/// The bytes of a file in one encoding.
#[derive(Clone, Debug)]
pub(crate) struct Copy {
    pub(crate) encoding: Encoding,
    pub(crate) bytes: Bytes,
    /// In its quotes, as it stands in the header.
    pub(crate) etag: String,
}

impl Site {
    /// Reads the built app in `folder`: every file, with `FILE.br` and `FILE.gz` as copies of `FILE`.
    ///
    /// # Errors
    /// [`ServeError::NoApp`] if there is no `index.html`, [`ServeError::Unreadable`] if a file cannot be read.
    pub fn read(folder: &Path) -> Result<Self, ServeError> {
        if !folder.join("index.html").is_file() {
            return Err(ServeError::NoApp { folder: folder.to_owned() });
        }
        let mut found = BTreeMap::new();
        read_into(&mut found, folder, "")?;
        Ok(Self::of(&found))
    }

    /// The built app inside a program, where `cargo xtask dist` put it; nothing in a program that has none.
    ///
    /// # Errors
    /// [`ServeError::Unreadable`] if the program cannot be read, or what is in it is damaged.
    pub fn inside(program: &Path) -> Result<Option<Self>, ServeError> {
        let found = inside::files_in(program);
        let found = found.map_err(|source| ServeError::Unreadable { path: program.to_owned(), source })?;
        Ok(found.map(|found| Self::of(&found)))
    }

    fn of(found: &BTreeMap<String, Bytes>) -> Self {
        let addresses: BTreeSet<&str> = found.keys().map(|name| address_of(name, found)).collect();
        let gather = |address: &str| (address.to_owned(), File::gather(address, found));
        Self { files: addresses.into_iter().map(gather).collect() }
    }

    /// The file at a decoded path. A path whose last part has no extension is a page inside the app.
    pub(crate) fn find(&self, path: &str) -> Option<&File> {
        self.files.get(path).or_else(|| if is_page(path) { self.files.get(SHELL) } else { None })
    }
}

impl File {
    fn gather(address: &str, found: &BTreeMap<String, Bytes>) -> Self {
        let copies = [(Encoding::Brotli, ".br"), (Encoding::Gzip, ".gz"), (Encoding::Plain, "")]
            .into_iter()
            .filter_map(|(encoding, suffix)| {
                let bytes = found.get(&format!("{address}{suffix}"))?.clone();
                Some(Copy { encoding, etag: etag(&bytes), bytes })
            })
            .collect();
        Self { mime: mime(address), is_hashed: address.starts_with(HASHED_FOLDER), copies }
    }

    /// The smallest copy that the browser takes. Where only a compressed one is kept, the few that take none get it unpacked.
    pub(crate) fn copy_for(&self, accept_encoding: &str) -> Option<Cow<'_, Copy>> {
        let kept = self.copies.iter().find(|copy| copy.encoding.is_accepted(accept_encoding));
        kept.map(Cow::Borrowed).or_else(|| self.copies.iter().find_map(Copy::unpacked).map(Cow::Owned))
    }

    /// Whether the answer depends on `Accept-Encoding`.
    pub(crate) fn has_choice(&self) -> bool {
        self.copies.iter().any(|copy| copy.encoding != Encoding::Plain)
    }
}

impl Copy {
    /// The file itself, from a copy in Brotli.
    fn unpacked(&self) -> Option<Self> {
        if self.encoding != Encoding::Brotli {
            return None;
        }
        let plain = inside::unpacked(&self.bytes)?;
        Some(Self { encoding: Encoding::Plain, etag: etag(&plain), bytes: plain.into() })
    }
}

fn read_into(found: &mut BTreeMap<String, Bytes>, folder: &Path, address: &str) -> Result<(), ServeError> {
    let unreadable = |path: &Path| {
        let path: PathBuf = path.to_owned();
        move |source| ServeError::Unreadable { path, source }
    };
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        // A name that is not Unicode has no address, so nobody can ask for it.
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let address = format!("{address}/{name}");
        if path.is_dir() {
            read_into(found, &path, &address)?;
        } else {
            found.insert(address, fs::read(&path).map_err(unreadable(&path))?.into());
        }
    }
    Ok(())
}

/// The address of the file that a name belongs to. A copy in Brotli may stand for its file alone.
fn address_of<'a>(name: &'a str, found: &BTreeMap<String, Bytes>) -> &'a str {
    match (name.strip_suffix(".br"), name.strip_suffix(".gz")) {
        (Some(plain), _) => plain,
        (None, Some(plain)) if found.contains_key(plain) => plain,
        (None, _) => name,
    }
}

fn is_page(path: &str) -> bool {
    path.starts_with('/') && !path.rsplit('/').next().is_some_and(|last| last.contains('.'))
}

fn etag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    format!("\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&digest[..12]))
}

fn mime(address: &str) -> &'static str {
    match address.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
