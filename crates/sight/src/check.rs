//! The check: a look in, what to say and what to show out.

use std::collections::VecDeque;

use kinematics::Side;

use crate::course::{Course, Event, LEAST_DEG, Reading};
use crate::direction::Direction;
use crate::look::{Blind, Head, Look, Scene, Shoulders, Trunk};

/// A place counts once it was held for so long.
pub const HOLD_SECS: f64 = 1.0;
/// Faster than this, for a third of a second, is too fast: a neck's cap of 20 degrees a second, and what a slope over noisy
/// pictures errs by.
pub const FAST_DEG_PER_SEC: f32 = 28.0;

/// The face is there for so long before straight ahead is asked for.
const FIND_SECS: f64 = 0.5;
/// Straight ahead is held for so long, varying by no more than so much.
const ZERO_SECS: f64 = 1.5;
const ZERO_STILL_DEG: f32 = 5.0;
const ZERO_PICTURES: usize = 6;
/// At zero the head is turned and tilted by no more than this. Up and down it may be more: few cameras stand at the height of
/// the eyes.
const ZERO_HEAD_DEG: f32 = 10.0;
const ZERO_PITCH_DEG: f32 = 20.0;
/// And the trunk leans and turns by no more than this.
const ZERO_LEAN_DEG: f32 = 12.0;
const ZERO_TURN_DEG: f32 = 25.0;
/// The trunk stays so near to how it was at zero. The turn of shoulders is read from their depth, which errs by more.
const KEPT_LEAN_DEG: f32 = 12.0;
const KEPT_TURN_DEG: f32 = 25.0;
/// Where only the shoulders are seen, a lean forward brings them nearer, and a back that rounds lets them sink: so many degrees
/// for each share by which they grow, and for each width of theirs by which they sink or rise. A judgement, for somebody
/// before a desk's camera whose trunk is somewhat longer than the shoulders are wide.
const LEAN_DEG_PER_GROWTH: f32 = 80.0;
const LEAN_DEG_PER_WIDTH: f32 = 100.0;
/// The trunk is taken as the middle of what was seen for so long.
const TRUNK_SECS: f64 = 0.8;
/// Not seen for so long is told; for so long, and it may be somebody else, or they sit otherwise.
const BLIND_TOLD_SECS: f64 = 0.6;
const BLIND_OVER_SECS: f64 = 3.0;
/// Before each way the head is in the middle for so long.
const MIDDLE_SECS: f64 = 1.0;
/// In the middle, on every axis. Away from it for so long after a way, and zero is taken anew: the person sits otherwise.
const AWAY_DEG: f32 = 10.0;
const AWAY_SECS: f64 = 6.0;
const AWAY_TOLD_SECS: f64 = 1.5;
/// A way is tried so often at most, and asked for so long. Then it is left out by itself: a neck is not to go to and fro.
const MOST_TRIES: u8 = 3;
const MOST_ASKED_SECS: f64 = 40.0;
/// Two pictures further apart than this are no time in which anything was asked.
const MOST_STEP_SECS: f64 = 1.0;
/// The same is not said again within so long.
const SAID_AGAIN_SECS: f64 = 5.0;

/// Where the check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looking for the face.
    Finding,
    /// Waiting for the head to be held straight ahead, which is zero.
    Straight,
    /// Waiting for the head to be in the middle for a second, before it is asked to go this way.
    Middle(Direction),
    /// Waiting for the head to go this way and to be held.
    Out(Direction),
    /// It was held; waiting for the head to come back.
    Back(Direction),
    /// Every direction is measured or left out.
    Done,
}

/// What is in the way now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The person is not seen well.
    Blind(Blind),
    /// The head is not straight, so that zero would be wrong.
    HeadTurned,
    /// The trunk leans or is turned, so that zero would be wrong.
    Leaning,
    /// The trunk went along.
    TrunkMoved,
    /// Too fast.
    TooFast,
    /// The head goes another way.
    Astray,
    /// Out and back without a hold.
    NotHeld,
}

/// What to say, most important first where there are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Say {
    /// Look straight ahead.
    Straight,
    /// Slowly to the middle: the next way begins there.
    Middle,
    /// Go this way.
    Go(Direction),
    /// That is held, or as far as the check follows: slowly back.
    Back,
    /// This way is left out, after a few tries: slowly back.
    LeftOut,
    /// What is in the way.
    Trouble(Trouble),
    /// All of it is done.
    Done,
}

/// What the edge does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Say it.
    Say(Say),
    /// One direction is measured.
    Measured(Reading),
}

/// What to show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Where the check stands.
    pub stage: Stage,
    /// What is in the way, if anything is.
    pub trouble: Option<Trouble>,
    /// How far the head has gone in the direction of the stage, in whole degrees; nothing where it is not seen.
    pub degrees: Option<i16>,
    /// Share of a hold that is behind the person.
    pub held: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Zero {
    head: Head,
    trunk: Trunk,
}

/// A check under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What is asked for, and how far each is followed.
    ways: Vec<(Direction, f32)>,
    next: usize,
    /// How often the present way was tried, and for how long it was asked for.
    tries: u8,
    asked_secs: f64,
    stage: Stage,
    zero: Option<Zero>,
    last_secs: Option<f64>,
    found_secs: Option<f64>,
    rest: VecDeque<(f64, Head, Trunk)>,
    trunks: VecDeque<(f64, Trunk)>,
    blind_since: Option<f64>,
    middle_since: Option<f64>,
    away_since: Option<f64>,
    course: Course,
    degrees: Option<f32>,
    trouble: Option<Trouble>,
    said: Option<(Say, f64)>,
    readings: Vec<Reading>,
}

impl Check {
    /// A check of these directions, in this order, of a person of whom nothing is known: each is followed no further than
    /// anybody's neck is asked to go from 60 on. Where the person is known, [`Check::up_to`].
    #[must_use]
    pub fn new(directions: &[Direction]) -> Self {
        let ways: Vec<_> = directions.iter().map(|direction| (*direction, direction.careful_deg())).collect();
        Self::up_to(&ways)
    }

    /// A check of these directions, in this order, each followed up to so many degrees. Who gets
    /// there has held it, at least so far, and is asked to go slowly back.
    #[must_use]
    pub fn up_to(ways: &[(Direction, f32)]) -> Self {
        Self {
            ways: ways.to_vec(),
            next: 0,
            tries: 0,
            asked_secs: 0.0,
            stage: if ways.is_empty() { Stage::Done } else { Stage::Finding },
            zero: None,
            last_secs: None,
            found_secs: None,
            rest: VecDeque::new(),
            trunks: VecDeque::new(),
            blind_since: None,
            middle_since: None,
            away_since: None,
            course: Course::new(0.0),
            degrees: None,
            trouble: None,
            said: None,
            readings: Vec::new(),
        }
    }

    /// What was measured so far.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// How many directions are behind the person, measured or left out, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.ways.len())
    }

    /// What to show.
    #[must_use]
    pub fn view(&self) -> View {
        let held = match self.stage {
            Stage::Out(_) | Stage::Back(_) => self.course.held_share(),
            _ => 0.0,
        };
        let degrees = self.degrees.map(|degrees| degrees.round() as i16);
        View { stage: self.stage, trouble: self.trouble, degrees, held }
    }

    /// Begins again at finding the face: the person may sit otherwise after a pause. What was measured stays.
    pub fn again(&mut self) {
        if self.stage == Stage::Done {
            return;
        }
        // The neck has gone out: it counts as a try, though nothing came of it.
        if matches!(self.stage, Stage::Back(_)) {
            self.tries += 1;
        }
        self.stage = Stage::Finding;
        (self.zero, self.found_secs, self.blind_since) = (None, None, None);
        (self.middle_since, self.away_since) = (None, None);
        (self.degrees, self.trouble) = (None, None);
        self.rest.clear();
        self.trunks.clear();
        self.course = Course::new(0.0);
    }

    /// Leaves the present direction out.
    pub fn skip(&mut self) -> Vec<Effect> {
        match self.stage {
            Stage::Done => Vec::new(),
            _ => self.go_on(),
        }
    }

    /// Takes what one picture shows. A look that is not later than the one before changes nothing.
    pub fn look(&mut self, look: &Look) -> Vec<Effect> {
        let now = look.time_secs;
        if self.stage == Stage::Done || !now.is_finite() || self.last_secs.is_some_and(|last| now <= last) {
            return Vec::new();
        }
        let before = self.last_secs.replace(now);
        if matches!(self.stage, Stage::Out(_)) {
            self.asked_secs += before.map_or(0.0, |before| (now - before).min(MOST_STEP_SECS));
            if self.asked_secs >= MOST_ASKED_SECS {
                return self.leave_out(now);
            }
        }
        match look.scene {
            Scene::Blind(why) => self.blind(why, now),
            Scene::Lost(side) => self.lost(side, now),
            Scene::Head { trunk, .. } if !trunk.is_seen() => self.blind(Blind::Shoulders, now),
            Scene::Head { head, trunk } => self.seen(head, trunk, now),
        }
    }

    fn blind(&mut self, why: Blind, now: f64) -> Vec<Effect> {
        self.degrees = None;
        let since = *self.blind_since.get_or_insert(now);
        if now - since < BLIND_TOLD_SECS {
            return Vec::new();
        }
        self.rest.clear();
        (self.found_secs, self.middle_since, self.away_since) = (None, None, None);
        self.course.interrupt();
        if now - since >= BLIND_OVER_SECS && self.stage != Stage::Finding {
            self.again();
            self.blind_since = Some(since);
        }
        self.hinder(Trouble::Blind(why), now)
    }

    fn lost(&mut self, side: Side, now: f64) -> Vec<Effect> {
        let (Stage::Out(direction) | Stage::Back(direction)) = self.stage else {
            return self.blind(Blind::Face, now);
        };
        if direction.lost_side() != Some(side) {
            return self.blind(Blind::Face, now);
        }
        self.degrees = None;
        self.blind_since = None;
        let event = self.course.lose(now);
        self.take(direction, event, now)
    }

    fn seen(&mut self, head: Head, trunk: Trunk, now: f64) -> Vec<Effect> {
        self.blind_since = None;
        if matches!(self.trouble, Some(Trouble::Blind(_))) {
            self.trouble = None;
        }
        self.trunks.push_back((now, trunk));
        while self.trunks.front().is_some_and(|(at, _)| now - at > TRUNK_SECS) {
            self.trunks.pop_front();
        }
        match self.stage {
            Stage::Finding => {
                let since = *self.found_secs.get_or_insert(now);
                if now - since < FIND_SECS {
                    return Vec::new();
                }
                self.stage = Stage::Straight;
                self.say(Say::Straight, now)
            }
            Stage::Straight => self.straight(head, trunk, now),
            Stage::Middle(_) => self.in_the_middle(head, now),
            Stage::Out(direction) | Stage::Back(direction) => self.moving(direction, head, now),
            Stage::Done => Vec::new(),
        }
    }

    fn straight(&mut self, head: Head, trunk: Trunk, now: f64) -> Vec<Effect> {
        if let Some(trouble) = not_straight(head, self.trunk()) {
            self.rest.clear();
            return self.hinder(trouble, now);
        }
        self.trouble = None;
        self.rest.push_back((now, head, trunk));
        while self.rest.front().is_some_and(|(at, ..)| now - at > ZERO_SECS) {
            self.rest.pop_front();
        }
        let Some(zero) = self.zero_now(now) else { return Vec::new() };
        self.zero = Some(zero);
        self.rest.clear();
        self.begin(now)
    }

    /// Before a way: a second in the middle.
    fn in_the_middle(&mut self, head: Head, now: f64) -> Vec<Effect> {
        let Some(zero) = self.zero else {
            self.again();
            return Vec::new();
        };
        if trunk_moved(self.trunk(), zero.trunk) {
            self.middle_since = None;
            return self.hinder(Trouble::TrunkMoved, now);
        }
        if self.trouble == Some(Trouble::TrunkMoved) {
            self.trouble = None;
        }
        if away_deg(head, zero.head) <= AWAY_DEG {
            self.away_since = None;
            let since = *self.middle_since.get_or_insert(now);
            return if now - since >= MIDDLE_SECS { self.begin(now) } else { Vec::new() };
        }
        self.middle_since = None;
        let away_secs = now - *self.away_since.get_or_insert(now);
        if away_secs >= AWAY_SECS {
            self.again();
            return self.hinder(Trouble::HeadTurned, now);
        }
        if away_secs >= AWAY_TOLD_SECS { self.say(Say::Middle, now) } else { Vec::new() }
    }

    /// The middle of the last looks, if they are enough and still.
    fn zero_now(&self, now: f64) -> Option<Zero> {
        let begins = self.rest.front().is_some_and(|(at, ..)| now - at >= 0.9 * ZERO_SECS);
        if !begins || self.rest.len() < ZERO_PICTURES {
            return None;
        }
        let middle = |of: fn(&Head) -> f32| {
            let (middle, spread) = middle(self.rest.iter().map(|(_, head, _)| of(head)))?;
            (spread <= ZERO_STILL_DEG).then_some(middle)
        };
        let head = Head {
            yaw_deg: middle(|head| head.yaw_deg)?,
            pitch_deg: middle(|head| head.pitch_deg)?,
            roll_deg: middle(|head| head.roll_deg)?,
        };
        Some(Zero { head, trunk: middle_trunk(self.rest.iter().map(|(_, _, trunk)| *trunk)) })
    }

    fn trunk(&self) -> Trunk {
        middle_trunk(self.trunks.iter().map(|(_, trunk)| *trunk))
    }

    fn moving(&mut self, direction: Direction, head: Head, now: f64) -> Vec<Effect> {
        let Some(zero) = self.zero else {
            self.again();
            return Vec::new();
        };
        let along = direction.along(head, zero.head);
        self.degrees = Some(along.0);
        let trunk = self.trunk();
        // Without it nobody can say whether it is the neck that goes.
        let Some(trunk_deg) = gone_along_deg(direction, trunk, zero.trunk) else {
            return self.blind(Blind::Shoulders, now);
        };
        if trunk_moved(trunk, zero.trunk) || trunk_deg > kept_deg(direction) {
            self.course.interrupt();
            return self.hinder(Trouble::TrunkMoved, now);
        }
        if self.trouble == Some(Trouble::TrunkMoved) {
            self.trouble = None;
        }
        let event = self.course.see(direction, now, along, trunk_deg);
        self.take(direction, event, now)
    }

    fn take(&mut self, direction: Direction, event: Option<Event>, now: f64) -> Vec<Effect> {
        match event {
            None => {
                // What is in the way stands until the person does otherwise, so that it can be read.
                let is_over = self.said.is_none_or(|(_, at)| now - at > SAID_AGAIN_SECS);
                if is_over && self.degrees.is_some_and(|degrees| degrees > LEAST_DEG) {
                    self.trouble = None;
                }
                Vec::new()
            }
            Some(Event::TooFast) => self.hinder(Trouble::TooFast, now),
            Some(Event::Astray) => self.hinder(Trouble::Astray, now),
            Some(Event::NotHeld) => match self.tried(now) {
                Some(effects) => effects,
                None => self.hinder(Trouble::NotHeld, now),
            },
            // It was told when it was too fast.
            Some(Event::Rushed) => self.tried(now).unwrap_or_default(),
            Some(Event::Held) => {
                self.stage = Stage::Back(direction);
                self.trouble = None;
                self.say(Say::Back, now)
            }
            Some(Event::Moved) => {
                self.again();
                self.hinder(Trouble::Leaning, now)
            }
            Some(Event::Done(reading)) => {
                self.readings.push(reading);
                let mut effects = vec![Effect::Measured(reading)];
                effects.extend(self.go_on());
                effects
            }
        }
    }

    /// One more try came to nothing. What follows where it was the last.
    fn tried(&mut self, now: f64) -> Option<Vec<Effect>> {
        self.tries += 1;
        (self.tries >= MOST_TRIES).then(|| self.leave_out(now))
    }

    /// Leaves the present way out by itself.
    fn leave_out(&mut self, now: f64) -> Vec<Effect> {
        let mut effects = self.say(Say::LeftOut, now);
        effects.extend(self.go_on());
        effects
    }

    /// To the next direction, from the middle.
    fn go_on(&mut self) -> Vec<Effect> {
        self.next += 1;
        (self.tries, self.asked_secs) = (0, 0.0);
        let now = self.last_secs.unwrap_or_default();
        (self.middle_since, self.away_since, self.degrees, self.trouble) = (None, None, None, None);
        self.course = Course::new(0.0);
        let Some(&(direction, _)) = self.ways.get(self.next) else {
            self.stage = Stage::Done;
            return self.say(Say::Done, now);
        };
        if self.zero.is_some() {
            self.stage = Stage::Middle(direction);
        }
        Vec::new()
    }

    fn begin(&mut self, now: f64) -> Vec<Effect> {
        let Some(&(direction, most_deg)) = self.ways.get(self.next) else { return Vec::new() };
        if self.tries >= MOST_TRIES {
            return self.leave_out(now);
        }
        self.stage = Stage::Out(direction);
        self.course = Course::new(most_deg);
        self.say(Say::Go(direction), now)
    }

    fn hinder(&mut self, trouble: Trouble, now: f64) -> Vec<Effect> {
        self.trouble = Some(trouble);
        self.say(Say::Trouble(trouble), now)
    }

    fn say(&mut self, say: Say, now: f64) -> Vec<Effect> {
        if self.said.is_some_and(|(last, at)| last == say && now - at < SAID_AGAIN_SECS) {
            return Vec::new();
        }
        self.said = Some((say, now));
        vec![Effect::Say(say)]
    }
}

fn not_straight(head: Head, trunk: Trunk) -> Option<Trouble> {
    let beyond = |angle: Option<f32>, most: f32| angle.is_some_and(|angle| angle.abs() > most);
    if beyond(trunk.side_deg, ZERO_LEAN_DEG)
        || beyond(trunk.forward_deg, ZERO_LEAN_DEG)
        || beyond(trunk.turn_deg, ZERO_TURN_DEG)
    {
        return Some(Trouble::Leaning);
    }
    let is_turned = head.yaw_deg.abs() > ZERO_HEAD_DEG
        || head.roll_deg.abs() > ZERO_HEAD_DEG
        || head.pitch_deg.abs() > ZERO_PITCH_DEG;
    is_turned.then_some(Trouble::HeadTurned)
}

/// How far a head is from its zero, on the axis on which it is furthest.
fn away_deg(head: Head, zero: Head) -> f32 {
    let (along, aside) = Direction::TurnLeft.along(head, zero);
    along.abs().max(aside)
}

fn trunk_moved(trunk: Trunk, zero: Trunk) -> bool {
    let beyond = |now: Option<f32>, then: Option<f32>, most: f32| {
        now.zip(then).is_some_and(|(now, then)| (now - then).abs() > most)
    };
    beyond(trunk.turn_deg, zero.turn_deg, KEPT_TURN_DEG)
        || beyond(trunk.side_deg, zero.side_deg, KEPT_LEAN_DEG)
        || beyond(trunk.forward_deg, zero.forward_deg, KEPT_LEAN_DEG)
}

/// How far the trunk has gone from its zero on the axis of a direction, in which it would pass for the neck; either way.
fn gone_along_deg(direction: Direction, now: Trunk, zero: Trunk) -> Option<f32> {
    let gone = |of: fn(&Trunk) -> Option<f32>| Some((of(&now)? - of(&zero)?).abs());
    match direction {
        Direction::TurnLeft | Direction::TurnRight => gone(|trunk| trunk.turn_deg),
        Direction::TiltLeft | Direction::TiltRight => gone(|trunk| trunk.side_deg),
        Direction::Bow | Direction::LookUp => {
            gone(|trunk| trunk.forward_deg).or_else(|| Some(leant_deg(now.shoulders?, zero.shoulders?)))
        }
    }
}

/// How far it may have gone.
const fn kept_deg(direction: Direction) -> f32 {
    match direction {
        Direction::TurnLeft | Direction::TurnRight => KEPT_TURN_DEG,
        _ => KEPT_LEAN_DEG,
    }
}

/// A lean forward or back by where the shoulders are.
fn leant_deg(now: Shoulders, zero: Shoulders) -> f32 {
    let width = zero.across.max(f32::EPSILON);
    let growth_deg = LEAN_DEG_PER_GROWTH * (now.across / width - 1.0).abs();
    let sunk_deg = LEAN_DEG_PER_WIDTH * ((now.down - zero.down) / width).abs();
    growth_deg.max(sunk_deg)
}

/// The value in the middle, and from the least to the most.
fn middle(values: impl Iterator<Item = f32>) -> Option<(f32, f32)> {
    let mut sorted: Vec<f32> = values.collect();
    sorted.sort_by(f32::total_cmp);
    let (first, last) = (sorted.first()?, sorted.last()?);
    Some((sorted[sorted.len() / 2], last - first))
}

fn middle_trunk(trunks: impl Iterator<Item = Trunk>) -> Trunk {
    let trunks: Vec<Trunk> = trunks.collect();
    let of =
        |angle: fn(&Trunk) -> Option<f32>| middle(trunks.iter().filter_map(angle)).map(|(middle, _)| middle);
    Trunk {
        turn_deg: of(|trunk| trunk.turn_deg),
        side_deg: of(|trunk| trunk.side_deg),
        forward_deg: of(|trunk| trunk.forward_deg),
        shoulders: of(|trunk| trunk.shoulders.map(|shoulders| shoulders.across))
            .zip(of(|trunk| trunk.shoulders.map(|shoulders| shoulders.down)))
            .map(|(across, down)| Shoulders { across, down, to_ears: None, slope_deg: 0.0 }),
    }
}
