//! The watch over a working day: a reading now and then in, a word at most a few times an hour out.
//!
//! Pure: it is told the time. A reading is what one look says, or why it says nothing; only several that agree lead to a word,
//! and staying in one place for long does, whatever the place is: changing is what trials support, not one posture.

use std::collections::VecDeque;

use crate::look::{Blind, Look};
use crate::sitting::{Posture, Sitting};

/// So many looks make the place that the person chose.
const CHOOSING_LOOKS: usize = 5;
/// A word needs readings over so long that agree, seconds, at least so many, and this share of them. Judgements.
const AGREE_SECS: f64 = 120.0;
const AGREE_LEAST: usize = 4;
const AGREE_SHARE: f64 = 0.8;
/// A reading stands for the time since the one before, but for no more than so many times what is between two.
const MOST_STEPS: f64 = 2.5;
/// Away for so long is a change of place, seconds.
const AWAY_SECS: f64 = 60.0;
/// So many readings one after the other are a change of place.
const ELSEWHERE_READINGS: usize = 2;
/// So many other readings one after the other, and what a word was said of was left.
const LEFT_READINGS: usize = 3;
const HOUR_SECS: f64 = 3_600.0;

/// What the person set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WatchRules {
    /// From reading to reading, seconds.
    pub every_secs: f64,
    /// Words an hour at most; none at 0.
    pub most_an_hour: u8,
    /// In one place for so long leads to a word, seconds (evidence: a change of position every 20 to 30 minutes).
    pub still_secs: f64,
}

impl Default for WatchRules {
    fn default() -> Self {
        Self { every_secs: 10.0, most_an_hour: 3, still_secs: 1_800.0 }
    }
}

/// What a reading is, to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Somebody sits so.
    Seen(Posture),
    /// Nobody is there.
    Nobody,
    /// More than one person is there: nobody knows who is meant.
    Several,
    /// Somebody is there, and cannot be seen well enough.
    Unclear(Blind),
}

/// What there is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// For minutes in a posture that was not chosen.
    Posture(Posture),
    /// For long in one place.
    Still,
}

/// What follows from a look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WatchEffect {
    /// The place is chosen, from here on it is watched.
    Chosen,
    /// The person moved while the place was taken; it begins anew.
    Moved,
    /// How they sit now.
    Reading(Reading),
    /// A word is due.
    Word(Word),
}

/// How long each was seen, seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spent {
    /// In the order of [`Posture::ALL`].
    pub postures_secs: [f64; Posture::ALL.len()],
    /// Nobody there.
    pub nobody_secs: f64,
    /// Somebody, and no reading.
    pub unclear_secs: f64,
}

impl Spent {
    /// Altogether.
    #[must_use]
    pub fn whole_secs(&self) -> f64 {
        self.postures_secs.iter().sum::<f64>() + self.nobody_secs + self.unclear_secs
    }

    /// Adds what was seen at another time.
    pub fn join(&mut self, other: &Self) {
        for (secs, more) in self.postures_secs.iter_mut().zip(other.postures_secs) {
            *secs += more;
        }
        self.nobody_secs += other.nobody_secs;
        self.unclear_secs += other.unclear_secs;
    }

    fn add(&mut self, reading: Reading, secs: f64) {
        match reading {
            Reading::Seen(posture) => self.postures_secs[posture as usize] += secs,
            Reading::Nobody => self.nobody_secs += secs,
            Reading::Several | Reading::Unclear(_) => self.unclear_secs += secs,
        }
    }
}

/// A watch; one for each time that it is turned on.
///
/// ```
/// use sight::{Head, Look, Posture, Scene, Shoulders, SittingReading, SittingWatch, Trunk, WatchEffect, WatchRules};
///
/// let look = |secs: f64, across: f32| {
///     let shoulders = Some(Shoulders { across, down: 0.6, to_ears: Some(0.3), slope_deg: 0.0 });
///     let head = Head { yaw_deg: 0.0, pitch_deg: 0.0, roll_deg: 0.0 };
///     Look { time_secs: secs, scene: Scene::Head { head, trunk: Trunk { shoulders, ..Trunk::straight() } } }
/// };
/// let mut watch = SittingWatch::new(WatchRules::default());
/// for second in 0..5 {
///     watch.choose(&look(f64::from(second), 0.4));
/// }
/// let effects = watch.look(&look(15.0, 0.5));
/// assert_eq!(effects, [WatchEffect::Reading(SittingReading::Seen(Posture::Closer))]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SittingWatch {
    rules: WatchRules,
    choosing: Vec<Sitting>,
    chosen: Option<Sitting>,
    last: Option<(f64, Reading)>,
    recent: VecDeque<(f64, Reading)>,
    /// A place, and since when the person is in it.
    place: Option<(Sitting, f64)>,
    /// Readings one after the other that are not in it.
    elsewhere: usize,
    last_seen_secs: Option<f64>,
    words: VecDeque<f64>,
    /// What was said of a posture is not said again before it was left.
    said: Option<Posture>,
    /// Readings one after the other that are not it.
    left: usize,
    spent: Spent,
}

impl SittingWatch {
    /// Nothing chosen yet.
    #[must_use]
    pub fn new(rules: WatchRules) -> Self {
        Self {
            rules,
            choosing: Vec::new(),
            chosen: None,
            last: None,
            recent: VecDeque::new(),
            place: None,
            elsewhere: 0,
            last_seen_secs: None,
            words: VecDeque::new(),
            said: None,
            left: 0,
            spent: Spent::default(),
        }
    }

    /// By other rules from now on.
    pub fn set_rules(&mut self, rules: WatchRules) {
        self.rules = rules;
    }

    /// The place that was chosen.
    #[must_use]
    pub const fn chosen(&self) -> Option<&Sitting> {
        self.chosen.as_ref()
    }

    /// Forgets the place: the next looks choose another.
    pub fn choose_anew(&mut self) {
        *self = Self { spent: self.spent, words: std::mem::take(&mut self.words), ..Self::new(self.rules) };
    }

    /// Takes a look while the person sits as they want to: some of them, a second or so apart, are the place.
    pub fn choose(&mut self, look: &Look) -> Vec<WatchEffect> {
        let sitting = match Sitting::of(look) {
            Ok(sitting) => sitting,
            Err(why) => {
                self.choosing.clear();
                return vec![WatchEffect::Reading(not_seen(why))];
            }
        };
        if self.choosing.first().is_some_and(|first| !sitting.is_like(first)) {
            self.choosing = vec![sitting];
            return vec![WatchEffect::Moved];
        }
        self.choosing.push(sitting);
        if self.choosing.len() < CHOOSING_LOOKS {
            return Vec::new();
        }
        self.chosen = Sitting::middle(&std::mem::take(&mut self.choosing));
        self.last = Some((look.time_secs, Reading::Seen(Posture::AsChosen)));
        vec![WatchEffect::Chosen]
    }

    /// How many of the looks that make the place are there, and how many it takes.
    #[must_use]
    pub fn choosing(&self) -> (usize, usize) {
        (self.choosing.len(), CHOOSING_LOOKS)
    }

    /// Takes the look of a reading. One that is not later than the one before changes nothing, and neither does one before a
    /// place was chosen.
    pub fn look(&mut self, look: &Look) -> Vec<WatchEffect> {
        let now = look.time_secs;
        let Some(chosen) = self.chosen else { return Vec::new() };
        if !now.is_finite() || self.last.is_some_and(|(before, _)| now <= before) {
            return Vec::new();
        }
        let sitting = Sitting::of(look);
        let reading = match &sitting {
            Ok(sitting) => Reading::Seen(sitting.against(&chosen)),
            Err(why) => not_seen(*why),
        };
        self.spend(reading, now);
        self.remember(reading, now);
        self.stay(sitting.ok(), now);
        let mut effects = vec![WatchEffect::Reading(reading)];
        effects.extend(self.word(reading, now).map(WatchEffect::Word));
        effects
    }

    /// Nothing was looked at for a while, by intention: the time until the next reading belongs to nothing.
    pub fn pause(&mut self) {
        self.last = None;
        self.recent.clear();
        self.place = None;
        self.last_seen_secs = None;
        self.said = None;
    }

    /// What was seen since this was last asked.
    pub fn take_spent(&mut self) -> Spent {
        std::mem::take(&mut self.spent)
    }

    fn spend(&mut self, reading: Reading, now: f64) {
        if let Some((before, _)) = self.last.replace((now, reading)) {
            self.spent.add(reading, (now - before).min(MOST_STEPS * self.rules.every_secs));
        }
    }

    fn remember(&mut self, reading: Reading, now: f64) {
        self.recent.push_back((now, reading));
        while self.recent.front().is_some_and(|(at, _)| now - at > AGREE_SECS) {
            self.recent.pop_front();
        }
    }

    fn stay(&mut self, sitting: Option<Sitting>, now: f64) {
        let was_away = self.last_seen_secs.is_some_and(|seen| now - seen > AWAY_SECS);
        if was_away {
            self.place = None;
        }
        let Some(sitting) = sitting else { return };
        self.last_seen_secs = Some(now);
        // One reading elsewhere, such as a glance aside, is no change of place; two are.
        let is_elsewhere = self.place.as_ref().is_some_and(|(place, _)| !sitting.is_like(place));
        self.elsewhere = if is_elsewhere { self.elsewhere + 1 } else { 0 };
        if self.place.is_none() || self.elsewhere >= ELSEWHERE_READINGS {
            self.place = Some((sitting, now));
            self.elsewhere = 0;
        }
    }

    fn word(&mut self, reading: Reading, now: f64) -> Option<Word> {
        let posture = if let Reading::Seen(posture) = reading { Some(posture) } else { None };
        // A stray reading is not having left it.
        let is_left = posture.is_some_and(|posture| self.said != Some(posture));
        self.left = if is_left { self.left + 1 } else { 0 };
        if self.left >= LEFT_READINGS {
            self.said = None;
        }
        while self.words.front().is_some_and(|at| now - at >= HOUR_SECS) {
            self.words.pop_front();
        }
        // Nobody is told anything while no reading says that they are there alone.
        let posture = posture?;
        if self.words.len() >= usize::from(self.rules.most_an_hour) {
            return None;
        }
        let word = if self.agrees(posture) && posture.is_worth_a_word() && self.said != Some(posture) {
            self.said = Some(posture);
            // The next word needs as many minutes again.
            self.recent.clear();
            Word::Posture(posture)
        } else if self.place.as_ref().is_some_and(|(_, since)| now - since >= self.rules.still_secs) {
            // Until it is due again, as long in the same place.
            self.place = self.place.take().map(|(place, _)| (place, now));
            Word::Still
        } else {
            return None;
        };
        self.words.push_back(now);
        Some(word)
    }

    /// Whether the readings of the last minutes agree.
    fn agrees(&self, posture: Posture) -> bool {
        let (Some((first, _)), Some((last, _))) = (self.recent.front(), self.recent.back()) else {
            return false;
        };
        let same = self.recent.iter().filter(|(_, reading)| *reading == Reading::Seen(posture)).count();
        let covers = last - first >= AGREE_SECS - 1.5 * self.rules.every_secs;
        covers && same >= AGREE_LEAST && same as f64 >= AGREE_SHARE * self.recent.len() as f64
    }
}

const fn not_seen(why: Blind) -> Reading {
    match why {
        Blind::Nobody => Reading::Nobody,
        Blind::Several => Reading::Several,
        why => Reading::Unclear(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Head, Scene, Shoulders, Trunk};

    /// How somebody is, in a simulation.
    #[derive(Clone, Copy, Debug)]
    enum As {
        Chosen,
        Closer,
        Back,
        Down,
        Nobody,
        Several,
        Dark,
    }

    fn look(secs: f64, how: As) -> Look {
        let mut shoulders = Shoulders { across: 0.4, down: 0.6, to_ears: Some(0.3), slope_deg: 0.0 };
        let mut head = Head { yaw_deg: 0.0, pitch_deg: 0.0, roll_deg: 0.0 };
        match how {
            As::Chosen => {}
            As::Closer => shoulders.across = 0.5,
            As::Back => shoulders.across = 0.3,
            As::Down => head.pitch_deg = -30.0,
            As::Nobody => return Look { time_secs: secs, scene: Scene::Blind(Blind::Nobody) },
            As::Several => return Look { time_secs: secs, scene: Scene::Blind(Blind::Several) },
            As::Dark => return Look { time_secs: secs, scene: Scene::Blind(Blind::Dark) },
        }
        let trunk = Trunk { shoulders: Some(shoulders), ..Trunk::straight() };
        Look { time_secs: secs, scene: Scene::Head { head, trunk } }
    }

    fn chosen(rules: WatchRules) -> SittingWatch {
        let mut watch = SittingWatch::new(rules);
        for second in -4..=0 {
            watch.choose(&look(f64::from(second), As::Chosen));
        }
        assert!(watch.chosen().is_some());
        watch
    }

    /// Runs through readings every ten seconds: `(minutes, how)`; gives when which word came, in minutes.
    fn words(rules: WatchRules, course: &[(f64, As)]) -> Vec<(f64, Word)> {
        let (mut watch, mut now, mut said) = (chosen(rules), 0.0, Vec::new());
        for &(minutes, how) in course {
            let end = now + minutes * 60.0;
            while now < end {
                now += rules.every_secs;
                let effects = watch.look(&look(now, how));
                said.extend(effects.iter().filter_map(|effect| match effect {
                    WatchEffect::Word(word) => Some(((now / 6.0).round() / 10.0, *word)),
                    _ => None,
                }));
            }
        }
        said
    }

    #[test]
    fn a_word_comes_once_readings_agree_and_not_again_before_that_was_left() {
        let closer = Word::Posture(Posture::Closer);
        for (course, expected) in [
            (&[(1.0, As::Closer), (1.0, As::Chosen)][..], &[][..]),
            (&[(10.0, As::Closer)], &[(2.0, closer)]),
            (&[(5.0, As::Closer), (1.0, As::Chosen), (5.0, As::Closer)], &[(2.0, closer), (7.8, closer)]),
            (&[(3.0, As::Closer), (0.15, As::Chosen), (1.5, As::Closer)], &[(2.0, closer)]),
            (&[(10.0, As::Back)], &[]),
            (&[(0.8, As::Closer), (0.4, As::Nobody), (0.8, As::Closer)], &[]),
            (&[(20.0, As::Several)], &[]),
            (&[(20.0, As::Dark)], &[]),
        ] {
            assert_eq!(words(WatchRules::default(), course), expected);
        }
    }

    #[test]
    fn staying_in_one_place_leads_to_a_word_whatever_the_place_is() {
        let still = |at| (at, Word::Still);
        for (course, expected) in [
            (&[(65.0, As::Chosen)][..], &[still(30.2), still(60.2)][..]),
            (&[(32.0, As::Back)], &[still(30.2)]),
            (&[(20.0, As::Chosen), (1.0, As::Back), (20.0, As::Chosen)], &[]),
            // A glance at the keys is no change; ten minutes away are.
            (&[(20.0, As::Chosen), (0.15, As::Down), (12.0, As::Chosen)], &[still(30.2)]),
            (&[(20.0, As::Chosen), (10.0, As::Nobody), (20.0, As::Chosen)], &[]),
        ] {
            assert_eq!(words(WatchRules::default(), course), expected);
        }
    }

    #[test]
    fn no_more_words_an_hour_than_were_asked_for() {
        let (there, back) = ((4.0, As::Closer), (1.0, As::Chosen));
        let busy = [there, back, there, back, there, back, there, back, there, back, there, back];
        for (most_an_hour, expected) in [(0, 0), (1, 1), (3, 3), (20, 6)] {
            let rules = WatchRules { most_an_hour, ..WatchRules::default() };
            assert_eq!(words(rules, &busy).len(), expected, "{most_an_hour} an hour");
        }
        for every_secs in [5.0, 20.0, 30.0] {
            let rules = WatchRules { every_secs, ..WatchRules::default() };
            assert_eq!(words(rules, &[there]).len(), 1, "every {every_secs} s");
        }
    }

    #[test]
    fn the_place_is_taken_only_from_somebody_who_sits_still() {
        let mut watch = SittingWatch::new(WatchRules::default());
        assert_eq!(watch.choose(&look(0.0, As::Nobody)), [WatchEffect::Reading(Reading::Nobody)]);
        assert_eq!(watch.choose(&look(1.0, As::Chosen)), []);
        assert_eq!(watch.choose(&look(2.0, As::Closer)), [WatchEffect::Moved]);
        assert_eq!(watch.look(&look(3.0, As::Closer)), [], "nothing is watched before a place was chosen");
        for (second, expected) in (4..8).zip([&[][..], &[], &[], &[WatchEffect::Chosen]]) {
            assert_eq!(watch.choose(&look(f64::from(second), As::Closer)), expected);
        }
        let effects = watch.look(&look(20.0, As::Closer));
        assert_eq!(effects, [WatchEffect::Reading(Reading::Seen(Posture::AsChosen))]);
        watch.choose_anew();
        assert_eq!((watch.chosen(), watch.choosing()), (None, (0, 5)));
    }

    #[test]
    fn time_is_spent_on_what_was_seen_and_a_gap_on_nothing() {
        let mut watch = chosen(WatchRules::default());
        for (secs, how) in [(10.0, As::Chosen), (20.0, As::Closer), (30.0, As::Nobody), (40.0, As::Dark)] {
            watch.look(&look(secs, how));
        }
        // Asleep for an hour: no more than a step and a half of it is known.
        watch.look(&look(3_640.0, As::Chosen));
        watch.pause();
        watch.look(&look(4_000.0, As::Chosen));
        // A clock that goes back gives nothing.
        assert_eq!(watch.look(&look(3_000.0, As::Chosen)), []);
        let spent = watch.take_spent();
        assert_eq!(spent.postures_secs[..2], [10.0 + 25.0, 10.0]);
        assert_eq!((spent.nobody_secs, spent.unclear_secs), (10.0, 10.0));
        assert_eq!(watch.take_spent(), Spent::default());
    }

    #[cfg(not(target_family = "wasm"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        fn how() -> impl Strategy<Value = As> {
            prop_oneof![
                Just(As::Chosen),
                Just(As::Closer),
                Just(As::Back),
                Just(As::Down),
                Just(As::Nobody),
                Just(As::Several),
                Just(As::Dark)
            ]
        }

        proptest! {
            #[test]
            fn no_course_leads_to_more_words_than_asked_or_to_more_time_than_passed(
                course in prop::collection::vec((1_u32..400, how()), 1..40),
                most_an_hour in 0_u8..6,
            ) {
                let rules = WatchRules { most_an_hour, ..WatchRules::default() };
                let (mut watch, mut now, mut words) = (chosen(rules), 0.0, Vec::new());
                for (readings, how) in course {
                    for _ in 0..readings {
                        now += rules.every_secs;
                        for effect in watch.look(&look(now, how)) {
                            if matches!(effect, WatchEffect::Word(_)) {
                                prop_assert!(matches!(how, As::Chosen | As::Closer | As::Back | As::Down));
                                words.push(now);
                            }
                        }
                    }
                }
                let most = usize::from(most_an_hour);
                for from in &words {
                    let within = words.iter().filter(|at| (0.0..HOUR_SECS).contains(&(*at - from))).count();
                    prop_assert!(within <= most);
                }
                prop_assert!(watch.take_spent().whole_secs() <= now + 1e-6);
            }
        }
    }
}
