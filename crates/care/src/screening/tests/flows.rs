//! Any sequence of taps, reloads and imports.

use journal::{Body, DoctorChecked, NeckAgreed, ScreenCorrected};
use library::screening::CardId;
use proptest::prelude::*;

use super::standing::{Life, run};
use super::*;

fn whole() -> Flow {
    Flow::whole(screen(), Marks::default(), AboutYou::default(), true, &[])
}

fn lines(flow: &Flow) -> Vec<Line> {
    match flow.shown(screen()).asking {
        Asking::Lines { lines, .. } => lines,
        other => panic!("lines are shown, not {other:?}"),
    }
}

fn see_all(flow: &mut Flow) {
    for line in lines(flow) {
        flow.step(screen(), Input::Seen(line.item)).expect("shown");
    }
}

#[test]
fn none_of_these_waits_for_every_line_and_nothing_is_ticked_before() {
    let mut flow = whole();
    let lines = lines(&flow);
    for line in &lines {
        assert_eq!(line.marked, None);
        assert_eq!(flow.step(screen(), Input::NoneOfThese), Err(FlowError::LinesUnseen));
        flow.step(screen(), Input::Seen(line.item.clone())).expect("shown");
    }
    assert_eq!(flow.step(screen(), Input::Continue), Err(FlowError::NothingTicked));
    flow.step(screen(), Input::NoneOfThese).expect("all seen");
    assert_eq!(flow.shown(screen()).place, 2);
}

#[test]
fn a_tick_on_a_sudden_chest_or_injury_card_calls_at_once() {
    let cards: Vec<(CardId, bool)> =
        screen().cards_asked(Asked::Always).map(|card| (card.id.clone(), card.call_band)).collect();
    for (card, expected) in cards {
        let mut flow = Flow::again(vec![card.clone()], AboutYou::default());
        assert!(!flow.shown(screen()).call_band);
        let first = lines(&flow)[0].item.clone();
        flow.step(screen(), Input::Tick(first.clone())).expect("shown");
        assert_eq!(flow.shown(screen()).call_band, expected, "{card}");
        flow.step(screen(), Input::Tick(first)).expect("shown");
        assert!(!flow.shown(screen()).call_band, "{card}");
    }
}

#[test]
fn an_emergency_ends_the_asking_there() {
    let mut flow = whole();
    see_all(&mut flow);
    flow.step(screen(), Input::Tick("face".into())).expect("shown");
    flow.step(screen(), Input::Continue).expect("ticked");
    let screened = flow.screened().expect("finished");
    assert!(matches!(screened.outcome, Outcome::Emergency(_)));
    assert_eq!(flow.step(screen(), Input::Back), Err(FlowError::NotShown));
}

#[test]
fn not_sure_is_asked_once_more_and_then_counted() {
    let mut flow = whole();
    see_all(&mut flow);
    flow.step(screen(), Input::NotSure).expect("all seen");
    let Asking::Again { items, .. } = flow.shown(screen()).asking else { panic!("asked again") };
    assert_eq!(items.len(), 11);
    for item in items {
        let answer = if item.as_str() == "vision" { Answer::NotSure } else { Answer::No };
        flow.step(screen(), Input::AskedAgain(item, answer)).expect("shown");
    }
    let Outcome::Emergency(advice) = &flow.screened().expect("finished").outcome else { panic!("stroke") };
    assert!(advice.reasons[0].not_sure);
}

#[test]
fn back_forgets_what_was_said() {
    let mut flow = whole();
    see_all(&mut flow);
    flow.step(screen(), Input::NoneOfThese).expect("all seen");
    flow.step(screen(), Input::Back).expect("a card before");
    assert_eq!(flow.answers().iter().count(), 0);
    assert_eq!(flow.step(screen(), Input::NoneOfThese), Err(FlowError::LinesUnseen));
    assert_eq!(flow.step(screen(), Input::Back), Err(FlowError::NotShown));
}

#[test]
fn a_choice_of_another_question_is_refused() {
    let mut flow = Flow::again(vec!["bladder-saddle-legs".into()], AboutYou::default());
    see_all(&mut flow);
    flow.step(screen(), Input::Tick("saddle-numb".into())).expect("shown");
    flow.step(screen(), Input::Continue).expect("ticked");
    assert_eq!(flow.step(screen(), Input::FollowUp(Some("explained".into()))), Err(FlowError::NotShown));
    flow.step(screen(), Input::FollowUp(Some("longer-ago".into()))).expect("offered");
    flow.step(screen(), Input::FollowUp(Some("explained".into()))).expect("offered");
    assert_eq!(flow.screened().expect("finished").urgency, Urgency::SelfCare);
}

#[test]
fn everybody_who_taps_through_gets_what_the_rules_say() {
    for item in screen().items.iter().filter(|item| !item.always) {
        let asked = screen().card(&item.card).expect("a card").asked;
        if !matches!(asked, Asked::Always | Asked::WithPain | Asked::Once) {
            continue;
        }
        let person = somebody(40).with_pain().ticking(item.id.as_str(), &[]);
        let mut flow = Flow::whole(screen(), Marks { pain: true }, AboutYou::default(), true, &[]);
        run(&mut flow, &person);
        let tapped = flow.screened().expect("finished");
        assert_eq!(tapped.urgency, person.screened().urgency, "{}", item.id);
    }
}

/// What may happen to a person's Limber, in any order.
#[derive(Clone, Debug)]
enum Step {
    /// A whole screen with these lines ticked; the number picks each follow-up's answer.
    Whole(Vec<(usize, Answer)>, usize),
    Today(Option<usize>),
    Days(u8),
    /// A correction by the book.
    Correct,
    /// A forged or stray correction.
    CorrectAnything(usize, usize),
    DoctorChecked(usize),
    NeckAgreed,
    /// Taken over by another device that goes on from the same journal.
    Import,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let answer = prop_oneof![3 => Just(Answer::Yes), 1 => Just(Answer::NotSure)];
    let ticks = prop::collection::vec((0..200_usize, answer), 0..3);
    let step = prop_oneof![
        6 => (ticks, 0..7_usize).prop_map(|(ticks, seed)| Step::Whole(ticks, seed)),
        4 => prop::option::weighted(0.3, 0..6_usize).prop_map(Step::Today),
        2 => (0..20_u8).prop_map(Step::Days),
        1 => Just(Step::Correct),
        1 => (0..30_usize, 0..30_usize).prop_map(|(one, other)| Step::CorrectAnything(one, other)),
        1 => (0..30_usize).prop_map(Step::DoctorChecked),
        1 => Just(Step::NeckAgreed),
        1 => Just(Step::Import),
    ];
    prop::collection::vec(step, 1..12)
}

fn ticked(ticks: &[(usize, Answer)], seed: usize) -> Somebody {
    let asked: Vec<&Item> = screen()
        .items
        .iter()
        .filter(|item| {
            !item.always
                && matches!(screen().card(&item.card).expect("a card").asked, Asked::Always | Asked::Once)
        })
        .collect();
    let mut person = somebody(40);
    for (index, answer) in ticks {
        let item = asked[index % asked.len()];
        person = person.answering(item.id.as_str(), *answer);
        for question in &item.follow_ups {
            let choices = &screen().follow_up(question).expect("known").choices;
            if let Some(choice) = choices.get(seed % (choices.len() + 1)) {
                person.answers.choose(&item.id, question, &choice.id);
                person.facts.choose(&item.id, question, &choice.id);
            }
        }
    }
    person
}

/// What must hold, kept beside the fold in the plainest way: which results close, and what closes the neck.
#[derive(Default)]
struct Expected {
    closing: Vec<journal::EventId>,
    neck_closed: bool,
}

fn take(life: &mut Life, step: &Step, expected: &mut Expected) {
    match step {
        Step::Whole(ticks, seed) => {
            let person = ticked(ticks, *seed);
            let id = life.whole(&person);
            let Some(Body::ScreenAnswered(answered)) = life.journal.event(id).map(|event| &event.body) else {
                panic!("a screen was written")
            };
            if ["E1", "E2", "S"].contains(&answered.urgency.as_str()) {
                expected.closing.push(id);
            }
            let fact = matches!(answered.urgency.as_str(), "W" | "R" | "C")
                && person.screened().filters.contains(&library::Filter::BlockNeck);
            expected.neck_closed |= fact || !answered.blocks.is_empty();
        }
        Step::Today(tick) => {
            let mut person = somebody(40);
            let today = CardId::from("today");
            let card: Vec<&Item> = screen().items_on(&today).collect();
            if let Some(index) = tick {
                person.answers.set(&card[*index].id, Answer::Yes);
            }
            life.today(&person);
        }
        Step::Days(days) => life.now_ms += i64::from(*days) * 86_400_000,
        Step::Correct => {
            if let Ok((screen_id, cards)) = life.standing().may_correct(screen(), &life.now()) {
                let again = life.answer(Flow::again(cards, AboutYou::default()), &somebody(40));
                life.write(Body::ScreenCorrected(ScreenCorrected { screen: screen_id, again }));
                expected.closing.retain(|id| *id != screen_id);
            }
        }
        Step::CorrectAnything(one, other) => {
            let ids: Vec<_> = life.journal.events().map(journal::Event::id).collect();
            if !ids.is_empty() {
                let (screen, again) = (ids[one % ids.len()], ids[other % ids.len()]);
                let by_the_book = matches!(
                    life.journal.event(again).map(|event| &event.body),
                    Some(Body::ScreenAnswered(answered)) if answered.scope == journal::ScreenScope::Card
                );
                if !by_the_book {
                    life.write(Body::ScreenCorrected(ScreenCorrected { screen, again }));
                }
            }
        }
        Step::DoctorChecked(index) => {
            let ids: Vec<_> = life.journal.events().map(journal::Event::id).collect();
            if !ids.is_empty() {
                let screen = ids[index % ids.len()];
                life.write(Body::DoctorChecked(DoctorChecked { screen, note: String::new() }));
                expected.closing.retain(|id| *id != screen);
            }
        }
        Step::NeckAgreed => {
            life.write(Body::NeckAgreed(NeckAgreed {}));
            expected.neck_closed = false;
        }
        Step::Import => {
            let mut other = Life::new(2);
            other.now_ms = life.now_ms;
            other.today(&somebody(40));
            life.journal.merge(other.journal);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_way_leads_from_an_emergency_to_a_session_nor_past_a_blocked_neck(steps in steps()) {
        let mut life = Life::new(1);
        let mut expected = Expected::default();
        for step in &steps {
            take(&mut life, step, &mut expected);
            let clearance = life.clearance();
            let outlook = life.standing().outlook(screen(), &life.now());
            if !expected.closing.is_empty() {
                prop_assert!(clearance.is_err() && outlook.is_err(), "{step:?} opened what is closed");
            }
            if expected.neck_closed {
                let neck = clearance.as_ref().is_ok_and(|clearance| clearance.limits().allows_neck());
                prop_assert!(!neck && !outlook.is_ok_and(|limits| limits.allows_neck()), "{step:?} opened the neck");
            }
            if let Ok(clearance) = clearance {
                prop_assert!(clearance.valid_until_ms() - life.now_ms <= CARD_VALID_MS);
                prop_assert!(clearance.limits().urgency() < Urgency::SameDay);
            }
        }
    }

    #[test]
    fn any_taps_end_in_a_page_and_never_pass_what_the_rules_stop(taps in prop::collection::vec((0..9_u8, 0..40_usize), 1..120)) {
        let mut flow = whole();
        for (kind, index) in taps {
            let shown = flow.shown(screen());
            let items: Vec<ItemId> = match &shown.asking {
                Asking::Lines { lines, .. } => lines.iter().map(|line| line.item.clone()).collect(),
                Asking::Again { items, .. } => items.clone(),
                Asking::FollowUp { .. } | Asking::Finished(_) => vec![ItemId::from("face")],
            };
            let item = items[index % items.len()].clone();
            if kind < 4 && matches!(shown.asking, Asking::Lines { .. }) {
                for item in &items {
                    flow.step(screen(), Input::Seen(item.clone())).expect("shown");
                }
            }
            let input = match kind {
                0 | 1 => Input::NoneOfThese,
                2 => Input::Continue,
                3 => Input::NotSure,
                4 => Input::Tick(item),
                5 => Input::Unsure(item),
                6 => Input::AskedAgain(item, [Answer::Yes, Answer::No, Answer::NotSure][index % 3]),
                7 => Input::FollowUp(None),
                _ => if index % 5 == 0 { Input::Back } else { Input::Age(18 + (index as u8)) },
            };
            let before = flow.clone();
            if flow.step(screen(), input).is_err() {
                prop_assert_eq!(&before, &flow);
            }
        }
        if let Some(screened) = flow.screened() {
            let again = evaluate(screen(), flow.answers(), flow.about(), flow.marks());
            let passed = matches!(screened.outcome, Outcome::Passed(_));
            prop_assert!(!passed || matches!(again.outcome, Outcome::Passed(_)));
            prop_assert!(!passed || again.urgency < Urgency::SameDay);
        }
    }
}
