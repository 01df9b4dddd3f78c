//! The settings file as it is first written: every setting with its meaning, its range and where its default comes from.

use breaks::{Number, Settings, Source};

const HEAD: &str = "\
# Limber's companion on the desktop. Take away the # before a line to change it; every line shows what holds without it.
# A change counts as soon as the file is saved. While there is a mistake in it, what held before stays in force, and
# `limber desk status` says what is wrong and on which line.

# How far a prompt may go: gentle (one small notification), steady (a clearer one later), firm (once later, two skips in
# a row), or own (see [limits]). No level takes the focus, and none speaks up in a call.
# strictness = \"steady\"

# A desk to stand at: suggestions to change position then go up and down in turn.
# sit_stand = false

# Whether a window over the whole screen holds prompts back. Some people always work so.
# full_screen_holds = true

# Whether the system's do-not-disturb holds prompts back.
# do_not_disturb_holds = true

# Whether a program that keeps the screen on, and shows no film, holds prompts back as a presentation does. Some people
# always have one that does.
# presentation_holds = true

# For how many minutes a prompt can be put off: three choices, 1 to 120.
# postpone_choices_mins = [5, 10, 15]

# A sign in the tray, with the time to the next break.
# tray = true
";

const TAIL: &str = "
# When prompts may come. Without this part: whenever you work. A weekday without a line is free.
# [work_hours]
# monday = [\"9:00-12:30\", \"13:15-17:30\"]
# friday = [\"22:00-6:00\"]

# Your own limits, for strictness = \"own\". Leave a number out for as often as you like.
# [limits]
# becomes_clearer = true
# postpones_in_a_row = 2
# skips_in_a_row = 3

# A command for something that happens: offered, became-clearer, withdrawn, held-back, started, taken, cut-short, skipped,
# postponed, missed, spent, sat, asked-resting, answered-resting, paused, resumed, or any. It finds LIMBER_EVENT,
# LIMBER_KIND and LIMBER_WHY in its environment. No shell reads the line.
# [[hooks]]
# on = \"taken\"
# run = [\"logger\", \"a break was taken\"]
";

/// The text of a new settings file. It changes nothing: every setting in it is commented out at its default.
///
/// ```
/// use desk::settings::{CompanionSettings, read, template};
///
/// assert_eq!(read(&template()), Ok(CompanionSettings::defaults()));
/// ```
#[must_use]
pub fn template() -> String {
    let mut text = HEAD.to_owned();
    for number in Settings::NUMBERS {
        push(&mut text, number);
    }
    text + TAIL
}

fn push(text: &mut String, number: &Number) {
    let Number { name, meaning, unit, default, range, source, .. } = number;
    let (least, most) = (range.start(), range.end());
    let why = why(*source);
    *text += &format!("\n# {meaning} In {unit}, {least} to {most}; {why}.\n# {name} = {default}\n");
}

fn why(source: Source) -> String {
    match source {
        Source::Entry(entry) => format!("from the study \"{entry}\" in Limber's list of sources"),
        Source::Recall(study) => format!("from memory, not looked up again: {study}"),
        Source::Safety(rule) => format!("a safety rule: {rule}"),
        Source::Peer(peer) => peer.to_owned(),
        Source::Choice(reason) => format!("our choice: {reason}"),
    }
}
