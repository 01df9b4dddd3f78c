//! A routine that is being made.

use care::own::{Mine, Named, Told, base_of, free_id, mine, needed, own_movement, routine_file};
use care::programme::file::MOST_STEPS;
use leptos::prelude::*;
use library::plan_file::{FileStep, OwnMovement, PlanFile};
use library::{MotionPlan, Movement};

use super::{Beginning, Desk};
use crate::content::content;

/// A movement in it with its dose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    /// Tells it from the others, whatever its place.
    pub(super) key: u32,
    pub(super) step: FileStep,
}

/// A movement as its step names it, with those of the routine's own that it needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) id: String,
    own: Vec<OwnMovement>,
}

impl Asked {
    fn file(&self) -> PlanFile {
        routine_file("", Vec::new(), self.own.clone())
    }

    /// What it is, and how much of it may be chosen; nothing where there is none of that id.
    pub(super) fn named(&self, desk: Desk) -> Option<Named> {
        desk.with_rules_ahead(|rules| rules.named(&self.file(), &self.id)).flatten()
    }

    /// What is the person's own in it; nothing where there is none of that id.
    pub(super) fn mine(&self) -> Option<Mine> {
        mine(content(), &self.file(), &self.id)
    }
}

/// The routine so far.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) name: RwSignal<String>,
    pub(super) steps: RwSignal<Vec<Chosen>>,
    /// Movements of its own: those that its steps name, and those that these are like.
    movements: RwSignal<Vec<OwnMovement>>,
    /// Who it is from and what they say of it, where it came as a file.
    head: StoredValue<(Option<String>, Option<String>)>,
    next_key: StoredValue<u32>,
}

impl Draft {
    pub(super) fn of(desk: Desk, beginning: &Beginning) -> Self {
        let draft = Self::from_file(beginning.file.clone());
        if let Some(added) = &beginning.added {
            draft.add(desk, added);
        }
        draft
    }

    fn from_file(file: PlanFile) -> Self {
        let draft = Self {
            name: RwSignal::new(file.name),
            steps: RwSignal::new(Vec::new()),
            movements: RwSignal::new(file.movements),
            head: StoredValue::new((file.from, file.note)),
            next_key: StoredValue::new(0),
        };
        let steps = file.sessions.into_iter().next().map(|session| session.steps);
        steps.unwrap_or_default().into_iter().for_each(|step| draft.push(step));
        draft.prune();
        draft
    }

    fn push(self, step: FileStep) {
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        self.steps.update(|steps| steps.push(Chosen { key, step }));
    }

    /// Whether a movement is in it, or one that counts as the same: like it, or like the same one of Limber's.
    pub(super) fn holds(self, movement: &str) -> bool {
        self.movements.with(|own| {
            let base = base_of(own, movement);
            self.steps.with(|steps| steps.iter().any(|chosen| base_of(own, &chosen.step.movement) == base))
        })
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
        let asked = untrack(|| self.ask(movement));
        let Some(Named { room: Ok(room), .. }) = asked.named(desk) else { return false };
        self.push(FileStep {
            movement: movement.to_owned(),
            sets: Some(u32::from(room.sets.usual)),
            reps: Some(u32::from(room.repetitions.usual)),
            hold_secs: None,
        });
        true
    }

    /// Adds a movement of the person's own, which another routine has, in the same way; it gets an id of its own here.
    pub(super) fn add_own(self, desk: Desk, own: &OwnMovement) -> bool {
        let is_there = untrack(|| self.holds(&own.like.0));
        if is_there || untrack(|| self.is_full()) {
            return is_there;
        }
        let id = self.movements.with_untracked(|taken| free_id(content(), taken, &own.like));
        self.movements.update(|movements| movements.push(OwnMovement { id: id.clone(), ..own.clone() }));
        let is_added = self.add(desk, &id);
        if !is_added {
            self.prune();
        }
        is_added
    }

    fn ask(self, movement: &str) -> Asked {
        Asked { id: movement.to_owned(), own: self.movements.with(|own| needed(own, [movement])) }
    }

    /// One of the movements.
    pub(super) fn chosen(self, key: u32) -> Option<Chosen> {
        self.steps.with(|steps| steps.iter().find(|chosen| chosen.key == key).cloned())
    }

    /// What one of the movements is asked about by.
    pub(super) fn asked(self, key: u32) -> Option<Asked> {
        self.chosen(key).map(|chosen| self.ask(&chosen.step.movement))
    }

    /// What the person says of a movement that they do their own way, and how it moves where that is their own. Where
    /// nothing is said it is the known one.
    pub(super) fn tell(self, key: u32, base: &Movement, told: &Told, motion: Option<MotionPlan>) {
        if told.is_empty() && motion.is_none() {
            return self.known_again(key, base);
        }
        let Some(before) = untrack(|| self.chosen(key)) else { return };
        let id = if before.step.movement == base.id.0 {
            self.movements.with_untracked(|taken| free_id(content(), taken, &base.id))
        } else {
            before.step.movement
        };
        let own = own_movement(id.clone(), base, told, motion);
        self.movements.update(|movements| match movements.iter_mut().find(|other| other.id == own.id) {
            Some(other) => *other = own,
            None => movements.push(own),
        });
        self.change(key, |step| step.movement = id);
        self.prune();
    }

    /// The movement of Limber's in the place of one that is like it.
    pub(super) fn known_again(self, key: u32, base: &Movement) {
        self.change(key, |step| step.movement.clone_from(&base.id.0));
        self.prune();
    }

    /// Drops those of its own movements that nothing in it needs any more.
    fn prune(self) {
        let kept = self.movements.with_untracked(|own| {
            let ids =
                |steps: &Vec<Chosen>| needed(own, steps.iter().map(|chosen| chosen.step.movement.as_str()));
            self.steps.with_untracked(ids)
        });
        if self.movements.with_untracked(Vec::len) != kept.len() {
            self.movements.set(kept);
        }
    }

    /// Changes one of the movements, where that is a change.
    pub(super) fn change(self, key: u32, change: impl FnOnce(&mut FileStep)) {
        let Some(before) = untrack(|| self.chosen(key)) else { return };
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
        self.prune();
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
        let (from, note) = self.head.get_value();
        PlanFile { from, note, ..routine_file(&name, steps, self.movements.get()) }
    }
}

fn shift(steps: &mut [Chosen], key: u32, is_up: bool) -> Option<usize> {
    let from = steps.iter().position(|chosen| chosen.key == key)?;
    let to = if is_up { from.checked_sub(1)? } else { from + 1 };
    (to < steps.len()).then(|| steps.swap(from, to)).map(|()| to + 1)
}

#[cfg(test)]
mod tests {
    use leptos::reactive::owner::Owner;

    use super::*;

    fn of(movements: &[&str], own: Vec<OwnMovement>) -> Draft {
        let step = |id: &&str| FileStep { movement: (*id).to_owned(), ..FileStep::default() };
        Draft::from_file(routine_file("Mine", movements.iter().map(step).collect(), own))
    }

    fn known(id: &str) -> &'static Movement {
        content().movement(&id.into()).expect("known")
    }

    fn told_as(name: &str) -> Told {
        Told { name: name.to_owned(), ..Told::default() }
    }

    /// The ids of the steps, and the ids and names of the routine's own movements.
    fn made(draft: Draft) -> (Vec<String>, Vec<(String, String)>) {
        let file = untrack(|| draft.file());
        let steps = file.sessions.into_iter().flat_map(|session| session.steps);
        let own = file.movements.into_iter().map(|own| (own.id, own.name));
        (steps.map(|step| step.movement).collect(), own.collect())
    }

    fn expected(steps: &[&str], own: &[(&str, &str)]) -> (Vec<String>, Vec<(String, String)>) {
        let own = own.iter().map(|(id, name)| ((*id).to_owned(), (*name).to_owned()));
        (steps.iter().map(|id| (*id).to_owned()).collect(), own.collect())
    }

    #[test]
    fn a_movement_is_ones_own_while_something_is_said_of_it() {
        Owner::new().with(|| {
            let draft = of(&["heel-raise", "shoulder-rolls"], Vec::new());
            let heels = known("heel-raise");
            draft.tell(0, heels, &told_as("My heels"), None);
            let mine = ["own-heel-raise", "shoulder-rolls"];
            assert_eq!(made(draft), expected(&mine, &[("own-heel-raise", "My heels")]));
            draft.tell(0, heels, &told_as("My heels, early"), None);
            assert_eq!(made(draft), expected(&mine, &[("own-heel-raise", "My heels, early")]));
            assert!(untrack(|| draft.holds("heel-raise")), "it counts as the known one");
            draft.tell(0, heels, &told_as(" "), None);
            assert_eq!(made(draft), expected(&["heel-raise", "shoulder-rolls"], &[]));
            draft.tell(0, heels, &Told::default(), Some(heels.motion.clone()));
            assert_eq!(made(draft).1.len(), 1, "a motion is something of its own, too");
            draft.known_again(0, heels);
            assert_eq!(made(draft), expected(&["heel-raise", "shoulder-rolls"], &[]));
            draft.tell(1, known("shoulder-rolls"), &told_as("Circles"), None);
            draft.remove(1);
            assert_eq!(made(draft), expected(&["heel-raise"], &[]), "what no step names is dropped");
            draft.tell(7, heels, &told_as("Nobody's"), None);
            assert_eq!(made(draft), expected(&["heel-raise"], &[]));
        });
    }

    #[test]
    fn one_that_is_like_another_of_the_file_stands_by_itself_once_it_is_changed() {
        Owner::new().with(|| {
            let heels = known("heel-raise");
            let like = |id: &str, like: &str| OwnMovement {
                like: like.into(),
                ..own_movement(id.to_owned(), heels, &told_as(id), None)
            };
            let draft = of(
                &["slow"],
                vec![like("slow", "slower"), like("slower", "heel-raise"), like("idle", "heel-raise")],
            );
            assert_eq!(made(draft), expected(&["slow"], &[("slow", "slow"), ("slower", "slower")]));
            assert!(untrack(|| draft.holds("heel-raise")));
            draft.tell(0, heels, &told_as("Slow heels"), None);
            assert_eq!(made(draft), expected(&["slow"], &[("slow", "Slow heels")]));
        });
    }

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
