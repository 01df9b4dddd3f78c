//! What happened is in the person's record, and comes out of it in the page's own format.

use journal::{Body, PromptStep, file};
use std::fs;

use crate::desk::Desk;

#[test]
#[ignore = "needs dbus-daemon: cargo xtask test desktop"]
fn what_happened_is_in_the_journal() {
    let mut desk = Desk::bare();
    desk.companion();
    assert!(desk.limber(&["break", "now"]).status.success());
    assert!(desk.limber(&["break", "skip"]).status.success());
    desk.end_companion();
    let out = desk.path("exported.jsonl");
    assert!(desk.limber(&["export", &out.display().to_string()]).status.success());
    let bytes = fs::read(out).expect("it was written");
    let journal = file::import(&bytes).expect("the page can import it");
    let steps: Vec<PromptStep> = journal
        .events()
        .filter_map(|event| match &event.body {
            Body::BreakPrompted(prompted) => Some(prompted.step),
            _ => None,
        })
        .collect();
    assert_eq!(steps, [PromptStep::Started, PromptStep::CutShort]);
}
