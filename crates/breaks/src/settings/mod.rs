//! Every number and every choice, with its default and where that comes from.
//!
//! [`Settings`] is what a person writes: anything. [`Settings::check`] tells every problem by the name of its field, so
//! that whoever read a file can say the line. What is left is [`Rules`], the only settings that the machine takes.

mod check;
mod hours;
mod numbers;
mod strictness;

pub use check::Problem;
pub use hours::{HoursProblem, Span, WorkHours};
pub use numbers::{Number, Source};
pub use strictness::{Limits, Strictness};

use std::ops::Deref;

use numbers::numbers;

/// How much of the person's day can be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sensing {
    /// The companion on the desktop sees how long keys and pointer were quiet. Where it cannot, nothing is assumed.
    #[default]
    Companion,
    /// The page alone: a machine that tells nothing is taken to have somebody at it. It cannot know of a call, a meeting
    /// or an empty chair, and says so.
    PlainTimer,
}

numbers! {
    choices {
        /// How much can be seen.
        sensing: Sensing = Sensing::Companion,
        /// How far a prompt may go.
        strictness: Strictness = Strictness::Steady,
        /// When prompts may come, by weekday.
        work_hours: WorkHours = WorkHours::always(),
        /// Whether the person has a desk to stand at: changes of position then go up and down in turn.
        sit_stand: bool = false,
        /// Whether a window over the whole screen holds prompts back. Some people always work so.
        full_screen_holds: bool = true,
        /// Whether the system's do-not-disturb holds prompts back.
        do_not_disturb_holds: bool = true,
        /// Whether a program that keeps the screen on, and shows no film, holds prompts back as a presentation does. Some people always have
        /// one that does.
        presentation_holds: bool = true,
        /// For how many minutes a prompt can be postponed.
        postpone_choices_mins: [u32; 3] = [5, 10, 15],
    }
    numbers {
        /// Sitting between two suggestions to change position.
        shift_every_mins: 25, 10..=120, "minutes", Source::Choice("the middle of 20 to 30 minutes, as commonly advised; the trial of prompts (waongenngarm-2021) names no such interval");
        /// Length of a change of position.
        shift_secs: 20, 10..=120, "seconds", Source::Choice("the middle of 10 to 30 seconds, as commonly advised; McLean 2001, recalled, tried 30 every 20 minutes");
        /// Sitting between two breaks.
        break_every_mins: 50, 20..=240, "minutes", Source::Entry("hse-breaks");
        /// Length of a break.
        break_secs: 90, 30..=900, "seconds", Source::Choice("the middle of 1 to 2 minutes, as commonly advised and shorter than guidance names (hse-breaks: 5 to 10); microbreaks-2022 counts every break of up to ten");
        /// A change of position is left out when a break is due this soon.
        merge_mins: 5, 0..=30, "minutes", Source::Choice("one prompt rather than two close together");
        /// Changes of position offered in a day.
        shifts_a_day: 12, 0..=100, "a day", Source::Choice("one for each 40 minutes of an eight-hour day");
        /// Breaks offered in a day.
        breaks_a_day: 8, 0..=50, "a day", Source::Choice("one for each hour of an eight-hour day");
        /// A prompt that was not answered becomes clearer.
        clearer_after_secs: 120, 30..=1800, "seconds", Source::Choice("time to end a sentence or a thought");
        /// A prompt that was not answered goes away.
        give_up_after_secs: 300, 60..=3600, "seconds", Source::Choice("longer would be nagging");
        /// Skips in a row before the person is asked whether prompts should be rarer.
        skips_before_asking: 5, 2..=50, "skips", Source::Choice("the visual language asks at five, and never scolds");
        /// Wait for what may be offered; without an answer, standing, walking and breathing are offered.
        care_answer_secs: 10, 1..=60, "seconds", Source::Choice("the answer is computed on the same machine");
        /// Share of a break without keys or pointer from which it counts.
        taken_share_percent: 50, 10..=100, "percent", Source::Peer("BreakTimer counts a break from half its length");
        /// Sets of neck movement in a day, all together.
        neck_sets_a_day: 4, 0..=4, "a day", Source::Safety("at most 4 short sets of neck movement a day");
        /// Time between two sets of neck movement.
        neck_gap_mins: 30, 30..=1440, "minutes", Source::Safety("about 30 minutes between sets of neck movement");
        /// Standing before sitting down is suggested, at a desk for both.
        stand_for_mins: 15, 5..=60, "minutes", Source::Peer("rustnot goes 45 minutes sitting, 15 standing");
        /// Keys or pointer within this time mean activity.
        active_within_secs: 30, 5..=120, "seconds", Source::Choice("shorter than most thoughts");
        /// Quiet that is still taken for reading.
        quiet_trust_secs: 300, 60..=1800, "seconds", Source::Peer("BreakTimer starts anew after five idle minutes; on our made-up days it is the best trade too");
        /// The same with something to read in front.
        reading_trust_secs: 600, 60..=3600, "seconds", Source::Peer("Workrave's users lose reading time to idle time");
        /// Quiet during a video that is still taken for watching.
        video_trust_secs: 3600, 60..=14_400, "seconds", Source::Choice("a lecture or an episode");
        /// Quiet during a call that is still taken for listening.
        call_trust_secs: 5400, 60..=28_800, "seconds", Source::Choice("a long meeting");
        /// Quiet after which nobody is asked any more: it was rest.
        sure_away_secs: 1200, 300..=14_400, "seconds", Source::Choice("on our made-up days, half an hour brings one question in five days more and one percent");
        /// A lock so soon after the last key was the person's own: they leave. A later one is the screen's.
        lock_by_hand_secs: 60, 10..=120, "seconds", Source::Choice("shorter than any screen waits, longer than two looks");
        /// Times a day that "were you resting?" may be asked.
        questions_a_day: 4, 0..=20, "a day", Source::Choice("a question is a prompt too");
        /// Wait for the answer, then take the likelier one.
        answer_within_secs: 120, 10..=1800, "seconds", Source::Choice("by then it is forgotten");
        /// A new prompt comes only within this time after a sign of life.
        prompt_within_secs: 60, 10..=600, "seconds", Source::Choice("on our made-up days it spares half the prompts to an empty chair");
        /// A call or the like counts for so long after it was last seen.
        settle_secs: 15, 1..=300, "seconds", Source::Choice("programs let go of the microphone and take it again");
        /// Pause in typing for which a prompt waits.
        typing_pause_secs: 4, 1..=30, "seconds", Source::Choice("longer than between two words");
        /// Wait after which a pause of one second will do.
        typing_patience_secs: 600, 60..=3600, "seconds", Source::Choice("some people never pause for long");
        /// Looks at the machine, when nothing is afoot.
        look_every_secs: 5, 1..=20, "seconds", Source::Choice("a prompt may come this much late");
        /// Time between two looks from which the machine must have slept.
        gap_secs: 120, 90..=600, "seconds", Source::Choice("more than the longest wait between looks, on a low battery");
    }
}

impl Settings {
    /// The time from which a break counts, in whole seconds.
    ///
    /// ```
    /// assert_eq!(breaks::Settings::default().break_counts_from_secs(), 45);
    /// ```
    #[must_use]
    pub fn break_counts_from_secs(&self) -> u32 {
        let from_secs = u64::from(self.break_secs) * u64::from(self.taken_share_percent) / 100;
        u32::try_from(from_secs).unwrap_or(u32::MAX)
    }
}

/// Settings without a problem. Reads like the settings themselves.
///
/// ```
/// use breaks::Settings;
///
/// let rules = Settings { break_every_mins: 45, ..Settings::default() }.check().expect("45 is fine");
/// assert_eq!(rules.break_every_mins, 45);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules(Settings);

impl Deref for Rules {
    type Target = Settings;

    fn deref(&self) -> &Settings {
        &self.0
    }
}
