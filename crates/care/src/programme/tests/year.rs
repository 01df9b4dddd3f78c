//! One person's year through the real engine: screen, clearance, plan, session, marks. Its weekly states are a snapshot.

use std::fmt::Write as _;

use journal::{Body, DoctorChecked, Felt, Fold as _, LocalDate};
use library::screening::ChoiceId;

use super::{DAY_MS, MONDAY_MS, Someone, content, interview, movements_of};
use crate::programme::{DayState, Ground, Interview, WeekPlan, accepted, plan_week, session_of};
use crate::relief::Now;
use crate::screening::{AboutYou, Asking, Clearance, Flow, Input, Marks, Needs, Standing, events_of};
use crate::session::journal_side;

/// What is ticked on the way through the cards: the line and the choice of its first question.
type Ticked = Option<(&'static str, &'static str)>;

struct Year {
    someone: Someone,
    standing: Standing,
    last_screen: Option<journal::EventId>,
    text: String,
}

impl Year {
    fn write(&mut self, body: Body) -> journal::EventId {
        let event = self.someone.writer.write(self.someone.moment(), body);
        self.someone.history.apply(&event);
        self.someone.programme.apply(&event);
        self.standing.apply(&event);
        event.id()
    }

    fn answer(&mut self, mut flow: Flow, ticked: Ticked) {
        let screen = &content().screening;
        loop {
            let inputs: Vec<Input> = match flow.shown(screen).asking {
                Asking::Finished(_) => break,
                Asking::Lines { lines, age_missing, .. } => {
                    let mut inputs: Vec<Input> =
                        lines.iter().map(|line| Input::Seen(line.item.clone())).collect();
                    inputs.extend(age_missing.then_some(Input::Age(40)));
                    let tick =
                        lines.iter().find(|line| ticked.is_some_and(|(item, _)| line.item.as_str() == item));
                    inputs.extend(tick.map(|line| Input::Tick(line.item.clone())));
                    inputs.push(if tick.is_some() { Input::Continue } else { Input::NoneOfThese });
                    inputs
                }
                Asking::Again { items, .. } => items
                    .into_iter()
                    .map(|item| Input::AskedAgain(item, crate::screening::Answer::No))
                    .collect(),
                // A question that the choice does not belong to is answered with "not sure".
                Asking::FollowUp { question, .. } => {
                    let choices = screen.follow_up(&question).map_or(&[][..], |known| &known.choices);
                    let chosen = ticked.map(|(_, choice)| ChoiceId::from(choice));
                    vec![Input::FollowUp(
                        chosen.filter(|chosen| choices.iter().any(|known| known.id == *chosen)),
                    )]
                }
            };
            for input in inputs {
                flow.step(screen, input).expect("the person taps what is shown");
            }
        }
        for body in events_of(screen, &flow) {
            self.last_screen = Some(self.write(body));
        }
    }

    /// Answers whatever is due until a session may start, or until nothing more can be answered.
    fn clearance(&mut self, new_today: Ticked, in_whole: Ticked) -> Option<Clearance> {
        let screen = &content().screening;
        let mut new_today = new_today;
        for _ in 0..4 {
            let about = self.standing.about().cloned().unwrap_or_default();
            match self.standing.clearance(screen, &self.someone.moment()).map_err(|needs| *needs) {
                Ok(clearance) if new_today.is_none() => return Some(clearance),
                Ok(_) | Err(Needs::DailyCard) => self.answer(Flow::daily(screen, about), new_today.take()),
                Err(Needs::WholeScreen { first, ask_about, .. }) => {
                    let about = if ask_about { AboutYou::default() } else { about };
                    let flow = Flow::whole(screen, Marks { pain: false }, about, ask_about, &first);
                    self.answer(flow, in_whole);
                    if in_whole.is_some() {
                        return None;
                    }
                }
                Err(_) => return None,
            }
        }
        None
    }

    fn with_ground<T>(&self, clearance: &Clearance, read: impl FnOnce(&Ground<'_>) -> T) -> T {
        read(&Ground {
            content: content(),
            limits: clearance.limits(),
            history: &self.someone.history,
            person: &self.someone.person,
            pain: None,
            begun_day: self.someone.programme.begun_day(),
        })
    }

    fn plan(&self, clearance: &Clearance) -> WeekPlan {
        let (_, told) = self.someone.programme.interview().expect("the interview was answered");
        let interview = Interview::of(told).expect("in range");
        let seed = self.someone.today() as u64 / 7;
        self.with_ground(clearance, |ground| {
            plan_week(ground, &interview, &self.someone.programme, self.someone.today(), seed)
        })
    }

    /// Today's session through clearance and plan, as the page does it.
    fn does(&mut self, clearance: &Clearance, share: f32, effort: u8) -> Option<journal::EventId> {
        let today = self.someone.today();
        let week = self.plan(clearance);
        let day = week.on(today)?.clone();
        let now = Now { instant_ms: self.someone.now_ms, day: today, hour: 12 };
        let fitted = self.with_ground(clearance, |ground| session_of(ground, &day, 10, now).ok())?;
        let plan = fitted
            .plan(content(), clearance, &self.someone.history, now)
            .expect("what is planned is allowed");
        let session = self.write(Body::SessionStarted(journal::SessionStarted {
            asked: None,
            routine: fitted.id.0.clone(),
            movements: plan.steps().iter().map(crate::session::Step::planned).collect(),
        }));
        let count = (share * plan.steps().len() as f32).ceil() as usize;
        for step in plan.steps().iter().take(count) {
            for take in &step.takes {
                self.someone.now_ms += 20_000;
                let repetitions = step.repetitions * u16::from(step.sets);
                self.write(Body::MovementDone(journal::MovementDone {
                    session,
                    movement: step.movement.clone(),
                    side: take.side.map(journal_side),
                    sets: step.sets,
                    repetitions,
                    felt: None,
                }));
            }
        }
        self.write(Body::SessionFinished(journal::SessionFinished {
            session,
            ended: if share < 1.0 { journal::Ended::EndedEarly } else { journal::Ended::Finished },
            stiffness_after: None,
            urge_after: None,
            movements: vec![],
            popped: None,
        }));
        let effort = journal::Scale::new(effort).expect("on the scale");
        self.write(Body::SessionEffort(journal::SessionEffort { session, effort }));
        Some(session)
    }

    fn note(&mut self, week_number: i64, plan: Option<&WeekPlan>, closed: &str) {
        let monday = LocalDate::from_days_since_epoch(self.someone.today());
        let _ = write!(self.text, "week {week_number:2} {monday} ");
        let Some(plan) = plan else {
            let _ = writeln!(self.text, "{closed}");
            return;
        };
        let letters = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
        let marks: Vec<String> = plan
            .days
            .iter()
            .zip(letters)
            .filter(|(day, _)| !matches!(day.state, DayState::Off))
            .map(|(day, letter)| match &day.state {
                DayState::Planned(steps) => format!(
                    "{letter}{}:{}x{}s",
                    if day.has_strength() { "+" } else { "" },
                    steps.len(),
                    day.secs
                ),
                other => format!("{letter} {other:?}"),
            })
            .collect();
        let _ = write!(self.text, "{}", marks.join(" "));
        if plan.flare_day.is_some() {
            self.text += " flare";
        }
        let ladder = self.someone.programme.ladder(self.someone.today());
        let steps: Vec<String> = movements_of(plan)
            .iter()
            .map(|id| {
                let rung = ladder.rung(id);
                let why = rung.last.map_or(String::new(), |turn| format!(" {turn:?}"));
                format!("{id} {}{why}", rung.step)
            })
            .collect();
        let _ = writeln!(self.text, "\n   {}", steps.join(", "));
    }
}

#[test]
fn a_year_with_a_flare_a_holiday_and_a_new_red_flag() {
    let mut year = Year {
        someone: Someone::new(),
        standing: Standing::default(),
        last_screen: None,
        text: String::new(),
    };
    let clearance = year.clearance(None, None).expect("a screen with nothing to report opens");
    let asked = year.write(Body::ProgrammeInterviewed(interview()));
    let plan = year.plan(&clearance);
    let taken = accepted(&plan, asked, &year.someone.moment());
    year.write(Body::ProgrammeAccepted(taken));

    let mut morning_after: Option<journal::EventId> = None;
    for day in 0..364_i64 {
        year.someone.now_ms = MONDAY_MS + day * DAY_MS;
        let (week, weekday) = (day / 7, day % 7);
        // Two weeks of holiday with nothing recorded.
        let is_away = (19..21).contains(&week);
        // A bladder sign on the Tuesday of week 30; a doctor has looked at it nine days later.
        let is_new = week == 30 && weekday == 1;
        if week == 31 && weekday == 3 {
            let screen = year.last_screen.expect("an emergency stands");
            year.write(Body::DoctorChecked(DoctorChecked { screen, note: String::new() }));
        }
        if is_away {
            if weekday == 0 {
                year.note(week, None, "away");
            }
            morning_after = None;
            continue;
        }
        if let Some(session) = morning_after.take() {
            // One flare in week 12, one yellow morning in week 25.
            let (felt, points) = match (week, weekday) {
                (12, 3) => (Felt::Worse, Some(4)),
                (25, 3) => (Felt::Worse, Some(2)),
                _ => (Felt::Same, None),
            };
            let points_up = points.and_then(journal::Scale::new);
            year.write(Body::SymptomNextDay(journal::SymptomNextDay {
                session: Some(session),
                felt,
                points_up,
            }));
        }
        let (new_today, in_whole) = if is_new {
            (Some(("today-bladder", "")), Some(("saddle-numb", "within-2-weeks")))
        } else {
            (None, None)
        };
        let clearance = year.clearance(new_today, in_whole);
        if weekday == 0 {
            let plan = clearance.as_ref().map(|clearance| year.plan(clearance));
            year.note(week, plan.as_ref(), "closed until a doctor has checked it");
        }
        let Some(clearance) = clearance else { continue };
        // Fridays are often missed, and one session in eleven is broken off half way.
        let is_missed = weekday == 4 && week % 3 == 1;
        if !is_missed {
            let share = if day % 11 == 10 { 0.5 } else { 1.0 };
            morning_after = year.does(&clearance, share, if week % 9 == 8 { 7 } else { 4 });
        }
    }
    insta::assert_snapshot!(year.text);
}
