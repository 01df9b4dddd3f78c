//! One exercise and everything about it.

use std::collections::BTreeMap;
use std::fmt;

use kinematics::{HandPlacement, Motion, MotionKind, Quantity, Side, Support};
use serde::{Deserialize, Serialize};

use crate::filter::Filter;
use crate::motion_plan::MotionPlan;
use crate::source::{Grade, SourceId};
use crate::word::Word;

/// The name of a movement in files, links and the journal; it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct MovementId(pub String);

impl fmt::Display for MovementId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<&str> for MovementId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($variant:ident $name:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        #[expect(missing_docs, reason = "the names say it")]
        pub enum $type { $(#[serde(rename = $name)] $variant),* }

        impl $type {
            /// Every value.
            pub const ALL: &'static [$type] = &[$($type::$variant),*];

            /// The name in content files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $($type::$variant => $name),* }
            }
        }
    };
}

named!(
    /// Where it is stiff, as a person marks it on the body.
    Region {
        NeckLeft "neck-left", NeckMiddle "neck-middle", NeckRight "neck-right",
        UpperBack "upper-back", LowBack "low-back",
    }
);

named!(
    /// Where a person is: seated at a desk, with room to stand, or with free floor.
    Setting { Desk "desk", Standing "standing", Floor "floor" }
);

named!(
    /// What kind of exercise it is.
    MovementKind {
        Mobility "mobility", Stretch "stretch", Strength "strength", Isometric "isometric",
        Breathing "breathing", Walking "walking", Habit "habit",
    }
);

named!(
    /// Whether a movement has sides. `each`: authored for the left, then mirrored. `both`: one
    /// repetition already takes in left and right. `none`: left and right move alike.
    Sides { Each "each", Both "both", None "none" }
);

named!(
    /// The side of a target area, seen from the authored direction (towards the left).
    TargetSide { Same "same", Opposite "opposite", Both "both" }
);

named!(
    /// Something that must be at hand.
    Prop {
        Chair "chair", Desk "desk", Wall "wall", Corner "corner", DoorFrame "door-frame", Band "band",
        Cushion "cushion", Towel "towel", Mat "mat", Weight "weight", Step "step", Stick "stick",
    }
);

/// The areas that the figure can show, as surface regions named after what lies beneath.
pub const TARGET_AREAS: [&str; 26] = [
    "upper_trapezius",
    "levator_scapulae",
    "suboccipitals",
    "sternocleidomastoid",
    "scalenes",
    "rhomboids_mid_trapezius",
    "rotator_cuff",
    "deltoid",
    "pectoralis",
    "serratus",
    "latissimus_dorsi",
    "thoracic_erectors",
    "lumbar_erectors",
    "quadratus_lumborum",
    "obliques",
    "rectus_abdominis",
    "gluteus_medius",
    "gluteus_maximus",
    "piriformis",
    "hip_flexors",
    "adductors",
    "quadriceps",
    "hamstrings",
    "calf",
    "tibialis_anterior",
    "wrist_forearm",
];

/// An area of the figure that the movement works on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TargetArea {
    /// One of [`TARGET_AREAS`].
    pub name: String,
    /// On which side.
    pub side: TargetSide,
}

/// How much is done by default and at most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dose {
    /// Sets, for each side.
    pub sets: u8,
    /// Repetitions in a set, for each side; breaths of a breathing, strides of a walk.
    pub reps: u16,
    /// Seconds between sets.
    pub rest_secs: f32,
    /// How often, in words to the person.
    pub often: String,
    /// Most sets for each side in one session.
    pub max_sets: u8,
    /// Most repetitions in a set.
    pub max_reps: u16,
}

/// One exercise: who may do it, what it is for, its words, its dose and its motion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Movement {
    /// The file's name without its ending.
    pub id: MovementId,
    /// Row of the clinical table of movements that it comes from, for the clinical review.
    #[serde(default)]
    pub evidence_row: Option<u8>,
    /// What it is called to a person.
    pub name: String,
    /// One sentence about what happens.
    pub summary: String,
    /// Where it may ease stiffness.
    pub regions: Vec<Region>,
    /// What the figure shows in the accent.
    #[serde(rename = "muscles")]
    pub targets: Vec<TargetArea>,
    /// Where it can be done.
    pub settings: Vec<Setting>,
    /// What must be at hand.
    #[serde(default)]
    pub props: Vec<Prop>,
    /// 1 (lowest) to 3.
    pub level: u8,
    /// What kind of exercise it is.
    pub kind: MovementKind,
    /// Whether it has sides.
    pub sides: Sides,
    /// What rules it out.
    pub contraindications: Vec<Filter>,
    /// The next easier form.
    #[serde(default)]
    pub easier: Option<MovementId>,
    /// The next harder form.
    #[serde(default)]
    pub harder: Option<MovementId>,
    /// Smallest useful size in degrees, by clinical motion: fitted below it, the movement is not
    /// offered.
    #[serde(default)]
    pub useful_minimum: BTreeMap<Word<Quantity>, f32>,
    /// What backs it.
    pub sources: Vec<SourceId>,
    /// How sure that is.
    pub grade: Grade,
    /// What a cap or the safety review changed against the source.
    #[serde(default)]
    pub cap_note: Option<String>,
    /// How to begin.
    pub start: String,
    /// What it is for, without promise.
    pub why: String,
    /// What to attend to, most important first.
    pub cues: Vec<String>,
    /// What to avoid.
    pub mistakes: Vec<String>,
    /// How much.
    pub dose: Dose,
    /// How it moves.
    pub motion: MotionPlan,
}

impl Movement {
    /// One repetition for the authored side (towards the left).
    #[must_use]
    pub fn authored_motion(&self) -> Motion {
        self.motion.motion(None)
    }

    /// One repetition for a side as authored, with another hold if one is given.
    #[must_use]
    pub fn motion_for(&self, side: Side, hold_secs: Option<f32>) -> Motion {
        on_side(self.motion.motion(hold_secs), side)
    }

    /// One repetition for a side in a setting, with another hold if one is given.
    ///
    /// A seated movement that can also be done standing is shown standing wherever the person is
    /// not at a desk: hands that rest on thighs, lap or seat hang or lie low instead.
    #[must_use]
    pub fn motion_in(&self, setting: Setting, side: Side, hold_secs: Option<f32>) -> Motion {
        let mut motion = self.motion.motion(hold_secs);
        let seated = motion.support == Support::Seated;
        if seated && setting != Setting::Desk && self.settings.contains(&Setting::Standing) {
            stand(&mut motion);
        }
        on_side(motion, side)
    }

    /// The useful minimum as [`kinematics::fit`] takes it.
    #[must_use]
    pub fn useful_minimum(&self) -> Vec<(Quantity, f32)> {
        self.useful_minimum.iter().map(|(quantity, degrees)| (quantity.0, *degrees)).collect()
    }

    /// Whether any angle of the neck changes.
    #[must_use]
    pub fn moves_neck(&self) -> bool {
        self.authored_motion().moves_neck()
    }

    /// Whether the repetitions are breaths.
    #[must_use]
    pub fn is_paced_by_breath(&self) -> bool {
        self.motion.kind.0 == MotionKind::Breathing
    }

    /// How many times a set is done: twice for a movement with sides.
    #[must_use]
    pub fn side_count(&self) -> u8 {
        if self.sides == Sides::Each { 2 } else { 1 }
    }

    /// The first of the given filters that rules it out.
    #[must_use]
    pub fn excluded_by(&self, present: &[Filter]) -> Option<Filter> {
        self.contraindications.iter().copied().find(|filter| present.contains(filter))
    }
}

fn on_side(motion: Motion, side: Side) -> Motion {
    match side {
        Side::Left => motion,
        Side::Right => motion.for_other_side(),
    }
}

/// Gets a seated motion onto its feet.
fn stand(motion: &mut Motion) {
    motion.support = Support::Standing;
    for hand in motion.stances_mut().flat_map(|stance| &mut stance.hands) {
        if matches!(hand, HandPlacement::Thigh | HandPlacement::SeatEdge | HandPlacement::Knee) {
            *hand = HandPlacement::Free;
        }
    }
}

/// A sentence of a movement with `{side}` and `{other}` filled in, its first letter large. The
/// words for left and right come from the caller, who knows the language.
///
/// ```
/// use library::words_for_side;
/// assert_eq!(words_for_side("Turn to the {side}", "left", "right"), "Turn to the left");
/// assert_eq!(words_for_side("{other} arm up", "left", "right"), "Right arm up");
/// ```
#[must_use]
pub fn words_for_side(sentence: &str, side: &str, other: &str) -> String {
    let filled = sentence.replace("{side}", side).replace("{other}", other);
    let mut letters = filled.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
