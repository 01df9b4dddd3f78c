//! Movements of the week that the person does their own way.
//!
//! What stands in the place of a known movement is one like it, out of a routine of the person's own: planned by the same needs, let in by
//! the same rules and dosed by the same ladder, since it counts as that movement everywhere. Only how it is called, said and
//! done is theirs, never more than the known one. Nothing is trusted for having been kept: it is resolved anew for every plan.

use std::collections::BTreeMap;

use library::plan_file::{OwnMovement, PlanFile};
use library::{Content, Movement, MovementId};

use super::file::{Known, faults, read_json};
use super::log::Programme;
use super::reason::WhyNot;

/// What stands in the place of known movements; nothing of one that can no longer be done as it was kept.
pub(super) struct OwnWays(BTreeMap<MovementId, Option<Movement>>);

impl OwnWays {
    pub(super) fn of(content: &Content, programme: &Programme) -> Self {
        let way = |(id, text): (&str, &str)| (MovementId::from(id), resolved(content, id, text));
        Self(programme.own_ways().map(way).collect())
    }

    /// What stands in the place of a movement, if something does.
    ///
    /// # Errors
    /// [`WhyNot::OwnWay`] where it can no longer be done: the person set it for a reason, so the known one does not come back by itself.
    pub(super) fn get(&self, id: &MovementId) -> Result<Option<&Movement>, WhyNot> {
        match self.0.get(id) {
            None => Ok(None),
            Some(own) => own.as_ref().map(Some).ok_or(WhyNot::OwnWay),
        }
    }
}

/// The movement that a kept file puts in the place of a known one, with that one's id; nothing where it holds none like it.
pub(super) fn resolved(content: &Content, id: &str, text: &str) -> Option<Movement> {
    let file = sound(content, text)?;
    let step = file.sessions.first()?.steps.first()?;
    let known = Known::of(content, &file, &mut Vec::new());
    let (movement, base) = known.get(&step.movement)?;
    (base.id.0 == id).then(|| movement.clone())
}

fn sound(content: &Content, text: &str) -> Option<PlanFile> {
    read_json(text).ok().filter(|file| faults(content, file).is_empty())
}

/// The own movement of a kept file, as another file has it; nothing where it is like another one of its file.
pub(super) fn written(id: &str, text: &str) -> Option<OwnMovement> {
    let file = read_json(text).ok()?;
    let step = file.sessions.first()?.steps.first()?.movement.clone();
    file.movements.into_iter().find(|own| own.id == step && own.like.0 == id)
}
