//! `limber today`: what the day holds. It looks, and starts nothing: the safety check is answered in the page alone, and no
//! movement is named that the check does not allow to be shown.

use care::persistence::Notice;
use care::programme::{DayPlan, DayState, Ground, NoSession, ThisWeek, session_of, this_week};
use care::relief::{FittedRoutine, Now};
use care::screening::{Closed, EmergencyAdvice, Limits, Needs};
use content_bundle::content;
use journal::{Fold, LocalDate, Moment};
use library::screening::{AdviceId, Closes, PREVIEW_NOTICE, Urgency};
use serde::Serialize;
use std::path::Path;

use super::transfer::counted;
use crate::clock;
use crate::known::Known;
use crate::outcome::{Failure, Said};
use crate::page::Page;
use crate::plan_words;
use crate::record::{Looked, look};
use crate::words::{plain, t, within};

/// What a day holds.
#[derive(Debug, Serialize)]
struct Today {
    day: String,
    advice: Vec<Advice>,
    /// What the person wants to be able to do, where a programme may be shown.
    goals: Vec<String>,
    state: State,
    /// Sentences about that state.
    says: Vec<String>,
    /// The page that goes on from here.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<Page>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<Session>,
    /// Questions of the page about earlier sessions, which what comes next waits for.
    asks: Vec<String>,
    noted: Noted,
    notice: &'static str,
    /// What a person should know about the record.
    told: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Emergency,
    SeeSomeoneToday,
    Closed,
    CheckDue,
    NoProgramme,
    NotTaken,
    Done,
    Rest,
    NeckRests,
    TooPainful,
    Session,
}

#[derive(Debug, Serialize)]
struct Advice {
    rule: String,
    urgency: &'static str,
    since: String,
    see: String,
    why: String,
    page: Page,
}

#[derive(Debug, Serialize)]
struct Session {
    minutes: u32,
    has_strength: bool,
    movements: Vec<Movement>,
}

#[derive(Debug, Serialize)]
struct Movement {
    id: String,
    name: String,
    sets: u8,
    repetitions: u16,
    each_side: bool,
    beside_support: bool,
    dose: String,
    why: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Noted {
    cracks: u32,
    let_pass: u32,
    at_most_a_day: Option<u16>,
}

pub(crate) fn run(place: &Path) -> Result<Said, Failure> {
    Ok(said(&look(place, "limber today")?, &clock::now()))
}

fn said(looked: &Looked, now: &Moment) -> Said {
    let today = Today::of(looked, now);
    let json = serde_json::to_value(&today).unwrap_or_default();
    Said::new(plain(&today.words()), json)
}

impl Today {
    fn of(looked: &Looked, now: &Moment) -> Self {
        let known = Known::of(&looked.journal);
        let date = now.local.date;
        let day = date.days_since_epoch();
        let noted = known.habit.on(day);
        let day_after = known.history.asks_next_day(day);
        let today = Self {
            day: date.to_string(),
            advice: known.advice(now).iter().map(advice).collect(),
            goals: Vec::new(),
            state: State::CheckDue,
            says: Vec::new(),
            page: None,
            session: None,
            asks: day_after.first().map(|_| t!("morning-question")).into_iter().collect(),
            noted: Noted {
                cracks: noted.cracks,
                let_pass: noted.let_pass,
                at_most_a_day: known.habit.goal(),
            },
            notice: PREVIEW_NOTICE,
            told: looked.told.clone(),
        };
        match known.outlook(now) {
            Ok(limits) => today.with_programme(&known, &limits, now).with_goals(&known),
            Err(needs) => today.before_all(needs, &known),
        }
    }

    /// Something stands before every movement.
    fn before_all(self, needs: Needs, known: &Known) -> Self {
        let not_today = || Some(Page::new(t!("title-today-not"), "/today-not"));
        match needs {
            Needs::Emergency(advice) => Self {
                state: State::Emergency,
                says: emergency(&advice, known.country()),
                asks: Vec::new(),
                page: Some(Page::new(t!("title-help-now"), "/help-now")),
                ..self
            },
            Needs::SameDay(advised) => {
                let says = std::iter::once(format!("{}.", t!("see-today"))).chain(who(&advised.see));
                let (says, asks) = (says.collect(), Vec::new());
                Self { state: State::SeeSomeoneToday, says, asks, page: not_today(), ..self }
            }
            Needs::Closed { closed: Closed { why, see, .. }, .. } => {
                let says = std::iter::once(format!("{}.", t!("not-today-heading")));
                let says = says.chain(why.into_iter().map(closes)).chain(who(&see));
                Self { state: State::Closed, says: says.collect(), page: not_today(), ..self }
            }
            Needs::WholeScreen { .. } | Needs::DailyCard => Self {
                state: State::CheckDue,
                says: vec![t!("programme-due")],
                page: Some(Page::new(t!("title-check"), "/check")),
                ..self
            },
        }
    }

    fn with_programme(self, known: &Known, limits: &Limits, now: &Moment) -> Self {
        let day = now.local.date.days_since_epoch();
        let page = Some(Page::new(t!("title-programme"), "/programme"));
        known.with_ground(limits, now, |ground| match this_week(ground, &known.programme, day) {
            None => Self {
                state: State::NoProgramme,
                says: vec!["There is no programme yet.".to_owned(), t!("programme-lead")],
                page,
                ..self
            },
            Some(ThisWeek { is_taken: false, .. }) => Self {
                state: State::NotTaken,
                says: vec!["A plan for your week is ready. It waits for you to take it.".to_owned()],
                page,
                ..self
            },
            Some(this_week) => Self { page, ..self }.with_day(known, ground, &this_week, now),
        })
    }

    fn with_goals(self, known: &Known) -> Self {
        let told = known.programme.interview();
        Self { goals: told.map(|(_, told)| told.goals.clone()).unwrap_or_default(), ..self }
    }

    /// A plan was taken.
    fn with_day(self, known: &Known, ground: &Ground<'_>, planned: &ThisWeek, now: &Moment) -> Self {
        let day = now.local.date.days_since_epoch();
        let flare = planned.week.flare_day.map(|_| t!("week-flare"));
        let effort = known.programme.asks_effort(day).map(|_| t!("effort-question"));
        let today = Self { asks: self.asks.into_iter().chain(effort).collect(), ..self };
        let state = |state, words: String| (state, flare.clone().into_iter().chain([words]).collect());
        let ((state, says), session) = match planned.week.on(day).map(|plan| (plan, &plan.state)) {
            Some((_, DayState::Done { .. })) => (state(State::Done, t!("today-done")), None),
            Some((plan, DayState::Planned(steps))) if !steps.is_empty() => {
                let at = Now { instant_ms: now.instant_ms, day, hour: now.local.hour() };
                let ground = Ground { pain: known.pain_now(now), ..*ground };
                match session_of(&ground, plan, planned.minutes, at) {
                    Ok(routine) => {
                        ((State::Session, flare.into_iter().collect()), Some(Session::of(plan, &routine)))
                    }
                    Err(NoSession::NeckRests) => (state(State::NeckRests, t!("today-neck-rests")), None),
                    Err(NoSession::TooPainful) => (state(State::TooPainful, t!("today-pain")), None),
                    Err(NoSession::NothingPlanned) => (state(State::Rest, t!("today-rest")), None),
                }
            }
            _ => (state(State::Rest, t!("today-rest")), None),
        };
        Self { state, says, session, ..today }
    }

    fn words(&self) -> String {
        let mut parts: Vec<String> = vec![self.told.join("\n")];
        let advice = || self.advice.iter().map(Advice::words);
        // What cannot wait comes before what can.
        match self.state {
            State::Emergency | State::SeeSomeoneToday => {
                parts.push(self.state_words());
                parts.extend(advice());
            }
            _ => {
                parts.extend(advice());
                parts.push(self.state_words());
            }
        }
        parts.push(self.noted.words());
        parts.push(format!("{}.", self.notice));
        parts.retain(|part| !part.is_empty());
        format!("{}\n\n{}", self.day, parts.join("\n\n"))
    }

    fn state_words(&self) -> String {
        let goals = (!self.goals.is_empty()).then(|| t!("week-goals", goals = self.goals.join(" · ")));
        let mut lines: Vec<String> = goals.into_iter().chain(self.says.iter().cloned()).collect();
        lines.extend(self.session.as_ref().map(Session::words));
        let asks = self.asks.iter().map(|question| format!("A question waits for your answer: {question}"));
        lines.extend(asks);
        lines.extend(self.page.as_ref().map(|page| format!("Open {}", page.words())));
        lines.join("\n")
    }
}

fn advice(notice: &Notice) -> Advice {
    let see = match notice.see(&content().screening) {
        Some(named) => t!("see-who", who = named.who.clone(), soon = named.how_soon.clone()),
        None => {
            let soon =
                if notice.urgency >= Urgency::Soon { t!("advice-soon-w") } else { t!("advice-soon-r") };
            t!("see-who", who = within(&t!("advice-who")), soon = within(&soon))
        }
    };
    Advice {
        rule: notice.rule.clone(),
        urgency: notice.urgency.code(),
        since: LocalDate::from_days_since_epoch(notice.day).to_string(),
        see,
        why: why(notice),
        page: Page::new(t!("title-see-someone"), "/see-someone"),
    }
}

fn why(notice: &Notice) -> String {
    use care::persistence::Rule;
    match notice.rule() {
        Some(Rule::NoBetter) => t!("advice-why-no-better"),
        Some(Rule::Worse) => t!("advice-why-worse"),
        Some(Rule::ThirdFlare) => t!("advice-why-third-flare"),
        Some(Rule::NewSigns) => t!("advice-why-new-signs"),
        None => t!("advice-why-newer"),
    }
}

impl Advice {
    fn words(&self) -> String {
        let Self { see, why, since, page, .. } = self;
        format!("{see}\n{why}\n{}\nOpen {}", t!("advice-since", day = since.clone()), page.words())
    }
}

/// What to do and whom to call. Why is told in the page, which nobody reads over a shoulder in a terminal's history.
fn emergency(advice: &EmergencyAdvice, country: Option<&str>) -> Vec<String> {
    let screening = &content().screening;
    let words = &screening.wordings;
    let title = match advice.urgency {
        Urgency::Ambulance => &words.ambulance_title,
        _ => &words.emergency_department_title,
    };
    let numbers = screening.ambulance_numbers(country);
    let whose = match country.and_then(|code| screening.country(code)) {
        Some(country) => t!("help-number-of", country = country.name.clone(), count = numbers.len()),
        None => t!("help-number-unknown"),
    };
    vec![
        format!("{}.", title.trim_end_matches('.')),
        format!("{}. {whose} {}", numbers.join(" / "), words.elsewhere),
        words.do_not.clone(),
    ]
}

fn who(see: &[AdviceId]) -> impl Iterator<Item = String> {
    see.iter()
        .filter_map(|id| content().screening.advice(id))
        .map(|advice| t!("see-who", who = advice.who.clone(), soon = advice.how_soon.clone()))
}

fn closes(why: Closes) -> String {
    let words = &content().screening.wordings;
    match why {
        Closes::Under18 => words.under_18.clone(),
        Closes::For48Hours => words.for_48_hours.clone(),
        Closes::UntilSeen => words.until_seen.clone(),
        Closes::SurgicalTeam => words.surgical_team.clone(),
    }
}

impl Session {
    fn of(plan: &DayPlan, routine: &FittedRoutine) -> Self {
        let why = |id: &str| {
            let planned = plan.steps().iter().find(|planned| planned.step.movement == id);
            planned.map(|planned| plan_words::why(&planned.spoke)).unwrap_or_default()
        };
        let movements = routine.steps.iter().map(|step| Movement {
            id: step.movement.clone(),
            name: step.name.clone(),
            sets: step.sets,
            repetitions: step.repetitions,
            each_side: step.takes.len() > 1,
            beside_support: step.beside_support,
            dose: t!("movement-sets", sets = step.sets, reps = step.repetitions),
            why: why(&step.movement),
        });
        Self {
            minutes: ((routine.duration_secs / 60.0).round() as u32).max(1),
            has_strength: routine.id.0 == care::programme::STRENGTH_ROUTINE,
            movements: movements.collect(),
        }
    }

    fn words(&self) -> String {
        let about = t!("programme-about-minutes", minutes = self.minutes);
        let strength = if self.has_strength { format!(", {}", t!("week-strength")) } else { String::new() };
        let mut lines = vec![format!("{}: {about}{strength}", t!("today-heading"))];
        lines.extend(self.movements.iter().map(Movement::words));
        let beside = self.movements.iter().filter(|movement| movement.beside_support);
        let beside: Vec<&str> = beside.map(|movement| movement.name.as_str()).collect();
        if !beside.is_empty() {
            lines.push(t!("for-you-beside-support", movements = beside.join(", ")));
        }
        lines.join("\n")
    }
}

impl Movement {
    fn words(&self) -> String {
        let side = if self.each_side { ", each side" } else { "" };
        format!("  {}, {}{side}. {}", self.name, self.dose, self.why.join(" ")).trim_end().to_owned()
    }
}

impl Noted {
    fn words(&self) -> String {
        let noted = match (self.cracks, self.let_pass) {
            (0, 0) => "Nothing was noted today of cracks and urges.".to_owned(),
            (cracks, let_pass) => format!(
                "Noted today: {}, {} let pass.",
                counted(cracks as usize, "crack", "cracks"),
                counted(let_pass as usize, "urge", "urges")
            ),
        };
        match self.at_most_a_day {
            Some(most) => {
                format!("{noted} You want at most {}.", counted(usize::from(most), "crack", "cracks"))
            }
            None => noted,
        }
    }
}

#[cfg(test)]
mod tests;
