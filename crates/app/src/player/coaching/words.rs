//! Everything that a camera says in a session, in the person's language.

use coach::{Cue, NotSeen};
use kinematics::Side;

use super::course::{Notice, Trouble};
use crate::t;

/// A cue, in few words.
pub(super) fn cue_words(cue: Cue) -> String {
    match cue {
        Cue::EaseOff => t!("camera-ease-off"),
        Cue::Slower => t!("camera-slower"),
        Cue::OtherSide => t!("camera-other-side"),
        Cue::HoldThere => t!("camera-hold-there"),
        Cue::FurtherIfEasy => t!("camera-further"),
        Cue::ShouldersDown => t!("camera-shoulders"),
    }
}

/// Why the person is not seen well.
pub(super) fn trouble_words(trouble: Trouble) -> String {
    match trouble {
        Trouble::Dark => t!("camera-blind-dark"),
        Trouble::Nobody => t!("camera-blind-nobody"),
        Trouble::Several => t!("camera-blind-several"),
        Trouble::CutOff => t!("camera-blind-cut-off"),
        Trouble::Unclear => t!("camera-blind-unclear"),
    }
}

/// What can be said of a movement beforehand.
pub(super) fn notice_words(notice: Notice) -> String {
    match notice {
        Notice::TurnSide(Side::Left) => t!("camera-turn-left-side"),
        Notice::TurnSide(Side::Right) => t!("camera-turn-right-side"),
        Notice::NotFollowed(NotSeen::Breath) => t!("camera-not-breath"),
        Notice::NotFollowed(NotSeen::Walks) => t!("camera-not-walk"),
        Notice::NotFollowed(NotSeen::Hidden) => t!("camera-not-hidden"),
        Notice::NotFollowed(NotSeen::TooSmall { .. }) => t!("camera-not-small"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUES: [Cue; 6] =
        [Cue::EaseOff, Cue::Slower, Cue::OtherSide, Cue::HoldThere, Cue::FurtherIfEasy, Cue::ShouldersDown];
    const TROUBLES: [Trouble; 5] =
        [Trouble::Dark, Trouble::Nobody, Trouble::Several, Trouble::CutOff, Trouble::Unclear];

    fn all() -> Vec<String> {
        crate::words::add_english(include_str!("../../../../../locales/en/camera.ftl"));
        let small = NotSeen::TooSmall { ratio: 1.0, least_ratio: 7.0 };
        let not = [NotSeen::Breath, NotSeen::Walks, NotSeen::Hidden, small].map(Notice::NotFollowed);
        let notices = Side::BOTH.map(Notice::TurnSide).into_iter().chain(not);
        let words = CUES.map(cue_words).into_iter().chain(TROUBLES.map(trouble_words));
        words.chain(notices.map(notice_words)).collect()
    }

    #[test]
    fn every_one_has_words_of_its_own() {
        let all = all();
        let unlike: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(unlike.len(), all.len(), "{all:#?}");
        assert!(all.iter().all(|words| !words.starts_with("camera-")), "{all:#?}");
    }

    #[test]
    fn nothing_cheers_scores_or_hurries() {
        for words in all() {
            for never in
                ["!", "just ", "Just ", "well done", "Well done", "perfect", "score", "wrong", "fail"]
            {
                assert!(!words.contains(never), "{words}");
            }
        }
    }

    #[test]
    fn who_is_not_seen_is_told_so_in_the_same_words_first() {
        for trouble in TROUBLES {
            all();
            assert!(trouble_words(trouble).starts_with("I can’t see you well"), "{trouble:?}");
        }
    }
}
