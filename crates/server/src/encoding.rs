//! Which of the precompressed copies of a file a browser gets.

/// A way in which a file's bytes may be sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The value of `Content-Encoding`, absent for the file as it is.
    pub(crate) fn token(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// Whether a browser that sent this `Accept-Encoding` takes it. An encoding with `q=0` is a refusal.
    pub(crate) fn is_accepted(self, accept_encoding: &str) -> bool {
        let Some(token) = self.token() else { return true };
        accept_encoding.split(',').any(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(token));
            named && !parts.any(is_zero_weight)
        })
    }
}

fn is_zero_weight(parameter: &str) -> bool {
    parameter
        .strip_prefix("q=")
        .and_then(|weight| weight.parse::<f32>().ok())
        .is_some_and(|weight| weight == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_sent_only_where_it_was_asked_for() {
        let table = [
            (Encoding::Brotli, "gzip, deflate, br, zstd", true),
            (Encoding::Gzip, "gzip, deflate, br, zstd", true),
            (Encoding::Gzip, "GZIP;q=0.5", true),
            (Encoding::Brotli, "br;q=0, gzip", false),
            (Encoding::Brotli, "br; q=0.0", false),
            (Encoding::Brotli, "brotli", false),
            (Encoding::Gzip, "", false),
            (Encoding::Plain, "", true),
        ];
        for (encoding, accept_encoding, expected) in table {
            assert_eq!(
                encoding.is_accepted(accept_encoding),
                expected,
                "{encoding:?} in {accept_encoding:?}"
            );
        }
    }
}
