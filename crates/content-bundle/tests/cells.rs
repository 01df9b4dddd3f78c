//! Every region, place and length has routines to choose from, also under each filter.

use content_bundle::content;
use library::{Filter, MINUTES, Region, Routine, Setting};

/// A routine counts for a cell if it is meant for it and none of its movements is ruled out.
fn fits(routine: &Routine, region: Region, setting: Setting, minutes: u8, present: &[Filter]) -> bool {
    let Some(plan) = routine.plan(minutes) else { return false };
    let open = plan.steps.iter().filter_map(|step| content().movement(&step.movement));
    routine.regions.contains(&region)
        && routine.settings.contains(&setting)
        && open.into_iter().all(|movement| movement.excluded_by(present).is_none())
}

/// Every cell with its number of choices and how many of them are of the lowest level.
fn cells(present: &[Filter]) -> Vec<(Region, Setting, u8, usize, usize)> {
    let mut cells = Vec::new();
    for &region in Region::ALL {
        for &setting in Setting::ALL {
            for minutes in MINUTES {
                let routines = &content().routines;
                let choices =
                    routines.iter().filter(|routine| fits(routine, region, setting, minutes, present));
                let levels: Vec<u8> = choices.map(|routine| routine.level).collect();
                let lowest = levels.iter().filter(|level| **level == 1).count();
                cells.push((region, setting, minutes, levels.len(), lowest));
            }
        }
    }
    cells
}

#[test]
fn every_cell_has_two_choices_and_one_of_the_lowest_level() {
    let mut matrix = String::from("region       setting    minutes choices lowest-level\n");
    for (region, setting, minutes, choices, lowest) in cells(&[]) {
        matrix +=
            &format!("{:12} {:10} {minutes:>7} {choices:>7} {lowest:>12}\n", region.name(), setting.name());
        assert!(choices >= 2, "{} {} {minutes}", region.name(), setting.name());
        assert!(lowest >= 1, "{} {} {minutes}", region.name(), setting.name());
    }
    println!("{matrix}");
}

#[test]
fn every_cell_keeps_two_choices_under_plausible_filters() {
    use Filter::{
        AcuteBack, AcuteNeck, Age65, ArmSymptoms, Bendy, BlockNeck, BloodPressure, Eyes, FloorHard, Heart,
        HipReplaced, Knee, LegSymptoms, Osteo, Pregnant, Pregnant16Weeks, PregnantUncleared, Shoulder,
        SpineNarrowed, Vertigo, Wrist,
    };
    let cases: &[&[Filter]] = &[
        &[BlockNeck],
        &[Osteo],
        &[PregnantUncleared],
        &[Pregnant],
        &[Pregnant, Pregnant16Weeks],
        &[Age65],
        &[Age65, FloorHard],
        &[Age65, FloorHard, Osteo, BlockNeck],
        &[HipReplaced],
        &[Heart, BloodPressure],
        &[LegSymptoms, SpineNarrowed],
        &[ArmSymptoms, AcuteNeck],
        &[AcuteBack],
        &[Bendy, Shoulder],
        &[Knee, Wrist],
        &[Eyes, Vertigo],
    ];
    for present in cases {
        for (region, setting, minutes, choices, lowest) in cells(present) {
            let cell = format!("{present:?}: {} {} {minutes}", region.name(), setting.name());
            assert!(choices >= 2, "{cell} has {choices}");
            assert!(lowest >= 1, "{cell} has none of the lowest level");
        }
    }
}

#[test]
fn after_spinal_surgery_breathing_and_walking_remain() {
    for (region, setting, minutes, choices, _) in cells(&[Filter::SpineSurgery]) {
        assert!(choices >= 1, "{} {} {minutes}", region.name(), setting.name());
    }
}
