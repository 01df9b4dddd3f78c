//! What happened is in the person's record, and comes out of it in the page's own format.

use care::breaks::BreakDays;
use journal::{Body, BreakKind, BreakTaken, Fold, PromptStep, TakenHow};

use crate::desk::Desk;

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn what_happened_is_in_the_journal() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.limber(&["break", "now"]).status.success());
    assert!(desk.limber(&["break", "skip"]).status.success());
    desk.end_companion();
    let journal = desk.record();
    let steps: Vec<PromptStep> = journal
        .events()
        .filter_map(|event| match &event.body {
            Body::BreakPrompted(prompted) => Some(prompted.step),
            _ => None,
        })
        .collect();
    assert_eq!(steps, [PromptStep::Started, PromptStep::CutShort]);
}

/// The page guides a break to its end, and the companion, which watches as well, hears of it: it is one break.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn what_the_page_tells_of_a_break_counts_once() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.limber(&["break", "now"]).status.success());
    let begun = desk.wait_for_break_page();
    desk.page_tells(Body::BreakTaken(BreakTaken {
        what: BreakKind::Break,
        how: TakenHow::Told,
        begun: Some(begun),
    }));
    desk.wait_for_status("the break to be over", |status| status.doing != "in-break");
    assert!(desk.events().iter().any(|event| event == "taken"), "{:?}", desk.events());
    desk.end_companion();
    let record = desk.record();
    let told = record.events().filter(|event| matches!(event.body, Body::BreakTaken(_))).count();
    let total = BreakDays::of(&record).statistics().total();
    assert_eq!((told, total.breaks_taken, total.cut_short), (2, 1, 0));
}

/// The check before the movements took so long that the companion had given the break up.
#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn a_break_that_was_cut_short_here_and_done_in_the_page_was_taken() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.limber(&["break", "now"]).status.success());
    let begun = desk.wait_for_break_page();
    assert!(desk.limber(&["break", "skip"]).status.success());
    desk.page_tells(Body::BreakTaken(BreakTaken {
        what: BreakKind::Break,
        how: TakenHow::Told,
        begun: Some(begun),
    }));
    // Nobody is known to be here, so that a look comes once a minute; a word to it is answered with what is known.
    desk.wait_for("the page to be heard", |desk| {
        assert!(desk.limber(&["break", "resume"]).status.success());
        desk.events().iter().any(|event| event == "taken")
    });
    desk.end_companion();
    let total = BreakDays::of(&desk.record()).statistics().total();
    assert_eq!((total.breaks_taken, total.cut_short), (1, 0));
}
