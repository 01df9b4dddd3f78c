//! What holds over time: dates, corrections, doctors, stops, two devices.

use journal::{
    Body, DeviceId, DoctorChecked, Event, EventId, Fold, Journal, Moment, NeckAgreed, ReliefAsked, Scale,
    ScreenCorrected, SessionStarted, SessionStopped, Writer,
};

use super::*;

const DAY_MS: i64 = 86_400_000;
const START_MS: i64 = 1_800_000_000_000;

/// A person with a journal and a clock.
pub(super) struct Life {
    pub(super) journal: Journal,
    writer: Writer,
    pub(super) now_ms: i64,
}

impl Life {
    pub(super) fn new(device: u64) -> Self {
        Self { journal: Journal::new(), writer: Writer::new(DeviceId(device)), now_ms: START_MS }
    }

    pub(super) fn now(&self) -> Moment {
        Moment::at_offset(self.now_ms, "Europe/Berlin", 60)
    }

    pub(super) fn write(&mut self, body: Body) -> EventId {
        let event: Event = self.writer.write(self.now(), body);
        let id = event.id();
        self.journal.append(event);
        id
    }

    pub(super) fn standing(&self) -> Standing {
        Standing::of(&self.journal)
    }

    pub(super) fn clearance(&self) -> Result<Clearance, Box<Needs>> {
        self.standing().clearance(screen(), &self.now())
    }

    /// Runs a flow to its end as `person` would and writes what follows; gives the id of the last event.
    pub(super) fn answer(&mut self, mut flow: Flow, person: &Somebody) -> EventId {
        run(&mut flow, person);
        let bodies = events_of(screen(), &flow);
        assert!(!bodies.is_empty());
        bodies.into_iter().map(|body| self.write(body)).last().expect("something was written")
    }

    pub(super) fn whole(&mut self, person: &Somebody) -> EventId {
        let flow = Flow::whole(screen(), Marks { pain: person.pain }, AboutYou::default(), true, &[]);
        self.answer(flow, person)
    }

    pub(super) fn today(&mut self, person: &Somebody) -> EventId {
        let about = self.standing().about().cloned().unwrap_or_default();
        self.answer(Flow::daily(screen(), about), person)
    }

    /// The card before a session, with a pain that was marked on the way in.
    fn daily(&mut self, person: &Somebody, pain: u8) {
        let about = self.standing().about().cloned().unwrap_or_default();
        self.answer(Flow::daily(screen(), about).with_pain(Scale::new(pain)), person);
    }

    fn asks_relief(&mut self, pain: u8) {
        self.write(Body::ReliefAsked(ReliefAsked {
            intent: journal::Intent::Stiff,
            places: vec!["low-back".into()],
            stiffness: Scale::NONE,
            urge: Scale::NONE,
            pain: Scale::new(pain),
            setting: "desk".into(),
            minutes: 3,
        }));
    }

    fn session(&mut self) -> EventId {
        let started = SessionStarted { asked: None, routine: "neck-turns".into(), movements: Vec::new() };
        self.write(Body::SessionStarted(started))
    }

    fn stopped(&mut self, stop: &str) {
        let session = self.session();
        let stopped = SessionStopped {
            session,
            movement: "neck-rotation-seated".into(),
            stop: stop.into(),
            severity: None,
            starting_pain: None,
        };
        self.write(Body::SessionStopped(stopped));
    }

    fn doctor_checked(&mut self, screen: EventId) {
        self.write(Body::DoctorChecked(DoctorChecked { screen, note: String::new() }));
    }

    fn wait_days(&mut self, days: i64) {
        self.now_ms += days * DAY_MS;
    }

    /// Leaves a trace, so that the person was not away.
    fn stays_around(&mut self, days: i64) {
        for _ in 0..days {
            self.wait_days(1);
            self.write(Body::UrgeResisted(journal::HabitMoment::default()));
        }
    }
}

/// Taps through a flow as a person with these answers would.
pub(super) fn run(flow: &mut Flow, person: &Somebody) {
    let answers = |item: &ItemId| person.answers.get(item).or_else(|| person.facts.get(item));
    loop {
        let inputs: Vec<Input> = match flow.shown(screen()).asking {
            Asking::Finished(_) => return,
            Asking::Lines { lines, age_missing, .. } => {
                let mut inputs: Vec<Input> =
                    lines.iter().map(|line| Input::Seen(line.item.clone())).collect();
                inputs.extend(age_missing.then_some(Input::Age(person.age_years)));
                let mut marked = false;
                for line in &lines {
                    match answers(&line.item).map(|answered| answered.answer) {
                        Some(Answer::Yes) => inputs.push(Input::Tick(line.item.clone())),
                        Some(Answer::NotSure) => inputs.push(Input::Unsure(line.item.clone())),
                        Some(Answer::No) | None => continue,
                    }
                    marked = true;
                }
                inputs.push(if marked { Input::Continue } else { Input::NoneOfThese });
                inputs
            }
            Asking::Again { items, .. } => {
                items.into_iter().map(|item| Input::AskedAgain(item, Answer::NotSure)).collect()
            }
            Asking::FollowUp { item, question, .. } => {
                let chosen = answers(&item).and_then(|answered| answered.follow_ups.get(&question)).cloned();
                vec![Input::FollowUp(chosen)]
            }
        };
        for input in inputs {
            flow.step(screen(), input).expect("the person taps what is shown");
        }
    }
}

#[track_caller]
fn due(life: &Life) -> Due {
    match life.clearance().map_err(|needs| *needs) {
        Err(Needs::WholeScreen { due, .. }) => due,
        other => panic!("the whole screen is due, not {other:?}"),
    }
}

#[track_caller]
fn open(life: &Life) -> Limits {
    life.clearance().expect("a session may start").limits().clone()
}

#[track_caller]
fn is_emergency(life: &Life) {
    assert!(matches!(life.clearance().map_err(|needs| *needs), Err(Needs::Emergency(_))));
}

#[test]
fn first_use_asks_everything_and_then_one_card_before_every_session() {
    let mut life = Life::new(1);
    assert_eq!(due(&life), Due::First);
    let person = somebody(34);
    life.whole(&person);
    assert!(open(&life).allows_neck());
    life.session();
    assert_eq!(life.clearance().map_err(|needs| *needs).err(), Some(Needs::DailyCard));
    life.today(&person);
    assert!(open(&life).allows_neck());
}

#[test]
fn a_card_lasts_half_an_hour() {
    let mut life = Life::new(1);
    life.whole(&somebody(34));
    life.now_ms += CARD_VALID_MS - 1;
    let clearance = life.clearance().expect("still valid");
    assert!(clearance.is_valid_at(life.now_ms) && !clearance.is_valid_at(life.now_ms + 2));
    life.now_ms += 1;
    assert_eq!(life.clearance().map_err(|needs| *needs).err(), Some(Needs::DailyCard));
}

#[test]
fn the_whole_screen_lasts_fourteen_days_of_use_and_seven_days_away() {
    let mut life = Life::new(1);
    life.whole(&somebody(34));
    life.stays_around(13);
    life.today(&somebody(34));
    open(&life);
    life.stays_around(1);
    assert_eq!(due(&life), Due::Old);

    let mut away = Life::new(1);
    away.whole(&somebody(34));
    away.wait_days(7);
    assert_eq!(due(&away), Due::Away);
    away.today(&somebody(34));
    assert_eq!(due(&away), Due::Away);
    away.whole(&somebody(34));
    open(&away);
}

#[test]
fn a_clock_that_was_set_back_makes_the_screen_old() {
    let mut life = Life::new(1);
    life.whole(&somebody(34));
    life.now_ms -= DAY_MS;
    assert_eq!(due(&life), Due::Old);
}

#[test]
fn facts_are_confirmed_after_ninety_days() {
    let mut life = Life::new(1);
    life.whole(&somebody(34));
    let about = life.standing().about().cloned().expect("it was asked");
    for _ in 0..7 {
        life.stays_around(13);
        let flow = Flow::whole(screen(), Marks::default(), about.clone(), false, &[]);
        life.answer(flow, &somebody(34));
    }
    let needs = life.clearance().map_err(|needs| *needs);
    assert!(
        matches!(needs, Err(Needs::WholeScreen { due: Due::AboutYou, ask_about: true, .. })),
        "{needs:?}"
    );
}

#[test]
fn a_yes_on_the_card_before_a_session_asks_everything_its_cards_first() {
    for answer in [Answer::Yes, Answer::NotSure] {
        let mut life = Life::new(1);
        life.whole(&somebody(34));
        life.today(&somebody(34).answering("today-bladder", answer));
        let Err(Needs::WholeScreen { due, first, .. }) = life.clearance().map_err(|needs| *needs) else {
            panic!("the whole screen is due")
        };
        assert_eq!(due, Due::Changed);
        assert_eq!(first, [library::screening::CardId::from("bladder-saddle-legs")]);
        life.whole(&somebody(34));
        open(&life);
    }
}

#[test]
fn an_emergency_stands_whatever_is_answered_later_until_a_doctor_has_checked() {
    let mut life = Life::new(1);
    let emergency = life.whole(&somebody(34).ticking("face", &[]));
    is_emergency(&life);
    life.whole(&somebody(34));
    is_emergency(&life);
    life.today(&somebody(34));
    life.stays_around(30);
    is_emergency(&life);
    life.doctor_checked(EventId { device: DeviceId(9), counter: 9 });
    is_emergency(&life);
    life.doctor_checked(emergency);
    assert_eq!(due(&life), Due::Changed);
    life.whole(&somebody(34));
    open(&life);
}

#[test]
fn the_page_of_a_standing_emergency_is_the_same_after_a_reload() {
    let mut life = Life::new(1);
    let person = somebody(34).ticking("chest-pain", &[]);
    let mut flow = Flow::whole(screen(), Marks::default(), AboutYou::default(), true, &[]);
    run(&mut flow, &person);
    let Some(Outcome::Emergency(shown)) = flow.screened().map(|screened| screened.outcome.clone()) else {
        panic!("an emergency")
    };
    life.whole(&person);
    let Err(Needs::Emergency(again)) = life.clearance().map_err(|needs| *needs) else { panic!("it stands") };
    assert_eq!(again, shown);
}

#[test]
fn a_correction_asks_the_whole_group_again_once_a_day() {
    let mut life = Life::new(1);
    let mistake = life.whole(&somebody(34).ticking("chest-pain", &[]));
    let correct = |life: &mut Life, person: &Somebody| {
        let (screen_id, cards) = life.standing().may_correct(screen(), &life.now()).expect("one a day");
        let again = life.answer(Flow::again(cards, AboutYou::default()), person);
        life.write(Body::ScreenCorrected(ScreenCorrected { screen: screen_id, again }));
    };
    correct(&mut life, &somebody(34));
    assert_eq!(due(&life), Due::First);
    life.whole(&somebody(34).ticking("chest-pain", &[]));
    let refused = life.standing().may_correct(screen(), &life.now());
    assert_eq!(refused, Err(StandingError::CorrectedToday));
    // Written all the same, as by another program: it does not count.
    let again = life.answer(Flow::again(vec!["chest-and-belly".into()], AboutYou::default()), &somebody(34));
    let second = life.standing().closed_by().next().expect("closed");
    life.write(Body::ScreenCorrected(ScreenCorrected { screen: second, again }));
    is_emergency(&life);
    life.wait_days(1);
    correct(&mut life, &somebody(34));
    assert_eq!(due(&life), Due::First);
    assert_ne!(mistake, second);
}

#[test]
fn a_correction_that_asked_another_card_or_ended_in_an_emergency_does_not_count() {
    let mut life = Life::new(1);
    let mistake = life.whole(&somebody(34).ticking("chest-pain", &[]));
    let other = life.answer(Flow::again(vec!["injury".into()], AboutYou::default()), &somebody(34));
    life.write(Body::ScreenCorrected(ScreenCorrected { screen: mistake, again: other }));
    life.write(Body::ScreenCorrected(ScreenCorrected { screen: mistake, again: mistake }));
    is_emergency(&life);
    let still = somebody(34).ticking("tearing-pain", &[]);
    let again = life.answer(Flow::again(vec!["chest-and-belly".into()], AboutYou::default()), &still);
    life.write(Body::ScreenCorrected(ScreenCorrected { screen: mistake, again }));
    is_emergency(&life);
}

#[test]
fn what_was_told_in_private_leaves_only_the_outcome() {
    let mut life = Life::new(1);
    let said = ["strangled-signs=no", "strangled-when=within-2-weeks"];
    life.whole(&somebody(34).ticking("strangled", &said));
    is_emergency(&life);
    for entry in life.journal.entries() {
        let line = entry.to_json();
        assert!(!line.contains("strang") && !line.contains("injury-"), "{line}");
    }
    let Err(Needs::Emergency(advice)) = life.clearance().map_err(|needs| *needs) else { panic!("stands") };
    assert!(!advice.in_private && advice.reasons.is_empty());
}

#[test]
fn two_days_after_an_injury_the_screen_is_asked_again() {
    let mut life = Life::new(1);
    let jolt = ["injury-now=neither", "injury-checked=within-48-hours"];
    life.whole(&somebody(34).ticking("smaller-injury", &jolt));
    let Err(Needs::Closed { again_from_ms, .. }) = life.clearance().map_err(|needs| *needs) else {
        panic!("closed")
    };
    assert_eq!(again_from_ms, Some(life.now_ms + 2 * DAY_MS));
    life.wait_days(2);
    assert_eq!(due(&life), Due::Changed);
}

#[test]
fn the_neck_stays_closed_until_a_clinician_has_agreed_and_a_new_cause_closes_it_again() {
    let mut life = Life::new(1);
    let rheumatoid = somebody(50).ticking("rheumatoid", &[]);
    life.whole(&rheumatoid);
    assert!(!open(&life).allows_neck());
    life.whole(&somebody(50));
    assert!(!open(&life).allows_neck(), "taking the tick back does not open it");
    life.write(Body::NeckAgreed(NeckAgreed {}));
    life.whole(&rheumatoid);
    assert!(open(&life).allows_neck());
    life.whole(&rheumatoid.clone().ticking("clumsy-hands", &["cord-course=explained"]));
    assert!(!open(&life).allows_neck());
    life.stays_around(400);
    life.whole(&rheumatoid);
    assert!(!open(&life).allows_neck(), "no timer lifts it");
    life.write(Body::NeckAgreed(NeckAgreed {}));
    life.whole(&rheumatoid.ticking("blood-thinner", &[]));
    assert!(!open(&life).allows_neck(), "a new fact was not agreed to");
}

#[test]
fn a_stop_for_a_new_sign_asks_everything_and_plain_discomfort_does_not() {
    for (stop, expected) in
        [("pain", None), ("click", None), ("dizzy", Some(Due::Changed)), ("new", Some(Due::Changed))]
    {
        let mut life = Life::new(1);
        life.whole(&somebody(34));
        life.stopped(stop);
        match expected {
            Some(expected) => assert_eq!(due(&life), expected),
            None => assert_eq!(life.clearance().map_err(|needs| *needs).err(), Some(Needs::DailyCard)),
        }
    }
}

#[test]
fn what_the_stop_card_found_stands_like_any_other() {
    let mut life = Life::new(1);
    life.whole(&somebody(34));
    life.stopped("dizzy");
    let about = life.standing().about().cloned().expect("known");
    let mut flow = Flow::stopped(screen(), about);
    for item in [
        "stop-head",
        "stop-chest",
        "stop-saddle",
        "stop-dizzy",
        "stop-neck-pain",
        "stop-spreading",
        "stop-sharp",
        "stop-sore",
    ] {
        flow.step(screen(), Input::Seen(item.into())).expect("a line of the stop card");
    }
    flow.step(screen(), Input::Tick("stop-dizzy".into())).expect("shown");
    flow.step(screen(), Input::Continue).expect("ticked");
    flow.step(screen(), Input::FollowUp(Some("over-5-minutes".into()))).expect("offered");
    for body in events_of(screen(), &flow) {
        life.write(body);
    }
    is_emergency(&life);
}

#[test]
fn an_emergency_on_one_device_closes_the_other_after_an_exchange() {
    let mut phone = Life::new(1);
    let mut desk = Life::new(2);
    let person = somebody(34);
    desk.whole(&person);
    phone.whole(&person.clone().ticking("speech", &[]));
    desk.now_ms += 60_000;
    desk.whole(&person);
    open(&desk);
    desk.journal.merge(phone.journal.clone());
    is_emergency(&desk);
    phone.journal.merge(desk.journal.clone());
    is_emergency(&phone);
    assert_eq!(desk.standing(), phone.standing());
}

#[test]
fn the_pain_that_was_marked_goes_with_the_right_to_start() {
    let pain = |life: &Life| life.clearance().map(|clearance| clearance.pain_now().map(Scale::get));
    let healthy = somebody(40);
    let mut life = Life::new(1);
    life.whole(&healthy);
    assert_eq!(pain(&life), Ok(None), "not asked");
    life.daily(&healthy, 8);
    assert_eq!(pain(&life), Ok(Some(8)), "marked with the card");
    life.asks_relief(4);
    assert_eq!(pain(&life), Ok(Some(4)), "marked again on the way to relief");

    let session = life.session();
    assert_eq!(life.standing().starting_pain(session).map(Scale::get), Some(4));
    let again = life.standing().clearance_to_resume(screen(), &life.now(), session).expect("just begun");
    assert_eq!(again.pain_now().map(Scale::get), Some(4));
    life.daily(&healthy, 6);
    assert_eq!(life.standing().starting_pain(session).map(Scale::get), Some(4), "that of the start stays");
    let again = life.standing().clearance_to_resume(screen(), &life.now(), session).expect("cleared");
    assert_eq!(again.pain_now().map(Scale::get), Some(6), "a later card says more");

    life.now_ms += CARD_VALID_MS;
    assert_eq!(life.standing().pain_now(screen(), &life.now()), None, "with the card its pain is over");
}

#[test]
fn the_pain_that_a_session_stopped_for_stays_until_it_is_asked_again() {
    let healthy = somebody(40);
    let mut life = Life::new(1);
    life.whole(&healthy);
    let session = life.session();
    life.write(Body::SessionStopped(SessionStopped {
        session,
        movement: "neck-rotation-seated".into(),
        stop: "pain".into(),
        severity: Scale::new(8),
        starting_pain: None,
    }));
    life.today(&healthy);
    assert_eq!(life.clearance().expect("cleared").pain_now(), Scale::new(8));
    life.daily(&healthy, 2);
    assert_eq!(life.clearance().expect("cleared").pain_now(), Scale::new(2));
}
