//! One watch in the page: what the camera tells goes in, and what has to be kept, shown or said is done here.

use std::time::Duration;

use care::session::Tone;
use journal::{Body, PostureWatched};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sight::{Look, SittingReading, SittingWatch, Spent, WatchEffect, Word};

use super::kept::Unkept;
use super::pace::{Pace, Wanted};
use super::rules::Rules;
use super::small::Small;
use super::words::{pause_words, word_words};
use crate::camera::{Camera, NoCamera, Told};
use crate::exchange::{DeskSeen, Neighbour, desk_seen};
use crate::sound::Sound;
use crate::state::{Keeper, clock, keeper};
use crate::t;

/// Between two moments at which it is asked whether to look.
const TICK: Duration = Duration::from_millis(200);

/// From one question to the companion to the next, where one runs, milliseconds.
const ASKED_EVERY_MS: f64 = 10_000.0;

/// Where the page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Nothing is watched, and the camera is off.
    Off,
    /// Waiting for the camera.
    Opening,
    /// The same after a pause.
    Reopening,
    /// Taking the place that the person chooses.
    Choosing,
    /// Watching.
    Watching,
    /// By the person; the camera is off.
    Paused,
    /// Because the page was not seen; the camera is off.
    Hidden,
    /// Because the screen was locked, as the companion says; the camera is off.
    Locked,
    /// Because another program has the camera too, as the companion says; here it is off.
    Elsewhere,
}

impl At {
    /// Whether a watch is under way, paused or not.
    pub(super) const fn is_on(self) -> bool {
        !matches!(self, Self::Off | Self::Opening)
    }

    /// Whether the camera looks.
    pub(super) const fn looks(self) -> bool {
        matches!(self, Self::Choosing | Self::Watching)
    }
}

/// Why the watch pauses, by what the companion sees. The one program that has the camera is this browser.
fn pauses_for(seen: DeskSeen) -> Option<At> {
    if seen.locked == Some(true) {
        return Some(At::Locked);
    }
    seen.camera_programs.is_some_and(|programs| programs > 1).then_some(At::Elsewhere)
}

/// A watch; copies mean the same one.
#[derive(Clone, Copy)]
pub(super) struct Run {
    watch: StoredValue<SittingWatch>,
    pace: StoredValue<Pace>,
    unkept: StoredValue<Unkept>,
    /// When the companion was asked last.
    asked_ms: StoredValue<f64>,
    rules: Rules,
    pub(super) camera: Camera,
    pub(super) video: NodeRef<html::Video>,
    pub(super) small: Small,
    pub(super) at: RwSignal<At>,
    pub(super) no_camera: RwSignal<Option<NoCamera>>,
    /// How somebody sits now.
    pub(super) reading: RwSignal<Option<SittingReading>>,
    /// How many of the looks that make the place are there, of how many.
    pub(super) choosing: RwSignal<(usize, usize)>,
    /// The person moved while the place was taken.
    pub(super) has_moved: RwSignal<bool>,
    /// What is said until it is taken away.
    pub(super) word: RwSignal<Option<Word>>,
    /// What was said last, for those who hear the page.
    pub(super) caption: RwSignal<String>,
    sound: Sound,
    keeper: Keeper,
    neighbour: Neighbour,
}

impl Run {
    /// Off.
    pub(super) fn new(rules: Rules) -> Self {
        let watch = SittingWatch::new(untrack(|| rules.get()));
        let choosing = watch.choosing();
        let run = Self {
            watch: StoredValue::new(watch),
            pace: StoredValue::new(Pace::default()),
            unkept: StoredValue::new(Unkept::default()),
            asked_ms: StoredValue::new(f64::NEG_INFINITY),
            rules,
            camera: Camera::off(),
            video: NodeRef::new(),
            small: Small::closed(),
            at: RwSignal::new(At::Off),
            no_camera: RwSignal::new(None),
            reading: RwSignal::new(None),
            choosing: RwSignal::new(choosing),
            has_moved: RwSignal::new(false),
            word: RwSignal::new(None),
            caption: RwSignal::new(String::new()),
            sound: Sound::start(),
            keeper: keeper(),
            neighbour: expect_context(),
        };
        run.follow_rules();
        run.watch_page();
        run
    }

    fn follow_rules(self) {
        Effect::new(move || {
            let rules = self.rules.get();
            self.watch.update_value(|watch| watch.set_rules(rules));
        });
    }

    /// Looks at its times. A page that is not seen gets no pictures, unless the small window is open.
    fn watch_page(self) {
        let ticks = set_interval_with_handle(move || self.tick(), TICK).ok();
        let hide = move || {
            // With the small window the page is not seen for hours, and a browser may end it without a word.
            self.keep_rest();
            self.pause_unless_seen();
        };
        let seen = window_event_listener_untyped("visibilitychange", move |_| hide());
        let left = window_event_listener_untyped("pagehide", move |_| self.keep_rest());
        self.small.when_closed(move || self.pause_unless_seen());
        on_cleanup(move || {
            if let Some(ticks) = ticks {
                ticks.clear();
            }
            seen.remove();
            left.remove();
            self.small.close();
            self.keep_rest();
        });
    }

    fn pause_unless_seen(self) {
        let is_hidden = document().visibility_state() == web_sys::VisibilityState::Hidden;
        let looks = self.at.try_get_untracked().is_some_and(At::looks);
        if is_hidden && looks && !self.small.is_open() {
            self.stand_still(At::Hidden);
        }
    }

    /// Asks for the camera, then takes the place or goes on with the one that was chosen.
    pub(super) fn turn_on(self) {
        self.no_camera.set(None);
        self.at.set(if self.at.get_untracked().is_on() { At::Reopening } else { At::Opening });
        spawn_local(async move {
            if let Err(why) = self.camera.turn_on(move |told| self.told(told)).await {
                self.lose(why);
            }
        });
    }

    /// Ends the watch.
    pub(super) fn turn_off(self) {
        self.small.close();
        self.stand_still(At::Off);
        self.forget_place();
    }

    /// Pauses: the camera goes off, the place stays.
    pub(super) fn pause(self) {
        self.stand_still(At::Paused);
    }

    /// Takes another place.
    pub(super) fn choose_anew(self) {
        self.forget_place();
        self.word.set(None);
        self.begin();
    }

    /// The next time camera, chair or person may stand otherwise. The words of this hour still count.
    fn forget_place(self) {
        self.watch.update_value(SittingWatch::choose_anew);
        self.choosing.set(self.watch.with_value(SittingWatch::choosing));
        self.has_moved.set(false);
    }

    fn stand_still(self, at: At) {
        self.camera.turn_off();
        self.watch.update_value(SittingWatch::pause);
        self.keep_rest();
        self.word.set(None);
        self.reading.set(None);
        self.at.set(at);
    }

    fn lose(self, why: NoCamera) {
        if self.at.try_get_untracked().is_none() {
            return;
        }
        self.small.close();
        self.stand_still(At::Off);
        self.forget_place();
        self.no_camera.set(Some(why));
    }

    fn begin(self) {
        let has_place = self.watch.with_value(|watch| watch.chosen().is_some());
        self.pace.update_value(Pace::begin);
        self.reading.set(None);
        self.at.set(if has_place { At::Watching } else { At::Choosing });
    }

    fn told(self, told: Told) {
        match (told, self.at.try_get_untracked()) {
            (_, None) | (Told::Sighting(_), _) => {}
            (Told::Ready, Some(_)) => {
                self.begin();
                // The page may have been left behind while what looks was loading.
                self.pause_unless_seen();
            }
            (Told::Look(look), Some(at)) => self.look(&look, at),
            (Told::Over(why), Some(_)) => self.lose(why),
        }
    }

    /// Asks whether it is time to look.
    pub(super) fn tick(self) {
        let Some(video) = self.video.try_get_untracked().flatten() else { return };
        let now_ms = window().performance().map_or(0.0, |watch| watch.now());
        self.ask_companion(now_ms);
        match self.at.try_get_untracked() {
            Some(At::Choosing) => self.camera.look(&video, now_ms),
            Some(At::Watching) => {
                let every_secs = untrack(|| self.rules.get()).every_secs;
                let wanted = self.pace.try_update_value(|pace| pace.tick(now_ms / 1_000.0, every_secs));
                match wanted {
                    Some(Wanted::LookAnew) => {
                        self.camera.forget();
                        self.camera.look(&video, now_ms);
                    }
                    Some(Wanted::Look) => self.camera.look(&video, now_ms),
                    Some(Wanted::GivenUp) => self.reading.set(None),
                    Some(Wanted::Dead) => self.lose(NoCamera::Ended),
                    Some(Wanted::Nothing) | None => {}
                }
            }
            _ => {}
        }
    }

    /// Pauses where the companion sees that nobody is to be watched now. Without one it is the person who pauses.
    fn ask_companion(self, now_ms: f64) {
        let looks = move || self.at.try_get_untracked().is_some_and(At::looks);
        let is_due = self.asked_ms.with_value(|asked_ms| now_ms - asked_ms >= ASKED_EVERY_MS);
        if !looks() || !is_due || !untrack(|| self.neighbour.has_companion()) {
            return;
        }
        self.asked_ms.set_value(now_ms);
        spawn_local(async move {
            let pauses = desk_seen().await.and_then(pauses_for);
            if let Some(at) = pauses.filter(|_| looks()) {
                self.stand_still(at);
                self.tell(pause_words(at));
            }
        });
    }

    fn look(self, look: &Look, at: At) {
        let effects = match at {
            At::Choosing => {
                let counts = self.pace.try_update_value(|pace| pace.came_while_choosing(look.time_secs));
                if counts != Some(true) {
                    return;
                }
                self.watch.try_update_value(|watch| watch.choose(look))
            }
            At::Watching if self.pace.try_update_value(Pace::came) == Some(true) => {
                self.watch.try_update_value(|watch| watch.look(look))
            }
            _ => None,
        };
        let effects = effects.unwrap_or_default();
        if at == At::Choosing {
            self.choosing.set(self.watch.with_value(SittingWatch::choosing));
            // A good look tells nothing, and takes away what was told of one before.
            if effects.is_empty() {
                self.reading.set(None);
                self.has_moved.set(false);
            }
        }
        for effect in effects {
            self.carry_out(effect);
        }
    }

    fn carry_out(self, effect: WatchEffect) {
        self.has_moved.set(effect == WatchEffect::Moved);
        match effect {
            WatchEffect::Chosen => {
                self.sound.play(Tone::HoldEnds);
                self.tell(t!("posture-chosen"));
                self.begin();
            }
            WatchEffect::Moved => self.tell(t!("posture-moved")),
            WatchEffect::Reading(reading) => {
                if self.reading.get_untracked() != Some(reading) {
                    self.take_word_away();
                }
                self.reading.set(Some(reading));
                self.keep_seen(0);
            }
            WatchEffect::Word(word) => {
                self.word.set(Some(word));
                self.tell(word_words(word));
                self.sound.play(Tone::Change);
                self.keep_seen(1);
            }
        }
    }

    fn keep_seen(self, words: u8) {
        let spent = self.watch.try_update_value(SittingWatch::take_spent).unwrap_or_default();
        let now = clock::glance().local;
        self.keep(self.unkept.try_update_value(|unkept| unkept.add(&now, spent, words)).unwrap_or_default());
    }

    /// Takes the word away, so that the same one is heard again when it is due again.
    pub(super) fn take_word_away(self) {
        self.word.set(None);
        self.caption.set(String::new());
    }

    /// For those who hear the page. The same words twice are heard twice.
    fn tell(self, words: String) {
        self.caption.set(String::new());
        request_animation_frame(move || _ = self.caption.try_set(words));
    }

    fn keep_rest(self) {
        let rest = self.unkept.try_update_value(|unkept| {
            let spent = self.watch.try_update_value(SittingWatch::take_spent).unwrap_or_default();
            let is_new = spent != Spent::default();
            let mut kept = if is_new { unkept.add(&clock::glance().local, spent, 0) } else { Vec::new() };
            kept.extend(unkept.take());
            kept
        });
        self.keep(rest.unwrap_or_default());
    }

    fn keep(self, kept: Vec<PostureWatched>) {
        if !kept.is_empty() {
            self.keeper.record_then(kept.into_iter().map(Body::PostureWatched).collect(), |_| {});
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_pauses_for_a_locked_screen_and_for_another_program_and_for_nothing_that_is_not_known() {
        for (locked, camera_programs, expected) in [
            (None, None, None),
            (Some(false), Some(0), None),
            (Some(false), Some(1), None),
            (Some(false), Some(2), Some(At::Elsewhere)),
            (None, Some(2), Some(At::Elsewhere)),
            (Some(true), Some(1), Some(At::Locked)),
            (Some(true), None, Some(At::Locked)),
        ] {
            assert_eq!(pauses_for(DeskSeen { locked, camera_programs }), expected);
        }
    }
}
