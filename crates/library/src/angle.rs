//! Angles by the names that content uses.

use std::fmt;
use std::str::FromStr;

use kinematics::{Channel, Pose, Side};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::word::unknown;

/// An angle of a pose as content names it: one channel, the whole neck, or both sides of a limb.
///
/// ```
/// use kinematics::Pose;
/// use library::AngleName;
/// let mut pose = Pose::default();
/// "both.knee.flexion".parse::<AngleName>()?.set(&mut pose, 90.0);
/// assert_eq!("right.knee.flexion".parse::<AngleName>()?.of(&pose), 90.0);
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AngleName {
    /// Flexion of the whole neck, spread over its lower and upper joints.
    NeckFlexion,
    /// Lateral flexion of the whole neck.
    NeckLateral,
    /// Rotation of the whole neck.
    NeckRotation,
    /// The same angle on both sides; holds the left channel.
    Both(Channel),
    /// One channel.
    One(Channel),
}

const NECK: [(&str, AngleName); 3] = [
    ("neck.flexion", AngleName::NeckFlexion),
    ("neck.lateral_flexion", AngleName::NeckLateral),
    ("neck.rotation", AngleName::NeckRotation),
];

impl AngleName {
    /// Every name that content may use.
    pub fn all() -> impl Iterator<Item = AngleName> {
        let both = Channel::ALL.iter().filter(|channel| channel.side() == Some(Side::Left));
        NECK.into_iter()
            .map(|(_, angle)| angle)
            .chain(Channel::ALL.iter().map(|&channel| AngleName::One(channel)))
            .chain(both.map(|&channel| AngleName::Both(channel)))
    }

    /// Sets the angle in a pose, in degrees.
    pub fn set(self, pose: &mut Pose, degrees: f32) {
        match self {
            AngleName::NeckFlexion => pose.set_neck_flexion_deg(degrees),
            AngleName::NeckLateral => pose.set_neck_lateral_flexion_deg(degrees),
            AngleName::NeckRotation => pose.set_neck_rotation_deg(degrees),
            AngleName::One(channel) => pose[channel] = degrees,
            AngleName::Both(channel) => {
                pose[channel] = degrees;
                pose[channel.mirrored()] = degrees;
            }
        }
    }

    /// The angle in a pose, in degrees; of both sides the larger in size.
    #[must_use]
    pub fn of(self, pose: &Pose) -> f32 {
        match self {
            AngleName::NeckFlexion => pose.neck_flexion_deg(),
            AngleName::NeckLateral => pose.neck_lateral_flexion_deg(),
            AngleName::NeckRotation => pose.neck_rotation_deg(),
            AngleName::One(channel) => pose[channel],
            AngleName::Both(channel) => {
                let [left, right] = [pose[channel], pose[channel.mirrored()]];
                if left.abs() >= right.abs() { left } else { right }
            }
        }
    }

    /// Whether the angle is one of the neck.
    #[must_use]
    pub fn is_neck(self) -> bool {
        match self {
            AngleName::NeckFlexion | AngleName::NeckLateral | AngleName::NeckRotation => true,
            AngleName::One(channel) | AngleName::Both(channel) => channel.is_neck(),
        }
    }
}

impl fmt::Display for AngleName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AngleName::NeckFlexion => formatter.write_str("neck.flexion"),
            AngleName::NeckLateral => formatter.write_str("neck.lateral_flexion"),
            AngleName::NeckRotation => formatter.write_str("neck.rotation"),
            AngleName::One(channel) => formatter.write_str(channel.name()),
            AngleName::Both(channel) => {
                write!(formatter, "both.{}", channel.name().trim_start_matches("left."))
            }
        }
    }
}

impl FromStr for AngleName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        if let Some((_, angle)) = NECK.iter().find(|(known, _)| *known == name) {
            return Ok(*angle);
        }
        let both = name.strip_prefix("both.").and_then(|limb| format!("left.{limb}").parse().ok());
        if let Some(channel) = both {
            return Ok(AngleName::Both(channel));
        }
        name.parse().map(AngleName::One).map_err(|_| {
            let known: Vec<String> = AngleName::all().map(|angle| angle.to_string()).collect();
            unknown("channel", name, known.iter().map(String::as_str))
        })
    }
}

impl Serialize for AngleName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        let position = AngleName::all().position(|angle| angle == *self).unwrap_or_default();
        serializer.serialize_u8(position as u8)
    }
}

impl<'de> Deserialize<'de> for AngleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer)?.parse().map_err(de::Error::custom);
        }
        let position = u8::deserialize(deserializer)?;
        AngleName::all()
            .nth(usize::from(position))
            .ok_or_else(|| de::Error::custom("a position past the channels"))
    }
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for AngleName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AngleName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<String> = AngleName::all().map(|angle| angle.to_string()).collect();
        schemars::json_schema!({ "type": "string", "enum": names })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for angle in AngleName::all() {
            assert_eq!(angle.to_string().parse(), Ok(angle));
        }
        assert!("both.lumbar.flexion".parse::<AngleName>().is_err());
    }
}
