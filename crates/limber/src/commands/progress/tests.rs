use journal::{ActivityMark, Body, CheckedIn, GlobalChange, Scale};

use super::super::somebody::{DAY_MS, MONDAY_MS, Somebody};
use super::*;

fn seen(somebody: &Somebody) -> Said {
    said(&Looked { journal: somebody.journal.clone(), ..Looked::default() }, &somebody.now())
}

#[test]
fn a_week_is_told_as_the_page_tells_it() {
    let nobody = Somebody::at(MONDAY_MS);
    insta::assert_snapshot!("nothing", seen(&nobody).words);

    let mut somebody = Somebody::at(MONDAY_MS - 13 * DAY_MS);
    for day in 0..14_u8 {
        somebody.marks(Some(6 - day / 4), (day == 13).then_some(2));
        if day % 3 == 0 {
            somebody.cracks(2);
        }
        if day < 13 {
            somebody.waits_days(1);
        }
    }
    somebody.lets_pass();
    let able = ActivityMark {
        activity: "Carrying \u{1b}[31mmy daughter".into(),
        able: Scale::new(7).expect("on the scale"),
    };
    let marks = CheckedIn { activities: vec![able], change: GlobalChange::new(-1), ..CheckedIn::default() };
    somebody.write(Body::CheckedIn(marks));
    let said = seen(&somebody);
    insta::assert_snapshot!("a_week", said.words);
    insta::assert_snapshot!("a_week_json", serde_json::to_string_pretty(&said.json).expect("JSON"));
}

#[test]
fn each_way_of_marking_has_its_sentence() {
    let rows: [(&str, Option<Felt>); 5] = [
        ("Nothing was marked", None),
        ("three make a mean", Some(Felt::TooFew { days: 1 })),
        ("too few marks to compare", Some(Felt::Alone { mean: 4.25, days: 4 })),
        ("no clear change", Some(Felt::Beside { mean: 4.0, before: 5.0, days: 7, is_clear: false })),
        ("weeks differ", Some(Felt::Beside { mean: 2.0, before: 5.0, days: 7, is_clear: true })),
    ];
    for (words, marked) in rows {
        let sentence = felt(marked.map(|felt| (Measure::Pain, felt)));
        assert!(sentence.contains(words), "{sentence}");
    }
    assert_eq!([number(4.0), number(4.25), number(3.96)], ["4", "4.3", "4"]);
}
