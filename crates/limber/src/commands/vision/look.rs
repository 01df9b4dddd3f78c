//! What one picture shows, as rows and as JSON.

use crate::words::plain;
use ::vision::{HeadSight, Person, Sight};
use coach::{Angles, LEAST_CONFIDENCE, SeenAngle};
use kinematics::{AngleReading, Side};
use serde::{Serialize, Serializer};

/// What is seen on the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Scene {
    /// One person.
    Seen,
    /// It is dark and as good as one colour.
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

/// What is told of one picture. For JSON it is kept of every one until the end.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Shown {
    #[serde(serialize_with = "as_ms")]
    pub(crate) secs: f64,
    pub(crate) scene: Scene,
    #[serde(rename = "angles", serialize_with = "as_angles")]
    rows: Vec<Row>,
    /// The side on which a head was lost near the end of its turn.
    #[serde(serialize_with = "as_side")]
    pub(crate) head_lost: Option<Side>,
}

/// What one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) shown: Shown,
    /// What `coach` is handed.
    pub(crate) readings: Vec<AngleReading>,
    /// Whether a lost head is a neck that is turned, and not somebody who sits sideways.
    pub(crate) is_facing: bool,
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
        let shown = Shown { secs, scene, rows: Vec::new(), head_lost: None };
        Self { shown, readings: Vec::new(), is_facing: false }
    }

    fn of_person(person: &Person, secs: f64) -> Self {
        let head_lost = match person.head {
            HeadSight::LostTurned(side) => Some(side),
            HeadSight::Seen(_) | HeadSight::NotSeen => None,
        };
        let scene = if person.people > 1 { Scene::Several } else { Scene::Seen };
        let shown = Shown { secs, scene, rows: rows(&person.angles), head_lost };
        Self { shown, readings: person.angles.clone(), is_facing: person.is_facing }
    }
}

impl Shown {
    /// A line for each angle, or one without where there is none.
    pub(crate) fn write_rows(&self, file: &str, number: usize, csv: &mut String) {
        let lost = self.head_lost.map_or("", side_name);
        let start = format!("{},{number},{:.3},{}", quoted(file), self.secs, self.scene.name());
        for row in &self.rows {
            let Row { angle, degrees, confidence } = row;
            let degrees = rounded(*degrees, 10.0);
            csv.push_str(&format!("{start},{},{degrees:.1},{confidence:.2},{lost}\n", angle.name()));
        }
        if self.rows.is_empty() {
            csv.push_str(&format!("{start},,,,{lost}\n"));
        }
    }
}

fn as_ms<S: Serializer>(secs: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(to_ms(*secs))
}

/// One angle beside its name.
#[derive(Serialize)]
struct Numbers {
    degrees: f64,
    confidence: f64,
}

fn as_angles<S: Serializer>(rows: &[Row], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(rows.iter().map(|row| {
        let numbers =
            Numbers { degrees: rounded(row.degrees, 10.0), confidence: rounded(row.confidence, 100.0) };
        (row.angle.name(), numbers)
    }))
}

fn as_side<S: Serializer>(side: &Option<Side>, serializer: S) -> Result<S::Ok, S::Error> {
    side.map(side_name).serialize(serializer)
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
    in_parts(value.into(), parts)
}

/// Seconds to whole milliseconds.
pub(crate) fn to_ms(secs: f64) -> f64 {
    in_parts(secs, 1000.0)
}

fn in_parts(value: f64, parts: f64) -> f64 {
    // A zero that was rounded up to from below would be written with its sign; a sum with zero has none.
    (value * parts).round() / parts + 0.0
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
        let shown = Shown { secs: 1.25, scene, rows: rows(&readings), head_lost };
        Seen { shown, readings, is_facing: true }
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
            seen.shown.write_rows("clip.y4m", 3, &mut csv);
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
        let reading = reading(Channel::LeftKneeFlexion, 90.04, 0.876);
        let json = |scene, head_lost| {
            serde_json::to_string(&seen(vec![reading], scene, head_lost).shown).expect("it can be written")
        };
        let angles = r#""angles":{"left.knee":{"degrees":90.0,"confidence":0.88}}"#;
        assert_eq!(
            json(Scene::Seen, None),
            format!(r#"{{"secs":1.25,"scene":"seen",{angles},"head_lost":null}}"#)
        );
        assert_eq!(
            json(Scene::Several, Some(Side::Right)),
            format!(r#"{{"secs":1.25,"scene":"several",{angles},"head_lost":"right"}}"#)
        );
    }

    #[test]
    fn as_good_as_nothing_has_no_sign() {
        let seen = seen(vec![reading(Channel::LeftKneeFlexion, -0.04, 0.9)], Scene::Seen, None).shown;
        let mut csv = String::new();
        seen.write_rows("clip.y4m", 1, &mut csv);
        assert_eq!(csv, "clip.y4m,1,1.250,seen,left.knee,0.0,0.90,\n");
        let json = serde_json::to_string(&seen).expect("it can be written");
        assert!(json.contains(r#""degrees":0.0,"#), "{json}");
        assert_eq!(to_ms(0.333_333).to_string(), "0.333");
        assert_eq!(to_ms(-0.0001).to_string(), "0");
    }
}
