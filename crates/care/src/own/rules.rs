//! What may be in a routine of one's own, and what it comes to.

use std::collections::BTreeSet;

use journal::StrengthPattern;
use library::plan_file::{FileSession, FileStep, PlanFile};
use library::{Content, Movement, MovementId, Region, RoutineId};

use crate::programme::file::{
    Budget, Checked, CheckedSession, CheckedStep, Difference, Fault, Known, Otherwise, check_size, faults,
    fitted_step, is_held, keep_to_a_session, known_and_possible, most_hold_secs,
};
use crate::programme::{Ground, Ladder, Programme, halved, is_early};
use crate::relief::{FittedRoutine, Now, Outlook, WhyLeftOut, neck_had_enough, total_secs, works_neck};
use crate::session::Step;

/// Why a movement may not be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NotNow {
    /// What relief leaves out for the same reason.
    LeftOut(WhyLeftOut),
    /// No routine of Limber's holds it, and what comes before it has not become easy.
    TooEarly,
}

impl From<NotNow> for Otherwise {
    fn from(not: NotNow) -> Self {
        match not {
            NotNow::LeftOut(why) => Otherwise::LeftOut { why },
            NotNow::TooEarly => Otherwise::TooEarly,
        }
    }
}

/// From 1 up to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// What the movement has where nothing else is said.
    pub usual: u16,
    /// The most.
    pub most: u16,
}

/// The longest hold of a movement, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HoldSpan {
    /// What the movement has where nothing else is said.
    pub usual_secs: f32,
    /// The most.
    pub most_secs: f32,
}

/// How much of a movement may be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Sets, for each side.
    pub sets: Span,
    /// Repetitions in a set, for each side.
    pub repetitions: Span,
    /// The hold, where it has one.
    pub hold: Option<HoldSpan>,
}

/// A movement as a file names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// The movement of Limber's that it is, or is like.
    pub base: MovementId,
    /// How much of it may be chosen, or why it may not be done.
    pub room: Result<Room, NotNow>,
}

/// What a routine comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// What it is called.
    pub name: String,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// What is done otherwise than the routine says.
    pub differences: Vec<Difference>,
    /// Movements that Limber does not know any more. It is done without them.
    pub gone: Vec<String>,
}

impl Fitted {
    /// Seconds that it takes, changes between movements included.
    #[must_use]
    pub fn duration_secs(&self) -> f32 {
        total_secs(&self.steps)
    }

    /// Whole minutes, at least one.
    #[must_use]
    pub fn minutes(&self) -> u8 {
        // No session is longer than 45 minutes.
        (self.duration_secs() / 60.0).round().clamp(1.0, 240.0) as u8
    }

    /// As the player takes it; nothing where there is nothing to do.
    #[must_use]
    pub fn routine(&self, id: RoutineId) -> Option<FittedRoutine> {
        let is_changed = |step: &Step| step.takes.iter().any(|take| !take.motion.changes().is_empty());
        (!self.steps.is_empty()).then(|| FittedRoutine {
            id,
            minutes: self.minutes(),
            // Nobody said where it hurts: a pain that was marked may be anywhere.
            places: Vec::new(),
            is_smaller: self.steps.iter().any(is_changed),
            duration_secs: self.duration_secs(),
            steps: self.steps.clone(),
        })
    }
}

/// What may be done: the safe set of relief, and the levels of plans for what no routine of Limber's holds.
pub struct Rules<'a> {
    pub(super) ground: Ground<'a>,
    outlook: Outlook<'a>,
    ladder: Ladder,
    today: i64,
    neck_rests: bool,
    /// What is in a routine of Limber's, and so open to everybody whom nothing rules it out for.
    offered: BTreeSet<&'a str>,
}

impl<'a> Rules<'a> {
    /// For this moment: also the pain that was marked, wherever it is, and the neck's sets.
    #[must_use]
    pub fn at(ground: Ground<'a>, programme: &Programme, now: Now) -> Self {
        let neck_rests = neck_had_enough(ground.content, ground.history, now);
        Self { neck_rests, ..Self::of(ground, programme, now.day) }
    }

    /// For a day, without what only the moment of a session can tell: to make a routine and to look at one.
    #[must_use]
    pub fn ahead(ground: Ground<'a>, programme: &Programme, today: i64) -> Self {
        Self::of(Ground { pain: None, ..ground }, programme, today)
    }

    fn of(ground: Ground<'a>, programme: &Programme, today: i64) -> Self {
        let places_and_pain = (Region::ALL, ground.pain);
        Self {
            ground,
            outlook: Outlook::of(ground.content, ground.limits, ground.history, places_and_pain, today),
            ladder: programme.ladder(today),
            today,
            neck_rests: false,
            offered: offered(ground.content),
        }
    }

    /// Why a movement may not be done, if it may not.
    #[must_use]
    pub fn forbids(&self, movement: &Movement) -> Option<NotNow> {
        if let Some(why) = self.outlook.forbids(movement) {
            return Some(NotNow::LeftOut(why));
        }
        if self.neck_rests && works_neck(movement) {
            return Some(NotNow::LeftOut(WhyLeftOut::NeckHadEnough));
        }
        let is_open = self.offered.contains(movement.id.0.as_str());
        (!is_open && is_early(&self.ground, &self.ladder, movement, self.today)).then_some(NotNow::TooEarly)
    }

    /// How much of a movement of Limber's may be chosen.
    ///
    /// # Errors
    /// Why it may not be done.
    pub fn room(&self, movement: &Movement) -> Result<Room, NotNow> {
        self.room_as(movement, movement)
    }

    /// One of a file's movements, and how much of it may be chosen; nothing where there is no such movement.
    #[must_use]
    pub fn named(&self, file: &PlanFile, id: &str) -> Option<Named> {
        let known = Known::of(self.ground.content, file, &mut Vec::new());
        let (movement, base) = known.get(id)?;
        let room = self.room_as(movement, base);
        Some(Named { name: movement.name.clone(), base: base.id.clone(), room })
    }

    pub(super) fn room_as(&self, movement: &Movement, base: &Movement) -> Result<Room, NotNow> {
        if let Some(why) = self.forbids(movement) {
            return Err(why);
        }
        let dose = &movement.dose;
        let all = FileStep {
            movement: movement.id.0.clone(),
            sets: Some(u32::from(dose.max_sets.max(1))),
            reps: Some(u32::from(dose.max_reps.max(1))),
            hold_secs: None,
        };
        let mut left_out = None;
        let step = fitted_step((movement, base), &all, &self.ground, |what| {
            if let Otherwise::LeftOut { why } = what {
                left_out = Some(NotNow::LeftOut(why));
            }
        });
        let step = match (step, left_out) {
            (Some(step), _) => step.step,
            (None, why) => return Err(why.unwrap_or(NotNow::TooEarly)),
        };
        let span = |usual: u16, most: u16| Span { usual: usual.clamp(1, most), most };
        Ok(Room {
            sets: span(u16::from(dose.sets), u16::from(step.sets)),
            repetitions: span(dose.reps, step.repetitions),
            hold: hold(movement, base),
        })
    }

    /// What the routines of a file would come to, before anybody takes them: every session is one.
    ///
    /// # Errors
    /// Every [`Fault`] of the file at once.
    pub fn check(&self, file: &PlanFile) -> Result<Checked, Vec<Fault>> {
        let found = faults(self.ground.content, file);
        if !found.is_empty() {
            return Err(found);
        }
        let mut weighed = self.weigh(file);
        let sessions = file.sessions.iter().enumerate();
        let sessions = sessions.map(|(number, session)| weighed.session(number, session)).collect();
        let Weighing { differences, .. } = weighed;
        Ok(Checked { name: file.name.clone(), sessions, differences, pattern: StrengthPattern::default() })
    }

    /// What a routine that is kept comes to. A movement that is not known any more is left out and named: the others are
    /// still what the person put together.
    ///
    /// # Errors
    /// Every other [`Fault`]: this page writes none of them.
    pub fn fit(&self, routine: &PlanFile) -> Result<Fitted, Vec<Fault>> {
        let mut found = Vec::new();
        check_size(routine, &mut found);
        let Some(session) = routine.sessions.first().filter(|_| found.is_empty()) else { return Err(found) };
        let mut weighed = self.weigh(routine);
        let steps = weighed.session(0, session).steps;
        let Weighing { known, faults, differences, .. } = weighed;
        let is_gone =
            |fault: &Fault| matches!(fault, Fault::UnknownMovement { .. } | Fault::UnknownLike { .. });
        let found: Vec<Fault> = faults.into_iter().filter(|fault| !is_gone(fault)).collect();
        if !found.is_empty() {
            return Err(found);
        }
        let named = session.steps.iter().map(|step| step.movement.as_str());
        Ok(Fitted {
            name: session.name.clone(),
            steps: steps.into_iter().map(|checked| checked.step).collect(),
            differences,
            gone: named.filter(|id| known.get(id).is_none()).map(str::to_owned).collect(),
        })
    }

    fn weigh<'r>(&'r self, file: &'r PlanFile) -> Weighing<'r, 'a> {
        let mut faults = Vec::new();
        let known = Known::of(self.ground.content, file, &mut faults);
        Weighing { rules: self, known, faults, differences: Vec::new() }
    }
}

/// Every movement of a routine that Limber itself offers.
fn offered(content: &Content) -> BTreeSet<&str> {
    let routines = content.routines.iter().chain(&content.occasions);
    let steps = routines.flat_map(|routine| &routine.plans).flat_map(|plan| &plan.steps);
    steps.map(|step| step.movement.0.as_str()).collect()
}

/// How long a movement may be held, where holding is part of it.
fn hold(movement: &Movement, base: &Movement) -> Option<HoldSpan> {
    let most_secs = most_hold_secs(base);
    let longest_secs = movement.motion.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
    (is_held(base) && longest_secs >= 1.0)
        .then(|| HoldSpan { usual_secs: longest_secs.min(most_secs), most_secs })
}

/// A file on its way to steps.
struct Weighing<'r, 'a> {
    rules: &'r Rules<'a>,
    known: Known<'r>,
    faults: Vec<Fault>,
    differences: Vec<Difference>,
}

impl Weighing<'_, '_> {
    fn session(&mut self, number: usize, session: &FileSession) -> CheckedSession {
        let mut budget = Budget::default();
        let mut steps: Vec<CheckedStep> = Vec::new();
        for wanted in &session.steps {
            let Some(step) = self.step(number, wanted) else { continue };
            match budget.take(&step.step) {
                None => steps.push(step),
                Some(what) => self.differs(number, Some(step.step.name), what),
            }
        }
        if let Some(what) = keep_to_a_session(&mut steps) {
            self.differs(number, None, what);
        }
        CheckedSession { name: session.name.clone(), days: Vec::new(), steps }
    }

    fn differs(&mut self, session: usize, movement: Option<String>, what: Otherwise) {
        self.differences.push(Difference { session, movement, what });
    }

    fn step(&mut self, number: usize, wanted: &FileStep) -> Option<CheckedStep> {
        let (movement, base) = known_and_possible(&self.known, number, wanted, &mut self.faults)?;
        let mut told: Vec<Otherwise> = Vec::new();
        let step = match self.rules.forbids(movement) {
            Some(why) => {
                told.push(why.into());
                None
            }
            None => {
                let ground = &self.rules.ground;
                let fitted = fitted_step((movement, base), wanted, ground, |what| told.push(what));
                fitted.map(|step| self.rules.smaller(step, &mut told))
            }
        };
        let name = movement.name.clone();
        told.into_iter().for_each(|what| self.differs(number, Some(name.clone()), what));
        step
    }
}

impl Rules<'_> {
    /// As relief halves it after a worse day.
    fn smaller(&self, checked: CheckedStep, told: &mut Vec<Otherwise>) -> CheckedStep {
        let before = (checked.step.sets, checked.step.repetitions);
        let (sets, repetitions) = halved(before, self.ground.history.is_flared(self.today));
        if sets < before.0 {
            told.push(Otherwise::Sets { planned: u32::from(before.0), fitted: sets });
        }
        if repetitions < before.1 {
            told.push(Otherwise::Repetitions { planned: u32::from(before.1), fitted: repetitions });
        }
        CheckedStep { step: Step { sets, repetitions, ..checked.step }, ..checked }
    }
}
