//! What one picture shows, as rows and as JSON.

use crate::words::plain;
use ::vision::{HeadSight, Person, Sight};
use coach::{Angles, LEAST_CONFIDENCE, SeenAngle};
use kinematics::{AngleReading, Side};
use serde_json::{Map, Value, json};

/// What is seen on the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scene {
    /// One person.
    Seen,
    /// It is too dark, or as good as one colour.
    Dark,
    /// Nobody.
    Nobody,
    /// More than one person: the angles are those of the one that is followed, and nothing is counted.
    Several,
}

impl Scene {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Dark => "dark",
            Self::Nobody => "nobody",
            Self::Several => "several",
        }
    }
}

/// One angle.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Row {
    angle: SeenAngle,
    degrees: f32,
    confidence: f32,
}

/// What one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) secs: f64,
    pub(crate) scene: Scene,
    /// What `coach` is handed.
    pub(crate) readings: Vec<AngleReading>,
    /// The side on which a head was lost near the end of its turn.
    pub(crate) head_lost: Option<Side>,
    /// Whether a lost head is a neck that is turned, and not somebody who sits sideways.
    pub(crate) is_facing: bool,
    rows: Vec<Row>,
}

impl Seen {
    pub(crate) fn of(sight: &Sight, secs: f64) -> Self {
        match sight {
            Sight::TooDark => Self::without(Scene::Dark, secs),
            Sight::Nobody => Self::without(Scene::Nobody, secs),
            Sight::Person(person) => Self::of_person(person, secs),
        }
    }

    fn without(scene: Scene, secs: f64) -> Self {
        Self { secs, scene, readings: Vec::new(), head_lost: None, is_facing: false, rows: Vec::new() }
    }

    fn of_person(person: &Person, secs: f64) -> Self {
        let head_lost = match person.head {
            HeadSight::LostTurned(side) => Some(side),
            HeadSight::Seen(_) | HeadSight::NotSeen => None,
        };
        Self {
            secs,
            scene: if person.people > 1 { Scene::Several } else { Scene::Seen },
            rows: rows(&person.angles),
            readings: person.angles.clone(),
            head_lost,
            is_facing: person.is_facing,
        }
    }

    /// A line for each angle, or one without where there is none.
    pub(crate) fn write_rows(&self, file: &str, number: usize, csv: &mut String) {
        let lost = self.head_lost.map_or("", side_name);
        let start = format!("{},{number},{:.3},{}", quoted(file), self.secs, self.scene.name());
        for row in &self.rows {
            let Row { angle, degrees, confidence } = row;
            csv.push_str(&format!("{start},{},{degrees:.1},{confidence:.2},{lost}\n", angle.name()));
        }
        if self.rows.is_empty() {
            csv.push_str(&format!("{start},,,,{lost}\n"));
        }
    }

    pub(crate) fn json(&self) -> Value {
        let angle = |row: &Row| {
            let value = json!({ "degrees": rounded(row.degrees, 10.0), "confidence": rounded(row.confidence, 100.0) });
            (row.angle.name().to_owned(), value)
        };
        json!({
            "secs": (self.secs * 1000.0).round() / 1000.0,
            "scene": self.scene.name(),
            "angles": self.rows.iter().map(angle).collect::<Map<String, Value>>(),
            "head_lost": self.head_lost.map(side_name),
        })
    }
}

/// The first line of the table.
pub(crate) const HEAD: &str = "file,picture,seconds,scene,angle,degrees,confidence,head_lost\n";

/// Every angle that is sure enough to be counted by, as sure as the least sure reading that it is made of.
fn rows(readings: &[AngleReading]) -> Vec<Row> {
    let angles = Angles::of(readings);
    let confidence = |angle: SeenAngle| {
        let is_used = |reading: &&AngleReading| {
            reading.confidence >= LEAST_CONFIDENCE && angle.channels().contains(&reading.channel)
        };
        let of_it = readings.iter().filter(is_used);
        of_it.map(|reading| reading.confidence).fold(1.0, f32::min)
    };
    let row = |&angle: &SeenAngle| {
        angles.get(angle).map(|degrees| Row { angle, degrees, confidence: confidence(angle) })
    };
    SeenAngle::ALL.iter().filter_map(row).collect()
}

pub(crate) const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

/// To whole parts of so many in one.
pub(crate) fn rounded(value: f32, parts: f64) -> f64 {
    (f64::from(value) * parts).round() / parts
}

/// A field of the table. A file may be called anything.
fn quoted(field: &str) -> String {
    let field = plain(field);
    let needs_quotes = |sign: char| [',', '"', '\n', '\t', '#'].contains(&sign);
    if field.contains(needs_quotes) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kinematics::Channel;

    fn reading(channel: Channel, degrees: f32, confidence: f32) -> AngleReading {
        AngleReading { channel, degrees, confidence, time_secs: 0.0 }
    }

    fn seen(readings: Vec<AngleReading>, scene: Scene, head_lost: Option<Side>) -> Seen {
        Seen { secs: 1.25, scene, rows: rows(&readings), readings, head_lost, is_facing: true }
    }

    #[test]
    fn there_is_a_row_for_each_angle_and_one_for_none() {
        let readings = vec![
            reading(Channel::LowerCervicalRotation, 10.0, 0.9),
            reading(Channel::UpperCervicalRotation, 10.0, 0.8),
            reading(Channel::LeftKneeFlexion, 90.0, 0.9),
            reading(Channel::RightKneeFlexion, 91.0, 0.31),
        ];
        let rows = [
            (
                seen(readings, Scene::Seen, None),
                "clip.y4m,3,1.250,seen,head.turn,20.0,0.80,\nclip.y4m,3,1.250,seen,left.knee,90.0,0.90,\n",
            ),
            (seen(Vec::new(), Scene::Several, Some(Side::Left)), "clip.y4m,3,1.250,several,,,,left\n"),
            (Seen::of(&Sight::TooDark, 1.25), "clip.y4m,3,1.250,dark,,,,\n"),
        ];
        for (seen, expected) in rows {
            let mut csv = String::new();
            seen.write_rows("clip.y4m", 3, &mut csv);
            assert_eq!(csv, expected);
        }
    }

    #[test]
    fn a_file_may_be_called_anything() {
        for (name, expected) in [
            ("plain.gif", "plain.gif"),
            ("a,b.gif", "\"a,b.gif\""),
            ("say \"a\"\n.gif", "\"say \"\"a\"\"\n.gif\""),
            ("# note", "\"# note\""),
            ("\u{1b}[2J.gif", "[2J.gif"),
        ] {
            assert_eq!(quoted(name), expected);
        }
    }

    #[test]
    fn json_has_each_angle_by_its_name() {
        let json = seen(vec![reading(Channel::LeftKneeFlexion, 90.04, 0.876)], Scene::Seen, None).json();
        assert_eq!(
            json.to_string(),
            r#"{"angles":{"left.knee":{"confidence":0.88,"degrees":90.0}},"head_lost":null,"scene":"seen","secs":1.25}"#
        );
    }
}
