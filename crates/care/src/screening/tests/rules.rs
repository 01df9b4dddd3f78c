//! Each line by itself: every answer, every follow-up, every combination.

use library::Filter;
use library::screening::NotSure;

use super::*;

/// Every way to answer a line's follow-ups; nothing stands for missing or not sure.
fn combinations(item: &Item) -> Vec<Vec<Option<(FollowUpId, ChoiceId)>>> {
    let mut all = vec![Vec::new()];
    for question in &item.follow_ups {
        let choices = &screen().follow_up(question).expect("a known question").choices;
        let given = choices.iter().map(|choice| Some((question.clone(), choice.id.clone())));
        let options: Vec<_> = given.chain([None]).collect();
        all = all
            .iter()
            .flat_map(|chosen| options.iter().map(|option| [chosen.clone(), vec![option.clone()]].concat()))
            .collect();
    }
    all
}

fn answered(
    item: &Item,
    age_years: u8,
    answer: Answer,
    chosen: &[Option<(FollowUpId, ChoiceId)>],
) -> Screened {
    let mut somebody = somebody(age_years).with_pain().answering(item.id.as_str(), answer);
    for (question, choice) in chosen.iter().flatten() {
        somebody.answers.choose(&item.id, question, choice);
        somebody.facts.choose(&item.id, question, choice);
    }
    somebody.screened()
}

fn asked_lines() -> impl Iterator<Item = &'static Item> {
    screen().items.iter().filter(|item| {
        let asked = screen().card(&item.card).expect("a card").asked;
        !item.always && matches!(asked, Asked::Always | Asked::WithPain | Asked::Once)
    })
}

#[test]
fn a_missing_follow_up_is_never_less_urgent_than_any_answer_to_it() {
    for item in asked_lines() {
        let all = combinations(item);
        for with_gaps in &all {
            let gaps = answered(item, 40, Answer::Yes, with_gaps).urgency;
            let fits = |full: &&Vec<Option<(FollowUpId, ChoiceId)>>| {
                with_gaps.iter().zip(*full).all(|(gap, one)| gap.is_none() || gap == one)
            };
            for full in all.iter().filter(fits) {
                let complete = answered(item, 40, Answer::Yes, full);
                assert!(gaps >= complete.urgency, "{} {with_gaps:?} {full:?}", item.id);
            }
        }
    }
}

#[test]
fn not_sure_counts_as_the_content_says_and_never_as_no() {
    for item in asked_lines() {
        for chosen in combinations(item) {
            for age_years in [18, 40, 64, 65, 80] {
                let yes = answered(item, age_years, Answer::Yes, &chosen);
                let not_sure = answered(item, age_years, Answer::NotSure, &chosen);
                let expected = match item.not_sure {
                    NotSure::AsYes => yes.urgency,
                    NotSure::OneBelow => yes.urgency.one_below(),
                };
                assert_eq!(not_sure.urgency, expected, "{} {chosen:?}", item.id);
                assert_eq!(not_sure.filters, yes.filters, "{}", item.id);
                assert!(yes.urgency < Urgency::Soon || not_sure.urgency >= Urgency::Soon, "{}", item.id);
            }
        }
    }
}

#[test]
fn stroke_chest_headache_meningitis_injury_bladder_and_saddle_count_the_same_when_not_sure() {
    let named = [
        "face",
        "one-side-weak",
        "speech",
        "vision",
        "balance-lost",
        "collapse",
        "worst-headache",
        "stiff-neck-fever",
        "chest-pain",
        "pain-with-breathlessness",
        "sharp-on-breathing",
        "tearing-pain",
        "serious-accident",
        "head-knock",
        "smaller-injury",
        "after-crack",
        "strangled",
        "saddle-numb",
        "bladder",
        "bowels",
        "genital-feeling",
        "unlike-before",
    ];
    for line in named {
        assert_eq!(item(line).not_sure, NotSure::AsYes, "{line}");
    }
}

#[test]
fn the_outcome_follows_the_urgency_for_every_answer_to_every_line() {
    for item in asked_lines() {
        for chosen in combinations(item) {
            let screened = answered(item, 40, Answer::Yes, &chosen);
            let right = match (screened.urgency, &screened.outcome) {
                (Urgency::Ambulance | Urgency::EmergencyDepartment, Outcome::Emergency(advice)) => {
                    !advice.pages.is_empty() && !advice.say.is_empty() && !advice.reasons.is_empty()
                }
                (Urgency::SameDay, Outcome::SameDay(advice)) => !advice.see.is_empty(),
                (Urgency::Soon, Outcome::Closed(closed)) => !closed.see.is_empty(),
                (Urgency::Soon, Outcome::Passed(limits)) => {
                    !limits.allows_neck() && limits.lowest_level_only()
                }
                (Urgency::Routine, Outcome::Closed(_)) => item.id.as_str() == "spine-surgery-year",
                (Urgency::Routine, Outcome::Passed(limits)) => limits.lowest_level_only(),
                (Urgency::SelfCare, Outcome::Closed(_)) => item.card.as_str() == "injury",
                (Urgency::SelfCare, Outcome::Passed(limits)) => !limits.lowest_level_only(),
                _ => false,
            };
            assert!(right, "{} {chosen:?}: {:?}", item.id, screened.outcome);
        }
    }
}

#[test]
fn no_is_no() {
    for item in asked_lines() {
        let screened = answered(item, 40, Answer::No, &[]);
        assert_eq!(screened.urgency, Urgency::SelfCare, "{}", item.id);
        assert!(screened.filters.is_empty(), "{}", item.id);
    }
}

/// What the safety review says, row by row. The person is 40 unless an age is given.
#[track_caller]
fn check(line: &str, follow_ups: &[&str], expected: &str) {
    check_somebody(&somebody(40).with_pain().ticking(line, follow_ups), expected);
}

#[track_caller]
fn check_somebody(somebody: &Somebody, expected: &str) {
    let screened = somebody.screened();
    let neck = if screened.filters.contains(&Filter::BlockNeck) { " BLOCK-NECK" } else { "" };
    let closed = if matches!(screened.outcome, Outcome::Closed(_)) { " closed" } else { "" };
    assert_eq!(format!("{}{neck}{closed}", screened.urgency), expected);
}

#[test]
fn bladder_saddle_and_legs() {
    for line in ["saddle-numb", "bladder", "bowels", "genital-feeling"] {
        check(line, &["saddle-start=within-2-weeks", "saddle-course=same"], "E2");
        check(line, &["saddle-start=within-2-weeks", "saddle-course=explained"], "E2");
        check(line, &["saddle-start=longer-ago", "saddle-course=worse"], "E2");
        check(line, &["saddle-start=longer-ago", "saddle-course=same"], "S");
        check(line, &["saddle-start=longer-ago", "saddle-course=explained"], "C");
    }
    check("both-legs", &["legs-feel=cannot-move"], "E1");
    check("both-legs", &["legs-feel=weak-or-numb", "legs-start=longer-ago"], "E2");
    check("both-legs", &["legs-feel=pain-only", "legs-start=within-2-weeks"], "E2");
    check("both-legs", &["legs-feel=pain-only", "legs-start=longer-ago"], "S");
    check("leg-weak", &["leg-course=cannot-move"], "E1");
    check("leg-weak", &["leg-course=hours-to-days"], "E2");
    check("leg-weak", &["leg-course=stable"], "S");
    check("stress-leak", &[], "W");
    check_somebody(&somebody(40).ticking("stress-leak", &[]), "C");
}

#[test]
fn cards_asked_by_themselves_count_unknown_facts_as_present() {
    let jolt = somebody(40).ticking("smaller-injury", &["injury-now=pain", "injury-checked=longer-ago"]);
    let by_itself = |about: &AboutYou| evaluate_cards(screen(), &jolt.answers, about);
    assert_eq!(by_itself(&AboutYou::default()).urgency, Urgency::EmergencyDepartment);
    let known = by_itself(&jolt.about());
    assert_eq!((known.urgency, known.outcome), (Urgency::Soon, Outcome::Unfinished));
}

#[test]
fn hands_and_balance() {
    let signs = ["clumsy-hands", "unsteady-walking", "widespread-tingling"];
    for sign in signs {
        check(sign, &["cord-course=days"], "E2 BLOCK-NECK");
        check(sign, &["cord-course=slow"], "W BLOCK-NECK closed");
        check(sign, &["cord-course=explained"], "R BLOCK-NECK");
        let slow = somebody(40).ticking(sign, &["cord-course=slow"]);
        let bladder = ["saddle-start=longer-ago", "saddle-course=explained"];
        check_somebody(&slow.clone().ticking("bladder", &bladder), "E2 BLOCK-NECK");
        for other in signs.into_iter().filter(|other| *other != sign) {
            check_somebody(&slow.clone().ticking(other, &["cord-course=slow"]), "S BLOCK-NECK");
        }
    }
    check("electric-shock", &["limb-weak=yes"], "E2 BLOCK-NECK");
    check("electric-shock", &["limb-weak=no", "seen-by-doctor=not-yet"], "S BLOCK-NECK");
    check("electric-shock", &["limb-weak=no", "seen-by-doctor=checked"], "R BLOCK-NECK");
    check("arm-weak", &["seen-by-doctor=not-yet"], "S");
    check("arm-weak", &["seen-by-doctor=checked"], "R");
    check("dizzy-on-turning", &[], "W BLOCK-NECK");
}

#[test]
fn injuries() {
    check("serious-accident", &["injury-now=pain", "injury-when=longer-ago"], "E1 BLOCK-NECK");
    check("serious-accident", &["injury-now=weak-or-numb"], "E1 BLOCK-NECK");
    check("serious-accident", &["injury-now=neither", "injury-when=within-48-hours"], "C closed");
    check("serious-accident", &["injury-now=neither", "injury-when=longer-ago"], "C");
    check("head-knock", &[], "E1 BLOCK-NECK");
    check("smaller-injury", &["injury-now=weak-or-numb", "injury-checked=longer-ago"], "E1 BLOCK-NECK");
    check("smaller-injury", &["injury-now=pain", "injury-checked=within-48-hours"], "S");
    check("smaller-injury", &["injury-now=pain", "injury-checked=longer-ago"], "W closed");
    check("smaller-injury", &["injury-now=pain", "injury-checked=checked"], "R");
    check("smaller-injury", &["injury-now=neither", "injury-checked=within-48-hours"], "C closed");
    check("smaller-injury", &["injury-now=neither", "injury-checked=longer-ago"], "C");
    let jolt = ["injury-now=pain", "injury-checked=longer-ago"];
    check_somebody(&somebody(64).ticking("smaller-injury", &jolt), "W closed");
    check_somebody(&somebody(65).ticking("smaller-injury", &jolt), "E2 BLOCK-NECK");
    for fragile in ["osteoporosis", "steroids", "ankylosing-spondylitis"] {
        let person = somebody(40).ticking(fragile, &[]).ticking("smaller-injury", &jolt);
        check_somebody(&person, "E2 BLOCK-NECK");
    }
    check("after-crack", &["artery-signs=yes", "crack-course=easing"], "E1 BLOCK-NECK");
    check("after-crack", &["artery-signs=no", "crack-course=sudden-or-severe"], "E1 BLOCK-NECK");
    check("after-crack", &["artery-signs=no", "crack-course=worse"], "E1 BLOCK-NECK");
    check("after-crack", &["artery-signs=no", "crack-course=steady"], "S BLOCK-NECK");
    check("after-crack", &["artery-signs=no", "crack-course=easing"], "W");
    check("strangled", &["strangled-signs=yes", "strangled-when=checked"], "E1 BLOCK-NECK");
    check("strangled", &["strangled-signs=no", "strangled-when=within-2-weeks"], "E2 BLOCK-NECK");
    check("strangled", &["strangled-signs=no", "strangled-when=longer-ago"], "S BLOCK-NECK");
    check("strangled", &["strangled-signs=no", "strangled-when=checked"], "C");
}

#[test]
fn new_or_unwell() {
    check("unlike-before", &["artery-signs=yes", "new-pain-course=slowly"], "E1 BLOCK-NECK");
    check("unlike-before", &["artery-signs=no", "new-pain-course=sudden-or-severe"], "E1 BLOCK-NECK");
    check("unlike-before", &["artery-signs=no", "new-pain-course=after-jolt-worse"], "E1 BLOCK-NECK");
    check("unlike-before", &["artery-signs=no", "new-pain-course=slowly"], "S BLOCK-NECK");
    check("unlike-before", &["artery-signs=no", "new-pain-course=explained"], "R BLOCK-NECK");
    check("standing-headache", &[], "S BLOCK-NECK");
    check("fever-spine-pain", &["severe-and-weak=yes"], "E1");
    check("fever-spine-pain", &["severe-and-weak=no"], "S");
    check("cancer", &["cancer-pain=heavy-legs"], "E2");
    check("cancer", &["cancer-pain=lasting"], "S");
    check("cancer", &["cancer-pain=ordinary"], "R");
    for line in ["weak-immunity", "spinal-procedure"] {
        check(line, &["unremitting=yes"], "S");
        check(line, &["unremitting=no"], "C");
    }
    check("thinner-pain", &[], "E2 BLOCK-NECK");
    check("weight-loss", &[], "W closed");
    check("constant-night-pain", &[], "W closed");
    check_somebody(&somebody(40).ticking("constant-night-pain", &[]).ticking("weight-loss", &[]), "S");
    check("lump-or-shape", &[], "W closed");
    check("neck-lump", &[], "W");
    check("blisters", &[], "S");
    check("scalp-jaw", &["sight-change=yes"], "E2");
    check("scalp-jaw", &["sight-change=no"], "S");
}

#[test]
fn chest_and_belly() {
    for line in [
        "chest-pain",
        "pain-with-breathlessness",
        "tearing-pain",
        "back-pain-faint",
        "severe-back-60",
        "sharp-on-breathing",
    ] {
        check(line, &[], "E1");
    }
    check("ache-uphill", &["seen-by-doctor=not-yet"], "S");
    check("ache-uphill", &["seen-by-doctor=changed-since"], "S");
    check("ache-uphill", &["seen-by-doctor=checked"], "R");
    check("may-be-pregnant", &["severe-or-faint=yes"], "E1");
    check("may-be-pregnant", &["severe-or-faint=no"], "E2");
    check("pregnancy-signs", &["severe-or-faint=yes"], "E1");
    check("pregnancy-signs", &["severe-or-faint=no"], "S");
    check("loin-pain", &["fever=yes"], "E1");
    check("loin-pain", &["fever=no"], "S");
    check("blood-in-urine", &["fever-or-severe=yes"], "S");
    check("blood-in-urine", &["fever-or-severe=no"], "W");
}

#[test]
fn pain_rows() {
    for line in ["arm-pain", "leg-pain"] {
        check(line, &["limb-course=unbearable"], "S");
        check(line, &["limb-course=two-weeks"], "W");
        check(line, &["limb-course=early"], "C");
    }
    for line in ["first-back-pain-60", "stiff-mornings-50", "worse-after-care"] {
        check(line, &[], "W");
    }
    check("upper-back-constant", &[], "W closed");
    check("shoulder-with-lid-or-voice", &["lid-or-blood=yes"], "S");
    check("shoulder-with-lid-or-voice", &["lid-or-blood=no"], "W closed");
    for line in ["inflammatory", "over-six-weeks", "weighs-heavily"] {
        check(line, &[], "R");
    }
}

#[test]
fn lasting_facts() {
    for fact in [
        "artery-torn",
        "loose-tissue",
        "rheumatoid",
        "ankylosing-spondylitis",
        "down-syndrome",
        "cord-narrow",
        "neck-surgery",
        "blood-thinner",
    ] {
        check(fact, &[], "R BLOCK-NECK");
    }
    for fact in ["osteoporosis", "steroids"] {
        check(fact, &[], "R");
        assert!(somebody(40).ticking(fact, &[]).screened().filters.contains(&Filter::Osteo));
    }
    check("spine-surgery-year", &[], "R closed");
    check("heart", &[], "R");
}

#[test]
fn age_and_pregnancy() {
    check_somebody(&somebody(17), "C closed");
    check_somebody(&somebody(18), "C");
    let has = |person: &Somebody, filter| person.screened().filters.contains(&filter);
    assert!(!has(&somebody(64), Filter::Age65));
    assert!(has(&somebody(65), Filter::Age65));
    let pregnant = |agreed: &str, weeks: &str| somebody(30).ticking("pregnant", &[agreed, weeks]);
    let uncleared = pregnant("pregnancy-agreed=no", "pregnancy-weeks=under-16");
    let Outcome::Passed(limits) = uncleared.screened().outcome else { panic!("gentle movement") };
    assert!(limits.gentle_only() && !limits.allows_neck());
    let late = pregnant("pregnancy-agreed=yes", "pregnancy-weeks=16-or-more");
    assert!(has(&late, Filter::Pregnant16Weeks) && has(&late, Filter::Pregnant));
    let early = pregnant("pregnancy-agreed=yes", "pregnancy-weeks=under-16");
    assert!(!has(&early, Filter::Pregnant16Weeks) && has(&early, Filter::Pregnant));
}

#[test]
fn every_sign_of_stroke_is_an_ambulance_at_every_age() {
    for line in [
        "face",
        "one-side-weak",
        "speech",
        "vision",
        "balance-lost",
        "collapse",
        "worst-headache",
        "stiff-neck-fever",
        "airway",
        "jaw-spasms",
        "poisoned",
    ] {
        for age_years in [18, 30, 64, 99] {
            check_somebody(&somebody(age_years).ticking(line, &[]), "E1");
        }
    }
}
