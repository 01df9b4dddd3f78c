//! Who may ask: our page, and programs of this person that know the token.
//!
//! A page of another site can make a browser send a request here. It cannot choose the `Host`, the `Origin` or the
//! `Sec-Fetch-Site` that the browser writes into it, cannot add a header of its own without being asked about it first (and that
//! question is never answered), and cannot read what comes back.

use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};

use super::wire::Failure;
use crate::host::authority;

/// A header that only a page of our own origin can send.
const MARK: &str = "x-limber";

/// The word without which nobody reads or writes the record: drawn at each start, and forgotten with the program.
#[derive(Clone)]
pub struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    /// A token from random bytes.
    ///
    /// ```
    /// assert_eq!(server::Token::of([7; 32]).text().len(), 64);
    /// ```
    pub fn of(random: [u8; 32]) -> Self {
        Self(random.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The token as it is written down and sent.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether a request knows it.
    pub(super) fn check(&self, headers: &HeaderMap) -> Result<(), Failure> {
        let claimed = text(headers, header::AUTHORIZATION.as_str());
        let claimed = claimed.and_then(|claimed| claimed.strip_prefix("Bearer ")).unwrap_or_default();
        // Of digests, so that the time it takes says nothing about how much of a guess was right.
        let is_known = Sha256::digest(claimed) == Sha256::digest(&self.0);
        if is_known { Ok(()) } else { Err(Failure::wrong_token()) }
    }
}

/// A request that a page of our own origin made, and no other page can make.
pub(super) fn is_our_page(headers: &HeaderMap, port: u16) -> Result<(), Failure> {
    is_not_foreign(headers, port)?;
    let is_marked = headers.contains_key(MARK) && headers.contains_key(header::ORIGIN);
    if is_marked { Ok(()) } else { Err(Failure::foreign()) }
}

/// A request that no page of another origin made. A program that is no browser says nothing about an origin.
pub(super) fn is_not_foreign(headers: &HeaderMap, port: u16) -> Result<(), Failure> {
    let ours = format!("http://{}", authority(port));
    let is_one = |name: &str, wanted: &str| {
        headers.get_all(name).iter().all(|value| value.to_str().is_ok_and(|value| value == wanted))
    };
    let is_ours = is_one(header::ORIGIN.as_str(), &ours) && is_one("sec-fetch-site", "same-origin");
    if is_ours { Ok(()) } else { Err(Failure::foreign()) }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    type Lines<'a> = &'a [(&'a str, &'a str)];

    fn headers(lines: Lines<'_>) -> HeaderMap {
        let line = |(name, value): &(&str, &str)| {
            let name: HeaderName = name.parse().expect("a name");
            (name, HeaderValue::from_str(value).expect("a value"))
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn only_our_page_is_our_page() {
        let ours = ("origin", "http://127.0.0.1:7420");
        let mark = ("x-limber", "1");
        let same = ("sec-fetch-site", "same-origin");
        let table: [(Lines<'_>, bool, bool); 9] = [
            (&[ours, mark, same], true, true),
            (&[ours, mark], true, true),
            (&[ours, same], false, true),
            (&[mark], false, true),
            (&[], false, true),
            (&[("origin", "http://limber.example"), mark], false, false),
            (&[("origin", "null"), mark], false, false),
            (&[("origin", "http://127.0.0.1:7421"), mark], false, false),
            (&[ours, mark, ("sec-fetch-site", "cross-site")], false, false),
        ];
        for (lines, is_page, is_welcome) in table {
            let headers = headers(lines);
            assert_eq!(is_our_page(&headers, 7420).is_ok(), is_page, "{lines:?}");
            assert_eq!(is_not_foreign(&headers, 7420).is_ok(), is_welcome, "{lines:?}");
        }
    }

    #[test]
    fn only_the_token_is_the_token() {
        let token = Token::of([0xab; 32]);
        let right = format!("Bearer {}", token.text());
        let table = [
            (right.as_str(), true),
            (token.text(), false),
            (&right[..right.len() - 1], false),
            ("Bearer ", false),
            ("", false),
        ];
        for (claimed, is_right) in table {
            assert_eq!(token.check(&headers(&[("authorization", claimed)])).is_ok(), is_right, "{claimed}");
        }
        assert!(token.check(&HeaderMap::new()).is_err());
        assert_eq!(format!("{token:?}"), "Token(..)");
    }
}
