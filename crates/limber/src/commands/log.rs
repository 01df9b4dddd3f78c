//! `limber log`.

use care::habit::{Doing, Feeling, Place};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use journal::{Body, Entry, HabitMoment, Moment, Scale};
use library::Region;
use serde_json::{Value, json};
use std::path::Path;

use crate::clock;
use crate::outcome::{Failure, Said};
use crate::record::Record;

/// What is noted.
#[derive(Subcommand)]
pub(crate) enum Log {
    /// You cracked.
    Crack(Details),
    /// You wanted to, and did not.
    Urge(Details),
}

/// Where, when and what went with it. All of it may be left out.
#[derive(Args)]
pub(crate) struct Details {
    /// Where on the body.
    #[arg(value_parser = PossibleValuesParser::new(regions()))]
    region: Option<String>,

    /// When, if not now: 14:30, 2025-03-30T14:30 or 20m (ago).
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,

    /// How strong the urge was, 0 to 10.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=10))]
    urge: Option<u8>,

    /// Where you were.
    #[arg(long, value_name = "PLACE", value_parser = names(Place::ALL, Place::name))]
    place: Option<String>,

    /// What you were doing.
    #[arg(long, value_name = "DOING", value_parser = names(Doing::ALL, Doing::name))]
    doing: Option<String>,

    /// How you felt.
    #[arg(long, value_name = "FEELING", value_parser = names(Feeling::ALL, Feeling::name))]
    feeling: Option<String>,
}

/// What the page lets a person choose from, by its names in the journal.
fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> PossibleValuesParser {
    PossibleValuesParser::new(all.iter().map(|one| name(*one)).collect::<Vec<_>>())
}

/// The places of the body, and the neck as a whole.
fn regions() -> Vec<&'static str> {
    [&["neck"][..], &Region::ALL.iter().map(|region| region.name()).collect::<Vec<_>>()].concat()
}

impl Log {
    pub(crate) fn run(&self, place: &Path) -> Result<Said, Failure> {
        let (Self::Crack(details) | Self::Urge(details)) = self;
        let recorded = details.at.as_deref().map_or_else(|| Ok(clock::now()), clock::named)?;
        let mut record = Record::reach(place, "limber log")?;
        let event = record.append(&recorded, self.body(details))?;
        let mut words = self.words(details, &recorded);
        let told = record.told();
        told.iter().for_each(|told| words.push_str(&format!("\n{told}")));
        let entry: Value = serde_json::from_str(&Entry::Kept(event).to_json()).unwrap_or_default();
        Ok(Said::new(words, json!({ "noted": self.name(), "entry": entry, "told": told })))
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Crack(_) => "crack",
            Self::Urge(_) => "urge",
        }
    }

    fn body(&self, details: &Details) -> Body {
        let urge = details.urge.and_then(Scale::new);
        let moment = HabitMoment {
            region: details.region.clone(),
            urge,
            place: details.place.clone(),
            doing: details.doing.clone(),
            feeling: details.feeling.clone(),
            seen_by: None,
        };
        match self {
            Self::Crack(_) => Body::HabitCracked(moment),
            Self::Urge(_) => Body::UrgeResisted(moment),
        }
    }

    fn words(&self, details: &Details, recorded: &Moment) -> String {
        let what = match self {
            Self::Crack(_) => "a crack",
            Self::Urge(_) => "an urge you let pass",
        };
        let chosen = [&details.region, &details.place, &details.doing, &details.feeling];
        let chosen: String =
            chosen.into_iter().flatten().map(|name| format!(", {}", name.replace('-', " "))).collect();
        let local = recorded.local;
        format!("Noted: {what}{chosen}, {} at {:02}:{:02}.", local.date, local.hour(), local.minute())
    }
}
