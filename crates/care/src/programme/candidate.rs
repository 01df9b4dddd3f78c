//! What may be planned: the safe set, cut to what is at hand and due, each movement fitted and dosed.

use kinematics::{Motion, NotOffered, Person, Side, fit};
use library::{Grade, Movement, MovementKind, POSITION_CHANGE_SECS, Region, Setting, Sides};

use super::Ground;
use super::file::step_like_in;
use super::interview::{Interview, Missing};
use super::ladder::{Ladder, Rung, STEPS, dose_at};
use super::own_ways::OwnWays;
use super::reason::{Area, Need, Part, WhyNot};
use crate::history::History;
use crate::relief::{Outlook, WhyLeftOut, step_secs, works_neck};
use crate::session::{self, FIND_SUPPORT_SECS, Take};

/// Days without a flare before anything above the lowest level, where no easier form leads there.
const BURN_IN_DAYS: i64 = 14;
/// Rows of the clinical table that train the deep neck muscles, although they are drawn as easy movement.
const DEEP_NECK_ROWS: [u8; 2] = [1, 2];

/// A movement that may be planned.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) movement: &'a Movement,
    pub(super) part: Part,
    pub(super) step: session::Step,
    /// Seconds with the change into it, over all sides.
    pub(super) secs: f32,
    pub(super) rung: Rung,
    pub(super) works_neck: bool,
    pub(super) needs: Vec<Need>,
    /// It follows a form that has become easy.
    pub(super) is_next_step: bool,
    /// How it felt when it was last marked, from -1 to 1.
    pub(super) felt: f64,
    /// Which of the content's counters calls for it, by what the desk and the hours show.
    pub(super) called_for: Option<usize>,
}

impl Candidate<'_> {
    pub(super) fn is_studied(&self) -> bool {
        self.movement.grade == Grade::Verified
    }
}

/// The area that a place belongs to.
pub(super) fn area_of(place: Region) -> Area {
    match place {
        Region::NeckLeft | Region::NeckMiddle | Region::NeckRight => Area::Neck,
        Region::UpperBack => Area::UpperBack,
        Region::LowBack => Area::LowBack,
    }
}

/// Areas of the figure that hold the trunk.
const TRUNK: [&str; 4] = ["rectus_abdominis", "obliques", "lumbar_erectors", "quadratus_lumborum"];

/// Whether a movement, planned as a part, serves a need.
fn serves(movement: &Movement, part: Part, need: Need) -> bool {
    let is_for = |area: Area| movement.regions.iter().any(|place| area_of(*place) == area);
    match need {
        Need::Area(of, area) => part == of && is_for(area),
        Need::NeckItself(of) => part == of && is_for(Area::Neck) && works_neck(movement),
        Need::Trunk => {
            part == Part::Strength
                && movement.targets.iter().any(|target| TRUNK.contains(&target.name.as_str()))
        }
    }
}

/// What a movement is planned as; nothing for walking, breathing and waiting, which need no plan.
pub(super) fn part_of(movement: &Movement) -> Option<Part> {
    let trains_neck = movement.evidence_row.is_some_and(|row| DEEP_NECK_ROWS.contains(&row));
    match movement.kind {
        MovementKind::Strength | MovementKind::Isometric => Some(Part::Strength),
        MovementKind::Mobility if trains_neck => Some(Part::Strength),
        MovementKind::Mobility | MovementKind::Stretch => Some(Part::Ease),
        MovementKind::Breathing | MovementKind::Walking | MovementKind::Habit => None,
    }
}

/// Every movement that may be planned on a day, each as the person does it, and why the others may not.
pub(super) fn candidates<'a>(
    ground: &Ground<'a>,
    interview: &Interview,
    ladder: &Ladder,
    ways: &OwnWays,
    day: i64,
) -> (Vec<Candidate<'a>>, Vec<(&'a Movement, WhyNot)>) {
    let (mut may, mut not) = (Vec::new(), Vec::new());
    let outlook =
        Outlook::of(ground.content, ground.limits, ground.history, (&interview.places, ground.pain), day);
    let planned = ground.content.movements.iter().filter_map(|movement| Some((movement, part_of(movement)?)));
    for (movement, part) in planned {
        let open = open(ground, interview, ladder, &outlook, movement, day);
        match open.and_then(|setting| fitted(ground, ladder, ways, (movement, part), setting, day)) {
            Ok(candidate) => may.push(candidate),
            Err(why) => not.push((movement, why)),
        }
    }
    (may, not)
}

/// Safety comes before everything that is only about convenience.
fn open(
    ground: &Ground<'_>,
    interview: &Interview,
    ladder: &Ladder,
    outlook: &Outlook<'_>,
    movement: &Movement,
    day: i64,
) -> Result<Setting, WhyNot> {
    if let Some(why) = outlook.forbids(movement) {
        return Err(WhyNot::Unsafe(why));
    }
    if interview.unwanted.contains(&movement.id) {
        return Err(WhyNot::Unwanted);
    }
    let setting = interview.place_for(movement).map_err(|missing| match missing {
        Missing::Floor => WhyNot::NoFloor,
        Missing::Prop(prop) => WhyNot::NoProp(prop),
    })?;
    if is_early(ground, ladder, movement, day) { Err(WhyNot::TooEarly) } else { Ok(setting) }
}

/// Above the lowest level a movement waits: for its easier form to have become easy, or, where none leads to it, for
/// some days without a flare.
pub(crate) fn is_early(ground: &Ground<'_>, ladder: &Ladder, movement: &Movement, day: i64) -> bool {
    if movement.level <= 1 {
        return false;
    }
    if ladder.is_deloading(day) {
        return true;
    }
    match movement.easier.as_ref().filter(|easier| ground.content.movement(easier).is_some()) {
        Some(easier) => ladder.rung(&easier.0).step < STEPS && ladder.rung(&movement.id.0) == Rung::default(),
        None => {
            let since = ground.begun_day.max(ladder.flare_day()).unwrap_or(day);
            movement.level > 2 || day - since < BURN_IN_DAYS
        }
    }
}

fn fitted<'a>(
    ground: &Ground<'a>,
    ladder: &Ladder,
    ways: &OwnWays,
    (movement, part): (&'a Movement, Part),
    setting: Setting,
    day: i64,
) -> Result<Candidate<'a>, WhyNot> {
    let own = ways.get(&movement.id)?;
    let rung = ladder.rung(&movement.id.0);
    let step = if ladder.is_deloading(day) { 0 } else { rung.step };
    let dose = halved(dose_at(movement, step), ground.history.is_flared(day));
    let step = match own {
        Some(own) => step_like_in((own, movement), setting, None, ground.person, dose),
        None => step_of(movement, setting, ground.person, None, dose),
    };
    let step = step.map_err(|not| WhyNot::Unsafe(WhyLeftOut::TooSmall(not)))?.for_limits(ground.limits);
    // A movement like one that leaves the neck alone may turn it a little.
    if step.works_neck() && !ground.limits.allows_neck() {
        return Err(WhyNot::Unsafe(WhyLeftOut::NeckClosed));
    }
    let support_secs = if step.beside_support { FIND_SUPPORT_SECS } else { 0.0 };
    let easier = movement.easier.as_ref();
    Ok(Candidate {
        movement,
        part,
        secs: step_secs(&step) + POSITION_CHANGE_SECS + support_secs,
        rung,
        works_neck: works_neck(movement) || step.works_neck(),
        needs: Need::ALL.into_iter().filter(|need| serves(movement, part, *need)).collect(),
        is_next_step: easier.is_some_and(|easier| ladder.rung(&easier.0).step >= STEPS),
        felt: felt(ground.history, movement),
        called_for: called_for(ground, movement),
        step,
    })
}

/// As relief halves after a worse day.
pub(crate) fn halved((sets, repetitions): (u8, u16), is_flared: bool) -> (u8, u16) {
    match (is_flared, sets) {
        (false, _) => (sets, repetitions),
        (true, 0 | 1) => (1, (repetitions / 2).max(1)),
        (true, _) => (sets / 2, repetitions),
    }
}

/// A movement as this person does it, both sides where it has them.
pub(super) fn step_of(
    movement: &Movement,
    setting: Setting,
    person: &Person,
    hold_secs: Option<f32>,
    dose: (u8, u16),
) -> Result<session::Step, NotOffered> {
    step_as(movement, person, dose, |side| movement.motion_in(setting, side, hold_secs))
}

/// The same with a motion for each side that may differ from the movement's own.
pub(super) fn step_as(
    movement: &Movement,
    person: &Person,
    (sets, repetitions): (u8, u16),
    authored: impl Fn(Side) -> Motion,
) -> Result<session::Step, NotOffered> {
    let sides: &[Option<Side>] =
        if movement.sides == Sides::Each { &[Some(Side::Left), Some(Side::Right)] } else { &[None] };
    let minima = movement.useful_minimum();
    let mut takes = Vec::new();
    for &side in sides {
        takes.push(Take { side, motion: fit(&authored(side.unwrap_or(Side::Left)), person, &minima)? });
    }
    let most = takes.iter().filter_map(|take| take.motion.most_repetitions()).min();
    let most = most.and_then(|most| u16::try_from(most).ok()).unwrap_or(u16::MAX);
    let repetitions = repetitions.min(most).max(1);
    Ok(session::Step { sets, repetitions, ..session::Step::of(movement, takes) })
}

/// The first of the content's counters that what is known of desk and hours calls for, and that names the movement.
fn called_for(ground: &Ground<'_>, movement: &Movement) -> Option<usize> {
    let counters = &ground.content.ergonomics.counters;
    counters
        .iter()
        .position(|counter| counter.movements.contains(&movement.id) && ground.set_up.calls_for(counter))
}

/// How a movement felt when it was last marked, from -1 to 1.
fn felt(history: &History, movement: &Movement) -> f64 {
    match history.last_felt(&movement.id.0) {
        Some(journal::Felt::Better) => 1.0,
        Some(journal::Felt::Worse) => -1.0,
        Some(journal::Felt::Same) | None => 0.0,
    }
}
