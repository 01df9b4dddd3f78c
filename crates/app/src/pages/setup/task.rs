//! A job task by its angles: RULA for neck and arms, REBA for the whole body. Angles are set on scales, or read from a photo and
//! then confirmed or corrected.

use care::ergonomics::reba::{self, Grip, Risk};
use care::ergonomics::rula::{self, Action, Force};
use care::ergonomics::{ArmPosture, Posture, WristTwist, settled};
use figure::plan::{TaskAngles, task};
use leptos::prelude::*;
use library::ergonomics::CheckId;
use sight::{TaskAngle, TaskPosture};

use super::draft::SetupDraft;
use super::live::LivePicture;
use super::photo::{Photo, PhotoPicker};
use super::picture::person;
use super::short::ShortPage;
use crate::key;
use crate::route::Route;
use crate::t;
use crate::ui::{Choice, Gauge, Grade, Mark, Tickable};
use crate::words::Key;

/// The page.
#[component]
pub fn TaskCheck() -> impl IntoView {
    view! { <ShortPage id=CheckId::Task route=Route::SetUpTask panel=|| view! { <Panel /> } /> }
}

/// What may hold beside the angles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extra {
    NeckTwisted,
    NeckSide,
    TrunkTwisted,
    TrunkSide,
    ShoulderRaised,
    Abducted,
    Supported,
    Across,
    WristSide,
    WristTurned,
    OneLeg,
    Held,
    Repeated,
    Sudden,
    Unsteady,
}

const EXTRAS: [(Extra, Key); 15] = [
    (Extra::NeckTwisted, key!("task-neck-twisted")),
    (Extra::NeckSide, key!("task-neck-side")),
    (Extra::TrunkTwisted, key!("task-trunk-twisted")),
    (Extra::TrunkSide, key!("task-trunk-side")),
    (Extra::ShoulderRaised, key!("task-shoulder-raised")),
    (Extra::Abducted, key!("task-abducted")),
    (Extra::Supported, key!("task-supported")),
    (Extra::Across, key!("task-across")),
    (Extra::WristSide, key!("task-wrist-side")),
    (Extra::WristTurned, key!("task-wrist-turned")),
    (Extra::OneLeg, key!("task-one-leg")),
    (Extra::Held, key!("task-held")),
    (Extra::Repeated, key!("task-repeated")),
    (Extra::Sudden, key!("task-sudden")),
    (Extra::Unsteady, key!("task-unsteady")),
];

/// The scales in the order of [`Task::angles`]: their names, where they begin and end, and what a photo shows of them.
const SCALES: [(Key, (f32, f32), Option<TaskAngle>); 6] = [
    (key!("task-trunk"), (-20.0, 90.0), Some(TaskAngle::Trunk)),
    (key!("task-neck"), (-30.0, 60.0), Some(TaskAngle::Neck)),
    (key!("task-upper-arm"), (-40.0, 150.0), Some(TaskAngle::UpperArm)),
    (key!("task-elbow"), (0.0, 140.0), Some(TaskAngle::LowerArm)),
    (key!("task-wrist"), (-60.0, 60.0), None),
    (key!("task-knee"), (0.0, 100.0), Some(TaskAngle::Knee)),
];
/// From tick to tick, degrees.
const STEP: f32 = 5.0;

/// What an angle is called on the page.
pub(super) fn name(angle: TaskAngle) -> Option<Key> {
    SCALES.iter().find(|(_, _, of)| *of == Some(angle)).map(|(name, ..)| *name)
}

/// An angle to the nearest tick.
fn to_tick(degrees: f32) -> f32 {
    // A zero that was rounded up to from below would be written with its sign; a sum with zero has none.
    (degrees / STEP).round() * STEP + 0.0
}

/// What a photo showed of an angle.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shown {
    /// As it was read, to the nearest tick. This may lie beyond the scale.
    read_deg: f32,
    /// As it was set on the scale.
    set_deg: f32,
    error_deg: f32,
    /// What stood on the scale before.
    before_deg: f32,
}

impl Shown {
    fn of(degrees: f32, error_deg: f32, (least, most): (f32, f32), before_deg: f32) -> Self {
        let read_deg = to_tick(degrees);
        Self {
            read_deg,
            set_deg: read_deg.clamp(least, most),
            // Said a little larger rather than smaller.
            error_deg: (error_deg / STEP).ceil() * STEP,
            before_deg,
        }
    }

    fn is_kept(self, degrees: f32) -> bool {
        (degrees - self.set_deg).abs() < 0.5 * STEP
    }

    /// What stays on a scale once this is no longer shown: what the person confirmed or set; otherwise what stood there before.
    fn left(self, degrees: f32, is_confirmed: bool) -> f32 {
        if self.is_kept(degrees) && !is_confirmed { self.before_deg } else { degrees }
    }
}

/// Whether a photo showed somebody who sits, and what was chosen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ShownSits {
    sits: bool,
    before: Option<bool>,
}

impl ShownSits {
    /// What stays chosen once this is no longer shown. There is nothing to confirm it by.
    fn left(self, chosen: Option<bool>) -> Option<bool> {
        if chosen == Some(self.sits) { self.before } else { chosen }
    }
}

/// What is set on the page.
#[derive(Clone, Copy)]
struct Task {
    angles: [RwSignal<f32>; 6],
    /// What the photo showed of them, and what of it the person has confirmed.
    shown: [RwSignal<Option<Shown>>; 6],
    confirmed: [RwSignal<bool>; 6],
    sits: RwSignal<Option<bool>>,
    shown_sits: RwSignal<Option<ShownSits>>,
    extras: RwSignal<Vec<Extra>>,
    load: RwSignal<f32>,
    grip: RwSignal<Option<Grip>>,
}

impl Task {
    /// Sets what a photo shows. The rest is as the person had set or confirmed it.
    fn take(self, posture: Option<&TaskPosture>) {
        for (place, (_, range, angle)) in SCALES.into_iter().enumerate() {
            let stands_deg = self.angles[place].get_untracked();
            let is_confirmed = self.confirmed[place].get_untracked();
            let earlier = self.shown[place].get_untracked();
            let before_deg = earlier.map_or(stands_deg, |earlier| earlier.left(stands_deg, is_confirmed));
            let reading = posture.zip(angle).and_then(|(posture, angle)| posture.reading(angle));
            let shown = reading
                .map(|reading| Shown::of(settled(reading.degrees), reading.error_deg, range, before_deg));
            self.angles[place].set(shown.map_or(before_deg, |shown| shown.set_deg));
            self.confirmed[place].set(false);
            self.shown[place].set(shown);
        }
        let stands = self.sits.get_untracked();
        let earlier = self.shown_sits.get_untracked();
        let before = earlier.map_or(stands, |earlier| earlier.left(stands));
        let shown = posture.and_then(|posture| posture.sits).map(|sits| ShownSits { sits, before });
        self.sits.set(shown.map_or(before, |shown| Some(shown.sits)));
        self.shown_sits.set(shown);
    }

    /// How many angles stand as a photo showed them, and nobody has confirmed them.
    fn unconfirmed(self) -> usize {
        let is_open = |place: &usize| {
            let shown = self.shown[*place].get();
            !self.confirmed[*place].get()
                && shown.is_some_and(|shown| shown.is_kept(self.angles[*place].get()))
        };
        (0..SCALES.len()).filter(is_open).count()
    }

    fn drawn(self) -> TaskAngles {
        let [trunk_deg, neck_deg, upper_arm_deg, lower_arm_deg, wrist_deg, knee_deg] =
            self.angles.map(|angle| angle.get());
        let sits = self.sits.get() == Some(true);
        TaskAngles { trunk_deg, neck_deg, upper_arm_deg, lower_arm_deg, wrist_deg, knee_deg, sits }
    }

    fn holds(self, extra: Extra) -> bool {
        self.extras.with(|extras| extras.contains(&extra))
    }

    fn posture(self) -> Posture {
        let drawn = self.drawn();
        Posture {
            neck_deg: drawn.neck_deg,
            is_neck_twisted: self.holds(Extra::NeckTwisted),
            is_neck_side_bent: self.holds(Extra::NeckSide),
            trunk_deg: drawn.trunk_deg,
            is_trunk_twisted: self.holds(Extra::TrunkTwisted),
            is_trunk_side_bent: self.holds(Extra::TrunkSide),
            is_balanced: !self.holds(Extra::OneLeg),
            is_sitting: drawn.sits,
            knee_deg: drawn.knee_deg,
            arm: ArmPosture {
                upper_arm_deg: drawn.upper_arm_deg,
                is_shoulder_raised: self.holds(Extra::ShoulderRaised),
                is_abducted: self.holds(Extra::Abducted),
                is_supported: self.holds(Extra::Supported),
                elbow_deg: drawn.lower_arm_deg,
                works_across: self.holds(Extra::Across),
                wrist_deg: drawn.wrist_deg,
                is_wrist_deviated: self.holds(Extra::WristSide),
                twist: if self.holds(Extra::WristTurned) { WristTwist::End } else { WristTwist::Middle },
            },
        }
    }

    fn rula(self) -> rula::Score {
        let is_busy = self.holds(Extra::Held) || self.holds(Extra::Repeated);
        let force = match self.load.get() {
            _ if self.holds(Extra::Sudden) => Force::Heavy,
            kg if kg > 10.0 => Force::Heavy,
            kg if kg >= 2.0 && is_busy => Force::MediumHeld,
            kg if kg >= 2.0 => Force::Medium,
            _ => Force::Light,
        };
        let demand =
            rula::Demand { is_arm_busy: is_busy, arm_force: force, is_body_busy: is_busy, body_force: force };
        rula::score(&self.posture(), &demand)
    }

    fn reba(self) -> reba::Score {
        let demand = reba::Demand {
            load_kg: self.load.get(),
            is_sudden: self.holds(Extra::Sudden),
            grip: self.grip.get().unwrap_or_default(),
            is_held: self.holds(Extra::Held),
            is_repeated: self.holds(Extra::Repeated),
            is_unsteady: self.holds(Extra::Unsteady),
        };
        reba::score(&self.posture(), &demand)
    }
}

#[component]
fn Panel() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let task_now = Task {
        angles: [20.0, 15.0, 30.0, 70.0, 0.0, 0.0].map(RwSignal::new),
        shown: [None; 6].map(RwSignal::new),
        confirmed: [false; 6].map(RwSignal::new),
        sits: RwSignal::new(Some(false)),
        shown_sits: RwSignal::new(None),
        extras: RwSignal::default(),
        load: RwSignal::new(0.0),
        grip: RwSignal::new(Some(Grip::Good)),
    };
    let photo = Photo::none();
    Effect::new(move |earlier: Option<()>| {
        let posture = photo.posture();
        if posture.is_some() || earlier.is_some() {
            task_now.take(posture.as_ref());
        }
    });
    let unconfirmed = Memo::new(move |_| task_now.unconfirmed());
    let drawing = Signal::derive(move || task(person(&draft.body()), &task_now.drawn(), 300.0));
    let label = Signal::derive(move || {
        let (rula, reba) = (task_now.rula(), task_now.reba());
        format!("{} {}", rula_words(&rula), reba_words(&reba))
    });
    view! {
        <div class="columns picture-first live">
            <div class="stack-wide">
                <LivePicture caption=t!("task-caption") drawing label found=label />
                {move || {
                    let (rula, reba) = (task_now.rula(), task_now.reba());
                    view! {
                        <section class="stack" aria-live="polite">
                            <h2>{rula_words(&rula)}</h2>
                            <Grade score=rula.total range=(1, 7) levels=vec![3, 5] before=None />
                            <h2>{reba_words(&reba)}</h2>
                            <Grade score=reba.total range=(1, 15) levels=vec![4, 8, 11] before=None />
                        </section>
                    }
                }}
                {move || {
                    let count = unconfirmed.get();
                    (count > 0).then(|| view! { <p>{t!("task-photo-unconfirmed", count = count)}</p> })
                }}
                <p class="note">{t!("task-honest")}</p>
            </div>
            <div class="stack-wide">
                <PhotoPicker photo />
                <Controls task_now />
            </div>
        </div>
    }
}

#[component]
fn Controls(task_now: Task) -> impl IntoView {
    let kg = |kg: f32| t!("setup-kg", kg = f64::from(kg));
    let grips = vec![
        (Grip::Good, t!("task-grip-good")),
        (Grip::Fair, t!("task-grip-fair")),
        (Grip::Poor, t!("task-grip-poor")),
        (Grip::None, t!("task-grip-none")),
    ];
    let stances = vec![(false, t!("setup-stand")), (true, t!("setup-sit"))];
    let ticks = EXTRAS.map(|(extra, words)| {
        let mark = Signal::derive(move || task_now.holds(extra).then_some(Mark::Yes));
        let toggle = move || {
            task_now.extras.update(|extras| match extras.iter().position(|other| *other == extra) {
                Some(place) => drop(extras.remove(place)),
                None => extras.push(extra),
            });
        };
        view! { <li><Tickable text=words.text() mark on_toggle=toggle /></li> }
    });
    let scales = (0..SCALES.len()).map(|place| view! { <Angle task_now place /> });
    view! {
        <div class="stack-wide">
            <Choice question=t!("setup-stance") small=true options=stances chosen=task_now.sits />
            <div class="gauges">
                {scales.collect_view()}
                <Gauge label=t!("task-load") value=task_now.load range=(0.0, 30.0) words=kg />
            </div>
            <Choice question=t!("task-grip") small=true options=grips chosen=task_now.grip />
            <details class="why">
                <summary>{t!("setup-extras")}</summary>
                <ul class="ticks">{ticks.into_iter().collect_view()}</ul>
            </details>
        </div>
    }
}

/// The scale of an angle, and what the photo shows of it.
#[component]
fn Angle(task_now: Task, place: usize) -> impl IntoView {
    let (name, range, _) = SCALES[place];
    let (value, confirmed) = (task_now.angles[place], task_now.confirmed[place]);
    let degrees = |deg: f32| t!("setup-degrees", degrees = f64::from(deg));
    // Made anew only when it says something else: the box that is pressed stays.
    let said = Memo::new(move |_| {
        let shown = task_now.shown[place].get()?;
        Some((shown, shown.is_kept(value.get())))
    });
    let note = move || {
        let (shown, is_kept) = said.get()?;
        let (degrees, error) = (f64::from(shown.read_deg), f64::from(shown.error_deg));
        Some(if is_kept {
            let text = t!("task-photo-angle", degrees = degrees, error = error);
            let mark = Signal::derive(move || confirmed.get().then_some(Mark::Yes));
            let toggle = move || confirmed.update(|confirmed| *confirmed = !*confirmed);
            view! { <Tickable text hint=t!("task-photo-fits") mark on_toggle=toggle /> }.into_any()
        } else {
            view! {
                <p class="small muted">
                    {t!("task-photo-corrected", degrees = degrees, error = error)}
                </p>
            }
            .into_any()
        })
    };
    view! {
        <div class="stack">
            <Gauge label=name.text() value range step=STEP words=degrees />
            {note}
        </div>
    }
}

fn rula_words(score: &rula::Score) -> String {
    let action = match score.action() {
        Action::Acceptable => t!("task-acceptable"),
        Action::Investigate => t!("task-investigate"),
        Action::ChangeSoon => t!("task-soon"),
        Action::ChangeNow => t!("task-now"),
    };
    t!("task-rula", score = score.total, action = action)
}

fn reba_words(score: &reba::Score) -> String {
    let risk = match score.risk() {
        Risk::Negligible => t!("task-negligible"),
        Risk::Low => t!("task-low"),
        Risk::Medium => t!("task-medium"),
        Risk::High => t!("task-high"),
        Risk::VeryHigh => t!("task-very-high"),
    };
    t!("task-reba", score = score.total, risk = risk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_angle_is_said_as_it_was_read_and_stands_on_its_scale_to_the_nearest_tick() {
        for (degrees, range, read_deg, set_deg) in [
            (32.4, (-20.0, 90.0), 30.0, 30.0),
            (32.6, (-20.0, 90.0), 35.0, 35.0),
            (-2.0, (-20.0, 90.0), 0.0, 0.0),
            (104.0, (-20.0, 90.0), 105.0, 90.0),
            (-27.0, (-20.0, 90.0), -25.0, -20.0),
            (-2.0, (0.0, 140.0), 0.0, 0.0),
        ] {
            let shown = Shown::of(degrees, 6.0, range, 20.0);
            assert!((shown.error_deg - 10.0).abs() < 1e-6, "{shown:?}");
            for (found, expected) in [(shown.read_deg, read_deg), (shown.set_deg, set_deg)] {
                let is_signed_zero = found == 0.0 && found.is_sign_negative();
                assert!((found - expected).abs() < 1e-6 && !is_signed_zero, "{shown:?}");
            }
            assert!(shown.is_kept(shown.set_deg), "{shown:?}");
        }
    }

    #[test]
    fn a_photo_shows_every_angle_but_the_wrist() {
        assert!(TaskAngle::ALL.iter().all(|angle| name(*angle).is_some()));
        let other: Vec<Key> =
            SCALES.iter().filter(|(_, _, angle)| angle.is_none()).map(|(name, ..)| *name).collect();
        assert_eq!(other, [key!("task-wrist")]);
    }

    #[test]
    fn what_the_person_moves_is_no_longer_what_the_photo_showed() {
        let shown = Shown::of(34.0, 8.0, (-20.0, 90.0), 20.0);
        assert!(shown.is_kept(35.0) && !shown.is_kept(40.0) && !shown.is_kept(30.0));
    }

    #[test]
    fn what_a_photo_showed_and_nobody_confirmed_goes_with_it() {
        let shown = Shown::of(34.0, 8.0, (-20.0, 90.0), 20.0);
        for (degrees, is_confirmed, left) in
            [(35.0, false, 20.0), (35.0, true, 35.0), (50.0, false, 50.0), (50.0, true, 50.0)]
        {
            let found = shown.left(degrees, is_confirmed);
            assert!((found - left).abs() < 1e-6, "{degrees} {is_confirmed}: {found}");
        }
        for (sits, before, chosen, left) in [
            (true, Some(false), Some(true), Some(false)),
            (true, Some(false), Some(false), Some(false)),
            (false, Some(true), Some(false), Some(true)),
            (true, None, Some(true), None),
        ] {
            assert_eq!(ShownSits { sits, before }.left(chosen), left, "{sits} {before:?} {chosen:?}");
        }
    }
}
