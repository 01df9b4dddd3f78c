//! Every region, place and length has something to choose.

use super::report::{Problem, Report};
use super::{Read, SourceFile};
use crate::movement::{Region, Setting};
use crate::routine::{MINUTES, Routine};

/// Least routines in a cell, and least of the lowest level.
const LEAST_CHOICES: usize = 2;
const LEAST_OF_LOWEST_LEVEL: usize = 1;

/// Checks the cells of all routines together; without any routine there is nothing to say.
pub(crate) fn check(routines: &[Read<Routine>], report: &mut Report) {
    if routines.is_empty() {
        return;
    }
    let folder = SourceFile { path: "content/routines".into(), text: "".into() };
    for &region in Region::ALL {
        for &setting in Setting::ALL {
            for minutes in MINUTES {
                if let Some(found) = lacking(routines, region, setting, minutes) {
                    let expected =
                        format!("at least {LEAST_CHOICES}, and {LEAST_OF_LOWEST_LEVEL} of level 1");
                    report.add(Problem::new(&folder, 0..0, found).expecting(expected));
                }
            }
        }
    }
}

fn lacking(routines: &[Read<Routine>], region: Region, setting: Setting, minutes: u8) -> Option<String> {
    let fits = |routine: &&Routine| {
        let length = routine.plan(minutes).is_some();
        length && routine.regions.contains(&region) && routine.settings.contains(&setting)
    };
    let levels: Vec<u8> =
        routines.iter().map(|read| &read.value).filter(fits).map(|routine| routine.level).collect();
    let lowest = levels.iter().filter(|level| **level == 1).count();
    (levels.len() < LEAST_CHOICES || lowest < LEAST_OF_LOWEST_LEVEL).then(|| {
        format!(
            "{} at {}, {minutes} minutes: {} routines, {lowest} of level 1",
            region.name(),
            setting.name(),
            levels.len()
        )
    })
}
