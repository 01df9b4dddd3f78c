//! One person's year through the real engine: screen, clearance, plan, session, marks, relief, check-ins, taps, advice. Its
//! weekly states are a snapshot.

use std::fmt::Write as _;

use journal::{
    ActivitiesSet, ActivityMark, AdviceAnswer, AdviceAnswered, Body, CheckedIn, DoctorChecked, EventId, Felt,
    Fold as _, GoalSet, HabitMoment, LocalDate, ReliefAsked, Scale,
};
use library::screening::ChoiceId;
use library::{Intent, Region, Setting};

use super::{DAY_MS, MONDAY_MS, Someone, content, interview, movements_of};
use crate::habit::Habit;
use crate::learning::Learned;
use crate::persistence::{Advice, Rule, State, Watch};
use crate::programme::{DayState, Ground, WeekPlan, accepted, session_of, this_week};
use crate::progress::{self, Measure, Progress};
use crate::relief::{Ask, FittedRoutine, Now, recommend};
use crate::screening::{AboutYou, Asking, Clearance, Flow, Input, Marks, Needs, Standing, events_of};
use crate::session::journal_side;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const ACTIVITY: &str = "Look over my shoulder when I park";

/// What is ticked on the way through the cards: the line and the choice of its first question.
type Ticked = Option<(&'static str, &'static str)>;

struct Year {
    someone: Someone,
    standing: Standing,
    habit: Habit,
    progress: Progress,
    watch: Watch,
    advice: Advice,
    last_screen: Option<EventId>,
    /// What relief put first when it was asked last, and by which chance.
    drawn: String,
    text: String,
}

fn mark(value: u8) -> Scale {
    Scale::new(value).expect("on the scale")
}

/// Pain at check-ins: it falls over the first weeks, rises for a few days with the flare, and comes back for ten weeks.
fn pain_in(week: i64, weekday: i64) -> u8 {
    match week {
        0..=1 | 36..=45 => 6,
        2..=4 => 4,
        5..=7 | 46..=47 => 3,
        12 if weekday >= 3 => 5,
        _ => 2,
    }
}

impl Year {
    fn new() -> Self {
        Self {
            someone: Someone::new(),
            standing: Standing::default(),
            habit: Habit::default(),
            progress: Progress::default(),
            watch: Watch::default(),
            advice: Advice::default(),
            last_screen: None,
            drawn: "not asked for".to_owned(),
            text: String::new(),
        }
    }

    fn write(&mut self, body: Body) -> EventId {
        let event = self.someone.writer.write(self.someone.moment(), body);
        self.someone.history.apply(&event);
        self.someone.programme.apply(&event);
        self.standing.apply(&event);
        self.habit.apply(&event);
        self.progress.apply(&event);
        self.watch.apply(&event);
        self.advice.apply(&event);
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
            set_up: &self.someone.set_up,
        })
    }

    fn plan(&self, clearance: &Clearance) -> WeekPlan {
        let (programme, today) = (&self.someone.programme, self.someone.today());
        let week = self.with_ground(clearance, |ground| this_week(ground, programme, today));
        week.expect("the interview was answered").week
    }

    fn now(&self) -> Now {
        let local = self.someone.moment().local;
        Now { instant_ms: self.someone.now_ms, day: local.date.days_since_epoch(), hour: local.hour() }
    }

    /// Today's session through clearance and plan, as the page does it.
    fn does(&mut self, clearance: &Clearance, share: f32, effort: u8) -> Option<EventId> {
        let day = self.plan(clearance).on(self.someone.today())?.clone();
        let now = self.now();
        let fitted = self.with_ground(clearance, |ground| session_of(ground, &day, 10, now).ok())?;
        let session = self.goes_through(clearance, &fitted, None, share, None);
        self.write(Body::SessionEffort(journal::SessionEffort { session, effort: mark(effort) }));
        Some(session)
    }

    /// Asks for relief, takes what is put first and marks it afterwards.
    fn asks_for_relief(&mut self, clearance: &Clearance) {
        let ask = Ask {
            intent: Intent::Stiffness,
            regions: vec![Region::NeckLeft],
            stiffness: 6,
            urge: 2,
            pain: None,
            setting: Setting::Desk,
            minutes: 3,
        };
        let (history, person) = (&self.someone.history, &self.someone.person);
        let (now, seed) = (self.now(), self.someone.today().unsigned_abs());
        let Ok(offered) = recommend(content(), clearance, history, person, &ask, now, seed) else {
            self.drawn = "nothing fits".to_owned();
            return;
        };
        let (best, drawn) = (offered.best, offered.drawn);
        let chance = drawn.among.iter().find(|(id, _)| id == best.id()).map_or(0.0, |(_, chance)| *chance);
        let among = drawn.among.len();
        self.drawn = format!("{} by {}, {:.0} % of {among}", best.id(), drawn.rule.id(), 100.0 * chance);
        let asked = self.write(Body::ReliefAsked(ReliefAsked {
            intent: journal::Intent::Stiff,
            places: vec![Region::NeckLeft.name().into()],
            stiffness: mark(ask.stiffness),
            urge: mark(ask.urge),
            pain: None,
            setting: "desk".into(),
            minutes: ask.minutes,
        }));
        // Which routine eases more is this person's own, and no rule knows it.
        let after = if best.id().0.len().is_multiple_of(2) { 3 } else { 5 };
        self.goes_through(clearance, &best.routine, Some(asked), 1.0, Some(after));
    }

    /// Does a share of a routine from its beginning to its end.
    fn goes_through(
        &mut self,
        clearance: &Clearance,
        routine: &FittedRoutine,
        asked: Option<EventId>,
        share: f32,
        stiffness_after: Option<u8>,
    ) -> EventId {
        let plan = routine
            .plan(content(), clearance, &self.someone.history, self.now())
            .expect("what is planned is allowed");
        let session = self.write(Body::SessionStarted(journal::SessionStarted {
            asked,
            routine: routine.id.0.clone(),
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
            stiffness_after: stiffness_after.map(mark),
            urge_after: None,
            movements: vec![],
            popped: None,
        }));
        session
    }

    /// Marks how it is, and puts on record what the rules find in it.
    fn checks_in(&mut self, pain: u8) {
        let able = ActivityMark { activity: ACTIVITY.to_owned(), able: mark(10 - pain) };
        self.write(Body::CheckedIn(CheckedIn {
            stiffness: Some(mark(pain + 1)),
            pain: Some(mark(pain)),
            activities: vec![able],
            change: None,
        }));
        for due in self.watch.due(&self.advice) {
            self.write(due);
        }
    }

    /// Taps through the afternoon and the evening: fewer cracks and more urges let pass as the year goes on.
    fn taps(&mut self, morning_ms: i64, week: i64, weekday: i64) {
        let cracks = (9 - week / 6).max(3) / if weekday >= 5 { 2 } else { 1 };
        for number in 0..cracks {
            self.someone.now_ms = morning_ms + 2 * HOUR_MS + number * 40 * MINUTE_MS;
            let at_neck =
                HabitMoment { region: Some(Region::NeckLeft.name().into()), ..HabitMoment::default() };
            self.write(Body::HabitCracked(at_neck));
        }
        for number in 0..week / 12 {
            self.someone.now_ms = morning_ms + 9 * HOUR_MS + number * 30 * MINUTE_MS;
            self.write(Body::UrgeResisted(HabitMoment::default()));
        }
    }

    fn answers_advice(&mut self) {
        let open = self.advice.open_on(self.someone.today());
        let open: Vec<EventId> = open.into_iter().map(|notice| notice.id).collect();
        for advice in open {
            self.write(Body::AdviceAnswered(AdviceAnswered { advice, answer: AdviceAnswer::Seen }));
        }
    }

    /// The habit, the week that is over, what relief has learnt and whom to see: a line each.
    fn beside(&self) -> String {
        let today = self.someone.today();
        let rate = self.habit.rate(today).map_or("not known yet".to_owned(), |rate| {
            format!("{:.1} a day ({:.1} to {:.1})", rate.mean, rate.low, rate.high)
        });
        let practice = 100.0 * self.habit.practice(today);
        let goal = self.habit.against_goal(today).map_or(String::new(), |goal| {
            format!(", at most {} on {} of {} days", goal.at_most, goal.within, goal.of)
        });
        let sessions = Learned::from(&self.someone.history, today).cases().len();
        let trend = self.progress.trend(Measure::Pain, today).verdict;
        let advice: Vec<String> =
            self.advice.open_on(today).into_iter().map(|notice| notice.rule.clone()).collect();
        let see = if advice.is_empty() { "nobody".to_owned() } else { advice.join(", ") };
        format!(
            "   habit: {rate}, practice {practice:.0} %{goal}\n   week before: {}; pain {trend:?}\n   \
             relief: {}; {sessions} marked sessions\n   see: {see}\n",
            reviewed(&self.progress.review(today - 1)),
            self.drawn,
        )
    }

    fn note(&mut self, week_number: i64, plan: Option<&WeekPlan>, closed: &str) {
        let monday = LocalDate::from_days_since_epoch(self.someone.today());
        let _ = write!(self.text, "week {week_number:2} {monday} ");
        let Some(plan) = plan else {
            let _ = writeln!(self.text, "{closed}");
            self.text += &self.beside();
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
        self.text += &self.beside();
    }
}

/// The three sentences of a week, as data.
fn reviewed(review: &progress::Review) -> String {
    let felt = match review.felt {
        None => "nothing marked".to_owned(),
        Some((measure, felt)) => match felt {
            progress::Felt::TooFew { days } => format!("{measure:?} on {days} days"),
            progress::Felt::Alone { mean, .. } => format!("{measure:?} {mean:.1}"),
            progress::Felt::Beside { mean, before, is_clear, .. } => {
                let clearly = if is_clear { ", clearly" } else { "" };
                format!("{measure:?} {mean:.1} after {before:.1}{clearly}")
            }
        },
    };
    let habit = review.habit.map_or("no taps".to_owned(), |habit| {
        format!("{} cracks and {} urges let pass on {} days", habit.cracks, habit.let_pass, habit.days)
    });
    let progress::Did { sessions, session_days, .. } = review.did;
    format!("{sessions} sessions on {session_days} days; {felt}; {habit}")
}

#[test]
fn a_year_with_a_flare_a_holiday_and_a_new_red_flag() {
    let mut year = Year::new();
    let clearance = year.clearance(None, None).expect("a screen with nothing to report opens");
    let asked = year.write(Body::ProgrammeInterviewed(interview()));
    let plan = year.plan(&clearance);
    let taken = accepted(&plan, asked, &year.someone.moment());
    year.write(Body::ProgrammeAccepted(taken));
    year.write(Body::ActivitiesSet(ActivitiesSet { activities: vec![ACTIVITY.to_owned()] }));

    let mut morning_after: Option<EventId> = None;
    let mut early_rate = None;
    let mut weeks_with_advice = Vec::new();
    for day in 0..364_i64 {
        let morning_ms = MONDAY_MS + day * DAY_MS;
        year.someone.now_ms = morning_ms;
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
            let points_up = points.and_then(Scale::new);
            year.write(Body::SymptomNextDay(journal::SymptomNextDay {
                session: Some(session),
                felt,
                points_up,
            }));
        }
        if day % 2 == 0 {
            year.checks_in(pain_in(week, weekday));
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
            if !year.advice.open_on(year.someone.today()).is_empty() {
                weeks_with_advice.push(week);
            }
            match week {
                4 => {
                    early_rate = year.habit.rate(year.someone.today());
                    year.write(Body::GoalSet(GoalSet { at_most_a_day: Some(6) }));
                }
                39 => year.answers_advice(),
                _ => {}
            }
        }
        if let Some(clearance) = clearance {
            // Fridays are often missed, and one session in eleven is broken off half way.
            let is_missed = weekday == 4 && week % 3 == 1;
            if !is_missed {
                let share = if day % 11 == 10 { 0.5 } else { 1.0 };
                morning_after = year.does(&clearance, share, if week % 9 == 8 { 7 } else { 4 });
            }
            if weekday == 5 {
                year.asks_for_relief(&clearance);
            }
        }
        year.taps(morning_ms, week, weekday);
    }
    let (early, late) = (early_rate, year.habit.rate(year.someone.today()));
    let (early, late) = (early.expect("four weeks of taps"), late.expect("a year of taps"));
    assert!(late.mean < early.mean - 3.0, "{late:?} after {early:?}");
    assert!(year.drawn.contains("learned-1"), "{}", year.drawn);
    // Pain that came back is advice to see someone, until that is answered.
    assert!([38, 39].iter().all(|week| weeks_with_advice.contains(week)), "{weeks_with_advice:?}");
    assert!(!weeks_with_advice.contains(&40), "{weeks_with_advice:?}");
    let about_weeks = |rule: Option<Rule>| matches!(rule, Some(Rule::Worse | Rule::NoBetter));
    let answered = |state: State| matches!(state, State::Closed { .. });
    assert!(year.advice.all().any(|notice| about_weeks(notice.rule()) && answered(notice.state)));
    insta::assert_snapshot!(year.text);
}
