//! What may be offered, by what was answered before.

use breaks::{CareSays, Kind, NeckAllowance};
use content_bundle::content;
use journal::{
    Answer, Body, DeviceId, Fold, Intent, ItemAnswer, Journal, Moment, ReliefAsked, Scale, ScreenAbout,
    ScreenAnswered, ScreenScope, SessionStopped, Writer,
};
use library::screening::Asked;
use library::{Filter, MovementId};
use std::num::NonZeroU8;

use super::{Advice, BreakFacts, Question};

const START_MS: i64 = 1_800_000_000_000;
const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 1_440 * MINUTE_MS;
const SETS_LEFT: NeckAllowance = NeckAllowance::SetsLeft(NonZeroU8::MIN);

struct Life {
    journal: Journal,
    writer: Writer,
    now_ms: i64,
}

impl Life {
    fn new() -> Self {
        Self { journal: Journal::new(), writer: Writer::new(DeviceId(7)), now_ms: START_MS }
    }

    fn write(&mut self, body: Body) {
        self.journal.append(self.writer.write(self.now(), body));
    }

    fn now(&self) -> Moment {
        Moment::at_offset(self.now_ms, "Europe/Berlin", 60)
    }

    /// Answers the whole check: no to all but `ticked`, ending in `urgency`.
    fn checked(&mut self, ticked: &[&str], urgency: &str) {
        self.write(Body::ScreenAbout(ScreenAbout {
            rules_version: content().screening.version.clone(),
            age_years: Some(40),
            answers: answers(&[Asked::Once], ticked),
        }));
        self.write(answered(ScreenScope::Whole, answers(&[Asked::Always, Asked::WithPain], ticked), urgency));
    }

    fn card(&mut self) {
        self.write(answered(ScreenScope::Daily, answers(&[Asked::BeforeSession], &[]), "C"));
    }

    fn stiff_neck(&mut self) {
        let mark = |mark| Scale::new(mark).expect("on the scale");
        self.write(Body::ReliefAsked(ReliefAsked {
            intent: Intent::Stiff,
            places: vec!["neck-left".into()],
            stiffness: mark(4),
            urge: mark(2),
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        }));
    }

    fn advice(&self, kind: Kind, neck: NeckAllowance) -> Advice {
        BreakFacts::of(&self.journal).advise(content(), Question { kind, neck }, &self.now())
    }
}

fn answered(scope: ScreenScope, answers: Vec<ItemAnswer>, urgency: &str) -> Body {
    Body::ScreenAnswered(ScreenAnswered {
        scope,
        rules_version: content().screening.version.clone(),
        pain: false,
        pain_now: None,
        answers,
        urgency: urgency.into(),
        rules: Vec::new(),
        blocks: Vec::new(),
        emergency_page: None,
    })
}

fn answers(asked: &[Asked], ticked: &[&str]) -> Vec<ItemAnswer> {
    let screen = &content().screening;
    let cards = screen.cards.iter().filter(|card| asked.contains(&card.asked));
    let items = cards.flat_map(|card| screen.items_on(&card.id)).filter(|item| !item.always);
    let answer = |id: &str| if ticked.contains(&id) { Answer::Yes } else { Answer::No };
    items
        .map(|item| ItemAnswer {
            item: item.id.as_str().into(),
            answer: answer(item.id.as_str()),
            private: item.private,
            follow_ups: Vec::new(),
        })
        .collect()
}

fn works_neck(id: &MovementId) -> bool {
    let movement = content().movement(id).expect("an offered movement is in the content");
    movement.contraindications.contains(&Filter::BlockNeck) || movement.moves_neck()
}

#[test]
fn two_movements_for_the_place_that_was_stiff_once_the_card_is_answered() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    let advice = life.advice(Kind::Break, SETS_LEFT);
    assert_eq!(advice.movements.len(), 2, "{advice:?}");
    assert!(advice.movements.iter().any(works_neck), "the neck was stiff, and may move: {advice:?}");
    assert_eq!(advice.says, CareSays::Movements { neck: true });
}

#[test]
fn the_neck_stays_still_where_its_budget_is_used_up() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    for neck in [NeckAllowance::SpentToday, NeckAllowance::TooSoon] {
        let advice = life.advice(Kind::Break, neck);
        assert_ne!(advice.says, CareSays::Movements { neck: true }, "{neck:?}");
        assert!(!advice.movements.iter().any(works_neck), "{neck:?}: {advice:?}");
    }
}

/// The rule of the safety review: otherwise breaks offer only stand, walk, breathe.
#[test]
fn without_a_check_or_its_card_only_standing_walking_breathing() {
    type Lived = fn(&mut Life);
    let lives: [(&str, Lived); 6] = [
        ("nothing was answered", |_| {}),
        ("the card is missing", |life| {
            life.checked(&[], "C");
            life.now_ms += 31 * MINUTE_MS;
        }),
        ("the card is old", |life| {
            life.checked(&[], "C");
            life.card();
            life.now_ms += 31 * MINUTE_MS;
        }),
        ("the check is 14 days old", |life| {
            life.checked(&[], "C");
            for _ in 0..14 {
                life.now_ms += DAY_MS;
                life.stiff_neck();
            }
            life.card();
        }),
        ("the clock was set back", |life| {
            life.checked(&[], "C");
            life.card();
            life.now_ms -= DAY_MS;
        }),
        ("a session was stopped", |life| {
            life.checked(&[], "C");
            life.card();
            let session = life.journal.entries().last().map(|entry| entry.stamp().id).expect("an entry");
            life.write(Body::SessionStopped(SessionStopped {
                session,
                movement: "neck-rotation-seated".into(),
                stop: "dizzy".into(),
                severity: None,
                starting_pain: None,
            }));
        }),
    ];
    for (what, live) in lives {
        let mut life = Life::new();
        live(&mut life);
        assert_eq!(life.advice(Kind::Break, SETS_LEFT), Advice::STAND_WALK_BREATHE, "{what}");
    }
}

#[test]
fn nothing_at_all_while_an_emergency_or_a_same_day_visit_stands() {
    for urgency in ["E1", "E2", "S", "a code of a newer Limber"] {
        let mut life = Life::new();
        life.checked(&[], urgency);
        life.card();
        for kind in [Kind::Shift, Kind::Break] {
            assert_eq!(life.advice(kind, SETS_LEFT), Advice::NOTHING, "{urgency}");
        }
    }
}

#[test]
fn a_change_of_position_names_no_movement() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.card();
    assert_eq!(life.advice(Kind::Shift, SETS_LEFT), Advice::STAND_WALK_BREATHE);
}

#[test]
fn a_blocked_neck_is_never_moved() {
    let screen = &content().screening;
    let blocks = screen.items.iter().filter(|item| {
        item.branches.iter().any(|branch| branch.filters.contains(&Filter::BlockNeck))
            && screen.card(&item.card).is_some_and(|card| card.asked == Asked::Once)
    });
    for item in blocks {
        let mut life = Life::new();
        life.checked(&[item.id.as_str()], "C");
        life.stiff_neck();
        life.card();
        let advice = life.advice(Kind::Break, SETS_LEFT);
        assert!(!advice.movements.iter().any(works_neck), "{}: {advice:?}", item.id);
    }
}
