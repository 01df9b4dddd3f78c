//! Is a file the one that was pinned?

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha512};
use std::fs;
use std::path::Path;

/// Whether a file has a digest: `sha512-` and base64 as npm writes it, or `sha256-` and hexadecimal digits.
pub(super) fn matches(file: &Path, expected: &str) -> Result<bool> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    of(&bytes, expected).map(|found| found == expected)
}

/// The digest of some bytes, in the form of the one that is expected.
fn of(bytes: &[u8], expected: &str) -> Result<String> {
    match expected.split_once('-') {
        Some(("sha512", _)) => Ok(format!("sha512-{}", BASE64_STANDARD.encode(Sha512::digest(bytes)))),
        Some(("sha256", _)) => Ok(format!("sha256-{:x}", Sha256::digest(bytes))),
        _ => bail!("a digest begins with sha512- or sha256-, not as in {expected}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_known_and_others_refused() {
        let of_abc = "sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(of(b"abc", of_abc).expect("known"), of_abc);
        let of_nothing =
            "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
        assert_eq!(of(b"", of_nothing).expect("known"), of_nothing);
        assert_ne!(of(b"abd", of_abc).expect("known"), of_abc);
        assert!(of(b"abc", "md5-900150983cd24fb0d6963f7d28e17f72").is_err());
    }
}
