//! The camera of one session: it follows the session's mode, feeds the movement under way with sightings, and carries out what follows.

use std::rc::Rc;
use std::time::Duration;

use care::session::{InPlace, Input, Mode, Part, PauseReason};
use coach::Cue;
use journal::{Body, EventId, HabitMoment};
use kinematics::Side;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sight::{Outlook, Sighting};

use super::NOTE_CRACKS;
use super::course::{Course, Heard, Notice, Trouble};
use super::overlay::Lines;
use super::words::cue_words;
use crate::camera::{Camera, NoCamera, Told, no_camera_words};
use crate::device::remembered;
use crate::frames::{on_every_frame, wants_less_motion};
use crate::player::run::Run;
use crate::state::{Keeper, keeper};

/// A camera that nothing needs for so long is turned off: its light would say that it looks.
const REST: Duration = Duration::from_secs(30);
/// No picture has been looked at for so long: nothing is known of the person, and then what looks is taken for gone. Milliseconds.
const BLIND_MS: f64 = 1_600.0;
const GONE_MS: f64 = 12_000.0;
/// A cue stays on the screen for so long, seconds: the coach says the next one no sooner.
const CUE_SECS: f64 = 4.0;
/// The region by which a crack of the neck is noted.
const NECK: &str = "neck";
/// By what a crack was seen.
const SEEN_BY: &str = "camera";

/// What the session needs of the camera now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Sight,
    /// To be blind, and there again soon.
    Patience,
    Nothing,
}

/// Which movement of the plan, and on which side.
type Take = (usize, Option<Side>);

/// A camera that looks on; copies mean the same.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    run: Run,
    keeper: Keeper,
    camera: Camera,
    /// How often the camera was asked for, and which of the askings is not answered yet.
    asked: StoredValue<u32>,
    asking: StoredValue<Option<u32>>,
    video: NodeRef<html::Video>,
    course: StoredValue<Option<(Take, Course)>, LocalStorage>,
    lines: StoredValue<Lines, LocalStorage>,
    /// The last word to the session.
    place: StoredValue<InPlace>,
    /// Until the camera is turned off.
    rest: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    cue_since: StoredValue<f64>,
    /// When the page was last drawn, and when a picture had last been looked at then, milliseconds.
    drawn_ms: StoredValue<f64>,
    seen_ms: StoredValue<f64>,
    /// The camera was asked for, and no frame can be looked at yet.
    pub(super) is_opening: RwSignal<bool>,
    /// Frames can be looked at.
    pub(super) is_ready: RwSignal<bool>,
    /// How many repetitions were seen, where they are counted.
    pub(super) counted: RwSignal<Option<u32>>,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) trouble: RwSignal<Option<Trouble>>,
    pub(super) cue: RwSignal<Option<Cue>>,
    /// A twist was seen, and whether it was noted.
    pub(super) twist: RwSignal<Option<bool>>,
    /// The lines over the picture, as a path.
    pub(super) path: RwSignal<String>,
    /// Width and height of the picture.
    pub(super) size: RwSignal<(u32, u32)>,
}

impl Watch {
    /// Turns the camera on, to be shown in a video.
    pub(super) fn start(run: Run, video: NodeRef<html::Video>) -> Self {
        let watch = Self {
            run,
            keeper: keeper(),
            camera: Camera::off_for_whole(),
            asked: StoredValue::new(0),
            asking: StoredValue::new(None),
            video,
            course: StoredValue::new_local(None),
            lines: StoredValue::new_local(Lines::default()),
            place: StoredValue::new(InPlace::Unknown),
            rest: StoredValue::new_local(None),
            cue_since: StoredValue::new(0.0),
            drawn_ms: StoredValue::new(0.0),
            seen_ms: StoredValue::new(0.0),
            is_opening: RwSignal::new(false),
            is_ready: RwSignal::new(false),
            counted: RwSignal::new(None),
            notice: RwSignal::new(None),
            trouble: RwSignal::new(None),
            cue: RwSignal::new(None),
            twist: RwSignal::new(None),
            path: RwSignal::new(String::new()),
            size: RwSignal::new((4, 3)),
        };
        watch.follow_mode();
        watch.follow_page();
        watch.follow_frames();
        run.onlooker.let_witness(Some(Rc::new(move |session, movement, side| {
            watch.saw(session, movement, side).map(Body::MovementSeen)
        })));
        on_cleanup(move || {
            run.onlooker.let_witness(None);
            watch.stay();
        });
        watch
    }

    /// It looks while the session runs, is blind while it waits, and off where the page is not seen.
    fn follow_mode(self) {
        let needs = Memo::new(move |_| match self.run.now.get().mode {
            Mode::Running | Mode::Waiting => Needs::Sight,
            Mode::Paused(PauseReason::Hidden) => Needs::Nothing,
            Mode::Paused(_) | Mode::Asking(_) | Mode::Ended(_) => Needs::Patience,
        });
        Effect::new(move |before: Option<()>| match (needs.get(), before) {
            (Needs::Nothing, _) => self.turn_off(),
            (Needs::Patience, Some(())) => self.wait(),
            // Whoever turns it on in a pause sets it up then.
            (Needs::Patience, None) | (Needs::Sight, _) => self.look_on(),
        });
    }

    /// A session that waits does not hear that the page is hidden.
    fn follow_page(self) {
        let hide = move || {
            if document().visibility_state() == web_sys::VisibilityState::Hidden {
                self.turn_off();
            }
        };
        let hidden = window_event_listener_untyped("visibilitychange", move |_| hide());
        let left = window_event_listener_untyped("pagehide", move |_| self.turn_off());
        on_cleanup(move || {
            hidden.remove();
            left.remove();
        });
    }

    fn follow_frames(self) {
        on_every_frame(move |now_ms| {
            let Some(video) = self.video.try_get_untracked().flatten() else { return };
            self.drawn_ms.set_value(now_ms);
            if self.is_running() {
                self.camera.look(&video, now_ms);
                self.draw(now_ms);
                self.mind_the_gap(now_ms);
            } else {
                self.seen_ms.set_value(now_ms);
            }
        });
    }

    /// A hold waits only for somebody who is seen, and what looks may be slow or dead.
    fn mind_the_gap(self, now_ms: f64) {
        let gap_ms = now_ms - self.seen_ms.get_value();
        if !self.is_ready.get_untracked() || gap_ms < BLIND_MS {
            return;
        }
        if gap_ms > GONE_MS {
            self.camera.turn_off();
            return self.lose(NoCamera::Eyes);
        }
        let told =
            self.course.try_update_value(|course| course.as_mut().and_then(|(_, course)| course.go_blind()));
        if let Some(heard) = told.flatten() {
            self.carry_out(heard, now_ms / 1_000.0);
        }
        self.tell_place(InPlace::Unknown);
    }

    fn is_running(self) -> bool {
        let mode = self.run.now.try_get_untracked().map(|now| now.mode);
        matches!(mode, Some(Mode::Running | Mode::Waiting))
    }

    fn look_on(self) {
        self.stay();
        self.place.set_value(InPlace::Unknown);
        self.course.update_value(|course| course.iter_mut().for_each(|(_, course)| course.again()));
        self.forget_words();
        self.seen_ms.set_value(self.drawn_ms.get_value());
        if self.camera.is_on() {
            return self.camera.see(true);
        }
        if self.asking.get_value().is_some() {
            return;
        }
        let asking = self.asked.get_value().wrapping_add(1);
        self.asked.set_value(asking);
        self.asking.set_value(Some(asking));
        self.is_opening.set(true);
        spawn_local(async move {
            let told = move |told| self.hear(told);
            let opened = self.camera.turn_on(told).await;
            if self.asking.try_get_value().flatten() != Some(asking) {
                // It was turned off meanwhile.
                return;
            }
            self.asking.set_value(None);
            match opened {
                Ok(()) => {
                    if let Some(video) = self.video.try_get_untracked().flatten() {
                        // Set as a property too: the attribute alone does not silence it everywhere.
                        video.set_muted(true);
                        self.camera.show_in(&video);
                    }
                    // The person may have been asked for long, and the session waits by now.
                    if !self.is_running() {
                        self.wait();
                    }
                }
                Err(why) => self.lose(why),
            }
        });
    }

    fn wait(self) {
        self.camera.see(false);
        self.clear_picture();
        self.fall_silent();
        self.stay();
        let rest = move || {
            if !self.is_running() {
                self.turn_off();
            }
        };
        self.rest.set_value(set_timeout_with_handle(rest, REST).ok());
    }

    fn turn_off(self) {
        self.stay();
        self.camera.turn_off();
        self.asking.try_set_value(None);
        self.is_opening.try_set(false);
        self.is_ready.try_set(false);
        self.clear_picture();
        self.fall_silent();
    }

    fn stay(self) {
        if let Some(rest) = self.rest.try_update_value(Option::take).flatten() {
            rest.clear();
        }
    }

    /// The camera is gone, and the session goes on as without one.
    fn lose(self, why: NoCamera) {
        self.tell_place(InPlace::Unknown);
        self.run.onlooker.leave(no_camera_words(why));
    }

    fn hear(self, told: Told) {
        match told {
            Told::Ready => {
                self.seen_ms.try_set_value(self.drawn_ms.try_get_value().unwrap_or_default());
                self.is_opening.try_set(false);
                self.is_ready.try_set(true);
            }
            Told::Sighting(sighting) => self.see(&sighting),
            Told::Over(why) => self.lose(why),
            Told::Look(_) => {}
        }
    }

    fn see(self, sighting: &Sighting) {
        let Some(now) = self.run.now.try_get_untracked().filter(|now| now.mode == Mode::Running) else {
            return;
        };
        self.seen_ms.set_value(self.drawn_ms.get_value());
        self.open_course((now.step, now.side));
        let works = (now.part.is_work() || now.part == Part::SetRest) && !now.leading_in;
        let told = self.course.try_update_value(|course| {
            course.as_mut().map(|(_, course)| (course.look(sighting, works), course.in_place()))
        });
        let Some((heard, place)) = told.flatten() else { return };
        self.lines.update_value(|lines| match &sighting.outlook {
            Outlook::Person(whole) => lines.see(whole),
            Outlook::Dark | Outlook::Nobody | Outlook::Several => lines.clear(),
        });
        if self.cue.with_untracked(Option::is_some)
            && sighting.time_secs - self.cue_since.get_value() > CUE_SECS
        {
            self.cue.set(None);
        }
        for heard in heard {
            self.carry_out(heard, sighting.time_secs);
            if !self.is_running() {
                // A twist: whatever else was in the picture is not said into the stillness.
                return;
            }
        }
        self.tell_place(place);
    }

    /// The movement that the session is at, from its beginning.
    fn open_course(self, take: Take) {
        let is_open = self.course.with_value(|course| course.as_ref().is_some_and(|(open, _)| *open == take));
        if is_open {
            return;
        }
        let person = self.run.person();
        let Some(course) = self.run.with_view(|view| Course::new(view.shown.motion.motion(), &person)) else {
            return;
        };
        self.forget_words();
        self.tell_place(InPlace::Unknown);
        self.notice.set(course.notice());
        self.counted.set(course.is_followed().then_some(0));
        self.course.set_value(Some((take, course)));
    }

    fn forget_words(self) {
        self.fall_silent();
        self.twist.set(None);
    }

    /// What was said of the moment. What was said of a twist stands until the session goes on.
    fn fall_silent(self) {
        self.trouble.try_set(None);
        self.cue.try_set(None);
    }

    fn tell_place(self, place: InPlace) {
        if self.place.try_get_value().is_some_and(|told| told != place) {
            self.place.set_value(place);
            self.run.input(Input::Place(place));
        }
    }

    fn carry_out(self, heard: Heard, now_secs: f64) {
        match heard {
            Heard::Counted(count) => self.counted.set(Some(count)),
            Heard::Trouble(trouble) => {
                self.cue.set(None);
                self.trouble.set(trouble);
            }
            Heard::Cue(cue) => {
                self.cue_since.set_value(now_secs);
                self.cue.set(Some(cue));
                // The session's own words come first.
                self.run.voice.say_aside(&cue_words(cue));
            }
            Heard::Twist(_) => self.stand_still(),
        }
    }

    /// A twist with a hand at the head: the session waits, and says what was seen.
    fn stand_still(self) {
        let is_noted = remembered(NOTE_CRACKS).as_deref() == Some("on");
        self.run.input(Input::Pause);
        self.twist.set(Some(false));
        if is_noted {
            let seen = HabitMoment {
                region: Some(NECK.to_owned()),
                seen_by: Some(SEEN_BY.to_owned()),
                ..HabitMoment::default()
            };
            let twist = self.twist;
            self.keeper.record_then(vec![Body::HabitCracked(seen)], move |_| {
                twist.try_set(Some(true));
            });
        }
    }

    fn saw(self, session: EventId, movement: &str, side: Option<Side>) -> Option<journal::MovementSeen> {
        let take = self.course.try_with_value(|course| course.as_ref().map(|(take, _)| *take)).flatten()?;
        let planned = self.run.with_step(take.0, |step| {
            (step.movement == movement && take.1 == side)
                .then(|| u16::from(step.sets).saturating_mul(step.repetitions))
        });
        let planned = planned.flatten()?;
        self.course.with_value(|course| course.as_ref()?.1.seen(session, movement, side, planned))
    }

    fn draw(self, now_ms: f64) {
        let calm = wants_less_motion().get_untracked();
        let path = self.lines.try_update_value(|lines| lines.path(now_ms, calm)).flatten();
        if let Some(path) = path {
            self.path.set(path);
        }
        if let Some(video) = self.video.get_untracked() {
            let size = (video.video_width(), video.video_height());
            if size.0 > 0 && size != self.size.get_untracked() {
                self.size.set(size);
                self.lines.update_value(|lines| lines.fit(size));
            }
        }
    }

    fn clear_picture(self) {
        self.lines.try_update_value(Lines::clear);
        self.path.try_set(String::new());
    }
}
