//! What a break may offer.

use breaks::{CareSays, Kind, NeckAllowance};
use journal::{Body, Event, Fold, Moment, ReliefAsked, Scale};
use library::{Content, Intent, Movement, MovementId, Region, Setting};

use crate::history::History;
use crate::relief::{Ask, Now, recommend, works_neck};
use crate::screening::{Clearance, Needs, Standing};

/// Movements in one break.
const MOVEMENTS_A_BREAK: usize = 2;
/// The plan of a routine that they are taken from, in minutes: a break is one to two.
const BREAK_MINUTES: u8 = 1;

/// What `breaks` asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What for.
    pub kind: Kind,
    /// Whether the neck may be part of it, by the day's budget.
    pub neck: NeckAllowance,
}

/// What may be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The answer to `breaks`.
    pub says: CareSays,
    /// The movements, at most two; none where it is standing, walking and breathing.
    pub movements: Vec<MovementId>,
}

impl Advice {
    /// Nothing now.
    pub const NOTHING: Self = Self { says: CareSays::Nothing, movements: Vec::new() };
    /// Standing, walking and breathing.
    pub const STAND_WALK_BREATHE: Self = Self { says: CareSays::StandWalkBreathe, movements: Vec::new() };
}

/// What has to be known for an offer: a fold over the journal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BreakFacts {
    standing: Standing,
    history: History,
    asked: Option<ReliefAsked>,
}

impl Fold for BreakFacts {
    const VERSION: u32 = 2;

    fn apply(&mut self, event: &Event) {
        self.standing.apply(event);
        self.history.apply(event);
        if let Body::ReliefAsked(asked) = &event.body {
            self.asked = Some(asked.clone());
        }
    }
}

impl BreakFacts {
    /// What may be offered now.
    ///
    /// A change of position names no movement. A break names two of the safe set, for the place that was stiff last, if the
    /// safety check is in date and the card before a session was answered within its half hour; otherwise only standing,
    /// walking and breathing. Neither starts anything: the page asks its card before a movement.
    ///
    /// ```
    /// use breaks::{CareSays, Kind, NeckAllowance};
    /// use care::breaks::{BreakFacts, Question};
    /// use journal::Moment;
    ///
    /// let nobody_asked_yet = BreakFacts::default();
    /// let question = Question { kind: Kind::Break, neck: NeckAllowance::SpentToday };
    /// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
    /// let advice = nobody_asked_yet.advise(content_bundle::content(), question, &now);
    /// assert_eq!(advice.says, CareSays::StandWalkBreathe);
    /// ```
    #[must_use]
    pub fn advise(&self, content: &Content, question: Question, now: &Moment) -> Advice {
        match self.standing.clearance(&content.screening, now) {
            Err(needs) if is_urgent(&needs) => Advice::NOTHING,
            Ok(clearance) if question.kind == Kind::Break => {
                self.movements(content, &clearance, question.neck, now)
            }
            _ => Advice::STAND_WALK_BREATHE,
        }
    }

    fn movements(
        &self,
        content: &Content,
        clearance: &Clearance,
        neck: NeckAllowance,
        now: &Moment,
    ) -> Advice {
        let day = now.local.date.days_since_epoch();
        let ask = self.ask(clearance);
        let person = self.standing.person(clearance.limits(), ask.stiffness, day);
        let at = Now { instant_ms: now.instant_ms, day, hour: now.local.hour() };
        // Whose turn it is may change from break to break; the moment is as good a seed as any, and no mark follows.
        let seed = now.instant_ms.unsigned_abs();
        let Ok(found) = recommend(content, clearance, &self.history, &person, &ask, at, seed) else {
            return Advice::STAND_WALK_BREATHE;
        };
        let neck_allowed = matches!(neck, NeckAllowance::SetsLeft(_)) && clearance.limits().allows_neck();
        let offers = std::iter::once(&found.best).chain(&found.alternatives);
        let steps = offers.flat_map(|offer| &offer.routine.steps);
        let safe = steps.filter_map(|step| content.movement(&MovementId(step.movement.clone())));
        choose(safe.filter(|movement| neck_allowed || !works_neck(movement)))
    }

    /// For the place that was stiff last; where none was told, for the shoulders. The pain is the one marked last.
    fn ask(&self, clearance: &Clearance) -> Ask {
        let named = |name: &String| Region::ALL.iter().copied().find(|region| region.name() == name);
        let told = self.asked.iter().flat_map(|asked| &asked.places).filter_map(named);
        let regions: Vec<Region> = told.collect();
        Ask {
            intent: Intent::Stiffness,
            regions: if regions.is_empty() { vec![Region::UpperBack] } else { regions },
            stiffness: self.asked.as_ref().map_or(0, |asked| asked.stiffness.get()),
            urge: 0,
            pain: clearance.pain_now().or(self.asked.as_ref().and_then(|asked| asked.pain)).map(Scale::get),
            setting: Setting::Desk,
            minutes: BREAK_MINUTES,
        }
    }
}

fn is_urgent(needs: &Needs) -> bool {
    matches!(needs, Needs::Emergency(_) | Needs::SameDay(_))
}

fn choose<'a>(safe: impl Iterator<Item = &'a Movement>) -> Advice {
    let mut chosen: Vec<&Movement> = Vec::new();
    for movement in safe {
        if chosen.len() < MOVEMENTS_A_BREAK && !chosen.iter().any(|other| other.id == movement.id) {
            chosen.push(movement);
        }
    }
    if chosen.is_empty() {
        return Advice::STAND_WALK_BREATHE;
    }
    let neck = chosen.iter().any(|movement| works_neck(movement));
    let movements = chosen.iter().map(|movement| movement.id.clone()).collect();
    Advice { says: CareSays::Movements { neck }, movements }
}
