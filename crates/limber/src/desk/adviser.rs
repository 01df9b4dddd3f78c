//! Asks `care` what a break may offer. No rule is here.

use breaks::CareSays;
use care::breaks::{BreakFacts, Question};
use desk::words::{Language, chosen_by, spoken};
use desk::{Advice, Adviser, Moved};
use fluent_bundle::{FluentBundle, FluentResource};
use journal::{Event, Fold, Moment};
use std::io;
use std::path::PathBuf;
use store::{Follower, StoreErrorKind};

use super::PURPOSE;
use crate::outcome::Failure;
use crate::record::Record;

const GERMAN: &str = include_str!("../../../../locales/de/content-movements.ftl");

/// What the companion has to know of the record.
#[derive(Clone, Debug, Default, PartialEq)]
struct Known {
    breaks: BreakFacts,
    /// What the person chose in the page.
    language: Option<Language>,
}

impl Fold for Known {
    const VERSION: u32 = BreakFacts::VERSION;

    fn apply(&mut self, event: &Event) {
        self.breaks.apply(event);
        self.language = chosen_by(event).or(self.language);
    }
}

/// Follows the record, and names movements in the language that the companion speaks at the time.
pub(super) struct CareAdviser {
    place: PathBuf,
    known: Follower<Known>,
    named: (Language, Option<FluentBundle<FluentResource>>),
}

impl CareAdviser {
    pub(super) fn new(place: PathBuf) -> Self {
        Self { known: Follower::of(&place), place, named: (Language::English, None) }
    }

    /// Opening a damaged record as for writing puts its newest backup in its place.
    fn catch_up_with_backup(&mut self) -> Result<(), Failure> {
        drop(Record::reach(&self.place, PURPOSE)?);
        self.known.catch_up().map(drop).map_err(Failure::from)
    }
}

impl Adviser for CareAdviser {
    fn catch_up(&mut self) -> io::Result<()> {
        let caught_up = match self.known.catch_up() {
            Err(error) if error.kind() == StoreErrorKind::Damaged => self.catch_up_with_backup(),
            caught_up => caught_up.map(drop).map_err(Failure::from),
        };
        caught_up.map_err(|failure| io::Error::other(failure.words))
    }

    fn language(&self) -> Option<Language> {
        self.known.state().language
    }

    fn moved(&self, counts_from_secs: u32, now: &Moment) -> Moved {
        let facts = &self.known.state().breaks;
        let moved = facts.moved(content_bundle::content(), counts_from_secs, now);
        Moved { ago_ms: moved.ago_ms, neck_sets_today: moved.neck_sets, neck_ago_ms: moved.neck_ago_ms }
    }

    fn advise(&mut self, question: desk::Question, now: &Moment) -> Advice {
        let language = spoken();
        if self.named.0 != language {
            self.named = (language, names(language));
        }
        advise(question, &self.known.state().breaks, now, self.named.1.as_ref())
    }
}

/// The names of movements in another language than that of the content.
fn names(language: Language) -> Option<FluentBundle<FluentResource>> {
    let Language::German = language else { return None };
    let mut bundle = FluentBundle::default();
    let resource = FluentResource::try_new(GERMAN.to_owned()).unwrap_or_else(|(rest, _)| rest);
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

/// What may be offered now, going by all that was recorded.
fn advise(
    question: desk::Question,
    facts: &BreakFacts,
    now: &Moment,
    names: Option<&FluentBundle<FluentResource>>,
) -> Advice {
    let content = content_bundle::content();
    let question = Question { kind: question.kind, neck: question.neck };
    let advice = facts.advise(content, question, now);
    let name = |movement: &library::Movement| {
        let pattern = names?.get_message(&format!("movement-{}-name", movement.id))?.value()?;
        Some(names?.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    };
    let offered = advice.movements.iter().filter_map(|id| content.movement(id));
    let movements: Vec<String> =
        offered.map(|movement| name(movement).unwrap_or_else(|| movement.name.clone())).collect();
    let says = match advice.says {
        CareSays::Movements { .. } if movements.is_empty() => CareSays::StandWalkBreathe,
        says => says,
    };
    Advice { says, movements }
}

#[cfg(test)]
mod tests {
    use super::*;
    use breaks::{Kind, NeckAllowance};
    use journal::{Body, DeviceId, MovementDone, ProfileSet, SessionStarted};
    use store::{Disk, Opening, Store};

    #[test]
    fn every_movement_has_a_name_in_german() {
        let names = names(Language::German).expect("German is spoken");
        for movement in &content_bundle::content().movements {
            let key = format!("movement-{}-name", movement.id);
            assert!(names.has_message(&key), "{key}");
        }
    }

    /// A record that the page writes to while the companion runs.
    #[test]
    fn what_the_page_records_meanwhile_is_known_at_the_next_question() {
        let folder = tempfile::tempdir().expect("a folder");
        let noon = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
        let mut adviser = CareAdviser::new(folder.path().to_owned());
        adviser.catch_up().expect("there is no record yet");
        assert_eq!((adviser.language(), adviser.moved(45, &noon)), (None, Moved::default()));
        let question = desk::Question { kind: Kind::Break, length_secs: 90, neck: NeckAllowance::TooSoon };
        assert_eq!(adviser.advise(question, &noon), Advice::STAND_WALK_BREATHE);

        let opening = Opening::new(folder.path(), "limber serve", noon.clone(), DeviceId(8));
        let mut page = Disk::open(&opening).expect("nobody has it open");
        let profile = ProfileSet {
            country: "AT".to_owned(),
            language: "de".to_owned(),
            age_band: None,
            age_years: None,
            data_choice: "this-device".to_owned(),
        };
        let started =
            SessionStarted { asked: None, routine: "break.00c0ffee00c0ffee-1".into(), movements: Vec::new() };
        let events = page
            .append(&noon, vec![Body::ProfileSet(profile), Body::SessionStarted(started)])
            .expect("it is kept");
        // Half a minute of a short break, in which the neck was moved.
        let later = Moment::at_offset(noon.instant_ms + 30_000, "Europe/Berlin", 120);
        let done = MovementDone {
            session: events[1].id(),
            movement: "neck-rotation-seated".to_owned(),
            side: None,
            sets: 1,
            repetitions: 3,
            felt: None,
        };
        page.append(&later, vec![Body::MovementDone(done)]).expect("it is kept");

        adviser.catch_up().expect("it can be read beside its writer");
        assert_eq!(adviser.language(), Some(Language::German));
        let neck = Moved { ago_ms: None, neck_sets_today: 1, neck_ago_ms: Some(0) };
        assert_eq!(
            adviser.moved(45, &later),
            neck,
            "too short for a break, and a set of the neck all the same"
        );
        assert_eq!(adviser.moved(30, &later), Moved { ago_ms: Some(0), ..neck }, "as this person set it");
    }
}
