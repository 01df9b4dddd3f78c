//! What outlives the process, in a small file: a restart of the companion is not a new day.

use breaks::{Carried, CarriedPause, Local, Now, Posture, State};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

use crate::replace::replace;

/// The file's shape. The first knew nothing of time that was not told yet. A later number is another companion's: the day begins anew.
const VERSION: u32 = 2;

/// A day and a second of it.
type At = (i32, u32);

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    version: u32,
    at: At,
    shift_ms: u64,
    break_ms: u64,
    sitting_ms: u64,
    standing: bool,
    day: i32,
    shifts_offered: u32,
    breaks_offered: u32,
    questions: u32,
    neck_sets: u32,
    last_neck_ago_ms: Option<u64>,
    skips_in_a_row: u8,
    pause: Option<KeptPause>,
    #[serde(default)]
    untold: Option<Untold>,
}

/// Time at the desk that no event has told yet.
#[derive(Debug, Serialize, Deserialize)]
struct Untold {
    at: At,
    work_ms: u64,
    video_ms: u64,
}

#[derive(Debug, Serialize, Deserialize)]
enum KeptPause {
    ForGood,
    Till { left_ms: u64, local: Option<At> },
}

/// Goes on from the file, or begins a day.
pub(crate) fn resume(path: &Path, now: Now) -> State {
    let kept = fs::read_to_string(path).ok().and_then(|text| serde_json::from_str::<Kept>(&text).ok());
    match kept.filter(|kept| (1..=VERSION).contains(&kept.version)) {
        Some(kept) => State::carried_on(&kept.carried(), now),
        None => State::new(now.local),
    }
}

/// Keeps a state.
pub(crate) fn keep(path: &Path, state: &State, now: Now) -> io::Result<()> {
    let text = serde_json::to_string(&Kept::of(&state.carried(now))).map_err(io::Error::other)?;
    replace(path, &text)
}

impl Kept {
    fn of(carried: &Carried) -> Self {
        Self {
            version: VERSION,
            at: at(carried.at),
            shift_ms: carried.shift_ms,
            break_ms: carried.break_ms,
            sitting_ms: carried.sitting_ms,
            standing: carried.posture == Posture::Standing,
            day: carried.day,
            shifts_offered: carried.shifts_offered,
            breaks_offered: carried.breaks_offered,
            questions: carried.questions,
            neck_sets: carried.neck_sets,
            last_neck_ago_ms: carried.last_neck_ago_ms,
            skips_in_a_row: carried.skips_in_a_row,
            pause: carried.pause.map(|pause| match pause {
                CarriedPause::ForGood => KeptPause::ForGood,
                CarriedPause::Till { left_ms, local } => KeptPause::Till { left_ms, local: local.map(at) },
            }),
            untold: Some(Untold {
                at: at(carried.untold_at),
                work_ms: carried.untold_work_ms,
                video_ms: carried.untold_video_ms,
            }),
        }
    }

    fn carried(&self) -> Carried {
        Carried {
            at: local(self.at),
            shift_ms: self.shift_ms,
            break_ms: self.break_ms,
            sitting_ms: self.sitting_ms,
            posture: if self.standing { Posture::Standing } else { Posture::Sitting },
            day: self.day,
            shifts_offered: self.shifts_offered,
            breaks_offered: self.breaks_offered,
            questions: self.questions,
            neck_sets: self.neck_sets,
            last_neck_ago_ms: self.last_neck_ago_ms,
            skips_in_a_row: self.skips_in_a_row,
            pause: self.pause.as_ref().map(|pause| match pause {
                KeptPause::ForGood => CarriedPause::ForGood,
                KeptPause::Till { left_ms, local: till } => {
                    CarriedPause::Till { left_ms: *left_ms, local: till.map(local) }
                }
            }),
            untold_at: local(self.untold.as_ref().map_or(self.at, |untold| untold.at)),
            untold_work_ms: self.untold.as_ref().map_or(0, |untold| untold.work_ms),
            untold_video_ms: self.untold.as_ref().map_or(0, |untold| untold.video_ms),
        }
    }
}

fn at(at: Local) -> At {
    let since_midnight = Local::new(at.day(), 0).secs_until(at);
    (at.day(), u32::try_from(since_midnight).unwrap_or(0))
}

fn local((day, second_of_day): At) -> Local {
    Local::new(day, second_of_day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use breaks::{Input, PauseFor, Settings, Signals, step};

    #[test]
    fn a_state_goes_on_from_its_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("limber/desk.json");
        let rules = Settings::default().check().expect("the defaults hold");
        let mut local = Local::new(20_417, 36_000);
        let mut now = Now { mono_ms: 5_000, local };
        let mut state = State::new(local);
        let inputs = [
            Input::Look(Signals::quiet_for(0)),
            Input::NeckSetDone,
            Input::Look(Signals::quiet_for(1_000)),
            Input::Pause(PauseFor::RestOfDay),
            Input::Look(Signals::quiet_for(2_000)),
            Input::Look(Signals::quiet_for(3_000)),
        ];
        for input in inputs {
            local = local.plus_secs(60);
            now = Now { mono_ms: now.mono_ms + 60_000, local };
            state = step(state, &rules, input, now).0;
        }
        keep(&path, &state, now).expect("the folder is ours");
        let later = resume(&path, now);
        assert!(state.carried(now).untold_work_ms > 0);
        assert_eq!(later.carried(now), state.carried(now));
        assert!(later.status(&rules, now).paused);

        // As the first companion kept it.
        let mut first: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("JSON");
        first["version"] = 1.into();
        first.as_object_mut().expect("fields").remove("untold");
        fs::write(&path, first.to_string()).expect("the file is ours");
        let expected = Carried { untold_at: now.local, untold_work_ms: 0, ..state.carried(now) };
        assert_eq!(resume(&path, now).carried(now), expected);
    }

    #[test]
    fn a_file_that_cannot_be_read_begins_a_day() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("desk.json");
        let now = Now { mono_ms: 1, local: Local::new(20_417, 36_000) };
        for text in ["", "{}", "not JSON", r#"{"version":3}"#] {
            fs::write(&path, text).expect("a file");
            assert_eq!(resume(&path, now), State::new(now.local), "{text:?}");
        }
    }
}
