//! From a request to an answer: a pure function of the request and the files.

use crate::headers::add_strict;
use crate::host::{Verdict, authority, judge};
use crate::site::{Copy, File, Site};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, header};
use std::borrow::Cow;

const A_YEAR_IMMUTABLE: &str = "public, max-age=31536000, immutable";
const ASK_EACH_TIME: &str = "no-cache";

/// Answers one request that came in on `port`.
pub(crate) fn reply(site: &Site, port: u16, request: &Request<Body>) -> Response<Body> {
    let host = text(request.headers(), header::HOST.as_str());
    let mut response = match judge(host, port) {
        Verdict::Ours => from_site(site, request),
        Verdict::Redirect => redirect(request.uri(), port),
        Verdict::Foreign => plain(StatusCode::MISDIRECTED_REQUEST, "Limber is at another address.\n"),
    };
    add_strict(response.headers_mut());
    if request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

fn from_site(site: &Site, request: &Request<Body>) -> Response<Body> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.\n");
        refusal.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refusal;
    }
    let accept_encoding = text(request.headers(), header::ACCEPT_ENCODING.as_str()).unwrap_or_default();
    let file = decoded(request.uri().path()).and_then(|path| site.find(&path));
    match file.and_then(|file| Some((file, file.copy_for(accept_encoding)?))) {
        Some((file, copy)) => send(file, &copy, request.headers()),
        None => plain(StatusCode::NOT_FOUND, "There is no such file.\n"),
    }
}

fn send(file: &File, copy: &Copy, asked: &HeaderMap) -> Response<Body> {
    let is_current =
        text(asked, header::IF_NONE_MATCH.as_str()).is_some_and(|tags| has_tag(tags, &copy.etag));
    let mut response = Response::new(if is_current { Body::empty() } else { copy.bytes.clone().into() });
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control(file)));
    if let Ok(etag) = HeaderValue::from_str(&copy.etag) {
        headers.insert(header::ETAG, etag);
    }
    if file.has_choice() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if is_current {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        return response;
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.mime));
    headers.insert(header::CONTENT_LENGTH, copy.bytes.len().into());
    if let Some(token) = copy.encoding.token() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    response
}

fn redirect(uri: &Uri, port: u16) -> Response<Body> {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let mut response = plain(StatusCode::PERMANENT_REDIRECT, "Limber is at 127.0.0.1.\n");
    if let Ok(target) = HeaderValue::from_str(&format!("http://{}{path}", authority(port))) {
        response.headers_mut().insert(header::LOCATION, target);
    }
    response
}

fn plain(status: StatusCode, sentence: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(sentence));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CONTENT_LENGTH, sentence.len().into());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn cache_control(file: &File) -> &'static str {
    if file.is_hashed { A_YEAR_IMMUTABLE } else { ASK_EACH_TIME }
}

fn has_tag(tags: &str, etag: &str) -> bool {
    tags.split(',').map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The path with its `%20`s resolved, or nothing if they do not spell UTF-8.
fn decoded(path: &str) -> Option<Cow<'_, str>> {
    if !path.contains('%') {
        return Some(path.into());
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let decoded = if byte == b'%' { hex(rest.next()?)? << 4 | hex(rest.next()?)? } else { byte };
        bytes.push(decoded);
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
