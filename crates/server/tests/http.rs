//! The server as a browser meets it: bytes over a loopback socket.

mod running;

use running::{Answer, Running};

const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                                       object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

#[test]
fn the_app_is_served_with_its_types() {
    let server = Running::start();
    let table = [
        ("/", "text/html; charset=utf-8", "<!doctype html>shell"),
        ("/index.html", "text/html; charset=utf-8", "<!doctype html>shell"),
        ("/sw.js", "text/javascript; charset=utf-8", "self"),
        ("/manifest.webmanifest", "application/manifest+json", "{}"),
        ("/assets/app-0123456789ab.wasm", "application/wasm", "\0asm"),
        ("/assets/word%20list.txt", "text/plain; charset=utf-8", "words"),
    ];
    for (path, mime, body) in table {
        let answer = server.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(mime), "{path}");
        assert_eq!(answer.text(), body, "{path}");
    }
}

#[test]
fn a_page_inside_the_app_is_the_shell_and_a_missing_file_is_not() {
    let server = Running::start();
    for page in ["/relief", "/history/2026-03-01", "/learn/", "/settings?country=no"] {
        assert_eq!(server.get(page).text(), "<!doctype html>shell", "{page}");
    }
    for file in ["/missing.js", "/assets/old-0123456789ab.wasm", "/relief/missing.css"] {
        assert_eq!(server.get(file).status, 404, "{file}");
    }
}

#[test]
fn nothing_outside_the_folder_is_reached() {
    let server = Running::start();
    let spellings = [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/..\\secret.txt",
        "//secret.txt",
        "/%00/secret.txt",
        "/%ff.txt",
        "/%2.txt",
        "/%",
    ];
    for path in spellings {
        let answer = server.get(path);
        assert!(!answer.text().contains("secret"), "{path} answered {}", answer.text());
    }
}

#[test]
fn every_answer_carries_the_strict_headers() {
    let server = Running::start();
    let answers = [
        server.get("/"),
        server.get("/missing.js"),
        server.send("POST / HTTP/1.1", &server.host()),
        server.send("GET / HTTP/1.1", "limber.example"),
        server.send("GET / HTTP/1.1", &format!("localhost:{}", server.port)),
    ];
    for answer in answers {
        assert_eq!(answer.header("content-security-policy"), Some(CONTENT_SECURITY_POLICY));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"));
        assert!(
            answer
                .header("permissions-policy")
                .is_some_and(|policy| policy.contains("camera=(self)") && policy.contains("microphone=()"))
        );
    }
}

#[test]
fn only_the_fixed_origin_is_answered() {
    let server = Running::start();
    assert_eq!(server.send("GET / HTTP/1.1", &server.host()).status, 200);
    for foreign in ["limber.example", "127.0.0.1", "127.0.0.1:1", "[::1]:7420"] {
        let answer = server.send("GET / HTTP/1.1", foreign);
        assert_eq!(answer.status, 421, "{foreign}");
        assert!(!answer.text().contains("shell"), "{foreign}");
    }
}

#[test]
fn localhost_is_sent_to_the_fixed_origin() {
    let server = Running::start();
    let answer = server.send("GET /history?day=3 HTTP/1.1", &format!("localhost:{}", server.port));
    assert_eq!(answer.status, 308);
    let target = format!("http://127.0.0.1:{}/history?day=3", server.port);
    assert_eq!(answer.header("location"), Some(target.as_str()));
}

#[test]
fn only_reading_is_allowed() {
    let server = Running::start();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = server.send(&format!("{method} / HTTP/1.1"), &server.host());
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{method}");
    }
    let head = server.send("HEAD / HTTP/1.1", &server.host());
    assert_eq!((head.status, head.text().as_str()), (200, ""));
    assert_eq!(head.header("content-length"), Some("20"));
}

#[test]
fn a_browser_gets_the_smallest_copy_it_takes() {
    let server = Running::start();
    let table = [
        ("br, gzip", Some("br"), "small as brotli"),
        ("gzip", Some("gzip"), "small as gzip"),
        ("br;q=0, gzip", Some("gzip"), "small as gzip"),
        ("identity", None, "body {}"),
    ];
    for (accepted, encoding, body) in table {
        let answer = server.get_with("/assets/app-0123456789ab.css", &format!("Accept-Encoding: {accepted}"));
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(answer.header("vary"), Some("accept-encoding"), "{accepted}");
        assert_eq!(answer.header("content-type"), Some("text/css; charset=utf-8"), "{accepted}");
        assert_eq!(answer.text(), body, "{accepted}");
    }
}

#[test]
fn a_hashed_name_is_kept_for_good_and_any_other_is_asked_about() {
    let server = Running::start();
    let cache_control = |path| server.get(path).header("cache-control").map(str::to_owned);
    assert_eq!(
        cache_control("/assets/app-0123456789ab.css").as_deref(),
        Some("public, max-age=31536000, immutable")
    );
    for path in ["/", "/relief", "/sw.js", "/manifest.webmanifest"] {
        assert_eq!(cache_control(path).as_deref(), Some("no-cache"), "{path}");
    }
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let server = Running::start();
    let etag = server.get("/").header("etag").map(str::to_owned).expect("every file has an ETag");
    let again = |tags: &str| server.get_with("/", &format!("If-None-Match: {tags}"));
    for tags in [etag.clone(), format!("\"other\", W/{etag}"), "*".to_owned()] {
        let answer = again(&tags);
        assert_eq!((answer.status, answer.text().as_str()), (304, ""), "{tags}");
    }
    assert_eq!(again("\"other\"").status, 200);
}

#[test]
fn each_copy_has_an_etag_of_its_own() {
    let server = Running::start();
    let etag = |accepted: &str| {
        let answer: Answer =
            server.get_with("/assets/app-0123456789ab.css", &format!("Accept-Encoding: {accepted}"));
        answer.header("etag").map(str::to_owned)
    };
    assert_ne!(etag("br"), etag("gzip"));
    assert_ne!(etag("br"), etag("identity"));
}
