//! One origin. A page of another site that points a name of its own at this machine must find nothing here.

/// What to do with a request, going by the `Host` it was sent to.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Verdict {
    /// It was sent to the fixed origin.
    Ours,
    /// It was sent to `localhost`: the same machine, but another origin, where nothing has been recorded.
    Redirect,
    /// It was sent to some other name.
    Foreign,
}

/// Judges the `Host` header of a request that came in on `port`.
pub(crate) fn judge(host: Option<&str>, port: u16) -> Verdict {
    let Some(host) = host else { return Verdict::Foreign };
    if host == authority(port) {
        Verdict::Ours
    } else if host.eq_ignore_ascii_case(&format!("localhost:{port}")) {
        Verdict::Redirect
    } else {
        Verdict::Foreign
    }
}

/// Host and port of the fixed origin, as they stand in a `Host` header.
pub(crate) fn authority(port: u16) -> String {
    format!("127.0.0.1:{port}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_fixed_origin_is_ours() {
        let table = [
            (Some("127.0.0.1:7420"), Verdict::Ours),
            (Some("localhost:7420"), Verdict::Redirect),
            (Some("LOCALHOST:7420"), Verdict::Redirect),
            (Some("127.0.0.1"), Verdict::Foreign),
            (Some("127.0.0.1:7421"), Verdict::Foreign),
            (Some("localhost"), Verdict::Foreign),
            (Some("limber.example:7420"), Verdict::Foreign),
            (Some("127.0.0.1:7420.example"), Verdict::Foreign),
            (Some("[::1]:7420"), Verdict::Foreign),
            (Some(""), Verdict::Foreign),
            (None, Verdict::Foreign),
        ];
        for (host, expected) in table {
            assert_eq!(judge(host, 7420), expected, "{host:?}");
        }
    }
}
