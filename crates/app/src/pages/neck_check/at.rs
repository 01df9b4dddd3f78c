//! Where the page stands, and what may follow.

use care::session::stop::Ruling;

use crate::player::Over;

/// Where the page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Before a check.
    Before,
    /// The camera is asked for, at the beginning or once more.
    Opening,
    /// It runs.
    Checking,
    /// It waits for the person.
    Paused,
    /// "This hurts".
    AskingPain,
    /// "Something new".
    AskingNew,
    /// It is over, and that is being kept. "This hurts" can still be said.
    Closing,
    /// A stop, and what it advises.
    Over(Over),
    /// It is over.
    After,
}

/// What the loss of the camera means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// Nothing: it was not needed any more.
    Nothing,
    /// It is told, and the question that is open stays: what is being said comes first.
    Dark,
    /// The check is over.
    End,
}

/// Where a question that came to nothing leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The check waits.
    Pause,
    /// The check cannot go on.
    End,
    /// It was over when it was asked.
    After,
}

impl At {
    /// "This hurts" or "something new" is open.
    pub(super) const fn is_asking(self) -> bool {
        matches!(self, Self::AskingPain | Self::AskingNew)
    }

    /// From here the person may end the check.
    pub(super) const fn may_end(self) -> bool {
        matches!(self, Self::Opening | Self::Checking | Self::Paused)
    }

    /// From here "this hurts" may be said: as long as there is a check, and after it.
    pub(super) const fn may_ask(self) -> bool {
        self.may_end() || self.is_asking() || matches!(self, Self::Closing | Self::After)
    }

    /// Whether a report is heard: the answer to a question, and after a stop an emergency.
    pub(super) const fn hears(self, ruling: &Ruling) -> bool {
        self.is_asking() || matches!((self, ruling), (Self::Over(_), Ruling::Emergency { .. }))
    }

    /// The camera is on and nothing needs it.
    pub(super) const fn rests(self) -> bool {
        self.is_asking() || matches!(self, Self::Paused)
    }

    /// Whether the person is shown in the mirror, with what to do: from when the camera sees, until the check is over. It stays
    /// behind a question that leads back to it.
    pub(super) const fn is_live(self, goes: bool) -> bool {
        matches!(self, Self::Checking | Self::Paused | Self::Closing) || goes && self.is_asking()
    }

    /// The camera is gone.
    pub(super) const fn lose(self) -> Loss {
        match self {
            Self::AskingPain | Self::AskingNew => Loss::Dark,
            Self::Opening | Self::Checking | Self::Paused => Loss::End,
            Self::Before | Self::Closing | Self::Over(_) | Self::After => Loss::Nothing,
        }
    }
}

/// Where a question that came to nothing leads back to.
pub(super) const fn back_from_asking(goes: bool, has_lost_camera: bool) -> Way {
    match (goes, has_lost_camera) {
        (false, _) => Way::After,
        (true, true) => Way::End,
        (true, false) => Way::Pause,
    }
}

/// Where a check that is over leads: once the neck was asked for anything, what hurts can be said there too.
pub(super) const fn after_end(has_begun: bool, has_readings: bool, by_itself: bool) -> At {
    if has_begun || has_readings || !by_itself { At::After } else { At::Before }
}

#[cfg(test)]
mod tests {
    use care::session::stop::{Advice, EmergencyPage};

    use super::*;

    const OVER: At = At::Over(Over { advice: Advice::Rest, card: None });
    const ALL: [At; 9] = [
        At::Before,
        At::Opening,
        At::Checking,
        At::Paused,
        At::AskingPain,
        At::AskingNew,
        At::Closing,
        OVER,
        At::After,
    ];

    #[test]
    fn a_camera_that_is_lost_closes_no_question() {
        for at in ALL {
            assert_eq!(at.lose() == Loss::Dark, at.is_asking(), "{at:?}");
        }
        assert_eq!([At::Opening, At::Checking, At::Paused].map(At::lose), [Loss::End; 3]);
        assert_eq!([At::Before, At::Closing, OVER, At::After].map(At::lose), [Loss::Nothing; 4]);
    }

    #[test]
    fn a_question_that_came_to_nothing_leads_back_only_to_what_can_go_on() {
        assert_eq!(back_from_asking(true, false), Way::Pause);
        assert_eq!(back_from_asking(true, true), Way::End);
        assert_eq!(back_from_asking(false, false), Way::After);
        assert_eq!(back_from_asking(false, true), Way::After);
    }

    #[test]
    fn a_check_ends_once_and_this_hurts_can_be_said_to_its_end_and_after() {
        assert_eq!(ALL.into_iter().filter(|at| at.may_end()).collect::<Vec<_>>(), ALL[1..4]);
        let may_not_ask = [At::Before, OVER];
        assert_eq!(ALL.into_iter().filter(|at| !at.may_ask()).collect::<Vec<_>>(), may_not_ask);
    }

    #[test]
    fn after_a_stop_only_an_emergency_is_still_heard() {
        let emergency = Ruling::Emergency { page: EmergencyPage::Stroke };
        let stop = Ruling::Stop { advice: Advice::Rest, screen: None };
        for at in ALL {
            assert_eq!(at.hears(&emergency), at.is_asking() || at == OVER, "{at:?}");
            assert_eq!(at.hears(&stop), at.is_asking(), "{at:?}");
            assert_eq!(at.hears(&Ruling::GoOn), at.is_asking(), "{at:?}");
        }
    }

    #[test]
    fn the_mirror_stays_behind_a_question_only_while_the_check_goes() {
        assert_eq!(ALL.into_iter().filter(|at| at.is_live(true)).collect::<Vec<_>>(), ALL[2..7]);
        let without = [At::Checking, At::Paused, At::Closing];
        assert_eq!(ALL.into_iter().filter(|at| at.is_live(false)).collect::<Vec<_>>(), without);
    }

    #[test]
    fn who_moved_is_not_led_to_a_page_without_this_hurts() {
        assert_eq!(after_end(true, false, true), At::After);
        assert_eq!(after_end(true, true, true), At::After);
        // Nobody was asked to move: the page before says what is in the way.
        assert_eq!(after_end(false, false, true), At::Before);
        assert_eq!(after_end(false, false, false), At::After);
    }
}
