//! What the programme's model and the check of a plan say, in the words of the page.

use care::programme::file::{Argument, Message, Otherwise};
use care::programme::{Area, Need, Spoke, Term, told};
use content_bundle::content;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::words::{say_about, t};

/// What care says of a plan, in words.
pub(crate) fn words(message: Message) -> String {
    let arguments: FluentArgs<'static> =
        message.about.into_iter().map(|(name, argument)| (name, value(argument))).collect();
    say_about(message.key.name(), &arguments)
}

fn value(argument: Argument) -> FluentValue<'static> {
    match argument {
        Argument::Text(text) => text.into(),
        Argument::Number(number) => number.into(),
        Argument::Message(message) => words(message).into(),
        Argument::List(list) => list.into_iter().map(words).collect::<Vec<_>>().join(", ").into(),
    }
}

fn area(area: Area) -> String {
    match area {
        Area::Neck => t!("area-neck"),
        Area::UpperBack => t!("area-upper-back"),
        Area::LowBack => t!("area-low-back"),
    }
}

/// What is told of the reasons of a movement.
pub(crate) fn why(spoke: &[Spoke]) -> Vec<String> {
    let words = |spoke: &Spoke| match spoke.term {
        Term::Need(Need::Area(_, place)) => t!("why-need", area = area(place)),
        Term::Need(Need::NeckItself(_)) => t!("why-neck-itself"),
        Term::Need(Need::Trunk) => t!("why-trunk"),
        Term::Studied => t!("why-studied"),
        Term::Liked => t!("why-liked"),
        Term::NextStep => t!("why-next-step"),
        Term::Kept => t!("why-kept"),
        Term::SetUp { counter } => content()
            .ergonomics
            .counters
            .get(counter)
            .map(|counter| counter.reason.clone())
            .unwrap_or_default(),
    };
    told(spoke).map(words).collect()
}

/// The kind of a difference, for a program.
pub(crate) fn kind(otherwise: &Otherwise) -> &'static str {
    match otherwise {
        Otherwise::Amplitude { .. } => "amplitude",
        Otherwise::Pace { .. } => "pace",
        Otherwise::Sets { .. } => "sets",
        Otherwise::Repetitions { .. } => "repetitions",
        Otherwise::Hold { .. } => "hold",
        Otherwise::LeftOut { .. } => "left-out",
        Otherwise::TooEarly => "too-early",
        Otherwise::Twice => "twice",
        Otherwise::RestDay { .. } => "rest-day",
        Otherwise::Shortened { .. } => "shortened",
    }
}

#[cfg(test)]
mod tests {
    use care::programme::Part;
    use care::programme::file::{
        CheckedSession, CheckedStep, Difference, Fault, FileError, FilePart, KEYS, MotionFault,
    };
    use care::relief::WhyLeftOut;
    use journal::Felt;
    use kinematics::{LimitSource, NotOffered, Quantity};
    use library::Filter;
    use library::plan_file::Weekday;

    use super::*;

    fn faults() -> Vec<Fault> {
        let named = || "own".to_owned();
        let parts = [
            FilePart::Sessions,
            FilePart::Movements,
            FilePart::SessionMovements,
            FilePart::Name,
            FilePart::From,
            FilePart::Note,
            FilePart::SessionName,
            FilePart::MovementWords,
        ];
        let motions = [MotionFault::Keys, MotionFault::Numbers, MotionFault::Start];
        let directions = [Quantity::NeckExtension, Quantity::ElbowFlexion];
        let mut faults = vec![
            Fault::Empty { session: None },
            Fault::Empty { session: Some(1) },
            Fault::NoDays { session: 0 },
            Fault::TooMany { what: FilePart::Sessions, most: 14 },
            Fault::UnknownMovement { session: 0, movement: named(), near: None },
            Fault::UnknownMovement { session: 0, movement: named(), near: Some("cat-cow".into()) },
            Fault::UnknownLike { movement: named(), like: "nothing".into() },
            Fault::Loop { movement: named() },
            Fault::Twice { movement: named() },
            Fault::Dose { session: 2, movement: named() },
        ];
        faults.extend(parts.map(|what| Fault::Text { what }));
        faults.extend(motions.map(|what| Fault::Motion { movement: named(), what }));
        faults.extend(directions.map(|quantity| Fault::OtherDirection { movement: named(), quantity }));
        faults
    }

    fn reasons() -> [WhyLeftOut; 10] {
        let small =
            NotOffered { quantity: Quantity::NeckRotation, fitted_deg: 4.0, useful_minimum_deg: 10.0 };
        [
            WhyLeftOut::RuledOut(Filter::ALL[0]),
            WhyLeftOut::NeckClosed,
            WhyLeftOut::PlaceClosed,
            WhyLeftOut::GentleOnly,
            WhyLeftOut::LevelTooHigh,
            WhyLeftOut::SetAside { until_asked: true },
            WhyLeftOut::Felt(Felt::Worse),
            WhyLeftOut::TooPainful,
            WhyLeftOut::NeckHadEnough,
            WhyLeftOut::TooSmall(small),
        ]
    }

    fn differences() -> Vec<Difference> {
        let further = |quantity| Otherwise::Amplitude {
            quantity,
            side: None,
            planned_deg: 60.4,
            fitted_deg: 24.6,
            source: LimitSource::HardCap,
        };
        let held = |fitted_secs| Otherwise::Hold { planned_secs: 60.0, fitted_secs };
        let directions = [
            Quantity::NeckRotation,
            Quantity::LumbarFlexion,
            Quantity::NeckExtension,
            Quantity::ThoracicLateralFlexion,
            Quantity::ElbowFlexion,
        ];
        let mut all = vec![
            Otherwise::Pace { planned_secs: 4.0, fitted_secs: 6.0 },
            Otherwise::Sets { planned: 9, fitted: 3 },
            Otherwise::Repetitions { planned: 100, fitted: 10 },
            held(10.0),
            held(0.0),
            Otherwise::TooEarly,
            Otherwise::Twice,
            Otherwise::RestDay { day: Weekday::Tuesday },
            Otherwise::Shortened { planned_secs: 3600.0, fitted_secs: 2690.0 },
        ];
        all.extend(directions.map(further));
        all.extend(reasons().map(|why| Otherwise::LeftOut { why }));
        let told = |what| Difference { session: 0, movement: Some("Wide turn".into()), what };
        all.into_iter().map(told).collect()
    }

    fn sessions() -> Vec<CheckedSession> {
        let movement = &content_bundle::content().movements[0];
        let step = CheckedStep { step: care::session::Step::of(movement, Vec::new()), part: Part::Ease };
        let on = |days: &[Weekday]| CheckedSession {
            name: "Mornings".into(),
            days: days.iter().map(|day| (*day, false)).collect(),
            steps: vec![step.clone()],
        };
        vec![on(&[]), on(&Weekday::ALL)]
    }

    fn errors() -> Vec<FileError> {
        let unreadable = FileError::Unreadable { line: 2, message: "no value\n".into() };
        vec![FileError::TooLarge, FileError::TooDeep, FileError::Newer(9), unreadable]
    }

    fn every_message() -> Vec<Message> {
        let mut all: Vec<Message> = faults().iter().map(Fault::message).collect();
        all.extend(differences().iter().map(Difference::message));
        all.extend(sessions().iter().map(CheckedSession::message));
        all.extend(errors().iter().map(FileError::message));
        all.extend(reasons().map(WhyLeftOut::message));
        all
    }

    /// The keys of a message and of all that it is about.
    fn keys(message: &Message) -> Vec<&'static str> {
        let within = message.about.iter().flat_map(|(_, argument)| match argument {
            Argument::Text(_) | Argument::Number(_) => Vec::new(),
            Argument::Message(message) => keys(message),
            Argument::List(list) => list.iter().flat_map(keys).collect(),
        });
        std::iter::once(message.key.name()).chain(within).collect()
    }

    #[test]
    fn whatever_care_says_of_a_plan_has_words_with_all_that_it_is_about() {
        let all = every_message();
        let said: std::collections::BTreeSet<_> = all.iter().flat_map(keys).collect();
        let known: std::collections::BTreeSet<_> = KEYS.iter().map(|key| key.name()).collect();
        assert_eq!(said, known, "every key is said by something");
        for message in &all {
            let words = words(message.clone());
            assert!(keys(message).iter().all(|key| !words.contains(key)), "no words in {words}");
            assert!(!words.contains("{$"), "an argument is missing in {words}");
            let texts = message.about.iter().filter_map(|(name, argument)| match argument {
                Argument::Text(text) => Some((name, text)),
                _ => None,
            });
            for (name, text) in texts {
                assert!(words.contains(text.as_str()), "{name} is not said in {words}");
            }
        }
    }

    #[test]
    fn numbers_places_and_names_are_said_as_a_person_reads_them() {
        let fault = |fault: Fault| words(fault.message());
        let rows = [
            (
                fault(Fault::Dose { session: 2, movement: "own".into() }),
                "The dose of “own” cannot be done. (session 3)",
            ),
            (
                fault(Fault::Text { what: FilePart::Name }),
                "A text is too long, or has signs that are no text. (“name”)",
            ),
            (
                fault(Fault::Motion { movement: "own".into(), what: MotionFault::Start }),
                "“own” moves in a way that cannot be checked. (it starts from another position than the movement it is like)",
            ),
            (words(differences()[0].message()), "Wide turn: 6 seconds each, not 4"),
            (words(errors()[3].message()), "Line 2: no value"),
        ];
        for (said, expected) in rows {
            assert_eq!(said, expected);
        }
    }
}
