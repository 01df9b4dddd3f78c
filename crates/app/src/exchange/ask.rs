//! Requests to the program on this computer.

use journal::exchange::{Head, Parcel};
use leptos::prelude::window;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestInit, Response};

/// Its answer to a page that says hello.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Hello {
    pub(super) token: Option<String>,
    pub(super) place: Option<String>,
    pub(super) why: Option<String>,
}

/// What this page knows and what it sends.
#[derive(Debug, Serialize)]
pub(super) struct ToMeet<'a> {
    pub(super) head: &'a Head,
    pub(super) parcel: &'a Parcel,
}

/// What the program knows and what it sends.
#[derive(Debug, Deserialize)]
pub(super) struct Met {
    pub(super) head: Head,
    pub(super) parcel: Parcel,
    pub(super) revision: u64,
    /// The companion runs there.
    #[serde(default)]
    pub(super) companion: bool,
}

/// How often its record has changed.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Revision {
    pub(super) revision: u64,
}

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// Nobody is there.
    Lost,
    /// The program was started again: hello is to be said anew.
    Restarted,
    /// It says why.
    Refused(String),
}

/// Says hello.
pub(super) async fn hello() -> Result<Hello, NoAnswer> {
    post("hello", None, "").await
}

/// Asks with a token.
pub(super) async fn ask<T: DeserializeOwned>(
    deed: &str,
    token: &str,
    what: &impl Serialize,
) -> Result<T, NoAnswer> {
    let text = serde_json::to_string(what).map_err(|error| NoAnswer::Refused(error.to_string()))?;
    post(deed, Some(token), &text).await
}

async fn post<T: DeserializeOwned>(deed: &str, token: Option<&str>, body: &str) -> Result<T, NoAnswer> {
    let (status, text) = send(deed, token, body).await.map_err(|_| NoAnswer::Lost)?;
    match status {
        200 => serde_json::from_str(&text).map_err(|error| NoAnswer::Refused(error.to_string())),
        401 => Err(NoAnswer::Restarted),
        _ => Err(NoAnswer::Refused(reason(&text).unwrap_or_else(|| status.to_string()))),
    }
}

fn reason(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Failure {
        error: String,
    }
    serde_json::from_str::<Failure>(text).ok().map(|failure| failure.error)
}

async fn send(deed: &str, token: Option<&str>, body: &str) -> Result<(u16, String), JsValue> {
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_body(&JsValue::from_str(body));
    let request = Request::new_with_str_and_init(&format!("/exchange/{deed}"), &options)?;
    let headers = request.headers();
    // A page of another origin cannot send this without being asked first.
    headers.set("x-limber", "1")?;
    if let Some(token) = token {
        headers.set("authorization", &format!("Bearer {token}"))?;
    }
    let response: Response = JsFuture::from(window().fetch_with_request(&request)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}
