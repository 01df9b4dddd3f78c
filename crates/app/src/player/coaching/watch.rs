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
use super::words::{cue_words, no_camera_words};
use crate::camera::{Camera, NoCamera, Told};
use crate::device::remembered;
use crate::frames::{on_every_frame, wants_less_motion};
use crate::player::run::Run;
use crate::state::keeper;

/// A camera that nothing needs for so long is turned off: its light would say that it looks.
const REST: Duration = Duration::from_secs(30);
/// A cue stays on the screen for so long, seconds: the coach says the next one no sooner.
const CUE_SECS: f64 = 4.0;
/// The region by which a crack of the neck is noted.
const NECK: &str = "neck";
/// By what a crack was seen.
const SEEN_BY: &str = "camera";

/// Which movement of the plan, and on which side.
type Take = (usize, Option<Side>);

/// A camera that looks on; copies mean the same.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    run: Run,
    camera: Camera,
    video: NodeRef<html::Video>,
    course: StoredValue<Option<(Take, Course)>, LocalStorage>,
    lines: StoredValue<Lines, LocalStorage>,
    /// The last word to the session.
    place: StoredValue<InPlace>,
    /// Until the camera is turned off.
    rest: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    cue_since: StoredValue<f64>,
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
            camera: Camera::off_for_whole(),
            video,
            course: StoredValue::new_local(None),
            lines: StoredValue::new_local(Lines::default()),
            place: StoredValue::new(InPlace::Unknown),
            rest: StoredValue::new_local(None),
            cue_since: StoredValue::new(0.0),
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
        let mode = Memo::new(move |_| self.run.now.get().mode);
        Effect::new(move || match mode.get() {
            Mode::Running | Mode::Waiting => self.look_on(),
            Mode::Paused(PauseReason::Hidden) => self.turn_off(),
            Mode::Paused(_) | Mode::Asking(_) | Mode::Ended(_) => self.wait(),
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
            if self.is_running() {
                self.camera.look(&video, now_ms);
                self.draw(now_ms);
            }
        });
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
        if self.camera.is_on() {
            return self.camera.see(true);
        }
        spawn_local(async move {
            let told = move |told| self.hear(told);
            match self.camera.turn_on(told).await {
                Ok(()) => {
                    if let Some(video) = self.video.try_get_untracked().flatten() {
                        // Set as a property too: the attribute alone does not silence it everywhere.
                        video.set_muted(true);
                        self.camera.show_in(&video);
                    }
                    // The person may have been asked for long, and the session waits by now.
                    if !self.is_running() {
                        self.camera.see(false);
                    }
                }
                Err(why) => self.lose(why),
            }
        });
    }

    fn wait(self) {
        self.camera.see(false);
        self.clear_picture();
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
        self.is_ready.try_set(false);
        self.clear_picture();
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
        heard.into_iter().for_each(|heard| self.carry_out(heard, sighting.time_secs));
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
        self.trouble.set(None);
        self.cue.set(None);
        self.twist.set(None);
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
                if !self.run.voice.is_speaking() {
                    self.run.voice.say(&cue_words(cue));
                }
            }
            Heard::Twist(_) => self.stand_still(),
        }
    }

    /// A twist with a hand at the head: the session waits, and says what was seen.
    fn stand_still(self) {
        let is_noted = remembered(NOTE_CRACKS).as_deref() == Some("on");
        self.run.input(Input::Pause);
        self.twist.set(Some(is_noted));
        if is_noted {
            let seen = HabitMoment {
                region: Some(NECK.to_owned()),
                seen_by: Some(SEEN_BY.to_owned()),
                ..HabitMoment::default()
            };
            keeper().record_then(vec![Body::HabitCracked(seen)], |_| {});
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
