//! Everyday people, and people who must not start.

use library::Filter;

use super::*;

#[track_caller]
fn passes(who: &str, person: &Somebody, urgency: &str, neck: bool) {
    let screened = person.screened();
    let Outcome::Passed(limits) = &screened.outcome else { panic!("{who}: {:?}", screened.outcome) };
    assert_eq!(limits.urgency().code(), urgency, "{who}");
    assert_eq!(limits.allows_neck(), neck, "{who}");
}

#[track_caller]
fn stops(who: &str, person: &Somebody, urgency: &str) {
    let screened = person.screened();
    assert!(!matches!(screened.outcome, Outcome::Passed(_)), "{who}");
    assert_eq!(screened.urgency.code(), urgency, "{who}");
}

#[test]
fn everyday_people_end_in_self_care_with_their_neck_open() {
    let people: &[(&str, Somebody)] = &[
        ("a programmer, stiff after a day at the desk", somebody(29)),
        ("a student who cracks his neck forty times a day", somebody(19)),
        ("a nurse with a stiff upper back after a night shift", somebody(44)),
        ("a lorry driver with a stiff low back", somebody(52)),
        ("a mother who carries a toddler, baby born a year ago", somebody(33)),
        ("someone who slept badly and has a sore neck, pain 4", somebody(38).with_pain()),
        ("a gardener with an aching low back, pain 5", somebody(61).with_pain()),
        ("a violinist with a tense neck, pain 3", somebody(24).with_pain()),
        ("a pensioner, fit, a little stiff in the morning", somebody(64)),
        ("a dentist with a stiff neck, pain for 3 weeks", somebody(47).with_pain()),
        ("a gamer whose urge to crack is 9 of 10", somebody(21)),
        ("a teacher with tension headaches that she has known for years", somebody(41).with_pain()),
        ("a runner with tight hips", somebody(35)),
        ("a call-centre worker with tired shoulders", somebody(27)),
        ("someone after a cold without fever", somebody(30)),
        ("someone who gets light-headed now and then on standing up", somebody(26)),
        ("someone whose neck clicks with every turn, no pain", somebody(58)),
        ("someone whose arm fell asleep once overnight", somebody(36)),
        ("someone with a migraine that is as always", somebody(42).with_pain()),
        ("someone who leaks a little with a cough, stiff neck", somebody(50).ticking("stress-leak", &[])),
        ("a person with asthma, well", somebody(31)),
        ("a diabetic, well controlled", somebody(55)),
        ("someone with a slipped disc ten years ago, well since", somebody(48)),
        ("a tall man who bumped his head lightly three months ago", somebody(39)),
        (
            "someone who fell two weeks ago and is well",
            somebody(34).ticking("smaller-injury", &["injury-now=neither", "injury-checked=longer-ago"]),
        ),
        (
            "a cyclist, off the bicycle 3 weeks ago, no pain since",
            somebody(34).ticking("serious-accident", &["injury-now=neither", "injury-when=longer-ago"]),
        ),
        ("a very bendy dancer", somebody(23).ticking("bendy", &[])),
        ("someone with a painful knee", somebody(57).ticking("knee", &[])),
        ("someone with a new hip", somebody(63).ticking("hip-replaced", &[])),
        ("someone with high blood pressure", somebody(59).ticking("blood-pressure", &[])),
        ("someone with glaucoma", somebody(60).ticking("eyes", &[])),
        (
            "someone on medicine for the immune system, stiff but no lasting pain",
            somebody(45).ticking("weak-immunity", &["unremitting=no"]),
        ),
        (
            "someone with an epidural two months ago, well",
            somebody(32).ticking("spinal-procedure", &["unremitting=no"]),
        ),
        (
            "someone whose old bladder trouble a doctor has explained",
            somebody(54).ticking("bladder", &["saddle-start=longer-ago", "saddle-course=explained"]),
        ),
        (
            "a neck that woke up sore this week, pain 6",
            somebody(37).with_pain().ticking("new-or-strong-neck", &[]),
        ),
        ("a grandmother of 72, fit", somebody(72)),
    ];
    assert!(people.len() >= 30);
    for (who, person) in people {
        passes(who, person, "C", true);
    }
}

#[test]
fn people_who_may_go_on_within_limits() {
    let six_weeks = somebody(40).with_pain().ticking("over-six-weeks", &[]);
    passes("pain for 8 weeks that costs sleep", &six_weeks, "R", true);
    passes("a heart condition", &somebody(58).ticking("heart", &[]), "R", true);
    passes("osteoporosis", &somebody(62).ticking("osteoporosis", &[]), "R", true);
    passes("rheumatoid arthritis", &somebody(50).ticking("rheumatoid", &[]), "R", false);
    passes("a blood thinner", &somebody(66).ticking("blood-thinner", &[]), "R", false);
    passes("dizzy on turning", &somebody(49).ticking("dizzy-on-turning", &[]), "W", false);
    let sciatica = somebody(45).with_pain().ticking("leg-pain", &["limb-course=early"]);
    passes("a week of sciatica", &sciatica, "C", true);
    let Outcome::Passed(limits) = sciatica.screened().outcome else { panic!("passes") };
    assert!(!limits.allows(library::screening::Part::LowBack) && limits.has(Filter::LegSymptoms));
    let blood = somebody(45).ticking("blood-in-urine", &["fever-or-severe=no"]);
    passes("blood in the urine", &blood, "W", false);
}

#[test]
fn people_who_must_not_start() {
    let tick = |age, line, follow_ups: &[&str]| somebody(age).with_pain().ticking(line, follow_ups);
    let people: &[(&str, Somebody, &str)] = &[
        ("a drooping face yesterday, gone today", tick(67, "face", &[]), "E1"),
        ("a dead arm for ten minutes", tick(59, "one-side-weak", &[]), "E1"),
        ("words came out wrong", tick(71, "speech", &[]), "E1"),
        ("seeing double since a crack", tick(33, "vision", &[]), "E1"),
        ("cannot walk straight since this morning", tick(45, "balance-lost", &[]), "E1"),
        ("passed out in the kitchen", tick(28, "collapse", &[]), "E1"),
        ("a thunderclap headache", tick(39, "worst-headache", &[]), "E1"),
        ("fever, rash and a stiff neck", tick(20, "stiff-neck-fever", &[]), "E1"),
        ("a tight chest", tick(51, "chest-pain", &[]), "E1"),
        ("jaw pain and cold sweat", tick(63, "pain-with-breathlessness", &[]), "E1"),
        ("a tearing pain in the back", tick(70, "tearing-pain", &[]), "E1"),
        ("numb when wiping since Monday", tick(36, "saddle-numb", &["saddle-start=within-2-weeks"]), "E2"),
        ("cannot feel the bladder", tick(48, "bladder", &["saddle-start=within-2-weeks"]), "E2"),
        ("both legs tingle", tick(53, "both-legs", &["legs-feel=weak-or-numb"]), "E2"),
        ("a foot that slaps since yesterday", tick(44, "leg-weak", &["leg-course=hours-to-days"]), "E2"),
        ("hands and gait worse in days", tick(66, "clumsy-hands", &["cord-course=days"]), "E2"),
        (
            "hands and gait over months",
            tick(66, "clumsy-hands", &["cord-course=slow"])
                .ticking("unsteady-walking", &["cord-course=slow"]),
            "S",
        ),
        ("clumsy hands over months", tick(66, "clumsy-hands", &["cord-course=slow"]), "W"),
        ("a crash last week and a sore neck", tick(25, "serious-accident", &["injury-now=pain"]), "E1"),
        ("blacked out after a knock", tick(25, "head-knock", &[]), "E1"),
        (
            "a slip at 78 with back pain",
            tick(78, "smaller-injury", &["injury-now=pain", "injury-checked=longer-ago"]),
            "E2",
        ),
        (
            "a jolt yesterday, sore",
            tick(30, "smaller-injury", &["injury-now=pain", "injury-checked=within-48-hours"]),
            "S",
        ),
        (
            "a jolt yesterday, well",
            tick(30, "smaller-injury", &["injury-now=neither", "injury-checked=within-48-hours"]),
            "C",
        ),
        (
            "choked last week",
            tick(30, "strangled", &["strangled-signs=no", "strangled-when=within-2-weeks"]),
            "E2",
        ),
        ("pain and a drooping lid after a crack", tick(41, "after-crack", &["artery-signs=yes"]), "E1"),
        (
            "a new one-sided neck pain for ten days",
            tick(43, "unlike-before", &["artery-signs=no", "new-pain-course=slowly"]),
            "S",
        ),
        ("fever and back pain", tick(57, "fever-spine-pain", &["severe-and-weak=no"]), "S"),
        ("breast cancer once, new band-like pain", tick(62, "cancer", &["cancer-pain=lasting"]), "S"),
        ("injected drugs, pain without let-up", tick(34, "weak-immunity", &["unremitting=yes"]), "S"),
        ("weight loss", tick(58, "weight-loss", &[]), "W"),
        ("constant pain every night", tick(58, "constant-night-pain", &[]), "W"),
        ("shingles", tick(69, "blisters", &[]), "S"),
        ("tender scalp and flickering sight", tick(74, "scalp-jaw", &["sight-change=yes"]), "E2"),
        ("an ache on the stairs", tick(60, "ache-uphill", &["seen-by-doctor=not-yet"]), "S"),
        ("sixteen years old", somebody(16), "C"),
        ("a fused back four months ago", tick(55, "spine-surgery-year", &[]), "R"),
        ("not sure about the chest", somebody(55).answering("chest-pain", Answer::NotSure), "E1"),
        ("not sure about the saddle", somebody(55).answering("saddle-numb", Answer::NotSure), "E2"),
    ];
    assert!(people.len() >= 30);
    for (who, person, urgency) in people {
        stops(who, person, urgency);
    }
}
