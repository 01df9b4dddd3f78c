//! Names in content for values that other crates define without serde.

use std::fmt;
use std::marker::PhantomData;

use kinematics::{Breath, FootPlacement, HandPlacement, MotionKind, Quantity, Support};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A closed list of named values.
pub trait Vocabulary: Copy + PartialEq + fmt::Debug + 'static {
    /// What one value is called in an error, for example "support".
    const WHAT: &'static str;
    /// Every value. The position is the compact form within one build.
    const VALUES: &'static [Self];

    /// The name in content.
    fn word(self) -> &'static str;
}

/// A value that is written by name in text and by position in compact bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word<V>(pub V);

impl<V: Vocabulary> Word<V> {
    /// The name in content.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.word()
    }
}

impl<V: Vocabulary> Serialize for Word<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(self.name());
        }
        let position = V::VALUES.iter().position(|value| *value == self.0).unwrap_or_default();
        serializer.serialize_u8(position as u8)
    }
}

impl<'de, V: Vocabulary> Deserialize<'de> for Word<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_str(NameVisitor(PhantomData));
        }
        let position = u8::deserialize(deserializer)?;
        let value = V::VALUES.get(usize::from(position)).copied();
        value.map(Self).ok_or_else(|| D::Error::custom("a position past the list"))
    }
}

struct NameVisitor<V>(PhantomData<V>);

impl<V: Vocabulary> Visitor<'_> for NameVisitor<V> {
    type Value = Word<V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the name of a {}", V::WHAT)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        V::VALUES
            .iter()
            .find(|value| value.word() == name)
            .map(|value| Word(*value))
            .ok_or_else(|| E::custom(unknown(V::WHAT, name, V::VALUES.iter().map(|value| value.word()))))
    }
}

/// The sentence of an unknown name, in the form that serde uses for its own enums.
pub(crate) fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<String> = known.map(|name| format!("`{name}`")).collect();
    format!("unknown {what} `{name}`, expected one of {}", known.join(", "))
}

#[cfg(feature = "check")]
impl<V: Vocabulary> schemars::JsonSchema for Word<V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        V::WHAT.replace(' ', "_").into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<&str> = V::VALUES.iter().map(|value| value.word()).collect();
        schemars::json_schema!({ "type": "string", "enum": names })
    }
}

macro_rules! vocabulary {
    ($type:ident $what:literal { $($name:literal $variant:ident),* $(,)? }) => {
        impl Vocabulary for $type {
            const WHAT: &'static str = $what;
            const VALUES: &'static [Self] = &[$($type::$variant),*];

            fn word(self) -> &'static str {
                match self { $($type::$variant => $name),* }
            }
        }
    };
}

vocabulary!(Support "support" {
    "standing" Standing, "split-stance" SplitStance, "seated" Seated, "sit-to-stand" SitToStand,
    "floor-sitting" FloorSitting, "supine" Supine, "bridge" Bridge, "prone" Prone, "side-lying" SideLying, "side-bridge" SideBridge,
    "quadruped" Quadruped, "kneeling" Kneeling, "half-kneeling" HalfKneeling, "plank" Plank,
});

vocabulary!(HandPlacement "hand placement" {
    "free" Free, "thigh" Thigh, "seat-edge" SeatEdge, "lap" Lap, "hip" Hip,
    "crossed-chest" CrossedChest, "chest" Chest, "ribs" Ribs, "collarbone" Collarbone,
    "behind-ear" BehindEar, "floor" Floor, "floor-ahead" FloorAhead, "forearm" Forearm,
    "beside-body" BesideBody, "wall-ahead" WallAhead, "door-frame" DoorFrame, "corner" Corner, "desk" Desk,
    "support-ahead" SupportAhead, "knee" Knee, "shin" Shin, "low-back" LowBack,
    "held-at-chest" HeldAtChest,
});

vocabulary!(FootPlacement "foot placement" {
    "support" Support, "free" Free, "ankle-on-knee" AnkleOnKnee, "floor-knee-bent" FloorKneeBent,
    "step-ahead" StepAhead, "step-behind" StepBehind, "on-step" OnStep, "crossed" Crossed,
});

vocabulary!(Breath "breath" { "free" Free, "in" In, "out" Out });

vocabulary!(MotionKind "kind of motion" { "poses" Poses, "breathing" Breathing, "walking" Walking });

impl Vocabulary for Quantity {
    const WHAT: &'static str = "clinical motion";
    const VALUES: &'static [Self] = Quantity::ALL;

    fn word(self) -> &'static str {
        self.name()
    }
}
