//! What the companion tells programs: its state and its log, as JSON. Fields are added and never change their meaning.

use breaks::{Activity, Doing, Fact, Posture, Record, Stage, Status};
use serde::{Deserialize, Serialize};

use crate::clock::date_of;
use crate::engine::{details, kind_name};

/// What is going on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusTold {
    /// `calm`, `due`, `consulting`, `shown`, `postponed`, `in-break` or `asking-resting`.
    pub doing: String,
    /// What it is about: `shift` or `break`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Whether the prompt that is shown is the clearer one.
    pub clear: bool,
    /// What the person was doing at the last look.
    pub activity: String,
    /// How long keys and pointer were quiet at the last look, in milliseconds; nothing where the desktop does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_ms: Option<u64>,
    /// Why a prompt would not be shown now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<String>,
    /// Whether prompts are paused.
    pub paused: bool,
    /// `sitting` or `standing`.
    pub posture: String,
    /// Sitting in one position so far, in milliseconds.
    pub sitting_ms: u64,
    /// Sitting until the next change of position is due, in milliseconds.
    pub shift_due_in_ms: u64,
    /// Sitting until the next break is due, in milliseconds.
    pub break_due_in_ms: u64,
    /// Prompts offered today.
    pub offered_today: u32,
    /// Sets of neck movement today.
    pub neck_sets_today: u32,
    /// What tells whether somebody is there.
    pub source: String,
    /// Why nothing does, where that is known: `no-answer` of a display server that hangs. It is asked again every minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_trouble: Option<String>,
    /// The settings file.
    pub settings_file: String,
    /// What is wrong with it, one line each; while there is something, the settings from before are in force.
    pub settings_mistakes: Vec<String>,
}

impl StatusTold {
    pub(crate) fn new(status: &Status, source: &str, quiet_ms: Option<u64>) -> Self {
        let (doing, kind, clear) = doing(status.doing);
        Self {
            doing: doing.to_owned(),
            kind: kind.map(|kind| kind_name(kind).to_owned()),
            clear,
            activity: activity(status.activity).to_owned(),
            quiet_ms,
            hold: status.hold.map(|hold| hold.name().to_owned()),
            paused: status.paused,
            posture: match status.posture {
                Posture::Sitting => "sitting".to_owned(),
                Posture::Standing => "standing".to_owned(),
            },
            sitting_ms: status.sitting_ms,
            shift_due_in_ms: status.shift_due_in_ms,
            break_due_in_ms: status.break_due_in_ms,
            offered_today: status.offered_today,
            neck_sets_today: status.neck_sets_today,
            source: source.to_owned(),
            source_trouble: None,
            settings_file: String::new(),
            settings_mistakes: Vec::new(),
        }
    }
}

fn doing(doing: Doing) -> (&'static str, Option<breaks::Kind>, bool) {
    match doing {
        Doing::Calm => ("calm", None, false),
        Doing::Due(kind) => ("due", Some(kind), false),
        Doing::Consulting(kind) => ("consulting", Some(kind), false),
        Doing::Shown(kind, stage) => ("shown", Some(kind), stage == Stage::Clear),
        Doing::Postponed(kind) => ("postponed", Some(kind), false),
        Doing::InBreak(kind) => ("in-break", Some(kind), false),
        Doing::AskingResting => ("asking-resting", None, false),
    }
}

fn activity(activity: Activity) -> &'static str {
    match activity {
        Activity::Active => "active",
        Activity::Reading => "reading",
        Activity::Call => "call",
        Activity::Video => "video",
        Activity::Idle => "idle",
        Activity::Locked => "locked",
        Activity::Suspended => "suspended",
        Activity::Unknown => "unknown",
        Activity::Assumed => "assumed",
    }
}

/// What a program asks that looks through the camera itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenTold {
    /// Whether the screen is locked; nothing where the desktop does not say.
    pub locked: Option<bool>,
    /// How many programs of this person have a camera open, the one that asks included; nothing where that cannot be told.
    pub camera_programs: Option<usize>,
}

impl SeenTold {
    pub(crate) fn new(locked: Fact, camera_programs: Option<usize>) -> Self {
        let locked = match locked {
            Fact::Yes => Some(true),
            Fact::No => Some(false),
            Fact::Unknown => None,
        };
        Self { locked, camera_programs }
    }
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordTold {
    /// When, on the wall: `2026-11-29T09:30`.
    pub at: String,
    /// What, by the name that hooks use.
    pub event: String,
    /// What it was about: `shift` or `break`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Why it was held back, or how it is known that it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// How long, in milliseconds, where time was spent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<u64>,
}

impl RecordTold {
    /// A record in words for programs.
    #[must_use]
    pub fn new(record: &Record) -> Self {
        let (kind, why) = details(record.event);
        let minute = record.at.minute_of_day();
        let ms = match record.event {
            breaks::Event::Spent { ms, .. } | breaks::Event::Sat { ms } => Some(ms),
            _ => None,
        };
        Self {
            at: format!("{}T{:02}:{:02}", date_of(record.at.day()), minute / 60, minute % 60),
            event: record.event.name().to_owned(),
            kind: kind.map(|kind| kind_name(kind).to_owned()),
            why: why.map(str::to_owned),
            ms,
        }
    }
}
