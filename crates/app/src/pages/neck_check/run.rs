//! One check in the page: looks and taps go in, and what has to be kept or said is done here.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use care::neck_check::{NotNow, Offer, age_told, most_deg, movement_id, offer, offer_again};
use care::session::Input;
use care::session::stop::{Ruling, StopReport};
use journal::{
    Body, Ended, EventId, NeckCheckBegun, NeckChecked, NeckMotion, NeckReading, Scale, SessionStopped,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sight::{Check, Direction, Effect, Reading, Say, Stage, View};

use super::at::{At, Loss, Way, after_end, back_from_asking};
use super::gone::Gone;
use super::name::{Name, Next};
use super::words::say_words;
use crate::camera::{Camera, NoCamera, Told};
use crate::navigate::{Navigator, navigator};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::player::{Over, Wake};
use crate::route::Route;
use crate::state::{Keeper, clock, keeper};
use crate::voice::Voice;

/// A camera that nothing needs for so long is turned off, and asked for again when the check goes on: its light would say that
/// it looks.
const REST: Duration = Duration::from_secs(30);

/// What is said of a check that has no name yet.
type Waiting = Box<dyn FnOnce(EventId)>;

/// Shared with what is being kept, so that what waits does not go with the page.
type Named = Rc<RefCell<Name<Waiting>>>;

/// A check; copies mean the same one.
#[derive(Clone, Copy)]
pub(super) struct Run {
    check: StoredValue<Check, LocalStorage>,
    motions: StoredValue<Vec<NeckMotion>>,
    name: StoredValue<Named, LocalStorage>,
    /// Which way the neck went last.
    gone: StoredValue<Gone, LocalStorage>,
    /// The pain before the check, where it was marked: a rise is counted from it.
    starting_pain: StoredValue<Option<Scale>>,
    pub(super) camera: Camera,
    /// Where the page stands.
    pub(super) at: RwSignal<At>,
    /// A check is under way: not before it, and not once its end is being kept.
    pub(super) goes: RwSignal<bool>,
    /// Why there is no camera, after it was asked for.
    pub(super) no_camera: RwSignal<Option<NoCamera>>,
    /// The safety check no longer covered going on.
    pub(super) is_stale: RwSignal<bool>,
    /// What is shown.
    pub(super) view: RwSignal<View>,
    /// How many directions are behind the person, of how many.
    pub(super) progress: RwSignal<(usize, usize)>,
    /// What was said last.
    pub(super) caption: RwSignal<String>,
    /// A question was answered, and that is being kept: a second tap says nothing new.
    is_told: StoredValue<bool>,
    /// Until the camera is turned off.
    rest: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    voice: Voice,
    wake: Wake,
    keeper: Keeper,
    navigator: Navigator,
    purpose: CheckPurpose,
}

impl Run {
    /// Nothing runs yet.
    pub(super) fn new() -> Self {
        let check = Check::new(&[]);
        let view = check.view();
        let run = Self {
            check: StoredValue::new_local(check),
            motions: StoredValue::new(Vec::new()),
            name: StoredValue::new_local(Named::new(RefCell::new(Name::new()))),
            gone: StoredValue::new_local(Gone::default()),
            starting_pain: StoredValue::new(None),
            camera: Camera::off(),
            at: RwSignal::new(At::Before),
            goes: RwSignal::new(false),
            no_camera: RwSignal::new(None),
            is_stale: RwSignal::new(false),
            view: RwSignal::new(view),
            progress: RwSignal::new((0, 0)),
            caption: RwSignal::new(String::new()),
            is_told: StoredValue::new(false),
            rest: StoredValue::new_local(None),
            voice: Voice::start(),
            wake: Wake::start(),
            keeper: keeper(),
            navigator: navigator(),
            purpose: expect_context(),
        };
        run.watch_page();
        run
    }

    /// Stands still when the page is no longer seen; the camera sees nothing then. Ends when it is left.
    fn watch_page(self) {
        let hide = move || {
            if is_hidden() && self.at.try_get_untracked().is_some() {
                self.pause();
            }
        };
        let seen = window_event_listener_untyped("visibilitychange", move |_| hide());
        let left = window_event_listener_untyped("pagehide", move |_| self.close_page());
        on_cleanup(move || {
            seen.remove();
            left.remove();
            self.dark();
            self.end(Ended::EndedEarly, || {});
        });
    }

    /// The whole app is left, and the browser may show it once more as it was.
    fn close_page(self) {
        match self.at.try_get_untracked() {
            Some(at) if at.may_end() => self.finish(Ended::EndedEarly, true),
            Some(at) if at.is_asking() => {
                self.dark();
                self.end(Ended::EndedEarly, || {});
            }
            _ => {}
        }
    }

    /// What may be done now, of the content in English: its rules are the same in every language.
    pub(super) fn offer(self) -> Result<Offer, NotNow> {
        self.keeper.with_facts_untracked(|facts| {
            offer(content_bundle::content(), &facts.standing, &facts.history, &clock::now())
        })
    }

    /// Whether nothing was measured.
    pub(super) fn has_nothing(self) -> bool {
        self.check.with_value(|check| check.readings().is_empty())
    }

    /// Whether anything was asked of the neck.
    pub(super) fn has_begun(self) -> bool {
        self.name.with_value(|name| name.borrow().has_begun())
    }

    /// To the safety check, and back here.
    pub(super) fn check_first(self) {
        self.purpose.0.set(Purpose::For(Route::NeckCheck));
        self.navigator.go(Route::Check);
    }

    /// Asks for the camera and begins once it sees.
    pub(super) fn begin(self) {
        if self.at.get_untracked() != At::Before {
            return;
        }
        let Ok(Offer { clearance, motions }) = self.offer() else {
            // The page was open for long, and the day's card is no longer fresh: it says so when it is made anew.
            self.at.set(At::Before);
            return;
        };
        let age = self.keeper.with_facts_untracked(|facts| age_told(&facts.standing));
        let ways: Vec<(Direction, f32)> =
            motions.iter().map(|motion| (direction_of(*motion), most_deg(*motion, age))).collect();
        self.check.set_value(Check::up_to(&ways));
        self.motions.set_value(motions);
        self.name.set_value(Named::new(RefCell::new(Name::new())));
        self.gone.set_value(Gone::default());
        self.starting_pain.set_value(clearance.pain_now());
        self.no_camera.set(None);
        self.is_stale.set(false);
        self.goes.set(true);
        self.open();
    }

    fn open(self) {
        self.at.set(At::Opening);
        spawn_local(async move {
            let told = move |told| self.hear(told);
            if let Err(why) = self.camera.turn_on(told).await {
                self.lose(why);
            }
        });
    }

    /// What the camera tells.
    fn hear(self, told: Told) {
        match told {
            Told::Ready if self.at.try_get_untracked() == Some(At::Opening) => {
                if is_hidden() {
                    self.wait();
                } else {
                    self.watch();
                }
            }
            Told::Look(look) if self.at.try_get_untracked() == Some(At::Checking) => {
                let effects = self.check.try_update_value(|check| check.look(&look));
                self.carry_out(effects.unwrap_or_default());
            }
            Told::Over(why) => self.lose(why),
            Told::Ready | Told::Look(_) | Told::Sighting(_) => {}
        }
    }

    /// The camera is gone. What was measured stays.
    fn lose(self, why: NoCamera) {
        let Some(at) = self.at.try_get_untracked() else { return };
        match at.lose() {
            Loss::Nothing => {}
            Loss::Dark => {
                self.no_camera.set(Some(why));
                self.dark();
            }
            Loss::End => {
                self.no_camera.set(Some(why));
                self.finish(Ended::EndedEarly, true);
            }
        }
    }

    /// Waits.
    pub(super) fn pause(self) {
        if self.at.get_untracked() == At::Checking {
            self.wait();
        }
    }

    fn wait(self) {
        self.stand_still();
        self.at.set(At::Paused);
    }

    fn stand_still(self) {
        self.check.update_value(Check::again);
        self.camera.see(false);
        self.voice.silence();
        self.wake.let_go();
        self.show();
        self.rest_after_a_while();
    }

    fn rest_after_a_while(self) {
        self.stay();
        let rest = move || {
            if self.at.try_get_untracked().is_some_and(At::rests) {
                self.camera.turn_off();
            }
        };
        self.rest.set_value(set_timeout_with_handle(rest, REST).ok());
    }

    fn stay(self) {
        if let Some(rest) = self.rest.try_update_value(Option::take).flatten() {
            rest.clear();
        }
    }

    /// Goes on, from straight ahead, as long as the safety check that let it start is fresh.
    pub(super) fn go_on(self) {
        if self.at.get_untracked() != At::Paused {
            return;
        }
        let is_ended = self.name.with_value(|name| name.borrow().is_ended());
        let is_stale = !is_ended && !self.may_go_on();
        if is_ended || is_stale {
            self.is_stale.set(is_stale);
            return self.finish(Ended::EndedEarly, true);
        }
        self.check.update_value(Check::again);
        self.stay();
        if self.camera.is_on() {
            self.camera.see(true);
            self.watch();
        } else {
            self.open();
        }
    }

    fn watch(self) {
        self.wake.keep_lit();
        self.show();
        self.at.set(At::Checking);
    }

    fn may_go_on(self) -> bool {
        let Some(check) = self.name.with_value(|name| name.borrow().known()) else {
            return self.may_begin();
        };
        let again = self.keeper.with_facts_untracked(|facts| {
            offer_again(content_bundle::content(), &facts.standing, &facts.history, &clock::now(), check)
        });
        again.is_ok_and(|offer| covers(&offer.motions, &self.to_come()))
    }

    /// Whether the neck may be asked for its first way: the camera may have taken its time since that was looked at.
    fn may_begin(self) -> bool {
        self.has_begun() || self.offer().is_ok_and(|offer| covers(&offer.motions, &self.to_come()))
    }

    fn to_come(self) -> Vec<NeckMotion> {
        let (next, _) = self.check.with_value(Check::progress);
        self.motions.with_value(|motions| motions.iter().skip(next).copied().collect())
    }

    /// Leaves the present direction out.
    pub(super) fn skip(self) {
        if self.at.get_untracked() == At::Checking {
            let effects = self.check.try_update_value(Check::skip);
            self.carry_out(effects.unwrap_or_default());
        }
    }

    /// Ends it before its end.
    pub(super) fn end_early(self) {
        let at = self.at.get_untracked();
        if at.may_end() {
            self.finish(Ended::EndedEarly, at == At::Opening);
        }
    }

    /// Takes what the person says of a pain or something new, as the player does.
    pub(super) fn input(self, input: Input) {
        match input {
            Input::ThisHurts => self.ask(At::AskingPain),
            Input::SomethingNew => self.ask(At::AskingNew),
            Input::NeverMind if self.listens() => self.back_from_asking(),
            // None of the lines fits: the card is asked, and the check is over.
            Input::AskCard if self.listens() => self.ask_card(),
            Input::Report(report) => self.report(&report),
            _ => {}
        }
    }

    fn ask(self, question: At) {
        let at = self.at.get_untracked();
        if !at.may_ask() || (at.is_asking() && !self.listens()) {
            return;
        }
        if at == At::Opening {
            self.camera.turn_off();
        }
        if at.may_end() {
            self.stand_still();
        }
        self.is_told.set_value(false);
        self.at.set(question);
    }

    /// A question is open and not answered.
    fn listens(self) -> bool {
        self.at.get_untracked().is_asking() && !self.is_told.get_value()
    }

    fn back_from_asking(self) {
        let has_lost_camera = self.no_camera.get_untracked().is_some();
        match back_from_asking(self.goes.get_untracked(), has_lost_camera) {
            Way::Pause => self.wait(),
            Way::End => self.finish(Ended::EndedEarly, true),
            Way::After => self.at.set(At::After),
        }
    }

    /// A report goes the same way as in a session: the same rules, the same records, and nothing leads back from a stop.
    fn report(self, report: &StopReport) {
        let starting_pain = self.starting_pain.get_value();
        let ruling = Ruling::of(report, starting_pain);
        if !self.at.get_untracked().hears(&ruling) || self.is_told.get_value() {
            return;
        }
        if ruling == Ruling::GoOn {
            return self.back_from_asking();
        }
        self.is_told.set_value(true);
        self.dark();
        // At once: what has to outlive the page waits for no name.
        if let Some(answered) = ruling.record(report) {
            self.keeper.record_then(vec![Body::ScreenAnswered(answered)], |_| {});
        }
        let movement = movement_id(self.motion_now()).to_owned();
        let (stop, severity) = (report.id().to_owned(), report.severity());
        let ends = self.name.with_value(|name| name.borrow_mut().end());
        let readings = ends.then(|| self.readings());
        self.named(move |check| {
            let stopped = SessionStopped { session: check, movement, stop, severity, starting_pain };
            let end = readings.map(|readings| checked(check, Ended::EndedEarly, readings));
            let kept = std::iter::once(Body::SessionStopped(stopped)).chain(end).collect();
            self.keeper.record_then(kept, move |_| self.lead(ruling));
        });
    }

    /// To what a stop advises, once it is kept.
    fn lead(self, ruling: Ruling) {
        self.goes.try_set(false);
        self.is_told.try_set_value(false);
        match ruling {
            Ruling::Emergency { .. } => self.navigator.replace(Route::HelpNow),
            Ruling::Stop { advice, screen } => {
                self.at.try_set(At::Over(Over { advice, card: screen }));
            }
            Ruling::GoOn => {}
        }
    }

    /// The day's card, as in a session where no line fits. The check has used the one before up.
    fn ask_card(self) {
        self.is_told.set_value(true);
        self.dark();
        self.named(|_| {});
        self.end(Ended::EndedEarly, move || {
            self.purpose.0.set(Purpose::For(Route::NeckCheck));
            self.navigator.replace(Route::Check);
        });
    }

    /// The check's name, given now if it has none yet: what is said of it needs one.
    fn named(self, then: impl FnOnce(EventId) + 'static) {
        let Some(name) = self.name.try_get_value() else { return };
        let next = name.borrow_mut().ask(Box::new(then));
        match next {
            Next::Now(check, then) => then(check),
            Next::Keep => self.keep_begun(name),
            Next::Later => {}
        }
    }

    fn keep_begun(self, name: Named) {
        let motions = self.motions.get_value();
        let begun = NeckCheckBegun { source: "camera".to_owned(), motions };
        self.keeper.record_then(vec![Body::NeckCheckBegun(begun)], move |ids| {
            let Some(check) = ids.first().copied() else { return };
            let waiting = name.borrow_mut().come(check);
            waiting.into_iter().for_each(|then| then(check));
        });
    }

    /// The way that the neck went last, or the one that comes.
    fn motion_now(self) -> NeckMotion {
        let gone = self.gone.get_value().last().map(motion_of);
        let coming = || self.to_come().first().copied();
        let last = || self.motions.with_value(|motions| motions.last().copied());
        gone.or_else(coming).or_else(last).unwrap_or(NeckMotion::TurnLeft)
    }

    fn readings(self) -> Vec<NeckReading> {
        self.check.with_value(|check| check.readings().iter().map(kept).collect())
    }

    fn carry_out(self, effects: Vec<Effect>) {
        self.show();
        for effect in effects {
            let Effect::Say(say) = effect else { continue };
            match say {
                Say::Go(_) if !self.may_begin() => {
                    self.is_stale.set(true);
                    return self.finish(Ended::EndedEarly, true);
                }
                // From here on the neck moves: it counts as a set of the day, and uses the safety check up.
                Say::Go(_) => self.named(|_| {}),
                // Before its words, which come after what is still being said is silenced.
                Say::Done => self.finish(Ended::Finished, false),
                _ => {}
            }
            let words = say_words(say);
            self.voice.say(&words);
            self.caption.set(words);
        }
    }

    /// Keeps what was measured, turns the camera off and goes on.
    fn finish(self, ended: Ended, by_itself: bool) {
        self.dark();
        let then = after_end(self.has_begun(), !self.has_nothing(), by_itself);
        self.goes.set(false);
        self.at.set(At::Closing);
        self.end(ended, move || {
            // Unless something hurts meanwhile: that comes first.
            if self.at.try_get_untracked() == Some(At::Closing) {
                self.at.set(then);
            }
        });
    }

    /// Keeps how it ended, the first time that it does. Before anything was asked of the neck there is nothing to keep.
    fn end(self, ended: Ended, then: impl FnOnce() + 'static) {
        let ends = self.name.try_with_value(|name| {
            let mut name = name.borrow_mut();
            name.has_begun() && name.end()
        });
        if ends != Some(true) {
            return then();
        }
        let (keeper, readings) = (self.keeper, self.readings());
        self.named(move |check| {
            keeper.record_then(vec![checked(check, ended, readings)], move |_| then());
        });
    }

    fn dark(self) {
        self.camera.turn_off();
        self.wake.let_go();
        self.voice.silence();
        self.stay();
    }

    fn show(self) {
        let Some((view, progress)) = self.check.try_with_value(|check| (check.view(), check.progress()))
        else {
            return;
        };
        self.gone.update_value(|gone| gone.see(&view));
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
        if self.progress.get_untracked() != progress {
            self.progress.set(progress);
        }
    }

    /// The direction that is under way.
    pub(super) fn direction(self) -> Option<Direction> {
        match self.view.get().stage {
            Stage::Out(direction) | Stage::Back(direction) => Some(direction),
            _ => None,
        }
    }
}

fn checked(check: EventId, ended: Ended, readings: Vec<NeckReading>) -> Body {
    Body::NeckChecked(NeckChecked { check, ended, readings })
}

/// Whether everything that is still to come is offered.
fn covers(offered: &[NeckMotion], to_come: &[NeckMotion]) -> bool {
    to_come.iter().all(|motion| offered.contains(motion))
}

fn is_hidden() -> bool {
    document().visibility_state() == web_sys::VisibilityState::Hidden
}

fn kept(reading: &Reading) -> NeckReading {
    NeckReading {
        motion: motion_of(reading.direction),
        degrees: reading.degrees,
        error_deg: reading.error_deg,
        at_least: reading.at_least,
    }
}

const PAIRS: [(NeckMotion, Direction); 6] = [
    (NeckMotion::TurnLeft, Direction::TurnLeft),
    (NeckMotion::TurnRight, Direction::TurnRight),
    (NeckMotion::TiltLeft, Direction::TiltLeft),
    (NeckMotion::TiltRight, Direction::TiltRight),
    (NeckMotion::Bow, Direction::Bow),
    (NeckMotion::LookUp, Direction::LookUp),
];

fn direction_of(motion: NeckMotion) -> Direction {
    PAIRS.iter().find(|(known, _)| *known == motion).map_or(Direction::TurnLeft, |(_, direction)| *direction)
}

/// The motion of the journal that a direction is.
pub(super) fn motion_of(direction: Direction) -> NeckMotion {
    PAIRS.iter().find(|(_, known)| *known == direction).map_or(NeckMotion::TurnLeft, |(motion, _)| *motion)
}

#[cfg(test)]
mod tests {
    use NeckMotion::{Bow, LookUp, TurnLeft};

    use super::*;

    #[test]
    fn a_check_goes_on_only_where_all_that_is_to_come_is_offered() {
        assert!(covers(&[TurnLeft, Bow, LookUp], &[Bow, LookUp]));
        assert!(!covers(&[TurnLeft, Bow], &[Bow, LookUp]));
        assert!(covers(&[], &[]));
    }
}
