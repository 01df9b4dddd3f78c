//! Everything the check says, in the person's language.

use care::neck_check::NotNow;
use journal::NeckMotion;
use sight::{Blind, Direction, Say, Stage, Trouble};

use super::run::motion_of;
use crate::t;

/// One sentence that is said.
pub(super) fn say_words(say: Say) -> String {
    match say {
        Say::Straight => t!("neck-straight"),
        Say::Middle => t!("neck-middle"),
        Say::LeftOut => t!("neck-left-out"),
        Say::Go(direction) => go_words(direction),
        Say::Back => t!("neck-back"),
        Say::Done => t!("neck-done"),
        Say::Trouble(trouble) => trouble_words(trouble),
    }
}

/// What to do now.
pub(super) fn stage_words(stage: Stage) -> String {
    match stage {
        Stage::Finding => t!("neck-finding"),
        Stage::Straight => t!("neck-straight"),
        Stage::Middle(_) => t!("neck-middle"),
        Stage::Out(direction) => go_words(direction),
        Stage::Back(_) => t!("neck-back"),
        Stage::Done => t!("neck-done"),
    }
}

fn go_words(direction: Direction) -> String {
    match direction {
        Direction::TurnLeft => t!("neck-go-turn-left"),
        Direction::TurnRight => t!("neck-go-turn-right"),
        Direction::TiltLeft => t!("neck-go-tilt-left"),
        Direction::TiltRight => t!("neck-go-tilt-right"),
        Direction::Bow => t!("neck-go-bow"),
        Direction::LookUp => t!("neck-go-look-up"),
    }
}

/// What is in the way.
pub(super) fn trouble_words(trouble: Trouble) -> String {
    match trouble {
        Trouble::Blind(Blind::Dark) => t!("neck-blind-dark"),
        Trouble::Blind(Blind::Nobody) => t!("neck-blind-nobody"),
        Trouble::Blind(Blind::Several) => t!("neck-blind-several"),
        Trouble::Blind(Blind::Far) => t!("neck-blind-far"),
        Trouble::Blind(Blind::Shoulders) => t!("neck-blind-shoulders"),
        Trouble::Blind(Blind::Aside) => t!("neck-blind-aside"),
        Trouble::Blind(Blind::Face) => t!("neck-blind-face"),
        Trouble::HeadTurned => t!("neck-head-turned"),
        Trouble::Leaning => t!("neck-leaning"),
        Trouble::TrunkMoved => t!("neck-trunk-moved"),
        Trouble::TooFast => t!("neck-too-fast"),
        Trouble::Astray => t!("neck-astray"),
        Trouble::NotHeld => t!("neck-not-held"),
    }
}

/// Why there is no check now, in one sentence; nothing where the safety check is the way on.
pub(super) fn not_now_words(why: &NotNow) -> Option<String> {
    match why {
        NotNow::Needs(_) => None,
        NotNow::NeckClosed => Some(t!("neck-not-closed")),
        NotNow::TooPainful => Some(t!("neck-not-painful")),
        NotNow::HadEnough => Some(t!("neck-not-enough")),
        NotNow::SetAside => Some(t!("neck-not-set-aside")),
    }
}

/// A direction in two words.
pub(super) fn motion_words(motion: NeckMotion) -> String {
    match motion {
        NeckMotion::TurnLeft => t!("neck-turn-left"),
        NeckMotion::TurnRight => t!("neck-turn-right"),
        NeckMotion::TiltLeft => t!("neck-tilt-left"),
        NeckMotion::TiltRight => t!("neck-tilt-right"),
        NeckMotion::Bow => t!("neck-bow"),
        NeckMotion::LookUp => t!("neck-look-up"),
    }
}

/// The same of a direction of a check.
pub(super) fn direction_words(direction: Direction) -> String {
    motion_words(motion_of(direction))
}
