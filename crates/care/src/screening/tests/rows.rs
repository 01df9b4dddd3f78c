//! Every row of the triage table has its line, or a stated reason why it is not asked.

use super::*;

/// The rows of the triage table as the safety review corrects them, with the lines that ask each.
const ROWS: &[(&str, &[&str])] = &[
    ("B1", &["saddle-numb"]),
    ("B2", &["bladder", "bowels"]),
    ("B3", &["genital-feeling"]),
    ("B4", &["both-legs"]),
    ("B5", &["leg-weak"]),
    ("B8", &["stress-leak"]),
    ("C1", &["clumsy-hands", "unsteady-walking"]),
    ("C2", &["electric-shock"]),
    ("N1", &["face", "one-side-weak", "speech", "vision", "balance-lost", "collapse"]),
    ("N2", &["unlike-before"]),
    ("N3", &["unlike-before", "after-crack"]),
    ("N4", &["worst-headache", "stiff-neck-fever"]),
    ("T1", &["serious-accident"]),
    ("T2", &["head-knock"]),
    ("T3", &["smaller-injury"]),
    ("V1", &["chest-pain", "pain-with-breathlessness", "ache-uphill", "sharp-on-breathing"]),
    ("V2", &["tearing-pain", "back-pain-faint", "severe-back-60"]),
    ("K1", &["loin-pain"]),
    ("I1", &["fever-spine-pain"]),
    ("G1", &["scalp-jaw"]),
    ("X1", &["blood-in-urine"]),
    ("X2", &["neck-lump"]),
    ("X3", &["jaw-spasms"]),
    ("X4", &["collapse", "poisoned"]),
    ("S1", &["leg-weak", "arm-weak"]),
    ("S2", &["fever-spine-pain", "stiff-neck-fever"]),
    ("S3", &["weak-immunity", "spinal-procedure"]),
    ("S4", &["cancer"]),
    ("S5", &["smaller-injury"]),
    ("S6", &["blisters"]),
    ("S7", &["pregnancy-signs"]),
    ("S8", &["thinner-pain"]),
    ("S9", &["head-knock", "standing-headache"]),
    ("S10a", &["strangled"]),
    ("W1", &["weight-loss"]),
    ("W2", &["constant-night-pain"]),
    ("W3", &["lump-or-shape"]),
    ("W4", &["first-back-pain-60"]),
    ("W5", &["clumsy-hands", "unsteady-walking", "widespread-tingling"]),
    ("W6", &["arm-pain", "leg-pain"]),
    ("W7", &["upper-back-constant", "shoulder-with-lid-or-voice"]),
    ("W8", &["stiff-mornings-50"]),
    ("W9", &["dizzy-on-turning"]),
    ("W10", &["worse-after-care"]),
    ("R1", &["inflammatory"]),
    ("R1b", &["inflammatory"]),
    ("R1c", &["inflammatory"]),
    ("R2", &["over-six-weeks"]),
    ("R3", &["weighs-heavily"]),
    (
        "R4",
        &[
            "artery-torn",
            "loose-tissue",
            "rheumatoid",
            "ankylosing-spondylitis",
            "down-syndrome",
            "cord-narrow",
            "neck-surgery",
            "osteoporosis",
            "steroids",
            "blood-thinner",
        ],
    ),
];

/// Rows that no card asks, and why.
const NOT_ASKED: &[(&str, &str)] = &[
    ("R5", "information only: it belongs to the habit module"),
    ("S10b", "not a routine question: its own calm page after low mood"),
    ("T2-rotation", "an injured person is never asked to turn the neck"),
];

#[test]
fn every_row_is_asked_by_its_lines() {
    for (row, lines) in ROWS {
        for line in *lines {
            assert!(item(line).triage.iter().any(|asked| asked == row), "{line} does not ask {row}");
        }
    }
}

#[test]
fn every_line_asks_a_row_that_is_listed() {
    let beyond_the_table = ["T2-neurology", "T-other", "airway", "ectopic", "pregnancy", "dose"];
    for item in &screen().items {
        for row in &item.triage {
            let listed =
                ROWS.iter().any(|(listed, lines)| listed == row && lines.contains(&item.id.as_str()));
            let other = beyond_the_table.contains(&row.as_str()) || row == "R4";
            assert!(listed || other, "{} asks {row}", item.id);
        }
    }
}

#[test]
fn what_is_not_asked_is_nowhere() {
    for (row, why) in NOT_ASKED {
        assert!(!screen().items.iter().any(|item| item.triage.iter().any(|asked| asked == row)), "{why}");
    }
    assert!(screen().wordings.low_mood.len() > 1);
}

#[test]
fn the_seven_cards_come_in_their_order_and_call_where_they_should() {
    let cards = screen().cards.iter().filter(|card| card.number <= 7);
    let ids: Vec<(&str, bool)> = cards.map(|card| (card.id.as_str(), card.call_band)).collect();
    assert_eq!(
        ids,
        [
            ("sudden-signs", true),
            ("chest-and-belly", true),
            ("bladder-saddle-legs", false),
            ("hands-and-balance", false),
            ("injury", true),
            ("new-or-unwell", false),
            ("about-you", false),
        ]
    );
    let today = screen().items.iter().filter(|item| item.card.as_str() == "today").count();
    assert_eq!(today, 6);
}
