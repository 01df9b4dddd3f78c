//! A movement of the library in what is seen: which repetitions count, and why others do not.

use super::look::{Scene, Seen, rounded, side_name, to_ms};
use crate::commands::transfer::counted;
use crate::outcome::{Ending, Failure};
use clap::{Args, ValueEnum};
use coach::{Camera, Effect, Look, NotCounted, Repetition, Rules, State, Unseen, cameras_for, step};
use content_bundle::content;
use kinematics::{Motion, Person, Side, fit};
use library::{Movement, Sides};
use serde_json::{Value, json};

/// Which movement is followed, and how it was filmed.
#[derive(Args)]
pub(crate) struct Choice {
    /// Follow this movement of the library in each video, such as neck-rotation-seated, and say at the end what counts as a
    /// repetition.
    #[arg(long, value_name = "ID")]
    movement: Option<String>,

    /// The side to which the movement is done, where it has sides; always the person's own.
    #[arg(long, value_enum, default_value_t = Towards::Left, requires = "movement")]
    side: Towards,

    /// The age that the movement is fitted to.
    #[arg(
        long,
        value_name = "YEARS",
        default_value_t = 40,
        value_parser = clap::value_parser!(u8).range(1..=120),
        requires = "movement"
    )]
    age: u8,

    /// From where the person was filmed: from ahead, or from their left or right side.
    #[arg(long, value_enum, default_value_t = View::Front, requires = "movement")]
    camera: View,
}

#[derive(Clone, Copy, ValueEnum)]
enum Towards {
    Left,
    Right,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum View {
    Front,
    Left,
    Right,
}

impl View {
    const fn of(camera: Camera) -> Self {
        match camera {
            Camera::Front => Self::Front,
            Camera::Left => Self::Left,
            Camera::Right => Self::Right,
        }
    }

    const fn camera(self) -> Camera {
        match self {
            Self::Front => Camera::Front,
            Self::Left => Camera::Left,
            Self::Right => Camera::Right,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// A movement as it is followed.
pub(crate) struct Followed {
    movement: &'static Movement,
    side: Side,
    age_years: u8,
    camera: View,
    rules: Rules,
}

impl Choice {
    /// The movement, fitted and drawn before the camera. Nothing where none is named.
    pub(crate) fn followed(&self) -> Result<Option<Followed>, Failure> {
        let Some(id) = &self.movement else { return Ok(None) };
        let movement = content().movement(&id.as_str().into()).ok_or_else(|| unknown(id))?;
        let side = match self.side {
            Towards::Left => Side::Left,
            Towards::Right => Side::Right,
        };
        let person = Person::of_age(self.age);
        let fitted = fit(&movement.motion_for(side, None), &person, &movement.useful_minimum())
            .map_err(|why| Failure::could_not(format!("“{}” is not offered: {why}.", movement.name)))?;
        let rules = Rules::of(fitted.motion(), &person, self.camera.camera())
            .map_err(|why| not_seen(movement, fitted.motion(), self.camera, &why.to_string()))?;
        Ok(Some(Followed { movement, side, age_years: self.age, camera: self.camera, rules }))
    }
}

fn unknown(id: &str) -> Failure {
    let known: Vec<&str> = content().movements.iter().map(|movement| movement.id.0.as_str()).collect();
    let words = format!("`{id}` is no movement of the library. It has: {}.", known.join(", "));
    Failure::new(Ending::AskedWrongly, words).with(json!({ "movements": known }))
}

/// No camera sees every movement. Another place is no help where none sees it.
fn not_seen(movement: &Movement, motion: &Motion, camera: View, why: &str) -> Failure {
    let others: Vec<&str> = cameras_for(motion).into_iter().map(|camera| View::of(camera).name()).collect();
    let from = match camera {
        View::Front => "from ahead",
        View::Left => "from the left",
        View::Right => "from the right",
    };
    let start = format!("“{}” cannot be followed {from}: {why}.", movement.name);
    let json = json!({ "movement": movement.id, "why": why, "cameras": others });
    let failure = match others.is_empty() {
        true => Failure::could_not(format!("{start} No other camera can follow it either.")),
        false => {
            let words = format!("{start} It can be followed with --camera {}.", others.join(" or "));
            Failure::new(Ending::AskedWrongly, words)
        }
    };
    failure.with(json)
}

/// What became of a movement in one video.
#[derive(Default)]
pub(crate) struct Course {
    state: State,
    repetitions: Vec<(f64, Repetition)>,
    not_counted: Vec<(f64, NotCounted)>,
    /// When a hold was as long as the movement asks.
    holds: Vec<f64>,
    unseen: Vec<(f64, Unseen)>,
}

impl Course {
    /// Takes what a picture shows. With several people in it nobody knows who moves: it is as one without anybody.
    pub(crate) fn take(&mut self, followed: &Followed, seen: &Seen) {
        let shown = &seen.shown;
        let is_one = shown.scene == Scene::Seen;
        let look = Look {
            time_secs: shown.secs,
            readings: if is_one { &seen.readings } else { &[] },
            // Whoever sits sideways is lost too, with a neck that is straight.
            head_lost: shown.head_lost.filter(|_| is_one && seen.is_facing),
            hand_at_head: None,
        };
        let (state, effects) = step(std::mem::take(&mut self.state), &followed.rules, &look);
        self.state = state;
        for effect in effects {
            match effect {
                Effect::Repetition(repetition) => self.repetitions.push((shown.secs, repetition)),
                Effect::NotCounted(why) => self.not_counted.push((shown.secs, why)),
                Effect::HoldDone => self.holds.push(shown.secs),
                Effect::NotSeen(why) => self.unseen.push((shown.secs, why)),
                Effect::SeenAgain | Effect::Phase(_) | Effect::Cue(_) | Effect::Twist(_) => {}
            }
        }
    }

    /// Sentences about it.
    pub(crate) fn lines(&self, followed: &Followed) -> Vec<String> {
        let Followed { movement, side, age_years, camera, .. } = followed;
        let to = match movement.sides {
            Sides::Each => format!(" to the {}", side_name(*side)),
            Sides::Both | Sides::None => String::new(),
        };
        let count = counted(self.repetitions.len(), "repetition", "repetitions");
        let from = camera.name();
        let mut lines = vec![format!(
            "{count} of “{}”{to}, camera {from}, fitted to an age of {age_years}",
            movement.name
        )];
        lines.extend(self.repetitions.iter().map(|(secs, repetition)| repetition_words(*secs, repetition)));
        lines.extend(self.holds.iter().map(|secs| format!("held as long as asked by {secs:.1} s")));
        lines.extend(
            self.not_counted
                .iter()
                .map(|(secs, why)| format!("not counted at {secs:.1} s: {}", not_counted_words(*why))),
        );
        lines.extend(
            self.unseen
                .iter()
                .map(|(secs, why)| format!("not seen well from {secs:.1} s: {}", unseen_words(*why))),
        );
        lines
    }

    pub(crate) fn json(&self, followed: &Followed) -> Value {
        let Followed { movement, side, age_years, camera, .. } = followed;
        let has_side = movement.sides == Sides::Each;
        json!({
            "id": movement.id,
            "name": movement.name,
            "side": has_side.then(|| side_name(*side)),
            "camera": camera.name(),
            "age_years": age_years,
            "repetitions": self.repetitions.iter().map(repetition_json).collect::<Vec<_>>(),
            "holds": self.holds.iter().map(|secs| to_ms(*secs)).collect::<Vec<_>>(),
            "not_counted": self.not_counted.iter().map(not_counted_json).collect::<Vec<_>>(),
            "not_seen": self.unseen.iter().map(unseen_json).collect::<Vec<_>>(),
        })
    }
}

fn repetition_words(secs: f64, repetition: &Repetition) -> String {
    let Repetition { number, reached: (angle, degrees), reached_share, .. } = repetition;
    let Repetition { out_secs, held_secs, back_secs, .. } = repetition;
    format!(
        "{number} by {secs:.1} s: {} by {degrees:.0} degrees, {:.0} % of the way; out {out_secs:.1} s, held {held_secs:.1} s, back \
         {back_secs:.1} s",
        angle.name(),
        reached_share * 100.0
    )
}

fn repetition_json((secs, repetition): &(f64, Repetition)) -> Value {
    let (angle, degrees) = repetition.reached;
    json!({
        "number": repetition.number,
        "secs": to_ms(*secs),
        "side": repetition.side.map(side_name),
        "angle": angle.name(),
        "degrees": rounded(degrees, 10.0),
        "share": rounded(repetition.reached_share, 100.0),
        "out_secs": to_ms(repetition.out_secs.into()),
        "held_secs": to_ms(repetition.held_secs.into()),
        "back_secs": to_ms(repetition.back_secs.into()),
    })
}

fn not_counted_words(why: NotCounted) -> String {
    match why {
        NotCounted::Partial(share) => format!("it went {:.0} % of the way", share * 100.0),
        NotCounted::TooFast => "it was faster than the movement can be done".to_owned(),
        NotCounted::TooSlow => "it took so long that it was something else".to_owned(),
        NotCounted::Strayed => "something else moved with it".to_owned(),
    }
}

fn not_counted_json((secs, why): &(f64, NotCounted)) -> Value {
    let (kind, share) = match why {
        NotCounted::Partial(share) => ("partial", Some(rounded(*share, 100.0))),
        NotCounted::TooFast => ("too-fast", None),
        NotCounted::TooSlow => ("too-slow", None),
        NotCounted::Strayed => ("strayed", None),
    };
    json!({ "secs": to_ms(*secs), "why": kind, "share": share })
}

fn unseen_json((secs, why): &(f64, Unseen)) -> Value {
    let kind = match why {
        Unseen::Gone => "gone",
        Unseen::TooFew => "too-few",
    };
    json!({ "secs": to_ms(*secs), "why": kind })
}

const fn unseen_words(why: Unseen) -> &'static str {
    match why {
        Unseen::Gone => "none of what moves was seen",
        Unseen::TooFew => "there were too few pictures a second",
    }
}
