//! What is asked and answered, as JSON.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use journal::exchange::{Head, Parcel};
use journal::{Event, Moment};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::StoreError;

use super::status_of;

/// The answer to a page that says hello.
#[derive(Debug, Serialize)]
pub(super) struct Hello<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<&'a str>,
    /// Where the record lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<&'a str>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<&'a str>,
}

/// One side of a meeting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToMeet {
    /// What that side knows.
    pub(super) head: Head,
    /// Some of what this side lacks.
    #[serde(default)]
    pub(super) parcel: Parcel,
}

/// The other side of it.
#[derive(Debug, Serialize)]
pub(super) struct Met {
    pub(super) head: Head,
    pub(super) parcel: Parcel,
    pub(super) revision: u64,
    /// The companion runs: no page needs to say when to move.
    pub(super) companion: bool,
}

/// How often the record has changed since the program was started.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Revision {
    pub(super) revision: u64,
}

/// Something that happened, to be written down.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToRecord {
    pub(super) recorded: Moment,
    pub(super) bodies: Vec<journal::Body>,
}

/// What was written down.
#[derive(Debug, Serialize)]
pub(super) struct Recorded {
    pub(super) events: Vec<Event>,
}

/// Why a request is not answered as it wished.
#[derive(Debug)]
pub(super) struct Failure {
    status: StatusCode,
    sentence: String,
}

impl Failure {
    fn new(status: StatusCode, sentence: &str) -> Self {
        Self { status, sentence: sentence.to_owned() }
    }

    pub(super) fn foreign() -> Self {
        Self::new(StatusCode::FORBIDDEN, "Only Limber's own page may ask this.")
    }

    pub(super) fn other_person() -> Self {
        Self::new(StatusCode::FORBIDDEN, "This record belongs to another account on this computer.")
    }

    pub(super) fn wrong_token() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Limber was started again since. Say hello first.")
    }

    pub(super) fn unknown() -> Self {
        Self::new(StatusCode::NOT_FOUND, "There is nothing at this address.")
    }

    pub(super) fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "That is more than Limber takes at a time.")
    }

    pub(super) fn broken() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "Limber failed at this. Start it again.")
    }

    pub(super) fn response(&self) -> Response<Body> {
        let body = serde_json::json!({ "error": self.sentence }).to_string();
        json_response(self.status, body)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self { status: status_of(&error), sentence: error.to_string() }
    }
}

/// Reads what was asked.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(bytes).map_err(|error| Failure {
        status: StatusCode::BAD_REQUEST,
        sentence: format!("That cannot be read: {error}."),
    })
}

/// A good answer.
pub(super) fn answer_json(answer: &impl Serialize) -> Result<Response<Body>, Failure> {
    let text = serde_json::to_string(answer).map_err(|_| Failure::broken())?;
    Ok(json_response(StatusCode::OK, text))
}

fn json_response(status: StatusCode, body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
