//! A plan held against the content, the person and the envelope.

use journal::StrengthPattern;
use library::plan_file::{FileSession, FileStep, PlanFile, Weekday};
use library::{Content, Movement, POSITION_CHANGE_SECS};

use super::super::Ground;
use super::super::candidate::{is_early, part_of};
use super::super::ladder::Ladder;
use super::super::log::Programme;
use super::super::model::{TWO_MINUTE_SECS, spacing};
use super::super::reason::Part;
use super::bounds::{Doing, most_hold_secs};
use super::own::Known;
use super::told::{
    Budget, Checked, CheckedSession, CheckedStep, Difference, Fault, FilePart, OneDay, Otherwise,
};
use crate::relief::{Outlook, WhyLeftOut, step_secs, total_secs};
use crate::session;

/// The most movements of a session.
pub const MOST_STEPS: usize = 20;
/// Sessions, own movements, letters of a text.
const MOST_SESSIONS: usize = 14;
const MOST_OWN: usize = 30;
const MOST_LETTERS: usize = 400;
/// A number above which a dose is a slip of the pen, not a large dose.
const MOST_SETS: u32 = 20;
const MOST_REPS: u32 = 1000;
const MOST_HOLD_SECS: f32 = 600.0;
/// The longest session.
pub(crate) const MOST_SESSION_SECS: f32 = 45.0 * 60.0;

/// Checks a plan for a person on a day, who stands where the programme says.
///
/// # Errors
/// Every [`Fault`] of the plan at once.
pub fn check(
    ground: &Ground<'_>,
    programme: &Programme,
    plan: &PlanFile,
    today: i64,
) -> Result<Checked, Vec<Fault>> {
    let mut faults = Vec::new();
    check_size(plan, &mut faults);
    check_days(plan, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let known = Known::of(ground.content, plan, &mut faults);
    let outlook = Outlook::of(ground.content, ground.limits, ground.history, (&[], ground.pain), today);
    let ladder = programme.ladder(today);
    let mut checking = Checking { ground, known, outlook, ladder, today, faults, differences: Vec::new() };
    let mut sessions: Vec<CheckedSession> =
        plan.sessions.iter().enumerate().map(|(index, session)| checking.session(index, session)).collect();
    let pattern = pattern_of(&sessions);
    checking.rest(&mut sessions, pattern);
    checking.days(&sessions);
    let Checking { faults, differences, .. } = checking;
    if faults.is_empty() {
        Ok(Checked { name: plan.name.clone(), sessions, differences, pattern })
    } else {
        Err(faults)
    }
}

/// What makes a plan, or a file of routines, impossible for anybody: what [`check`] finds without looking at a person. None
/// where it can be done.
#[must_use]
pub fn faults(content: &Content, plan: &PlanFile) -> Vec<Fault> {
    let mut faults = Vec::new();
    check_size(plan, &mut faults);
    if !plan.holds_routines() {
        check_days(plan, &mut faults);
    }
    if faults.is_empty() {
        let known = Known::of(content, plan, &mut faults);
        for (index, session) in plan.sessions.iter().enumerate() {
            for step in &session.steps {
                known_and_possible(&known, index, step, &mut faults);
            }
        }
    }
    faults
}

/// The movement of a step; a fault where there is none, or where nobody can do so much of it.
pub(crate) fn known_and_possible<'k>(
    known: &'k Known<'_>,
    session: usize,
    wanted: &FileStep,
    faults: &mut Vec<Fault>,
) -> Option<(&'k Movement, &'k Movement)> {
    let Some(pair) = known.get(&wanted.movement) else {
        let is_own_fault = faults.iter().any(|fault| is_about(fault, &wanted.movement));
        if !is_own_fault {
            let near = known.near(&wanted.movement);
            faults.push(Fault::UnknownMovement { session, movement: wanted.movement.clone(), near });
        }
        return None;
    };
    if !is_possible(wanted) {
        faults.push(Fault::Dose { session, movement: wanted.movement.clone() });
        return None;
    }
    Some(pair)
}

/// More than any plan has, too little to do, or texts that are none.
pub(crate) fn check_size(plan: &PlanFile, faults: &mut Vec<Fault>) {
    let counts = [
        (FilePart::Sessions, plan.sessions.len(), MOST_SESSIONS),
        (FilePart::Movements, plan.movements.len(), MOST_OWN),
    ];
    let steps =
        plan.sessions.iter().map(|session| (FilePart::SessionMovements, session.steps.len(), MOST_STEPS));
    for (what, count, most) in counts.into_iter().chain(steps) {
        if count > most {
            faults.push(Fault::TooMany { what, most });
        }
    }
    if plan.sessions.is_empty() {
        faults.push(Fault::Empty { session: None });
    }
    let empty = plan.sessions.iter().enumerate().filter(|(_, session)| session.steps.is_empty());
    faults.extend(empty.map(|(index, _)| Fault::Empty { session: Some(index) }));
    faults.extend(texts(plan).filter(|(_, text)| !is_text(text)).map(|(what, _)| Fault::Text { what }));
}

/// A plan says for each of its sessions on which days it is done.
fn check_days(plan: &PlanFile, faults: &mut Vec<Fault>) {
    let without = plan.sessions.iter().enumerate().filter(|(_, session)| session.days.is_empty());
    faults.extend(without.map(|(index, _)| Fault::NoDays { session: index }));
}

fn texts(plan: &PlanFile) -> impl Iterator<Item = (FilePart, &str)> {
    let head = [
        (FilePart::Name, Some(&plan.name)),
        (FilePart::From, plan.from.as_ref()),
        (FilePart::Note, plan.note.as_ref()),
    ];
    let head = head.into_iter().filter_map(|(what, text)| Some((what, text?.as_str())));
    let sessions = plan.sessions.iter().map(|session| (FilePart::SessionName, session.name.as_str()));
    let own = plan.movements.iter().flat_map(|own| {
        let motion = own.motion.iter().flat_map(|motion| {
            let keys = motion.keys.iter().flat_map(|key| [Some(&key.say), key.hold_say.as_ref()]);
            keys.flatten().chain([&motion.return_say])
        });
        let words = [&own.id, &own.name].into_iter().chain(&own.start).chain(&own.cues).chain(motion);
        words.map(|text| (FilePart::MovementWords, text.as_str()))
    });
    head.chain(sessions).chain(own)
}

/// No signs that a page or a voice would take for something else than text.
fn is_text(text: &str) -> bool {
    let is_odd = |letter: char| {
        letter.is_control() && letter != '\n'
            || ('\u{202a}'..='\u{202e}').contains(&letter)
            || ('\u{2066}'..='\u{2069}').contains(&letter)
    };
    text.chars().count() <= MOST_LETTERS && !text.chars().any(is_odd)
}

/// Strength that takes two minutes a day, over all sessions of the day, may come on more days.
fn pattern_of(sessions: &[CheckedSession]) -> StrengthPattern {
    let secs = |weekday: Weekday| -> f32 {
        let day = OneDay::of(sessions, weekday, true);
        day.strength().map(|step| step_secs(&step.step) + POSITION_CHANGE_SECS).sum()
    };
    let is_short = Weekday::ALL.into_iter().all(|weekday| f64::from(secs(weekday)) <= TWO_MINUTE_SECS);
    if is_short { StrengthPattern::TwoMinutes } else { StrengthPattern::ThreeDays }
}

struct Checking<'c, 'g> {
    ground: &'c Ground<'g>,
    known: Known<'c>,
    outlook: Outlook<'c>,
    ladder: Ladder,
    today: i64,
    faults: Vec<Fault>,
    differences: Vec<Difference>,
}

impl Checking<'_, '_> {
    fn session(&mut self, index: usize, session: &FileSession) -> CheckedSession {
        let mut budget = Budget::default();
        let mut steps: Vec<CheckedStep> = Vec::new();
        for wanted in &session.steps {
            let Some(step) = self.step(index, wanted) else { continue };
            match budget.take(&step.step) {
                None => steps.push(step),
                Some(what) => self.differs(index, &step, what),
            }
        }
        if let Some(what) = keep_to_a_session(&mut steps) {
            self.differences.push(Difference { session: index, movement: None, what });
        }
        let has_strength = steps.iter().any(|step| step.part == Part::Strength);
        let mut days = session.days.clone();
        days.sort_unstable();
        days.dedup();
        CheckedSession {
            name: session.name.clone(),
            days: days.into_iter().map(|day| (day, has_strength)).collect(),
            steps,
        }
    }

    /// Something that differs on a day whatever the session says. It is told once, not for every day.
    fn differs(&mut self, session: usize, step: &CheckedStep, what: Otherwise) {
        let difference = Difference { session, movement: Some(step.step.name.clone()), what };
        if !self.differences.contains(&difference) {
            self.differences.push(difference);
        }
    }

    fn step(&mut self, session: usize, wanted: &FileStep) -> Option<CheckedStep> {
        let (movement, base) = known_and_possible(&self.known, session, wanted, &mut self.faults)?;
        let mut differs = |what| {
            self.differences.push(Difference { session, movement: Some(movement.name.clone()), what });
        };
        if let Some(why) = self.outlook.forbids(movement) {
            differs(Otherwise::LeftOut { why });
            return None;
        }
        if is_early(self.ground, &self.ladder, movement, self.today) {
            differs(Otherwise::TooEarly);
            return None;
        }
        fitted_step((movement, base), wanted, self.ground, differs)
    }

    /// What several sessions on one day come to.
    fn days(&mut self, sessions: &[CheckedSession]) {
        for weekday in Weekday::ALL {
            for (session, step, what) in OneDay::of(sessions, weekday, true).dropped {
                self.differs(session, step, what);
            }
        }
    }

    /// Takes strength from days that another day beside them has; the week runs on into the next.
    fn rest(&mut self, sessions: &mut [CheckedSession], pattern: StrengthPattern) {
        let (stretch, most) = spacing(pattern);
        let mut kept: Vec<i64> = Vec::new();
        for weekday in Weekday::ALL {
            let day = i64::from(weekday.number());
            let holds = |session: &CheckedSession| {
                session.days.iter().any(|(other, strength)| *other == weekday && *strength)
            };
            if !sessions.iter().any(holds) {
                continue;
            }
            let with = [&kept[..], &[day]].concat();
            if is_spaced_round(&with, stretch, most) {
                kept.push(day);
                continue;
            }
            for (index, session) in sessions.iter_mut().enumerate() {
                for (_, strength) in
                    session.days.iter_mut().filter(|(other, strength)| *other == weekday && *strength)
                {
                    *strength = false;
                    let what = Otherwise::RestDay { day: weekday };
                    self.differences.push(Difference { session: index, movement: None, what });
                }
            }
        }
    }
}

/// A movement that may be done, as this person does it: within its own dose, the envelope and what the screen leaves of it.
/// What is done otherwise than wanted is told; nothing where too little of it would be left.
pub(crate) fn fitted_step(
    (movement, base): (&Movement, &Movement),
    wanted: &FileStep,
    ground: &Ground<'_>,
    mut differs: impl FnMut(Otherwise),
) -> Option<CheckedStep> {
    let (sets, repetitions, hold_secs) = dose(movement, base, wanted, &mut differs);
    let doing = Doing::new(movement, base, hold_secs);
    let step = match doing.step(ground.person, (sets, repetitions)) {
        Ok(step) => step.for_limits(ground.limits),
        Err(not) => {
            differs(Otherwise::LeftOut { why: WhyLeftOut::TooSmall(not) });
            return None;
        }
    };
    if step.works_neck() && !ground.limits.allows_neck() {
        differs(Otherwise::LeftOut { why: WhyLeftOut::NeckClosed });
        return None;
    }
    if step.repetitions < repetitions {
        differs(Otherwise::Repetitions { planned: u32::from(repetitions), fitted: step.repetitions });
    }
    doing.differences(&step).into_iter().for_each(differs);
    Some(CheckedStep { part: part_of(movement).unwrap_or(Part::Ease), step })
}

/// Leaves out the last movements of what is too long for one session, and says so.
pub(crate) fn keep_to_a_session(steps: &mut Vec<CheckedStep>) -> Option<Otherwise> {
    let secs = |steps: &[CheckedStep]| {
        let plain: Vec<session::Step> = steps.iter().map(|step| step.step.clone()).collect();
        total_secs(&plain)
    };
    let planned_secs = secs(steps);
    while secs(steps) > MOST_SESSION_SECS {
        steps.pop();
    }
    let fitted_secs = secs(steps);
    (fitted_secs < planned_secs).then_some(Otherwise::Shortened { planned_secs, fitted_secs })
}

/// Whether days of a week that repeats are spaced.
fn is_spaced_round(days: &[i64], stretch: i64, most: f64) -> bool {
    let twice: Vec<i64> = days.iter().flat_map(|day| [*day, day + 7]).collect();
    twice.iter().all(|first| {
        twice.iter().filter(|day| (*first..first + stretch).contains(*day)).count() as f64 <= most
    })
}

fn is_about(fault: &Fault, id: &str) -> bool {
    match fault {
        Fault::UnknownLike { movement, .. }
        | Fault::Loop { movement }
        | Fault::Twice { movement }
        | Fault::Motion { movement, .. }
        | Fault::OtherDirection { movement, .. } => movement == id,
        _ => false,
    }
}

/// Whether anybody can do such a dose; large ones that can be made smaller are none of this.
fn is_possible(step: &FileStep) -> bool {
    step.sets.is_none_or(|sets| (1..=MOST_SETS).contains(&sets))
        && step.reps.is_none_or(|reps| (1..=MOST_REPS).contains(&reps))
        && step.hold_secs.is_none_or(|secs| (0.0..=MOST_HOLD_SECS).contains(&secs))
}

/// Sets, repetitions and hold within what the movement allows.
fn dose(
    movement: &Movement,
    base: &Movement,
    wanted: &FileStep,
    differs: &mut impl FnMut(Otherwise),
) -> (u8, u16, Option<f32>) {
    let most = &movement.dose;
    let sets = wanted.sets.unwrap_or(u32::from(most.sets));
    let repetitions = wanted.reps.unwrap_or(u32::from(most.reps));
    let fitted_sets = sets.min(u32::from(most.max_sets.max(1))) as u8;
    let fitted_repetitions = repetitions.min(u32::from(most.max_reps.max(1))) as u16;
    if u32::from(fitted_sets) < sets {
        differs(Otherwise::Sets { planned: sets, fitted: fitted_sets });
    }
    if u32::from(fitted_repetitions) < repetitions {
        differs(Otherwise::Repetitions { planned: repetitions, fitted: fitted_repetitions });
    }
    let hold_secs = wanted.hold_secs.map(|planned_secs| {
        let fitted_secs = planned_secs.min(most_hold_secs(base));
        if fitted_secs < planned_secs {
            differs(Otherwise::Hold { planned_secs, fitted_secs });
        }
        fitted_secs
    });
    (fitted_sets, fitted_repetitions, hold_secs)
}
