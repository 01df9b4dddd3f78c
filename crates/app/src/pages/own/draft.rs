//! A routine that is being made.

use care::own::Named;
use care::programme::file::MOST_STEPS;
use leptos::prelude::*;
use library::plan_file::{FileStep, OwnMovement, PlanFile};

use super::{Beginning, Desk};

/// A movement in it with its dose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    /// Tells it from the others, whatever its place.
    pub(super) key: u32,
    pub(super) step: FileStep,
}

/// The routine so far.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) name: RwSignal<String>,
    pub(super) steps: RwSignal<Vec<Chosen>>,
    /// Movements of its own, where it came as a file with some, and who it is from.
    head: StoredValue<PlanFile>,
    next_key: StoredValue<u32>,
}

impl Draft {
    pub(super) fn of(desk: Desk, beginning: &Beginning) -> Self {
        let steps = beginning.file.sessions.first().map(|session| session.steps.clone());
        let draft = Self {
            name: RwSignal::new(beginning.file.name.clone()),
            steps: RwSignal::new(Vec::new()),
            head: StoredValue::new(beginning.file.clone()),
            next_key: StoredValue::new(0),
        };
        steps.unwrap_or_default().into_iter().for_each(|step| draft.push(step));
        if let Some(added) = &beginning.added {
            draft.add(desk, added);
        }
        draft
    }

    fn push(self, step: FileStep) {
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        self.steps.update(|steps| steps.push(Chosen { key, step }));
    }

    /// Whether a movement is in it.
    pub(super) fn holds(self, movement: &str) -> bool {
        self.steps.with(|steps| steps.iter().any(|chosen| chosen.step.movement == movement))
    }

    /// Whether it has as many movements as there may be.
    pub(super) fn is_full(self) -> bool {
        self.steps.with(Vec::len) >= MOST_STEPS
    }

    /// Adds a movement as it is usually done; says whether it is there now, and not where it may not be done or there is no
    /// room.
    pub(super) fn add(self, desk: Desk, movement: &str) -> bool {
        let (is_there, is_full) = untrack(|| (self.holds(movement), self.is_full()));
        if is_there || is_full {
            return is_there;
        }
        let Some(Named { room: Ok(room), .. }) = self.named(desk, movement) else { return false };
        self.push(FileStep {
            movement: movement.to_owned(),
            sets: Some(u32::from(room.sets.usual)),
            reps: Some(u32::from(room.repetitions.usual)),
            hold_secs: None,
        });
        true
    }

    /// A movement, and how much of it may be chosen; nothing where there is none of that id.
    pub(super) fn named(self, desk: Desk, movement: &str) -> Option<Named> {
        let file = self.head.get_value();
        desk.with_rules_ahead(|rules| rules.named(&file, movement)).flatten()
    }

    /// Changes one of the movements, where that is a change.
    pub(super) fn change(self, key: u32, change: impl FnOnce(&mut FileStep)) {
        let before =
            self.steps.with_untracked(|steps| steps.iter().find(|chosen| chosen.key == key).cloned());
        let Some(before) = before else { return };
        let mut after = before.step.clone();
        change(&mut after);
        if after != before.step {
            self.steps.update(|steps| {
                steps
                    .iter_mut()
                    .filter(|chosen| chosen.key == key)
                    .for_each(|chosen| chosen.step = after.clone());
            });
        }
    }

    /// Moves one of the movements by one place; says its new place, from 1, where it has moved.
    pub(super) fn shift(self, key: u32, is_up: bool) -> Option<usize> {
        self.steps.try_update(|steps| shift(steps, key, is_up))?
    }

    pub(super) fn remove(self, key: u32) {
        self.steps.update(|steps| steps.retain(|chosen| chosen.key != key));
    }

    /// The place of a movement and how many there are, from 1.
    pub(super) fn place(self, key: u32) -> (usize, usize) {
        self.steps.with(|steps| {
            let place = steps.iter().position(|chosen| chosen.key == key).unwrap_or_default();
            (place + 1, steps.len())
        })
    }

    /// The routine as a file.
    pub(super) fn file(self) -> PlanFile {
        let steps: Vec<FileStep> =
            self.steps.with(|steps| steps.iter().map(|chosen| chosen.step.clone()).collect());
        let name = self.name.with(|name| name.trim().to_owned());
        let head = self.head.get_value();
        let movements: Vec<OwnMovement> = head.movements;
        PlanFile { from: head.from, note: head.note, ..care::own::routine_file(&name, steps, movements) }
    }
}

fn shift(steps: &mut [Chosen], key: u32, is_up: bool) -> Option<usize> {
    let from = steps.iter().position(|chosen| chosen.key == key)?;
    let to = if is_up { from.checked_sub(1)? } else { from + 1 };
    (to < steps.len()).then(|| steps.swap(from, to)).map(|()| to + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_moves_by_one_place_and_not_past_the_ends() {
        let steps =
            || -> Vec<Chosen> { (0..3).map(|key| Chosen { key, step: FileStep::default() }).collect() };
        for (key, is_up, expected, order) in [
            (0, true, None, [0, 1, 2]),
            (0, false, Some(2), [1, 0, 2]),
            (1, true, Some(1), [1, 0, 2]),
            (2, true, Some(2), [0, 2, 1]),
            (2, false, None, [0, 1, 2]),
            (7, false, None, [0, 1, 2]),
        ] {
            let mut moved = steps();
            assert_eq!(shift(&mut moved, key, is_up), expected, "{key} {is_up}");
            assert_eq!(moved.iter().map(|chosen| chosen.key).collect::<Vec<_>>(), order, "{key} {is_up}");
        }
    }
}
