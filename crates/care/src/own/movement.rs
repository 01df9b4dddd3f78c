//! A movement that the person does their own way: like one of Limber's, with words of theirs, not as far or slower.
//!
//! It counts as the known one: what rules that out, how much of it there may be and what hurt in it are the same for both.
//! Whatever is written here is checked and bounded like a movement that came in a file.

use std::collections::BTreeMap;

use journal::ProgrammeOwnWay;
use kinematics::{Channel, Motion, MotionKind, Pose, Stance, Support};
use library::plan_file::{FileStep, OwnMovement, PlanFile};
use library::{AngleName, Content, MotionPlan, Movement, MovementId};

use super::file::routine_file;
use super::rules::{NotNow, Rules};
use crate::programme::file::{Known, fitted_step, most_way_secs, to_json};

/// A slower way takes so much of the time of the known one.
const SLOWER: f32 = 1.5;
/// What comes to less than this, in degrees of a joint or seconds of a repetition, nobody can tell from the known movement.
const TOLD_DEG: f32 = 2.0;
const TOLD_SECS: f32 = 1.0;

/// What a person says of their movement. What is left empty is as in the known one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it is called.
    pub name: String,
    /// How to begin.
    pub start: String,
    /// What to attend to; all of it, or nothing.
    pub cues: Vec<String>,
}

impl Told {
    fn of(movement: &Movement, base: &Movement) -> Self {
        let other = |own: &String, known: &String| if own == known { String::new() } else { own.clone() };
        Self {
            name: other(&movement.name, &base.name),
            start: other(&movement.start, &base.start),
            cues: if movement.cues == base.cues { Vec::new() } else { movement.cues.clone() },
        }
    }

    /// Whether there is nothing in it but blanks.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.start].into_iter().chain(&self.cues).all(|words| words.trim().is_empty())
    }
}

/// How far, of what this person does of the known movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All the way.
    Whole,
    /// Three quarters of it.
    ThreeQuarters,
    /// Half of it.
    Half,
}

impl Reach {
    fn share(self) -> f32 {
        match self {
            Self::Whole => 1.0,
            Self::ThreeQuarters => 0.75,
            Self::Half => 0.5,
        }
    }
}

/// How far and how fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// How far.
    pub reach: Reach,
    /// Whether it takes half as long again.
    pub is_slower: bool,
}

impl Way {
    /// As the known movement.
    pub const KNOWN: Self = Self { reach: Reach::Whole, is_slower: false };
    const OTHERS: [Self; 5] = [
        Self { reach: Reach::ThreeQuarters, is_slower: false },
        Self { reach: Reach::Half, is_slower: false },
        Self { reach: Reach::Whole, is_slower: true },
        Self { reach: Reach::ThreeQuarters, is_slower: true },
        Self { reach: Reach::Half, is_slower: true },
    ];
}

/// A way that may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnWay {
    /// How far and how fast.
    pub way: Way,
    /// The motion that a file has for it; nothing where it moves as the known one.
    pub motion: Option<MotionPlan>,
}

impl OwnWay {
    /// Whether it moves like a motion, whatever is said meanwhile.
    #[must_use]
    pub fn is_as(&self, motion: Option<&MotionPlan>) -> bool {
        let moves = |plan: &MotionPlan| plan.motion(None);
        self.motion.as_ref().map(moves) == motion.map(moves)
    }
}

/// What is a person's own in a movement of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Mine {
    /// The movement of Limber's that it is, or is like.
    pub base: MovementId,
    /// Its own words.
    pub told: Told,
    /// Its own motion, where it has one.
    pub motion: Option<MotionPlan>,
}

impl Mine {
    fn of(movement: &Movement, base: &Movement) -> Self {
        Self {
            base: base.id.clone(),
            told: Told::of(movement, base),
            motion: (movement.motion != base.motion).then(|| movement.motion.clone()),
        }
    }
}

/// What is the person's own in one of a file's movements, over all that it is like; nothing where there is no such movement.
#[must_use]
pub fn mine(content: &Content, file: &PlanFile, id: &str) -> Option<Mine> {
    let known = Known::of(content, file, &mut Vec::new());
    let (movement, base) = known.get(id)?;
    Some(Mine::of(movement, base))
}

/// A movement like one of Limber's. Without a name of its own it is called as that one.
#[must_use]
pub fn own_movement(id: String, base: &Movement, told: &Told, motion: Option<MotionPlan>) -> OwnMovement {
    let written = |words: &String| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    OwnMovement {
        id,
        like: base.id.clone(),
        name: written(&told.name).unwrap_or_else(|| base.name.clone()),
        start: written(&told.start),
        cues: told.cues.iter().filter_map(written).collect(),
        motion,
    }
}

/// An id for a movement like one of Limber's, unlike those of the content and of the file's own movements. It is made of the
/// known one's, since a name may have no letter that an id could have.
#[must_use]
pub fn free_id(content: &Content, taken: &[OwnMovement], base: &MovementId) -> String {
    let is_taken = |id: &str| {
        content.movement(&id.into()).is_some() || taken.iter().any(|own| own.id == id || own.like.0 == id)
    };
    let first = format!("own-{base}");
    let (mut id, mut number) = (first.clone(), 1);
    while is_taken(&id) {
        number += 1;
        id = format!("{first}-{number}");
    }
    id
}

/// The id of the movement of Limber's that one is, or is like, by a file's own movements.
#[must_use]
pub fn base_of<'m>(movements: &'m [OwnMovement], id: &'m str) -> &'m str {
    let mut base = id;
    // A chain of likes is no longer than there are movements.
    for _ in 0..movements.len() {
        let Some(own) = movements.iter().find(|own| own.id == base) else { break };
        base = own.like.0.as_str();
    }
    base
}

impl Rules<'_> {
    /// How far and how fast a movement like one of Limber's may go. The first way is that of the known one; the others are
    /// those that may be done, come to something else, and go no further for having been chosen.
    #[must_use]
    pub fn ways(&self, base: &Movement) -> Vec<OwnWay> {
        let known = OwnWay { way: Way::KNOWN, motion: None };
        let done = self.done(base, base).filter(|done| done.kind == MotionKind::Poses);
        let Some(done) = done else { return vec![known] };
        let others = Way::OTHERS.into_iter().filter_map(|way| self.way(base, &done, way));
        std::iter::once(known).chain(others).collect()
    }

    fn way(&self, base: &Movement, done: &Motion, way: Way) -> Option<OwnWay> {
        if way.reach != Reach::Whole && !may_go_less_far(base) {
            return None;
        }
        let motion = motion_of(base, done, way);
        let id = free_id(self.ground.content, &[], &base.id);
        let own = own_movement(id.clone(), base, &Told::default(), Some(motion.clone()));
        let file = routine_file("", Vec::new(), vec![own]);
        let mut faults = Vec::new();
        let resolved = Known::of(self.ground.content, &file, &mut faults);
        let (movement, _) = resolved.get(&id).filter(|_| faults.is_empty())?;
        let own_done = self.done(movement, base)?;
        is_told_apart(done, &own_done, way).then_some(OwnWay { way, motion: Some(motion) })
    }

    /// One repetition as this person does it, towards the authored side; of two sides that which goes less far, in the time of
    /// the one that takes longer.
    fn done(&self, movement: &Movement, base: &Movement) -> Option<Motion> {
        if self.forbids(base).is_some() {
            return None;
        }
        let usual = FileStep { movement: base.id.0.clone(), ..FileStep::default() };
        let step = fitted_step((movement, base), &usual, &self.ground, |_| {})?.step;
        let takes = step.takes.iter().map(|take| take.motion.motion());
        let takes =
            takes.map(|motion| if motion.mirrored { motion.for_other_side() } else { motion.clone() });
        takes.reduce(|one, other| {
            let (mut nearer, other) =
                if travelled_deg(&other) < travelled_deg(&one) { (other, one) } else { (one, other) };
            for (key, other) in nearer.keys.iter_mut().zip(&other.keys) {
                key.travel_secs = key.travel_secs.max(other.travel_secs);
            }
            nearer.return_secs = nearer.return_secs.max(other.return_secs);
            nearer
        })
    }

    /// The movements of the person's own that the sessions of files name, each once, without an id; and why one may not be
    /// done now, if it may not.
    #[must_use]
    pub fn yours(&self, files: &[PlanFile]) -> Vec<(OwnMovement, Option<NotNow>)> {
        let mut not = Vec::new();
        let see = |movement: &Movement, base: &Movement| not.push(self.room_as(movement, base).err());
        let yours = each_of_yours(self.ground.content, files, see);
        yours.into_iter().zip(not).collect()
    }
}

/// The movements of the person's own that the sessions of files name, each once, without an id, whatever may be done.
#[must_use]
pub fn yours(content: &Content, files: &[PlanFile]) -> Vec<OwnMovement> {
    each_of_yours(content, files, |_, _| {})
}

/// Shows each of them, with the movement of Limber's that it is like, the first time that it is met.
fn each_of_yours(
    content: &Content,
    files: &[PlanFile],
    mut see: impl FnMut(&Movement, &Movement),
) -> Vec<OwnMovement> {
    let mut yours: Vec<OwnMovement> = Vec::new();
    for file in files {
        let known = Known::of(content, file, &mut Vec::new());
        let steps = file.sessions.iter().flat_map(|session| &session.steps);
        let own = steps.filter(|step| file.movements.iter().any(|own| own.id == step.movement));
        for (movement, base) in own.filter_map(|step| known.get(&step.movement)) {
            let Mine { told, motion, .. } = Mine::of(movement, base);
            let own = own_movement(String::new(), base, &told, motion);
            if !yours.contains(&own) {
                see(movement, base);
                yours.push(own);
            }
        }
    }
    yours
}

/// What the journal keeps where a movement of the person's own comes into the week in the place of the one of Limber's that it is like:
/// a routine of that movement alone. Nothing where a number in it is none, which no checked file has.
#[must_use]
pub fn in_week(content: &Content, own: &OwnMovement) -> Option<ProgrammeOwnWay> {
    let id = free_id(content, &[], &own.like);
    let step = FileStep { movement: id.clone(), ..FileStep::default() };
    let file = routine_file(&own.name, vec![step], vec![OwnMovement { id, ..own.clone() }]);
    Some(ProgrammeOwnWay { movement: own.like.0.clone(), file: Some(to_json(&file)?) })
}

/// Whether less of the way is the same movement, smaller: not where the angles carry the body, where a hand or foot goes
/// elsewhere, or where the spine would be left further from its middle than at the end of the whole way.
fn may_go_less_far(base: &Movement) -> bool {
    let motion = base.authored_motion();
    let carries = matches!(
        motion.support,
        Support::Bridge | Support::SitToStand | Support::SideBridge | Support::Plank
    );
    let start = &motion.start;
    let stays = |stance: &Stance| stance.hands == start.hands && stance.feet == start.feet;
    let goes_out = |stance: &Stance| {
        let mut spine = stance.pose.iter().filter(|(channel, _)| channel.side().is_none());
        spine.all(|(channel, degrees)| degrees.abs() >= start.pose[channel].abs())
    };
    !carries && motion.stances().all(|stance| stays(stance) && goes_out(stance))
}

/// The motion of a way, from one repetition of the known movement as the person does it. Angles are kept as they are done
/// only where they change: all the way stays all the way for whoever may go further some day.
fn motion_of(base: &Movement, done: &Motion, way: Way) -> MotionPlan {
    let mut plan = base.motion.clone();
    if way.reach != Reach::Whole {
        plan.start.pose = angles(&done.start.pose, &Pose::default());
        for (key, known) in plan.keys.iter_mut().zip(&done.keys) {
            let nearer = done.start.pose.towards(&known.stance.pose, way.reach.share());
            key.pose = angles(&nearer, &done.start.pose);
        }
    }
    let times = if way.is_slower { SLOWER } else { 1.0 };
    let most_secs = most_way_secs(&base.authored_motion());
    let way_secs = |secs: f32| ((secs * times * 10.0).ceil() / 10.0).min(most_secs);
    for (key, known) in plan.keys.iter_mut().zip(&done.keys) {
        key.travel_secs = way_secs(known.travel_secs);
    }
    plan.return_secs = way_secs(done.return_secs);
    plan
}

/// The angles of a pose that are not those of another, in tenths of a degree.
fn angles(pose: &Pose, other: &Pose) -> BTreeMap<AngleName, f32> {
    let tenths = |degrees: f32| (degrees * 10.0).round() / 10.0;
    let differs = |(channel, degrees): (Channel, f32)| {
        let degrees = tenths(degrees);
        (degrees != tenths(other[channel])).then_some((AngleName::One(channel), degrees))
    };
    pose.iter().filter_map(differs).collect()
}

/// Degrees from the start to every key, over all joints.
fn travelled_deg(motion: &Motion) -> f32 {
    motion.keys.iter().map(|key| apart(&key.stance.pose, &motion.start.pose).sum::<f32>()).sum()
}

fn apart(one: &Pose, other: &Pose) -> impl Iterator<Item = f32> {
    Channel::ALL.iter().map(move |&channel| (one[channel] - other[channel]).abs())
}

/// Whether what comes of a way is something else than the known movement, for somebody who does it.
fn is_told_apart(known: &Motion, own: &Motion, way: Way) -> bool {
    let is_slower = own.cycle_secs() - known.cycle_secs() >= TOLD_SECS;
    let keys = known.keys.iter().zip(&own.keys);
    let nearer_deg = keys.flat_map(|(known, own)| apart(&known.stance.pose, &own.stance.pose));
    let is_nearer = nearer_deg.fold(0.0, f32::max) >= TOLD_DEG;
    (is_slower || !way.is_slower) && (is_nearer || way.reach == Reach::Whole)
}
