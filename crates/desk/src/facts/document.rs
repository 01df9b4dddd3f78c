//! Whether the window in front is one that people read in, by the name of its program. What is read nobody asks.

/// Programs for documents and books. Browsers are for everything, and so none of them is here.
const READERS: [&str; 20] = [
    "acroread",
    "atril",
    "calibre",
    "coolreader",
    "evince",
    "fbreader",
    "foliate",
    "koreader",
    "libreoffice",
    "mupdf",
    "okular",
    "papers",
    "qpdfview",
    "sioyek",
    "soffice",
    "xournalpp",
    "xpdf",
    "xreader",
    "zathura",
    "zotero",
];

/// Desktops write the name in their own ways: `Evince`, `org.gnome.Evince`, `libreoffice-writer`.
pub(crate) fn is_read_in(program: &str) -> bool {
    let program = program.to_lowercase();
    program.split(|letter: char| !letter.is_alphanumeric()).any(|part| READERS.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_known_by_the_names_that_desktops_have_for_it() {
        let table = [
            ("Evince", true),
            ("org.gnome.Evince", true),
            ("org.pwmt.zathura", true),
            ("libreoffice-writer", true),
            ("calibre-ebook-viewer", true),
            ("firefox", false),
            ("org.gnome.Terminal", false),
            ("xpdfeditor", false),
            ("", false),
        ];
        for (program, expected) in table {
            assert_eq!(is_read_in(program), expected, "{program}");
        }
    }
}
