//! One check in the page: looks and taps go in, and what has to be kept or said is done here.

use care::neck_check::{NotNow, movement_id, offer};
use care::session::Input;
use care::session::stop::{Ruling, StopReport};
use journal::{Body, Ended, EventId, NeckCheckBegun, NeckChecked, NeckMotion, NeckReading, SessionStopped};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sight::{Check, Direction, Effect, Reading, Say, Stage, View};

use super::camera::{Camera, NoCamera, Told};
use super::words::say_words;
use crate::navigate::{Navigator, navigator};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::player::{Over, Wake};
use crate::route::Route;
use crate::state::{Keeper, clock, keeper};
use crate::voice::Voice;

/// Where the page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Before a check.
    Before,
    /// The camera is asked for.
    Opening,
    /// It runs.
    Checking,
    /// It waits for the person.
    Paused,
    /// "This hurts".
    AskingPain,
    /// "Something new".
    AskingNew,
    /// A stop, and what it advises.
    Over(Over),
    /// It is over.
    After,
}

/// The check's name in the journal, from the first thing on that was asked of the neck.
enum Begun {
    Not,
    /// It is being kept; what waits for its name.
    Coming(Vec<Waiting>),
    Named(EventId),
}

type Waiting = Box<dyn FnOnce(EventId)>;

/// A check; copies mean the same one.
#[derive(Clone, Copy)]
pub(super) struct Run {
    check: StoredValue<Check, LocalStorage>,
    motions: StoredValue<Vec<NeckMotion>>,
    begun: StoredValue<Begun, LocalStorage>,
    pub(super) camera: Camera,
    /// Where the page stands.
    pub(super) at: RwSignal<At>,
    /// Why there is no camera, after it was asked for.
    pub(super) no_camera: RwSignal<Option<NoCamera>>,
    /// What is shown.
    pub(super) view: RwSignal<View>,
    /// How many directions are behind the person, of how many.
    pub(super) progress: RwSignal<(usize, usize)>,
    /// What was said last.
    pub(super) caption: RwSignal<String>,
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
            begun: StoredValue::new_local(Begun::Not),
            camera: Camera::off(),
            at: RwSignal::new(At::Before),
            no_camera: RwSignal::new(None),
            view: RwSignal::new(view),
            progress: RwSignal::new((0, 0)),
            caption: RwSignal::new(String::new()),
            voice: Voice::start(),
            wake: Wake::start(),
            keeper: keeper(),
            navigator: navigator(),
            purpose: expect_context(),
        };
        run.watch_page();
        run
    }

    /// Stands still when the page is no longer seen; the camera sees nothing then.
    fn watch_page(self) {
        let hide = move || {
            let is_hidden = document().visibility_state() == web_sys::VisibilityState::Hidden;
            if is_hidden && self.at.try_get_untracked() == Some(At::Checking) {
                self.pause();
            }
        };
        let seen = window_event_listener_untyped("visibilitychange", move |_| hide());
        on_cleanup(move || seen.remove());
    }

    /// What may be done now, of the content in English: its rules are the same in every language.
    pub(super) fn offer(self) -> Result<Vec<NeckMotion>, NotNow> {
        self.keeper.with_facts_untracked(|facts| {
            let content = content_bundle::content();
            let offer = offer(content, &facts.standing, &facts.history, &clock::now())?;
            Ok(offer.motions)
        })
    }

    /// Whether nothing was measured.
    pub(super) fn has_nothing(self) -> bool {
        self.check.with_value(|check| check.readings().is_empty())
    }

    /// To the safety check, and back here.
    pub(super) fn check_first(self) {
        self.purpose.0.set(Purpose::ForNeckCheck);
        self.navigator.go(Route::Check);
    }

    /// Asks for the camera and begins once it sees.
    pub(super) fn begin(self) {
        let Ok(motions) = self.offer() else {
            // The page was open for long, and the day's card is no longer fresh: it says so when it is made anew.
            self.at.set(At::Before);
            return;
        };
        let directions: Vec<Direction> = motions.iter().map(|motion| direction_of(*motion)).collect();
        self.check.set_value(Check::new(&directions));
        self.motions.set_value(motions);
        self.begun.set_value(Begun::Not);
        self.no_camera.set(None);
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
                self.show();
                self.at.set(At::Checking);
                self.wake.keep_lit();
            }
            Told::Look(look) if self.at.try_get_untracked() == Some(At::Checking) => {
                let effects = self.check.try_update_value(|check| check.look(&look));
                self.carry_out(effects.unwrap_or_default());
            }
            Told::Over(why) => self.lose(why),
            Told::Ready | Told::Look(_) => {}
        }
    }

    /// The camera is gone. What was measured stays.
    fn lose(self, why: NoCamera) {
        let Some(at) = self.at.try_get_untracked() else { return };
        if matches!(at, At::Over(_) | At::After) {
            return;
        }
        self.no_camera.set(Some(why));
        if self.has_nothing() {
            self.finish(Ended::EndedEarly, At::Before);
        } else {
            self.finish(Ended::EndedEarly, At::After);
        }
    }

    /// Waits.
    pub(super) fn pause(self) {
        self.check.update_value(Check::again);
        self.camera.see(false);
        self.voice.silence();
        self.wake.let_go();
        self.show();
        self.at.set(At::Paused);
    }

    /// Goes on, from straight ahead.
    pub(super) fn go_on(self) {
        self.check.update_value(Check::again);
        self.camera.see(true);
        self.wake.keep_lit();
        self.show();
        self.at.set(At::Checking);
    }

    /// Leaves the present direction out.
    pub(super) fn skip(self) {
        let effects = self.check.try_update_value(Check::skip);
        self.carry_out(effects.unwrap_or_default());
    }

    /// Ends it before its end.
    pub(super) fn end_early(self) {
        self.finish(Ended::EndedEarly, At::After);
    }

    /// Takes what the person says of a pain or something new, as the player does.
    pub(super) fn input(self, input: Input) {
        match input {
            Input::ThisHurts => self.ask(At::AskingPain),
            Input::SomethingNew => self.ask(At::AskingNew),
            Input::NeverMind => self.pause(),
            // None of the lines fits: the card is asked, and the check is over.
            Input::AskCard => self.then_card(),
            Input::Report(report) => self.report(&report),
            _ => {}
        }
    }

    fn ask(self, at: At) {
        self.pause();
        self.at.set(at);
    }

    /// A report goes the same way as in a session: the same rules, the same records, and nothing leads back from a stop.
    fn report(self, report: &StopReport) {
        let report = *report;
        self.named(move |check| {
            let starting_pain = self.keeper.with_facts_untracked(|facts| facts.standing.starting_pain(check));
            let ruling = Ruling::of(&report, starting_pain);
            let mut kept: Vec<Body> = ruling.record(&report).map(Body::ScreenAnswered).into_iter().collect();
            if ruling == Ruling::GoOn {
                return self.pause();
            }
            let stopped = SessionStopped {
                session: check,
                movement: movement_id(self.motion_now()).to_owned(),
                stop: report.id().to_owned(),
                severity: report.severity(),
                starting_pain,
            };
            kept.extend([Body::SessionStopped(stopped), self.checked(check, Ended::EndedEarly)]);
            self.dark();
            self.keeper.record_then(kept, move |_| match ruling {
                Ruling::Emergency { .. } => self.navigator.replace(Route::HelpNow),
                Ruling::Stop { advice, screen } => {
                    self.at.try_set(At::Over(Over { advice, card: screen }));
                }
                Ruling::GoOn => {}
            });
        });
    }

    fn then_card(self) {
        self.dark();
        self.named(move |check| {
            self.keeper.record_then(vec![self.checked(check, Ended::EndedEarly)], move |_| {
                self.purpose.0.set(Purpose::AfterStop);
                self.navigator.replace(Route::Check);
            });
        });
    }

    /// The check's name, given now if it has none yet: what is said of it needs one.
    fn named(self, then: impl FnOnce(EventId) + 'static) {
        let then: Waiting = Box::new(then);
        let next = self.begun.try_update_value(|begun| match begun {
            Begun::Named(check) => Next::Now(*check, then),
            Begun::Coming(waiting) => {
                waiting.push(then);
                Next::Later
            }
            Begun::Not => {
                *begun = Begun::Coming(vec![then]);
                Next::Keep
            }
        });
        match next {
            Some(Next::Now(check, then)) => then(check),
            Some(Next::Keep) => self.keep_begun(),
            Some(Next::Later) | None => {}
        }
    }

    fn keep_begun(self) {
        let motions = self.motions.get_value();
        let begun = NeckCheckBegun { source: "camera".to_owned(), motions };
        self.keeper.record_then(vec![Body::NeckCheckBegun(begun)], move |ids| {
            let Some(check) = ids.first().copied() else { return };
            let before = self.begun.try_update_value(|begun| std::mem::replace(begun, Begun::Named(check)));
            if let Some(Begun::Coming(waiting)) = before {
                waiting.into_iter().for_each(|then| then(check));
            }
        });
    }

    /// The direction that the person was in, or the one that comes.
    fn motion_now(self) -> NeckMotion {
        let (next, _) = self.check.with_value(Check::progress);
        let motions = self.motions.get_value();
        motions.get(next).or(motions.last()).copied().unwrap_or(NeckMotion::TurnLeft)
    }

    fn checked(self, check: EventId, ended: Ended) -> Body {
        let readings = self.check.with_value(|check| check.readings().iter().map(kept).collect());
        Body::NeckChecked(NeckChecked { check, ended, readings })
    }

    fn carry_out(self, effects: Vec<Effect>) {
        self.show();
        for effect in effects {
            let Effect::Say(say) = effect else { continue };
            let words = say_words(say);
            self.voice.say(&words);
            self.caption.set(words);
            match say {
                // From here on the neck moves: it counts as a set of the day, and uses the safety check up.
                Say::Go(_) => self.named(|_| {}),
                Say::Done => self.finish(Ended::Finished, At::After),
                _ => {}
            }
        }
    }

    /// Keeps what was measured, turns the camera off and goes on.
    fn finish(self, ended: Ended, then: At) {
        self.dark();
        // Before anything was asked of the neck there is nothing to keep.
        if self.begun.try_with_value(|begun| matches!(begun, Begun::Not)) != Some(false) {
            self.at.try_set(then);
            return;
        }
        self.named(move |check| {
            self.keeper.record_then(vec![self.checked(check, ended)], move |_| {
                self.at.try_set(then);
            });
        });
    }

    fn dark(self) {
        self.camera.turn_off();
        self.wake.let_go();
    }

    fn show(self) {
        let Some((view, progress)) = self.check.try_with_value(|check| (check.view(), check.progress()))
        else {
            return;
        };
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

/// What follows once a name is asked for.
enum Next {
    Now(EventId, Waiting),
    Later,
    Keep,
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
