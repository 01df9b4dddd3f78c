//! Whether one kind of course is told from another, by one number for each.

use coach::synthetic::Draw;

/// How often is drawn.
const DRAWS: usize = 2000;

/// The numbers of one person's courses of one movement: those that were to be right, and those that were to be wrong.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    pub(super) movement: usize,
    pub(super) right: Vec<f64>,
    pub(super) wrong: Vec<f64>,
}

/// The share of pairs, one right and one wrong of the same movement, in which the wrong one has the larger number: half is chance. The
/// mean over movements; people are not told apart in them.
pub(super) fn area_under_curve(groups: &[Group]) -> f64 {
    let movements = groups.iter().map(|group| group.movement + 1).max().unwrap_or(0);
    let areas: Vec<f64> = (0..movements).filter_map(|movement| area_of(groups, movement)).collect();
    areas.iter().sum::<f64>() / areas.len() as f64
}

/// The same for one movement.
pub(super) fn area_of(groups: &[Group], movement: usize) -> Option<f64> {
    let of = |numbers: fn(&Group) -> &Vec<f64>| -> Vec<f64> {
        groups.iter().filter(|group| group.movement == movement).flat_map(numbers).copied().collect()
    };
    let (right, wrong) = (of(|group| &group.right), of(|group| &group.wrong));
    let above = |wrong: &f64| {
        right
            .iter()
            .map(|right| if wrong > right { 1.0 } else { 0.5 * f64::from(wrong == right) })
            .sum::<f64>()
    };
    let pairs = (right.len() * wrong.len()) as f64;
    (pairs > 0.0).then(|| wrong.iter().map(above).sum::<f64>() / pairs)
}

/// Between which two numbers 95 of 100 draws lie, of the courses of each person anew.
pub(super) fn interval(groups: &[Group]) -> (f64, f64) {
    let mut draw = Draw::new(11);
    let mut again = |numbers: &[f64]| -> Vec<f64> {
        numbers.iter().map(|_| numbers[(draw.share() * numbers.len() as f32) as usize]).collect()
    };
    let mut areas: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let drawn = groups.iter().map(|group| Group {
                movement: group.movement,
                right: again(&group.right),
                wrong: again(&group.wrong),
            });
            area_under_curve(&drawn.collect::<Vec<_>>())
        })
        .collect();
    areas.sort_by(f64::total_cmp);
    (areas[DRAWS / 40], areas[DRAWS - 1 - DRAWS / 40])
}

/// In which share of draws courses that are called right and wrong by chance, each person's among themselves, are told apart as well.
pub(super) fn by_chance(groups: &[Group]) -> f64 {
    let mut draw = Draw::new(12);
    let found = area_under_curve(groups);
    let as_well = (0..DRAWS).filter(|_| {
        let drawn: Vec<Group> = groups.iter().map(|group| shuffled(group, &mut draw)).collect();
        area_under_curve(&drawn) >= found
    });
    (as_well.count() + 1) as f64 / (DRAWS + 1) as f64
}

fn shuffled(group: &Group, draw: &mut Draw) -> Group {
    let mut all = [group.right.as_slice(), &group.wrong].concat();
    for last in (1..all.len()).rev() {
        all.swap(last, (draw.share() * (last + 1) as f32) as usize);
    }
    let wrong = all.split_off(group.right.len());
    Group { movement: group.movement, right: all, wrong }
}
