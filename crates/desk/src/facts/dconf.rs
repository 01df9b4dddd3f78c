//! One value from GNOME's settings, read from the file that they are kept in.
//!
//! The file is a GVDB: a table of entries of 24 bytes, each with a part of a name, the entry that the name goes on from, and
//! where its value is. It is small and every place is checked, so that a damaged file has no value and does no harm.

const SIGNATURE: &[u8] = b"GVariant";
const ENTRY_BYTES: usize = 24;
/// The deepest name that is followed.
const MOST_PARTS: usize = 64;

/// The boolean of that name.
pub(super) fn boolean(database: &[u8], key: &str) -> Option<bool> {
    let entries = entries(database)?;
    let count = entries.len() / ENTRY_BYTES;
    let index = (0..count).find(|index| name(database, entries, *index).as_deref() == Some(key))?;
    // A boolean in a box: its byte, a zero, and the letter of its type.
    match value(database, entries, index)? {
        [0, 0, b'b'] => Some(false),
        [1, 0, b'b'] => Some(true),
        _ => None,
    }
}

/// The table at the root, behind its filter and its buckets.
fn entries(database: &[u8]) -> Option<&[u8]> {
    if !database.starts_with(SIGNATURE) {
        return None;
    }
    let root = database.get(number(database, 16)?..number(database, 20)?)?;
    let filter_words = number(root, 0)? & 0x07ff_ffff;
    let buckets = number(root, 4)?;
    let skipped = filter_words.checked_add(buckets)?.checked_mul(4)?.checked_add(8)?;
    root.get(skipped..)
}

fn name(database: &[u8], entries: &[u8], index: usize) -> Option<String> {
    let mut parts = Vec::new();
    let mut next = Some(index);
    while let Some(index) = next {
        let entry = entry(entries, index)?;
        let start = number(entry, 8)?;
        let length = usize::from(u16::from_le_bytes(entry.get(12..14)?.try_into().ok()?));
        parts.push(std::str::from_utf8(database.get(start..start.checked_add(length)?)?).ok()?);
        let parent = number(entry, 4)?;
        next = (parent != u32::MAX as usize).then_some(parent);
        if parts.len() > MOST_PARTS {
            return None;
        }
    }
    parts.reverse();
    Some(parts.concat())
}

fn value<'a>(database: &'a [u8], entries: &[u8], index: usize) -> Option<&'a [u8]> {
    let entry = entry(entries, index)?;
    (entry.get(14) == Some(&b'v')).then_some(())?;
    database.get(number(entry, 16)?..number(entry, 20)?)
}

fn entry(entries: &[u8], index: usize) -> Option<&[u8]> {
    let start = index.checked_mul(ENTRY_BYTES)?;
    entries.get(start..start.checked_add(ENTRY_BYTES)?)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEY: &str = "/org/gnome/desktop/notifications/show-banners";

    /// A file with two entries: the folder and the key in it.
    fn database(shows: u8) -> Vec<u8> {
        let (folder, key) = KEY.split_at(KEY.rfind('/').expect("a key has folders") + 1);
        let mut file = SIGNATURE.to_vec();
        let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
        let names_at = 24;
        let value_at = names_at + KEY.len();
        let root_at = value_at + 3;
        let root_length = 8 + 4 + 2 * ENTRY_BYTES;
        let place = |at: usize| u32::try_from(at).expect("a small file");
        file.extend(words(&[0, 0, place(root_at), place(root_at + root_length)]));
        file.extend(KEY.bytes());
        file.extend([shows, 0, b'b']);
        file.extend(words(&[0, 1, 0]));
        let entry = |parent: u32, name: usize, length: usize, kind: u8, value: [usize; 2]| {
            let mut entry = words(&[0, parent, place(name)]);
            entry.extend(u16::try_from(length).expect("a short name").to_le_bytes());
            entry.extend([kind, 0]);
            entry.extend(words(&[place(value[0]), place(value[1])]));
            entry
        };
        file.extend(entry(u32::MAX, names_at, folder.len(), b'L', [0, 0]));
        file.extend(entry(0, names_at + folder.len(), key.len(), b'v', [value_at, value_at + 3]));
        file
    }

    #[test]
    fn a_boolean_is_found_by_its_whole_name() {
        assert_eq!(boolean(&database(1), KEY), Some(true));
        assert_eq!(boolean(&database(0), KEY), Some(false));
        assert_eq!(boolean(&database(7), KEY), None);
        assert_eq!(boolean(&database(1), "/org/gnome/other"), None);
        assert_eq!(boolean(b"", KEY), None);
    }

    proptest! {
        #[test]
        fn a_damaged_file_does_no_harm(mut file in Just(database(1)), at in 0..200_usize, byte: u8) {
            let length = file.len();
            file[at % length] = byte;
            boolean(&file, KEY);
            boolean(&file[..at % length], KEY);
        }
    }
}
