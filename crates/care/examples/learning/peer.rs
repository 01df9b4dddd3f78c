//! What the peer said: see `evaluation/learning/peer.py`.

use std::fs;
use std::path::Path;

use super::population::People;

/// One of its variants, over all people in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Theirs {
    pub(crate) regrets: Vec<f64>,
    pub(crate) unsafe_actions: u32,
}

/// Lines `PEOPLE,VARIANT,PERSON,REGRET,UNSAFE`. Nothing where the peer was not asked.
pub(crate) fn read(people: People, variant: &str) -> Option<Theirs> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/evaluation/learning/peer.csv");
    let people = match people {
        People::Development => "development",
        People::Final => "final",
    };
    let mut theirs = Theirs::default();
    for line in fs::read_to_string(file).ok()?.lines() {
        let fields: Vec<&str> = line.split(',').collect();
        if let [of, named, _, regret, unsafe_actions] = fields[..]
            && (of, named) == (people, variant)
        {
            theirs.regrets.push(regret.parse().ok()?);
            theirs.unsafe_actions += unsafe_actions.parse::<u32>().ok()?;
        }
    }
    (!theirs.regrets.is_empty()).then_some(theirs)
}
