//! The record of this person on this computer: opened here, or reached through the program that has it open.

use directories::ProjectDirs;
use journal::exchange::{Parcel, plan};
use journal::{Body, Event, Journal, Moment};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use store::{Disk, Opening, Store, StoreError, StoreErrorKind, read_beside};

use crate::clock;
use crate::outcome::{Ending, Failure};
use crate::reach::Holding;

/// Entries sent at a time, and the most text of them.
const ENTRIES_A_PARCEL: usize = 1000;
const BYTES_A_PARCEL: usize = 1 << 20;

/// The folder that was named, or the usual one.
pub(crate) fn place(named: Option<&Path>) -> Result<PathBuf, Failure> {
    let usual = || ProjectDirs::from("", "", "Limber").map(|folders| folders.data_local_dir().to_owned());
    named.map(Path::to_owned).or_else(usual).ok_or_else(|| {
        Failure::could_not("This system names no folder for your data. Name one with --data DIR.")
    })
}

/// How long a program is waited for that has the record open to write something down, and how often it is looked at.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(50);

/// Opens a record for writing.
pub(crate) fn open(place: &Path, purpose: &str) -> Result<Disk, Failure> {
    patiently(&opening(place, purpose)?).map_err(Failure::from)
}

/// One that has the record open for long says where it can be reached. All others are about to be done.
fn patiently(opening: &Opening) -> Result<Disk, StoreError> {
    let since = Instant::now();
    loop {
        match Disk::open(opening) {
            Err(error) if is_momentary(&error) && since.elapsed() < PATIENCE => sleep(PAUSE),
            opened => return opened,
        }
    }
}

fn is_momentary(error: &StoreError) -> bool {
    let StoreError::Held { holder, .. } = error else { return false };
    holder.as_ref().is_none_or(|holder| holder.address.is_none())
}

fn opening(place: &Path, purpose: &str) -> Result<Opening, Failure> {
    Ok(Opening::new(place, purpose, clock::now(), clock::new_device()?))
}

/// A record that can be written to.
pub(crate) enum Record {
    /// Nobody else has it open.
    Here(Box<Disk>),
    /// A program of this person has it open and takes in what is to be written.
    There(Holding, PathBuf),
}

impl Record {
    /// Opens the record, or finds the program that has it open.
    pub(crate) fn reach(place: &Path, purpose: &str) -> Result<Self, Failure> {
        match patiently(&opening(place, purpose)?) {
            Ok(disk) => Ok(Self::Here(Box::new(disk))),
            Err(error) => match Holding::of(&error) {
                Some(holding) => Ok(Self::There(holding, place.to_owned())),
                None => Err(error.into()),
            },
        }
    }

    /// What a person should know that opening it found.
    pub(crate) fn told(&mut self) -> Vec<String> {
        match self {
            Self::Here(disk) => disk.take_told().iter().map(ToString::to_string).collect(),
            Self::There(..) => Vec::new(),
        }
    }

    /// All that is kept.
    pub(crate) fn journal(&mut self) -> Result<Journal, Failure> {
        match self {
            Self::Here(disk) => Ok(disk.journal()?.clone()),
            Self::There(_, place) => Ok(read_beside(place)?.unwrap_or_default()),
        }
    }

    /// Writes down what happened.
    pub(crate) fn append(&mut self, recorded: &Moment, body: Body) -> Result<Event, Failure> {
        let events = match self {
            Self::Here(disk) => disk.append(recorded, vec![body])?,
            Self::There(holding, _) => holding.record(recorded, &[body])?,
        };
        events.into_iter().next().ok_or_else(|| Failure::could_not("Nothing was written down."))
    }

    /// Takes in another journal.
    pub(crate) fn merge(&mut self, other: &Journal) -> Result<(), Failure> {
        match self {
            Self::Here(disk) => disk.merge(other.clone()).map(drop).map_err(Failure::from),
            Self::There(holding, _) => send(holding, other),
        }
    }
}

/// What a command that only looks was shown.
#[derive(Debug, Default)]
pub(crate) struct Looked {
    /// All that is kept.
    pub(crate) journal: Journal,
    /// There is no record yet.
    pub(crate) is_missing: bool,
    /// What a person should know about it.
    pub(crate) told: Vec<String>,
}

/// Looks into the record without changing or making anything, whoever has it open. Only a damaged one is opened as for
/// writing, which puts its newest backup in its place.
pub(crate) fn look(place: &Path, purpose: &str) -> Result<Looked, Failure> {
    match read_beside(place) {
        Ok(Some(journal)) => Ok(Looked { journal, ..Looked::default() }),
        Ok(None) => {
            let told = vec![format!("There is no record in {} yet.", place.display())];
            Ok(Looked { is_missing: true, told, ..Looked::default() })
        }
        Err(error) if error.kind() == StoreErrorKind::Damaged => {
            let mut record = Record::reach(place, purpose)?;
            Ok(Looked { journal: record.journal()?, is_missing: false, told: record.told() })
        }
        Err(error) => Err(error.into()),
    }
}

/// Sends a journal to the program that has the record open, until that lacks nothing of it.
fn send(holding: &Holding, journal: &Journal) -> Result<(), Failure> {
    let ours = journal.head();
    let mut theirs = holding.meet(&ours, &Parcel::default())?;
    loop {
        let plan = plan(&ours, &theirs);
        let parcel = journal.parcel_within(&plan, ENTRIES_A_PARCEL, BYTES_A_PARCEL);
        if parcel == Parcel::default() {
            return Ok(());
        }
        // Told its own head, the other side sends nothing back: this one wants nothing.
        let next = holding.meet(&theirs, &parcel)?;
        if next == theirs {
            return Ok(());
        }
        theirs = next;
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let ending = match error.kind() {
            StoreErrorKind::Held => Ending::InUse,
            StoreErrorKind::Damaged => Ending::NotSound,
            _ => Ending::CouldNot,
        };
        Self::new(ending, error.to_string())
    }
}
