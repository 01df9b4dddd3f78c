//! What has to be written so that a kept journal becomes another one.

use journal::{Entry, Journal};

/// Entries to take out and entries to put in.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Changes<'a> {
    pub(crate) removed: Vec<&'a Entry>,
    pub(crate) added: Vec<&'a Entry>,
}

/// The difference of two journals, in one pass over both.
pub(crate) fn between<'a>(before: &'a Journal, after: &'a Journal) -> Changes<'a> {
    let mut changes = Changes::default();
    let (mut before, mut after) = (before.entries(), after.entries());
    loop {
        let (old, new) = (before.first(), after.first());
        let Some(place) = old.into_iter().chain(new).map(Entry::stamp).min() else { return changes };
        let (here, rest) = split_at_place(before, place);
        let (there, next) = split_at_place(after, place);
        // Of one place there is nearly always one entry, so looking through them costs nothing.
        changes.removed.extend(here.iter().filter(|entry| !there.contains(entry)));
        changes.added.extend(there.iter().filter(|entry| !here.contains(entry)));
        (before, after) = (rest, next);
    }
}

/// The entries at a place, and those after it, of a run that begins there or later.
fn split_at_place(entries: &[Entry], place: journal::Stamp) -> (&[Entry], &[Entry]) {
    let count = entries.iter().take_while(|entry| entry.stamp() == place).count();
    entries.split_at(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{Body, DeviceId, HabitMoment, Moment, Writer};

    fn crack(region: &str) -> Body {
        Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
    }

    #[test]
    fn the_difference_is_what_came_and_what_went() {
        let mut writer = Writer::new(DeviceId(1));
        let noon = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
        let [first, second, third] =
            ["neck", "back", "jaw"].map(|region| Entry::Kept(writer.write(noon.clone(), crack(region))));
        let mut twin_writer = Writer::new(DeviceId(1));
        let twin = Entry::Kept(twin_writer.write(noon, crack("hip")));
        assert_eq!(twin.stamp(), first.stamp());
        let journal = |entries: &[&Entry]| {
            Journal::from_entries(entries.iter().map(|&entry| entry.clone()).collect(), None)
        };

        let before = journal(&[&first, &second]);
        let after = journal(&[&first, &twin, &third]);
        let changes = between(&before, &after);
        assert_eq!(changes, Changes { removed: vec![&second], added: vec![&twin, &third] });
        assert_eq!(between(&before, &before), Changes::default());
        assert_eq!(between(&Journal::new(), &before).added.len(), 2);
    }
}
