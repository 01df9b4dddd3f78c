//! A job task by its angles: RULA for neck and arms, REBA for the whole body.

use care::ergonomics::reba::{self, Grip, Risk};
use care::ergonomics::rula::{self, Action, Force};
use care::ergonomics::{ArmPosture, Posture, WristTwist};
use figure::plan::{TaskAngles, task};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::draft::SetupDraft;
use super::live::LivePicture;
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

/// What is set on the page.
#[derive(Clone, Copy)]
struct Task {
    angles: [RwSignal<f32>; 6],
    sits: RwSignal<Option<bool>>,
    extras: RwSignal<Vec<Extra>>,
    load: RwSignal<f32>,
    grip: RwSignal<Option<Grip>>,
}

impl Task {
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
        sits: RwSignal::new(Some(false)),
        extras: RwSignal::default(),
        load: RwSignal::new(0.0),
        grip: RwSignal::new(Some(Grip::Good)),
    };
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
                <p class="note">{t!("task-honest")}</p>
            </div>
            <Controls task_now />
        </div>
    }
}

#[component]
fn Controls(task_now: Task) -> impl IntoView {
    let [trunk, neck, upper_arm, lower_arm, wrist, knee] = task_now.angles;
    let degrees = |deg: f32| t!("setup-degrees", degrees = f64::from(deg));
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
    view! {
        <div class="stack-wide">
            <Choice question=t!("setup-stance") small=true options=stances chosen=task_now.sits />
            <div class="gauges">
                <Gauge label=t!("task-trunk") value=trunk range=(-20.0, 90.0) step=5.0 words=degrees />
                <Gauge label=t!("task-neck") value=neck range=(-30.0, 60.0) step=5.0 words=degrees />
                <Gauge label=t!("task-upper-arm") value=upper_arm range=(-40.0, 150.0) step=5.0 words=degrees />
                <Gauge label=t!("task-elbow") value=lower_arm range=(0.0, 140.0) step=5.0 words=degrees />
                <Gauge label=t!("task-wrist") value=wrist range=(-60.0, 60.0) step=5.0 words=degrees />
                <Gauge label=t!("task-knee") value=knee range=(0.0, 100.0) step=5.0 words=degrees />
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
