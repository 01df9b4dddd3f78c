//! The PDF: written without complaint by a writer that holds to PDF/UA-1, at most two pages, and readable as text.
//!
//! The fonts are fetched, not committed: without `build/assets` (filled by `cargo xtask assets`) these tests say so and
//! pass.

mod common;

use common::{fonts, much, nobody, sits, somebody};
use report::pdf::{Fonts, FontsError, pdf};
use report::{Language, html};

/// How many pages a PDF has, by its page tree.
fn pages(file: &[u8]) -> usize {
    let text = String::from_utf8_lossy(file);
    let count = text.split("/Count ").filter_map(|after| {
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().ok()
    });
    text.matches("/Type /Page\n").count().max(count.min().unwrap_or_default())
}

#[test]
fn every_report_is_written_as_pdf_ua_on_at_most_two_pages() {
    let Some(fonts) = fonts() else {
        println!("no fonts under build/assets: run `cargo xtask assets`");
        return;
    };
    let mut at_a_desk = much();
    sits(&mut at_a_desk);
    let everybody =
        [("nobody", nobody()), ("somebody", somebody()), ("much", much()), ("much, at a desk", at_a_desk)];
    for (name, diary) in everybody {
        for language in Language::ALL {
            let (report, words) = diary.report(language);
            let file = pdf(&report, &words, &fonts).unwrap_or_else(|error| panic!("{name}: {error}"));
            let text = String::from_utf8_lossy(&file);
            assert!(file.starts_with(b"%PDF-1.7"), "{name}");
            for part in ["/MarkInfo", "/StructTreeRoot", "pdfuaid", "/Lang", "/Outlines"] {
                assert!(text.contains(part), "{name}: {part}");
            }
            let count = pages(&file);
            assert!((1..=2).contains(&count), "{name} in {}: {count} pages", language.tag());
            assert_eq!(file, pdf(&report, &words, &fonts).expect("as before"), "{name}: the same twice");
        }
    }
}

#[test]
fn fonts_that_are_none_are_refused() {
    assert_eq!(Fonts::from_woff2(&[b"no font"], &[]).err(), Some(FontsError::Unreadable));
    assert_eq!(Fonts::from_woff2(&[&[]], &[]).err(), Some(FontsError::Unreadable));
}

#[test]
fn no_font_at_all_still_makes_a_file() {
    let none = Fonts::from_woff2(&[], &[]).expect("no fonts");
    let (report, words) = nobody().report(Language::English);
    assert!(pdf(&report, &words, &none).is_ok_and(|file| !file.is_empty()));
    assert!(html::page(&report, &words).contains("Questions to ask"));
}
