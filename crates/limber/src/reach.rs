//! Talking to the limber program that has the record open.

use journal::exchange::{Head, Parcel};
use journal::{Body, Event, Moment};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use store::StoreError;

use crate::outcome::{Ending, Failure};

/// How long an answer may take: it comes from this machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program that has the record open and answers others of this person.
pub(crate) struct Holding {
    address: String,
    token: String,
    /// Who it is, for a sentence.
    name: String,
}

/// Written field by field and not as a JSON value, which would put an entry's own words in another order.
#[derive(Serialize)]
struct ToMeet<'a> {
    head: &'a Head,
    parcel: &'a Parcel,
}

#[derive(Serialize)]
struct ToRecord<'a> {
    recorded: &'a Moment,
    bodies: &'a [Body],
}

impl Holding {
    /// The program that keeps a record from being opened, if it can be reached.
    pub(crate) fn of(error: &StoreError) -> Option<Self> {
        let StoreError::Held { holder: Some(holder), .. } = error else { return None };
        let (address, token) = (holder.address.clone()?, holder.token.clone()?);
        Some(Self { address, token, name: holder.to_string() })
    }

    /// Has something written down.
    pub(crate) fn record(&self, recorded: &Moment, bodies: &[Body]) -> Result<Vec<Event>, Failure> {
        #[derive(Deserialize)]
        struct Recorded {
            events: Vec<Event>,
        }
        let Recorded { events } = self.ask("record", &ToRecord { recorded, bodies })?;
        Ok(events)
    }

    /// Sends a parcel, and says what the other side then knows.
    pub(crate) fn meet(&self, head: &Head, parcel: &Parcel) -> Result<Head, Failure> {
        #[derive(Deserialize)]
        struct Met {
            head: Head,
        }
        let Met { head } = self.ask("meet", &ToMeet { head, parcel })?;
        Ok(head)
    }

    fn ask<T: DeserializeOwned>(&self, deed: &str, body: &impl Serialize) -> Result<T, Failure> {
        let body = serde_json::to_string(body).map_err(|error| self.out_of_reach(&error.to_string()))?;
        let (status, text) = self.send(deed, body).map_err(|error| {
            let failure = self.out_of_reach(&error.to_string());
            if matches!(error, ureq::Error::Timeout(_)) { failure.unsure() } else { failure }
        })?;
        if status == 200 {
            return serde_json::from_str(&text).map_err(|error| self.out_of_reach(&error.to_string()));
        }
        let said: Option<Value> = serde_json::from_str(&text).ok();
        let said = said.as_ref().and_then(|said| said["error"].as_str()).unwrap_or("it does not say why");
        Err(Failure::could_not(format!("{} has the record open and refused: {said}", self.name)))
    }

    fn send(&self, deed: &str, body: String) -> Result<(u16, String), ureq::Error> {
        // On this machine no proxy has anything to do with it.
        let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).proxy(None);
        let agent: ureq::Agent = config.http_status_as_error(false).build().into();
        let mut response = agent
            .post(format!("http://{}/exchange/{deed}", self.address))
            .header("Authorization", format!("Bearer {}", self.token))
            .send(body)?;
        Ok((response.status().as_u16(), response.body_mut().read_to_string()?))
    }

    fn out_of_reach(&self, why: &str) -> Failure {
        let words = format!(
            "The record is in use by {}, which does not answer ({why}). Close it, then try again.",
            self.name
        );
        Failure::new(Ending::InUse, words)
    }
}
